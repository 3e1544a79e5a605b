"""Sums in columns: rows of numbers of which each column adds up to its own total.

"tiếp 430 lượt/512 người, thường xuyên 300/361, định kỳ 130/151"; "thụ lý 940 vụ, giải quyết 870 vụ. Cấp tỉnh thụ lý 240 vụ,
giải quyết 210 vụ; cấp huyện thụ lý 700 vụ, giải quyết 660 vụ"; "18/60 xã …, 25/60 xã …, 17/60 xã …". Columns that hold
together are no chance where each alone might be.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from soxanh.checker.arithmetic import Claim
from soxanh.checker.relations.adding import ROUNDING, meets, retells, sum_of, true_sum
from soxanh.checker.relations.lists import closes, may_be_total
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.slips import one_slip, surely_a_slip, telling

Row = tuple[int, int]

_MOST_ROWS = 12
_FURTHEST = 10
"""Sentences from a total to the last of its rows."""
_TOGETHER = 300
"""How many values two columns must tell apart together."""
_ALONE = 100
_BOUND = 8
"""How many values shares of one whole must tell apart that are told as all there are."""
_FEW = 2
_NO_CHANCE = 3_000
"""How many values one column must tell apart alone, if the other misses its total by a slip."""
_COUPLING = re.compile(r"\s*(?:[^\W\d]+(?: [^\W\d]+){0,3})?\s*(?:[/–-]|\b(?:với|và)\b)\s*")


def find_rows(outline: Outline, consumed: dict[int, int]) -> list[Claim]:
    """`consumed` tells of the parts that are known already which total they belong to."""
    return [
        *_paired(outline),
        *_shares_of_one_whole(outline),
        *_shares_in_items(outline),
        *_alternating(outline, consumed),
    ]


def _paired(outline: Outline) -> Iterator[Claim]:
    """Rows of two numbers that stand together, below a total of two or of one."""
    rows = [
        (index, index + 1)
        for index in range(len(outline.quantities) - 1)
        if outline.adds_up[index] and _is_row(outline, index)
    ]
    for position, row in enumerate(rows):
        window = [r for r in rows[position + 1 : position + 1 + _MOST_ROWS] if _is_below(outline, row, r)]
        if len(window) > 1:
            yield from _below(outline, row, window)
        if outline.quantities[row[0]].part and len(window) > 0:
            yield from _below_one(outline, [row, *window])


def _is_row(outline: Outline, index: int) -> bool:
    one, other = outline.quantities[index : index + 2]
    if one.part == 1:
        return True
    return (
        not (one.part or other.part or one.unit or other.unit)
        and one.noun != other.noun
        and outline.adds_up[index + 1]
        and outline.bracket[index] == outline.bracket[index + 1]
        and not outline.is_time(index + 1)
        and _COUPLING.fullmatch(outline.low, one.end, other.start) is not None
    )


def _is_below(outline: Outline, head: Row, row: Row) -> bool:
    """Whether the numbers of a row may be parts of those of its head: they count the same, or the first says nothing."""
    first = outline.quantities[row[0]]
    unnamed = first.part == 1 and first.end == first.number_end
    return (
        outline.sentence[row[0]] - outline.sentence[head[0]] <= _FURTHEST
        and outline.encloses(outline.bracket[head[0]], outline.bracket[row[0]])
        and outline.same_kind(head[1], row[1])
        and (unnamed or outline.same_kind(head[0], row[0]))
    )


def _below(outline: Outline, head: Row, rows: list[Row]) -> Iterator[Claim]:
    for count in range(2, len(rows) + 1):
        firsts, seconds = ([row[column] for row in rows[:count]] for column in (0, 1))
        if not (meets(outline, head[0], firsts) or meets(outline, head[1], seconds)):
            continue
        one, other = sum_of(outline, head[0], firsts), sum_of(outline, head[1], seconds)
        if one.holds and other.holds:
            if one.resolution * other.resolution >= _TOGETHER:
                yield from (one, other)
                return
        elif max(claim.resolution for claim in (one, other) if claim.holds) >= _TOGETHER:
            failed = other if one.holds else one
            if one_slip(failed):
                failed.certain = True
                yield from (one, other)
                return


def _below_one(outline: Outline, rows: list[Row]) -> Iterator[Claim]:
    """ "… 1.420 đơn. Đã giải quyết 1.190/1.260 đơn khiếu nại và 148/160 đơn tố cáo": the wholes of the rows make it up."""
    first = rows[0][0]
    for total in range(first - 1, max(-1, first - 6), -1):
        if outline.sentence[total] < outline.sentence[first] - 1:
            return
        if (
            outline.quantities[total].part
            or not outline.comparable(total, rows[0][1])
            or not may_be_total(outline, total)
        ):
            continue
        for count in range(2, len(rows) + 1):
            for column in (0, 1):
                claim = true_sum(outline, total, [row[column] for row in rows[:count]])
                if claim and claim.resolution >= _TOGETHER:
                    yield claim
                    return


def _shares_of_one_whole(outline: Outline) -> Iterator[Claim]:
    """Pairs with one second number, whose first ones make it up."""
    quantities, ends = outline.quantities, outline.ends
    groups: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for quantity in quantities:
        if quantity.part == 2:
            index = quantity.index
            groups[outline.paragraph[index], quantity.unit, quantity.value].append(index)
    for seconds in groups.values():
        for start in range(len(seconds) - 1):
            whole = seconds[start]
            total, most = 0.0, ends[whole][1] * (1 + ROUNDING)
            for stop in range(start, min(len(seconds), start + _MOST_ROWS)):
                total += ends[seconds[stop] - 1][0]
                if total > most:
                    break
                claim = stop > start and true_sum(outline, whole, [index - 1 for index in seconds[start : stop + 1]])
                bound = outline.sentence[whole] == outline.sentence[seconds[stop]] or closes(outline, seconds[stop])
                if claim and claim.resolution >= (_BOUND if bound else 40):
                    yield claim


def _shares_in_items(outline: Outline) -> Iterator[Claim]:
    """ "- 7/16 xã đạt trên 80 %;⏎- 6/16 xã đạt trên 60 %;⏎- 3/16 xã còn lại": items that all open with a share of one whole.

    Shares that overlap ("- 15/16 xã đạt tiêu chí 1;⏎- 14/16 xã đạt tiêu chí 2") may begin with two that make up the whole by
    chance: so only all the items of a list do.
    """
    items: list[list[int]] = []
    for quantity in outline.quantities:
        index = quantity.index
        opens = quantity.part == 2 and (index < 2 or outline.paragraph[index - 2] != outline.paragraph[index])
        if not opens or not outline.layout.paragraphs[outline.paragraph[index]].item:
            continue
        if not (items and _goes_on(outline, items[-1][-1], index)):
            items.append([])
        items[-1].append(index)
    for seconds in items:
        if len(seconds) > 1:
            claim = true_sum(outline, seconds[0], [index - 1 for index in seconds])
            needed = _BOUND if len(seconds) > _FEW or closes(outline, seconds[-1]) else _ALONE
            if claim and claim.resolution >= needed:
                yield claim


def _goes_on(outline: Outline, one: int, other: int) -> bool:
    """Whether the next item of a list tells another share of the same whole."""
    return (
        outline.paragraph[other] == outline.paragraph[one] + 1
        and outline.same_kind(one, other)
        and outline.quantities[one].value == outline.quantities[other].value
    )


def _alternating(outline: Outline, consumed: dict[int, int]) -> Iterator[Claim]:
    """Two totals and, alternating, the parts of the one and of the other."""
    ends, sentence = outline.ends, outline.sentence
    for group in outline.by_noun.values():
        members = [
            index
            for index in group
            if not (outline.change[index] or outline.quantities[index].per or outline.quantities[index].is_percent)
        ]
        for start in range(2, len(members) - 3):
            two = members[start - 1]
            if ends[members[start + 1]][0] > ends[two][1] or not may_be_total(outline, two):
                continue
            window = members[start : start + 2 * _MOST_ROWS]
            for one in members[max(0, start - 3) : start - 1]:
                if sentence[two] - sentence[one] <= 2 and may_be_total(outline, one):
                    free = (index for index in window if consumed.get(index, -1) < window[0])
                    yield from _two_columns(outline, (one, two), free)


def _two_columns(outline: Outline, totals: Row, members: Iterable[int]) -> Iterator[Claim]:
    columns: tuple[list[int], list[int]] = [], []
    least = [0.0, 0.0]
    for position, index in enumerate(members):
        side = position % 2
        columns[side].append(index)
        least[side] += outline.ends[index][0]
        too_much = least[side] > outline.ends[totals[side]][1] * (1 + ROUNDING)
        if too_much or outline.sentence[index] - outline.sentence[totals[1]] > _FURTHEST:
            return
        if side == 0 or position < 3:
            continue
        if not (meets(outline, totals[0], columns[0]) or meets(outline, totals[1], columns[1])):
            continue
        one, other = sum_of(outline, totals[0], columns[0]), sum_of(outline, totals[1], columns[1])
        told_twice = retells(one) and retells(other)
        if one.holds and other.holds and not told_twice and one.resolution * other.resolution >= _ALONE:
            yield from (one, other)
            return
        held, failed = (one, other) if one.holds else (other, one)
        if side and held.holds and telling(held) >= _NO_CHANCE and surely_a_slip(failed):
            failed.certain = True
            yield from (held, failed)
            return
