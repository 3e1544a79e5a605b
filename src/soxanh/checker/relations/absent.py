"""Who came and who did not are all that were expected: "4.318 thí sinh đăng ký, 4.296 thí sinh dự thi, 22 thí sinh vắng"."""

import re
from collections.abc import Iterator

from soxanh.checker.arithmetic import Claim
from soxanh.checker.findings import RelationKind
from soxanh.checker.relations.left import pair_of
from soxanh.checker.relations.outline import Outline

_CAME = re.compile(r"(?<!không )(?<!đăng ký )(?:dự thi|đến thi|có mặt|tham dự|tham gia|dự họp)\b")
_AWAY = re.compile(
    r"(?:vắng(?: mặt| thi)?|bỏ thi|không (?:đến|dự thi|có mặt|tham dự|tham gia))(?: (?:là|có|gồm))?:?\s*$"
)
_AWAY_BEHIND = re.compile(r"[^,;.()]{0,24}?\b(?:vắng|bỏ thi|không (?:đến|dự thi|có mặt|tham dự|tham gia))\b")
_ANY_AWAY = re.compile(r"vắng|bỏ thi|không (?:đến|dự|có mặt|tham)")
_EXPECTED = re.compile(r"đăng ký|triệu tập|tổng(?: số)?|danh sách|được mời|biên chế")
_SESSION = re.compile(r"\b(?:riêng|môn|buổi|bài|sáng|chiều|ngày (?:đầu|thứ)|lượt)\b")
_REACH = 6
_NEEDED = 8
"""How many values a sum must tell apart for each that was tried."""


def find_absent(outline: Outline, known: list[Claim]) -> list[Claim]:
    if not _ANY_AWAY.search(outline.low):
        return []
    taken = {frozenset(figure.index for figure in claim.figures) for claim in known}
    found = (_absent(outline, index) for index in range(2, len(outline.quantities)) if _is_away(outline, index))
    return [claim for claim in found if claim and frozenset(figure.index for figure in claim.figures) not in taken]


def _is_away(outline: Outline, index: int) -> bool:
    quantity = outline.quantities[index]
    if not quantity.is_count or quantity.part or outline.change[index] or outline.is_time(index):
        return False
    return bool(_AWAY.search(outline.before(index)) or _AWAY_BEHIND.match(outline.after(index, 60)))


def _absent(outline: Outline, away: int) -> Claim | None:
    for tried, (whole, came) in enumerate(_expected(outline, away), 1):
        claim = Claim(RelationKind.SUM, tuple(outline.quantities[i] for i in (whole, came, away)), "sum")
        if claim.holds and claim.resolution >= _NEEDED * tried:
            return claim
        if not claim.holds and tried == 1 and _leaves_no_choice(outline, whole, came, away):
            claim.certain = True
            return claim
    return None


def _expected(outline: Outline, away: int) -> Iterator[tuple[int, int]]:
    """Those that came, the nearest first, and of how many."""
    for came in range(away - 1, max(-1, away - _REACH), -1):
        if outline.paragraph[came] != outline.paragraph[away] or outline.sentence[came] < outline.sentence[away] - 1:
            return
        quantity = outline.quantities[came]
        if not quantity.is_count or quantity.part == 2 or not outline.comparable(came, away):
            continue
        if whole := pair_of(outline, came):
            if outline.comparable(whole, away):
                yield whole, came
        elif _CAME.search(f"{outline.before(came, 30)}|{outline.after(came, 40)}"):
            yield from ((whole, came) for whole in _before(outline, came))


def _before(outline: Outline, came: int) -> Iterator[int]:
    for whole in range(came - 1, max(-1, came - _REACH), -1):
        if outline.sentence[whole] < outline.sentence[came] - 1:
            return
        larger = outline.ends[whole][1] > outline.ends[came][0]
        if larger and outline.has_parts[whole] and outline.comparable(whole, came):
            yield whole


def _leaves_no_choice(outline: Outline, whole: int, came: int, away: int) -> bool:
    """Whether expected, present and absent of one kind follow each other, and none of them is told of a part of the time."""
    three = (whole, came, away)
    if not (outline.same_kind(whole, came) and all(outline.quantities[i].exact for i in three)):
        return False
    if not (outline.same_kind(whole, away) or pair_of(outline, came)):
        return False  # "35 trên tổng số 38 học sinh, vắng 3 em"
    if any(outline.same_kind(i, whole) for i in range(min(three), away) if i not in three):
        return False
    if not _EXPECTED.search(f"{outline.before(whole)}|{outline.after(whole)}"):
        return False
    if not _CAME.search(f"{outline.before(came, 30)}|{outline.after(came, 40)}"):
        return False
    told = [bool(_SESSION.search(outline.description(i))) for i in (came, away)]
    return told[1] <= told[0]
