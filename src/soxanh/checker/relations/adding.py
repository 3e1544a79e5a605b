"""Whether numbers add up to a total."""

import re
from collections.abc import Sequence

from soxanh.checker.arithmetic import Claim
from soxanh.checker.findings import RelationKind
from soxanh.checker.quantities import Quantity
from soxanh.checker.relations.outline import Outline

_CARRY = re.compile(r"(?:kỳ|năm|tháng|quý) (?:trước|cũ)|chuyển sang|chuyển qua|(?<!còn )tồn|tích lũy|cũ chuyển")
ROUNDING = 1e-9
"""How much a sum of `Outline.ends` may be off."""


def meets(outline: Outline, total: int, members: list[int]) -> bool:
    """Whether the members may add up to the total: False only where they surely do not. Much sooner known than a claim."""
    low, high = outline.ends[total]
    slack = high * ROUNDING
    least = most = 0.0
    for index in members:
        part_low, part_high = outline.ends[index]
        least += part_low
        most += part_high
    return least <= high + slack and most >= low - slack


def true_sum(outline: Outline, total: int, members: list[int]) -> Claim | None:
    """The claim that the members add up to the total, if they do."""
    if not meets(outline, total, members):
        return None
    claim = sum_of(outline, total, members)
    return claim if claim.holds and not retells(claim) else None


def retells(claim: Claim) -> bool:
    """Whether one of the parts is the total once more, and the others are lost in its rounding."""
    whole, *parts = (figure.value for figure in claim.figures)
    return max(parts) >= whole and sum(part != 0 for part in parts) > 1


def signed_sum(figures: Sequence[Quantity], signs: Sequence[int]) -> Claim:
    """Of rises and falls; those of one direction add up as any numbers do: 29 fewer are 6 and 23 fewer."""
    if len(set(signs)) == 1:
        return Claim(RelationKind.SUM, tuple(figures), "sum")
    return Claim(RelationKind.SUM, tuple(figures), "signed sum", tuple(signs))


def sum_of(outline: Outline, total: int, members: list[int]) -> Claim:
    figures = [outline.quantities[i] for i in (total, *members)]
    if len(members) == 2 and any(_CARRY.search(outline.label(i)) for i in members):
        first, second = figures[1], figures[2]
        return Claim(RelationKind.CARRY, (figures[0], first, second), "sum")
    return Claim(RelationKind.SUM, tuple(figures), "sum")
