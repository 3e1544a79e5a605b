"""Days that do not exist, periods that end before they begin, documents cited before they were written."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise

from soxanh.checker.citations import Named
from soxanh.checker.documents import Place
from soxanh.checker.findings import Check, Finding, Severity
from soxanh.checker.understanding import Understanding
from soxanh.vi.dates import FoundDate, print_date

_YEAR = r"(?:19|20)\d\d"
_DASH = r"\s?(?:[-\u2010-\u2015]|đến(?: năm)?)\s?"
_PERIOD = re.compile(
    rf"(?P<first>[12](?<![\d/.,][12])(?:9|0)[0-9]{{2}}){_DASH}(?P<last>{_YEAR})(?![\d/.])"
    rf"(?P<then>,?\s(?:và\s)?(?:có\s)?(?P<outlook>định hướng|tầm nhìn)(?:\s\w+)?\s(?:đến|tới)\s(?:năm\s)?(?P<horizon>{_YEAR})(?![\d/.]))?",
    re.IGNORECASE,
)
_PERIOD_WORD = re.compile(
    r"(?P<word>giai đoạn|nhiệm kỳ|thời kỳ|năm học|niên độ)\s(?:từ\s)?(?:năm\s)?\Z", re.IGNORECASE
)
_FROM_TO = re.compile(r"\btừ(?:\s+ngày)?\s*\Z", re.IGNORECASE)
_TO = re.compile(r"\s*(?:đến|tới)(?:\s+hết)?(?:\s+ngày)?\s*", re.IGNORECASE)


def check_dates(understood: Understanding) -> Iterator[Finding]:
    yield from _impossible_days(understood)
    yield from _reversed_periods(understood)
    yield from _later_than_the_report(understood)


def _impossible_days(understood: Understanding) -> Iterator[Finding]:
    words, place = understood.words, understood.document.place
    for day in understood.dates:
        if not day.fault or (day.year is None and day.month > 12):
            continue  # without a year two numbers may be something else
        start = day.start - 5 if words[max(0, day.start - 5) : day.start].lower() == "ngày " else day.start
        yield Finding(
            Check.DATE,
            Severity.ERROR,
            place(start, day.end),
            f"Không có ngày này trong lịch: {day.fault}.",
            found=words[day.start : day.end],
        )


def _reversed_periods(understood: Understanding) -> Iterator[Finding]:
    words, place = understood.words, understood.document.place
    for match in _PERIOD.finditer(words):
        word = _PERIOD_WORD.search(words[max(0, match.start() - 24) : match.start()])
        first, last = int(match["first"]), int(match["last"])
        if not word:
            continue
        name = word["word"].lower()
        horizon = int(match["horizon"] or last)
        if last < first:
            message = f"{name.capitalize()} kết thúc năm {last}, trước năm bắt đầu {first}."
        elif horizon < last:
            message = f"{match['outlook'].capitalize()} đến năm {horizon} nhưng {name} kéo dài đến năm {last}."
        else:
            continue
        start = match.start() - len(word[0])
        yield Finding(Check.DATE, Severity.ERROR, place(start, match.end()), message, found=" ".join(match[0].split()))
    for first_day, last_day in pairwise(understood.dates):
        begin, end = first_day.value, last_day.value
        if begin and end and end < begin and last_day.start - first_day.end < 20:
            left = words[max(0, first_day.start - 12) : first_day.start]
            if _FROM_TO.search(left) and _TO.fullmatch(words, first_day.end, last_day.start):
                yield Finding(
                    Check.DATE,
                    Severity.ERROR,
                    place(first_day.start, last_day.end),
                    f"Khoảng thời gian kết thúc ngày {print_date(end)}, trước ngày bắt đầu {print_date(begin)}.",
                )


def _later_than_the_report(understood: Understanding) -> Iterator[Finding]:
    place, dating = understood.document.place, understood.dating
    own = next((named for named in understood.citations if named.own), None)
    written = dating.written or (own.date.value if own and own.date else None)
    told = _last_years(understood)
    for named in understood.citations:
        day = named.date.value if named.date else None
        if day is None or named.own:
            continue
        if written and day > written:
            line = " ".join(understood.words[dating.start : dating.end].split())
            other = place(dating.start, dating.end) if dating.written else None
            reason = f"báo cáo ghi “{line}”" if line else f"báo cáo đề ngày {print_date(written)}"
            yield _too_late(understood, named, Severity.ERROR, reason, day, other)
        elif not written and (known := _last_year(understood, named, told)) and day.year > known:
            reason = f"cả báo cáo không nói đến việc gì sau năm {known}"
            yield _too_late(understood, named, Severity.WARNING, reason, day)


def _too_late(
    understood: Understanding, named: Named, severity: Severity, reason: str, day: dt.date, other: Place | None = None
) -> Finding:
    return Finding(
        Check.DATE,
        severity,
        understood.document.place(named.start, named.end),
        f"Văn bản {named.symbol} được dẫn với ngày {print_date(day)}, trong khi {reason}: hãy kiểm tra năm và ngày.",
        other=other,
        found=print_date(day),
    )


_YEARS = re.compile(rf"(?<![\d/.,-])(?:năm\s|/|[-.]){_YEAR}(?![\d.,]\d)")


def _last_years(understood: Understanding) -> list[FoundDate]:
    """The dates of what a report tells as done, the latest years first."""
    told = [day for day in understood.dates if day.year and not _ahead(understood.words, day.start)]
    return sorted(told, key=lambda day: -(day.year or 0))


def _last_year(understood: Understanding, named: Named, told: list[FoundDate]) -> int | None:
    """The last year that a report without a date can have been written in, generously: two after all else it tells of."""
    if understood.dating.year:
        return understood.dating.year + 1
    if len(told) - (named.date in told[:1]) <= 5:
        return None
    last = told[1] if named.date is told[0] else told[0]
    return (last.year or 0) + 2


_FUTURE = re.compile(r"(?:đến|trước|hết|hạn|tới|dự kiến)(?:\s+hết)?(?:\s+ngày)?\s*\Z", re.IGNORECASE)


def _ahead(words: str, start: int) -> bool:
    return bool(_FUTURE.search(words[max(0, start - 25) : start]))
