"""What is left of what was received, told once the settled is told, with other statements between.

"Thụ lý 962 vụ, giải quyết 818 vụ, đạt 85 %. So với cùng kỳ, thụ lý tăng 40 vụ, giải quyết tăng 12 vụ. Còn tồn 144 vụ."
"""

import re
from collections.abc import Iterator

from soxanh.checker.arithmetic import Claim
from soxanh.checker.findings import RelationKind
from soxanh.checker.relations.lists import LEFT, is_left
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.slips import one_slip

_RECEIVED = re.compile(
    r"(?:thụ lý|nhận|tổng(?: số)?|tổng cộng|phải|thẩm quyền|phát hiện|xảy ra|giao|đăng ký|kế hoạch|cần)(?: [^\W\d_]+){0,6}:?\s*$"
)
_SETTLED = re.compile(
    r"(?:giải quyết|xử lý|xét xử|thi hành|trả kết quả|hoàn thành|kết thúc|xong|giải ngân|làm rõ|khám phá|\bđã)"
    r"(?: [^\W\d_]+){0,5}:?\s*$"
)
_SETTLED_BEHIND = re.compile(r"[^,;.()]*\b(?:đã|xong)\b")
_NOT_SETTLED = re.compile(r"(?:phải|chưa|đang|cần|chờ|sẽ|để|không|thẩm quyền)(?: [^\W\d_]+){0,4}:?\s*$")
_SINKS = re.compile(r"(?:xuống|giảm|rút|hạ|không|ngoài ra|bên cạnh đó)(?: [^\W\d_]+)? còn\b")
_STILL_BEHIND = re.compile(r"(?:\s*[^\W\d_]+){1,3}? (?:chưa|còn phải|còn đang|đang tiếp tục|tiếp tục)\b")
_PLAINLY = re.compile(
    r"(?:\bcòn (?:lại|tồn|tồn đọng)|\btồn đọng|còn (?:lại )?(?:đang|chưa|phải)(?: [^\W\d_]+){1,3})(?: là)?:?\s*$"
)
_SAYS_LEFT = ("còn", "chưa", "đang", "thiếu")
_REACH = 20
_SENTENCES = 4
_TOTAL_REACH = 8
_NEEDED, _FAR = 8, 15
"""How many values a sum must tell apart, in near sentences and further away; more for each that was tried."""
_UNNAMED = 5
"""How many times as many if no word says that the whole was received."""


def find_left(outline: Outline) -> list[Claim]:
    near = outline.beside(*_SAYS_LEFT, "tiếp tục")
    found = (_left(outline, index) for index in near if index > 1 and _is_left(outline, index))
    return [claim for claim in found if claim]


def _is_left(outline: Outline, index: int) -> bool:
    quantity = outline.quantities[index]
    if quantity.is_percent or quantity.part or quantity.per or outline.change[index] or outline.is_time(index):
        return False
    before = outline.before(index)
    said = any(word in before for word in _SAYS_LEFT) and LEFT.search(before)
    behind = said or is_left(outline, index) or _STILL_BEHIND.match(outline.after(index, 40))
    return bool(behind) and not _SINKS.search(before)


def _left(outline: Outline, left: int) -> Claim | None:
    """The nearest that was settled and what it was of that leave so many; or those right before it, if a slip would mend them."""
    tried = 0
    for settled in _settled_before(outline, left):
        near = outline.sentence[left] - outline.sentence[settled] <= 2
        for whole in _wholes(outline, settled):
            tried += 1
            figures = tuple(outline.quantities[i] for i in (whole, settled, left))
            claim = Claim(RelationKind.SUM, figures, "sum")
            named = whole == settled + 1 or _RECEIVED.search(outline.before(whole))
            needed = (_NEEDED if near else _FAR) * tried * (1 if named else _UNNAMED)
            if claim.holds and claim.resolution >= needed:
                return claim
            if tried == 1 and named and _leaves_no_choice(outline, whole, settled, left) and one_slip(claim):
                claim.certain = True
                return claim
    return None


def _settled_before(outline: Outline, left: int) -> Iterator[int]:
    for index in range(left - 1, max(0, left - _REACH) - 1, -1):
        if outline.sentence[index] < outline.sentence[left] - _SENTENCES:
            return
        if outline.paragraph[index] < outline.paragraph[left] - 1:
            return
        if outline.change[index] or outline.quantities[index].part == 2 or not outline.comparable(index, left):
            continue
        pair = pair_of(outline, index)
        if _is_settled(outline.before(index)) or (pair and _SETTLED_BEHIND.match(outline.after(pair, 60))):
            yield index


def pair_of(outline: Outline, index: int) -> int:
    """The whole that a number is measured by: of 85/92, of "21 trên tổng số 79"; 0 if there is none."""
    following = index + 1
    if outline.quantities[index].part == 1:
        return following
    named = following < len(outline.quantities) and outline.is_base(following) and outline.comparable(following, index)
    return following if named and outline.clause[following] == outline.clause[index] else 0


def _is_settled(before: str) -> bool:
    return bool(_SETTLED.search(before)) and not (_NOT_SETTLED.search(before) or _RECEIVED.search(before))


def _wholes(outline: Outline, settled: int) -> Iterator[int]:
    """What there was to settle: the second number of a pair, or one before it that is not settled itself."""
    quantities = outline.quantities
    if pair := pair_of(outline, settled):
        yield pair
        return
    for index in range(settled - 1, max(0, settled - _TOTAL_REACH) - 1, -1):
        if outline.paragraph[index] < outline.paragraph[settled] - 1:
            return
        if outline.change[index] or not outline.has_parts[index] or not outline.comparable(index, settled):
            continue
        if quantities[index].value > quantities[settled].value and not _is_settled(outline.before(index)):
            yield index


def _leaves_no_choice(outline: Outline, whole: int, settled: int, left: int) -> bool:
    """Whether received, settled and left follow each other in one paragraph, with nothing of their kind between but changes."""
    if not (outline.same_kind(whole, settled) and outline.same_kind(settled, left)):
        return False
    if outline.sentence[whole] != outline.sentence[settled] or outline.paragraph[settled] != outline.paragraph[left]:
        return False
    others = (i for i in range(min(whole, settled) + 1, left) if i not in (whole, settled))
    if any(outline.comparable(i, left) and not outline.change[i] for i in others):
        return False
    return bool(_PLAINLY.search(outline.before(left))) and outline.sentence[left] - outline.sentence[settled] <= 2
