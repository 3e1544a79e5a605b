"""Numbers with names and nothing else, in a list behind their total: "97 nhà (Tam Sơn 41, Bình Khê 56)".

What they count is said once, with the total.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from soxanh.checker.clauses import Layout
from soxanh.checker.nouns import TIMES
from soxanh.checker.numerals import ONE
from soxanh.checker.quantities import Quantity

_NAMED = (
    r"(?!năm |tháng )(?:tp\.|[^\W\d_])[^\d,;.()%\n]{0,40}?"
    r"(?<!năm)(?<!tháng)(?<!đạt)(?<!(?<!cao )bằng)(?<!giảm)(?<!tăng)(?<!hơn)(?<!lên)(?<!xuống)(?<!với)(?<! số)\s?:?\s"
)
"""A name before a number, and none of the words that make it a date, a share, a change."""
_FIRST = re.compile(
    rf"[^\d()\n]{{0,80}}(?:\(|(?<!\w)gồm|trong đó|cụ thể)\s*(?:trong đó|bao gồm|gồm|cụ thể)?\s*:?\s*{_NAMED}"
)
_NEXT = re.compile(rf"[^\W\d_]*(?: [^\W\d_]+){{0,3}}\s*(?:[,;]|[,;]? và )\s*{_NAMED}")
_FIRST_FORM = re.compile(rf"[^\d(\n]{{0,40}}(?:hình thức|gồm|trong đó|cụ thể)[^\d()\n:]{{0,20}}:\s*{_NAMED}")
_CHANGED = re.compile(r"(?:tăng|giảm) $")
_OPENS = re.compile(r"\s*\(")
_MOST_PARTS = 12


def lend_units(quantities: Sequence[Quantity], low: str, layout: Layout) -> None:
    """Gives bare numbers of such lists the unit of their total, if all of them are bare but for some that have it; and
    a bare total that of its parts."""
    position = 0
    while position < len(quantities) - 2:
        _lend_to_total(quantities, position, low, layout)
        whole = quantities[position]
        position += 1
        first = _past_asides(quantities, position, low)
        if not _lends(whole) or not _is_bare(quantities[first]):
            continue
        run = _run(quantities, whole, first, low, layout)
        if len(run) < 2:
            continue
        for part in run:
            if _is_bare(part):
                part.count(*_unit_of(whole))
        position = first + len(run) - 1


def _lend_to_total(quantities: Sequence[Quantity], position: int, low: str, layout: Layout) -> None:
    """ "10.250 (trong đó vốn đầu tư 7.000 triệu đồng, vốn sự nghiệp 3.250 triệu đồng)", if that is their sum."""
    whole, first = quantities[position : position + 2]
    if not (_is_bare(whole) and _lends(first) and _OPENS.match(low, whole.end)):
        return
    bracket = layout.bracket(first.start)
    parts = [
        part
        for part in quantities[position + 1 : position + 1 + _MOST_PARTS]
        if layout.bracket(part.start) == bracket and (part.unit, part.noun, part.scale) == _unit_of(first)
    ]
    if len(parts) > 1 and sum(part.printed for part in parts) == whole.printed:
        whole.count(*_unit_of(first))


def _unit_of(quantity: Quantity) -> tuple[str, str, Decimal]:
    return quantity.unit, quantity.noun, quantity.scale


def _lends(whole: Quantity) -> bool:
    return bool(whole.unit or whole.noun) and not (whole.is_percent or whole.per or whole.noun in TIMES)


def _is_bare(quantity: Quantity) -> bool:
    return not (quantity.unit or quantity.noun or quantity.part or quantity.scale != ONE)


def _past_asides(quantities: Sequence[Quantity], position: int, low: str) -> int:
    """Past how much the total has changed: "56 đảng viên, giảm 6,67 % (giảm 4 đảng viên) bằng các hình thức: …"."""
    last = len(quantities) - 1
    while position < last and _CHANGED.search(low, quantities[position].start - 6, quantities[position].start):
        position += 1
    return position


def _run(quantities: Sequence[Quantity], whole: Quantity, first: int, low: str, layout: Layout) -> list[Quantity]:
    """The bare numbers from `first` on, each with a name before it, none of them more than their total."""
    opening = _FIRST if quantities[first - 1] is whole else _FIRST_FORM
    if not opening.fullmatch(low, quantities[first - 1].end, quantities[first].start):
        return []
    run = [quantities[first]]
    bracket = layout.bracket(run[0].start)
    for part in quantities[first + 1 :]:
        if not _NEXT.fullmatch(low, run[-1].end, part.start) or layout.bracket(part.start) != bracket:
            break
        if not _is_bare(part) and (part.unit, part.noun) != (whole.unit, whole.noun):
            return []
        run.append(part)
    return run if all(part.printed <= whole.printed * 10 for part in run if _is_bare(part)) else []
