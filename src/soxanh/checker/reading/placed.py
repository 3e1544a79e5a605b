"""Where the words of a PDF page stand: in lines, and in pieces that white space parts."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from soxanh.checker.documents import numbers_columns

# All in sizes of the line's letters.
_GAP = 0.6
"""White space that parts the pieces of a line."""
_GAP_OF_NUMBERS = 0.4
"""White space that parts two numbers, or a row's own number from its label."""
LINE_BELOW = 3.0
"""How far below a line the next one of its table stands at most, from foot to foot."""
MOST_COLUMNS = 60

_NUMBER = re.compile(r"[-–+(]?\d[\d.,]*(?: \d{3})*\s?%?\)?")
_NUMBERING = re.compile(r"(?:\d{1,3}(?:\.\d{1,2})*|[IVXLC]{1,6}|[A-Za-zđ])[.)]?")
YEAR = re.compile(r"(?:19|20)\d\d")
_LEADER = re.compile(r"\.{3}|…{2}|_{3}|(?:\. ){3}")
_WORD = re.compile(r"\S+")


class Word(NamedTuple):
    """From where to where in the page's text, and on paper."""

    start: int
    end: int
    text: str
    left: float
    right: float
    foot: float
    size: float


class Piece:
    """Words of one line that no gap parts."""

    def __init__(self, words: list[Word]):
        self.words = words
        self.left, self.right = words[0].left, words[-1].right
        self.text = " ".join(word.text for word in words)
        self.is_number = bool(_NUMBER.fullmatch(self.text))

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


class Line:
    def __init__(self, words: list[Word]):
        words.sort(key=lambda word: word.left)
        self.foot = words[0].foot
        self.size = max(word.size for word in words)
        self.pieces = [Piece(each) for each in self._parted(words)]
        self.start = min(word.start for word in words)

    def _parted(self, words: list[Word]) -> Iterator[list[Word]]:
        piece = [words[0]]
        for word in words[1:]:
            before = piece[-1]
            numbers = before.text[-1].isdigit() and word.text[0].isdigit()
            numbering = before is words[0] and _NUMBERING.fullmatch(before.text)
            gap = _GAP_OF_NUMBERS if numbers or numbering else _GAP
            if word.left - before.right > gap * self.size:
                yield piece
                piece = []
            piece.append(word)
        yield piece

    @cached_property
    def values(self) -> list[Piece]:
        """The numbers that make it a row: not the first piece, which is the row's own number or name."""
        if len(self.pieces) > MOST_COLUMNS or any(_LEADER.search(piece.text) for piece in self.pieces):
            return []
        return [piece for piece in self.pieces[1:] if piece.is_number]

    @cached_property
    def heads(self) -> bool:
        """Whether its numbers are years, or number the columns."""
        if all(YEAR.fullmatch(piece.text) for piece in self.values):
            return True
        return numbers_columns([piece.text for piece in self.pieces])

    def far_below(self, other: "Line", most: float = LINE_BELOW) -> bool:
        return other.foot - self.foot > most * max(self.size, other.size)


def words(page: pypdfium2.PdfTextPage) -> list[Word]:
    """The words of a page and where they stand; none where some are turned, or PDFium counts letters otherwise."""
    text = page.get_text_range()
    if len(text) != page.count_chars():
        return []
    left, foot, matrix = pdfium.ctypes.c_double(), pdfium.ctypes.c_double(), pdfium.FS_MATRIX()
    found = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        pdfium.FPDFText_GetCharOrigin(page.raw, start, left, foot)
        pdfium.FPDFText_GetMatrix(page.raw, start, matrix)
        if matrix.a <= 0 or abs(matrix.b) > 0.01 * matrix.a:
            return []
        size = pdfium.FPDFText_GetFontSize(page.raw, start) * matrix.d
        _, _, right, _ = box(page, end - 1)
        found.append(Word(start, end, match[0], left.value, right, foot.value, size))
    return found


def box(page: pypdfium2.PdfTextPage, at: int) -> tuple[float, float, float, float]:
    """The left, lower, right and upper edge of a character."""
    try:
        return page.get_charbox(at, loose=True)
    except pypdfium2.PdfiumError:  # a character without a shape
        return 0.0, 0.0, 0.0, 0.0


def lines(words: list[Word]) -> Iterator[Line]:
    line: list[Word] = []
    for word in sorted(words, key=lambda word: -word.foot):
        if line and line[0].foot - word.foot > 0.4 * max(word.size, line[0].size):
            yield Line(line)
            line = []
        line.append(word)
    if line:
        yield Line(line)
