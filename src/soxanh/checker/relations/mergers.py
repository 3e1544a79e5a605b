"""Places merged into one: their measures one after the other, and those of the whole in the end.

"Thành lập xã A trên cơ sở nhập toàn bộ diện tích tự nhiên là 5,07 km², quy mô dân số là 5.870 người của xã B và toàn bộ … của
xã C. Sau khi thành lập, xã A có diện tích tự nhiên là 13,02 km² và quy mô dân số là 17.834 người."
"""

import re

from soxanh.checker.arithmetic import Claim
from soxanh.checker.relations.adding import sum_of
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.slips import one_slip
from soxanh.vi.text import matches

_MERGING = re.compile(r"(?<!\w)(?:nhập|sáp nhập|hợp nhất|sắp xếp|ghép|gộp|trên cơ sở)(?!\w)")
_MERGED = re.compile(
    r"sau(?: khi)? (?:được )?(?:thành lập|sáp nhập|nhập|hợp nhất|sắp xếp|ghép|gộp)(?!\w)"
    r"|(?<!\w)thành (?:lập )?(?:một |1 |01 )?[^\W\d_]+[^\d;.()]{0,60} có "
)
_OPENINGS = "sau ", "thành "
_OF_THESE_ALONE = re.compile(r"thành lập [^\d;.]{1,80}trên cơ sở|hợp nhất")
"""Nothing that was there before takes them in."""
_MOST = 12
_REACH = 3_000
"""Characters before the whole, in which its parts are told."""
_ENOUGH, _COLUMNS = 60, 30
"""How many values a sum must tell apart, alone or beside another."""


def find_mergers(outline: Outline) -> list[Claim]:
    claims: list[Claim] = []
    read = -1
    for match in matches(_MERGED, outline.low, *_OPENINGS):
        sentence = outline.layout.sentence(match.start())
        if sentence == read:
            continue
        first = outline.first_at(match.end())
        totals = _columns(outline, range(first, min(first + _MOST, len(outline.quantities))), sentence)
        for begin in (sentence, sentence - 1):
            parts = _columns(outline, range(max(0, first - 4 * _MOST), first), begin)
            start = max(outline.layout.sentences[max(0, begin)], match.start() - _REACH)
            merging = _MERGING.search(outline.low, start, match.start())
            found = _sums(outline, totals, parts) if merging else []
            if found:
                sure = _OF_THESE_ALONE.search(outline.low, start, match.start()) is not None
                claims += _believed(found, sure=sure)
                read = sentence
                break
    return claims


def _columns(outline: Outline, indices: range, sentence: int) -> dict[tuple[str, str], list[int]]:
    """The quantities of one sentence, by what they measure."""
    columns: dict[tuple[str, str], list[int]] = {}
    for index in indices:
        quantity = outline.quantities[index]
        if outline.sentence[index] == sentence and outline.adds_up[index] and not outline.is_time(index):
            columns.setdefault((quantity.unit, quantity.noun), []).append(index)
    return columns


def _sums(
    outline: Outline, totals: dict[tuple[str, str], list[int]], parts: dict[tuple[str, str], list[int]]
) -> list[Claim]:
    return [
        sum_of(outline, whole[0], parts[key])
        for key, whole in totals.items()
        if len(whole) == 1 and 2 <= len(parts.get(key, [])) <= _MOST and (key[0] or key[1])
    ]


def _believed(found: list[Claim], *, sure: bool) -> list[Claim]:
    """Those that hold, and beside them those of as many parts that do not."""
    held = [claim for claim in found if claim.holds]
    needed = _COLUMNS if len(held) > 1 else _ENOUGH
    held = [claim for claim in held if claim.resolution >= needed]
    for claim in found:
        beside = any(len(other.figures) == len(claim.figures) for other in held)
        if not claim.holds and (beside or (sure and one_slip(claim))):
            claim.certain = True
            held.append(claim)
    return held
