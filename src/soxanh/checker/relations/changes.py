"""Statements of change: what rose or fell, by how much, by what percentage, and from what.

A statement begins with a word or a mark of direction ("tăng 5 vụ", "(-673 ha)") and takes in what explains it: the same
change in the other measure, the new and the old value in brackets, the old value behind "so với cùng kỳ". It ends where
the text speaks of something else; a number is never taken for the old value only because it comes next.
"""

import re
from dataclasses import dataclass, replace

from soxanh.checker.numerals import ONE
from soxanh.checker.quantities import Quantity
from soxanh.checker.relations.earlier import BASE_BEFORE, EARLIER, NAMES_A_BASE, OLD, PLAN, leads_to_base
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.patterns import MERGING

_MARK = re.compile(r"[(;,] ?([+\-–−]) ?$")

_AGAINST_FIRST = re.compile(
    rf"(?<!suy )(?<!gia )(?<!cắt )(tăng|giảm|vượt|hụt|(?:cao|nhiều|thấp|ít) hơn) (?:so (?:với )?)?(?:(?:mức|của) )?{EARLIER}[^,;()\d]{{0,25}}$"
)
_FILL = (
    r"(?:với|là|mức|số|tỷ lệ|tỉ lệ|tốc độ|tăng|giảm|vượt|hụt|cao hơn|thấp hơn|thêm|khoảng|gần|hơn|trên|đạt|tới|xấp xỉ|bằng"
    r"|tương đương|tương ứng|ứng|hay|tức|có nghĩa|nghĩa|hay là|tương đối|chiếm|[:=~≈+\-–−])"
)
_RATE = r"(?:tốc độ|tỷ lệ|tỉ lệ|mức) (?:gia )?(?:tăng|giảm)(?: trưởng)? so (?:với )?[^\d,;()]{0,20}(?:năm \d{4} )?(?=đạt|là|ở|khoảng)"
_OTHER_MEASURE = re.compile(
    r"(?P<noun>[^,;()]{0,60}?)(?P<shut>\)?)(?P<against>,?\s*(?:so|cùng kỳ|năm (?:trước|ngoái))\s[^;()]{0,70}?)?"
    r"(?P<link>[\s,]*\(|[\s,]*(?:tương đương|tương ứng|ứng với|bằng|hay|tức|tỷ lệ|tỉ lệ|chiếm|[=~≈/])"
    rf"|;(?=\s*(?:[+\-–−]|tăng|giảm))|,|\s(?=tăng|giảm|vượt|hụt))(?:\s*{_RATE})?(?:\s*{_FILL})*\s*"
)
"""What stands between a change and the same change as a percentage, or the other way round."""

_OF_WHOLE = re.compile(rf"\s*(?:so (?:với )?|của )?(?:{PLAN}|tổng|số )")
_MOST = 50
"""A change is seldom as large; a share of what was before seldom smaller."""
_LIMITS = re.compile(r"trở (?:lên|xuống)")
_ITS_BRACKET = re.compile(r"[^;,()]*\(\s*(?:từ)?")
_SET_AGAINST = re.compile(r"(?:[^\W\d_]+ ){0,4}so với(?: [^\W\d_]+){0,3}")
FROM = re.compile(r"(?:^|\W)từ(?:\s+\w+){0,2}\s*$")
_TO_WHERE = r"(?: (?:còn|đến|tới|là|chỉ|thành|mức|mốc|ngưỡng|được|hơn|gần|khoảng|trên|dưới|con số))*\s*"
TO = re.compile(
    r"(?:tăng|giảm)(?: (?:còn|đến|tới|là|chỉ|thành))*\s*$|(?:xuống|lên)(?: [^\W\d_]+){0,3}\s*$"
    rf"|(?:còn|thành|đạt){_TO_WHERE}$"
)
_NEW = re.compile(
    r"(?!.*\bvà (?!(?:xuống|lên|về|còn|đạt|chỉ|rơi|rớt)\b))"  # no other subject between
    r"[^,;()]{0,40}?\)?(?:,?\s*so [^;,()]{0,60}?)?,?\s*\(?(?:(?:để|và|chỉ|rơi|rớt|kéo|hiện) )*"
    rf"(?:xuống|lên|về|còn|đạt){_TO_WHERE}"
)
"""What stands between a change and the new value behind it: "giảm 1,5 điểm (1,2 %), xuống còn 123,5 điểm"."""
_NOW = re.compile(r"\s*[,;–-]?\s*(?:năm|kỳ|lần|đợt|tháng|quý|hiện|bây giờ) ?(?:nay|này)?(?: (?:là|có|đạt|ở mức))*\s*")
_AT_PRESENT = re.compile(r"\(\s*hiện")
_MERGED = re.compile(rf"{MERGING}|\bnhập\b|\bdồn\b|cơ cấu lại|rà soát|\btừ\b|trước|ban đầu")
_BEING_MERGED = re.compile(r"(?:được|bị|sẽ|phải|đã) (?:sắp xếp|sáp nhập|hợp nhất|tổ chức lại|gộp|ghép|nhập|dồn)")
_INTO = re.compile(
    r"(?:thành|còn|lập|lên|xuống|về)(?: (?:lập|mới|chỉ|lại|còn|đến|tới|được|là|có))*\s*$|\bsau\b|\bnay\b|hiện"
)
_LEADS_TO_PAIR = re.compile(r"[^;()]*[(,]\s*[^;(]*\btừ|[^;(),]{0,60}\btừ")


@dataclass
class Change:
    """`sign` is the direction. The others are indices of quantities: `first` and `last` of the statement."""

    sign: int
    first: int
    last: int
    amount: int | None = None
    percent: int | None = None
    pair: tuple[int, int] | None = None
    """The new and the old value: "giảm 6 vụ (24/30)", "từ 30 vụ xuống 24 vụ"."""
    base: int | None = None
    """The old value, or what was planned."""
    bound: bool = True
    """Amount and percentage are tied by a word or a bracket, not by a comma."""
    of_base: bool = False
    """The percentage is what the new value is of the old one: "tăng 32 lượt, bằng 103% so với cùng kỳ"."""
    implied: bool = False
    """The direction is that of the change before it: "giảm 146 lượt, 127 người"."""
    subject: int | None = None
    """The new value where it stands behind ("giảm 2 điểm, còn 98 điểm"), or the statement is one of a row ("12 vụ, 11 người
    chết … giảm 24 vụ, 19 người chết")."""

    @property
    def start(self) -> int:
        """Where the statement begins; the old value may stand before the change."""
        return self.first if self.base is None else min(self.first, self.base)


def sign_of(outline: Outline, index: int) -> int:
    """Whether a number is a rise (1) or a fall (-1), by the words or the mark before it."""
    if outline.change[index]:
        return outline.change[index]
    start = outline.quantities[index].start
    if mark := _MARK.search(outline.low, max(0, start - 4), start):
        return 1 if mark[1] == "+" else -1
    verb = _AGAINST_FIRST.search(outline.before(index, 60))
    return 0 if verb is None else -1 if verb[1] in ("giảm", "thấp hơn", "ít hơn", "hụt") else 1


def measured_as(outline: Outline, amount: int, like: int) -> Quantity:
    """ "29,87 ha, giảm 1,51": a change without a unit is in that of what changed."""
    quantity, other = outline.quantities[amount], outline.quantities[like]
    if quantity.unit or quantity.noun or quantity.scale != ONE:
        return quantity
    return replace(quantity, unit=other.unit, noun=other.noun, scale=other.scale)


def words_between(outline: Outline, one: int, other: int) -> str:
    return " ".join(outline.low[outline.quantities[one].end : outline.quantities[other].start].split())


def read_change(outline: Outline, change: Change) -> Change:
    """Takes in what explains the change."""
    quantities = outline.quantities
    index = change.first
    if change.pair is None:
        if quantities[index].is_percent:
            change.percent = index
        else:
            change.amount = index
    while (following := change.last + 1) < len(quantities):
        if outline.sentence[following] != outline.sentence[index]:
            break
        if not outline.encloses(outline.bracket[index], outline.bracket[following]):
            break
        if not any(take(outline, change) for take in _TAKES):
            break
    if change.base is None and change.pair is None:
        change.base = _base_before(outline, index)
        if change.base is None:
            change.pair = _pair_before(outline, change)
        elif _AT_PRESENT.search(outline.before(change.base)):
            # What is now may be the old value or the new one: "40.000 đồng (hiện là 25.000 đồng, tăng 60%)".
            change.bound = False
    return change


def _base_before(outline: Outline, index: int) -> int | None:
    """ "210 việc, so với năm trước (145 việc) tăng 65 việc", "210 việc (cùng kỳ 145 việc), tăng 44,8%"."""
    for base in range(index - 1, max(0, index - 3), -1):
        if outline.sentence[base] != outline.sentence[index] or sign_of(outline, base):
            return None
        if outline.quantities[base].is_percent or outline.is_time(base):
            continue
        return base if BASE_BEFORE.search(outline.before(base)) else None
    return None


def _pair_before(outline: Outline, change: Change) -> tuple[int, int] | None:
    """ "sắp xếp 52 xã (31 xã, 21 phường) để hình thành 20 xã mới (12 xã, 8 phường), giảm 32 xã"."""
    level = outline.bracket[change.first]
    found: list[int] = []
    for position in range(change.first - 1, max(-1, change.first - 14), -1):
        if len(found) == 2 or outline.sentence[position] != outline.sentence[change.first]:
            break
        aside = outline.bracket[position] != level and outline.encloses(level, outline.bracket[position])
        if aside or outline.quantities[position].is_percent or outline.is_time(position):
            continue
        if outline.bracket[position] != level or sign_of(outline, position):
            return None
        found.append(position)
    if len(found) < 2:
        return None
    new, old = found
    alike = agree(outline, new, old) and (change.amount is None or agree(outline, change.amount, old))
    if not (alike or _comes_out(outline, change, new, old)):
        return None
    rise = outline.quantities[new].value - outline.quantities[old].value
    into = outline.before(new)
    merged = _MERGED.search(outline.before(old)) or _BEING_MERGED.search(into)
    return (new, old) if rise * change.sign > 0 and merged and _INTO.search(into) else None


def _comes_out(outline: Outline, change: Change, new: int, old: int) -> bool:
    """ "sắp xếp 210 xã, phường, thị trấn thành 80 đơn vị mới, giảm 130 đơn vị": other words, but the arithmetic is theirs."""
    if change.amount is None or not (outline.comparable(new, old) and outline.comparable(change.amount, old)):
        return False
    one, other, amount = (outline.quantities[i] for i in (new, old, change.amount))
    return amount.exact and one.value - other.value == change.sign * amount.value


def _take_pair(outline: Outline, change: Change) -> bool:
    """ "giảm 6 vụ (24/30)", "giảm 9,2% so cùng kỳ (69/76 DN)", "(24 so với 30 vụ)", "(từ 30 vụ xuống 24 vụ)"."""
    first, second = change.last + 1, change.last + 2
    if change.pair or change.base is not None or second >= len(outline.quantities):
        return False
    if not _ITS_BRACKET.fullmatch(words_between(outline, change.last, first)):
        return False
    if outline.bracket[first] != outline.bracket[second] or not agree(outline, first, second):
        return False
    if change.amount is not None and not agree(outline, change.amount, second):
        return False
    if outline.quantities[first].part == 1 or _SET_AGAINST.fullmatch(words_between(outline, first, second)):
        change.pair = first, second
    elif is_from_to(outline, first):
        change.pair = second, first
    else:
        return False
    change.last = second
    return True


def _take_pair_behind(outline: Outline, change: Change) -> bool:
    """ "giảm 67 xã (giảm 67%, theo quy định là 60% - 70%, từ 100 xã xuống còn 33 xã)", "giảm 12 vụ, từ 45 vụ xuống 33 vụ"."""
    first = change.last + 1
    while first + 1 < len(outline.quantities) and outline.quantities[first].is_percent and first < change.last + 4:
        first += 1
    if change.pair or not is_from_to(outline, first):
        return False
    if change.amount is not None and not agree(outline, change.amount, first):
        return False
    if outline.sentence[first] != outline.sentence[change.first]:
        return False
    if not _LEADS_TO_PAIR.match(words_between(outline, change.last, first)):
        return False
    rise = outline.quantities[first + 1].value - outline.quantities[first].value
    if rise * change.sign <= 0:
        return False
    change.pair = first + 1, first
    change.last = first + 1
    return True


def agree(outline: Outline, one: int, other: int) -> bool:
    """Whether two numbers are of one kind, or one of them does not say of which it is."""
    bare = any(not (outline.quantities[i].unit or outline.quantities[i].noun) for i in (one, other))
    return bare or outline.same_kind(one, other)


def is_from_to(outline: Outline, index: int) -> bool:
    """ "từ 30 vụ xuống 24 vụ"."""
    following = index + 1
    return (
        following < len(outline.quantities)
        and outline.sentence[index] == outline.sentence[following]
        and bool(FROM.search(outline.before(index)) and TO.search(outline.before(following)))
        and agree(outline, index, following)
        and not _LIMITS.search(words_between(outline, index, following))
    )


def _take_measure(outline: Outline, change: Change) -> bool:
    """ "tăng 5 vụ (12,5 %)", "giảm 1,6 % (-673 ha)", "tăng 2.029 vụ = 7 %"."""
    following = change.last + 1
    quantity = outline.quantities[following]
    percent = quantity.is_percent
    if percent and change.amount is not None and outline.quantities[change.amount].unit == "điểm %":
        return False
    if (change.percent if percent else change.amount) is not None or outline.is_time(following):
        return False
    if sign_of(outline, following) not in (0, change.sign) or quantity.part:
        return False
    gap = words_between(outline, change.last, following)
    match = _OTHER_MEASURE.fullmatch(gap)
    if not match or (match["link"] == ";" and outline.change[following] and not change.pair):
        return False
    if match["noun"].strip() and change.last == change.subject and not change.pair:
        return False  # "giảm 160 tỷ đồng, còn 660 tỷ đồng và lãi cũng giảm 20%"
    if not percent and change.pair and not _measures(outline, following, change.pair):
        return False
    signed = sign_of(outline, following) != 0
    if not (percent or signed) and "(" in match["link"] and NAMES_A_BASE.search(gap):
        return False
    link = match["link"].strip(" ,")
    bound = bool(link) or len(gap) < 2
    if not percent and not signed and gap.endswith("("):
        bound = False  # "giảm 10% (50 vụ)" may give the old value
    if not percent and not signed and not link:
        return False
    if percent:
        if not signed and not _says_how_much(outline, change, following, match):
            return False
        change.percent = following
        change.of_base = link == "bằng" and bool(OLD.match(outline.after(following)))
    else:
        change.amount = following
    change.bound = bound
    change.last = following
    return True


def _measures(outline: Outline, amount: int, pair: tuple[int, int]) -> bool:
    """Whether a number can be what lies between two others: in their unit, or in points between percentages.

    "từ 7 phòng xuống còn 5 phòng, giảm 2 trưởng phòng" may, "từ 71 phòng xuống còn 46 phòng và giảm 83 lãnh đạo" cannot.
    """
    (new, old), between = (outline.quantities[i] for i in pair), outline.quantities[amount]
    if new.is_percent:
        return between.unit == "điểm %"
    return agree(outline, amount, pair[0]) or (
        between.unit == new.unit and between.value == abs(new.value - old.value)
    )


def _says_how_much(outline: Outline, change: Change, percent: int, match: re.Match[str]) -> bool:
    """Whether an unsigned percentage behind a change is that of the change, not what was reached of a plan or a whole."""
    after = outline.after(percent)
    said = match[0][match.start("link") :]
    if "bằng" in said and OLD.match(after):
        return True
    whole = _OF_WHOLE.match(after)
    if whole and "so" in whole[0].split() and re.search("tương|tức|hay", said):
        whole = None  # "tăng 83 tỷ đồng, tương đương 0,8% so với dự toán"
    if whole or ("bằng" in said and outline.quantities[percent].value >= _MOST):
        return False
    return bool(re.search(r"tăng|giảm|vượt|hụt|tỷ lệ|tỉ lệ|tương|tức|hay", said)) or "đạt" not in said


def _take_base(outline: Outline, change: Change) -> bool:
    following = change.last + 1
    if change.base is not None or change.pair is not None:
        return False
    if outline.is_time(following) and following + 1 < len(outline.quantities):
        following += 1  # "(6 tháng đầu năm 2019 có 419 đơn)"
    if (
        outline.is_time(following)
        or outline.goes_on(following)
        or sign_of(outline, following)
        or outline.sentence[following] != outline.sentence[change.first]
    ):
        return False
    gap = words_between(outline, change.last, following)
    match = leads_to_base(gap)
    if not match and _ITS_BRACKET.fullmatch(gap) and change.amount == change.last:
        loose = outline.same_kind(change.amount, following)  # "giảm 150 con (12.600 con)"
    elif match:
        *_, said = gap.rpartition("(")
        loose = match["loose"] is not None or (len(said.split()) > 2 and not NAMES_A_BASE.search(gap[-len(said) :]))
    else:
        return False
    if loose:
        change.bound = False
    change.base = change.last = following
    return True


def _take_new(outline: Outline, change: Change) -> bool:
    """ "giảm 1,5 điểm (1,2 %), xuống còn 123,5 điểm", "tăng 31 % lên 6.187 tỷ đồng, so với 4.723 tỷ đồng"."""
    following = change.last + 1
    quantity = outline.quantities[following]
    if change.subject is not None or change.pair:
        return False
    if quantity.is_percent or quantity.part or outline.is_time(following) or sign_of(outline, following):
        return False
    if change.amount is not None and not agree(outline, change.amount, following):
        return False
    gap = words_between(outline, change.last, following)
    if not (_NOW if change.base is not None else _NEW).fullmatch(gap):
        return False
    change.subject = change.last = following
    return True


_TAKES = (_take_pair, _take_measure, _take_pair_behind, _take_base, _take_new)
