"""Changes: "tăng 5 vụ (12,5%)", "giảm 16,8% so với cùng kỳ (73.298 tỷ đồng)", "từ 07 phòng xuống còn 05"."""

import re
from collections.abc import Iterator

from soxanh.checker.arithmetic import Claim
from soxanh.checker.findings import RelationKind
from soxanh.checker.relations.contrast import contrasted
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.slips import one_slip, slip_odds

_AGAINST = re.compile(r"so với|so cùng kỳ|cùng kỳ|so sánh với|so năm|so tháng|năm trước|năm ngoái")
_LINKED = re.compile(r"tương đương|tương ứng|bằng|hay|tức|^[\s(,]*$|\(\s*$|(?:tăng|giảm)\s*$|khoảng")
_TARGET = re.compile(r"(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)[^,;.]*$")
_EXPLAINED = re.compile(r"tương đương|tương ứng|^\s*\((?:\w+\s*){0,2}$")
_AGAINST_PLAN = re.compile(r"\s*(?:kế hoạch|dự toán|chỉ tiêu)[^,;.]*\(")
_PLAN = re.compile(r"so (?:với )?(?:\w+ ){0,2}(?:dự toán|kế hoạch|chỉ tiêu)")
_TIMES = re.compile(r"(?:gấp|bằng|tăng)(?:\s+\w+){0,2}\s*$")
_EARLIER = re.compile(r"so với|so cùng kỳ|cùng kỳ|năm trước|năm ngoái|đầu (?:năm|kỳ|quý|nhiệm kỳ)")
_PERIOD = re.compile(r"năm|tháng|quý|kỳ|vụ|giai đoạn")
_BALANCE = re.compile(r"chênh lệch|xuất siêu|nhập siêu|thặng dư|thâm hụt|bội chi|bội thu|kết dư|tồn quỹ|số dư")
_RECEIPTS, _PAYMENTS = re.compile(r"\bthu\b"), re.compile(r"\bchi\b")
_FROM = re.compile(r"(?:^|\W)từ(?:\s+\w+){0,2}\s*$")
_TO = re.compile(
    r"(?:xuống|lên|còn|thành|đạt)(?:\s+(?:còn|đến|tới|là|chỉ))?\s*$|^\s*[^.;,]{0,30}?(?:xuống còn|lên)\s*$"
)


def find_growth(outline: Outline) -> list[Claim]:
    claims = []
    for index, quantity in enumerate(outline.quantities):
        if quantity.noun == "lần":
            claim = _multiple(outline, index)
        elif quantity.is_percent and outline.change[index]:
            claim = _of_percent(outline, index)
        elif quantity.is_percent:
            claim = _of_linked_percent(outline, index)
        else:
            claim = None
        if claim:
            claims.append(claim)
    return claims


def _multiple(outline: Outline, index: int) -> Claim | None:
    """ "gấp 2,8 lần cùng kỳ (1.170 ca)", "từ 1.170 ca lên 3.276 ca, gấp 2,8 lần"."""
    quantities = outline.quantities
    if not _TIMES.search(outline.before(index)):
        return None
    following = index + 1
    bases = []
    if following < len(quantities) and outline.sentence[following] == outline.sentence[index]:
        bases = [following] * bool(_AGAINST.search(outline.after(index)))
    subjects = list(_subjects(outline, index, None))[:4]
    for rank, subject in enumerate(subjects):
        for base in [*bases, *subjects[rank + 1 :]]:
            if not outline.same_kind(subject, base) or quantities[base].value <= 0 or outline.change[base]:
                continue
            claim = Claim(RelationKind.RATIO, (quantities[subject], quantities[base], quantities[index]), "average")
            if claim.holds and claim.resolution >= 8 * (rank + 1):
                return claim
    return None


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
        opens = not position or outline.sentence[position - 1] != outline.sentence[position]
        if _TARGET.search(outline.before(position, 40)) and not opens:
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
        # "giảm 3 vụ (9,1 %), giảm 6 người": what follows the percentage's bracket is another matter.
        inside = outline.encloses(outline.bracket[index], outline.bracket[following])
        if not other.is_percent and not outline.is_time(following):
            if outline.change[following] and len(gap) < 50 and _LINKED.search(gap):
                if inside and (claim := _changes(outline, index, following, sign)):
                    return claim
            elif other.part == 1 and _EXPLAINED.search(gap):
                claim = Claim(RelationKind.GROWTH, (other, quantities[following + 1], percent), "growth", (1, 1, sign))
                if claim.holds:
                    return claim
            elif (_AGAINST.search(gap) or _AGAINST_PLAN.match(gap)) and len(gap) < 120:
                if claim := _bases(outline, index, following, sign):
                    return claim
            elif inside and _EXPLAINED.search(gap):
                if _AGAINST.search(outline.before(index)):
                    claim = _bases(outline, index, following, sign)
                    if claim and claim.holds:
                        return claim
                if claim := _changes(outline, index, following, sign):
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
    subjects = [subject for subject in _subjects(outline, start, change) if subject != change]
    subjects.sort(key=lambda subject: -outline.likeness(subject, change))
    for rank, subject in enumerate(subjects):
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
            alone = base + 1 >= len(quantities) or outline.bracket[base + 1] != outline.bracket[base]
            if (
                alone
                and percent - subject == 1
                and outline.sentence[subject] == outline.sentence[percent]
                and re.fullmatch(r"[^,;]*\((?:\w+ ){0,4}(?:là |đạt )?\s*", gap)
            ):
                claim.certain = True
                return claim
            if not alone and outline.bracket[base] != outline.bracket[percent]:
                return None  # a list of parts
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
        for subject in list(_subjects(outline, base, index))[:1]:
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
        planned or _AGAINST.search(gap) or (_AGAINST.search(outline.before(index)) and re.match(r"[^,;]{0,30}\(", gap))
    ):
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
