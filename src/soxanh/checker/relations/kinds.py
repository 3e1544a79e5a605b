"""Totals whose kinds are named first and told one by one: "tổng vốn, gồm vốn cấp mới, vốn bổ sung và góp vốn, đạt 900 tỷ đồng.
… cấp mới 400 tỷ đồng …. … bổ sung 300 tỷ đồng, … góp vốn 200 tỷ đồng"."""

import re
from collections.abc import Iterator

from soxanh.checker.arithmetic import Claim
from soxanh.checker.relations.adding import true_sum
from soxanh.checker.relations.lists import may_be_total
from soxanh.checker.relations.outline import Outline

_MADE_UP = "gồm"
_END = re.compile(r"[.;:()\n\d]")
_BETWEEN = re.compile(r",\s*(?:và |cùng )?|\s(?:và|cùng|cùng với)\s")
_BEHIND = re.compile(
    r"\s(?:(?:của|do|từ|trong|ở|tại|cho|ước|đạt|là|được|hiện|đã|tính|có|với|khoảng|gần|hơn|trên)\s.*|(?:ước|đạt|là|có|hơn))?$",
    re.DOTALL,
)
_NAMING = 2
"""Words at the end of a name that tell one kind from another."""
_MOST_KINDS = 6
_REACH, _PARAGRAPHS, _WORDS = 30, 4, 200
_NEEDED = 10
"""How many values a sum must tell apart of which each part bears its name."""


def find_sums_of_kinds(outline: Outline, claims: list[Claim]) -> Iterator[Claim]:
    known = {frozenset(figure.index for figure in claim.figures[1:]) for claim in claims}
    for start, end in outline.cues:
        if not outline.low.startswith(_MADE_UP, end - len(_MADE_UP)):
            continue
        stop = _END.search(outline.low, end)
        kinds = _kinds(outline.low[end : stop.start() if stop else len(outline.low)])
        following = outline.first_at(end)
        for total in (following, following - 1) if kinds else ():
            if claim := _told_one_by_one(outline, total, start, kinds):
                if frozenset(figure.index for figure in claim.figures[1:]) not in known:
                    yield claim
                break


def _kinds(words: str) -> set[str]:
    """The last words of each of the names in a list, if all are told apart by them."""
    names = [name for told in _BETWEEN.split(words) if (name := _BEHIND.sub("", f" {told} ").split())]
    kinds = [" ".join(name[-_NAMING:]) for name in names if len(name) >= _NAMING]
    apart = len(kinds) == len(names) == len(set(kinds)) and 1 < len(kinds) <= _MOST_KINDS
    return set(kinds) if apart else set()


def _told_one_by_one(outline: Outline, total: int, cue: int, kinds: set[str]) -> Claim | None:
    """The sum of the first numbers of each kind behind a total in the sentence that names the kinds."""
    if not 0 <= total < len(outline.quantities) or outline.layout.sentence(cue) != outline.sentence[total]:
        return None
    if not may_be_total(outline, total):
        return None
    left, parts = set(kinds), []
    for index in range(total + 1, min(total + _REACH, len(outline.quantities))):
        if outline.paragraph[index] > outline.paragraph[total] + _PARAGRAPHS:
            break
        if not outline.same_kind(index, total) or not (outline.adds_up[index] or outline.change[index] > 0):
            continue
        said = _said_of(outline, index)
        named = {kind for kind in kinds if re.search(rf"(?<!\w){re.escape(kind)}(?!\w)", said)}
        if named and named <= left:
            left -= named
            parts.append(index)
    claim = true_sum(outline, total, parts) if len(parts) > 1 and not left else None
    return claim if claim and claim.resolution >= _NEEDED else None


def _said_of(outline: Outline, index: int) -> str:
    """The words of its sentence before a number, from the last one of its kind on."""
    quantity = outline.quantities[index]
    opening = max(outline.layout.sentences[outline.sentence[index]], quantity.start - _WORDS)
    for before in range(index - 1, -1, -1):
        if outline.quantities[before].end <= opening:
            break
        if outline.same_kind(before, index):
            return outline.low[outline.quantities[before].end : quantity.start]
    return outline.low[opening : quantity.start]
