"""Builds the year's plans on climate, the facilities that inventory greenhouse gases, and measures of adaptation."""

from __future__ import annotations

from soxanh.demo.year import Year, data, keep
from soxanh.registers.climate.models import Facility, Inventory, Measure, MeasureCheck, Plan

_PLAN = (
    *("kind", "field", "number", "issued_on", "issuer", "title"),
    *("carries_out", "carries_out_date", "carries_out_title", "until_year", "report_due", "reported_on"),
)


def build(year: Year) -> None:
    """The year, once."""
    shape, chance = data(year.name, "climate.yaml"), year.chance("climate")
    unit, districts = year.unit(shape["unit"]), year.department.districts
    plans = keep(
        [
            Plan(unit=unit, responsible_id=year.somebody(chance, unit), **dict(zip(_PLAN, row, strict=True)))
            for row in shape["plans"]
        ]
    )
    listed_in, listed_on = shape["listed"]
    facilities = keep(
        [
            Facility(
                unit=unit,
                name=name,
                place=districts[district],
                sector=sector,
                energy_toe=energy,
                listed_in=listed_in,
                listed_on=listed_on,
                urged_on=None if emission else shape["urged_on"],
            )
            for name, district, sector, energy, emission in shape["facilities"]
        ]
    )
    keep(
        [
            Inventory(
                facility=facility,
                inventory_year=shape["inventory"]["year"],
                submitted_on=shape["inventory"]["submitted_on"],
                emission_t=row[-1],
            )
            for facility, row in zip(facilities, shape["facilities"], strict=True)
            if row[-1]
        ]
    )
    plan = next(each for each in plans if each.number == shape["measures_of"])
    for title, agency, district, cost, started_on, due_on, done_on, checks in shape["measures"]:
        measure = Measure(
            unit=unit,
            responsible_id=year.somebody(chance, unit),
            title=title,
            plan=plan,
            lead_agency=agency,
            place=districts[district],
            cost=cost,
            started_on=started_on,
            due_on=due_on,
            done_on=done_on,
        )
        keep([measure])
        keep(
            [
                MeasureCheck(measure=measure, checked_on=checked_on, percent=percent, finding=finding)
                for checked_on, percent, finding in checks
            ]
        )
