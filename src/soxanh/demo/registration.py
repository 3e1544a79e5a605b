"""Builds what is registered of land: first registrations, certificates with their parcels, mortgages.

Entries follow from granted dossiers of the same unit, on the day of their result. Where there are fewer dossiers than
entries, the rest stands without one: records taken over from before the counters were online.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from soxanh.demo.amounts import SURVEYED, WorkingDays, shares, sizes
from soxanh.demo.dossiers import Outcome, Outcomes
from soxanh.demo.year import Year, chunks, keep
from soxanh.org.models import Place, Unit
from soxanh.registers.land.choices import CertificateReason, OwnerKind, SecuredTransactionKind
from soxanh.registers.land.models import (
    Certificate,
    CertificateParcel,
    FirstRegistration,
    RegistrationPlan,
    SecuredTransaction,
)
from soxanh.registers.procedures.choices import CounterKind

#: Parcels of households by kind of place: (land type, how common, how large).
_Kinds = tuple[tuple[str, int, float], ...]
_TOWN: _Kinds = (("ODT", 62, 0.2), ("CLN", 15, 1), ("BHK", 13, 0.8), ("LUC", 6, 1), ("NTS", 4, 0.8))
_COUNTRY: _Kinds = (
    ("ONT", 38, 0.5),
    ("LUC", 16, 1),
    ("BHK", 14, 0.8),
    ("CLN", 12, 1),
    ("RSX", 17, 9),
    ("NTS", 3, 0.8),
)
_OF_ORGANISATIONS: _Kinds = (("SKC", 25, 1), ("TMD", 25, 0.5), ("DGD", 20, 0.8), ("TSC", 15, 0.4), ("SKX", 15, 4))
_PARCELS_A_SHEET = 60

_SECURED = {
    "secured": SecuredTransactionKind.REGISTER,
    "secured_change": SecuredTransactionKind.CHANGE,
    "secured_release": SecuredTransactionKind.RELEASE,
}


@dataclass(frozen=True, slots=True)
class Cause:
    """Why something is registered: whose it is, where, on which day, and the dossier that asked for it."""

    unit: Unit
    district: str
    day: datetime.date
    name: str
    dossier_id: int | None


def build(year: Year, outcomes: Outcomes) -> None:
    """One copy of the year's registrations."""
    _FirstRegistrations(year, outcomes).build()
    _Certificates(year, outcomes).build()
    _secured(year, outcomes)


class _Causes:
    """Finds the causes of entries: granted dossiers first, then days and people without one."""

    def __init__(self, year: Year, builder: str):
        self._year = year
        self._chance, self._names = year.chance(f"{builder}/causes"), year.names(builder)
        self._office = year.unit(year.shape["land"]["registration"]["office"])
        self._branches = {year.unit(branch): district for district, branch in year.department.branch_of.items()}

    def one_each(self, outcomes: Sequence[Outcome], number: int, owner: str, days: WorkingDays) -> list[Cause]:
        """So many causes, no dossier twice, in the order of their days."""
        found = [_cause(each) for each in self._chance.sample(outcomes, min(number, len(outcomes)))]
        found += [self._without_dossier(owner, days) for _ in range(number - len(found))]
        return sorted(found, key=lambda each: each.day)

    def shared(self, outcomes: Sequence[Outcome], number: int, owner: str, days: WorkingDays) -> list[Cause]:
        """So many causes, several of one dossier: a project's plots, an organisation's scattered parcels."""
        if not outcomes:
            return self.one_each(outcomes, number, owner, days)
        found = [_cause(each) for each in self._chance.choices(outcomes, k=number)]
        return sorted(found, key=lambda each: each.day)

    def _without_dossier(self, owner: str, days: WorkingDays) -> Cause:
        day = days.draw(self._chance)
        if owner == OwnerKind.ORGANISATION:
            district = self._chance.choice(list(self._year.department.districts))
            return Cause(self._office, district, day, self._names.firm(), None)
        unit, district = self._chance.choice(list(self._branches.items()))
        return Cause(unit, district, day, self._names.person(), None)


def _cause(outcome: Outcome) -> Cause:
    return Cause(outcome.unit, outcome.district, outcome.day, outcome.name, outcome.dossier_id)


def _at(owner: str) -> str:
    """The counters to which owners of this kind go."""
    return CounterKind.CENTRE if owner == OwnerKind.ORGANISATION else CounterKind.BRANCH


class _FirstRegistrations:
    def __init__(self, year: Year, outcomes: Outcomes):
        self._year, self._outcomes = year, outcomes
        self._shape = year.shape["land"]["registration"]
        self._chance = year.chance("first registrations")
        self._causes = _Causes(year, "first registrations")

    def build(self) -> None:
        for owner in OwnerKind.values:
            shape = self._shape[owner]
            plan = self._plan(owner, shape["planned"])
            day_before = self._year.period.start - datetime.timedelta(days=1)
            months = self._year.shape["dossiers"]["months"]
            before = self._causes.one_each(
                [], self._year.size(shape["before"]), owner, WorkingDays(plan.started_on, day_before, months)
            )
            find = self._causes.shared if owner == OwnerKind.ORGANISATION else self._causes.one_each
            causes = find(
                self._outcomes["first"][_at(owner)],
                self._year.size(shape["parcels"]),
                owner,
                self._year.working_days(),
            )
            self._write(plan, [*before, *causes], shape["ha_each"])

    def _plan(self, owner: str, planned: int) -> RegistrationPlan:
        number = self._shape["number"] + self._year.copy
        (plan,) = keep(
            [
                RegistrationPlan(
                    unit=self._year.unit(self._shape["office"]),
                    document=f"{number}/{self._shape['plan']}",
                    owner_kind=owner,
                    planned_parcels=self._year.size(planned),
                    started_on=self._shape["started_on"],
                )
            ]
        )
        return plan

    def _write(self, plan: RegistrationPlan, causes: list[Cause], ha_each: float) -> None:
        for chunk in chunks(causes):
            keep([self._registration(plan, cause, ha_each) for cause in chunk])

    def _registration(self, plan: RegistrationPlan, cause: Cause, ha_each: float) -> FirstRegistration:
        commune = self._year.commune(self._chance, cause.district)
        # Systematic registration goes through a commune sheet by sheet.
        sheet, number = divmod(self._year.number(("first registration", commune.code)), _PARCELS_A_SHEET)
        area = self._chance.lognormvariate(0, 0.8) * ha_each * 100_000
        return FirstRegistration(
            unit_id=cause.unit.pk,
            responsible_id=self._year.somebody(self._chance, cause.unit),
            commune_id=commune.pk,
            sheet=str(sheet + 1),
            parcel_number=str(number + 1),
            area=(int(area) + 300) * SURVEYED,
            owner_kind=plan.owner_kind,
            owner_name=cause.name,
            registered_on=cause.day,
            plan_id=plan.pk,
            dossier_id=cause.dossier_id,
        )


@dataclass(frozen=True, slots=True)
class _Plot:
    commune: Place
    purpose: str
    weight: float


class _Certificates:
    def __init__(self, year: Year, outcomes: Outcomes):
        self._year, self._outcomes = year, outcomes
        self._shape = year.shape["land"]["certificates"]
        self._chance, self._names = year.chance("certificates"), year.names("certificates")
        self._causes = _Causes(year, "certificates")
        self._projects: dict[Any, str] = {}

    def build(self) -> None:
        days, organisation, household = self._year.working_days(), OwnerKind.ORGANISATION, OwnerKind.HOUSEHOLD
        urban = self._outcomes["urban"][CounterKind.CENTRE]
        number = self._year.size(self._shape["urban"]["papers"])
        self._lot("urban", organisation, self._causes.shared(urban, number, organisation, days))
        for lot, owner in (("organisation", organisation), ("household", household)):
            number = self._year.size(self._shape[lot]["papers"])
            found = self._outcomes["certificate"][_at(owner)]
            self._lot(lot, owner, self._causes.one_each(found, number, owner, days))

    def _lot(self, lot: str, owner: str, causes: list[Cause]) -> None:
        shape = self._shape[lot]
        plots = [
            [self._plot(lot, commune) for _ in range(number)]
            for cause, number in zip(
                causes, self._parcels(len(causes), self._year.size(shape["parcels"])), strict=True
            )
            for commune in [self._year.commune(self._chance, cause.district, urban=lot == "urban")]
        ]
        weights = [plot.weight for each in plots for plot in each]
        areas = iter(shares(self._year.area(shape["ha"]), weights, SURVEYED))
        for chunk in chunks(zip(causes, plots, strict=True)):
            papers = keep([self._certificate(lot, owner, cause) for cause, _ in chunk])
            keep(
                [
                    parcel
                    for paper, (_, each) in zip(papers, chunk, strict=True)
                    for parcel in self._parcel_entries(paper, each, areas)
                ]
            )

    def _parcels(self, papers: int, parcels: int) -> list[int]:
        """How many parcels each certificate covers: most one, some families have several."""
        numbers = [1] * papers
        several = self._chance.sample(range(papers), -(-papers * 2 // 5))
        for _ in range(parcels - papers):
            numbers[self._chance.choice(several)] += 1
        return numbers

    def _plot(self, lot: str, commune: Place) -> _Plot:
        if lot == "urban":
            return _Plot(commune, "ODT", self._chance.lognormvariate(0, 0.35))
        kinds: Sequence[tuple[str, int, float]] = _OF_ORGANISATIONS if lot == "organisation" else _COUNTRY
        if lot == "household" and commune.kind != Place.Kind.COMMUNE:
            kinds = _TOWN
        purpose, _, large = self._chance.choices(kinds, [common for _, common, _ in kinds])[0]
        return _Plot(commune, purpose, large * sizes(self._chance, 1)[0])

    def _certificate(self, lot: str, owner: str, cause: Cause) -> Certificate:
        number = self._year.number("certificate")
        book = "CT" if owner == OwnerKind.ORGANISATION else "CS"
        return Certificate(
            unit_id=cause.unit.pk,
            responsible_id=self._year.somebody(self._chance, cause.unit),
            serial=f"{self._shape['series']}{number:06d}",
            register_number=f"{book}{self._year.number((book, cause.unit.code)):05d}",
            owner_kind=owner,
            owner_name=cause.name,
            issued_on=cause.day,
            reason=CertificateReason.CHANGE if self._chance.random() < 0.8 else CertificateReason.REISSUE,
            urban_project=self._project(cause) if lot == "urban" else "",
            dossier_id=cause.dossier_id,
        )

    def _project(self, cause: Cause) -> str:
        """The urban project of the firm that asked."""
        return self._projects.setdefault(cause.name, self._names.urban_project())

    def _parcel_entries(
        self, certificate: Certificate, plots: list[_Plot], areas: Iterator[int]
    ) -> Iterator[CertificateParcel]:
        sheet, first = self._chance.randint(1, 90), self._chance.randint(1, 900)
        for number, plot in enumerate(plots):
            yield CertificateParcel(
                certificate=certificate,
                responsible_id=certificate.responsible_id,
                commune_id=plot.commune.pk,
                sheet=str(sheet),
                parcel_number=str(first + number),
                area=next(areas),
                purpose_code=plot.purpose,
                code_list=self._year.shape["land"]["code_list"],
            )


def _secured(year: Year, outcomes: Outcomes) -> None:
    chance, names = year.chance("secured"), year.names("secured banks")
    causes, days = _Causes(year, "secured"), year.working_days()
    for owner, number in year.shape["land"]["secured"].items():
        kinds = {each.dossier_id: kind for work, kind in _SECURED.items() for each in outcomes[work][_at(owner)]}
        found = [each for work in _SECURED for each in outcomes[work][_at(owner)]]
        for chunk in chunks(causes.one_each(found, year.size(number), owner, days)):
            keep(
                [
                    SecuredTransaction(
                        unit_id=cause.unit.pk,
                        responsible_id=year.somebody(chance, cause.unit),
                        kind=kinds[cause.dossier_id] if cause.dossier_id else SecuredTransactionKind.REGISTER,
                        owner_kind=owner,
                        registered_on=cause.day,
                        secured_party=names.bank(),
                        # A certificate of earlier years, which this ledger does not hold.
                        certificate_serial=f"{chance.choice('BC')}{chance.choice('HKMNP')}{chance.randrange(10**6):06d}",
                        dossier_id=cause.dossier_id,
                    )
                    for cause in chunk
                ]
            )
