"""Drawing quantities and days that look like those of real work, and fit given totals exactly."""

from __future__ import annotations

import datetime
import random
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

from soxanh.calendar import is_working_day

#: 1 ha in the ledger's 0,01 m².
HECTARE = 1_000_000
#: Areas are surveyed to 0,1 m².
SURVEYED = 10


def hectares(number: float) -> int:
    """An area of the shape file (ha, at most two decimals) in the ledger's 0,01 m²."""
    return round(number * 100) * (HECTARE // 100)


def shares(total: int, weights: Sequence[float], step: int = 1) -> list[int]:
    """`total` split in proportion to the weights into parts that add up to it exactly, each a multiple of `step`
    (a divisor of `total`) and at least one step."""
    steps = total // step - len(weights)
    if steps < 0 or total % step:
        raise ValueError(f"{total} cannot be split into {len(weights)} parts of whole steps of {step}")
    bounds = list(accumulate(weights))
    cuts = [0, *(int(steps * bound / bounds[-1]) for bound in bounds[:-1]), steps]
    return [(1 + after - before) * step for before, after in pairwise(cuts)]


def sizes(chance: random.Random, number: int, spread: float = 0.9) -> list[float]:
    """Weights as sizes are spread in nature: log-normal."""
    return [chance.lognormvariate(0, spread) for _ in range(number)]


class WorkingDays:
    """Working days from Monday to Friday between two days, drawn as busy as their months are."""

    def __init__(self, first: datetime.date, last: datetime.date, months: Sequence[float]):
        """`months`: how busy January to December are, on any scale."""
        days = (first + datetime.timedelta(days=number) for number in range((last - first).days + 1))
        self.days = [day for day in days if day.weekday() < 5 and is_working_day(day)]
        self._bounds = list(accumulate(months[day.month - 1] for day in self.days))

    def draw(self, chance: random.Random) -> datetime.date:
        """One of the days."""
        return self.days[bisect_right(self._bounds, chance.random() * self._bounds[-1], hi=len(self.days) - 1)]

    def at_or_after(self, day: datetime.date) -> datetime.date:
        """The first of these days that is not before `day`; the last one when all are."""
        return self.days[min(bisect_left(self.days, day), len(self.days) - 1)]
