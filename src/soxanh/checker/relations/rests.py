"""Sums with a form of their own: what is left of x/y or of a plan, changes that add up, what stands beside a sum."""

import re

from soxanh.checker.arithmetic import HUNDRED, Claim
from soxanh.checker.findings import RelationKind
from soxanh.checker.relations.adding import signed_sum, sum_of
from soxanh.checker.relations.changes import Change, measured_as
from soxanh.checker.relations.contrast import contrasted
from soxanh.checker.relations.lists import LEFT
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.shares import IS_SHARE
from soxanh.checker.relations.slips import one_slip, telling

_NEXT = 16
"""A list may open the next sentence."""
_COLUMN = 20
"""How many values the sum of what stands in brackets must tell apart."""
_COLUMN_BESIDE = 10
"""The same where another column holds beside it."""
_BESIDE = re.compile(r"(?: [^\W\d]+){0,3},?(?: [^\W\d]+){1,6} ")
_LITTLE = 20
"""Of so many parts of the total one is what the wholes of pairs may be off by."""
_SHARE_OF_CHANGE = 80
_BY_CHANCE = 100
_ADDED = re.compile(r"(?:tăng|giảm) (?:thêm|được) [^,;.()]*$")
"""The word of change stands further ahead: "số giường tăng thêm sau 5 năm là 29.500 giường"."""


def find_rests(outline: Outline, sums: list[Claim]) -> list[Claim]:
    """x/y and what is left: "11/12 đơn, còn 01 đơn đang giải quyết"."""
    claims = []
    quantities = outline.quantities
    for claim in sums:
        whole = claim.figures[0]
        turned = whole.part == 2 and whole.value < quantities[whole.index - 1].value
        if turned and claim.holds and (whole.is_count or telling(claim) > _BY_CHANCE):
            # More done than there were, and the parts give what there were: the first number is the wrong one.
            failed = Claim(claim.kind, (quantities[whole.index - 1], *claim.members[1:]), "sum")
            failed.certain = True
            claims.append(failed)
    taken = {frozenset(f.index for f in claim.figures) for claim in sums}
    for index, quantity in enumerate(quantities):
        if quantity.part != 2:
            continue
        x = quantities[index - 1]
        for rest in range(index + 1, min(index + 7, len(quantities))):
            if outline.sentence[rest] > outline.sentence[index] + 1:
                break
            if quantities[rest].part == 1 and quantities[rest + 1].value != quantity.value:
                break
            if quantities[rest].is_percent or outline.change[rest] or not outline.comparable(index, rest):
                continue
            claim = Claim(RelationKind.SUM, (quantity, x, quantities[rest]), "sum")
            left = bool(LEFT.search(outline.before(rest))) or contrasted(
                outline.after(index), outline.description(rest)
            )
            same = outline.same_kind(index, rest)
            if claim.holds and left and (same or claim.resolution >= 12):
                if frozenset(f.index for f in claim.figures) not in taken:
                    claims.append(claim)
                break
            if (
                left
                and same
                and not claim.holds
                and rest - index <= 2
                and outline.sentence[rest] == outline.sentence[index]
            ):
                if re.search(r"còn lại(?:\s+\w+){0,2}\s*$", outline.before(rest)):
                    claim.certain = True
                    claims.append(claim)
                break
    return claims


def find_remainders(outline: Outline, ratios: list[Claim]) -> list[Claim]:
    """Plan and done, and what is left of it, in the next sentence: "… Số vốn còn lại chưa giao là 13.750,88 tỷ đồng"."""
    claims = []
    quantities = outline.quantities
    for ratio in ratios:
        if not ratio.holds or ratio.form != "ratio" or len(ratio.figures) < 3:
            continue
        x, y, _ = ratio.figures
        last = max(figure.index for figure in ratio.figures)
        for rest in range(last + 1, min(last + 4, len(quantities))):
            if outline.sentence[rest] > outline.sentence[last] + 1:
                break
            if not outline.same_kind(rest, y.index) or not re.search(r"còn lại|còn|chưa", outline.before(rest)):
                continue
            claim = Claim(RelationKind.DIFFERENCE, (y, x, quantities[rest]), "difference")
            off = abs(y.value - x.value - quantities[rest].value)
            if claim.holds and claim.resolution >= 8:
                claims.append(claim)
            elif off * 200 < quantities[rest].value:
                claim.certain = True
                claims.append(claim)
            break
    return claims


def find_signed_sums(outline: Outline, sums: list[Claim], changes: list[Change]) -> list[Claim]:
    """Where total and parts hold and each says by how much it changed, the changes add up too."""
    claims: list[Claim] = []
    told = _told_right_behind(changes)
    for claim in sums:
        if not claim.holds or claim.form != "sum":
            continue
        if signed := _of_statements(outline, claim, told):
            claims.append(signed)
            continue
        changes_told = [_own_change(outline, figure.index) for figure in claim.figures]
        if len({change for change in changes_told if change}) == len(changes_told):
            signed = signed_sum(
                [outline.quantities[i] for i in changes_told], [outline.change[i] for i in changes_told]
            )
            beside = all(
                outline.sentence[c] == outline.sentence[f.index]
                for c, f in zip(changes_told, claim.figures, strict=True)
            )
            signed.certain = not signed.holds and beside and one_slip(signed)
            column = any(_goes_beside(outline, signed, other) for other in claims)
            needed = 0 if beside else _COLUMN_BESIDE if column else _COLUMN
            if (signed.holds and signed.resolution >= needed) or signed.certain:
                claims.append(signed)
    return claims


def _told_right_behind(changes: list[Change]) -> dict[int, Change]:
    """The amounts of change, by the number that they are said of."""
    told: dict[int, Change] = {}
    for change in changes:
        if change.amount is not None:
            told.setdefault(change.first - 1 if change.subject is None else change.subject, change)
    return told


def _of_statements(outline: Outline, claim: Claim, told: dict[int, Change]) -> Claim | None:
    """ "787 cơ sở (tăng 11), trong đó 269 đảng bộ (tăng 8), 518 chi bộ (tăng 3)": the change stands right behind each."""
    stated = [(figure.index, told[figure.index]) for figure in claim.figures if figure.index in told]
    amounts = [measured_as(outline, change.amount, index) for index, change in stated if change.amount is not None]
    if len(stated) < len(claim.figures) or len({amount.index for amount in amounts}) < len(amounts):
        return None
    if any(amount.unit != amounts[0].unit or amount.is_percent for amount in amounts):
        return None
    signed = signed_sum(amounts, [change.sign for _, change in stated])
    together = len({outline.sentence[figure.index] for figure in claim.figures}) == 1
    signed.certain = not signed.holds and together and one_slip(signed)
    return signed if signed.holds or signed.certain else None


def _goes_beside(outline: Outline, one: Claim, other: Claim) -> bool:
    """Whether two sums were told side by side: "thụ lý tăng 502 vụ, giải quyết tăng 11 vụ", each time in one sentence."""
    if not other.holds or len(one.figures) != len(other.figures):
        return False
    rows = zip(one.figures, other.figures, strict=True)
    return all(a.index != b.index and outline.sentence[a.index] == outline.sentence[b.index] for a, b in rows)


def find_made_up_changes(outline: Outline) -> list[Claim]:
    """A change and the rises and falls it is made of: "thu giảm 25 tỷ đồng, trong đó dầu thô vượt 16 tỷ đồng nhưng thuế hụt 41 tỷ đồng"."""
    claims = []
    quantities = outline.quantities
    for index, quantity in enumerate(quantities):
        if quantity.is_percent or not (outline.change[index] or _ADDED.search(outline.before(index))):
            continue
        within = _told_of_it(outline, index)
        parts = [i for i in within if outline.change[i] and outline.same_kind(i, index)]
        if len(parts) < 2:
            parts = _of_one_change(outline, index, within)
        figures = tuple(quantities[i] for i in (index, *parts))
        signs = tuple(outline.change[i] or outline.change[index] for i in (index, *parts))
        if not outline.change[index]:
            signs = (max(signs, key=abs), *signs[1:])
        if not any(outline.change[i] for i in parts):
            signs = (1,) * len(figures)  # the word of change tells of the total alone
        claim = signed_sum(figures, signs)
        if len(parts) > 1 and claim.holds and claim.resolution >= _COLUMN:
            claims.append(claim)
    return claims


def _told_of_it(outline: Outline, index: int) -> range:
    """What may be told of a change: the bracket right behind it, or what follows "trong đó"."""
    following, layout = index + 1, outline.layout
    if following < len(outline.quantities):
        bracket = outline.bracket[following]
        if bracket not in (-1, outline.bracket[index]) and outline.host(bracket) == index:
            within = range(following, outline.first_at(layout.brackets[bracket].end))
            if not all(outline.quantities[i].is_percent for i in within):  # "giảm 90 tỷ đồng (7,8 %)"
                return within
    for cue, _ in outline.cues_between(outline.quantities[index].end, outline.sentence_end(index) + _NEXT)[:1]:
        end = layout.sentence_end(layout.sentence(cue + 1), len(outline.words))
        within = range(outline.first_at(cue), outline.first_at(end))
        if not any(outline.same_kind(i, index) for i in range(following, within.start)):
            return within
    return range(0)


def _of_one_change(outline: Outline, total: int, within: range) -> list[int]:
    """ "giảm 860 biên chế, trong đó giảm 120 công chức và 740 viên chức": the word of change is said once."""
    parts: list[int] = []
    for index in within:
        quantity = outline.quantities[index]
        if quantity.is_percent or not outline.comparable(total, index):
            continue
        change = outline.change[index]
        if change not in (0, outline.change[total]):
            return []
        parts.append(index)
    nested = parts and outline.cues_between(outline.quantities[parts[0]].end, outline.quantities[parts[-1]].start)
    return [] if nested else parts


def find_shares_of_changes(outline: Outline, ratios: list[Claim]) -> list[Claim]:
    """ "tổng thu tăng 760 tỷ đồng, trong đó dầu thô tăng 112 tỷ đồng, chiếm 14,74 %": of one change another is a share."""
    claims = []
    read = {ratio.figures[-1].index for ratio in ratios if ratio.holds}
    for index, share in enumerate(outline.quantities):
        part = index - 1
        if not index or not share.is_percent or outline.change[index] or index in read:
            continue
        if not outline.change[part] or outline.sentence[part] != outline.sentence[index]:
            continue
        if not IS_SHARE.search(outline.before(index)) or outline.quantities[part].is_percent:
            continue
        for whole in range(part - 1, max(-1, part - _NEXT), -1):
            if outline.sentence[whole] < outline.sentence[part] - 2:
                break
            if outline.change[whole] != outline.change[part] or not outline.same_kind(whole, part):
                continue
            claim = Claim(RelationKind.RATIO, (outline.quantities[part], outline.quantities[whole], share), "ratio")
            if claim.holds and claim.resolution >= _SHARE_OF_CHANGE:
                claims.append(claim)
                break
    return claims


def _own_change(outline: Outline, index: int) -> int:
    """The change that is stated of a quantity: behind it, or in the next sentence; 0 if there is none."""
    found = 0
    for following in range(index + 1, min(index + 10, len(outline.change))):
        if outline.sentence[following] > outline.sentence[index] + 1:
            break
        if not outline.change[following] or not outline.same_kind(index, following):
            continue
        if not found or outline.likeness(index, following) > outline.likeness(index, found):
            found = following
    return found


def find_paired_sums(outline: Outline, sums: list[Claim]) -> list[Claim]:
    """Where the first numbers of pairs x/y add up, the second ones should: "941/1.011, 8.712/8.790; 9.653/9.801"; so
    do the numbers in the brackets behind them: "1.350 tỷ đồng (58,7 triệu USD) …, 567 tỷ đồng (24,6 triệu USD)"."""
    claims = []
    for claim in sums:
        rows = [figure.index for figure in claim.figures]
        if not claim.holds or claim.form != "sum":
            continue
        pairs = all(figure.part == 1 for figure in claim.figures)
        if pairs or all(_explained(outline, row, rows[0]) for row in rows):
            seconds = Claim(RelationKind.SUM, tuple(outline.quantities[row + 1] for row in rows), "sum")
            seconds.certain = pairs and telling(claim) >= _COLUMN and _is_a_little_off(seconds)
            if (seconds.holds and (pairs or seconds.resolution >= _COLUMN)) or seconds.certain:
                claims.append(seconds)
        claims += (beside for step in (-1, 1) if (beside := _coupled_sum(outline, rows, step)))
    return claims


def _is_a_little_off(claim: Claim) -> bool:
    """Whether a sum fails by so little that no whole was left out."""
    (low, high), (least, most) = claim.computed, claim.stated
    return not claim.holds and max(low - most, least - high) * _LITTLE <= most


def _coupled_sum(outline: Outline, rows: list[int], step: int) -> Claim | None:
    """The sum of the numbers that each of these stands beside: "126 dự án với diện tích 1.068 ha", "2 dự án, 12 ha"."""
    beside = [row + step for row in rows]
    if min(beside) < 0 or max(beside) >= len(outline.quantities) or set(beside) & set(rows):
        return None
    for row, other in zip(rows, beside, strict=True):
        first, second = (outline.quantities[i] for i in sorted((row, other)))
        if not (outline.adds_up[other] and outline.same_kind(other, beside[0])) or outline.same_kind(row, other):
            return None
        if not _BESIDE.fullmatch(outline.low, first.end, second.start):
            return None
    claim = sum_of(outline, beside[0], beside[1:])
    return claim if claim.holds and claim.resolution >= _COLUMN else None


def _explained(outline: Outline, row: int, first: int) -> bool:
    """Whether a bracket right behind a number says the same in another unit, as one behind the first does."""
    if row + 1 >= len(outline.quantities) or not outline.adds_up[row + 1]:
        return False
    return outline.bracket[row + 1] > outline.bracket[row] and outline.same_kind(row + 1, first + 1)


def find_parts_of_shares(outline: Outline) -> list[Claim]:
    """A share and the shares it is made of: "độ che phủ 40,43 %, gồm cây rừng 39,02 % và cây cao su 1,41 %"."""
    claims = []
    for total, quantity in enumerate(outline.quantities):
        if not quantity.is_percent or outline.change[total] or quantity.value >= HUNDRED:
            continue
        end = outline.sentence_end(total)
        for start, _ in outline.cues_between(quantity.end, min(end, quantity.end + 60))[:1]:
            within = range(outline.first_at(start), outline.first_at(end))
            members = [i for i in within if outline.quantities[i].is_percent and not outline.change[i]]
            if len(members) < 2 or outline.first_at(start) != total + 1:
                continue
            claim = Claim(RelationKind.SUM, (quantity, *(outline.quantities[i] for i in members)), "sum")
            if claim.holds and claim.resolution >= 20:
                claims.append(claim)
    return claims
