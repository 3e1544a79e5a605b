"""How numbers and symbols of documents are written.

Decree 30/2020/NĐ-CP, Annex I, Part II, point 3: after "Số" the number (with a zero before those below 10), a slash, the
abbreviation of the type and of the body, joined by hyphens without spaces. The Party's documents have `16-CT/TU`
(Guidance 36-HD/VPTW of 2018 [memory]).
"""

import re
from collections.abc import Iterator

from soxanh.checker.citations import TYPE_CODES, Named
from soxanh.checker.findings import Check, Finding, Severity
from soxanh.checker.understanding import Understanding
from soxanh.vi.symbols import DOCUMENT_TYPES, NORMATIVE_TYPES
from soxanh.vi.text import unaccent

_PARTY_BODIES = re.compile(r"T\.?[WƯU]\.?|TW|TU|HU|ThU|ĐU\w*|QU|\w+TW|\w+TU|ĐTN|TĐTN|CB|ĐB\w*|VPTU|VPHU|VPTW")
_STATE_BODIES = re.compile(
    r"UBND|HĐND|CP|TTg|VPCP|S[A-ZĐ]{1,6}|B[A-ZĐ]{2,6}|CTN|UBTVQH\d*|QH\d*|TAND\w*|VKSND\w*|TTCP|KBNN|UB"
)
_WITHOUT_STROKE = {"QD": "QĐ", "ND": "NĐ", "CD": "CĐ", "QDI": "QĐi", "DA": "", "HD": ""}
_CODES = {code.casefold(): code for code in [*TYPE_CODES, *DOCUMENT_TYPES, *NORMATIVE_TYPES]} | {
    code.casefold(): code for code in [*DOCUMENT_TYPES, *NORMATIVE_TYPES]
}
# Types whose number carries the year (Law 80/2015/QH13 on legal normative documents, and the practice since 1996).
_WITH_YEAR = {"Nghị định", "Thông tư", "Thông tư liên tịch"}
_NO_BODY_BEGINS = ("QĐ", "NQ", "NĐ")
_PROVINCIAL = ("UBND", "HĐND", "UB", "TU", "HU")
# What the text may call a document beside the name of its type.
_ALSO_CALLED = {
    "QĐ": ("quyết định", "quy định", "quy chế", "điều lệ"),
    "TB": ("thông báo", "kết luận", "công bố", "thông tri"),
    "TT": ("thông tư", "thông tri", "tờ trình"),
    "CT": ("chỉ thị", "cáo trạng", "chương trình", "quyết định"),
    "TC": ("thông cáo", "thông tri"),
    "HD": ("hướng dẫn",),
    "CĐ": ("công điện", "điện"),
    "NQ": ("nghị quyết", "chương trình"),
    "KL": ("kết luận",),
    "BB": ("biên bản",),
    "GP": ("giấy phép", "quyết định"),
    "L": ("lệnh", "luật"),
}
_GENERIC = ("văn bản", "công thư", "phúc đáp", "đề nghị", "yêu cầu", "kiến nghị", "công bố", "điện")
_ISSUERS = {
    "CP": "chính phủ",
    "TTg": "thủ tướng",
    "UBND": "ủy ban nhân dân|uỷ ban nhân dân|ubnd|ub|chủ tịch|tỉnh|thành phố",
    "HĐND": "hội đồng nhân dân|hđnd|tỉnh|thành phố",
    "BTC": "tài chính|btc",
    "BNV": "nội vụ|bnv",
    "BYT": "y tế",
    "BXD": "xây dựng",
    "BTNMT": "tài nguyên|tn",
    "BGDĐT": "giáo dục|gd",
    "BKHĐT": "kế hoạch|kh",
    "BTP": "tư pháp",
    "BCA": "công an",
    "BQP": "quốc phòng",
    "TW": "trung ương|tw|bộ chính trị|ban bí thư|đảng|bch|bct",
    "TU": "tỉnh ủy|tỉnh uỷ|thành ủy|thành uỷ|ban thường vụ|btv|bch|ban chấp hành|tu",
}
_BODIES = re.compile(
    r"(?:chính phủ|thủ tướng|quốc hội|ủy ban|ubnd|hđnd|hội đồng|bộ|ban|tỉnh ủy|sở|chủ tịch|tổng|văn phòng)\b",
    re.IGNORECASE,
)


def check_citation_forms(understood: Understanding) -> Iterator[Finding]:
    bare = [each for each in understood.citations if each.type_word and not each.own and not each.numbered]
    # Where leaving out "số" is the text's way, as often in the press, it is said once.
    habit = len(bare) > 4 and 2 * len(bare) > sum(bool(each.type_word) for each in understood.citations)
    told = {each.number_start for each in (bare[:1] if habit else bare)}
    for named in understood.citations:
        message, symbol = next((fault for rule in _RULES if (fault := rule(named))), ("", named.symbol))
        if named.number_start in told:
            more = f" (và {len(bare) - 1} chỗ khác)" if habit else ""
            right = f"{named.type_word} số {symbol or named.symbol}"
            message = f"Thiếu chữ “số” trước số, ký hiệu văn bản{more}. {message}".strip()
            yield _finding(understood, named, f"{message} Hãy viết “{right}”.", right)
        elif message:
            yield _finding(understood, named, message, symbol)


def _finding(understood: Understanding, named: Named, message: str, right: str) -> Finding:
    start = named.type_start if named.type_word else named.number_start
    return Finding(
        Check.CITATION,
        Severity.WARNING,
        understood.document.place(start, named.number_end),
        message,
        expected=right,
        found=" ".join(named.printed.split()),
    )


def _shape(named: Named) -> tuple[str, str] | None:
    """`05 CT/TW`, `18/NQ-TW`, `12-QĐ/UBND`: the sign behind the number is not that of its body."""
    if named.year and re.search(rf"{named.year}\s*[-\u2010-\u2015]", named.printed):
        right = f"{named.number:02d}{named.suffix}/{named.year}/{'-'.join(named.groups)}"
        return f"Sau năm trong số văn bản là dấu “/”: {right}.", right
    if len(named.groups) < 2:
        return None
    body = named.groups[1]
    party = bool(_PARTY_BODIES.fullmatch(body)) and not _STATE_BODIES.fullmatch(body)
    state = bool(_STATE_BODIES.fullmatch(body)) and not _PARTY_BODIES.fullmatch(body)
    number, rest = f"{named.number:02d}{named.suffix}", "-".join(named.groups[1:])
    if party and named.type_code and named.separator != "-" and not named.year:
        right = f"{number}-{named.groups[0]}/{rest}"
        return f"Ký hiệu văn bản của Đảng viết theo mẫu {right} (gạch nối sau số, gạch chéo sau tên loại).", right
    if state and named.type_code and named.separator == "-":
        right = f"{number}/{named.groups[0]}-{rest}"
        return (
            f"Ký hiệu văn bản của Nhà nước viết theo mẫu {right} (gạch chéo sau số, gạch nối giữa các nhóm chữ).",
            right,
        )
    if named.separator == " ":
        right = f"{number}/{named.groups[0]}-{rest}"
        return f"Thiếu dấu “/” sau số của văn bản: hãy viết {right}.", right
    return None


_SPACED = re.compile(r"[ ](?=[-/\u2010-\u2015])|(?<=[-/\u2010-\u2015])[ ]")


def _spaces(named: Named) -> tuple[str, str] | None:
    """Spaces in the symbol; the end of a line in it is nobody's fault."""
    for line in named.printed.split("\n"):
        if _SPACED.search(line.strip()) and named.separator != " ":
            return f"Số, ký hiệu văn bản viết liền, không có dấu cách: {named.symbol}.", named.symbol
    return None


def _strokes(named: Named) -> tuple[str, str] | None:
    code = named.groups[0]
    right = _WITHOUT_STROKE.get(code.upper(), "")
    if right and len(named.groups) > 1 and unaccent(code) == code:
        symbol = named.symbol.replace(code, right, 1)
        return f"Ký hiệu “{code}” thiếu dấu: hãy viết {symbol}.", symbol
    return None


def _leading_zero(named: Named) -> tuple[str, str] | None:
    if named.number < 10 and len(re.match(r"\d*", named.printed)[0]) == 1:  # type: ignore[index]
        right = f"0{named.symbol}"
        return f"Số văn bản nhỏ hơn 10 có số 0 đứng trước: {right}.", right
    return None


def _unknown_type(named: Named) -> tuple[str, str] | None:
    """`12/QĐX-UBND`: no abbreviation of a type, but one with a letter too many.

    Any letters may be a body's abbreviation, so only those are reported that no body begins with, or that the text
    itself calls by the type's name.
    """
    group = named.groups[0]
    if len(named.groups) < 2 or named.separator == " " or group.casefold() in TYPE_CODES:
        return None
    right = _CODES.get(group[:-1].casefold(), "")
    if not right or len(right) < 2 or _STATE_BODIES.fullmatch(group) or _PARTY_BODIES.fullmatch(group):
        return None
    called = named.type_word.casefold() == TYPE_CODES[right.casefold()].casefold()
    if not called and right not in _NO_BODY_BEGINS:
        return None
    symbol = named.symbol.replace(group, right, 1)
    return (
        f"“{group}” không phải là chữ viết tắt của loại văn bản nào (Nghị định 30/2020/NĐ-CP, Phụ lục III), có lẽ là “{right}”: {symbol}.",
        symbol,
    )


def _issuer_without_power(named: Named) -> tuple[str, str] | None:
    """`30/2020/NĐ-UBND`: a body that issues no documents of this type (Law 80/2015/QH13, Article 4 [memory])."""
    code, year = _CODES.get(named.type_code.casefold(), ""), named.year
    if (
        not year
        or code not in ("NĐ", "TT")
        or named.type_word.casefold() not in ("", NORMATIVE_TYPES[code].casefold())
    ):
        return None
    body = named.groups[1]
    if code == "NĐ" and body != "CP":
        right = f"{named.number:02d}/{year}/NĐ-CP"
        return f"Nghị định do Chính phủ ban hành, ký hiệu không thể là “NĐ-{body}”; có lẽ là {right}.", right
    if code == "TT" and body in _PROVINCIAL:
        return (
            f"Thông tư do bộ, ngành ở Trung ương ban hành, không do “{body}”; hãy kiểm tra ký hiệu {named.symbol}.",
            "",
        )
    return None


def _type_against_word(named: Named) -> tuple[str, str] | None:
    """`Quyết định số 12/KH-UBND`: the text and the symbol name different types."""
    code, word = _CODES.get(named.type_code.casefold(), ""), named.type_word.casefold()
    if not code or not word or code not in (*DOCUMENT_TYPES, *NORMATIVE_TYPES) or named.type_word.isupper():
        return None
    if word.startswith(_GENERIC) or word[0].isupper() or len(word) < 4:
        return None
    name = TYPE_CODES[code.casefold()].casefold()
    if word.startswith((name, *_ALSO_CALLED.get(code, ()))) or name.startswith(word):
        return None
    return (
        f"Lời văn gọi là {named.type_word}, ký hiệu “{code}” lại là của {TYPE_CODES[code.casefold()]}; một trong hai có lẽ ghi nhầm.",
        "",
    )


def _missing_year(named: Named) -> tuple[str, str] | None:
    """`Nghị định số 30/NĐ-CP`; before 1997 numbers had no year."""
    day = named.date.value if named.date else None
    if named.year or named.separator != "/" or (day and day.year < 1997) or len(named.groups) < 2:
        return None
    if TYPE_CODES.get(named.type_code.casefold(), "") in _WITH_YEAR and named.type_word.capitalize() in _WITH_YEAR:
        year = day.year if day else "năm"
        right = f"{named.number:02d}/{year}/{'-'.join(named.groups)}"
        return f"Số của {named.type_word} có năm ban hành: {right}.", right if day else ""
    return None


def _issuer_against_symbol(named: Named) -> tuple[str, str] | None:
    """`Nghị định số 30/2020/NĐ-CP của Bộ Nội vụ`: the text names another body than the symbol."""
    bodies = [group for group in named.groups[1:] if group in _ISSUERS]
    if not named.issuer or len(bodies) != 1 or len(named.groups) > 2 or not _BODIES.match(named.issuer):
        return None
    if re.search(_ISSUERS[bodies[0]], named.issuer.casefold()):
        return None
    return f"Ký hiệu {named.symbol} là của cơ quan “{bodies[0]}”, lời văn lại ghi là của {named.issuer}.", ""


_RULES = (
    _shape,
    _spaces,
    _strokes,
    _unknown_type,
    _issuer_without_power,
    _type_against_word,
    _issuer_against_symbol,
    _missing_year,
    _leading_zero,
)
