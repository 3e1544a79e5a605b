"""How surely a list that does not add up was meant to: the asymmetry that keeps false alarms away.

A careful reader takes "trong đó có 20 xã, 14 phường" for some of the 44 and "gồm 20 xã, 14 phường, 12 thị trấn" for all
of them. Points are given for words, form and arithmetic that only a complete list has.
"""

import re
from decimal import Decimal
from itertools import pairwise
from math import isfinite

from soxanh.checker.arithmetic import HUNDRED, Claim, Implied, Member
from soxanh.checker.findings import RelationKind
from soxanh.checker.nouns import related
from soxanh.checker.relations.adding import sum_of, true_sum
from soxanh.checker.relations.contrast import contrasted
from soxanh.checker.relations.doubts import (
    explains_another,
    fits_an_earlier,
    leaves_room,
    misread,
    names_rest,
    priced,
    tells_steps,
    without_others,
)
from soxanh.checker.relations.lists import LEFT, OTHER, PARTIAL, TOTAL
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.parts import Parts, accompanies, goes_on, told_of_the_one_before, variants
from soxanh.checker.relations.slips import slip_odds, telling

_END = re.compile(r"[…]|\.\.\.|v\.v")
_BY_THE_WAY = re.compile(r"\([^()]*\)")
_SETTLED = re.compile(r"\bđã\b|\bxong\b|hoàn thành")
_NO_CHANCE = 10_000
"""Sums that tell more values apart than this do not miss by a slip by chance."""
_DOUBTFUL = 3.5
"""The most evidence that a list gives that may break off."""
_SELDOM = 0.5
_UNLIKELY = 0.05
"""So seldom chance offers a slip."""
_ALL_BUT = Decimal("0.5")
"""What rounding leaves of the shares of all parts."""
_STRONG = ("gồm", "bao gồm", "chia", "phân", "(gồm", "(bao gồm", "(chia", "(phân", "(cụ thể", "(trong đó", "cơ cấu")
_AND = re.compile(r"\bvà\b")
_WITH = re.compile(r"\bvới\s*$")
_FEW = 20
"""Sums that tell no more values apart agree by chance."""
_AT_ONCE = re.compile(r"(?: [^\W\d_]+){0,2},? (?:bao )?gồm")
_BEFORE_CUE = 12
"""Letters before a cue in which it may say that it announces some only: "chủ yếu gồm"."""
_ROUND = 1_000
_NEAR = Decimal("1.05")
_NEARBY = Decimal("0.9")
"""Of amounts that need not be all, the least share of its total that a wrong sum would give."""
_MUCH_MORE = Decimal("1.1")
_MAY_OVERLAP = "các số thành phần có thể trùng nhau một phần"
_MAY_BE_SOME = "danh sách có thể chỉ nêu một phần của tổng"
COMPLETE = ("gồm", "bao gồm", "chia", "phân", "(gồm", "(bao gồm", "(chia", "(phân", "cơ cấu")
"""Cues that announce all parts; behind the others some may be left out."""


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
            near = claim.computed[1] >= _NEARBY * claim.stated[0] or parts.cue.startswith(("(", ":", *COMPLETE))
            closed = near or names_rest(outline, chosen) or slip_odds(claim) < _UNLIKELY
            overlap = parts.cue.startswith("trong") and _much_more(claim) and not isfinite(slip_odds(claim))
            claim.certain = score >= 4 and closed and not (otherwise or overlap) and not _as_rounded(claim)
            claim.possible = True
            if not claim.certain:
                claim.doubt = _MAY_OVERLAP if overlap else _MAY_BE_SOME
            mixed = any(outline.quantities[i].noun and not outline.same_kind(i, total) for i in chosen)
            if mixed and slip_odds(claim) >= _UNLIKELY:
                claim.doubt = "đơn vị của các số thành phần khác đơn vị của tổng"
            return claim
        return None
    return None


def _worth_a_look(outline: Outline, claim: Claim, parts: Parts) -> bool:
    """Whether one slip explains a failure and nothing of the kind follows in the bracket or sentence of the list."""
    total, last = claim.figures[0].index, claim.figures[-1].index
    behind = range(last + 1, outline.first_at(min(parts.end, outline.sentence_end(last))))
    return slip_odds(claim) < _SELDOM and not any(outline.comparable(i, total) for i in behind)


def _much_more(claim: Claim) -> bool:
    """Whether the parts give so much more than their total that some may count the same twice."""
    return claim.computed[0] > claim.stated[1] * _MUCH_MORE


def _up_to_a_slip(outline: Outline, total: int, chosen: list[int]) -> list[int]:
    """The beginning of a list, up to the end of a clause, if that misses the total by a slip: then the rest tells of
    something else."""
    for count in range(2, len(chosen)):
        ends = outline.clause[chosen[count]] != outline.clause[chosen[count - 1]]
        claim = sum_of(outline, total, chosen[:count]) if ends else None
        if claim and (slip_odds(claim) < _UNLIKELY or _nearly_halves(outline, claim)):
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
        if (
            priced(outline, total)
            or misread(outline, total, chosen[:count], parts)
            or _nested(outline, chosen[:count])
        ):
            return None
        if any(outline.quantities[i].value > figures[0].value for i in chosen[:count]):
            return None
        continued = outline.sentence[chosen[count - 1]] in (outline.sentence[i] for i in chosen[count:])
        claim = sum_of(outline, total, chosen[:count])
        if claim.holds:
            return None
        if (
            (
                is_long
                and telling(claim) > _NO_CHANCE
                and (odds := slip_odds(claim)) < 0.01
                and (odds < 0.001 or _opposed(outline, chosen[:count]))
            )
            or (count == 2 and beside and not continued and evidence(outline, claim, parts) >= 4)
            or (count == 2 and beside and _beside_one_that_holds(claim, coupled))
        ):
            claim.certain = claim.possible = True
            return claim
        if beside and _ends_list(outline.before(chosen[count - 1])) and slip_odds(claim) < _UNLIKELY:
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
    claim.certain = not claim.holds and slip_odds(claim) < _UNLIKELY
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


def evidence(outline: Outline, claim: Claim, parts: Parts) -> float:
    """How surely a list is complete; from 4 on nothing but a partition can be meant."""
    figures = claim.figures
    whole, members = figures[0], figures[1:]
    indices = [figure.index for figure in members]
    text = outline.low[max(whole.end, parts.start - _BEFORE_CUE) : members[-1].start]
    computed = sum((m.value for m in members), Decimal(0))
    ratio = float(computed / whole.value) if whole.value else 0.0
    odds = slip_odds(claim)
    between = outline.low[members[-2].end : members[-1].start]
    filled = parts.cue.startswith("(") and _fills(outline, parts, [figure.index for figure in members])
    if not 0.25 <= ratio <= 3 and odds >= (_SELDOM if filled else 0.02):
        return 0
    if PARTIAL.search(_BY_THE_WAY.sub("", text)) or _END.search(outline.low[members[-1].end - 1 : parts.end + 3]):
        return 0
    score = 0.0
    rest = names_rest(outline, indices)
    labels = [outline.description(i) for i in indices]
    if parts.cue.startswith(_STRONG):
        score += -0.5 if _has_own_subject(outline, whole.index, parts) else 1.5
    elif parts.cue:
        score += 1
        if re.match(
            r"[\s:,]*(?:có|có:)\s", outline.low[parts.start + len(parts.cue) : parts.start + len(parts.cue) + 8]
        ):
            score -= 1.5 if parts.cue == "(" else 0.5
    elif not (rest or TOTAL.search(outline.before(whole.index))):
        score -= 1
    if len(indices) >= 3:
        score += 1 + (len(indices) > 3) / 2
        score += 1 if parts.items else 0
    same = sum(outline.same_kind(whole.index, i) for i in indices)
    if same == len(indices) and whole.noun + whole.unit:
        score += 1
    elif not any(related(whole.noun, m.noun) for m in members):
        score -= 0.5
    if same == 0 and len({m.noun for m in members}) == 1 and contrasted(labels[0], labels[-1]):
        score += 0.5
    contrasts = sum(contrasted(one, other) for n, one in enumerate(labels) for other in labels[n + 1 :])
    halves = contrasts > 0 and len(indices) == 2 and not (ratio < 1 and leaves_room(outline, indices))
    score += 2 if halves else 1 if contrasts else 0
    if filled and parts.cue.startswith(COMPLETE):
        score += 1.5
    elif len(indices) >= 3 and _AND.search(between):
        score += 0.5
    if ratio > 1:
        score += 1
    elif ratio < 0.6 and not rest:
        score -= 1
    ends = len(indices) > 2 and OTHER.search(labels[-1]) is not None
    if rest or ends:
        score += 1.5
    score += filled
    if len(indices) > 2 and rest and _SETTLED.search(labels[-2]):
        score -= 2.5  # the last two may be halves of the one before them
    doubted = ratio < 1 and not halves and _open(parts, between, labels[-1]) and odds >= 0.25
    if doubted and whole.unit:
        score -= 1.5 * (1 + (parts.cue not in ("", "(")))
    if (
        whole.unit
        and ratio < float(_NEARBY)
        and not (parts.cue.startswith(("(", *COMPLETE)) or rest or ends or halves)
        and odds >= 0.25
    ):
        return 0
    if (given := _shares_given(outline, indices)) is not None:
        all_of_it = _share_of_all(outline, whole.index)
        if given < all_of_it - _ALL_BUT or _shared_among_themselves(outline, whole.index, indices):
            return 0  # the shares say that there are others, or that the whole is another
        score += 2 if given <= all_of_it + _ALL_BUT else 0
    # Numbers of other kinds before and between the parts make another reading likely.
    strangers = sum(
        1
        for i in range(outline.first_at(parts.start) if parts.cue else indices[0], indices[-1])
        if i not in indices
        and outline.bracket[i] == outline.bracket[indices[0]]
        and outline.comparable(i, whole.index)
        and not outline.change[i]
        and outline.quantities[i].part != 2
    )
    score -= 0.75 * strangers
    if score < 0.5:
        return score
    score += 2.5 if odds < 0.02 else 1.5 if odds < 0.1 else 0.5 if odds < 0.25 else 0
    return min(score, _DOUBTFUL) if doubted and parts.cue != "(" else score


def _shares_given(outline: Outline, indices: list[int]) -> Decimal | None:
    """What the shares right behind all parts give together."""
    shares = [outline.quantities[i + 1] for i in indices if i + 1 < len(outline.quantities)]
    if len(shares) < len(indices) or not all(q.is_percent and not outline.change[q.index] for q in shares):
        return None
    return sum((share.printed for share in shares), Decimal(0))


def _share_of_all(outline: Outline, total: int) -> Decimal:
    """What the shares of all parts give: 100, or the share that their total itself is of a greater whole."""
    own = outline.quantities[total + 1]
    beside = own.is_percent and not outline.change[own.index] and outline.clause[own.index] == outline.clause[total]
    return own.printed if beside and own.printed < HUNDRED else HUNDRED


def _shared_among_themselves(outline: Outline, total: int, indices: list[int]) -> bool:
    """Whether the shares behind the parts are of what these give together, and not of the total: "trên 14.257 việc,
    11.444 việc (80,93 %), 2.696 việc (19,07 %)"."""
    given = sum((outline.quantities[i].value for i in indices), Decimal(0))

    def are_of(whole: Member) -> bool:
        return all(
            Claim(RelationKind.RATIO, (outline.quantities[i], whole, outline.quantities[i + 1]), "ratio").holds
            for i in indices
        )

    return given > 0 and are_of(Implied(given)) and not are_of(outline.quantities[total])


def _open(parts: Parts, between: str, last: str) -> bool:
    """Whether a list may break off: "trong đó" some of the parts, and no "và" or "còn lại" before the last.

    Of amounts the largest are told, sooner than of things that are counted.
    """
    closed = _AND.search(between) or LEFT.search(between) or OTHER.search(last)
    return not (parts.cue.startswith(COMPLETE) or closed)


def _has_own_subject(outline: Outline, total: int, parts: Parts) -> bool:
    """Whether another clause than the total's says what it is that is made up: "…; số quy trình nội bộ gồm 13 …"."""
    clause = outline.layout.clause(parts.start)
    return clause != outline.clause[total] and parts.start - outline.layout.clauses[clause] > 8


def _fills(outline: Outline, parts: Parts, indices: list[int]) -> bool:
    """Whether a bracket holds the parts and no other number."""
    first, last = outline.first_at(parts.start), outline.first_at(parts.end)
    return sum(not outline.quantities[i].is_percent for i in range(first, last)) == len(indices)
