"""What a Word document's styles say of a paragraph or a run, where it does not say so itself (ECMA-376, 17.7)."""

from collections.abc import Iterator, Mapping

from lxml import etree

from soxanh.checker.reading.package import W

VAL = W + "val"
PARAGRAPH_PROPERTIES, RUN_PROPERTIES = W + "pPr", W + "rPr"
_RUN_STYLE = W + "rStyle"
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
        name = style_of(properties(paragraph, PARAGRAPH_PROPERTIES))
        return list(self.chain(name if name in self.styles else self.default))

    def paragraph_property(self, paragraph: etree._Element, name: str) -> etree._Element | None:
        """The effective `w:pPr` child of that name, None where nobody says anything."""
        own = properties(paragraph, PARAGRAPH_PROPERTIES)
        return self.of_paragraph(style_of(own), own, name)

    def of_paragraph(self, style: str, own: etree._Element | None, name: str) -> etree._Element | None:
        """The same of a paragraph of that style with these properties of its own."""
        found = child(own, W + name)
        return found if found is not None else self._of_style(PARAGRAPH_PROPERTIES, style, "", name)

    def run_property(self, paragraph: etree._Element, run: etree._Element, name: str) -> etree._Element | None:
        """The effective `w:rPr` child of that name, None where nobody says anything."""
        own = properties(run, RUN_PROPERTIES)
        said = {} if own is None else {each.tag: each for each in own}
        return self.of_run(style_of(properties(paragraph, PARAGRAPH_PROPERTIES)), said, name)

    def of_run(self, paragraph_style: str, own: Mapping[str, etree._Element], name: str) -> etree._Element | None:
        """The same of a run with these properties of its own, by their tags, in a paragraph of that style."""
        found = own.get(W + name)
        if found is not None:
            return found
        return self._of_style(RUN_PROPERTIES, paragraph_style, _value(own.get(_RUN_STYLE)), name)

    def _of_style(self, holder: str, paragraph: str, run: str, name: str) -> etree._Element | None:
        """What the styles of a run and its paragraph say, else the document's defaults; looked up once."""
        key = (holder, paragraph, run, name)
        if key not in self._known:
            styles = [*self.chain(run), *self.chain(paragraph if paragraph in self.styles else self.default)]
            said = [style.find(holder) for style in styles] + [each for each in self.defaults if each.tag == holder]
            self._known[key] = _first(said, name)
        return self._known[key]


def properties(holder: etree._Element, tag: str) -> etree._Element | None:
    """The properties of a paragraph, run or cell, which stand before all else in it."""
    return holder[0] if len(holder) and holder[0].tag == tag else None


def child(element: etree._Element | None, tag: str) -> etree._Element | None:
    """The first child of that tag: for the few children of properties many times faster than `find`."""
    if element is not None:
        for each in element:
            if each.tag == tag:
                return each
    return None


def style_of(own: etree._Element | None) -> str:
    """The style's id that these properties of a paragraph name; empty for the default one."""
    return _value(child(own, W + "pStyle"))


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
