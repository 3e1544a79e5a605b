"""Tables: columns and rows that add up although no heading says so; found by how many of their numbers agree.

One column is the sum of a run of others in row after row, one row that of the rows right below or above it in column
after column. A few small numbers agree by chance: the more sums were tried, the more values the numbers must tell
apart. Where so many agree, the few that do not are wrong.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from heapq import nlargest
from itertools import accumulate, pairwise
from math import log10

from soxanh.checker.arithmetic import ZERO, Claim
from soxanh.checker.documents import Table
from soxanh.checker.findings import RelationKind
from soxanh.checker.quantities import Quantity
from soxanh.checker.relations.columns import MEASURED
from soxanh.checker.relations.headings import Headings
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.slips import one_slip, telling

_NOT_ADDED = re.compile(
    r"%|tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|cơ cấu|bình quân|đơn giá|mật độ|năng suất|tốc độ|chỉ số|\bstt\b|số thứ tự"
)
_NONE = frozenset(("-", "–", "—", "…", "..."))
_YEAR = re.compile(r"(?:19|20)\d\d")
_MOST_COLUMNS = 40
_MOST_DECIMALS = 6
_FEWEST = 3
"""Rows in which a column must be a sum, numbers in a row and a column of a table that has sums."""
_SAMPLE = 12
_MOST_ROUNDS = 4
"""Groups of groups of rows."""
_SURE = 2.0
"""By so many powers of ten chance must be unlikelier than the sums tried are many."""
_SURER = 5.0
_TELLING_ENOUGH = 12.0
_OVERWHELMING = 10
"""So many that agree to one that does not leave no doubt."""
_FEW = 8
"""Where more than one in so many fails, each may be of another kind."""
_FAR = Decimal("0.25")
_ROUNDED = "các số có thể đã được làm tròn"
_OTHERWISE = "dòng hoặc cột này có thể gồm cả mục khác với các dòng, cột còn lại của bảng"

_Numbers = dict[tuple[int, int], Quantity]
"""By the line (row or column) that is added up or is a part, and the place in it."""


def find_agreeing_sums(outline: Outline, table: Table, named: Headings, shares: Collection[Claim]) -> Iterator[Claim]:
    """`shares` are what was read of the table's columns of percentages: these are no parts."""
    cells = _read(outline, table, named, {claim.figures[-1].start for claim in shares})
    if cells is None:
        return
    columns = _Lines(cells.by_column, cells.columns, cells.rows, cells.blank, adjacent=False, fewest=_FEWEST)
    across = columns.equations()
    yield from columns.claims(across)
    by_row = {(row, column): quantity for (column, row), quantity in cells.by_column.items()}
    blank = {(row, column) for column, row in cells.blank}
    totals = {equation.total for equation in across}
    rows = _Lines(by_row, cells.rows, cells.columns, blank, adjacent=True, fewest=2, dependent=totals)
    yield from rows.claims(rows.equations())


@dataclass
class _Read:
    """The numbers of a table that may be added up."""

    by_column: _Numbers = field(default_factory=dict)
    blank: set[tuple[int, int]] = field(default_factory=set)
    """Where something else stands than a number or what stands for none."""
    rows: list[int] = field(default_factory=list)
    columns: list[int] = field(default_factory=list)


def _read(outline: Outline, table: Table, named: Headings, shares: Collection[int]) -> _Read | None:
    if len(table.cells) < _FEWEST * _FEWEST:
        return None
    read = _Read()
    left_out = {column for column, words in named.columns.items() if _NOT_ADDED.search(words)}
    rates = {row for row, words in named.rows.items() if _NOT_ADDED.search(words)}
    for cell in table.cells:
        if not cell.column or cell.row in rates:
            continue
        words = outline.words[cell.start : cell.end]
        bare = words.strip()
        quantity = outline.cells.get(cell.start + len(words) - len(words.lstrip()))
        if quantity and (quantity.is_percent or quantity.start in shares):
            left_out.add(cell.column)
        elif quantity and not (cell.row < _FEWEST and _YEAR.fullmatch(bare)):
            read.by_column[cell.column, cell.row] = quantity
        elif bare not in _NONE:
            read.blank.add((cell.column, cell.row))
    columns: dict[int, list[Quantity]] = {}
    for (column, _), quantity in read.by_column.items():
        columns.setdefault(column, []).append(quantity)
    left_out |= {column for column, numbers in columns.items() if _counts_rows(numbers)}
    read.by_column = {at: quantity for at, quantity in read.by_column.items() if at[0] not in left_out}
    read.columns = sorted(columns.keys() - left_out)
    read.rows = sorted({row for _, row in read.by_column})
    return read if 2 <= len(read.columns) <= _MOST_COLUMNS and len(read.rows) >= _FEWEST else None


def _counts_rows(numbers: list[Quantity]) -> bool:
    """Whether a column numbers the rows, or names their years."""
    steps = [below.printed - above.printed for above, below in pairwise(numbers)]
    first = numbers[0].printed
    return bool(steps) and all(step == 1 for step in steps) and (first <= 1 or _YEAR.fullmatch(str(first)) is not None)


@dataclass(frozen=True, slots=True)
class _Equation:
    total: int
    parts: tuple[int, ...]
    exact: tuple[int, ...]
    """The places in which it holds to the digit."""
    near: tuple[int, ...]
    """Those in which it may have been rounded."""
    off: tuple[int, ...]
    powers: float
    """Of ten: how many values the sums that hold tell apart."""

    @property
    def measured(self) -> bool:
        """Whether it was rounded so often that its numbers are no counts."""
        return len(self.near) > 1 and len(self.near) * 5 >= len(self.exact)

    @property
    def agreeing(self) -> int:
        return len(self.exact) + len(self.near) * self.measured

    @property
    def failing(self) -> int:
        return len(self.off) + len(self.near) * (not self.measured)

    @property
    def rank(self) -> tuple[int, int, int]:
        """That which agrees most often comes first, then that which fails least, then the simplest."""
        return -self.agreeing, self.failing, len(self.parts)

    def is_sure(self, sureness: float) -> bool:
        if self.failing * 3 > self.agreeing:
            return self.failing == 1 and sureness >= _SURER
        return sureness >= _SURE


_Candidate = tuple[int, int, int]
"""Where the total stands among the lines, where its parts begin and where they end."""


def _tried(candidate: _Candidate, edges: Collection[int], lines: int) -> float:
    """Among how many sums as likely as this one it was found: fewest beside the total and up to a group's end."""
    total, first, end = candidate
    if total not in (first - 1, end):
        return lines**3 / 2
    return lines if (end if first > total else first) in edges else 2 * lines * min(lines, _MOST_COLUMNS)


@dataclass
class _Lines:
    """Rows of which one is the sum of others right beside it, place by place; or columns, whichever stand beside each other."""

    numbers: _Numbers
    lines: list[int]
    places: list[int]
    blank: Collection[tuple[int, int]]
    adjacent: bool
    fewest: int
    dependent: Collection[int] = ()
    """Places that are sums of others themselves: they agree wherever these do."""

    def __post_init__(self) -> None:
        decimals = max((len(str(q.step)) - 2 for q in self.numbers.values() if q.step < 1), default=0)
        unit = 10 ** min(decimals, _MOST_DECIMALS)
        self._whole = {at: int(quantity.printed * unit) for at, quantity in self.numbers.items()}
        """The numbers in the worth of the finest digit."""

    def equations(self) -> list[_Equation]:
        found: list[_Equation] = []
        lines = self.lines
        for _ in range(_MOST_ROUNDS):
            used = {part for equation in found for part in equation.parts}
            lines = [line for line in lines if line not in used]
            more = self._round(lines)
            if not more:
                break
            found += more
        return found

    def _round(self, lines: list[int]) -> list[_Equation]:
        """The equations between these lines that have no part in common."""
        if len(lines) < _FEWEST:
            return []
        sums = {place: [0, *accumulate(self._whole.get((line, place), 0) for line in lines)] for place in self.places}
        candidates = self._beside(lines, sums) if self.adjacent else self._anywhere(lines, sums)
        equations = {
            candidate: equation
            for candidate in sorted(candidates)
            if self._agrees_somewhere(lines, candidate, sums)
            and (equation := self._equation(lines[candidate[0]], lines[candidate[1] : candidate[2]]))
        }
        ranked = sorted(equations, key=lambda each: equations[each].rank)
        chosen: list[_Equation] = []
        used: set[int] = set()
        edges = {0, len(lines)}
        for _ in range(2):  # where one group ends another begins: those that do so are surer once some are known
            for candidate in ranked:
                equation = equations[candidate]
                sureness = equation.powers - log10(_tried(candidate, edges, len(lines)))
                if not used & {equation.total, *equation.parts} and equation.is_sure(sureness):
                    chosen.append(equation)
                    used |= {equation.total, *equation.parts}
                    edges |= {candidate[0], candidate[0] + 1}
        return chosen

    def _beside(self, lines: list[int], sums: dict[int, list[int]]) -> set[_Candidate]:
        """Each line and the run right behind or before it that gives it in some place."""
        found = set()
        for place, row in sums.items():
            first_with = {value: at for at, value in reversed([*enumerate(row)])}
            last_with = {value: at for at, value in enumerate(row)}
            for total, line in enumerate(lines):
                value = self._whole.get((line, place), 0)
                if value <= 0:
                    continue
                end = first_with.get(row[total + 1] + value, 0)
                if end > total + 2:
                    found.add((total, total + 1, end))
                first = last_with.get(row[total] - value, total)
                if first < total - 1:
                    found.add((total, first, total))
        return found

    def _anywhere(self, lines: list[int], sums: dict[int, list[int]]) -> set[_Candidate]:
        """Each line and the runs that give it, in some of the places that tell most."""
        told = {place: sum((line, place) in self.numbers for line in lines) for place in self.places}
        found = set()
        for place in nlargest(_SAMPLE, self.places, key=told.__getitem__):
            row = sums[place]
            ends: dict[int, list[int]] = {}
            for at, value in enumerate(row):
                ends.setdefault(value, []).append(at)
            for total, line in enumerate(lines):
                value = self._whole.get((line, place), 0)
                if value <= 0:
                    continue
                for first in range(len(lines) - 1):
                    for end in ends.get(row[first] + value, ()):
                        if end > first + 1 and not first <= total < end:
                            found.add((total, first, end))
        return found

    def _agrees_somewhere(self, lines: list[int], candidate: _Candidate, sums: dict[int, list[int]]) -> bool:
        """Whether a sum is met in more than one place: much sooner known than how surely."""
        total, first, end = candidate
        count = 0
        for place, row in sums.items():
            value = self._whole.get((lines[total], place), 0)
            count += value > 0 and row[end] - row[first] == value
        return count >= 2

    def _equation(self, total: int, parts: Sequence[int]) -> _Equation | None:
        exact, near, off = [], [], []
        for place in self.places:
            whole = self._whole.get((total, place), 0)
            told = [value for part in parts if (value := self._whole.get((part, place)))]
            if whole <= 0 or len(told) < 2:
                continue
            if whole == sum(told):
                exact.append(place)
            elif self._claim(total, parts, place, measured=True).holds:
                near.append(place)
            elif not any((part, place) in self.blank or (part, place) not in self.numbers for part in parts):
                off.append(place)
        equation = _Equation(total, tuple(parts), tuple(exact), tuple(near), tuple(off), 0.0)
        if equation.agreeing < self.fewest or equation.failing * 2 > equation.agreeing:
            return None
        return replace(equation, powers=self._telling(equation))

    def _telling(self, equation: _Equation) -> float:
        """How many powers of ten of values the sums that hold tell apart; what is told twice counts once."""
        told: set[tuple[Decimal, ...]] = set()
        powers = 0.0
        for place in (*equation.exact, *(equation.near if equation.measured else ())):
            claim = self._claim(equation.total, equation.parts, place, measured=equation.measured)
            values = tuple(figure.value for figure in claim.figures)
            if place not in self.dependent and values not in told:
                told.add(values)
                powers += log10(max(1.0, telling(claim)))
                if powers > _TELLING_ENOUGH and len(told) >= self.fewest:
                    break
        return powers if len(told) >= self.fewest - 1 else 0.0

    def _claim(self, total: int, parts: Sequence[int], place: int, *, measured: bool) -> Claim:
        figures = [self.numbers[line, place] for line in (total, *parts) if (line, place) in self.numbers]
        if measured:
            figures = [replace(figure, unit=MEASURED) for figure in figures]
        return Claim(RelationKind.SUM, tuple(figures), "sum")

    def claims(self, equations: list[_Equation]) -> Iterator[Claim]:
        for equation in equations:
            for place in (*equation.exact, *equation.near):
                rounded = place in equation.near
                claim = self._claim(equation.total, equation.parts, place, measured=rounded and equation.measured)
                if not claim.holds:
                    claim.certain = True
                    claim.doubt = _ROUNDED
                yield claim
            others = [other for other in equations if other is not equation]
            added = {place for other in others for place in (*other.exact, *other.near)}
            never = {place for other in others for place in other.off} - added if self.adjacent else set()
            for place in equation.off:
                claim = self._claim(equation.total, equation.parts, place, measured=equation.measured)
                if place not in never and self._is_meant(claim, added=place in added or not self.adjacent):
                    clear = equation.failing == 1 or equation.failing * _FEW <= equation.agreeing
                    overwhelming = equation.agreeing >= _OVERWHELMING * len(equation.off)
                    claim.certain = True
                    claim.doubt = "" if overwhelming or (clear and one_slip(claim)) else _OTHERWISE
                    yield claim

    def _is_meant(self, claim: Claim, *, added: bool) -> bool:
        """Whether a sum that fails was meant as one: no mean, no difference; `added`: the like of it holds elsewhere."""
        total, *parts = (figure.value for figure in claim.figures)
        over = sum(parts, ZERO) - total
        if any(over == 2 * part for part in parts):
            return False  # a decrease among increases
        if not added and total <= max(parts):
            return False  # a mean, an index
        return one_slip(claim) or (added and abs(over) <= _FAR * total)
