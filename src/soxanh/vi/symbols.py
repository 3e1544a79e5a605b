"""Numbers and symbols of documents: `05/BC-STNMT`, `752/STNMT-BVMT`, `09/2022/QĐ-UBND`, `16-CT/TU`.

Decree 30/2020/NĐ-CP, Article 7 (the 29 types) and Annexes I and III. Party documents follow the Party's own rules.
"""

import enum
import re
from dataclasses import dataclass

from soxanh.vi.text import normalise, unaccent

# Annex III. Official letters and letters of courtesy, the last two of the 29 types, have no abbreviation.
DOCUMENT_TYPES = {
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "QC": "Quy chế",
    "QyĐ": "Quy định",
    "TC": "Thông cáo",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "CTr": "Chương trình",
    "KH": "Kế hoạch",
    "PA": "Phương án",
    "ĐA": "Đề án",
    "DA": "Dự án",
    "BC": "Báo cáo",
    "BB": "Biên bản",
    "TTr": "Tờ trình",
    "HĐ": "Hợp đồng",
    "CĐ": "Công điện",
    "BGN": "Bản ghi nhớ",
    "BTT": "Bản thỏa thuận",
    "GUQ": "Giấy ủy quyền",
    "GM": "Giấy mời",
    "GGT": "Giấy giới thiệu",
    "GNP": "Giấy nghỉ phép",
    "PG": "Phiếu gửi",
    "PC": "Phiếu chuyển",
    "PB": "Phiếu báo",
}
UNABBREVIATED_TYPES = ("Công văn", "Thư công")

NORMATIVE_TYPES = {
    "L": "Luật",
    "PL": "Pháp lệnh",
    "NĐ": "Nghị định",
    "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch",
    "NQ": "Nghị quyết",
    "NQLT": "Nghị quyết liên tịch",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "VBHN": "Văn bản hợp nhất",
}
_TYPES = {code.casefold(): code for code in [*DOCUMENT_TYPES, *NORMATIVE_TYPES]}
_MISSING_STROKE = {unaccent(code).casefold(): code for code in ("QĐ", "NĐ", "CĐ")}


class SymbolError(ValueError):
    """A text that is not a number and symbol; the message is in Vietnamese."""


class Style(enum.Enum):
    """Which rules a symbol follows."""

    NAMED = "named"
    """A document with a type name: `05/BC-STNMT`."""
    LETTER = "letter"
    """Công văn, without a type: `752/STNMT-BVMT`."""
    NORMATIVE = "normative"
    """A legal normative document, with its year: `09/2022/QĐ-UBND`."""
    PARTY = "party"
    """A document of the Party: `16-CT/TU`."""


@dataclass(frozen=True)
class Symbol:
    """A number and symbol taken apart; `str()` gives it back in its normal form, as `05/BC-STNMT`.

    `suffix` is the letter of a number put in between (`12a`); `year` belongs to normative documents; `type` is the
    abbreviation, empty for letters and for laws; `unit` is the drafting unit, where the symbol names one.
    """

    number: int
    style: Style
    agency: str
    type: str = ""
    unit: str = ""
    year: int | None = None
    suffix: str = ""

    @property
    def type_name(self) -> str:
        """`Báo cáo` for `BC`; empty where the symbol alone doesn't tell (laws, types of the Party's own)."""
        if self.style is Style.LETTER:
            return UNABBREVIATED_TYPES[0]
        names = NORMATIVE_TYPES if self.style is Style.NORMATIVE else DOCUMENT_TYPES
        return names.get(self.type, "")

    def __str__(self) -> str:
        number = f"{self.number:02d}{self.suffix}"
        if self.style is Style.PARTY:
            return f"{number}-{self.type}/{self.agency}"
        groups = "-".join(group for group in (self.type, self.agency, self.unit) if group)
        return f"{number}/{self.year}/{groups}" if self.year else f"{number}/{groups}"


_GROUP = r"[^\W\d_][\w&]*"
_PARTY = re.compile(rf"(?P<number>\d+)(?P<suffix>[a-zđ]?)-(?P<type>{_GROUP})/(?P<agency>{_GROUP}(?:-{_GROUP})*)")
_STATE = re.compile(
    rf"(?P<number>\d+)(?P<suffix>[a-zđ]?)/(?:(?P<year>\d{{4}})/)?(?P<groups>{_GROUP}(?:-{_GROUP})*)",
)


def parse_symbol(text: str) -> Symbol:
    """The symbol in a text such as `Số: 05/BC-STNMT`; the word "số" and spaces are optional. Raises SymbolError."""
    symbol = re.sub(r"^số\s*:?", "", normalise(text).strip(), flags=re.IGNORECASE)
    symbol = re.sub(
        r"[\s\u2010-\u2014]*([-/\u2010-\u2014])[\s]*", lambda match: "/" if match[1] == "/" else "-", symbol
    ).strip()
    if match := _PARTY.fullmatch(symbol):
        kind = _type_code(match["type"]) or match["type"].upper()
        return Symbol(int(match["number"]), Style.PARTY, match["agency"], kind, suffix=match["suffix"])
    match = _STATE.fullmatch(symbol)
    if not match:
        raise SymbolError(_why_not(text.strip(), symbol))
    first, *rest = match["groups"].split("-")
    number, suffix, year = int(match["number"]), match["suffix"], match["year"]
    if first.casefold() in _MISSING_STROKE and rest:
        right = _MISSING_STROKE[first.casefold()]
        raise SymbolError(f"Ký hiệu “{text.strip()}” thiếu dấu: hãy viết {right} thay cho {first}.")
    kind = _type_code(first) if rest else ""
    if year:
        if not 1945 <= int(year) <= 2100:
            raise SymbolError(f"Năm {year} trong ký hiệu “{text.strip()}” không đúng. Hãy kiểm tra lại.")
        agency = "-".join(rest) if kind else match["groups"]
        return Symbol(number, Style.NORMATIVE, agency, kind, year=int(year), suffix=suffix)
    if kind:
        return Symbol(number, Style.NAMED, rest[0], kind, "-".join(rest[1:]), suffix=suffix)
    return Symbol(number, Style.LETTER, first, "", "-".join(rest), suffix=suffix)


def _type_code(group: str) -> str:
    return _TYPES.get(group.casefold(), "")


def _why_not(text: str, symbol: str) -> str:
    if not symbol:
        return "Chưa có số, ký hiệu văn bản. Hãy nhập như 05/BC-STNMT."
    if not symbol[0].isdigit():
        return f"Ký hiệu “{text}” chưa có số đứng trước. Hãy nhập như 05/BC-STNMT."
    if symbol.isdigit():
        return f"“{text}” mới có số, chưa có ký hiệu. Hãy nhập như 05/BC-STNMT."
    return f"“{text}” không phải là số, ký hiệu văn bản. Hãy nhập như 05/BC-STNMT, 09/2022/QĐ-UBND hoặc 16-CT/TU."
