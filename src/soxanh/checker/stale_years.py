"""Text kept from an earlier year's report: an event of the season, a heading, a beginning with the year before."""

import re
from collections.abc import Iterator

from soxanh.checker.findings import Check, Finding, Severity
from soxanh.checker.understanding import Understanding

# What comes back each year and is told of the year that the report is about; in lower case.
_SEASONAL = re.compile(
    r"(?P<event>(?:tình nguyện |chiến dịch |hoạt động |sinh hoạt |mùa )?(?<!\w)(?:hè|xuân)|trung thu|tết(?: nguyên đán)?"
    r"|giờ trái đất|tháng thanh niên|tháng hành động[^,.;\n]{0,40}|ngày hội đại đoàn kết[^,.;\n]{0,30}|mùa mưa bão|mùa khô)"
    r"\s(?:năm\s)?\Z"
)
_ALL_YEARS = re.compile(r"20[0-9]{2}(?<!\d20[0-9]{2})(?!\d)")
_OPENING = re.compile(
    r"(?:^|[.;!?]\s|\n[-+*•]\s|\n)(?P<quote>(?:trong\s)?(?:năm|(?:0?6|0?9|sáu|chín)\stháng(?:\sđầu)?\snăm|quý\s[IV]{1,3}[/\s](?:năm\s)?)\s?)\Z",
    re.IGNORECASE,
)
_WAS_DONE = re.compile(r",\s[^.;\n]{2,60}?\sđã\s")
_HEADING = re.compile(
    r"^[ \t*#]*(?:(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3})[.)]?\s|PHẦN\s)[^\n]{5,180}$", re.MULTILINE | re.IGNORECASE
)
_YEAR = re.compile(r"năm (?P<year>20\d\d)(?!\s?[-–]\s?\d)", re.IGNORECASE)
_ABOUT_RESULTS = re.compile(r"kết quả|tình hình|đánh giá", re.IGNORECASE)
_ABOUT_PLANS = re.compile(r"phương hướng|nhiệm vụ trọng tâm|kế hoạch công tác", re.IGNORECASE)
# Where a sentence looks back on purpose.
_LOOKING_BACK = re.compile(
    r"so với|cùng kỳ|tổng kết|năm trước|năm ngoái|trước đó|trước đây|từ năm|đến năm|giai đoạn|lũy kế|luỹ kế|chuyển sang|tiếp nối"
    r"|kế thừa|phát huy|khắc phục|ban hành|quyết định|kế hoạch số|công nhận|khen|danh hiệu|xếp|mức|tăng|giảm|bằng|kỷ niệm|rút kinh nghiệm",
    re.IGNORECASE,
)


def check_stale_years(understood: Understanding) -> Iterator[Finding]:
    dating = understood.dating
    year = dating.year or (dating.written.year if dating.written and dating.written.month >= 6 else None)
    if year is None:
        return
    yield from _seasons(understood, year)
    yield from _openings(understood, year)
    yield from _headings(understood, year)


def _finding(understood: Understanding, start: int, end: int, message: str, found: str) -> Finding:
    return Finding(Check.STALE_YEAR, Severity.WARNING, understood.document.place(start, end), message, found=found)


def _sentence(words: str, start: int, end: int) -> tuple[int, int]:
    """The clause around a place: to the nearest full stop, semicolon or end of paragraph."""
    left = max(words.rfind(mark, max(0, start - 600), start) for mark in (". ", ";", "\n\n", "\n-"))
    ends = [words.find(mark, end, end + 600) for mark in (". ", ";", "\n\n", "\n-")]
    right = min((position for position in ends if position >= 0), default=min(len(words), end + 600))
    return max(left + 1, start - 600, 0), right


def _seasons(understood: Understanding, year: int) -> Iterator[Finding]:
    words = understood.words
    for told, place in _years_before(words, year):
        event = _SEASONAL.search(understood.lower[max(0, place - 70) : place])
        if not event or re.match(r"\s?[-–/]", words[place + 4 : place + 6]):
            continue
        end = place + 4
        begin = place - len(event[0])
        first, last = _sentence(words, begin, end)
        near = words[max(first, begin - 120) : min(last, end + 60)]
        if _LOOKING_BACK.search(near) or str(year) in near:
            continue
        clause = max(words.rfind(mark, first, begin) for mark in (",", "(", ";")) + 1
        start = max(clause, first, begin - 80)
        start += len(words[start:begin]) - len(words[start:begin].lstrip(" ,-\n"))
        message = f"Báo cáo năm {year} nói đến “{' '.join(words[begin:end].split())}”: có thể câu này được giữ lại từ báo cáo năm trước."
        yield _finding(understood, start, end, message, str(told))


def _years_before(words: str, year: int) -> Iterator[tuple[int, int]]:
    """The three years before, wherever the words name them: the year and its place."""
    for match in _ALL_YEARS.finditer(words):
        if year - 3 <= int(match[0]) < year:
            yield int(match[0]), match.start()


def _openings(understood: Understanding, year: int) -> Iterator[Finding]:
    words = understood.words
    for told, place in _years_before(words, year):
        done = _WAS_DONE.match(words, place + 4) if told == year - 1 else None
        opening = _OPENING.search(words[max(0, place - 45) : place]) if done else None
        if not done or not opening:
            continue
        start = place - len(opening["quote"])
        first, last = _sentence(words, start, done.end())
        if not _LOOKING_BACK.search(words, first, last):
            message = f"Câu kể việc đã làm trong năm {told}, trong khi báo cáo về năm {year}: có thể giữ lại từ báo cáo năm trước."
            yield _finding(understood, start, done.end(), message, str(told))


def _headings(understood: Understanding, year: int) -> Iterator[Finding]:
    plan = understood.dating.plan_year
    for heading in _HEADING.finditer(understood.words):
        years = [int(match["year"]) for match in _YEAR.finditer(heading[0])]
        if len(years) != 1 or _LOOKING_BACK.search(heading[0]):
            continue
        if years[0] == year - 1 and _ABOUT_RESULTS.search(heading[0]):
            message = f"Đề mục ghi năm {years[0]}, trong khi báo cáo về năm {year}."
        elif (
            plan and years[0] == plan - 1 and _ABOUT_PLANS.search(heading[0]) and not _ABOUT_RESULTS.search(heading[0])
        ):
            message = f"Đề mục về phương hướng ghi năm {years[0]}, trong khi tiêu đề báo cáo ghi năm {plan}."
        else:
            continue
        yield _finding(understood, *heading.span(), message + " Có thể giữ lại từ báo cáo năm trước.", str(years[0]))
