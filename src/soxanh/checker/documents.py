"""What was read from a file: its text, its blocks and tables, and the way back to each character."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from heapq import merge
from itertools import pairwise
from typing import Any

from soxanh.vi.text import lowered

# What a reader of the words never sees, what looks to them like a space, and letters of other alphabets that old fonts
# and careless converters put for Vietnamese ones.
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"))
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2007\u2009\u202f\u3000\t"), " ")
STAND_INS = {ord(wrong): right for wrong, right in zip("ÐðƉƣƢ", "ĐđĐưƯ", strict=True)}
_READ_AS = {**_UNSEEN, **_SPACES, **STAND_INS}
_PLAIN = (
    "\n -~\u00c0-\u00cf\u00d1-\u00ef\u00f1-\u00ff\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1"
    "\u01af\u01b0\u1ea0-\u1ef9\u2010-\u2027"
)
_NEEDS_WORK = re.compile(f"[^{_PLAIN}]")
_MARK = re.compile("[\u0300-\u036f]")
# A letter with its marks.
_LETTER = re.compile(rf"[^{_PLAIN}][\u0300-\u036f]*|\w[\u0300-\u036f]+")

_COLUMN_NUMBER = re.compile(r"\(?(?:[A-Za-z]|(\d{1,2}))(?:\s*=[\d\s=+()/-]+)?\)?")


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

    `anchor` is where in the words a footnote or a text box is referred to; None for all others and where unknown.
    """

    start: int
    end: int
    kind: Kind = Kind.PARAGRAPH
    anchor: int | None = None


@dataclass(frozen=True, slots=True)
class Rereading:
    """A stretch of the text that reads otherwise: a line's end within a paragraph is a space, a page number nothing."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: `document.words[start:end]`; where cells are merged, the first one spans the others."""

    row: int
    column: int
    start: int
    end: int
    row_span: int = 1
    column_span: int = 1


CellsFound = list[tuple[int, int, int, int, int, int]]
"""A table as a reader finds it: row, column, start and end in the text, rows and columns spanned."""


@dataclass(frozen=True, slots=True)
class Table:
    cells: tuple[Cell, ...]
    start: int
    end: int


def numbers_columns(cells: Sequence[str]) -> bool:
    """Whether a row of a table holds nothing but the numbers of its columns: A, B, 1, 2, (3=1+2)."""
    matches = [_COLUMN_NUMBER.fullmatch(text) for cell in cells if (text := cell.strip())]
    numbers = [int(match[1]) for match in matches if match and match[1]]
    return len(matches) > 1 and all(matches) and numbers == list(range(1, max(1, len(numbers)) + 1))


@dataclass
class Document:
    """A report as it was read.

    `text` is the extracted text, the one `--text` writes and every published place counts in. `words` is the same text
    as it reads: composed letters (NFC), plain spaces, nothing invisible, and `rereadings` carried out, so that a
    paragraph is one line however it was wrapped. All understanding works on `words`; blocks and tables count in it;
    `place` leads back. `notes` says in Vietnamese what could not be read and why. `source` is the reader's own handle
    of the file, for checks and annotations of one format.
    """

    name: str
    text: str
    blocks: tuple[Block, ...] = ()
    tables: tuple[Table, ...] = ()
    notes: tuple[str, ...] = ()
    rereadings: tuple[Rereading, ...] = ()
    source: Any = field(default=None, repr=False)

    @cached_property
    def words(self) -> str:
        return self._composed[0]

    @cached_property
    def lower(self) -> str:
        """The words in lower case, place by place."""
        return lowered(self.words)

    @cached_property
    def _composed(self) -> tuple[str, list[int], list[int]]:
        """The words; and marks, here in the words and there in the text.

        From an even mark to the next one both run alike; from an odd mark to the next stands a piece that differs.
        """
        text = self.text
        if not self.rereadings and not _NEEDS_WORK.search(text):
            return text, [0], [0]
        pieces: list[str] = []
        here, there = [0], [0]
        length = position = 0
        rereadings = ((each.start, each.end, each.words) for each in self.rereadings)
        for start, end, made in merge(rereadings, _compositions(text), key=lambda piece: (piece[0], -piece[1])):
            if start < position:  # within a stretch that reads otherwise
                continue
            pieces += [text[position:start], made]
            length += start - position
            here += [length, length + len(made)]
            there += [start, end]
            length += len(made)
            position = end
        pieces.append(text[position:])
        return "".join(pieces), here, there

    def _position(self, position: int, *, end: bool) -> int:
        _, here, there = self._composed
        mark = bisect_right(here, position - end) - 1
        if mark % 2 == 0:  # in a run that both texts share
            return there[mark] + position - here[mark]
        return there[mark + 1] if end else there[mark]

    def in_words(self, position: int) -> int:
        """Where the character at `text[position]` stands in the words."""
        _, here, there = self._composed
        mark = bisect_right(there, position) - 1
        return here[mark] + position - there[mark] if mark % 2 == 0 else here[mark]

    def place(self, start: int, end: int) -> Place:
        """Where `words[start:end]` stands in the text."""
        first = self._position(start, end=False)
        last = self._position(end, end=True) if end > start else first
        return Place(first, last, self.text[first:last])

    def place_in_text(self, start: int, end: int) -> Place:
        """`text[start:end]` itself, for what can only be seen there: invisible characters, mixed composition."""
        return Place(start, end, self.text[start:end])


def _compositions(text: str) -> Iterator[tuple[int, int, str]]:
    """Letters that are written otherwise than they read: where, and how they read."""
    for match in (_LETTER if _MARK.search(text) else _NEEDS_WORK).finditer(text):
        if match[0] == "\r":
            made = "" if text.startswith("\n", match.end()) else "\n"
        else:
            made = unicodedata.normalize("NFC", match[0].translate(_READ_AS))
        if made != match[0]:
            yield match.start(), match.end(), made


def consecutive(document: Document) -> bool:
    """Whether the blocks stand in order and do not overlap, as every reader must give them."""
    return all(first.end <= second.start for first, second in pairwise(document.blocks))
