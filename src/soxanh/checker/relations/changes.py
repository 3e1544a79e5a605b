"""Statements of change: what rose or fell, by how much, by what percentage, and from what.

A statement begins with a word or a mark of direction ("tăng 5 vụ", "(-673 ha)") and takes in what explains it: the same
change in the other measure, the new and the old value in brackets, the old value behind "so với cùng kỳ". It ends where
the text speaks of something else; a number is never taken for the old value only because it comes next.
"""

import re
from dataclasses import dataclass, replace

from soxanh.checker.numerals import ONE
from soxanh.checker.quantities import Quantity
from soxanh.checker.relations.earlier import AGAINST, BASE_BEFORE, EARLIER, NAMES_A_BASE, OLD, PLAN, leads_to_base
from soxanh.checker.relations.outline import Outline

_MARK = re.compile(r"[(;,] ?([+\-–−]) ?$")

_AGAINST_FIRST = re.compile(
    rf"(?<!suy )(?<!gia )(?<!cắt )(tăng|giảm|vượt|hụt|(?:cao|nhiều|thấp|ít) hơn) (?:so (?:với )?)?(?:(?:mức|của) )?{EARLIER}[^,;()\d]{{0,25}}$"
)
_FILL = (
    r"(?:với|là|mức|số|tỷ lệ|tỉ lệ|tốc độ|tăng|giảm|vượt|hụt|cao hơn|thấp hơn|thêm|khoảng|gần|hơn|trên|đạt|tới|xấp xỉ|bằng"
    r"|tương đương|tương ứng|ứng|hay|tức|có nghĩa|nghĩa|hay là|tương đối|[:=~≈+\-–−])"
)
_OTHER_MEASURE = re.compile(
    r"(?P<noun>[^,;()]{0,60}?)(?P<shut>\)?)(?P<against>,?\s*(?:so|cùng kỳ|năm (?:trước|ngoái))\s[^;()]{0,70}?)?"
    r"(?P<link>[\s,]*\(|[\s,]*(?:tương đương|tương ứng|ứng với|bằng|hay|tức|tỷ lệ|tỉ lệ|[=~≈/])"
    rf"|;(?=\s*[+\-–−])|,|\s(?=tăng|giảm|vượt|hụt))(?:\s*{_FILL})*\s*"
)
"""What stands between a change and the same change as a percentage, or the other way round."""

_OF_WHOLE = re.compile(rf"\s*(?:so (?:với )?|của )?(?:{PLAN}|tổng|số )")
_MOST = 50
"""A change is seldom as large; a share of what was before seldom smaller."""
_LIMITS = re.compile(r"trở (?:lên|xuống)")
_ITS_BRACKET = re.compile(r"[^;,()]*\(\s*(?:từ)?")
_SET_AGAINST = re.compile(r"(?:[^\W\d_]+ ){0,4}so với(?: [^\W\d_]+){0,3}")
FROM = re.compile(r"(?:^|\W)từ(?:\s+\w+){0,2}\s*$")
TO = re.compile(r"(?:xuống|lên|tăng|giảm)(?: (?:còn|đến|tới|là|chỉ|thành))*\s*$")
_MERGED = re.compile(
    r"sắp xếp|sáp nhập|hợp nhất|tổ chức lại|cơ cấu lại|kiện toàn|tinh gọn|thu gọn|gộp|ghép|\bnhập\b|\bdồn\b|giải thể|rà soát"
    r"|\btừ\b|trước|ban đầu"
)
_INTO = re.compile(
    r"(?:thành|còn|lập|lên|xuống|về)(?: (?:lập|mới|chỉ|lại|còn|đến|tới|được|là|có))*\s*$|\bsau\b|\bnay\b|hiện"
)
_LEADS_TO_PAIR = re.compile(r"[^;()]*[(,]\s*[^;(]*\btừ|[^;(),]{0,60}\btừ")
_NEXT_OF_ROW = re.compile(
    r"[^,;()]{1,40}(?:\([^();]*\)\s*)?(?:,|và|, và)(?: số| làm)?(?: [^\W\d_]+){0,3}|%?\s*\)\s*(?:,|và)(?: số)?(?: [^\W\d_]+){0,3}"
)


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
    """The new value where the statement is one of a row: "12 vụ, 11 người chết … giảm 24 vụ, 19 người chết"."""

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


def find_changes(outline: Outline) -> list[Change]:
    """All statements in their order, those of one row with what they are said of."""
    changes: list[Change] = []
    row: list[Change] = []
    position = 0
    while position < len(outline.quantities):
        change = None if outline.is_time(position) else _begin(outline, position) or _implied(outline, position, row)
        if change:
            if not (row and _goes_on(outline, row[-1], change)):
                row = []
            changes.append(change)
            row.append(change)
            _give_subjects(outline, row)
            position = change.last
        elif not outline.is_time(position):
            row = []
        position += 1
    return changes


def _begin(outline: Outline, index: int) -> Change | None:
    if sign := sign_of(outline, index):
        return _read(outline, Change(sign, index, index))
    if not _from_to(outline, index):
        return None
    old, new = index, index + 1
    sign = 1 if outline.quantities[new].value > outline.quantities[old].value else -1
    return _read(outline, Change(sign, old, new, pair=(new, old), subject=new))


def _goes_on(outline: Outline, last: Change, change: Change) -> bool:
    if last.amount is None or change.amount is None or change.first != last.last + 1:
        return False
    if outline.sentence[change.first] != outline.sentence[last.first] or last.base is not None:
        return False
    gap = words_between(outline, last.last, change.first)
    if AGAINST.search(gap) and outline.same_kind(last.amount, change.amount):
        return False  # "tăng 12 vụ so với quý trước và tăng 30 vụ so với cùng kỳ": the same number twice
    return ";" not in gap and "trong đó" not in gap and outline.bracket[last.first] == outline.bracket[change.first]


def _implied(outline: Outline, index: int, row: list[Change]) -> Change | None:
    """ "giảm 146 lượt tiếp, 127 lượt người": the word of direction stands only once."""
    if not row:
        return None
    last, quantity = row[-1], outline.quantities[index]
    if quantity.is_percent or quantity.part or last.base is not None or last.pair or index != last.last + 1:
        return None
    change = _read(outline, Change(last.sign, index, index, implied=True))
    if not _goes_on(outline, last, change):
        return None
    return change if _NEXT_OF_ROW.fullmatch(words_between(outline, last.last, index)) else None


def _give_subjects(outline: Outline, row: list[Change]) -> None:
    """The numbers right before a row, if they are of the same kinds in the same order."""
    amounts = [change.amount for change in row if change.amount is not None]
    subjects: list[int] = []
    first = row[0].first
    for position in range(first - 1, max(-1, first - 16), -1):
        if len(subjects) == len(row) or outline.sentence[position] < outline.sentence[first] - 1:
            break
        if outline.quantities[position].is_percent or outline.is_time(position) or sign_of(outline, position):
            continue
        if outline.encloses(outline.bracket[position], outline.bracket[first]):
            subjects.insert(0, position)
    if len(row) < 2 or len(subjects) != len(row) or len(amounts) != len(row):
        return
    for subject, amount in zip(subjects, amounts, strict=True):
        rivals = [other for other in subjects if other != subject and outline.same_kind(other, amount)]
        like = outline.likeness(subject, amount)
        if not outline.same_kind(subject, amount) or any(outline.likeness(r, amount) > like for r in rivals):
            return
    for change, subject in zip(row, subjects, strict=True):
        change.subject = subject


def _read(outline: Outline, change: Change) -> Change:
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
        if not any(take(outline, change) for take in (_take_pair, _take_measure, _take_base, _take_pair_behind)):
            break
    if change.base is None and change.pair is None:
        change.base = _base_before(outline, index)
        if change.base is None:
            change.pair = _pair_before(outline, change)
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
    alike = outline.same_kind(new, old) and (change.amount is None or _agree(outline, change.amount, new))
    if not (alike or _comes_out(outline, change, new, old)):
        return None
    rise = outline.quantities[new].value - outline.quantities[old].value
    if rise * change.sign <= 0 or not (_MERGED.search(outline.before(old)) and _INTO.search(outline.before(new))):
        return None
    return new, old


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
    if outline.bracket[first] != outline.bracket[second] or not _agree(outline, first, second):
        return False
    if change.amount is not None and not _agree(outline, change.amount, second):
        return False
    if outline.quantities[first].part == 1 or _SET_AGAINST.fullmatch(words_between(outline, first, second)):
        change.pair = first, second
    elif _from_to(outline, first):
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
    if (
        change.amount is None
        or change.pair
        or not _from_to(outline, first)
        or not _agree(outline, change.amount, first)
    ):
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


def _agree(outline: Outline, one: int, other: int) -> bool:
    """Whether two numbers are of one kind, or one of them does not say of which it is."""
    bare = any(not (outline.quantities[i].unit or outline.quantities[i].noun) for i in (one, other))
    return bare or outline.same_kind(one, other)


def _from_to(outline: Outline, index: int) -> bool:
    """ "từ 30 vụ xuống 24 vụ"."""
    following = index + 1
    return (
        following < len(outline.quantities)
        and outline.sentence[index] == outline.sentence[following]
        and bool(FROM.search(outline.before(index)) and TO.search(outline.before(following)))
        and _agree(outline, index, following)
        and not outline.quantities[index].is_percent
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
    if change.pair and not percent and not _agree(outline, following, change.pair[0]):
        return False  # "giảm từ 71 xuống còn 46 phòng và giảm 83 lãnh đạo"
    gap = words_between(outline, change.last, following)
    match = _OTHER_MEASURE.fullmatch(gap)
    if not match:
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
