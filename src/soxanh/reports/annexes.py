"""Annexes: the rows behind a figure, as a table of the report."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from django.db.models import QuerySet
from docx import Document

from soxanh.calendar import Period
from soxanh.figures import engine
from soxanh.figures.closing import closed_units
from soxanh.figures.definitions import Counted, catalogue
from soxanh.figures.models import Closing
from soxanh.registers import cells
from soxanh.registers.declaration import Column, RegisterPages, shelf
from soxanh.reports.tables import Table

#: The file of a closing that holds the annexes which the templates asked for when it was made.
FROZEN = "annexes.json"
_ASKED = re.compile(r"""bang\(\s*["'“”‘’]([\w.]+)["'“”‘’]""")


class Annexes(Mapping[str, Table]):
    """Every counted figure of a register with pages is an annex: the rows behind it, in the register's annex columns."""

    def __init__(self, period: Period, unit: str | None):
        self._period, self._unit = period, unit

    def __getitem__(self, figure_id: str) -> Table:
        item = catalogue.figures.get(figure_id)
        if not isinstance(item, Counted) or item.register.code not in shelf:
            raise KeyError(figure_id)
        pages = shelf[item.register.code]
        columns = [pages.column(name) for name in pages.annex or pages.columns]
        return _table(item.label, columns, self._rows(figure_id, pages, columns))

    def _rows(self, figure_id: str, pages: RegisterPages, columns: Sequence[Column]) -> Iterator[list[str]]:
        found = engine.rows(figure_id, self._period, unit=self._unit)
        return (texts for _, texts in _printed(found, pages, columns))

    def __iter__(self) -> Iterator[str]:
        return (
            each.id for each in catalogue.figures.values() if isinstance(each, Counted) and each.register.code in shelf
        )

    def __len__(self) -> int:
        return sum(1 for _ in self)


class NoRows(Annexes):
    """The same annexes with nothing in them: what a template is checked with."""

    def __init__(self) -> None:
        pass

    def _rows(self, figure_id: str, pages: RegisterPages, columns: Sequence[Column]) -> Iterator[list[str]]:
        return iter(())


class FrozenAnnexes(Mapping[str, Table]):
    """The annexes as a closing froze them, whatever has become of the entries since."""

    def __init__(self, closing: Closing, unit: str | None):
        path = closing.folder / FROZEN
        self._tables: dict[str, Any] = json.loads(path.read_text("utf8")) if path.exists() else {}
        self._codes = None if unit is None else set(closed_units(closing).codes_in(unit))

    def __getitem__(self, figure_id: str) -> Table:
        frozen = self._tables[figure_id]
        rows = (texts for code, texts in frozen["rows"] if self._codes is None or code in self._codes)
        return Table(frozen["headers"], _numbered(rows), frozen["title"])

    def __iter__(self) -> Iterator[str]:
        return iter(self._tables)

    def __len__(self) -> int:
        return len(self._tables)


def asked_for(template: bytes) -> set[str]:
    """The ids of the annexes that a template asks for."""
    document = Document(BytesIO(template))
    text = "\n".join("".join(node.itertext()) for node in document.element.body.iter() if node.tag.endswith("}p"))
    return set(_ASKED.findall(text))


def freeze(templates: Iterable[bytes], folder: Path, period: Period) -> None:
    """Writes the annexes that the templates ask for beside a closing's files; unknown ids are left to the compiler."""
    frozen: dict[str, Any] = {}
    for figure_id in sorted(set().union(*(asked_for(each) for each in templates))):
        item = catalogue.figures.get(figure_id)
        if not isinstance(item, Counted) or item.register.code not in shelf:
            continue
        pages = shelf[item.register.code]
        columns = [pages.column(name) for name in pages.annex or pages.columns]
        table = _table(item.label, columns, ())
        rows = list(_printed(engine.rows(figure_id, period), pages, columns))
        frozen[figure_id] = {"title": table.title, "headers": table.headers, "rows": rows}
    (folder / FROZEN).write_text(json.dumps(frozen, ensure_ascii=False, sort_keys=True, indent=1) + "\n", "utf8")


def _table(label: Any, columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> Table:
    return Table(["TT", *(str(column.label) for column in columns)], _numbered(rows), str(label))


def _numbered(rows: Iterable[Sequence[str]]) -> Iterator[list[str]]:
    for number, texts in enumerate(rows, start=1):
        yield [str(number), *texts]


def _printed(found: QuerySet, pages: RegisterPages, columns: Sequence[Column]) -> Iterator[tuple[str, list[str]]]:
    """The code of each entry's unit, and its texts."""
    unit = pages.register.unit
    found = found.select_related(unit, *cells.related(pages, columns)).order_by(*pages.order)
    for entry in found.iterator(chunk_size=1000):
        texts = [cells.text(cells.read(entry, column.name), column.field) for column in columns]
        yield cells.read(entry, unit).code, texts
