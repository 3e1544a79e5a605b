"""What every page shows around its content: navigation, the person's unit and roles, the theme."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.apps import apps
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from soxanh.calendar import now, today
from soxanh.org.access import Right, may, scope_of
from soxanh.org.models import Service, Unit
from soxanh.registers.cells import moment
from soxanh.registers.declaration import shelf
from soxanh.registers.sheets.sheets import sheets
from soxanh.vi.dates import print_date, print_date_line

THEME_COOKIE = "theme"
THEMES = {"auto": _("Theo máy"), "light": _("Sáng"), "dark": _("Tối")}


@dataclass(frozen=True)
class Link:
    label: Any
    href: str
    current: bool


@dataclass(frozen=True)
class Group:
    label: Any
    links: list[Link]


class Desk:
    """The template variable `desk`. Nothing is looked up before a template asks for it."""

    themes = tuple(THEMES.items())

    def __init__(self, request: HttpRequest):
        self._request = request
        self._user = request.user

    @property
    def theme(self) -> str:
        chosen = self._request.COOKIES.get(THEME_COOKIE, "")
        return chosen if chosen in THEMES else "auto"

    @cached_property
    def unit(self) -> Unit | None:
        return unit_of(self._user)

    @cached_property
    def department(self) -> Unit | None:
        return Unit.objects.filter(parent=None).first()

    @property
    def now(self) -> str:
        return moment(now())

    @property
    def today(self) -> str:
        return print_date(today()) if get_language() == "en" else print_date_line(today())

    @property
    def demo_day(self) -> str:
        """The day at which a demo department stands still; nothing in a real one."""
        return print_date(settings.DEMO_DAY) if settings.DEMO_DAY else ""

    @cached_property
    def roles(self) -> list[str]:
        return sorted({str(role.label) for role in scope_of(self._user).roles})

    @cached_property
    def navigation(self) -> list[Group]:
        """The person's pages, room by room. What they may not see is not offered."""
        first = [self._link(_t("Việc của tôi"), reverse("desk:home"), exact=True)]
        if any(sheet.may_import(self._user) for sheet in sheets().values()):
            first.append(self._link(_t("Nhập từ Excel"), reverse("desk:import_jobs")))
        groups = [Group("", first)]
        groups.append(self._figures_and_reports())
        if may(self._user, Right.VIEW):
            for label, room in rooms():
                links = [self._link(each.label, reverse("desk:list", args=[each.slug])) for each in room]
                groups.append(Group(label, links))
        groups.append(self._system())
        return [each for each in groups if each.links]

    def _figures_and_reports(self) -> Group:
        offered = [
            (Right.VIEW_REPORTS, _t("Báo cáo"), "desk:reports"),
            (Right.VIEW_REPORTS, _t("Kiểm tra báo cáo"), "desk:checks"),
            (Right.VIEW_FIGURES, _t("Số liệu"), "desk:figures"),
            (Right.VIEW_FIGURES, _t("Bản chốt số liệu"), "desk:closings"),
        ]
        return Group(_t("Số liệu và báo cáo"), self._offered(offered))

    def _system(self) -> Group:
        offered = [
            (Right.VIEW_TRAIL, _t("Nhật ký thay đổi"), "desk:trail"),
            (Right.ADMINISTER, _t("Tài khoản và vai trò"), "desk:accounts"),
            (Right.ADMINISTER, pgettext("danh mục", "Đơn vị"), "desk:units"),
            (Right.ADMINISTER, _t("Nhân sự"), "desk:staff"),
            (Right.ADMINISTER, pgettext("danh mục", "Địa bàn"), "desk:places"),
        ]
        return Group(_t("Hệ thống"), self._offered(offered))

    def _offered(self, pages: list[tuple[Right, Any, str]]) -> list[Link]:
        return [self._link(label, reverse(name)) for right, label, name in pages if may(self._user, right)]

    def _link(self, label: Any, href: str, *, exact: bool = False) -> Link:
        path = self._request.path
        return Link(label, href, path == href if exact else path.startswith(href))


def rooms() -> list[tuple[Any, list[Any]]]:
    """The registers with pages, by room: (the room's name, its registers); the rooms in the order of the house.

    A register that is a part of another one is reached from there, and not offered by itself.
    """
    parts = {code for pages in shelf.values() for code in pages.parts}
    grouped: dict[str, list[Any]] = {}
    for pages in shelf.values():
        if pages.code not in parts:
            grouped.setdefault(pages.model._meta.app_label, []).append(pages)
    # Settings name the later rooms first.
    return [
        (app.verbose_name, grouped[app.label]) for app in reversed([*apps.get_app_configs()]) if app.label in grouped
    ]


def unit_of(user: Any) -> Unit | None:
    """The unit in which the person serves today; for an account without a post, the unit of its first role.

    Looked up once and kept on the user object, that is for one request.
    """
    if not user.is_authenticated:
        return None
    if not hasattr(user, "_unit"):
        user._unit = _unit_of(user)
    return user._unit


def _unit_of(user: Any) -> Unit | None:
    if user.person_id:
        service = Service.objects.valid_on().filter(person=user.person_id).select_related("unit").first()
        if service:
            return service.unit
    grants = scope_of(user).grants
    return Unit.objects.filter(pk=grants[0].unit).first() if grants else None


def desk(request: HttpRequest) -> dict[str, Desk]:
    """Template context processor."""
    return {"desk": Desk(request)} if hasattr(request, "user") else {}
