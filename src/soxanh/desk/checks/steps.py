"""What is done on the page of a check: dismiss, take back, bring the next version, check again, remove."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _t
from django.views.decorators.http import require_POST

from soxanh.checks import uploads, workflow
from soxanh.checks.models import Dismissal
from soxanh.checks.workflow import RefusedError
from soxanh.desk.checks.found import check_at, opened, uploaded
from soxanh.desk.reports.found import report_at, version_at
from soxanh.org.access import Right, require
from soxanh.reports.store import MissingFileError


@require(Right.VIEW_REPORTS)
@require_POST
def dismiss(request: HttpRequest, pk: int) -> HttpResponse:
    check = check_at(request, pk)
    found = opened(check)
    return _take(
        request,
        check.pk,
        lambda: workflow.dismiss(
            found.check, request.user, request.POST.get("key", ""), request.POST.get("reason", "")
        ),
        _t("Đã bỏ qua phát hiện. Xem lại ở mục “Đã bỏ qua”."),
    )


@require(Right.VIEW_REPORTS)
@require_POST
def take_back(request: HttpRequest, pk: int, dismissal: int) -> HttpResponse:
    check = check_at(request, pk)
    found = Dismissal.objects.select_related("document__report").filter(pk=dismissal, document=check.document).first()
    if found is None:
        raise Http404(_t("Phát hiện này không còn bị bỏ qua."))
    return _take(
        request, check.pk, lambda: workflow.take_back(found, request.user), _t("Phát hiện đã được đưa trở lại.")
    )


@require(Right.VIEW_REPORTS)
@require_POST
def next_version(request: HttpRequest, pk: int) -> HttpResponse:
    check = check_at(request, pk)
    file = uploaded(request)
    if file is None:
        messages.error(request, _t("Chưa chọn tệp nào. Hãy chọn bản mới của văn bản rồi tải lên."))
        return redirect("desk:check", pk)
    try:
        check = workflow.bring_next(check.document, request.user, *file)
    except (RefusedError, uploads.UploadError) as error:
        messages.error(request, str(error))
    return redirect("desk:check", check.pk)


@require(Right.VIEW_REPORTS)
@require_POST
def again(request: HttpRequest, pk: int) -> HttpResponse:
    workflow.again(check_at(request, pk), request.user)
    return redirect("desk:check", pk)


@require(Right.VIEW_REPORTS)
@require_POST
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    document = check_at(request, pk).document
    name = document.name
    workflow.remove(document, request.user)
    messages.success(request, _t("Đã xóa “%(name)s” cùng các lần kiểm tra của văn bản này.") % {"name": name})
    return redirect("desk:checks")


@require(Right.VIEW_REPORTS)
@require_POST
def check_version(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Has a version of one of our reports checked; if it was, leads to what was found."""
    version = version_at(report_at(request, pk), number)
    try:
        check = workflow.bring_version(request.user, version)
    except MissingFileError as error:
        messages.error(request, str(error))
        return redirect("desk:report", pk)
    return redirect("desk:check", check.pk)


def _take(request: HttpRequest, pk: int, step: Callable[[], Any], done: str) -> HttpResponse:
    """Takes a step, says what came of it, and goes back to where on the page it was taken."""
    try:
        step()
    except RefusedError as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, done)
    page = reverse("desk:check", args=[pk])
    back = request.POST.get("back", "")
    inside = back.startswith(("?", "#")) and url_has_allowed_host_and_scheme(page + back, None)
    return redirect(page + back if inside else page)
