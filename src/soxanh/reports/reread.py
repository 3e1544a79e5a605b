"""An edited report read again: which figures it prints, what people changed, and refreshing it in place."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from xml.parsers import expat
from xml.sax.saxutils import escape

from django.utils.translation import gettext as _t
from lxml import etree

from soxanh.reports import package
from soxanh.reports.anchors import BOOKMARK, AnchorKey, AnchorNames, PrintedFigure, text_digest
from soxanh.reports.sandbox import xml_text
from soxanh.reports.wml import TEXT, Mark, Paragraph, W, paragraphs

_CONTEXT = 80
_MOST_WORDS = 40
# A number with its dots and commas is one word: `645` is no part of `6.645`.
_WORD = re.compile(r"\d(?:[\d.,]*\d)?|[^\W\d]+|[^\w\s]")


@dataclass(frozen=True)
class Anchor:
    """A figure printed in a report.

    `paragraph_index` counts the part's paragraphs from 1. `edited` says whether the text is another than what was
    printed or refreshed last; None when the file no longer tells.
    """

    id: str
    text: str
    paragraph_index: int
    part: str
    context_text: str
    with_unit: bool = False
    edited: bool | None = None


@dataclass(frozen=True)
class PlacedAnchor:
    """An anchor with its place in the paragraph's text; `before` and `after` are what people typed around it in `nodes`."""

    anchor: Anchor
    start: int
    end: int
    nodes: list[etree._Element]
    bookmark: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class Difference:
    """An anchored figure that does not say what the ledger says; `ledger_text` is None for a figure no longer known.

    A difference is `edited` when a person changed the text, or may have: `refresh` leaves it unless told otherwise.
    """

    anchor: Anchor
    ledger_text: str | None
    edited: bool


def read_anchors(docx: bytes, known_ids: Iterable[str]) -> list[Anchor]:
    """All anchored figures in reading order: by the content control's tag, or by the bookmark where the tag is gone.

    Tracked changes are read as accepted.
    """
    names = AnchorNames(known_ids)
    return [placed.anchor for _part, _root, _paragraph, placed in _read(package.read_members(docx), names)]


def anchors_in_text(docx: bytes, known_ids: Iterable[str]) -> list[tuple[Paragraph, PlacedAnchor]]:
    """The same, each with its paragraph and its place in it."""
    found = _read(package.read_members(docx), AnchorNames(known_ids))
    return [(paragraph, placed) for _part, _root, paragraph, placed in found]


def metadata(docx: bytes) -> dict[str, str]:
    """What compiling wrote into the file: report, period, unit, closing, template, generated_at."""
    return package.read_properties(package.read_members(docx))


def differences(docx: bytes, figures: Mapping[str, PrintedFigure]) -> list[Difference]:
    """The anchored figures whose text is not the ledger's, in reading order."""
    return [found for anchor in read_anchors(docx, figures) if (found := difference(anchor, figures))]


def refresh(docx: bytes, figures: Mapping[str, PrintedFigure], overwrite: Collection[str] = ()) -> bytes:
    """The report with its stale figures brought up to date; everything else keeps its bytes.

    Texts that a person changed stay, except those of the figures in `overwrite`.
    """
    members = package.read_members(docx)
    edits: dict[str, list[tuple[PlacedAnchor, str]]] = {}
    roots: dict[str, etree._Element] = {}
    for part, root, _paragraph, placed in _read(members, AnchorNames(figures)):
        found = difference(placed.anchor, figures)
        if not found or found.ledger_text is None or not placed.nodes:
            continue
        if not found.edited or placed.anchor.id in overwrite:
            edits.setdefault(part, []).append((placed, xml_text(found.ledger_text)))
            roots[part] = root
    changed = {part: _rewrite(members[part], roots[part], edits[part]) for part in edits}
    return package.replace_members(docx, changed) if changed else docx


def place_anchors(paragraph: Paragraph, part: str, names: AnchorNames) -> list[PlacedAnchor]:
    """A paragraph's anchors, in the order of its text."""
    bookmarks = [(mark, found) for mark in paragraph.bookmarks if (found := BOOKMARK.fullmatch(mark.name))]
    placed = []
    for control in paragraph.controls:
        if key := names.by_tag(control.name):
            twin = next(((m, f) for m, f in bookmarks if f[1] == key.digest and _touch(m, control)), None)
            if twin:
                bookmarks.remove(twin)
            placed.append(_place(paragraph, part, key, control, twin[1] if twin else None))
    for mark, found in bookmarks:
        if key := names.by_digest(found[1]):
            placed.append(_place(paragraph, part, key, mark, found))
    return sorted(placed, key=lambda item: item.start)


def _read(
    members: Mapping[str, bytes], names: AnchorNames
) -> Iterator[tuple[str, etree._Element, Paragraph, PlacedAnchor]]:
    for part in package.story_parts(members):
        root = package.parse(members[part])
        for paragraph in paragraphs(root):
            for placed in place_anchors(paragraph, part, names):
                yield part, root, paragraph, placed


def _touch(one: Mark, other: Mark) -> bool:
    return one.start <= other.end and other.start <= one.end


def _place(
    paragraph: Paragraph, part: str, key: AnchorKey, mark: Mark, bookmark: re.Match[str] | None
) -> PlacedAnchor:
    start, end = mark.start, mark.end
    edited = None
    if bookmark:
        printed = _printed_part(paragraph.text[start:end], bookmark[2])
        edited = printed is None
        start, end = (start + printed.start, start + printed.stop) if printed else (start, end)
    context = paragraph.text[max(0, start - _CONTEXT) : end + _CONTEXT].strip()
    anchor = Anchor(key.figure_id, paragraph.text[start:end], paragraph.index, part, context, key.with_unit, edited)
    before, after = paragraph.text[mark.start : start], paragraph.text[end : mark.end]
    return PlacedAnchor(anchor, start, end, mark.nodes, bookmark[0] if bookmark else "", before, after)


def _printed_part(text: str, digest: str) -> slice | None:
    """Where the text that was printed stands in what the anchor holds now; None when it was changed.

    Words typed right before or behind a number land inside its anchor. They are the person's, not the figure's.
    """
    if text_digest(text) == digest:
        return slice(0, len(text))
    words = list(_WORD.finditer(text))[:_MOST_WORDS]
    for first, word in enumerate(words):
        for last in words[first:]:
            if text_digest(text[word.start() : last.end()]) == digest:
                return slice(word.start(), last.end())
    return None


def difference(anchor: Anchor, figures: Mapping[str, PrintedFigure]) -> Difference | None:
    """How an anchored figure differs from what the ledger says; None when it does not."""
    figure = figures.get(anchor.id)
    ledger_text = figure.printed(anchor.with_unit) if figure else None
    if ledger_text is not None and anchor.text.split() == ledger_text.split():
        return None
    return Difference(anchor, ledger_text, anchor.edited is not False)


def _rewrite(xml: bytes, root: etree._Element, edits: list[tuple[PlacedAnchor, str]]) -> bytes:
    """Put new texts into a part's bytes without writing the rest anew."""
    if (root.getroottree().docinfo.encoding or "UTF-8").upper() != "UTF-8":
        raise package.DocxError(_t("Tệp không dùng bảng mã UTF-8. Hãy mở bằng Word, lưu lại rồi tải lên."))
    spans = dict(zip(root.iter(TEXT), _text_spans(xml), strict=True))
    replacements: list[tuple[int, int, bytes]] = []
    renamed: dict[bytes, bytes] = {}
    for placed, text in edits:
        contents = _contents(placed, text)
        for at, node in enumerate(placed.nodes):
            start, end = spans[node]
            tag = _start_tag(xml, start).removesuffix(b"/>").removesuffix(b">").rstrip()
            name = tag[1:].split()[0]
            content = escape(contents[at]).encode()
            replacements.append((start, end, b"%s>%s</%s>" % (tag, content, name)))
        if placed.bookmark:
            stem, _old, serial = placed.bookmark.rsplit("_", 2)
            renamed[placed.bookmark.encode()] = f"{stem}_{text_digest(text)}_{serial}".encode()
    pieces, position = [], 0
    for start, end, replacement in sorted(replacements):
        pieces += [xml[position:start], replacement]
        position = end
    pieces.append(xml[position:])
    return _BOOKMARK_BYTES.sub(lambda found: renamed.get(found[0], found[0]), b"".join(pieces))


_BOOKMARK_BYTES = re.compile(BOOKMARK.pattern.encode())
_START_TAG = re.compile(rb"""<[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>""")


def _contents(placed: PlacedAnchor, text: str) -> list[str]:
    """The new text of each of an anchor's nodes: what was typed around the figure stays in its node."""
    old = [node.text or "" for node in placed.nodes]
    joined = "".join(old)
    start, end = len(placed.before), len(joined) - len(placed.after)
    if joined[:start] != placed.before or joined[end:] != placed.after:  # a tab or a line break was typed in
        return [placed.before + text + placed.after, *[""] * (len(old) - 1)]
    contents, position = [], 0
    for piece in old:
        head, tail = piece[: max(0, start - position)], piece[max(0, end - position) :]
        holds_start = position <= start < position + len(piece) or (start == end == position == 0)
        contents.append(head + text + tail if holds_start else head + tail)
        position += len(piece)
    return contents


def _start_tag(xml: bytes, position: int) -> bytes:
    found = _START_TAG.match(xml, position)
    assert found, "an element begins where expat saw one"
    return found[0]


def _text_spans(xml: bytes) -> list[tuple[int, int]]:
    """Where each w:t element begins and ends in the bytes, in document order."""
    parser = expat.ParserCreate(namespace_separator="}")
    text = W[1:] + "t"
    spans: list[tuple[int, int]] = []
    started: list[int] = []

    def start(name: str, _attributes: object) -> None:
        if name == text:
            started.append(parser.CurrentByteIndex)

    def end(name: str) -> None:
        if name == text:
            begin = started.pop()
            opening = _start_tag(xml, begin)
            empty = opening.endswith(b"/>")
            finish = begin + len(opening) if empty else xml.index(b">", parser.CurrentByteIndex) + 1
            spans.append((begin, finish))

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.Parse(xml, True)
    return spans
