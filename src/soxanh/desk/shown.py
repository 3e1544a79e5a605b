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


#: A text of so many characters is read in lines of some length; up to `_WORDS`, any width will do.
_WORDS, _SENTENCE = 12, 32


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
        if self.kind != "text" or len(self.text) <= _WORDS:
            return self.kind
        return f"{self.kind} {'words' if len(self.text) <= _SENTENCE else 'sentence'}"


def cell(entry: Any, column: Column) -> Cell:
    """An entry's value in a column, as people read it; entries of other registers are linked."""
    value = cells.read(entry, column.name)
    return Cell(column.label, cells.text(value, column.field), cells.kind(column.field), _href(value))


def narrow_cell(entry: Any, column: Column) -> Cell:
    """The same for a line of a table: units by their short names, which differ at the beginning."""
    value = cells.read(entry, column.name)
    if isinstance(value, Unit):
        return Cell(column.label, value.short_name, cells.kind(column.field))
    return cell(entry, column)


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
