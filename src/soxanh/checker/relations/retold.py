"""Totals and, further down, parts told in the same words: "thụ lý 920 vụ …. Án hình sự thụ lý 214 vụ …. Án dân sự thụ lý 706 vụ"."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from soxanh.checker.arithmetic import Claim
from soxanh.checker.relations.adding import ROUNDING, sum_of, true_sum
from soxanh.checker.relations.lists import may_be_total
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.slips import one_slip

_LINKS = frozenset("được là có cho khoảng gần hơn trên".split())
"""Between what is told and its number."""
_SAYS_NOTHING = frozenset("tổng toàn số có là được và với trong của đạt gồm".split())
_MARKS = str.maketrans("(", " ", ":")
_FURTHEST = 9
"""Sentences from one that is told to the next."""
_MOST = 8
_NEEDED = 100
"""How many values a sum must tell apart."""


def find_retold(outline: Outline) -> list[Claim]:
    groups = _told_alike(outline)
    held = [claim for group in groups.values() for claim in _sums(outline, group)]
    broken = [failed for claim in held for group in groups.values() if (failed := _beside(outline, claim, group))]
    return [*held, *broken]


def _sums(outline: Outline, group: list[int]) -> Iterator[Claim]:
    ends, sentence = outline.ends, outline.sentence
    following = {one: other for one, other in pairwise(group) if sentence[other] - sentence[one] <= _FURTHEST}
    for total in group:
        if not may_be_total(outline, total):
            continue
        members: list[int] = []
        low, high = 0.0, ends[total][1] * (1 + ROUNDING)
        index = total
        while index in following and len(members) < _MOST:
            index = following[index]
            members.append(index)
            low += ends[index][0]
            if low > high:
                break
            if len(members) < 2 or sentence[index] == sentence[total]:
                continue
            claim = true_sum(outline, total, members)
            if claim and claim.resolution >= _NEEDED:
                yield claim
                break


def _beside(outline: Outline, held: Claim, group: list[int]) -> Claim | None:
    """The sum of another column, told of the same total and parts, that misses by a slip."""
    rows = [figure.index for figure in held.figures]
    first = bisect_right(group, rows[0])
    column = group[first : first + len(rows)]
    if len(column) < len(rows) or outline.sentence[column[0]] - outline.sentence[rows[0]] > 2:
        return None
    if any(not row < cell < below for row, cell, below in zip(rows, column, [*rows[1:], column[-1] + 1], strict=True)):
        return None
    if not outline.same_kind(rows[0], column[0]) or outline.sentence[column[-1]] - outline.sentence[rows[-1]] > 3:
        return None
    claim = sum_of(outline, column[0], column[1:])
    if claim.holds or not one_slip(claim):
        return None
    claim.certain = True
    return claim


def _told_alike(outline: Outline) -> dict[tuple[str, str, str], list[int]]:
    """The quantities of one kind that follow the same two words."""
    groups: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for quantity in outline.quantities:
        index = quantity.index
        if not outline.adds_up[index] or outline.is_time(index):
            continue
        said = outline.before(index, 40).translate(_MARKS).split()
        while said and said[-1] in _LINKS:
            said.pop()
        if len(said) > 1 and _SAYS_NOTHING.isdisjoint(said[-2:]) and (said[-2] + said[-1]).isalpha():
            groups[quantity.unit, quantity.noun, " ".join(said[-2:])].append(index)
    _lend_nouns(groups)
    return groups


def _lend_nouns(groups: dict[tuple[str, str, str], list[int]]) -> None:
    """ "bị thương 45 người …. Đường bộ bị thương 41; đường sắt bị thương 4 người": a bare number is of the same noun."""
    nouns: dict[str, set[str]] = defaultdict(set)
    for unit, noun, said in groups:
        if noun and not unit:
            nouns[said].add(noun)
    for said, known in nouns.items():
        if len(known) == 1 and (bare := groups.pop(("", "", said), None)):
            alike = groups["", known.pop(), said]
            alike[:] = sorted([*alike, *bare])
