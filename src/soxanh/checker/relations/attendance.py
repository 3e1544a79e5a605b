"""Who came of those registered: "có 14.041 thí sinh đăng ký dự thi. … buổi sáng 14.028 thí sinh dự thi, đạt 99,9 %, vắng 13"."""

import re
from collections.abc import Iterable, Iterator

from soxanh.checker.arithmetic import Claim
from soxanh.checker.findings import RelationKind
from soxanh.checker.relations.outline import Outline

_CAME = re.compile(r"dự thi|đến thi|tham dự|có mặt|dự kiểm tra|đến dự")
_REGISTERED = re.compile(r"đăng k[ýí]")
_ABSENT = re.compile(r"vắng|bỏ thi|không (?:đến )?dự thi")
_SHARE = re.compile(r"(?:đạt|chiếm|bằng|(?:tỷ|tỉ) lệ)(?: [^\W\d]+){0,3}:?\s*$")
_CLAUSE_END = re.compile(r"[,;.()]")
_REACH = 20
_PARAGRAPHS = 4
_TOLD_APART = 100


def find_attendance(outline: Outline, claims: Iterable[Claim]) -> list[Claim]:
    """Shares and rests of a whole that stands in another sentence, before or behind; believed where they come out."""
    read = {figure.index for claim in claims if claim.holds for figure in claim.figures if figure.is_percent}
    found = []
    for index, quantity in enumerate(outline.quantities):
        if not quantity.is_count or not _CAME.search(said := _said(outline, index)) or _REGISTERED.search(said):
            continue
        for rank, whole in enumerate(_registered(outline, index), 1):
            told = [*_share(outline, index, whole, read), *_rest(outline, index, whole)]
            if held := [claim for claim in told if claim.holds and claim.resolution >= _TOLD_APART * rank]:
                found += held
                break
    return found


def _said(outline: Outline, index: int) -> str:
    """What is said of a number right before it and, up to the next mark, behind it."""
    return f"{outline.before(index, 50)}|{_CLAUSE_END.split(outline.after(index, 110), maxsplit=1)[0]}"


def _registered(outline: Outline, index: int) -> list[int]:
    """The nearest first."""
    near = outline.near(outline.quantities[index].noun, index, _REACH)
    wholes = [
        i
        for i in near
        if abs(outline.paragraph[i] - outline.paragraph[index]) <= _PARAGRAPHS
        and outline.same_kind(i, index)
        and outline.quantities[i].value > outline.quantities[index].value
        and _REGISTERED.search(_said(outline, i))
    ]
    return sorted(wholes, key=lambda i: abs(i - index))


def _share(outline: Outline, index: int, whole: int, read: set[int]) -> Iterator[Claim]:
    share = index + 1
    if share >= len(outline.quantities) or share in read or outline.sentence[share] != outline.sentence[index]:
        return
    if outline.quantities[share].is_percent and _SHARE.search(outline.before(share)):
        figures = tuple(outline.quantities[i] for i in (index, whole, share))
        yield Claim(RelationKind.RATIO, figures, "ratio")


def _rest(outline: Outline, index: int, whole: int) -> Iterator[Claim]:
    for absent in range(index + 1, min(index + 4, len(outline.quantities))):
        if outline.sentence[absent] != outline.sentence[index]:
            return
        exact = outline.quantities[index].exact and outline.same_kind(absent, index)
        if exact and _ABSENT.search(_said(outline, absent)):
            yield Claim(RelationKind.SUM, tuple(outline.quantities[i] for i in (whole, index, absent)), "sum")
            return
