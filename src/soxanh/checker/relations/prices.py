"""What was planned and what was paid: "giá gói thầu 480 tỷ đồng, giá trúng thầu 456 tỷ đồng, tỷ lệ tiết kiệm 5 % (24 tỷ đồng)"."""

import re
from collections.abc import Iterator

from soxanh.checker.arithmetic import Claim
from soxanh.checker.findings import RelationKind
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.slips import credible

_CUT = re.compile(
    r"(?:(?:tỷ|tỉ) lệ|mức)(?: giảm(?: giá)?| tiết kiệm)[^\d,;()]{0,40}$|(?:giảm giá|tiết kiệm)(?: được| là| khoảng| tới| đạt)*\s*$"
)
_ASKED = re.compile(
    r"(?:giá|giá trị|chi phí)(?: [^\W\d]+){0,2} (?:kế hoạch|gói thầu|dự toán|khởi điểm|mời thầu|trần|ban đầu|niêm yết|cũ)|dự toán"
)
_PAID = re.compile(r"trúng|thực tế|quyết toán|chào|giá (?:bán|mới|mua)|hợp đồng|phê duyệt")
_AMOUNT = re.compile(r"[^.;,()\d]{0,40}[(,]?[^.;,()\d]{0,40}")


def find_price_cuts(outline: Outline) -> Iterator[Claim]:
    """By how much less than planned was paid, in per cent and, behind it, in money."""
    for index, cut in enumerate(outline.quantities):
        old, new = index - 2, index - 1
        if not cut.is_percent or old < 0 or not _CUT.search(outline.before(index)):
            continue
        if not (outline.sentence[old] == outline.sentence[index] and _are_prices(outline, old, new)):
            continue
        figures = outline.quantities[new], outline.quantities[old], cut
        claim = Claim(RelationKind.GROWTH, figures, "growth", (1, 1, -1))
        claim.certain = not claim.holds and credible(claim)
        if claim.holds or claim.certain:
            yield claim
            yield from _in_money(outline, index)


def _are_prices(outline: Outline, old: int, new: int) -> bool:
    prices = outline.quantities[old], outline.quantities[new]
    return (
        outline.same_kind(old, new)
        and prices[0].unit == "đồng"
        and prices[0].value > prices[1].value
        and _ASKED.search(outline.before(old)) is not None
        and _PAID.search(outline.before(new)) is not None
    )


def _in_money(outline: Outline, index: int) -> Iterator[Claim]:
    amount = index + 1
    if amount >= len(outline.quantities) or not outline.same_kind(amount, index - 1):
        return
    if _AMOUNT.fullmatch(outline.low, outline.quantities[index].end, outline.quantities[amount].start):
        figures = outline.quantities[index - 2], outline.quantities[index - 1], outline.quantities[amount]
        claim = Claim(RelationKind.DIFFERENCE, figures, "difference")
        if claim.holds:
            yield claim
