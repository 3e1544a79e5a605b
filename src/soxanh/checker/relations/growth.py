"""Changes: "tăng 5 vụ (12,5%)", "giảm 16,8% so với cùng kỳ (73.298 tỷ đồng)", "từ 07 phòng xuống còn 05"."""

import re
from collections.abc import Iterator

from soxanh.checker.arithmetic import Claim
from soxanh.checker.findings import RelationKind
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.slips import one_slip, slip_odds

_AGAINST = re.compile(r"so với|so cùng kỳ|cùng kỳ|so sánh với|so năm|so tháng|năm trước|năm ngoái")
_LINKED = re.compile(r"tương đương|tương ứng|bằng|hay|tức|^[\s(,]*$|\(\s*$|(?:tăng|giảm)\s*$|khoảng")
_TARGET = re.compile(r"(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)[^,;.]*$")
_EXPLAINED = re.compile(r"tương đương|tương ứng|^\s*\((?:\w+\s*){0,2}$")
_FROM = re.compile(r"(?:^|\W)từ(?:\s+\w+){0,2}\s*$")
_TO = re.compile(
    r"(?:xuống|lên|còn|thành|đạt)(?:\s+(?:còn|đến|tới|là|chỉ))?\s*$|^\s*[^.;,]{0,30}?(?:xuống còn|lên)\s*$"
)


def find_growth(outline: Outline) -> list[Claim]:
    claims = []
    for index, quantity in enumerate(outline.quantities):
        if quantity.is_percent and outline.change[index]:
            claim = _of_percent(outline, index)
        elif quantity.is_percent:
            claim = _of_linked_percent(outline, index)
        else:
            claim = None
        if claim:
            claims.append(claim)
    return claims


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
        claim = _from_to(outline, index) or _changed_pair(outline, index) or _against(outline, index)
        if claim and not any(len(indices & {figure.index for figure in claim.figures}) == 3 for indices in used):
            claims.append(claim)
    return claims


def _subjects(outline: Outline, index: int, like: int | None) -> Iterator[int]:
    """What may have changed: the numbers of the same kind before, the nearest first."""
    quantities = outline.quantities
    seen = 0
    for position in range(index - 1, max(-1, index - 14), -1):
        if seen == 6 or outline.paragraph[position] < outline.paragraph[index] - 1:
            return
        quantity = quantities[position]
        if quantity.is_percent or outline.change[position] or outline.is_time(position):
            continue
        if quantity.per and (like is None or outline.quantities[like].per != quantity.per):
            continue
        if like is not None and not outline.same_kind(like, position):
            continue
        if not outline.encloses(outline.bracket[position], outline.bracket[index]):
            continue
        if _TARGET.search(outline.before(position, 40)):
            continue
        seen += 1
        yield position


def _of_percent(outline: Outline, index: int) -> Claim | None:
    """The percentage itself carries the word: "tăng 12 % (tăng 5 vụ)", "giảm 16,8 % so với … (73.298 tỷ đồng)"."""
    quantities = outline.quantities
    percent = quantities[index]
    sign = outline.change[index]
    following = index + 1
    if following < len(quantities) and outline.sentence[following] == outline.sentence[index]:
        gap = outline.low[percent.end : quantities[following].start]
        other = quantities[following]
        if not other.is_percent and not outline.is_time(following):
            if outline.change[following] and len(gap) < 50 and _LINKED.search(gap):
                if claim := _changes(outline, index, following, sign):
                    return claim
            elif _AGAINST.search(gap) and len(gap) < 120:
                if claim := _bases(outline, index, following, sign):
                    return claim
            elif _EXPLAINED.search(gap) and (claim := _changes(outline, index, following, sign)):
                return claim
    previous = index - 1
    while (
        previous >= index - 3
        and previous >= 0
        and not outline.encloses(outline.bracket[previous], outline.bracket[index])
    ):
        previous -= 1
    if previous >= 0 and outline.change[previous] and outline.sentence[previous] == outline.sentence[index]:
        gap = outline.low[quantities[previous].end : percent.start]
        if not quantities[previous].is_percent and len(gap) < (50 if previous == index - 1 else 110):
            return _changes(outline, index, previous, sign)
    return _from_base(outline, index, sign)


def _of_linked_percent(outline: Outline, index: int) -> Claim | None:
    """The change carries the word and the percentage explains it: "tăng 5 vụ (12,5 %)"."""
    previous = index - 1
    if previous < 0 or not outline.change[previous] or outline.sentence[previous] != outline.sentence[index]:
        return None
    quantity = outline.quantities[previous]
    gap = outline.low[quantity.end : outline.quantities[index].start]
    if (
        quantity.is_percent
        or len(gap) > 60
        or not re.search(r"\(\s*(?:\w+\s*){0,3}[+-]?\s*$|tương đương|tương ứng|bằng|hay|tỷ lệ|,\s*$|đạt", gap)
    ):
        return None
    return _changes(outline, index, previous, outline.change[previous])


def _changes(outline: Outline, percent: int, change: int, sign: int) -> Claim | None:
    """current, change, percentage."""
    quantities = outline.quantities
    first = None
    start = min(percent, change)
    for rank, subject in enumerate(_subjects(outline, start, change)):
        if subject == change:
            continue
        x = quantities[subject]
        current = (x, quantities[change], quantities[percent])
        if sign > 0 and x.value <= quantities[change].value:
            continue
        claim = Claim(RelationKind.GROWTH, current, "change", (1, sign, sign))
        if claim.holds and (claim.resolution >= 6 * (rank + 1)):
            return claim
        adjacent = outline.sentence[subject] == outline.sentence[start] and start - subject == 1
        if (first is None and adjacent and rank == 0 and outline.bracket[subject] == outline.bracket[change]) or (
            first is None and one_slip(claim)
        ):
            claim.certain = True
            first = claim
    return first


def _bases(outline: Outline, percent: int, base: int, sign: int) -> Claim | None:
    """current, base, percentage."""
    quantities = outline.quantities
    failed: Claim | None = None
    for rank, subject in enumerate(_subjects(outline, percent, base)):
        claim = Claim(
            RelationKind.GROWTH, (quantities[subject], quantities[base], quantities[percent]), "growth", (1, 1, sign)
        )
        if claim.holds and claim.resolution >= 6 * (rank + 1):
            return claim
        if rank == 0:
            gap = outline.low[quantities[percent].end : quantities[base].start]
            if (
                percent - subject == 1
                and outline.sentence[subject] == outline.sentence[percent]
                and re.fullmatch(r"[^,;]*\((?:\w+ ){0,4}(?:là |đạt )?\s*", gap)
            ):
                claim.certain = True
                return claim
        if failed is None and slip_odds(claim) * (rank + 1) < 0.25:
            claim.certain = True
            failed = claim
    return failed


def _from_base(outline: Outline, percent: int, sign: int) -> Claim | None:
    """ "từ 120 vụ lên 150 vụ, tăng 25 %", "năm 2022 là 120 …, năm 2023 là 150, tăng 25 %", pairs "150/120 vụ"."""
    quantities = outline.quantities
    subjects = list(_subjects(outline, percent, None))[:4]
    for rank, subject in enumerate(subjects):
        x = quantities[subject]
        if x.part == 2:
            pair = (quantities[subject - 1], x)
            claim = Claim(RelationKind.GROWTH, (*pair, quantities[percent]), "growth", (1, 1, sign))
            if claim.holds:
                return claim
        for other in subjects[rank + 1 :]:
            if not outline.same_kind(subject, other) or outline.sentence[other] != outline.sentence[percent]:
                continue
            claim = Claim(RelationKind.GROWTH, (x, quantities[other], quantities[percent]), "growth", (1, 1, sign))
            if claim.holds and claim.resolution >= 30:
                return claim
    if _AGAINST.search(outline.after(percent)):
        return _elsewhere(outline, percent, subjects, sign)
    return None


def _elsewhere(outline: Outline, percent: int, subjects: list[int], sign: int) -> Claim | None:
    """The old value stands later in the sentence: "…, giảm 16,8 % so với cùng kỳ, (cùng kỳ 73.298 tỷ đồng)"."""
    quantities = outline.quantities
    for later in range(percent + 1, min(percent + 4, len(quantities))):
        if outline.sentence[later] != outline.sentence[percent]:
            break
        label = outline.before(later)
        if quantities[later].is_percent or outline.change[later] or not (_AGAINST.search(label) or "năm" in label):
            continue
        for subject in subjects[:2]:
            if outline.same_kind(subject, later):
                claim = Claim(
                    RelationKind.GROWTH,
                    (quantities[subject], quantities[later], quantities[percent]),
                    "growth",
                    (1, 1, sign),
                )
                if claim.holds and claim.resolution >= 20:
                    return claim
    return None


def _from_to(outline: Outline, index: int) -> Claim | None:
    """ "từ 07 phòng xuống còn 05 phòng; giảm 02", "từ 120 lên 150 (tăng 30)"."""
    quantities = outline.quantities
    if index + 2 >= len(quantities) or outline.sentence[index] != outline.sentence[index + 2]:
        return None
    if not _FROM.search(outline.before(index)) or not _TO.search(outline.before(index + 1)):
        return None
    change = index + 2
    if not outline.change[change] or not outline.same_kind(index, index + 1) or quantities[change].is_percent:
        return None
    if quantities[change].unit != quantities[index].unit:
        return None
    first, second = quantities[index], quantities[index + 1]
    larger, smaller = (first, second) if outline.change[change] < 0 else (second, first)
    claim = Claim(RelationKind.DIFFERENCE, (larger, smaller, quantities[change]), "difference")
    if claim.holds:
        return claim
    if outline.same_kind(index, change) and change - index == 2:
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
    while base < len(quantities) and quantities[base].is_percent and base < index + 3:
        base += 1
    if base >= len(quantities) or outline.sentence[base] != outline.sentence[index] or outline.change[base]:
        return None
    if not _AGAINST.search(outline.low[quantities[index].end : quantities[base].start]):
        return None
    for subject in list(_subjects(outline, index, index))[:2]:
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
