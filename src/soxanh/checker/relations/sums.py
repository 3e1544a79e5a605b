"""Totals and their parts: in brackets, after "trong đó", in lists, one sentence after the other.

A total that its parts do add up to is taken wherever the structure is plausible: large exact numbers do not add up by
chance. One that they do not add up to is only taken where nothing but a partition can be meant (see `evidence`).
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from soxanh.checker.arithmetic import Claim, Implied
from soxanh.checker.clauses import Bracket
from soxanh.checker.findings import RelationKind
from soxanh.checker.relations.contrast import contrasted
from soxanh.checker.relations.outline import Outline
from soxanh.checker.nouns import related
from soxanh.checker.relations.slips import one_slip, slip_odds

_REACH = 40
_PARTIAL = re.compile(
    r"riêng|chủ yếu|điển hình|tiêu biểu|nổi bật|đáng chú ý|nhất là|đặc biệt|như:|chẳng hạn|ví dụ|một số|kể cả|gồm cả|có tới|phần lớn"
)
_LEFT = re.compile(r"(?:còn lại|còn|chưa|đang)(?:\s+\w+){0,6}\s*(?:là|có|:)?\s*$")
_TOTAL = re.compile(r"tổng|cộng|tất cả|nâng|tính chung|toàn bộ|chung")
_CARRY = re.compile(r"(?:kỳ|năm|tháng|quý) (?:trước|cũ)|chuyển sang|chuyển qua|tồn|tích lũy|cũ chuyển")
_END = re.compile(r"[…]|\.\.\.|v\.v")


@dataclass(slots=True)
class _Parts:
    """Candidates for the parts of a total, in their order; `cue` is how the text announces them."""

    indices: list[int]
    cue: str
    start: int
    """Where the parts begin."""
    end: int
    """Where they end: of the bracket, the sentence, the list."""
    items: bool = False
    """Each stands in a list item of its own."""


def find_sums(outline: Outline) -> list[Claim]:
    claims: list[Claim] = []
    totals = [index for index in range(len(outline.quantities) - 1, -1, -1) if _may_be_total(outline, index)]
    announced = {total: list(_announced(outline, total)) for total in totals}
    siblings: dict[int, int] = {}
    for total, lists in announced.items():
        for parts in lists:
            siblings.update(dict.fromkeys(parts.indices, total))
    consumed: dict[int, int] = {}
    broken: list[Claim] = []
    unsettled: list[tuple[int, list[_Parts]]] = []
    for total in totals:
        following = _following(outline, total)
        # Items of one list are parts, not totals of each other.
        following.indices = [
            i for i in following.indices if total not in siblings or siblings.get(i) != siblings[total]
        ]
        lists = [*announced[total], following]
        found = []
        for parts in lists:
            if claim := _confirm(outline, total, parts, consumed):
                found.append(claim)
                for figure in claim.figures[1:]:
                    consumed.setdefault(figure.index, total)
            elif outline.quantities[total].part == 2 and (claim := _confirm(outline, total - 1, parts, consumed)):
                found.append(claim)
            elif parts.cue:
                unsettled.append((total, [parts]))
        if not found and (claim := _backward(outline, total) or _far_run(outline, total)):
            found = [claim]
        claims += found
        for claim in found:
            for figure in claim.figures[1:]:
                consumed.setdefault(figure.index, total)
        if not found:
            unsettled.append((total, lists))
    coupled = {tuple(figure.index for figure in claim.figures) for claim in claims}
    for total, lists in unsettled:  # once all that holds is known
        broken += _failures(outline, total, lists, consumed, coupled)
    holders: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        for figure in claim.figures:
            holders[figure.index].append(claim)
    return [*claims, *(claim for claim in broken if not _explained(claim, holders))]


def _explained(claim: Claim, holders: dict[int, list[Claim]]) -> bool:
    """Whether two parts of a failed sum stand together in a relation that holds."""
    shared = [id(other) for figure in claim.figures[1:] for other in holders.get(figure.index, ())]
    return len(shared) > len(set(shared))


def _may_be_total(outline: Outline, index: int) -> bool:
    quantity = outline.quantities[index]
    return not (
        quantity.is_percent
        or quantity.per
        or quantity.part == 1
        or quantity.value <= 1
        or outline.change[index]
        or (outline.is_time(index) and quantity.noun != "buổi")
        or quantity.unit == "điểm %"
    )


def _may_be_part(outline: Outline, total: int, index: int) -> bool:
    quantity = outline.quantities[index]
    if quantity.unit == "%" or quantity.per or outline.change[index] or outline.is_base(index):
        return False
    if quantity.part == 2 or not outline.comparable(total, index):
        return False
    return outline.is_time(index) == outline.is_time(total)


def _announced(outline: Outline, total: int) -> Iterator[_Parts]:
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
                    for i in range(index, min(outline.first_at(layout.brackets[bracket].end), index + _REACH))
                    if outline.bracket[i] == bracket
                ]
                inside = [i for i in within if _may_be_part(outline, total, i)]
                if len(inside) < 2 and quantity.is_count and outline.cues_between(start, quantities[within[0]].start):
                    # Of another kind than the total, though the bracket is there to explain it.
                    inside = [i for i in within if quantities[i].is_count and not outline.is_time(i)]
                if len(inside) >= 2:
                    cues = outline.cues_between(start, quantities[inside[0]].start)
                    cue = outline.low[slice(*cues[0])] if cues else "("
                    yield _Parts(inside, "(" if cue == "(" else f"({cue}", start, layout.brackets[bracket].end)
                index = outline.first_at(layout.brackets[bracket].end)
                continue
            break
        if outline.same_kind(index, total) and not outline.change[index]:
            break
        index += 1
    # What follows a cue, in this sentence or at the head of the next one.
    sentence = outline.sentence[total]
    limit = layout.sentences[sentence + 2] if sentence + 2 < len(layout.sentences) else len(outline.words)
    if level >= 0:
        limit = min(limit, layout.brackets[level].end)
    if level >= 0 and not any(outline.same_kind(i, total) for i in _within(outline, total, layout.brackets[level])):
        # The only one of its kind in its bracket: what follows the bracket may be its parts.
        level = layout.brackets[level].parent
        limit = layout.sentences[sentence + 2] if sentence + 2 < len(layout.sentences) else len(outline.words)
    for start, end in outline.cues_between(quantity.end, limit)[:4]:
        if layout.bracket(start) != level:
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
            for i in range(outline.first_at(end), min(outline.first_at(stop), outline.first_at(end) + _REACH))
            if outline.bracket[i] == level and _may_be_part(outline, total, i)
        ]
        if items:
            inside = range(outline.first_at(end), min(outline.first_at(stop), outline.first_at(end) + _REACH))
            indices = _first_of_items(outline, [i for i in inside if _may_be_part(outline, total, i)], end)
        if len(indices) >= 2:
            yield _Parts(indices, " ".join(outline.low[start:end].split()), start, stop, items)
        break
    colon = outline.low.find(": ", quantity.end, min(outline.sentence_end(total), quantity.end + 120))
    if colon >= 0 and layout.bracket(colon) == level and outline.first_at(colon) - total <= 3:
        stop = outline.sentence_end(total)
        indices = [
            i
            for i in range(outline.first_at(colon), min(outline.first_at(stop), outline.first_at(colon) + _REACH))
            if outline.bracket[i] == level and outline.same_kind(i, total) and _may_be_part(outline, total, i)
        ]
        between = range(total + 1, outline.first_at(colon))
        if len(indices) >= 2 and not any(outline.same_kind(i, total) and not outline.change[i] for i in between):
            yield _Parts(indices, ":", colon, stop)
    if quantity.end < limit and (items_from := _introduced(outline, total)):
        stop, _ = items_from
        indices = [
            i
            for i in range(total + 1, min(outline.first_at(stop), total + 1 + _REACH))
            if _may_be_part(outline, total, i)
        ]
        indices = _first_of_items(outline, indices, quantity.end)
        if len(indices) >= 2:
            yield _Parts(indices, ":", quantity.end, stop, True)


def _within(outline: Outline, index: int, bracket: Bracket) -> list[int]:
    """The other quantities of a bracket."""
    first, last = outline.first_at(bracket.start), outline.first_at(bracket.end)
    return [i for i in range(first, min(last, first + _REACH)) if i != index]


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
    while last < len(paragraphs) and last - number <= _REACH:
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
    marks = {}
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


def _following(outline: Outline, total: int) -> _Parts:
    """What is of the total's kind in the sentences behind it: nothing announces it."""
    quantities = outline.quantities
    level = outline.bracket[total]
    last_sentence = outline.sentence[total] + 13
    indices = []
    stop = quantities[total].end
    whole = quantities[total]
    group = outline.by_noun.get(whole.unit or whole.noun, [])
    for index in group[bisect_right(group, total) : bisect_right(group, total + _REACH)]:
        if outline.sentence[index] > last_sentence or outline.paragraph[index] > outline.paragraph[total] + 8:
            break
        if outline.bracket[index] != level and (level == -1 or outline.encloses(level, outline.bracket[index])):
            continue
        if outline.bracket[index] != level:
            break
        if outline.same_kind(index, total) and _may_be_part(outline, total, index):
            indices.append(index)
            stop = quantities[index].end
        if len(indices) == 8:
            break
    own = [i for i in indices if not re.search(r"riêng", outline.before(i, 60))]
    return _Parts(own, "", quantities[total].end, stop)


def _variants(
    outline: Outline, total: int, parts: _Parts, consumed: dict[int, int], *, nested: bool = True
) -> Iterator[list[int]]:
    free = [i for i in parts.indices if total > consumed.get(i, -1)]
    same = [i for i in free if outline.same_kind(i, total)]
    if len(same) >= 2:
        yield same
    if parts.cue and len(free) > len(same):
        yield free
        by_clause: dict[tuple[int, str], int] = {}
        for i in free:
            by_clause.setdefault((outline.clause[i], outline.quantities[i].noun), i)
        nouns = {outline.quantities[i].noun for i in free}
        for noun in nouns:
            if len(group := [i for i in free if outline.quantities[i].noun == noun]) >= 2 and group not in (
                free,
                same,
            ):
                yield group
    if nested and len(free) != len(parts.indices) and parts.cue:
        yield parts.indices


def _confirm(outline: Outline, total: int, parts: _Parts, consumed: dict[int, int]) -> Claim | None:
    quantities = outline.quantities
    whole = quantities[total]
    low, high = whole.interval
    for chosen in _variants(outline, total, parts, consumed):
        sum_low = sum_high = Decimal(0)
        for count, index in enumerate(chosen, 1):
            part_low, part_high = quantities[index].interval
            sum_low += part_low
            sum_high += part_high
            if sum_low > high:
                break
            if count < 2 or sum_high < low:
                continue
            members = chosen[:count]
            if whole.value in (quantities[i].value for i in members):
                continue
            claim = _claim(outline, total, members)
            if claim.holds and _believable(outline, claim, parts, complete=count == len(chosen)):
                return claim
    return None


def _claim(outline: Outline, total: int, members: list[int]) -> Claim:
    figures = [outline.quantities[i] for i in (total, *members)]
    labels = [outline.label(i) for i in members]
    if len(members) == 2 and any(_CARRY.search(label) for label in labels):
        first, second = figures[1], figures[2]
        return Claim(RelationKind.CARRY, (figures[0], first, second), "sum")
    return Claim(RelationKind.SUM, tuple(figures), "sum")


def _believable(outline: Outline, claim: Claim, parts: _Parts, *, complete: bool) -> bool:
    resolution = claim.resolution
    figures = claim.figures
    count = len(figures) - 1
    last = figures[-1].index
    if parts.cue:
        if complete:
            return resolution >= 2
        ends = outline.clause[last] != outline.clause[min(last + 1, len(outline.clause) - 1)] or count >= 3
        return resolution >= (12 if ends else 40)
    labels = [outline.label(f.index) for f in figures[1:]]
    same_sentence = outline.sentence[last] == outline.sentence[figures[0].index]
    if count == 2 and (
        contrasted(outline.description(figures[1].index), outline.description(last))
    ):
        return resolution >= (4 if same_sentence else 15)
    if (
        count == 2
        and re.search(r"(?:^|\W)trong(?: tổng)?(?: số)?\s*$", outline.before(figures[0].index))
        and same_sentence
    ):
        return resolution >= 8
    if _LEFT.search(labels[-1]):
        return resolution >= (4 if same_sentence else 15)
    if _TOTAL.search(outline.before(figures[0].index)):
        return resolution >= (20 if same_sentence else 60)
    far = outline.sentence[last] - outline.sentence[figures[0].index]
    return resolution >= (60 if same_sentence else 150 if far < 4 else 600)


def _backward(outline: Outline, total: int) -> Claim | None:
    """Parts first, then their total: "… 21 lớp, … 16 lớp, tổng cộng 37 lớp", "nâng tổng số … lên …"."""
    if not _TOTAL.search(outline.before(total)):
        return None
    quantities = outline.quantities
    low, high = quantities[total].interval
    members: list[int] = []
    sum_low = sum_high = Decimal(0)
    levels = {outline.bracket[total]}
    if outline.bracket[total] >= 0 and total and outline.bracket[total - 1] != outline.bracket[total]:
        levels.add(outline.layout.brackets[outline.bracket[total]].parent)  # "88 xã …, 103 xã … (tổng số 199 xã)"
    for index in range(total - 1, max(-1, total - _REACH), -1):
        if outline.paragraph[index] < outline.paragraph[total] - 2 or len(members) > 8:
            break
        if outline.bracket[index] not in levels or not outline.same_kind(index, total):
            continue
        if not _may_be_part(outline, total, index):
            continue
        members.insert(0, index)
        part_low, part_high = quantities[index].interval
        sum_low += part_low
        sum_high += part_high
        if sum_low > high:
            break
        if len(members) >= 2 and sum_high >= low:
            claim = _claim(outline, total, members)
            if claim.holds and claim.resolution >= 20:
                return claim
    return _named_parts(outline, total)


def _far_run(outline: Outline, total: int) -> Claim | None:
    """A long number that a run of its kind adds up to, wherever it stands: that is no chance."""
    quantities = outline.quantities
    whole = quantities[total]
    key = whole.unit or whole.noun
    if not key or whole.printed < 20_000 * whole.step:
        return None
    low, high = (float(end) for end in whole.interval)
    group = outline.by_noun[key]
    here = bisect_left(group, total)
    for first in range(max(0, here - 16), min(len(group), here + 12)):
        run_low = run_high = 0.0
        for count, index in enumerate(group[first : first + 8], 1):
            if index == total or not _may_be_part(outline, total, index) or quantities[index].value >= whole.value:
                break
            part_low, part_high = quantities[index].interval
            run_low += float(part_low)
            run_high += float(part_high)
            if run_low > high * (1 + 1e-9):
                break
            if count >= 2 and run_high >= low * (1 - 1e-9):
                claim = _claim(outline, total, group[first : first + count])
                if claim.holds and claim.resolution >= 5_000:
                    return claim
            elif count >= 3 and high > 1_000_000 * float(whole.scale) and abs(run_low - low) < low / 4:
                claim = _claim(outline, total, group[first : first + count])
                if claim.resolution >= 100_000 and one_slip(claim):
                    claim.certain = True
                    return claim
    return None


def _named_parts(outline: Outline, total: int) -> Claim | None:
    """A total whose words name its two parts, which stand elsewhere in the text, even behind it."""
    quantities = outline.quantities
    whole = quantities[total]
    if not (whole.unit or whole.noun):
        return None
    words = outline.sentence_words(total)
    near = [
        i
        for i in outline.near(whole.unit or whole.noun, total, 30)
        if i != total and quantities[i].value < whole.value and outline.comparable(i, total) and not outline.change[i]
    ][:24]
    best = None
    for position, one in enumerate(near):
        for other in near[position + 1 :]:
            claim = Claim(RelationKind.SUM, (whole, quantities[one], quantities[other]), "sum")
            if not claim.holds or whole.value in (quantities[one].value, quantities[other].value):
                continue
            named = sum(_is_named(outline, i, words, whole.noun) for i in (one, other))
            beside = (
                outline.sentence[one] == outline.sentence[total] or outline.sentence[other] == outline.sentence[total]
            )
            if (named == 2 and claim.resolution >= 20) or (beside and claim.resolution >= 1_000):
                best = best or claim
    return best


def _is_named(outline: Outline, index: int, words: str, noun: str) -> bool:
    following = outline.after(index, 50).split(",")[0].split()
    phrase = " ".join(following[1:4] if noun and " ".join(following[:1]) in ("dn", *noun.split()) else following[:3])
    return len(phrase) > 8 and phrase in words


def _failures(
    outline: Outline, total: int, lists: list[_Parts], consumed: dict[int, int], coupled: set[tuple[int, ...]]
) -> list[Claim]:
    """The sums that fail beyond doubt: one stated plainly, or two that agree with each other against the total."""
    sums: dict[Decimal, Claim] = {}
    for parts in lists:
        for chosen in _variants(outline, total, parts, consumed):
            if not parts.cue:
                chosen = chosen[:2]
            claim = _claim(outline, total, chosen)
            computed = claim.computed[0]
            if len(chosen) < 2 or claim.holds:
                continue
            other = sums.setdefault(computed, claim)
            if other is not claim and not {f.index for f in other.figures[1:]} & set(chosen):
                other.certain = claim.certain = True
                return [other, claim]
    return [failed for parts in lists if (failed := _fail(outline, total, parts, consumed, coupled))][:1]


_STRONG = ("gồm", "bao gồm", "chia", "phân", "(gồm", "(bao gồm", "(chia", "(phân", "(cụ thể", "(trong đó", "cơ cấu")


def _fail(
    outline: Outline, total: int, parts: _Parts, consumed: dict[int, int], coupled: set[tuple[int, ...]]
) -> Claim | None:
    """The sum that the text states beyond doubt and that does not hold; None where a partial list may be meant."""
    for chosen in _variants(outline, total, parts, consumed, nested=False):
        if any(outline.quantities[i].value >= outline.quantities[total].value * 10 for i in chosen):
            continue
        if not parts.cue:
            return _unannounced(outline, total, chosen, parts)
        claim = _claim(outline, total, chosen)
        if claim.holds:
            return None
        indices = [figure.index for figure in claim.figures]
        # "26 vụ - 68 bị can (… 18 vụ - 55 bị can, … 8 vụ - 13 bị can)": the other half holds.
        beside = any(tuple(i + step for i in indices) in coupled for step in (-1, 1))
        score = evidence(outline, claim, parts) + 2 * beside
        if score >= 4 or (score >= 3 and parts.cue):
            claim.certain = score >= 4
            claim.possible = True
            if not claim.certain:
                claim.doubt = "danh sách có thể chỉ nêu một phần của tổng"
            if not all(outline.same_kind(i, total) for i in chosen):
                claim.doubt = "đơn vị của các số thành phần khác đơn vị của tổng"
            return claim
        return None
    return None


def _unannounced(outline: Outline, total: int, chosen: list[int], parts: _Parts) -> Claim | None:
    """Two to four numbers behind one that they miss by a single slip, so long that it is no chance."""
    for count in range(2, min(len(chosen), 4) + 1):
        claim = _claim(outline, total, chosen[:count])
        if claim.holds:
            return None
        beside = outline.sentence[chosen[count - 1]] == outline.sentence[total]
        if (claim.resolution > 10_000 and slip_odds(claim) < 0.001) or (
            count == 2 and beside and evidence(outline, claim, parts) >= 4
        ):
            claim.certain = claim.possible = True
            return claim
    return None


def evidence(outline: Outline, claim: Claim, parts: _Parts) -> float:
    """How surely a list is complete; from 4 on nothing but a partition can be meant."""
    figures = claim.figures
    whole, members = figures[0], figures[1:]
    indices = [figure.index for figure in members]
    text = outline.low[parts.start : members[-1].start]
    computed = sum((m.value for m in members), Decimal(0))
    ratio = float(computed / whole.value) if whole.value else 0.0
    if ratio > 3 or ratio < 0.25:
        return 0
    if _PARTIAL.search(text) or _END.search(outline.low[members[-1].end : parts.end]):
        return 0
    score = 0.0
    labels = [outline.description(i) for i in indices]
    if parts.cue.startswith(_STRONG):
        score += 1.5
    elif parts.cue:
        score += 1
        if re.match(
            r"[\s:,]*(?:có|có:)\s", outline.low[parts.start + len(parts.cue) : parts.start + len(parts.cue) + 8]
        ):
            score -= 1.5 if parts.cue == "(" else 0.5
    elif not (_LEFT.search(outline.before(indices[-1])) or _TOTAL.search(outline.before(whole.index))):
        score -= 1
    if len(indices) >= 3:
        score += 1 + (len(indices) > 3) / 2
        score += 1 if parts.items else 0
    same = sum(outline.same_kind(whole.index, i) for i in indices)
    if same == len(indices) and whole.noun + whole.unit:
        score += 1
    elif not any(related(whole.noun, m.noun) for m in members):
        score -= 0.5
    if same == 0 and len({m.noun for m in members}) == 1 and contrasted(labels[0], labels[-1]):
        score += 0.5
    contrasts = sum(contrasted(one, other) for n, one in enumerate(labels) for other in labels[n + 1 :])
    score += 2 if contrasts else 0
    between = outline.low[members[-2].end : members[-1].start]
    if len(indices) >= 3 and re.search(r"\bvà\b", between):
        score += 0.5
    if ratio > 1:
        score += 1
    elif ratio < 0.6:
        score -= 1
    if _LEFT.search(outline.before(indices[-1])):
        score += 1.5
    if parts.cue.startswith("(") and _fills(outline, parts, indices):
        score += 1
    # Numbers of other kinds between the parts make another reading likely.
    strangers = sum(
        1
        for i in range(indices[0], indices[-1])
        if i not in indices
        and outline.bracket[i] == outline.bracket[indices[0]]
        and outline.comparable(i, whole.index)
        and not outline.change[i]
        and outline.quantities[i].part != 2
    )
    score -= 0.75 * strangers
    if score < 0.5:
        return score
    odds = slip_odds(claim)
    return score + (2.5 if odds < 0.02 else 1.5 if odds < 0.1 else 0.5 if odds < 0.25 else 0)


def _fills(outline: Outline, parts: _Parts, indices: list[int]) -> bool:
    """Whether a bracket holds the parts and no other number."""
    first, last = outline.first_at(parts.start), outline.first_at(parts.end)
    return sum(not outline.quantities[i].is_percent for i in range(first, last)) == len(indices)


def find_rests(outline: Outline, sums: list[Claim]) -> list[Claim]:
    """x/y and what is left: "11/12 đơn, còn 01 đơn đang giải quyết"."""
    claims = []
    quantities = outline.quantities
    for claim in sums:
        whole = claim.figures[0]
        if whole.part == 2 and whole.value < quantities[whole.index - 1].value and claim.holds:
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
            if outline.sentence[rest] > outline.sentence[index] + 1 or quantities[rest].part == 1:
                break
            if quantities[rest].is_percent or outline.change[rest] or not outline.comparable(index, rest):
                continue
            claim = Claim(RelationKind.SUM, (quantity, x, quantities[rest]), "sum")
            left = bool(_LEFT.search(outline.before(rest))) or contrasted(outline.after(index), outline.description(rest))
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
        x, y, share = ratio.figures
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


def find_signed_sums(outline: Outline, sums: list[Claim]) -> list[Claim]:
    """Where total and parts hold and each says by how much it changed, the changes add up too."""
    claims = []
    for claim in sums:
        if not claim.holds or claim.form != "sum":
            continue
        changes = []
        for figure in claim.figures:
            following = figure.index + 1
            while (
                following < len(outline.change)
                and outline.quantities[following].is_percent
                and following < figure.index + 3
            ):
                following += 1
            if (
                following >= len(outline.change)
                or not outline.change[following]
                or outline.quantities[following].unit != figure.unit
                or outline.sentence[following] != outline.sentence[figure.index]
            ):
                break
            changes.append(following)
        else:
            signed = Claim(
                RelationKind.SUM,
                tuple(outline.quantities[i] for i in changes),
                "signed sum",
                tuple(outline.change[i] for i in changes),
            )
            signed.certain = not signed.holds and one_slip(signed)
            if signed.holds or signed.certain:
                claims.append(signed)
    return claims


def _one_series(outline: Outline, run: list[int]) -> bool:
    """Whether the shares are of the kinds of one thing: every label has a word in common with the others."""
    labels = [
        set(re.findall(r"[^\W\d_]+", outline.before(i, 40) + " " + outline.after(i, 25).split(",")[0])) - _LINK_WORDS
        for i in run
    ]
    return bool(set.intersection(*labels))


_LINK_WORDS = frozenset("là đạt chiếm tỷ lệ tỉ có và số của trên dưới với".split())


def find_percent_sums(outline: Outline, verified: set[int]) -> list[Claim]:
    """Shares that make up 100 %: in one sentence, three or more, or two with a cue."""
    claims = []
    quantities = outline.quantities
    index = 0
    hundred = Implied(Decimal(100))
    while index < len(quantities):
        if not quantities[index].is_percent or outline.change[index]:
            index += 1
            continue
        run = [index]
        following = index + 1
        while following < len(quantities) and len(run) < 12 and outline.sentence[following] == outline.sentence[index]:
            if quantities[following].is_percent and not outline.change[following]:
                run.append(following)
            following += 1
        total = sum(quantities[i].printed for i in run)
        decimals = any(quantities[i].step < 1 for i in run)
        if (
            len(run) >= 2
            and total <= 103
            and all(quantities[i].printed < 100 for i in run)
            and (decimals or len(run) > 2)
        ):
            claim = Claim(RelationKind.SUM, (hundred, *(quantities[i] for i in run)), "sum")
            if claim.holds and abs(total - 100) <= Decimal("0.1") and not all(i in verified for i in run):
                claims.append(claim)
            elif (
                not claim.holds
                and len(run) >= 3
                and 97 <= total <= 103
                and not any(i in verified for i in run)
                and _one_series(outline, run)
            ):
                claim.certain = True
                claim.doubt = "cộng lại chưa đúng 100%"
                claims.append(claim)
        index = following
    return claims
