"""Tables: rows and columns that say they are totals.

A total is announced by its heading (tổng, cộng, toàn tỉnh); what it sums is the rest of its row or column, or the rows
of the next level where rows are numbered I, 1, a.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise, takewhile

from soxanh.checker.arithmetic import Claim
from soxanh.checker.documents import Table
from soxanh.checker.findings import RelationKind
from soxanh.checker.quantities import Quantity
from soxanh.checker.relations.headings import NUMBERING, TOTAL_HEADING, Headings
from soxanh.checker.relations.outline import Outline

_SHARE = re.compile(r"%|tỷ lệ|tỉ lệ|so với|bình quân|đơn giá|năm 20|đơn vị|ghi chú|stt")


def find_table_sums(outline: Outline, table: Table, named: Headings) -> Iterator[Claim]:
    grid = _grid(outline, table)
    yield from _columns(outline, table, grid, named)
    yield from _subtotals(outline, table, grid, named)
    yield from _rows(grid, named)


def _grid(outline: Outline, table: Table) -> dict[tuple[int, int], Quantity]:
    """The cells that hold one number and nothing else."""
    grid = {}
    for cell in table.cells:
        number = outline.words[cell.start : cell.end]
        quantity = outline.cells.get(cell.start + len(number) - len(number.lstrip()))
        if quantity and not quantity.is_percent:
            grid[cell.row, cell.column] = quantity
    return grid


def _columns(
    outline: Outline,
    table: Table,
    grid: dict[tuple[int, int], Quantity],
    named: Headings,
) -> Iterator[Claim]:
    """A total in each column: above or below the rows that it sums."""
    rows, columns = named.rows, named.columns
    levels = _levels(outline, table)
    numbers = sorted({row for row, _ in grid})
    for total in numbers:
        if not TOTAL_HEADING.match(rows.get(total, "")) or len(numbers) < 3:
            continue
        below, above = [r for r in numbers if r > total], [r for r in numbers if r < total]
        others = [
            r for r in (below if len(below) >= len(above) else above) if not TOTAL_HEADING.match(rows.get(r, ""))
        ]
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
    named: Headings,
) -> Iterator[Claim]:
    """In each column: a row numbered I, II, and the rows numbered 1, 2 below it."""
    rows, columns = named.rows, named.columns
    levels = _levels(outline, table)
    numbered = sorted(levels)
    groups = [row for row in numbered if not levels[row]]
    for row, end in pairwise([*groups, numbered[-1] + 1] if groups else []):
        parts = [r for r in numbered if row < r < end and levels[r] == 1]
        if any(TOTAL_HEADING.match(rows.get(r, "")) for r in range(row + 1, end)):
            continue  # the group has a total of its own
        for column in sorted({c for r, c in grid if r == row}):
            if not _SHARE.search(columns.get(column, "")) and all((r, column) in grid for r in parts):
                yield from _one_sum(grid[row, column], [[grid[r, column] for r in parts]])


def _levels(outline: Outline, table: Table) -> dict[int, int]:
    """How deep a row is numbered: 0 for I, 1 for 1, 2 for 1.1 or a."""
    levels = {}
    for cell in table.cells:
        if cell.column == 0 and (match := NUMBERING.match(outline.low[cell.start : cell.end].strip())):
            levels[cell.row] = 0 if match["roman"] else 2 if match["letter"] else 1 + match["number"].count(".")
    return levels


def _rows(grid: dict[tuple[int, int], Quantity], named: Headings) -> Iterator[Claim]:
    """A total in each row: the column that is headed as one, before the columns that it sums."""
    columns = named.columns
    numbers = {column for _, column in grid}
    totals = [column for column in numbers if any(map(TOTAL_HEADING.match, columns.get(column, "").split("\n")))]
    if len(totals) != 1:
        return
    total = totals[0]
    beside = [c for c in sorted(columns) if c > total and _under_one_heading(columns[total], columns[c])]
    for row in sorted({r for r, c in grid if c == total}):
        parts = [grid[row, c] for c in beside if (row, c) in grid and not _SHARE.search(columns[c])]
        yield from _one_sum(grid[row, total], [parts])


def _under_one_heading(total: str, other: str) -> bool:
    """Whether a column stands below the headings that the total's stands below: "Số xã": "Tổng số", "Đã xong", "Đang làm"."""
    above = list(takewhile(lambda words: not TOTAL_HEADING.match(words), total.split("\n")))
    return other.split("\n")[: len(above)] == above


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
