"""One document with two dates, one matter with two numbers, numbers that run against their dates, double entries."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from soxanh.checker.citations import Named
from soxanh.checker.findings import Check, Finding, Severity
from soxanh.checker.understanding import Understanding
from soxanh.vi.dates import print_date

# Their numbers are given when the text is settled, which may be days before or after the signature.
_NORMATIVE_SLACK = 15
_LOWER_LEVELS = re.compile(
    r"huyện|quận|thị xã|thành phố|xã|phường|thị trấn|cục|chi cục|trường|bệnh viện", re.IGNORECASE
)
# Symbols that many bodies share, so that one number may be two documents.
_SHARED = {"UBND", "HĐND", "ĐU", "HU", "TU", "BCĐ", "BCH", "HĐTĐKT"}


def check_citation_dates(understood: Understanding) -> Iterator[Finding]:
    dated = [named for named in understood.citations if named.date and named.date.value]
    late = understood.dating.written
    sound = [named for named in dated if not (late and _day(named) > late)]
    yield from _year_against_symbol(understood, dated)
    yield from _one_document_two_dates(understood, dated)
    doubled = list(_one_matter_two_numbers(understood, dated))
    yield from doubled
    told = {finding.place.start for finding in doubled} | {each.other.start for each in doubled if each.other}
    yield from _numbers_against_dates(understood, sound, told)
    yield from _listed_twice(understood)


def _day(named: Named) -> date:
    day = named.date.value if named.date else None
    assert day is not None
    return day


def _year_against_symbol(understood: Understanding, dated: Iterable[Named]) -> Iterator[Finding]:
    for named in dated:
        if named.year and _day(named).year != named.year:
            law = named.type_code or named.groups[0].startswith(("QH", "UBTVQH"))
            yield Finding(
                Check.DATE,
                Severity.ERROR if law else Severity.WARNING,
                understood.document.place(named.start, named.end),
                f"Ký hiệu {named.symbol} là văn bản năm {named.year} nhưng ghi ngày {print_date(_day(named))}.",
                found=print_date(_day(named)),
            )


def _scope(named: Named) -> str:
    return named.issuer.casefold() if _LOWER_LEVELS.search(named.issuer) else ""


def _one_document_two_dates(understood: Understanding, dated: Iterable[Named]) -> Iterator[Finding]:
    mentions: dict[tuple, list[Named]] = defaultdict(list)
    for named in dated:
        mentions[named.key, _scope(named)].append(named)
    for same in mentions.values():
        days = [_day(named) for named in same]
        if len(set(days)) == 1:
            continue
        usual = max(days, key=lambda day: (days.count(day), -days.index(day)))
        first = same[days.index(usual)]
        seen = {usual}
        for named, day in zip(same, days, strict=True):
            # Numbers begin anew each year; the same day of another year is more likely a slip than another document.
            if day in seen or not (
                named.year or day.year == usual.year or (day.day, day.month) == (usual.day, usual.month)
            ):
                continue
            seen.add(day)
            unsure = not named.year and (day.year != usual.year or not _SHARED.isdisjoint(named.groups))
            yield Finding(
                Check.DATE,
                Severity.WARNING if unsure else Severity.ERROR,
                understood.document.place(named.start, named.end),
                f"Văn bản {named.symbol} được ghi ngày {print_date(day)} ở đây nhưng ngày {print_date(usual)} ở chỗ khác"
                + (" (trừ khi là hai văn bản của hai cơ quan hoặc hai năm)." if unsure else "."),
                other=understood.document.place(first.start, first.end),
                expected=print_date(usual),
                found=print_date(day),
            )


def _words_of(subject: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", subject.casefold()))


def _one_matter_two_numbers(understood: Understanding, dated: Iterable[Named]) -> Iterator[Finding]:
    same_day: dict[tuple, list[Named]] = defaultdict(list)
    for named in dated:
        if len(named.subject.split()) >= 6:
            same_day[named.series, _scope(named), _day(named)].append(named)
    for group in same_day.values():
        if len(group) > 40:
            continue  # a list of like decisions
        subjects = [_words_of(named.subject) for named in group]
        for named, mine in zip(group, subjects, strict=True):
            for before, theirs in zip(group, subjects, strict=True):
                if before is named:
                    break
                if named.key != before.key and len(mine & theirs) >= 0.9 * len(mine | theirs):
                    yield Finding(
                        Check.DATE,
                        Severity.WARNING,
                        understood.document.place(named.start, named.end),
                        f"Cùng ngày {print_date(_day(named))}, cùng nội dung nhưng hai số khác nhau: {before.symbol} và "
                        f"{named.symbol}; có lẽ một số bị ghi nhầm.",
                        other=understood.document.place(before.start, before.end),
                        found=named.symbol,
                    )
                    break


def _numbers_against_dates(understood: Understanding, dated: Iterable[Named], told: set[int]) -> Iterator[Finding]:
    place = understood.document.place
    series: dict[tuple, dict[tuple[int, date], Named]] = defaultdict(dict)
    for named in dated:
        if len(named.groups) > 1 and not named.suffix and named.separator != " ":
            documents = series[named.series, named.separator, _day(named).year, _scope(named)]
            documents.setdefault((named.number, _day(named)), named)
    for documents in series.values():
        ordered = [documents[key] for key in sorted(documents)]
        numbers = [named.number for named in ordered]
        if len(set(numbers)) < len(numbers):
            continue  # one number with two dates: told already, and not to be ordered
        chain = _longest_chain(ordered)
        strays = [named for named in ordered if named not in chain]
        if len(strays) > max(1, len(ordered) // 4):
            continue  # not one series, or dates of another kind
        for stray in strays:
            against = [named for named in chain if (named.number < stray.number) != (_day(named) <= _day(stray))]
            other = min(against, key=lambda named: abs(named.number - stray.number))
            apart = abs((_day(other) - _day(stray)).days)
            if (stray.year and apart <= _NORMATIVE_SLACK) or place(stray.start, stray.end).start in told:
                continue
            low, high = sorted((stray, other), key=lambda named: named.number)
            yield Finding(
                Check.DATE,
                Severity.WARNING,
                place(stray.start, stray.end),
                f"Số {high.symbol} lớn hơn nhưng ghi ngày {print_date(_day(high))}, sớm hơn số {low.symbol} ngày "
                f"{print_date(_day(low))}: trong một dãy số, số sau không thể đề ngày trước; hãy kiểm tra số và ngày.",
                other=place(other.start, other.end),
                found=print_date(_day(stray)),
            )


def _longest_chain(ordered: list[Named]) -> list[Named]:
    """The longest part of the documents, in the order of their numbers, whose dates do not fall."""
    tails: list[date] = []
    last: list[int] = []
    previous: list[int] = []
    for index, named in enumerate(ordered):
        position = bisect_right(tails, _day(named))
        previous.append(last[position - 1] if position else -1)
        tails[position : position + 1] = [_day(named)]
        last[position : position + 1] = [index]
    chain: list[Named] = []
    index = last[-1] if last else -1
    while index >= 0:
        chain.append(ordered[index])
        index = previous[index]
    return chain[::-1]


_ITEM = re.compile(r"\n[ \t]*(?:[-+*•–]|\(?\w{1,2}[.)])[ \t]+[^\n]{0,40}\Z")
# What ends a list: a heading, or a paragraph of its own; the number of a page does not.
_LIST_ENDS = re.compile(
    r"\n[ \t]*(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*)\.[ \t]|\n[ \t]*\n[ \t]*(?!\d{1,3}[ \t]*\n)[^\W\d]|:[ \t]*\n"
)


def _listed_twice(understood: Understanding) -> Iterator[Finding]:
    """One document as two items of one list: items follow one another, nothing but items between them."""
    words, place = understood.words, understood.document.place
    listed: dict[tuple, Named] = {}
    previous_end = 0
    for named in understood.citations:
        left = words[max(0, named.type_start - 60) : named.type_start]
        if not _ITEM.search(left) or named.date is None:
            continue
        if _LIST_ENDS.search(words, previous_end, named.type_start):
            listed.clear()
        previous_end = named.end
        key = (named.key, named.date.value, _scope(named))
        first = listed.setdefault(key, named)
        if first is not named and _words_of(first.subject) == _words_of(named.subject):
            yield Finding(
                Check.CITATION,
                Severity.WARNING,
                place(named.start, named.end),
                f"Văn bản {named.symbol} được liệt kê hai lần trong cùng danh sách.",
                other=place(first.start, first.end),
                found=named.symbol,
            )
