"""Totals that sum up what was told part by part: rows of sentences, what leads to a pair, the totals of lists, halves of a list.

"Gói 1: giá 120 tỷ đồng, trúng 110 tỷ đồng. Gói 2: …. Tổng giá …".
"""

import re
from collections.abc import Iterator
from itertools import groupby

from soxanh.checker.arithmetic import Claim
from soxanh.checker.relations.adding import sum_of, true_sum
from soxanh.checker.relations.contrast import contrasted
from soxanh.checker.relations.lists import may_be_total
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.slips import one_slip, telling

_TOTAL = re.compile(r"\b(?:tổng|cộng|cả thảy|tất cả)\b")
_FURTHEST = 14
"""Sentences from the first row to the one that sums up."""
_NEEDED = 300
"""How many values one of the columns must tell apart."""
_BESIDE = 20
"""The same for a column beside one that holds."""
_REACHED = 300
_OF_LISTS = 100
_MOST = 5
_OFF = 10
"""Of so many parts of the total one is what people are off by."""

Row = tuple[int, ...]


def find_summed_up(outline: Outline) -> Iterator[Claim]:
    told = [tuple(row) for _, row in groupby(range(len(outline.quantities)), key=lambda i: outline.sentence[i])]
    rows = [row for row in told if len(row) > 1]
    for position, last in enumerate(rows):
        if not _TOTAL.search(outline.sentence_words(last[0])):
            continue
        above = [row for row in rows[max(0, position - _FURTHEST) : position] if _alike(outline, row, last)]
        if len(above) > 1:
            yield from _columns(outline, above, last)


def _alike(outline: Outline, row: Row, last: Row) -> bool:
    """Whether a sentence tells the same, number by number, as the one that sums up, and is near enough."""
    return (
        len(row) == len(last)
        and outline.sentence[last[0]] - outline.sentence[row[0]] <= _FURTHEST
        and all(
            outline.same_kind(one, other)
            and outline.change[one] == outline.change[other]
            and outline.quantities[one].part == outline.quantities[other].part
            for one, other in zip(row, last, strict=True)
        )
    )


def _columns(outline: Outline, above: list[Row], last: Row) -> Iterator[Claim]:
    columns = [
        (total, [row[number] for row in above])
        for number, total in enumerate(last)
        if may_be_total(outline, total) and not outline.is_time(total) and outline.quantities[total].unit != "%"
    ]
    held = {total: claim for total, parts in columns if (claim := true_sum(outline, total, parts))}
    if not any(telling(claim) >= _NEEDED for claim in held.values()):
        return
    for total, parts in columns:
        if total in held:
            if held[total].resolution >= _BESIDE:
                yield held[total]
        elif one_slip(failed := sum_of(outline, total, parts)):
            failed.certain = True
            yield failed


def find_reached(outline: Outline) -> Iterator[Claim]:
    """ "đợt 1 được 42,5 km, đợt 2 được 61,3 km, đạt 103,8 km/150 km": what was done is what was done each time."""
    for quantity in outline.quantities:
        if quantity.part != 1 or not may_be_total(outline, quantity.index):
            continue
        parts: list[int] = []
        for index in range(quantity.index - 1, max(-1, quantity.index - 1 - _MOST), -1):
            if outline.sentence[index] != outline.sentence[quantity.index] or not outline.adds_up[index]:
                break
            if not outline.same_kind(index, quantity.index):
                break
            parts.insert(0, index)
            claim = true_sum(outline, quantity.index, parts) if len(parts) > 1 else None
            if claim and claim.to_the_digit and telling(claim) >= _REACHED:
                yield claim
                break


def find_totals_of_lists(outline: Outline, sums: list[Claim]) -> Iterator[Claim]:
    """ "Tổng số 1.250 liều, trong đó:⏎Người lớn 830 liều: mũi 1 …, mũi 2 …⏎Trẻ em 420 liều: mũi 1 …": totals of lists, paragraph by
    paragraph, below the total of all."""
    heads = {
        outline.paragraph[claim.figures[0].index]: claim.figures[0].index
        for claim in sorted(sums, key=lambda claim: -claim.figures[0].index)
        if claim.holds and claim.form == "sum" and claim.figures[0].index >= 0
    }
    known = {frozenset(figure.index for figure in claim.figures) for claim in sums}
    for paragraph, first in sorted(heads.items()):
        run = [first]
        while (following := heads.get(paragraph + len(run))) and outline.same_kind(first, following):
            run.append(following)
        if len(run) < 2:
            continue
        above = outline.first_at(outline.layout.paragraphs[paragraph - 1].start) if paragraph else first
        for total in range(first - 1, above - 1, -1):
            if not may_be_total(outline, total) or not outline.same_kind(first, total):
                continue
            claim = true_sum(outline, total, run)
            if claim and telling(claim) >= _OF_LISTS and frozenset((total, *run)) not in known:
                yield claim


def find_missed_by_items(outline: Outline) -> Iterator[Claim]:
    """ "+ Tổng số kiến nghị: 820 triệu đồng⏎+ Đã thực hiện: 640 triệu đồng⏎+ Chưa thực hiện: 110 triệu đồng": a list of a total and
    its halves, one in each item and nothing else."""
    items = [paragraph.item for paragraph in outline.layout.paragraphs] + [False]
    for total in range(len(outline.quantities) - 2):
        rows = [outline.paragraph[i] for i in range(total - 1, total + 4) if 0 <= i < len(outline.quantities)]
        own = outline.paragraph[total]
        if rows.count(own) > 1 or [outline.paragraph[total + 1], outline.paragraph[total + 2]] != [own + 1, own + 2]:
            continue
        alone = not items[own + 3] and rows.count(own + 2) == 1
        if not (alone and all(items[own : own + 3]) and _TOTAL.search(outline.before(total))):
            continue
        if not all(outline.same_kind(total, i) and outline.adds_up[i] for i in (total + 1, total + 2)):
            continue
        claim = sum_of(outline, total, [total + 1, total + 2])
        if not claim.holds and _are_halves(outline, claim):
            claim.certain = True
            yield claim


def _are_halves(outline: Outline, claim: Claim) -> bool:
    """Whether the parts are opposite halves of the total, and miss it by what people are off by."""
    total, one, other = claim.figures
    off = abs(total.value - one.value - other.value)
    return off * _OFF < total.value and contrasted(outline.description(one.index), outline.description(other.index))
