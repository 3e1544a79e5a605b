"""What a text may mean as the parts of a total: its bracket, what follows "trong đó", list items, the next sentences."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from soxanh.checker.clauses import Bracket
from soxanh.checker.relations.adding import sum_of, true_sum
from soxanh.checker.relations.items import REACH, first_of_items, introduced, list_end, mark_of
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.parts import Parts, akin
from soxanh.checker.relations.slips import slip_odds

TOTAL = re.compile(r"tổng|cộng|tất cả|nâng|tính chung|toàn bộ|chung|lũy kế|luỹ kế|xuất nhập khẩu|xnk")
LEFT = re.compile(r"(?:còn lại|còn|chưa|đang|thiếu(?! (?:tướng|tá|úy|uý|nhi|niên)))(?:\s+\w+){0,6}\s*(?:là|có|:)?\s*$")
PARTIAL = re.compile(
    r"riêng|chủ yếu|tập trung|điển hình|tiêu biểu|nổi bật|đáng chú ý|nhất là|đặc biệt|như:|chẳng hạn|ví dụ|một số|kể cả|gồm cả|có tới|phần lớn|chưa kể|không kể|chưa tính|không tính|chưa bao gồm|không bao gồm"
)
OTHER = re.compile(r"\bkhác\b")
"""Ends a list: "xử lý khác", "lĩnh vực khác"."""
_LEFT_BEHIND = re.compile(r"(?:\s*(?!và |nay |hiện |thì )[^\W\d_]+){0,3}?\s*còn lại")
_REST = re.compile(r"\W*(?:số )?còn\b")
_SHORT = 30
_STILL = 8
"""How many values a sum must tell apart if its last part is only what there is "còn"."""
_BRACKETS_REACH = 12
_NEW_WHOLE = re.compile(r"trong\s+(?:tổng\s+)?số")
"""Unlike "trong số đó" it names a whole of its own: "trong số hồ sơ chưa giải quyết có …"."""
_NO_CHANCE = 0.05
_MOST_ITEMS = 12
_ITEMS = 30
"""How many values the sum of all items below must tell apart where nothing announces them."""
_OWN_CLAUSE = re.compile(r";|, (?:sau đó|sau nữa|tiếp|kế|rồi|ngoài ra|bên cạnh|cùng với|và|các|nhiều|một số)\b")
"""Before a colon it says that what follows is not the parts of what stands before: "…, sau đó là các tỉnh: …"."""


def may_be_total(outline: Outline, index: int) -> bool:
    return outline.has_parts[index]


def is_left(outline: Outline, index: int) -> bool:
    """Whether the words behind a quantity name it as what is left: "đối với 155 hộ còn lại"."""
    return _LEFT_BEHIND.match(outline.after(index, 40)) is not None


def closes(outline: Outline, index: int) -> bool:
    """Whether a quantity is what is left, or "other" ones: the last of a list."""
    label = outline.label(index)
    return bool(LEFT.search(label) or OTHER.search(label)) or is_left(outline, index)


def may_be_part(outline: Outline, total: int, index: int) -> bool:
    return (
        outline.adds_up[index]
        and outline.is_time(index) == outline.is_time(total)
        and outline.comparable(total, index)
    )


def announced_lists(outline: Outline, total: int) -> Iterator[Parts]:
    """Lists that the text hangs on a total: its bracket, what follows "trong đó", a colon, the items below."""
    yield from _bracketed(outline, total)
    yield from _one_in_each_bracket(outline, total)
    yield from _behind_cue(outline, total)
    yield from _behind_colon(outline, total)
    yield from _items_below(outline, total)
    if parts := _items_of_full_stop(outline, total):
        yield parts


def _bracketed(outline: Outline, total: int) -> Iterator[Parts]:
    """The brackets behind it, if nothing of its kind stands between."""
    layout, quantities = outline.layout, outline.quantities
    level, quantity, sentence = outline.bracket[total], quantities[total], outline.sentence[total]
    index = total + 1
    while index < len(quantities) and outline.sentence[index] == sentence and index - total < 8:
        if outline.bracket[index] != level:
            bracket = outline.bracket[index]
            while bracket >= 0 and layout.brackets[bracket].parent != level:
                bracket = layout.brackets[bracket].parent
            if bracket >= 0 and layout.brackets[bracket].start > quantity.end:
                if parts := _in_bracket(outline, total, bracket, index):
                    yield parts
                index = outline.first_at(layout.brackets[bracket].end)
                continue
            break
        if outline.same_kind(index, total) and not outline.change[index]:
            break
        index += 1


def _one_in_each_bracket(outline: Outline, total: int) -> Iterator[Parts]:
    """ "862 ha trồng cao su (825 ha), rừng (37 ha)": a part in each of the brackets, if they do add up."""
    level, sentence = outline.bracket[total], outline.sentence[total]
    indices: list[int] = []
    for index in range(total + 1, min(total + _BRACKETS_REACH, len(outline.quantities))):
        bracket = outline.bracket[index]
        if outline.sentence[index] != sentence:
            break
        if bracket == level or outline.layout.brackets[bracket].parent != level:
            if outline.same_kind(index, total):
                break
        elif may_be_part(outline, total, index):
            if indices and outline.bracket[indices[-1]] == bracket:
                return
            indices.append(index)
    if _adds_up(outline, total, indices):
        start, end = outline.quantities[total].end, outline.sentence_end(total)
        yield Parts(indices, "(", start, end)


def _in_bracket(outline: Outline, total: int, bracket: int, first: int) -> Parts | None:
    start, end = outline.layout.brackets[bracket].start, outline.layout.brackets[bracket].end
    within = [i for i in range(first, min(outline.first_at(end), first + REACH)) if outline.bracket[i] == bracket]
    inside = [i for i in within if may_be_part(outline, total, i)]
    if outline.low[end : end + 1] not in (")", "]"):
        # Forgotten to be closed: its list may go on to the end of the sentence.
        reach = range(first, min(outline.first_at(outline.sentence_end(total)), first + REACH))
        longer = [
            i
            for i in reach
            if outline.bracket[i] in (bracket, outline.bracket[total]) and may_be_part(outline, total, i)
        ]
        if len(longer) > len(inside) and _adds_up(outline, total, longer):
            return Parts(longer, "(", start, outline.sentence_end(total))
    if within and len(inside) < 2:
        # Of another kind than the total, though the bracket is there to explain it.
        counts = _counts(outline, total, within)
        if outline.cues_between(start, outline.quantities[within[0]].start) or _fits(outline, total, counts):
            inside = counts
    if len(inside) < 2:
        return None
    cues = outline.cues_between(start, outline.quantities[inside[0]].start)
    cue = outline.low[slice(*cues[0])] if cues else "("
    return Parts(inside, "(" if cue == "(" else f"({cue}", start, end)


def _behind_cue(outline: Outline, total: int) -> Iterator[Parts]:
    """What follows a cue, in this sentence or at the head of the next one."""
    layout = outline.layout
    end_of_total = outline.quantities[total].end
    level = outline.bracket[total]
    sentence = outline.sentence[total]
    if not outline.cues_between(end_of_total, layout.sentence_end(sentence + 2, len(outline.words))):
        return
    further = sentence + 2 + _only_compares(outline, total)
    limit = layout.sentences[further] if further < len(layout.sentences) else len(outline.words)
    if level >= 0:
        limit = min(limit, layout.brackets[level].end)
    if level >= 0 and not any(outline.same_kind(i, total) for i in _within(outline, total, layout.brackets[level])):
        # The only one of its kind in its bracket: what follows the bracket may be its parts.
        level = layout.brackets[level].parent
        limit = layout.sentences[sentence + 2] if sentence + 2 < len(layout.sentences) else len(outline.words)
    for start, end in outline.cues_between(end_of_total, limit)[:4]:
        if layout.bracket(start) != level or _NEW_WHOLE.fullmatch(outline.low, start, end):
            continue
        before = range(total + 1, outline.first_at(start))
        if any(outline.bracket[i] == level and outline.same_kind(i, total) and not outline.change[i] for i in before):
            break
        if layout.sentence(start) != sentence and start - layout.sentences[layout.sentence(start)] > 24:
            break
        stop, items = list_end(outline, start)
        if level >= 0:
            stop = min(stop, layout.brackets[level].end)
        reach = range(outline.first_at(end), min(outline.first_at(stop), outline.first_at(end) + REACH))
        reach = reach if items else _up_to_next_whole(outline, total, reach, (start, end))
        here = [i for i in reach if outline.level[i] == level]
        indices = [i for i in (reach if items else here) if may_be_part(outline, total, i)]
        if items:
            indices = first_of_items(outline, indices, end)
        elif len(indices) < 2 and _adds_up(outline, total, counts := _counts(outline, total, here)):
            indices = counts
        elif len(indices) < 2 and (rest := _what_is_left(outline, total, indices or counts, stop)):
            indices = [*(indices or counts), rest]
        far = layout.sentence(start) > sentence + 1
        if len(indices) >= 2 and (not far or true_sum(outline, total, indices) or _likely(outline, total, indices)):
            yield Parts(indices, " ".join(outline.low[start:end].split()), start, stop, items)
        break


def _up_to_next_whole(outline: Outline, total: int, reach: range, cue: tuple[int, int]) -> range:
    """ "210 đơn vị cấp xã gồm 35 phường, 175 xã và 18 đơn vị cấp huyện gồm …": the list ends before another whole that the
    same words announce the parts of."""
    announced = outline.low[slice(*cue)].split()
    for index in reach[2:]:
        if not outline.same_kind(index, total) or outline.same_kind(index - 1, total):
            continue
        following = outline.quantities[index + 1 : index + 2]
        cues = outline.cues_between(outline.quantities[index].end, following[0].start) if following else ()
        outside = [span for span in cues if outline.layout.bracket(span[0]) == outline.bracket[index]]
        if any(outline.low[start:end].split() == announced for start, end in outside):
            return range(reach.start, index)
    return reach


def _what_is_left(outline: Outline, total: int, parts: list[int], stop: int) -> int:
    """The other part, with which the next sentence begins: "500 ghế, trong đó bầu trực tiếp 350. Còn 150 ghế …"; or 0."""
    rest = outline.first_at(stop)
    if len(parts) != 1 or rest >= len(outline.quantities) or outline.sentence[rest] != outline.sentence[parts[0]] + 1:
        return 0
    opening = outline.low[outline.layout.sentences[outline.sentence[rest]] : outline.quantities[rest].start]
    surely = "còn lại" in opening or is_left(outline, rest)
    if not (_REST.match(opening) or (surely and len(opening) < _SHORT)) or not may_be_part(outline, total, rest):
        return 0
    claim = true_sum(outline, total, [*parts, rest])
    return rest if claim and (surely or claim.resolution >= _STILL) else 0


def _only_compares(outline: Outline, total: int) -> bool:
    """Whether the next sentence says no more than how the total has changed, or nothing in numbers."""
    following = outline.sentence[total] + 1
    index = outline.first_at(outline.sentence_end(total))
    while index < len(outline.quantities) and outline.sentence[index] == following:
        if outline.adds_up[index] and outline.bracket[index] < 0 and not outline.is_time(index):
            return False
        index += 1
    return index < len(outline.quantities) and outline.sentence[index] == following + 1


def _behind_colon(outline: Outline, total: int) -> Iterator[Parts]:
    quantities, level = outline.quantities, outline.bracket[total]
    whole = quantities[total]
    colon = outline.low.find(": ", whole.end, min(outline.sentence_end(total), whole.end + 120))
    if colon < 0 or outline.layout.bracket(colon) != level or outline.first_at(colon) - total > 3:
        return
    if outline.before(total).rstrip().endswith(":") and "," in outline.low[whole.end : colon]:
        return  # "đá: 4, cát: 3": names of the next one
    first = outline.first_at(colon)
    stop = outline.sentence_end(total)
    reach = [i for i in range(first, min(outline.first_at(stop), first + REACH)) if outline.level[i] == level]
    indices = [i for i in reach if outline.same_kind(i, total) and may_be_part(outline, total, i)]
    between = range(total + 1, first)
    if len(indices) >= 2 and not any(outline.same_kind(i, total) and not outline.change[i] for i in between):
        if not _OWN_CLAUSE.search(outline.low, whole.end, colon) or _adds_up(outline, total, indices):
            yield Parts(indices, ":", colon, stop)
    elif colon - whole.end < 40 and not between:
        # "152 người: 1 tiến sĩ, 47 thạc sĩ, 104 đại học": other words, but one whole.
        counts = _counts(outline, total, reach)
        of_clause = [i for i in counts if outline.clause[i] == outline.clause[counts[0]]]
        for chosen in (counts, of_clause):
            if _adds_up(outline, total, chosen):
                yield Parts(chosen, ":", colon, stop)
                break


def _items_below(outline: Outline, total: int) -> Iterator[Parts]:
    end = outline.quantities[total].end
    if not (items_from := introduced(outline, total)):
        return
    stop, _ = items_from
    reach = range(total + 1, min(outline.first_at(stop), total + 1 + REACH))
    indices = first_of_items(outline, [i for i in reach if may_be_part(outline, total, i)], end)
    if len(indices) >= 2:
        yield Parts(indices, ":", end, stop, True)


def _items_of_full_stop(outline: Outline, total: int) -> Parts | None:
    """ "Tổng số ca mắc là 412 ca.⏎- Số đang điều trị: 35⏎- Số khỏi: 374⏎- Số tử vong: 3": a count that ends its paragraph,
    and below it items of one number each, whatever is counted, that all together give it."""
    number, paragraphs = outline.paragraph[total], outline.layout.paragraphs
    last = first = number + 1
    if first >= len(paragraphs) or paragraphs[number].introduces or not outline.quantities[total].is_count:
        return None
    if outline.first_at(paragraphs[first].start) != total + 1:
        return None
    mark = mark_of(outline, first)
    while last < len(paragraphs) and last - first < _MOST_ITEMS and mark and mark_of(outline, last) == mark:
        last += 1
    if mark == mark_of(outline, number) and not TOTAL.search(outline.before(total)):
        return None
    stop = paragraphs[last].start if last < len(paragraphs) else len(outline.words)
    indices = first_of_items(outline, list(range(total + 1, outline.first_at(stop))), outline.quantities[total].end)
    if len(indices) < max(3, last - first) or _counts(outline, total, indices) != indices:
        return None
    claim = true_sum(outline, total, indices)
    return (
        Parts(indices, ":", outline.quantities[total].end, stop, True)
        if claim and claim.resolution >= _ITEMS
        else None
    )


def _likely(outline: Outline, total: int, indices: list[int]) -> bool:
    members = akin(outline, total, Parts(indices, "trong đó", 0, 0), {})
    return _adds_up(outline, total, members)


def _counts(outline: Outline, total: int, indices: list[int]) -> list[int]:
    """What may make up a count, whatever it is called."""
    if not outline.quantities[total].is_count:
        return []
    return [i for i in indices if outline.quantities[i].is_count and outline.adds_up[i] and not outline.is_time(i)]


def _adds_up(outline: Outline, total: int, members: list[int]) -> bool:
    return len(members) >= 2 and true_sum(outline, total, members) is not None


def _fits(outline: Outline, total: int, members: list[int]) -> bool:
    """Whether they add up, or miss the total by a slip that is no chance."""
    return _adds_up(outline, total, members) or (
        len(members) > 1 and slip_odds(sum_of(outline, total, members)) < _NO_CHANCE
    )


def _within(outline: Outline, index: int, bracket: Bracket) -> list[int]:
    """The other quantities of a bracket."""
    first, last = outline.first_at(bracket.start), outline.first_at(bracket.end)
    return [i for i in range(first, min(last, first + REACH)) if i != index]


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
