"""Differences between two stated numbers, and stocks: "từ 07 phòng xuống còn 05", "xuất siêu", "tồn đầu kỳ, nhập, xuất"."""

import re

from soxanh.checker.arithmetic import Claim
from soxanh.checker.findings import RelationKind
from soxanh.checker.relations.contrast import contrasted
from soxanh.checker.relations.growth import AGAINST, subjects_of
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.slips import one_slip

_PLAN = re.compile(r"so (?:với )?(?:\w+ ){0,2}(?:dự toán|kế hoạch|chỉ tiêu)")
_EARLIER = re.compile(r"so với|so cùng kỳ|cùng kỳ|năm trước|năm ngoái|đầu (?:năm|kỳ|quý|nhiệm kỳ)")
_PERIOD = re.compile(r"năm|tháng|quý|kỳ|vụ|giai đoạn")
_BALANCE = re.compile(r"chênh lệch|xuất siêu|nhập siêu|thặng dư|thâm hụt|bội chi|bội thu|kết dư|tồn quỹ|số dư")
_RECEIPTS, _PAYMENTS = re.compile(r"\bthu\b"), re.compile(r"\bchi\b")
_FROM = re.compile(r"(?:^|\W)từ(?:\s+\w+){0,2}\s*$")
_TO = re.compile(
    r"(?:xuống|lên|còn|thành|đạt)(?:\s+(?:còn|đến|tới|là|chỉ))?\s*$|^\s*[^.;,]{0,30}?(?:xuống còn|lên)\s*$"
)
_OPENING = re.compile(r"đầu kỳ|đầu năm|đầu tháng|đầu quý|năm trước chuyển sang|kỳ trước")
_CLOSING = re.compile(r"cuối kỳ|cuối năm|cuối tháng|cuối quý|chuyển kỳ sau|chuyển năm sau|còn lại|tồn|số dư")


def find_stocks(outline: Outline, sums: list[Claim]) -> list[Claim]:
    """Opening + in - out = closing: "tồn đầu kỳ …, nhập …, xuất …, tồn cuối kỳ …"."""
    claims = []
    quantities = outline.quantities
    for index in range(len(quantities) - 3):
        four = range(index, index + 4)
        if outline.sentence[index + 3] != outline.sentence[index] or not _OPENING.search(outline.before(index)):
            continue
        if not _CLOSING.search(outline.before(index + 3)) or not all(outline.same_kind(index, i) for i in four):
            continue
        if any({index, index + 1} <= {figure.index for figure in known.figures} for known in sums):
            continue  # carried over and received are the parts of a total
        claim = Claim(RelationKind.CARRY, tuple(quantities[i] for i in four), "stock")
        claim.certain = not claim.holds and one_slip(claim)
        if (claim.holds and claim.resolution >= 4) or claim.certain:
            claims.append(claim)
    return claims


def find_differences(outline: Outline, known: list[Claim]) -> list[Claim]:
    used = [{figure.index for figure in claim.figures} for claim in known]
    claims = []
    for index in range(len(outline.quantities)):
        claim = (
            _from_to(outline, index)
            or _changed_pair(outline, index)
            or _against(outline, index)
            or _against_plan(outline, index)
            or _successive(outline, index)
            or _balance(outline, index)
        )
        if claim and not any(len(indices & {figure.index for figure in claim.figures}) == 3 for indices in used):
            claims.append(claim)
    return claims


def _from_to(outline: Outline, index: int) -> Claim | None:
    """ "từ 07 phòng xuống còn 05 phòng; giảm 02", "từ 120 lên 150 (tăng 30)"."""
    quantities = outline.quantities
    if index + 2 >= len(quantities) or outline.sentence[index] != outline.sentence[index + 2]:
        return None
    if not _FROM.search(outline.before(index)) or not _TO.search(outline.before(index + 1)):
        return None
    change = index + 2
    if not outline.change[change] or not outline.same_kind(index, index + 1):
        return None
    points = quantities[index].is_percent and quantities[change].unit == "điểm %"
    if quantities[change].unit != quantities[index].unit and not points:
        return None
    first, second = quantities[index], quantities[index + 1]
    larger, smaller = (first, second) if outline.change[change] < 0 else (second, first)
    claim = Claim(RelationKind.DIFFERENCE, (larger, smaller, quantities[change]), "difference")
    if claim.holds:
        return claim
    if outline.same_kind(index, change) and not first.is_percent:
        claim.certain = True
        return claim
    return None


def _changed_pair(outline: Outline, index: int) -> Claim | None:
    """This year against last: "tăng 05 vụ (20/15 vụ)", "20/15 vụ, tăng 05 vụ"."""
    quantities = outline.quantities
    if not outline.change[index] or quantities[index].is_percent:
        return None
    for first in (index + 1, index - 2):
        if not 0 <= first < len(quantities) - 1 or quantities[first].part != 1:
            continue
        if outline.sentence[first] != outline.sentence[index] or not outline.same_kind(first + 1, index):
            continue
        x, y = quantities[first], quantities[first + 1]
        larger, smaller = (x, y) if outline.change[index] > 0 else (y, x)
        claim = Claim(RelationKind.DIFFERENCE, (larger, smaller, quantities[index]), "difference")
        if claim.holds:
            return claim
    return None


def _against(outline: Outline, index: int) -> Claim | None:
    """ "150 vụ, tăng 30 vụ so với năm 2021 (120 vụ)"."""
    quantities = outline.quantities
    if not outline.change[index] or quantities[index].is_percent or not 0 < index < len(quantities) - 1:
        return None
    base = index + 1
    while base < len(quantities) and base < index + 3 and (quantities[base].is_percent or outline.is_time(base)):
        base += 1
    earlier = index - 1
    while earlier > index - 3 and quantities[earlier].is_percent and not quantities[index].is_percent:
        earlier -= 1
    if _EARLIER.search(outline.before(earlier)) and not outline.change[earlier] and earlier > 0:
        base = earlier  # "210 việc, so với năm trước (145 việc) tăng 65 việc"
        for subject in list(subjects_of(outline, base, index))[:1]:
            if not outline.same_kind(base, index):
                break
            larger, smaller = sorted((quantities[subject], quantities[base]), key=lambda quantity: -quantity.value)
            claim = Claim(RelationKind.DIFFERENCE, (larger, smaller, quantities[index]), "difference")
            if claim.holds and claim.resolution >= 5:
                return claim
        return None
    if base >= len(quantities) or outline.sentence[base] != outline.sentence[index] or outline.change[base]:
        return None
    gap = outline.low[quantities[index].end : quantities[base].start]
    planned = "vượt" in outline.before(index) and re.match(r"\s*\(\s*(?:kế hoạch|dự toán|chỉ tiêu)", gap)
    if not (
        planned or AGAINST.search(gap) or (AGAINST.search(outline.before(index)) and re.match(r"[^,;]{0,30}\(", gap))
    ):
        return None
    for subject in list(subjects_of(outline, index, index))[:2]:
        if not outline.same_kind(subject, base) or outline.sentence[subject] != outline.sentence[index]:
            continue
        x, y = quantities[subject], quantities[base]
        larger, smaller = (x, y) if outline.change[index] > 0 else (y, x)
        claim = Claim(RelationKind.DIFFERENCE, (larger, smaller, quantities[index]), "difference")
        if claim.holds and claim.resolution >= 5:
            return claim
        if subject == index - 1 and one_slip(claim):
            claim.certain = True
            return claim
    return None


def _against_plan(outline: Outline, index: int) -> Claim | None:
    """ "đạt 1.012 tỷ đồng, bằng 40,5 % dự toán (2.500 tỷ đồng), hụt 1.488 tỷ đồng so với dự toán"."""
    quantities = outline.quantities
    if not outline.change[index] or quantities[index].is_percent or not _PLAN.search(outline.after(index, 40)):
        return None
    before = [
        i
        for i in range(index - 1, max(-1, index - 9), -1)
        if outline.paragraph[i] == outline.paragraph[index] and outline.same_kind(i, index) and not outline.change[i]
    ][:4]
    for rank, one in enumerate(before):
        for other in before[:rank]:
            larger, smaller = sorted((quantities[one], quantities[other]), key=lambda quantity: -quantity.value)
            claim = Claim(RelationKind.DIFFERENCE, (larger, smaller, quantities[index]), "difference")
            if claim.holds and claim.resolution >= 10 * rank:
                return claim
    return None


def _successive(outline: Outline, index: int) -> Claim | None:
    """ "năm 2021 thu 2.145 tỷ đồng, năm 2022 thu 2.368 tỷ đồng, tăng 223 tỷ đồng"."""
    quantities = outline.quantities
    if index < 2 or not outline.change[index] or quantities[index].is_percent:
        return None
    earlier, later = index - 2, index - 1
    if outline.change[earlier] or outline.change[later] or outline.sentence[earlier] != outline.sentence[index]:
        return None
    if not (outline.same_kind(earlier, later) and outline.same_kind(later, index)):
        return None
    if not all(_PERIOD.search(outline.before(i)) for i in (earlier, later)):
        return None
    larger, smaller = (later, earlier) if outline.change[index] > 0 else (earlier, later)
    claim = Claim(RelationKind.DIFFERENCE, tuple(quantities[i] for i in (larger, smaller, index)), "difference")
    return claim if claim.holds and claim.resolution >= 10 else None


def _balance(outline: Outline, index: int) -> Claim | None:
    """Exports less imports, receipts less payments, in the sentences before: "xuất siêu 1,68 tỷ USD"."""
    quantities = outline.quantities
    if not quantities[index].unit or quantities[index].is_percent or not _BALANCE.search(outline.before(index)):
        return None
    before = [
        i
        for i in range(index - 1, max(-1, index - 15), -1)
        if outline.paragraph[i] >= outline.paragraph[index] - 4
        and outline.same_kind(i, index)
        and not outline.change[i]
        and quantities[i].value > quantities[index].value
    ]
    for rank, one in enumerate(before):
        for other in before[:rank]:
            labels = outline.description(one), outline.description(other)
            if not (contrasted(*labels) or _receipts_and_payments(*labels) or _receipts_and_payments(*labels[::-1])):
                continue
            larger, smaller = sorted((quantities[one], quantities[other]), key=lambda quantity: -quantity.value)
            claim = Claim(RelationKind.DIFFERENCE, (larger, smaller, quantities[index]), "difference")
            if claim.holds:
                return claim
    return None


def _receipts_and_payments(one: str, other: str) -> bool:
    return bool(_RECEIPTS.search(one) and _PAYMENTS.search(other) and not _PAYMENTS.search(one))
