"""Totals and their parts: in brackets, after "trong đó", in lists, one sentence after the other.

A total that its parts do add up to is taken wherever the structure is plausible: large exact numbers do not add up by
chance. One that they do not add up to is only taken where nothing but a partition can be meant (see `evidence`).
"""

import re
from bisect import bisect_left
from collections import defaultdict
from decimal import Decimal

from soxanh.checker.arithmetic import Claim
from soxanh.checker.findings import RelationKind
from soxanh.checker.relations.contrast import contrasted
from soxanh.checker.relations.evidence import failures
from soxanh.checker.relations.lists import (
    LEFT,
    OTHER,
    PARTIAL,
    REACH,
    TOTAL,
    Parts,
    akin,
    announced_lists,
    following_list,
    goes_on,
    may_be_part,
    may_be_total,
    meets,
    sum_of,
    told_alike,
    true_sum,
    variants,
)
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.rows import find_rows
from soxanh.checker.relations.slips import one_slip
from soxanh.checker.relations.stretches import find_stretches

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
        if total in siblings and not _heads_its_list(outline, total, announced[siblings[total]]):
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
        if not found and (claim := _beside(outline, total, consumed)):
            found = [claim]
        summed_up = TOTAL.search(outline.before(total)) or _added(outline, total)
        if summed_up and (claim := _backward(outline, total)):
            found.append(claim)
        if not found and (
            claim := _named_parts(outline, total, siblings, named=bool(summed_up)) or _far_run(outline, total)
        ):
            found = [claim]
        claims += found
        for claim in found:
            for figure in claim.figures[1:]:
                consumed.setdefault(figure.index, total)
        if not found:
            unsettled.append((total, lists))
    claims += _shared_lists(outline, unsettled)
    claims += find_rows(outline, consumed)
    claims += find_stretches(outline, claims)
    coupled = {tuple(figure.index for figure in claim.figures) for claim in claims}
    for total, lists in unsettled:  # once all that holds is known
        broken += failures(outline, total, lists, consumed, coupled)
    holders: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        for figure in claim.figures:
            holders[figure.index].append(claim)
    return [*claims, *(claim for claim in broken if not _explained(claim, holders))]


def may_be_shared_out(outline: Outline, claim: Claim) -> bool:
    """Whether the percentages right behind the parts may be their shares of the total: together no more than all of it.

    "mầm non 41 trường (51,8%), tiểu học 66 trường (75,2%)" are shares of the schools of each kind.
    """
    behind = (outline.quantities[figure.index + 1 : figure.index + 2] for figure in claim.figures[1:])
    shares = [share.printed for found in behind for share in found if share.is_percent and not outline.change[share.index]]
    return len(shares) < len(claim.figures) - 1 or sum(shares) <= _ALL


def _heads_its_list(outline: Outline, index: int, lists: list[Parts]) -> bool:
    """ "7.156 đơn, trong đó có 5.591 đơn đủ điều kiện với 651 đơn khiếu nại, 281 đơn tố cáo và 4.659 đơn kiến nghị"."""
    for parts in lists:
        if index in parts.indices:
            position = parts.indices.index(index) + 1
            behind = parts.indices[position:]
            if position > 1 and len(behind) > 2:
                behind = behind[:2]
            if len(behind) < 2:
                continue
            claim = true_sum(outline, index, behind)
            closed = position == 1 or LEFT.search(outline.before(behind[-1]))
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
    quantities = outline.quantities
    whole = quantities[total]
    low, high = whole.interval
    for chosen in variants(outline, total, parts, consumed):
        sum_low = sum_high = Decimal(0)
        for count, index in enumerate(chosen, 1):
            part_low, part_high = quantities[index].interval
            sum_low += part_low
            sum_high += part_high
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
        if likely and likely.resolution >= (12 if told_alike(outline, total, parts, members) else 60 if parts.cue else 150):
            return likely
    return None


def _believable(outline: Outline, claim: Claim, parts: Parts, *, complete: bool) -> bool:
    resolution = claim.resolution
    figures = claim.figures
    count = len(figures) - 1
    last = figures[-1].index
    if not complete and goes_on(outline, parts, last):
        return resolution >= 400
    if parts.cue:
        if complete:
            return resolution >= (60 if PARTIAL.search(outline.low, parts.start, figures[-1].start) else 2)
        if count == 2 and contrasted(outline.description(figures[1].index), outline.description(last)):
            return resolution >= 2
        following = next((i for i in parts.indices if i > last and outline.same_kind(i, last)), None)
        ends = count >= 3 or following is None or outline.clause[last] != outline.clause[following]
        return resolution >= (12 if ends else 40)
    labels = [outline.label(f.index) for f in figures[1:]]
    same_sentence = outline.sentence[last] == outline.sentence[figures[0].index]
    if count == 2 and (contrasted(outline.description(figures[1].index), outline.description(last))):
        return resolution >= (4 if same_sentence else 15)
    if (
        count == 2
        and re.search(r"(?:^|\W)trong(?: tổng)?(?: số)?\s*$", outline.before(figures[0].index))
        and same_sentence
    ):
        return resolution >= 8
    if LEFT.search(labels[-1]) or OTHER.search(labels[-1]):
        return resolution >= (4 if same_sentence else 15)
    if TOTAL.search(outline.before(figures[0].index)):
        return resolution >= (20 if same_sentence else 60)
    if count >= 3 and complete and same_sentence:
        return resolution >= 15
    far = outline.sentence[last] - outline.sentence[figures[0].index]
    return resolution >= (60 if same_sentence else 150 if far < 4 else 600)


def _beside(outline: Outline, total: int, consumed: dict[int, int]) -> Claim | None:
    """A count that the next ones in its sentence add up to, whatever they are called: voters and people, if it is long,
    or halves of one whole right behind it: "6 quyết định xử phạt đối với 1 tổ chức, 5 cá nhân"."""
    if not outline.quantities[total].is_count:
        return None
    members: list[int] = []
    for index in range(total + 1, min(total + 6, len(outline.quantities))):
        if outline.sentence[index] != outline.sentence[total]:
            break
        if outline.bracket[index] != outline.bracket[total] or outline.quantities[index].is_percent:
            continue
        quantity = outline.quantities[index]
        counted = quantity.is_count and not outline.is_time(index) and not outline.change[index] and not quantity.per
        if not counted or total <= consumed.get(index, -1):
            break
        members.append(index)
        if len(members) > 1:
            claim = true_sum(outline, total, members)
            halves = (
                members == [total + 1, total + 2]
                and not outline.same_kind(total, total + 1)
                and contrasted(outline.description(total + 1), outline.description(total + 2))
            )
            if claim and claim.resolution >= (5 if halves else 1_000):
                return claim
    return None


def _backward(outline: Outline, total: int) -> Claim | None:
    """Parts first, then their total: "… 21 lớp, … 16 lớp, tổng cộng 37 lớp", "nâng tổng số … lên …"."""
    quantities = outline.quantities
    low, high = quantities[total].interval
    members: list[int] = []
    sum_low = sum_high = Decimal(0)
    levels = {outline.bracket[total]}
    if outline.bracket[total] >= 0 and total and outline.bracket[total - 1] != outline.bracket[total]:
        levels.add(outline.layout.brackets[outline.bracket[total]].parent)  # "88 xã …, 103 xã … (tổng số 199 xã)"
    for index in range(total - 1, max(-1, total - REACH), -1):
        if outline.paragraph[index] < outline.paragraph[total] - 2 or len(members) > 8:
            break
        if outline.bracket[index] not in levels or not outline.same_kind(index, total):
            continue
        if not may_be_part(outline, total, index):
            continue
        members.insert(0, index)
        part_low, part_high = quantities[index].interval
        sum_low += part_low
        sum_high += part_high
        if sum_low > high:
            break
        if len(members) >= 2 and sum_high >= low:
            claim = true_sum(outline, total, members)
            if claim and claim.resolution >= 20:
                return claim
    return None


def _far_run(outline: Outline, total: int) -> Claim | None:
    """A long number that a run of its kind adds up to, wherever it stands: that is no chance."""
    quantities = outline.quantities
    whole = quantities[total]
    key = whole.unit or whole.noun
    if not key or whole.printed < 20_000 * whole.step:
        return None
    low, high = outline.ends[total]
    is_long = high > 1_000_000 * float(whole.scale)
    group = outline.by_noun[key]
    here = bisect_left(group, total)
    window = group[max(0, here - 16) : here + 19]
    ends = [
        outline.ends[index]
        if index != total and outline.adds_up[index] and outline.quantities[index].value < whole.value
        else None
        for index in window
    ]
    for first in range(min(len(window), here + 12 - max(0, here - 16))):
        run_low = run_high = 0.0
        for count, end in enumerate(ends[first : first + 8], 1):
            if end is None:
                break
            run_low += end[0]
            run_high += end[1]
            if run_low > high * (1 + 1e-9):
                break
            if count >= 2 and run_high >= low * (1 - 1e-9):
                claim = true_sum(outline, total, window[first : first + count])
                if claim and claim.resolution >= 5_000:
                    return claim
            elif count >= 3 and is_long and abs(run_low - low) < low / 4:
                claim = sum_of(outline, total, window[first : first + count])
                if claim.resolution >= 100_000 and one_slip(claim):
                    claim.certain = True
                    return claim
    return None


def _added(outline: Outline, total: int) -> bool:
    """ "tiếp nhận 75 hồ sơ, cộng với 21 hồ sơ kỳ trước là 96 hồ sơ": the two before it are halves of one whole."""
    if total < 2 or outline.sentence[total - 2] != outline.sentence[total]:
        return False
    if not meets(outline, total, [total - 2, total - 1]):
        return False
    one, other = outline.description(total - 2), outline.description(total - 1)
    return "cộng" in outline.before(total - 1) or contrasted(one, other)


def _named_parts(outline: Outline, total: int, siblings: dict[int, int], *, named: bool) -> Claim | None:
    """A total whose two parts stand elsewhere in the text, even behind it: its words name them (if `named`, they say
    that it is a total), or they are halves of one whole.
    """
    quantities = outline.quantities
    whole = quantities[total]
    if not (whole.unit or whole.noun) or whole.printed < (20 if named else 300) * whole.step:
        return None
    words = outline.sentence_words(total)
    near = [
        i
        for i in outline.near(whole.unit or whole.noun, total, 30)
        if i != total and quantities[i].value < whole.value and outline.comparable(i, total) and not outline.change[i]
    ][:24]
    near.sort(key=lambda i: abs(i - total))
    low, high = outline.ends[total]
    ends = [outline.ends[index] for index in near]
    slack = high * 1e-9
    for position, one in enumerate(near):
        one_low, one_high = ends[position]
        for number, other in enumerate(near[:position]):
            if one_low + ends[number][0] > high + slack or one_high + ends[number][1] < low - slack:
                continue
            if siblings.get(one, -1) == siblings.get(other, -2) != total:
                continue  # another total announces them
            claim = Claim(RelationKind.SUM, (whole, quantities[one], quantities[other]), "sum")
            if not claim.holds or claim.resolution < (20 if named else 300):
                continue
            if contrasted(outline.description(one), outline.description(other)):
                # One holds by chance if many are tried.
                tried = 1 + (position * (position - 1) // 2 + number) // 4
                if claim.resolution >= (20 if named else 300) * tried:
                    return claim
            if not named:
                continue
            mentioned = sum(_is_named(outline, i, words, whole.noun) for i in (one, other))
            beside = outline.sentence[total] in (outline.sentence[one], outline.sentence[other])
            if mentioned == 2 or (beside and claim.resolution >= 1_000):
                return claim
    return None


def _is_named(outline: Outline, index: int, words: str, noun: str) -> bool:
    following = outline.after(index, 50).split(",")[0].split()
    phrase = " ".join(following[1:4] if noun and " ".join(following[:1]) in ("dn", *noun.split()) else following[:3])
    return len(phrase) > 8 and phrase in words
