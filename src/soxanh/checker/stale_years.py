"""Text kept from an earlier year's report: an event of the season, a heading, a beginning with the year before."""

import re
from collections.abc import Iterator

from soxanh.checker.findings import Check, Finding, Severity
from soxanh.checker.understanding import Understanding

# What comes back each year and is told of the year that the report is about.
_SEASONAL = re.compile(
    r"(?P<event>(?:tình nguyện |chiến dịch |hoạt động |sinh hoạt |mùa )?(?<!\w)(?:hè|xuân)|trung thu|tết(?: nguyên đán)?"
    r"|giờ trái đất|tháng thanh niên|tháng hành động[^,.;\n]{0,40}|ngày hội đại đoàn kết[^,.;\n]{0,30}|mùa mưa bão|mùa khô)"
    r"\s(?:năm\s)?(?P<year>20\d\d)(?!\d|\s?[-–/])",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:^|[.;!?]\s|\n[-+*•]\s)(?P<quote>(?:trong\s)?(?:năm|(?:0?6|0?9|sáu|chín)\stháng(?:\sđầu)?\snăm|quý\s[IV]{1,3}[/\s](?:năm\s)?)\s?(?P<year>20\d\d),"
    r"\s[^.;\n]{3,60}?\sđã\s)",
    re.IGNORECASE | re.MULTILINE,
)
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
    return Finding(
        Check.STALE_YEAR, Severity.WARNING, understood.document.place(start, end), message, found=found
    )


def _sentence(words: str, start: int, end: int) -> tuple[int, int]:
    """The clause around a place: to the nearest full stop, semicolon or end of paragraph."""
    left = max(words.rfind(mark, max(0, start - 600), start) for mark in (". ", ";", "\n\n", "\n-"))
    ends = [words.find(mark, end, end + 600) for mark in (". ", ";", "\n\n", "\n-")]
    right = min((position for position in ends if position >= 0), default=min(len(words), end + 600))
    return max(left + 1, start - 600, 0), right


def _seasons(understood: Understanding, year: int) -> Iterator[Finding]:
    words = understood.words
    for match in _SEASONAL.finditer(words):
        told = int(match["year"])
        if not year - 3 <= told < year:
            continue
        first, last = _sentence(words, *match.span())
        near = words[max(first, match.start() - 120) : min(last, match.end() + 60)]
        if _LOOKING_BACK.search(near) or str(year) in near:
            continue
        clause = max(words.rfind(mark, first, match.start()) for mark in (",", "(", ";")) + 1
        start = max(clause, first, match.start() - 80)
        start += len(words[start : match.start()]) - len(words[start : match.start()].lstrip(" ,-\n"))
        yield _finding(
            understood,
            start,
            match.end(),
            f"Báo cáo năm {year} nói đến “{' '.join(match[0].split())}”: có thể câu này được giữ lại từ báo cáo năm trước.",
            match["year"],
        )


def _openings(understood: Understanding, year: int) -> Iterator[Finding]:
    for match in _OPENING.finditer(understood.words):
        first, last = _sentence(understood.words, *match.span("quote"))
        if int(match["year"]) == year - 1 and not _LOOKING_BACK.search(understood.words, first, last):
            yield _finding(
                understood,
                *match.span("quote"),
                f"Câu kể việc đã làm trong năm {year - 1}, trong khi báo cáo về năm {year}: có thể giữ lại từ báo cáo năm trước.",
                match["year"],
            )


def _headings(understood: Understanding, year: int) -> Iterator[Finding]:
    plan = understood.dating.plan_year
    for heading in _HEADING.finditer(understood.words):
        years = [int(match["year"]) for match in _YEAR.finditer(heading[0])]
        if len(years) != 1 or _LOOKING_BACK.search(heading[0]):
            continue
        if years[0] == year - 1 and _ABOUT_RESULTS.search(heading[0]):
            message = f"Đề mục ghi năm {years[0]}, trong khi báo cáo về năm {year}."
        elif plan and years[0] == plan - 1 and _ABOUT_PLANS.search(heading[0]) and not _ABOUT_RESULTS.search(heading[0]):
            message = f"Đề mục về phương hướng ghi năm {years[0]}, trong khi tiêu đề báo cáo ghi năm {plan}."
        else:
            continue
        yield _finding(
            understood, *heading.span(), message + " Có thể giữ lại từ báo cáo năm trước.", str(years[0])
        )
