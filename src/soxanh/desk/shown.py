"""What an entry's columns hold, as people read them and as a spreadsheet takes them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from django.urls import reverse

from soxanh.registers import cells
from soxanh.registers.declaration import Column, RegisterPages, shelf
from soxanh.registers.entry import Entry


@dataclass(frozen=True)
class Cell:
    """A value as it is shown. `kind` is its CSS class: text, number, date, datetime, flag."""

    label: Any
    text: str
    kind: str
    href: str = ""


def cell(entry: Any, column: Column) -> Cell:
    """An entry's value in a column, as people read it; entries of other registers are linked."""
    value = cells.read(entry, column.name)
    return Cell(column.label, cells.text(value, column.field), cells.kind(column.field), _href(value))


@cache
def pages_of(model: Any) -> RegisterPages | None:
    """The pages of the register whose entries are of this model."""
    return next((each for each in shelf.values() if each.register.model is model), None)


def address(entry: Any) -> str:
    """The address of an entry's page, empty when its model has none."""
    model: Any = type(entry)
    pages = pages_of(model)
    return reverse("desk:entry", args=[pages.slug, entry.pk]) if pages else ""


def _href(value: Any) -> str:
    return address(value) if isinstance(value, Entry) else ""
