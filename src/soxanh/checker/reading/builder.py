"""Putting a document together: text piece by piece, with its blocks and tables in places of the text."""

from collections.abc import Callable
from typing import Any

from soxanh.checker.documents import Block, Cell, Document, Kind, Rereading, Table
from soxanh.checker.reading import plain


class Builder:
    def __init__(self) -> None:
        self.length = 0
        self._pieces: list[str] = []
        self._blocks: list[tuple[int, int, Kind, int | None]] = []
        self._tables: list[list[tuple[int, int, int, int, int, int]]] = []
        self._rereadings: list[Rereading] = []

    def emit(self, text: str) -> None:
        self._pieces.append(text)
        self.length += len(text)

    def since(self, start: int) -> str:
        """The text from there to here; short, so put together from the end."""
        wanted, at, length = [], len(self._pieces), self.length
        while length > start:
            at -= 1
            wanted.append(self._pieces[at])
            length -= len(self._pieces[at])
        return "".join(reversed(wanted))

    def paragraph(self, start: int, kind: Callable[[str], Kind], anchor: int | None = None) -> None:
        """What was emitted since `start` is a paragraph: a block; where its author parted it by line breaks, several."""
        text = self.since(start)
        if plain.BREAK.search(text) is None:
            bare = text.strip()
            if bare:
                first = start + len(text) - len(text.lstrip())
                self._blocks.append((first, first + len(bare), kind(bare), anchor))
            return
        lines = [line for line in plain.lines(text) if not line.blank]
        at = 0
        while at < len(lines):
            last = at
            while last + 1 < len(lines) and plain.goes_on(lines[last].text, lines[last + 1].text):
                end, following = plain.trimmed(lines[last])[1], plain.trimmed(lines[last + 1])[0]
                self._rereadings.append(Rereading(start + end, start + following, " "))
                last += 1
            first, end = plain.trimmed(lines[at])[0], plain.trimmed(lines[last])[1]
            self._blocks.append((start + first, start + end, kind(text[first:end]), anchor))
            at = last + 1

    def end_line(self) -> None:
        self.emit("\n")

    def take_back_line_end(self, start: int) -> None:
        """Takes back the last line end after `start`: the last paragraph of a cell has none."""
        if self.length > start and self._pieces[-1] == "\n":
            self._pieces.pop()
            self.length -= 1

    def table(self) -> "TableBuilder":
        cells: list[tuple[int, int, int, int, int, int]] = []
        self._tables.append(cells)
        return TableBuilder(self, cells)

    def build(self, name: str, notes: tuple[str, ...] = (), source: Any = None) -> Document:
        made = Document(name, "".join(self._pieces), notes=notes, rereadings=tuple(self._rereadings), source=source)
        place = made.in_words
        made.blocks = tuple(
            Block(place(start), place(end), kind, None if anchor is None else place(anchor))
            for start, end, kind, anchor in self._blocks
        )
        made.tables = tuple(
            Table(
                tuple(
                    Cell(row, column, place(start), place(end), *spans) for row, column, start, end, *spans in cells
                ),
                place(cells[0][2]),
                place(max(cell[3] for cell in cells)),
            )
            for cells in self._tables
            if cells
        )
        return made


class TableBuilder:
    """The cells of one table, row by row: `row` begins a row, `cell` a cell, `end_cell` and `end_row` end them."""

    def __init__(self, builder: Builder, cells: list[tuple[int, int, int, int, int, int]]):
        self.builder = builder
        self.cells = cells
        self.row = self.column = 0
        self._columns: dict[int, tuple[int, int]] = {}
        """By column: the last row that its last cell reaches, and which cell that is."""

    def cell(self, content: Callable[[], None], row_span: int = 1, column_span: int = 1) -> None:
        while self._columns.get(self.column, (-1, 0))[0] >= self.row:
            self.column += 1
        if self.column:
            self.builder.emit("\t")
        start = self.builder.length
        content()
        self.builder.take_back_line_end(start)
        self._reach(self.row + row_span - 1, len(self.cells), column_span)
        self.cells.append((self.row, self.column, start, self.builder.length, row_span, column_span))
        self.column += column_span

    def cell_of_the_one_above(self, column_span: int) -> bool:
        """The cell above goes on here (vertical merge); False when there is none."""
        reached, index = self._columns.get(self.column, (-1, 0))
        if reached < 0 or reached != self.row - 1:
            return False
        row, column, start, end, _, width = self.cells[index]
        self.cells[index] = (row, column, start, end, self.row - row + 1, width)
        self._reach(self.row, index, column_span)
        self.column += column_span
        return True

    def _reach(self, row: int, index: int, column_span: int) -> None:
        for column in range(self.column, self.column + column_span):
            self._columns[column] = row, index

    def skip(self, columns: int) -> None:
        self.column += columns

    def end_row(self) -> None:
        self.builder.end_line()
        self.row += 1
        self.column = 0
