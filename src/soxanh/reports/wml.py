"""WordprocessingML: names, and a document's paragraphs as plain text with the marks that lie on it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

VAL = W + "val"
TEXT = W + "t"
RUN = W + "r"
PARAGRAPH = W + "p"

_SPACING = {W + "tab": "\t", W + "ptab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}
DELETED = {W + "del", W + "moveFrom"}
_INSERTED = {W + "ins", W + "moveTo"}
_NOT_TEXT = {W + "pPr", W + "rPr", W + "sdtPr", W + "sdtEndPr", W + "instrText", W + "delText", FALLBACK, PARAGRAPH}


@dataclass
class Mark:
    """A content control or a bookmark lying on a paragraph's text, from `start` to `end`."""

    name: str
    start: int
    end: int = -1
    nodes: list[etree._Element] = field(default_factory=list)


@dataclass
class Paragraph:
    """A paragraph as a reader sees it: insertions in, deletions out.

    `index` counts the part's paragraphs from 1, those in tables and text boxes too.
    A bookmark that ends in another paragraph is taken to end with its first: someone pressed Enter in it.
    """

    index: int
    element: etree._Element
    text: str
    controls: list[Mark]
    bookmarks: list[Mark]


def paragraphs(root: etree._Element) -> Iterator[Paragraph]:
    """The part's paragraphs in document order. What older programs see instead (Fallback) is left out."""
    index = 0
    for element in root.iter(PARAGRAPH):
        if not any(ancestor.tag == FALLBACK or ancestor.tag in DELETED for ancestor in element.iterancestors()):
            index += 1
            yield _ParagraphReader(element).read(index)


class _ParagraphReader:
    def __init__(self, element: etree._Element):
        self.element = element
        self.pieces: list[str] = []
        self.length = 0
        self.open: list[Mark] = []
        self.controls: list[Mark] = []
        self.bookmarks: list[Mark] = []
        self.bookmark_by_id: dict[str, Mark] = {}

    def read(self, index: int) -> Paragraph:
        around = parent_of(self.element)
        control = None
        if around.tag == W + "sdtContent":
            control = self.begin(_tag(parent_of(around)), self.controls)
        self.visit(self.element)
        if control:
            self.finish(control)
        for mark in list(self.open):
            self.finish(mark)
        return Paragraph(index, self.element, "".join(self.pieces), self.controls, self.bookmarks)

    def begin(self, name: str, kind: list[Mark]) -> Mark:
        mark = Mark(name, self.length)
        kind.append(mark)
        self.open.append(mark)
        return mark

    def finish(self, mark: Mark) -> None:
        mark.end = self.length
        self.open.remove(mark)

    def emit(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def visit(self, element: etree._Element) -> None:
        for child in element:
            tag = child.tag
            if tag == TEXT:
                self.emit(child.text or "")
                for mark in self.open:
                    mark.nodes.append(child)
            elif tag in _SPACING:
                self.emit(_SPACING[tag])
            elif tag == W + "sdt":
                control = self.begin(_tag(child), self.controls)
                self.visit(child)
                self.finish(control)
            elif tag == W + "bookmarkStart":
                self.bookmark_by_id[child.get(W + "id", "")] = self.begin(child.get(W + "name", ""), self.bookmarks)
            elif tag == W + "bookmarkEnd":
                if child.get(W + "id", "") in self.bookmark_by_id:
                    self.finish(self.bookmark_by_id.pop(child.get(W + "id", "")))
            elif tag not in _NOT_TEXT and tag not in DELETED:
                self.visit(child)


def _tag(control: etree._Element) -> str:
    tag = control.find(f"{W}sdtPr/{W}tag")
    return "" if tag is None else tag.get(VAL, "")


def accept_changes(root: etree._Element) -> None:
    """Accept every tracked change in place, so that the part says what its reader sees."""
    for element in list(root.iter(*DELETED, *_INSERTED, W + "rPrChange", W + "pPrChange")):
        parent = parent_of(element)
        if parent.tag == W + "trPr" and element.tag in DELETED:
            row = parent_of(parent)
            parent_of(row).remove(row)
        elif element.tag in _INSERTED:
            unwrap(element)
        else:
            parent.remove(element)


def parent_of(element: etree._Element) -> etree._Element:
    """The element around one that is not the root."""
    parent = element.getparent()
    assert parent is not None, "the root is not asked for its parent"
    return parent


def unwrap(element: etree._Element) -> None:
    """Put an element's children in its place."""
    parent = parent_of(element)
    position = parent.index(element)
    parent[position : position + 1] = list(element)


def set_text(node: etree._Element, text: str) -> None:
    """Set a text node's text, keeping spaces at its ends."""
    node.text = text
    if text != text.strip():
        node.set(XML_SPACE, "preserve")
