"""Shares told before their numbers: "chiếm 41 % về lượng và 38 % về trị giá, đạt 1,2 triệu tấn, tương đương 610 triệu USD"."""

import re
from collections.abc import Iterator

from soxanh.checker.arithmetic import Claim
from soxanh.checker.findings import RelationKind
from soxanh.checker.relations.outline import Outline

_SHARE = re.compile(r"chiếm|(?:tỷ|tỉ) trọng|(?:,|và)(?: (?:gần|hơn|trên|khoảng))?\s*$")
_REACH = 40
"""Quantities from the wholes to the shares."""
_NEEDED = 200
"""How many values the shares must tell apart together for each row of wholes that is tried."""


def find_shares_ahead(outline: Outline, ratios: list[Claim]) -> Iterator[Claim]:
    """Two or more shares, then as many numbers in units of their own; further above, the wholes in the same order."""
    read = {claim.figures[-1].index for claim in ratios if claim.holds}
    quantities = outline.quantities
    index = 0
    while index < len(quantities):
        shares = _shares_from(outline, index)
        parts = [index + len(shares) + number for number in range(len(shares))]
        index += max(1, len(shares))
        if len(shares) > 1 and not read.intersection(shares) and _are_amounts(outline, shares[0], parts):
            yield from _of_wholes(outline, shares, parts)


def _shares_from(outline: Outline, first: int) -> list[int]:
    shares: list[int] = []
    for index in range(first, len(outline.quantities)):
        told = outline.quantities[index].is_percent and not outline.change[index]
        if not (told and outline.sentence[index] == outline.sentence[first] and _SHARE.search(outline.before(index))):
            break
        shares.append(index)
    return shares


def _are_amounts(outline: Outline, first: int, parts: list[int]) -> bool:
    quantities = outline.quantities
    return (
        parts[-1] < len(quantities)
        and outline.sentence[parts[-1]] == outline.sentence[first]
        and all(outline.adds_up[i] and not outline.is_time(i) and quantities[i].value > 1 for i in parts)
        and not any(outline.same_kind(one, other) for one in parts for other in parts if one < other)
    )


def _of_wholes(outline: Outline, shares: list[int], parts: list[int]) -> list[Claim]:
    tried = 0
    for first in range(shares[0] - len(parts), max(-1, shares[0] - _REACH), -1):
        wholes = range(first, first + len(parts))
        if outline.sentence[wholes[0]] != outline.sentence[wholes[-1]]:
            continue
        if not all(outline.comparable(w, p) and outline.adds_up[w] for w, p in zip(wholes, parts, strict=True)):
            continue
        tried += 1
        claims = [_share(outline, *row) for row in zip(parts, wholes, shares, strict=True)]
        told_apart = 1.0
        for claim in claims:
            told_apart *= float(claim.resolution)
        if all(claim.holds for claim in claims) and told_apart >= _NEEDED * tried:
            return claims
    return []


def _share(outline: Outline, part: int, whole: int, share: int) -> Claim:
    figures = outline.quantities[part], outline.quantities[whole], outline.quantities[share]
    return Claim(RelationKind.RATIO, figures, "ratio")
