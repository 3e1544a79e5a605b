"""Of what a share may be a share: the wholes that a text offers, the likeliest first, and those that its words exclude."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from soxanh.checker.arithmetic import HUNDRED
from soxanh.checker.quantities import Quantity
from soxanh.checker.relations.items import opening_of_list
from soxanh.checker.relations.lists import TOTAL
from soxanh.checker.relations.outline import Outline
from soxanh.checker.relations.pairs import counted_alike
from soxanh.checker.relations.share_words import (
    PART_OF,
    SHARE,
    TARGET,
    alone_in_bracket,
    measures_the_one_before,
    says_share,
    told_aside,
)

_NAMED_BEHIND = re.compile(r"\s*(?:so với|trên|trong tổng|của|kế hoạch|chỉ tiêu|dự toán|tổng|số)[^,;]*$")
_NAMED_BASE = re.compile(r"(?:trong|trên) (?:tổng )?số\s*$|(?:trong|trên) tổng\s*$")
_OF_ALL = re.compile(r"\s*(?:trong |trên |so với |của )?(?:tổng|toàn)")
_OF_ALL_SAID = re.compile(r"\s*(?:(?:tính )?trên |trong |so với |của )?tổng số ([^\d,;.()]+)")
_OF_TOTAL = re.compile(r"^\s*(?:trên\s+|trong\s+|so với\s+|của\s+)?(?:tổng\s+)?(?:số\s+)?([\w ]{2,40})")
_WHOLE_NAMED = re.compile(
    r"\s*(?:trong |trên |so với |của )?(?:tổng (?:số )?|toàn bộ |số )((?!(?:số|mức|cộng|đó|này) )[^\W\d]+ [^\W\d]+(?: [^\W\d]+){0,4}?)"
    r"\s*(?:$|[,;.:()/\n]|và |trong |trên |của |tăng |giảm |toàn )"
)
_TELLING_NAME = 3
"""Words of a name that hardly two wholes bear."""
REACH = 60
"""So many quantities back at most, and seldom more than five."""
_FURTHEST_NAMED = 4
"""Paragraphs back to a whole of a telling name."""
_NEAREST = 4
_FEW = 20
"""Of small numbers shares come out by chance."""
_FAR, _OTHER_COUNT = 10, 20
"""The ranks of what stands far above, and of what counts something else."""


@dataclass(slots=True)
class Whole:
    """A candidate for the whole: how many were tried before it, and whether the text leaves no other."""

    index: int
    rank: int
    certain: bool
    likely: bool = False
    """It is, but only a slip of the hand in one number speaks for a fault rather than another reading."""
    named: bool = False
    """Its words say that it is meant: those behind the percentage, or those of the part itself."""


class Wholes:
    """The wholes of which quantity `part` may be the share that percentage `index` states.

    `totals` are the totals of parts that sums have found, `based` the wholes of the shares before.
    """

    def __init__(self, outline: Outline, index: int, part: int, totals: dict[int, int], based: dict[int, int]) -> None:
        self.outline, self.index, self.part = outline, index, part
        self.totals, self.based = totals, based
        self.x: Quantity = outline.quantities[part]
        self.after = outline.after(index, 90)
        label = outline.before(index)
        alone = alone_in_bracket(outline, index)
        self.direct = index - part <= 2 or part > index
        self.stated = bool(SHARE.search(label)) or alone
        # "đạt 99 %" may be said of another whole than the one at hand; "chiếm" and a bare bracket may not.
        self.plain = alone or bool(PART_OF.search(label))
        self.of_plan = bool(TARGET.search(self.after[:40]))
        self.sure = self.plain and self.direct and not self.of_plan
        self.given: set[int] = {part, index}

    def candidates(self) -> Iterator[Whole]:
        """The likeliest first; each once."""
        if self.x.part == 1:
            yield from self._of_pair()
            if self.part + 1 in self.given and not TARGET.search(self.outline.after(self.index, 40)):
                yield from self._of_all_there_are()
                return
        yield from self._named_between()
        yield from self._named_behind()
        alike = counted_alike(self.outline, self.part)
        if alike is not None and self._may_be(alike):
            self.given.add(alike)
            yield Whole(alike, 0, False, self.stated, named=True)
            if self._nearly(alike):
                return
        for whole in self._named_alike():
            yield whole
            if self._nearly(whole.index):
                return  # what bears its name and gives nearly the percentage is meant
        yield from self._told_alike()
        yield from self._of_what_it_is_part()
        yield from self._in_paragraph()
        yield from self._opening_the_list()
        yield from self._largest_total()
        yield from self._elsewhere()
        yield from self._far_above()
        if self.outline.quantities[self.index].step < 1:
            yield from (Whole(other, _OTHER_COUNT, False) for other in self._other_counts())

    def _may_be(self, other: int) -> bool:
        outline = self.outline
        known = other in self.given or outline.change[other] or outline.quantities[other].noun == "tuổi"
        return not known and outline.comparable(self.part, other) and not outline.goes_on(other)

    def _of_pair(self) -> Iterator[Whole]:
        outline, share, other = self.outline, self.outline.quantities[self.index], self.part + 1
        between = outline.low[min(self.x.end, share.start) : max(self.x.start, share.start)]
        near = abs(self.index - other) <= 1 or all(
            outline.bracket[i] != outline.bracket[self.part] for i in range(other + 1, self.index)
        )
        said = (self.stated or self.index < self.part) and says_share(between)
        yield Whole(other, 0, near and said and not share.approximate)
        if near:
            # It may still be compared with a plan that stands elsewhere, with another whole not.
            self.given.add(other)

    def _of_all_there_are(self) -> Iterator[Whole]:
        """ "412/425 phiếu, bằng 85,8 % tổng số đại biểu": of more than the pair names, a total that stands near it."""
        outline, pair = self.outline, self.part + 1
        behind = _OF_ALL_SAID.match(self.after)
        bracket = outline.bracket[self.part]
        for other in range(max(0, self.index - REACH), min(self.index + REACH, len(outline.quantities))):
            quantity = outline.quantities[other]
            if other in self.given or quantity.value < outline.quantities[pair].value or not outline.has_parts[other]:
                continue
            told = "tổng số" in outline.before(other)
            right_behind = other == self.index + 1 and outline.clause[other] == outline.clause[self.index]
            in_bracket = bracket >= 0 and outline.bracket[other] == bracket
            named = behind is not None and behind[1].startswith(quantity.noun or " ")
            if told and (right_behind or in_bracket or named):
                yield Whole(other, 0, right_behind and self.direct)

    def _named_between(self) -> Iterator[Whole]:
        """ "98 người, trên tổng số 115 người (đạt 85 %)"."""
        for other in range(self.part + 1, min(self.index, self.part + 3)):
            if other in self.given or not self.outline.comparable(self.part, other):
                continue
            named = self.outline.is_base(other)
            if named or measures_the_one_before(self.outline, other):
                self.given.add(other)
                yield Whole(other, 0, named and self.direct and self.stated)

    def _named_behind(self) -> Iterator[Whole]:
        """ "chiếm 60 % tổng số 1.200 hộ", "đạt 53 % dự toán 115.000 tỷ đồng", "60 % (15 tỷ đồng), … trên tổng mức 25 tỷ đồng"."""
        outline, quantities, index, part = self.outline, self.outline.quantities, self.index, self.part
        for other in range(index + 1, min(index + 3, len(quantities))):
            if outline.clause[other] != outline.clause[index]:
                break
            if self._may_be(other):
                behind = _NAMED_BEHIND.match(outline.low, quantities[index].end, quantities[other].start)
                named = behind is not None or told_aside(outline, index, other)
                if named or quantities[other].value >= self.x.value:
                    yield Whole(other, 0 if named else 1, named and self.direct and other == index + 1)
                self.given.add(other)
        if part < index:
            return
        for other in range(part + 1, min(part + 7, len(quantities))):
            if outline.sentence[other] != outline.sentence[index]:
                break
            if other not in self.given and outline.comparable(part, other) and "tổng" in outline.before(other):
                self.given.add(other)
                yield Whole(other, 0, False)

    def _named_alike(self) -> Iterator[Whole]:
        """ "Dư nợ 24.600 tỷ đồng …. Nợ xấu 350 tỷ đồng, chiếm 1,42 % tổng dư nợ": its words stand before that number."""
        outline, key = self.outline, self.x.unit or self.x.noun
        found = 0
        for name in _names_of_whole(self.after) if key else ():
            phrase = re.compile(rf"(?<!\w){name}(?!\w)[^,;.()]*$")
            paragraphs = _FURTHEST_NAMED if name.count(" ") + 1 >= _TELLING_NAME else 2
            for other in reversed(outline.near(key, self.part, REACH)):
                if other >= self.part or outline.paragraph[other] < outline.paragraph[self.part] - paragraphs:
                    continue
                named = self._may_be(other) and phrase.search(outline.before(other))
                if named and outline.quantities[other].value >= self.x.value and not self._has_share(other):
                    self.given.add(other)
                    told = self.stated and self.direct and not found
                    summed = self.totals.get(self.part) == other
                    yield Whole(other, found, told and summed and not self.of_plan, told, named=True)
                    found += 1
                    if found == 3:
                        return

    def _nearly(self, other: int) -> bool:
        stated, whole = (self.outline.quantities[i].value for i in (self.index, other))
        return abs(self.x.value * HUNDRED - stated * whole) * 20 <= stated * whole

    def _has_share(self, other: int) -> bool:
        """Whether a number is one of those of which a share is told, as `part` is."""
        outline, share = self.outline, other + 1
        if not outline.quantities[share].is_percent or outline.sentence[share] != outline.sentence[other]:
            return False
        return bool(PART_OF.search(outline.before(share))) or alone_in_bracket(outline, share)

    def _told_alike(self) -> Iterator[Whole]:
        """ "kiến nghị thu hồi 6 tỷ đồng, kiến nghị khác 5 tỷ đồng; đã thu 3 tỷ đồng (50 %)": not the nearest, but the one
        of which all is said that is said of the part."""
        outline, part = self.outline, self.part
        beside = [
            other
            for other in range(part - 1, max(-1, part - _NEAREST - 1), -1)
            if outline.sentence[other] == outline.sentence[part] and self._may_be(other)
        ]
        if self.x.printed < _FEW * self.x.step or not beside or outline.tells_all_of(beside[0], part):
            return
        for other in beside[1:]:
            if outline.tells_all_of(other, part) and outline.quantities[other].value >= self.x.value:
                self.given.add(other)
                yield Whole(other, 0, False, named=True)
                return

    def _of_what_it_is_part(self) -> Iterator[Whole]:
        """The total known from a sum, the number before its bracket, the whole of the number before it in its list."""
        outline, part = self.outline, self.part
        if part in self.totals and self.totals[part] not in self.given:
            self.given.add(self.totals[part])
            yield Whole(self.totals[part], 0, self.sure, self.stated)
        host = outline.host(outline.bracket[part]) if outline.bracket[part] >= 0 else None
        for other in (host, self.based.get(part - 2, self.based.get(part - 1))):
            if other is not None and other not in self.given and outline.comparable(part, other):
                self.given.add(other)
                yield Whole(other, 0, self.sure and outline.quantities[other].value >= self.x.value)
        for before in (part - 3, part - 4):  # "…, chiếm 14,1 %, tăng 9 %; …": a change stands behind it
            other = self.based.get(before)
            if other is None or other in self.given or not outline.comparable(part, other):
                continue
            greater = (i for i in range(before + 1, part) if outline.quantities[i].value > self.x.value)
            if not any(self._may_be(i) for i in greater):
                self.given.add(other)
                yield Whole(other, 0, False)

    def _in_paragraph(self) -> Iterator[Whole]:
        outline, part, x = self.outline, self.part, self.x
        rank, seen = 1, 0
        for position in range(part - 1, max(-1, part - REACH - 1), -1):
            if seen == 8 or outline.paragraph[position] < outline.paragraph[part] - 1:
                break
            aside = not outline.encloses(outline.bracket[position], outline.bracket[part])
            beside = outline.sentence[position] == outline.sentence[part]
            if aside and beside:
                rank += 1
            elif self._may_be(position):
                self.given.add(position)
                if outline.quantities[position].value < x.value and not TARGET.search(self.after):
                    continue
                same = outline.same_kind(part, position)
                if seen == 0 and same and outline.quantities[position].part == 2:
                    yield from self._first_of_pair(position)
                linked = beside or (
                    outline.sentence[position] + 1 == outline.sentence[part] and _opens_with_cue(outline, part)
                )
                only = seen == 0 and same and linked
                named = _NAMED_BASE.search(outline.before(position))
                cue = outline.cues_between(outline.quantities[position].end, x.start)
                likely = only and self.direct and not self.of_plan
                yield Whole(
                    position,
                    0 if only and self.stated else rank + (0 if same or (seen == 0 and linked) else 2),
                    likely and bool((self.plain and cue) or (self.stated and named)),
                    likely and self.stated,
                )
                rank += 1 if same else 2
                seen += 1

    def _first_of_pair(self, second: int) -> Iterator[Whole]:
        """ "đã giải quyết 4.561/5.650 hồ sơ. Trong đó đúng hạn 4.549 hồ sơ (99,7 %)": what was reached has the parts."""
        outline, first = self.outline, second - 1
        cue = outline.cues_between(outline.quantities[second].end, self.x.start)
        if cue and self._may_be(first) and outline.quantities[first].value >= self.x.value:
            self.given.add(first)
            close = outline.sentence[second] + 1 >= outline.sentence[self.part]
            yield Whole(first, 0, self.sure and close, self.stated and self.direct)

    def _opening_the_list(self) -> Iterator[Whole]:
        """ "… 16.683 người, trong đó:", and each of the items below with its share."""
        quantities = self.outline.quantities
        for other in reversed(opening_of_list(self.outline, self.part)):
            if self._may_be(other) and quantities[other].value >= self.x.value and quantities[other].part != 1:
                self.given.add(other)
                certain = self.plain and self.direct and self.outline.same_kind(self.part, other)
                yield Whole(other, 0, certain, self.stated and self.direct)
                break

    def _largest_total(self) -> Iterator[Whole]:
        """ "chiếm 7,2 % tổng vốn đầu tư": the largest total around."""
        if not self.x.unit or not _OF_ALL.match(self.after):
            return
        quantities = self.outline.quantities
        totals = [
            i
            for i in self.outline.nearest(self.x.unit, self.part, 40)
            if self._may_be(i) and quantities[i].value > self.x.value and TOTAL.search(self.outline.before(i))
        ]
        for other in sorted(totals, key=lambda i: -quantities[i].value)[:2]:
            self.given.add(other)
            yield Whole(other, 1, False)

    def _elsewhere(self) -> Iterator[Whole]:
        """The whole that is named ("tổng số xã"), the plan, wherever it stands in the document."""
        key, outline = self.x.unit or self.x.noun, self.outline
        named = _OF_TOTAL.match(self.after)
        noun = self.x.noun and named and self.x.noun in named[1]
        planned = bool(TARGET.search(self.after))
        if not key or not (planned or noun or "tổng số" in self.after[:30]):
            return
        values: set[Decimal] = set()
        known = bool(noun) and len(outline.wholes.get(key, ())) == 1
        for other in outline.nearest(key, self.part, 40):
            quantity = outline.quantities[other]
            if other in self.given or quantity.value in values or outline.change[other]:
                continue
            if noun and not planned and quantity.value < self.x.value:
                continue
            values.add(quantity.value)
            of_pair = quantity.part == 2
            yield Whole(
                other, len(values) + (0 if noun and of_pair else 1), known and of_pair and self.plain and self.direct
            )

    def _far_above(self) -> Iterator[Whole]:
        """For a share so exact that chance hardly gives it."""
        key, outline = self.x.unit or self.x.noun, self.outline
        if not (self.plain and self.direct and key):
            return
        far = [
            other
            for other in outline.nearest(key, self.part, 12)
            if other < self.part
            and other not in self.given
            and outline.quantities[other].value > self.x.value
            and not outline.change[other]
        ]
        yield from (Whole(other, _FAR, False) for other in far[:5])

    def _other_counts(self) -> list[int]:
        """The counts right before it in its sentence, whatever they are called: of 1.000 citizens 900 files were taken."""
        outline, quantities, part = self.outline, self.outline.quantities, self.part
        if not self.x.is_count:
            return []
        return [
            i
            for i in range(part - 1, max(-1, part - 3), -1)
            if outline.sentence[i] == outline.sentence[part]
            and quantities[i].is_count
            and not (outline.is_time(i) or outline.change[i] or quantities[i].per)
            and not outline.comparable(part, i)
            and quantities[i].value >= max(HUNDRED, self.x.value)
        ]


def _names_of_whole(after: str) -> list[str]:
    """The words that name the whole behind a percentage, at least two but for "tổng"; then without the first, which only
    says what is measured or counted: "vốn đăng ký cấp mới", "án đã giải quyết"."""
    match = _WHOLE_NAMED.match(after)
    words = match[1].split() if match else []
    names = [" ".join(words[first:]) for first in range(2) if len(words) > first + 1]
    return names[:1] if len(words) < _TELLING_NAME else names


def _opens_with_cue(outline: Outline, index: int) -> bool:
    start = outline.layout.sentences[outline.sentence[index]]
    return bool(outline.cues_between(start, start + 24))
