"""What an address asks of figures: period, unit, closing; and what the person may see of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.translation import gettext as _t

from soxanh.calendar import Period, PeriodError, calendar_period, parse_period, reporting_period, today
from soxanh.desk.context import unit_of
from soxanh.figures import closing as closings
from soxanh.figures import engine
from soxanh.figures.models import Closing
from soxanh.figures.periods import in_words
from soxanh.figures.sources import Live, Source
from soxanh.figures.values import Computed
from soxanh.org.access import Right, demand, figure_units, may
from soxanh.org.models import Unit


@dataclass(frozen=True)
class Asked:
    """`?period=2022&unit=VPDK&closing=nam-2022&by=channel`; `error` says in Vietnamese what could not be understood."""

    request: HttpRequest
    period: Period
    unit: str
    closing: Closing | None
    by: str = ""
    error: str = ""

    @property
    def periods(self) -> list[tuple[str, str]]:
        """Periods to choose from, those of the year asked for: (code, label)."""
        year = self.period.end.year
        offered = [calendar_period("year", year)]
        offered += [calendar_period("half", year, number) for number in (1, 2)]
        offered += [calendar_period("quarter", year, number) for number in (1, 2, 3, 4)]
        offered += [calendar_period("month", year, number) for number in range(1, 13)]
        return [(each.code, in_words(each)) for each in (*offered, *self._reporting(year))]

    @staticmethod
    def _reporting(year: int) -> list[Period]:
        try:
            return [reporting_period("year", year)]
        except PeriodError:  # no rule was in force
            return []

    @property
    def query(self) -> str:
        asked = {"period": self.period.code}
        if self.unit:
            asked["unit"] = self.unit
        if self.closing:
            asked["closing"] = self.closing.name
        return urlencode(asked)

    @cached_property
    def units(self) -> list[Unit]:
        """The units whose figures the person may ask for."""
        allowed = figure_units(self.request.user)
        return [each for each in Unit.objects.order_by("order", "pk") if each.pk in allowed]

    @cached_property
    def sees_whole(self) -> bool:
        """Whether the person may see the figures of the whole department."""
        return _sees_whole(self.request.user)

    @property
    def source(self) -> Source:
        return closings.source(self.closing) if self.closing else Live()

    def computed(self, ids: list[str] | None = None) -> Computed:
        """The figures asked for. From a closing all of them come, for they are read and not computed."""
        if self.closing:
            return closings.figures(self.closing, period=self.period, unit=self.unit or None)
        return engine.compute(ids, self.period, unit=self.unit or None)


def asked(request: HttpRequest) -> Asked:
    """Reads the address. Raises `PermissionDenied` for a unit whose figures the person may not see."""
    error = ""
    closing = None
    name = request.GET.get("closing", "")
    if name:
        try:
            closing = closings.get(name)
        except closings.ClosingError as problem:
            error = str(problem)
    text = request.GET.get("period", "").strip()
    try:
        period = parse_period(text) if text else closing.counted if closing else calendar_period("year", today().year)
    except PeriodError as problem:
        error, period = str(problem), calendar_period("year", today().year)
    code = request.GET.get("unit", "") or _own_unit(request.user)
    if code:
        unit = Unit.objects.filter(code=code).first()
        if unit is None:
            error, code = _t("Không có đơn vị nào mang mã %(code)s.") % {"code": code}, ""
        else:
            demand(request.user, Right.VIEW_FIGURES, unit=unit)
    if closing and code and code not in closings.source(closing).units():
        error = _t("Bản chốt “%(name)s” không có đơn vị nào mang mã %(code)s.") % {"name": closing.name, "code": code}
        code = ""
    return Asked(request, period, code, closing, request.GET.get("by", ""), error)


def _sees_whole(user: Any) -> bool:
    return may(user, Right.VIEW_FIGURES, unit=Unit.objects.get(parent=None))


def _own_unit(user: Any) -> str:
    """What is shown to whoever asks for no unit: the whole department (""), or their own unit if they see no more."""
    if _sees_whole(user):
        return ""
    allowed = figure_units(user)
    own = unit_of(user)
    units = [own] if own is not None else []
    first = next((each for each in (*units, *Unit.objects.order_by("order", "pk")) if each.pk in allowed), None)
    return first.code if first else ""
