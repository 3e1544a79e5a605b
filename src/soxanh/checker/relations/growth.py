"""Changes in per cent: "tăng 5 vụ (12,5%)", "giảm 16,8% so với cùng kỳ (73.298 tỷ đồng)", "gấp 2,8 lần cùng kỳ"."""

import re
from collections.abc import Iterator

from soxanh.checker.arithmetic import Claim
from soxanh.checker.findings import RelationKind
from soxanh.checker.relations.changes import Change, agree, measured_as, sign_of, words_between
from soxanh.checker.relations.earlier import AGAINST, OLD
from soxanh.checker.relations.elsewhere import against_another, find_rows_above
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.share_words import PART_OF
from soxanh.checker.relations.slips import one_slip
from soxanh.checker.relations.subjects import follows, said_of, subjects_of

_OF_PLAN = re.compile(r"\s*(?:so (?:với )?)?(?:\w+ ){0,2}?(?:dự toán|kế hoạch|chỉ tiêu)")
_GIVEN = re.compile(r"dự toán|kế hoạch|chỉ tiêu|quyết nghị|thông qua|\bgiao\b|phê duyệt")
_ENDS_BRACKET = re.compile(r"\s*(?:[^\W\d_]+\s*){0,3}\)")
_LEVELS = 50
_AS_SHARE = 30
_OF_ROW = 20
_SAID = r"(?:(?:là|đạt|chỉ|lỗ|lãi|mức|con số|khoảng|gần|hơn|trên|có)\s*)*"
_BASE_BEHIND = re.compile(
    rf"lần [^;,()]*(?:,? so với [^;,()]*)?\((?:\s*(?:bình quân|trung bình|mức|số)[^\d;,()]{{0,40}}?)?\s*{_SAID}|lần(?: so)? (?:với|con số|mức)\s*{_SAID}|lần [^;,()]{{3,40}} là\s*{_SAID}"
)
"""What stands between how many times as much and the number that it is as much of."""
_CHANGE_BEHIND = re.compile(
    r"lần [^;()]*(?:\(|, )(?:tức |tương đương )?(?:tăng|cao hơn|nhiều hơn|hơn)(?: thêm)?(?: khoảng| gần| trên)?"
)
_TO_ANOTHER = re.compile(r"\b(?:lên|từ|xuống|còn|thành)\b")
_NEAR = 4
_TIMES = re.compile(r"(?:gấp|bằng|tăng|cao|lớn|nhiều)(?:\s+\w+){0,2}\s*$")


def find_growth(outline: Outline, changes: list[Change]) -> list[Claim]:
    stated = [(change, _of_change(outline, change)) for change in changes if change.percent is not None]
    claims = [claim for _, claim in stated if claim]
    claims += _of_rows(outline, changes)
    claims += [claim for change in changes if (claim := _of_level(outline, change))]
    claims += find_rows_above(outline, (change for change, claim in stated if not (claim and claim.holds)))
    for index, quantity in enumerate(outline.quantities):
        if quantity.noun == "lần" and (claim := _multiple(outline, index)):
            claims.append(claim)
    return claims


def _of_rows(outline: Outline, changes: list[Change]) -> Iterator[Claim]:
    """Percentages behind a row of changes: one is of the first ("tăng 13 vụ, 6 bị cáo, tỷ lệ tăng 19,1 %"), as many as there
    are changes are of each in its turn ("giảm 14 vụ, 9 người chết, lần lượt 11,1 % và 12,5 %")."""
    for row in _rows(changes):
        shares = _percents_behind(outline, row[-1])
        alone = len(shares) == 1 and all(change.implied for change in row[1:])
        if len(shares) != len(row) and not alone:
            continue
        found = [_of_share(outline, change, share) for change, share in zip(row, shares, strict=False)]
        held = [claim for claim in found if claim and claim.holds and claim.resolution >= _OF_ROW]
        yield from held
        for claim in found:
            if claim and not claim.holds and held and len(held) + 1 == len(found):
                claim.certain = one_slip(claim)
                yield claim


def _rows(changes: list[Change]) -> Iterator[list[Change]]:
    """Changes that follow each other, each said of another number before them."""
    rows: list[list[Change]] = [[]]
    for change in changes:
        row = rows[-1]
        if row and (change.first != row[-1].last + 1 or row[-1].percent is not None):
            rows.append(row := [])
        if change.amount == change.first and change.subject is not None:
            row.append(change)
    return (row for row in rows if len(row) > 1)


def _percents_behind(outline: Outline, change: Change) -> list[int]:
    quantities = outline.quantities
    found: list[int] = []
    for index in range(change.first + 1, len(quantities)):
        if not quantities[index].is_percent or outline.sentence[index] != outline.sentence[change.first]:
            break
        found.append(index)
    return found


def _of_share(outline: Outline, change: Change, share: int) -> Claim | None:
    if change.subject is None or change.amount is None or sign_of(outline, share) not in (0, change.sign):
        return None
    figures = tuple(outline.quantities[i] for i in (change.subject, change.amount, share))
    return Claim(RelationKind.GROWTH, figures, "change", (1, change.sign, change.sign))


def _of_level(outline: Outline, change: Change) -> Claim | None:
    """ "3.120 cơ sở, bằng 96,8 % so với năm trước (giảm 103 cơ sở)"."""
    level, amount = change.first - 1, change.amount
    if level < 0 or amount != change.first or change.percent is not None or not outline.quantities[level].is_percent:
        return None
    if not (outline.before(amount, 20).lstrip(" ,")[:1] == "(" or "(" in outline.after(level)):
        return None
    if outline.change[level] or not OLD.match(outline.after(level)):
        return None
    subject = next(subjects_of(outline, level, amount), None)
    if subject is None or outline.sentence[subject] != outline.sentence[level]:
        return None
    figures = outline.quantities[subject], outline.quantities[amount], outline.quantities[level]
    claim = Claim(RelationKind.GROWTH, figures, "index", (1, change.sign, 1))
    return claim if claim.holds and claim.resolution >= _LEVELS else None


def _multiple(outline: Outline, index: int) -> Claim | None:
    """ "gấp 2,8 lần cùng kỳ (1.170 ca)", "từ 1.170 ca lên 3.276 ca, gấp 2,8 lần"."""
    quantities = outline.quantities
    if not _TIMES.search(outline.before(index)):
        return None
    if claim := _of_base_behind(outline, index) or _of_change_behind(outline, index):
        return claim
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


def _of_base_behind(outline: Outline, index: int) -> Claim | None:
    """ "22.679 tỷ đồng, gấp gần 2 lần năm trước (11.628 tỷ đồng)", "gấp 3 lần con số 839 tỷ đồng": however rough it is, no
    other number can be meant."""
    quantities, base = outline.quantities, index + 1
    if base >= len(quantities) or outline.sentence[base] != outline.sentence[index] or outline.is_time(base):
        return None
    gap = words_between(outline, index, base)
    if sign_of(outline, base) or not _BASE_BEHIND.fullmatch(gap) or _TO_ANOTHER.search(gap):
        return None
    for subject in range(index - 1, max(-1, index - _NEAR), -1):
        if outline.sentence[subject] != outline.sentence[index]:
            return None
        if sign_of(outline, subject) or not outline.same_kind(subject, base) or quantities[base].value <= 0:
            continue
        if subject and outline.before(subject).strip() in ("-", "–"):
            return None  # "3.000-4.000 tỷ đồng, gấp 3 lần": which of them, nobody says
        claim = Claim(RelationKind.RATIO, (quantities[subject], quantities[base], quantities[index]), "average")
        return claim if claim.holds else None
    return None


def _of_change_behind(outline: Outline, index: int) -> Claim | None:
    """ "514,2 triệu USD, gấp 2,03 lần cùng kỳ (tăng 260,6 triệu USD)"."""
    quantities, amount = outline.quantities, index + 1
    subject = next(subjects_of(outline, index, None), None)
    if subject is None or amount >= len(quantities) or outline.sentence[amount] != outline.sentence[index]:
        return None
    if not _CHANGE_BEHIND.fullmatch(words_between(outline, index, amount)) or "gấp" not in outline.before(index):
        return None
    if not outline.same_kind(subject, amount) or quantities[subject].value <= quantities[amount].value:
        return None
    figures = quantities[subject], quantities[amount], quantities[index]
    claim = Claim(RelationKind.GROWTH, figures, "multiple", (1, 1, 1))
    claim.certain = claim.misses_by_a_digit or (not claim.holds and one_slip(claim))
    return claim if claim.holds or claim.certain else None


def _of_change(outline: Outline, change: Change) -> Claim | None:
    claim = _read(outline, change)
    told_as_share = change.percent is not None and PART_OF.search(outline.before(change.percent))
    # "tăng 921 việc (chiếm 14,33 %)" may also be a share of something else.
    return None if claim and told_as_share and not (claim.holds and claim.resolution >= _AS_SHARE) else claim


def _read(outline: Outline, change: Change) -> Claim | None:
    if change.pair and outline.quantities[change.pair[0]].is_percent:
        return None
    if change.pair and (change.amount is None or change.amount < min(change.pair)):
        return _of_pair(outline, change, *change.pair)
    readings = []
    if change.base is not None:
        readings.append(_of_base(outline, change, change.base))
    if change.amount is not None:
        readings.append(_of_amount(outline, change, change.amount))
        if not change.bound and change.percent == change.first:  # "giảm 10% (50 vụ)": by 50, or from 50
            base = _of_base(outline, change, change.amount)
            readings += [base] if base and base.holds else []
    if change.percent == change.last:  # the change is what stands beside it
        readings.reverse()
    stated = [claim for claim in readings if claim]
    if not stated:
        return (
            _from_before(outline, change)
            or _from_later(outline, change)
            or _from_plan(outline, change)
            or against_another(outline, change, None, lambda new, old: _growth(outline, change, new, old))
        )
    return next((claim for claim in stated if claim.holds), stated[-1])


def _growth(outline: Outline, change: Change, subject: int, base: int) -> Claim:
    quantities = outline.quantities
    figures = quantities[subject], measured_as(outline, base, subject), quantities[change.percent or 0]
    return Claim(RelationKind.GROWTH, figures, "growth", (1, 1, change.sign))


def _of_pair(outline: Outline, change: Change, new: int, old: int) -> Claim | None:
    """The new and the old value stand behind it: "giảm 9,2% so cùng kỳ (69/76 DN)", or before it."""
    claim = _growth(outline, change, new, old)
    if not claim.holds:
        subject = next(subjects_of(outline, change.first, new), None)
        repeated = subject is not None and outline.quantities[subject].value == outline.quantities[new].value
        claim.certain = change.bound and (repeated or claim.misses_by_a_digit or one_slip(claim))
        if not claim.certain and change.bound and outline.quantities[new].part == 1 and change.amount is None:
            claim.possible = True
            claim.doubt = "cặp số có thể không phải số kỳ này và số kỳ trước"
    return claim if claim.holds or claim.certain or claim.possible else None


def _of_amount(outline: Outline, change: Change, amount: int) -> Claim | None:
    """current, change, percentage; or "tăng 32 lượt người, bằng 103% so với cùng kỳ"."""
    quantities = outline.quantities
    percent = quantities[change.percent or 0]
    failed = None
    subjects = [subject for subject in subjects_of(outline, change.first, amount) if subject != amount]
    subjects.sort(key=lambda subject: -outline.likeness(subject, amount))
    if change.subject is not None and agree(outline, change.subject, amount):
        subjects = [change.subject, *(subject for subject in subjects if subject != change.subject)]
    for rank, subject in enumerate(subjects):
        x = quantities[subject]
        y = measured_as(outline, amount, subject)
        if change.sign > 0 and x.value <= y.value:
            continue
        claim = Claim(RelationKind.GROWTH, (x, y, percent), "change", (1, change.sign, change.sign))
        if change.of_base and not claim.holds:
            claim = Claim(RelationKind.GROWTH, (x, y, percent), "index", (1, change.sign, 1))
        sure = change.subject == subject or (rank == 0 and not change.implied and follows(outline, subject, change))
        if claim.holds and (sure or claim.resolution >= 6 * (rank + 1)):
            return claim
        of_what = change.of_base and percent.value < 50  # "bằng 40%": by, or to
        bound = change.bound or (not claim.holds and _is_amount(outline, change, subject, amount))
        if not claim.holds and not failed and bound and not of_what and (sure or one_slip(claim)):
            claim.certain = True
            failed = claim
    return failed


def _is_amount(outline: Outline, change: Change, subject: int, amount: int) -> bool:
    """Whether what stands alone in a bracket behind a percentage can only be the change: "905.867 tấn, giảm 0,58% (5.240 tấn)".

    As the old value it would give quite another percentage.
    """
    if change.percent != change.first or change.base is not None or not _ENDS_BRACKET.match(outline.after(amount)):
        return False
    x, y = outline.quantities[subject].value, outline.quantities[amount].value
    percent = outline.quantities[change.percent].value * change.sign
    return y > 0 and abs((x / y - 1) * 100 - percent) > 20 + 3 * abs(percent)


def _of_base(outline: Outline, change: Change, base: int) -> Claim | None:
    """current, base, percentage."""
    quantities = outline.quantities
    if quantities[base].is_percent:
        return None
    failed: Claim | None = None
    for rank, subject in enumerate(said_of(outline, change, base)):
        claim = _growth(outline, change, subject, base)
        sure = rank == 0 and change.bound and follows(outline, subject, change)
        if claim.holds and (sure or claim.resolution >= 6 * (rank + 1)):
            return claim
        if rank == 0:
            alone = base + 1 >= len(quantities) or outline.bracket[base + 1] != outline.bracket[base]
            if not alone and outline.bracket[base] != outline.bracket[change.first]:
                return None  # a list of parts
            if not claim.holds and (sure or one_slip(claim)):
                claim.certain = True
                failed = claim
    return failed


def _from_before(outline: Outline, change: Change) -> Claim | None:
    """ "từ 120 vụ lên 150 vụ, tăng 25 %", "năm 2022 là 120 …, năm 2023 là 150, tăng 25 %", pairs "150/120 vụ"."""
    quantities = outline.quantities
    subjects = list(subjects_of(outline, change.first, None))[:4]
    for rank, subject in enumerate(subjects):
        if quantities[subject].part == 2:
            claim = _growth(outline, change, subject - 1, subject)
            against = AGAINST.search(outline.after(change.last))
            planned = "vượt" in outline.before(change.first) and not against and follows(outline, subject, change)
            claim.certain = not claim.holds and planned and rank == 0 and outline.same_kind(subject - 1, subject)
            if claim.holds or claim.certain:
                return claim
        for other in subjects[rank + 1 :]:
            if not outline.same_kind(subject, other) or outline.sentence[other] != outline.sentence[change.first]:
                continue
            claim = _growth(outline, change, subject, other)
            if claim.holds and claim.resolution >= 30:
                return claim
    return None


def _from_later(outline: Outline, change: Change) -> Claim | None:
    """The old value stands later in the sentence: "…, giảm 16,8 % so với cùng kỳ, (cùng kỳ 73.298 tỷ đồng)"."""
    if not AGAINST.search(outline.after(change.last)):
        return None
    subjects = list(subjects_of(outline, change.first, None))[:2]
    for later in range(change.last + 1, min(change.last + 4, len(outline.quantities))):
        if outline.sentence[later] != outline.sentence[change.first]:
            break
        label = outline.before(later)
        if outline.quantities[later].is_percent or sign_of(outline, later):
            continue
        if not (AGAINST.search(label) or "năm" in label):
            continue
        for subject in subjects:
            if outline.same_kind(subject, later):
                claim = _growth(outline, change, subject, later)
                if claim.holds and claim.resolution >= 20:
                    return claim
    return None


def _from_plan(outline: Outline, change: Change) -> Claim | None:
    """The plan stands further above: "HĐND quyết nghị thu nội địa 10.052 tỷ đồng …. Ước thực hiện …: thu nội địa 11.080 tỷ đồng, vượt 10,22 % dự toán"."""
    if not _OF_PLAN.match(outline.after(change.last, 60)):
        return None
    subject = next(subjects_of(outline, change.first, None), None)
    if subject is None or outline.sentence[subject] != outline.sentence[change.first]:
        return None
    opening = outline.first_at(outline.layout.sentences[outline.sentence[subject]])
    plans = [
        i
        for i in range(max(0, subject - 14), subject)
        if outline.paragraph[i] >= outline.paragraph[subject] - 1
        and outline.sentence[i] < outline.sentence[subject]
        and outline.same_kind(i, subject)
        and not outline.change[i]
        and _GIVEN.search(outline.sentence_words(i))
    ]
    for rank, plan in enumerate(sorted(plans, key=lambda i: -outline.likeness(i, subject)), 1):
        if not outline.likeness(plan, subject) and not (subject == opening and plan == min(plans)):
            continue
        claim = _growth(outline, change, subject, plan)
        alike = outline.likeness(plan, subject) > 1
        if claim.holds and claim.resolution >= (5 if alike else 30) * rank:
            return claim
        if rank == 1 and not claim.holds and alike and one_slip(claim):
            claim.possible = True
            claim.doubt = "kế hoạch nêu ở câu trên có thể không phải kế hoạch được so sánh"
            return claim
    return None
