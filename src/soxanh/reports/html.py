"""A report as a web page: plain semantic HTML, every figure a link, no style or script inside."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape
from itertools import groupby
from typing import NamedTuple

from django.utils.translation import gettext as _t
from lxml import etree

from soxanh.reports import package
from soxanh.reports.anchors import TABLE_BOOKMARK, AnchorNames
from soxanh.reports.reread import PlacedAnchor, place_anchors
from soxanh.reports.styles import Styles, on, value
from soxanh.reports.wml import DELETED, FALLBACK, PARAGRAPH, RUN, TEXT, VAL, R, W, paragraphs, parent_of

FOOTNOTES = "word/footnotes.xml"
_ALIGNMENTS = {"center": "align-center", "right": "align-right", "end": "align-right", "both": "align-justify"}
_FORMATS = (("b", "strong"), ("i", "em"), ("u", "u"), ("strike", "s"))
_SAFE_LINKS = ("http://", "https://", "mailto:")


def to_html(
    docx: bytes,
    figure_link: Callable[[str], str | None],
    known_ids: Iterable[str] = (),
    most_rows: int | None = None,
) -> str:
    """The report's body and footnotes, escaped, to put inside an element of a page.

    Figures are `<a class="figure" href data-figure>`, or a `<span>` where `figure_link`, asked with the figure's id,
    gives None. `known_ids` is needed for annexes, and for files saved by LibreOffice, where figures are found by
    bookmark. Headings start at h2: the page has
    the h1. Classes: `align-center`, `align-right`, `align-justify`, `figure`, `manual`, `layout` (a table without
    lines, such as the heading block), `grid`, `footnotes`, `note`, `cut` (what a table of more than `most_rows` rows
    leaves out), `rows` (the link from an annex to the entries it prints).
    """
    members = package.read_members(docx)
    page = _Page(members, figure_link, AnchorNames(known_ids), most_rows)
    return page.document()


class _Piece(NamedTuple):
    """A stretch of text within a paragraph."""

    html: str
    placed: PlacedAnchor | None
    href: str


class _Page:
    def __init__(
        self,
        members: Mapping[str, bytes],
        figure_link: Callable[[str], str | None],
        names: AnchorNames,
        most_rows: int | None,
    ):
        self._members = members
        self._most_rows = most_rows
        self._figure_link = figure_link
        self._names = names
        self._styles = Styles(members)
        self._links = _links(members)
        self._notes: list[str] = []
        self._anchor_of: dict[etree._Element, PlacedAnchor] = {}

    def document(self) -> str:
        body = self._load(package.DOCUMENT).find(W + "body")
        html = "" if body is None else "".join(self._blocks(body))
        return html + self._footnotes()

    def _load(self, part: str) -> etree._Element:
        root = package.parse(self._members[part])
        for paragraph in paragraphs(root):
            for placed in place_anchors(paragraph, part, self._names):
                self._anchor_of.update(dict.fromkeys(placed.nodes, placed))
        return root

    def _footnotes(self) -> str:
        if not self._notes or FOOTNOTES not in self._members:
            return ""
        by_id = {note.get(W + "id"): note for note in self._load(FOOTNOTES).findall(W + "footnote")}
        items = []
        # A note may itself refer to no other note, so the list does not grow while it is written.
        for number, note_id in enumerate(self._notes, 1):
            note = by_id.get(note_id)
            text = "" if note is None else " ".join(self._inline(item) for item in note.iter(PARAGRAPH))
            back = f'<a href="#goi-chu-thich-{number}" aria-label="{_t("Về chỗ gọi chú thích")} {number}">↩</a>'
            items.append(f'<li id="chu-thich-{number}">{text.strip()} {back}</li>')
        return f'<section class="footnotes"><ol>{"".join(items)}</ol></section>\n'

    def _blocks(self, container: etree._Element) -> Iterator[str]:
        for child in container:
            if child.tag == PARAGRAPH:
                yield self._paragraph(child)
            elif child.tag == W + "tbl":
                yield self._table(child)
            elif child.tag in (W + "sdt", W + "sdtContent", W + "ins", W + "customXml"):
                yield from self._blocks(child)

    def _paragraph(self, element: etree._Element) -> str:
        inline = self._inline(element)
        if not inline.strip():
            return ""
        properties = element.find(W + "pPr")
        style = value(properties, "pStyle")
        css = _ALIGNMENTS.get(value(properties, "jc") or self._styles.alignment(style), "")
        name = f"h{min(level + 1, 6)}" if (level := self._level(properties)) else "p"
        return f'<{name} class="{css}">{inline}</{name}>\n' if css else f"<{name}>{inline}</{name}>\n"

    def _level(self, properties: etree._Element | None) -> int:
        """The heading level of a paragraph, 0 if it is none."""
        outline = value(properties, "outlineLvl")
        return (
            int(outline) + 1
            if outline in set("012345678")
            else self._styles.heading_level(value(properties, "pStyle"))
        )

    def _inline(self, element: etree._Element) -> str:
        html = []
        for (placed, href), pieces in groupby(self._pieces(element, ""), key=lambda piece: (piece.placed, piece.href)):
            text = "".join(piece.html for piece in pieces)
            if placed:
                text = self._figure(placed, text)
            elif href:
                text = f'<a href="{escape(href)}" rel="noopener noreferrer">{text}</a>'
            html.append(text)
        return "".join(html)

    def _figure(self, placed: PlacedAnchor, text: str) -> str:
        manual = any(value(parent_of(node).find(W + "rPr"), "u") == "dotted" for node in placed.nodes)
        css = "figure manual" if manual else "figure"
        href = self._figure_link(placed.anchor.id)
        attributes = f'class="{css}" data-figure="{escape(placed.anchor.id)}"'
        return (
            f"<span {attributes}>{text}</span>"
            if href is None
            else f'<a {attributes} href="{escape(href)}">{text}</a>'
        )

    def _pieces(self, element: etree._Element, href: str) -> Iterator[_Piece]:
        for child in element:
            tag = child.tag
            if tag == RUN:
                yield from self._run(child, href)
            elif tag == W + "hyperlink":
                yield from self._pieces(child, self._links.get(child.get(R + "id", ""), href))
            elif tag not in DELETED and tag not in (W + "pPr", W + "sdtPr", FALLBACK):
                yield from self._pieces(child, href)

    def _formats(self, run: etree._Element) -> list[str]:
        """The elements around a run's text: its own formatting, else that of the paragraph's style."""
        paragraph = next(run.iterancestors(PARAGRAPH)).find(W + "pPr")
        properties = run.find(W + "rPr")
        names = []
        for word, name in _FORMATS:
            own = on(properties, word)
            # A heading is bold because it is a heading; a dotted underline marks a manual figure.
            styled = (
                word in ("b", "i")
                and not self._level(paragraph)
                and self._styles.is_on(value(paragraph, "pStyle"), word)
            )
            if value(properties, word) != "dotted" and (styled if own is None else own):
                names.append(name)
        raised = {"superscript": "sup", "subscript": "sub"}.get(value(properties, "vertAlign"))
        return [*names, raised] if raised else names

    def _run(self, run: etree._Element, href: str) -> Iterator[_Piece]:
        names = self._formats(run)
        before = "".join(f"<{name}>" for name in names)
        after = "".join(f"</{name}>" for name in reversed(names))
        for child in run:
            if child.tag == TEXT and child.text:
                yield _Piece(before + escape(child.text) + after, self._anchor_of.get(child), href)
            elif child.tag in (W + "tab", W + "ptab"):
                yield _Piece("\N{EM SPACE}", None, href)
            elif child.tag == W + "noBreakHyphen":
                yield _Piece("\N{NON-BREAKING HYPHEN}", None, href)
            elif child.tag in (W + "br", W + "cr") and child.get(W + "type", "textWrapping") == "textWrapping":
                yield _Piece("<br>", None, href)
            elif child.tag == W + "footnoteReference":
                self._notes.append(child.get(W + "id", ""))
                number = len(self._notes)
                link = f'<a id="goi-chu-thich-{number}" href="#chu-thich-{number}">{number}</a>'
                yield _Piece(f'<sup class="note">{link}</sup>', None, "")

    def _table(self, table: etree._Element) -> str:
        rows = [row for row in table.iter(W + "tr") if next(row.iterancestors(W + "tbl")) is table]
        left_out = len(rows) - self._most_rows if self._most_rows else 0
        rows = rows[: self._most_rows]
        spans = _row_spans(rows)
        html = []
        for row in rows:
            name = "th" if row.find(f"{W}trPr/{W}tblHeader") is not None else "td"
            cells = []
            for cell in _cells(row):
                if cell not in spans:
                    continue
                columns = value(cell.find(W + "tcPr"), "gridSpan")
                span = f' colspan="{int(columns)}"' if columns.isdigit() and int(columns) > 1 else ""
                span += f' rowspan="{spans[cell]}"' if spans[cell] > 1 else ""
                scope = ' scope="col"' if name == "th" else ""
                cells.append(f"<{name}{scope}{span}>{''.join(self._blocks(cell))}</{name}>")
            html.append(f"<tr>{''.join(cells)}</tr>\n")
        more = _t("… còn %(rows)d dòng nữa trong bản Word.") % {"rows": left_out}
        cut = f'<p class="cut">{more}</p>\n' if left_out > 0 else ""
        kind = "grid" if _has_lines(table) else "layout"
        return f'<table class="{kind}">\n{"".join(html)}</table>\n{cut}{self._entries(table)}'

    def _entries(self, table: etree._Element) -> str:
        """The way from an annex to the entries that it prints."""
        names = [TABLE_BOOKMARK.fullmatch(start.get(W + "name", "")) for start in table.iter(W + "bookmarkStart")]
        digest = next((name[1] for name in names if name), "")
        key = self._names.by_digest(digest)
        href = self._figure_link(key.figure_id) if key else None
        if key is None or href is None:
            return ""
        link = (
            f'<a data-figure="{escape(key.figure_id)}" href="{escape(href)}">{_t("Các mục của bảng này trong sổ")}</a>'
        )
        return f'<p class="rows screen-only">{link}</p>\n'


def _links(members: Mapping[str, bytes]) -> dict[str, str]:
    """Where the document's hyperlinks lead, by relationship id; only what a browser may follow."""
    relationships = members.get("word/_rels/document.xml.rels")
    targets = (
        [] if relationships is None else [(r.get("Id", ""), r.get("Target", "")) for r in package.parse(relationships)]
    )
    return {name: target for name, target in targets if target.lower().startswith(_SAFE_LINKS)}


def _cells(row: etree._Element) -> list[etree._Element]:
    return [cell for cell in row.iter(W + "tc") if next(cell.iterancestors(W + "tr")) is row]


def _row_spans(rows: list[etree._Element]) -> dict[etree._Element, int]:
    """How many rows each cell covers; cells that continue one above are left out."""
    spans: dict[etree._Element, int] = {}
    open_at: dict[int, etree._Element] = {}
    for row in rows:
        column = 0
        for cell in _cells(row):
            properties = cell.find(W + "tcPr")
            merge = None if properties is None else properties.find(W + "vMerge")
            if merge is not None and merge.get(VAL) != "restart" and column in open_at:
                spans[open_at[column]] += 1
            else:
                spans[cell] = 1
                open_at.pop(column, None)
                if merge is not None:
                    open_at[column] = cell
            width = value(properties, "gridSpan")
            column += int(width) if width.isdigit() else 1
    return spans


def _has_lines(table: etree._Element) -> bool:
    style = table.find(f"{W}tblPr/{W}tblStyle")
    borders = [line for kind in ("tblBorders", "tcBorders") for group in table.iter(W + kind) for line in group]
    drawn = any(line.get(VAL, "none") not in ("none", "nil") for line in borders)
    return drawn or (not borders and style is not None and "grid" in style.get(VAL, "").lower())
