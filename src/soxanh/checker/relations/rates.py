"""Percentages told apart from the numbers that they are of: before them, behind them, in a bracket, below a list."""

import re

from soxanh.checker.arithmetic import Claim
from soxanh.checker.findings import RelationKind
from soxanh.checker.relations.outline import Outline

_RATE = re.compile(r"(?:tỷ|tỉ) (?:lệ|số) [^\d,;]*$")
_MEASURED_IN_BRACKET = re.compile(
    r"\s*(?:so với|so|của|trên)?\s*(?:kế hoạch|chỉ tiêu|dự toán|nghị quyết|mục tiêu|cùng kỳ|năm|tổng|cả)[^.;()]{0,40}\(\s*"
)
_OPENS_BRACKET = re.compile(r"[^.;,()]{0,60}\(")
_BEHIND = 50
"""How many values a share of what only follows in a bracket must tell apart."""
_LISTED = 4
"""Items at most of the list that a rate closes."""


def told_apart(outline: Outline, index: int) -> Claim | None:
    """What a percentage is of that neither stands right behind a number nor leads to its whole."""
    return (
        _specified(outline, index)
        or _of_bracket_behind(outline, index)
        or _explained(outline, index)
        or _told_before(outline, index)
        or _below_list(outline, index)
    )


def _specified(outline: Outline, index: int) -> Claim | None:
    """ "tỷ lệ cử tri đi bầu đạt 99,99 %. Cụ thể, tổng số cử tri là …, số đã bầu là …"."""
    if "tỷ lệ" not in outline.before(index) and "tỉ lệ" not in outline.before(index):
        return None
    end = outline.sentence_end(index)
    first = outline.first_at(end)
    if first >= len(outline.quantities) or not outline.cues_between(end, end + 16):
        return None
    beside = [
        i
        for i in range(first, min(first + 4, len(outline.quantities)))
        if outline.sentence[i] == outline.sentence[first]
    ]
    return _of_two(outline, index, beside)


def _told_before(outline: Outline, index: int) -> Claim | None:
    """ "Trong 8.120 cử tri có 7.903 người đi bầu. Tỷ lệ đi bầu đạt 97,33 %": a rate with a sentence of its own."""
    sentence = outline.sentence[index]
    if not _RATE.search(outline.before(index)) or (index and outline.sentence[index - 1] == sentence):
        return None
    beside = [
        i
        for i in range(max(0, index - 3), index)
        if sentence - outline.sentence[i] <= 2 and outline.paragraph[i] == outline.paragraph[index]
    ]
    return _of_two(outline, index, beside)


def _explained(outline: Outline, index: int) -> Claim | None:
    """ "đã thực hiện 97,41 % (trong đó: số phải nộp 1.820 triệu đồng, đã nộp 1.772,9 triệu đồng)": whole and part follow."""
    first = index + 1
    if first >= len(outline.quantities) or outline.sentence[first] != outline.sentence[index]:
        return None
    bracket = outline.bracket[first]
    opened = bracket >= 0 and outline.layout.brackets[bracket].parent == outline.bracket[index]
    gap = outline.low[outline.quantities[index].end : outline.quantities[first].start]
    if not opened or bracket == outline.bracket[index] or not _OPENS_BRACKET.match(gap):
        return None
    within = (i for i in range(first, min(first + 4, len(outline.quantities))) if outline.bracket[i] == bracket)
    return _of_two(outline, index, list(within))


def _below_list(outline: Outline, index: int) -> Claim | None:
    """ "+ Phải nộp: 420 triệu đồng.⏎+ Đã nộp: 371 triệu đồng.⏎Tỷ lệ đã nộp: 88,33 %": the rate has a line of its own."""
    if not _RATE.search(outline.before(index)):
        return None
    above: list[int] = []
    for other in range(index - 1, max(-1, index - 1 - _LISTED), -1):
        apart = outline.paragraph[other] - outline.paragraph[index] + len(above) + 1
        if apart or not outline.layout.paragraphs[outline.paragraph[other]].item:
            break
        above.append(other)
    return _of_two(outline, index, above)


def _of_two(outline: Outline, index: int, beside: list[int]) -> Claim | None:
    """The share of one of these numbers in another, if it is the percentage and no chance."""
    tried = 0
    for whole in beside:
        for part in beside:
            x, y, share = outline.quantities[part], outline.quantities[whole], outline.quantities[index]
            if part == whole or x.is_percent or not outline.comparable(part, whole) or not 0 < x.value < y.value:
                continue
            tried += 1
            claim = Claim(RelationKind.RATIO, (x, y, share), "ratio")
            if claim.holds and claim.resolution >= 30 * tried:
                return claim
    return None


def _of_bracket_behind(outline: Outline, index: int) -> Claim | None:
    """ "… đạt 571 triệu lượt. Như vậy chỉ đạt 90 % kế hoạch (635 triệu lượt)": the whole follows, the part is further up."""
    whole = index + 1
    if whole >= len(outline.quantities) or outline.bracket[whole] <= outline.bracket[index]:
        return None
    if not _MEASURED_IN_BRACKET.fullmatch(outline.low, outline.quantities[index].end, outline.quantities[whole].start):
        return None
    for part in range(index - 1, max(-1, index - 7), -1):
        if outline.sentence[part] < outline.sentence[index] - 1:
            break
        if outline.same_kind(part, whole) and not outline.change[part]:
            figures = outline.quantities[part], outline.quantities[whole], outline.quantities[index]
            claim = Claim(RelationKind.RATIO, figures, "ratio")
            if claim.holds and claim.resolution >= _BEHIND:
                return claim
    return None
