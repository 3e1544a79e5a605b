"""A new report: template, period, unit, closing."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from soxanh.calendar import Period, PeriodError, parse_period, today
from soxanh.figures import closing as closings
from soxanh.figures.engine import UnknownUnitError
from soxanh.figures.models import Closing
from soxanh.figures.periods import in_words
from soxanh.org.access import Right, require, scope_of
from soxanh.org.models import Unit
from soxanh.reports import access, workflow
from soxanh.reports.compose import Scope, UnknownTemplateError, template_names, template_title
from soxanh.reports.package import DocxError
from soxanh.reports.store import MissingFileError
from soxanh.reports.template import TemplateError


class ReportForm(forms.Form):
    template = forms.ChoiceField(label=_("Mẫu"))
    period = forms.CharField(label=_("Kỳ báo cáo"), help_text=_("Ví dụ: 2022, 2022-Q1, 2022-03, bc-2022"))
    unit = forms.ModelChoiceField(
        Unit.objects.none(), label=_("Đơn vị"), required=False, empty_label=_("Toàn Sở"), to_field_name="code"
    )
    closing = forms.ModelChoiceField(
        Closing.objects.none(),
        label=_("Lấy số liệu từ"),
        required=False,
        empty_label=_("Sổ hiện nay (chưa chốt)"),
        to_field_name="name",
        help_text=_("Báo cáo chỉ được phê duyệt khi lấy số liệu từ một bản chốt; có thể chọn sau."),
    )
    title = forms.CharField(
        label=_("Tên báo cáo"), required=False, max_length=300, help_text=_("Bỏ trống thì lấy tên của mẫu và kỳ.")
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        offered: Any = self.fields
        offered["template"].choices = [(name, template_title(name)) for name in template_names()]
        units = scope_of(user).units(Right.WRITE_REPORTS)
        offered["unit"].queryset = Unit.objects.filter(
            pk__in=[each.pk for each in Unit.objects.all() if each.pk in units]
        )
        if not access.may_write(user, None):
            offered["unit"].required, offered["unit"].empty_label = True, None
        offered["closing"].queryset = Closing.objects.all()
        offered["closing"].label_from_instance = lambda each: (
            _t("Bản chốt %(name)s (%(period)s)")
            % {
                "name": each.name,
                "period": in_words(each.period),
            }
        )

    def clean_period(self) -> Period:
        try:
            return parse_period(self.cleaned_data["period"])
        except PeriodError as error:
            raise forms.ValidationError(str(error)) from error

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        period, closing = data.get("period"), data.get("closing")
        if period and closing and period not in (closing.period, closing.counted):
            self.add_error(
                "closing",
                _t("Bản chốt này là của %(theirs)s, không phải %(asked)s.")
                % {"theirs": in_words(closing.period), "asked": in_words(period)},
            )
        return data


@require(Right.WRITE_REPORTS)
@require_http_methods(["GET", "HEAD", "POST"])
def create(request: HttpRequest) -> HttpResponse:
    latest = Closing.objects.first()
    initial = {
        "template": request.GET.get("template", ""),
        "period": latest.period.code if latest else str(today().year - 1),
        "closing": latest.name if latest else "",
    }
    form = ReportForm(request.POST or None, user=request.user, initial=initial)
    if request.method == "POST" and form.is_valid():
        chosen = form.cleaned_data
        unit = chosen["unit"].code if chosen["unit"] else None
        try:
            closing = closings.get(chosen["closing"].name) if chosen["closing"] else None
            report = workflow.draft(
                request.user, chosen["template"], Scope(chosen["period"], unit, closing), chosen["title"]
            )
        except TemplateError as error:
            for problem in error.problems:
                form.add_error("template", str(problem))
        except (
            closings.ClosingError,
            workflow.RefusedError,
            DocxError,
            MissingFileError,
            UnknownTemplateError,
            UnknownUnitError,
        ) as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _t("Đã lập báo cáo. Hãy xem lại, tải bản Word về sửa, rồi trình phê duyệt."))
            return redirect("desk:report", report.pk)
    return render(request, "desk/reports/create.html", {"form": form}, status=422 if form.errors else 200)
