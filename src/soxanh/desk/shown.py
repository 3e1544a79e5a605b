"""What an entry's columns hold, as people read them and as a spreadsheet takes them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from django.urls import reverse

from soxanh.org.models import Unit
from soxanh.registers import cells
from soxanh.registers.declaration import Column, RegisterPages, shelf
from soxanh.registers.entry import Entry

#: Up to so many characters a text stays in one line; up to so many it is short lines; beyond, it is read as a sentence.
_SHORT, _WORDS = 10, 32


@dataclass(frozen=True)
class Cell:
    """A value as it is shown. `kind` is its CSS class: text, number, year, date, datetime, flag."""

    label: Any
    text: str
    kind: str
    href: str = ""

    @property
    def classes(self) -> str:
        """The kind, and for a text how much room it wants, so that a table gives its width to what is long."""
        if self.kind != "text":
            return self.kind
        length = len(self.text)
        return f"text {'short' if length <= _SHORT else 'words' if length <= _WORDS else 'sentence'}"


def cell(entry: Any, column: Column) -> Cell:
    """An entry's value in a column, as people read it; entries of other registers are linked."""
    return _cell(column, cells.read(entry, column.name))


def cell_in_line(column: Column, value: Any) -> Cell:
    """A value in a line of a table, where a unit has room for its short name."""
    return _cell(column, value.short_name if isinstance(value, Unit) else value)


def _cell(column: Column, value: Any) -> Cell:
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
