"""Checking a report against only extracting its text with the same library."""

from __future__ import annotations

import io
from copy import deepcopy
from typing import Any

from benchmarks.measuring import Bound, Section, interleaved, milliseconds, number, times

TITLE = "Checking a report"
LEDGER = 1
PAGES = 500
_PAGES_OF_THE_REPORT = 14
"""Of the text itself, without its annex."""
TEXT_ALONE_AT_MOST = 5


def run() -> Section:
    from soxanh.calendar import parse_period
    from soxanh.checker.checking import check
    from soxanh.checker.reading import read
    from soxanh.reports import compose

    report = compose.compose("bao-cao-nam", compose.Scope(parse_period("2022")))[0]
    section = Section(
        "The compiled year-end report, with its annex of overdue dossiers, and its text without the annex repeated to"
        f" about {PAGES} pages. Extracting is what one would write with python-docx: the text of all paragraphs and"
        " cells in their order. Checking is everything that `soxanh check` does: reading with numbers of lists, notes"
        " and tracked changes, understanding, all checks.",
        ("", "characters", "median", "against extracting"),
    )
    each = []
    for name, file in (("the report", report), (f"{PAGES} pages", _repeated(report))):
        length = len(read(file, "a.docx").text)
        extracting, reading, checking = interleaved(
            lambda file=file: _extracted(file),  # type: ignore[misc]
            lambda file=file: read(file, "a.docx"),  # type: ignore[misc]
            lambda file=file: check(read(file, "a.docx")),  # type: ignore[misc]
            rounds=5 if file is report else 3,
        )
        section.rows += [
            (f"{name}: text alone, python-docx", f"{length:,}", milliseconds(extracting), "1 ×"),
            (f"{name}: reading", "", milliseconds(reading), times(reading, extracting)),
            (f"{name}: reading and checking", "", milliseconds(checking), times(checking, extracting)),
        ]
        section.bounds.append(
            Bound(f"checking {name} against extracting its text", checking / extracting, TEXT_ALONE_AT_MOST)
        )
        each.append(checking / length)
    section.bounds.append(
        Bound("checking 500 pages: time of a character against that in the report", each[1] / each[0], 2)
    )
    section.notes.append(f"A character of the long report takes {number(each[1] * 1e9)} ns.")
    return section


def _extracted(file: bytes) -> str:
    """The text of a Word file, as one would write it with python-docx."""
    import docx
    from docx.table import Table

    lines = []
    for item in docx.Document(io.BytesIO(file)).iter_inner_content():
        if isinstance(item, Table):
            lines += ["\t".join(cell.text for cell in row.cells) for row in item.rows]
        else:
            lines.append(item.text)
    return "\n".join(lines)


def _repeated(file: bytes) -> bytes:
    """The report's text, without its annex, as often as makes so many pages."""
    import docx

    document = docx.Document(io.BytesIO(file))
    body: Any = document.element.body
    items = [each for each in body if not each.tag.endswith("sectPr")]
    annex = next((at for at, each in enumerate(items) if "".join(each.itertext()).startswith("Phụ lục")), len(items))
    for each in items[annex:]:
        body.remove(each)
    last = items[annex - 1]
    for _ in range(PAGES // _PAGES_OF_THE_REPORT - 1):
        for each in items[:annex]:
            copied = deepcopy(each)
            last.addnext(copied)
            last = copied
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
