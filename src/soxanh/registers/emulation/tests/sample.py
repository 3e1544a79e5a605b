"""Entries for tests: everything that a test does not care about is filled in."""

import datetime
import itertools
from typing import Any

from soxanh.org.models import Person, Service, Unit
from soxanh.registers.emulation.models import Award, Classification, MedalDossier, Movement, Registration

_numbers = itertools.count(1)


def day(text: str) -> datetime.date:
    """`15/03/2022`."""
    return datetime.datetime.strptime(text, "%d/%m/%Y").date()


def unit(code: str = "VPS", kind: str = "division") -> Unit:
    fields = {"name": f"Đơn vị {code}", "short_name": code, "valid_from": day("30/09/2003")}
    root = Unit.objects.get_or_create(code="SOMAU", defaults={**fields, "kind": "department"})[0]
    return Unit.objects.get_or_create(code=code, defaults={**fields, "kind": kind, "parent": root})[0]


def person(name: str | None = None) -> Person:
    return Person.objects.create(kind="staff", full_name=name or f"Hoàng Ví Dụ {next(_numbers)}")


def serves(who: Person, code: str = "VPS") -> Service:
    return Service.objects.create(person=who, unit=unit(code), post="Chuyên viên", started_on=day("01/01/2020"))


def movement(launched_by: str = "pm", theme: str = "culture", on: str = "01/01/2022", **values: Any) -> Movement:
    fields = {"unit": unit(), "title": f"Phong trào mẫu {next(_numbers)}", "launched_on": day(on)}
    return Movement(**{**fields, "launched_by": launched_by, "theme": theme, **values})


def registration(form: str = "LDTT", on: str = "15/02/2022", **values: Any) -> Registration:
    return Registration(**{"unit": unit(), "form": form, "year": 2022, "registered_on": day(on), **values})


def classification(grade: str = "good", on: str = "26/01/2022", **values: Any) -> Classification:
    fields = {"unit": unit(), "grade": grade, "year": 2021, "decision_number": "12/QĐ-STNMT", "decided_on": day(on)}
    return Classification(**{**fields, **values})


def award(form: str = "GK", on: str = "16/02/2022", **values: Any) -> Award:
    fields = {"unit": unit(), "form": form, "year": 2021, "decision_number": "15/QĐ-STNMT", "decided_on": day(on)}
    return Award(**{**fields, **values})


def medal(submitted: str, decided: str | None = None) -> MedalDossier:
    return MedalDossier(
        unit=unit(),
        person=person(),
        medal="Vì sự nghiệp mẫu",
        submitted_to="Bộ Mẫu",
        submitted_on=day(submitted),
        decided_on=day(decided) if decided else None,
    )


def saved(*given: Any) -> Any:
    """The entries, in the register; the only one itself."""
    for each in given:
        each.save()
    return given[0] if len(given) == 1 else given
