"""A result as a person reads it on the command line, in Vietnamese."""

from collections.abc import Iterator

from soxanh.checker.documents import Document, Place
from soxanh.checker.findings import Check, Finding, RelationKind, Result, Severity

CHECKS = {
    Check.ARITHMETIC: "số học",
    Check.CONTRADICTION: "mâu thuẫn",
    Check.ENUMERATION: "liệt kê",
    Check.DATE: "ngày tháng",
    Check.STALE_YEAR: "năm cũ",
    Check.CITATION: "viện dẫn văn bản",
    Check.NUMBER_FORMAT: "cách viết số",
    Check.SCRIPT: "ký tự lạ",
    Check.SPELLING: "chính tả",
    Check.LAYOUT: "thể thức",
    Check.LEDGER: "so với sổ",
}
SEVERITIES = {Severity.ERROR: "SAI", Severity.WARNING: "CẦN XEM"}
RELATIONS = {
    RelationKind.SUM: "tổng",
    RelationKind.RATIO: "tỷ lệ",
    RelationKind.DIFFERENCE: "hiệu",
    RelationKind.CARRY: "chuyển kỳ",
    RelationKind.GROWTH: "tăng giảm",
}

_AROUND = 60
_LONGEST_QUOTE = 200


def summary(document: Document, result: Result) -> str:
    """The findings with their places, then how much was read. Ends without a line end."""
    return "\n".join([*_head(result), *_findings(document, result), "", *_reading(result)])


def _head(result: Result) -> Iterator[str]:
    errors = sum(finding.severity is Severity.ERROR for finding in result.findings)
    warnings = len(result.findings) - errors
    yield f"{result.file}: " + (f"{errors} chỗ sai, {warnings} chỗ cần xem" if result.findings else "không thấy lỗi")
    for note in result.notes:
        yield f"  Lưu ý: {note}"


def _findings(document: Document, result: Result) -> Iterator[str]:
    for number, finding in enumerate(result.findings, start=1):
        yield ""
        yield f"{number}. {SEVERITIES[finding.severity]} – {CHECKS[finding.check]}{_line(document, finding)}: {finding.message}"
        if finding.place.quote:
            yield f"   Tại: {_in_context(document, finding.place)}"
        if finding.other is not None and finding.other.quote:
            yield f"   Và:  {_in_context(document, finding.other)}"
        if finding.working:
            yield f"   Tính: {finding.working}"
        if finding.expected:
            yield f"   Gợi ý: {finding.expected}"


def _line(document: Document, finding: Finding) -> str:
    if not finding.place.quote:
        return ""
    return f", dòng {1 + document.text.count(chr(10), 0, finding.place.start)}"


def _in_context(document: Document, place: Place) -> str:
    """The quote between « », with a little of what stands around it, on one line."""
    text = document.text
    before, after = text[max(0, place.start - _AROUND) : place.start], text[place.end : place.end + _AROUND]
    quote = place.quote
    if len(quote) > _LONGEST_QUOTE:
        quote = f"{quote[: _LONGEST_QUOTE // 2]} … {quote[-_LONGEST_QUOTE // 2 :]}"
    lead = "…" if place.start > _AROUND else ""
    trail = "…" if place.end + _AROUND < len(text) else ""
    return " ".join(f"{lead}{before}«{quote}»{after}{trail}".split())


def _reading(result: Result) -> Iterator[str]:
    reading = result.reading
    yield (
        f"Đã đọc {reading.figures} số liệu: {reading.verified} số có quan hệ trong văn bản kiểm chứng, "
        f"{reading.unverified} số không có gì kiểm chứng."
    )
    kinds = [
        f"{label} {sum(each.holds for each in of_kind)}/{len(of_kind)}"
        for kind, label in RELATIONS.items()
        if (of_kind := [each for each in result.relations if each.kind is kind])
    ]
    holding = sum(each.holds for each in result.relations)
    detail = f" ({', '.join(kinds)})" if kinds else ""
    yield f"Quan hệ giữa các số: đọc được {len(result.relations)}, đúng {holding}{detail}."
    yield f"Văn bản được viện dẫn: {len(result.citations)}."
