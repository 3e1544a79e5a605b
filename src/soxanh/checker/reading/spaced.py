"""Tables on a PDF page whose columns are set apart by nothing but white space, found by where the words stand.

Running text stands in lines too, and stretched lines have wide gaps. What makes a table is numbers: at least three rows
with numbers under each other, flush right or centred, in columns that nothing runs across and that are headed.
"""

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from statistics import median
from typing import NamedTuple

from soxanh.checker.reading import placed
from soxanh.checker.reading.placed import LINE_BELOW, MOST_COLUMNS, YEAR, Line, Piece, Word

# All in sizes of the line's letters.
_HEADING_ABOVE = 1.6
"""The same for the lines of a heading, once each column has its own."""
_ALIGNED = 0.25
_OVERLAP = 1.0
"""Words that reach this far into two columns run across them."""
_BESIDE = 4.0
"""No heading stands further from its column than this."""

_FEWEST_ROWS = 3
_MOSTLY = 0.8
_MOST_HEADING_LINES = 10
_MOST_EDGE_LINES = 2
"""A page's header or footer."""
_MOST_REMEMBERED = 20
"""Numbers of a column on the page before."""
_MOST_LINES_BETWEEN = 12
"""Lines without numbers between two rows: a label can be long."""

_UNIT = re.compile(r"\W*(?:đơn vị(?: tính)?|đvt)\s*:", re.IGNORECASE)


@dataclass
class Column:
    left: float
    right: float
    numbers: list[Piece] = field(default_factory=list)
    others: int = 0
    is_numeric: bool = False
    """Whether some of its numbers are values of their rows."""

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    def overlap(self, piece: Piece) -> float:
        """How far the piece reaches into the column; below zero, how far it stands from it."""
        return min(piece.right, self.right) - max(piece.left, self.left)

    def take(self, piece: Piece, *, value: bool) -> None:
        self.left, self.right = min(self.left, piece.left), max(self.right, piece.right)
        if piece.is_number:
            self.numbers.append(piece)
            self.is_numeric |= value
        else:
            self.others += 1

    def is_set_as_numbers(self, size: float) -> bool:
        """Whether it holds mostly numbers, and these stand flush right or centred."""
        if len(self.numbers) < max(_FEWEST_ROWS, self.others):
            return False
        return any(
            sum(abs(at - median(places)) <= _ALIGNED * size for at in places) >= _MOSTLY * len(places)
            for places in ([piece.right for piece in self.numbers], [piece.middle for piece in self.numbers])
        )


class Cell(NamedTuple):
    row: int
    column: int
    column_span: int
    words: list[Word]


class Table(NamedTuple):
    """From where to where in the page's text, and its cells row by row."""

    start: int
    end: int
    cells: list[Cell]
    columns: list[Column]
    """Of a table with which the page ends, so that it can go on; otherwise none."""


def tables(words: list[Word], before: Sequence[Column] = ()) -> list[Table]:
    """The tables on a page with these words, in the order of its text.

    `before` are the columns of a table with which the page before ended: it may go on here without a heading.
    """
    lines = list(placed.lines(words))
    found = []
    at = free = 0
    while at < len(lines):
        if not lines[at].values or lines[at].heads:
            at += 1
            continue
        body = _Body(lines, at, free)
        above = lines[max(free, body.start - _MOST_HEADING_LINES) : body.start]
        made = _table(body, _Heading(body, above), words, lines)
        if made is None and before and at <= _MOST_EDGE_LINES:
            body = _Body(lines, at, free, before)
            made = _table(body, None, words, lines) if len(body.columns) == len(before) else None
        if made is not None:
            found.append(made)
            free = body.end
        at = body.end
    return sorted(found)


class _Body:
    """The rows from a line with numbers on, as far as they fit into the same columns.

    Its lines are those from `start` to before `end`. A row is the pieces of its line and of the lines that its label
    goes over; or of one line without numbers.
    """

    def __init__(self, lines: list[Line], at: int, free: int, before: Sequence[Column] = ()):
        self.top = lines[at]
        self.columns = [replace(column, numbers=column.numbers[-_MOST_REMEMBERED:]) for column in before]
        self.rows: list[list[Piece]] = []
        self.size = lines[at].size
        self.start, self.end = at, at + 1
        self._between: list[Line] = []
        self._first_value = 0
        """Where the last row's numbers begin in the page's text."""
        self._take(lines[at])
        while self.start > free and self._begins_label(lines[self.start - 1], self.top, lines[at]):
            self.start -= 1
            self.top = lines[self.start]
            self.rows[0][:0] = self._placed(self.top)
        for index in range(at + 1, len(lines)):
            line = lines[index]
            if line.far_below(lines[index - 1]) or len(self._between) > _MOST_LINES_BETWEEN:
                break
            if line.values:
                if len(self.columns) > MOST_COLUMNS or not self._fits(line):
                    break
                self._take(line)
                self.end = index + 1
            elif self._is_clear(line) or (len(line.pieces) == 1 and all(map(self._is_clear, self._between))):
                self._between.append(line)
            else:
                break
        self.end += self._end_label()

    @property
    def numeric(self) -> list[Column]:
        return [column for column in self.columns if column.is_numeric]

    def touched(self, piece: Piece) -> list[Column]:
        return [column for column in self.columns if column.overlap(piece) > 0]

    def _is_clear(self, line: Line) -> bool:
        """Whether the line keeps away from the columns of numbers."""
        return not any(column.is_numeric for piece in line.pieces for column in self.touched(piece))

    def _fits(self, line: Line) -> bool:
        """Whether no piece runs across a column of numbers, and no two share one."""
        taken: list[Column] = []
        for piece in line.pieces:
            touched = self.touched(piece)
            numeric = [column for column in touched if column.is_numeric]
            if numeric and (len(touched) > 1 or numeric[0] in taken):
                return False
            taken += numeric
        return True

    def _take(self, line: Line) -> None:
        self._end_label()
        pieces = list(line.pieces)
        below = line
        while self._between and self._begins_label(self._between[-1], below, line):
            below = self._between.pop()
            pieces[:0] = self._placed(below)
        self.rows += [
            self._placed(between) if self._is_clear(between) else between.pieces for between in self._between
        ]
        self._between = []
        self.rows.append(pieces)
        self._first_value = min(piece.words[0].start for piece in line.values)
        for index, piece in enumerate(line.pieces):
            self._column_for(piece).take(piece, value=index > 0)

    def _placed(self, line: Line) -> list[Piece]:
        """The pieces of a line that keeps away from the columns of numbers."""
        for piece in line.pieces:
            self._column_for(piece).take(piece, value=False)
        return line.pieces

    def _column_for(self, piece: Piece) -> Column:
        touched = self.touched(piece)
        if not touched:
            column = Column(piece.left, piece.right)
            self.columns = sorted([*self.columns, column], key=lambda each: each.left)
            return column
        kept, *merged = touched
        for column in merged:  # words of labels, set apart only by stretching
            kept.right = max(kept.right, column.right)
            kept.numbers += column.numbers
            kept.others += column.others
            self.columns.remove(column)
        return kept

    def _end_label(self) -> int:
        """Gives the last row the lines with the rest of its label: written before its numbers, or as no label begins.

        How many they were.
        """
        taken = 0
        for line in self._between:
            if not self._is_clear(line) or (line.start > self._first_value and not line.pieces[0].text[0].islower()):
                break
            self.rows[-1] += self._placed(line)
            taken += 1
        del self._between[:taken]
        return taken

    def _begins_label(self, above: Line, below: Line, row: Line) -> bool:
        """Whether the line above one of a row's begins its label: written after the row's number, or missing there."""
        if below.far_below(above) or above.values or not self._is_clear(above):
            return False
        if above.start > row.start:
            return True
        labels = [piece.text for piece in row.pieces if not piece.is_number]
        return below is row and (not labels or labels[0][0].islower())


def _table(body: _Body, heading: "_Heading | None", words: list[Word], lines: list[Line]) -> Table | None:
    """The table with this body and heading; without one, it goes on with the table of the page before."""
    if not all(column.is_set_as_numbers(body.size) for column in body.numeric):
        return None
    cells: list[Cell] = []
    if heading is not None:
        if not heading.is_complete:
            return None
        cells = heading.cells()
    for row, pieces in enumerate(body.rows, start=cells[-1].row + 1 if cells else 0):
        cells += _cells(body, row, pieces)
    used = [word for cell in cells for word in cell.words]
    start, end = min(word.start for word in used), max(word.end for word in used)
    if sum(start <= word.start < end for word in words) != len(used):
        return None  # something else is written in between
    return Table(start, end, cells, body.columns if len(lines) - body.end <= _MOST_EDGE_LINES else [])


def _cells(body: _Body, row: int, pieces: list[Piece]) -> Iterator[Cell]:
    """A cell for each column, empty or not; one for all where a title runs across them."""
    if len(pieces) == 1 and len(body.touched(pieces[0])) > 1:
        yield Cell(row, 0, len(body.columns), pieces[0].words)
        return
    held: list[list[Word]] = [[] for _ in body.columns]
    for piece in pieces:
        held[_nearest(body.columns, piece)] += piece.words
    for column, words in enumerate(held):
        yield Cell(row, column, 1, words)


def _nearest(columns: list[Column], piece: Piece) -> int:
    return max(range(len(columns)), key=lambda index: columns[index].overlap(piece))


class _Headed(NamedTuple):
    """Words of a heading, and over which columns they stand."""

    first: int
    last: int
    piece: Piece


class _Heading:
    """What heads the columns of a body, out of the lines above it."""

    def __init__(self, body: _Body, above: list[Line]):
        self._body = body
        self._headed: list[_Headed] = []
        """From the top."""
        self._reach = [Column(column.left, column.right) for column in body.columns]
        """The columns with what heads each alone."""
        below = body.top
        for line in reversed(above):
            apart = _HEADING_ABOVE if self.is_complete else LINE_BELOW
            if below.far_below(line, apart) or _UNIT.match(line.pieces[0].text):
                break
            headed = [over for piece in line.pieces if (over := self._over(piece))]
            if len(headed) < len(line.pieces):
                break
            self._headed[:0] = headed
            for first, last, piece in headed:
                if first == last:
                    self._reach[first].take(piece, value=False)
            below = line

    @property
    def is_complete(self) -> bool:
        """Whether each column of numbers is headed."""
        return self._named() >= {index for index, column in enumerate(self._body.columns) if column.is_numeric}

    def _named(self) -> set[int]:
        """The columns that are headed by words or a year."""
        return {
            column
            for first, last, piece in self._headed
            if any(letter.isalpha() for letter in piece.text) or YEAR.fullmatch(piece.text)
            for column in range(first, last + 1)
        }

    def _over(self, piece: Piece) -> _Headed | None:
        """Over which columns the piece stands; None for one that heads none."""
        size, columns = self._body.size, self._body.columns
        if len({column.is_numeric for column in columns if column.overlap(piece) > _OVERLAP * size}) > 1:
            return None
        over = [index for index, column in enumerate(self._reach) if piece.left <= column.middle <= piece.right]
        if over:
            return _Headed(over[0], over[-1], piece)
        nearest = _nearest(self._reach, piece)
        if self._reach[nearest].overlap(piece) < -_BESIDE * size:
            return None
        right = bisect(self._reach, piece.middle, key=lambda column: column.middle)
        if self._reach[nearest].overlap(piece) <= 0 and {right - 1, right} <= self._named():
            return _Headed(right - 1, right, piece)  # between two that have their own headings already
        return _Headed(nearest, nearest, piece)

    def cells(self) -> list[Cell]:
        """What stands over several columns, in as many rows as it takes, then a row of what stands over one."""
        over: dict[tuple[int, int], list[Word]] = {}
        for first, last, piece in self._headed:
            over.setdefault((first, last), []).extend(piece.words)
        rows: list[list[tuple[int, int]]] = []
        for first, last in over:
            if first == last:
                continue
            if not rows or any(first <= other[1] and other[0] <= last for other in rows[-1]):
                rows.append([])
            rows[-1].append((first, last))
        rows.append([columns for columns in over if columns[0] == columns[1]])
        return [
            Cell(row, first, last - first + 1, over[first, last])
            for row, columns in enumerate(rows)
            for first, last in sorted(columns)
        ]
