"""The numbers that a text offers as the parts of a total, and which of them may be meant."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from soxanh.checker.relations.adding import ROUNDING
from soxanh.checker.relations.contrast import contrasted
from soxanh.checker.relations.outline import Outline

_DONE = re.compile(
    r"(?:[^,;.]*so với[^,;.]*)?\W*(?:(?:hiện|đến nay|trong đó|nay) ?,? ?)*đã (?:[^\W\d]+,? ){1,6}(?:được |hơn |trên |gần |khoảng )*"
)
_ACCOMPANIES = re.compile(r",? với\s*$")


@dataclass(slots=True)
class Parts:
    """Candidates for the parts of a total, in their order; `cue` is how the text announces them."""

    indices: list[int]
    cue: str
    start: int
    """Where the parts begin."""
    end: int
    """Where they end: of the bracket, the sentence, the list."""
    items: bool = False
    """Each stands in a list item of its own."""


def variants(
    outline: Outline, total: int, parts: Parts, consumed: dict[int, int], *, nested: bool = True
) -> Iterator[list[int]]:
    if len(parts.indices) < 2:
        return
    free = [i for i in parts.indices if total > consumed.get(i, -1)]
    same = [i for i in free if outline.same_kind(i, total)] if parts.cue else free
    if len(same) >= 2:
        yield same
    if parts.cue and len(free) > len(same):
        yield free
        by_noun: dict[str, list[int]] = {}
        for i in free:
            by_noun.setdefault(outline.quantities[i].noun, []).append(i)
        yield from (group for group in by_noun.values() if len(group) >= 2 and group not in (free, same))
        named = outline.quantities[total].noun.split()[:1]
        yield [i for i in free if outline.quantities[i].noun.split()[:1] == named]
    own = free
    if parts.cue:
        own = [i for i in free if not (told_of_the_one_before(outline, i) or accompanies(outline, i))]
    if 2 <= len(own) < len(free):
        yield own
    if nested and len(free) != len(parts.indices) and parts.cue:
        yield parts.indices


def told_of_the_one_before(outline: Outline, index: int) -> bool:
    """ "kiến nghị thu hồi 3,5 tỷ đồng, đã thu 2,6 tỷ đồng": what was done of it is no part beside it."""
    previous = index - 1
    while previous > 0 and outline.change[previous]:
        previous -= 1
    return (
        outline.same_kind(index, previous)
        and outline.ends[index][0] <= outline.ends[previous][1]
        and _DONE.fullmatch(outline.before(index)) is not None
    )


def accompanies(outline: Outline, index: int) -> bool:
    """ "62 đảng bộ, với 415 chi bộ": the second number tells more of the first."""
    return goes_with(outline, index) and not outline.same_kind(index, index - 1)


def goes_with(outline: Outline, index: int) -> bool:
    """ "29 chi bộ cơ quan, 2 chi bộ trường học, với 23 chi bộ ghép": behind a list it tells more of it."""
    return _ACCOMPANIES.search(outline.before(index)) is not None


def akin(outline: Outline, total: int, parts: Parts, consumed: dict[int, int]) -> list[int]:
    """Those of which most is said that is said of the total: of persons killed and injured the injured, of cases
    received and settled the received."""
    if len(parts.indices) < 3:
        return []
    free = [i for i in parts.indices if total > consumed.get(i, -1) and outline.same_kind(i, total)]
    if len(free) < 3 or sum(outline.ends[i][1] for i in free) < outline.ends[total][0] * (1 - ROUNDING):
        return []
    likeness = [outline.likeness(total, i) for i in free]
    most = max(likeness, default=0)
    chosen = [i for i, like in zip(free, likeness, strict=True) if like == most]
    return chosen if most and 2 <= len(chosen) < len(free) else []


def told_alike(outline: Outline, total: int, parts: Parts, members: list[int]) -> bool:
    """Whether of the announced parts those are akin to the total in several words, and the others in none."""
    return bool(parts.cue) and all(
        outline.likeness(total, i) >= 2 if i in members else not outline.likeness(total, i)
        for i in parts.indices
        if outline.same_kind(i, total)
    )


def goes_on(outline: Outline, parts: Parts, members: list[int]) -> bool:
    """Whether a list goes on behind its first parts without a break: "… 21 trường, tiểu học 34 trường và …".

    Behind halves of one whole begins another list: "30 đơn đúng hạn, 20 đơn quá hạn và 12 đơn rút".
    """
    last = members[-1]
    following = next((i for i in parts.indices if i > last and outline.same_kind(i, last)), None)
    if following is None or outline.clause[following] != outline.clause[last]:
        return False
    if len(members) == 2 and contrasted(*(outline.description(i) for i in members)):
        return False
    return re.search(r"\bvà\b", outline.before(following)) is not None
