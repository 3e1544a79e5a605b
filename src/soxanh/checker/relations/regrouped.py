"""Units before and after they were merged into fewer, and by how many there are fewer, of all and of each kind.

"Trước khi sắp xếp, tỉnh có 160 đơn vị (gồm 120 xã, 40 phường). Sau khi sắp xếp còn 60 đơn vị (gồm 48 xã và 12 phường), …
giảm 100 đơn vị (gồm 72 xã và 28 phường). Tỷ lệ giảm 62,5 %."
"""

import re
from collections.abc import Iterator

from soxanh.checker.arithmetic import Claim
from soxanh.checker.findings import RelationKind
from soxanh.checker.relations.changes import Change
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.patterns import MERGING
from soxanh.checker.relations.slips import one_slip

_REGROUPING = rf"(?:{MERGING}|nhập|dồn)"
_REGROUPED = re.compile(rf"(?<!\w){_REGROUPING}(?!\w)")
_BEING_REGROUPED = rf"(?:khi )?(?:(?:được|thực hiện|tiến hành) )?{_REGROUPING}"
_AFTER = re.compile(rf"\bsau {_BEING_REGROUPED}|\b(?:còn|thành|xuống|lại)\b[^,;]*$")
_BEFORE = re.compile(rf"\btrước {_BEING_REGROUPED}")
_LEFT_AFTER = re.compile(rf"\bsau {_BEING_REGROUPED}.*\bcòn\b")
_SHARE = re.compile(r"tỷ lệ|tỉ lệ|tương đương|tương ứng|đạt|bằng|giảm|\(\s*$")
_REACH = 24
_PARAGRAPHS = 3
_BEHIND = 6
_NEEDED = 20
"""How many values a difference must tell apart; more for each that was tried."""
_TOLD = 4
"""The same if words say which number was before and which after."""


def find_regrouped(outline: Outline, changes: list[Change], read: set[int]) -> list[Claim]:
    """`read` are the numbers of which a relation is known that holds."""
    claims: list[Claim] = []
    for change in changes:
        if change.sign > 0 or change.amount is None or change.pair or not _is_of_merger(outline, change.amount):
            continue
        if (claim := _fewer(outline, change.amount)) is None:
            continue
        claims.append(claim)
        old, new, fewer = (figure.index for figure in claim.figures)
        claims += _of_each_kind(outline, old, new, fewer)
        claims += (claim for claim in _in_per_cent(outline, old, fewer) if claim.figures[-1].index not in read)
    return claims


def _is_of_merger(outline: Outline, amount: int) -> bool:
    quantity = outline.quantities[amount]
    start = outline.layout.paragraphs[max(0, outline.paragraph[amount] - 1)].start
    return quantity.is_count and _REGROUPED.search(outline.low, start, quantity.start) is not None


def _fewer(outline: Outline, amount: int) -> Claim | None:
    """What there is now is said to be left after the merger, what there was stands before it."""
    quantities = outline.quantities
    told = [
        i
        for i in range(amount - 1, max(-1, amount - _REACH), -1)
        if outline.paragraph[i] >= outline.paragraph[amount] - _PARAGRAPHS
        and outline.has_parts[i]
        and outline.same_kind(i, amount)
    ]
    tried = 0
    for rank, new in enumerate(told):
        if not _AFTER.search(outline.before(new)):
            continue
        for old in told[rank + 1 :]:
            if quantities[old].value <= quantities[new].value:
                continue
            tried += 1
            claim = _difference(outline, old, new, amount)
            opposed = tried == 1 and _set_against(outline, old, new, amount)
            if claim.holds and claim.resolution >= (_TOLD if opposed else _NEEDED * tried):
                return claim
            if opposed and one_slip(claim):
                claim.certain = True
                return claim
    return None


def _set_against(outline: Outline, old: int, new: int, fewer: int) -> bool:
    """Whether the words say which number was before the merger and which after, and the decrease stands with the latter."""
    near = outline.paragraph[new] == outline.paragraph[fewer] and outline.sentence[fewer] - outline.sentence[new] <= 1
    return near and bool(_BEFORE.search(outline.before(old)) and _LEFT_AFTER.search(outline.before(new)))


def _difference(outline: Outline, old: int, new: int, fewer: int) -> Claim:
    return Claim(RelationKind.DIFFERENCE, tuple(outline.quantities[i] for i in (old, new, fewer)), "difference")


def _of_each_kind(outline: Outline, *totals: int) -> Iterator[Claim]:
    """The kinds that all three brackets name, as their totals do."""
    old, new, fewer = (_kinds(outline, total) for total in totals)
    for noun in old.keys() & new.keys() & fewer.keys():
        claim = _difference(outline, old[noun], new[noun], fewer[noun])
        claim.certain = not claim.holds and one_slip(claim)
        if claim.holds or claim.certain:
            yield claim


def _kinds(outline: Outline, total: int) -> dict[str, int]:
    """The parts in the bracket behind a total by what they count, if each counts something else."""
    following = total + 1
    if following >= len(outline.quantities):
        return {}
    bracket = outline.bracket[following]
    if bracket in (-1, outline.bracket[total]) or outline.host(bracket) != total:
        return {}
    kinds: dict[str, int] = {}
    while following < len(outline.quantities) and outline.bracket[following] == bracket:
        noun = outline.quantities[following].noun
        if not noun or noun in kinds:
            return {}
        kinds[noun] = following
        following += 1
    return kinds


def _in_per_cent(outline: Outline, old: int, fewer: int) -> Iterator[Claim]:
    """ "giảm 100 đơn vị …. Tỷ lệ giảm 62,5 % so với tổng số đơn vị hiện nay"."""
    quantities = outline.quantities
    for index in range(fewer + 1, min(fewer + _BEHIND, len(quantities))):
        if outline.sentence[index] > outline.sentence[fewer] + 1:
            return
        if quantities[index].is_percent and _SHARE.search(outline.before(index)):
            claim = Claim(RelationKind.RATIO, (quantities[fewer], quantities[old], quantities[index]), "ratio")
            if claim.holds and claim.resolution >= _NEEDED:
                yield claim
            return
