"""Words that split one thing in two without remainder: in time and late, direct and online, men and women."""

import re

from soxanh.checker.relations.patterns import SETTLED

# Respects that cross each other: of domestic and foreign, persons and bodies there are four.
_RESPECTS = [
    (r"\bnam\b", r"\bnữ\b"),
    (r"thành thị|đô thị", r"nông thôn"),
    (r"tổ chức", r"cá nhân|hộ gia đình"),
    (r"trong nước|nội địa", r"nước ngoài|quốc tế|ngoài nước|nhập khẩu|xuất nhập khẩu"),
]
_PAIRS = [
    *_RESPECTS,
    (r"đúng hạn|trước hạn|trong hạn|đúng và trước hạn", r"quá hạn|trễ hạn|chậm hạn|trễ|chậm"),
    (r"trực tiếp", r"trực tuyến|qua mạng|bưu chính|qua bưu điện|dvc"),
    (
        r"kỳ trước|năm trước|tháng trước|quý trước|chuyển sang|tồn|cũ\b",
        r"\bmới\b|trong kỳ|phát sinh|trong tháng|trong năm|trong quý",
    ),
    (SETTLED, r"\bchưa\b|\bđang\b|còn lại|tồn đọng"),
    (r"ngoài công lập|tư thục|dân lập|ngoài nhà nước|ngoài quốc doanh", r"công lập|nhà nước"),
    (r"xuất khẩu|\bxk\b", r"nhập khẩu|\bnk\b"),
    (r"chi thường xuyên|thường xuyên", r"đầu tư|đột xuất"),
    (r"trung ương", r"địa phương"),
    (r"không có", r"(?<!không )\bcó\b"),
    (r"theo kế hoạch|định kỳ", r"đột xuất"),
    (r"cấp tỉnh", r"cấp huyện|cấp xã"),
    (r"cấp huyện", r"cấp xã"),
    (r"\btỉnh (?:có |là )?\|", r"\bhuyện (?:có |là )?\|"),
    (r"chính thức", r"dự bị|hợp đồng"),
    (r"trên địa bàn", r"ngoài địa bàn|ngoài tỉnh"),
    (r"thuộc thẩm quyền", r"không thuộc thẩm quyền|không đủ điều kiện"),
    (r"đủ điều kiện", r"không đủ điều kiện|chưa đủ điều kiện"),
    (r"thường trú", r"tạm trú"),
    (r"hình sự", r"dân sự|hành chính"),
    (r"công chức|biên chế", r"hợp đồng|viên chức"),
    (r"thứ nhất|đầu tiên|quý i\b", r"thứ hai|quý ii\b"),
    (r"mức độ 3", r"mức độ 4"),
    (r"ngắn hạn", r"dài hạn"),
    (r"bắt buộc", r"tự nguyện"),
    (r"toàn trình", r"một phần"),
    (r"(?<!không )\bđúng\b", r"sai\b"),
    (r"trong quy hoạch|trong danh mục", r"ngoài quy hoạch|ngoài danh mục"),
    (r"(?<!không )(?<!chưa )\bđạt\b", r"không đạt|chưa đạt|vi phạm"),
    (r"(?<!phi )nông nghiệp", r"phi nông nghiệp"),
    (r"giám đốc", r"thanh tra sở|phó giám đốc"),
]
_COMPILED = [(re.compile(one), re.compile(other)) for one, other in _PAIRS]
_CROSSING = _COMPILED[: len(_RESPECTS)]


# Plain alternatives: most labels have none of these words, and that is soon seen.
_ANY = re.compile(re.sub(r"\\b|\(\?<![^)]*\)", "", "|".join(half for pair in _PAIRS for half in pair)))


_DENIED = re.compile(r"(?:không|chưa) (\w+ \w+)")


def _denies(one: str, other: str) -> bool:
    """ "số phiếu không hợp lệ" and "số phiếu hợp lệ": both before the number, or both behind it."""
    for denied, said in zip(one.split("|"), other.split("|"), strict=False):
        for words in _DENIED.findall(denied):
            if words in said and one.count(words) == 1 and words not in _DENIED.findall(said):
                return True
    return False


# Two sides of one account, which are no parts of a whole.
_SIDES = [
    (re.compile(r"\bthu\b"), re.compile(r"\bchi\b")),
    (re.compile(r"nhập khẩu"), re.compile(r"xuất khẩu")),
    (re.compile(r"\bsinh\b"), re.compile(r"chết|tử vong")),
]


def on_other_sides(one: str, other: str) -> bool:
    """Whether two labels name the two sides of an account: receipts and payments, births and deaths; in lower case."""
    return any(
        bool(a.search(one)) != bool(a.search(other)) and bool(b.search(one)) != bool(b.search(other))
        for a, b in _SIDES
    )


def contrasted(one: str, other: str) -> bool:
    """Whether two labels name opposite halves; both in lower case."""
    if _denies(one, other) or _denies(other, one):
        return True
    return bool(_ANY.search(one) and _ANY.search(other)) and any(_opposite(pair, one, other) for pair in _COMPILED)


def leaves_quarters(one: str, other: str) -> bool:
    """Whether two labels differ in two respects, so that others stand between: domestic persons, foreign bodies."""
    return sum(_opposite(pair, one, other) for pair in _CROSSING) > 1


def _opposite(pair: tuple[re.Pattern[str], re.Pattern[str]], one: str, other: str) -> bool:
    a, b = pair
    forth = a.search(one) and b.search(other)
    back = b.search(one) and a.search(other)
    return bool(forth) != bool(back)
