"""Who may have a report checked, and who sees what was found in it.

Whoever may view reports may check one. What was uploaded is often somebody's draft: besides its owner, those see it who
would see a report of that unit before it is issued. The check of one of our own reports is seen by who sees the report.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from soxanh.checks.models import CheckedDocument
from soxanh.org.access import EVERYTHING, Right, may, scope_of
from soxanh.org.models import Unit
from soxanh.reports import access as reports
from soxanh.reports.access import BEFORE_ISSUE


def may_check(user: Any, unit: Unit | None = None) -> bool:
    """Whether the user may have reports of the unit checked; without a unit, of any at all."""
    return may(user, Right.VIEW_REPORTS, unit=unit)


def units_of(user: Any) -> QuerySet[Unit]:
    """The units whose reports the user may have checked."""
    units = scope_of(user).units(Right.VIEW_REPORTS)
    return Unit.objects.all() if units is EVERYTHING else Unit.objects.filter(pk__in=units)


def visible_documents(user: Any) -> QuerySet[CheckedDocument]:
    """The checked documents that the user may see."""
    if not may_check(user):
        return CheckedDocument.objects.none()
    scope = scope_of(user)
    uploaded = Q(owner=user)
    for right in BEFORE_ISSUE:
        units = scope.units(right)
        uploaded |= Q(pk__isnull=False) if units is EVERYTHING else Q(unit__in=units)
    return CheckedDocument.objects.filter(
        Q(report=None) & uploaded | Q(report__in=reports.visible_reports(user).order_by().values("pk"))
    )


def may_see(user: Any, document: CheckedDocument) -> bool:
    if not may_check(user):
        return False
    if document.report is not None:
        return reports.may_see(user, document.report)
    scope = scope_of(user)
    return document.owner_id == user.pk or any(document.unit_id in scope.units(right) for right in BEFORE_ISSUE)


def may_judge(user: Any, document: CheckedDocument) -> bool:
    """Whether the user may dismiss findings, take that back, and bring the next version."""
    if not may_check(user):
        return False
    if document.report is None and document.owner_id == user.pk:
        return True
    return document.unit_id in scope_of(user).units(Right.WRITE_REPORTS)


def may_remove(user: Any, document: CheckedDocument) -> bool:
    """What somebody brought to be checked is theirs to take away; checks of our own reports stay with them."""
    return document.report is None and document.owner_id == user.pk and may_check(user)
