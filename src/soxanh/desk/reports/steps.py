"""Submitting, approving, giving back, issuing."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from soxanh.calendar import today
from soxanh.desk.reports.found import report_at, seen_by, take
from soxanh.org.access import Right, require
from soxanh.reports import access, rules, workflow
from soxanh.reports.compose import context
from soxanh.reports.models import State
from soxanh.reports.store import MissingFileError
from soxanh.vi.dates import DateError, parse_date, print_date


@require(Right.WRITE_REPORTS)
@require_POST
def submit(request: HttpRequest, pk: int) -> HttpResponse:
    report = report_at(request, pk)
    return take(
        request,
        report,
        lambda: workflow.submit(report, request.user, seen=seen_by(request)),
        _t("Đã trình báo cáo. Người phê duyệt sẽ thấy báo cáo trong danh sách chờ phê duyệt."),
    )


@require(Right.APPROVE)
@require_POST
def approve(request: HttpRequest, pk: int) -> HttpResponse:
    report = report_at(request, pk)
    return take(
        request,
        report,
        lambda: workflow.approve(report, request.user, seen=seen_by(request)),
        _t("Đã phê duyệt báo cáo."),
    )


@require(Right.APPROVE)
@require_POST
def give_back(request: HttpRequest, pk: int) -> HttpResponse:
    report = report_at(request, pk)
    reason = request.POST.get("reason", "")
    return take(
        request,
        report,
        lambda: workflow.give_back(report, request.user, reason, seen=seen_by(request)),
        _t("Đã trả lại báo cáo cho người soạn."),
    )


class IssueForm(forms.Form):
    symbol = forms.CharField(label=_("Số, ký hiệu"), max_length=60, help_text=_("Ví dụ: 05/BC-STNMT"))
    issued_on = forms.CharField(label=_("Ngày ban hành"), help_text=_("Ngày/tháng/năm"))
    signer = forms.CharField(label=_("Người ký"), max_length=120)

    def clean_issued_on(self) -> Any:
        try:
            return parse_date(self.cleaned_data["issued_on"])
        except DateError as error:
            raise forms.ValidationError(str(error)) from error


@require(Right.WRITE_REPORTS)
@require_http_methods(["GET", "HEAD", "POST"])
def issue(request: HttpRequest, pk: int) -> HttpResponse:
    """The form for number, date and signer; what was typed stays when something in it is not accepted."""
    report = report_at(request, pk)
    if not access.may_write(request.user, report.unit):
        raise PermissionDenied(_t("Vai trò của bạn không cho phép ban hành báo cáo này."))
    if report.state != State.APPROVED:
        messages.error(request, rules.is_approved(report).sentence)
        return redirect("desk:report", pk)
    initial = {"issued_on": print_date(today()), "signer": context(report.period)["nguoi_ky"]}
    form = IssueForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        for each in rules.failed(rules.to_issue(report, given["symbol"], given["issued_on"])):
            form.add_error(each.rule.field if each.rule.field in form.fields else None, each.sentence)
        if not form.errors:
            try:
                said = workflow.issue(report, request.user, **given)
            except (workflow.RefusedError, MissingFileError) as error:
                form.add_error(None, str(error))
            else:
                messages.success(
                    request,
                    _t("Đã ban hành báo cáo số %(symbol)s.") % {"symbol": rules.normal_symbol(given["symbol"])},
                )
                if not said:
                    messages.warning(
                        request,
                        _t(
                            "Trong văn bản không còn chỗ trống để ghi số hoặc ngày; hãy kiểm tra bản Word đã ban hành."
                        ),
                    )
                return redirect("desk:report", pk)
    return render(
        request, "desk/reports/issue.html", {"report": report, "form": form}, status=422 if form.errors else 200
    )
