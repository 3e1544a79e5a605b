"""Tables that a converter has unrolled: each cell on lines of its own, "|" on a line behind it, and once more behind a row."""

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from soxanh.checker.documents import CellsFound

_RULE = re.compile(r"^[ \t]*\|[ \t]*$", re.MULTILINE)
_HOLDS_NUMBER = re.compile(r"[\W\d]*\d[\W\d]*")
_FEWEST = 2
"""Columns of a table, its rows, and how many rows there must be to each that is not full."""

Row = list[tuple[int, int]]
"""Where the text of each cell starts and ends."""


def unrolled_tables(text: str) -> Iterator[CellsFound]:
    rows: list[Row] = []
    row: Row = []
    for rule, following in pairwise(chain(_RULE.finditer(text), [None])):
        held = rule and following and text[rule.end() : following.start()].strip()
        ended = bool(row and rows) and len(row) == len(rows[-1]) == max(map(len, rows[-_FEWEST:]))
        if rule and held and not ended:
            start = text.index(held, rule.end())
            row.append((start, start + len(held)))
            continue
        rows += [row] if row else []
        if held or not following or not row:
            yield from _table(text, rows)
            rows = []
        row = []


def _table(text: str, rows: list[Row]) -> Iterator[CellsFound]:
    width = max(map(len, rows), default=0)
    divided = _divided(text, rows, width)
    others = sum(len(row) < width for row in rows[2 if divided >= 0 else 0 :])
    if width < _FEWEST or len(rows) < _FEWEST * (others + 1):
        return
    cells: CellsFound = []
    for number, row in enumerate(rows):
        column = divided if number == 1 and divided >= 0 else 0
        if len(row) < width and (number > 1 or divided < 0):
            row = [(row[0][0], row[-1][1])]  # an empty cell looks as the end of a row does
        for place, (start, end) in enumerate(row):
            span = len(rows[1]) if number == 0 and place == divided else 1
            cells.append((number, column, start, end, 1, span))
            column += span
    yield cells


def _divided(text: str, rows: list[Row], width: int) -> int:
    """Which heading of the first row those of the second divide: the first above numbers alone; or -1."""
    if len(rows) <= _FEWEST or len(rows[0]) - 1 + len(rows[1]) != width:
        return -1
    full = [[_HOLDS_NUMBER.fullmatch(text, *cell) for cell in row] for row in rows[2:] if len(row) == width]
    return next((p for p in range(len(rows[0])) if all(all(row[p : p + len(rows[1])]) for row in full)), -1)
