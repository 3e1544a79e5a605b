"""Shares whose whole stands far from them: one of them may come out by chance, several of one number do not."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from soxanh.checker.arithmetic import Claim
from soxanh.checker.findings import RelationKind
from soxanh.checker.numerals import ONE
from soxanh.checker.quantities import Quantity
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.share_words import TARGET, alone_in_bracket

_SHARE = re.compile(r"(?:chiếm|(?:tỷ|tỉ) (?:lệ|trọng)|tương (?:đương|ứng)|bằng)(?: (?!tăng|giảm)[^\W\d]+){0,3}:?\s*$")
_REACH = 80
"""Quantities from a whole to the first of its shares."""
_APART = 4
"""Sentences from one share to the next."""
_NEEDED = 1_000
"""How many values shares must tell apart together for each whole that is tried."""
_MOST = Decimal(1_000)
"""So many at most for one of them: of finer ones chance is not what one fears."""


def find_shares_of_one(outline: Outline, unread: list[int], read: list[Claim]) -> Iterator[Claim]:
    """ "870 người ứng cử. …⏎- phụ nữ 339 người, tỷ lệ 38,97 %⏎- dân tộc thiểu số 204 người, tỷ lệ 23,45 %"."""
    known: dict[tuple[str, str, Decimal], Decimal] = {}
    for claim in read:
        if claim.holds and claim.form == "ratio" and len(claim.figures) == 3:
            key = _key(claim.figures[1])
            known[key] = known.get(key, ONE) * min(claim.resolution, _MOST)
    for run in _runs(outline, [index for index in unread if _has_own_part(outline, index)]):
        best: tuple[Decimal, list[Claim]] = Decimal(0), []
        wholes = _wholes(outline, run[0] - 1)
        for whole in wholes:
            alike = [index for index in run if outline.comparable(index - 1, whole)]
            held = [claim for index in alike if (claim := _share(outline, index, whole)).holds]
            told = known.get(_key(outline.quantities[whole]))
            score = told or ONE
            for claim in held:
                score *= min(claim.resolution, _MOST)
            if len(held) + bool(told) > 1 and score > best[0]:
                best = score, held
        if best[0] >= _NEEDED * len(wholes):
            yield from best[1]


def _key(whole: Quantity) -> tuple[str, str, Decimal]:
    return whole.unit, whole.noun, whole.value


def _has_own_part(outline: Outline, index: int) -> bool:
    """Whether it is told as a share, not of a plan, right behind a number of which it may be said."""
    part = index - 1
    return (
        part > 0
        and (alone_in_bracket(outline, index) or _SHARE.search(outline.before(index)) is not None)
        and not TARGET.search(outline.after(index, 40).split(",")[0])
        and outline.sentence[part] == outline.sentence[index]
        and outline.adds_up[part]
        and not outline.is_time(part)
        and outline.quantities[part].value > 1
    )


def _runs(outline: Outline, shares: list[int]) -> Iterator[list[int]]:
    """Those one after the other whose parts are in one unit, or all counted."""
    unit = {index: outline.quantities[index - 1].unit for index in shares}
    for _, group in groupby(sorted(shares, key=lambda index: (unit[index], index)), key=lambda index: unit[index]):
        run: list[int] = []
        for index in group:
            if run and outline.sentence[index] - outline.sentence[run[-1]] > _APART:
                yield run
                run = []
            run.append(index)
        yield run


def _wholes(outline: Outline, part: int) -> list[int]:
    """The numbers before the first part of which it may be a part, the nearest of each value."""
    values: dict[Decimal, int] = {}
    for other in range(part - 1, max(-1, part - _REACH - 1), -1):
        if outline.has_parts[other] and not outline.is_time(other) and outline.comparable(other, part):
            values.setdefault(outline.quantities[other].value, other)
    return list(values.values())


def _share(outline: Outline, index: int, whole: int) -> Claim:
    figures = (outline.quantities[index - 1], outline.quantities[whole], outline.quantities[index])
    return Claim(RelationKind.RATIO, figures, "ratio")
