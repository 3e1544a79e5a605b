"""What shows that a list which does not add up was never meant to: it tells the total again, ranges, prices, names.

Only failures are doubted: what adds up exactly was meant to, whatever its words.
"""

import re
from decimal import Decimal
from itertools import combinations

from soxanh.checker.arithmetic import Claim
from soxanh.checker.numerals import ONE
from soxanh.checker.quantities import Quantity
from soxanh.checker.relations.adding import true_sum
from soxanh.checker.relations.changes import is_from_to
from soxanh.checker.relations.contrast import contrasted, leaves_quarters
from soxanh.checker.relations.lists import LEFT
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.parts import Parts

_ABOUT = r"(?: (?:là|từ|mức|ở mức|tới|đến|hơn|gần|khoảng|chỉ|đạt|trên|dưới))*\s*$"
_EXTREME = re.compile(
    rf"(?:(?:thấp|cao|ít|nhiều|lớn|nhỏ) nhất|tối thiểu|tối đa|không quá|dao động|phổ biến|khởi điểm){_ABOUT}"
)
_THRESHOLD = re.compile(r"(?:\s[^\W\d_]+){0,2} trở (?:lên|xuống)")
_RATE = re.compile(r"\s(?:mỗi|một) [^\W\d_]")
_PRICED = re.compile(r"\b(?:giá|phí|cước|lãi suất|mức thưởng)\b")
_EACH = re.compile(r"\bmỗi\b|\b(?:cùng|đều)(?: có)?\s*$")
_ALTERNATIVE = re.compile(r"\bhoặc\b")
_TO = re.compile(r"\s*(?:[-–—]|đến|tới)\s*(?:(?:dưới|gần|hơn|khoảng|trên)\s+)?")
_MEASURED_BY = re.compile(r"(?:vượt quá|suýt soát|hơn (?:con số|mức)|tương đương|tức)[^,;]*$")
_OWN_TOTAL = re.compile(r"\btổng\b(?! cục| công ty| liên đoàn| giám đốc| thầu| cộng| hợp)")
_ONE = re.compile(
    r"(?:[,;(:]\s*(?:[^\W\d_]+ )?|\b(?:và|có|gồm) )một (?!số\b|phần\b|trong\b|mặt\b|bên\b|lần\b|vài\b|ít\b|nửa\b)[^\W\d_]"
)
_UNREAD = re.compile(r"\bmột (?:chục|trăm|nghìn|ngàn|triệu|tỷ|tỉ)\b")
_LAST_WORD = re.compile(r"[^\W\d_]+\W*$")
_NAME_BEHIND = re.compile(r"[,;][^,;]*\b[^\W\d_a-zà-ỹ][^\W\d_]*[^,;]*$")
_TELLS_WHERE = re.compile(r"\b(?:từ|ở|tại|cho|của|thuộc|do|với)\s*$")
_SINGLED_OUT = re.compile(r"\W*riêng\b")
_SINKS = re.compile(r"\b(?:xuống|giảm|chỉ|rút|hạ)(?: chỉ)? còn\b")
_AND_NAME = re.compile(r"[Cc]òn\s+(?:\w+\s+){0,2}[A-ZĐ]")
_TELLS_WHEN = re.compile(r"\W*(?:sau|trước|nếu|khi|thay vì|trong khi)\b")
_EXPENDITURE = re.compile(r"đầu tư|thường xuyên")
_STEP = re.compile(r"\b(?:đã|đang)\b")
_REST = re.compile(r"(?:[,;]|\bvà)\s*(?:(?:số|phần|các) )?[^\d,;]{0,20}còn lại\b")
_IN_TURN = re.compile(r"lần lượt(?: là)?\s*$")
_MOST_WEIGHED = 8


def without_others(outline: Outline, chosen: list[int]) -> list[int]:
    """Without what a part was before or is measured by, and up to a number that is named as another total."""
    kept: list[int] = []
    totals = [_OWN_TOTAL.search(_said_of(outline, i)) is not None for i in chosen]
    for index, is_total in zip(chosen, totals, strict=True):
        if is_total and not all(totals):
            break
        if not (is_from_to(outline, index) or _is_aside(outline, index, chosen[0])):
            kept.append(index)
    return kept


def _said_of(outline: Outline, index: int) -> str:
    """The words before a number, without those that tell of the share before it: "… 11,9 % tổng số, vốn địa phương 731"."""
    before = outline.before(index)
    return before.partition(",")[2] if index and outline.quantities[index - 1].is_percent else before


def _is_aside(outline: Outline, index: int, first: int) -> bool:
    """Whether a number is what a part is measured by, or tells where it is: "4.640 trẻ em từ 90 quốc gia"."""
    before = outline.before(index)
    if _MEASURED_BY.search(before):
        return True
    return index != first and _TELLS_WHERE.search(before) is not None and not outline.same_kind(index, first)


def misread(outline: Outline, total: int, chosen: list[int], parts: Parts) -> bool:
    """Whether a list that does not add up to a total is of another kind than the parts of it."""
    quantities = outline.quantities
    return (
        any(quantities[i].value == quantities[total].value and outline.same_kind(i, total) for i in chosen)
        or any(bounds(outline, i) for i in chosen)
        or any(_EACH.search(outline.before(i)) for i in chosen)
        or any(_ALTERNATIVE.search(outline.before(i)) for i in chosen[1:])
        or any(_counts_nothing(outline, i) and not outline.same_kind(i, total) for i in chosen)
        or (
            any(_is_measured(quantities[i]) for i in (total, *chosen))
            and not all(outline.same_kind(i, total) for i in chosen)
        )
        or any(_is_singled_out(outline, total, i) for i in chosen)
        or _passes_greater(outline, total, chosen)
        or _counts_up(outline, chosen)
        or _with_ones(outline, total, chosen, parts)
        or _made_up_by_another(outline, total, chosen, parts)
        or any(_IN_TURN.search(outline.before(i)) for i in chosen)
        or _weighed(outline, total, chosen)
        or _multiplied(outline, total, chosen)
        or _rest_unnumbered(outline, total, chosen, parts)
    )


def leaves_room(outline: Outline, chosen: list[int]) -> bool:
    """Whether two that look like halves leave others between: expenditure has debts and reserves as well, and of domestic
    persons and foreign bodies there are two more."""
    labels = [outline.description(i) for i in chosen]
    return all(_EXPENDITURE.search(label) for label in labels) or leaves_quarters(labels[0], labels[-1])


def tells_steps(outline: Outline, total: int, chosen: list[int]) -> bool:
    """Whether a list adds up but for what may be a further step: "14 được duyệt, 5 đã xây, 3 đang chạy"."""
    steps = [i for i in chosen[1:] if _STEP.search(outline.description(i))] if len(chosen) > 2 else []
    return any(true_sum(outline, total, [i for i in chosen if i != step]) is not None for step in steps)


def fits_an_earlier(outline: Outline, claim: Claim) -> bool:
    """Whether a list that gives more than its total may be of a greater one told before: "xảy ra 147 vụ, khám phá 106 vụ,
    trong đó …"."""
    total = claim.figures[0].index
    least, most = claim.computed[0], claim.stated[1]
    return least > most and any(
        outline.sentence[i] == outline.sentence[total]
        and outline.same_kind(i, total)
        and outline.adds_up[i]
        and outline.quantities[i].value >= least
        for i in range(max(0, total - 6), total)
    )


def names_rest(outline: Outline, chosen: list[int]) -> bool:
    """Whether the last of a list is said to be what is left; not "xuống còn 32 tỷ", "còn Hà Tĩnh 32 tỷ", or "chưa phân
    phối" that stands against nothing."""
    before = outline.before(chosen[-1])
    match = LEFT.search(before)
    if match is None or _SINKS.search(before):
        return False
    start = outline.quantities[chosen[-1]].start - len(before) + match.start()
    if match[0].startswith("còn"):
        return _AND_NAME.match(outline.words, start) is None
    return contrasted(outline.description(chosen[-2]), outline.description(chosen[-1]))


def priced(outline: Outline, index: int) -> bool:
    """Whether a number is a price or an extreme, of which the next one is another and not a part."""
    return bounds(outline, index) or _PRICED.search(outline.before(index)) is not None


def bounds(outline: Outline, index: int) -> bool:
    """Whether a number is an end of a range, an extreme, a threshold or a rate: none of them is an amount."""
    if _EXTREME.search(outline.before(index)):
        return True
    end = outline.quantities[index].end
    if _THRESHOLD.match(outline.low, end) or _RATE.match(outline.low, end):
        return True
    return any(_is_range(outline, first) for first in (index - 1, index))


def _is_measured(quantity: Quantity) -> bool:
    """Whether a number without a known unit is no whole one: it counts nothing, and adds up with its own kind only."""
    return quantity.is_count and quantity.step < ONE


def _counts_nothing(outline: Outline, index: int) -> bool:
    """Whether no word says what a number counts, or a name stands behind it: "Thanh Hà 2", "vitamin B 12 Đông Phú"."""
    quantity = outline.quantities[index]
    if quantity.unit:
        return False
    behind = outline.words[quantity.number_end : quantity.number_end + 3].lstrip()
    return not quantity.noun or (behind[:1].isupper() and not behind[1:2].isupper())


def _is_singled_out(outline: Outline, total: int, index: int) -> bool:
    """ "Riêng tháng 3 …": a sentence that begins so tells of one thing among others."""
    begins = outline.layout.sentences[outline.sentence[index]]
    return outline.sentence[index] != outline.sentence[total] and bool(_SINGLED_OUT.match(outline.low, begins))


def _passes_greater(outline: Outline, total: int, chosen: list[int]) -> bool:
    """Whether among the parts stands a number that is greater than their total: "62 tổ, gồm 21 tổ …; 340 nhóm; 35 tổ …"."""
    most, whole = outline.ends[total][1], outline.quantities[total]
    between = (outline.quantities[i] for i in range(chosen[0] + 1, chosen[-1]) if i not in chosen)
    return whole.is_count and any(
        other.is_count and outline.adds_up[other.index] and other.value > most
        for other in between
        if outline.bracket[other.index] == outline.bracket[chosen[0]] and not outline.is_time(other.index)
    )


def _is_range(outline: Outline, first: int) -> bool:
    """Whether a number and the one behind it are the ends of a range: "30.000 - 60.000 đồng"."""
    if not 0 <= first < len(outline.quantities) - 1:
        return False
    low, high = outline.quantities[first : first + 2]
    alike = outline.same_kind(first, first + 1) or not (low.unit or low.noun)
    return alike and low.printed < high.printed and _TO.fullmatch(outline.low, low.end, high.start) is not None


def _counts_up(outline: Outline, chosen: list[int]) -> bool:
    """Whether the numbers are the names of one thing after the other: "phương án 1 …, phương án 2 …, phương án 3"."""
    if any(outline.quantities[i].printed != number for number, i in enumerate(chosen, 1)):
        return False
    names = {match[0] for i in chosen if (match := _LAST_WORD.search(outline.before(i)))}
    return len(names) == 1


def _with_ones(outline: Outline, total: int, chosen: list[int], parts: Parts) -> bool:
    """Whether what is counted in the list as "một …" makes up for what is missing, or a greater number stands in words."""
    text = outline.low[outline.quantities[chosen[0]].end : max(parts.end, outline.quantities[chosen[-1]].end)]
    ones = text.count("một")
    if ones and _UNREAD.search(text):
        return True
    missing = outline.quantities[total].value - sum((outline.quantities[i].value for i in chosen), Decimal(0))
    return 0 < missing <= ones and missing <= len(_ONE.findall(text))


def _made_up_by_another(outline: Outline, total: int, chosen: list[int], parts: Parts) -> bool:
    """Whether one more number of the list is just what is missing: "gồm 82 nam, 28 nữ và 1 trẻ nhỏ"."""
    given = sum((outline.quantities[i].value for i in chosen), Decimal(0))
    missing = outline.quantities[total].value - given
    others = range(chosen[0] + 1, outline.first_at(parts.end))
    return missing > 0 and any(
        outline.quantities[i].value == missing and outline.adds_up[i] and not outline.is_time(i)
        for i in others
        if i not in chosen and outline.bracket[i] == outline.bracket[chosen[0]]
    )


def _weighed(outline: Outline, total: int, chosen: list[int]) -> bool:
    """Whether some marks count twice in a total of marks."""
    if outline.quantities[total].noun != "điểm" or len(chosen) > _MOST_WEIGHED:
        return False
    values = [outline.quantities[i].value for i in chosen]
    missing = outline.quantities[total].value - sum(values, Decimal(0))
    return any(
        sum(twice, Decimal(0)) == missing
        for count in range(1, len(values) + 1)
        for twice in combinations(values, count)
    )


def _multiplied(outline: Outline, total: int, chosen: list[int]) -> bool:
    """Whether a list tells how often each of its amounts counts: "2 hợp đồng 200 triệu đồng", "2 vé 50.000 đồng/vé"."""
    quantities = outline.quantities
    if any(
        quantities[i].per and quantities[i].unit == quantities[total].unit for i in range(chosen[0] - 1, chosen[-1])
    ):
        return True
    if not quantities[total].unit or any(not quantities[i - 1].is_count for i in chosen):
        return False
    times = [quantities[i - 1].value for i in chosen]
    return (
        sum((n * quantities[i].value for n, i in zip(times, chosen, strict=True)), Decimal(0))
        == quantities[total].value
    )


def _rest_unnumbered(outline: Outline, total: int, chosen: list[int], parts: Parts) -> bool:
    """Whether the list ends with a rest that has no number: "phần còn lại làm sau năm 2030"."""
    last = outline.quantities[chosen[-1]].end
    given = sum((outline.quantities[i].value for i in chosen), Decimal(0))
    return given < outline.quantities[total].value and _REST.search(outline.low, last, parts.end) is not None


def explains_another(outline: Outline, total: int, parts: Parts) -> bool:
    """Whether a bracket or colon stands behind a name of its own: "20 xã, tiếp đến là huyện Sông Hinh (11 xã …)"; or
    the bracket tells of a time: "(sau khi …)"."""
    if _TELLS_WHEN.match(outline.low, parts.start):
        return True
    between = outline.words[outline.quantities[total].end : parts.start]
    return _NAME_BEHIND.search(between) is not None
