"""What officials count and measure: the words behind a number, and which of them mean the same."""

import re
from decimal import Decimal
from functools import lru_cache

SCALES = {
    "chục": Decimal(10),
    "trăm": Decimal(100),
    "nghìn": Decimal(1_000),
    "ngàn": Decimal(1_000),
    "vạn": Decimal(10_000),
    "triệu": Decimal(1_000_000),
    "tr": Decimal(1_000_000),
    "tỷ": Decimal(1_000_000_000),
    "tỉ": Decimal(1_000_000_000),
}

# Printed measure → (unit it is compared in, how many of those units it is).
MEASURES: dict[str, tuple[str, Decimal | int]] = {
    **dict.fromkeys(("đồng", "đ", "vnđ", "vnd"), ("đồng", 1)),
    **dict.fromkeys(("usd", "đô la mỹ", "đô la"), ("USD", 1)),
    **dict.fromkeys(("eur", "euro"), ("EUR", 1)),
    **dict.fromkeys(("%", "(%)", "phần trăm"), ("%", 1)),
    **dict.fromkeys(("điểm phần trăm", "điểm %"), ("điểm %", 1)),
    "‰": ("‰", 1),
    **dict.fromkeys(("ha", "hecta", "héc ta", "héc-ta"), ("m²", 10_000)),
    **dict.fromkeys(("m2", "m²", "mét vuông"), ("m²", 1)),
    **dict.fromkeys(("km2", "km²"), ("m²", 1_000_000)),
    **dict.fromkeys(("m3", "m³", "mét khối"), ("m³", 1)),
    "km": ("m", 1_000),
    **dict.fromkeys(("m", "mét"), ("m", 1)),
    "cm": ("m", Decimal("0.01")),
    "mm": ("mm", 1),
    "tấn": ("kg", 1_000),
    "tạ": ("kg", 100),
    "yến": ("kg", 10),
    "kg": ("kg", 1),
    "lít": ("lít", 1),
    "kwh": ("kWh", 1),
    "mwh": ("kWh", 1_000),
    "kw": ("kW", 1),
    "mw": ("kW", 1_000),
    "mva": ("MVA", 1),
    "kv": ("kV", 1),
    "teu": ("TEU", 1),
}

TIMES = frozenset({"ngày", "giờ", "phút", "giây", "tuần", "tháng", "quý", "năm", "tuổi", "thế kỷ", "buổi"})

# One syllable names the thing counted; what follows only describes it ("người chết", "vụ án", "xã biên giới").
_CLASSIFIERS = (
    "người vụ xã huyện tỉnh quận phường ấp bản buôn thôn thửa hộ tin bài lớp lượt ca đơn em giải máy con cây xe tàu"
    " chiếc cái cuộc đợt chuyến phiếu bộ suất ý mỏ trạm mốc sổ tờ lô phòng trường chợ cầu nhà căn điểm lần kỳ đoàn"
    " vé thẻ chốt tổ đội hội quỹ kho bể giếng hồ đập cống tuyến ao lồng đàn gói khoản mẫu món thùng bao chai khẩu viên"
    " giường quyển cuốn văn vở phong biên bức tấm lá cặp đôi nhóm loại hạng mục cấp bậc bước lỗi án bãi dự việc liều phiên"
).split()

# Where the first syllable is not enough, or is one of those above with another meaning.
_THINGS = (
    "hồ sơ;thủ tục hành chính;thủ tục;văn bản;quyết định;giấy chứng nhận;giấy phép;giấy khen;bằng khen;giấy;đơn vị;đơn thư;"
    "doanh nghiệp;hợp tác xã;tổ hợp tác;trang trại;dự án;công trình;cơ sở;cơ quan;tổ chức;cá nhân;tập thể;cán bộ;"
    "công chức;viên chức;người lao động;lao động;học sinh;sinh viên;học viên;giáo viên;đảng viên;đoàn viên;hội viên;"
    "đại biểu;bị can;bị cáo;đối tượng;bệnh nhân;trẻ em;hộ gia đình;hộ nghèo;hộ cận nghèo;hộ dân;thửa đất;nhiệm vụ;"
    "chỉ tiêu;tiêu chí;trường hợp;vụ việc;vụ án;tờ khai;phương tiện;container;lô hàng;mặt hàng;hợp đồng;biên bản;"
    "kế hoạch;nghị quyết;thông báo;công văn;báo cáo;tờ trình;kết luận;kiến nghị;ý kiến;câu hỏi;sáng kiến;đề tài;"
    "đề án;mô hình;sản phẩm;thành viên;đồng chí;tổ dân phố;khu phố;địa phương;thành phố;thị xã;thị trấn;phòng học;"
    "trạm biến áp;trạm y tế;cơ sở y tế;giường bệnh;bác sĩ;bác sỹ;điều dưỡng;chi nhánh;khách hàng;tài khoản;"
    "lượt người;lượt khách;lượt hộ;lượt công dân;tin bài;tiết mục;hạng mục;hội nghị;hội thảo;chương trình;hoạt động;"
    "liệt sĩ;người có công;nạn nhân;phiên tòa;phiên toà;việc làm;thẻ căn cước;tài khoản định danh;biên chế;bản án;đơn hàng;"
    "đặc khu;đảng bộ;chi bộ;cử tri;thí sinh;công dân;công nhân;nông dân;ngư dân;nhân viên;nhà giáo;phạm nhân;hành khách;du khách;chiến sĩ;thuê bao;"
    "ngôi nhà;căn nhà;căn hộ;chủ thể;phần quà;suất quà;chuyến bay;cuộc gọi;hộ kinh doanh;"
    "khu công nghiệp;cụm công nghiệp;tổng số;điểm trường;trẻ;cháu;cụ;tên;lời;đồng bào;dân tộc;con lợn;gia súc;gia cầm;"
    "nhà đầu tư;cổ phiếu;cổ phần;nhân khẩu;ô tô;xe máy;mô tô;tin báo;tố giác;lượt tiêu chí;lượt ý kiến;lượt đoàn;nội dung"
).split(";")

_SAME = {
    "dn": "doanh nghiệp",
    "tthc": "thủ tục",
    "thủ tục hành chính": "thủ tục",
    "hs": "hồ sơ",
    "vụ việc": "vụ",
    "vụ án": "vụ",
    "người lao động": "lao động",
    "hộ gia đình": "hộ",
    "hộ nghèo": "hộ",
    "hộ cận nghèo": "hộ",
    "hộ dân": "hộ",
    "ngôi nhà": "nhà",
    "căn nhà": "nhà",
    "thửa đất": "thửa",
    "lượt người": "lượt",
    "lượt khách": "lượt",
    "lượt hộ": "lượt",
    "lượt công dân": "lượt",
    "cb": "cán bộ",
    "cc": "công chức",
    "giấy": "giấy chứng nhận",
    "gcn": "giấy chứng nhận",
    "gcnqsd": "giấy chứng nhận",
    "gcnqsdđ": "giấy chứng nhận",
    "bác sỹ": "bác sĩ",
    "xe": "phương tiện",
    "nhân khẩu": "khẩu",
    "lượt tiêu chí": "tiêu chí",
    "lượt ý kiến": "ý kiến",
    "lượt đoàn": "đoàn",
    "tin báo": "tin",
    "htx": "hợp tác xã",
    "đvhc": "đơn vị",
    "trạm biến áp": "trạm",
    "vbqppl": "văn bản",
    "đơn thư": "đơn",
    "phiên toà": "phiên tòa",
    "bn": "bệnh nhân",
}

# People of every kind, bodies of every kind, papers of every kind: a total of one may have parts of the others.
_FAMILIES = [
    frozenset(
        "người cán bộ;công chức;viên chức;lao động;học sinh;sinh viên;học viên;giáo viên;đảng viên;đoàn viên;hội viên;đại biểu;"
        "bị can;bị cáo;đối tượng;bệnh nhân;trẻ em;em;cá nhân;thành viên;đồng chí;người;cán bộ;biên chế;nạn nhân;trường hợp;"
        "bác sĩ;điều dưỡng;cháu;cụ;hợp đồng;ca;cử tri;thí sinh;công dân;công nhân;nông dân;ngư dân;nhân viên;nhà giáo;phạm nhân;"
        "hành khách;du khách;chiến sĩ;khẩu".split(";")
    ),
    frozenset(
        "đơn vị;cơ quan;tổ chức;doanh nghiệp;cơ sở;hợp tác xã;tập thể;địa phương;xã;huyện;phường;thị trấn;đặc khu;quận;thị xã"
        ";thành phố;chủ thể;hộ kinh doanh".split(";")
    ),
    frozenset(
        "hồ sơ;thủ tục;đơn;văn bản;vụ;việc;trường hợp;lượt;tờ khai;giấy chứng nhận;giấy phép;giấy;ý kiến;kiến nghị;tin;tố giác"
        ";nội dung;bản án".split(";")
    ),
    frozenset({"cổ phiếu", "cổ phần", "đơn vị"}),
    frozenset({"nhà đầu tư", "cá nhân", "tổ chức", "doanh nghiệp"}),
    frozenset("phương tiện;ô tô;xe máy;mô tô;tàu".split(";")),
    frozenset("con;gia súc;gia cầm;con lợn;trâu;bò;lợn".split(";")),
    frozenset(
        "văn bản;quyết định;kế hoạch;nghị quyết;thông báo;công văn;báo cáo;tờ trình;kết luận;dự thảo".split(";")
    ),
]

# Words that never name what was counted: after them the number stands alone.
_NOT_THINGS = frozenset(
    "đạt chiếm tăng giảm và của là trong so đến được đã đang chưa còn bằng với trên dưới từ tại do thì mà cho theo vào ra hoặc hay"
    " nhưng nên để khi gồm bao tương ước có không bị về cùng lên xuống các những này đó ở nhiều vượt thuộc đối qua sau"
    " trước trở nữa lần cũng thực đạt, tức như riêng hiện năm ngày tháng quý lũy luỹ chủ số tỷ tỉ mới gần hơn khoảng nhằm đặc"
    " trung tổng cụ kể góp thu chi đứng xếp đồng".split()
)
_KEEP_SECOND = {"đồng": ("chí", "bào"), "tổng": (), "chủ": (), "thu": (), "có": (), "số": ()}

_known = sorted({*_THINGS, *_CLASSIFIERS, *_SAME, *TIMES, "tthc"}, key=len, reverse=True)
_by_letter: dict[str, list[str]] = {}
for _noun in _known:
    _by_letter.setdefault(_noun[0], []).append(re.escape(_noun[1:]))
# By their first letters, so that the engine tries a few of the nouns, not all.
_nouns = "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in _by_letter.items())
KNOWN_NOUN = re.compile(rf"(?:{_nouns})(?!\w)")
_WORD = re.compile(r"[^\W\d_]+")
_PHRASE = re.compile(r"[\W\d_]*[^,;.:()]*")
"""Up to the first mark behind a word: of "242,7 triệu CP), phân phối …" no more than "CP"."""


def noun_key(following: str) -> str:
    """What is counted, from the lower-case words that follow the number; "" where nothing is named.

    Two numbers with one key count the same kind of thing: `vụ việc`, `vụ án` and `vụ` are all `vụ`.
    """
    following = following.removeprefix("số ")
    if match := KNOWN_NOUN.match(following):
        return _SAME.get(match[0], match[0])
    words = _WORD.findall(_PHRASE.match(following[:40])[0])[:2]  # type: ignore[index]  # it matches anything
    if not words or (words[0] in _NOT_THINGS and (len(words) < 2 or words[1] not in _KEEP_SECOND.get(words[0], ()))):
        return ""
    key = " ".join(words[:2]) if len(words) > 1 and words[1] not in _NOT_THINGS else words[0]
    return _SAME.get(key, key)


def is_thing(key: str) -> bool:
    """Whether a key is a word for things that are counted, not just what happened to follow a number."""
    return KNOWN_NOUN.fullmatch(key) is not None


@lru_cache(maxsize=10_000)
def related(one: str, other: str) -> bool:
    """Whether things counted under two keys may be parts of one total."""
    if one.startswith(f"{other} ") or other.startswith(f"{one} "):  # "phòng học" and "phòng"
        return True
    if one == other or not one or not other or not (is_thing(one) and is_thing(other)):
        return True
    return any(one in family and other in family for family in _FAMILIES)
