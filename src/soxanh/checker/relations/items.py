"""Lists set in items of their own: where they begin and end, the mark of each item, its first quantity."""

import re

from soxanh.checker.relations.outline import Outline

REACH = 40
"""Quantities, or items, that a list has at most."""
_LONGEST_LIST = 20
"""Items of a list, at most, below the paragraph that opens it."""
_COUNTS = re.compile(r"(?:(?:có|còn)\s+)?\d+\s[^\W\d]")


def list_end(outline: Outline, start: int) -> tuple[int, bool]:
    """Where the list that a cue opens ends: with its sentence or, after a colon, with the items below."""
    layout = outline.layout
    sentence = layout.sentence(start)
    end = layout.sentence_end(sentence, len(outline.words))
    number = layout.paragraph(start)
    following = number + 1
    if following < len(layout.paragraphs) and end >= layout.paragraphs[following].start:
        stop = _items_end(outline, number)
        if stop > end:
            return stop, True
    return end, False


def _items_end(outline: Outline, number: int) -> int:
    """End of the list items that follow a paragraph which introduces them or ends without a full stop."""
    paragraphs = outline.layout.paragraphs
    last = number + 1
    if not paragraphs[number].introduces:
        tail = outline.low[paragraphs[number].start : paragraphs[last].start].rstrip()[-12:]
        if not re.search(r"(?:trong đó|gồm|sau|cụ thể|đó)\s*[:,]?$", tail):
            return paragraphs[last].start
    mark = mark_of(outline, last)
    if not mark:
        return paragraphs[last].start
    own = mark_of(outline, number)
    while last < len(paragraphs) and last - number <= REACH:
        here = mark_of(outline, last)
        if not here and _only_explains(outline, last, mark):
            last += 1
            continue
        if not here or (here == own and here != mark) or (here == "0" != mark):
            break
        last += 1
    return paragraphs[last].start if last < len(paragraphs) else len(outline.words)


def _only_explains(outline: Outline, paragraph: int, mark: str) -> bool:
    """Whether a paragraph without numbers stands between two items of a list."""
    paragraphs = outline.layout.paragraphs
    if paragraph + 1 >= len(paragraphs) or mark_of(outline, paragraph + 1) != mark:
        return False
    return outline.first_at(paragraphs[paragraph].start) == outline.first_at(paragraphs[paragraph + 1].start)


def mark_of(outline: Outline, paragraph: int) -> str:
    """The kind of list mark a paragraph begins with: `-`, `+`, `a`, `1`; `0` where it begins with a number of things."""
    item = outline.layout.paragraphs[paragraph]
    if not item.item:
        return "0" if _COUNTS.match(outline.low, item.start) else ""
    first = outline.words[item.start : item.start + 1]
    return "1" if first.isdigit() else "a" if first.islower() else "A" if first.isalpha() else first


def introduced(outline: Outline, total: int) -> tuple[int, bool] | None:
    number = outline.paragraph[total]
    paragraphs = outline.layout.paragraphs
    if number + 1 >= len(paragraphs) or not paragraphs[number].introduces:
        return None
    end = paragraphs[number + 1].start
    if sum(outline.bracket[i] == outline.bracket[total] for i in range(total, outline.first_at(end))) > 6:
        return None
    stop = _items_end(outline, number)
    return (stop, True) if stop > end else None


def first_of_items(outline: Outline, indices: list[int], start: int) -> list[int]:
    """One quantity for each list item, the first; of deeper items nothing."""
    marks: dict[str, int] = {}
    chosen: list[int] = []
    seen: set[int] = set()
    for index in indices:
        number = outline.paragraph[index]
        if outline.layout.paragraphs[number].start < start:
            chosen.append(index)
            continue
        mark = mark_of(outline, number)
        marks.setdefault(mark, len(marks))
        if number not in seen and marks[mark] == 0:
            chosen.append(index)
        seen.add(number)
    return chosen


def opening_of_list(outline: Outline, index: int) -> range:
    """The quantities of the paragraph that opens the list of items in which a quantity stands."""
    paragraphs, words = outline.layout.paragraphs, outline.words
    number = outline.paragraph[index]
    if not paragraphs[number].item:
        return range(0)
    mark = words[paragraphs[number].start]
    for above in range(number - 1, max(-1, number - _LONGEST_LIST), -1):
        paragraph = paragraphs[above]
        if paragraph.introduces and not (paragraph.item and words[paragraph.start] == mark):
            return range(outline.first_at(paragraph.start), outline.first_at(paragraphs[above + 1].start))
        if paragraph.item and words[paragraph.start] != mark and not mark.isalnum():
            break  # an item of the list around it
    return range(0)
