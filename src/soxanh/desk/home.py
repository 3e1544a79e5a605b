"""The first page after sign-in: what waits for me, what is late, what changed, the figures of my unit."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max, Q, QuerySet, Value
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from soxanh.calendar import Period, today
from soxanh.desk import shown
from soxanh.desk.access import entries_of
from soxanh.desk.context import rooms, unit_of
from soxanh.figures import engine
from soxanh.figures.definitions import Counted, catalogue
from soxanh.figures.values import FigureValue
from soxanh.org.access import EVERYTHING, Right, figure_units, may, require, scope_of, visible_units
from soxanh.org.audit import AuditRecord
from soxanh.org.models import Person, Place, Service, Unit, User
from soxanh.org.roles import Role
from soxanh.org.tree import UnitTree
from soxanh.registers import cells
from soxanh.registers.declaration import RegisterPages, shelf

_SHOWN = 8
_TILES = {
    "late": _("quá hạn"),
    "this_week": _("đến hạn trong tuần này"),
    "mine": _("tôi phụ trách"),
    "open": _("đang mở trong đơn vị"),
}
_RECENT_CHANGES = 12
#: Of so many changes in the person's units the last are shown; some are of entries that are gone, or of one entry.
_LOOKED_AT = 100


@dataclass(frozen=True)
class Entry:
    """An open entry as the first page names it."""

    text: str
    address: str
    due: datetime.date | None
    late: bool
    mine: bool


@dataclass(frozen=True)
class Waiting:
    """The open entries of one register: how many, and the most urgent of them."""

    pages: RegisterPages
    open: int
    mine: int
    late: int
    this_week: int
    first: list[Entry]

    @property
    def open_text(self) -> str:
        return cells.text(self.open)


@dataclass(frozen=True)
class Headline:
    """A few figures of one room."""

    label: Any
    values: list[tuple[FigureValue, str]]


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Answers at once; the figures, which cost a scan of each register, are asked for by the page itself."""
    user, unit = request.user, _looked_after(request.user)
    waiting = (
        [_waiting(pages, user, unit) for pages in shelf.values() if pages.open is not None] if _sees(user) else []
    )
    return render(
        request,
        "desk/home.html",
        {
            "unit": unit,
            "waiting": [each for each in waiting if each.open],
            "tiles": [
                (cells.text(sum(getattr(each, name) for each in waiting)), label, name)
                for name, label in _TILES.items()
            ],
            "sees": _sees(user),
            "changes": _changes(user) if _sees(user) else [],
            "setting_up": _setting_up() if may(user, Right.ADMINISTER) else [],
            "figures": may(user, Right.VIEW_FIGURES),
        },
    )


@require_safe
@require(Right.VIEW_FIGURES)
def figures(request: HttpRequest) -> HttpResponse:
    """The figures of the person's unit, as a part of the first page or as a page of their own."""
    period = _period()
    headlines = _headlines(request.user, _looked_after(request.user), period) if period else []
    template = "desk/headlines.html" if request.headers.get("HX-Request") else "desk/headlines_page.html"
    return render(request, template, {"period": period, "headlines": headlines})


def _setting_up() -> list[tuple[Any, str, str, str]]:
    """What a department is made of before its first entry: (what, how many there are, its page, where it is imported)."""
    return [
        (
            label,
            cells.text(found.count()),
            reverse(f"desk:{page}"),
            reverse("desk:import_upload", args=[slug]) if slug else "",
        )
        for label, found, page, slug in (
            (pgettext("danh mục", "Đơn vị"), Unit.objects.all(), "units", "don-vi"),
            (pgettext("danh mục", "Địa bàn"), Place.objects.all(), "places", "dia-ban"),
            (_("Nhân sự"), Person.objects.filter(kind=Person.Kind.STAFF), "staff", "ca-nhan"),
            (_("Quá trình công tác"), Service.objects.all(), "staff", "qua-trinh-cong-tac"),
            (_("Tài khoản và vai trò"), User.objects.filter(is_active=True), "accounts", ""),
        )
    ]


def _looked_after(user: Any) -> Unit | None:
    """The unit whose work the first page shows: the one in which the person serves, for a director the one directed."""
    directed = [grant.unit for grant in scope_of(user).grants if grant.role is Role.DIRECTOR]
    return Unit.objects.get(pk=directed[0]) if directed else unit_of(user)


def _sees(user: Any) -> bool:
    return may(user, Right.VIEW)


def _waiting(pages: RegisterPages, user: Any, unit: Unit | None) -> Waiting:
    """Counts in one query, the most urgent entries in another. Mine are those that I answer for."""
    entries = _of_unit(entries_of(pages, user).filter(pages.open), pages, unit)
    day = today()
    if pages.notice is not None:
        entries = entries.filter(**{f"{pages.due}__lte": day + datetime.timedelta(days=pages.notice)})
    mine = Q(responsible=user.person_id) if user.person_id else Q(pk=None)
    late = Q(**{f"{pages.due}__lt": day}) if pages.due else Q(pk=None)
    week_end = day + datetime.timedelta(days=6 - day.weekday())
    this_week = Q(**{f"{pages.due}__range": (day, week_end)}) if pages.due else Q(pk=None)
    counts = entries.order_by().aggregate(
        open=Count("pk"),
        mine=Count("pk", filter=mine),
        late=Count("pk", filter=late),
        this_week=Count("pk", filter=this_week),
    )
    urgent = entries.filter(**{f"{pages.due}__isnull": False}) if pages.due else entries
    order = (pages.due, "pk") if pages.due else pages.order
    return Waiting(
        pages, **counts, first=[_entry(pages, each, user, day) for each in urgent.order_by(*order)[:_SHOWN]]
    )


def _of_unit(entries: QuerySet, pages: RegisterPages, unit: Unit | None) -> QuerySet:
    """Those of the person's own unit and the units below it."""
    if unit is None or unit.parent_id is None:
        return entries
    return entries.filter(**{f"{pages.register.unit}__in": UnitTree.load().subtree_ids(unit.pk)})


def _entry(pages: RegisterPages, entry: Any, user: Any, day: datetime.date) -> Entry:
    due = getattr(entry, pages.due) if pages.due else None
    mine = entry.responsible_id is not None and entry.responsible_id == user.person_id
    return Entry(str(entry), shown.address(entry), due, due is not None and due < day, mine)


def _changes(user: Any) -> list[tuple[AuditRecord, str]]:
    """The last changes of entries that the person may see, with the entries' addresses."""
    by_label = {pages.model._meta.label_lower: pages for pages in shelf.values()}
    records = AuditRecord.objects.filter(model__in=by_label).order_by("-sequence")
    units = visible_units(user)
    if units is not EVERYTHING:
        records = records.filter(unit__in=units)
    last = list(records[:_LOOKED_AT])
    seen = _still_seen(last, by_label, user)
    chosen = [each for each in last if (each.model, each.object_pk) in seen][:_RECENT_CHANGES]
    return [(each, reverse("desk:entry", args=[by_label[each.model].slug, each.object_pk])) for each in chosen]


def _still_seen(records: list[AuditRecord], by_label: dict[str, RegisterPages], user: Any) -> set[tuple[str, str]]:
    """Those of the entries that are still there and still the person's to see, in one query."""
    keys: dict[str, set[str]] = {}
    for record in records:
        keys.setdefault(record.model, set()).add(record.object_pk)
    parts = [
        entries_of(by_label[label], user).filter(pk__in=found).order_by().values_list(Value(label), "pk")
        for label, found in keys.items()
    ]
    return {(label, str(pk)) for label, pk in parts[0].union(*parts[1:], all=True)} if parts else set()


def _period() -> Period | None:
    """This year up to today; when no register has an entry of it yet, the last year that has one."""
    day = today()
    dated = [pages for pages in shelf.values() if pages.headline]
    last = max((each for each in (_last_day(pages, day) for pages in dated) if each is not None), default=day)
    if not dated:
        return None
    end = day if last.year == day.year else last.replace(month=12, day=31)
    return Period(end.replace(month=1, day=1), end)


def _last_day(pages: RegisterPages, day: datetime.date) -> datetime.date | None:
    dated_by = pages.register.dated_by
    found = pages.model._default_manager.filter(**{f"{dated_by}__lte": day}).order_by()
    return found.aggregate(last=Max(dated_by))["last"]


def _headlines(user: Any, unit: Unit | None, period: Period) -> list[Headline]:
    """The figures that the rooms put on the first page, for the person's unit, with the addresses of their rows."""
    units = figure_units(user)
    scope = unit if unit is not None and unit.parent_id is not None and unit.pk in units else None
    ids = [each for pages in shelf.values() for each in pages.headline]
    values = engine.compute(ids, period, unit=scope.code if scope else None)
    headlines = []
    for label, room in rooms():
        figures = [
            (values[each], _rows_address(pages, each, period, scope)) for pages in room for each in pages.headline
        ]
        if figures:
            headlines.append(Headline(label, figures))
    return headlines


def _rows_address(pages: RegisterPages, figure_id: str, period: Period, unit: Unit | None) -> str:
    query = {"period": period.code} | ({"unit": unit.code} if unit else {})
    if isinstance(catalogue.figures[figure_id], Counted):
        return f"{reverse('desk:list', args=[pages.slug])}?{urlencode({'figure': figure_id} | query)}"
    return f"{reverse('desk:figure', args=[figure_id])}?{urlencode(query)}"
