"""The text of a document cut into sections that a page can show: paragraphs and tables, by their places in the text.

A section is `{"start", "title", "items"}`; an item is `["paragraph" | "heading" | …, start, end]` or
`["table", start, end, rows]` with cells `[start, end, row span, column span]`. All places count in `document.text`.
"""

from __future__ import annotations

from typing import Any

from soxanh.checker.documents import Block, Document, Kind, Table

#: Characters after which a section ends at the next heading, and after which it ends anyway: about four and six pages.
_ENOUGH, _MOST = 10_000, 16_000
_LONGEST_TITLE = 90

Item = list[Any]


def sections(document: Document) -> list[dict[str, Any]]:
    """In the order of the text; at least one. Linear in the length of the document."""
    found: list[dict[str, Any]] = []
    length = 0
    for item in _items(document):
        kind, start, end = item[:3]
        if not found or length + (end - start) > _MOST or (length > _ENOUGH and kind == Kind.HEADING):
            found.append({"start": start if found else 0, "title": "", "items": []})
            length = 0
        if not found[-1]["title"] and kind == Kind.HEADING:
            found[-1]["title"] = _title(document.text[start:end])
        found[-1]["items"].append(item)
        length += end - start
    return found or [{"start": 0, "title": "", "items": []}]


def _title(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST_TITLE else words[:_LONGEST_TITLE].rsplit(" ", 1)[0] + " …"


def _items(document: Document) -> list[Item]:
    tables = _outermost(document.tables)
    items: list[Item] = []
    position = 0
    for block in document.blocks or _lines(document.words):
        while position < len(tables) and tables[position].end <= block.start:
            items += _table(document, tables[position])
            position += 1
        if position < len(tables) and tables[position].start <= block.start:
            continue  # a cell of the table that comes next
        items.append([str(block.kind), *_span(document, block.start, block.end)])
    for table in tables[position:]:
        items += _table(document, table)
    return items


def _lines(words: str) -> list[Block]:
    """What is not divided into blocks is shown by its lines."""
    blocks, start = [], 0
    for line in words.splitlines(keepends=True):
        if line.strip():
            blocks.append(Block(start, start + len(line.rstrip())))
        start += len(line)
    return blocks


def _outermost(tables: tuple[Table, ...]) -> list[Table]:
    """The tables in order, without those that lie in a cell of another, which shows their text."""
    found: list[Table] = []
    for table in sorted(tables, key=lambda each: (each.start, -each.end)):
        if not found or table.start >= found[-1].end:
            found.append(table)
    return found


def _span(document: Document, start: int, end: int) -> tuple[int, int]:
    place = document.place(start, end)
    return place.start, place.end


def _table(document: Document, table: Table) -> list[Item]:
    """The table, in pieces that fit a section; a piece never ends within a cell that spans rows."""
    rows: dict[int, list[Any]] = {}
    reach: dict[int, int] = {}
    for cell in sorted(table.cells, key=lambda each: (each.row, each.column)):
        start, end = _span(document, cell.start, cell.end)
        rows.setdefault(cell.row, []).append([start, end, cell.row_span, cell.column_span])
        reach[cell.row] = max(reach.get(cell.row, 0), cell.row + cell.row_span)
    pieces: list[Item] = []
    open_until = length = 0
    for number, cells in sorted(rows.items()):
        if not pieces or (number >= open_until and length > _ENOUGH):
            pieces.append(["table", cells[0][0], cells[-1][1], []])
            length = 0
        pieces[-1][2] = max(pieces[-1][2], *(end for _, end, _, _ in cells))
        pieces[-1][3].append(cells)
        length += sum(end - start for start, end, _, _ in cells)
        open_until = max(open_until, reach[number])
    return pieces
