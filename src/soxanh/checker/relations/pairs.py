"""Numbers told in pairs: several pairs x/y with one percentage, a cut told as x/y, "436 vụ/642 bị cáo" set against each other."""

import re
from collections.abc import Iterable, Iterator

from soxanh.checker.arithmetic import Claim
from soxanh.checker.findings import RelationKind
from soxanh.checker.relations.outline import Outline

_CUT = re.compile(
    r"[^\d,;.()]{0,40}\(\s*(?:đạt |với |tương đương |tương ứng )?(?:tỷ|tỉ) lệ (?:cắt |tinh )?(?:tăng|giảm|giản)"
    r"(?: là| đạt|:)*\s*"
)
"""Between a pair and the percentage that its first number is of its second: "giảm 8/713 đơn vị (tỷ lệ giảm là 1,12 %)"."""
_WITH = re.compile(r"[^\d;.()]{0,30}(?:,|(?<!\w)(?:với|và|cùng)(?!\w))[^\d;.()]{0,30}")
_TOLD_APART = 10
_NEAR = 8


def find_pair_shares(outline: Outline, claims: Iterable[Claim]) -> Iterator[Claim]:
    """Those that the percentage right behind one pair does not tell by itself."""
    for index, quantity in enumerate(outline.quantities):
        cut = index > 1 and quantity.is_percent and outline.change[index] and _is_pair(outline, index - 2)
        beside = cut and outline.sentence[index - 1] == outline.sentence[index]
        if beside and _CUT.fullmatch(outline.before(index)):
            yield from _believed(outline, index - 2, index)
    for claim in claims:
        if claim.form == "ratio" and claim.holds and claim.figures[0].part == 1:
            yield from _beside(outline, claim.figures[0].index, claim.figures[-1].index)


def _beside(outline: Outline, pair: int, share: int) -> Iterator[Claim]:
    """ "485/485 vụ, với 702/702 bị cáo, đạt tỷ lệ 100 %": of both."""
    other = pair - 2
    if share != pair + 2 or other < 0 or not _is_pair(outline, other):
        return
    counted = outline.quantities[other].is_count and outline.quantities[pair].is_count
    if not counted or outline.change[other] or outline.same_kind(other, pair):
        return
    if outline.sentence[other] != outline.sentence[pair]:
        return
    if _WITH.fullmatch(outline.low, outline.quantities[other + 1].end, outline.quantities[pair].start):
        yield from _believed(outline, other, share)


def _is_pair(outline: Outline, first: int) -> bool:
    return outline.quantities[first].part == 1 and outline.comparable(first, first + 1)


def _believed(outline: Outline, pair: int, share: int) -> Iterator[Claim]:
    figures = outline.quantities[pair], outline.quantities[pair + 1], outline.quantities[share]
    if figures[1].value <= 0:
        return
    claim = Claim(RelationKind.RATIO, figures, "ratio")
    if claim.holds and claim.resolution >= _TOLD_APART:
        yield claim


def counted_alike(outline: Outline, part: int) -> int | None:
    """The number that stands in the pair before as this one does in its own: "436 vụ/642 bị cáo; đã xử 431 vụ/633 bị cáo"."""
    first = _first_of_two(outline, part)
    if first is None:
        return None
    for other in range(first - 2, max(-1, first - _NEAR), -1):
        if outline.sentence[other] != outline.sentence[part]:
            return None
        alike = outline.same_kind(other, first) and outline.same_kind(other + 1, first + 1)
        if alike and _first_of_two(outline, other) == other:
            return other + part - first
    return None


def _first_of_two(outline: Outline, index: int) -> int | None:
    """Where the pair begins that a number belongs to, if it counts two things: "431 vụ/633 bị cáo"."""
    for first in (index, index - 1):
        if not 0 <= first < len(outline.quantities) - 1 or outline.same_kind(first, first + 1):
            continue
        between = outline.low[outline.quantities[first].end : outline.quantities[first + 1].start]
        if between.count("/") == 1 and len(between) < 20 and between.strip().endswith("/"):
            return first
    return None
