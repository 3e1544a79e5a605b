"""Statements of change in the order of the text, and rows of them that share a direction or stand for a row of numbers."""

import re

from soxanh.checker.relations.changes import Change, is_from_to, read_change, sign_of, words_between
from soxanh.checker.relations.earlier import AGAINST
from soxanh.checker.relations.outline import Outline

_NEXT_OF_ROW = re.compile(
    r"[^,;()]{1,40}(?:\([^();]*\)\s*)?(?:,|và|, và)(?: số| làm)?(?: [^\W\d_]+){0,3}|%?\s*\)\s*(?:,|và)(?: số)?(?: [^\W\d_]+){0,3}"
)


def find_changes(outline: Outline) -> list[Change]:
    """All statements in their order, those of one row with what they are said of."""
    changes: list[Change] = []
    row: list[Change] = []
    position = 0
    while position < len(outline.quantities):
        change = None if outline.is_time(position) else _begin(outline, position) or _implied(outline, position, row)
        if change:
            if not (row and _goes_on(outline, row[-1], change)):
                row = []
            changes.append(change)
            row.append(change)
            _give_subjects(outline, row)
            position = change.last
        elif not outline.is_time(position):
            row = []
        position += 1
    return changes


def _begin(outline: Outline, index: int) -> Change | None:
    if sign := sign_of(outline, index):
        return read_change(outline, Change(sign, index, index))
    if not is_from_to(outline, index):
        return None
    old, new = index, index + 1
    sign = 1 if outline.quantities[new].value > outline.quantities[old].value else -1
    return read_change(outline, Change(sign, old, new, pair=(new, old), subject=new))


def _goes_on(outline: Outline, last: Change, change: Change) -> bool:
    if last.amount is None or change.amount is None or change.first != last.last + 1:
        return False
    if outline.sentence[change.first] != outline.sentence[last.first] or last.base is not None:
        return False
    gap = words_between(outline, last.last, change.first)
    if AGAINST.search(gap) and outline.same_kind(last.amount, change.amount):
        return False  # "tăng 12 vụ so với quý trước và tăng 30 vụ so với cùng kỳ": the same number twice
    return ";" not in gap and "trong đó" not in gap and outline.bracket[last.first] == outline.bracket[change.first]


def _implied(outline: Outline, index: int, row: list[Change]) -> Change | None:
    """ "giảm 146 lượt tiếp, 127 lượt người": the word of direction stands only once."""
    if not row:
        return None
    last, quantity = row[-1], outline.quantities[index]
    if quantity.is_percent or quantity.part or last.base is not None or last.pair or index != last.last + 1:
        return None
    change = read_change(outline, Change(last.sign, index, index, implied=True))
    if not _goes_on(outline, last, change):
        return None
    return change if _NEXT_OF_ROW.fullmatch(words_between(outline, last.last, index)) else None


def _give_subjects(outline: Outline, row: list[Change]) -> None:
    """The numbers right before a row, if they are of the same kinds in the same order."""
    amounts = [change.amount for change in row if change.amount is not None]
    subjects: list[int] = []
    first = row[0].first
    for position in range(first - 1, max(-1, first - 16), -1):
        if len(subjects) == len(row) or outline.sentence[position] < outline.sentence[first] - 1:
            break
        if outline.quantities[position].is_percent or outline.is_time(position) or sign_of(outline, position):
            continue
        if outline.encloses(outline.bracket[position], outline.bracket[first]):
            subjects.insert(0, position)
    if len(row) < 2 or len(subjects) != len(row) or len(amounts) != len(row):
        return
    for subject, amount in zip(subjects, amounts, strict=True):
        rivals = [other for other in subjects if other != subject and outline.same_kind(other, amount)]
        like = outline.likeness(subject, amount)
        if not outline.same_kind(subject, amount) or any(outline.likeness(r, amount) > like for r in rivals):
            return
    for change, subject in zip(row, subjects, strict=True):
        change.subject = subject
