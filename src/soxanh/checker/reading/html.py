"""Web pages, and Markdown by way of them: the text that a browser shows."""

import re

import lxml.html
from lxml import etree
from markdown_it import MarkdownIt

from soxanh.checker.documents import Document, Kind
from soxanh.checker.reading import plain
from soxanh.checker.reading.builder import Builder
from soxanh.checker.reading.formats import UnreadableError

_UNSEEN = {"script", "style", "head", "template", "noscript", "svg", "nav", "iframe", "object", "select", "textarea"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_BLOCKS = _HEADINGS | set(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form header hr "
    "html li main ol p pre section summary table ul".split()
)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_DEEPEST = 200
_WIDEST_SPAN = 100


def read(text: str, name: str, notes: tuple[str, ...] = ()) -> Document:
    """The document of a page's source. Raises UnreadableError."""
    parser = lxml.html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
    try:
        # As UTF-8 bytes: what the page says of its encoding was true of the file, which is decoded already.
        parser.feed(f'<meta charset="utf-8">{_without_declaration(text)}')
        root = parser.close()
    except (etree.LxmlError, ValueError, AssertionError):
        raise UnreadableError(f"Tệp “{name}” không phải trang web đọc được.") from None
    reader = _Reader()
    reader.visit(root, 0)
    reader.close()
    return reader.built.build(name, notes)


def read_markdown(text: str, name: str, notes: tuple[str, ...] = ()) -> Document:
    """The document of a Markdown text (CommonMark with tables)."""
    return read(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text), name, notes)


def _without_declaration(text: str) -> str:
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", text).replace("\0", "")


class _Reader:
    def __init__(self) -> None:
        self.built = Builder()
        self.open_at = -1
        self.kind: Kind | None = None
        self.counts: dict[etree._Element, int] = {}
        """The next numbers of lists."""
        self.marked = -1
        """Where the last marker of a list ends: the item's first paragraph begins on its line."""
        self.kept = False
        """Whether spaces stand as they are (`pre`)."""

    def visit(self, element: etree._Element, depth: int) -> None:
        tag = element.tag
        if tag in _UNSEEN or (element.attrib and _is_hidden(element)):
            return
        if depth > _DEEPEST:
            self.text("".join(map(str, element.itertext())))
            return
        if tag == "br":
            if self.open_at >= 0:
                self.built.emit("\n")
            return
        block = tag in _BLOCKS
        if block and self.built.length != self.marked:
            self.close()
        if tag == "table":
            self.table(element, depth)
            return
        outer = self.kind, self.kept
        if tag in _HEADINGS:
            self.kind = self.kind or Kind.HEADING
        self.kept |= tag == "pre"
        if tag == "li":
            self.text(self.marker(element))
            self.marked = self.built.length
        self.text(element.text)
        for child in element:
            self.visit(child, depth + 1)
            self.text(child.tail)
        if block:
            self.close()
        self.kind, self.kept = outer

    def marker(self, item: etree._Element) -> str:
        """What a browser writes before a list's item."""
        holder = item.getparent()
        if holder is None or holder.tag != "ol":
            return "- "
        if holder not in self.counts:
            first = holder.get("start", "1")
            self.counts[holder] = int(first) if first.isascii() and first.isdigit() and len(first) < 6 else 1
        number = self.counts[holder]
        self.counts[holder] += 1
        return f"{number}. "

    def text(self, text: str | None) -> None:
        if not text:
            return
        if not self.kept:
            text = _SPACE.sub(" ", text)
            before = self.built.since(max(self.open_at, self.built.length - 1)) if self.open_at >= 0 else " "
            if before[-1:] in (" ", "\n", ""):
                text = text.removeprefix(" ")
        if not text:
            return
        if self.open_at < 0:
            self.open_at = self.built.length
        self.built.emit(text)

    def close(self) -> None:
        if self.open_at < 0:
            return
        start, self.open_at = self.open_at, -1
        kind = self.kind
        self.built.paragraph(start, (lambda _: kind) if kind else plain.kind_or_footnote)
        self.built.end_line()

    def table(self, table: etree._Element, depth: int) -> None:
        made = self.built.table()
        outer, self.kind = self.kind, Kind.CELL
        for row in _of(table, "tr", {"thead", "tbody", "tfoot"}):
            for cell in [each for each in row if each.tag in ("td", "th")]:
                made.cell(lambda cell=cell: self.cell(cell, depth), _span(cell, "rowspan"), _span(cell, "colspan"))  # type: ignore[misc]
            made.end_row()
        self.kind = outer

    def cell(self, cell: etree._Element, depth: int) -> None:
        self.visit(cell, depth + 2)
        self.close()


def _is_hidden(element: etree._Element) -> bool:
    return element.get("hidden") is not None or _HIDDEN.search(element.get("style", "")) is not None


def _of(holder: etree._Element, tag: str, through: set[str]):
    for child in holder:
        if child.tag == tag:
            yield child
        elif child.tag in through:
            yield from _of(child, tag, through)


def _span(cell: etree._Element, name: str) -> int:
    value = cell.get(name, "")
    return min(max(1, int(value)), _WIDEST_SPAN) if value.isascii() and value.isdigit() and len(value) < 6 else 1
