"""Dates as officials write them, and as they come in Excel files.

Decree 30/2020/NĐ-CP, Annex I: in the date line of a document days below 10 and the months 1 and 2 have a leading zero.
"""

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

# Excel counts days from here (with its leap-year slip of 1900, which no date of ours touches).
_EXCEL_EPOCH = dt.date(1899, 12, 30)
# A number is read as an Excel date only within 1954–2119: a count typed in a date column is not a date.
_EXCEL_SERIALS = range(20_000, 80_500)

_TIME = r"(?P<hour>\d{1,2})(?::|h| giờ ?)(?P<minute>\d{2})?(?::(?P<second>\d{2})(?:\.\d+)?)?(?: phút)?"
_SPELLINGS = [
    re.compile(r"(?:ngày )?(?P<day>\d{1,2}) ?([/.-]) ?(?P<month>\d{1,2}) ?\2 ?(?P<year>\d{2,4})"),
    re.compile(r"(?:ngày )?(?P<day>\d{1,2}) tháng (?P<month>\d{1,2}) năm (?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"),
]
_WITH_TIME = [
    re.compile(rf"(?P<date>.+?)(?: |t|, ?){_TIME}"),
    re.compile(rf"(?:lúc )?{_TIME},? (?P<date>(?:ngày )?\d.+)"),
]


class DateError(ValueError):
    """A value that is not a date; the message is in Vietnamese, for the person who typed it."""


def print_date(day: dt.date) -> str:
    """`03/10/2022`."""
    return f"{day:%d/%m/}{day.year:04d}"


def print_date_line(day: dt.date) -> str:
    """As at the head of a document: `ngày 05 tháng 12 năm 2022`, `ngày 10 tháng 02 năm 2022`, `ngày 10 tháng 3 …`."""
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def print_datetime(moment: dt.datetime) -> str:
    """`15:30 ngày 03/10/2022`; the moment is printed as it is, give it in Vietnam's time."""
    return f"{moment:%H:%M} ngày {print_date(moment)}"


def parse_date(value: object) -> dt.date:
    """The date in a cell or a form: a date or datetime (its day), an Excel day number, or text.

    Text: `3/10/2022`, `03-10-2022`, `3.10.2022`, `ngày 3 tháng 10 năm 2022`, `2022-10-03`, each with or without a
    time, day before month. Raises DateError, in Vietnamese.
    """
    return parse_datetime(value).date()


def parse_datetime(value: object) -> dt.datetime:
    """As `parse_date`, keeping the time: `03/10/2022 15:30`, `15h30 ngày 3/10/2022`; midnight if there is none.

    The result has the zone of the value given, none for text: the wall clock of the place where it was typed.
    """
    if isinstance(value, dt.datetime):
        return value
    if isinstance(value, dt.date):
        return dt.datetime.combine(value, dt.time())
    if isinstance(value, int | float) and not isinstance(value, bool) and int(value) in _EXCEL_SERIALS:
        midnight = dt.datetime.combine(_EXCEL_EPOCH, dt.time()) + dt.timedelta(days=int(value))
        return midnight + dt.timedelta(seconds=round((value - int(value)) * 86_400))
    if not isinstance(value, str):
        raise DateError(f"“{value}” không phải là ngày. Hãy nhập như 03/10/2022.")
    return _from_text(" ".join(value.split()))


def _from_text(text: str) -> dt.datetime:
    if not text:
        raise DateError("Chưa có ngày. Hãy nhập như 03/10/2022.")
    lower = text.lower()
    for spelling in _SPELLINGS:
        if match := spelling.fullmatch(lower):
            return dt.datetime.combine(_date(match, text), dt.time())
    for with_time in _WITH_TIME:
        if match := with_time.fullmatch(lower):
            hour, minute, second = (int(match[part] or 0) for part in ("hour", "minute", "second"))
            if hour > 23 or minute > 59 or second > 59:
                raise DateError(f"Giờ trong “{text}” không đúng. Hãy nhập như 03/10/2022 15:30.")
            return dt.datetime.combine(_from_text(match["date"]).date(), dt.time(hour, minute, second))
    raise DateError(f"“{text}” không phải là ngày. Hãy nhập như 03/10/2022.")


def _date(match: re.Match[str], text: str) -> dt.date:
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    if len(match["year"]) != 4 or not 1900 <= year <= 2100:
        raise DateError(f"Năm trong “{text}” không đúng. Hãy viết đủ bốn chữ số, từ 1900 đến 2100, như 03/10/2022.")
    if not 1 <= month <= 12:
        raise DateError(f"Không có tháng {month} trong “{text}”. Hãy viết ngày trước, tháng sau, như 03/10/2022.")
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise DateError(f"Tháng {month} năm {year} không có ngày {day}. Hãy kiểm tra lại “{text}”.") from None


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A day in running text: `source[start:end]` is the date without the word "ngày"; `year` is None where it has none.

    The day may be impossible, such as 31/4: see `value` and `fault`.
    """

    start: int
    end: int
    day: int
    month: int
    year: int | None

    @property
    def value(self) -> dt.date | None:
        """The day; None without a year, or where there is no such day."""
        if self.year is None:
            return None
        try:
            return dt.date(self.year, self.month, self.day)
        except ValueError:
            return None

    @property
    def fault(self) -> str:
        """Why there is no such day, in Vietnamese; empty where there is one."""
        if not 1 <= self.month <= 12:
            return f"không có tháng {self.month}"
        if 1 <= self.day <= 28:
            return ""
        # Without a year 29 February may be meant of a leap year.
        days = calendar.monthrange(self.year or 2000, self.month)[1]
        if not 1 <= self.day <= days:
            year = f" năm {self.year}" if self.month == 2 and self.year else ""
            return f"tháng {self.month}{year} chỉ có {days} ngày" if self.day else "không có ngày 0"
        return ""


_GAP = r"[ ]*\n?[ ]*"
_SINCE_1800 = r"(?:1[89]|2[01])[0-9]{2}"
# The first digit leads, so that the engine need not try every letter of a long text.
_DAYS = re.compile(
    rf"(?P<day>[0-9](?:(?<![\w/.,:-][0-9])|(?<=[0-9]-[0-9]))[0-9]?)"
    rf"(?:{_GAP}(?P<sep>[/.-]){_GAP}(?P<m1>[0-9]{{1,2}}){_GAP}(?P=sep){_GAP}(?P<y1>{_SINCE_1800})(?![\w/]|[.,][0-9])"
    rf"|{_GAP}tháng{_GAP}(?P<m2>[0-9]{{1,2}})(?:,?{_GAP}năm{_GAP}(?P<y2>[0-9]{{4}}))?(?![\w/%]|[.,-][0-9])"
    r"|(?P<sep3>[/.-])(?P<m3>[0-9]{1,2})(?:(?P=sep3)(?P<y3>[0-9]{2}))?(?![\w/%]|[.,-][0-9]))",
    re.IGNORECASE,
)
_DAY_WORD = re.compile(r"ngày\s+\Z", re.IGNORECASE)


def find_dates(text: str) -> Iterator[FoundDate]:
    """The days written in a text (NFC), in their order: `02/8/2017`, `17 tháng 12 năm 2018`, `ngày 30/3`.

    Only after the word "ngày" two numbers alone are a day and month. `tháng 12/2022` and years are no days.
    """
    for match in _DAYS.finditer(text):
        which = next(n for n in "123" if match[f"m{n}"])
        year = match[f"y{which}"]
        left = text[max(0, match.start() - 8) : match.start()]
        if which != "1" and not (which == "2" and year) and not _DAY_WORD.search(left):
            continue  # "36 tháng 15 ngày" is a term, "3/4 diện tích" a part
        if left[-1:] == "-" and match["sep"] != "/":
            continue
        yield FoundDate(
            match.start(),
            match.end(),
            int(match["day"]),
            int(match[f"m{which}"]),
            int(year) + (2000 if len(year) == 2 else 0) if year else None,
        )
