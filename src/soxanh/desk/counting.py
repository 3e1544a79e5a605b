"""What is said of an entry besides itself: which figures count it, how far its targets are, what its rules say."""

from __future__ import annotations

import datetime
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from soxanh.calendar import Period, today
from soxanh.desk.access import entry_at, register_at
from soxanh.figures import queries
from soxanh.figures.definitions import Counted, Register, catalogue
from soxanh.figures.sources import Live
from soxanh.org.access import Right, may


def figures_counting(register: Register, pk: int, period: Period) -> list[Counted]:
    """The figures that count the entry in the period, with one query over this entry alone."""
    source = Live()
    figures = tuple(
        each for each in catalogue.figures.values() if isinstance(each, Counted) and each.register is register
    )
    if not figures:
        return []
    scan = queries.grouped_scan(register, figures, 1, (), source.dialect)
    one = register.model._base_manager.filter(pk=pk).order_by().values_list(*register.columns)
    sql, values = one.query.sql_with_params()
    bounds = {
        name: value.isoformat() if source.dialect == "sqlite" else value
        for name, value in queries.parameters([period]).items()
    }
    sql, used = queries.positional(queries.with_table(register, sql, scan.query), bounds, "%s")
    with connection.cursor() as cursor:
        cursor.execute(sql, [*values, *used])
        row = cursor.fetchone()
    return [figure for figure, amount in (scan.counted(row) if row else None) or () if amount]


@require_safe
def show(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """What the entry's rules say today, how far its targets are reached, and the figures of its year that count it; as a
    part of its page or by themselves."""
    pages = register_at(slug, request.user)
    entry = entry_at(pages, pk, request.user)
    period = _year_of(pages.register, entry)
    figures = figures_counting(pages.register, pk, period) if may(request.user, Right.VIEW_FIGURES) else []
    template = "desk/counting.html" if request.headers.get("HX-Request") else "desk/counting_page.html"
    about = {
        "breaches": pages.breaches(entry, today()) if pages.breaches else [],
        "progress": pages.progress(entry, today()) if pages.progress else [],
    }
    return render(request, template, {"pages": pages, "entry": entry, "period": period, "figures": figures, **about})


def _year_of(register: Register, entry: Any) -> Period:
    day: Any = entry
    for name in register.dated_by.split("__"):
        day = getattr(day, name)
    year = (day or today()).year
    return Period(datetime.date(year, 1, 1), datetime.date(year, 12, 31))
