"""What printed numbers allow: a stated relation holds if some values that would be printed so fulfil it.

Intervals as XBRL Calculations 1.1 uses them: a rounded number is anything that rounds to it; a count in full is itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from soxanh.checker.findings import RelationKind
from soxanh.checker.numerals import ONE
from soxanh.checker.quantities import Quantity

Interval = tuple[Decimal, Decimal]
ZERO = Decimal(0)
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Implied:
    """A number that the text means and does not print: the 100 of 100 per cent, the ten years of 1999-2008."""

    value: Decimal

    @property
    def interval(self) -> Interval:
        return self.value, self.value


Member = Quantity | Implied


@dataclass(eq=False)
class Claim:
    """A relation that the text states. `signs` are the directions of changes: -1 for a decrease.

    `members` in the order of `findings.RelationKind`. `certain`: the structure allows no other reading, so that a
    failure is worth reporting.
    """

    kind: RelationKind
    members: tuple[Member, ...]
    form: str
    signs: tuple[int, ...] = ()
    certain: bool = False
    possible: bool = False
    """Another reading is thinkable: a failure is worth a look, with the doubt told."""
    doubt: str = ""
    """Why a failure is only worth a look."""

    def __post_init__(self) -> None:
        self.figures = [member for member in self.members if isinstance(member, Quantity)]
        self.computed = compute(self.form, [member.interval for member in self._signed()])
        self.stated = self._signed()[_RESULT[self.form]].interval
        if self.form == "average":  # an average of counts was rounded, even if it looks like a count
            half = self.figures[-1].step * self.figures[-1].scale / 2
            middle = self.figures[-1].value
            self.stated = min(self.stated[0], middle - half), max(self.stated[1], middle + half)
        self.holds = meet(self.computed, self.stated)

    def _signed(self) -> Sequence[Member]:
        if not self.signs:
            return self.members
        return [
            member if sign >= 0 else _Negative(member)  # type: ignore[misc]
            for member, sign in zip(self.members, self.signs, strict=True)
        ]

    @property
    def misses_by_a_digit(self) -> bool:
        """Whether only the last printed digit is off, as from cutting off instead of rounding."""
        stated = self.members[_RESULT[self.form]]
        if self.form == "sum" or isinstance(stated, Implied) or stated.exact or self.holds:
            return False
        slack = stated.step * stated.scale
        return meet(self.computed, (self.stated[0] - slack, self.stated[1] + slack))

    @property
    def to_the_digit(self) -> bool:
        """Whether the printed numbers themselves fulfil it, with no rounding."""
        signs = self.signs or (1,) * len(self.members)
        points = [-m.value if sign < 0 else m.value for m, sign in zip(self.members, signs, strict=True)]
        given = compute(self.form, [(point, point) for point in points])
        return given[0] == points[_RESULT[self.form]]

    @cached_property
    def resolution(self) -> Decimal:
        """How many values the relation can tell apart: chance fulfils it about once in so many times."""
        size = max(abs(self.stated[0]), abs(self.stated[1]))
        exact = self.form in ("sum", "signed sum", "difference", "stock") and not any(
            f.approximate for f in self.figures
        )
        if exact and self.to_the_digit:
            return size / max(f.step * f.scale for f in self.figures)
        low = self.stated[0] - (self.computed[1] - self.computed[0])
        width = self.stated[1] - low
        unit = min((f.step * f.scale for f in self.figures), default=Decimal(1))
        return size / max(width, unit if unit > 0 else Decimal(1), Decimal("1e-9"))


class _Negative:
    def __init__(self, member: Member) -> None:
        low, high = member.interval
        self.interval = (-high, -low)


# Which member of a form is the one that the others give.
_RESULT = {
    "sum": 0,
    "signed sum": 0,
    "ratio": 2,
    "average": 2,
    "difference": 2,
    "growth": 2,
    "change": 2,
    "index": 2,
    "multiple": 2,
    "stock": 3,
}


def meet(one: Interval, other: Interval) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def compute(form: str, values: list[Interval]) -> Interval:
    """What the other members give for the stated one. Raises nothing: a division by zero gives an empty interval."""
    if form in ("sum", "signed sum"):
        return sum((low for low, _ in values[1:]), ZERO), sum((high for _, high in values[1:]), ZERO)
    if form == "difference":
        return values[0][0] - values[1][1], values[0][1] - values[1][0]
    if form == "stock":
        return (
            values[0][0] + values[1][0] - values[2][1],
            values[0][1] + values[1][1] - values[2][0],
        )
    x, y = values[0], values[1]
    if form == "average":
        return _divide(x, y)
    if form == "ratio":
        low, high = _divide(x, y)
        return low * HUNDRED, high * HUNDRED
    if form == "growth":  # current, base
        low, high = _divide(x, y)
        return (low - 1) * HUNDRED, (high - 1) * HUNDRED
    # current, change: the base is their difference
    if form in ("index", "multiple"):  # what the current value is of the base: in per cent, or how many times
        levels = [_divide((c, c), base) for c in x for _, base in _change_corners((c, c), y)]
        unit = HUNDRED if form == "index" else ONE
        return min(low for low, _ in levels) * unit, max(high for _, high in levels) * unit
    ends = [_divide(c, b) for c, b in _change_corners(x, y)]
    return min(low for low, _ in ends) * HUNDRED, max(high for _, high in ends) * HUNDRED


def _change_corners(current: Interval, change: Interval) -> list[tuple[Interval, Interval]]:
    return [((d, d), (c - d, c - d)) for c in current for d in change]


def _divide(x: Interval, y: Interval) -> Interval:
    if y[0] <= 0:
        return (
            (Decimal("Infinity"), Decimal("-Infinity"))
            if y[1] <= 0
            else (x[0] / y[1], x[1] / max(y[1] / 1000, Decimal("1e-6")))
        )
    corners = [a / b for a in x for b in y]
    return min(corners), max(corners)


def solve(claim: Claim, figure: Quantity) -> Interval | None:
    """What a figure would have to be for the claim to hold, the others as they stand; None if no value would do."""
    position = next((i for i, member in enumerate(claim.members) if member is figure), None)
    if position is None:
        return None
    sign = claim.signs[position] if claim.signs else 1
    wanted = _solve(claim.form, [member.interval for member in claim._signed()], position)
    if wanted is None:
        return None
    low, high = wanted if sign >= 0 else (-wanted[1], -wanted[0])
    return (low, high) if low <= high else None


def _solve(form: str, v: list[Interval], position: int) -> Interval | None:
    if position == _RESULT[form]:
        return compute(form, v)
    if form in ("sum", "signed sum"):
        rest = [value for i, value in enumerate(v) if i not in (0, position)]
        return v[0][0] - sum((high for _, high in rest), ZERO), v[0][1] - sum((low for low, _ in rest), ZERO)
    if form == "difference":
        a, b, c = v
        return (b[0] + c[0], b[1] + c[1]) if position == 0 else (a[0] - c[1], a[1] - c[0])
    if form == "stock":
        opening, received, spent, closing = v
        if position == 2:
            return opening[0] + received[0] - closing[1], opening[1] + received[1] - closing[0]
        other = received if position == 0 else opening
        return closing[0] + spent[0] - other[1], closing[1] + spent[1] - other[0]
    x, y, p = v
    if form in ("ratio", "average", "growth"):
        times = p if form == "average" else (p[0] / HUNDRED, p[1] / HUNDRED)
        if form == "growth":
            times = (times[0] + 1, times[1] + 1)
        if times[0] <= 0:
            return None
        return (y[0] * times[0], y[1] * times[1]) if position == 0 else _divide(x, times)
    offset = 0 if form == "change" else 1
    unit = ONE if form == "multiple" else HUNDRED
    rate = (p[0] / unit - offset, p[1] / unit - offset)  # change = current * rate / (1 + rate)
    if position == 1:
        ends = [c * r / (1 + r) for c in x for r in rate if r != -1]
    else:
        ends = [d * (1 + r) / r for d in y for r in rate if r != 0]
    return (min(ends), max(ends)) if ends else None
