"""Each list page as an ordinary user of one branch: a ledger ten times as large against the demo year."""

from __future__ import annotations

from typing import Any

from benchmarks import ledgers
from benchmarks.measuring import Bound, Section, costs, times

TITLE = "Pages of a ledger ten times as large, as an ordinary user of one branch"
LEDGER, OTHER_LEDGERS = 10, (1,)
USER = "locbinh"  # a specialist of one of the eleven branches of the land registration office
DEPARTMENT_USER = "thidua"  # the emulation officer, who sees the entries of all units


class Desk:
    """A person at the pages of one ledger. Ledgers take turns on Django's default connection."""

    def __init__(self, wrapper: Any, username: str):
        from django.db import connections
        from django.test import Client

        from soxanh.org.models import User

        self._wrapper = wrapper
        connections["default"] = wrapper
        self.client = Client(SERVER_NAME="localhost")
        self.client.force_login(
            User.objects.get(username=username), backend="allauth.account.auth_backends.AuthenticationBackend"
        )

    def get(self, address: str) -> None:
        from django.db import connections

        connections["default"] = self._wrapper
        response = self.client.get(address)
        assert response.status_code == 200, f"{address}: {response.status_code}"
        response.close()

    def queries(self, address: str) -> int:
        from django.test.utils import CaptureQueriesContext

        with CaptureQueriesContext(self._wrapper) as captured:
            self.get(address)
        return len(captured)

    @property
    def unit(self) -> str:
        """The code of the unit in which the person has a role."""
        return self.user.assignments.get().unit.code

    @property
    def user(self) -> Any:
        from django.db import connections

        from soxanh.org.models import User

        connections["default"] = self._wrapper
        return User.objects.get(pk=int(self.client.session["_auth_user_id"]))

    def entry(self, pages: Any) -> str:
        """The address of an entry that the person sees."""
        from soxanh.desk.access import entries_of

        found = entries_of(pages, self.user).order_by("pk")
        return f"/so/{pages.slug}/{found[found.count() // 2].pk}/"

    def count(self, model: Any) -> int:
        from django.db import connections

        connections["default"] = self._wrapper
        return model._base_manager.count()


def desk_of_sqlite(scale: int, username: str) -> Desk:
    from django.db import connections

    wrapper = connections.create_connection("default")
    wrapper.settings_dict = {**wrapper.settings_dict, "NAME": ledgers.home(scale) / "soxanh.sqlite3"}
    return Desk(wrapper, username)


def run() -> Section:
    from soxanh.figures.definitions import catalogue
    from soxanh.registers.declaration import shelf

    small, large = desk_of_sqlite(1, USER), desk_of_sqlite(LEDGER, USER)
    dossiers = shelf["procedures.dossiers"]
    counts = [sum(desk.count(each.model) for each in catalogue.registers.values()) for desk in (small, large)]
    section = Section(
        f"{counts[1]:,} entries against {counts[0]:,}, in SQLite, through Django's test client (everything but the"
        f" network), as “{USER}”, who sees the entries of one of eleven branches. Processor time, and in brackets that of"
        " the clock on the wall, each the fastest of 5, the ledgers taking turns; the ratio is of processor time.",
        ("page", "queries", "--scale 1", f"--scale {LEDGER}", "ratio"),
    )

    def add(name: str, in_small: str, in_large: str, most: float | None) -> None:
        for desk, address in ((small, in_small), (large, in_large)):
            desk.get(address)
        queries = small.queries(in_small), large.queries(in_large)
        now, then = costs(lambda: small.get(in_small), lambda: large.get(in_large), rounds=5)
        section.rows.append(
            (
                name,
                str(queries[0]) if queries[0] == queries[1] else f"{queries[0]} and {queries[1]}",
                str(now),
                str(then),
                times(then.cpu, now.cpu),
            )
        )
        if most is not None:
            section.bounds.append(Bound(f"{name}: time against --scale 1", then.cpu / now.cpu, most))
            section.bounds.append(
                Bound(f"{name}: more queries than at --scale 1", queries[1] - queries[0], 0, "queries")
            )

    for pages in shelf.values():
        address = f"/so/{pages.slug}/"
        add(str(pages.label), address, address, 3)
    many = f"/so/{dossiers.slug}/?"
    for name, query in (
        ("Dossiers, the last page", "page=-1"),
        ("Dossiers, page 40 of those received in the year", "received_on_from=1/1/2022&page=40"),
        ("Dossiers, the last page of those received in the year", "received_on_from=1/1/2022&page=-1"),
        ("Dossiers in progress", "state=in_progress"),
        ("Dossiers withdrawn, which are few", "state=withdrawn"),
        ("Dossiers that are late", "late=true"),
        ("Dossiers, by due date", "sort=due_on"),
        ("Dossiers, by due date, in progress", "sort=due_on&state=in_progress"),
        ("Dossiers of a unit", "unit={unit}"),
        ("Dossiers, searched for two words", "q=nguyen+dat"),
        ("Dossiers, searched for the beginning of a word", "q=nguy"),
    ):
        address = many + query.format(unit=small.unit)
        add(name, address, address, 3)
    add("One dossier", small.entry(dossiers), large.entry(dossiers), 3)
    add("The first page (my work)", "/", "/", 3)
    add("The figures of my unit", "/so-lieu-don-vi/", "/so-lieu-don-vi/", None)
    section.notes.append("The last reads every entry of the branch by its nature; no bound is set for it.")
    return section
