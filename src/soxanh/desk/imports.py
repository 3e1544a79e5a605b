"""Bringing an Excel file into a register: upload, preview, confirm, progress, result."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from django_htmx.http import HttpResponseClientRefresh

from soxanh.calendar import now
from soxanh.desk.context import unit_of
from soxanh.org.access import EVERYTHING
from soxanh.org.models import Unit
from soxanh.registers.models import ImportJob, QuarantinedRow
from soxanh.registers.sheets import importing, tasks
from soxanh.registers.sheets.sheets import Sheet, find, sheets
from soxanh.registers.sheets.template import template as empty_form
from soxanh.registers.sheets.uploads import MAX_BYTES, UnusableFile

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_SHOWN = 500
_PER_PAGE = 30
#: A job that has not moved for so long has nobody working on it.
STUCK = timedelta(seconds=30)


class UploadForm(forms.Form):
    file = forms.FileField(label=_("Tệp Excel (.xlsx)"), allow_empty_file=True)
    unit = forms.ModelChoiceField(
        Unit.objects.none(),
        label=_("Đơn vị"),
        required=False,
        help_text=_("Dòng nào không ghi đơn vị thì vào sổ của đơn vị này."),
    )

    def __init__(self, *args: Any, sheet: Sheet, user: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if sheet.is_basic or sheet.column("unit") is None:
            del self.fields["unit"]
            return
        units = sheet.units(user)
        choice: Any = self.fields["unit"]
        choice.queryset = Unit.objects.all() if units is EVERYTHING else Unit.objects.filter(pk__in=units)
        own = unit_of(user)
        choice.initial = own.pk if own and own.pk in units else choice.queryset.values_list("pk", flat=True).first()

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > MAX_BYTES:
            raise forms.ValidationError(_t("Tệp lớn quá (tối đa %(most)d MB).") % {"most": MAX_BYTES >> 20})
        return file


def importable(user: Any) -> list[Sheet]:
    """The registers and basic data into which the person may import."""
    return [sheet for sheet in sheets().values() if sheet.may_import(user)]


def jobs_of(user: Any) -> QuerySet[ImportJob]:
    """The person's own imports, and those into books into which they may import too."""
    seen = Q(user=user)
    for sheet in importable(user):
        units = sheet.units(user)
        seen |= Q(register=sheet.code) if units is EVERYTHING else Q(register=sheet.code, unit__in=units)
    return ImportJob.objects.filter(seen).select_related("user__person", "unit")


def job_at(pk: int, user: Any) -> ImportJob:
    """The import at an address. Raises Http404, also for one that is not the person's to see."""
    job = jobs_of(user).filter(pk=pk).first()
    if job is None:
        raise Http404(_t("Không có lần nhập này, hoặc bạn không được xem."))
    return job


def sheet_at(slug: str, user: Any) -> Sheet:
    """The sheet at an address. Raises Http404, PermissionDenied."""
    sheet = next((each for each in sheets().values() if each.slug == slug), None)
    if sheet is None:
        raise Http404(_t("Không có sổ nào ở địa chỉ này."))
    if not sheet.may_import(user):
        raise PermissionDenied(_t("Vai trò của bạn không cho phép nhập dữ liệu vào sổ này."))
    return sheet


@require_GET
def jobs(request: HttpRequest) -> HttpResponse:
    found = jobs_of(request.user)
    page = Paginator(found, _PER_PAGE).get_page(request.GET.get("page"))
    known = sheets()
    rows = [(job, known[job.register].label if job.register in known else job.register) for job in page]
    context = {"page": page, "rows": rows, "sheets": importable(request.user)}
    if not context["sheets"] and not page.paginator.count:
        raise PermissionDenied(_t("Vai trò của bạn không cho phép nhập dữ liệu vào sổ nào."))
    return render(request, "desk/imports/jobs.html", context)


@require_GET
def template(request: HttpRequest, slug: str) -> HttpResponse:
    sheet = sheet_at(slug, request.user)
    return excel(empty_form(sheet), f"mau-{sheet.slug}.xlsx")


def excel(content: bytes, name: str) -> HttpResponse:
    return HttpResponse(content, content_type=EXCEL, headers={"Content-Disposition": f'attachment; filename="{name}"'})


@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: HttpRequest, slug: str) -> HttpResponse:
    sheet = sheet_at(slug, request.user)
    form = UploadForm(request.POST or None, request.FILES or None, sheet=sheet, user=request.user)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            job = importing.create(sheet, file.read(), file.name, request.user, form.cleaned_data.get("unit"))
        except UnusableFile as error:
            form.add_error("file", str(error))
        else:
            tasks.start_preview(job)
            return redirect("desk:import_job", job.pk)
    status = 422 if form.errors else 200
    return render(request, "desk/imports/upload.html", {"sheet": sheet, "form": form}, status=status)


@require_GET
def job(request: HttpRequest, pk: int) -> HttpResponse:
    job = job_at(pk, request.user)
    sheet = find(job.register)
    rejected = job.rejected.exclude(state=QuarantinedRow.State.DISCARDED)
    context = {
        "job": job,
        "sheet": sheet,
        "rejected": rejected[:_SHOWN],
        "hidden": max(0, rejected.count() - _SHOWN),
        "open": rejected.filter(state__in=[QuarantinedRow.State.WAITING, QuarantinedRow.State.FORESEEN]).count(),
        "may_import": sheet.may_import(request.user),
        "stuck": is_stuck(job),
        "earlier": earlier(job),
    }
    return render(request, "desk/imports/job.html", context)


def is_stuck(job: ImportJob) -> bool:
    """Whether nobody seems to be working on a job that is not finished."""
    return job.is_working and now() - job.changed_at > STUCK


def earlier(job: ImportJob) -> ImportJob | None:
    """The last import of the same file into the same register."""
    done = ImportJob.objects.filter(register=job.register, sha256=job.sha256, state=ImportJob.State.DONE)
    return done.filter(pk__lt=job.pk).first()


@require_GET
def progress(request: HttpRequest, pk: int) -> HttpResponse:
    job = job_at(pk, request.user)
    if not job.is_working:
        return HttpResponseClientRefresh()
    return render(request, "desk/imports/progress.html", {"job": job, "stuck": is_stuck(job)})


@require_POST
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Imports what the preview has shown; for a job that got stuck, goes on with it."""
    job = job_at(pk, request.user)
    if not find(job.register).may_import(request.user) or job.user_id != request.user.pk:
        raise PermissionDenied(_t("Chỉ người tải tệp lên mới nhập được tệp này."))
    if is_stuck(job):
        tasks.go_on(job)
    elif job.state == ImportJob.State.PREVIEWED:
        tasks.start_import(job)
    return redirect("desk:import_job", job.pk)


@require_POST
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Gives up a file of which nothing has been imported yet."""
    job = job_at(pk, request.user)
    if job.user_id != request.user.pk:
        raise PermissionDenied(_t("Chỉ người tải tệp lên mới bỏ được tệp này."))
    given_up = job_at(pk, request.user).state in {ImportJob.State.UPLOADED, ImportJob.State.PREVIEWED}
    if given_up:
        job.file.delete(save=False)
        job.delete()
        messages.success(request, _t("Đã bỏ tệp “%(file)s”, chưa dòng nào được nhập.") % {"file": job.file_name})
        return redirect("desk:import_jobs")
    messages.error(request, _t("Tệp này đã nhập hoặc đang nhập, không bỏ được nữa."))
    return redirect("desk:import_job", job.pk)


def name_of(job: ImportJob) -> str:
    """The file's name without its ending, safe for a download's name."""
    return slugify(job.file_name.rpartition(".")[0]) or f"lan-{job.pk}"
