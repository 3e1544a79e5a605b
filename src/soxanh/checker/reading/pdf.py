"""PDF files: the text layer, tables by their ruling lines or by the white space between their columns, and scanned pages
through Tesseract where it is installed."""

import re
import threading
from collections import Counter
from dataclasses import dataclass, field

import pypdfium2
import pypdfium2.raw as pdfium

from soxanh.checker.documents import CellsFound, Document
from soxanh.checker.reading import encodings, placed, plain, ruled, scanned, spaced
from soxanh.checker.reading.formats import UnreadableError

MOST_PAGES = 5_000
_LOCK = threading.Lock()
"""PDFium works for one thread at a time."""

_LEAST_LETTERS = 10
"""A page with a picture and fewer letters than these has no text layer worth the name."""
_EDGE_LINES = 2
"""So many lines at the top and at the bottom of a page can be its header and footer."""
# How PDFium gives a hyphen at the end of a line.
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})
_SMALL = 0.8
_NOTE_LINE = re.compile(r"^[⁰¹²³⁴⁵⁶⁷⁸⁹]+ *(?=[^\W\d])", re.MULTILINE)
_NUMBER_LINE = re.compile(r"[-–\s]*\d{1,4}[-–\s]*")
_BREAK = re.compile(r"\r\n?")


@dataclass
class _Page:
    text: str
    tables: list[CellsFound] = field(default_factory=list)
    footnotes: str = ""
    scanned: bool = False
    columns: list[spaced.Column] = field(default_factory=list)
    """Of a table that may go on on the next page."""


def read(data: bytes, name: str) -> Document:
    """The document in a PDF file. Raises UnreadableError."""
    with _LOCK:
        try:
            file = pypdfium2.PdfDocument(data)
            count = len(file)
        except pypdfium2.PdfiumError as error:
            if error.err_code == pdfium.FPDF_ERR_PASSWORD:
                raise UnreadableError(f"Tệp “{name}” có mật khẩu. Hãy bỏ mật khẩu rồi kiểm tra lại.") from None
            raise _damaged(name) from None
    try:
        if count > MOST_PAGES:
            raise UnreadableError(f"Tệp “{name}” có {count} trang, quá nhiều để đọc. Hãy tách thành nhiều tệp.")
        pages, notes = _pages(file, name)
    except pypdfium2.PdfiumError:
        raise _damaged(name) from None
    finally:
        with _LOCK:
            file.close()
    return _document(name, pages, notes)


def _damaged(name: str) -> UnreadableError:
    return UnreadableError(f"Tệp “{name}” bị hỏng, không đọc được. Hãy xuất lại bản PDF.")


def _pages(file: pypdfium2.PdfDocument, name: str) -> tuple[list[_Page], list[str]]:
    pages: list[_Page] = []
    recognised: list[int] = []
    unread: list[int] = []
    for number in range(len(file)):
        picture = None
        with _LOCK:
            page = file[number]
            made = _read_page(page, pages[-1].columns if pages else [])
            if made.scanned and scanned.available() and len(recognised) < scanned.MOST_PAGES:
                picture = scanned.picture(page)
            page.close()
        if made.scanned:
            text = scanned.recognise(picture) if picture else None
            (unread if text is None else recognised).append(number + 1)
            made.text = text or ""
        pages.append(made)
    if unread and len(unread) == len(pages):
        raise UnreadableError(
            f"Tệp “{name}” là bản quét, không có lớp chữ. Hãy dùng tệp Word hoặc PDF xuất từ Word, hoặc cài Tesseract với gói tiếng Việt (tesseract-ocr-vie)."
        )
    if not any(page.text.strip() for page in pages):
        raise UnreadableError(f"Tệp “{name}” không có chữ nào.")
    return pages, _scan_notes(recognised, unread)


def _scan_notes(recognised: list[int], unread: list[int]) -> list[str]:
    notes = []
    if recognised:
        notes.append(
            f"Trang {_listed(recognised)} là bản quét, chữ do máy nhận dạng nên có thể sai; hãy đối chiếu với bản gốc."
        )
    if unread:
        why = "" if scanned.available() else ": máy này chưa cài Tesseract với gói tiếng Việt (tesseract-ocr-vie)"
        notes.append(f"Trang {_listed(unread)} là bản quét, chưa đọc được{why}.")
    return notes


def _read_page(page: pypdfium2.PdfPage, before: list[spaced.Column]) -> _Page:
    words = page.get_textpage()
    letters = _with_superscripts(words)
    text = _clean("".join(letters))
    if sum(letter.isalnum() for letter in text) < _LEAST_LETTERS:
        pictures = any(each.type == pdfium.FPDF_PAGEOBJ_IMAGE for each in page.get_objects(max_depth=2))
        return _Page(text, scanned=pictures)
    grids = ruled.tables(page)
    if grids:
        return _with_tables(page, words, grids)
    return _with_spaced_tables(letters, spaced.tables(placed.words(words), before))


def _footnotes_apart(text: str) -> _Page:
    """Footnotes stand between a paragraph and its end on the next page; as in Word files they go to the end."""
    first = _NOTE_LINE.search(text)
    if first is None:
        return _Page(text)
    footnotes, body = text[first.start() :].strip("\n"), text[: first.start()]
    before, _, last = footnotes.rpartition("\n")
    if before and _NUMBER_LINE.fullmatch(last):
        footnotes, body = before, body + last
    return _Page(body, footnotes=footnotes.strip("\n"))


def _with_superscripts(words: pypdfium2.PdfTextPage) -> list[str]:
    """The text of a page letter by letter, small raised digits as superscripts: no part of the number before them."""
    text = words.get_text_range()
    if len(text) != words.count_chars():
        return list(text)
    sizes = {at: pdfium.FPDFText_GetFontSize(words.raw, at) for at, char in enumerate(text) if char.isdigit()}
    if len(set(sizes.values())) < 2:
        return list(text)
    largest = max(sizes.values())
    letters = list(text)
    for at, size in sizes.items():
        if size >= _SMALL * largest or (beside := _lower_neighbour(words, text, at, size)) is None:
            continue
        letters[at] = text[at].translate(plain.RAISED)
        # PDFium takes the step down after it for a new line.
        if text[at + 1 : at + 3] == "\r\n" and _level(words, text, at + 3, beside):
            letters[at + 1 : at + 3] = (" ", "") if letters[at - 1 : at] in ([], ["\n"]) else ("", "")
    return letters


def _lower_neighbour(words: pypdfium2.PdfTextPage, text: str, at: int, size: float) -> int | None:
    """What stands beside a digit that is raised, on the line itself; None for a digit that is not."""
    _, foot, _, _ = placed.box(words, at)
    largest, beside = 0.0, None
    for each in range(max(0, at - 6), min(len(text), at + 8)):
        if text[each].isspace():
            continue
        _, bottom, _, top = placed.box(words, each)
        other = pdfium.FPDFText_GetFontSize(words.raw, each)
        if bottom + 0.2 * (top - bottom) < foot < top and size <= _SMALL * other and other > largest:
            largest, beside = other, each
    return beside


def _level(words: pypdfium2.PdfTextPage, text: str, at: int, beside: int) -> bool:
    """Whether two characters stand on one line."""
    if at >= len(text):
        return False
    (_, first, _, _), (_, second, _, top) = placed.box(words, at), placed.box(words, beside)
    return abs(first - second) < 0.3 * (top - second)


def _with_tables(page: pypdfium2.PdfPage, words: pypdfium2.PdfTextPage, grids: list[ruled.Grid]) -> _Page:
    """The page's text with its tables put row by row, each cell's lines together."""
    made = _Page("")
    width, top = page.get_width(), page.get_height()
    for grid in grids:
        made.text += _lines(words.get_text_bounded(0, grid.top, width, top))
        cells: CellsFound = []
        row = 0
        for cell in grid.cells():
            if cell.row != row:
                made.text, row = made.text + "\n", cell.row
            elif cells:
                made.text += "\t"
            start = len(made.text)
            made.text += " ".join(_clean(words.get_text_bounded(cell.left, cell.bottom, cell.right, cell.top)).split())
            cells.append((cell.row, cell.column, start, len(made.text), cell.row_span, cell.column_span))
        made.text += "\n"
        made.tables.append(cells)
        top = grid.bottom
    made.text += _lines(words.get_text_bounded(0, 0, width, top))
    return made


def _with_spaced_tables(letters: list[str], tables: list[spaced.Table]) -> _Page:
    """The page's text with its tables put row by row, each cell's lines together."""
    made = _Page("")
    done = 0
    for table in tables:
        made.text += _lines("".join(letters[done : table.start]))
        cells: CellsFound = []
        row = 0
        for cell in table.cells:
            if cells:
                made.text += "\t" if cell.row == row else "\n"
            row, start = cell.row, len(made.text)
            made.text += _clean(" ".join("".join(letters[word.start : word.end]) for word in cell.words))
            cells.append((row, cell.column, start, len(made.text), 1, cell.column_span))
        made.text += "\n"
        made.tables.append(cells)
        done = table.end
    rest = _footnotes_apart(_clean("".join(letters[done:])))
    made.text += _lines(rest.text) if tables else rest.text
    made.footnotes = rest.footnotes
    made.columns = tables[-1].columns if tables else []
    return made


def _lines(text: str) -> str:
    text = _clean(text).strip("\n")
    return f"{text}\n" if text.strip() else ""


def _clean(text: str) -> str:
    return _BREAK.sub("\n", text.translate(_HYPHENS).replace("\0", ""))


def _document(name: str, pages: list[_Page], notes: list[str]) -> Document:
    pieces: list[str] = []
    length = 0
    tables: list[list[CellsFound]] = []
    edges: list[list[tuple[int, str]]] = []
    for page in pages:
        own = page.text if page.text.endswith("\n") or not page.text else f"{page.text}\n"
        tables.append(
            [
                [
                    (row, column, length + start, length + end, rows, columns)
                    for row, column, start, end, rows, columns in cells
                ]
                for cells in page.tables
            ]
        )
        inside = [(cells[0][2], cells[-1][3]) for cells in page.tables]
        lines = [
            (length + line.start, line.text.strip())
            for line in plain.lines(own)
            if not line.blank and not any(start <= line.start <= end for start, end in inside)
        ]
        edges.append([*lines[:_EDGE_LINES], *lines[_EDGE_LINES:][-_EDGE_LINES:]])
        pieces.append(own)
        length += len(own)
    pieces += [f"{page.footnotes}\n" for page in pages if page.footnotes]
    text = "".join(pieces)
    converted, more = encodings.convert(text)
    if len(converted) == len(text):  # one letter for another; otherwise the places of tables would not hold
        text, notes = converted, [*notes, *more]
    margins = _margins(edges)
    return plain.document(name, text, notes, margins=margins, tables=_joined(text, tables, margins))


def _joined(text: str, pages: list[list[CellsFound]], margins: frozenset[int]) -> list[CellsFound]:
    """The tables of all pages; one that ends a page and one as wide that begins the next are one."""
    joined: list[CellsFound] = []
    height = width = 0
    for tables in pages:
        for cells in tables:
            own_height = max(row + rows for row, _, _, _, rows, _ in cells)
            own_width = max(column + columns for _, column, _, _, _, columns in cells)
            if joined and cells is tables[0] and own_width == width:
                start, end = joined[-1][-1][3], cells[0][2]
                if all(line.blank or start + line.start in margins for line in plain.lines(text[start:end])):
                    joined[-1] += [(height + row, *rest) for row, *rest in cells]  # type: ignore[misc]
                    height += own_height
                    continue
            joined.append(cells)
            height, width = own_height, own_width
    return joined


def _margins(edges: list[list[tuple[int, str]]]) -> frozenset[int]:
    """The starts of lines that stand at the edge of many pages alike but for the page's number."""
    shapes = Counter(shape for rows in edges for shape in {_shape(line) for _, line in rows})
    often = {shape for shape, times in shapes.items() if times >= max(3, len(edges) // 3)}
    found = set()
    for page, rows in enumerate(edges):
        for start, line in rows:
            lone = _NUMBER_LINE.fullmatch(line) and page > 0
            if _shape(line) in often or lone:
                found.add(start)
    return frozenset(found)


def _shape(line: str) -> str:
    return re.sub(r"\d+", "#", line)


def _listed(numbers: list[int]) -> str:
    """1-3, 7"""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)
