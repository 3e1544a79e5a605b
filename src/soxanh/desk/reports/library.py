"""The templates: given out, checked, taken in; every version of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from soxanh.org.access import Right, require
from soxanh.reports import access, compose
from soxanh.reports import library as templates
from soxanh.reports.models import TemplateVersion
from soxanh.reports.package import DocxError
from soxanh.reports.safety import MAX_BYTES
from soxanh.reports.store import MissingFileError
from soxanh.reports.template import Problem, TemplateError

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True)
class Shelf:
    """A template with its versions, newest first; none for one that is used as it was shipped."""

    name: str
    title: str
    versions: list[TemplateVersion]


class TemplateForm(forms.Form):
    file = forms.FileField(label=_("Tệp mẫu (.docx)"))
    name = forms.CharField(
        label=_("Tên mẫu"),
        max_length=80,
        required=False,
        help_text=_("Tên đã có thì thay mẫu đó (bản cũ vẫn giữ); tên mới thì thêm mẫu. Ví dụ: bao-cao-nam"),
    )
    note = forms.CharField(label=_("Ghi chú"), max_length=300, required=False, help_text=_("Sửa gì, vì sao"))

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > MAX_BYTES:
            raise forms.ValidationError(
                _t("Tệp quá lớn: tối đa %(most)d MB. Hãy nén hoặc bỏ bớt ảnh.") % {"most": MAX_BYTES // 1_000_000}
            )
        return file


@require(Right.VIEW_REPORTS)
@require_http_methods(["GET", "HEAD", "POST"])
def show_all(request: HttpRequest) -> HttpResponse:
    """All templates; for those who may, the form that checks a template, and takes it in when it is without fault."""
    may_change = access.may_change_templates(request.user)
    form = TemplateForm(request.POST or None, request.FILES or None, initial={"name": request.GET.get("name", "")})
    problems: list[Problem] = []
    checked = ""
    if request.method == "POST":
        if not may_change:
            raise PermissionDenied(_t("Chỉ Văn phòng, cán bộ thi đua và lãnh đạo Sở được thay mẫu báo cáo."))
        if form.is_valid():
            file, name = form.cleaned_data["file"], form.cleaned_data["name"].strip()
            data = file.read()
            try:
                if "check" in request.POST:
                    problems = templates.check(data, file.name)
                    checked = file.name
                else:
                    made = templates.add(request.user, name, data, file.name, form.cleaned_data["note"])
                    messages.success(
                        request,
                        _t("Đã nhận mẫu %(name)s, phiên bản %(number)s.") % {"name": made.name, "number": made.number},
                    )
                    return redirect("desk:templates")
            except TemplateError as error:
                problems, checked = error.problems, file.name
            except templates.TemplateNameError as error:
                form.add_error("name", str(error))
            except DocxError as error:
                form.add_error("file", str(error))
    return render(
        request,
        "desk/reports/templates.html",
        {
            "shelves": _shelves(),
            "form": form,
            "problems": problems,
            "checked": checked,
            "may_change": may_change,
            "may_write": access.may_write(request.user, None),
        },
        status=422 if problems or form.errors else 200,
    )


@require(Right.VIEW_REPORTS)
@require_safe
def download(request: HttpRequest, name: str, number: int | None = None) -> HttpResponse:
    """The template that is used now, or one of its versions."""
    try:
        if number is None:
            content = compose.template(name)
        else:
            version = TemplateVersion.objects.filter(name=name, number=number).first()
            if version is None:
                raise Http404(_t("Mẫu này không có phiên bản %(number)s.") % {"number": number})
            content = version.file
    except compose.UnknownTemplateError as error:
        raise Http404(str(error)) from error
    except MissingFileError as error:
        messages.error(request, str(error))
        return redirect("desk:templates")
    filename = quote(f"{name}-{number}.docx" if number else f"{name}.docx")
    return HttpResponse(
        content, content_type=_WORD, headers={"Content-Disposition": f'attachment; filename="{filename}"'}
    )


def _shelves() -> list[Shelf]:
    versions: dict[str, list[TemplateVersion]] = {}
    for each in TemplateVersion.objects.select_related("made_by__person"):
        versions.setdefault(each.name, []).append(each)
    return [Shelf(name, compose.template_title(name), versions.get(name, [])) for name in compose.template_names()]
