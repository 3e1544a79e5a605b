"""When a report was written and which year it is about."""

import calendar
import datetime as dt
import re
from dataclasses import dataclass

from soxanh.vi.text import UPPER

# `Lạng Sơn, ngày 05 tháng 12 năm 2022`, alone on its line or in its column; day or month may be left open.
_DATE_LINE = re.compile(
    rf"(?:^|[ \t|*_]{{2,}}|\|)(?P<place>[{UPPER}][^\n,\d:;.|]{{1,35}}),\s{{0,3}}ngày(?P<day>[ \d.…_]{{0,14}})tháng(?P<month>[ \d.…_]{{0,14}})"
    r"năm\s{0,3}(?P<year>\d{4})[ \t*_]*(?:$|\||[ \t]{3})",
    re.MULTILINE,
)
_TITLE = re.compile(
    r"^[ \t*#_|]*(?:BÁO CÁO|Báo cáo|B\s?Á\s?O C\s?Á\s?O)[ \t*_|]*(?P<subject>[^\n]*(?:\n[^\n]+){0,5})", re.MULTILINE
)
_YEAR = re.compile(
    r"(?<![\d/.])(?:năm|quý\s+[IVX\d]{1,3}\s*[/-]|tháng\s+\d{1,2}\s*[/.-])\s*(?P<year>20\d\d)(?!\d)", re.IGNORECASE
)
_HEAD = 4_000


@dataclass(frozen=True, slots=True)
class Dating:
    """`written` is the report's own day, the last possible one where day or month is left open; `year` what its title
    says it is about, `plan_year` the year after it where the title promises plans too. Each is None where the text doesn't
    tell. `start:end` is where the words say `written`."""

    written: dt.date | None = None
    year: int | None = None
    plan_year: int | None = None
    start: int = 0
    end: int = 0


def find_dating(words: str) -> Dating:
    line = _DATE_LINE.search(words, 0, _HEAD) or _DATE_LINE.search(words, max(0, len(words) - _HEAD))
    written = _last_day(line) if line else None
    year = plan = None
    if title := _TITLE.search(words, 0, _HEAD):
        years = [int(match["year"]) for match in _YEAR.finditer(title["subject"].split("\n\n")[0])]
        year = min(years, default=None)  # "tổng kết năm 2022, phương hướng năm 2023"
        plan = year + 1 if year and year + 1 in years else None
    if year and written and not written.year - 1 <= year <= written.year + 1:
        year = plan = None  # "kế hoạch 5 năm 2016-2020" and the like
    return Dating(written, year, plan, line.start("place") if line else 0, line.end("year") if line else 0)


def _last_day(line: re.Match[str]) -> dt.date | None:
    year = int(line["year"])
    month = int(re.sub(r"\D", "", line["month"]) or 12)
    if not (1900 <= year <= 2100 and 1 <= month <= 12):
        return None
    last = calendar.monthrange(year, month)[1]
    day = int(re.sub(r"\D", "", line["day"]) or last)
    return dt.date(year, month, day) if 1 <= day <= last else None
