"""Builds the year of environmental protection: decisions, permits, guidance, rural communes, the fund, discharges."""

from __future__ import annotations

import datetime
from typing import Any

from soxanh.demo.amounts import shares, sizes
from soxanh.demo.granted import granted
from soxanh.demo.year import Year, data, keep
from soxanh.org.models import Organisation, Place
from soxanh.registers.environment.choices import (
    Authority,
    CheckResult,
    DecisionKind,
    DischargeResult,
    Group,
    GuidanceKind,
    Issue,
    Medium,
    RuralWork,
)
from soxanh.registers.environment.models import (
    DischargeCheck,
    FundSupport,
    Guidance,
    Permit,
    PermittedDischarge,
    ProjectDecision,
    RuralCriterion,
    WasteBook,
)

#: Money of the fund is granted in thousands of đồng.
_THOUSAND = 1_000
_OUTLETS = {
    Medium.WASTEWATER: ("Cống xả nước thải sau xử lý số {}", "QCVN 40:2011/BTNMT, cột A", "Suối chảy qua {}"),
    Medium.EMISSION: ("Ống khói số {}", "QCVN 19:2009/BTNMT, cột B", ""),
}
_EXCEEDED = ("COD 1,4 lần; TSS 1,2 lần", "Amoni 2,1 lần", "Bụi tổng 1,3 lần")


def build(year: Year) -> None:
    """The year, once; the dossiers must be in the book already."""
    _Environment(year).build()


class _Environment:
    def __init__(self, year: Year):
        self._year, self._shape = year, data(year.name, "environment.yaml")
        self._chance, self._names, self._days = (
            year.chance("environment"),
            year.names("environment"),
            year.working_days(),
        )
        self._unit = year.unit(self._shape["unit"])
        self._firms = list(Organisation.objects.order_by("pk"))

    def build(self) -> None:
        self._decisions()
        self._permits()
        self._waste_books()
        self._guidance()
        self._rural()
        self._fund()
        self._discharges()

    def _kept(self, entries: list[Any]) -> list[Any]:
        """The entries in the book of the unit, each with somebody who answers for it."""
        for entry in entries:
            entry.unit, entry.responsible_id = self._unit, self._year.somebody(self._chance, self._unit)
        return keep(entries)

    def _granted(self, lot: dict[str, Any]) -> list[tuple[datetime.date, Organisation, int | None]]:
        """Day, firm and dossier of as many decisions as the lot has, in the order of days; dossiers as far as there are."""
        found: list[tuple[datetime.date, Organisation, int | None]] = [
            (each.day, each.firm, each.dossier_id) for each in granted(self._year, lot["procedure"], lot["number"])
        ]
        rest = lot["number"] - len(found)
        found += [(self._days.draw(self._chance), self._chance.choice(self._firms), None) for _ in range(rest)]
        return sorted(found, key=lambda each: each[0])

    def _project(self, place: Place, series: str) -> str:
        return f"{self._names.project()} {self._year.number((series, 'project')):02d} tại {place.name}"

    def _decided(
        self, kind: DecisionKind, day: datetime.date, firm: Organisation, dossier: int | None
    ) -> ProjectDecision:
        place = self._year.commune(self._chance)
        return ProjectDecision(
            kind=kind,
            number=self._year.decision_number(day),
            decided_on=day,
            project=self._project(place, kind),
            owner_name=firm.name,
            organisation=firm,
            place=place,
            group=self._chance.choice((Group.ONE, Group.TWO, Group.TWO)),
            dossier_id=dossier,
        )

    def _decisions(self) -> None:
        eia = self._shape["eia"]
        before = self._year.period.start - datetime.timedelta(days=45)
        earlier = [
            self._decided(DecisionKind.EIA, before, self._chance.choice(self._firms), None)
            for _ in range(eia["earlier"])
        ]
        self._kept(earlier + [self._decided(DecisionKind.EIA, *each) for each in self._granted(eia)])
        self._kept(
            [
                self._decided(
                    DecisionKind.RESTORATION, self._days.draw(self._chance), self._chance.choice(self._firms), None
                )
                for _ in range(self._shape["restorations"])
            ]
        )
        self._kept(
            [
                ProjectDecision(
                    kind=DecisionKind.PLAN,
                    number=number,
                    decided_on=day,
                    authority=Authority.DEPARTMENT,
                    project=project,
                    owner_name=owner,
                    place=self._year.department.districts[district],
                )
                for project, owner, district, number, day in self._shape["plans"]
            ]
        )

    def _permits(self) -> None:
        chance, entries = self._chance, []
        for day, firm, dossier in self._granted(self._shape["permits"]):
            place, group = self._year.commune(chance), chance.choice((Group.ONE, Group.TWO, Group.TWO))
            years = 7 if group == Group.ONE else 10
            entries.append(
                Permit(
                    number=self._year.decision_number(day, "GPMT-UBND"),
                    granted_on=day,
                    kind=group,
                    project=self._project(place, "permit"),
                    holder_name=firm.name,
                    organisation=firm,
                    place=place,
                    valid_to=day.replace(year=day.year + years, day=min(day.day, 28)),
                    hazardous_kg=chance.randrange(200, 9000, 50),
                    dossier_id=dossier,
                )
            )
        for permit in self._kept(entries):
            for medium in chance.choice(
                ((Medium.WASTEWATER,), (Medium.EMISSION,), (Medium.WASTEWATER, Medium.EMISSION))
            ):
                outlet, standard, receiver = _OUTLETS[medium]
                self._kept(
                    [
                        PermittedDischarge(
                            permit=permit,
                            medium=medium,
                            outlet=outlet.format(number),
                            max_flow=chance.randrange(40, 900, 10),
                            standard=standard,
                            receiver=receiver.format(permit.place.name),
                        )
                        for number in range(1, chance.randint(1, 2) + 1)
                    ]
                )

    def _waste_books(self) -> None:
        self._kept(
            [
                WasteBook(
                    code=code,
                    issue=Issue.FIRST if times == 1 else Issue.REISSUED,
                    times=times,
                    issued_on=day,
                    holder_name=holder,
                    place=self._year.department.districts[district],
                    waste_kg=waste,
                )
                for code, times, day, holder, district, waste in self._shape["waste_books"]
            ]
        )

    def _guidance(self) -> None:
        shape, entries = self._shape["guidance"], []
        for _ in range(shape["procedure"]):
            place = self._year.commune(self._chance)
            content = self._chance.choice(self._shape["procedure_subjects"])
            entries.append(self._guided(GuidanceKind.PROCEDURE, self._project(place, "guidance"), place, content))
        for each in entries[: shape["twice"]]:
            again = self._guided(GuidanceKind.PROCEDURE, each.subject, each.place, each.content)
            again.held_on = self._days.at_or_after(each.held_on + datetime.timedelta(days=1))
            if again.held_on != each.held_on:
                entries.append(again)
        for firm in self._chance.sample(self._firms, shape["law_review"]):
            entry = self._guided(
                GuidanceKind.LAW_REVIEW,
                firm.name,
                self._year.commune(self._chance),
                self._shape["law_review_subjects"],
            )
            entry.organisation = firm
            entries.append(entry)
        self._kept(entries)

    def _guided(self, kind: GuidanceKind, subject: str, place: Place, content: str) -> Guidance:
        return Guidance(
            kind=kind, subject=subject, place=place, held_on=self._days.draw(self._chance), content=content
        )

    def _communes(self, chosen: dict[str, list[str]]) -> list[Place]:
        """The communes of those names in each district, in the order given."""
        places = self._year.department.communes
        return [
            next(place for place in places[district] if place.name == name)
            for district, names in chosen.items()
            for name in names
        ]

    def _rural(self) -> None:
        shape, year, days = self._shape, self._year.period.start.year, self._days.days
        again = {place.pk for place in self._communes(shape["checked_again"])}
        entries = []
        for work, chosen in shape["rural"].items():
            for number, place in enumerate(self._communes(chosen)):
                # Training in spring, checks from May on.
                day = days[(40 if work == RuralWork.TRAINING else 90) + 9 * number]
                entry = RuralCriterion(commune=place, programme_year=year, work=work, done_on=day)
                entries.append(entry)
                if work == RuralWork.TRAINING:
                    continue
                entry.result = CheckResult.MET
                if place.pk in again and work == RuralWork.KEEPING:
                    entry.result, entry.finding = CheckResult.NOT_MET, self._chance.choice(shape["findings"])
                    entry.mend_by = entry.mended_on = day + datetime.timedelta(days=40)
                    second = self._days.at_or_after(entry.mend_by)
                    entries.append(
                        RuralCriterion(
                            commune=place, programme_year=year, work=work, done_on=second, result=CheckResult.MET
                        )
                    )
        self._kept(entries)

    def _fund(self) -> None:
        shape, days = self._shape["fund"], self._days.days
        places = self._communes(shape["communes"])
        amounts = shares(shape["total"], sizes(self._chance, len(places), 0.3), _THOUSAND)
        entries = []
        for number, (place, amount) in enumerate(zip(places, amounts, strict=True)):
            decided = days[100 + 10 * number]
            entries.append(
                self._supported(place, decided, amount, self._days.at_or_after(decided + datetime.timedelta(days=12)))
            )
        district, name, amount, decided = shape["unpaid"]
        entries.append(self._supported(self._communes({district: [name]})[0], decided, amount, None))
        self._kept(entries)

    def _supported(self, place: Place, day: datetime.date, amount: int, paid_on: datetime.date | None) -> FundSupport:
        return FundSupport(
            commune=place,
            decision_number=self._year.decision_number(day, self._shape["fund"]["decision"]),
            decided_on=day,
            purpose=self._chance.choice(self._shape["fund"]["purposes"]),
            amount=amount,
            paid_on=paid_on,
        )

    def _discharges(self) -> None:
        shape, chance, entries = self._shape["discharges"], self._chance, []
        for number, firm in enumerate(chance.sample(self._firms, shape["facilities"])):
            place, medium = self._year.commune(chance), chance.choice(list(Medium))
            for time, first in enumerate((70, 190)):
                day = self._days.days[first + 3 * number]
                entry = DischargeCheck(
                    facility=firm.name,
                    organisation=firm,
                    place=place,
                    medium=medium,
                    sampled_on=day,
                    result=DischargeResult.WITHIN,
                    report_number=f"{self._year.number('discharge report'):03d}/PKQ",
                )
                if time == 0 and number < shape["exceeding"]:
                    entry.result, entry.exceeded = DischargeResult.EXCEEDS, chance.choice(_EXCEEDED)
                    entry.handed_on = (
                        self._days.at_or_after(day + datetime.timedelta(days=15)) if number < shape["handed"] else None
                    )
                entries.append(entry)
        self._kept(entries)
