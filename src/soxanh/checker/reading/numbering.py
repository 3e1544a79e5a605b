"""The numbers that Word writes before the paragraphs of a list (ECMA-376, 17.9)."""

import re
from dataclasses import dataclass, field

from lxml import etree

from soxanh.checker.reading.package import W
from soxanh.checker.reading.styles import PARAGRAPH_PROPERTIES, VAL, Styles, child, properties, style_of

_PLACEHOLDER = re.compile(r"%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_SMALL = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_BULLET = "•"


@dataclass
class _Level:
    start: int
    style: str
    text: str
    space: str
    legal: bool
    """Every number of it is decimal, whatever the style of its level."""


@dataclass
class _List:
    levels: dict[int, _Level]
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    def __init__(self, root: etree._Element | None, styles: Styles):
        self.styles = styles
        self._by_style: dict[str, tuple[str, str]] = {}
        self.lists: dict[str, _List] = {}
        self.restarts: dict[str, dict[int, int]] = {}
        """Of a numbering that begins anew: the levels' starts, until it was first met."""
        if root is None:
            return
        abstract = {each.get(W + "abstractNumId", ""): each for each in root.iter(W + "abstractNum")}
        linked = {
            link.get(VAL, ""): each for each in abstract.values() if (link := each.find(W + "styleLink")) is not None
        }
        shared: dict[int, _List] = {}
        for num in root.iter(W + "num"):
            reference = num.find(W + "abstractNumId")
            definition = abstract.get("" if reference is None else reference.get(VAL, ""))
            if definition is not None and (link := definition.find(W + "numStyleLink")) is not None:
                definition = linked.get(link.get(VAL, ""), definition)
            if definition is None:
                continue
            name = num.get(W + "numId", "")
            base = shared.setdefault(id(definition), _List(_levels(definition.iterfind(W + "lvl"))))
            changed = _levels(num.iterfind(f"{W}lvlOverride/{W}lvl"))
            self.lists[name] = _List(base.levels | changed, base.counts) if changed else base
            self.restarts[name] = {
                _number(each.get(W + "ilvl")): _number(start.get(VAL), 1)
                for each in num.iterfind(W + "lvlOverride")
                if (start := each.find(W + "startOverride")) is not None
            }

    def label(self, paragraph: etree._Element) -> str:
        """The number that Word writes before the paragraph, with what parts them; counts on. Empty for none."""
        if not self.lists:
            return ""
        numbered, level = self._numbered(paragraph)
        found = self.lists.get(numbered)
        if found is None or level not in found.levels:
            return ""
        for other, start in self.restarts.pop(numbered, {}).items():
            found.counts[other] = start - 1
            for deeper in [each for each in found.counts if each > other]:
                del found.counts[deeper]
        definition = found.levels[level]
        found.counts[level] = found.counts.get(level, definition.start - 1) + 1
        for deeper in [each for each in found.counts if each > level]:
            del found.counts[deeper]
        if definition.style == "bullet":
            text = definition.text if definition.text.isprintable() and not _private(definition.text) else _BULLET
        else:
            text = _PLACEHOLDER.sub(
                lambda match: self._count(found, int(match[1]) - 1, definition.legal), definition.text
            )
        return text + definition.space if text else ""

    def _numbered(self, paragraph: etree._Element) -> tuple[str, int]:
        """The numbering's id and the level, own or by style."""
        own = properties(paragraph, PARAGRAPH_PROPERTIES)
        numbered, level = _said(own)
        if not (numbered and level):
            style = style_of(own)
            if style not in self._by_style:
                self._by_style[style] = self._numbered_by_style(paragraph)
            by_style = self._by_style[style]
            numbered, level = numbered or by_style[0], level or by_style[1]
        return numbered, _number(level)

    def _numbered_by_style(self, paragraph: etree._Element) -> tuple[str, str]:
        numbered, level = "", ""
        for style in self.styles.styles_of(paragraph):
            said = _said(style.find(PARAGRAPH_PROPERTIES))
            numbered, level = numbered or said[0], level or said[1]
        return numbered, level

    def _count(self, found: _List, level: int, legal: bool) -> str:
        definition = found.levels.get(level)
        if definition is None:
            return ""
        count = found.counts.setdefault(level, definition.start)
        return _written(count, "decimal" if legal else definition.style)


def _said(own: etree._Element | None) -> tuple[str, str]:
    """The numbering's id and the level as properties of a paragraph or a style name them; empty where they don't."""
    numbering = child(own, W + "numPr")
    return ("", "") if numbering is None else (_value(numbering, "numId"), _value(numbering, "ilvl"))


def _levels(elements) -> dict[int, _Level]:
    levels = {}
    for each in elements:
        space = {"nothing": ""}.get(_value(each, "suff"), " ")
        style = _value(each, "numFmt") or "decimal"
        level = _Level(
            _number(_value(each, "start"), 1),
            style,
            _value(each, "lvlText"),
            space,
            each.find(W + "isLgl") is not None,
        )
        levels[_number(each.get(W + "ilvl"))] = level
    return levels


def _written(count: int, style: str) -> str:
    if style == "none":
        return ""
    if style in ("lowerRoman", "upperRoman") and 0 < count < 4000:
        roman = ""
        for value, letters in _ROMAN + _ROMAN_SMALL:
            times, count = divmod(count, value)
            roman += letters * times
        return roman.upper() if style == "upperRoman" else roman
    if style in ("lowerLetter", "upperLetter") and count > 0:
        letter = chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, 9)
        return letter.upper() if style == "upperLetter" else letter
    return f"{count:02d}" if style == "decimalZero" else str(count)


def _private(text: str) -> bool:
    return any("\ue000" <= char <= "\uf8ff" for char in text)


def _value(element: etree._Element, name: str) -> str:
    found = element.find(W + name)
    return "" if found is None else found.get(VAL, "")


def _number(text: str | None, otherwise: int = 0) -> int:
    try:
        return int(text) if text else otherwise
    except ValueError:
        return otherwise
