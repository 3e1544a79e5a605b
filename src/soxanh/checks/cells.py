"""Numbers in the cells of tables, each with the words that say what it counts: its row's label, its column's heading."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from soxanh.checker.documents import Cell, Document, Kind, Table, numbers_columns
from soxanh.vi.numbers import FoundNumber, find_numbers, unit_at

_NUMBERING = re.compile(
    r"\s*(?:(?P<dash>[-–+•*])|\(?(?:(?P<roman>[ivx]+)|(?P<number>\d{1,4}(?:\.\d{1,2})*)|(?P<letter>[a-zđ]))(?:[.)]+(?=\s|$)|\s*$))\s*",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"\W*(?:tổng|cộng)(?!\w)", re.IGNORECASE)
_UNITS = re.compile(r"(?:đơn vị|đv) tính|đvt", re.IGNORECASE)
_UNIT_OF_ALL = re.compile(r"(?:đơn vị(?: tính)?|đvt)\s*:\s*([^\n()]+)", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_TIMES = frozenset("ngày làm việc;ngày;giờ;phút;tuần;tháng;quý;năm".split(";"))
"""So are the rows and columns of a table headed: `6 tháng`."""
_MOST_COLUMNS = 63
"""Word makes no more."""
_LONGEST_CAPTION = 200


@dataclass(frozen=True)
class CellNumber:
    """A number that fills its cell, in places of the document's words."""

    number: FoundNumber
    said: str
    """What its row and its column are headed with."""
    caption: str
    """The lines above its table."""


def cell_numbers(document: Document) -> Iterator[CellNumber]:
    """The numbers that a table gives for what its rows and columns name.

    Left out are rows that only part another one: by the numbering they stand lower, or they begin with a dash.
    """
    for table in document.tables:
        yield from _Grid(document, table).numbers()


class _Grid:
    def __init__(self, document: Document, table: Table):
        self._words = document.words
        self._caption = _caption(document, table)
        self._rows: dict[int, list[Cell]] = defaultdict(list)
        for cell in sorted(table.cells, key=lambda cell: cell.column):
            self._rows[cell.row].append(cell)
        self._headings: dict[int, list[str]] = defaultdict(list)
        """By column: what stands above its numbers."""

    def numbers(self) -> Iterator[CellNumber]:
        above: list[Cell] = []
        """Labels that go on downwards over several rows."""
        group = ""
        level: str | None = None
        for row in sorted(self._rows):
            cells = self._rows[row][:_MOST_COLUMNS]
            above = [cell for cell in above if row < cell.row + cell.row_span]
            if numbers_columns([self._text(cell) for cell in cells]):
                continue
            values = {cell: number for cell in cells if (number := self._number(cell))}
            if not values:
                texts = [text for cell in cells if (text := self._text(cell))]
                if level is None and (len(texts) > 1 or not self._headings):
                    self._head(cells)
                else:
                    group = " ".join(texts)
                continue
            labels = sorted([*above, *(cell for cell in cells if cell not in values)], key=lambda cell: cell.column)
            above += [cell for cell in labels if cell.row == row and cell.row_span > 1]
            own = _level(self._text(labels[0])) if labels else ""
            level = own if level is None else level
            for cell, number in values.items():
                left = [each for each in labels if each.column < cell.column]
                label, unit = self._label(left)
                if label and (own == level or _TOTAL.match(label)):
                    said = " ".join([group, label, *self._headings[cell.column]])
                    yield self._labelled(replace(number, unit=number.unit or unit), said)

    def _text(self, cell: Cell) -> str:
        return " ".join(self._words[cell.start : cell.end].split())

    def _number(self, cell: Cell) -> FoundNumber | None:
        """The number in a cell that holds nothing else but its unit, and is no row's own number."""
        words = self._words[cell.start : cell.end]
        found = find_numbers(words)
        if len(found) != 1 or not cell.column:
            return None
        number = found[0]
        rest = f"{words[: number.start]}{words[number.end :]}".strip()
        if (rest and _unit(rest) != number.unit) or number.unit in _TIMES:
            return None
        return replace(number, start=cell.start + number.start, end=cell.start + number.end)

    def _head(self, cells: list[Cell]) -> None:
        for cell in cells:
            if text := self._text(cell):
                for column in range(cell.column, cell.column + cell.column_span):
                    self._headings[column].append(text)

    def _label(self, left: list[Cell]) -> tuple[str, str]:
        """The words of the cells before a number without the row's own number, and what the column of units says."""
        said: list[str] = []
        unit = ""
        for cell in left:
            text = self._text(cell)
            if any(map(_UNITS.search, self._headings[cell.column])):
                unit = _unit(text)
            else:
                numbering = _NUMBERING.match(text)
                said.append(text[numbering.end() :] if numbering else text)
        return " ".join(filter(None, said)), unit

    def _labelled(self, number: FoundNumber, said: str) -> CellNumber:
        """The number with its unit, which words in brackets or the line above the table may say."""
        unit = number.unit
        for words in [*_IN_BRACKETS.findall(said), *_UNIT_OF_ALL.findall(self._caption)]:
            unit = unit or _unit(words)
        without_units = _IN_BRACKETS.sub(lambda each: " " if _unit(each[1]) else each[0], said)
        return CellNumber(replace(number, unit=unit), without_units, self._caption)


def _unit(text: str) -> str:
    """The unit that the text is; empty for anything else."""
    unit = unit_at(text, 0)
    return unit if " ".join(text.split()).lower() == unit.lower() else ""


def _level(text: str) -> str:
    """How a row is numbered; rows that are numbered otherwise than the first stand on another level."""
    numbering = _NUMBERING.match(text)
    if numbering is None:
        return ""
    return f"{numbering.lastgroup}{(numbering['number'] or '').count('.')}"


def _caption(document: Document, table: Table) -> str:
    """The short lines right above a table."""
    before = bisect_left(document.blocks, table.start, key=lambda block: block.start)
    lines: list[str] = []
    for block in reversed(document.blocks[max(0, before - 2) : before]):
        if block.kind is Kind.CELL or block.end - block.start > _LONGEST_CAPTION:
            break
        lines.insert(0, document.words[block.start : block.end])
    return "\n".join(lines)
