"""Growth and what contributes to it, in percentage points: "tăng 7,2 %, trong đó công nghiệp đóng góp 4,1 điểm phần trăm, …"."""

import re
from collections.abc import Iterator

from soxanh.checker.arithmetic import Claim
from soxanh.checker.relations.adding import signed_sum
from soxanh.checker.relations.outline import Outline

_POINTS = "điểm %"
_CONTRIBUTES = re.compile(r"(?:góp|làm|kéo)\b[^,;.]*$")
_REDUCES = re.compile(r"giảm[^,;.]*$")
_GROWTH = re.compile(r"mức tăng|tốc độ tăng|tăng trưởng")
_FURTHEST = 8
"""Quantities from the growth to the first contribution, and from one to the next."""
_NEEDED = 20
"""How many values a sum must tell apart."""


def find_contributions(outline: Outline) -> Iterator[Claim]:
    run: list[int] = []
    for quantity in outline.quantities:
        if quantity.unit != _POINTS or not _CONTRIBUTES.search(outline.before(quantity.index)):
            continue
        if run and not _is_next(outline, run[-1], quantity.index):
            yield from _made_up(outline, run)
            run = []
        run.append(quantity.index)
    yield from _made_up(outline, run)


def _is_next(outline: Outline, one: int, other: int) -> bool:
    return other - one <= _FURTHEST and outline.sentence[other] - outline.sentence[one] <= 1


def _made_up(outline: Outline, run: list[int]) -> Iterator[Claim]:
    """The nearest growth before the contributions that they make up."""
    signs = [-1 if _REDUCES.search(outline.before(i)) else 1 for i in run]
    if len(run) > 2:
        claim = signed_sum([outline.quantities[i] for i in run], signs)
        if claim.holds and claim.resolution >= _NEEDED:  # the first is made of the others
            yield claim
            return
    for growth in range(run[0] - 1, max(-1, run[0] - _FURTHEST), -1) if len(run) > 1 else ():
        whole = outline.quantities[growth]
        if outline.sentence[run[0]] - outline.sentence[growth] > 1:
            return
        if not whole.is_percent or not (outline.change[growth] or _GROWTH.search(outline.before(growth))):
            continue
        sign = -1 if outline.change[growth] < 0 else 1
        figures = (whole, *(outline.quantities[i] for i in run))
        claim = signed_sum(figures, (sign, *signs))
        if claim.holds and claim.resolution >= _NEEDED:
            yield claim
            return
