"""A Word document as it looks: its paragraphs with their effective font, size and alignment, and what is asked of them."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from soxanh.calendar import today
from soxanh.checker.documents import Document, Place
from soxanh.checker.findings import Check, Finding, Severity
from soxanh.checker.reading.package import W
from soxanh.checker.reading.styles import VAL, is_on
from soxanh.checker.reading.word import CELL, RUN, TEXT, Span, WordSource
from soxanh.law import find_parameter

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
TWIPS_PER_MM = 1440 / 25.4
_DATE_LINE = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})")
_NOT_LETTERS = ("symbol", "wingdings", "webdings", "marlett")


@dataclass
class Paragraph:
    """A paragraph with text. `text` is as it reads: single spaces, composed letters."""

    form: "Form"
    element: etree._Element
    start: int
    end: int
    text: str

    @property
    def place(self) -> Place:
        return self.form.document.place_in_text(*self.form.bare(self.start, self.end))

    @cached_property
    def cell(self) -> etree._Element | None:
        """The table cell around it."""
        return next(self.element.iterancestors(CELL), None)

    @cached_property
    def runs(self) -> list[etree._Element]:
        """The runs with something to see, without superscripts (marks of notes)."""
        found = []
        for run in self.element.iter(RUN):
            if any((text.text or "").strip() for text in run.iterfind(TEXT)):
                raised = run.find(f"{W}rPr/{W}vertAlign")
                if raised is None or raised.get(VAL) == "baseline":
                    found.append(run)
        return found

    def of_paragraph(self, name: str) -> etree._Element | None:
        return self.form.source.styles.paragraph_property(self.element, name)

    def of_run(self, run: etree._Element, name: str) -> etree._Element | None:
        return self.form.source.styles.run_property(self.element, run, name)

    @cached_property
    def sizes(self) -> set[float]:
        """The sizes of its letters, in points."""
        return {_half_points(self.of_run(run, "sz")) for run in self.runs}

    def are_all(self, name: str) -> bool:
        """Whether all its letters are `b` (bold) or `i` (italic)."""
        return all(is_on(self.of_run(run, name)) for run in self.runs)

    def are_any(self, name: str) -> bool:
        return any(is_on(self.of_run(run, name)) for run in self.runs)

    @property
    def alignment(self) -> str:
        found = self.of_paragraph("jc")
        value = "left" if found is None else found.get(VAL, "left")
        return {"start": "left", "end": "right"}.get(value, value)

    def font(self, run: etree._Element) -> str:
        """The font of a run's letters; empty where the file does not say."""
        fonts = self.of_run(run, "rFonts")
        if fonts is None:
            return ""
        theme = fonts.get(f"{W}asciiTheme") or fonts.get(f"{W}hAnsiTheme")
        return (
            self.form.theme_fonts.get(theme[:5], "")
            if theme
            else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or ""
        )

    def has_letters_of(self, font: str) -> bool:
        return bool(font) and not font.lower().startswith(_NOT_LETTERS)


class Form:
    def __init__(self, document: Document, source: WordSource):
        self.document = document
        self.source = source
        body = source.body
        self.paragraphs = [
            Paragraph(self, span.element, span.start, span.end, self._words(span))
            for span in source.paragraphs
            if self._words(span) and any(above is body for above in span.element.iterancestors())
        ]

    def _words(self, span: Span) -> str:
        return " ".join(Document("", self.document.text[span.start : span.end]).words.split())

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


def points(size: float) -> str:
    return f"{size:g}".replace(".", ",")


def _half_points(element: etree._Element | None) -> float:
    try:
        return 10.0 if element is None else int(element.get(VAL, "20")) / 2
    except ValueError:
        return 10.0
