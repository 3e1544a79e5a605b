"""Differences between two stated numbers: "từ 07 phòng xuống còn 05", "tăng 30 vụ so với năm 2021 (120 vụ)"."""

import re
from dataclasses import replace

from soxanh.checker.arithmetic import Claim
from soxanh.checker.findings import RelationKind
from soxanh.checker.relations.changes import Change, agree, measured_as
from soxanh.checker.relations.elsewhere import against_another
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.subjects import follows, is_rate_of, said_of

_PLAN = re.compile(r"so (?:với )?(?:\w+ ){0,2}(?:dự toán|kế hoạch|chỉ tiêu)")
_TARGET = re.compile(r"\s*(?:so (?:với )?)?(?:\w+ ){0,2}?(?:chỉ tiêu|kế hoạch|mục tiêu)")
_MORE = re.compile(r"\bthêm(?:\s\w+)?\s*$")
_GAP = re.compile(r"chênh lệch(?: (?:nhau|là|khoảng|gần|hơn|trên|tới|đến|tăng|giảm))*\s*$")
_RAISED = re.compile(r"\bsẽ có|nâng|\blên\b|phấn đấu")
_NOW = re.compile(r"\bhiện\b|đến nay|\bđã có\b|trước đó|đầu năm")
_PLANNED = re.compile(r"kế hoạch|chỉ tiêu|dự toán")
_COMPARING = re.compile(r"(?:cao|thấp|nhiều|ít) hơn[^,;]*$")
_PERIOD = re.compile(r"năm|tháng|quý|kỳ|vụ|giai đoạn")


def find_differences(outline: Outline, changes: list[Change]) -> list[Claim]:
    stated = [
        claim for change in changes if (claim := _of_change(outline, change) or _from_elsewhere(outline, change))
    ]
    stated += _of_rows(outline, changes)
    for index in range(len(outline.quantities)):
        for find in (_against_plan, _successive, _added, _apart):
            if claim := find(outline, index):
                stated.append(claim)
                break
    return stated


def _of_change(outline: Outline, change: Change) -> Claim | None:
    """The change as a number, and the new and the old value."""
    quantities = outline.quantities
    in_points = change.amount is not None and quantities[change.amount].unit == "điểm %"
    if change.pair and quantities[change.pair[0]].is_percent:
        points = change.amount if in_points else change.percent
        return None if points is None else _between_shares(outline, change, points, *change.pair)
    points = change.percent if change.percent == change.first else None
    if in_points:
        points = change.amount
    elif change.amount is not None:
        for pair in (change.pair, _xy_before(outline, change)):
            if pair and (claim := _of_pair(outline, change, *pair)):
                return claim
        return None if change.base is None else _of_base(outline, change, change.amount, change.base)
    if points is None or change.base is None or not quantities[change.base].is_percent:
        return None
    return _of_shares(outline, change, points, change.base)


def _difference(outline: Outline, change: Change, new: int, old: int, amount: int) -> Claim:
    larger, smaller = (new, old) if change.sign > 0 else (old, new)
    figures = outline.quantities[larger], outline.quantities[smaller], measured_as(outline, amount, new)
    return Claim(RelationKind.DIFFERENCE, figures, "difference")


def _from_elsewhere(outline: Outline, change: Change) -> Claim | None:
    """ "đến ngày 20/11 là 516,8 tỷ đồng. Đến ngày 27/11 là 528,9 tỷ đồng, đạt 57,9 % (tăng 12,1 tỷ đồng so với tuần trước)"."""
    amount = change.amount
    if amount is None:
        return None
    return against_another(outline, change, amount, lambda new, old: _difference(outline, change, new, old, amount))


def _xy_before(outline: Outline, change: Change) -> tuple[int, int] | None:
    """ "20/15 vụ, tăng 05 vụ", "2.015/2.000 ha, vượt 15 ha"."""
    second = change.first - 1
    if second < 1 or outline.quantities[second].part != 2 or change.amount is None:
        return None
    if outline.sentence[second - 1] != outline.sentence[change.first] or not outline.same_kind(second, change.amount):
        return None
    return second - 1, second


def _of_pair(outline: Outline, change: Change, new: int, old: int) -> Claim | None:
    assert change.amount is not None
    claim = _difference(outline, change, new, old, change.amount)
    if not claim.holds:
        planned = change.pair is None and "vượt" in outline.before(change.first) and follows(outline, old, change)
        turned = _difference(outline, change, old, new, change.amount)
        quantities = outline.quantities
        unmeasured = not (quantities[new].unit or quantities[old].unit)
        alike = outline.same_kind(new, old) or unmeasured
        alike = alike and agree(outline, new, change.amount)
        if unmeasured and quantities[change.amount].unit:
            alike = False  # "hệ số tăng từ 4,0 lên 5,4 (tương đương 195 m2)"
        paired = change.pair is not None and alike and not turned.holds
        claim.certain = paired or planned
    return claim if claim.holds or claim.certain else None


def _of_base(outline: Outline, change: Change, amount: int, base: int) -> Claim | None:
    """ "150 vụ, tăng 30 vụ so với năm 2021 (120 vụ)", "210 việc, so với năm trước (145 việc) tăng 65 việc"."""
    quantities = outline.quantities
    bare = not (quantities[amount].unit or quantities[amount].noun)
    for subject in list(said_of(outline, change, base))[:2]:
        planned = quantities[subject].part == 2 and outline.same_kind(subject - 1, subject)  # "1.985/2.000 ha"
        named = subject == change.subject and agree(outline, subject, amount)
        rates = outline.same_kind(subject, base) and is_rate_of(quantities[subject], quantities[amount])
        if planned or not (outline.same_kind(subject, amount) or bare or named or rates):
            continue
        claim = _difference(outline, change, subject, base, amount)
        if claim.holds and (claim.resolution >= 5 or (change.bound and claim.to_the_digit)):
            return claim
        if change.bound and follows(outline, subject, change) and not _opens_list(outline, change, base):
            claim.certain = True
            return claim
    return None


def _opens_list(outline: Outline, change: Change, base: int) -> bool:
    """ "61 tạ/ha, tăng 1,2 tạ/ha so với cùng kỳ (đông xuân 62 tạ/ha, hè thu 59 tạ/ha)": not the old value."""
    following = base + 1
    return (
        outline.bracket[base] != outline.bracket[change.first]
        and following < len(outline.quantities)
        and outline.bracket[following] == outline.bracket[base]
        and outline.same_kind(base, following)
        and not outline.change[following]
        and outline.quantities[following].value != outline.quantities[change.amount or 0].value
    )


def _of_shares(outline: Outline, change: Change, points: int, base: int) -> Claim | None:
    """Percentages compared: "35,1%, thấp hơn 0,4% so với chỉ tiêu (35,5%)"."""
    for subject in range(change.start - 1, max(-1, change.start - 6), -1):
        if outline.sentence[subject] != outline.sentence[change.first]:
            return None
        if not outline.quantities[subject].is_percent or outline.change[subject]:
            continue
        if not outline.encloses(outline.bracket[subject], outline.bracket[change.first]):
            continue
        if claim := _between_shares(outline, change, points, subject, base):
            aims = claim.form == "difference" and _TARGET.search(outline.after(change.first))
            exact = _from_target(outline, change, subject, base, points) if aims else claim
            return claim if exact.holds else exact
        claim = _difference(outline, change, subject, base, points)
        planned = _TARGET.match(outline.after(subject))  # "bằng 85 % kế hoạch và tăng 8 %": the amount did
        claim.certain = change.bound and not planned and follows(outline, subject, change)
        return claim if claim.certain else None
    return None


def _between_shares(outline: Outline, change: Change, points: int, new: int, old: int) -> Claim | None:
    """From one percentage to another: by so many points, or by a percentage of it."""
    claim = _difference(outline, change, new, old, points)
    if not claim.holds and outline.quantities[points].is_percent:
        figures = tuple(outline.quantities[i] for i in (new, old, points))
        claim = Claim(RelationKind.GROWTH, figures, "growth", (1, 1, change.sign))
    return claim if claim.holds else None


def _from_target(outline: Outline, change: Change, subject: int, target: int, points: int) -> Claim:
    """Whoever sets a target of 32 % means 32,00 %."""
    quantities = outline.quantities
    exact = replace(quantities[target], step=min(quantities[target].step, quantities[points].step))
    larger, smaller = (quantities[subject], exact) if change.sign > 0 else (exact, quantities[subject])
    claim = Claim(RelationKind.DIFFERENCE, (larger, smaller, quantities[points]), "difference")
    claim.certain = not claim.holds
    claim.doubt = "chỉ tiêu có thể đã được làm tròn"
    return claim


def _of_rows(outline: Outline, changes: list[Change]) -> list[Claim]:
    """Columns: "866 lượt/964 lượt người …, giảm 146 lượt, 127 lượt người (năm 2019 có 1.012 lượt/1.091 lượt người)"."""
    claims = []
    row: list[Change] = []
    for change in changes:
        above = change.subject is not None and change.subject < change.first
        if not above or (row and change.first != row[-1].last + 1) or any(change.subject == c.subject for c in row):
            row = []
        if not above or change.amount is None:
            continue
        row.append(change)
        first = _bases_behind(outline, row)
        if first is None or len(row) < 2:
            continue
        bases = range(first, first + len(row))
        if bases[-1] >= len(outline.quantities) or outline.bracket[bases[0]] != outline.bracket[bases[-1]]:
            continue
        found = [
            _difference(outline, each, each.subject, base, each.amount)
            for each, base in zip(row, bases, strict=True)
            if each.subject is not None and each.amount is not None and outline.same_kind(each.amount, base)
        ]
        if len(found) == len(row) and any(claim.holds for claim in found):
            for claim in found:
                claim.certain = not claim.holds
            claims += found
    return claims


def _bases_behind(outline: Outline, row: list[Change]) -> int | None:
    """The first of the old values behind a row: what it is compared with, or what a bracket behind all of it tells."""
    last, following = row[-1], row[-1].last + 1
    if last.base is not None or following >= len(outline.quantities) or row[0].amount is None:
        return last.base
    in_bracket = outline.bracket[following] not in (-1, outline.bracket[last.first])
    together = outline.sentence[following] == outline.sentence[last.first]
    return following if in_bracket and together and outline.same_kind(row[0].amount, following) else None


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
    """ "năm 2021 thu 2.145 tỷ đồng, năm 2022 thu 2.368 tỷ đồng, tăng 223 tỷ đồng", "kế hoạch 200 ha, trồng 215 ha, vượt 15 ha"."""
    quantities = outline.quantities
    if index < 2 or not outline.change[index] or quantities[index].is_percent:
        return None
    earlier, later = index - 2, index - 1
    if outline.change[earlier] or outline.change[later] or outline.sentence[earlier] != outline.sentence[index]:
        return None
    if not (outline.same_kind(earlier, later) and outline.same_kind(later, index)):
        return None
    planned = _PLANNED.search(outline.before(earlier))
    compared = _COMPARING.search(outline.before(index)) and "so với" in outline.after(index, 20)
    if not (planned or compared) and not all(_PERIOD.search(outline.before(i)) for i in (earlier, later)):
        return None
    larger, smaller = (later, earlier) if outline.change[index] > 0 else (earlier, later)
    claim = Claim(RelationKind.DIFFERENCE, tuple(quantities[i] for i in (larger, smaller, index)), "difference")
    return claim if claim.holds and (planned or claim.resolution >= (60 if compared else 10)) else None


def _added(outline: Outline, index: int) -> Claim | None:
    """ "hiện có 190 trường … công nhận thêm 12 trường, nâng tổng số lên 202 trường", "sẽ có 202 trường, tức thêm 12"."""
    quantities = outline.quantities
    if quantities[index].is_percent or not _MORE.search(outline.before(index)):
        return None
    for total in (index + 1, index - 1):
        if not 0 <= total < len(quantities) or outline.sentence[total] != outline.sentence[index]:
            continue
        if not (_RAISED.search(outline.before(total)) and outline.same_kind(total, index)):
            continue
        for earlier in range(min(index, total) - 1, max(-1, index - 40), -1):
            if outline.same_kind(earlier, total) and _NOW.search(outline.before(earlier)):
                figures = quantities[total], quantities[earlier], quantities[index]
                claim = Claim(RelationKind.DIFFERENCE, figures, "difference")
                if claim.holds and claim.resolution >= 8:
                    return claim
    return None


def _apart(outline: Outline, index: int) -> Claim | None:
    """ "giá khởi điểm 236 tỷ đồng nhưng bán được 174 tỷ đồng (chênh lệch 62 tỷ đồng)"."""
    if not _GAP.search(outline.before(index)):
        return None
    quantities = outline.quantities
    before = [
        i
        for i in range(index - 1, max(-1, index - 6), -1)
        if outline.sentence[i] == outline.sentence[index] and outline.same_kind(i, index)
    ]
    for rank, other in enumerate(before[1:], 1):
        larger, smaller = sorted((quantities[before[0]], quantities[other]), key=lambda quantity: -quantity.value)
        claim = Claim(RelationKind.DIFFERENCE, (larger, smaller, quantities[index]), "difference")
        if claim.holds and claim.resolution >= 8 * rank:
            return claim
    return None
