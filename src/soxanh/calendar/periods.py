"""Periods that figures and reports are about.

Calendar periods (`2022`, `2022-H1`, `2022-Q1`, `2022-03`, `2022-01-01..2022-12-01`) and reporting periods with their
cut-off, from the 15th to the 14th (`bc-2022`, `bc-2022-H1`, `bc-2022-Q1`, `bc-2022-03`): Decree 09/2019/NĐ-CP,
Article 12.
"""

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from soxanh.law import LawError, parameter
from soxanh.vi.dates import print_date

Kind = Literal["year", "half", "quarter", "month"]

_MONTHS: dict[Kind, int] = {"year": 12, "half": 6, "quarter": 3, "month": 1}
_YEARS = range(1990, 2100)
_ROMAN = ("I", "II", "III", "IV")
_ONE_DAY = dt.timedelta(days=1)


class PeriodError(ValueError):
    """Not a period; the message is in Vietnamese."""


@dataclass(frozen=True, order=True)
class Period:
    """The days from `start` to `end`, both included."""

    start: dt.date
    end: dt.date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise PeriodError(
                f"Kỳ từ ngày {print_date(self.start)} đến ngày {print_date(self.end)} có ngày cuối trước ngày đầu."
            )

    def __contains__(self, day: dt.date) -> bool:
        return self.start <= day <= self.end

    def __str__(self) -> str:
        return self.code

    @property
    def code(self) -> str:
        """The shortest text that `parse_period` reads back as this period."""
        if whole := _whole(self):
            reporting, kind, year, number = whole
            return ("bc-" if reporting else "") + _suffixed(kind, year, number)
        return f"{self.start.isoformat()}..{self.end.isoformat()}"

    @property
    def label(self) -> str:
        """`năm 2022`, `quý I năm 2022`, `tháng 3 năm 2022`, `từ ngày 01/01/2022 đến ngày 01/12/2022`."""
        whole = _whole(self)
        if whole and not whole[0]:
            return _name(*whole[1:])
        if self.start == self.end:
            return f"ngày {print_date(self.start)}"
        days = f"từ ngày {print_date(self.start)} đến ngày {print_date(self.end)}"
        return f"kỳ báo cáo {_name(*whole[1:])} ({days})" if whole else days

    @property
    def whole(self) -> tuple[bool, Kind, int, int] | None:
        """(reporting or not, kind, year, number) of a whole year, half, quarter or month; None for any other days."""
        return _whole(self)

    def months(self) -> list["Period"]:
        """The months that make up the period, in order: reporting months of a reporting period, otherwise calendar
        months, the first and the last cut at the period's ends."""
        whole = _whole(self)
        if whole and whole[0]:
            _, kind, year, number = whole
            last = number * _MONTHS[kind]
            return [reporting_period("month", year, month) for month in range(last - _MONTHS[kind] + 1, last + 1)]
        return [
            Period(max(month.start, self.start), min(month.end, self.end))
            for month in _calendar_months(self.start, self.end)
        ]

    def previous(self) -> "Period":
        """The period of the same kind just before; for any other run of days, as many days just before."""
        if whole := _whole(self):
            reporting, kind, year, number = whole
            year, number = (year, number - 1) if number > 1 else (year - 1, 12 // _MONTHS[kind])
            return reporting_period(kind, year, number) if reporting else calendar_period(kind, year, number)
        return Period(self.start - (self.end - self.start) - _ONE_DAY, self.start - _ONE_DAY)


def calendar_period(kind: Kind, year: int, number: int = 1) -> Period:
    """The year, or its n-th half, quarter or month."""
    first, last = _months_of(kind, year, number)
    return Period(dt.date(year, first, 1), _last_day(year, last))


def reporting_period(kind: Kind, year: int, number: int = 1) -> Period:
    """The days whose data a periodic report takes: of a month from the 15th of the month before to the 14th, and so on.

    Raises PeriodError where no rule was in force (reports for periods that ended before 12 March 2019).
    """
    first, last = _months_of(kind, year, number)
    try:
        end = dt.date(year, last, _number("reporting.last_day", dt.date(year, last, 1)))
        start_day = _number("reporting.first_day", end)
    except LawError as error:
        raise PeriodError(f"Không xác định được kỳ báo cáo {_name(kind, year, number)}. {error}") from None
    month_before = dt.date(year, first, 1) - _ONE_DAY
    return Period(month_before.replace(day=start_day), end)


_CODE = re.compile(r"(?P<reporting>bc-)?(?P<year>\d{4})(?:-(?:h(?P<half>[12])|q(?P<quarter>[1-4])|(?P<month>\d\d)))?")
_DAYS = re.compile(r"(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)")


def parse_period(text: str) -> Period:
    """The period of a code, as in the module's docstring. Raises PeriodError."""
    code = text.strip().lower()
    if match := _CODE.fullmatch(code):
        make = reporting_period if match["reporting"] else calendar_period
        year = int(match["year"])
        if match["half"]:
            return make("half", year, int(match["half"]))
        if match["quarter"]:
            return make("quarter", year, int(match["quarter"]))
        return make("month", year, int(match["month"])) if match["month"] else make("year", year)
    if match := _DAYS.fullmatch(code):
        try:
            start, end = map(dt.date.fromisoformat, match.groups())
        except ValueError:
            raise PeriodError(f"Kỳ “{text.strip()}” có ngày không tồn tại. Hãy kiểm tra lại.") from None
        return Period(start, end)
    raise PeriodError(
        f"Không hiểu kỳ “{text.strip()}”. Hãy viết như 2022, 2022-H1, 2022-Q1, 2022-03, 2022-01-01..2022-12-01, "
        "hoặc kỳ báo cáo như bc-2022, bc-2022-Q1."
    )


def _whole(period: Period) -> tuple[bool, Kind, int, int] | None:
    """(reporting or not, kind, year, number) if the period is a whole year, half, quarter or month."""
    year, month = period.end.year, period.end.month
    if year not in _YEARS:
        return None
    for kind, months in _MONTHS.items():
        if month % months == 0:
            number = month // months
            if calendar_period(kind, year, number) == period:
                return False, kind, year, number
            try:
                if reporting_period(kind, year, number) == period:
                    return True, kind, year, number
            except PeriodError:
                continue
    return None


def _months_of(kind: Kind, year: int, number: int) -> tuple[int, int]:
    months = _MONTHS[kind]
    if year not in _YEARS:
        raise PeriodError(f"Năm {year} không hợp lệ. Hãy dùng năm từ {_YEARS[0]} đến {_YEARS[-1]}.")
    if not 1 <= number <= 12 // months:
        names = {"year": "năm", "half": "nửa năm", "quarter": "quý", "month": "tháng"}
        raise PeriodError(f"Không có {names[kind]} {number}. Hãy dùng từ 1 đến {12 // months}.")
    return (number - 1) * months + 1, number * months


def _suffixed(kind: Kind, year: int, number: int) -> str:
    return {
        "year": f"{year}",
        "half": f"{year}-H{number}",
        "quarter": f"{year}-Q{number}",
        "month": f"{year}-{number:02d}",
    }[kind]


def _name(kind: Kind, year: int, number: int) -> str:
    if kind == "half":
        return f"6 tháng {'đầu' if number == 1 else 'cuối'} năm {year}"
    if kind == "quarter":
        return f"quý {_ROMAN[number - 1]} năm {year}"
    return f"tháng {number} năm {year}" if kind == "month" else f"năm {year}"


def _calendar_months(start: dt.date, end: dt.date) -> Iterator[Period]:
    first = start.replace(day=1)
    while first <= end:
        last = _last_day(first.year, first.month)
        yield Period(first, last)
        first = last + _ONE_DAY


def _last_day(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def _number(key: str, on: dt.date) -> int:
    value = parameter(key, on).value
    assert isinstance(value, int)
    return value
