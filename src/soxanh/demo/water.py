"""Builds water resources: licences, fees, protection zones, marker plans, approvals."""

from __future__ import annotations

import datetime
from typing import Any

from soxanh.demo.amounts import WorkingDays, shares, sizes
from soxanh.demo.granted import Granted, granted
from soxanh.demo.year import Year, data, keep
from soxanh.registers.licence import Ending
from soxanh.registers.water.choices import LicenceKind
from soxanh.registers.water.models import Approval, ExploitationFee, IntakeZone, MarkerPlan, WaterLicence

_LICENCE_SYMBOL = "GP-UBND"
#: How many years back licences of the years before were granted, at most.
_YEARS_BACK = 5


def build(year: Year) -> None:
    """One copy of the year's water resources."""
    _Water(year, data(year.name, "water.yaml")).build()


class _Water:
    def __init__(self, year: Year, shape: dict[str, Any]):
        self._year, self._shape = year, shape
        self._chance, self._names, self._days = year.chance("water"), year.names("water"), year.working_days()
        self._unit = year.unit(shape["office"])

    def build(self) -> None:
        licences = [licence for kind in self._shape["licences"] for licence in self._licences(kind)]
        self._fees([each for each in licences if each.kind in (LicenceKind.SURFACE, LicenceKind.GROUND)])
        self._zones()
        self._marker_plans()
        self._approvals()

    def _whose(self) -> dict[str, Any]:
        return {"unit": self._unit, "responsible_id": self._year.somebody(self._chance, self._unit)}

    def _licences(self, kind: str) -> list[WaterLicence]:
        """Those of the year; those of the years before are written too."""
        shape, start = self._shape["licences"][kind], self._year.period.start
        years = min(shape["years"], _YEARS_BACK)
        before = WorkingDays(start.replace(year=start.year - years), start - datetime.timedelta(days=1), [1] * 12)
        keep([self._licence(kind, before.draw(self._chance)) for _ in range(self._year.size(shape["before"]))])
        days = sorted(self._days.draw(self._chance) for _ in range(self._year.size(shape["granted"])))
        cases: list[Granted | None] = [*granted(self._year, shape["procedure"], len(days))]
        cases += [None] * (len(days) - len(cases))
        return keep([self._licence(kind, day, case) for day, case in zip(days, cases, strict=True)])

    def _licence(self, kind: str, day: datetime.date, case: Granted | None = None) -> WaterLicence:
        """Granted on that day, or as its dossier was."""
        day = case.day if case else day
        chance = self._chance
        works, sources, uses, volume = self._shape["works"][kind]
        name, valid_to = chance.choice(works), _after(day, self._shape["licences"][kind]["years"])
        return WaterLicence(
            **self._whose(),
            kind=kind,
            number=self._year.decision_number(day, _LICENCE_SYMBOL),
            granted_on=day,
            holder_name=case.firm.name if case else self._names.firm(),
            organisation=case.firm if case else None,
            dossier_id=case.dossier_id if case else None,
            works=name and f"{name} Mẫu số {self._year.number('water works')}",
            place=self._year.commune(chance),
            source=chance.choice(sources),
            use=chance.choice(uses),
            daily_volume=chance.randint(volume // 50, volume) if volume else None,
            valid_to=valid_to,
            **run_out(self._year, valid_to),
        )

    def _fees(self, licences: list[WaterLicence]) -> None:
        """For some of the licences of the year."""
        shape, chance = self._shape["fees"], self._chance
        number = self._year.size(shape["works"])
        charged = licences[:number]
        amounts = shares(self._year.size(shape["amount"] // 1000) * 1000, sizes(chance, len(charged), 0.7), 1000)
        keep(
            [
                ExploitationFee(
                    **self._whose(),
                    works=licence.works,
                    payer=licence.holder_name,
                    licence=licence,
                    decision_number=self._year.decision_number(licence.granted_on),
                    decided_on=licence.granted_on,
                    charged_from=licence.granted_on,
                    charged_to=_after(licence.granted_on, shape["years"]),
                    amount=amount,
                )
                for licence, amount in zip(charged, amounts, strict=True)
            ]
        )

    def _zones(self) -> None:
        keep(
            [
                IntakeZone(
                    **self._whose(),
                    works=self._named(works),
                    operator=operator,
                    place=self._year.department.districts[district],
                    extent=extent,
                    decision_number=self._year.decision_number(day),
                    decided_on=day,
                )
                for works, operator, district, extent, day in self._shape["zones"]
            ]
        )

    def _marker_plans(self) -> None:
        keep(
            [
                MarkerPlan(
                    **self._whose(),
                    kind=kind,
                    name=self._named(name),
                    proposer=proposer,
                    place=self._year.department.districts[district],
                    appraised_on=appraised_on,
                    decision_number=self._year.decision_number(approved_on) if approved_on else "",
                    approved_on=approved_on,
                    markers=markers,
                )
                for kind, name, proposer, district, appraised_on, approved_on, markers in self._shape["marker_plans"]
            ]
        )

    def _approvals(self) -> None:
        keep(
            [
                Approval(
                    **self._whose(),
                    kind=kind,
                    title=self._named(title),
                    submitted_on=submitted_on,
                    due_on=due_on,
                    decision_number=self._year.decision_number(approved_on) if approved_on else "",
                    approved_on=approved_on,
                )
                for kind, title, submitted_on, due_on, approved_on in self._shape["approvals"]
            ]
        )

    def _named(self, name: str) -> str:
        """A name of the data file, told apart from the same one of another copy."""
        return name if self._year.copy == 0 else f"{name} (lần {self._year.copy + 1})"


def run_out(year: Year, valid_to: datetime.date) -> dict[str, Any]:
    """The end of a licence whose term has run out, noted except for those of the last weeks."""
    if valid_to > year.period.end - datetime.timedelta(days=40):
        return {}
    return {"ended_on": valid_to + datetime.timedelta(days=1), "ended_as": Ending.EXPIRED}


def _after(day: datetime.date, years: int) -> datetime.date:
    return day.replace(year=day.year + years, day=min(day.day, 28))
