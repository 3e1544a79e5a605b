"""Totals and their parts: in brackets, after "trong đó", in lists, one sentence after the other.

A total that its parts do add up to is taken wherever the structure is plausible: large exact numbers do not add up by
chance. One that they do not add up to is only taken where nothing but a partition can be meant (see `evidence`).
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from soxanh.checker.arithmetic import Claim
from soxanh.checker.quantities import Quantity
from soxanh.checker.relations.adding import ROUNDING, sum_of, true_sum
from soxanh.checker.relations.contrast import contrasted
from soxanh.checker.relations.each import find_each
from soxanh.checker.relations.evidence import COMPLETE
from soxanh.checker.relations.failures import failures
from soxanh.checker.relations.kinds import find_sums_of_kinds
from soxanh.checker.relations.lists import (
    LEFT,
    PARTIAL,
    TOTAL,
    announced_lists,
    closes,
    following_list,
    is_left,
    may_be_total,
)
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.parts import Parts, akin, goes_on, goes_with, told_alike, variants
from soxanh.checker.relations.patterns import AND
from soxanh.checker.relations.retold import find_retold
from soxanh.checker.relations.rows import find_rows
from soxanh.checker.relations.slips import telling
from soxanh.checker.relations.stretches import find_stretches
from soxanh.checker.relations.unannounced import (
    added,
    backward,
    beside,
    far_run,
    missed_by_halves,
    named_parts,
    summed_up,
)

_MOST_KINDS = 12
_KINDS_BY_CHANCE = 20
"""How many values a sum of things of different kinds must tell apart."""
_FEW_OF_NAMED = 5
"""How many values halves of "trong số 7 trường" must tell apart that each fill a clause, and nothing is left in their sentence."""
_ALL = 105
"""Per cent that the shares of all parts may give together, one of them misprinted by a little."""


def find_sums(outline: Outline) -> list[Claim]:
    claims: list[Claim] = []
    totals = [index for index in range(len(outline.quantities) - 1, -1, -1) if may_be_total(outline, index)]
    announced = {total: list(announced_lists(outline, total)) for total in totals}
    siblings: dict[int, int] = {}
    for total, lists in announced.items():
        for parts in lists:
            siblings.update(dict.fromkeys(parts.indices, total))
    consumed: dict[int, int] = {}
    broken: list[Claim] = []
    unsettled: list[tuple[int, list[Parts]]] = []
    for total in totals:
        following = following_list(outline, total)
        # Items of one list are parts, not totals of each other, unless the first is the total of all others.
        if total in siblings and not _heads_its_list(outline, siblings[total], total, announced[siblings[total]]):
            following.indices = [i for i in following.indices if siblings.get(i) != siblings[total]]
        lists = [*announced[total], following]
        found = []
        for parts in lists:
            if claim := _confirm(outline, total, parts, consumed):
                found.append(claim)
                for figure in claim.figures[1:]:
                    consumed.setdefault(figure.index, total)
            elif claim := _elsewhere(outline, total, parts, consumed):
                found.append(claim)
            elif parts.cue:
                unsettled.append((total, [parts]))
        if not found and (
            claim := find_each(outline, total, lists)
            or _whatever_they_are(outline, total, lists)
            or beside(outline, total, consumed)
        ):
            found = [claim]
        named = added(outline, total) or summed_up(outline, total)
        if named and (claim := backward(outline, total)):
            found.append(claim)
        if not found and (claim := named_parts(outline, total, siblings, named=named) or far_run(outline, total)):
            found = [claim] * (not _begins_later(outline, claim, lists))
        claims += found
        for claim in found:
            for figure in claim.figures[1:]:
                consumed.setdefault(figure.index, total)
        if not found:
            unsettled.append((total, lists))
    claims += _shared_lists(outline, unsettled)
    claims += find_rows(outline, consumed)
    claims += find_stretches(outline, claims)
    claims += find_retold(outline)
    claims += find_sums_of_kinds(outline, claims)
    coupled = {tuple(figure.index for figure in claim.figures) for claim in claims}
    for total, lists in unsettled:  # once all that holds is known
        own = [parts for parts in lists if not _is_among(total, parts, siblings)]
        broken += failures(outline, total, own, consumed, coupled)
        if outline.quantities[total].part == 2:
            broken += failures(outline, total - 1, own, consumed, coupled)
        if missed := missed_by_halves(outline, total):
            broken.append(missed)
    holders: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        for figure in claim.figures:
            holders[figure.index].append(claim)
    return [*_once(claims), *_nearest(claim for claim in broken if not _explained(claim, holders))]


def _once(claims: list[Claim]) -> list[Claim]:
    """Without sums that put the parts of a part in its place: 10 = 6 + 4 and 6 = 5 + 1 say 10 = 5 + 1 + 4 already."""
    members = [{figure.index for figure in claim.figures[1:]} for claim in claims]
    # A part may be told again, and its second mention be the one that is summed up.
    direct = {(claim.figures[0].index, _values(claim.figures[1:])) for claim in claims}
    by_first_part: dict[int, list[tuple[Claim, set[int]]]] = defaultdict(list)
    for claim, own in zip(claims, members, strict=True):
        by_first_part[min(own)].append((claim, own))

    def told(claim: Claim, own: set[int]) -> bool:
        return any(
            inner < own
            and (
                claim.figures[0].index,
                _values([other.figures[0], *(figure for figure in claim.figures[1:] if figure.index not in inner)]),
            )
            in direct
            for first in own
            for other, inner in by_first_part.get(first, ())
        )

    return [claim for claim, own in zip(claims, members, strict=True) if not told(claim, own)]


def _values(figures: Iterable[Quantity]) -> tuple[Decimal, ...]:
    return tuple(sorted(figure.value for figure in figures))


def _begins_later(outline: Outline, claim: Claim, lists: list[Parts]) -> bool:
    """Whether a sum leaves out the first of a list that is announced: then by chance, or a part was added twice."""
    total, *members = (figure.index for figure in claim.figures)
    for parts in lists:
        same = [i for i in parts.indices if outline.same_kind(i, total)]
        if parts.cue and set(members) < set(same) and same[0] not in members:
            return True
    return False


def _is_among(total: int, parts: Parts, siblings: dict[int, int]) -> bool:
    """Whether a list behind a colon is but the rest of the one that a total stands in: "Lô 3: 457 tỷ, Lô 4: 148 tỷ"."""
    return parts.cue == ":" and not parts.items and siblings.get(parts.indices[-1], -1) == siblings.get(total)


def _nearest(broken: Iterable[Claim]) -> list[Claim]:
    """Of the totals that one list misses, the one it misses by the least."""
    chosen: dict[tuple[int, ...], Claim] = {}
    for claim in broken:
        key = tuple(figure.index for figure in claim.figures[1:])
        if key not in chosen or _missed_by(claim) < _missed_by(chosen[key]):
            chosen[key] = claim
    return list(chosen.values())


def _missed_by(claim: Claim) -> Decimal:
    return abs(claim.figures[0].value - claim.computed[0])


def may_be_shared_out(outline: Outline, claim: Claim) -> bool:
    """Whether the percentages right behind the parts may be their shares of the total: together no more than all of it.

    "mầm non 41 trường (51,8%), tiểu học 66 trường (75,2%)" are shares of the schools of each kind.
    """
    behind = (outline.quantities[figure.index + 1 : figure.index + 2] for figure in claim.figures[1:])
    shares = [
        share.printed for found in behind for share in found if share.is_percent and not outline.change[share.index]
    ]
    return len(shares) < len(claim.figures) - 1 or sum(shares) <= _ALL


def _heads_its_list(outline: Outline, whole: int, index: int, lists: list[Parts]) -> bool:
    """ "7.156 đơn, trong đó có 5.591 đơn đủ điều kiện với 651 đơn khiếu nại, 281 đơn tố cáo và 4.659 đơn kiến nghị"; or
    the items of a list up to this one give its total already."""
    for parts in lists:
        if index in parts.indices:
            position = parts.indices.index(index) + 1
            behind = parts.indices[position:]
            full = parts.items and position > 1 and true_sum(outline, whole, parts.indices[:position])
            if position > 1 and len(behind) > 2 and not full:
                behind = behind[:2]
            if len(behind) < 2:
                continue
            claim = true_sum(outline, index, behind)
            closed = position == 1 or full or LEFT.search(outline.before(behind[-1]))
            if claim is not None and claim.resolution >= 60 and closed:
                return True
    return False


def _elsewhere(outline: Outline, total: int, parts: Parts, consumed: dict[int, int]) -> Claim | None:
    """A list whose total is not the number right before it: the first of a pair, or one of its kind a little earlier."""
    if outline.quantities[total].part == 2 and (claim := _confirm(outline, total - 1, parts, consumed)):
        return claim
    if not parts.cue:
        return None
    for other in range(total - 1, max(-1, total - 6), -1):
        if outline.paragraph[other] < outline.paragraph[total] - 1:
            break
        if outline.same_kind(other, total) and may_be_total(outline, other):
            for chosen in variants(outline, total, parts, consumed):
                claim = true_sum(outline, other, chosen)
                if claim and claim.resolution >= 100:
                    return claim
    return None


def _whatever_they_are(outline: Outline, total: int, lists: list[Parts]) -> Claim | None:
    """ "62 cơ sở, gồm 9 trường cao đẳng, 13 trung tâm, 40 nhóm": "gồm" says that these are all, whatever each is called."""
    for parts in lists:
        if not parts.cue.startswith(COMPLETE) or not outline.quantities[total].exact:
            continue
        first = outline.first_at(parts.start)
        members = []
        for index in range(first, min(outline.first_at(parts.end), first + _MOST_KINDS)):
            if outline.clause[index] != outline.clause[first] or not outline.quantities[index].exact:
                break
            if (
                outline.bracket[index] == outline.bracket[first]
                and outline.adds_up[index]
                and not outline.is_time(index)
            ):
                members.append(index)
        claim = true_sum(outline, total, members) if len(members) > 2 else None
        if claim and claim.resolution >= _KINDS_BY_CHANCE:
            return claim
    return None


def _shared_lists(outline: Outline, unsettled: list[tuple[int, list[Parts]]]) -> list[Claim]:
    """ "274 đơn khiếu nại và 105 đơn tố cáo; trong đó có …": one list, first the parts of one total, then of the other."""
    claims: list[Claim] = []
    for total, lists in unsettled:
        first = total - 1
        if not total or not outline.same_kind(first, total) or not may_be_total(outline, first):
            continue
        if not re.fullmatch(
            r"[^;.()]{0,60}(?:,| và)\s*", outline.low[outline.quantities[first].end : outline.quantities[total].start]
        ):
            continue
        for parts in lists:
            for cut in range(2, len(parts.indices) - 1) if parts.cue else ():
                one = true_sum(outline, first, parts.indices[:cut])
                other = true_sum(outline, total, parts.indices[cut:])
                if one and other and min(one.resolution, other.resolution) >= 20:
                    claims += [one, other]
    return claims


def _explained(claim: Claim, holders: dict[int, list[Claim]]) -> bool:
    """Whether two parts of a failed sum stand together in a relation that holds."""
    shared = [id(other) for figure in claim.figures[1:] for other in holders.get(figure.index, ())]
    return len(shared) > len(set(shared))


def _confirm(outline: Outline, total: int, parts: Parts, consumed: dict[int, int]) -> Claim | None:
    quantities, ends = outline.quantities, outline.ends
    whole = quantities[total]
    low, high = ends[total][0] * (1 - ROUNDING), ends[total][1] * (1 + ROUNDING)
    for chosen in variants(outline, total, parts, consumed):
        sum_low = sum_high = 0.0
        for count, index in enumerate(chosen, 1):
            sum_low += ends[index][0]
            sum_high += ends[index][1]
            if sum_low > high:
                break
            if count < 2 or sum_high < low:
                continue
            members = chosen[:count]
            if whole.value in (quantities[i].value for i in members):
                continue
            claim = sum_of(outline, total, members)
            if claim.holds and _believable(outline, claim, parts, complete=count == len(chosen)):
                return claim
    if members := akin(outline, total, parts, consumed):
        likely = true_sum(outline, total, members)
        if likely and likely.resolution >= (
            12 if told_alike(outline, total, parts, members) else 60 if parts.cue else 150
        ):
            return likely
    return None


def _is_closed(outline: Outline, parts: Parts, last: int) -> bool:
    """Whether a list ends with "và", and what follows in its sentence stands in another clause."""
    following = next((i for i in parts.indices if i > last), last)
    return outline.clause[following] != outline.clause[last] and AND.search(outline.before(last)) is not None


def _believable(outline: Outline, claim: Claim, parts: Parts, *, complete: bool) -> bool:
    resolution = claim.resolution
    figures = claim.figures
    count = len(figures) - 1
    last = figures[-1].index
    if not complete and goes_on(outline, parts, [figure.index for figure in figures[1:]]):
        return False
    if parts.cue:
        if complete:
            return resolution >= (60 if PARTIAL.search(outline.low, parts.start, figures[-1].start) else 2)
        if count == 2 and contrasted(outline.description(figures[1].index), outline.description(last)):
            return resolution >= 2
        following = next((i for i in parts.indices if i > last and outline.same_kind(i, last)), None)
        if count >= 3 and _is_closed(outline, parts, last):
            return resolution >= 5
        ends = count >= 3 or following is None or outline.clause[last] != outline.clause[following]
        ends = ends or (following is not None and goes_with(outline, following))
        return resolution >= (12 if ends else 40)
    if any(is_left(outline, figure.index) for figure in figures[1:-1]):
        return False
    same_sentence = outline.sentence[last] == outline.sentence[figures[0].index]
    if count == 2 and (contrasted(outline.description(figures[1].index), outline.description(last))):
        return resolution >= (4 if same_sentence else 15)
    if (
        count == 2
        and re.search(r"(?:^|\W)trong(?: tổng)?(?: số)?\s*$", outline.before(figures[0].index))
        and same_sentence
    ):
        return resolution >= (_FEW_OF_NAMED if complete and outline.clause[last] != outline.clause[last - 1] else 8)
    if closes(outline, last):
        return resolution >= (4 if same_sentence else 15)
    if TOTAL.search(outline.before(figures[0].index)):
        return resolution >= (20 if same_sentence else 60)
    if count >= 3 and complete and same_sentence:
        return resolution >= 15
    far = outline.sentence[last] - outline.sentence[figures[0].index]
    return resolution >= 60 if same_sentence else telling(claim) >= (150 if far < 4 else 600)
