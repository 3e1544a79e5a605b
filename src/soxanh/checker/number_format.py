"""Dots and commas in numbers, leading zeros, units: against the rules and against the document's own habit.

Law on Accounting 88/2015/QH13, Article 11: a dot behind thousands, millions, billions, a comma before decimals.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from soxanh.checker.findings import Check, Finding, Severity
from soxanh.checker.understanding import Understanding
from soxanh.vi.numbers import print_integer, unit_at
from soxanh.vi.text import LOWER

_PRINTED = re.compile(
    r"[0-9](?:(?<![\w.,:/+\-][0-9])|(?<=[^\W\d]/[0-9]))[0-9]*(?:[.,][0-9]+)*(?!\w|[.,:+][0-9]|[-/][0-9])"
)
# What may stand behind a quantity: a unit sign, or a word that is not a link to the next number or clause.
_COUNTED = re.compile(
    rf"[ ]?(?:%|‰)|[ ]\n?(?!(?:và|đến|tới|hoặc|tháng|năm|ngày|của|về|là|có|được|đã|do|theo|thì|nên|cho|với|tại|trong|ở)(?!\w))(?=[{LOWER}])"
)
_SCALED = re.compile(
    r"[ ]?(?:%|‰)|[ ]?(?:triệu|tỷ|tỉ|nghìn|ngàn|ha|km|km2|km²|m|m2|m²|m3|m³|tấn|kg|tạ|lít|kwh|mw|độ|usd|điểm)(?!\w)",
    re.IGNORECASE,
)
# Numbers that name something: years, articles, parcels, documents, telephones; in lower case.
_NAMING = re.compile(
    r"(?:số|năm|mã|thửa|tờ|đường|ql|quốc lộ|điều|khoản|mục|bảng|phụ lục|mẫu|biểu|phiên bản|hotline|thoại|đt|fax|tcvn|qcvn|iso|version"
    r"|tháng|ngày|ngõ|nhà|lô|vàng|mức|độ|cấp|nhóm|loại|giai đoạn|đợt|kỳ|khóa|khoá|thứ|quý|tuần|lớp|tỷ lệ 1|công nghiệp|covid|mạng)\s*:?\s*\Z"
)
_NAMED_WITHIN = 14
_HEADING_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,4}")
_SMALL = re.compile(r"[1-9]|0[1-9]\d{0,2}")
_UNGROUPED = re.compile(r"(?!(?:19|20)\d\d\Z)[1-9]\d{3,}")
_DOTTED = re.compile(r"\d{1,4}\.\d{1,2}")
_WITH_COMMA = re.compile(r"\d{1,4},\d{1,2}")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
_ENGLISH = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class _Number:
    start: int
    end: int
    text: str
    counts: bool
    """Whether a counted noun or a unit sign follows."""


def check_number_format(understood: Understanding) -> Iterator[Finding]:
    numbers = list(_numbers(understood))
    yield from _thousands(understood, numbers)
    yield from _decimal_dots(understood, numbers)
    yield from _groups(understood, numbers)
    yield from _zeros(understood, numbers)
    yield from _split_decimals(understood)
    yield from _units(understood)


def _numbers(understood: Understanding) -> Iterator[_Number]:
    """The numbers that count something, and those with a dot or a comma."""
    words = understood.words
    for match in _PRINTED.finditer(words):
        start, end = match.span()
        counts = _COUNTED.match(words, end) is not None
        if not counts and match[0].isdigit():
            continue
        if _NAMING.search(understood.lower, max(0, start - _NAMED_WITHIN), start):
            continue
        opens = not words[max(words.rfind("\n", 0, start) + 1, start - 12) : start].strip(" \t*#(-+")
        if opens and _HEADING_NUMBER.fullmatch(match[0]):
            continue  # the number of a heading
        yield _Number(start, end, match[0], counts)


_FOLLOWING = re.compile(r"[ ]?%|[ ]\n?[^\W\d]+(?:[ ][^\W\d]+)?")


def _finding(
    understood: Understanding,
    start: int,
    end: int,
    message: str,
    right: str = "",
    severity: Severity = Severity.WARNING,
) -> Finding:
    # Shown with what it counts, so that the place can be told from others with the same digits.
    following = _FOLLOWING.match(understood.words, end)
    place = understood.document.place(start, following.end() if following else end)
    return Finding(Check.NUMBER_FORMAT, severity, place, message, expected=right, found=understood.words[start:end])


def _thousands(understood: Understanding, numbers: list[_Number]) -> Iterator[Finding]:
    grouped = [number for number in numbers if number.counts and _GROUPED.fullmatch(number.text)]
    bare = [
        number for number in numbers if number.counts and len(number.text) > 3 and _UNGROUPED.fullmatch(number.text)
    ]
    if len(grouped) < 3:
        return  # no habit of dots
    habit = len(bare) > 4 and 2 * len(bare) > len(grouped)
    for number in bare[:1] if habit else bare:
        right = print_integer(int(number.text))
        more = f" ({len(bare)} chỗ như vậy)" if habit else ""
        message = f"Các số khác trong văn bản có dấu chấm ngăn hàng nghìn, số này không có{more}: nên viết {right}."
        yield _finding(understood, number.start, number.end, message, right)


def _decimal_dots(understood: Understanding, numbers: list[_Number]) -> Iterator[Finding]:
    words = understood.words
    dotted = [number for number in numbers if _DOTTED.fullmatch(number.text) and _SCALED.match(words, number.end)]
    commas = sum(_WITH_COMMA.fullmatch(number.text) is not None for number in numbers)
    habit = len(dotted) > 3 and len(dotted) > commas
    for number in dotted[:1] if habit else dotted:
        right = number.text.replace(".", ",")
        more = f" ({len(dotted)} chỗ như vậy)" if habit else ""
        message = f"Phần thập phân viết sau dấu phẩy, không phải dấu chấm{more}: {right}."
        yield _finding(understood, number.start, number.end, message, right)


def _groups(understood: Understanding, numbers: list[_Number]) -> Iterator[Finding]:
    """`8.973194`, `1,234,567`: groups of thousands that are not three digits each, or stand behind commas."""
    for number in numbers:
        text = number.text
        if not number.counts:
            continue
        if _ENGLISH.fullmatch(text) and (text.count(",") > 1 or "." in text):
            right = text.translate(str.maketrans(",.", ".,"))
            message = f"Hàng nghìn ngăn bằng dấu chấm, thập phân sau dấu phẩy: {right}."
            yield _finding(understood, number.start, number.end, message, right)
            continue
        whole, _, decimals = text.partition(",")
        groups = whole.split(".")
        if len(groups) < 2 or "," in decimals or _GROUPED.fullmatch(text):
            continue
        digits = "".join(groups)
        wrong = (
            len(groups[0]) > 3
            or any(len(group) != 3 for group in groups[1:])
            or (groups[0] == "0" and len(groups) > 2)
        )
        if not (wrong and len(digits) > 4 and max(map(len, groups)) > 2 and digits[0] != "0"):
            continue
        if _DOTTED.fullmatch(text) and groups[1] != "00":
            continue  # the dot of a decimal, which another finding tells
        message = "Dấu chấm ngăn hàng nghìn không đúng chỗ: mỗi nhóm có ba chữ số"
        if any(len(group) % 3 for group in groups[1:]):  # a digit too many or too few, nobody knows which
            message += ". Hãy xem lại số này."
            right = ""
        else:
            right = print_integer(int(digits)) + (f",{decimals}" if decimals else "")
            message += f", có lẽ là {right}."
        yield _finding(understood, number.start, number.end, message, right, Severity.ERROR)


def _zeros(understood: Understanding, numbers: list[_Number]) -> Iterator[Finding]:
    counted = [
        number
        for number in numbers
        if number.counts
        and _SMALL.fullmatch(number.text)
        and unit_at(understood.words, number.end)
        and understood.words[number.end : number.end + 2].strip() != "%"
    ]
    padded = [number for number in counted if len(number.text) == 2]
    bare = [number for number in counted if len(number.text) == 1 and not _SCALED.match(understood.words, number.end)]
    if bare and len(padded) > 9 and 6 * len(bare) <= len(padded):
        first = bare[0]
        more = f" ({len(bare)} chỗ như vậy)" if len(bare) > 1 else ""
        message = f"Văn bản viết số 0 trước các số nhỏ hơn 10, riêng chỗ này không có{more}: 0{first.text}."
        yield _finding(understood, first.start, first.end, message, f"0{first.text}")
    for number in counted:
        if len(number.text) > 2:
            right = number.text.lstrip("0")
            yield _finding(
                understood, number.start, number.end, f"Số {number.text} có số 0 thừa ở đầu: {right}.", right
            )


_SPLIT = re.compile(
    r"(?P<whole>[0-9](?<![\w.,/-][0-9])(?<!\d[,;][ ][0-9])[0-9]{0,2}(?:\.[0-9]{3})*)(?P<sign>[.,])[ ](?P<rest>\d{1,3})(?=[ ]?(?:%|tỷ|tỉ|triệu|nghìn|ngàn|ha|km|tấn)(?!\w))"
)


def _split_decimals(understood: Understanding) -> Iterator[Finding]:
    """`41, 75 tỷ đồng`: a space inside a number, unless two things of a list are meant."""
    for match in _SPLIT.finditer(understood.words):
        if (match["sign"] == "." and len(match["rest"]) != 3) or _NAMING.search(
            understood.lower, max(0, match.start() - _NAMED_WITHIN), match.start()
        ):
            continue
        right = match["whole"] + match["sign"] + match["rest"]
        message = f"Có dấu cách bên trong số: nếu là một số thì viết liền {right}."
        yield _finding(understood, match.start(), match.end(), message, right)


_GLUED = re.compile(
    r"[0-9](?<![\w.,/-][0-9])[0-9]*(?:[.,][0-9]+)*(?P<unit>triệu|nghìn|ngàn|tỷ|tỉ|đồng|hồ sơ|người|ngày|tháng|huyện|xã|thôn|đơn vị|lượt|trường hợp|vụ|hộ|cuộc|lớp)(?!\w)"
)
_MISSPELT = {
    **{"triệu đông": "triệu đồng", "tỷ đông": "tỷ đồng", "tỉ đông": "tỉ đồng", "nghìn đông": "nghìn đồng"},
    **{"triêu đồng": "triệu đồng", "triệu đòng": "triệu đồng", "tỷ đòng": "tỷ đồng", "triệu đống": "triệu đồng"},
    **{"Ha": "ha", "HA": "ha", "Km": "km", "KM": "km", "Kg": "kg", "KG": "kg", "Km2": "km2", "M2": "m2", "M3": "m3"},
}
_UNIT = re.compile(rf"[0-9](?![0-9.,])[ ]?(?P<unit>{'|'.join(_MISSPELT)})(?![\w-]|[ ][A-ZĐ])")


def _units(understood: Understanding) -> Iterator[Finding]:
    words, place = understood.words, understood.document.place
    for match in _GLUED.finditer(words):
        right = f"{words[match.start() : match.start('unit')]} {match['unit']}"
        yield Finding(
            Check.NUMBER_FORMAT,
            Severity.WARNING,
            place(*match.span()),
            f"Thiếu dấu cách giữa số và chữ: “{right}”.",
            expected=right,
            found=match[0],
        )
    told: set[str] = set()
    for match in _UNIT.finditer(words):
        if match["unit"] in told:
            continue
        told.add(match["unit"])
        right = _MISSPELT[match["unit"]]
        message = f"Đơn vị viết là “{right}”, không phải “{match['unit']}”."
        start = re.search(r"[\d.,]*\Z", words[max(0, match.start() - 20) : match.start() + 1])
        first = match.start() + 1 - len(start[0]) if start else match.start()
        yield Finding(
            Check.NUMBER_FORMAT,
            Severity.WARNING,
            place(first, match.end()),
            message,
            expected=right,
            found=match["unit"],
        )
