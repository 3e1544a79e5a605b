"""Annex tables: one model row in the template, one copy of it for each row of data.

The model row carries `{{ bang("mã bảng") }}` in its first cell. Its cells' formatting (borders, alignment, font) is
what every data row gets, so that officials restyle an annex in Word. Time is linear in the number of rows.
"""

import re
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from soxanh.reports.anchors import TABLE_BOOKMARK_PREFIX, AnchorKey
from soxanh.reports.sandbox import RefusedError, xml_text
from soxanh.reports.wml import PARAGRAPH, RUN, TEXT, W, parent_of, set_text

_OPEN, _CLOSE = "\ue5a2", "\ue5a3"
_PLACE = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
PLACE_CHARACTERS = _OPEN + _CLOSE


@dataclass(frozen=True)
class Table:
    """An annex: as many texts in each row as there are headers."""

    headers: Sequence[str]
    rows: Iterable[Sequence[str]]
    title: str = ""


def place(number: int) -> str:
    """The text that stands for the `number`-th asked-for table until `fill_tables` comes by."""
    return f"{_OPEN}{number}{_CLOSE}"


def fill_tables(root: etree._Element, wanted: Sequence[tuple[str, Table]]) -> None:
    """Fill a part's model rows. Raises `RefusedError` naming the table when a model row can't take it."""
    nodes = [node for node in root.iter(TEXT) if _OPEN in (node.text or "")]
    for node in nodes:
        for number in _PLACE.findall(node.text or ""):
            name, table = wanted[int(number)]
            row = next(node.iterancestors(W + "tr"), None)
            if row is None:
                raise RefusedError(f"bảng “{name}” phải đặt trong ô đầu của một dòng mẫu trong bảng Word")
            node.text = _PLACE.sub("", node.text or "")
            _fill(row, name, table, int(number) + 1)


def _fill(row: etree._Element, name: str, table: Table, serial: int) -> None:
    cells = row.findall(W + "tc")
    if len(cells) != len(table.headers):
        raise RefusedError(f"dòng mẫu của bảng “{name}” có {len(cells)} ô, nhưng bảng có {len(table.headers)} cột")
    for cell in cells:
        _make_model(cell)
    first = last = row
    for texts in table.rows:
        copy = deepcopy(row)
        for node, text in zip(copy.iter(TEXT), texts, strict=True):
            set_text(node, xml_text(text))
        last.addnext(copy)
        first, last = (copy if first is row else first), copy
    if first is not row:
        parent_of(row).remove(row)
    _bookmark(first, f"{TABLE_BOOKMARK_PREFIX}{AnchorKey(name).digest}_{serial}", serial)


def _make_model(cell: etree._Element) -> None:
    """Leave one paragraph with one run with one empty text, formatted as the cell was."""
    model, *others = cell.findall(PARAGRAPH)
    for other in others:
        cell.remove(other)
    run = next(model.iter(RUN), None)
    formatting = None if run is None else run.find(W + "rPr")
    if formatting is None:
        # An empty cell keeps its font in its paragraph mark.
        formatting = model.find(f"{W}pPr/{W}rPr")
    for child in [child for child in model if child.tag != W + "pPr"]:
        model.remove(child)
    run = etree.SubElement(model, RUN)
    if formatting is not None:
        run.append(deepcopy(formatting))
    etree.SubElement(run, TEXT)


def _bookmark(row: etree._Element, name: str, serial: int) -> None:
    """Mark where the data begin: numbers from here to the table's end come from the register, and which rows they are."""
    paragraph = next(row.iter(PARAGRAPH))
    at = 1 if len(paragraph) and paragraph[0].tag == W + "pPr" else 0
    for offset, tag in enumerate(("bookmarkStart", "bookmarkEnd")):
        element = etree.Element(W + tag)
        # Numbers far from those of figures and of Word's own bookmarks.
        element.set(W + "id", str(2_000_000_000 + serial))
        if offset == 0:
            element.set(W + "name", name)
            paragraph.insert(at, element)
        else:
            paragraph.append(element)
