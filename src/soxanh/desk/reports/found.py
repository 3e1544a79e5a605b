"""The report at an address, the answer to a step, and where a figure's link leads."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _t

from soxanh.figures.closing import ClosingError
from soxanh.figures.definitions import Counted, catalogue
from soxanh.org.access import Right, may
from soxanh.registers.declaration import shelf
from soxanh.reports import access
from soxanh.reports.compose import Scope
from soxanh.reports.models import Report, ReportVersion
from soxanh.reports.package import DocxError
from soxanh.reports.store import MissingFileError
from soxanh.reports.workflow import RefusedError

_PEOPLE = ("drafted_by", "submitted_by", "approved_by", "returned_by", "issued_by")


def report_at(request: HttpRequest, pk: int) -> Report:
    """Raises Http404 when there is none, PermissionDenied when it is not the person's to see."""
    report = (
        Report.objects.select_related("unit", "closing", *(f"{each}__person" for each in _PEOPLE))
        .filter(pk=pk)
        .first()
    )
    if report is None:
        raise Http404(_t("Không có báo cáo nào ở địa chỉ này."))
    if not access.may_see(request.user, report):
        raise PermissionDenied(_t("Báo cáo này chưa ban hành hoặc thuộc đơn vị ngoài phạm vi của bạn."))
    return report


def version_at(report: Report, number: int) -> ReportVersion:
    """Raises Http404."""
    version = report.versions.select_related("made_by__person").filter(number=number).first()
    if version is None:
        raise Http404(_t("Báo cáo này không có phiên bản %(number)s.") % {"number": number})
    return version


def seen_by(request: HttpRequest) -> int | None:
    """The number of the version that the form was opened on."""
    seen = request.POST.get("seen", "")
    return int(seen) if seen.isdigit() else None


def take(request: HttpRequest, report: Report, step: Callable[[], Any], done: str) -> HttpResponse:
    """Takes a step, says what came of it, and goes back to the report."""
    try:
        step()
    except RefusedError as refused:
        for sentence in refused.sentences:
            messages.error(request, sentence)
    except (DocxError, ClosingError, MissingFileError) as error:
        messages.error(request, str(error))
    else:
        messages.success(request, done)
    return redirect("desk:report", report.pk)


def figure_links(user: Any, scope: Scope) -> Callable[[str], str | None]:
    """Where a printed figure leads: to the rows behind it (as its closing has them, if the report has one), or, when it counts none or the person sees no entries, to
    its own page."""
    sees_entries = may(user, Right.VIEW)
    period = scope.closing.counted if scope.closing else scope.period
    asked = {"period": period.code, **({"unit": scope.unit} if scope.unit else {})}
    frozen = {"closing": scope.closing.name} if scope.closing else {}

    def address(figure_id: str) -> str | None:
        item = catalogue.figures.get(figure_id)
        if item is None:
            return None
        if sees_entries and isinstance(item, Counted) and item.register.code in shelf:
            if scope.closing:
                return f"{reverse('desk:figure_rows', args=[item.id])}?{urlencode({**asked, **frozen})}"
            rows = reverse("desk:list", args=[shelf[item.register.code].slug])
            return f"{rows}?{urlencode({'figure': item.id, **asked})}"
        return f"{reverse('desk:figure', args=[item.id])}?{urlencode({**asked, **frozen})}"

    return address
