"""A Word document as it looks: its paragraphs with their effective font, size and alignment, and what is asked of them."""

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from lxml import etree

from soxanh.calendar import today
from soxanh.checker.documents import Document, Place
from soxanh.checker.findings import Check, Finding, Severity
from soxanh.checker.reading.markup import CELL
from soxanh.checker.reading.package import W
from soxanh.checker.reading.source import Letters, WordSource
from soxanh.checker.reading.styles import VAL, is_on
from soxanh.law import find_parameter

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
TWIPS_PER_MM = 1440 / 25.4
_DATE_LINE = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})")
_SHAPING = {f"{W}jc", f"{W}ind", f"{W}spacing"}
_RAISED = f"{W}vertAlign"
_NOT_LETTERS = ("symbol", "wingdings", "webdings", "marlett")


@dataclass
class Paragraph:
    """A paragraph with text. `text` is as it reads: single spaces, composed letters."""

    form: "Form"
    start: int
    end: int
    element: etree._Element
    own: etree._Element | None
    """Its own `w:pPr`."""
    style: str
    """The id of its style; empty for the default one."""
    text: str
    letters: Sequence[Letters]

    @property
    def place(self) -> Place:
        return self.form.document.place_in_text(*self.form.bare(self.start, self.end))

    @cached_property
    def cell(self) -> etree._Element | None:
        """The table cell around it."""
        return next(self.element.iterancestors(CELL), None)

    @cached_property
    def looks(self) -> dict["Look", int]:
        """How many letters look how; superscripts (marks of notes) and links do not count."""
        found: dict[Look, int] = {}
        for each in self.letters:
            if (look := self.form.look(self.style, each)) is not None:
                found[look] = found.get(look, 0) + each.length
        return found

    @property
    def sizes(self) -> set[float]:
        """The sizes of its letters, in points."""
        return {look.size for look in self.looks}

    @property
    def is_bold(self) -> bool:
        """All its letters are."""
        return all(look.bold for look in self.looks)

    @property
    def is_italic(self) -> bool:
        """All its letters are."""
        return all(look.italic for look in self.looks)

    @property
    def is_upright(self) -> bool:
        """None of its letters is italic."""
        return not any(look.italic for look in self.looks)

    @cached_property
    def shape(self) -> "Shape":
        return self.form.shape(self)

    @property
    def alignment(self) -> str:
        return self.shape.alignment


class Shape(NamedTuple):
    """How a paragraph is set: `first_line` is its indent in mm, `space` the larger of those before and after it in
    points, `lines` the line spacing (an exact height cannot be told in lines and counts as one)."""

    alignment: str
    first_line: float
    space: float
    lines: float


class Look(NamedTuple):
    """How letters look. `font` is empty where the file does not say; `colour` is hexadecimal, `auto` for the usual one."""

    font: str
    size: float
    bold: bool
    italic: bool
    colour: str

    @property
    def shows_letters(self) -> bool:
        """Whether the font is one of letters, not of pictures."""
        return bool(self.font) and not self.font.lower().startswith(_NOT_LETTERS)


class Form:
    def __init__(self, document: Document, source: WordSource):
        self.document = document
        self.source = source
        self._looks: dict[tuple[str, bool], Look] = {}
        self._shapes: dict[str, Shape] = {}
        starts = [each.start for each in source.letters]
        words, place = document.words, document.in_words
        self.paragraphs = [
            Paragraph(
                self,
                *passage,
                text,
                source.letters[bisect_left(starts, passage.start) : bisect_left(starts, passage.end)],
            )
            for passage in source.paragraphs
            if passage.start < source.body_end
            and (text := " ".join(words[place(passage.start) : place(passage.end)].split()))
        ]

    def bare(self, start: int, end: int) -> tuple[int, int]:
        """The stretch without the spaces around it."""
        text = self.document.text[start:end]
        return start + len(text) - len(text.lstrip()), end - (len(text) - len(text.rstrip()))

    @cached_property
    def day(self) -> dt.date:
        """The document's own day as its head says it; today where it has none yet."""
        for paragraph in self.paragraphs[:30]:
            match = _DATE_LINE.search(paragraph.text)
            if match:
                try:
                    return dt.date(int(match[3]), int(match[2]), int(match[1]))
                except ValueError:
                    break
        return today()

    @property
    def is_in_force(self) -> bool:
        return find_parameter("documents.page.width", self.day) is not None

    def asks(self, key: str):
        """The value of the decree's parameter `documents.<key>`."""
        found = find_parameter(f"documents.{key}", self.day)
        assert found is not None, key
        return found.value

    @cached_property
    def theme_fonts(self) -> dict[str, str]:
        """The fonts that `minorHAnsi` and `majorHAnsi` stand for, by the first five letters."""
        parts = self.source.package.related("theme")
        if not parts:
            return {}
        root = self.source.package.root(parts[0][1])
        return {
            kind: latin.get("typeface", "")
            for kind in ("minor", "major")
            if (latin := root.find(f".//{_A}{kind}Font/{_A}latin")) is not None
        }

    def shape(self, paragraph: Paragraph) -> Shape:
        own, style = paragraph.own, paragraph.style
        if own is not None and any(each.tag in _SHAPING for each in own):
            return self._shape_of(style, own, paragraph.element)
        if style not in self._shapes:
            self._shapes[style] = self._shape_of(style, None, None)
        shape = self._shapes[style]
        return shape if shape.first_line else shape._replace(first_line=_tabbed(paragraph.element))

    def _shape_of(self, style: str, own: etree._Element | None, element: etree._Element | None) -> Shape:
        def of(name: str) -> etree._Element | None:
            return self.source.styles.of_paragraph(style, own, name)

        alignment, spacing = of("jc"), of("spacing")
        value = "left" if alignment is None else alignment.get(VAL, "left")
        first_line = _number(of("ind"), "firstLine") / TWIPS_PER_MM
        if not first_line and element is not None:
            first_line = _tabbed(element)
        by_lines = spacing is not None and spacing.get(f"{W}lineRule", "auto") == "auto"
        return Shape(
            {"start": "left", "end": "right"}.get(value, value),
            first_line,
            max(_space(spacing, "before"), _space(spacing, "after")),
            (_number(spacing, "line") or 240) / 240 if by_lines else 1.0,
        )

    def look(self, paragraph_style: str, letters: Letters) -> Look | None:
        """How letters in a paragraph of that style look; None for superscripts, which are no text."""
        linked = letters.linked
        if letters.own is not None:
            own = {each.tag: each for each in letters.own}
            if (raised := own.get(_RAISED)) is not None and raised.get(VAL) != "baseline":
                return None
            return self._worked_out(paragraph_style, own, linked)
        if (paragraph_style, linked) not in self._looks:
            self._looks[paragraph_style, linked] = self._worked_out(paragraph_style, {}, linked)
        return self._looks[paragraph_style, linked]

    def _worked_out(self, paragraph_style: str, own: Mapping[str, etree._Element], linked: bool) -> Look:
        def of(name: str) -> etree._Element | None:
            return self.source.styles.of_run(paragraph_style, own, name)

        colour = of("color")
        return Look(
            self._font(of("rFonts")),
            _half_points(of("sz")),
            is_on(of("b")),
            is_on(of("i")),
            "auto" if colour is None or linked else colour.get(VAL, "auto").lower(),
        )

    def _font(self, fonts: etree._Element | None) -> str:
        if fonts is None:
            return ""
        theme = fonts.get(f"{W}asciiTheme") or fonts.get(f"{W}hAnsiTheme")
        return self.theme_fonts.get(theme[:5], "") if theme else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or ""

    def find(self, fits: Callable[[str], object], before: int | None = None) -> int | None:
        """The index of the first paragraph whose text fits."""
        for index, paragraph in enumerate(self.paragraphs[:before]):
            if fits(paragraph.text):
                return index
        return None

    def finding(self, message: str, paragraph: Paragraph | None = None, expected: str = "") -> Finding:
        """A warning at a paragraph; at the beginning when it is about the whole document."""
        place = paragraph.place if paragraph else self.document.place_in_text(0, 0)
        return Finding(Check.LAYOUT, Severity.WARNING, place, message, expected=expected)

    def size_finding(self, paragraph: Paragraph, what: str, key: str) -> Finding | None:
        """A finding when letters of the paragraph are not as large as `documents.font.<key>` asks."""
        least, most = self.asks(f"font.{key}")
        wrong = sorted(size for size in paragraph.sizes if not least <= size <= most)
        if not wrong:
            return None
        asked = points(least) if least == most else f"{points(least)}-{points(most)}"
        return self.finding(
            f"{what} cỡ chữ {' và '.join(map(points, wrong))}; Nghị định 30/2020/NĐ-CP quy định cỡ {asked}.", paragraph
        )


def _tabbed(element: etree._Element) -> float:
    """The indent in mm of a first line that begins with a tab: where Word's own tab stops lie."""
    return 12.7 if element.find(f"{W}r/{W}tab") is not None else 0.0


def _space(spacing: etree._Element | None, side: str) -> float:
    """In points."""
    if spacing is not None and spacing.get(f"{W}{side}Autospacing") in ("1", "true", "on"):
        return 14.0
    return _number(spacing, side) / 20


def _number(element: etree._Element | None, name: str) -> float:
    try:
        return 0.0 if element is None else float(element.get(f"{W}{name}", "0"))
    except ValueError:
        return 0.0


def points(size: float) -> str:
    return f"{size:g}".replace(".", ",")


def _half_points(element: etree._Element | None) -> float:
    try:
        return 10.0 if element is None else int(element.get(VAL, "20")) / 2
    except ValueError:
        return 10.0
