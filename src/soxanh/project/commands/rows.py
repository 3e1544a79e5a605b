"""`soxanh rows ID --period P`: the entries behind a figure."""

import argparse
import csv
import sys

HELP = "In các mục đứng sau một số liệu"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="MÃ")
    parser.add_argument("--period", required=True, metavar="KỲ")
    parser.add_argument("--unit", metavar="ĐƠN_VỊ")
    parser.add_argument("--csv", action="store_true", help="in CSV")


def run(options: argparse.Namespace) -> int:
    from soxanh.figures import engine
    from soxanh.figures.definitions import Counted, catalogue
    from soxanh.project.arguments import period
    from soxanh.project.cli import DONE, UnusableInput
    from soxanh.registers import cells
    from soxanh.registers.declaration import shelf

    try:
        found = engine.rows(options.id, period(options.period), unit=options.unit)
    except (engine.UnknownFigureError, engine.UnknownUnitError) as error:
        raise UnusableInput(str(error)) from error
    item = catalogue.figures[options.id]
    assert isinstance(item, Counted)  # or there would be no rows
    pages = shelf.get(item.register.code)
    if pages is None:
        header = ["pk", "mục"]
        lines = ([entry.pk, entry] for entry in found.order_by("pk").iterator(chunk_size=2000))
    else:
        columns = pages.list_columns()
        found = found.select_related(*cells.related(pages, columns)).order_by(*pages.order)
        header = ["pk", *(str(column.label) for column in columns)]
        lines = (
            [entry.pk, *(cells.text(cells.read(entry, column.name), column.field) for column in columns)]
            for entry in found.iterator(chunk_size=2000)
        )
    if options.csv:
        csv.writer(sys.stdout).writerows([header, *lines])
    else:
        print(" | ".join(header))
        for line in lines:
            print(" | ".join(str(value) for value in line))
    return DONE
