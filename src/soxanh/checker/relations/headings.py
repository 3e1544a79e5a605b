"""What the rows and columns of a table are called."""

import re
from dataclasses import dataclass

from soxanh.checker.documents import Table
from soxanh.checker.relations.outline import Outline

TOTAL_HEADING = re.compile(
    r"^\W*(?:[ivx]+\W+|\d+\W+)?(?:tổng(?! mức)(?: số| cộng| cộng:)?|cộng|toàn (?:tỉnh|huyện|xã|ngành|thành phố)|chung)\b"
)
NUMBERING = re.compile(r"^\W*(?:(?P<roman>[ivx]+)|(?P<number>\d{1,2}(?:\.\d{1,2})*)|(?P<letter>[a-zđ]))[.)]?$")
_NUMBER = re.compile(r"[\d.,%\s-]+")
_YEAR = re.compile(r"20[0-3]\d")
_HEADING_ROWS = 3


@dataclass(frozen=True, slots=True)
class Headings:
    """The first words of each row, the words above each column (a line for each row of them), in lower case."""

    rows: dict[int, str]
    columns: dict[int, str]


def find_headings(outline: Outline, table: Table) -> Headings:
    rows: dict[int, str] = {}
    columns: dict[int, str] = {}
    for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column)):
        words = " ".join(outline.low[cell.start : cell.end].split())
        if not words or (_NUMBER.fullmatch(words) and not (cell.row < _HEADING_ROWS and _YEAR.fullmatch(words))):
            continue
        if cell.row < _HEADING_ROWS:
            for column in range(cell.column, cell.column + cell.column_span):
                columns[column] = f"{columns[column]}\n{words}" if column in columns else words
        if cell.column <= 2 and not NUMBERING.match(words):
            rows.setdefault(cell.row, words)
    return Headings(rows, columns)
