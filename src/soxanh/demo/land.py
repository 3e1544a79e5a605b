"""Builds what the State decides on land: decisions, specific prices, district plans, auctions, forestry land recovered."""

from __future__ import annotations

import datetime
from typing import Any

from soxanh.demo.amounts import SURVEYED, shares, sizes
from soxanh.demo.dossiers import Outcome, Outcomes
from soxanh.demo.year import Year, keep
from soxanh.org.models import Place
from soxanh.registers.land.choices import AuctionResult, Authority, DecisionKind, FinancialForm
from soxanh.registers.land.models import Auction, DistrictPlan, ForestryRecovery, LandDecision, SpecificPrice
from soxanh.registers.procedures.choices import CounterKind

#: Kind -> subject, land types given, types before, financial forms.
_DECIDED: dict[str, tuple[str, list[str], list[str], list[str]]] = {
    DecisionKind.ALLOCATE: (
        "Giao đất để thực hiện dự án",
        ["DGT", "DGD", "DTL", "DVH", "DYT", "ONT"],
        [],
        [FinancialForm.FREE, FinancialForm.FREE, FinancialForm.LEVIED],
    ),
    DecisionKind.RECOVER: ("Thu hồi đất để thực hiện dự án", ["LUC", "BHK", "CLN", "RSX", "ONT"], [], []),
    DecisionKind.LEASE: (
        "Cho thuê đất để thực hiện dự án",
        ["SKC", "TMD", "SKS", "SKX", "SKN"],
        [],
        [FinancialForm.YEARLY_RENT, FinancialForm.YEARLY_RENT, FinancialForm.SINGLE_RENT],
    ),
    DecisionKind.PURPOSE: (
        "Cho phép chuyển mục đích sử dụng đất để thực hiện dự án",
        ["SKC", "TMD", "DGT"],
        ["BHK", "CLN", "RSX"],
        [FinancialForm.LEVIED],
    ),
    DecisionKind.EXTEND: (
        "Gia hạn sử dụng đất để tiếp tục thực hiện dự án",
        ["SKC", "SKS", "SKX"],
        [],
        [FinancialForm.YEARLY_RENT],
    ),
}


def build(year: Year, outcomes: Outcomes) -> None:
    """One copy of the year's decisions."""
    _Decisions(year, outcomes).build()
    _prices(year)
    _plans(year)
    _auctions(year)
    _forestry(year)


class _Decisions:
    def __init__(self, year: Year, outcomes: Outcomes):
        self._year, self._outcomes, self._shape = year, outcomes, year.shape["land"]
        self._chance, self._names, self._days = year.chance("land"), year.names("land"), year.working_days()

    def build(self) -> None:
        shape = self._shape
        for kind, lot in (
            (DecisionKind.ALLOCATE, shape["allocated"]),
            (DecisionKind.RECOVER, shape["recovered"]),
            (DecisionKind.LEASE, shape["leased"]),
        ):
            self._lot(kind, self._year.size(lot["decisions"]), self._year.area(lot["ha"]))
        for kind, number in shape["other"].items():
            number = self._year.size(number)
            self._lot(DecisionKind(kind), number, number * self._year.area(self._year.sample))

    def _lot(self, kind: DecisionKind, number: int, area: int) -> None:
        dossiers = self._outcomes[kind.value][CounterKind.CENTRE]
        linked = self._chance.sample(dossiers, min(number, len(dossiers)))
        areas = shares(area, sizes(self._chance, number, 1.1), SURVEYED)
        days: list[tuple[datetime.date, Outcome | None]] = [(each.day, each) for each in linked]
        days += [(self._days.draw(self._chance), None) for _ in range(number - len(linked))]
        days.sort(key=lambda each: each[0])
        keep([self._decision(kind, day, outcome, part) for (day, outcome), part in zip(days, areas, strict=True)])

    def _decision(self, kind: DecisionKind, day: datetime.date, outcome: Outcome | None, area: int) -> LandDecision:
        subject, purposes, former, forms = _DECIDED[kind]
        chance, place = self._chance, self._year.commune(self._chance)
        purpose = chance.choice(purposes)
        if purpose in {"ONT", "ODT"}:
            purpose = _residential(place)
        unit = self._year.unit(self._shape["office"])
        term = kind in (DecisionKind.LEASE, DecisionKind.EXTEND)
        return LandDecision(
            unit=unit,
            responsible_id=self._year.somebody(chance, unit),
            kind=kind,
            number=self._year.decision_number(day),
            decided_on=day,
            authority=Authority.PROVINCE,
            subject=f"{subject} {self._names.project()} tại {place.name}",
            land_user=outcome.name if outcome else self._user(kind, place),
            organisation_id=outcome.organisation_id if outcome else None,
            place=place,
            area=area,
            purpose_code=purpose,
            former_purpose_code=chance.choice(former) if former else "",
            code_list=self._shape["code_list"],
            financial_form=chance.choice(forms) if forms else "",
            term_until=day.replace(year=day.year + chance.choice((20, 30, 49)), day=1) if term else None,
            dossier_id=outcome.dossier_id if outcome else None,
        )

    def _user(self, kind: DecisionKind, place: Place) -> str:
        """Who uses the land when no dossier says so: a family, the district for public works, or a firm."""
        if kind == DecisionKind.RECOVER:
            return self._names.person()
        if kind == DecisionKind.ALLOCATE:
            return f"Ủy ban nhân dân {place.parent}"
        return self._names.firm()


def _residential(place: Place) -> str:
    return "ONT" if place.kind == Place.Kind.COMMUNE else "ODT"


def _prices(year: Year) -> None:
    chance, names, days = year.chance("prices"), year.names("prices"), year.working_days()
    number = year.size(year.shape["land"]["prices"])
    unit = year.unit(year.shape["land"]["office"])
    entries = []
    for day in sorted(days.draw(chance) for _ in range(number)):
        place = year.commune(chance)
        price = chance.randint(30, 900) * 10_000
        entries.append(
            SpecificPrice(
                unit=unit,
                responsible_id=year.somebody(chance, unit),
                project=f"{names.project()} {year.number('price project'):02d} tại {place.name}",
                decision_number=year.decision_number(day),
                decided_on=day,
                place=place,
                area=chance.randint(800, 60_000) * 100,
                price_from=price,
                price_to=price + chance.randint(1, 60) * 50_000,
            )
        )
    keep(entries)


def _plans(year: Year) -> None:
    chance, days = year.chance("plans"), year.working_days()
    first = days.days.index(days.at_or_after(year.shape["land"]["plans_approved"]))
    unit = year.unit(year.shape["land"]["office"])
    keep(
        [
            DistrictPlan(
                unit=unit,
                responsible_id=year.somebody(chance, unit),
                district=district,
                plan_year=year.shape["year"],
                decision_number=year.decision_number(day),
                approved_on=day,
            )
            for number, district in enumerate(year.department.districts.values())
            for day in [days.days[first + 2 * number]]
        ]
    )


def _auctions(year: Year) -> None:
    unit = year.unit(year.shape["land"]["office"])
    rows: list[list[Any]] = year.shape["land"]["auctions"]
    keep(
        [
            Auction(
                unit=unit,
                plot=plot if year.copy == 0 else f"{plot}, lô {year.copy + 1}",
                place=year.department.districts[district],
                held_on=held_on,
                result=AuctionResult.FAILED if proceeds is None else AuctionResult.SUCCESS,
                starting_price=price,
                proceeds=proceeds,
                markers_handed_on=handed_on,
            )
            for plot, district, held_on, price, proceeds, handed_on in rows
        ]
    )


def _forestry(year: Year) -> None:
    """Each company gets its land back in several goes."""
    chance, names, days = year.chance("forestry"), year.names("forestry"), year.working_days()
    unit, entries = year.unit(year.shape["land"]["office"]), []
    for code, area in year.shape["land"]["forestry"].items():
        district = year.department.districts[code]
        company = f"{names.forestry()} {district.name.removeprefix('huyện ')}"
        parts = shares(year.area(area), sizes(chance, 6), SURVEYED)
        for day, part in zip(sorted(days.draw(chance) for _ in parts), parts, strict=True):
            entries.append(
                ForestryRecovery(unit=unit, company=company, district=district, recovered_on=day, area=part)
            )
    keep(entries)
