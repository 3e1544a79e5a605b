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
    REACH,
    TOTAL,
    Parts,
    announced_lists,
    following_list,
    may_be_part,
    may_be_total,
    sum_of,
    variants,
)
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.slips import one_slip


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
        # Items of one list are parts, not totals of each other.
        following.indices = [
            i for i in following.indices if total not in siblings or siblings.get(i) != siblings[total]
        ]
        lists = [*announced[total], following]
        found = []
        for parts in lists:
            if claim := _confirm(outline, total, parts, consumed):
                found.append(claim)
                for figure in claim.figures[1:]:
                    consumed.setdefault(figure.index, total)
            elif outline.quantities[total].part == 2 and (claim := _confirm(outline, total - 1, parts, consumed)):
                found.append(claim)
            elif parts.cue:
                unsettled.append((total, [parts]))
        if not found and (claim := _backward(outline, total) or _far_run(outline, total)):
            found = [claim]
        claims += found
        for claim in found:
            for figure in claim.figures[1:]:
                consumed.setdefault(figure.index, total)
        if not found:
            unsettled.append((total, lists))
    coupled = {tuple(figure.index for figure in claim.figures) for claim in claims}
    for total, lists in unsettled:  # once all that holds is known
        broken += failures(outline, total, lists, consumed, coupled)
    holders: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        for figure in claim.figures:
            holders[figure.index].append(claim)
    return [*claims, *(claim for claim in broken if not _explained(claim, holders))]


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
    return None


def _believable(outline: Outline, claim: Claim, parts: Parts, *, complete: bool) -> bool:
    resolution = claim.resolution
    figures = claim.figures
    count = len(figures) - 1
    last = figures[-1].index
    if parts.cue:
        if complete:
            return resolution >= 2
        ends = outline.clause[last] != outline.clause[min(last + 1, len(outline.clause) - 1)] or count >= 3
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
    if LEFT.search(labels[-1]):
        return resolution >= (4 if same_sentence else 15)
    if TOTAL.search(outline.before(figures[0].index)):
        return resolution >= (20 if same_sentence else 60)
    far = outline.sentence[last] - outline.sentence[figures[0].index]
    return resolution >= (60 if same_sentence else 150 if far < 4 else 600)


def _backward(outline: Outline, total: int) -> Claim | None:
    """Parts first, then their total: "… 21 lớp, … 16 lớp, tổng cộng 37 lớp", "nâng tổng số … lên …"."""
    if not TOTAL.search(outline.before(total)):
        return None
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
            claim = sum_of(outline, total, members)
            if claim.holds and claim.resolution >= 20:
                return claim
    return _named_parts(outline, total)


def _far_run(outline: Outline, total: int) -> Claim | None:
    """A long number that a run of its kind adds up to, wherever it stands: that is no chance."""
    quantities = outline.quantities
    whole = quantities[total]
    key = whole.unit or whole.noun
    if not key or whole.printed < 20_000 * whole.step:
        return None
    low, high = (float(end) for end in whole.interval)
    group = outline.by_noun[key]
    here = bisect_left(group, total)
    window = group[max(0, here - 16) : here + 19]
    ends = [
        outline.ends[index]
        if index != total and outline.quantities[index].value < whole.value and may_be_part(outline, total, index)
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
                claim = sum_of(outline, total, window[first : first + count])
                if claim.holds and claim.resolution >= 5_000:
                    return claim
            elif count >= 3 and high > 1_000_000 * float(whole.scale) and abs(run_low - low) < low / 4:
                claim = sum_of(outline, total, window[first : first + count])
                if claim.resolution >= 100_000 and one_slip(claim):
                    claim.certain = True
                    return claim
    return None


def _named_parts(outline: Outline, total: int) -> Claim | None:
    """A total whose words name its two parts, which stand elsewhere in the text, even behind it."""
    quantities = outline.quantities
    whole = quantities[total]
    if not (whole.unit or whole.noun):
        return None
    words = outline.sentence_words(total)
    near = [
        i
        for i in outline.near(whole.unit or whole.noun, total, 30)
        if i != total and quantities[i].value < whole.value and outline.comparable(i, total) and not outline.change[i]
    ][:24]
    best = None
    for position, one in enumerate(near):
        for other in near[position + 1 :]:
            claim = Claim(RelationKind.SUM, (whole, quantities[one], quantities[other]), "sum")
            if not claim.holds or whole.value in (quantities[one].value, quantities[other].value):
                continue
            named = sum(_is_named(outline, i, words, whole.noun) for i in (one, other))
            beside = (
                outline.sentence[one] == outline.sentence[total] or outline.sentence[other] == outline.sentence[total]
            )
            if (named == 2 and claim.resolution >= 20) or (beside and claim.resolution >= 1_000):
                best = best or claim
    return best


def _is_named(outline: Outline, index: int, words: str, noun: str) -> bool:
    following = outline.after(index, 50).split(",")[0].split()
    phrase = " ".join(following[1:4] if noun and " ".join(following[:1]) in ("dn", *noun.split()) else following[:3])
    return len(phrase) > 8 and phrase in words
