"""Numbers with names and nothing else, in a list behind their total: "97 nhà (Tam Sơn 41, Bình Khê 56)".

What they count is said once, with the total.
"""

import re
from collections.abc import Sequence

from soxanh.checker.clauses import Layout
from soxanh.checker.nouns import TIMES
from soxanh.checker.numerals import ONE
from soxanh.checker.quantities import Quantity

_NAMED = (
    r"(?!năm |tháng )(?:tp\.|[^\W\d_])[^\d,;.()%\n]{0,40}?"
    r"(?<!năm)(?<!tháng)(?<!đạt)(?<!(?<!cao )bằng)(?<!giảm)(?<!tăng)(?<!hơn)(?<!lên)(?<!xuống)(?<!với)(?<! số)\s?:?\s"
)
"""A name before a number, and none of the words that make it a date, a share, a change."""
_FIRST = re.compile(rf"[^\d()\n]{{0,80}}(?:\(|(?<!\w)gồm|trong đó|cụ thể)\s*(?:trong đó|bao gồm|gồm|cụ thể)?\s*:?\s*{_NAMED}")
_NEXT = re.compile(rf"[^\W\d_]*(?: [^\W\d_]+){{0,3}}\s*(?:[,;]|[,;]? và )\s*{_NAMED}")


def lend_units(quantities: Sequence[Quantity], low: str, layout: Layout) -> None:
    """Gives bare numbers of such lists the unit of their total, if all of them are bare but for some that have it."""
    position = 0
    while position < len(quantities) - 2:
        whole = quantities[position]
        position += 1
        if not _lends(whole) or not _is_bare(quantities[position]):
            continue
        run = _run(quantities, position, low, layout)
        if len(run) < 2:
            continue
        for part in run:
            if _is_bare(part):
                part.unit, part.noun, part.scale = whole.unit, whole.noun, whole.scale
        position += len(run) - 1


def _lends(whole: Quantity) -> bool:
    return bool(whole.unit or whole.noun) and not (whole.is_percent or whole.per or whole.noun in TIMES)


def _is_bare(quantity: Quantity) -> bool:
    return not (quantity.unit or quantity.noun or quantity.part or quantity.scale != ONE)


def _run(quantities: Sequence[Quantity], first: int, low: str, layout: Layout) -> list[Quantity]:
    """The bare numbers from `first` on, each with a name before it, none of them more than the total before them."""
    whole = quantities[first - 1]
    if not _FIRST.fullmatch(low, whole.end, quantities[first].start):
        return []
    run = [quantities[first]]
    bracket = layout.bracket(run[0].start)
    for part in quantities[first + 1 :]:
        if not _NEXT.fullmatch(low, run[-1].end, part.start) or layout.bracket(part.start) != bracket:
            break
        if not _is_bare(part) and (part.unit, part.noun) != (whole.unit, whole.noun):
            return []
        run.append(part)
    return run if all(part.printed <= whole.printed for part in run if _is_bare(part)) else []
