"""Plain text as a document: which lines make a paragraph, what is a heading, an item, a table, a footnote.

The text itself stays as it is, to the character; only what reads otherwise is said (`Rereading`).
"""

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from soxanh.checker.documents import Block, Cell, CellsFound, Document, Kind, Rereading, Table
from soxanh.checker.reading.unrolled import unrolled_tables
from soxanh.checker.reading.unruled import unruled_tables

_LINE = re.compile(r"[^\r\n\f\v\u2028\u2029\x85]*")
BREAK = re.compile(r"[\r\n\f\v\u2028\u2029\x85](?:(?<=\r)\n)?")

_ITEM = re.compile(
    r"\s*(?:(?:\*(?!\*)|[-–—+•●○▪■◦·√✓➢\uf0b7\uf0a7\uf02d])\s*(?=\S)|\(?[a-zđ]\)\s|\(?\d{1,2}\)\s|[a-zđ]\.\s)"
)
_NUMBERED = re.compile(
    r"\s*\**(?:(?:[IVXLC]{1,6}|[A-H])[.)/]|(?:PHẦN|CHƯƠNG|MỤC|Phần|Chương|Mục|Điều)\s+(?:thứ\s+)?\w{1,5}[.:]?|"
    r"\d{1,2}(?:\.\d{1,2}){0,4}[.)/]|\d{1,2}(?:\.\d{1,2}){1,4}(?=\s+[^\W\d_a-zà-ỹ]))(?:\s|$)"
)
_MARKED_HEADING = re.compile(r"\s*#{1,6}\s|\s*\*\*[^*]+\*\*\s*$")
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
RAISED = str.maketrans("0123456789", _SUPERSCRIPTS)
_FOOTNOTE = re.compile(rf"\s*(?:(\[\^?\d{{1,3}}\]):?\s|([{_SUPERSCRIPTS}]+)\s*(?=[^\W\d_]))")
_FOOTNOTE_MARK = re.compile(rf"(?<=[^\sm])(?:\[\^?\d{{1,3}}\]|[{_SUPERSCRIPTS}]+)")
_NUMBER_ALONE = re.compile(r"\s*(?:[-–]\s*)?(\d{1,4})(?:\s*[-–]|\s*/\s*\d{1,4})?\s*")
_PIPE_ROW = re.compile(r"\s*\|.*\|\s*")
_PIPE_RULE = re.compile(r"[\s:|+-]+")
_ENDS_SENTENCE = re.compile(r"[.;:!?…][”\"')\]*]*\s*$")

# Emphasis of Markdown, as texts taken from web pages keep it: "**528 tỷ đồng**", "*(cùng kỳ 12 vụ)*".
_STRONG = re.compile(r"(?<=\S)\*{2,3}|\*{2,3}(?=\S)")
_EMPHASIS = re.compile(r"(?<![*\w])\*(?=[^\s*])[^*\n]*(?:\n[^*\n]+){0,3}(?<=[^\s*])\*(?![*\w])")

_LIST_MARK = re.compile(r"\s*(?:[-+*•–—▪◦●○□✓➢o]|(?:\d{1,2}|[a-zđ])[.)])?\s*")
_SHORT_HEADING = 200
_WIDEST_WRAPPED_LINE = 130


class Line(NamedTuple):
    start: int
    end: int
    text: str

    @property
    def blank(self) -> bool:
        return not self.text.strip()


@dataclass
class _Structure:
    """What was found of a text, in places of the text."""

    blocks: list[tuple[int, int, Kind]]
    tables: list[CellsFound]
    rereadings: list[Rereading]


def document(
    name: str,
    text: str,
    notes: Sequence[str] = (),
    *,
    margins: frozenset[int] = frozenset(),
    tables: Sequence[CellsFound] = (),
) -> Document:
    """The document of a plain text.

    `margins` are the starts of lines known to be page headers or footers, `tables` the cells of known tables.
    """
    structure = _Reader(text, margins, tables or list(unrolled_tables(text))).read()
    if "*" in text:
        structure.rereadings = sorted([*structure.rereadings, *_emphasis(text)], key=lambda each: each.start)
    made = Document(name, text, notes=tuple(notes), rereadings=tuple(structure.rereadings))
    marks = _footnote_marks(text, structure) if any(kind is Kind.FOOTNOTE for *_, kind in structure.blocks) else {}
    made.blocks = tuple(
        Block(made.in_words(start), made.in_words(end), kind, made.in_words(marks[start]) if start in marks else None)
        for start, end, kind in structure.blocks
    )
    made.tables = tuple(_table(made, cells) for cells in structure.tables)
    return made


def _emphasis(text: str) -> Iterator[Rereading]:
    """The asterisks of emphasis, which are not to be read."""
    for match in _STRONG.finditer(text):
        yield Rereading(*match.span(), "")
    for match in _EMPHASIS.finditer(text):
        if match.end() - match.start() > 3:  # "(*)" is a mark
            yield Rereading(match.start(), match.start() + 1, "")
            yield Rereading(match.end() - 1, match.end(), "")


def _footnote_marks(text: str, structure: _Structure) -> dict[int, int]:
    """Of each footnote, by its start: where the text first refers to it."""
    notes = {start: _FOOTNOTE.match(text, start) for start, _, kind in structure.blocks if kind is Kind.FOOTNOTE}
    seen: dict[str, int] = {}
    marks: dict[int, int] = {}
    for match in _FOOTNOTE_MARK.finditer(text):
        seen.setdefault(match[0], match.start())
    for start, note in notes.items():
        if note and (mark := note[1] or note[2]) in seen and seen[mark] < start:
            marks[start] = seen[mark]
    return marks


def _table(made: Document, cells: CellsFound) -> Table:
    read = tuple(
        Cell(row, column, made.in_words(start), made.in_words(end), *spans)
        for row, column, start, end, *spans in cells
    )
    return Table(read, read[0].start, max(cell.end for cell in read))


def lines(text: str) -> Iterator[Line]:
    """The lines without their breaks, whatever kind of break."""
    position = 0
    for match in BREAK.finditer(text):
        yield Line(position, match.start(), text[position : match.start()])
        position = match.end()
    yield Line(position, len(text), text[position:])


class _Reader:
    def __init__(self, text: str, margins: frozenset[int], tables: Sequence[CellsFound]):
        self.lines = list(lines(text))
        self.tables = {line: cells for cells in tables if cells and (line := self.line_at(cells[0][2])) >= 0}
        self.margins = margins
        self.found = _Structure([], [], [])
        inside = self.lines_of_tables()
        bare = [line._replace(text="") if line.start in margins else line for line in self.lines] if margins else []
        for cells in unruled_tables(bare or self.lines, inside):
            self.tables[self.line_at(cells[0][2])] = cells
        inside = self.lines_of_tables()
        self.width = _wrapped_width([line for index, line in enumerate(self.lines) if index not in inside])
        if self.width:
            self.margins = margins | _page_numbers(self.lines, inside)

    def read(self) -> _Structure:
        index = 0
        while index < len(self.lines):
            line = self.lines[index]
            if index in self.tables:
                index = self.known_table(self.tables[index])
            elif line.start in self.margins:
                index = self.leave_out(index)
            elif line.blank:
                index += 1
            elif _PIPE_ROW.fullmatch(line.text):
                index = self.pipe_table(index)
            elif line.text.count("\t") and (rows := self.tabbed_rows(index)):
                index = self.tabbed_table(index, rows)
            else:
                index = self.paragraph(index)
        return self.found

    def lines_of_tables(self) -> frozenset[int]:
        return frozenset(line for start, cells in self.tables.items() for line in range(start, self.line_after(cells)))

    def leave_out(self, index: int) -> int:
        """A page's header, footer or number, with the blank lines around it, reads as nothing but a line's end."""
        line = self.lines[index]
        self.found.rereadings.append(Rereading(line.start, line.end, ""))
        return index + 1

    def paragraph(self, index: int) -> int:
        first = last = index
        while (following := self.continuation(last)) is not None:
            self.join(last, following)
            last = following
        start, end = trimmed(self.lines[first])[0], trimmed(self.lines[last])[1]
        whole = " ".join(line.text for line in self.lines[first : last + 1])
        self.found.blocks.append((start, end, kind_or_footnote(whole)))
        return last + 1

    def continuation(self, index: int) -> int | None:
        """The line that goes on with this one's paragraph, past a page's end if need be; None when it ends here."""
        following, turned = index + 1, False
        while (
            following < len(self.lines)
            and following not in self.tables
            and (self.lines[following].blank or self.lines[following].start in self.margins)
        ):
            turned |= self.lines[following].start in self.margins
            following += 1
        if following == len(self.lines) or following in self.tables:
            return None
        text, next_text = self.lines[index].text.rstrip(), self.lines[following].text.lstrip()
        if _starts_anew(next_text) or "\t" in next_text or _PIPE_ROW.fullmatch(next_text):
            return None
        unfinished = not _ENDS_SENTENCE.search(text)
        if unfinished and next_text[0].islower():
            return following
        if self.width and text.isupper() and next_text.isupper() and _NUMBERED.match(text) and following == index + 1:
            return following if len(text) > 0.5 * self.width else None
        if not self.width or (following > index + 1 and not turned):
            return None
        if turned or text[-1] == ":":
            return following if unfinished or next_text[0].islower() else None
        if unfinished and not _is_heading(text):
            return following if len(text) > 0.7 * self.width else None
        # Had the next line's first word fitted, the line would have been ended on purpose.
        first_word = next_text.split(maxsplit=1)[0]
        if len(text) + 1 + len(first_word) < self.width:
            return None
        return following if not _is_heading(text) or next_text.isupper() == text.isupper() else None

    def join(self, index: int, following: int) -> None:
        start, end = trimmed(self.lines[index])[1], trimmed(self.lines[following])[0]
        text = self.lines[index].text.rstrip()
        # Vietnamese is not hyphenated: a hyphen that touches its word belongs to a symbol or a name.
        tight = len(text) > 1 and text[-1] in "-/" and text[-2].isalnum()
        self.found.rereadings.append(Rereading(start, end, "" if tight else " "))

    def line_at(self, position: int) -> int:
        return bisect_right(self.lines, position, key=lambda line: line.start) - 1

    def known_table(self, cells: CellsFound) -> int:
        self.found.tables.append(cells)
        self.found.blocks += [(start, end, Kind.CELL) for _, _, start, end, *_ in cells if start < end]
        after = self.line_after(cells)
        for index in range(self.line_at(cells[0][2]), after):  # headers and footers of the pages that it runs over
            if self.lines[index].start in self.margins:
                self.leave_out(index)
        return after

    def line_after(self, cells: CellsFound) -> int:
        return self.line_at(max(cell[3] for cell in cells)) + 1

    def pipe_table(self, index: int) -> int:
        cells: CellsFound = []
        row = 0
        while index < len(self.lines) and _PIPE_ROW.fullmatch(self.lines[index].text):
            line = self.lines[index]
            index += 1
            if "-" in line.text and _PIPE_RULE.fullmatch(line.text):
                continue
            start = line.text.index("|") + 1
            parts = re.split(r"(?<!\\)\|", line.text[start : line.text.rindex("|")])
            self.row(cells, row, line.start + start, parts)
            row += 1
        if cells:
            self.found.tables.append(cells)
        return index

    def tabbed_rows(self, index: int) -> int:
        """How many lines from here have the same number of columns, parted by tabs; 0 when that makes no table."""
        columns = self.lines[index].text.count("\t")
        if columns == 1 and _LIST_MARK.fullmatch(self.lines[index].text.split("\t")[0]):
            return 0  # an indented paragraph, an item of a list
        rows = 1
        while index + rows < len(self.lines) and self.lines[index + rows].text.count("\t") == columns:
            rows += 1
        return rows if rows > 1 else 0

    def tabbed_table(self, index: int, rows: int) -> int:
        cells: CellsFound = []
        for row, line in enumerate(self.lines[index : index + rows]):
            self.row(cells, row, line.start, line.text.split("\t"))
        self.found.tables.append(cells)
        return index + rows

    def row(self, cells: CellsFound, row: int, position: int, parts: list[str]) -> None:
        for column, part in enumerate(parts):
            start, end = _trimmed(position, part)
            cells.append((row, column, start, end, 1, 1))
            if start < end:
                self.found.blocks.append((start, end, Kind.CELL))
            position += len(part) + 1


def kind_of(text: str) -> Kind:
    """Heading, item or paragraph, by how it begins and ends."""
    if _ITEM.match(text):
        return Kind.ITEM
    if _is_heading(text):
        return Kind.HEADING
    return Kind.ITEM if _NUMBERED.match(text) else Kind.PARAGRAPH


def kind_or_footnote(text: str) -> Kind:
    """As `kind_of`; a footnote where the file only has its mark to tell."""
    return Kind.FOOTNOTE if _FOOTNOTE.match(text) else kind_of(text)


def goes_on(text: str, following: str) -> bool:
    """Whether a line that was ended by hand goes on in the following one."""
    return not _starts_anew(following) and not _ENDS_SENTENCE.search(text) and not _is_heading(text)


def trimmed(line: Line) -> tuple[int, int]:
    """Where the line's text starts and ends without the spaces around it."""
    return _trimmed(line.start, line.text)


def _trimmed(position: int, text: str) -> tuple[int, int]:
    """Where a stretch at this position starts and ends without the spaces around it."""
    if not text.strip():
        return position, position
    return position + len(text) - len(text.lstrip()), position + len(text.rstrip())


def _starts_anew(text: str) -> bool:
    return bool(_ITEM.match(text) or _NUMBERED.match(text) or _MARKED_HEADING.match(text) or _FOOTNOTE.match(text))


def _is_heading(text: str) -> bool:
    bare = text.strip().strip("*").strip()
    if _MARKED_HEADING.match(text):
        return True
    if len(bare) > _SHORT_HEADING or not any(letter.isalpha() for letter in bare):
        return False
    if bare.isupper() and len(bare.split()) > 1:
        return True
    return bool(_NUMBERED.match(text)) and bare[-1] not in ".;,!?"


def _wrapped_width(found: list[Line]) -> int:
    """The width to which the lines were wrapped, in characters; 0 when each line is a paragraph."""
    lengths = sorted(len(line.text.rstrip()) for line in found if not line.blank)
    if len(lengths) < 3:
        return 0
    width = lengths[int(len(lengths) * 0.9)]
    pairs = [(first, second) for first, second in pairwise(found) if not first.blank and not second.blank]
    broken = sum(
        second.text.lstrip()[0].islower() and not _ENDS_SENTENCE.search(first.text) for first, second in pairs
    )
    return width if width <= _WIDEST_WRAPPED_LINE and broken >= 2 and broken >= 0.15 * len(pairs) else 0


def _page_numbers(found: list[Line], tables: Container[int]) -> frozenset[int]:
    """The starts of lines that hold nothing but a page's number: apart from the text and tables, and counting up."""
    numbers: list[tuple[int, int]] = []
    for index, (before, line) in enumerate(zip([Line(0, 0, ""), *found], found, strict=False)):
        match = _NUMBER_ALONE.fullmatch(line.text)
        if match and before.blank and (not numbers or int(match[1]) > numbers[-1][1]) and index not in tables:
            numbers.append((line.start, int(match[1])))
    return frozenset(start for start, _ in numbers)
