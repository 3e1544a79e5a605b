"""Enters the figures that no register gives yet, each with its reason and source."""

from __future__ import annotations

from decimal import Decimal

from soxanh.demo.year import Year
from soxanh.figures.definitions import catalogue
from soxanh.figures.models import ManualFigure
from soxanh.registers.fields import parse_quantity


def build(year: Year) -> None:
    """Manual figures of the year, for the department."""
    shape, period = year.shape, year.period
    ManualFigure.objects.bulk_create(
        [
            ManualFigure(
                figure_id=figure_id,
                period_start=period.start,
                period_end=period.end,
                amount=parse_quantity(Decimal(str(value)), catalogue.figures[figure_id].measure),
                reason=shape["manual_reason"],
                source_document=group["source"],
                entered_by=year.department.users[shape["entered_by"]],
            )
            for group in shape.get("manual", {}).values()
            for figure_id, value in group["values"].items()
        ]
    )
