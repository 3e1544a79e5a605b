"""Rates that add up: "khai thác 120 m3/ngày đêm:⏎- cho sinh hoạt: 45 m3/ngày đêm;⏎- cho sản xuất: 75 m3/ngày đêm"."""

from collections import defaultdict
from collections.abc import Iterator

from soxanh.checker.arithmetic import Claim
from soxanh.checker.nouns import TIMES
from soxanh.checker.relations.adding import true_sum
from soxanh.checker.relations.outline import Outline

_MOST = 8
_FURTHEST = 3
"""Sentences from one rate to the next."""
_NEEDED = 20
"""How many values the sum must tell apart for each rate but one."""


def find_sums_of_rates(outline: Outline) -> Iterator[Claim]:
    """What is used or made in one stretch of time adds up as amounts do; yields and prices do not."""
    groups: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for quantity in outline.quantities:
        if quantity.per in TIMES and not outline.change[quantity.index]:
            groups[quantity.unit, quantity.noun, quantity.per].append(quantity.index)
    for group in groups.values():
        taken = -1
        for position, total in enumerate(group):
            if total > taken and (claim := _below(outline, total, group[position + 1 :])):
                taken = claim.figures[-1].index
                yield claim


def _below(outline: Outline, total: int, rates: list[int]) -> Claim | None:
    """The rates right behind a total that make it up, where its words announce them."""
    if not rates or not outline.cues_between(outline.quantities[total].end, outline.quantities[rates[0]].start):
        return None
    parts: list[int] = []
    for index in rates[:_MOST]:
        if outline.sentence[index] - outline.sentence[parts[-1] if parts else total] > _FURTHEST:
            return None
        parts.append(index)
        claim = true_sum(outline, total, parts) if len(parts) > 1 else None
        if claim and claim.resolution >= _NEEDED * (len(parts) - 1):
            return claim
    return None
