"""Which days are worked, and counting them.

A table of the years in use holds, for each day, how many working days lie behind it, so that each question is a
look-up. It grows by whole years as days outside it are asked for.
"""

import datetime as dt
from dataclasses import dataclass

from soxanh.calendar.holidays import Kind, special_days

FIRST_YEAR, LAST_YEAR = 1990, 2099


class CalendarError(ValueError):
    """A day outside the calendar; the message is in Vietnamese."""


@dataclass(frozen=True)
class _Table:
    """The working days of a run of years.

    `counts[i]` is the number of working days up to and including the day with ordinal `start + i`; `working[n - 1]`
    the ordinal of the n-th. Never changed, only replaced: threads may be reading it.
    """

    first_year: int
    last_year: int
    start: int
    counts: list[int]
    working: list[int]

    def count(self, day: dt.date) -> int:
        return self.counts[day.toordinal() - self.start]

    def is_working(self, day: dt.date) -> bool:
        count = self.count(day)
        return count > 0 and self.working[count - 1] == day.toordinal()


_table: _Table | None = None


def _covering(*years: int) -> _Table:
    """A table with these years; the first one takes the neighbours along, as deadlines cross the turn of the year."""
    global _table
    first, last = min(years), max(years)
    if _table and _table.first_year <= first and last <= _table.last_year:
        return _table
    for year in (first, last):
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise CalendarError(f"Lịch làm việc chỉ có từ năm {FIRST_YEAR} đến năm {LAST_YEAR}, không có năm {year}.")
    if _table:
        _table = _build(min(first, _table.first_year), max(last, _table.last_year))
    else:
        _table = _build(max(first - 1, FIRST_YEAR), min(last + 1, LAST_YEAR))
    return _table


def _build(first: int, last: int) -> _Table:
    worked = {
        special.date: special.kind is Kind.SWAP_WORK
        for year in range(first, last + 1)
        for special in special_days(year)
    }
    start, end = dt.date(first, 1, 1).toordinal(), dt.date(last, 12, 31).toordinal()
    counts, working = [], []
    for ordinal in range(start, end + 1):
        day = dt.date.fromordinal(ordinal)
        if worked.get(day, day.weekday() < 5):
            working.append(ordinal)
        counts.append(len(working))
    return _Table(first, last, start, counts, working)


def is_working_day(day: dt.date) -> bool:
    """Whether state employees work that day: Monday–Friday and made-up Saturdays, without holidays and swaps."""
    return _covering(day.year).is_working(_date(day))


def next_working_day(day: dt.date) -> dt.date:
    """The day itself if it is worked, otherwise the first working day after it."""
    return _date(day) if is_working_day(day) else add_working_days(day, 1)


def add_working_days(day: dt.date, number: int) -> dt.date:
    """The working day `number` working days after `day`, which itself isn't counted; before it if negative.

    Zero gives the day back, worked or not. A datetime is taken as its day.
    """
    day = _date(day)
    if number == 0:
        return day
    table = _covering(day.year)
    while True:
        index = table.count(day) + number - 1
        if number < 0 and not table.is_working(day):
            index += 1
        if 0 <= index < len(table.working):
            return dt.date.fromordinal(table.working[index])
        table = _covering(table.first_year - 1 if number < 0 else table.last_year + 1)


def working_days_between(start: dt.date, end: dt.date) -> int:
    """Working days after `start` up to and including `end` (the day of reception isn't counted); negative if swapped."""
    start, end = _date(start), _date(end)
    table = _covering(start.year, end.year)
    return table.count(end) - table.count(start)


def _date(day: dt.date) -> dt.date:
    return day.date() if isinstance(day, dt.datetime) else day
