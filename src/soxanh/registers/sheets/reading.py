"""Finds the table in a workbook that people have changed: titles above it, columns moved, totals below it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import BinaryIO

from django.utils.translation import gettext as _
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetTypeEnum

from soxanh.figures.measures import Measure
from soxanh.registers.sheets import uploads
from soxanh.registers.sheets.columns import Cell, SheetColumn, header_key, is_empty, text_of
from soxanh.registers.sheets.sheets import Sheet
from soxanh.registers.sheets.uploads import UnusableFile
from soxanh.vi.text import search_key

_HEADER_WITHIN = 50
_TOTAL = re.compile(r"(?:tong(?: cong| so)?|cong(?: don)?|luy ke)\b.{0,40}")
#: Heading of the column by which a mended row finds the rejected one (see template.py).
WAITING = "dòng chờ số"
_NEEDED, _NOTE = 3, 2
_COLUMN_NUMBER = re.compile(r"\(?(\d{1,2}|[a-zđ])\)?")


@dataclass(frozen=True)
class Row:
    """A row of data: its number in the file, the cells by field name (only columns that the file has).

    `waiting` is the number of the rejected row that it mends, when it comes from a list of rejected rows.
    """

    number: int
    cells: dict[str, Cell]
    waiting: int | None = None


@dataclass
class Table:
    """The data of a file: recognised columns in the file's order, units stated in headings, rows, notices."""

    columns: list[SheetColumn]
    units: dict[str, Measure] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)


def read(file: BinaryIO, name: str, sheet: Sheet) -> Table:
    """The table for that register in the workbook. Raises UnusableFile, in Vietnamese."""
    uploads.check(file, name)
    try:
        with CalamineWorkbook.from_filelike(file) as workbook:
            best: tuple[int, Header, Grid] | None = None
            for meta in workbook.sheets_metadata:
                if meta.typ != SheetTypeEnum.WorkSheet:
                    continue
                grid = Grid(workbook.get_sheet_by_name(meta.name))
                header = find_header(grid.cells, sheet.columns)
                if header and (best is None or len(header.columns) > best[0]):
                    best = len(header.columns), header, grid
    except PasswordError as error:
        raise UnusableFile(_("Tệp có mật khẩu. Hãy bỏ mật khẩu trong Excel rồi lưu và tải lên lại.")) from error
    except (CalamineError, OSError, ValueError) as error:
        raise UnusableFile(_("Tệp bị hỏng, không mở được. Hãy mở bằng Excel, lưu lại rồi tải lên.")) from error
    if best is None:
        raise UnusableFile(
            _(
                "Không tìm thấy dòng tiêu đề của sổ “%(label)s”. Dòng tiêu đề cần các cột: %(columns)s. Hãy dùng tệp mẫu."
            )
            % {
                "label": sheet.label,
                "columns": ", ".join(column.label for column in sheet.columns if column.required)
                or ", ".join(column.label for column in sheet.columns),
            }
        )
    _count, header, grid = best
    return tabulate(grid, header, sheet)


class Grid:
    """The cells of a worksheet from its first row, with cells merged downwards filled."""

    def __init__(self, sheet: CalamineSheet):
        self.cells: list[list[Cell]] = sheet.to_python(skip_empty_area=False)  # type: ignore[assignment]
        self._merged = sheet.merged_cell_ranges or []

    def fill_down(self, first: int) -> None:
        """Gives every row of a merged cell its value, from row index `first` on: it was meant for all of them."""
        for (top, left), (bottom, right) in self._merged:
            if left == right and first <= top < len(self.cells) and left < len(self.cells[top]):
                for index in range(top + 1, min(bottom + 1, len(self.cells))):
                    self.cells[index][left] = self.cells[top][left]


@dataclass(frozen=True)
class Header:
    """Where the table begins: index of the heading row, column index -> column, headings as written."""

    index: int
    columns: dict[int, SheetColumn]
    headings: dict[int, str]
    waiting: int | None = None


def find_header(cells: Sequence[Sequence[Cell]], columns: Sequence[SheetColumn]) -> Header | None:
    """The row whose cells name the most columns (of equals the lowest that follows directly); None when none does.

    A heading may stand in two rows (`Ngày` over `tiếp nhận` and `trả kết quả`), also with cells merged.
    """
    by_key: dict[str, SheetColumn] = {}
    for column in columns:  # a field's own names come before another's synonyms
        for text in (column.name, column.label):
            by_key.setdefault(header_key(text), column)
    for column in columns:
        for key in column.keys:
            by_key.setdefault(key, column)
    best: Header | None = None
    for index, row in enumerate(cells[:_HEADER_WITHIN]):
        if _numbers_columns(row):
            continue
        above = _spread(cells[index - 1]) if index else []
        header = _match(index, row, above, by_key)
        if header is None:
            continue
        least = len(best.columns) + (header.index != best.index + 1) if best else 0
        if len(header.columns) >= least:
            best = header
    return best


def _spread(row: Sequence[Cell]) -> list[str]:
    """The headings of an upper heading row, each repeated over the columns that it covers."""
    spread, last = [], ""
    for cell in row:
        last = text_of(cell) or last
        spread.append(last)
    return spread


def _match(index: int, row: Sequence[Cell], above: Sequence[str], by_key: dict[str, SheetColumn]) -> Header | None:
    found: dict[int, SheetColumn] = {}
    headings: dict[int, str] = {}
    waiting = None
    own = 0
    for position, cell in enumerate(row):
        text = text_of(cell)
        over = above[position] if position < len(above) else ""
        if header_key(text) == header_key(WAITING):
            waiting = position
        for candidate in (text, f"{over} {text}") if text else (over,):
            column = by_key.get(header_key(candidate))
            if candidate.strip() and column and column not in found.values():
                found[position] = column
                headings[position] = (
                    f"{over} {text}" if column.unit_in(over) and not column.unit_in(text) else candidate
                )
                own += bool(text)
                break
        else:
            if text:
                headings[position] = text
    return Header(index, found, headings, waiting) if own >= min(2, len(set(map(id, by_key.values())))) else None


def tabulate(grid: Grid, header: Header, sheet: Sheet) -> Table:
    """The rows below the heading. Raises UnusableFile when columns that the register needs are missing."""
    table = Table(list(header.columns.values()))
    missing = [column.label for column in sheet.columns if column.required and column not in table.columns]
    if missing:
        raise UnusableFile(
            _("Thiếu cột bắt buộc: %(columns)s (dòng tiêu đề là dòng %(row)d). Hãy thêm cột hoặc dùng tệp mẫu.")
            % {"columns": ", ".join(missing), "row": header.index + 1}
        )
    for position, column in header.columns.items():
        if unit := column.unit_in(header.headings[position]):
            table.units[column.name] = unit
    unknown = [
        text
        for position, text in header.headings.items()
        if position not in header.columns and position != header.waiting and not _is_known_extra(text)
    ]
    if unknown:
        table.notices.append(_("Bỏ qua các cột không thuộc sổ này: %(columns)s.") % {"columns": ", ".join(unknown)})
    grid.fill_down(header.index + 1)
    required = {column.name for column in table.columns if column.required}
    for number, cells in _data(grid.cells, header):
        values = {
            column.name: cells[position] if position < len(cells) else None
            for position, column in header.columns.items()
        }
        filled = [name for name, cell in values.items() if not is_empty(cell)]
        if not filled:
            continue
        # Sections, signatures and places of signing stand in one or two cells, wherever those are.
        first = next(text_of(cell) for cell in cells if not is_empty(cell))
        if not required.issubset(filled) and _TOTAL.fullmatch(search_key(first)):
            table.notices.append(_("Dòng %(row)d là dòng cộng (“%(text)s”), bỏ qua.") % {"row": number, "text": first})
        elif (len(filled) == 1 and len(required) >= _NEEDED) or (required.isdisjoint(filled) and len(filled) <= _NOTE):
            table.notices.append(
                _("Dòng %(row)d không phải dòng dữ liệu (“%(text)s”), bỏ qua.") % {"row": number, "text": first}
            )
        else:
            table.rows.append(Row(number, values, _waiting(cells, header)))
    return table


def _waiting(cells: Sequence[Cell], header: Header) -> int | None:
    if header.waiting is None or header.waiting >= len(cells):
        return None
    text = text_of(cells[header.waiting])
    return int(text) if text.isdecimal() else None


def _is_known_extra(text: str) -> bool:
    return header_key(text) in {"stt", "tt", "so tt", "so thu tu", "ly do", "dong goc"}


def _data(cells: Sequence[Sequence[Cell]], header: Header) -> Iterator[tuple[int, Sequence[Cell]]]:
    for index in range(header.index + 1, len(cells)):
        row = cells[index]
        if index <= header.index + 2 and (_numbers_columns(row) or _repeats(row, header)):
            continue
        yield index + 1, row


def _numbers_columns(row: Sequence[Cell]) -> bool:
    """Whether this is the line `(1) (2) (3)` or `A B 1 2 3` that numbers the columns under a heading."""
    texts = [text_of(cell).strip().lower() for cell in row if not is_empty(cell)]
    matches = [_COLUMN_NUMBER.fullmatch(text) for text in texts]
    if len(texts) < 3 or not all(matches):
        return False
    digits = [int(match[1]) for match in matches if match and match[1].isdecimal()]
    return len(digits) >= 2 and all(later == earlier + 1 for earlier, later in pairwise(digits))


def _repeats(row: Sequence[Cell], header: Header) -> bool:
    """Whether the row says again what the columns are (the template's hidden names, a heading of two rows)."""
    texts = {position: header_key(text_of(cell)) for position, cell in enumerate(row) if not is_empty(cell)}
    return bool(texts) and all(
        position in header.columns and text in header.columns[position].keys for position, text in texts.items()
    )
