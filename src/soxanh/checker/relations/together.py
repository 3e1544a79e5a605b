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
_FEWEST = 3
"""So many shares of one sum show what another is of."""
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


def find_odd_shares(outline: Outline, sums: list[Claim], read: list[Claim]) -> Iterator[Claim]:
    """The one part of a sum whose share is not what it is, where the shares behind all others are."""
    shares = {
        (c.figures[0].index, c.figures[2].index): c
        for c in read
        if c.holds and c.form == "ratio" and len(c.figures) == 3
    }
    given = {share for _, share in shares}
    for claim in sums:
        whole, *parts = claim.figures
        if not claim.holds or claim.form != "sum" or min(figure.index for figure in claim.figures) < 0:
            continue
        told = [shares.get((part.index, part.index + 1)) for part in parts]
        odd = [part.index + 1 for part, share in zip(parts, told, strict=True) if share is None]
        held = [share for share in told if share and share.figures[1].value == whole.value]
        if len(odd) == 1 and len(held) == len(parts) - 1 >= _FEWEST and odd[0] < len(outline.quantities):
            index = odd[0]
            if (
                outline.quantities[index].is_percent
                and not outline.change[index]
                and index not in given
                and _has_own_part(outline, index)
            ):
                failed = _share(outline, index, whole.index)
                failed.certain = not failed.holds
                yield failed


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
