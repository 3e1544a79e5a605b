"""Averages: "bình quân … mỗi …", "năng suất … tạ/ha"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from soxanh.checker.arithmetic import Claim, Implied
from soxanh.checker.findings import RelationKind
from soxanh.checker.nouns import MEASURES, noun_key
from soxanh.checker.quantities import Quantity
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.patterns import WORD
from soxanh.checker.relations.slips import one_slip, slip_odds

_STRETCHES = [
    (re.compile(r"nửa (?:đầu |cuối )?năm"), 6),
    (re.compile(r"\bquý (?:i{1,3}|iv|[1-4])\b"), 3),
    (re.compile(r"\bnăm\b"), 12),
]
_NOT_LOOSE = 1.5
"""How many values an average must tell apart: "hơn 1 triệu cổ phiếu" allows nearly any price."""
_AVERAGE = re.compile(r"bình quân|trung bình|mỗi")
_SAID = re.compile(r"bình quân|trung bình")
_EACH = re.compile(r"(?:(?:một|mỗi|\b0?1)\s+|bình quân\s?/\s?)([^\W\d_]+(?: [^\W\d_]+)?)")
_NOTHING_MORE = re.compile(r"(?:/\s?[^\W\d_]+(?: [^\W\d_]+)?\s*)?(?:[,.;)]|$)")
_IN_KIND = re.compile(r"hiện vật|riêng|ngoài ra|gồm cả|tính cả|còn lại")
_TOTAL = re.compile("tổng|sản lượng")
_YIELD = re.compile(r"năng suất[^,;]*$")
_WEIGHT = "kg"
"""The unit in which weights are compared."""
_BEHIND = 7
_SAYS_AVERAGE = frozenset(
    "bình quân trung mỗi một đạt là có được khoảng tính ra tương đương với tổng kinh phí số tiền mức".split()
)
_HARVEST = re.compile(r"sản lượng ((?!(?:ước|đạt|khoảng|là)\b)[^\W\d_]+(?: [^\W\d_]+){0,3})")


def find_averages(outline: Outline) -> list[Claim]:
    """Averages that hold, and those that do not where one sum and one number of things stand beside them."""
    claims = []
    for index, average in enumerate(outline.quantities):
        before = outline.low[
            max(outline.layout.sentences[outline.sentence[index]], average.start - 90) : average.start
        ]
        if average.is_percent or not average.value or outline.is_time(index):
            continue
        if not (average.per or _AVERAGE.search(before) or _is_yield(outline, index)):
            continue
        if claim := _average(outline, index, before):
            claims.append(claim)
    return claims


def _average(outline: Outline, index: int, before: str) -> Claim | None:
    quantities = outline.quantities
    average = quantities[index]
    per = _per(outline, index)
    if claim := _explained(outline, index, per):
        return claim
    low, high = average.interval
    width = float((high - low + average.step * average.scale * Decimal("0.5")) / average.value)
    tried = 0
    sums = [
        i
        for i in range(index - 1, max(-1, index - 16), -1)
        if quantities[i].unit == average.unit
        and not quantities[i].per
        and not quantities[i].is_percent
        and not outline.change[i]
        and quantities[i].value > average.value
        and (bool(average.unit) or quantities[i].noun == average.noun or not average.noun)
        and outline.paragraph[i] >= outline.paragraph[index] - (2 if per in MEASURES else 1)
    ][:5]
    if average.unit and (total := _total_behind(outline, index, per)) is not None:
        sums.insert(0 if per in MEASURES else len(sums), total)  # a harvest may only follow
    failed: Claim | None = None
    for whole in sums:
        for count in _counts(outline, index, whole, before):
            tried += 1
            if tried > 12:
                return failed
            value = count.interval[0]
            if value <= 1:
                continue
            claim = Claim(RelationKind.RATIO, (quantities[whole], count, average), "average")
            needed = _NOT_LOOSE if per not in MEASURES else (8 if "mật độ" in before else 25) * tried
            if claim.holds and width * tried < 0.2 and claim.resolution >= needed:
                return claim
            beside = whole == sums[0] and outline.sentence[whole] == outline.sentence[index] and index - whole <= 2
            alone = isinstance(count, Quantity) and _alone(outline, index, whole, count)
            beside = beside and not _IN_KIND.search(outline.sentence_words(index))
            bound = not isinstance(count, Quantity) or (
                _bound(outline, index, count, before) and _of_one_crop(outline, whole, count.index)
            )
            if failed is None and beside and tried == 1 and bound and (one_slip(claim) or (alone and _close(claim))):
                claim.certain = True
                failed = claim
    return failed


def _of_one_crop(outline: Outline, harvest: int, area: int) -> bool:
    """Whether a harvest told behind its area is not named as one of more: of rice fields that of "lương thực có hạt"."""
    named = _HARVEST.search(outline.before(harvest))
    return (
        harvest < area or not named or not set(WORD.findall(named[1])).isdisjoint(WORD.findall(outline.before(area)))
    )


def _bound(outline: Outline, index: int, count: Quantity, before: str) -> bool:
    """Whether a number of things stands where that of an average does: before it, and not by chance in another sentence."""
    return count.index < index and (
        outline.sentence[count.index] == outline.sentence[index] or bool(_SAID.search(before))
    )


def _alone(outline: Outline, index: int, whole: int, count: Quantity) -> bool:
    """Whether the sentence holds one sum, one number of things and their average, said in so many words and no more."""
    if outline.sentence[count.index] != outline.sentence[index] or outline.is_time(count.index):
        return False
    average = outline.quantities[index]
    words = {*WORD.findall(outline.before(index))} - {*WORD.findall(f"{outline.description(whole)} {count.noun}")}
    if average.per in MEASURES or average.approximate or not words <= _SAYS_AVERAGE:
        return False
    behind = outline.after(index, 40).strip().removeprefix(average.noun).strip()
    if not _NOTHING_MORE.match(behind) or _IN_KIND.search(outline.sentence_words(index)):
        return False
    first = outline.first_at(outline.layout.sentences[outline.sentence[index]])
    others = (
        i for i in range(first, outline.first_at(outline.sentence_end(index))) if i not in (index, whole, count.index)
    )
    return not any(outline.comparable(i, whole) or outline.comparable(i, count.index) for i in others)


def _close(claim: Claim) -> bool:
    """Whether it is off by what people are off by; who is off by more had something else in mind."""
    (low, high), (least, most) = claim.computed, claim.stated
    return max(low - most, least - high) * 4 <= most


def _explained(outline: Outline, index: int, per: str) -> Claim | None:
    """The numbers follow in a bracket: "bình quân mỗi xã 2,4 điểm (312 điểm/130 xã)"."""
    quantities = outline.quantities
    inside = range(index + 1, min(index + 4, len(quantities)))
    bracket = outline.bracket[index + 1] if index + 1 < len(quantities) else -1
    if (
        bracket < 0
        or bracket == outline.bracket[index]
        or outline.layout.brackets[bracket].parent != outline.bracket[index]
    ):
        return None
    within = [i for i in inside if outline.bracket[i] == bracket]
    if len(within) != 2 or not per or outline.sentence[within[0]] != outline.sentence[index]:
        return None
    whole, count = (quantities[i] for i in within)
    average = quantities[index]
    if (
        whole.unit != average.unit
        or whole.noun != average.noun
        or not count.is_count
        or count.noun != (noun_key(per) or per)
    ):
        return None
    claim = Claim(RelationKind.RATIO, (whole, count, average), "average")
    claim.certain = not claim.holds and (slip_odds(claim) < 1 or _close(claim))
    return claim if claim.holds or claim.certain else None


def _total_behind(outline: Outline, index: int, per: str) -> int | None:
    """The total may follow: "mỗi hộ 40 triệu đồng, tổng kinh phí 1.000 triệu đồng", "Năng suất 61,2 tạ/ha, tăng 0,4 tạ/ha. Sản lượng …"."""
    average = outline.quantities[index]
    harvested = per in MEASURES
    for following in range(index + 1, min(index + (_BEHIND if harvested else 2), len(outline.quantities))):
        sentences = outline.sentence[following] - outline.sentence[index]
        if sentences > (1 if harvested else 0) or "năng suất" in outline.before(following):
            return None
        other = outline.quantities[following]
        if other.unit == average.unit and not other.per and _TOTAL.search(outline.before(following)):
            return following
    return None


def _is_yield(outline: Outline, index: int) -> bool:
    """ "gieo trồng 149 ha, năng suất 29,5 tạ": of each hectare, as anybody knows."""
    average = outline.quantities[index]
    return not average.per and average.unit == _WEIGHT and _YIELD.search(outline.before(index)) is not None


def _per(outline: Outline, index: int) -> str:
    """What an average is said of one of."""
    average = outline.quantities[index]
    if _is_yield(outline, index):
        return "ha"
    named = [] if average.per else _EACH.findall(outline.low[max(0, average.start - 70) : average.start])
    return named[-1] if named else average.per


def _months(outline: Outline, whole: int) -> int:
    """How many months a total is of that its sentence does not count: those of a quarter, of half a year, of a year."""
    words = outline.sentence_words(whole)
    if re.search(r"\d\s+tháng", words):
        return 0
    return next((months for stretch, months in _STRETCHES if stretch.search(words)), 0)


def _counts(outline: Outline, index: int, whole: int, before: str) -> Iterator[Implied]:
    quantities = outline.quantities
    average = quantities[index]
    per = _per(outline, index)
    if per.startswith("năm") and (period := outline.last_period(average.start)):
        yield Implied(Decimal(period.years))
    if not per:
        return
    if per == "tháng" and (months := _months(outline, whole)):
        yield Implied(Decimal(months))
    if per in MEASURES:  # "năng suất 62,5 tạ/ha"
        unit, size = MEASURES[per]
        for other in outline.nearest(unit, index, 6):
            if not quantities[other].per and not outline.change[other]:
                yield replace(quantities[other], scale=quantities[other].scale / size)  # type: ignore[misc]
        return
    for other in range(index - 1, max(-1, index - 4), -1):
        if outline.sentence[other] == outline.sentence[index] and outline.after(other, 16).split()[1:2] == [per]:
            yield quantities[other]  # type: ignore[misc]
    values = set()
    for key in outline.nouns_like(noun_key(per) or per):
        for other in outline.nearest(key, index, 12):
            quantity = quantities[other]
            if quantity.value > 1 and quantity.value not in values and not quantity.per and not outline.change[other]:
                values.add(quantity.value)
                yield quantity  # type: ignore[misc]
