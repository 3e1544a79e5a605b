"""Anchors: what ties a printed number in a Word file to its figure.

Each printed figure is wrapped twice. The content control says the figure's id in its tag: Word keeps it, also when
the text is copied. The bookmark's name is derived from the id: LibreOffice keeps it, while it drops the tag. The
bookmark's name also remembers what was printed, so that a number changed by hand is known from one gone stale.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from decimal import Decimal
from itertools import count

from lxml import etree

from soxanh.reports.wml import FALLBACK, RUN, TEXT, VAL, W, parent_of, set_text, unwrap

TAG_PREFIX = "soxanh:"
BOOKMARK = re.compile(r"sx_([a-z2-7]{10})_([a-z2-7]{6})_(\d+)")
TABLE_BOOKMARK_PREFIX = "sx_bang_"
TABLE_BOOKMARK = re.compile(TABLE_BOOKMARK_PREFIX + r"([a-z2-7]{10})_\d+")

# Word takes tags and titles of at most 64 characters and calls a file with a longer one damaged.
_LONGEST = 64
_WITH_UNIT = "|u"


@dataclass(frozen=True)
class PrintedFigure:
    """A figure's value as the report prints it.

    `text` is the bare number (`117,18`), `text_with_unit` the number with its unit (`117,18 ha`; the bare number when
    not given). `value` is what conditions in a template compare: None when it was not reported.
    A `manual` figure was entered by hand and is marked with a dotted underline wherever it is printed.
    """

    id: str
    text: str
    label: str
    manual: bool = False
    text_with_unit: str = ""
    value: Decimal | int | None = None

    def printed(self, with_unit: bool) -> str:
        return self.text_with_unit or self.text if with_unit else self.text


@dataclass(frozen=True)
class AnchorKey:
    """What an anchor stands for: a figure, printed with or without its unit."""

    figure_id: str
    with_unit: bool = False

    @property
    def full_name(self) -> str:
        return self.figure_id + (_WITH_UNIT if self.with_unit else "")

    @property
    def digest(self) -> str:
        return _digest(self.full_name, 10)

    @property
    def tag(self) -> str:
        tag = TAG_PREFIX + self.full_name
        return tag if len(tag) <= _LONGEST else f"{TAG_PREFIX}#{self.digest}"

    def bookmark(self, text: str, serial: int) -> str:
        """A bookmark name, at most 40 characters, unique by its serial number."""
        return f"sx_{self.digest}_{text_digest(text)}_{serial}"


def text_digest(text: str) -> str:
    """What a bookmark's name remembers of the printed text."""
    return _digest(" ".join(text.split()), 6)


def _digest(text: str, length: int) -> str:
    return base64.b32encode(hashlib.sha1(text.encode()).digest()).decode().lower()[:length]


class AnchorNames:
    """From the names found in a file back to figures."""

    def __init__(self, known_ids: Iterable[str]):
        keys = [AnchorKey(figure_id, with_unit) for figure_id in known_ids for with_unit in (False, True)]
        self._by_digest = {key.digest: key for key in keys}

    def by_tag(self, tag: str) -> AnchorKey | None:
        """The key of a content control's tag. The tag carries the id itself, so that an unknown one is read too."""
        if not tag.startswith(TAG_PREFIX):
            return None
        name = tag.removeprefix(TAG_PREFIX)
        if name.startswith("#"):
            return self._by_digest.get(name[1:])
        return AnchorKey(name.removesuffix(_WITH_UNIT), name.endswith(_WITH_UNIT))

    def by_digest(self, digest: str) -> AnchorKey | None:
        return self._by_digest.get(digest)


# A rendered figure is a number between two private-use characters until its anchor is built.
_OPEN, _CLOSE = "\ue5a0", "\ue5a1"
_PLACE = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
PLACE_CHARACTERS = _OPEN + _CLOSE


def place(number: int) -> str:
    """The text that stands for the `number`-th printed figure until `AnchorWriter` comes by."""
    return f"{_OPEN}{number}{_CLOSE}"


class AnchorWriter:
    """Turns places into anchors, over all parts of one document."""

    def __init__(self, printed: Sequence[tuple[PrintedFigure, bool]], roots: Iterable[etree._Element]):
        self._printed = printed
        self._serials = count(1)
        control_ids: set[str] = set()
        bookmark_ids: set[str] = set()
        for root in roots:
            control_ids.update(item.get(VAL, "") for item in root.iter(W + "id"))
            bookmark_ids.update(item.get(W + "id", "") for item in root.iter(W + "bookmarkStart"))
        self._control_ids = (str(n) for n in count(1) if str(n) not in control_ids)
        self._bookmark_ids = (str(n) for n in count(1) if str(n) not in bookmark_ids)

    def write(self, root: etree._Element) -> None:
        """Replace every place in a part's runs; the run's formatting carries over to the anchor."""
        runs = [parent_of(node) for node in root.iter(TEXT) if _OPEN in (node.text or "")]
        for run in dict.fromkeys(runs):
            if next(run.iterancestors(FALLBACK), None) is None:
                self._split(run)
            else:
                for node in run.iter(TEXT):
                    set_text(node, _PLACE.sub(lambda found: self._text(int(found[1])), node.text or ""))

    def _text(self, number: int) -> str:
        figure, with_unit = self._printed[number]
        return figure.printed(with_unit)

    def _split(self, run: etree._Element) -> None:
        formatting = run.find(W + "rPr")
        pieces: list[etree._Element] = []
        current = _new_run(formatting)

        def flush() -> None:
            nonlocal current
            if any(child.tag != W + "rPr" for child in current):
                pieces.append(current)
            current = _new_run(formatting)

        for child in [child for child in run if child is not formatting]:
            if child.tag != TEXT or _OPEN not in (child.text or ""):
                current.append(child)
                continue
            # re.split with one group alternates plain text and place numbers.
            for position, part in enumerate(_PLACE.split(child.text or "")):
                if position % 2:
                    flush()
                    pieces.extend(self._anchor(int(part), formatting))
                elif part:
                    set_text(etree.SubElement(current, TEXT), part)
        flush()
        parent = parent_of(run)
        at = parent.index(run)
        parent[at : at + 1] = pieces

    def _anchor(self, number: int, formatting: etree._Element | None) -> list[etree._Element]:
        figure, with_unit = self._printed[number]
        key = AnchorKey(figure.id, with_unit)
        text = figure.printed(with_unit)
        bookmark_id = next(self._bookmark_ids)
        start = etree.Element(W + "bookmarkStart")
        start.set(W + "id", bookmark_id)
        start.set(W + "name", key.bookmark(text, next(self._serials)))
        end = etree.Element(W + "bookmarkEnd")
        end.set(W + "id", bookmark_id)

        control = etree.Element(W + "sdt")
        properties = etree.SubElement(control, W + "sdtPr")
        title = f"(nhập tay) {figure.label}" if figure.manual else figure.label
        for name, value in (("alias", title[:_LONGEST]), ("tag", key.tag), ("id", next(self._control_ids))):
            etree.SubElement(properties, W + name).set(VAL, value)
        run = _new_run(formatting)
        if figure.manual:
            _mark_manual(run)
        set_text(etree.SubElement(run, TEXT), text)
        etree.SubElement(control, W + "sdtContent").append(run)
        return [start, control, end]


def _new_run(formatting: etree._Element | None) -> etree._Element:
    run = etree.Element(RUN)
    if formatting is not None:
        run.append(deepcopy(formatting))
    return run


# The elements of rPr that the schema wants after w:u.
_AFTER_UNDERLINE = {
    W + name
    for name in (
        *("effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish"),
        *("oMath", "rPrChange"),
    )
}


def _mark_manual(run: etree._Element) -> None:
    formatting = run.find(W + "rPr")
    if formatting is None:
        formatting = etree.SubElement(run, W + "rPr")
    for underline in formatting.findall(W + "u"):
        formatting.remove(underline)
    after = [at for at, child in enumerate(formatting) if child.tag in _AFTER_UNDERLINE]
    underline = etree.Element(W + "u")
    underline.set(VAL, "dotted")
    formatting.insert(after[0] if after else len(formatting), underline)


def remove_anchors(root: etree._Element) -> None:
    """Take off the anchors of an earlier compile, leaving their text: a report can become a template."""
    for control in list(root.iter(W + "sdt")):
        tag = control.find(f"{W}sdtPr/{W}tag")
        if tag is not None and tag.get(VAL, "").startswith(TAG_PREFIX):
            content = control.find(W + "sdtContent")
            control[:] = [] if content is None else list(content)
            unwrap(control)
    ours = [
        start
        for start in root.iter(W + "bookmarkStart")
        if BOOKMARK.fullmatch(name := start.get(W + "name", "")) or name.startswith(TABLE_BOOKMARK_PREFIX)
    ]
    ids = {start.get(W + "id") for start in ours}
    for element in ours + [end for end in root.iter(W + "bookmarkEnd") if end.get(W + "id") in ids]:
        parent_of(element).remove(element)
