"""How surely a list that does not add up was meant to: the asymmetry that keeps false alarms away.

A careful reader takes "trong đó có 20 xã, 14 phường" for some of the 44 and "gồm 20 xã, 14 phường, 12 thị trấn" for all
of them. Points are given for words, form and arithmetic that only a complete list has.
"""

import re
from decimal import Decimal

from soxanh.checker.arithmetic import HUNDRED, Claim, Implied, Member
from soxanh.checker.findings import RelationKind
from soxanh.checker.nouns import related
from soxanh.checker.relations.contrast import contrasted
from soxanh.checker.relations.doubts import leaves_room, names_rest
from soxanh.checker.relations.lists import LEFT, OTHER, PARTIAL, TOTAL
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.parts import Parts
from soxanh.checker.relations.patterns import AND, BRACKETED, SETTLED
from soxanh.checker.relations.slips import slip_odds

COMPLETE = ("gồm", "bao gồm", "chia", "phân", "(gồm", "(bao gồm", "(chia", "(phân", "cơ cấu")
"""Cues that announce all parts; behind the others some may be left out."""
NEARBY = Decimal("0.9")
"""Of amounts that need not be all, the least share of its total that a wrong sum would give."""
SELDOM = 0.5
"""So seldom chance offers a slip that one is worth a look."""
_END = re.compile(r"[…]|\.\.\.|v\.v")
_SETTLED = re.compile(SETTLED)
_DOUBTFUL = 3.5
"""The most evidence that a list gives that may break off."""
_ALL_BUT = Decimal("0.5")
"""What rounding leaves of the shares of all parts."""
_STRONG = (*COMPLETE, "(cụ thể", "(trong đó")
_BEFORE_CUE = 12
"""Letters before a cue in which it may say that it announces some only: "chủ yếu gồm"."""


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
    if not 0.25 <= ratio <= 3 and odds >= (SELDOM if filled else 0.02):
        return 0
    if PARTIAL.search(BRACKETED.sub("", text)) or _END.search(outline.low[members[-1].end - 1 : parts.end + 3]):
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
    elif len(indices) >= 3 and AND.search(between):
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
        and ratio < float(NEARBY)
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
    closed = AND.search(between) or LEFT.search(between) or OTHER.search(last)
    return not (parts.cue.startswith(COMPLETE) or closed)


def _has_own_subject(outline: Outline, total: int, parts: Parts) -> bool:
    """Whether another clause than the total's says what it is that is made up: "…; số quy trình nội bộ gồm 13 …"."""
    clause = outline.layout.clause(parts.start)
    return clause != outline.clause[total] and parts.start - outline.layout.clauses[clause] > 8


def _fills(outline: Outline, parts: Parts, indices: list[int]) -> bool:
    """Whether a bracket holds the parts and no other number."""
    first, last = outline.first_at(parts.start), outline.first_at(parts.end)
    return sum(not outline.quantities[i].is_percent for i in range(first, last)) == len(indices)
