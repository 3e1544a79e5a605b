"""The elements of a Word file: which are shown, the rows and cells of a table, what stands for a character."""

from collections.abc import Iterator

from lxml import etree

from soxanh.checker.reading.package import MC, W
from soxanh.checker.reading.styles import PARAGRAPH_PROPERTIES, RUN_PROPERTIES, VAL, child, properties

PARAGRAPH, RUN, TEXT, TABLE, ROW, CELL = W + "p", W + "r", W + "t", W + "tbl", W + "tr", W + "tc"
DELETED, MOVED, MERGED, HIDDEN = W + "del", W + "moveFrom", W + "vMerge", W + "vanish"
_ROW_PROPERTIES, CELL_PROPERTIES = W + "trPr", W + "tcPr"
GONE = {
    DELETED,
    MOVED,
    PARAGRAPH_PROPERTIES,
    RUN_PROPERTIES,
    W + "sdtPr",
    W + "sdtEndPr",
    W + "tblPr",
    W + "tblGrid",
    _ROW_PROPERTIES,
}
_SYMBOLS = {
    0xA3: "≤",
    0xB3: "≥",
    0xB4: "×",
    0xB1: "±",
    0xB0: "°",
    0x6D: "μ",
    0xB7: "•",
    0xAE: "→",
    0xB9: "≠",
    0x2D: "-",
}
"""The characters of the font Symbol that reports use."""
_PAGE_FIELDS = ("PAGE", "NUMPAGES", "SECTIONPAGES")


def rows_of(table: etree._Element) -> Iterator[etree._Element]:
    for each in table:
        if each.tag == ROW:
            if child(row_properties(each), DELETED) is None:
                yield each
        elif each.tag not in GONE:
            yield from rows_of(each)


def row_properties(row: etree._Element) -> etree._Element | None:
    """Unlike those of paragraphs and cells they may stand behind exceptions to the table's own."""
    return child(row, _ROW_PROPERTIES)


def cells_of(row: etree._Element) -> Iterator[etree._Element]:
    for each in row:
        if each.tag == CELL:
            if child(properties(each, CELL_PROPERTIES), W + "cellDel") is None:
                yield each
        elif each.tag not in GONE:
            yield from cells_of(each)


def chosen(alternatives: etree._Element) -> list[etree._Element]:
    """What a current program shows of alternatives; what is kept for older ones is the same again."""
    choice = alternatives.find(MC + "Choice")
    return [alternatives.find(MC + "Fallback")] if choice is None else [choice]  # type: ignore[list-item]


def symbol(element: etree._Element) -> str:
    try:
        code = int(element.get(W + "char", ""), 16) & 0xFF
    except ValueError:
        return ""
    return _SYMBOLS.get(code, "") if element.get(W + "font", "").startswith("Symbol") else "•"


def is_page_field(instruction: str) -> bool:
    return instruction.strip().split(" ")[0].upper() in _PAGE_FIELDS


def number(element: etree._Element | None, otherwise: int = 0) -> int:
    try:
        return otherwise if element is None else int(element.get(VAL, otherwise))
    except ValueError:
        return otherwise
