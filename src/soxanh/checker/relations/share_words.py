"""The words that tell what a share is: of which number, of which whole, or of a plan."""

import re

from soxanh.checker.relations.outline import Outline

SHARE = re.compile(r"(?:chiếm|tỷ lệ|tỉ lệ|đạt|bằng|tương đương|tương ứng|hoàn thành|ước)(?:\s+\w+){0,3}\s*[:=]?\s*$")
PART_OF = re.compile(r"chiếm(?: tỷ lệ| tỉ lệ| khoảng| gần| trên| hơn)*\s*$")
TARGETS = r"kế hoạch|chỉ tiêu|dự toán|nghị quyết|mục tiêu|nhiệm vụ|pháp lệnh|nhu cầu|định mức"
TARGET = re.compile(rf"{TARGETS}|giao")
_ALONE = re.compile(r"\((?:chiếm|tỷ lệ|tỉ lệ|bằng|chiếm tỷ lệ|chiếm tỉ lệ)?:?\s*$")
_PLANNED = re.compile(r"dự kiến|phấn đấu|mục tiêu|sẽ|trở lên|yêu cầu|quy định|tối thiểu")
_ASIDE = re.compile(r",\s*(?:trên |trong )?tổng số [^,;.()]*$")
"""Between a share and its whole in one bracket: "(tỷ lệ 93,98 %, tổng số đại biểu là 490 người)"."""
_MEASURES = re.compile(r"(?: (?!và )[^\W\d]+){1,5} (?:trên|(?:trên|trong) tổng số(?: [^\W\d]+){0,6}) ")


def says_share(between: str) -> bool:
    """Whether the words between a pair and a percentage make it the pair's: not "3/5 chỉ tiêu đạt 100 % kế hoạch"."""
    return not _PLANNED.search(between) and bool(
        re.search(r"[,;:(]|chiếm|tỷ lệ|tỉ lệ|bằng", between) or len(between) < 12
    )


def alone_in_bracket(outline: Outline, index: int) -> bool:
    """Whether the bracket says the share and no more: `(5,17%)`, `(chiếm 8 %)`."""
    quantity = outline.quantities[index]
    before = outline.low[max(0, quantity.start - 16) : quantity.start]
    return bool(_ALONE.search(before))


def told_aside(outline: Outline, index: int, other: int) -> bool:
    """Whether a number is told as the total, in the same bracket, right behind a share."""
    within = outline.bracket[index] >= 0 and outline.bracket[index] == outline.bracket[other]
    gap = outline.low[outline.quantities[index].end : outline.quantities[other].start]
    return within and _ASIDE.match(gap) is not None


def measures_the_one_before(outline: Outline, index: int) -> bool:
    """ "147 chuyến chậm trên 975 chuyến", "212 chuyến chậm trong tổng số chuyến đã bay 2.077"; but "trên" may say "more"."""
    if not index or not outline.comparable(index - 1, index):
        return False
    return (
        _MEASURES.fullmatch(outline.low, outline.quantities[index - 1].end, outline.quantities[index].start)
        is not None
    )
