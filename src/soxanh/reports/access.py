"""Who sees, writes and approves which report.

A report of a unit belongs to that unit, one of the whole department to its root. Issued reports are read by whoever may
view reports there; those on their way by who writes or approves reports there, and by the auditor.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _t

from soxanh.org.access import EVERYTHING, Right, scope_of
from soxanh.org.models import Unit
from soxanh.reports.models import Report, State

#: Whoever has one of these sees a report before it is issued.
BEFORE_ISSUE = (Right.WRITE_REPORTS, Right.APPROVE, Right.VIEW_TRAIL)


def home_of(unit: Unit | None) -> int | None:
    """The id of the unit to which a report of that unit (None: of the department) belongs."""
    return unit.pk if unit is not None else Unit.objects.filter(parent=None).values_list("pk", flat=True).first()


def may_write(user: Any, unit: Unit | None) -> bool:
    return home_of(unit) in scope_of(user).units(Right.WRITE_REPORTS)


def may_approve(user: Any, unit: Unit | None) -> bool:
    return home_of(unit) in scope_of(user).units(Right.APPROVE)


def may_see(user: Any, report: Report) -> bool:
    rights = (*BEFORE_ISSUE, Right.VIEW_REPORTS) if report.state == State.ISSUED else BEFORE_ISSUE
    home, scope = home_of(report.unit), scope_of(user)
    return any(home in scope.units(right) for right in rights)


def visible_reports(user: Any) -> QuerySet[Report]:
    """The reports that the user may see."""
    scope = scope_of(user)
    seen = Q()
    for right in BEFORE_ISSUE:
        seen |= _within(scope.units(right))
    seen |= _within(scope.units(Right.VIEW_REPORTS)) & Q(state=State.ISSUED)
    return Report.objects.filter(seen)


def demand_write(user: Any, unit: Unit | None) -> None:
    """Raises PermissionDenied."""
    if not may_write(user, unit):
        raise PermissionDenied(
            _t("Vai trò của bạn không cho phép lập báo cáo của %(unit)s.") % {"unit": name_of(unit)}
        )


def demand_approve(user: Any, unit: Unit | None) -> None:
    """Raises PermissionDenied."""
    if not may_approve(user, unit):
        raise PermissionDenied(
            _t("Vai trò của bạn không cho phép phê duyệt báo cáo của %(unit)s.") % {"unit": name_of(unit)}
        )


def may_change_templates(user: Any) -> bool:
    """Templates are the department's: the office and the emulation officer write them, the director may too."""
    scope = scope_of(user)
    return EVERYTHING in (scope.units(Right.WRITE_REPORTS), scope.units(Right.CLOSE))


def name_of(unit: Unit | None) -> str:
    """The unit as a report names it."""
    return unit.name if unit is not None else _t("toàn Sở")


def _within(units: Any) -> Q:
    """Reports that belong to one of the units; those of the department belong to its root."""
    if units is EVERYTHING:
        return Q(pk__isnull=False)
    condition = Q(unit__in=units)
    return condition | Q(unit=None) if home_of(None) in units else condition
