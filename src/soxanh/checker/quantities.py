"""Quantities as officials write them: number, unit, what is counted, how exact."""

from dataclasses import dataclass, field
from decimal import Decimal

from soxanh.checker.numerals import ONE


@dataclass
class Quantity:
    """`words[start:number_end]` is the number, `words[start:end]` with its scale and unit.

    `printed` is the number as it stands, `step` the worth of its last digit; `scale` what one printed unit is in the
    unit of comparison (đồng, m², %, things). `noun` names what is counted, as `nouns.noun_key` gives it.
    """

    index: int
    start: int
    number_end: int
    end: int
    printed: Decimal
    step: Decimal
    scale: Decimal
    unit: str
    noun: str
    approximate: str = ""
    """`below` (gần), `above` (hơn, trên), `about` (khoảng, xấp xỉ); empty if it is meant as it stands.

    An estimate ("ước đạt") is not approximate: its parts add up as those of any other number.
    """
    per: str = ""
    """For averages and rates: `người` of `triệu đồng/người`."""
    part: int = 0
    """1 and 2 for the numbers of a pair x/y."""
    bare: bool = False
    """Only a scale is printed: `126,5 triệu`. What of, its neighbours say."""
    compound: bool = False
    """Written in two scales: `566 tỷ 384 triệu`."""

    value: Decimal = field(init=False, repr=False, compare=False)
    exact: bool = field(init=False, repr=False, compare=False)
    """A count, printed in full: it has no tolerance."""
    interval: tuple[Decimal, Decimal] = field(init=False, repr=False, compare=False)
    """All values that a careful writer would print so (XBRL Calculations 1.1: half a unit of the last digit)."""
    is_percent: bool = field(init=False, repr=False, compare=False)
    is_count: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._work_out()

    def count(self, unit: str, noun: str, scale: Decimal) -> None:
        """Takes over what another number tells that this one counts."""
        self.unit, self.noun, self.scale = unit, noun, scale
        self._work_out()

    def blur(self, approximate: str) -> None:
        """Words before it say that it is not meant to the digit."""
        self.approximate = approximate
        self._work_out()

    def _work_out(self) -> None:
        """What the number says, which relations ask for very often."""
        counted = not self.unit and self.scale == ONE and self.step == ONE
        self.value = self.printed * self.scale
        self.exact = counted and not self.approximate
        self.interval = self._interval(counted=counted and not self.per)
        self.is_percent = self.unit == "%"
        self.is_count = not self.unit

    def _interval(self, *, counted: bool) -> tuple[Decimal, Decimal]:
        if counted and not self.approximate:
            return self.value, self.value
        half = Decimal(0) if counted else self.step / 2
        low, high = self.printed - half, self.printed + half
        if self.approximate:
            slack = max(self.step, min(self.printed / 10, _last_nonzero(self.printed, self.step)))
            if self.approximate != "above":
                low = min(low, self.printed - slack)
            if self.approximate != "below":
                high = max(high, self.printed + slack)
        return low * self.scale, high * self.scale


@dataclass(frozen=True)
class Period:
    """A stretch of time that the text names: `giai đoạn 1999-2008` is ten years."""

    start: int
    end: int
    years: int


def _last_nonzero(value: Decimal, step: Decimal) -> Decimal:
    units = int(value / step)
    worth = step
    while units and units % 10 == 0:
        units //= 10
        worth *= 10
    return worth
