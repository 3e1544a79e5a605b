"""Totals whose parts nothing announces: beside them, before them, or far away."""

import re
from bisect import bisect_left
from decimal import Decimal

from soxanh.checker.arithmetic import Claim
from soxanh.checker.findings import RelationKind
from soxanh.checker.relations.adding import ROUNDING, meets, sum_of, true_sum
from soxanh.checker.relations.contrast import contrasted
from soxanh.checker.relations.items import REACH
from soxanh.checker.relations.lists import TOTAL, may_be_part
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.slips import one_slip, surely_a_slip, telling

_SUMMED_UP = re.compile(
    r"tổng (?!công ty|cục|thống|bí|giám|kết|thư|liên|kiểm|hợp|đài|lãnh)|tính chung|cộng (?:lại|dồn)|nâng "
)
_TOGETHER = re.compile(r"tính chung|cộng (?:lại|dồn)|tăng thêm và")
"""Before a total it says that rises are among its parts: "vốn cấp mới 11 tỷ USD, vốn điều chỉnh tăng 5 tỷ USD"."""
_GAP = re.compile(r"siêu|thâm hụt|thặng dư|bội chi|chênh lệch")
_FURTHEST_WORDS = 250
_MOST = 9
_ROUNDED = 2
"""So many times more if three parts or more before a total give it only as rounding allows."""
_FAR_PAIR = 100
"""How many values a sum of two numbers somewhere near must tell apart for each pair that is tried."""
_OF_OTHER_NOUNS = 300
"""How many values a sum of parts before a total must tell apart if not all are called alike: "… 4.207 người, … 6.770 khách"."""


def summed_up(outline: Outline, total: int) -> bool:
    """Whether its sentence names it as a total further ahead: "Tổng hai khoản phải trả nói trên là 1.701 tỷ đồng"."""
    if TOTAL.search(outline.before(total)):
        return True
    quantity = outline.quantities[total]
    start = max(outline.layout.sentences[outline.sentence[total]], quantity.start - _FURTHEST_WORDS)
    for index in range(total - 1, -1, -1):
        if outline.quantities[index].end <= start:
            break
        if outline.same_kind(index, total):
            start = outline.quantities[index].end
            break
    return _SUMMED_UP.search(outline.low, start, quantity.start) is not None


def beside(outline: Outline, total: int, consumed: dict[int, int]) -> Claim | None:
    """A count that the next ones in its sentence add up to, whatever they are called: voters and people, if it is long,
    or halves of one whole right behind it: "6 quyết định xử phạt đối với 1 tổ chức, 5 cá nhân"."""
    if not outline.quantities[total].is_count:
        return None
    members: list[int] = []
    for index in range(total + 1, min(total + 6, len(outline.quantities))):
        if outline.sentence[index] != outline.sentence[total]:
            break
        if outline.bracket[index] != outline.bracket[total] or outline.quantities[index].is_percent:
            continue
        quantity = outline.quantities[index]
        counted = quantity.is_count and not outline.is_time(index) and not outline.change[index] and not quantity.per
        if not counted or total <= consumed.get(index, -1):
            break
        members.append(index)
        if len(members) > 1:
            if (claim := true_sum(outline, total, members)) is None:
                continue
            halves = (
                members == [total + 1, total + 2]
                and not outline.same_kind(total, total + 1)
                and contrasted(outline.description(total + 1), outline.description(total + 2))
            )
            if claim.resolution >= (5 if halves else 1_000):
                return claim
    return None


def backward(outline: Outline, total: int) -> Claim | None:
    """Parts first, then their total: "… 21 lớp, … 16 lớp, tổng cộng 37 lớp", "nâng tổng số … lên …"."""
    needed = 20 if TOTAL.search(outline.before(total)) else 40
    return _leading_to(outline, total, needed, alike=True) or _leading_to(outline, total, _OF_OTHER_NOUNS, alike=False)


def _leading_to(outline: Outline, total: int, needed: int, *, alike: bool) -> Claim | None:
    quantities = outline.quantities
    low, high = quantities[total].interval
    members: list[int] = []
    sum_low = sum_high = Decimal(0)
    levels = {outline.bracket[total]}
    if outline.bracket[total] >= 0 and total and outline.bracket[total - 1] != outline.bracket[total]:
        levels.add(outline.layout.brackets[outline.bracket[total]].parent)  # "88 xã …, 103 xã … (tổng số 199 xã)"
    most = _MOST if alike else 2
    rises = alike and _TOGETHER.search(outline.before(total)) is not None
    for index in range(total - 1, max(-1, total - REACH), -1):
        if outline.paragraph[index] < outline.paragraph[total] - 2 or len(members) == most:
            break
        if outline.bracket[index] not in levels or (alike and not outline.same_kind(index, total)):
            continue
        if not (may_be_part(outline, total, index) or (rises and outline.change[index] > 0)):
            continue
        members.insert(0, index)
        part_low, part_high = quantities[index].interval
        sum_low += part_low
        sum_high += part_high
        if sum_low > high:
            break
        if len(members) >= 2 and sum_high >= low:
            claim = true_sum(outline, total, members)
            if claim and claim.resolution >= needed * (_ROUNDED if len(members) > 2 and not claim.to_the_digit else 1):
                return claim
    return None


def far_run(outline: Outline, total: int) -> Claim | None:
    """A long number that a run of its kind adds up to, wherever it stands: that is no chance."""
    quantities = outline.quantities
    whole = quantities[total]
    key = whole.unit or whole.noun
    if not key or whole.printed < 20_000 * whole.step:
        return None
    low, high = outline.ends[total]
    is_long = high > 1_000_000 * float(whole.scale)
    group = outline.by_noun[key]
    here = bisect_left(group, total)
    window = group[max(0, here - 16) : here + 19]
    addends = outline.addends
    ends = [
        end if end and (end[1] < low or (index != total and quantities[index].value < whole.value)) else None
        for index, end in zip(window, map(addends.__getitem__, window), strict=True)
    ]
    for first in range(min(len(window), here + 12 - max(0, here - 16))):
        run_low = run_high = 0.0
        for count, end in enumerate(ends[first : first + 8], 1):
            if end is None:
                break
            run_low += end[0]
            run_high += end[1]
            if run_low > high * (1 + ROUNDING):
                break
            if count >= 2 and run_high >= low * (1 - ROUNDING):
                claim = true_sum(outline, total, window[first : first + count])
                if claim and claim.resolution >= 5_000:
                    return claim
            elif count >= 3 and is_long and abs(run_low - low) < low / 4:
                claim = sum_of(outline, total, window[first : first + count])
                if claim.resolution >= 100_000 and one_slip(claim):
                    claim.certain = True
                    return claim
    return None


def added(outline: Outline, total: int) -> bool:
    """ "tiếp nhận 75 hồ sơ, cộng với 21 hồ sơ kỳ trước là 96 hồ sơ": the two before it are halves of one whole."""
    if total < 2 or outline.sentence[total - 2] != outline.sentence[total]:
        return False
    if not meets(outline, total, [total - 2, total - 1]):
        return False
    one, other = outline.description(total - 2), outline.description(total - 1)
    return "cộng" in outline.before(total - 1) or contrasted(one, other)


def missed_by_halves(outline: Outline, total: int) -> Claim | None:
    """ "tiếp nhận mới 4.131 hồ sơ, kỳ trước chuyển sang 2.171, lũy kế 2.302": two halves before what is named as their
    total, which they miss by a slip."""
    one, other = total - 2, total - 1
    if one < 0 or outline.sentence[one] != outline.sentence[total] or not TOTAL.search(outline.before(total)):
        return None
    if not all(may_be_part(outline, total, i) and outline.same_kind(i, total) for i in (one, other)):
        return None
    claim = sum_of(outline, total, [one, other])
    if claim.holds or not contrasted(outline.description(one), outline.description(other)):
        return None
    claim.certain = surely_a_slip(claim)
    return claim if claim.certain else None


def named_parts(outline: Outline, total: int, siblings: dict[int, int], *, named: bool) -> Claim | None:
    """A total whose two parts stand elsewhere in the text, even behind it: its words name them (if `named`, they say
    that it is a total), or they are halves of one whole.
    """
    quantities = outline.quantities
    whole = quantities[total]
    if not (whole.unit or whole.noun) or whole.printed < (20 if named else 300) * whole.step:
        return None
    words = outline.sentence_words(total)
    near = [
        i
        for key in _called_alike(outline, whole.unit or whole.noun)
        for i in outline.near(key, total, 30)
        if i != total and quantities[i].value < whole.value and outline.comparable(i, total) and not outline.change[i]
    ][:24]
    near.sort(key=lambda i: abs(i - total))
    low, high = outline.ends[total]
    ends = [outline.ends[index] for index in near]
    slack = high * ROUNDING
    for position, one in enumerate(near):
        one_low, one_high = ends[position]
        for number, other in enumerate(near[:position]):
            if one_low + ends[number][0] > high + slack or one_high + ends[number][1] < low - slack:
                continue
            if siblings.get(one, -1) == siblings.get(other, -2) != total:
                continue  # another total announces them
            claim = Claim(RelationKind.SUM, (whole, quantities[one], quantities[other]), "sum")
            if not claim.holds or claim.resolution < (20 if named else 300):
                continue
            if contrasted(outline.description(one), outline.description(other)):
                # One holds by chance if many are tried.
                tried = 1 + (position * (position - 1) // 2 + number) // 4
                if claim.resolution >= (20 if named else 300) * tried:
                    return claim
            if not named:
                continue
            mentioned = sum(_is_named(outline, i, words, whole.noun) for i in (one, other))
            beside = outline.sentence[total] in (outline.sentence[one], outline.sentence[other])
            if mentioned == 2 or (beside and claim.resolution >= 1_000):
                return claim
            difference = any(_GAP.search(outline.before(i)) for i in (one, other))
            if not difference and claim.to_the_digit and telling(claim) > _FAR_PAIR * (position + 1) ** 2:
                return claim
    return None


def _called_alike(outline: Outline, key: str) -> list[str]:
    """ "chuyến bay" and "chuyến", "căn hộ" and "căn"."""
    return [
        other for other in outline.nouns_like(key) if f"{key} ".startswith(f"{other} ") or other.startswith(f"{key} ")
    ]


def _is_named(outline: Outline, index: int, words: str, noun: str) -> bool:
    following = outline.after(index, 50).split(",")[0].split()
    phrase = " ".join(following[1:4] if noun and " ".join(following[:1]) in ("dn", *noun.split()) else following[:3])
    return len(phrase) > 8 and phrase in words
