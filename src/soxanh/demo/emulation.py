"""Builds movements, registrations, classifications, awards and medal dossiers. Copies of the year have none of their own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, repeat
from typing import Any

from soxanh.demo.year import Year, data, keep
from soxanh.org.models import Person, Unit
from soxanh.registers.documents.models import OutgoingDocument
from soxanh.registers.emulation.choices import Form, Grade, Ground, Level
from soxanh.registers.emulation.models import Award, Classification, MedalDossier, Movement, Registration

#: A person of a unit, a named group of it, or (neither) the unit itself.
Subject = dict[str, Any]


def build(year: Year) -> None:
    rows = data(year.name, "emulation.yaml")
    movements = _movements(year, rows)
    _registrations(year, rows["registered"])
    _classifications(year, rows)
    _awards(year, rows, movements)
    keep(
        [
            MedalDossier(
                unit=year.unit(unit),
                person=year.department.staff[unit][place - 1],
                medal=medal,
                submitted_to=agency,
                submitted_on=submitted,
                decided_on=decided,
            )
            for unit, place, medal, agency, submitted, decided in rows["medals"]
        ]
    )


def _movements(year: Year, rows: dict[str, Any]) -> dict[str, Movement]:
    """The movements by theme."""
    kept = keep(
        [
            Movement(
                unit=year.unit(rows["unit"]),
                launched_by=launcher,
                theme=theme,
                launched_on=first,
                ended_on=last,
                document_number=document,
                title=title,
            )
            for launcher, theme, first, last, document, title in rows["movements"]
        ]
    )
    return {each.theme: each for each in kept}


def _people(year: Year) -> Iterator[tuple[Unit, Person]]:
    """Everybody of the staff with their unit, the heads first."""
    staff = year.department.staff
    for place in range(max(map(len, staff.values()))):
        for code, people in staff.items():
            if place < len(people):
                yield year.unit(code), people[place]


def _collectives(year: Year, rows: dict[str, Any]) -> Iterator[Subject]:
    """The units below the department that have staff, then the groups within them."""
    for code, unit in year.department.units.items():
        if code in year.department.staff and unit.kind != Unit.Kind.LEADERSHIP:
            yield {"unit": unit}
    for code, names in rows["groups"].items():
        yield from ({"unit": year.unit(code), "collective": name} for name in names)


def _registrations(year: Year, rows: dict[str, Any]) -> None:
    about = {"year": rows["year"], "registered_on": rows["day"]}
    people = list(_people(year))
    keep(
        [
            *(Registration(**subject, form=rows["unit"], **about) for subject in _collectives(year, {"groups": {}})),
            *(Registration(unit=unit, person=person, form=rows["people"], **about) for unit, person in people),
            *(Registration(unit=unit, person=person, form=rows["more"], **about) for unit, person in people[::6]),
        ]
    )


def _decision(rows: dict[str, Any], name: str) -> dict[str, Any]:
    document = OutgoingDocument.objects.get(subject=rows["decisions"][name])
    return {"document": document, "decision_number": document.symbol, "decided_on": document.issued_on}


def _grades(counts: dict[str, int]) -> Iterator[str]:
    return chain.from_iterable(repeat(grade, number) for grade, number in counts.items())


def _classifications(year: Year, rows: dict[str, Any]) -> None:
    given, decision = rows["classified"], _decision(rows, "classification")
    units = [{"unit": year.unit(code)} for code in given["by_director"]]
    groups = [subject for subject in _collectives(year, rows) if subject.get("collective")]
    people = list(_people(year))
    # The heads of units, then the people of the divisions, as far as the director's numbers go.
    heads = [(unit, person) for unit, person in people if person == year.department.staff[unit.code][0]]
    own = [each for each in heads if each[0].code in given["by_director"]]
    own += [each for each in people if each[0].code in given["people_of"] and each not in own]
    of_director = own[: sum(given["individual"].values())]
    about = {"year": rows["year"]}
    keep(
        [
            *(
                Classification(**subject, grade=grade, **about, **decision)
                for subject, grade in zip([*units, *groups], _grades(given["collective"]), strict=False)
            ),
            *(
                Classification(unit=unit, person=person, grade=grade, **about, **decision)
                for (unit, person), grade in zip(of_director, _grades(given["individual"]), strict=True)
            ),
        ]
    )
    by_others = [each for each in people if each not in of_director]
    elsewhere = given["elsewhere"]
    keep(
        [
            Classification(
                unit=unit,
                person=person,
                grade=Grade.DONE if place >= len(by_others) - elsewhere["done"] else Grade.GOOD,
                level=level,
                decision_number=elsewhere[level][0],
                decided_on=elsewhere[level][1],
                **about,
            )
            for place, (unit, person) in enumerate(by_others)
            for level in ["province" if unit.kind == Unit.Kind.LEADERSHIP else "unit_head"]
        ]
    )


def _awards(year: Year, rows: dict[str, Any], movements: dict[str, Movement]) -> None:
    """Those who did well, in the order in which they were classified."""
    good = Classification.objects.filter(year=rows["year"], person__isnull=False).exclude(grade=Grade.DONE)
    people = [
        {"unit": each.unit, "person": each.person} for each in good.select_related("unit", "person").order_by("pk")
    ]
    collectives = list(_collectives(year, rows))
    ways: tuple[tuple[str, str, str, dict[str, Any]], ...] = (
        ("advanced", Form.TTLDTT, Form.LDTT, {}),
        ("certificates", Form.GK, Form.GK, {}),
        ("culture", Form.GK, Form.GK, {"ground": Ground.MOVEMENT, "movement": movements.get("culture")}),
    )
    for name, collective, personal, more in ways:
        number, persons = rows["awards"][name]
        about = {"year": rows["year"], **more, **_decision(rows, name)}
        keep(
            [
                *(Award(**subject, form=collective, **about) for subject in collectives[:number]),
                *(Award(**subject, form=personal, **about) for subject in people[:persons]),
            ]
        )
    minister = rows["minister"]
    subjects: list[Subject] = [{"unit": year.unit(code)} for code in minister["collectives"]]
    subjects += [{"unit": year.unit(code), "person": year.department.staff[code][0]} for code in minister["people"]]
    keep(
        [
            Award(
                **subject,
                form=Form.BK,
                level=Level.MINISTER,
                year=rows["year"],
                decision_number=minister["decision"],
                decided_on=minister["day"],
            )
            for subject in subjects
        ]
    )
