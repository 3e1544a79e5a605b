"""The list of a register: narrowed, searched, sorted, in pages, with a line of totals."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import QuerySet, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _t
from django.views.decorators.http import require_safe

from soxanh.calendar import parse_period
from soxanh.desk import shown
from soxanh.desk.access import entries_of, register_at
from soxanh.desk.filters import COUNTED, RegisterFilters, filters_of
from soxanh.desk.models import SavedView
from soxanh.desk.paging import LongPage, LongPaginator
from soxanh.desk.saved_views import views_of
from soxanh.figures import engine
from soxanh.figures.definitions import Counted, catalogue
from soxanh.figures.values import FigureValue
from soxanh.org.access import EVERYTHING, Right, demand, figure_units, may, visible_units
from soxanh.org.models import Unit
from soxanh.registers import cells
from soxanh.registers.declaration import Column, RegisterPages
from soxanh.registers.index import lookup

PER_PAGE = (50, 100, 200)
_PAGE_NUMBER = re.compile(r"-?\d{1,9}", re.ASCII)
#: A printed list longer than this belongs in Excel.
PRINTED_ROWS = 3000


@dataclass(frozen=True)
class Behind:
    """The figure whose rows a list shows: `counted` entries are behind it, of which `seen` are the person's to see."""

    value: FigureValue
    period: Any
    unit: Unit | None
    counted: int
    seen: int

    @property
    def hidden(self) -> int:
        return self.counted - self.seen


class Listing:
    """A register's list as an address asks for it: `?q=…&<filter>=…&sort=-column&page=2&per=100`.

    With `figure=<id>&period=<code>` and perhaps `unit=<code>`, the rows behind that figure.
    """

    def __init__(self, request: HttpRequest, pages: RegisterPages):
        self.pages, self.user, self.query = pages, request.user, request.GET
        self.columns: list[Column] = pages.list_columns()

    @cached_property
    def filters(self) -> RegisterFilters:
        return filters_of(self.pages)(self.query, queryset=self._base, user=self.user)

    @cached_property
    def _behind_figure(self) -> tuple[QuerySet, Any, Unit | None] | None:
        """The rows behind the figure that the address names, its period and unit. Raises ValueError in Vietnamese."""
        figure_id = self.query.get("figure")
        if not figure_id:
            return None
        figure = catalogue.figures.get(figure_id)
        if isinstance(figure, Counted) and figure.register is not self.pages.register:
            raise ValueError(_t("Số liệu này đếm ở sổ khác."))
        period = parse_period(self.query.get("period", ""))
        code = self.query.get("unit") or None
        rows = engine.rows(figure_id, period, unit=code)
        unit = Unit.objects.filter(code=code).first() if code else None
        if unit is None:
            demand(self.user, Right.VIEW_FIGURES)
        elif unit.pk not in figure_units(self.user):
            demand(self.user, Right.VIEW_FIGURES, unit=unit)
        return rows, period, unit

    @property
    def _base(self) -> QuerySet:
        return entries_of(self.pages, self.user, self._behind_figure[0] if self._behind_figure else None)

    @property
    def _ordered(self) -> QuerySet:
        sort = self.query.get("sort", "")
        named = sort.removeprefix("-")
        order = (sort,) if any(each.field is not None and each.name == named for each in self.columns) else ()
        return self.filters.qs.order_by(*(order or self.pages.order), "-pk")

    def _with_related(self, entries: QuerySet) -> QuerySet:
        return entries.select_related(*cells.related(self.pages, self.columns)).defer("search")

    @property
    def entries(self) -> QuerySet:
        """All entries of the list, in order, with what the columns need."""
        return self._with_related(self._ordered)

    @cached_property
    def _counted(self) -> tuple[int, bool]:
        """So many entries, and whether there are more: only the number of all that a person sees is kept."""
        asked = {name for _label, _value, name in self.filters.chosen}
        if self.filters.form.is_valid() and not asked and not self._behind_figure:
            units = visible_units(self.user)
            return lookup.count(self.pages.model, None if units is EVERYTHING else units), False
        narrowed = self.filters.qs.order_by()
        found = self.filters.having_words if asked == {"q"} and not self._behind_figure else None
        if found is None:
            found = narrowed[: COUNTED + 1].count()
        return min(found, COUNTED), found > COUNTED

    @property
    def count(self) -> int:
        return self._counted[0]

    @property
    def more(self) -> bool:
        """Whether there are more entries than `count`."""
        return self._counted[1]

    @cached_property
    def per_page(self) -> int:
        asked = self.query.get("per", "")
        return int(asked) if asked.isdigit() and int(asked) in PER_PAGE else PER_PAGE[0]

    @cached_property
    def page(self) -> LongPage:
        """The keys of the entries on the page: sorting keys alone costs a tenth of sorting whole rows."""
        keys = self._ordered.values_list("pk", flat=True)
        asked = self.query.get("page", "")
        return LongPaginator(keys, self.per_page, self.count, more=self.more).page(
            int(asked) if _PAGE_NUMBER.fullmatch(asked) else 1
        )

    def rows(self, entries: Iterable[Any] | None = None) -> list[tuple[str, list[shown.Cell]]]:
        """(address, cells) of each entry of the page, or of the entries given."""
        if entries is None:
            keys = list(self.page.object_list)
            found = self._with_related(self.pages.model._default_manager.all()).in_bulk(keys)
            entries = [found[key] for key in keys if key in found]
        return [
            (
                shown.address(entry),
                [shown.cell_in_line(column, cells.read(entry, column.name)) for column in self.columns],
            )
            for entry in entries
        ]

    @cached_property
    def totals(self) -> list[shown.Cell]:
        """The line of totals, a cell for each column; empty when the register has none."""
        if not self.pages.totals:
            return []
        sums = self.filters.qs.order_by().aggregate(**{name: Sum(name) for name in self.pages.totals})
        return [
            shown.Cell(column.label, cells.text(sums.get(column.name), column.field), cells.kind(column.field))
            for column in self.columns
        ]

    @property
    def heads(self) -> list[dict[str, Any]]:
        """The columns' heads: label, kind, what a click sorts by, and how the list is sorted now."""
        sort = self.query.get("sort", "")
        return [
            {
                "label": column.label,
                "kind": cells.kind(column.field),
                "sort": None if column.field is None else f"-{column.name}" if sort == column.name else column.name,
                "sorted": {column.name: "ascending", f"-{column.name}": "descending"}.get(sort),
            }
            for column in self.columns
        ]

    @cached_property
    def behind(self) -> Behind | None:
        """What the banner says of the figure whose rows are shown."""
        if not self._behind_figure:
            return None
        rows, period, unit = self._behind_figure
        figure_id = self.query["figure"]
        value = engine.compute([figure_id], period, unit=unit.code if unit else None)[figure_id]
        figure = catalogue.figures[figure_id]
        counts_rows = isinstance(figure, Counted) and figure.sum_of is None and figure.distinct is None
        counted = (value.amount or 0) if counts_rows else rows.count()
        sees_all = visible_units(self.user) is EVERYTHING
        return Behind(value, period, unit, counted, counted if sees_all else self._base.count())

    @property
    def count_text(self) -> str:
        return _how_many(self.count, self.more)

    @cached_property
    def chips(self) -> list[tuple[str, str, str]]:
        """What narrows the list: (label, value in words, the address without it)."""
        found = []
        for label, value, name in self.filters.chosen:
            rest = self.query.copy()
            rest.pop(name, None)
            rest.pop("page", None)
            found.append((label, value, f"?{rest.urlencode()}"))
        return found

    @cached_property
    def saved(self) -> list[SavedView]:
        return views_of(self.user, self.pages)


@require_safe
def show(request: HttpRequest, slug: str) -> HttpResponse:
    pages = register_at(slug, request.user)
    listing = Listing(request, pages)
    try:
        listing.behind  # noqa: B018 - asked first: an address that names no figure is refused in words
    except ValueError as error:
        return render(request, "desk/refusal.html", {"pages": pages, "reason": str(error)}, status=400)
    return render(
        request,
        "desk/list.html",
        {
            "pages": pages,
            "listing": listing,
            "per_page": PER_PAGE,
            "may_add": may(request.user, Right.ADD, pages.writers),
            "may_export": may(request.user, Right.EXPORT),
        },
    )


@require_safe
def printed(request: HttpRequest, slug: str) -> HttpResponse:
    """The filtered list as one page for the printer."""
    pages = register_at(slug, request.user)
    listing = Listing(request, pages)
    rows = listing.rows(listing.entries[:PRINTED_ROWS])
    left_out = listing.count - PRINTED_ROWS
    return render(
        request,
        "desk/list_print.html",
        {
            "pages": pages,
            "listing": listing,
            "rows": rows,
            "left_out": _how_many(left_out, listing.more) if left_out > 0 else "",
        },
    )


def _how_many(count: int, more: bool) -> str:
    text = cells.text(count)
    return _t("hơn %(count)s") % {"count": text} if more else text
