"""What a list shows, as CSV and as an Excel workbook: the same columns and rows, real numbers and dates."""

from __future__ import annotations

import csv
import datetime
import tempfile
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any
from urllib.parse import quote

import xlsxwriter
from django.http import FileResponse, HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _t
from django.views.decorators.http import require_safe

from soxanh.calendar import today
from soxanh.desk.access import register_at
from soxanh.desk.lists import Listing
from soxanh.org.access import Right, demand
from soxanh.registers import cells
from soxanh.registers.declaration import RegisterPages

_CHUNK = 2000
#: What one worksheet can hold, without its head.
_SHEET_ROWS = 1_048_575
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
#: A cell that begins so would be read as a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class _Echo:
    """A file that hands back what is written to it: csv.writer wants a file, the response wants its lines."""

    def write(self, line: str) -> str:
        return line


@require_safe
def as_csv(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The filtered list as CSV in UTF-8 with a byte order mark, by which Excel knows the encoding."""
    pages, listing = _asked(request, slug)
    return StreamingHttpResponse(
        csv_lines(_head(listing), _values(listing)),
        content_type="text/csv; charset=utf-8",
        headers=_attachment(pages, "csv"),
    )


@require_safe
def as_excel(request: HttpRequest, slug: str) -> HttpResponseBase:
    pages, listing = _asked(request, slug)
    if listing.entries[_SHEET_ROWS:].exists():
        reason = _t("Danh sách dài hơn một trang tính Excel chứa được (%(rows)s dòng). Hãy lọc bớt hoặc xuất CSV.")
        return render(
            request, "desk/refusal.html", {"pages": pages, "reason": reason % {"rows": _SHEET_ROWS}}, status=400
        )
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it
    _write_workbook(file, listing)
    file.seek(0)
    return FileResponse(file, content_type=XLSX, headers=_attachment(pages, "xlsx"))


def _asked(request: HttpRequest, slug: str) -> tuple[RegisterPages, Listing]:
    pages = register_at(slug, request.user)
    demand(request.user, Right.EXPORT)
    return pages, Listing(request, pages)


def _attachment(pages: RegisterPages, extension: str) -> dict[str, str]:
    name = f"{pages.label} {today():%Y-%m-%d}.{extension}"
    ascii_name = f"{pages.slug}-{today():%Y-%m-%d}.{extension}"
    return {"Content-Disposition": f"attachment; filename=\"{ascii_name}\"; filename*=UTF-8''{quote(name)}"}


def _values(listing: Listing) -> Iterator[list[Any]]:
    for entry in listing.entries.iterator(chunk_size=_CHUNK):
        yield [cells.plain(entry, column) for column in listing.columns]


def _head(listing: Listing) -> list[str]:
    return [str(column.label) for column in listing.columns]


def csv_lines(head: list[str], rows: Iterable[list[Any]]) -> Iterator[str]:
    """The lines of a CSV file that Excel opens in the right encoding and without reading formulas in it."""
    writer = csv.writer(_Echo())
    yield "\ufeff" + writer.writerow(head)
    for values in rows:
        yield writer.writerow([csv_value(value) for value in values])


def csv_value(value: Any) -> Any:
    """A value as a CSV file holds it: never a formula, decimals without trailing zeros, dates as ISO 8601."""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    return value.isoformat() if isinstance(value, datetime.date) else value


def _write_workbook(file: Any, listing: Listing) -> None:
    workbook = xlsxwriter.Workbook(
        file,
        {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
    )
    sheet = workbook.add_worksheet(str(listing.pages.label)[:31].translate(str.maketrans("[]:*?/\\", "       ")))
    bold = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    formats = {
        "date": workbook.add_format({"num_format": "dd/mm/yyyy"}),
        "datetime": workbook.add_format({"num_format": "dd/mm/yyyy hh:mm"}),
    }
    kinds = [cells.kind(column.field) for column in listing.columns]
    for position, kind in enumerate(kinds):
        sheet.set_column(position, position, {"text": 28, "flag": 10}.get(kind, 15), formats.get(kind))
    sheet.freeze_panes(1, 0)
    sheet.write_row(0, 0, _head(listing), bold)
    number = 1
    for number, values in enumerate(_values(listing), start=1):
        for position, value in enumerate(values):
            if value is None:
                continue
            if isinstance(value, datetime.date):
                sheet.write_datetime(
                    number,
                    position,
                    value,
                    formats[kinds[position]] if kinds[position] in formats else formats["date"],
                )
            elif isinstance(value, int | Decimal):
                sheet.write_number(number, position, value)
            else:
                sheet.write_string(number, position, value)
    sheet.autofilter(0, 0, number, max(0, len(kinds) - 1))
    workbook.close()
