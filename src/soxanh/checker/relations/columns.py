"""Tables: columns of percentages that two other columns give: done of plan, this year against the last, share of the total.

The headings say what may be meant, the rows say which of it is: a reading that most rows confirm is the column's, and
the rows that break it are wrong. Where rows are few, the headings must leave one reading.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import permutations

from soxanh.checker.arithmetic import HUNDRED, Claim
from soxanh.checker.documents import Cell, Table
from soxanh.checker.findings import RelationKind
from soxanh.checker.numerals import ONE
from soxanh.checker.quantities import Quantity
from soxanh.checker.relations.headings import TOTAL_HEADING, Headings
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.patterns import WORD
from soxanh.checker.relations.slips import slip_odds
from soxanh.checker.scanning import quantity_in_cell

_PERCENT = re.compile(r"%|tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|cơ cấu|so với|so sánh|so kh|tăng|giảm|hoàn thành")
_RATE = re.compile(r"%|tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng")
_GROWTH = re.compile(r"tăng|giảm|tốc độ|so với|so sánh|vượt|so cùng kỳ|so năm")
_SHARE = re.compile(r"cơ cấu|tỷ trọng|tỉ trọng|tỷ lệ|tỉ lệ|chiếm|%")
_PLAN = re.compile(r"kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết|(?<!\w)kh(?!\w)|giao")
_DONE = re.compile(r"thực hiện|kết quả|ước|giải ngân|đạt được|lũy kế|luỹ kế|quyết toán")
_EARLIER = re.compile(r"cùng kỳ|năm trước|kỳ trước|tháng trước|quý trước")
_YEAR = re.compile(r"(?<!\d)20[0-3]\d(?!\d)")
_OF_ROWS = re.compile(r"%|tỷ lệ|tỉ lệ|tốc độ|chỉ số|mật độ|bình quân|cơ cấu|năng suất")
"""What a row so named changes by are points, not per cent of itself."""
_MONTHS = re.compile(r"\d+ tháng|quý [ivx\d]+")
_SAYS_PERCENT = frozenset(
    "tỷ tỉ lệ trọng cơ cấu đạt so với sánh kế hoạch kh dự toán chỉ tiêu mục thực hiện th hoàn thành mức độ năm trước này cùng kỳ"
    " giao được tăng giảm trưởng phát triển tốc phần trăm và hoặc của chiếm ck vượt".split()
)
_SIGN = re.compile(r"\s*([-–−+])\s*(?=\d)")
_MOST_COLUMNS = 14
_SAMPLE = 12
_CONFIRMED = 2
"""So many rows agree by chance about once in a thousand tables."""
_CLOSE = Decimal("0.25")
_OTHER_BASE = "dòng này có thể được tính trên số khác với các dòng còn lại của bảng"
_ONE_READING = "cột tỷ lệ có thể được tính trên số khác"
MEASURED = "số đo"
"""A unit for numbers of cells that may have been rounded: they are no counts in full."""


_BEFORE = 12
"""So many numbers back, at most, the text before a table tells the total of which its rows are shares."""
_OF_SAME_ROW = -1
"""No row; those of the text before the table are below it."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """A column of percentages: `part` of `base`, or of `base` in the row of the total."""

    form: str
    part: int
    base: int
    total: int = _OF_SAME_ROW

    def row(self, row: int) -> int:
        return row if self.total == _OF_SAME_ROW else self.total

    @property
    def confirmed(self) -> int:
        """By so many rows; of the numbers before a table more may agree by chance."""
        return _CONFIRMED if self.total >= _OF_SAME_ROW else _CONFIRMED + 1

    def differs_by_one(self, other: "_Reading") -> bool:
        """Whether another reading measures the same by something else, or something else by the same."""
        return self != other and self.form == other.form and (self.part == other.part or self.base == other.base)


def find_column_shares(outline: Outline, table: Table, named: Headings) -> Iterator[Claim]:
    headed = [column for column, words in named.columns.items() if _PERCENT.search(words)]
    unheaded = named.columns.keys() <= {0} or "%" in outline.words[table.start : table.end]
    if (headed or unheaded) and len(named.columns) <= _MOST_COLUMNS:
        columns = _Columns(outline, table, named)
        yield from columns.claims([*headed, *(columns.unheaded(headed) if unheaded else ())])


def find_row_shares(outline: Outline, table: Table, named: Headings) -> Iterator[Claim]:
    """ "Tỷ lệ hộ nghèo (%)": a row that two others give, read as a column is once the table is turned."""
    shares = [row + 1 for row, words in named.rows.items() if _RATE.search(words)]
    if shares and len(named.rows) <= _MOST_COLUMNS:
        cells = tuple(replace(cell, row=cell.column, column=cell.row + 1) for cell in table.cells)
        turned = Headings(named.columns, {row + 1: words for row, words in named.rows.items()})
        yield from _Columns(outline, Table(cells, table.start, table.end), turned, turned=True).claims(shares)


class _Columns:
    def __init__(self, outline: Outline, table: Table, named: Headings, *, turned: bool = False) -> None:
        self.rows, self.columns = named.rows, named.columns
        self.turned = turned
        self.guessed: set[int] = set()
        """Columns that nothing heads as percentages."""
        self.grid: dict[tuple[int, int], Quantity] = {}
        self.signs: dict[tuple[int, int], int] = {}
        self.of_rates: set[int] = set()
        self._in_units: dict[tuple[int, str], Quantity] = {}
        for cell in table.cells:
            self._take(outline, cell)
        self.values: dict[int, dict[int, float]] = {}
        """The numbers of each column by their rows."""
        for (row, column), quantity in self.grid.items():
            self.values.setdefault(column, {})[row] = float(quantity.printed)
        self.before = self._told_before(outline, table)
        """The rows of the totals that the text before the table tells, by the columns in whose unit they are."""

    def _told_before(self, outline: Outline, table: Table) -> dict[int, list[int]]:
        """ "Xuất khẩu: 219,8 tỷ USD", and below it a table of "Giá trị (tỷ USD)" and "% tổng"."""
        rows: dict[int, list[int]] = {}
        last = outline.first_at(table.start)
        for column in self.values:
            words = self.columns.get(column, "")
            if _PERCENT.search(words):
                continue
            for index in range(last - 1, max(-1, last - 1 - _BEFORE), -1):
                quantity = outline.quantities[index]
                unit = " ".join(outline.low[quantity.number_end : quantity.end].split())
                if not quantity.unit or quantity.is_percent or quantity.per or unit not in words:
                    continue
                row = _OF_SAME_ROW - 1 - index
                self.grid[row, column] = replace(quantity, scale=ONE)
                self.values[column][row] = float(quantity.printed)
                rows.setdefault(column, []).append(row)
        return rows

    def _take(self, outline: Outline, cell: Cell) -> None:
        words = outline.words[cell.start : cell.end]
        quantity = outline.cells.get(cell.start + len(words) - len(words.lstrip()))
        if cell.row <= 2 and _YEAR.fullmatch(words.strip()):
            return
        if quantity:
            self.grid[cell.row, cell.column] = quantity
        elif (sign := _SIGN.match(words)) and (
            quantity := quantity_in_cell(outline.words, cell.start + sign.end(), cell.end)
        ):
            self.grid[cell.row, cell.column] = quantity
            self.signs[cell.row, cell.column] = 1 if sign[1] == "+" else -1
        elif cell.column <= 3 and _OF_ROWS.search(outline.low, cell.start, cell.end):
            self.of_rates.add(cell.row)

    def unheaded(self, headed: list[int]) -> list[int]:
        """The columns that nothing heads as percentages and that look as such."""
        if len(self.values) > _MOST_COLUMNS:
            return []
        signed = {column for (_, column), quantity in self.grid.items() if quantity.is_percent}
        if self.columns.keys() <= {0}:
            signed |= {column for column in self.values if self._is_fine(column)}
        found = [column for column in sorted(signed) if column not in headed]
        for column in found:
            self.columns = {**self.columns, column: f"{self.columns.get(column, '')} %"}
        self.guessed = {*found}
        return found

    def _is_fine(self, column: int) -> bool:
        """Whether a column holds numbers up to a hundred, most of them with decimals."""
        numbers = [quantity for (row, c), quantity in self.grid.items() if c == column and row >= 0]
        fine = sum(quantity.step < ONE for quantity in numbers)
        return fine * 2 > len(numbers) and all(quantity.printed <= HUNDRED for quantity in numbers)

    def claims(self, shares: list[int]) -> Iterator[Claim]:
        shares = [column for column in shares if column in self.values and not self._is_amount(column)]
        bases = sorted(self.values.keys() - {*shares} - {0})
        for share in shares:
            rows = list(self.values[share])
            readings = self._readings(share, bases)
            if not readings:
                continue
            hits = Counter({reading: self._hits(reading, share, rows[:_SAMPLE]) for reading in readings})
            best, most = hits.most_common(1)[0]
            rivals = [reading for reading, count in hits.items() if count == most and reading != best]
            named = self._named(share, bases)
            needed = best.confirmed + (self.turned or share in self.guessed)
            if most >= needed and not (rivals and len(rows) > most):
                yield from self._confirmed(best, readings, share, rows, named=best == named)
            elif named and needed == best.confirmed:
                yield from self._by_headings(named, share, rows)

    def _is_amount(self, column: int) -> bool:
        """Whether a column headed "tăng, giảm" counts, as one beside it gives the per cent."""
        words = self.columns[column]
        if "%" in words or any(q.is_percent for (_, c), q in self.grid.items() if c == column):
            return False
        return not re.search(r"tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|cơ cấu", words) and any(
            "%" in other and c != column for c, other in self.columns.items()
        )

    def _readings(self, share: int, bases: list[int]) -> list[_Reading]:
        words = self.columns[share]
        readings = [_Reading("ratio", part, base) for part, base in permutations(bases, 2)]
        if _GROWTH.search(words):
            readings += [_Reading("growth", part, base) for part, base in permutations(bases, 2)]
        if _SHARE.search(words):
            totals = [row for row, words in self.rows.items() if TOTAL_HEADING.match(words)]
            readings += [
                _Reading("ratio", part, part, row)
                for part in bases
                for row in (*totals[:2], *self.before.get(part, ()))
            ]
        return readings

    def _named(self, share: int, bases: list[int]) -> _Reading | None:
        """The one reading that the headings leave: done of plan, this year against the last, parts of the only total."""
        words = self.columns[share]
        told = {*WORD.findall(words)} - _SAYS_PERCENT
        if len(bases) == 1 and _SHARE.search(words) and not told - {*WORD.findall(self.columns.get(bases[0], ""))}:
            totals = [r for r, w in self.rows.items() if TOTAL_HEADING.match(w) and (r, share) in self.grid]
            whole = len(totals) == 1 and self.grid[totals[0], share].printed == HUNDRED
            return _Reading("ratio", bases[0], bases[0], totals[0]) if whole else None
        if len(bases) != 2 or told - {*WORD.findall(" ".join(self.columns.get(c, "") for c in bases))}:
            return None
        plans = [c for c in bases if _PLAN.search(self.columns.get(c, "")) and not _DONE.search(self.columns[c])]
        done = [c for c in bases if _DONE.search(self.columns.get(c, "")) and c not in plans]
        if len(plans) == len(done) == 1 and not _EARLIER.search(words):
            if _MONTHS.findall(words) and _MONTHS.findall(words) != _MONTHS.findall(self.columns[plans[0]]):
                return None
            return _Reading("growth" if re.search(r"tăng|giảm|vượt", words) else "ratio", done[0], plans[0])
        if plans or not re.search(r"tăng|giảm|tốc độ", words):
            return None
        earlier = [c for c in bases if _EARLIER.search(self.columns.get(c, ""))]
        if not earlier:
            years = {c: {*_YEAR.findall(self.columns.get(c, ""))} for c in bases}
            if any(len(found) != 1 for found in years.values()) or years[bases[0]] == years[bases[1]]:
                return None
            earlier = [min(bases, key=lambda c: max(years[c]))]
        return _Reading("growth", sum(bases) - earlier[0], earlier[0]) if len(earlier) == 1 else None

    def _figures(self, reading: _Reading, share: int, row: int) -> tuple[Quantity, Quantity, Quantity] | None:
        part, base = self.grid.get((row, reading.part)), self.grid.get((reading.row(row), reading.base))
        percent = self.grid.get((row, share))
        if (
            not part
            or not base
            or not percent
            or base.value <= 0
            or part is base
            or part.is_percent
            or base.is_percent
        ):
            return None
        return part, base, percent

    def _hits(self, reading: _Reading, share: int, rows: list[int]) -> int:
        """In how many rows the numbers agree with a reading, beyond such as 100 % of the same."""
        parts, bases, shares = (self.values[column] for column in (reading.part, reading.base, share))
        count = 0
        for row in rows:
            part, base, percent = parts.get(row), bases.get(reading.row(row)), shares[row]
            if not part or not base or part == base or percent in (0, 100):
                continue
            given = part / base * 100
            off = given - percent if reading.form == "ratio" else abs(given - 100) - percent
            if abs(off) <= 0.51 + given * (0.51 / part + 0.51 / base) and self._agrees(reading, share, row):
                count += 1
        return count

    def _agrees(self, reading: _Reading, share: int, row: int) -> bool:
        return self._figures(reading, share, row) is not None and self._claim(reading, share, row).holds

    def _claim(self, reading: _Reading, share: int, row: int, *, exact: bool = False) -> Claim:
        figures = self._figures(reading, share, row)
        assert figures
        part, base, percent = figures
        if not exact:
            part, base = self._as(part, MEASURED), self._as(base, MEASURED)
        percent = self._as(percent, "%")
        if reading.form == "ratio":
            return Claim(RelationKind.RATIO, (part, base, percent), "ratio")
        sign = self.signs.get((row, share)) or (-1 if part.value < base.value else 1)
        return Claim(RelationKind.GROWTH, (part, base, percent), "growth", (1, 1, sign))

    def _as(self, quantity: Quantity, unit: str) -> Quantity:
        """The quantity of a cell read in a unit that its heading gives."""
        made = self._in_units.get((quantity.index, unit))
        if made is None:
            made = self._in_units[quantity.index, unit] = replace(quantity, unit=unit)
        return made

    def _confirmed(
        self, reading: _Reading, others: list[_Reading], share: int, rows: list[int], *, named: bool
    ) -> Iterator[Claim]:
        """The rows of a column whose reading most of them confirm."""
        read = [row for row in rows if self._figures(reading, share, row) and row not in self.of_rates]
        holding = [row for row in read if self._claim(reading, share, row).holds]
        counts = all(self._claim(reading, share, row, exact=True).holds for row in holding)
        claims = [(row, self._claim(reading, share, row, exact=counts)) for row in read]
        yield from (claim for _, claim in claims if claim.holds)
        failed = [(row, claim) for row, claim in claims if not claim.holds and self._judged(claim)]
        if len(failed) * 3 > len(read):
            return
        few = (len(failed) > 1 and len(failed) * 5 > len(read)) or (len(holding) == reading.confirmed and not named)
        for row, claim in failed:
            if any(self._hits(other, share, [row]) for other in others if reading.differs_by_one(other)):
                continue
            if self._of_another_row(reading, share, row) or self._is_mean(share, row, read):
                continue
            claim.certain = True
            if few or not (_close(claim) or slip_odds(claim) < 1):
                claim.doubt = _OTHER_BASE
            yield claim

    def _by_headings(self, reading: _Reading, share: int, rows: list[int]) -> Iterator[Claim]:
        """The few rows of a column that its heading explains."""
        claims = [
            self._claim(reading, share, row)
            for row in rows
            if self._figures(reading, share, row) and row not in self.of_rates
        ]
        failed = [claim for claim in claims if not claim.holds and self._judged(claim)]
        yield from (claim for claim in claims if claim.holds)
        if len(failed) > 1:
            return
        for claim in failed:
            if _close(claim) or slip_odds(claim) < 1:
                claim.certain = True
                claim.doubt = "" if len(claims) > 1 else _ONE_READING
                yield claim

    def _judged(self, claim: Claim) -> bool:
        part, base, percent = claim.figures
        if not percent.printed or not part.printed or claim.misses_by_a_digit:
            return False  # nothing done, or cut off instead of rounded
        if percent.printed == HUNDRED and part.value > base.value:
            return False  # more than all counts as all
        return percent.printed < 1000  # three decimals behind a point

    def _of_another_row(self, reading: _Reading, share: int, row: int) -> bool:
        """Whether a share is not of the total but of a group above: "trong đó: nữ"."""
        above = [r for r, c in self.grid if c == reading.base and r < row]
        return reading.total != _OF_SAME_ROW and any(
            self._hits(replace(reading, total=r), share, [row]) for r in above
        )

    def _is_mean(self, share: int, row: int, rows: list[int]) -> bool:
        """Whether the percentage of a total is the mean of those of the rows."""
        others = [self.grid[r, share] for r in rows if r != row]
        mean = sum((q.printed for q in others), Decimal(0)) / len(others)
        return bool(TOTAL_HEADING.match(self.rows.get(row, ""))) and abs(mean - self.grid[row, share].printed) <= 1


def _close(claim: Claim) -> bool:
    (low, high), (least, most) = claim.computed, claim.stated
    whole = HUNDRED + abs(most) if claim.form == "growth" else abs(most)
    return max(low - most, least - high) <= _CLOSE * whole
