"""What was read from a file: its text, its blocks and tables, and the way back to each character."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import pairwise
from typing import Any

# What a reader of the words never sees, and what looks to them like a space.
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"))
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2007\u2009\u202f\u3000\t"), " ")
_NEEDS_WORK = re.compile(
    "[^\n -~\u00c0-\u00ff\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u2010-\u2027]"
)


class Kind(StrEnum):
    """What a block of text is in its document."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    CELL = "cell"
    FOOTNOTE = "footnote"
    TEXT_BOX = "text box"
    MARGIN = "margin"
    """Page headers and footers."""


@dataclass(frozen=True, slots=True)
class Place:
    """`quote` is `document.text[start:end]`: what a person sees marked in the file as it was read."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, a table cell, a footnote: `document.words[start:end]`.

    `source` is the reader's own handle of the place in the file (for Word files the XML element), for annotating.
    """

    start: int
    end: int
    kind: Kind = Kind.PARAGRAPH
    source: Any = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: `document.words[start:end]`; where cells are merged, the first one spans the others."""

    row: int
    column: int
    start: int
    end: int
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    cells: tuple[Cell, ...]
    start: int
    end: int


@dataclass
class Document:
    """A report as it was read.

    `text` is the extracted text, the one `--text` writes and every published place counts in. `words` is the same text
    as it reads: composed letters (NFC), plain spaces, nothing invisible. All understanding works on `words`; blocks
    and tables count in it; `place` leads back. `notes` says in Vietnamese what could not be read and why.
    """

    name: str
    text: str
    blocks: tuple[Block, ...] = ()
    tables: tuple[Table, ...] = ()
    notes: tuple[str, ...] = ()
    source: Any = field(default=None, repr=False)

    @cached_property
    def words(self) -> str:
        return self._composed[0]

    @cached_property
    def _composed(self) -> tuple[str, list[int], list[int]]:
        """The words; and marks, here in the words and there in the text.

        From an even mark to the next one both run alike; from an odd mark to the next stands a piece that differs.
        """
        text = self.text
        if not _NEEDS_WORK.search(text):
            return text, [0], [0]
        pieces: list[str] = []
        here, there = [0], [0]
        length = position = 0
        for match in re.finditer(r"[^\n -~\u00c0-\u00ff](?:[\u0300-\u036f])*|[\w][\u0300-\u036f]+", text):
            made = unicodedata.normalize("NFC", match[0].translate(_UNSEEN).translate(_SPACES))
            if made == match[0]:
                continue
            pieces += [text[position : match.start()], made]
            length += match.start() - position
            here += [length, length + len(made)]
            there += [match.start(), match.end()]
            length += len(made)
            position = match.end()
        pieces.append(text[position:])
        return "".join(pieces), here, there

    def _position(self, position: int, *, end: bool) -> int:
        _, here, there = self._composed
        mark = bisect_right(here, position - end) - 1
        if mark % 2 == 0:  # in a run that both texts share
            return there[mark] + position - here[mark]
        return there[mark + 1] if end else there[mark]

    def place(self, start: int, end: int) -> Place:
        """Where `words[start:end]` stands in the text."""
        first = self._position(start, end=False)
        last = self._position(end, end=True) if end > start else first
        return Place(first, last, self.text[first:last])

    def place_in_text(self, start: int, end: int) -> Place:
        """`text[start:end]` itself, for what can only be seen there: invisible characters, mixed composition."""
        return Place(start, end, self.text[start:end])


def consecutive(document: Document) -> bool:
    """Whether the blocks stand in order and do not overlap, as every reader must give them."""
    return all(first.end <= second.start for first, second in pairwise(document.blocks))
