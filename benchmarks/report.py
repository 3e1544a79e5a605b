"""Compiling the year-end report against docxtpl alone, and an annex table against docxtpl's and python-docx's."""

from __future__ import annotations

import io
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from functools import partial
from typing import Any

from benchmarks.measuring import Bound, Section, interleaved, milliseconds, number, times

TITLE = "Compiling the report"
LEDGER = 1
TEMPLATE, ANNEX = "bao-cao-nam", "procedures.overdue"
LONG = (1250, 2500, 5000, 10000)
SHORT = (625, 1250, 2500)
COLUMNS = 6


def run() -> Section:
    from docxtpl import DocxTemplate

    from soxanh.calendar import parse_period
    from soxanh.figures import engine
    from soxanh.reports import compose
    from soxanh.reports.compile import compile_template
    from soxanh.reports.tables import Table

    year = parse_period("2022")
    template = compose.template(TEMPLATE)
    scope = compose.Scope(year)

    def figures() -> Any:
        return engine.compute(None, year)

    def read_annex() -> Table:
        asked = compose.Annexes(year, None)[ANNEX]
        return replace(asked, rows=list(asked.rows))

    def report() -> bytes:
        return compose.compose(TEMPLATE, scope)[0]

    values = figures().values
    printed, texts = compose.printed(values), compose.context(year)
    annex = read_annex()
    rewritten = _with_row_loop(template)

    def compiled() -> bytes:
        return compile_template(template, printed, texts, {ANNEX: annex})

    def alone() -> bytes:
        document = DocxTemplate(io.BytesIO(rewritten))
        document.render({**texts, **_stubs(printed), "annex": annex.rows})
        return _saved(document)

    figures_time, annex_time, report_time, compiled_time, alone_time = interleaved(
        figures, read_annex, report, compiled, alone, rounds=9
    )
    section = Section(
        f"The shipped template of the year-end report, with {len(values)} figures to choose from and an annex of"
        f" {len(annex.rows)} dossiers. docxtpl alone renders the same file, its annex rewritten as docxtpl's row loop,"
        " with functions that return ready-made texts: it neither computes nor reads nor anchors anything. Below, an"
        " annex by itself: a Word table of six columns.",
        ("", "rows", "median", "a row", "against docxtpl alone"),
        [
            ("docxtpl alone, same template, everything given", "", milliseconds(alone_time), "", "1 ×"),
            (
                "this program, everything given",
                "",
                milliseconds(compiled_time),
                "",
                times(compiled_time, alone_time),
            ),
            ("all figures from the ledger", "", milliseconds(figures_time), "", ""),
            ("the annex's rows from the ledger", f"{len(annex.rows):,}", milliseconds(annex_time), "", ""),
            ("the whole: from the ledger to the .docx", "", milliseconds(report_time), "", ""),
        ],
        [Bound("compiling the report against docxtpl alone", compiled_time / alone_time, 2)],
    )
    _annexes(section)
    return section


def _stubs(printed: dict[str, Any]) -> dict[str, Callable[..., Any]]:
    """What the template calls, answering at once."""
    return {
        "so": lambda name, don_vi=False: printed[name].printed(don_vi),
        "ti_le": lambda part, whole: f"{printed[part].text}/{printed[whole].text}",
        "gia_tri": lambda name: printed[name].value,
        "ten_bang": lambda name: name,
        "bang": lambda name: "",
    }


def _with_row_loop(template: bytes) -> bytes:
    """The template with its annex as docxtpl wants it: a row that begins the loop, the model row, one that ends it."""
    import docx

    document = docx.Document(io.BytesIO(template))
    row = next(row for table in document.tables for row in table.rows if "bang(" in row.cells[0].text)
    for place, text in (("addprevious", "{%tr for row in annex %}"), ("addnext", "{%tr endfor %}")):
        extra = deepcopy(row._tr)
        getattr(row._tr, place)(extra)
        _write(extra, [text])
    _write(row._tr, [f"{{{{ row[{at}] }}}}" for at in range(len(row.cells))])
    return _saved(document)


def _write(row: Any, texts: list[str]) -> None:
    from docx.table import _Cell

    for at, cell in enumerate(row.tc_lst):
        _Cell(cell, None).text = texts[at] if at < len(texts) else ""  # type: ignore[arg-type]


def _annexes(section: Section) -> None:
    from soxanh.reports.compile import compile_template
    from soxanh.reports.tables import Table

    own, looped = _model('{{ bang("rows") }}'), _looped()
    titles = [f"Cột {number}" for number in range(1, COLUMNS + 1)]

    def ours(rows: list[list[str]]) -> bytes:
        return compile_template(own, {}, {}, {"rows": Table(titles, rows)})

    engines: tuple[tuple[str, Callable[[list[list[str]]], Any], tuple[int, ...]], ...] = (
        ("annex, this program", ours, LONG),
        ("annex, docxtpl's row loop", lambda rows: _with_docxtpl(looped, rows), SHORT),
        ("annex, python-docx's add_row", _with_python_docx, SHORT),
    )
    each: dict[str, list[float]] = {}
    for name, engine, sizes in engines:
        works = [partial(engine, _rows(size)) for size in sizes]
        for size, taken in zip(sizes, interleaved(*works, rounds=3 if sizes == LONG else 1, warm=False), strict=True):
            each.setdefault(name, []).append(taken / size)
            section.rows.append((name, f"{size:,}", milliseconds(taken), f"{number(taken / size * 1e6)} µs", ""))
    ours_each = each["annex, this program"]
    section.bounds.append(
        Bound("annex of 10,000 rows: time of a row against that in 1,250", ours_each[-1] / ours_each[0], 1.5)
    )


def _rows(count: int) -> list[list[str]]:
    return [
        [f"{row}", "Hồ sơ ví dụ", "Nguyễn Văn Ví Dụ", "03/10/2022", "24/10/2022", "đúng hạn"] for row in range(count)
    ]


def _model(first: str) -> bytes:
    import docx

    document = docx.Document()
    table = document.add_table(rows=2, cols=COLUMNS, style="Table Grid")
    table.rows[1].cells[0].text = first
    return _saved(document)


def _looped() -> bytes:
    import docx

    document = docx.Document()
    table = document.add_table(rows=3, cols=COLUMNS, style="Table Grid")
    table.rows[0].cells[0].text = "{%tr for row in rows %}"
    for at in range(COLUMNS):
        table.rows[1].cells[at].text = f"{{{{ row[{at}] }}}}"
    table.rows[2].cells[0].text = "{%tr endfor %}"
    return _saved(document)


def _with_docxtpl(template: bytes, rows: list[list[str]]) -> bytes:
    from docxtpl import DocxTemplate

    document = DocxTemplate(io.BytesIO(template))
    document.render({"rows": rows})
    return _saved(document)


def _with_python_docx(rows: list[list[str]]) -> bytes:
    import docx

    document = docx.Document()
    table = document.add_table(rows=1, cols=COLUMNS, style="Table Grid")
    for texts in rows:
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text
    return _saved(document)


def _saved(document: Any) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()
