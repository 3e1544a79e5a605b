"""Numbers as Vietnamese officials write them: `37.331`, `04`, `117,18 ha`, `1.005,2 triệu đồng`.

Dots group thousands, a comma marks decimals (Law on Accounting 88/2015/QH13, Article 11). The ledger keeps scaled
integers: đồng, 0,01 m², 0,1 day. Printing is exact and rounds half up; floats are refused.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

Exact = int | Decimal | Fraction

DONG_PER_UNIT = {"đồng": 1, "nghìn đồng": 1_000, "triệu đồng": 1_000_000, "tỷ đồng": 1_000_000_000}
# Areas are kept in 0,01 m².
AREA_PER_UNIT = {"m²": 100, "ha": 1_000_000, "km²": 100_000_000}


class NumberError(ValueError):
    """A text that is not one number; the message is in Vietnamese, for the person who typed it."""


def print_integer(value: int) -> str:
    """`37331` → `37.331`."""
    return f"{value:,}".replace(",", ".")


def print_count(value: int, unit: str = "") -> str:
    """A count in running text, with a leading zero below ten: `04`, `04 hồ sơ`, `37.331 hồ sơ`."""
    number = f"0{value}" if 0 <= value < 10 else print_integer(value)
    return f"{number} {unit}".rstrip()


def print_pair(part: int, whole: int, unit: str = "") -> str:
    """Done out of all: `02/04 nhiệm vụ`, `22.114/430.000 thửa`."""
    return f"{print_count(part)}/{print_count(whole)} {unit}".rstrip()


def print_decimal(value: Exact, places: int, *, trim: bool = False) -> str:
    """A number with `places` decimals, rounded half up: `1.005,2`. `trim` drops zeros at the end: `574,70` → `574,7`."""
    if isinstance(value, float):
        raise TypeError("floats are not exact: give int, Decimal or Fraction")
    scaled = _round_half_up(Fraction(value) * 10**places)
    whole, decimals = divmod(abs(scaled), 10**places)
    tail = f"{decimals:0{places}d}" if places else ""
    if trim:
        tail = tail.rstrip("0")
    return ("-" if scaled < 0 else "") + print_integer(whole) + (f",{tail}" if tail else "")


def print_percent(part: Exact, whole: Exact, places: int = 2, *, trim: bool = False) -> str:
    """`part` of `whole` in per cent: `(645, 35741)` → `1,80%`. Raises ZeroDivisionError if `whole` is zero."""
    return print_decimal(Fraction(part) / Fraction(whole) * 100, places, trim=trim) + "%"


def print_money(dong: int, unit: str = "đồng", places: int | None = None) -> str:
    """Integer đồng: `998.831.000 đồng`; in a larger unit with one decimal unless told: `1.005,2 triệu đồng`."""
    if places is None:
        places = 0 if unit == "đồng" else 1
    return f"{print_decimal(Fraction(dong, DONG_PER_UNIT[unit]), places)} {unit}"


def print_area(hundredths: int, unit: str = "ha", places: int = 2, *, trim: bool = False) -> str:
    """An area kept in 0,01 m²: `117_180_000` → `117,18 ha`."""
    return f"{print_decimal(Fraction(hundredths, AREA_PER_UNIT[unit]), places, trim=trim)} {unit}"


def print_days(tenths: int, unit: str = "") -> str:
    """Days kept in 0,1 day: `1105` → `110,5`, `3750` → `375`."""
    return f"{print_decimal(Fraction(tenths, 10), 1, trim=True)} {unit}".rstrip()


_SPACES = re.compile(r"[ \t\u00a0\u2007\u2009\u202f]")
_GROUPED_BY_SPACE = re.compile(r"-?\d{1,3}(?: \d{3})+(?:,\d+)?", re.ASCII)
_GROUPED_BY_DOT = re.compile(r"-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?", re.ASCII)
_UNGROUPED = re.compile(r"-?\d+(?:,\d+)?", re.ASCII)
_DOT_FOR_COMMA = re.compile(r"-?\d+\.\d{1,2}", re.ASCII)


def parse_number(text: str) -> Decimal:
    """The one number written in `text`, exactly.

    Dots group thousands and the comma is decimal; a single dot with one or two digits behind it is read as a decimal
    comma (`67.4`), as such slips are common. Four digits may stand with or without their dot; spaces may group.
    Raises NumberError, in Vietnamese, for everything else: better asked again than read wrongly.
    """
    number = _SPACES.sub(" ", text).strip().replace("\u2212", "-")
    if not number:
        raise NumberError("Chưa có số nào. Hãy nhập một số, ví dụ 1.234 hoặc 1.234,5.")
    if _GROUPED_BY_SPACE.fullmatch(number):
        number = number.replace(" ", "")
    if _GROUPED_BY_DOT.fullmatch(number) or _UNGROUPED.fullmatch(number):
        return Decimal(number.replace(".", "").replace(",", "."))
    if _DOT_FOR_COMMA.fullmatch(number):
        return Decimal(number)
    raise NumberError(_why_not(number))


def _why_not(number: str) -> str:
    if re.fullmatch(r"-?\d{1,3}(,\d{3})+(\.\d+)?", number, re.ASCII):
        swapped = number.translate(str.maketrans(",.", ".,"))
        return (
            f"“{number}” viết theo kiểu Anh - Mỹ. Hãy viết {swapped} (dấu chấm ngăn hàng nghìn, dấu phẩy thập phân)."
        )
    if re.fullmatch(r"-?\d+\.\d+", number, re.ASCII):
        return (
            f"Không rõ dấu chấm trong “{number}” ngăn hàng nghìn hay là dấu thập phân. "
            f"Nếu là số thập phân, hãy viết {number.replace('.', ',')}."
        )
    if re.search(r"\d", number, re.ASCII) and re.search(r"[^\W\d_]", number):
        return f"“{number}” có lẫn chữ. Hãy chỉ nhập số, ví dụ 1.234,5."
    return f"“{number}” không phải là một số. Hãy nhập như 1.234 hoặc 1.234,5."


def _round_half_up(value: Fraction) -> int:
    """Half away from zero, as ROUND_HALF_UP of the decimal module."""
    rounded = (abs(value) + Fraction(1, 2)).__floor__()
    return rounded if value >= 0 else -rounded


@dataclass(frozen=True)
class FoundNumber:
    """A quantity in running text: `text` is `source[start:end]`, the number alone; `value` is in the printed unit.

    `unit` is in its usual spelling (`triệu đồng`, `m²`), empty if none of the known ones follows. In `17/21 đơn`
    both numbers carry the unit.
    """

    start: int
    end: int
    text: str
    value: Decimal
    unit: str


_MEASURES = [
    *("triệu đồng", "tỷ đồng", "nghìn đồng", "đồng", "%", "‰", "ha", "m²", "m³", "km²", "km", "m", "tấn", "kg", "lít"),
    *("ngàn đồng", "tỉ đồng", "m2", "m3", "km2"),
]
_USUAL_SPELLING = {
    "ngàn đồng": "nghìn đồng",
    "tỉ đồng": "tỷ đồng",
    "m2": "m²",
    "m3": "m³",
    "km2": "km²",
    "tthc": "TTHC",
}
_THINGS = [
    *("bài viết", "ca", "cán bộ", "chi nhánh", "chỉ tiêu", "chức danh", "cơ quan", "cơ sở", "công chức", "công dân"),
    *("công trình", "công văn", "cuộc", "cá nhân", "doanh nghiệp", "dự án", "dự thảo", "địa phương", "điểm", "đoàn"),
    *("đồng chí", "đối tượng", "đơn", "đơn vị", "đợt", "giải", "giấy", "giấy chứng nhận", "giấy khen", "giấy phép"),
    *("hạng mục", "học sinh", "học viên", "hồ sơ", "hộ", "hộ gia đình", "hội nghị", "hợp đồng", "huyện", "kế hoạch"),
    *("kiến nghị", "kỳ", "lần", "lớp", "lượt", "mẫu", "mỏ", "người", "người lao động", "nghị quyết", "nhiệm vụ"),
    *(
        "nội dung",
        "phiếu",
        "phong trào",
        "phòng",
        "phường",
        "quyết định",
        "sáng kiến",
        "suất",
        "tập thể",
        "thành viên",
    ),
    *(
        "thôn",
        "thông báo",
        "thủ tục",
        "thủ tục hành chính",
        "thửa",
        "thửa đất",
        "tiêu chí",
        "tin",
        "tin bài",
        "tổ chức",
    ),
    *("tờ trình", "trạm", "trường", "trường hợp", "TTHC", "văn bản", "VBQPPL", "viên chức", "vụ", "vụ việc", "xã"),
    *("ý kiến", "tỉnh", "thành phố", "phương án", "đề án", "đề tài", "tiết mục", "mốc", "sổ", "buổi", "tuổi", "cây"),
    *("kết luận", "lĩnh vực", "khu vực", "bộ", "báo cáo", "thiết bị", "máy", "bản", "hạng mục công trình"),
]
_TIMES = ["ngày làm việc", "ngày", "giờ", "phút", "tuần", "tháng", "quý", "năm"]


def _one_of(words: Iterable[str]) -> str:
    return rf"(?:{'|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True))})(?![^\W⁰¹²³⁴-⁹])"


_NUMBER = re.compile(
    r"(?<!\w)(?<![0-9A-Z][.,])(?<![A-Za-z]-)(?:\d{1,3}(?:[.\u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?|\d+\.\d{1,2}(?![\d.])|\d+(?:,\d+)?)",
    re.ASCII,
)
_UNIT = re.compile(rf"\s*({_one_of([*_MEASURES, *_THINGS, *_TIMES])})", re.IGNORECASE)

# A number followed by a unit is a quantity, whatever stands before it: "tổng số 700 Giấy", "mỗi ngày 30 hồ sơ".
_NO_UNIT = rf"(?!\s*{_one_of([*_MEASURES, *_THINGS])})"
_ARTICLE = rf"\d{{1,3}}+(?![.,]\d)(?!\s*{_one_of(_MEASURES)})"
_NAME = rf"\d++(?:[.,]\d++)*+{_NO_UNIT}"
_ORDINAL = rf"\d{{1,2}}+(?:,\d{{1,2}}+)*+(?![.]?\d){_NO_UNIT}"
_AND = r"\s?(?:,|;|và|đến|-|–)\s?"
_YEAR = r"(?:19|20)\d\d(?![.,]?\d)"
_UPPER = "(?-i:[A-ZĐ])"

_NOT_QUANTITIES = re.compile(
    "|".join(
        [
            # Addresses, telephone numbers, long identifiers.
            r"https?://\S+|www\.\S+|\S+@\S+",
            r"(?:điện thoại|đt|fax|tel|hotline)\s?:?\s*[\d +().-]{6,}\d",
            r"(?<![\d.,])0\d{2,4}(?:[ .-]?\d{3,4}){2}(?!\d)|\+84[\d .-]{8,}\d",
            rf"(?<![\d.,])(?:0\d\d+|\d{{9,}})(?![\d,]){_NO_UNIT}",
            # Symbols of documents (ordinary, then the Party's), of standards, of dossiers and procedures.
            rf"\d+[a-z]?/(?:\d{{4}}/{_UPPER}|{_UPPER}{{2}})[\w/-]*|\d+\s?-\s?{_UPPER}\w+/{_UPPER}{{2}}\w*",
            r"(?:qcvn|tcvn|tcxdvn|iso|iec|epsg)(?:[\s:/-]+\w*\d[\w.:/-]*)+",
            r"[\d.]*(?-i:[A-Z])\d\d[\d.]*-\d{6}-\d+|(?<![\d.,])\d\.\d{6}(?:\.\w+)*",
            # Dates, times, years.
            rf"(?:ngày\s+)?\d{{1,2}}\s+tháng\s+\d{{1,2}}(?:\s+năm\s+{_YEAR})?",
            r"\d{4}-\d\d-\d\d|(?:(?:ngày|mùng|mồng)\s+)?\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}",
            r"(?:ngày|mùng|mồng)\s+\d{1,2}\s?[/-]\s?\d{1,2}(?!\d)",
            rf"(?:tháng\s+|quý\s+)?\d{{1,2}}/{_YEAR}|{_YEAR}\s?[-–]\s?{_YEAR}",
            rf"(?:năm(?: học)?|giai đoạn|nhiệm kỳ)\s+{_YEAR}(?:{_AND}{_YEAR})*",
            rf"(?:ngày|mùng|mồng|tháng|quý|tuần)\s+{_ORDINAL}(?:{_AND}{_ORDINAL})*",
            r"\d{1,2}\s?h\s?\d{0,2}(?!\w)|(?:\d{1,2} giờ \d\d|lúc\s+\d{1,2} giờ(?: \d\d)?)(?: phút)?",
            # Scales, degrees.
            r"\d[\d.]*:\d[\d.]*|\d+°\s?\d+",
            rf"(?<![\d.,])1/(?:[125]00|(?:1|2|5|10|25|50|100)\.?000)(?!\d){_NO_UNIT}",
            # Parts of documents, documents, things known by their number.
            rf"(?:điều|khoản|chương|phụ lục|mẫu số|biểu(?: số| mẫu)?|bảng|hình)\s+{_ARTICLE}(?:{_AND}{_ARTICLE})*",
            r"(?:điểm|tiết|mục|tiểu mục)\s+\d{1,2}(?:\.\d{1,2})+(?![.,]?\d)",
            rf"(?-i:Luật|Nghị quyết|Nghị định|Thông tư|Chỉ thị|Kế hoạch|Quyết định|Công văn|Thông báo)\s+{_NAME}",
            r"(?:thửa(?: đất)?|tờ bản đồ|lô)\s+số\s+\d+|(?:khối|thôn|tổ dân phố)\s+\d{1,2}(?!\d)",
            rf"(?-i:[A-ZĐ])\w*\s[1-9](?![\w/]|[.,]\d){_NO_UNIT}",
            rf"(?<!tổng )(?<!trong )(?:số|quốc lộ|ql)\s+{_NAME}\w*",
            r"(?:mức(?: độ)?|cấp độ|hạng|nhóm|loại|thứ|khóa|khoá|kỳ|đợt|mục|phần|tổ|khối|thôn|thửa|tờ|giai đoạn|vòng)"
            rf"\s+{_ORDINAL}(?:{_AND}{_ORDINAL})*",
            # Numbers of paragraphs and footnotes.
            r"^[ \t]*(?:\(\d{1,2}\)|\d{1,2}\)|(?:\d{1,2}\.)+(?:\d{1,2}\))?)(?=[ \t])|\(\d\)|\[\d+\]",
            rf"^[ \t]*\d{{1,2}}(?:\.\d{{1,2}})+(?=[ \t]){_NO_UNIT}",
        ]
    ),
    re.IGNORECASE | re.MULTILINE,
)
_DAY_AND_MONTH = re.compile(r"(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])", re.ASCII)
_PAIR_FOLLOWS = re.compile(r"(?:đạt|được|là|có|hoàn thành|giải quyết|xong|tổng số)\s+$", re.IGNORECASE)


def find_numbers(text: str) -> list[FoundNumber]:
    """The quantities in a text (NFC, see `soxanh.vi.text.normalise`), in their order.

    Left out is what is written in digits and counts nothing: dates and years, numbers and symbols of documents, articles
    and other parts, standards, scales, service levels, telephone numbers, numbers of paragraphs. `02/04` followed by
    a unit, or after a word such as "đạt", is two quantities, otherwise a day and month. Values have no sign: a hyphen
    before a number is nearly always a dash.
    """
    masked = _NOT_QUANTITIES.sub(lambda match: "\0" * len(match[0]), text)
    matches = [match for match in _NUMBER.finditer(masked) if not _glued(match, text)]
    found: list[FoundNumber] = []
    unit_behind_slash = ""
    for index in reversed(range(len(matches))):
        start, end = matches[index].span()
        unit = unit_at(text, end)
        in_pair = index + 1 < len(matches) and masked[end : matches[index + 1].start()].strip() == "/"
        if in_pair and not unit:
            if not unit_behind_slash and _is_date(text, start, matches[index + 1].end()):
                found.pop()
                continue
            unit = unit_behind_slash
        unit_behind_slash = unit
        number = text[start:end]
        # Counts of that size are printed with a dot; without one and without a unit it is a year.
        if unit or not re.fullmatch(r"19\d\d|20\d\d", number) or in_pair:
            found.append(FoundNumber(start, end, number, parse_number(number), unit))
    return found[::-1]


def unit_at(text: str, position: int) -> str:
    """The unit or counted thing that follows there, in its usual spelling; empty if none of the known ones does."""
    match = _UNIT.match(text, position)
    if not match:
        return ""
    unit = " ".join(match[1].lower().split())
    return _USUAL_SPELLING.get(unit, unit)


def _glued(match: re.Match[str], text: str) -> bool:
    """Whether the digits are part of a word, as in `3D`, and not of a number with its unit, as in `12ha`."""
    rest = text[match.end() : match.end() + 1]
    return (rest.isalpha() or rest == "_") and not unit_at(text, match.end())


def _is_date(text: str, start: int, end: int) -> bool:
    return bool(_DAY_AND_MONTH.fullmatch(text[start:end]) and not _PAIR_FOLLOWS.search(text[:start]))
