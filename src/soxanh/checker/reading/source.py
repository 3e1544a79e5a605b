"""The way back into a Word file: where each stretch of the text stands in it."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from lxml import etree

from soxanh.checker.reading.package import Package, W
from soxanh.checker.reading.styles import Styles


class Span(NamedTuple):
    """`document.text[start:end]` stands in this `w:t` (or is shown at this run, when the file has no text for it)."""

    start: int
    end: int
    element: etree._Element


class Passage(NamedTuple):
    """A paragraph that has text, as `w:p`, with its own properties (`w:pPr`) and the id of its style, empty for the
    default one."""

    start: int
    end: int
    element: etree._Element
    own: etree._Element | None
    style: str


class Letters(NamedTuple):
    """As many letters of the text from `start` on that look alike: by the run's own properties, where it has any."""

    start: int
    length: int
    own: etree._Element | None
    linked: bool
    """They stand in a hyperlink."""


@dataclass
class WordSource:
    """Where the stretches of the text stand, in the order of the text.

    `spans` are the stretches of one run each, where they were asked for; `letters` those of all runs, stretches that look
    alike together. `references` leads from the stretches that stand outside the body to the run of the body that refers
    to them.
    """

    package: Package
    spans: list[Span] = field(default_factory=list)
    paragraphs: list[Passage] = field(default_factory=list)
    letters: list[Letters] = field(default_factory=list)
    references: list[Span] = field(default_factory=list)
    body_end: int = 0
    """Where the body's text ends; notes, headers and footers follow."""

    @cached_property
    def styles(self) -> Styles:
        parts = self.package.related("styles")
        return Styles(self.package.root(parts[0][1]) if parts else None)

    @cached_property
    def body(self) -> etree._Element:
        root = self.package.root(self.package.main)
        found = root.find(W + "body")
        return root if found is None else found

    @cached_property
    def sections(self) -> list[etree._Element]:
        """The properties of its sections, `w:sectPr`."""
        return list(self.body.iter(W + "sectPr"))
