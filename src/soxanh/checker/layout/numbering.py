"""The numbers of headings: I, II, III; 1, 2, 3; 1.1, 1.2. A number left out or used twice."""

import re
from collections.abc import Iterator

from soxanh.checker.documents import Kind
from soxanh.checker.findings import Finding
from soxanh.checker.layout.form import Form, Paragraph

_ROMAN = re.compile(r"^([IVXLC]+)[.)]\s")
_DECIMAL = re.compile(r"^(\d{1,2}(?:\.\d{1,2})*)[.)]?\s")
_PART = re.compile(r"^(phần|chương|phụ lục)\b", re.IGNORECASE)
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def findings(form: Form) -> Iterator[Finding]:
    headings = {
        form.document.place(block.start, block.end).start
        for block in form.document.blocks
        if block.kind is Kind.HEADING
    }
    roman: int | None = None
    last: dict[tuple[int, ...], int] = {}
    """By the numbers above it: the last number of a level."""
    for paragraph in form.paragraphs:
        text = paragraph.text
        match = _PART.match(text) or _ROMAN.match(text) or _DECIMAL.match(text)
        if match is None or paragraph.cell is not None or paragraph.place.start not in headings:
            continue
        if match.re is _PART:
            roman, last = None, {}
        elif match.re is _ROMAN:
            number = _roman(match[1])
            yield from _step(form, paragraph, roman, number, match[1], "")
            roman, last = number, {}
        else:
            *above, number = map(int, match[1].split("."))
            key = tuple(above)
            yield from _step(form, paragraph, last.get(key), number, match[1], ".".join(map(str, above)))
            last = {each: value for each, value in last.items() if len(each) < len(key) or each == key}
            last[key] = number


def _step(
    form: Form, paragraph: Paragraph, before: int | None, number: int, written: str, above: str
) -> Iterator[Finding]:
    """After n comes n + 1; 1 begins anew."""
    if before is None or number in (before + 1, 1):
        return
    within = f" trong mục {above}" if above else ""
    if number == before:
        yield form.finding(f"Mục số {written} bị lặp lại{within}.", paragraph)
    elif number > before + 1:
        yield form.finding(f"Đánh số nhảy từ {before} đến {number}{within}: thiếu mục ở giữa.", paragraph)


def _roman(text: str) -> int:
    total = 0
    for letter, following in zip(text, [*text[1:], ""], strict=True):
        value = _VALUES[letter]
        total += -value if following and _VALUES[following] > value else value
    return total
