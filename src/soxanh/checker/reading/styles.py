"""What a Word document's styles say of a paragraph or a run, where it does not say so itself (ECMA-376, 17.7)."""

from collections.abc import Iterator

from lxml import etree

from soxanh.checker.reading.package import W

VAL = W + "val"
PARAGRAPH_PROPERTIES, RUN_PROPERTIES = W + "pPr", W + "rPr"
_DEEPEST = 20
"""Styles built on styles: more than this is a circle."""


class Styles:
    """`root` is the root of the styles part; None for a document without one."""

    def __init__(self, root: etree._Element | None):
        self.styles: dict[str, etree._Element] = {}
        self.default = ""
        self.defaults: list[etree._Element] = []
        self._known: dict[tuple[str, str, str, str], etree._Element | None] = {}
        if root is None:
            return
        for style in root.iter(W + "style"):
            name = style.get(W + "styleId", "")
            self.styles[name] = style
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true", "on"):
                self.default = name
        self.defaults = list(root.iterfind(f"{W}docDefaults/*/*"))

    def chain(self, name: str) -> Iterator[etree._Element]:
        """The style of that id and those that it is based on."""
        for _ in range(_DEEPEST):
            style = self.styles.get(name)
            if style is None:
                return
            yield style
            name = _value(style.find(W + "basedOn"))

    def styles_of(self, paragraph: etree._Element) -> list[etree._Element]:
        own = paragraph.find(PARAGRAPH_PROPERTIES)
        name = "" if own is None else _value(own.find(W + "pStyle"))
        return list(self.chain(name if name in self.styles else self.default))

    def paragraph_property(self, paragraph: etree._Element, name: str) -> etree._Element | None:
        """The effective `w:pPr` child of that name, None where nobody says anything."""
        own = paragraph.find(PARAGRAPH_PROPERTIES)
        return self.of_paragraph("" if own is None else _value(own.find(W + "pStyle")), own, name)

    def of_paragraph(self, style: str, own: etree._Element | None, name: str) -> etree._Element | None:
        """The same of a paragraph of that style with these properties of its own."""
        found = None if own is None else own.find(W + name)
        return found if found is not None else self._of_style(PARAGRAPH_PROPERTIES, style, "", name)

    def run_property(self, paragraph: etree._Element, run: etree._Element, name: str) -> etree._Element | None:
        """The effective `w:rPr` child of that name, None where nobody says anything."""
        around = paragraph.find(PARAGRAPH_PROPERTIES)
        style = "" if around is None else _value(around.find(W + "pStyle"))
        return self.of_run(style, run.find(RUN_PROPERTIES), name)

    def of_run(self, paragraph_style: str, own: etree._Element | None, name: str) -> etree._Element | None:
        """The same of a run with these properties of its own, in a paragraph of that style."""
        found = None if own is None else own.find(W + name)
        if found is not None:
            return found
        style = "" if own is None else _value(own.find(W + "rStyle"))
        return self._of_style(RUN_PROPERTIES, paragraph_style, style, name)

    def _of_style(self, holder: str, paragraph: str, run: str, name: str) -> etree._Element | None:
        """What the styles of a run and its paragraph say, else the document's defaults; looked up once."""
        key = (holder, paragraph, run, name)
        if key not in self._known:
            styles = [*self.chain(run), *self.chain(paragraph if paragraph in self.styles else self.default)]
            said = [style.find(holder) for style in styles] + [each for each in self.defaults if each.tag == holder]
            self._known[key] = _first(said, name)
        return self._known[key]


def is_on(element: etree._Element | None) -> bool:
    """Whether a switch like `w:b` is on."""
    return element is not None and element.get(VAL, "true") not in ("false", "0", "off")


def _first(holders: list[etree._Element | None], name: str) -> etree._Element | None:
    for holder in holders:
        if holder is not None and (found := holder.find(W + name)) is not None:
            return found
    return None


def _value(element: etree._Element | None) -> str:
    return "" if element is None else element.get(VAL, "")
