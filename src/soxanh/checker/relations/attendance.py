"""Attendance: those who came, those who did not, and all that were expected.

"4.318 thí sinh đăng ký, 4.296 thí sinh dự thi, 22 thí sinh vắng"; "có 14.041 thí sinh đăng ký dự thi. … buổi sáng 14.028
thí sinh dự thi, đạt 99,9 %".
"""

import re
from collections.abc import Iterable, Iterator

from soxanh.checker.arithmetic import Claim
from soxanh.checker.findings import RelationKind
from soxanh.checker.relations.left import pair_of
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.patterns import CLAUSE_END

_PRESENT = re.compile(r"(?<!không )(?<!đăng ký )(?:dự thi|đến thi|có mặt|tham dự|tham gia|dự họp)\b")
_DID_NOT_COME = r"bỏ thi|không (?:đến|dự thi|có mặt|tham dự|tham gia)"
_AWAY = re.compile(rf"(?:vắng(?: mặt| thi)?|{_DID_NOT_COME})(?: (?:là|có|gồm))?:?\s*$")
_AWAY_BEHIND = re.compile(rf"[^,;.()]{{0,24}}?\b(?:vắng|{_DID_NOT_COME})\b")
_ANY_AWAY = re.compile(r"vắng|bỏ thi|không (?:đến|dự|có mặt|tham)")
_EXPECTED = re.compile(r"đăng ký|triệu tập|tổng(?: số)?|danh sách|được mời|biên chế")
_SESSION = re.compile(r"\b(?:riêng|môn|buổi|bài|sáng|chiều|ngày (?:đầu|thứ)|lượt)\b")
_NEAR = 6
_NEEDED = 8
"""How many values a sum must tell apart for each that was tried."""

_CAME = re.compile(r"dự thi|đến thi|tham dự|có mặt|dự kiểm tra|đến dự")
_REGISTERED = re.compile(r"đăng k[ýí]")
_SHARE = re.compile(r"(?:đạt|chiếm|bằng|(?:tỷ|tỉ) lệ)(?: [^\W\d]+){0,3}:?\s*$")
_REACH = 20
_PARAGRAPHS = 4
_TOLD_APART = 100
"""How many values a share must tell apart for each whole that was tried."""


def find_absent(outline: Outline) -> list[Claim]:
    """Who came and who did not are all that were expected."""
    if not _ANY_AWAY.search(outline.low):
        return []
    found = (_absent(outline, index) for index in range(2, len(outline.quantities)) if _is_away(outline, index))
    return [claim for claim in found if claim]


def _is_away(outline: Outline, index: int) -> bool:
    quantity = outline.quantities[index]
    if not quantity.is_count or quantity.part or outline.change[index] or outline.is_time(index):
        return False
    return bool(_AWAY.search(outline.before(index)) or _AWAY_BEHIND.match(outline.after(index, 60)))


def _absent(outline: Outline, away: int) -> Claim | None:
    for tried, (whole, present) in enumerate(_expected(outline, away), 1):
        claim = Claim(RelationKind.SUM, tuple(outline.quantities[i] for i in (whole, present, away)), "sum")
        if claim.holds and claim.resolution >= _NEEDED * tried:
            return claim
        if not claim.holds and tried == 1 and _leaves_no_choice(outline, whole, present, away):
            claim.certain = True
            return claim
    return None


def _expected(outline: Outline, away: int) -> Iterator[tuple[int, int]]:
    """Of how many those came that did, the nearest first."""
    for present in range(away - 1, max(-1, away - _NEAR), -1):
        if outline.paragraph[present] != outline.paragraph[away]:
            return
        if outline.sentence[present] < outline.sentence[away] - 1:
            return
        quantity = outline.quantities[present]
        if not quantity.is_count or quantity.part == 2 or not outline.comparable(present, away):
            continue
        if whole := pair_of(outline, present):
            if outline.comparable(whole, away):
                yield whole, present
        elif _says_present(outline, present):
            yield from ((whole, present) for whole in _before(outline, present))


def _says_present(outline: Outline, index: int) -> bool:
    return _PRESENT.search(f"{outline.before(index, 30)}|{outline.after(index, 40)}") is not None


def _before(outline: Outline, present: int) -> Iterator[int]:
    for whole in range(present - 1, max(-1, present - _NEAR), -1):
        if outline.sentence[whole] < outline.sentence[present] - 1:
            return
        larger = outline.ends[whole][1] > outline.ends[present][0]
        if larger and outline.has_parts[whole] and outline.comparable(whole, present):
            yield whole


def _leaves_no_choice(outline: Outline, whole: int, present: int, away: int) -> bool:
    """Whether expected, present and absent of one kind follow each other, and none of them is told of a part of the time."""
    three = (whole, present, away)
    if not (outline.same_kind(whole, present) and all(outline.quantities[i].exact for i in three)):
        return False
    if not (outline.same_kind(whole, away) or pair_of(outline, present)):
        return False  # "35 trên tổng số 38 học sinh, vắng 3 em"
    if any(outline.same_kind(i, whole) for i in range(min(three), away) if i not in three):
        return False
    if not _EXPECTED.search(f"{outline.before(whole)}|{outline.after(whole)}"):
        return False
    if not _says_present(outline, present):
        return False
    told = [bool(_SESSION.search(outline.description(i))) for i in (present, away)]
    return told[1] <= told[0]


def find_shares_of_registered(outline: Outline, claims: Iterable[Claim]) -> list[Claim]:
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
    return f"{outline.before(index, 50)}|{CLAUSE_END.split(outline.after(index, 110), maxsplit=1)[0]}"


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
