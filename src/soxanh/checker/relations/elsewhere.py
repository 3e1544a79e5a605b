"""Changes whose new or old value only another sentence tells.

"Tổng mức đầu tư là 412,6 triệu USD. … điều chỉnh lên 587,9 triệu USD (tăng 175,3 triệu USD)"; "xảy ra 124 vụ, làm chết 67
người. … So với cùng kỳ giảm 12 vụ (8,8 %), tăng 5 người chết (8,1 %)".
"""

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from itertools import groupby

from soxanh.checker.arithmetic import Claim
from soxanh.checker.findings import RelationKind
from soxanh.checker.relations.changes import Change, is_from_to, sign_of
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.slips import one_slip
from soxanh.checker.relations.subjects import said_of

_COMPARED = re.compile(r"\bso (?:với|cùng|năm)\b")
_PERIOD_BEFORE = re.compile(
    r"so (?:với )?(?:\w+ ){0,2}?(?:cùng kỳ|(?:năm|tuần|tháng|quý|kỳ|vụ|ngày|đợt|lần) (?:trước|\d)|đầu năm)"
)
_REACH = 16
_SENTENCES = 5
_OPENING = 20
"""Characters within which a sentence says that it tells of parts."""


def against_another(
    outline: Outline, change: Change, like: int | None, claim_of: Callable[[int, int], Claim]
) -> Claim | None:
    """The old value is one that other words tell of the same; `claim_of` makes the claim of the new and the old value."""
    if change.base is not None or change.pair is not None:
        return None
    subject = next(said_of(outline, change, like), None)
    if subject is None:
        return None
    after = outline.after(change.last, 60)
    compared = bool(_COMPARED.search(after))
    if not compared and (subject > change.first or outline.sentence[subject] != outline.sentence[change.first]):
        return None
    before = range(max(0, subject - _REACH), min(subject, change.first))
    behind = range(change.last + 1, min(change.last + 1 + _REACH // 2, len(outline.quantities)) if compared else 0)
    told = [
        i
        for i in (*before, *behind)
        if abs(outline.paragraph[i] - outline.paragraph[subject]) <= 2
        and outline.same_kind(i, subject)
        and not sign_of(outline, i)
        and not outline.quantities[i].part
        and not _part_and_total(outline, *sorted((i, subject)))
        and not (i > subject and outline.change[min(i + 1, len(outline.quantities) - 1)])
    ]
    told.sort(key=lambda i: (-outline.likeness(i, subject), i > subject, abs(i - subject)))
    for rank, old in enumerate(told, 1):
        alike = outline.likeness(old, subject)
        if not alike:
            return None
        claim = claim_of(subject, old)
        paired = old == subject - 1 and is_from_to(outline, old)
        least = 8 if paired else (30 if compared else 60) * rank
        if claim.holds and _told_apart(claim) >= least:
            return claim
        measured = like is not None and rank == 1 and alike > 2 and _PERIOD_BEFORE.search(after)
        if measured and not claim.holds and one_slip(claim):
            claim.possible = True
            claim.doubt = "số kỳ trước có thể là một số khác"
            return claim
    return None


def _part_and_total(outline: Outline, total: int, part: int) -> bool:
    """ "tổng thu 17.363 tỷ đồng, tăng 7,3 %. Trong đó, thu nội địa 16.186 tỷ đồng": of one time."""
    if outline.sentence[total] == outline.sentence[part]:
        return bool(outline.cues_between(outline.quantities[total].end, outline.quantities[part].start))
    opening = outline.layout.sentences[outline.sentence[part]]
    follows = outline.sentence[total] + 1 == outline.sentence[part]
    return follows and bool(outline.cues_between(opening, opening + _OPENING))


def _told_apart(claim: Claim) -> Decimal:
    """How many values a relation tells apart that is printed in round thousands: "7.000 đồng" less "6.000 đồng" is no wonder."""
    if claim.kind is not RelationKind.DIFFERENCE:
        return claim.resolution
    unit = min(figure.value.normalize().as_tuple().exponent for figure in claim.figures)
    return min(claim.resolution, claim.figures[-1].value.scaleb(-int(unit)))


def find_rows_above(outline: Outline, changes: Iterable[Change]) -> list[Claim]:
    """Changes with their percentages, of what a sentence further above counts: one after another, several at once."""
    claims = []
    for _, group in groupby(changes, key=lambda change: outline.sentence[change.first]):
        row = list(group)
        if len(row) > 1:
            claims += next(_rows_above(outline, row), [])
    return claims


def _rows_above(outline: Outline, row: list[Change]) -> Iterator[list[Claim]]:
    first = row[0].first
    above = range(max(0, first - _REACH), first)
    for sentence in range(outline.sentence[first], outline.sentence[first] - _SENTENCES, -1):
        counted = [i for i in above if outline.sentence[i] == sentence and not sign_of(outline, i)]
        held = []
        for change in row:
            for position, subject in enumerate(counted):
                claim = _of_amount(outline, change, subject)
                if claim and claim.holds and claim.resolution >= 5:
                    held.append(claim)
                    counted = counted[position + 1 :]
                    break
        if len(held) > 1:
            yield held


def _of_amount(outline: Outline, change: Change, subject: int) -> Claim | None:
    if change.amount is None or change.percent is None or not outline.same_kind(subject, change.amount):
        return None
    quantities = outline.quantities
    if change.sign > 0 and quantities[subject].value <= quantities[change.amount].value:
        return None
    figures = quantities[subject], quantities[change.amount], quantities[change.percent]
    return Claim(RelationKind.GROWTH, figures, "change", (1, change.sign, change.sign))
