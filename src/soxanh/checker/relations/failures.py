"""Sums that fail: which of the lists that a text offers as the parts of a total were meant to be all of them."""

import re
from decimal import Decimal
from itertools import pairwise
from math import isfinite

from soxanh.checker.arithmetic import Claim
from soxanh.checker.relations.adding import sum_of, true_sum
from soxanh.checker.relations.contrast import contrasted
from soxanh.checker.relations.doubts import (
    explains_another,
    fits_an_earlier,
    misread,
    names_rest,
    priced,
    tells_steps,
    without_others,
)
from soxanh.checker.relations.evidence import COMPLETE, NEARBY, SELDOM, evidence
from soxanh.checker.relations.lists import LEFT, OTHER
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.parts import Parts, accompanies, goes_on, told_of_the_one_before, variants
from soxanh.checker.relations.slips import slip_odds, surely_a_slip, telling

_NO_CHANCE = 10_000
"""Sums that tell more values apart than this do not miss by a slip by chance."""
_WITH = re.compile(r"\bvới\s*$")
_FEW = 20
"""Sums that tell no more values apart agree by chance."""
_AT_ONCE = re.compile(r"(?: [^\W\d_]+){0,2},? (?:bao )?gồm")
_ROUND = 1_000
_NEAR = Decimal("1.05")
_MUCH_MORE = Decimal("1.1")
_MAY_OVERLAP = "các số thành phần có thể trùng nhau một phần"
_MAY_BE_SOME = "danh sách có thể chỉ nêu một phần của tổng"


def failures(
    outline: Outline, total: int, lists: list[Parts], consumed: dict[int, int], coupled: set[tuple[int, ...]]
) -> list[Claim]:
    """The sums that fail beyond doubt: one stated plainly, or two that agree with each other against the total."""
    if agreeing := _agreeing(outline, total, lists, consumed):
        return agreeing
    return [failed for parts in lists if (failed := _fail(outline, total, parts, consumed, coupled))][:1]


def _agreeing(outline: Outline, total: int, lists: list[Parts], consumed: dict[int, int]) -> list[Claim]:
    """Two lists of other numbers with one sum, which is not their total."""
    if not any(parts.cue for parts in lists):
        return []
    candidates = [
        chosen if parts.cue else chosen[:2]
        for parts in lists
        for chosen in variants(outline, total, parts, consumed)
        if len(chosen) > 1
    ]
    sums: dict[Decimal, Claim] = {}
    for chosen in candidates if len(candidates) > 1 else ():
        claim = sum_of(outline, total, chosen)
        if claim.holds or telling(claim) < _FEW or any(f.value == claim.figures[0].value for f in claim.figures[1:]):
            continue
        other = sums.setdefault(claim.computed[0], claim)
        if other is not claim and not {f.index for f in other.figures[1:]} & set(chosen):
            other.certain = claim.certain = True
            return [other, claim]
    return []


def _fail(
    outline: Outline, total: int, parts: Parts, consumed: dict[int, int], coupled: set[tuple[int, ...]]
) -> Claim | None:
    """The sum that the text states beyond doubt and that does not hold; None where a partial list may be meant."""
    for chosen in variants(outline, total, parts, consumed, nested=False):
        if len(chosen) < 2 or (parts.cue.startswith("(") and _leaves_out(parts, chosen, total, consumed)):
            continue
        if parts.cue and _skips_the_first(parts, chosen, total, consumed):
            continue
        if any(outline.quantities[i].value >= outline.quantities[total].value * 10 for i in chosen):
            continue
        if not parts.cue:
            return _unannounced(outline, total, chosen, parts, coupled)
        if parts.cue.startswith(("(", ":")) and explains_another(outline, total, parts):
            return None
        if any(
            true_sum(outline, total, chosen[:count]) and not goes_on(outline, parts, chosen[:count])
            for count in range(2, len(chosen))
        ):
            return None
        chosen = _up_to_a_slip(outline, total, without_others(outline, chosen))
        if (
            parts.cue == "tổng cộng"
            or len(chosen) < 2
            or misread(outline, total, chosen, parts)
            or _nested(outline, chosen)
        ):
            return None
        claim = sum_of(outline, total, chosen)
        if any(told_of_the_one_before(outline, i) for i in chosen[1:]):
            return None
        if any(accompanies(outline, i) and not outline.same_kind(i, chosen[0]) for i in chosen[1:]):
            continue
        if not parts.cue.startswith("(") and _of_another(outline, total, chosen):
            return None
        if claim.holds or any(_has_own_whole(outline, total, i) for i in chosen):
            return None
        beside = _beside_one_that_holds(claim, coupled)
        score = evidence(outline, claim, parts) + 2 * beside
        if 1 <= score < 3 and _worth_a_look(outline, claim, parts):
            claim.possible = True
            claim.doubt = _MAY_BE_SOME
            return claim
        if score >= 4 or (score >= 3 and parts.cue):
            earlier = parts.cue != "(" and fits_an_earlier(outline, claim)
            otherwise = earlier or tells_steps(outline, total, chosen)
            near = claim.computed[1] >= NEARBY * claim.stated[0] or parts.cue.startswith(("(", ":", *COMPLETE))
            closed = near or names_rest(outline, chosen) or surely_a_slip(claim)
            overlap = parts.cue.startswith("trong") and _much_more(claim) and not isfinite(slip_odds(claim))
            claim.certain = score >= 4 and closed and not (otherwise or overlap) and not _as_rounded(claim)
            claim.possible = True
            if not claim.certain:
                claim.doubt = _MAY_OVERLAP if overlap else _MAY_BE_SOME
            mixed = any(outline.quantities[i].noun and not outline.same_kind(i, total) for i in chosen)
            if mixed and not surely_a_slip(claim):
                claim.doubt = "đơn vị của các số thành phần khác đơn vị của tổng"
            return claim
        return None
    return None


def _worth_a_look(outline: Outline, claim: Claim, parts: Parts) -> bool:
    """Whether one slip explains a failure and nothing of the kind follows in the bracket or sentence of the list."""
    total, last = claim.figures[0].index, claim.figures[-1].index
    behind = range(last + 1, outline.first_at(min(parts.end, outline.sentence_end(last))))
    return slip_odds(claim) < SELDOM and not any(outline.comparable(i, total) for i in behind)


def _much_more(claim: Claim) -> bool:
    """Whether the parts give so much more than their total that some may count the same twice."""
    return claim.computed[0] > claim.stated[1] * _MUCH_MORE


def _up_to_a_slip(outline: Outline, total: int, chosen: list[int]) -> list[int]:
    """The beginning of a list, up to the end of a clause, if that misses the total by a slip: then the rest tells of
    something else."""
    for count in range(2, len(chosen)):
        ends = outline.clause[chosen[count]] != outline.clause[chosen[count - 1]]
        claim = sum_of(outline, total, chosen[:count]) if ends else None
        if claim and (surely_a_slip(claim) or _nearly_halves(outline, claim)):
            return chosen[:count]
    return chosen


def _as_rounded(claim: Claim) -> bool:
    """Whether an amount of round thousands may be rounded by as much as the sum is off: "8.000 tỷ đồng" of 7.957."""
    (low, high), (least, most) = claim.computed, claim.stated
    gap = max(low - most, least - high)
    amounts = (figure for figure in claim.figures if figure.unit and figure.printed % _ROUND == 0)
    return any(gap * 2 <= _ROUND * figure.scale for figure in amounts)


def _nearly_halves(outline: Outline, claim: Claim) -> bool:
    """Whether two opposite halves all but give their total."""
    (low, high), (least, most) = claim.computed, claim.stated
    indices = [figure.index for figure in claim.figures[1:]]
    return len(indices) == 2 and low <= most * _NEAR and least <= high * _NEAR and _opposed(outline, indices)


def _leaves_out(parts: Parts, chosen: list[int], total: int, consumed: dict[int, int]) -> bool:
    """Whether numbers of a bracket are not among those chosen: "(12 ô tô, 230 xe máy và 3 phương tiện khác)"."""
    return len(chosen) < sum(consumed.get(i, -1) < total for i in parts.indices)


def _skips_the_first(parts: Parts, chosen: list[int], total: int, consumed: dict[int, int]) -> bool:
    """Whether the list begins with another number than those chosen of it."""
    return next((i for i in parts.indices if consumed.get(i, -1) < total), chosen[0]) != chosen[0]


def _nested(outline: Outline, chosen: list[int]) -> bool:
    """Whether one of a list announces others of it: "… đã giải quyết 17.651 hồ sơ, trong đó có …"."""
    return any(_announces(outline, chosen[number:]) for number in range(len(chosen) - 1))


def _announces(outline: Outline, chosen: list[int]) -> bool:
    """Whether the first of these announces the others."""
    first, second = (outline.quantities[i] for i in chosen[:2])
    level = outline.bracket[first.index]
    if _WITH.search(outline.before(second.index)) and true_sum(outline, first.index, chosen[1:]):
        return True
    return any(
        outline.layout.bracket(start) == level
        and not outline.low.endswith("% ", 0, start)  # "chiếm 80 % trong tổng số"
        and (outline.low.startswith("trong", start) or _AT_ONCE.fullmatch(outline.low, first.end, end))
        for start, end in outline.cues_between(first.end, second.start)
    )


def _of_another(outline: Outline, total: int, chosen: list[int]) -> bool:
    """Whether some of a list are the parts of another total beside it: "52 đơn khiếu nại, 78 đơn tố cáo, trong đó có …"."""
    for other in range(total - 1, max(-1, total - 4), -1):
        if outline.clause[other] == outline.clause[total] and outline.same_kind(other, total):
            nearer = [outline.likeness(other, i) - outline.likeness(total, i) for i in chosen]
            if min(nearer) < 0 < max(nearer):
                return True
    return False


def _has_own_whole(outline: Outline, total: int, index: int) -> bool:
    """Whether a part is printed as one of another number: "238/316 vụ việc"."""
    quantities = outline.quantities
    return quantities[index].part == 1 and quantities[index + 1].value != quantities[total].value


def _unannounced(
    outline: Outline, total: int, chosen: list[int], parts: Parts, coupled: set[tuple[int, ...]]
) -> Claim | None:
    """Two to four numbers behind one that they miss by a single slip, so long that it is no chance."""
    figures = [outline.quantities[i] for i in (total, *chosen[:4])]
    # No relation can tell more values apart than its finest number has below the total.
    is_long = figures[0].interval[1] > _NO_CHANCE * min(figure.step * figure.scale for figure in figures)
    for count in range(2, min(len(chosen), 4 if is_long else 2) + 1):
        if figures[count - 1].value == figures[0].value or figures[count].value == figures[0].value:
            return None  # the total once more
        beside = outline.sentence[chosen[count - 1]] == outline.sentence[total]
        if not is_long and not beside:
            return _halves_below(outline, total, chosen)
        if any(outline.quantities[i].value > figures[0].value for i in chosen[:count]):
            return None
        claim = sum_of(outline, total, chosen[:count])
        if claim.holds:
            return None
        if (
            priced(outline, total)
            or misread(outline, total, chosen[:count], parts)
            or _nested(outline, chosen[:count])
        ):
            return None
        continued = outline.sentence[chosen[count - 1]] in (outline.sentence[i] for i in chosen[count:])
        if (
            (
                is_long
                and telling(claim) > _NO_CHANCE
                and (odds := slip_odds(claim, below=0.01)) < 0.01
                and (odds < 0.001 or _opposed(outline, chosen[:count]))
            )
            or (count == 2 and beside and not continued and evidence(outline, claim, parts) >= 4)
            or (count == 2 and beside and _beside_one_that_holds(claim, coupled))
        ):
            claim.certain = claim.possible = True
            return claim
        if beside and _ends_list(outline.before(chosen[count - 1])) and surely_a_slip(claim):
            claim.possible = True
            claim.doubt = _MAY_BE_SOME
            return claim
    return None


def _halves_below(outline: Outline, total: int, chosen: list[int]) -> Claim | None:
    """Halves in the next two sentences: "đến hạn 4.169 hồ sơ. Trả đúng hạn 4.157 hồ sơ. Quá hạn 21 hồ sơ"."""
    halves = chosen[:2]
    if outline.sentence[halves[1]] > outline.sentence[total] + 2 or halves != [total + 1, total + 2]:
        return None
    if not all(outline.same_kind(i, total) for i in halves) or not _opposed(outline, halves):
        return None
    claim = sum_of(outline, total, halves)
    claim.certain = not claim.holds and surely_a_slip(claim)
    return claim if claim.certain else None


def _ends_list(words: str) -> bool:
    return bool(LEFT.search(words) or OTHER.search(words))


def _opposed(outline: Outline, indices: list[int]) -> bool:
    """Whether every number is said of another kind than the one before: province, district, commune."""
    labels = [outline.description(i) for i in indices]
    return all(contrasted(one, other) for one, other in pairwise(labels))


def _beside_one_that_holds(claim: Claim, coupled: set[tuple[int, ...]]) -> bool:
    """ "26 vụ - 68 bị can (… 18 vụ - 55 bị can, … 8 vụ - 13 bị can)": the other half holds."""
    indices = [figure.index for figure in claim.figures]
    others = [tuple(i + step for i in indices) for step in (-1, 1)]
    return any(other in coupled and not set(other) & set(indices) for other in others)
