"""What is left over: receipts less payments, stocks, what was not done, a total without some of its items."""

import re
from collections.abc import Iterator

from soxanh.checker.arithmetic import Claim
from soxanh.checker.findings import RelationKind
from soxanh.checker.relations.contrast import contrasted, on_other_sides
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.slips import one_slip
from soxanh.vi.text import matches

_BALANCE = re.compile(
    r"chênh lệch|xuất siêu|nhập siêu|thặng dư|thâm hụt|bội chi|bội thu|kết dư|tồn quỹ|số dư|lợi nhuận|\blãi\b|\blỗ\b"
    r"|tăng tự nhiên"
)
_SAME_AS = re.compile(r"[^;.()]{0,12}(?:,|\(|tương đương|tương ứng|hay|bằng)[^;.,()]{0,24}")
_OPENING = re.compile(r"đầu kỳ|đầu năm|đầu tháng|đầu quý|năm trước chuyển sang|kỳ trước")
_CLOSING = re.compile(r"cuối kỳ|cuối năm|cuối tháng|cuối quý|chuyển kỳ sau|chuyển năm sau|còn lại|tồn|số dư")
_TO_DO = re.compile(r"tổng|phải|có điều kiện|thụ lý|giao|tiếp nhận|kế hoạch|dự toán|\bcó\b")
_DONE = re.compile(r"xong|\bđã\b|hoàn thành|giải ngân|thực hiện|phân bổ")
_NOT_DONE = re.compile(
    r"chuyển (?:sang )?(?:kỳ|năm|tháng|quý) (?:sau|tới|20\d\d)|chuyển sang|còn (?:lại|phải|tồn|đang)|chưa|đang theo dõi"
)
_WITHOUT = re.compile(
    r"(?:không|chưa) (?:tính|kể|bao gồm)|loại trừ|(?:sau khi|nếu|đã) (?:giảm )?(?:trừ|loại)|trừ đi|loại bỏ|không còn"
)
_OPENINGS = "không ", "chưa ", "loại ", "sau khi ", "nếu ", "đã ", "trừ đi"
_OF_ANOTHER = "chênh lệch có thể tính từ một số khác"
_HARDLY = 100
_TOLD_APART = 5
"""How many values a balance must tell apart that is not of two sides of one account in its own sentence."""


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


def find_balances(outline: Outline) -> list[Claim]:
    claims = []
    for index, quantity in enumerate(outline.quantities):
        if quantity.is_percent or quantity.per or quantity.part or outline.change[index] or outline.is_time(index):
            continue
        if claim := _balance(outline, index) or _not_done(outline, index):
            claims.append(claim)
    for cue in matches(_WITHOUT, outline.low, *_OPENINGS):
        first = outline.first_at(cue.end())
        for index in range(first, min(first + 3, len(outline.quantities))):
            if outline.layout.sentence(cue.start()) != outline.sentence[index]:
                break
            if claim := _without(outline, first, index):
                claims.append(claim)
                break
    return claims


def _earlier(outline: Outline, index: int, reach: int, paragraphs: int) -> Iterator[int]:
    """The larger numbers of the same kind before one, the nearest first."""
    for position in range(index - 1, max(-1, index - reach), -1):
        if outline.paragraph[position] < outline.paragraph[index] - paragraphs:
            return
        if outline.same_kind(position, index) and not outline.change[position]:
            yield position


def _difference(outline: Outline, whole: int, part: int, rest: int) -> Claim:
    figures = tuple(outline.quantities[index] for index in (whole, part, rest))
    return Claim(RelationKind.DIFFERENCE, figures, "difference")


def _balance(outline: Outline, index: int) -> Claim | None:
    """Exports less imports, receipts less payments, in the sentences before: "xuất siêu 1,68 tỷ USD"."""
    quantities = outline.quantities
    said = outline.before(index)
    if index and quantities[index - 1].is_percent and _SAME_AS.fullmatch(said):
        said = outline.before(index - 1)  # "bội chi bằng 5,3 % GDP, tương đương 224.000 tỷ đồng"
    if not _BALANCE.search(said):
        return None
    before = list(_earlier(outline, index, 20, 4))
    failed: list[Claim] = []
    for rank, one in enumerate(before):
        for other in before[:rank]:
            sides = outline.description(one), outline.description(other)
            opposite = on_other_sides(*sides)
            if not (opposite or contrasted(*sides)):
                continue
            if max(quantities[i].value for i in (one, other)) <= quantities[index].value:
                continue
            larger, smaller = sorted((one, other), key=lambda i: -quantities[i].value)
            claim = _difference(outline, larger, smaller, index)
            beside = opposite and outline.sentence[min(one, other)] == outline.sentence[index]
            if claim.holds and claim.resolution >= (1 if beside else _TOLD_APART):
                return claim
            failed.append(claim)
    if len(failed) == 1 and one_slip(failed[0]):
        failed[0].possible = True
        failed[0].doubt = _OF_ANOTHER
        return failed[0]
    return None


def _without(outline: Outline, first: int, index: int) -> Claim | None:
    """What is left without what stands from `first` on.

    "thu 790,8 tỷ đồng. Nếu loại trừ các khoản ghi thu (38,4 tỷ đồng) thì thu cân đối đạt 752,4 tỷ đồng".
    """
    if outline.change[index] or outline.quantities[index].is_percent:
        return None
    quantities = outline.quantities
    wholes = [
        i for i in _earlier(outline, index, 16, 4) if i < first and quantities[i].value > quantities[index].value
    ]
    named = [i for i in range(first, index) if outline.same_kind(i, index) and not outline.change[i]]
    if len(named) == 1:
        failed: Claim | None = None
        for rank, whole in enumerate(wholes, 1):
            claim = _difference(outline, whole, named[0], index)
            if claim.holds and claim.resolution >= 10 * rank:
                return claim
            if rank == 1 and not claim.holds and one_slip(claim):
                claim.certain = True
                claim.doubt = _OF_ANOTHER
                return claim
            if rank == 1 and outline.likeness(whole, index) > 1 and _nearly(claim):
                failed = claim
        if failed:
            failed.certain = True
            failed.doubt = _OF_ANOTHER
        return failed
    elif not named and first == index:
        # What is left out was named before.
        known = [i for i in _earlier(outline, index, 16, 6) if i < first]
        for whole in wholes:
            for part in known:
                claim = _difference(outline, whole, part, index)
                if whole != part and claim.holds and claim.resolution >= 100 * len(wholes) * len(known):
                    return claim
    return None


def _nearly(claim: Claim) -> bool:
    """Whether a difference that fails is nearer to what is stated than chance brings two others."""
    (low, high), (least, most) = claim.computed, claim.stated
    return not claim.holds and max(low - most, least - high) * _HARDLY < most


def _not_done(outline: Outline, index: int) -> Claim | None:
    """ "phải thi hành 728 việc …; thi hành xong 369 việc …; số việc chuyển kỳ sau 359 việc"."""
    if not _NOT_DONE.search(outline.before(index)):
        return None
    before = list(_earlier(outline, index, 16, 3))
    wholes = [i for i in before if _TO_DO.search(outline.before(i))]
    parts = [i for i in before if _DONE.search(outline.before(i))]
    for whole in wholes:
        for part in parts:
            if part <= whole:
                continue
            claim = _difference(outline, whole, part, index)
            if claim.holds and claim.resolution >= 30 * len(wholes) * len(parts):
                return claim
    return None
