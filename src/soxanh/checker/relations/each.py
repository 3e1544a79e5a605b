"""Sums in which several have the same: "…, Thạch Hà 2 vụ, Can Lộc và Đức Thọ cùng 1 vụ", "Sơn La và Lạng Sơn, mỗi tỉnh 1 người"."""

import re

from soxanh.checker.arithmetic import Claim
from soxanh.checker.relations.adding import true_sum
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.parts import Parts

_EACH = re.compile(
    r"[\s,(]*\b(?:mỗi(?: [^\W\d_]+){1,3}|cùng|đều|đồng)(?: (?:có|là|được|xảy ra))*\s*:?\s*$", re.IGNORECASE
)
_WORDS = ("mỗi", "Mỗi", "cùng", "đều", "đồng")
_NAMES = re.compile(r"[,;]|\bvà\b|\bcùng\b")
_NAME = re.compile(r"\s*(?:(?:xã|phường|huyện|tỉnh|thành phố|thị xã|thị trấn|các)\s+)*[A-ZĐÂÊÔƠƯÁÀÝÍÓ]")
_BY_CHANCE = 12
"""How many values such a sum must tell apart."""


def find_each(outline: Outline, total: int, lists: list[Parts]) -> Claim | None:
    """A list that is announced and adds up once what several have each is counted for each of them."""
    for parts in lists:
        members = [i for i in parts.indices if outline.same_kind(i, total)]
        times = [_times(outline, i) for i in members]
        if not parts.cue or max(times, default=1) == 1 or len(members) < 2:
            continue
        counted = [i for i, count in zip(members, times, strict=True) for _ in range(count)]
        claim = true_sum(outline, total, counted)
        if claim and claim.resolution >= _BY_CHANCE:
            return claim
    return None


def _times(outline: Outline, index: int) -> int:
    """How many are named before "mỗi tỉnh có", "cùng"; 1 where nothing says that each has so many."""
    start = outline.quantities[index - 1].end if index else 0
    words = outline.words[max(start, outline.quantities[index].start - 160) : outline.quantities[index].start]
    if not any(word in words for word in _WORDS):
        return 1
    each = _EACH.search(words)
    if each is None:
        return 1
    named = 0
    for name in reversed(_NAMES.split(words[: each.start()])):
        if not _NAME.match(name):
            break
        named += 1
    return max(named, 1)
