"""Quantities as officials write them: number, unit, what is counted, how exact."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

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

    @cached_property
    def value(self) -> Decimal:
        return self.printed * self.scale

    @cached_property
    def exact(self) -> bool:
        """A count, printed in full: it has no tolerance."""
        return not self.unit and self.scale == ONE and self.step == ONE and not self.approximate

    @cached_property
    def interval(self) -> tuple[Decimal, Decimal]:
        """All values that a careful writer would print so (XBRL Calculations 1.1: half a unit of the last digit)."""
        counted = not self.unit and not self.per and self.scale == ONE and self.step == ONE
        half = Decimal(0) if counted else self.step / 2
        low, high = self.printed - half, self.printed + half
        if self.approximate:
            slack = max(self.step, min(self.printed / 10, _last_nonzero(self.printed, self.step)))
            if self.approximate != "above":
                low = min(low, self.printed - slack)
            if self.approximate != "below":
                high = max(high, self.printed + slack)
        return low * self.scale, high * self.scale

    @property
    def is_percent(self) -> bool:
        return self.unit == "%"

    @property
    def is_count(self) -> bool:
        return not self.unit


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
