"""What a text may mean as the parts of a total: its bracket, what follows "trong đó", list items, the next sentences."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from soxanh.checker.arithmetic import Claim
from soxanh.checker.clauses import Bracket
from soxanh.checker.findings import RelationKind
from soxanh.checker.relations.outline import Outline

REACH = 40
TOTAL = re.compile(r"tổng|cộng|tất cả|nâng|tính chung|toàn bộ|chung|lũy kế|luỹ kế|xuất nhập khẩu|xnk")
LEFT = re.compile(r"(?:còn lại|còn|chưa|đang)(?:\s+\w+){0,6}\s*(?:là|có|:)?\s*$")
PARTIAL = re.compile(
    r"riêng|chủ yếu|điển hình|tiêu biểu|nổi bật|đáng chú ý|nhất là|đặc biệt|như:|chẳng hạn|ví dụ|một số|kể cả|gồm cả|có tới|phần lớn"
)
OTHER = re.compile(r"\bkhác\b")
"""Ends a list: "xử lý khác", "lĩnh vực khác"."""
_NEW_WHOLE = re.compile(r"trong\s+(?:tổng\s+)?số")
"""Unlike "trong số đó" it names a whole of its own: "trong số hồ sơ chưa giải quyết có …"."""
_CARRY = re.compile(r"(?:kỳ|năm|tháng|quý) (?:trước|cũ)|chuyển sang|chuyển qua|tồn|tích lũy|cũ chuyển")
_ROUNDING = 1e-9
"""How much a sum of `Outline.ends` may be off."""


@dataclass(slots=True)
class Parts:
    """Candidates for the parts of a total, in their order; `cue` is how the text announces them."""

    indices: list[int]
    cue: str
    start: int
    """Where the parts begin."""
    end: int
    """Where they end: of the bracket, the sentence, the list."""
    items: bool = False
    """Each stands in a list item of its own."""


def may_be_total(outline: Outline, index: int) -> bool:
    quantity = outline.quantities[index]
    return not (
        quantity.unit == "%"
        or quantity.per
        or quantity.part == 1
        or quantity.value <= 1
        or outline.change[index]
        or (outline.is_time(index) and quantity.noun != "buổi")
        or quantity.unit == "điểm %"
    )


def may_be_part(outline: Outline, total: int, index: int) -> bool:
    return (
        outline.adds_up[index]
        and outline.is_time(index) == outline.is_time(total)
        and outline.comparable(total, index)
    )


def announced_lists(outline: Outline, total: int) -> Iterator[Parts]:
    """Lists that the text hangs on a total: its bracket, what follows "trong đó"."""
    layout, quantities = outline.layout, outline.quantities
    level = outline.bracket[total]
    quantity = quantities[total]
    paragraph = outline.paragraph[total]
    # The bracket behind it, if nothing of its kind stands between.
    index = total + 1
    while index < len(quantities) and outline.paragraph[index] == paragraph and index - total < 8:
        if outline.bracket[index] != level:
            bracket = outline.bracket[index]
            while bracket >= 0 and layout.brackets[bracket].parent != level:
                bracket = layout.brackets[bracket].parent
            if bracket >= 0 and layout.brackets[bracket].start > quantity.end:
                start = layout.brackets[bracket].start
                within = [
                    i
                    for i in range(index, min(outline.first_at(layout.brackets[bracket].end), index + REACH))
                    if outline.bracket[i] == bracket
                ]
                inside = [i for i in within if may_be_part(outline, total, i)]
                if (
                    within
                    and len(inside) < 2
                    and quantity.is_count
                    and outline.cues_between(start, quantities[within[0]].start)
                ):
                    # Of another kind than the total, though the bracket is there to explain it.
                    inside = [i for i in within if quantities[i].is_count and not outline.is_time(i)]
                if len(inside) >= 2:
                    cues = outline.cues_between(start, quantities[inside[0]].start)
                    cue = outline.low[slice(*cues[0])] if cues else "("
                    yield Parts(inside, "(" if cue == "(" else f"({cue}", start, layout.brackets[bracket].end)
                index = outline.first_at(layout.brackets[bracket].end)
                continue
            break
        if outline.same_kind(index, total) and not outline.change[index]:
            break
        index += 1
    # What follows a cue, in this sentence or at the head of the next one.
    sentence = outline.sentence[total]
    following = outline.first_at(outline.sentence_end(total))
    further = 3 if following < len(quantities) and outline.sentence[following] == sentence + 2 else 2
    limit = layout.sentences[sentence + further] if sentence + further < len(layout.sentences) else len(outline.words)
    if level >= 0:
        limit = min(limit, layout.brackets[level].end)
    if level >= 0 and not any(outline.same_kind(i, total) for i in _within(outline, total, layout.brackets[level])):
        # The only one of its kind in its bracket: what follows the bracket may be its parts.
        level = layout.brackets[level].parent
        limit = layout.sentences[sentence + 2] if sentence + 2 < len(layout.sentences) else len(outline.words)
    for start, end in outline.cues_between(quantity.end, limit)[:4]:
        if layout.bracket(start) != level or _NEW_WHOLE.fullmatch(outline.low, start, end):
            continue
        before = range(total + 1, outline.first_at(start))
        if any(outline.bracket[i] == level and outline.same_kind(i, total) and not outline.change[i] for i in before):
            break
        if layout.sentence(start) != sentence and start - layout.sentences[layout.sentence(start)] > 24:
            break
        stop, items = _list_end(outline, start)
        if level >= 0:
            stop = min(stop, layout.brackets[level].end)
        indices = [
            i
            for i in range(outline.first_at(end), min(outline.first_at(stop), outline.first_at(end) + REACH))
            if outline.level[i] == level and may_be_part(outline, total, i)
        ]
        if items:
            reach = range(outline.first_at(end), min(outline.first_at(stop), outline.first_at(end) + REACH))
            indices = _first_of_items(outline, [i for i in reach if may_be_part(outline, total, i)], end)
        far = layout.sentence(start) > sentence + 1
        if len(indices) >= 2 and (not far or true_sum(outline, total, indices)):
            yield Parts(indices, " ".join(outline.low[start:end].split()), start, stop, items)
        break
    colon = outline.low.find(": ", quantity.end, min(outline.sentence_end(total), quantity.end + 120))
    if colon >= 0 and layout.bracket(colon) == level and outline.first_at(colon) - total <= 3:
        stop = outline.sentence_end(total)
        indices = [
            i
            for i in range(outline.first_at(colon), min(outline.first_at(stop), outline.first_at(colon) + REACH))
            if outline.level[i] == level and outline.same_kind(i, total) and may_be_part(outline, total, i)
        ]
        between = range(total + 1, outline.first_at(colon))
        if len(indices) >= 2 and not any(outline.same_kind(i, total) and not outline.change[i] for i in between):
            yield Parts(indices, ":", colon, stop)
        elif colon - quantity.end < 40 and not between and quantity.is_count:
            # "152 người: 1 tiến sĩ, 47 thạc sĩ, 104 đại học": other words, but one whole.
            counts = [
                i
                for i in range(outline.first_at(colon), min(outline.first_at(stop), outline.first_at(colon) + REACH))
                if outline.level[i] == level and quantities[i].is_count and not outline.change[i]
            ]
            if len(counts) >= 2 and true_sum(outline, total, counts):
                yield Parts(counts, ":", colon, stop)
    if quantity.end < limit and (items_from := _introduced(outline, total)):
        stop, _ = items_from
        indices = [
            i
            for i in range(total + 1, min(outline.first_at(stop), total + 1 + REACH))
            if may_be_part(outline, total, i)
        ]
        indices = _first_of_items(outline, indices, quantity.end)
        if len(indices) >= 2:
            yield Parts(indices, ":", quantity.end, stop, True)


def _within(outline: Outline, index: int, bracket: Bracket) -> list[int]:
    """The other quantities of a bracket."""
    first, last = outline.first_at(bracket.start), outline.first_at(bracket.end)
    return [i for i in range(first, min(last, first + REACH)) if i != index]


def _list_end(outline: Outline, start: int) -> tuple[int, bool]:
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
    mark = _mark(outline, last)
    if not mark:
        return paragraphs[last].start
    own = _mark(outline, number)
    while last < len(paragraphs) and last - number <= REACH:
        here = _mark(outline, last)
        if not here or (here == own and here != mark):
            break
        last += 1
    return paragraphs[last].start if last < len(paragraphs) else len(outline.words)


def _mark(outline: Outline, paragraph: int) -> str:
    """The kind of list mark a paragraph begins with: `-`, `+`, `a`, `1`."""
    item = outline.layout.paragraphs[paragraph]
    if not item.item:
        return ""
    first = outline.words[item.start : item.start + 1]
    return "1" if first.isdigit() else "a" if first.islower() else "A" if first.isalpha() else first


def _introduced(outline: Outline, total: int) -> tuple[int, bool] | None:
    number = outline.paragraph[total]
    paragraphs = outline.layout.paragraphs
    if number + 1 >= len(paragraphs) or not paragraphs[number].introduces:
        return None
    end = paragraphs[number + 1].start
    if outline.first_at(end) - total > 6:
        return None
    stop = _items_end(outline, number)
    return (stop, True) if stop > end else None


def _first_of_items(outline: Outline, indices: list[int], start: int) -> list[int]:
    """One quantity for each list item, the first; of deeper items nothing."""
    marks: dict[str, int] = {}
    chosen: list[int] = []
    seen: set[int] = set()
    for index in indices:
        number = outline.paragraph[index]
        if outline.layout.paragraphs[number].start < start:
            chosen.append(index)
            continue
        mark = _mark(outline, number)
        marks.setdefault(mark, len(marks))
        if number not in seen and marks[mark] == 0:
            chosen.append(index)
        seen.add(number)
    return chosen


def following_list(outline: Outline, total: int) -> Parts:
    """What is of the total's kind in the sentences behind it: nothing announces it."""
    quantities = outline.quantities
    level = outline.bracket[total]
    last_sentence = outline.sentence[total] + 13
    indices = []
    stop = quantities[total].end
    whole = quantities[total]
    group = outline.by_noun.get(whole.unit or whole.noun, [])
    for index in group[bisect_right(group, total) : bisect_right(group, total + REACH)]:
        if outline.sentence[index] > last_sentence or outline.paragraph[index] > outline.paragraph[total] + 8:
            break
        if outline.level[index] != level:
            if level == -1 or outline.encloses(level, outline.level[index]):
                continue
            break
        if not outline.adds_up[index] or not outline.same_kind(index, total):
            continue
        if quantities[index].value < whole.value * 2 and not outline.is_earlier(index):
            indices.append(index)
            stop = quantities[index].end
        if len(indices) == 8:
            break
    own = [i for i in indices if "riêng" not in outline.before(i, 60)]
    return Parts(own, "", quantities[total].end, stop)


def variants(
    outline: Outline, total: int, parts: Parts, consumed: dict[int, int], *, nested: bool = True
) -> Iterator[list[int]]:
    free = [i for i in parts.indices if total > consumed.get(i, -1)]
    same = [i for i in free if outline.same_kind(i, total)] if parts.cue else free
    if len(same) >= 2:
        yield same
    if parts.cue and len(free) > len(same):
        yield free
        by_noun: dict[str, list[int]] = {}
        for i in free:
            by_noun.setdefault(outline.quantities[i].noun, []).append(i)
        yield from (group for group in by_noun.values() if len(group) >= 2 and group not in (free, same))
    if nested and len(free) != len(parts.indices) and parts.cue:
        yield parts.indices


def goes_on(outline: Outline, parts: Parts, last: int) -> bool:
    """Whether a list goes on behind one of its parts without a break: "… 21 trường, tiểu học 34 trường và …"."""
    following = next((i for i in parts.indices if i > last and outline.same_kind(i, last)), None)
    if following is None or outline.clause[following] != outline.clause[last]:
        return False
    return re.search(r"\bvà\b", outline.before(following)) is not None


def akin(outline: Outline, total: int, parts: Parts, consumed: dict[int, int]) -> list[int]:
    """Those of which most is said that is said of the total: of persons killed and injured the injured, of cases
    received and settled the received."""
    free = [i for i in parts.indices if total > consumed.get(i, -1) and outline.same_kind(i, total)]
    if len(free) < 3 or sum(outline.ends[i][1] for i in free) < outline.ends[total][0] * (1 - _ROUNDING):
        return []
    likeness = [outline.likeness(total, i) for i in free]
    most = max(likeness, default=0)
    chosen = [i for i, like in zip(free, likeness, strict=True) if like == most]
    return chosen if most and 2 <= len(chosen) < len(free) else []


def meets(outline: Outline, total: int, members: list[int]) -> bool:
    """Whether the members may add up to the total: False only where they surely do not. Much sooner known than a claim."""
    low, high = outline.ends[total]
    slack = high * _ROUNDING
    least = most = 0.0
    for index in members:
        part_low, part_high = outline.ends[index]
        least += part_low
        most += part_high
    return least <= high + slack and most >= low - slack


def true_sum(outline: Outline, total: int, members: list[int]) -> Claim | None:
    """The claim that the members add up to the total, if they do."""
    if not meets(outline, total, members):
        return None
    claim = sum_of(outline, total, members)
    return claim if claim.holds else None


def sum_of(outline: Outline, total: int, members: list[int]) -> Claim:
    figures = [outline.quantities[i] for i in (total, *members)]
    if len(members) == 2 and any(_CARRY.search(outline.label(i)) for i in members):
        first, second = figures[1], figures[2]
        return Claim(RelationKind.CARRY, (figures[0], first, second), "sum")
    return Claim(RelationKind.SUM, tuple(figures), "sum")
