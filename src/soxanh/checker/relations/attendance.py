"""Shares of those registered that came: "có 14.041 thí sinh đăng ký dự thi. … buổi sáng 14.028 thí sinh dự thi, đạt 99,9 %"."""

import re
from collections.abc import Iterable

from soxanh.checker.arithmetic import Claim
from soxanh.checker.findings import RelationKind
from soxanh.checker.relations.outline import Outline

_CAME = re.compile(r"dự thi|đến thi|tham dự|có mặt|dự kiểm tra|đến dự")
_REGISTERED = re.compile(r"đăng k[ýí]")
_SHARE = re.compile(r"(?:đạt|chiếm|bằng|(?:tỷ|tỉ) lệ)(?: [^\W\d]+){0,3}:?\s*$")
_CLAUSE_END = re.compile(r"[,;.()]")
_REACH = 20
_PARAGRAPHS = 4
_TOLD_APART = 100


def find_attendance(outline: Outline, claims: Iterable[Claim]) -> list[Claim]:
    """Shares of a whole that stands in another sentence, before or behind; believed where they come out."""
    if not _REGISTERED.search(outline.low):
        return []
    read = {figure.index for claim in claims if claim.holds for figure in claim.figures if figure.is_percent}
    found = []
    for index, quantity in enumerate(outline.quantities):
        if not quantity.is_count or not _CAME.search(said := _said(outline, index)) or _REGISTERED.search(said):
            continue
        for rank, whole in enumerate(_registered(outline, index), 1):
            claim = _share(outline, index, whole, read)
            if claim and claim.holds and claim.resolution >= _TOLD_APART * rank:
                found.append(claim)
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


def _share(outline: Outline, index: int, whole: int, read: set[int]) -> Claim | None:
    share = index + 1
    if share >= len(outline.quantities) or share in read or outline.sentence[share] != outline.sentence[index]:
        return None
    if not (outline.quantities[share].is_percent and _SHARE.search(outline.before(share))):
        return None
    return Claim(RelationKind.RATIO, tuple(outline.quantities[i] for i in (index, whole, share)), "ratio")
