"""The catalogue of figures, and the page of one figure."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from soxanh.desk.figures.asked import Asked, asked
from soxanh.desk.figures.dimensions import dimensions_of, parts
from soxanh.desk.figures.plots import BASELINE, HEIGHT, WIDTH, bars
from soxanh.figures import engine
from soxanh.figures.definitions import Counted, Figure, Manual, Ratio, Total, catalogue
from soxanh.figures.values import NOT_REPORTED, FigureValue, IdentityResult
from soxanh.org.access import Right, figure_units, may, require
from soxanh.org.models import Unit
from soxanh.registers.declaration import shelf
from soxanh.vi.numbers import print_integer
from soxanh.vi.text import search_key

#: A plot of more months than this is unreadable; longer periods show no plot.
_MONTHS = 24


@dataclass(frozen=True)
class Line:
    """A figure in the catalogue, with its value for the period asked for."""

    figure: Figure
    value: FigureValue

    @property
    def placeholder(self) -> str:
        return f'{{{{ so("{self.figure.id}") }}}}'

    @property
    def source(self) -> Any:
        return source_of(self.figure)


def source_of(item: Figure) -> Any:
    """Where a figure comes from, in a word or two."""
    if isinstance(item, Counted):
        return item.register.label
    return {Ratio: _t("tỷ lệ"), Total: _t("tổng"), Manual: _t("nhập tay")}[type(item)]


@require(Right.VIEW_FIGURES)
@require_safe
def show_all(request: HttpRequest) -> HttpResponse:
    """All figures of a period, searched and grouped by room, with the identities that tie them."""
    about = asked(request)
    computed = about.computed()
    words = search_key(request.GET.get("q", "")).split()
    groups: dict[str, list[Line]] = {}
    for figure_id, value in computed.values.items():
        item = catalogue.figures.get(figure_id)
        if item is None:
            continue
        text = search_key(f"{item.id} {item.label} {item.definition} {source_of(item)}")
        if all(word in text for word in words):
            groups.setdefault(figure_id.partition(".")[0], []).append(Line(item, value))
    return render(
        request,
        "desk/figures/catalogue.html",
        {
            "asked": about,
            "groups": [(room_label(room), lines) for room, lines in groups.items()],
            "count": sum(len(lines) for lines in groups.values()),
            "identities": _checked(computed.identities),
            "broken": computed.broken,
            "q": request.GET.get("q", ""),
            "opened": bool(words or request.GET.get("open")),
        },
    )


def room_label(room: str) -> Any:
    """The name of what an id begins with: a room's, or a field that a room counts besides its own."""
    try:
        return apps.get_app_config(room).verbose_name
    except LookupError:
        return OTHER_FIELDS.get(room, room)


#: What ids begin with that are not named after the room that counts them; ids stay as they are for ever.
OTHER_FIELDS = {
    "contest": _("Cuộc thi trực tuyến"),
    "org": _("Tổ chức, bộ máy"),
    "portal": _("Trang thông tin điện tử"),
}


@require(Right.VIEW_FIGURES)
@require_safe
def show(request: HttpRequest, figure_id: str) -> HttpResponse:
    """One figure: value, definition, by month, by unit, its terms or the way to its rows."""
    item = _figure(figure_id)
    about = asked(request)
    computed = about.computed(_with_terms(item))
    months = _months(about, figure_id)
    dimensions = dimensions_of(item)
    chosen = next((each for each in dimensions if each.name == about.by), None)
    return render(
        request,
        "desk/figures/figure.html",
        {
            "asked": about,
            "line": Line(item, computed[figure_id]),
            "terms": [Line(term, computed[term.id]) for term in _terms(item) if term.id in computed.values],
            "may_enter": isinstance(item, Manual) and _may_enter(about),
            "rows_address": _rows_address(item, about),
            "months": months,
            "bars": bars([(period.start.month, value) for period, value in months]),
            "plot": {"width": WIDTH, "height": HEIGHT, "baseline": BASELINE, "label_y": HEIGHT - 6},
            "units": _units(request, computed.by_unit, figure_id),
            "dimensions": dimensions,
            "parts": parts(chosen, item, about) if chosen else [],
            "identities": _checked([each for each in computed.identities if figure_id in each_ids(each)]),
        },
    )


@require(Right.VIEW_FIGURES)
@require_safe
def as_csv(request: HttpRequest, figure_id: str) -> HttpResponse:
    """The figure by unit and by month, as a spreadsheet reads it."""
    item = _figure(figure_id)
    about = asked(request)
    computed = about.computed([figure_id])
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{figure_id}-{about.period.code}.csv"'
    response.write("\ufeff")
    writer = csv.writer(response)
    writer.writerow([_t("Mã số liệu"), _t("Tên"), _t("Kỳ"), _t("Đơn vị"), _t("Giá trị"), _t("Đơn vị tính")])

    def write(period: str, unit: str, value: FigureValue) -> None:
        number = value.number
        writer.writerow([item.id, item.label, period, unit, "" if number is None else f"{number:f}", item.unit_name])

    write(about.period.code, about.unit, computed[figure_id])
    for unit, value in _units(request, computed.by_unit, figure_id):
        write(about.period.code, unit.code, value)
    for period, value in _months(about, figure_id):
        write(period.code, about.unit, value)
    return response


def each_ids(result: Any) -> tuple[str, ...]:
    """The ids in an identity's result; a frozen identity keeps only its text."""
    return getattr(result.identity, "figure_ids", ())


def _checked(results: list[IdentityResult]) -> list[tuple[IdentityResult, str, str]]:
    """Identities with both sides as officials write them. A frozen one is known by its text, and so is its unit."""
    measures: dict[str, Any] = {}
    for language in (
        "vi",
        get_language(),
    ):  # a frozen identity speaks Vietnamese, one computed now the reader's language
        with override(language):
            measures |= {
                str(each.text): catalogue.figures[each.figure_ids[0]]
                for each in catalogue.identities
                if each.figure_ids
            }

    def written(result: IdentityResult, amount: int | None) -> str:
        figure = measures.get(result.text)
        if amount is None or figure is None:
            return NOT_REPORTED if amount is None else print_integer(amount)
        # Terms of one identity may be called by different units of one kind, so the numbers stand alone.
        return FigureValue(figure, amount).text

    return [(each, written(each, each.left), written(each, each.right)) for each in results]


def _figure(figure_id: str) -> Figure:
    try:
        return catalogue.figures[figure_id]
    except KeyError as error:
        raise Http404 from error


def _terms(item: Figure) -> list[Figure]:
    if isinstance(item, Ratio):
        return [item.part, item.of]
    if isinstance(item, Total):
        return [each for _, each in item.terms.terms]
    return []


def _with_terms(item: Figure) -> list[str]:
    tied = {other for each in catalogue.identities if item.id in each.figure_ids for other in each.figure_ids}
    return list(dict.fromkeys([item.id, *(each.id for each in _terms(item)), *sorted(tied)]))


def _months(about: Asked, figure_id: str) -> list[tuple[Any, FigureValue]]:
    """The figure in each month of the period; none for figures that are not counted by day."""
    months = about.period.months()
    if len(months) < 2 or len(months) > _MONTHS or isinstance(catalogue.figures[figure_id], Manual):
        return []
    computed = engine.compute_periods([figure_id], months, unit=about.unit or None, source=about.source)
    return [(period, each[figure_id]) for period, each in zip(months, computed, strict=True)]


def _units(request: HttpRequest, by_unit: dict, figure_id: str) -> list[tuple[Unit, FigureValue]]:
    """The units with a value, in the order of the tree, of those whose figures the person may see."""
    allowed = figure_units(request.user)
    units = Unit.objects.filter(code__in=by_unit).order_by("order", "pk")
    return [
        (each, by_unit[each.code][figure_id])
        for each in units
        if each.pk in allowed and figure_id in by_unit[each.code] and by_unit[each.code][figure_id].amount is not None
    ]


def _may_enter(about: Asked) -> bool:
    unit = Unit.objects.filter(code=about.unit) if about.unit else Unit.objects.filter(parent=None)
    return may(about.request.user, Right.WRITE_REPORTS, unit=unit.get())


def _rows_address(item: Figure, about: Asked) -> str:
    if not isinstance(item, Counted) or item.register.code not in shelf or not may(about.request.user, Right.VIEW):
        return ""
    if about.closing:
        return f"{reverse('desk:figure_rows', args=[item.id])}?{about.query}"
    slug = shelf[item.register.code].slug
    return f"{reverse('desk:list', args=[slug])}?figure={item.id}&{about.query}"
