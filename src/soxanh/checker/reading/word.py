"""Word files: what their reader sees, in its order.

Tracked changes count as accepted; numbers of lists, which Word computes, are written out; footnotes and endnotes follow
the body, each with the mark by which the body refers to it; then come page headers and footers.
"""

from collections import Counter
from dataclasses import dataclass

from lxml import etree

from soxanh.checker.documents import Document, Kind
from soxanh.checker.reading import encodings, plain
from soxanh.checker.reading.builder import Builder
from soxanh.checker.reading.markup import (
    CELL_PROPERTIES,
    DELETED,
    GONE,
    HIDDEN,
    MERGED,
    MOVED,
    PARAGRAPH,
    RUN,
    TABLE,
    TEXT,
    cells_of,
    chosen,
    is_page_field,
    number,
    row_properties,
    rows_of,
    symbol,
)
from soxanh.checker.reading.numbering import Numbering
from soxanh.checker.reading.package import MC, Package, R, W, open_package
from soxanh.checker.reading.source import Letters, Passage, Span, WordSource
from soxanh.checker.reading.styles import (
    PARAGRAPH_PROPERTIES,
    RUN_PROPERTIES,
    VAL,
    child,
    is_on,
    properties,
    style_of,
)

_ALTERNATIVES, _FIELD, _FIELD_MARK, _INSTRUCTION = (
    MC + "AlternateContent",
    W + "fldSimple",
    W + "fldChar",
    W + "instrText",
)
_LINK = W + "hyperlink"
_CHARACTERS = {W + "tab": "\t", W + "ptab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}
_NOTES = {W + "footnoteReference": "footnotes", W + "endnoteReference": "endnotes"}
_SHAPES = {W + "drawing", W + "pict", W + "object"}
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_MOST_COLUMNS = 100
_DEEPEST_FIELD = 20


def read(data: bytes, name: str) -> Document:
    """The document in a .docx file. Raises UnreadableError."""
    reader = _Reader(open_package(data, name))
    reader.read()
    return reader.document()


def read_with_spans(package: Package) -> Document:
    """The same document with the `spans` of its source, which only marking needs: there are many."""
    reader = _Reader(package)
    reader.notes_spans = True
    reader.read()
    return reader.document()


@dataclass
class _Note:
    """A footnote or endnote that the text refers to."""

    kind: str
    name: str
    mark: str
    at: int
    run: etree._Element


class _Reader:
    def __init__(self, package: Package):
        self.package = package
        self.source = WordSource(package)
        self.notes_spans = False
        self.linked = False
        """Whether the runs that come stand in a hyperlink."""
        self.built = Builder()
        self.kind: Kind | None = None
        """What the paragraphs that come are, where it is not for them to say."""
        self.anchor: int | None = None
        self.open_at = -1
        """Where a paragraph began whose end was deleted; -1 when none is open."""
        self.own: etree._Element | None = None
        """The properties of the current paragraph."""
        self.style = ""
        self.boxes: list[tuple[int, etree._Element, etree._Element]] = []
        self.notes: list[_Note] = []
        self.counts: Counter[str] = Counter()
        self.fields: list[tuple[str, bool]] = []
        """The fields around the text: the instruction, and whether its result has begun."""
        self.old_encodings: set[str] = set()

    def read(self) -> None:
        styles = self.source.styles
        numbering = self.package.related("numbering")
        self.numbering = Numbering(self.package.root(numbering[0][1]) if numbering else None, styles)
        self.looks_at_fonts = _uses_old_fonts(self.package)
        self.looks_at_hidden = _uses(self.package, b"vanish")
        body = self.source.body
        marks = (
            [each.get(W + "fldCharType") for each in body.iter(_FIELD_MARK)] if _uses(self.package, b"fldChar") else []
        )
        self.fields_close = marks.count("begin") == marks.count("end")
        self.content(body)
        self.close()
        self.source.body_end = self.built.length
        self.read_notes()
        self.read_margins()

    def document(self) -> Document:
        notes = tuple(
            f"Văn bản dùng bảng mã cũ {label}; đã chuyển sang Unicode để soát." for label in sorted(self.old_encodings)
        )
        return self.built.build(self.package.name, notes, self.source)

    # What holds paragraphs.

    def content(self, holder: etree._Element) -> None:
        """The paragraphs and tables in a body, a cell, a text box, a note."""
        for each in holder:
            if each.tag == PARAGRAPH:
                self.paragraph(each)
            elif each.tag == TABLE:
                self.close()
                self.table(each)
            elif each.tag == _ALTERNATIVES:
                for shown in chosen(each):
                    self.content(shown)
            elif each.tag not in GONE:
                self.content(each)

    def table(self, table: etree._Element) -> None:
        made = self.built.table()
        outer, self.kind = self.kind, self.kind or Kind.CELL
        for row in rows_of(table):
            made.skip(number(child(row_properties(row), W + "gridBefore")))
            for cell in cells_of(row):
                own = properties(cell, CELL_PROPERTIES)
                width = min(max(1, number(child(own, W + "gridSpan"), 1)), _MOST_COLUMNS)
                merge = child(own, MERGED)
                goes_on = merge is not None and merge.get(VAL, "continue") == "continue"
                if not (goes_on and made.cell_of_the_one_above(width)):
                    made.cell(lambda cell=cell: self.cell(cell), column_span=width)  # type: ignore[misc]
            made.end_row()
        self.kind = outer

    def cell(self, cell: etree._Element) -> None:
        self.content(cell)
        self.close()

    # Paragraphs.

    def paragraph(self, paragraph: etree._Element) -> None:
        if self.open_at < 0:
            self.open_at = self.built.length
            self.label(paragraph)
        self.current = paragraph
        self.own = properties(paragraph, PARAGRAPH_PROPERTIES)
        self.style = style_of(self.own)
        self.runs(paragraph)
        mark = child(self.own, RUN_PROPERTIES)
        if mark is not None and (child(mark, DELETED) is not None or child(mark, MOVED) is not None):
            return  # its end is deleted: it goes on with the next one
        self.close()

    def label(self, paragraph: etree._Element) -> None:
        label = self.numbering.label(paragraph)
        if label and any(text.text for text in paragraph.iter(TEXT)):
            self.text(paragraph, label)

    def close(self) -> None:
        """Ends the open paragraph; what lies in text boxes at it follows."""
        if self.open_at < 0:
            return
        start, self.open_at = self.open_at, -1
        kind = self.kind
        if self.fields:
            if self.fields_close and any(name == "TOC" for name, begun in self.fields if begun):
                kind = Kind.MARGIN
            # A field whose end is missing must not swallow what follows.
            self.fields = [(name, begun) for name, begun in self.fields if begun and not is_page_field(name)]
        self.built.paragraph(start, (lambda _: kind) if kind else self.kind_of, self.anchor)
        if self.built.length > start:
            self.source.paragraphs.append(Passage(start, self.built.length, self.current, self.own, self.style))
        self.built.end_line()
        boxes, self.boxes = self.boxes, []
        for at, box, run in boxes:
            outer = self.kind, self.anchor
            self.kind, self.anchor = self.kind or Kind.TEXT_BOX, at
            first = self.built.length
            self.content(box)
            self.close()
            self.kind, self.anchor = outer
            self.source.references.append(Span(first, self.built.length, run))

    def kind_of(self, text: str) -> Kind:
        if self.source.styles.of_paragraph(self.style, self.own, "outlineLvl") is not None:
            return Kind.HEADING
        return plain.kind_of(text)

    # Runs.

    def runs(self, holder: etree._Element) -> None:
        for each in holder:
            tag = each.tag
            if tag == RUN:
                if not (self.looks_at_hidden and self.hidden(each)):
                    self.run(each)
            elif tag in GONE:
                continue
            elif tag == _FIELD:
                if not is_page_field(each.get(W + "instr", "")):
                    self.runs(each)
            elif tag == _ALTERNATIVES:
                for shown in chosen(each):
                    self.runs(shown)
            elif tag == _MATHS:
                self.text(each, each.text or "")
            elif len(each):  # not the marks of bookmarks and comments
                outer, self.linked = self.linked, tag == _LINK
                self.runs(each)
                self.linked = outer

    def run(self, run: etree._Element) -> None:
        own = None
        for each in run:
            tag = each.tag
            if tag == RUN_PROPERTIES:
                own = each if len(each) else None
                continue
            if tag == _FIELD_MARK:
                self.field(each)
            elif tag == _INSTRUCTION:
                if self.fields and not self.fields[-1][1]:
                    self.fields[-1] = (self.fields[-1][0] + (each.text or ""), False)
            elif self.fields and any(not begun or is_page_field(name) for name, begun in self.fields):
                continue
            elif tag == TEXT:
                text = each.text or ""
                self.letters(len(text), own)
                self.text(each, self.in_unicode(text, run) if self.looks_at_fonts else text)
            elif tag in _CHARACTERS:
                self.text(each, _CHARACTERS[tag])
            elif tag == W + "sym":
                self.text(each, symbol(each))
            elif tag in _NOTES:
                self.reference(each, run)
            elif tag == _ALTERNATIVES:
                for shown in chosen(each):
                    self.shapes(shown, run)
            elif tag in _SHAPES:
                self.shapes(each, run)

    def letters(self, length: int, own: etree._Element | None) -> None:
        """So many letters of a run with these properties come."""
        noted, start = self.source.letters, self.built.length
        if own is None and noted:
            last = noted[-1]
            if last.own is None and last.start + last.length == start and last.linked == self.linked:
                noted[-1] = Letters(last.start, last.length + length, None, self.linked)
                return
        if length:
            noted.append(Letters(start, length, own, self.linked))

    def text(self, element: etree._Element, text: str) -> None:
        if not text:
            return
        if self.notes_spans:
            self.source.spans.append(Span(self.built.length, self.built.length + len(text), element))
        self.built.emit(text)

    def field(self, mark: etree._Element) -> None:
        kind = mark.get(W + "fldCharType")
        if kind == "begin" and len(self.fields) < _DEEPEST_FIELD:
            self.fields.append(("", False))
        elif self.fields and kind == "separate":
            self.fields[-1] = (self.fields[-1][0].strip().split(" ")[0].upper(), True)
        elif self.fields and kind == "end":
            self.fields.pop()

    def shapes(self, holder: etree._Element, run: etree._Element) -> None:
        """Remembers the text boxes in a drawing."""
        if holder.tag == W + "txbxContent":
            self.boxes.append((self.built.length, holder, run))
            return
        for each in holder:
            if each.tag == _ALTERNATIVES:
                for shown in chosen(each):
                    self.shapes(shown, run)
            elif each.tag not in GONE:
                self.shapes(each, run)

    def hidden(self, run: etree._Element) -> bool:
        return is_on(child(properties(run, RUN_PROPERTIES), HIDDEN))

    def in_unicode(self, text: str, run: etree._Element) -> str:
        """The text of a run whose font may be one that shows other letters than it is given."""
        fonts = self.source.styles.run_property(self.current, run, "rFonts")
        font = "" if fonts is None else fonts.get(W + "ascii") or fonts.get(W + "hAnsi") or ""
        if font.startswith(".Vn"):
            self.old_encodings.add("TCVN3 (phông .VnTime)")
            text = encodings.from_tcvn3(text)
            return text.upper() if font.endswith("H") else text
        if font.upper().startswith("VNI-"):
            self.old_encodings.add("VNI")
            return encodings.from_vni(text)
        return text

    # Notes, headers and footers.

    def reference(self, element: etree._Element, run: etree._Element) -> None:
        kind = _NOTES[element.tag]
        self.counts[kind] += 1
        mark = str(self.counts[kind]).translate(plain.RAISED)
        self.notes.append(_Note(kind, element.get(W + "id", ""), mark, self.built.length, run))
        if element.get(W + "customMarkFollows") is None:
            self.text(element, mark)

    def read_notes(self) -> None:
        for kind in _NOTES.values():
            if not (parts := self.package.related(kind)):
                continue
            holders = {note.get(W + "id", ""): note for note in self.package.root(parts[0][1])}
            for note in [note for note in self.notes if note.kind == kind and note.name in holders]:
                first = self.built.length
                self.kind, self.anchor = Kind.FOOTNOTE, note.at
                self.open_at = self.built.length
                self.current, self.own, self.style = holders[note.name], None, ""
                self.built.emit(f"{note.mark} ")
                self.content(holders[note.name])
                self.close()
                self.source.references.append(Span(first, self.built.length, note.run))
        self.anchor = None

    def read_margins(self) -> None:
        self.kind = Kind.MARGIN
        used = {reference.get(R + "id") for section in self.source.sections for reference in section}
        for kind in ("header", "footer"):
            for name, part in self.package.related(kind):
                if name in used:
                    self.content(self.package.root(part))
                    self.close()


def _uses(package: Package, word: bytes) -> bool:
    return word in package.bytes_of(package.main)


def _uses_old_fonts(package: Package) -> bool:
    parts = [
        package.main,
        *(part for kind in ("styles", "footnotes", "endnotes") for _, part in package.related(kind)),
    ]
    contents = [package.bytes_of(part) for part in parts]
    return any(b'".Vn' in content or b'"VNI-' in content for content in contents)
