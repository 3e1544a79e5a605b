"""The first page: bring a file to be checked, and the checks that the person may see."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import OuterRef, Q, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from soxanh.calendar import Period, PeriodError, parse_period
from soxanh.checks import access, uploads, workflow
from soxanh.checks.models import Check
from soxanh.desk.context import unit_of
from soxanh.org.access import Right, figure_units, may, require
from soxanh.org.models import Unit

_PER_PAGE = 30


class UploadForm(forms.Form):
    file = forms.FileField(
        label=_("Báo cáo"),
        allow_empty_file=True,
        help_text=_("Tệp .docx, .pdf, .txt, .md hoặc .html, tối đa 25 MB."),
        widget=forms.ClearableFileInput(attrs={"accept": ",".join(uploads.ENDINGS)}),
    )
    unit = forms.ModelChoiceField(
        Unit.objects.none(),
        label=_("Đơn vị"),
        empty_label=None,
        help_text=_("Ngoài bạn, người lập và người duyệt báo cáo của đơn vị này xem được."),
    )
    period = forms.CharField(
        label=_("So với số liệu trong sổ của kỳ"),
        required=False,
        max_length=40,
        help_text=_("Ví dụ: 2022, 2022-Q1, bc-2022. Bỏ trống nếu không cần so."),
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self._user = user
        choice: Any = self.fields["unit"]
        choice.queryset = access.units_of(user)
        own = unit_of(user)
        choice.initial = own.pk if own else None
        if not may(user, Right.VIEW_FIGURES):
            del self.fields["period"]

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > uploads.MAX_BYTES:
            raise forms.ValidationError(
                _t("Tệp “%(name)s” quá lớn: tối đa %(most)s MB. Hãy nén hoặc bỏ bớt ảnh.")
                % {"name": file.name, "most": uploads.MAX_BYTES // 1_000_000}
            )
        return file

    def clean_period(self) -> Period | None:
        typed = self.cleaned_data["period"].strip()
        try:
            return parse_period(typed) if typed else None
        except PeriodError as error:
            raise forms.ValidationError(str(error)) from error

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        unit = data.get("unit")
        if data.get("period") and unit and unit.pk not in figure_units(self._user):
            self.add_error("period", _t("Vai trò của bạn không cho phép xem số liệu của đơn vị này."))
        return data


@require(Right.VIEW_REPORTS)
@require_http_methods(["GET", "HEAD", "POST"])
def show_all(request: HttpRequest) -> HttpResponse:
    """The form, and each document with its newest check; `?mine=1` leaves out those of others."""
    form = UploadForm(request.POST or None, request.FILES or None, user=request.user)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            check = workflow.bring(
                request.user, given["file"].read(), given["file"].name, given["unit"], period=given.get("period")
            )
        except uploads.UploadError as error:
            form.add_error("file", str(error))
        except PermissionDenied as error:
            form.add_error("unit", str(error))
        else:
            return redirect("desk:check", check.pk)
    mine = bool(request.GET.get("mine"))
    seen = access.visible_documents(request.user)
    newest = Check.objects.filter(document=OuterRef("document")).order_by("-number").values("pk")[:1]
    checks = (
        Check.objects.filter(document__in=seen.order_by().values("pk"), pk=Subquery(newest))
        .filter(Q(document__owner=request.user) if mine else Q())
        .select_related("document__unit", "user__person")
        .defer(*Check.LARGE)
    )
    page = Paginator(checks, _PER_PAGE).get_page(request.GET.get("page"))
    return render(
        request,
        "desk/checks/list.html",
        {"form": form, "page": page, "mine": mine},
        status=422 if form.errors else 200,
    )
