"""The entries behind a figure as a closing has them: a page, and the same as CSV."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.views.decorators.http import require_safe

from soxanh.desk import exports, shown
from soxanh.desk.figures.asked import Asked, asked
from soxanh.figures.closing import ClosingError
from soxanh.figures.definitions import Counted, catalogue
from soxanh.org.access import EVERYTHING, Right, demand, may, require, visible_units
from soxanh.registers import cells
from soxanh.registers.declaration import shelf
from soxanh.registers.frozen import FrozenRows

_PER_PAGE = 50


@dataclass(frozen=True)
class Row:
    """An entry as it was frozen; `address` leads to what it is today, empty when it is gone or not the person's."""

    cells: list[shown.Cell]
    address: str
    since: str


@require(Right.VIEW)
@require_safe
def show(request: HttpRequest, figure_id: str) -> HttpResponse:
    """`?closing=NAME&period=…&unit=…`; without a closing, the register's list shows the rows of today."""
    about = _asked(request, figure_id)
    if about.closing is None and not about.error:
        pages = shelf[catalogue.figures[figure_id].register.code]  # type: ignore[attr-defined]
        return redirect(f"{reverse('desk:list', args=[pages.slug])}?figure={figure_id}&{about.query}")
    context: dict[str, Any] = {"asked": about, "figure": catalogue.figures[figure_id]}
    try:
        rows = _rows(about, figure_id)
    except ClosingError as error:
        return render(request, "desk/figures/frozen_rows.html", context | {"fault": str(error)}, status=400)
    page = Paginator(range(rows.count), _PER_PAGE).get_page(request.GET.get("page"))
    entries = list(rows.entries(page.object_list.start, len(page.object_list)))  # type: ignore[attr-defined]
    changed = rows.changed_since(entries)
    return render(
        request,
        "desk/figures/frozen_rows.html",
        context
        | {
            "pages": rows.pages,
            "value": about.computed()[figure_id],
            "columns": [(column.label, cells.kind(column.field)) for column in rows.columns],
            "rows": [_row(rows, entry, changed.get(entry.pk)) for entry in entries],
            "page": page,
            "hidden": cells.text(rows.counted - rows.count) if rows.counted > rows.count else "",
            "may_export": may(request.user, Right.EXPORT),
        },
    )


@require(Right.EXPORT)
@require_safe
def as_csv(request: HttpRequest, figure_id: str) -> HttpResponse:
    """All frozen rows that the person may see."""
    demand(request.user, Right.VIEW)
    about = _asked(request, figure_id)
    try:
        rows = _rows(about, figure_id)
    except ClosingError as error:
        return render(
            request,
            "desk/figures/frozen_rows.html",
            {"asked": about, "figure": catalogue.figures[figure_id], "fault": str(error)},
            status=400,
        )
    name = f"{figure_id}-{about.closing.name if about.closing else ''}.csv"
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response.write("\ufeff")
    writer = csv.writer(response)
    writer.writerow([str(column.label) for column in rows.columns])
    for entry in rows.entries():
        writer.writerow([exports.csv_value(cells.spreadsheet(rows.read(entry, each), each)) for each in rows.columns])
    return response


def _asked(request: HttpRequest, figure_id: str) -> Asked:
    item = catalogue.figures.get(figure_id)
    if not isinstance(item, Counted) or item.register.code not in shelf:
        raise Http404
    return asked(request)


def _rows(about: Asked, figure_id: str) -> FrozenRows:
    if about.error or about.closing is None:
        raise ClosingError(about.error or _t("Chưa chọn bản chốt nào."))
    units = visible_units(about.request.user)
    return FrozenRows(
        about.closing, figure_id, about.period, unit=about.unit or None, seen=None if units is EVERYTHING else units
    )


def _row(rows: FrozenRows, entry: Any, changed: bool | None) -> Row:
    since = {None: _t("nay không còn trong sổ"), True: _t("nay đã sửa"), False: ""}[changed]
    address = "" if changed is None else shown.address(entry)
    return Row(
        [shown.cell_in_line(column, rows.read(entry, column)) for column in rows.columns],
        address,
        since,
    )
