"""Figures of a text against the ledger's: what a report of ours prints otherwise, and numbers that people typed.

An anchored figure that differs is an error. A typed number is only reported, as a warning, when all words of exactly one
figure's name stand around it and hardly any others, and no figure with words of it has its value. In a table its row and
column must name one figure and nothing else.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator

from soxanh.calendar import parse_period
from soxanh.checker.documents import Document, Kind, Place
from soxanh.checker.findings import Check as Kinds
from soxanh.checker.findings import Finding, Result, Severity
from soxanh.checker.reading.formats import Format, recognise
from soxanh.checks.cells import CellNumber, cell_numbers
from soxanh.checks.models import Check
from soxanh.figures.values import Computed
from soxanh.reports import reread, review
from soxanh.reports.compose import Scope, printed
from soxanh.reports.unsourced import CatalogueFigure, comparable, has_scale, same_value
from soxanh.vi.numbers import FoundNumber, find_numbers
from soxanh.vi.text import normalise

_CLAUSE_END = re.compile(r"[.,;:!?()\n–—]")
_WORD = re.compile(r"[^\W\d_]+")
#: Words that say nothing of which figure is meant.
_EMPTY = frozenset("số tổng trong kỳ của các là có được đã và năm tháng quý gồm với tại theo".split())
#: Another period, or no count at all: such a number is not the period's figure.
_OTHER = re.compile(
    r"(?:năm|kỳ|quý|tháng) trước|cùng kỳ|kế hoạch|chỉ tiêu|lũy kế|luỹ kế|giai đoạn|trung bình|bình quân"
)
#: Words of columns and of rows of totals that say nothing of which figure is meant.
_EMPTY_IN_TABLES = frozenset("lượng liệu kết quả thực hiện giá trị cộng chung này báo cáo".split())
#: Another stretch of the period, once the period itself is taken out.
_OTHER_TIME = re.compile(r"\b(?:quý|tháng|tuần|ngày|đầu năm|cuối năm)\b")
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,])")
_DIGIT = re.compile(r"\d")
#: The shares of a figure's words that stand around the number, and of the words around it that are the figure's.
_FEWEST_WORDS, _SHARE = 3, 0.6
#: So many words in common with a figure that has its value, and a number is taken to be that figure.
_FEWEST_SHARED = 2


def ledger_of(check: Check) -> Ledger | None:
    """What of the ledger a check is compared with; None when it is with nothing."""
    if check.version is not None:
        return Ledger(review.scope_of(check.version.report))
    if not check.period:
        return None
    unit = check.document.unit
    return Ledger(Scope(parse_period(check.period), unit.code if unit.parent_id else None))


class Ledger:
    """The figures of a period, for the department or one unit, with which texts are compared."""

    def __init__(self, scope: Scope):
        """Computes the figures. Raises `UnknownUnitError`."""
        self._computed = scope.computed()
        self._printed = printed(self._computed.values)
        self._catalogue = _Catalogue(self._computed)
        self._year = scope.period.end.year
        self._period = scope.period.label.removeprefix("kỳ báo cáo ").split(" (")[0]
        self._source = f"bản chốt {scope.closing.name}" if scope.closing else f"sổ ({scope.period.label})"

    def join(self, result: Result, document: Document, file: bytes) -> None:
        """Adds to the result what differs from the ledger, in the order of the text. `file` is what was read."""
        anchored = list(self._anchored(document, file)) if recognise(file, document.name) is Format.WORD else []
        found = [finding for _place, finding in anchored if finding]
        taken = sorted((place.start, place.end) for place, _finding in anchored)
        typed = [*self._typed(document), *self._tabled(document)]
        found += [each for each in typed if not _within(each.place.start, taken)]
        result.findings = sorted([*result.findings, *found], key=lambda each: (each.place.start, each.place.end))

    def _anchored(self, document: Document, docx: bytes) -> Iterator[tuple[Place, Finding | None]]:
        """The anchored figures of a report of ours, with what is wrong with each."""
        text = _Squeezed(document)
        for paragraph, placed in reread.anchors_in_text(docx, self._printed):
            place = text.place(paragraph.text, placed.start, placed.end)
            differs = reread.difference(placed.anchor, self._printed)
            if differs is None or differs.ledger_text is None:
                yield place, None
                continue
            said, right = placed.anchor.text, differs.ledger_text
            label = self._printed[placed.anchor.id].label
            message = f"“{label}” trong văn bản là {said}, theo {self._source} là {right}."
            yield place, Finding(Kinds.LEDGER, Severity.ERROR, place, message, expected=right, found=said)

    def _typed(self, document: Document) -> Iterator[Finding]:
        for block in document.blocks:
            if block.kind in (Kind.CELL, Kind.HEADING, Kind.MARGIN):
                continue
            text = document.words[block.start : block.end]
            numbers = find_numbers(text)
            ends = [0, *(number.end for number in numbers)]
            starts = [*(number.start for number in numbers[1:]), len(text)]
            for number, first, last in zip(numbers, ends, starts, strict=False):
                beside = text[first:last]
                if _OTHER.search(beside.lower()) or any(int(each) != self._year for each in _YEAR.findall(beside)):
                    continue
                if "/" in (text[number.start - 1 : number.start], text[number.end : number.end + 1]):
                    continue  # done out of all: which of the two a name means cannot be told
                if figure := self._catalogue.meant(number, _clause(text, number, first, last)):
                    place = document.place(block.start + number.start, block.start + number.end)
                    yield self._perhaps(figure, number, place)

    def _tabled(self, document: Document) -> Iterator[Finding]:
        for cell in cell_numbers(document):
            if not self._of_the_period(cell):
                continue
            if figure := self._catalogue.named(cell.number, cell.said):
                yield self._perhaps(figure, cell.number, document.place(cell.number.start, cell.number.end))

    def _of_the_period(self, cell: CellNumber) -> bool:
        """Whether neither the number's row and column nor the lines above its table speak of another period."""
        said, caption = (text.lower().replace(self._period.lower(), " ") for text in (cell.said, cell.caption))
        if any(_OTHER.search(text) or _OTHER_TIME.search(text) for text in (said, caption)):
            return False
        return not _DIGIT.search(said) and all(int(each) == self._year for each in _YEAR.findall(caption))

    def _perhaps(self, figure: CatalogueFigure, number: FoundNumber, place: Place) -> Finding:
        right = self._computed.values[figure.id].text_with_unit
        message = f"Số này có lẽ là “{figure.label}”; theo {self._source} số liệu đó là {right}."
        return Finding(Kinds.LEDGER, Severity.WARNING, place, message, expected=right, found=number.text)


def _within(position: int, spans: list[tuple[int, int]]) -> bool:
    before = bisect_right(spans, (position, sys.maxsize))
    return before > 0 and position < spans[before - 1][1]


def _clause(text: str, number: FoundNumber, first: int, last: int) -> str:
    """The words around a number, neither beyond its clause nor beyond the numbers beside it."""
    before = [found.end() for found in _CLAUSE_END.finditer(text, first, number.start)]
    after = _CLAUSE_END.search(text, number.end, last)
    return (
        f"{text[before[-1] if before else first : number.start]} {text[number.end : after.start() if after else last]}"
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(normalise(text).lower())) - _EMPTY


class _Catalogue:
    """The figures that have a value, by the words of their names."""

    def __init__(self, computed: Computed):
        self._figures = [
            (CatalogueFigure(each.figure.id, str(each.figure.label), each.number, each.figure.unit), words)
            for each in computed.values.values()
            if each.number is not None and len(words := _words(str(each.figure.label))) >= _FEWEST_WORDS
        ]
        self._with: dict[str, list[int]] = {}
        for at, (_figure, words) in enumerate(self._figures):
            for word in words:
                self._with.setdefault(word, []).append(at)

    def meant(self, number: FoundNumber, around: str) -> CatalogueFigure | None:
        """The one figure that the number must mean and whose value it is not."""
        said = _words(around)
        best: list[CatalogueFigure] = []
        most = 0
        for figure, words, count in self._sharing(number, said):
            if count >= _FEWEST_SHARED and same_value(number, figure):
                return None  # a part of the whole that is named, or what the whole is
            if count == len(words) and count >= _SHARE * len(said) and count >= most:
                best = [figure] if count > most else [*best, figure]
                most = count
        return best[0] if len(best) == 1 else None

    def named(self, number: FoundNumber, text: str) -> CatalogueFigure | None:
        """The one figure that the text names, with nothing else, and whose value the number is not."""
        said = _words(text) - _EMPTY_IN_TABLES
        sharing = list(self._sharing(number, said))
        named = [
            (figure, words)
            for figure, words, _count in sharing
            if said - _words(figure.unit) <= words - _EMPTY_IN_TABLES <= said
            and (number.unit or not has_scale(figure.unit))
        ]
        if len(named) != 1 or any(
            named[0][1] <= words and same_value(number, each) for each, words, _count in sharing
        ):
            return None  # a part of what is named is it itself where only the table's title says of which part it is
        return named[0][0]

    def _sharing(
        self, number: FoundNumber, said: frozenset[str]
    ) -> Iterator[tuple[CatalogueFigure, frozenset[str], int]]:
        """The figures that the number can be by its unit, with their words, and how many of these are said."""
        shared: dict[int, int] = {}
        for word in said:
            for at in self._with.get(word, ()):
                shared[at] = shared.get(at, 0) + 1
        for at, count in shared.items():
            figure, words = self._figures[at]
            if comparable(number.unit, figure.unit):
                yield figure, words, count


class _Squeezed:
    """The document's words without spaces: programs differ in how they read tabs, line breaks and empty cells."""

    def __init__(self, document: Document):
        self._document = document
        words = document.words
        self._positions = [at for at, letter in enumerate(words) if not letter.isspace()]
        self._text = "".join(words.split())
        self._here = 0

    def place(self, paragraph: str, start: int, end: int) -> Place:
        """Where `paragraph[start:end]` stands in the document; an empty place when it is not found there."""
        before, inside = _squeeze(paragraph[:start]), _squeeze(paragraph[start:end])
        whole = _squeeze(paragraph)
        at = self._text.find(whole, self._here)
        if at < 0:
            at = self._text.find(whole)
        if at < 0 or not inside:
            return Place(0, 0, "")
        self._here = at
        first, last = at + len(before), at + len(before) + len(inside) - 1
        return self._document.place(self._positions[first], self._positions[last] + 1)


def _squeeze(text: str) -> str:
    return "".join(normalise(text).split())
