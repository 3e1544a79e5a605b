"""Builds the catalogue of procedures, the decisions about it and the one-stop counters: once, whatever the scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from soxanh.demo.year import Year, data, keep
from soxanh.registers.procedures.choices import PublicationAction, ServiceLevel, SimplificationKind
from soxanh.registers.procedures.models import (
    Counter,
    Procedure,
    PublicationDecision,
    PublishedProcedure,
    Simplification,
)

#: What the review after Decree 42/2022/NĐ-CP made of the old levels.
_SERVICE_LEVELS = {3: ServiceLevel.PARTIAL, 4: ServiceLevel.FULL}


@dataclass(frozen=True)
class Work:
    """A procedure with how often it is asked for at each kind of counter, what its dossiers leave in the land
    registers, and the usual ground on which their clock stands still."""

    procedure: Procedure
    frequency: dict[str, float]
    leaves: str
    pause: str


@dataclass(frozen=True)
class Catalogue:
    """What dossiers are about and where they come in."""

    works: list[Work]
    counters: list[Counter]
    agencies: dict[str, str]


def build(year: Year) -> Catalogue:
    """Procedures, counters, publication decisions, simplifications."""
    listed = data(year.name, "procedures.yaml")
    rows = listed["procedures"]
    procedures = keep([_procedure(year, row, listed["standard"]) for row in rows])
    by_code = {procedure.code: procedure for procedure in procedures}
    _publish(year, by_code)
    _simplify(year, by_code)
    works = [
        Work(
            procedure,
            {kind: row.get(kind, 0) for kind in ("centre", "branch")},
            row.get("work", ""),
            row.get("pause", ""),
        )
        for procedure, row in zip(procedures, rows, strict=True)
    ]
    agencies = {code: agency for code, agency, *_ in year.shape["counters"]}
    return Catalogue(works, _counters(year), agencies)


def _procedure(year: Year, row: dict[str, Any], standard: dict[str, Any]) -> Procedure:
    limit, shortened = row["limit"] * 10, year.shape["shortened"]
    cut = shortened["procedures"].get(row["code"])
    online = row["level"] >= 3
    valid_from = row.get("from", standard["valid_from"])
    return Procedure(
        unit=year.unit(row["unit"]),
        code=row["code"],
        name=row["name"],
        field=row["field"],
        old_level=row["level"] or None,
        service_level=_SERVICE_LEVELS.get(row["level"], ""),
        online_since=max(valid_from, standard["online_since"]) if online else None,
        on_national_portal_since=row.get("portal"),
        statutory_limit=limit,
        shortened_limit=limit - round(cut * 10) if cut else None,
        shortened_from=shortened["decided_on"] if cut else None,
        valid_from=valid_from,
        valid_to=row.get("to"),
    )


def _counters(year: Year) -> list[Counter]:
    return keep(
        [
            Counter(
                unit=year.unit(unit),
                code=code,
                name=name,
                kind=kind,
                place=year.department.districts[district],
                opened_on=year.shape["counters_opened"],
            )
            for code, _, name, kind, unit, district in year.shape["counters"]
        ]
    )


def _publish(year: Year, procedures: dict[str, Procedure]) -> None:
    for row in year.shape["publications"]:
        (decision,) = keep(
            [
                PublicationDecision(
                    unit=year.unit(year.shape["office"]),
                    number=row["number"],
                    symbol=year.shape["publication_symbol"],
                    issued_on=row["issued_on"],
                    issuer=year.shape["publication_issuer"],
                    subject=row["subject"],
                )
            ]
        )
        keep(
            [
                PublishedProcedure(decision=decision, procedure=procedures[code], action=action)
                for action in PublicationAction.values
                for code in row.get(action, ())
            ]
        )


def _simplify(year: Year, procedures: dict[str, Procedure]) -> None:
    shortened, simplified = year.shape["shortened"], year.shape["simplified"]
    cuts = [
        Simplification(
            unit=procedures[code].unit,
            procedure=procedures[code],
            kind=SimplificationKind.SHORTEN,
            decision_number=shortened["decision"],
            decided_on=shortened["decided_on"],
            days_before=procedures[code].statutory_limit,
            days_after=procedures[code].shortened_limit,
        )
        for code in shortened["procedures"]
    ]
    others = [
        Simplification(
            unit=procedures[code].unit,
            procedure=procedures[code],
            kind=SimplificationKind.SIMPLIFY,
            decision_number=simplified["decision"],
            decided_on=simplified["decided_on"],
        )
        for code in simplified["procedures"]
    ]
    keep(cuts + others)
