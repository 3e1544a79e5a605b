"""What tests of all rooms share."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

import freezegun
import pytest
from django.db import connection, connections
from django.test import Client, TransactionTestCase
from django.utils import translation
from hypothesis import settings as hypothesis_settings

from soxanh.org import triggers
from soxanh.org.models import Person, Place, RoleAssignment, Service, Unit, User
from soxanh.org.roles import Role

# Machines differ in speed; a slow example is not a wrong one.
hypothesis_settings.register_profile("soxanh", deadline=None)
hypothesis_settings.load_profile("soxanh")
# Looking for clocks to stop, freezegun reads every attribute of every module, and ibis loads an engine for each.
freezegun.configure(extend_ignore_list=["ibis", "duckdb", "pandas", "pyarrow", "numpy"])


#: The only tests that may be skipped where nothing else may: the facts of the source report are not everywhere.
MAY_BE_SKIPPED = ("the facts of the source report are not here",)


def pytest_collection_modifyitems(config, items):
    """Tests of PostgreSQL's own ways belong to the run on PostgreSQL: `make test` runs the suite on both engines."""
    if connection.vendor == "postgresql":
        return
    elsewhere = [item for item in items if item.get_closest_marker("postgres")]
    if elsewhere:
        config.hook.pytest_deselected(items=elsewhere)
        items[:] = [item for item in items if item not in elsewhere]


def pytest_sessionfinish(session, exitstatus):
    """With SOXANH_NOTHING_SKIPPED set (as on CI) a test that did not run counts as one that failed."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None or not os.environ.get("SOXANH_NOTHING_SKIPPED") or exitstatus != pytest.ExitCode.OK:
        return
    skipped = [
        report
        for report in reporter.stats.get("skipped", ())
        if not any(reason in str(report.longrepr) for reason in MAY_BE_SKIPPED)
    ]
    if skipped:
        reporter.write_line(f"SOXANH_NOTHING_SKIPPED is set, but {len(skipped)} tests were skipped", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(autouse=True)
def _vietnamese():
    """A page asked for in English leaves its language behind; the next test begins in Vietnamese again."""
    translation.activate("vi")
    yield
    translation.activate("vi")


@pytest.fixture(autouse=True, scope="session")
def _trail_may_be_emptied_between_tests():
    """Transactional tests empty the whole database, which the trail's triggers refuse; flushing puts them back."""
    teardown = TransactionTestCase._fixture_teardown

    def without_triggers(self):
        for alias in self._databases_names(include_mirrors=False):
            triggers.remove(connections[alias])
        teardown(self)

    TransactionTestCase._fixture_teardown = without_triggers
    yield
    TransactionTestCase._fixture_teardown = teardown


@dataclass
class Department:
    """A small department: the root, two divisions, the land registration office with two branches."""

    units: dict[str, Unit]
    places: dict[str, Place]
    users: dict[tuple[Role, str], User] = field(default_factory=dict)

    def unit(self, code: str = "STNMT") -> Unit:
        return self.units[code]

    def user(self, role: Role, unit: str = "STNMT") -> User:
        """The account that has the role over the unit; made when first asked for. Its password is "mật khẩu"."""
        if (role, unit) not in self.users:
            person = Person.objects.create(kind=Person.Kind.STAFF, full_name=f"Người Thử {len(self.users) + 1}")
            Service.objects.create(
                person=person,
                unit=self.units[unit],
                post=str(Role(role).label),
                rank=Service.Rank.CIVIL_SERVANT,
                started_on=date(2015, 1, 5),
            )
            user = User(username=f"{role}.{unit}".lower(), person=person)
            user.set_password("mật khẩu")
            user.save()
            RoleAssignment.objects.create(user=user, role=role, unit=self.units[unit])
            self.users[role, unit] = user
        return self.users[role, unit]


@pytest.fixture
def department(db) -> Department:
    units: dict[str, Unit] = {}
    for order, (code, kind, name, parent) in enumerate(
        [
            ("STNMT", Unit.Kind.DEPARTMENT, "Sở Tài nguyên và Môi trường", None),
            ("VP", Unit.Kind.DIVISION, "Văn phòng Sở", "STNMT"),
            ("QLDD", Unit.Kind.DIVISION, "Phòng Quản lý đất đai", "STNMT"),
            ("VPDK", Unit.Kind.PUBLIC_UNIT, "Văn phòng Đăng ký đất đai", "STNMT"),
            ("VPDK-A", Unit.Kind.BRANCH, "Chi nhánh huyện An Thử", "VPDK"),
            ("VPDK-B", Unit.Kind.BRANCH, "Chi nhánh huyện Bình Thử", "VPDK"),
        ]
    ):
        units[code] = Unit.objects.create(
            code=code,
            kind=kind,
            name=name,
            short_name=code,
            parent=units.get(parent or ""),
            valid_from=date(2010, 1, 1),
            order=order,
        )
    places: dict[str, Place] = {}
    for code, place_kind, name, parent in [
        ("99", Place.Kind.PROVINCE, "Tỉnh Thử", None),
        ("991", Place.Kind.DISTRICT, "Huyện An Thử", "99"),
        ("99101", Place.Kind.COMMUNE, "Xã An Thử Một", "991"),
    ]:
        places[code] = Place.objects.create(
            code=code,
            kind=place_kind,
            name=name,
            parent=places.get(parent or ""),
            valid_to=date(2025, 6, 30) if place_kind == Place.Kind.DISTRICT else None,
        )
    return Department(units, places)


@pytest.fixture
def client_as(department) -> Callable[..., Client]:
    """`client_as(role, unit_code)`: a test client signed in as somebody who has the role over the unit."""

    def sign_in(role: Role, unit: str = "STNMT") -> Client:
        client = Client()
        client.force_login(department.user(role, unit), "allauth.account.auth_backends.AuthenticationBackend")
        return client

    return sign_in
