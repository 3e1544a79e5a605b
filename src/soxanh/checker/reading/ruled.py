"""Tables on a PDF page, found by the lines that rule them. All measures are points from the page's lower left corner."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

_THIN = 3.0
_NEAR = 3.0
"""Lines this near to each other are one."""
_LEAST_SIDE = 8.0
_MOST_LINES = 1_500
_MOST_CELLS = 4_000


class Rule(NamedTuple):
    """A line: at `at` on its own axis, from `start` to `end` on the other."""

    at: float
    start: float
    end: float


class RuledCell(NamedTuple):
    row: int
    column: int
    row_span: int
    column_span: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass
class Grid:
    """Lines across (`ys`, downwards) and down (`xs`) that make a table, and which pieces of them are drawn."""

    xs: list[float]
    ys: list[float]
    across: list[Rule]
    down: list[Rule]

    @property
    def top(self) -> float:
        return self.ys[0]

    @property
    def bottom(self) -> float:
        return self.ys[-1]

    def cells(self) -> Iterator[RuledCell]:
        """The cells, row by row from the top; one that is not ruled apart from its neighbours spans them."""
        taken: set[tuple[int, int]] = set()
        rows, columns = len(self.ys) - 1, len(self.xs) - 1
        for row in range(rows):
            for column in range(columns):
                if (row, column) in taken:
                    continue
                wide, high = 1, 1
                while (
                    column + wide < columns
                    and (row, column + wide) not in taken
                    and not self._parted_right(row, column + wide)
                ):
                    wide += 1
                while row + high < rows and not any(
                    self._parted_below(row + high, each) or (row + high, each) in taken
                    for each in range(column, column + wide)
                ):
                    high += 1
                taken |= {(r, c) for r in range(row, row + high) for c in range(column, column + wide)}
                yield RuledCell(
                    row, column, high, wide,
                    self.xs[column], self.ys[row + high], self.xs[column + wide], self.ys[row],
                )  # fmt: skip

    def _parted_right(self, row: int, column: int) -> bool:
        middle = (self.ys[row] + self.ys[row + 1]) / 2
        return any(abs(rule.at - self.xs[column]) <= _NEAR and rule.start <= middle <= rule.end for rule in self.down)

    def _parted_below(self, row: int, column: int) -> bool:
        middle = (self.xs[column] + self.xs[column + 1]) / 2
        return any(abs(rule.at - self.ys[row]) <= _NEAR and rule.start <= middle <= rule.end for rule in self.across)


def tables(page: pypdfium2.PdfPage) -> list[Grid]:
    """The ruled tables of a page, from the top."""
    across, down = _rules(page)
    grids = [grid for group in _connected(across, down) if (grid := _grid(*group)) is not None]
    grids.sort(key=lambda grid: -grid.top)
    apart: list[Grid] = []
    for grid in grids:  # side by side or one within another: the first is enough
        if not apart or grid.top <= apart[-1].bottom + _NEAR:
            apart.append(grid)
    return apart


def _rules(page: pypdfium2.PdfPage) -> tuple[list[Rule], list[Rule]]:
    across: list[Rule] = []
    down: list[Rule] = []
    for each in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=3):
        if len(across) + len(down) > _MOST_LINES:
            break
        left, bottom, right, top = each.get_bounds()
        width, height = right - left, top - bottom
        if height <= _THIN and width > _LEAST_SIDE:
            across.append(Rule((bottom + top) / 2, left - _NEAR, right + _NEAR))
        elif width <= _THIN and height > _LEAST_SIDE:
            down.append(Rule((left + right) / 2, bottom - _NEAR, top + _NEAR))
        elif width > _LEAST_SIDE and height > _LEAST_SIDE and _is_drawn(each):
            across += [Rule(y, left - _NEAR, right + _NEAR) for y in (bottom, top)]
            down += [Rule(x, bottom - _NEAR, top + _NEAR) for x in (left, right)]
    return across, down


def _is_drawn(path: pypdfium2.PdfObject) -> bool:
    """Whether the outline of a shape is drawn, not only its inside."""
    fill, stroke = pdfium.ctypes.c_int(), pdfium.ctypes.c_int()
    return bool(pdfium.FPDFPath_GetDrawMode(path.raw, fill, stroke)) and bool(stroke.value)


def _connected(across: list[Rule], down: list[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Lines that cross, directly or by way of others, belong together."""
    left_across, left_down = list(across), list(down)
    while left_across:
        group_across, group_down = [left_across.pop()], []
        new_across = group_across[:]
        while new_across:
            new_down, left_down = _parted(left_down, new_across, lambda down, across: _cross(across, down))
            group_down += new_down
            new_across, left_across = _parted(left_across, new_down, _cross)
            group_across += new_across
        yield group_across, group_down


def _parted(
    rules: list[Rule], others: list[Rule], meet: Callable[[Rule, Rule], bool]
) -> tuple[list[Rule], list[Rule]]:
    """Those that meet one of the others, and the rest."""
    yes: list[Rule] = []
    no: list[Rule] = []
    for rule in rules:
        (yes if any(meet(rule, other) for other in others) else no).append(rule)
    return yes, no


def _cross(across: Rule, down: Rule) -> bool:
    return across.start <= down.at <= across.end and down.start <= across.at <= down.end


def _grid(across: list[Rule], down: list[Rule]) -> Grid | None:
    ys, xs = _positions(across)[::-1], _positions(down)
    # Two columns at least, and two cells: a lone box is no table.
    if len(xs) < 3 or len(ys) < 2 or (len(xs) - 1) * (len(ys) - 1) > _MOST_CELLS:
        return None
    return Grid(xs, ys, across, down)


def _positions(rules: list[Rule]) -> list[float]:
    positions: list[float] = []
    for at in sorted(rule.at for rule in rules):
        if not positions or at - positions[-1] > _NEAR:
            positions.append(at)
    return positions
