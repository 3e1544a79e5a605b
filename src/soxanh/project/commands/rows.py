"""`soxanh rows ID --period P`: the entries behind a figure, of the ledger or of a closing."""

import argparse
import csv
import sys
from collections.abc import Iterator
from typing import Any

HELP = "In các mục đứng sau một số liệu"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="MÃ")
    parser.add_argument("--period", metavar="KỲ", help="bỏ trống khi có --closing là kỳ của bản chốt")
    parser.add_argument("--unit", metavar="ĐƠN_VỊ")
    parser.add_argument("--closing", metavar="TÊN", help="các mục như bản chốt này đã giữ")
    parser.add_argument("--csv", action="store_true", help="in CSV")


def run(options: argparse.Namespace) -> int:
    from soxanh.figures import closing, engine
    from soxanh.project.arguments import period
    from soxanh.project.cli import DONE, UnusableInput

    if options.period is None and options.closing is None:
        raise UnusableInput("Cần --period KỲ (ví dụ --period 2022) hoặc --closing TÊN.")
    chosen = period(options.period) if options.period else None
    try:
        if options.closing:
            header, lines = _frozen(options.id, closing.get(options.closing), chosen, options.unit)
        else:
            header, lines = _live(options.id, chosen, options.unit)
    except (engine.UnknownFigureError, engine.UnknownUnitError, closing.ClosingError) as error:
        raise UnusableInput(str(error)) from error
    if options.csv:
        csv.writer(sys.stdout).writerows([header, *lines])
    else:
        print(" | ".join(header))
        for line in lines:
            print(" | ".join(str(value) for value in line))
    return DONE


def _live(figure_id: str, period: Any, unit: str | None) -> tuple[list[str], Iterator[list[Any]]]:
    from soxanh.figures import engine
    from soxanh.figures.definitions import Counted, catalogue
    from soxanh.registers import cells
    from soxanh.registers.declaration import shelf

    found = engine.rows(figure_id, period, unit=unit)
    item = catalogue.figures[figure_id]
    assert isinstance(item, Counted)  # or there would be no rows
    pages = shelf.get(item.register.code)
    if pages is None:
        return ["pk", "mục"], ([entry.pk, entry] for entry in found.order_by("pk").iterator(chunk_size=2000))
    columns = pages.list_columns()
    found = found.select_related(*cells.related(pages, columns)).order_by(*pages.order)
    return ["pk", *(str(column.label) for column in columns)], (
        [entry.pk, *(cells.text(cells.read(entry, column.name), column.field) for column in columns)]
        for entry in found.iterator(chunk_size=2000)
    )


def _frozen(figure_id: str, closing: Any, period: Any, unit: str | None) -> tuple[list[str], Iterator[list[Any]]]:
    from soxanh.registers import cells
    from soxanh.registers.frozen import FrozenRows

    rows = FrozenRows(closing, figure_id, period or closing.counted, unit=unit)
    return ["pk", *(str(column.label) for column in rows.columns)], (
        [entry.pk, *(cells.text(rows.read(entry, column), column.field) for column in rows.columns)]
        for entry in rows.entries()
    )
