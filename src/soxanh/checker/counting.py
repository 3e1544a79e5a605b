"""What a number counts: the scale, the unit and the noun behind it, and what it is divided by."""

import re
from decimal import Decimal
from functools import lru_cache

from soxanh.checker.nouns import KNOWN_NOUN, MEASURES, SCALES, noun_key
from soxanh.checker.numerals import ONE
from soxanh.checker.quantities import Quantity
from soxanh.vi.text import lowered

_scale = "|".join(sorted(SCALES, key=len, reverse=True))
_SCALE = re.compile(rf"\s*((?:(?:{_scale})(?![^\W\d])\.?\s*){{1,3}})")
_COMPOUND = re.compile(rf"\s?(\d{{1,3}}(?:,\d+)?)\s?((?:{_scale})(?!\w))", re.IGNORECASE)
_measure = "|".join(re.escape(measure) for measure in sorted(MEASURES, key=len, reverse=True))
_MEASURE = re.compile(rf"\s*({_measure})(?![^\W²³]| chí| bào)")
_PER = re.compile(r"\s?/\s?(lao động|nhân khẩu|(?:10+\s|1\s)?[^\W\d]+)")
_NEXT_ITEM = re.compile(r"[ \t]*\n\s*[-–—+•|]")
FOOTNOTE_MARKS = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
NAMED_WITHIN = 48
"""Characters behind a number in which what it counts is named."""
_LONGEST_NOUN = 24
_NEIGHBOURS = 6


class Counting:
    """Reads what stands behind the numbers of a text. `low` is the text in lower case."""

    def __init__(self, words: str, low: str) -> None:
        self.words, self.low = words, low
        self.lower = lowered(words)
        """In lower case, with the raised figures of m², which `low` may have lost as marks of footnotes."""

    def counts(self, end: int) -> bool:
        """Whether a unit or a known noun follows."""
        return _MEASURE.match(self.words, end) is not None or self.names_thing(end)

    def measures(self, end: int) -> bool:
        """Whether a unit follows."""
        return _MEASURE.match(self.lower, end) is not None

    def names_thing(self, end: int) -> bool:
        """Whether a known noun follows."""
        return KNOWN_NOUN.match(self.low[end : end + _LONGEST_NOUN].lstrip()) is not None

    def names_anything(self, end: int) -> bool:
        """Whether a noun follows, known or not."""
        return bool(noun_key(self.low[end : end + _LONGEST_NOUN].lstrip()))

    def quantity(self, start: int, end: int, printed: Decimal, step: Decimal) -> Quantity:
        """The number `words[start:end]` with all that belongs to it."""
        words = self.words
        scale, unit, noun = ONE, "", ""
        number_end = end
        while words[end : end + 1] in FOOTNOTE_MARKS:
            end += 1
        compound = bare = False
        if match := _SCALE.match(self.lower, end):
            for word in match[1].replace(".", " ").split():
                scale *= SCALES[word] if SCALES[word] >= scale else ONE  # nobody means a million of "tỷ triệu"
            end = match.end(1)
            while end > match.start(1) and words[end - 1].isspace():
                end -= 1
            if words[end - 1] == "." and not self.measures(end):
                end -= 1  # the end of a sentence, not of an abbreviation
            while more := _COMPOUND.match(words, end):
                finer = SCALES[more[2].lower()]
                if finer >= scale:
                    break
                value = Decimal(more[1].replace(",", "."))
                printed = printed * scale / finer + value
                step = Decimal(1).scaleb(value.as_tuple().exponent)  # type: ignore[arg-type]
                scale, end, compound = finer, more.end(), True
        if match := _MEASURE.match(self.lower, end):
            unit, factor = MEASURES[match[1]]
            scale *= factor
            end = match.end()
        elif scale >= SCALES["nghìn"] and not (self.low.startswith(" ", end) and self.names_anything(end)):
            unit, bare = "đồng", True  # "126,5 triệu, giảm", not "1,2 triệu lượt"
        else:
            noun = self._noun(end)
        per = ""
        if (noun or unit) and (match := self._per(noun, end)):
            per = match[1].strip().removeprefix("1 ")
            end = match.end() if unit else end
        return Quantity(
            0, start, number_end, end, printed, step, scale, unit, noun, per=per, bare=bare, compound=compound
        )

    def _noun(self, end: int) -> str:
        following = self.low[end : self._end_of_cell(end)].lstrip(" \n*_")
        apart = self.low[end : end + 1] in " \n*_" and not _NEXT_ITEM.match(self.low, end)
        if not (apart or KNOWN_NOUN.match(following)):
            return ""
        return noun_key(following.replace("\n", " ").replace("  ", " "))

    def _end_of_cell(self, end: int) -> int:
        """Where the words behind a number end: "7.801 con⏎Bò: 9.625 con" counts no "con bò"."""
        line = self.words.find("\n", end, end + NAMED_WITHIN)
        begins_anew = line > 0 and self.words[end:line].strip(" *_") and self.words[line + 1 : line + 2].isupper()
        return line if begins_anew else end + NAMED_WITHIN

    def _per(self, noun: str, end: int) -> re.Match[str] | None:
        """What it is divided by, behind the unit or the noun."""
        if "/" not in self.low[end : end + 50]:
            return None
        word = _spaced(noun).match(self.low, end) if noun else None
        return _PER.match(self.lower, word.end() if word else end)


def dress(quantities: list[Quantity]) -> None:
    """Gives bare numbers the unit of the nearest number that is printed in the same scale with one."""
    for index, quantity in enumerate(quantities):
        if not quantity.bare:
            continue
        around = range(max(0, index - _NEIGHBOURS), min(len(quantities), index + _NEIGHBOURS + 1))
        for other in sorted(around, key=lambda i: abs(i - index)):
            near = quantities[other]
            if not near.bare and near.scale >= SCALES["nghìn"] and near.unit != "m²":
                in_tons = near.unit == "kg"
                quantity.count(near.unit, near.noun, quantity.scale * 1_000 if in_tons else quantity.scale)
                break


@lru_cache(maxsize=10_000)
def _spaced(noun: str) -> re.Pattern[str]:
    """A noun with whatever spaces and line ends stand before it and between its words."""
    return re.compile(r"\s*" + re.escape(noun).replace(r"\ ", r"\s+"))
