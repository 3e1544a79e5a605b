"""Registers whose entries belong to one entry of another register: a certificate's parcels, a dossier's pauses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import models

from soxanh.desk import shown
from soxanh.registers import cells
from soxanh.registers.declaration import Column, RegisterPages, shelf
from soxanh.registers.entry import Part as OwnPart


@dataclass(frozen=True)
class Part:
    """The entries of one part register that belong to one entry. `link` is the foreign key that leads to it."""

    pages: RegisterPages
    link: str
    columns: list[Column]
    rows: list[tuple[str, list[shown.Cell]]]

    @property
    def heads(self) -> list[tuple[Any, str]]:
        """(label, kind) of each column."""
        return [(column.label, cells.kind(column.field)) for column in self.columns]


def parts_of(pages: RegisterPages, entry: Any) -> list[Part]:
    """The entry's parts, one query for each part register."""
    found = []
    for code in pages.parts:
        part = shelf[code]
        link = link_of(part, pages)
        # What is the same in every line is told by the page around it.
        told = {link, "unit"} if issubclass(part.model, OwnPart) else {link}
        columns = [column for column in part.list_columns() if column.name.split("__")[0] not in told]
        entries = part.model._default_manager.filter(**{link: entry}).select_related(*cells.related(part, columns))
        rows = [
            (shown.address(each), [shown.cell_in_line(column, cells.read(each, column.name)) for column in columns])
            for each in entries.order_by(*part.order)
        ]
        found.append(Part(part, link, columns, rows))
    return found


def wholes_of(pages: RegisterPages) -> list[RegisterPages]:
    """The registers of which this one is a part."""
    return [each for each in shelf.values() if pages.code in each.parts]


def link_of(part: RegisterPages, whole: RegisterPages) -> str:
    """The name of the part's foreign key to the whole."""
    return next(
        field.name
        for field in part.model._meta.fields
        if isinstance(field, models.ForeignKey) and field.related_model is whole.model
    )
