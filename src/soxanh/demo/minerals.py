"""Builds mineral resources: licences, reserves, fees with their instalments, closures, auctions, markers."""

from __future__ import annotations

import datetime
from typing import Any

from soxanh.demo.amounts import WorkingDays, hectares, shares, sizes
from soxanh.demo.granted import Granted, granted
from soxanh.demo.water import run_out
from soxanh.demo.year import Year, data, keep
from soxanh.registers.minerals.choices import AuctionResult, LicenceKind
from soxanh.registers.minerals.models import (
    Closure,
    ExploitationFee,
    FeeInstalment,
    MarkerHandover,
    MineralLicence,
    ReserveApproval,
    RightAuction,
)

_LICENCE_SYMBOL = "GP-UBND"
#: How many years back licences of the years before were granted, at most.
_YEARS_BACK = 9


def build(year: Year) -> None:
    """One copy of the year's mineral resources."""
    _Minerals(year, data(year.name, "minerals.yaml")).build()


class _Minerals:
    def __init__(self, year: Year, shape: dict[str, Any]):
        self._year, self._shape = year, shape
        self._chance, self._names, self._days = year.chance("minerals"), year.names("minerals"), year.working_days()
        self._unit = year.unit(shape["office"])

    def build(self) -> None:
        licences = {kind: self._licences(kind) for kind in self._shape["licences"]}
        before, of_year = licences[LicenceKind.EXPLORATION]
        self._reserves([*before, *of_year])
        self._fees(licences[LicenceKind.EXPLOITATION])
        self._closures()
        self._auctions()
        self._markers()

    def _whose(self) -> dict[str, Any]:
        return {"unit": self._unit, "responsible_id": self._year.somebody(self._chance, self._unit)}

    def _licences(self, kind: str) -> tuple[list[MineralLicence], list[MineralLicence]]:
        """Those of the years before, and those of the year."""
        shape, start = self._shape["licences"][kind], self._year.period.start
        earliest = start.replace(year=start.year - min(shape["years"], _YEARS_BACK))
        days = WorkingDays(earliest, start - datetime.timedelta(days=1), [1] * 12)
        number = self._year.size(shape["granted"])
        cases: list[Granted | None] = [*granted(self._year, shape["procedure"], number)]
        cases += [None] * (number - len(cases))
        return (
            keep([self._licence(kind, days.draw(self._chance)) for _ in range(self._year.size(shape["before"]))]),
            keep([self._licence(kind, self._days.draw(self._chance), case) for case in cases]),
        )

    def _licence(self, kind: str, day: datetime.date, case: Granted | None = None) -> MineralLicence:
        """Granted on that day, or as its dossier was."""
        day = case.day if case else day
        chance, shape = self._chance, self._shape["licences"][kind]
        mineral, group, unit, mine, quantity = chance.choice(self._shape["minerals"])
        digging = kind != LicenceKind.EXPLORATION
        valid_to = day.replace(year=day.year + shape["years"], day=min(day.day, 28))
        area = hectares(round(shape["ha"] * chance.lognormvariate(0, 0.5), 2))
        return MineralLicence(
            **self._whose(),
            kind=kind,
            number=self._year.decision_number(day, _LICENCE_SYMBOL),
            granted_on=day,
            holder_name=case.firm.name if case else self._names.firm(),
            organisation=case.firm if case else None,
            dossier_id=case.dossier_id if case else None,
            mineral=mineral,
            group=group,
            mine=f"{mine} Mẫu số {self._year.number('mine')}",
            place=self._year.commune(chance),
            area=area,
            yearly_output=quantity // chance.randint(15, 30) if digging else None,
            quantity_unit=unit if digging else "",
            valid_to=valid_to,
            **run_out(self._year, valid_to),
        )

    def _reserves(self, explored: list[MineralLicence]) -> None:
        quantities = {name: (unit, quantity) for name, _, unit, _, quantity in self._shape["minerals"]}
        number = self._year.size(self._shape["reserves"])
        entries = []
        for licence in explored[:number]:
            unit, quantity = quantities[licence.mineral]
            day = self._days.at_or_after(licence.granted_on + datetime.timedelta(days=self._chance.randint(40, 300)))
            entries.append(
                ReserveApproval(
                    **self._whose(),
                    mine=licence.mine,
                    place=licence.place,
                    licence=licence,
                    mineral=licence.mineral,
                    quantity=int(quantity * self._chance.lognormvariate(0, 0.5)),
                    quantity_unit=unit,
                    decision_number=self._year.decision_number(day),
                    decided_on=day,
                )
            )
        keep(entries)

    def _fees(self, licences: tuple[list[MineralLicence], list[MineralLicence]]) -> None:
        shape = self._shape["fees"]
        before, of_year = licences
        before.sort(key=lambda licence: licence.granted_on, reverse=True)
        self._fee_lot(before, shape["before"], shape["amount_before"], shape["instalments"])
        self._fee_lot(of_year, shape["decisions"], shape["amount"], shape["instalments"])

    def _fee_lot(self, licences: list[MineralLicence], decisions: int, amount: int, instalments: int) -> None:
        charged = licences[: self._year.size(decisions)]
        amounts = shares(self._year.size(amount // 1000) * 1000, sizes(self._chance, len(charged), 0.5), 1000)
        fees = keep(
            [
                ExploitationFee(
                    **self._whose(),
                    mine=licence.mine,
                    place=licence.place,
                    licence=licence,
                    payer=licence.holder_name,
                    decision_number=self._year.decision_number(licence.granted_on),
                    decided_on=licence.granted_on,
                    amount=part,
                )
                for licence, part in zip(charged, amounts, strict=True)
            ]
        )
        keep([each for fee in fees for each in self._instalments(fee, instalments)])

    def _instalments(self, fee: ExploitationFee, number: int) -> list[FeeInstalment]:
        """Equal ones, each 31 March; what fell due before the year's last quarter is mostly paid."""
        end = self._year.period.end
        entries = []
        for order, part in enumerate(shares(fee.amount, [1] * number), start=1):
            due_on = datetime.date(fee.decided_on.year + order, 3, 31)
            paid = due_on < end and self._chance.random() < 0.9
            entries.append(
                FeeInstalment(
                    fee=fee,
                    responsible_id=fee.responsible_id,
                    due_on=due_on,
                    amount=part,
                    notified_on=due_on.replace(month=2, day=15) if due_on < end else None,
                    paid_on=due_on - datetime.timedelta(days=self._chance.randint(0, 20)) if paid else None,
                )
            )
        return entries

    def _closures(self) -> None:
        keep(
            [
                Closure(
                    **self._whose(),
                    mine=self._named(mine),
                    place=self._year.department.districts[district],
                    holder_name=holder,
                    scheme_number=self._year.decision_number(approved_on),
                    scheme_approved_on=approved_on,
                    due_on=due_on,
                )
                for mine, district, holder, approved_on, due_on in self._shape["closures"]
            ]
        )

    def _auctions(self) -> None:
        keep(
            [
                RightAuction(
                    **self._whose(),
                    mine=self._named(mine),
                    place=self._year.department.districts[district],
                    mineral=mineral,
                    round=self._shape["auction_round"],
                    held_on=held_on,
                    result=AuctionResult.SUCCESS if winner else AuctionResult.FAILED,
                    winner=winner,
                    approval_number=self._year.decision_number(approved_on) if approved_on else "",
                    approved_on=approved_on,
                )
                for mine, mineral, district, held_on, winner, approved_on in self._shape["auctions"]
            ]
        )

    def _markers(self) -> None:
        keep(
            [
                MarkerHandover(
                    **self._whose(),
                    mine=self._named(mine),
                    place=self._year.department.districts[district],
                    holder_name=holder,
                    handed_over_on=day,
                    markers=markers,
                    minutes_number=f"{self._year.number('markers'):02d}/BB-BGM",
                )
                for mine, district, holder, day, markers in self._shape["markers"]
            ]
        )

    def _named(self, name: str) -> str:
        """A name of the data file, told apart from the same one of another copy."""
        return name if self._year.copy == 0 else f"{name} (lần {self._year.copy + 1})"
