"""Relations that a text states between its numbers."""

from soxanh.checker.arithmetic import Claim
from soxanh.checker.relations.growth import find_differences, find_growth
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.ratios import find_averages, find_halves, find_ratios
from soxanh.checker.relations.sums import find_percent_sums, find_sums


def find_claims(outline: Outline) -> list[Claim]:
    """All relations of a text, each once, in the order of their first figures."""
    sums = find_sums(outline)
    claims = [
        *sums,
        *find_growth(outline),
        *find_ratios(outline, sums),
        *find_averages(outline),
        *find_halves(outline),
    ]
    claims += find_differences(outline, claims)
    claims += find_percent_sums(outline)
    return sorted(_distinct(claims), key=lambda claim: min(figure.start for figure in claim.figures))


def _distinct(claims: list[Claim]) -> list[Claim]:
    """Without second readings of the same figures; one that holds goes first."""
    chosen: dict[frozenset[int], Claim] = {}
    for claim in sorted(claims, key=lambda claim: not claim.holds):
        chosen.setdefault(frozenset(figure.index for figure in claim.figures), claim)
    return list(chosen.values())
