"""Builds surveying: checks, assessments, appraisals, licences, maps of parcels, updates of records and database."""

from __future__ import annotations

import datetime
import random
from itertools import pairwise
from typing import Any

from soxanh.demo.amounts import SURVEYED, WorkingDays, shares, sizes
from soxanh.demo.dossiers import Outcome, Outcomes
from soxanh.demo.year import Year, chunks, data, keep
from soxanh.org.models import Place
from soxanh.registers.procedures.choices import CounterKind
from soxanh.registers.survey.choices import LicenceKind, MapKind, OwnerKind, Purpose, Result, System
from soxanh.registers.survey.models import (
    Appraisal,
    DatabaseBacklog,
    DatabaseUpdate,
    ForensicAssessment,
    MapCheck,
    ParcelMap,
    ProductCheck,
    RecordUpdate,
    SurveyLicence,
)

#: Kind of map -> letters of its number, the granted dossiers that it may be drawn for, other purposes.
_MAPS: dict[str, tuple[str, str, tuple[Purpose, ...]]] = {
    MapKind.MEASURED: ("TĐ", "first", (Purpose.RECOVERY, Purpose.CLEARANCE, Purpose.ALLOCATION, Purpose.LEASE)),
    MapKind.EXTRACTED: ("TL", "certificate", (Purpose.OTHER, Purpose.CLEARANCE, Purpose.CERTIFICATE)),
}


def build(year: Year, outcomes: Outcomes) -> None:
    """One copy of the year's surveying."""
    shape = data(year.name, "survey.yaml")
    _Division(year, shape).build()
    _RegistrationOffice(year, shape).build(outcomes)


class _Division:
    def __init__(self, year: Year, shape: dict[str, Any]):
        self._year, self._shape = year, shape
        self._chance, self._names, self._days = year.chance("survey"), year.names("survey"), year.working_days()
        self._unit = year.unit(shape["office"])

    def build(self) -> None:
        self._product_checks()
        self._map_checks()
        self._forensic()
        self._appraisals()
        self._licences()

    def _whose(self) -> dict[str, Any]:
        return {"unit": self._unit, "responsible_id": self._year.somebody(self._chance, self._unit)}

    def _product_checks(self) -> None:
        chance, shape = self._chance, self._shape["product_checks"]
        again = self._year.size(shape["again"])
        checks = []
        for number in range(self._year.size(shape["projects"])):
            place, checked_on = self._year.commune(chance), self._days.draw(chance)
            check = {
                "project": f"{self._names.project()} {self._year.number('survey project'):02d} tại {place.name}",
                "investor": f"Ủy ban nhân dân {place.parent}",
                "surveyor": chance.choice(self._shape["surveyors"]),
                "purpose": chance.choice([Purpose.RECOVERY, Purpose.ALLOCATION, Purpose.LEASE, Purpose.CLEARANCE]),
                "place": place,
                "parcels": chance.randint(1, 120),
                "area": chance.randint(500, 90_000) * 100,
            }
            results = [(checked_on, Result.PASSED)]
            if number < again:
                later = self._days.at_or_after(checked_on + datetime.timedelta(days=20))
                results = [(checked_on, Result.FAILED), (later, Result.MENDED)]
            checks += [ProductCheck(**self._whose(), **check, checked_on=on, result=result) for on, result in results]
        keep(checks)

    def _map_checks(self) -> None:
        places = {(place.parent.code, place.name): place for place in self._communes() if place.parent}
        keep(
            [
                MapCheck(
                    **self._whose(),
                    commune=places[district, commune],
                    project=project,
                    surveyor=self._shape["surveyors"][0],
                    sheets=sheets,
                    parcels=parcels,
                    checked_on=checked_on,
                    result=Result.PASSED if handed_over_on else Result.FAILED,
                    handed_over_on=handed_over_on,
                )
                for commune, district, project, sheets, parcels, checked_on, handed_over_on in self._shape[
                    "map_checks"
                ]
            ]
        )

    def _communes(self) -> list[Place]:
        return [place for communes in self._year.department.communes.values() for place in communes]

    def _forensic(self) -> None:
        counts = {name: self._year.size(number) for name, number in self._shape["forensic"].items()}
        days, chance = self._days.days, self._chance
        entries = []
        for number in range(counts["concluded"] + counts["pending"]):
            concluded = number < counts["concluded"]
            if number < counts["carried"]:
                requested_on = days[0] - datetime.timedelta(days=chance.randint(3, 40))
            else:
                requested_on = days[chance.randrange(len(days) - 45) if concluded else -chance.randint(1, 25)]
            done = self._days.at_or_after(requested_on + datetime.timedelta(days=chance.randint(10, 50)))
            place = self._year.commune(chance)
            series = self._year.number("forensic")
            entries.append(
                ForensicAssessment(
                    **self._whose(),
                    requester=chance.choice(self._shape["requesters"]),
                    request_number=f"{series:02d}/QĐ-TCGĐ",
                    requested_on=requested_on,
                    subject=f"{chance.choice(self._shape['subjects'])} tại {place.name}",
                    place=place,
                    due_on=requested_on + datetime.timedelta(days=60),
                    concluded_on=done if concluded else None,
                    conclusion_number=f"{series:02d}/KLGĐ-STNMT" if concluded else "",
                )
            )
        keep(entries)

    def _appraisals(self) -> None:
        districts = self._year.department.districts
        keep(
            [
                Appraisal(
                    **self._whose(),
                    kind=kind,
                    title=title,
                    applicant=applicant,
                    place=districts.get(district),
                    budget=budget,
                    received_on=received_on,
                    due_on=due_on,
                    appraised_on=appraised_on,
                    document_number=f"{1000 + self._year.number('survey letter')}/STNMT-QLĐĐ" if appraised_on else "",
                    result=result,
                )
                for kind, title, applicant, district, budget, received_on, due_on, appraised_on, result in self._shape[
                    "appraisals"
                ]
            ]
        )

    def _licences(self) -> None:
        shape = self._shape["licences"]
        before = WorkingDays(
            self._days.days[0].replace(year=self._days.days[0].year - shape["years"] + 1),
            self._year.period.start - datetime.timedelta(days=1),
            [1] * 12,
        )
        keep(
            [
                self._licence(kind, days.draw(self._chance), shape["years"])
                for kind, number, days in (
                    (LicenceKind.CERTIFICATE, shape["certificates"], self._days),
                    (LicenceKind.CERTIFICATE, shape["certificates_before"], before),
                    (LicenceKind.ORGANISATION, shape["organisations_before"], before),
                )
                for _ in range(self._year.size(number))
            ]
        )

    def _licence(self, kind: LicenceKind, day: datetime.date, years: int) -> SurveyLicence:
        organisation = kind == LicenceKind.ORGANISATION
        number = self._year.number(("survey licence", kind))
        return SurveyLicence(
            **self._whose(),
            kind=kind,
            number=f"{number:05d}/GP-ĐĐBĐ" if organisation else f"LSO-{number:05d}",
            granted_on=day,
            holder_name=self._names.firm() if organisation else self._names.person(),
            scope="Đo đạc địa chính, đo đạc công trình",
            valid_to=day.replace(year=day.year + years, day=min(day.day, 28)),
        )


class _RegistrationOffice:
    def __init__(self, year: Year, shape: dict[str, Any]):
        self._year, self._shape = year, shape
        self._chance, self._names, self._days = year.chance("cadastre"), year.names("cadastre"), year.working_days()
        self._office = year.unit(shape["registration"])
        self._branches = {district: year.unit(code) for district, code in year.department.branch_of.items()}

    def build(self, outcomes: Outcomes) -> None:
        for kind in MapKind.values:
            self._maps(kind, outcomes)
        for owner in OwnerKind.values:
            self._records(owner)
        self._database()

    def _maps(self, kind: str, outcomes: Outcomes) -> None:
        chance, shape = self._chance, self._shape["maps"][kind]
        letters, work, purposes = _MAPS[kind]
        number = self._year.size(shape["drawn"])
        granted = outcomes[work][CounterKind.BRANCH]
        linked: list[Outcome | None] = list(chance.sample(granted, min(int(number * shape["linked"]), len(granted))))
        linked += [None] * (number - len(linked))
        days = [outcome.day if outcome else self._days.draw(chance) for outcome in linked]
        parcels = _spread(chance, self._year.size(shape["parcels"]), number)
        areas = shares(
            self._year.area(shape["ha"]),
            [n * s for n, s in zip(parcels, sizes(chance, number), strict=True)],
            SURVEYED,
        )
        drawn = sorted(zip(days, linked, parcels, areas, strict=True), key=lambda each: each[0])
        for chunk in chunks(drawn):
            keep([self._map(kind, letters, purposes, *each) for each in chunk])

    def _map(
        self,
        kind: str,
        letters: str,
        purposes: tuple[Purpose, ...],
        day: datetime.date,
        outcome: Outcome | None,
        parcels: int,
        area: int,
    ) -> ParcelMap:
        chance = self._chance
        district = outcome.district if outcome else chance.choice(list(self._branches))
        unit = self._branches[district]
        first = chance.randint(1, 900)
        return ParcelMap(
            unit_id=unit.pk,
            responsible_id=self._year.somebody(chance, unit),
            kind=kind,
            number=f"{letters}-{self._year.number((letters, unit.code)):04d}/{day.year}",
            made_on=day,
            requester=outcome.name if outcome else self._names.person(),
            purpose=Purpose.CERTIFICATE if outcome else chance.choice(purposes),
            commune_id=self._year.commune(chance, district).pk,
            sheet=str(chance.randint(1, 90)),
            parcel_numbers=", ".join(str(first + number) for number in range(min(parcels, 20))),
            parcels=parcels,
            area=area,
            dossier_id=outcome.dossier_id if outcome else None,
        )

    def _records(self, owner: str) -> None:
        chance, shape = self._chance, self._shape["records"][owner]
        number = self._year.size(shape["pieces"])
        days = sorted(self._days.draw(chance) for _ in range(number))
        entries = []
        for day, parcels in zip(days, shares(self._year.size(shape["parcels"]), sizes(chance, number)), strict=True):
            district, branch = chance.choice(list(self._branches.items()))
            unit = self._office if owner == OwnerKind.ORGANISATION else branch
            entries.append(
                RecordUpdate(
                    unit=unit,
                    responsible_id=self._year.somebody(chance, unit),
                    updated_on=day,
                    commune=self._year.commune(chance, district),
                    owner_kind=owner,
                    content=chance.choice(self._shape["changes"]),
                    parcels=parcels,
                )
            )
        keep(entries)

    def _database(self) -> None:
        """Lists of New Year, each worked off as far as the year's total says."""
        chance, shape = self._chance, self._shape["database"]
        communes = [
            (place, unit, System.VBDLIS if district in shape["vbdlis"] else System.ELIS)
            for district, unit in self._branches.items()
            for place in self._year.department.communes[district][: shape["communes"]]
        ][: max(1, self._year.size(shape["dossiers"]) // 4)]
        weights = sizes(chance, len(communes), 0.5)
        parcels = shares(self._year.size(shape["parcels"]), weights)
        dossiers = shares(self._year.size(shape["dossiers"]), weights)
        lists = keep(
            [
                DatabaseBacklog(
                    unit=unit,
                    responsible_id=self._year.somebody(chance, unit),
                    commune=place,
                    system=system,
                    arisen_on=shape["arisen_on"],
                    parcels=number,
                    dossiers=papers,
                    document=f"{self._year.copy + 1:02d}/{shape['document']}",
                )
                for (place, unit, system), number, papers in zip(communes, parcels, dossiers, strict=True)
            ]
        )
        updated = _worked_off(parcels, self._year.size(shape["updated"]))
        for each, done in zip(lists, updated, strict=True):
            keep(self._updates(each, done, shape["times"]))

    def _updates(self, backlog: DatabaseBacklog, parcels: int, times: int) -> list[DatabaseUpdate]:
        if not parcels:
            return []
        parts = shares(parcels, sizes(self._chance, min(times, parcels), 0.4))
        later = [day for day in self._days.days if day >= backlog.arisen_on]
        days = sorted(self._chance.sample(later, len(parts)))
        before = 0
        entries = []
        for day, part in zip(days, parts, strict=True):
            # Dossiers are finished as their parcels are: never more of them than in proportion.
            papers = (
                backlog.dossiers * (before + part) // backlog.parcels - backlog.dossiers * before // backlog.parcels
            )
            entries.append(
                DatabaseUpdate(
                    backlog=backlog,
                    responsible_id=backlog.responsible_id,
                    updated_on=day,
                    parcels=part,
                    dossiers=papers,
                )
            )
            before += part
        return entries


def _spread(chance: random.Random, total: int, number: int) -> list[int]:
    """`total` parcels on so many maps: most have one, some several."""
    counts = [1] * number
    several = chance.sample(range(number), -(-number // 6))
    for _ in range(total - number):
        counts[chance.choice(several)] += 1
    return counts


def _worked_off(listed: list[int], total: int) -> list[int]:
    """How much of each list is done, in proportion, `total` in all."""
    bounds, whole, before = [0], sum(listed), 0
    for number in listed:
        before += number
        bounds.append(before * total // whole)
    return [after - begun for begun, after in pairwise(bounds)]
