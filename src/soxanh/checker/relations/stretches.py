"""Totals of whole stretches of text: a sentence, its clauses, or what sentences begin with, below a total further up.

Nothing announces these parts: "Tiếp nhận 47 đơn. Qua phân loại có 31 đơn thuộc thẩm quyền, 16 đơn không thuộc thẩm quyền". What
is told in between makes it likelier that numbers add up by chance, so that the farther the total, the longer it must be.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from soxanh.checker.arithmetic import Claim
from soxanh.checker.relations.adding import ROUNDING, true_sum
from soxanh.checker.relations.contrast import contrasted
from soxanh.checker.relations.items import mark_of
from soxanh.checker.relations.lists import closes, may_be_total
from soxanh.checker.relations.outline import Outline

_NAMES_WHOLE = re.compile(r"\W*(?:trong (?:tổng )?số|đối với|trong đó|cụ thể)")
_BACK = 24
"""Quantities that are looked through for a total."""
_FURTHEST = 6
"""Sentences from a total to its parts."""
_LONGEST = 40
_MOST_SENTENCES = 8
_WHOLE, _PIECE, _HEADS = 20, 500, 150
"""How many values a sum must tell apart for each sentence that it reaches back."""
_NEXT = 6
_BELOW = 150
_A_LIST, _OF_CLAUSES = 4, 50
"""So many parts, each in a clause of its own, are a list, of which the sum below must tell apart so many values."""
_ROUNDED = 2
"""So many times more if the parts give the total only as rounding allows."""
_UNLIKE = 20
"""So many times more if its parts are of other kinds than the total."""


def find_stretches(outline: Outline, claims: list[Claim]) -> list[Claim]:
    known = {frozenset(figure.index for figure in claim.figures[1:]) for claim in claims}
    found: list[Claim] = []
    stretches = list(_stretches(outline))
    for stretch in stretches:
        for members in _of_one_kind(outline, stretch):
            claim = _above(outline, members)
            if not claim:
                claim = _below(outline, members)
            if claim and frozenset(figure.index for figure in claim.figures[1:]) not in known:
                found.append(claim)
            found += _halves(outline, members)
        claim = _of_named_whole(outline, stretch)
        if claim and frozenset(figure.index for figure in claim.figures[1:]) not in known:
            found.append(claim)
    found += _heads(outline, stretches)
    return found


def _stretches(outline: Outline) -> Iterator[list[int]]:
    """The numbers of each sentence that may be parts; a line that ends with a semicolon goes on in the next one."""
    stretch: list[int] = []
    for quantity in outline.quantities:
        index = quantity.index
        if not outline.adds_up[index] or outline.is_time(index) or outline.level[index] >= 0:
            continue
        if stretch and outline.sentence[index] != outline.sentence[stretch[-1]]:
            begins = outline.layout.sentences[outline.sentence[index]]
            if outline.low[max(0, begins - 3) : begins].rstrip()[-1:] not in (";", ","):
                yield stretch
                stretch = []
        stretch.append(index)
    if stretch:
        yield stretch


def _of_one_kind(outline: Outline, stretch: list[int]) -> Iterator[list[int]]:
    groups: dict[tuple[str, str], list[int]] = {}
    for index in stretch[:_LONGEST]:
        quantity = outline.quantities[index]
        groups.setdefault((quantity.unit, "" if quantity.unit else quantity.noun), []).append(index)
    counts = [index for index in stretch[:_LONGEST] if outline.quantities[index].is_count]
    for members in (*groups.values(), counts if len(groups) > 1 else []):
        if len(members) > 1:
            yield members
            outer = _of_outer_items(outline, members)
            if 1 < len(outer) < len(members):
                yield outer


def _of_outer_items(outline: Outline, members: list[int]) -> list[int]:
    """Without those of the lists within a list: "- Đất công cộng …; + Đất trường học …; - Đất cây xanh …"."""
    marks = {paragraph: mark_of(outline, paragraph) for paragraph in {outline.paragraph[i] for i in members}}
    first = marks[outline.paragraph[members[0]]]
    return [i for i in members if marks[outline.paragraph[i]] == first] if first else []


def _above(outline: Outline, members: list[int]) -> Claim | None:
    """The sum of the whole stretch, or of the clauses it begins with, to the nearest total before it."""
    first = members[0]
    ends, clause = outline.ends, outline.clause
    cuts = []
    low = high = largest = 0.0
    for count, index in enumerate(members, 1):
        low, high, largest = low + ends[index][0], high + ends[index][1], max(largest, ends[index][1])
        if count > 1 and (count == len(members) or clause[members[count]] != clause[index]):
            cuts.append((count, low * (1 - ROUNDING), high * (1 + ROUNDING)))
    for total in range(first - 1, max(-1, first - _BACK), -1):
        far = outline.sentence[first] - outline.sentence[total]
        if far > _FURTHEST:
            break
        least, most = ends[total]
        near = [count for count, low, high in cuts if low <= most and high >= least] if most > largest and far else []
        if not near or not may_be_total(outline, total) or not outline.comparable(total, first):
            continue
        for count in near:
            claim = true_sum(outline, total, members[:count])
            if not claim:
                continue
            alike = all(outline.comparable(total, index) for index in members[:count])
            needed = far * _needed(outline, members, count) * (1 if alike else _UNLIKE)
            if claim.resolution >= needed * (1 if claim.to_the_digit else _ROUNDED):
                return claim
    return None


def _of_named_whole(outline: Outline, stretch: list[int]) -> Claim | None:
    """ "Trong tổng số doanh nghiệp tạm ngừng có thời hạn có 41 công ty hai thành viên, 12 công ty cổ phần, …": of the numbers
    of the sentence those that may be parts of one above; the others describe them."""
    first = stretch[0]
    if not _NAMES_WHOLE.match(outline.low, outline.layout.sentences[outline.sentence[first]]):
        return None
    for total in range(first - 1, max(-1, first - _BACK), -1):
        far = outline.sentence[first] - outline.sentence[total]
        if far > _FURTHEST:
            break
        if not far or not outline.quantities[total].is_count or not may_be_total(outline, total):
            continue
        members = [index for index in stretch[:_LONGEST] if outline.comparable(total, index)]
        claim = true_sum(outline, total, members) if len(members) > 2 else None
        if claim and claim.resolution >= 5 * far * _WHOLE:
            return claim
    return None


def _below(outline: Outline, members: list[int]) -> Claim | None:
    """The sum of the whole stretch, if the next sentence begins with it: "… tuyển 375, … tuyển 675, … tuyển 150 chỉ tiêu.
    Theo đó chỉ tiêu năm nay là 1.200"."""
    last = members[-1]
    low, high = (sum(outline.ends[index][side] for index in members) for side in (0, 1))
    for total in range(last + 1, min(last + _NEXT, len(outline.quantities))):
        if outline.sentence[total] > outline.sentence[last] + 1:
            break
        if outline.sentence[total] == outline.sentence[last] or not outline.same_kind(last, total):
            continue
        if outline.quantities[total].part == 1:
            continue  # "đến nay đã xử lý 52/65 vụ": of all of them
        if low <= outline.ends[total][1] * (1 + ROUNDING) and high >= outline.ends[total][0] * (1 - ROUNDING):
            claim = true_sum(outline, total, members) if may_be_total(outline, total) else None
            return claim if claim and claim.resolution >= _needed_below(outline, members) else None
        break
    return None


def _needed_below(outline: Outline, members: list[int]) -> int:
    if len(members) >= _A_LIST and len({outline.clause[i] for i in members}) == len(members):
        return _OF_CLAUSES
    return _BELOW if len(members) > 2 else 5 * _BELOW


def _halves(outline: Outline, members: list[int]) -> Iterator[Claim]:
    """ "tiếp 1.820 lượt, …, vụ việc cũ 630 vụ, vụ việc mới 1.190 vụ": two that stand together, halves of one whole."""
    ends, sentence = outline.ends, outline.sentence
    for one, other in pairwise(members):
        low, high = (ends[one][0] + ends[other][0]) * (1 - ROUNDING), (ends[one][1] + ends[other][1]) * (1 + ROUNDING)
        for total in range(one - 2, max(-1, one - _BACK), -1):
            if sentence[one] - sentence[total] > 1:
                break
            if not (low <= ends[total][1] and high >= ends[total][0] and outline.adds_up[total]):
                continue
            if not outline.comparable(total, one) or not may_be_total(outline, total):
                continue
            claim = true_sum(outline, total, [one, other])
            if (
                claim
                and claim.resolution >= 5 * _WHOLE
                and contrasted(outline.description(one), outline.description(other))
            ):
                yield claim
                break


def _needed(outline: Outline, members: list[int], count: int) -> int:
    if count < len(members):
        return _PIECE
    if count > 2 or closes(outline, members[-1]):
        return _WHOLE
    return _WHOLE if contrasted(outline.description(members[0]), outline.description(members[1])) else 5 * _WHOLE


def _heads(outline: Outline, stretches: list[list[int]]) -> Iterator[Claim]:
    """ "Khách châu Á đạt 1,42 triệu lượt, tăng …. Khách châu Âu đạt 310 nghìn lượt, …": each sentence begins with a part."""
    heads = [stretch[0] for stretch in stretches]
    for position, total in enumerate(heads):
        if not may_be_total(outline, total):
            continue
        low = high = 0.0
        members: list[int] = []
        for index in heads[position + 1 : position + 1 + _MOST_SENTENCES]:
            if (
                not outline.same_kind(index, total)
                or outline.sentence[index] - outline.sentence[total] > 2 * _MOST_SENTENCES
            ):
                break
            members.append(index)
            low, high = low + outline.ends[index][0], high + outline.ends[index][1]
            if low > outline.ends[total][1] * (1 + ROUNDING):
                break
            if len(members) > 2 and high >= outline.ends[total][0] * (1 - ROUNDING):
                claim = true_sum(outline, total, members)
                if claim and claim.resolution >= _HEADS:
                    yield claim
                    break
