"""Tables of plain text that nothing rules, as web pages and PDF text leave them: one cell to a line, or one row to a line.

What makes a table is that rows repeat: at least three with a name and as many numbers each. Prose, lists, addresses,
telephone numbers and symbols of documents do not end in the same number of numbers line after line.
"""

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from soxanh.checker.documents import CellsFound

_VALUE = re.compile(
    r"[-–—]|…|\.{3}|[-–+]?(?:\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?|(?:[1-9]\d*|0\d?)(?:[.,]\d{1,6})?)(?:\s?%)?"
)
"""A number, or what stands for none. No telephone number begins so, and no date is written so."""
_PART = re.compile(r"\S+(?:\s%(?!\S))?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_GROUP = re.compile(r"\d{3}")
_PLAIN = re.compile(r"\d{1,4}")
_LETTER = re.compile(r"[^\W\d_]")
_ENDS_SENTENCE = re.compile(r"[.;:!?][”\"')\]]*$")
_MAY_END = re.compile(r"(?:[0-9%\-–—…]|(?<!\S)\.{3})\s*$")
"""What a line with numbers ends in; most lines do not."""
_FEWEST_ROWS = 3
_FEWEST_VALUES = 2
_LONGEST_VALUE = 24
_LONGEST_NAME = 120
_LONGEST_ROW = 600
_MOST_NAME_LINES = 6
"""In two languages, with the title of a group above."""
_MOST_BETWEEN = 2
"""Lines between two rows that hold no number: the rest of a long name, the title of a group."""

Line = tuple[int, int, str]
"""Where it starts and ends, and its text."""


class _Piece(NamedTuple):
    start: int
    end: int
    text: str

    @property
    def is_year(self) -> bool:
        return _YEAR.fullmatch(self.text) is not None


class _Row(NamedTuple):
    """What stands before the numbers of a row, and its numbers."""

    names: list[_Piece]
    values: list[_Piece]


def unruled_tables(lines: Sequence[Line], taken: frozenset[int]) -> Iterator[CellsFound]:
    """The tables in the order of the text; lines that are taken belong to other tables."""
    ending = [number for number, (_, _, text) in enumerate(lines) if _MAY_END.search(text, max(0, len(text) - 9))]
    if len(ending) < _FEWEST_ROWS:
        return
    rows: dict[int, _Row] = {}
    alone: dict[int, _Piece] = {}
    for number in ending:
        text = lines[number][2]
        if number in taken or "|" in text or "\t" in text.strip():
            continue
        piece = _piece(lines[number])
        if len(piece.text) <= _LONGEST_VALUE and _VALUE.fullmatch(piece.text):
            alone[number] = piece
        elif row := _row(lines[number]):
            rows[number] = row
    found: list[CellsFound] = []
    if len(alone) >= _FEWEST_ROWS * _FEWEST_VALUES:
        found += _tables_of_cells(lines, taken | rows.keys(), alone)
    if len(rows) >= _FEWEST_ROWS:
        found += _tables_of_rows(lines, taken, rows)
    yield from sorted(found, key=lambda cells: cells[0][2])


def _piece(line: Line) -> _Piece:
    start, _, text = line
    start += len(text) - len(text.lstrip())
    text = text.strip()
    return _Piece(start, start + len(text), text)


def _row(line: Line) -> _Row | None:
    """A name and the numbers that the line ends in."""
    start, _, text = line
    if len(text) > _LONGEST_ROW:
        return None
    parts = list(_PART.finditer(text))
    first = len(parts)
    while first and _VALUE.fullmatch(parts[first - 1][0]):
        first -= 1
    if not first and parts and _YEAR.fullmatch(parts[0][0]):
        first = 1  # the row of a year
    elif not (first and _LETTER.search(text, 0, parts[first - 1].end())):
        return None
    begin, end = parts[0].start(), parts[first - 1].end()
    values = [_Piece(start + part.start(), start + part.end(), part[0]) for part in parts[first:]]
    if len(values) < _FEWEST_VALUES or end - begin > _LONGEST_NAME:
        return None
    return _Row([_Piece(start + begin, start + end, text[begin:end])], values)


# One row to a line.


def _tables_of_rows(lines: Sequence[Line], taken: Container[int], rows: dict[int, _Row]) -> Iterator[CellsFound]:
    numbers = list(rows)
    start = 0
    while start + _FEWEST_ROWS <= len(numbers):
        width = len(rows[numbers[start]].values)
        found = _alike(lines, taken, numbers, start, rows, width)
        if len(found) < _FEWEST_ROWS:
            found = _alike(lines, taken, numbers, start, rows, width - 1)
        end = start + max(1, len(found))
        if len(found) >= _FEWEST_ROWS and _is_told(found) and not _is_grouped(found):
            yield _cells_of_rows(lines, numbers[start:end], _without_count(found))
        elif len(found) < _FEWEST_ROWS:
            end = start + 1
        start = end


def _alike(
    lines: Sequence[Line], taken: Container[int], numbers: list[int], start: int, rows: dict[int, _Row], width: int
) -> list[_Row]:
    """The rows from this one on that follow each other and have so many numbers."""
    found: list[_Row] = []
    for place in range(start, len(numbers)):
        row = _fitted(rows[numbers[place]], width)
        if row is None or (found and not _is_near(lines, taken, numbers[place - 1], numbers[place])):
            break
        found.append(row)
    return found if width >= _FEWEST_VALUES else []


def _is_near(lines: Sequence[Line], taken: Container[int], above: int, below: int) -> bool:
    """Whether at most a few short lines stand between one row and the next."""
    between = 0
    for number in range(above + 1, below):
        text = lines[number][2].strip()
        if not text:
            continue
        between += 1
        if number in taken or between > _MOST_BETWEEN or len(text) > _LONGEST_NAME or _ENDS_SENTENCE.search(text):
            return False
    return True


def _fitted(row: _Row, width: int) -> _Row | None:
    """The row with so many numbers; its name may end in one more: "Mức 3", "Sơ bộ 2023"."""
    more = len(row.values) - width
    if more == 1 and _PLAIN.fullmatch(row.values[0].text):
        return _named_by_first(row)
    return None if more else row


def _named_by_first(row: _Row) -> _Row:
    """The row with the first of its numbers as the end of its name."""
    return _Row([*row.names, row.values[0]], row.values[1:])


def _without_count(rows: list[_Row]) -> list[_Row]:
    """With the numbers that count the rows as the ends of their names: "Mức 2", "Mức 3", "Mức 4"."""
    first = [row.values[0].text for row in rows]
    if len(rows[0].values) <= _FEWEST_VALUES or not all(map(_PLAIN.fullmatch, first)):
        return rows
    counts = all(int(below) - int(above) == 1 for above, below in pairwise(first))
    return [_named_by_first(row) for row in rows] if counts else rows


def _is_grouped(rows: list[_Row]) -> bool:
    """Whether what looks like several numbers may be one in groups of digits, or a range."""
    columns = _columns(rows)
    if all(_GROUP.fullmatch(text) for column in columns[1:] for text in column):
        return all(_PLAIN.fullmatch(text) and len(text) <= 3 for text in columns[0])
    if len(columns) == 3 and {*columns[1]} <= {"-", "–", "—"}:
        return True
    return all(len(text) == 4 and text.isdigit() for column in columns for text in column)


def _cells_of_rows(lines: Sequence[Line], numbers: list[int], rows: list[_Row]) -> CellsFound:
    cells: CellsFound = []
    height = 0
    for above, number, row in zip([numbers[0], *numbers], numbers, rows, strict=False):
        for between in map(_piece, lines[above + 1 : number]):
            if between.text:
                cells.append((height, 0, between.start, between.end, 1, len(row.values) + 1))
                height += 1
        cells += _cells(height, row)
        height += 1
    return cells


# One cell to a line.


def _tables_of_cells(lines: Sequence[Line], apart: Container[int], alone: dict[int, _Piece]) -> Iterator[CellsFound]:
    for runs in _runs(lines, apart, alone):
        rows = [row for run in _without_numbering(runs) for row in _by_years(run)]
        widths = Counter(len(row.values) for row in rows if len(row.values) >= _FEWEST_VALUES)
        width, often = max(widths.items(), key=lambda each: each[1], default=(0, 0))
        if often < _FEWEST_ROWS:
            continue
        rows = [_named_by_first(row) if _begins_with_year(row, width) else row for row in rows]
        full = [number for number, row in enumerate(rows) if len(row.values) == width]
        rows = rows[full[0] : full[-1] + 1]
        whole = [row for row in rows if len(row.values) == width]
        usual = sorted(len(row.names) for row in rows[1:])[(len(rows) - 1) // 2]
        rows[0] = _Row(rows[0].names[-max(1, usual) :], rows[0].values)  # above stands the heading
        if len(whole) * 2 > len(rows) and all(row.names for row in rows) and _is_told(whole):
            yield _cells_of_cells(rows, width)


def _runs(lines: Sequence[Line], apart: Container[int], alone: dict[int, _Piece]) -> Iterator[list[_Row]]:
    """Numbers line after line with the few lines before each that may name them; what is set apart by more comes apart."""
    runs: list[_Row] = []
    above = -1
    for number, piece in alone.items():
        names = _names(lines, apart, above, number)
        if names is None or len(names) > _MOST_NAME_LINES:
            yield runs
            runs = []
        if names != [] or not runs:
            runs.append(_Row((names or [])[-_MOST_NAME_LINES:], []))
        runs[-1].values.append(piece)
        above = number
    yield runs


def _names(lines: Sequence[Line], apart: Container[int], above: int, below: int) -> list[_Piece] | None:
    """The lines between two numbers, no more of them than may name a row and one; None where others stand between."""
    names: list[_Piece] = []
    for number in range(below - 1, above, -1):
        piece = _piece(lines[number])
        if not piece.text:
            continue
        if number in apart or len(piece.text) > _LONGEST_NAME or "|" in piece.text:
            return None
        names.insert(0, piece)
        if len(names) > _MOST_NAME_LINES:
            break
    return names


def _without_numbering(runs: list[_Row]) -> list[_Row]:
    """The number of a row stands behind the numbers of the row before: it belongs to the name behind it."""
    numbered: list[int] = []
    for place, row in enumerate(runs[:-1]):
        if row.values[-1].text == str(len(numbered) + 1):
            numbered.append(place)
    if len(numbered) < _FEWEST_ROWS or len(numbered) * 3 < (len(runs) - 1) * 2:
        return runs
    for place in numbered:
        runs[place + 1].names.insert(0, runs[place].values.pop())
    return [row for row in runs if row.values]


def _by_years(run: _Row) -> list[_Row]:
    """The rows of a run in which each begins with its year."""
    years = [place for place, value in enumerate(run.values) if value.is_year]
    width = years[1] if len(years) > 1 else 0
    if width <= _FEWEST_VALUES or years != [*range(0, len(run.values), width)] or len(run.values) % width:
        return [run]
    return [_Row([run.values[at]], run.values[at + 1 : at + width]) for at in years]


def _begins_with_year(row: _Row, width: int) -> bool:
    return len(row.values) == width + 1 and row.values[0].is_year


def _cells_of_cells(rows: list[_Row], width: int) -> CellsFound:
    cells: CellsFound = []
    height = 0
    for row in rows:
        if len(row.values) == width:
            cells += _cells(height, row)
            height += 1
            continue
        for start, end, _ in [*row.names, *row.values]:  # an empty cell leaves no trace: nobody knows which it is
            cells.append((height, 0, start, end, 1, width + 1))
            height += 1
    return cells


# Both.


def _is_told(rows: list[_Row]) -> bool:
    """Whether at least two columns hold numbers, and not only what stands for none."""
    told = [sum(any(map(str.isdigit, text)) for text in column) for column in _columns(rows)]
    return sum(count * 2 >= len(rows) for count in told) >= _FEWEST_VALUES


def _columns(rows: list[_Row]) -> list[list[str]]:
    return [list(column) for column in zip(*([value.text for value in row.values] for row in rows), strict=True)]


def _cells(height: int, row: _Row) -> CellsFound:
    cells: CellsFound = [(height, 0, row.names[0].start, row.names[-1].end, 1, 1)]
    return cells + [(height, column, start, end, 1, 1) for column, (start, end, _) in enumerate(row.values, start=1)]
