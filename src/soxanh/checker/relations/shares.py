"""What shares of one whole say together: the parts make up the whole, and the shares that of their total."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from soxanh.checker.arithmetic import HUNDRED, Claim, Implied
from soxanh.checker.findings import RelationKind
from soxanh.checker.quantities import Quantity
from soxanh.checker.relations.adding import ROUNDING, true_sum
from soxanh.checker.relations.contrast import contrasted
from soxanh.checker.relations.outline import Outline

_FURTHEST = 12
"""Sentences from the first part to the last."""
_MOST = 8
_NEEDED = 30
"""How many values a sum must tell apart for each of its parts."""


def find_shared_out(outline: Outline, ratios: list[Claim]) -> Iterator[Claim]:
    """ "Có 96/126 xã (76,19 %) đạt cả hai tiêu chuẩn. Có 30/126 xã (23,81 %) còn thiếu": together they are all."""
    groups: dict[tuple[str, str, Decimal], dict[int, Quantity]] = defaultdict(dict)
    for claim in ratios:
        if claim.holds and claim.form == "ratio" and len(claim.figures) == 3:
            part, whole, _ = claim.figures
            if 0 < part.value < whole.value and part.index >= 0:
                groups[whole.unit, whole.noun, whole.value][part.index] = whole
    for group in groups.values():
        parts = sorted(group)
        for first in range(len(parts) - 1):
            if made_up := _run(outline, group[parts[first]].index, parts[first : first + _MOST]):
                yield made_up


def _run(outline: Outline, whole: int, parts: list[int]) -> Claim | None:
    """The first of these parts that make up the whole."""
    low, most = 0.0, outline.ends[whole][1] * (1 + ROUNDING)
    for count, index in enumerate(parts, 1):
        low += outline.ends[index][0]
        if low > most or outline.sentence[index] - outline.sentence[parts[0]] > _FURTHEST:
            return None
        claim = true_sum(outline, whole, parts[:count]) if count > 1 else None
        if claim and claim.resolution >= _NEEDED * count and _nearly(claim):
            return claim
    return None


def find_complements(outline: Outline, verified: set[int]) -> Iterator[Claim]:
    """ "Số phiếu hợp lệ: 61.344 (98,98 %). Số phiếu không hợp lệ: 634 (1,02 %)": halves in two sentences make up all."""
    hundred = Implied(HUNDRED)
    shares = [q for q in outline.quantities if q.is_percent and not outline.change[q.index]]
    for one, other in pairwise(shares):
        near = outline.sentence[other.index] == outline.sentence[one.index] + 1 and other.index - one.index <= 2
        if not near or one.printed + other.printed != hundred.value or max(one.step, other.step) == 1:
            continue
        said = [outline.description(share.index) + outline.description(share.index - 1) for share in (one, other)]
        if contrasted(*said) and not (one.index in verified and other.index in verified):
            yield Claim(RelationKind.SUM, (hundred, one, other), "sum")


def _nearly(claim: Claim) -> bool:
    """Whether the printed parts give the whole to its last digit: more parts leave more room for chance."""
    whole, *parts = claim.figures
    return abs(sum(part.value for part in parts) - whole.value) <= whole.step * whole.scale


def find_sums_of_shares(outline: Outline, sums: list[Claim]) -> Iterator[Claim]:
    """The shares beside a total and its parts: "457 phiếu (95,61 %), tán thành 456 (95,40 %), không 1 (0,21 %)"."""
    for claim in sums:
        last = max((figure.index for figure in claim.figures), default=0) + 1
        if not claim.holds or last >= len(outline.quantities):
            continue
        shares = [outline.quantities[figure.index + 1] for figure in claim.figures]
        if not all(share.is_percent and not outline.change[share.index] for share in shares):
            continue
        beside = all(
            outline.sentence[share.index - 1] == outline.sentence[share.index] and share.value < HUNDRED
            for share in shares
        )
        found = Claim(RelationKind.SUM, tuple(shares), "sum")
        all_told = shares[0].value * 2 == HUNDRED  # with the total's own share
        if beside and not all_told and found.holds and found.resolution >= 20:
            yield found
