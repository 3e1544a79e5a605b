"""Builds the year of the inspectorate and of the units that check with it. Like a registry, it has one year only."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from soxanh.demo.year import Year, data, keep
from soxanh.registers.oversight.choices import (
    Handling,
    InspectionKind,
    InternalTopic,
    Lead,
    LetterKind,
    Reason,
    Receiver,
)
from soxanh.registers.oversight.models import (
    BusinessPetition,
    Inspection,
    InternalCheck,
    Letter,
    PlannedInspection,
    ReceptionDay,
    Recommendation,
    Sanction,
    Visit,
)


def build(year: Year) -> None:
    _Oversight(year, data(year.name, "oversight.yaml")).build()


class _Oversight:
    def __init__(self, year: Year, rows: dict[str, Any]):
        self._year, self._rows = year, rows
        self._chance, self._names, self._days = year.chance("oversight"), year.names("oversight"), year.working_days()
        self._unit = year.unit(rows["inspectorate"])
        self._firms_used: set[str] = set()

    def build(self) -> None:
        planned = self._planned()
        self._outside()
        followed = self._follow_ups()
        self._sanctions({"planned": planned, "followed": followed})
        self._internal()
        self._letters()
        self._visits()
        self._business()

    def _firm(self) -> str:
        """A firm that was not named yet: figures count units once."""
        while (name := self._names.firm()) in self._firms_used:
            pass
        self._firms_used.add(name)
        return name

    def _date(self, first: int = 0, last: int = 0) -> datetime.date:
        """A working day of the year, at least so many days after its start and before its end."""
        start = self._year.period.start + datetime.timedelta(days=first)
        end = self._year.period.end - datetime.timedelta(days=last)
        return next(day for day in iter(lambda: self._days.draw(self._chance), None) if start <= day <= end)

    def _later(self, day: datetime.date, days: int) -> datetime.date:
        return self._days.at_or_after(day + datetime.timedelta(days=days))

    def _planned(self) -> list[Inspection]:
        """The plan and what was done of it; gives the inspections in the order of the plan."""
        plan = self._rows["plan"]
        wanted: list[tuple[PlannedInspection, bool]] = []
        for kind, field, number, done in self._rows["planned"]:
            for order in range(number):
                item = PlannedInspection(
                    unit=self._unit,
                    plan_number=plan["number"],
                    plan_date=plan["date"],
                    kind=kind,
                    field=field,
                    inspected=self._firm(),
                    place=self._year.commune(self._chance),
                    due_on=datetime.date(self._year.shape["year"], 12, 15),
                )
                wanted.append((item, order < done))
        keep([item for item, _ in wanted])
        inspections = [
            self._inspection(
                item.unit, item.kind, item.field, inspected=item.inspected, planned=item, last=50, concluded=True
            )
            for item, done in wanted
            if done
        ]
        keep(inspections)
        self._recommend(inspections)
        return inspections

    def _outside(self) -> None:
        for code, field, kind, leader, number, works in self._rows["outside"]:
            keep(
                [
                    self._inspection(
                        self._year.unit(code),
                        kind,
                        field,
                        inspected=self._firm(),
                        lead=Lead.JOINT if leader else Lead.OWN,
                        lead_agency=leader,
                        works=works[order] if works else 0,
                        last=20,
                    )
                    for order in range(number)
                ]
            )

    def _follow_ups(self) -> list[Inspection]:
        earlier = []
        for past, field, number in self._rows["followed"]:
            for order in range(number):
                started = datetime.date(past, 3 + order, 10)
                earlier.append(
                    Inspection(
                        unit=self._unit,
                        kind=InspectionKind.INSPECTION,
                        field=field,
                        inspected=self._firm(),
                        started_on=started,
                        ended_on=started + datetime.timedelta(days=21),
                        conclusion_number=f"{order + 4:02d}/KL-STNMT",
                        concluded_on=started + datetime.timedelta(days=45),
                    )
                )
        keep(earlier)
        self._recommend(earlier)
        return keep(
            [
                self._inspection(
                    self._unit, InspectionKind.FOLLOW_UP, each.field, inspected=each.inspected, follows=each, last=60
                )
                for each in earlier
            ]
        )

    def _inspection(
        self, unit: Any, kind: str, field: str, *, last: int, concluded: bool = False, **fields: Any
    ) -> Inspection:
        started = self._date(first=20, last=last)
        ended = self._later(started, self._chance.randint(1, 14))
        inspection = Inspection(
            unit=unit,
            responsible_id=self._year.somebody(self._chance, unit),
            kind=kind,
            field=field,
            place=self._year.commune(self._chance),
            decided_on=started - datetime.timedelta(days=7),
            decision_number=self._year.decision_number(started, "QĐ-STNMT"),
            started_on=started,
            ended_on=ended,
            **fields,
        )
        if concluded:
            inspection.concluded_on = self._later(ended, 15)
            inspection.conclusion_number = f"{self._year.number('conclusion'):02d}/KL-STNMT"
        return inspection

    def _recommend(self, inspections: Iterable[Inspection]) -> None:
        entries = []
        for order, each in enumerate(inspections):
            made = each.concluded_on or each.started_on
            entries.append(
                Recommendation(
                    inspection=each,
                    text=self._chance.choice(self._rows["recommendations"]),
                    addressee=each.inspected,
                    made_on=made,
                    due_on=made + datetime.timedelta(days=60),
                    done_on=None if order % 4 == 3 else min(made + datetime.timedelta(days=40), self._year.period.end),
                )
            )
        keep(entries)

    def _sanctions(self, inspections: dict[str, list[Inspection]]) -> None:
        symbols = {"province": "QĐ-XPHC", "chief_inspector": "QĐ-XPVPHC"}
        entries = []
        for authority, day, field, violation, fine, gain, paid, group, order in self._rows["sanctions"]:
            inspection = inspections[group][order]
            decided = max(day, self._later(inspection.ended_on or inspection.started_on, 9))
            entries.append(
                Sanction(
                    unit=self._unit,
                    authority=authority,
                    number=self._year.decision_number(decided, symbols[authority]),
                    minutes_on=decided - datetime.timedelta(days=6),
                    decided_on=decided,
                    inspection=inspection,
                    offender=inspection.inspected,
                    field=field,
                    violation=violation,
                    fine=fine,
                    gain=gain,
                    paid=paid,
                    paid_on=decided + datetime.timedelta(days=9) if paid == fine + gain else None,
                )
            )
        keep(entries)

    def _internal(self) -> None:
        rows = self._rows["internal"]
        keep(
            [
                InternalCheck(
                    unit=self._year.unit(rows["by"]),
                    topic=InternalTopic.DISCIPLINE,
                    checked_unit=self._year.unit(code),
                    plan_number=rows["plan"],
                    checked_on=day,
                    shortcomings=self._chance.randint(0, 3),
                    remedied_on=day + datetime.timedelta(days=30),
                )
                for code, day in {**rows["branches"], **rows["others"]}.items()
            ]
        )

    def _letters(self) -> None:
        entries = []
        for row in self._rows["letters"]:
            received = sorted(self._date(last=45 if order < row["resolved"] else 0) for order in range(row["within"]))
            received[row["resolved"] :] = [self._later(self._year.period.end, -20)] * (row["within"] - row["resolved"])
            for order, day in enumerate(received):
                letter = self._letter(row["kind"], row["code"], day, self._chance.choice(row["subjects"]))
                if letter.kind == LetterKind.PETITION:
                    letter.answer_by = self._later(day, 30)
                else:
                    letter.accepted_on = self._later(day, 5)
                if order < row["resolved"]:
                    letter.resolved_on = self._later(letter.accepted_on or day, self._chance.randint(12, 28))
                    letter.outcome = self._chance.choice(row["outcomes"])
                    letter.result_number = f"{self._chance.randint(100, 900)}/STNMT-TTr"
                entries.append(letter)
        for handling, number in ((Handling.FORWARDED, self._rows["forwarded"]), (Handling.FILED, self._rows["filed"])):
            for _ in range(number):
                letter = self._letter(LetterKind.PETITION, "DT", self._date(last=30), "việc thuộc cơ quan khác")
                letter.handling, letter.resolved_on = handling, self._later(letter.received_on, 6)
                entries.append(letter)
        keep(entries)

    def _letter(self, kind: str, code: str, received: datetime.date, subject: str) -> Letter:
        number = f"{code}-{self._year.shape['year']}-{self._year.number(('letter', code)):02d}"
        secret = kind == LetterKind.DENUNCIATION
        return Letter(
            unit=self._unit,
            responsible_id=self._year.somebody(self._chance, self._unit),
            code=number,
            kind=kind,
            received_on=received,
            sender="" if secret else self._names.person(),
            sender_code=f"NTC-{number[-2:]}" if secret else "",
            place=self._year.commune(self._chance),
            field="land",
            subject=f"Về {subject}",
        )

    def _visits(self) -> None:
        rows = self._rows["reception"]
        host = self._year.department.staff["LDS"][0]
        days = {day: ReceptionDay(unit=self._unit, held_on=day, host=host) for day in rows["days"]}
        for each in days.values():
            each.save()
        entries = [self._visit(days[day]) for day, number in rows["director"].items() for _ in range(number)]
        entries += [self._visit(None) for _ in range(rows["inspectorate"])]
        for order, visit in enumerate(entries):
            visit.reason = Reason.INVITED if order < rows["invited"] else Reason.ENQUIRY
        keep(entries)

    def _visit(self, day: ReceptionDay | None) -> Visit:
        return Visit(
            unit=self._unit,
            day=day,
            visited_on=day.held_on if day else self._date(),
            received_by=Receiver.DIRECTOR if day else Receiver.INSPECTORATE,
            visitor=self._names.person(),
            people=self._chance.choice((1, 1, 1, 2, 3)),
            field="land",
            subject=f"Hỏi về {self._chance.choice(self._rows['reception']['subjects'])}",
            outcome="Đã giải thích, hướng dẫn tại chỗ",
        )

    def _business(self) -> None:
        rows = self._rows["business"]
        entries = []
        for _ in range(rows["answered"]):
            received = self._date(last=40)
            entries.append(
                BusinessPetition(
                    unit=self._year.unit("VPS"),
                    enterprise=self._names.firm(),
                    received_on=received,
                    source=self._chance.choice(rows["sources"]),
                    field="several",
                    subject=f"Về {self._chance.choice(rows['subjects'])}",
                    due_on=self._later(received, 15),
                    answered_on=self._later(received, self._chance.randint(5, 15)),
                )
            )
        keep(entries)
