"""Tables: rows and columns that say they are totals.

A total is announced by its heading (tổng, cộng, toàn tỉnh); what it sums is the rest of its row or column, or the rows
of the next level where rows are numbered I, 1, a.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from soxanh.checker.arithmetic import Claim
from soxanh.checker.documents import Table, numbers_columns
from soxanh.checker.findings import RelationKind
from soxanh.checker.quantities import Quantity
from soxanh.checker.relations.outline import Outline

_TOTAL = re.compile(
    r"^\W*(?:[ivx]+\W+|\d+\W+)?(?:tổng(?: số| cộng| cộng:)?|cộng|toàn (?:tỉnh|huyện|xã|ngành|thành phố)|chung)\b"
)
_NUMBERING = re.compile(r"^\W*(?:(?P<roman>[ivx]+)|(?P<number>\d{1,2}(?:\.\d{1,2})*)|(?P<letter>[a-zđ]))[.)]?$")
_SHARE = re.compile(r"%|tỷ lệ|tỉ lệ|so với|bình quân|đơn giá|năm 20|đơn vị|ghi chú|stt")


def find_table_sums(outline: Outline, tables: Iterable[Table]) -> list[Claim]:
    claims: list[Claim] = []
    for table in tables:
        grid = _grid(outline, table)
        headings = _headings(outline, table)
        claims += _columns(outline, table, grid, headings)
        claims += _subtotals(outline, table, grid, headings)
        claims += _rows(grid, headings)
    return claims


def _grid(outline: Outline, table: Table) -> dict[tuple[int, int], Quantity]:
    """The cells that hold one number and nothing else, but for the row that numbers the columns."""
    grid = {}
    rows: dict[int, list[str]] = defaultdict(list)
    for cell in table.cells:
        rows[cell.row].append(outline.words[cell.start : cell.end])
    left_out = {row for row, cells in rows.items() if numbers_columns(cells)}
    for cell in table.cells:
        if cell.row in left_out:
            continue
        number = outline.words[cell.start : cell.end]
        quantity = outline.cells.get(cell.start + len(number) - len(number.lstrip()))
        if quantity and not quantity.is_percent:
            grid[cell.row, cell.column] = quantity
    return grid


def _headings(outline: Outline, table: Table) -> tuple[dict[int, str], dict[int, str]]:
    """The first words of each row, the words above each column (a line for each row of them), in lower case."""
    rows: dict[int, str] = {}
    columns: dict[int, str] = {}
    for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column)):
        words = " ".join(outline.low[cell.start : cell.end].split())
        if not words or _is_number(words):
            continue
        if cell.row <= 2:
            for column in range(cell.column, cell.column + cell.column_span):
                columns[column] = f"{columns[column]}\n{words}" if column in columns else words
        if cell.column <= 2 and not _NUMBERING.match(words):
            rows.setdefault(cell.row, words)
    return rows, columns


def _is_number(words: str) -> bool:
    return bool(re.fullmatch(r"[\d.,%\s-]+", words))


def _columns(
    outline: Outline,
    table: Table,
    grid: dict[tuple[int, int], Quantity],
    headings: tuple[dict[int, str], dict[int, str]],
) -> Iterator[Claim]:
    """A total in each column: above or below the rows that it sums."""
    rows, columns = headings
    levels = _levels(outline, table)
    numbers = sorted({row for row, _ in grid})
    for total in numbers:
        if not _TOTAL.match(rows.get(total, "")) or len(numbers) < 3:
            continue
        below, above = [r for r in numbers if r > total], [r for r in numbers if r < total]
        others = [r for r in (below if len(below) >= len(above) else above) if not _TOTAL.match(rows.get(r, ""))]
        top = min((levels.get(r, 9) for r in others), default=9)
        groups = [others]
        if top < 9 and any(levels.get(r, 9) > top for r in others):
            groups.insert(0, [r for r in others if levels.get(r, 9) == top])
        for column in sorted({c for r, c in grid if r == total}):
            if _SHARE.search(columns.get(column, "")):
                continue
            yield from _one_sum(
                grid[total, column], [[grid[r, column] for r in g if (r, column) in grid] for g in groups]
            )


def _subtotals(
    outline: Outline,
    table: Table,
    grid: dict[tuple[int, int], Quantity],
    headings: tuple[dict[int, str], dict[int, str]],
) -> Iterator[Claim]:
    """In each column: a row numbered I, II, and the rows numbered 1, 2 below it."""
    rows, columns = headings
    levels = _levels(outline, table)
    numbered = sorted(levels)
    groups = [row for row in numbered if not levels[row]]
    for row, end in pairwise([*groups, numbered[-1] + 1] if groups else []):
        parts = [r for r in numbered if row < r < end and levels[r] == 1]
        if any(_TOTAL.match(rows.get(r, "")) for r in range(row + 1, end)):
            continue  # the group has a total of its own
        for column in sorted({c for r, c in grid if r == row}):
            if not _SHARE.search(columns.get(column, "")) and all((r, column) in grid for r in parts):
                yield from _one_sum(grid[row, column], [[grid[r, column] for r in parts]])


def _levels(outline: Outline, table: Table) -> dict[int, int]:
    """How deep a row is numbered: 0 for I, 1 for 1, 2 for 1.1 or a."""
    levels = {}
    for cell in table.cells:
        if cell.column == 0 and (match := _NUMBERING.match(outline.low[cell.start : cell.end].strip())):
            levels[cell.row] = 0 if match["roman"] else 2 if match["letter"] else 1 + match["number"].count(".")
    return levels


def _rows(grid: dict[tuple[int, int], Quantity], headings: tuple[dict[int, str], dict[int, str]]) -> Iterator[Claim]:
    """A total in each row: the column that is headed as one, before the columns that it sums."""
    _, columns = headings
    numbers = {column for _, column in grid}
    totals = [column for column in numbers if any(map(_TOTAL.match, columns.get(column, "").split("\n")))]
    if len(totals) != 1:
        return
    total = totals[0]
    for row in sorted({r for r, c in grid if c == total}):
        parts = [
            grid[row, c] for c in sorted(columns) if c > total and (row, c) in grid and not _SHARE.search(columns[c])
        ]
        yield from _one_sum(grid[row, total], [parts])


def _one_sum(total: Quantity, groups: list[list[Quantity]]) -> Iterator[Claim]:
    """The sum of the first group that fits; otherwise the failed one, if the parts come near enough to be meant."""
    failed = None
    for parts in groups:
        if len(parts) < 2 or total.value <= 0:
            continue
        claim = Claim(RelationKind.SUM, (total, *parts), "sum")
        if claim.holds:
            yield claim
            return
        ratio = sum((part.value for part in parts), Decimal(0)) / total.value
        if failed is None and Decimal("0.5") < ratio < 2:
            failed = claim
    if failed is not None and len(failed.figures) > 2:
        failed.certain = failed.possible = True
        failed.doubt = "dòng hoặc cột tổng trong bảng có thể gồm cả mục khác"
        yield failed
