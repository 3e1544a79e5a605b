"""What a document's styles say about a paragraph: heading level, alignment, bold, italic."""

from collections.abc import Iterator, Mapping
from functools import cache

from lxml import etree

from soxanh.reports import package
from soxanh.reports.wml import VAL, W

STYLES = "word/styles.xml"
_OFF = {"0", "false", "off", "none"}


class Styles:
    """The paragraph styles of a document, with what each takes over from the style that it is based on."""

    def __init__(self, members: Mapping[str, bytes]):
        styles = package.parse(members[STYLES]).findall(W + "style") if STYLES in members else []
        self._styles = {style.get(W + "styleId", ""): style for style in styles}
        paragraph = [style for style in styles if style.get(W + "type") == "paragraph"]
        self._default = next((s.get(W + "styleId", "") for s in paragraph if s.get(W + "default") == "1"), "")
        self.heading_level = cache(self._heading_level)
        self.alignment = cache(self._alignment)
        self.is_on = cache(self._is_on)

    def _heading_level(self, style_id: str) -> int:
        """1 for the first level, 0 for a style of ordinary text."""
        for style in self._chain(style_id):
            outline = value(style.find(W + "pPr"), "outlineLvl")
            word, _space, number = value(style, "name").lower().partition(" ")
            if outline.isdigit():
                return int(outline) + 1 if int(outline) < 9 else 0
            if word == "heading" and number.isdigit():
                return int(number)
        return 0

    def _alignment(self, style_id: str) -> str:
        """Word's name for it (`center`, `both`), empty when nothing is said."""
        alignments = (value(style.find(W + "pPr"), "jc") for style in self._chain(style_id))
        return next((alignment for alignment in alignments if alignment), "")

    def _is_on(self, style_id: str, word: str) -> bool:
        """Whether the style's text is bold (`b`) or italic (`i`)."""
        settings = (on(style.find(W + "rPr"), word) for style in self._chain(style_id))
        return next((setting for setting in settings if setting is not None), False)

    def _chain(self, style_id: str) -> Iterator[etree._Element]:
        seen: set[str] = set()
        current = style_id or self._default
        while current in self._styles and current not in seen:
            seen.add(current)
            yield self._styles[current]
            current = value(self._styles[current], "basedOn")


def value(properties: etree._Element | None, name: str) -> str:
    """The w:val of a property, empty when it is not there."""
    element = None if properties is None else properties.find(W + name)
    return "" if element is None else element.get(VAL, "")


def on(properties: etree._Element | None, name: str) -> bool | None:
    """Whether a switch such as w:b is on or off; None when nothing is said."""
    element = None if properties is None else properties.find(W + name)
    return None if element is None else element.get(VAL, "") not in _OFF
