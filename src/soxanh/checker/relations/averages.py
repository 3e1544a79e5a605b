"""Averages: "bình quân … mỗi …", "năng suất … tạ/ha"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from soxanh.checker.arithmetic import Claim, Implied
from soxanh.checker.findings import RelationKind
from soxanh.checker.nouns import MEASURES, noun_key
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.slips import one_slip

_AVERAGE = re.compile(r"bình quân|trung bình|mỗi")
_EACH = re.compile(r"(?:(?:một|mỗi|\b0?1)\s+|bình quân\s?/\s?)([^\W\d_]+(?: [^\W\d_]+)?)")


def find_averages(outline: Outline) -> list[Claim]:
    """Averages that hold; one that does not has too many readings to be called wrong."""
    claims = []
    for index, average in enumerate(outline.quantities):
        before = outline.low[
            max(outline.layout.sentences[outline.sentence[index]], average.start - 90) : average.start
        ]
        if average.is_percent or outline.is_time(index) or not (average.per or _AVERAGE.search(before)):
            continue
        if claim := _average(outline, index, before):
            claims.append(claim)
    return claims


def _average(outline: Outline, index: int, before: str) -> Claim | None:
    quantities = outline.quantities
    average = quantities[index]
    per = average.per
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
        and outline.paragraph[i] >= outline.paragraph[index] - 1
    ][:5]
    if average.unit and (total := _total_behind(outline, index)) is not None:
        sums.append(total)
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
            if claim.holds and width * tried < 0.2 and (per not in MEASURES or claim.resolution >= 25 * tried):
                return claim
            beside = whole == sums[0] and outline.sentence[whole] == outline.sentence[index] and index - whole <= 2
            if failed is None and beside and tried == 1 and one_slip(claim):
                claim.certain = True
                failed = claim
    return failed


def _total_behind(outline: Outline, index: int) -> int | None:
    """ "mỗi hộ 40 triệu đồng, tổng kinh phí 1.000 triệu đồng": the total may follow."""
    following = index + 1
    if following >= len(outline.quantities) or outline.sentence[following] != outline.sentence[index]:
        return None
    same = outline.quantities[following].unit == outline.quantities[index].unit
    return following if same and re.search("tổng|sản lượng", outline.before(following)) else None


def _counts(outline: Outline, index: int, whole: int, before: str) -> Iterator[Implied]:
    quantities = outline.quantities
    average = quantities[index]
    per = average.per
    if not per and (named := _EACH.findall(outline.low[max(0, average.start - 70) : average.start])):
        per = named[-1]
    if per.startswith("năm") and (period := outline.last_period(average.start)):
        yield Implied(Decimal(period.years))
    if not per:
        return
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
