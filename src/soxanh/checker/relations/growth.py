"""Changes: "tăng 5 vụ (12,5%)", "giảm 16,8% so với cùng kỳ (73.298 tỷ đồng)", "từ 07 phòng xuống còn 05"."""

import re
from collections.abc import Iterator

from soxanh.checker.arithmetic import Claim
from soxanh.checker.findings import RelationKind
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.slips import one_slip, slip_odds

AGAINST = re.compile(r"so với|so cùng kỳ|cùng kỳ|so sánh với|so năm|so tháng|năm trước|năm ngoái")
_LINKED = re.compile(r"tương đương|tương ứng|bằng|hay|tức|^[\s(,]*$|\(\s*$|(?:tăng|giảm)\s*$|khoảng")
_TARGET = re.compile(r"(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)[^,;.]*$")
_EXPLAINED = re.compile(r"tương đương|tương ứng|^\s*\((?:\w+\s*){0,2}$")
_AGAINST_PLAN = re.compile(r"\s*(?:kế hoạch|dự toán|chỉ tiêu)[^,;.]*\(")
_TIMES = re.compile(r"(?:gấp|bằng|tăng)(?:\s+\w+){0,2}\s*$")


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
        bases = [following] * bool(AGAINST.search(outline.after(index)))
    subjects = list(subjects_of(outline, index, None))[:4]
    for rank, subject in enumerate(subjects):
        for base in [*bases, *subjects[rank + 1 :]]:
            if not outline.same_kind(subject, base) or quantities[base].value <= 0 or outline.change[base]:
                continue
            claim = Claim(RelationKind.RATIO, (quantities[subject], quantities[base], quantities[index]), "average")
            if claim.holds and claim.resolution >= 8 * (rank + 1):
                return claim
    return None


def subjects_of(outline: Outline, index: int, like: int | None) -> Iterator[int]:
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
            elif (AGAINST.search(gap) or _AGAINST_PLAN.match(gap)) and len(gap) < 120:
                if claim := _bases(outline, index, following, sign):
                    return claim
            elif inside and _EXPLAINED.search(gap):
                if AGAINST.search(outline.before(index)):
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
    subjects = [subject for subject in subjects_of(outline, start, change) if subject != change]
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
    for rank, subject in enumerate(subjects_of(outline, percent, base)):
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
    subjects = list(subjects_of(outline, percent, None))[:4]
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
    if AGAINST.search(outline.after(percent)):
        return _elsewhere(outline, percent, subjects, sign)
    return None


def _elsewhere(outline: Outline, percent: int, subjects: list[int], sign: int) -> Claim | None:
    """The old value stands later in the sentence: "…, giảm 16,8 % so với cùng kỳ, (cùng kỳ 73.298 tỷ đồng)"."""
    quantities = outline.quantities
    for later in range(percent + 1, min(percent + 4, len(quantities))):
        if outline.sentence[later] != outline.sentence[percent]:
            break
        label = outline.before(later)
        if quantities[later].is_percent or outline.change[later] or not (AGAINST.search(label) or "năm" in label):
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
