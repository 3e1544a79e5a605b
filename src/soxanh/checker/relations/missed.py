"""Shares that no whole gives, but one would if it were not for a slip of the hand: worth a look."""

from collections.abc import Iterator

from soxanh.checker.arithmetic import HUNDRED, Claim
from soxanh.checker.findings import RelationKind
from soxanh.checker.relations.another import MAY_BE_OF_ANOTHER, meant_otherwise, of_another
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.slips import slip_odds

_SELDOM = 0.1
"""So seldom chance offers a slip that would make a share of one of the numbers before it."""
_MOST = 3
_SENTENCES = 2


def find_missed_share(outline: Outline, index: int, part: int, based: dict[int, int]) -> Claim | None:
    """The share of a number that stands before its part, even a smaller one; `based` are the wholes of the shares before."""
    x, share = outline.quantities[part], outline.quantities[index]
    if part > index or share.value >= HUNDRED or share.approximate:
        return None
    for rank, whole in enumerate(_wholes(outline, part, based), 1):
        y = outline.quantities[whole]
        if y.value in (0, x.value) or of_another(outline, index, part, whole):
            continue
        claim = Claim(RelationKind.RATIO, (x, y, share), "ratio")
        if not claim.holds and slip_odds(claim) * rank < _SELDOM and not meant_otherwise(outline, index, claim):
            claim.possible = True
            claim.doubt = MAY_BE_OF_ANOTHER
            return claim
    return None


def _wholes(outline: Outline, part: int, based: dict[int, int]) -> Iterator[int]:
    """That of the share before it, and the nearest numbers of its kind."""
    if outline.quantities[part].part == 1:
        yield part + 1
        return
    sentence = outline.sentence[part]
    before = [whole for one, whole in based.items() if one < part and outline.sentence[one] == sentence]
    yield from before[-1:]
    found = 0
    for other in range(part - 1, -1, -1):
        if found == _MOST or outline.sentence[other] < sentence - _SENTENCES:
            return
        if other in before[-1:] or outline.change[other] or not outline.same_kind(other, part):
            continue
        if outline.has_parts[other] and outline.quantities[other].part != 2:
            found += 1
            yield other
