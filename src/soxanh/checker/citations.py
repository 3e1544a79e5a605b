"""Documents that a text names by number and symbol: `Quyết định số 197/QĐ-UBND ngày 25/01/2022 của UBND tỉnh về …`.

A symbol is read in every form that occurs, right or wrong (`05 CT/TW`, `2496/ĐA-` with the rest on the next line,
`653/2019-UBTVQH14`): whether it is well formed is for `citation_forms` to say. What has no symbol (`Nghị định 68`) is no
citation.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from soxanh.checker.documents import Document
from soxanh.checker.findings import Citation
from soxanh.vi.dates import FoundDate
from soxanh.vi.symbols import DOCUMENT_TYPES, NORMATIVE_TYPES
from soxanh.vi.text import LOWER, UPPER

# Abbreviations of types beside those of Decree 30/2020: the Party's (Regulation 66-QĐ/TW of 2017 [memory]), joint
# documents, courts and procuracies, permits, forms of earlier decades.
_OTHER_TYPES = {
    **{
        "CV": "Công văn",
        "KL": "Kết luận",
        "QĐi": "Quy định",
        "QyĐ": "Quy định",
        "TT": "Thông tư",
        "CTHĐ": "Chương trình",
    },
    **{"CTr": "Chương trình", "CTrHĐ": "Chương trình", "CTrPH": "Chương trình", "CTPH": "Chương trình"},
    **{"KHPH": "Kế hoạch", "KHLN": "Kế hoạch", "KHLT": "Kế hoạch", "KHHĐ": "Kế hoạch", "QCPH": "Quy chế"},
    **{"HDLN": "Hướng dẫn", "HDLT": "Hướng dẫn", "HDLS": "Hướng dẫn", "TTLB": "Thông tư", "TBKL": "Thông báo"},
    **{"KLTT": "Kết luận", "GP": "Giấy phép", "GPMT": "Giấy phép", "GPXD": "Giấy phép", "GCN": "Giấy chứng nhận"},
    **{"QĐNS": "Quyết định", "QĐUB": "Quyết định", "CTUB": "Chỉ thị", "LKG": "Lời kêu gọi", "ĐL": "Điều lệ"},
    **{
        "BA": "Bản án",
        "KN": "Kháng nghị",
        "QĐST": "Quyết định",
        "QĐPT": "Quyết định",
        "AL": "Án lệ",
        "SL": "Sắc lệnh",
    },
    **{"TBTL": "Thông báo", "QĐXX": "Quyết định", "TLST": "Thông báo", "TLPT": "Thông báo", "QĐKNPT": "Quyết định"},
    **{"ĐX": "Đề xuất", "QT": "Quy trình", "CTCT": "Chương trình", "TrTr": "Tờ trình", "NQLT": "Nghị quyết"},
}
TYPE_CODES = {code.casefold(): name for code, name in {**_OTHER_TYPES, **DOCUMENT_TYPES, **NORMATIVE_TYPES}.items()}
_COURT_CODES = {*("ST", "PT", "GĐT", "TT", "HS", "DS", "HC", "KDTM", "HNGĐ", "LĐ", "TLST", "TLPT", "QĐST", "QĐPT")}

_TYPE_NAMES = sorted(
    {
        *(name for name in TYPE_CODES.values() if name != "Công văn"),
        *(
            "Công văn",
            "Văn bản",
            "Thông tri",
            "Thông tư liên tịch",
            "Thông tư liên bộ",
            "Nghị quyết liên tịch",
            "Bộ luật",
        ),
        *("Công thư", "Kết luận thanh tra", "Thông báo kết luận", "Chương trình hành động", "Chương trình phối hợp"),
        *(
            "Kế hoạch phối hợp",
            "Hướng dẫn liên ngành",
            "Quy chế phối hợp",
            "Giấy phép môi trường",
            "Cáo trạng",
            "Điện",
        ),
        *("Giấy phép xây dựng", "Giấy phép khai thác", "Thỏa thuận", "Thoả thuận", "Đề nghị", "Kiến nghị", "Lệnh"),
        *("Công điện khẩn", "Văn bản hợp nhất", "Quyết định cá biệt", "Yêu cầu", "Điều lệ", "Phúc đáp", "Chiến lược"),
    },
    key=len,
    reverse=True,
)
_TYPE_WORDS = "|".join(name.replace(" ", r"\s+") for name in _TYPE_NAMES)
_TYPE_ABBREVIATIONS = "QĐ|NQ|NĐ|CV|KH|BC|TB|CT|TT|TTr|HD|KL|TTLT|VB|CTr|CĐ|BB"
_SO = r"(?P<so>(?<!\w)s[ốó](?:\s+hiệu)?\s*[:.]?)?\s*\Z"
# What stands before a number, in lower case: alternatives that begin with a plain letter are tried several times faster.
_BEFORE = re.compile(rf"(?<!\w)(?=\w)(?:(?P<type>{_TYPE_WORDS.lower()})s?\s*[:,]?\s*)?{_SO}")
_ABBREVIATED_BEFORE = re.compile(rf"(?<!\w)(?P<type>{_TYPE_ABBREVIATIONS})s?\s*[:,]?\s*(?i:{_SO})")
_FAR = 60
# Numbers that name forms, parcels, standards and the like, not documents; in lower case.
_OTHER_THINGS = re.compile(
    r"(?:mẫu|biểu|bảng|phụ\s+lục|hình|điều|khoản|thửa|lô|tờ|nhà|đường|phòng|tổ|xe|tài\s+khoản|h[oó][aá]\s+đơn|hộ\s+chiếu"
    r"|mã|gói\s+thầu|chuẩn|sổ|km|ql|tl|đt|qcvn|tcvn|tcxdvn|iso|lớp|ngõ|ngách|hẻm|tầng|kiốt|ký\s+hiệu|mác|cột|trang)"
    r"(?:\s+(?:đơn|tờ\s+khai|in|bản\s+đồ|đất|kỹ\s+thuật|quốc\s+gia|biểu|hồ\s+sơ)){0,3}\s*(?:số)?\s*[:.]?\s*\Z"
)

_HYPHEN = "[-\u2010-\u2015\u2212]"
_DASHES = re.compile(_HYPHEN)
_SPACE = r"[ ]{0,3}(?:\n[ ]{0,12})?"
_GROUP = (
    rf"[{UPPER}](?:[{UPPER}0-9&]|[a-zđư]{{1,2}}(?![{LOWER}])|\.(?=[{UPPER}]{{1,9}}(?![{LOWER}])))*+"
    rf"(?:(?!\w)|(?<=[{UPPER}]{{2}})(?=[{LOWER}]{{3}}))"
)
_JOIN = rf"[ ]?{_HYPHEN}[ ]?(?:\n[ ]{{0,12}})?|[ ]?/[ ]?(?:\n[ ]{{0,12}})?"
_SYMBOL = re.compile(
    r"(?P<number>[0-9](?<![\d/][0-9])(?:[0-9]?\.[0-9]{3}|[0-9]{0,5}))(?P<suffix>[a-zđ]{0,3}|[A-ZĐ])?"
    rf"(?:(?P<slash>{_SPACE}/{_SPACE})(?:(?P<year>(?:19|20)\d\d){_SPACE}(?:/|{_HYPHEN}){_SPACE})?"
    rf"|(?P<hyphen>{_SPACE}{_HYPHEN}{_SPACE})|(?P<space>[ ]{{1,2}}))"
    rf"(?P<body>{_GROUP}(?:(?:{_JOIN})(?:{_GROUP}|\d{{1,4}}(?!\w)))*)"
)
_PIECES = re.compile(rf"({_JOIN})")


@dataclass(frozen=True)
class Named:
    """A document that the words name; places count in `document.words`.

    `start:end` is the number with its date (and "Số:" where it is the document's own), `number_start:number_end` the
    number and symbol alone. `separator` is what stands behind the number: "/" (the State's documents), "-" (the
    Party's) or " " (neither). `groups` are the symbol's parts: `("QĐ", "UBND")`. `type_word` is what the text calls it.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    printed: str
    number: int
    suffix: str
    year: int | None
    separator: str
    groups: tuple[str, ...]
    type_word: str
    type_start: int
    numbered: bool
    """Whether the word "số" stands before the number."""
    date: FoundDate | None
    issuer: str
    subject: str
    own: bool

    @property
    def symbol(self) -> str:
        """The number without spaces and with plain hyphens: `3020/STC-VP`."""
        return _DASHES.sub("-", "".join(self.printed.split()))

    @property
    def series(self) -> str:
        """What documents of one series share: `QĐ-UBND`; with its year for normative documents."""
        groups = "-".join(self.groups).upper()
        return f"{self.year}/{groups}" if self.year else groups

    @cached_property
    def key(self) -> tuple[int, str, str]:
        """The same for one document however its symbol is written."""
        return self.number, self.suffix.lower(), re.sub(r"[^\w/]", "", self.series)

    @property
    def type_code(self) -> str:
        """The symbol's abbreviation of the type, as written; empty where it has none (letters, laws)."""
        if len(self.groups) > 1 or self.groups[0] in ("AL", "SL"):
            first = self.groups[0]
            return first if first.casefold() in TYPE_CODES else ""
        return ""

    @property
    def type_name(self) -> str:
        """`Quyết định`: as the text calls it, otherwise as the symbol says; a letter where neither does."""
        if self.type_word and self.type_word.upper() != self.type_word:
            return self.type_word[0].upper() + self.type_word[1:]
        if self.type_code:
            return TYPE_CODES[self.type_code.casefold()]
        return "" if self.year else "Công văn"


def find_citations(document: Document, dates: Sequence[FoundDate]) -> list[Named]:
    """The documents that are named by number and symbol, in the order of the words; `dates` are those of the words."""
    words, lower = document.words, document.lower
    starts = [date.start for date in dates]
    found: list[Named] = []
    for match in _SYMBOL.finditer(words):
        if found and match.start() < found[-1].number_end:
            continue
        if named := _read(words, lower, match, dates, starts):
            found.append(named)
    return found


def published(document: Document, named: Named) -> Citation:
    """As results show it."""
    day = named.date.value if named.date else None
    return Citation(
        document.place(named.start, named.end),
        named.symbol,
        day.isoformat() if day else None,
        named.type_name,
        named.issuer,
        named.subject,
        named.own,
    )


def _read(words: str, lower: str, match: re.Match[str], dates: Sequence[FoundDate], starts: list[int]) -> Named | None:
    start = match.start()
    far = max(0, start - _FAR)
    before = _BEFORE.search(lower, far, start)
    if before is None or not before["type"]:
        before = _ABBREVIATED_BEFORE.search(words, far, start) or before
    type_word = " ".join(words[slice(*before.span("type"))].split()) if before and before["type"] else ""
    numbered = bool(before and before["so"])
    announced = numbered or bool(type_word)
    if (not numbered and not _free_standing(words[far:start])) or _OTHER_THINGS.search(lower, far, start):
        return None
    groups, end = _groups(match)
    separator = "/" if match["slash"] else "-" if match["hyphen"] else " "
    if not _is_symbol(match, separator, groups, announced) or _in_address(words, start):
        return None
    own = numbered and not type_word and _is_own(words, before.start() if before else start)
    date = _own_date(words, end, dates, starts) if own else _date_after(words, end, dates, starts)
    stop = date.end if date and not own else end
    issuer, subject = ("", "") if own else _issuer_and_subject(words, stop)
    so_start = before.start("so") if before and numbered else start
    return Named(
        start=so_start if own else start,
        end=stop,
        number_start=start,
        number_end=end,
        printed=words[start:end],
        number=int(match["number"].replace(".", "")),
        suffix=match["suffix"] or "",
        year=int(match["year"]) if match["year"] else None,
        separator=separator,
        groups=groups,
        type_word=type_word,
        type_start=before.start("type") if before and type_word else so_start,
        numbered=numbered,
        date=date,
        issuer=issuer,
        subject=subject,
        own=own,
    )


def _free_standing(left: str) -> bool:
    """Whether no other number or word is glued to the number: `14:2008/BTNMT` is a standard, `A12/…` a code."""
    last, second = left[-1:], left[-2:-1]
    if last.isalnum() or last in "_@#$":
        return False
    return not (last in ".:,-–" and second.isdigit())


def _groups(match: re.Match[str]) -> tuple[tuple[str, ...], int]:
    """The symbol's groups, and where it ends: `12/QĐ-UBND - STNMT` is not one symbol, `12/UBND - NC` is."""
    pieces = _PIECES.split(match["body"])
    groups, end = [pieces[0]], match.start("body") + len(pieces[0])
    for join, group in zip(pieces[1::2], pieces[2::2], strict=True):
        spaced = join.startswith(" ") and join.rstrip("\n ") != join
        complete = len(groups) > 1 or (match["hyphen"] and "/" in match["body"][: end - match.start("body")])
        if spaced and (complete or len(group) > 8):
            break
        groups.append(group)
        end += len(join) + len(group)
    return tuple(groups), end


def _is_symbol(match: re.Match[str], separator: str, groups: tuple[str, ...], announced: bool) -> bool:
    """Whether digits and capitals are a symbol; `announced` says that "số" or the name of a type stands before them."""
    typed = groups[0].casefold() in TYPE_CODES
    joins = _PIECES.findall(match["body"])
    if "." in match["number"] and not announced:
        return False
    if separator == " ":
        return announced and typed and len(groups) > 1
    if separator == "-":
        if len(groups) == 1:
            capitals = sum(letter.isupper() for letter in groups[0])  # "số 4 - Ảnh" is followed by a word
            return announced and match["number"] != "19" and capitals > 1 and len(groups[0]) <= 6
        return "/" in joins[0] and (typed or announced)
    if match["year"]:
        law = bool(re.fullmatch(r"(?:UBTV)?QH\d{0,2}|AL", groups[0]))
        return law or announced or (len(groups) > 1 and (typed or bool(_COURT_CODES.intersection(groups))))
    if len(groups) == 1:
        return announced and len(groups[0]) > 1
    if match["suffix"] and not announced:
        return typed
    return announced or typed or (len(groups[0]) > 2 and len(match["number"]) > 1)


def _in_address(words: str, start: int) -> bool:
    """Whether the place is inside an address of the web or of mail."""
    left = words[max(0, start - 200) : start]
    if "://" not in left and "www." not in left and "@" not in left:
        return False
    token = re.split(r"[\s(\[\"“]", left)[-1] if left else ""
    return "://" in token or token.startswith("www.") or "@" in token


_LINE_BEFORE = re.compile(r"(?:^|\n)[ \t|*_>#]*\Z")


def _is_own(words: str, so_start: int) -> bool:
    """Whether "Số:" opens its line, as at the head of a document; not where a line breaks inside a citation."""
    left = words[max(0, so_start - 80) : so_start]
    if not _LINE_BEFORE.search(left) and left.strip():
        # At the head of a file read from two columns the agency's name may stand on the same line.
        return False
    return not re.search(rf"(?i:{_TYPE_WORDS}|theo|tại|ban hành|các|và|,|:)\s*\Z", left)


def _own_date(words: str, end: int, dates: Sequence[FoundDate], starts: list[int]) -> FoundDate | None:
    """The date line's day, which stands beside or below the document's own number."""
    index = bisect_left(starts, end)
    if (
        index < len(dates)
        and dates[index].start - end < 300
        and "tháng" in words[dates[index].start : dates[index].end]
    ):
        return dates[index]
    return None


_TO_DATE = re.compile(
    r"[ ]{0,3}\n?[ ]{0,12}[,(]?[ ]?\n?(?:(?:đã|được|do|ký|ban hành|đề|phát hành|thông qua|lập|cấp)[ ]\n?){0,3}(?:(?:vào )?ng[àaảá]y\s{0,3}:?)?\s{0,3}"
)
_TO_DATE_BEHIND_ISSUER = re.compile(
    r"\s{1,3},?\s?của\s[^.,;:()\d]{2,110}?,?\s(?:ký\s|ban\shành\s)?ngày\s{1,3}",
)


def _date_after(words: str, end: int, dates: Sequence[FoundDate], starts: list[int]) -> FoundDate | None:
    for pattern in (_TO_DATE, _TO_DATE_BEHIND_ISSUER):
        if match := pattern.match(words, end):
            index = bisect_left(starts, match.end())
            if index < len(dates) and dates[index].start == match.end():
                return dates[index]
    return None


_ISSUER = re.compile(
    rf"\s{{0,3}}[,)]?\s{{0,3}}của\s+(?P<issuer>(?:các\s+)?[{UPPER}][^.,;:()“”\"\d]{{1,90}}?)"
    r"(?=\s+(?:về|quy\s+định|ban\s+hành|phê\s+duyệt|hướng\s+dẫn|sửa\s+đổi|công\s+bố|thực\s+hiện|triển\s+khai|ngày|theo"
    rf"|và\s+(?:(?i:{_TYPE_WORDS}))|điều\s+chỉnh|trong|tại|đối\s+với|để|nhằm|đã|có|là|được|đến|V/v|v/v)\s|\s*[.,;:()“”\"]|\s*\Z|\n\s*\n)"
)
_SUBJECT = re.compile(
    r"[\s,)]{0,4}(?P<subject>(?:về|[Vv]/v|quy\s+định|phê\s+duyệt|ban\s+hành|hướng\s+dẫn|sửa\s+đổi|công\s+bố|điều\s+chỉnh"
    r"|triển\s+khai|thực\s+hiện|tổ\s+chức|phát\s+động)\s[^;()]{3,400}?)(?=\s*[;()]|\.\s|\.?\Z|\n\s*\n|\n\s*[-+*•]\s|[,;]?\s+và\s+[A-ZĐ])"
)


def _issuer_and_subject(words: str, end: int) -> tuple[str, str]:
    issuer = ""
    if match := _ISSUER.match(words, end):
        issuer, end = " ".join(match["issuer"].split()), match.end("issuer")
    subject = _SUBJECT.match(words, end)
    return issuer, " ".join(subject["subject"].split()) if subject else ""
