"""Versions of a report: given out, taken in, compared with the figures, refreshed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import quote

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _t
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from soxanh.calendar import now
from soxanh.desk.reports.found import figure_links, report_at, seen_by, take, version_at
from soxanh.figures.closing import ClosingError
from soxanh.figures.models import Closing
from soxanh.figures.values import FigureValue
from soxanh.org.access import Right, require
from soxanh.reports import access, pdf_jobs, safety, workflow
from soxanh.reports.changes import changed_paragraphs
from soxanh.reports.models import PdfJob, Report, ReportVersion, State
from soxanh.reports.package import DocxError
from soxanh.reports.reread import Difference
from soxanh.reports.review import Review, scope_of
from soxanh.reports.store import MissingFileError
from soxanh.reports.workflow import RefusedError

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
#: A PDF that waits so long for its turn has no worker to make it, or many before it.
_STUCK = timedelta(seconds=30)
#: Changed paragraphs and typed numbers shown on one page; what is beyond is only counted.
_LISTED = 100


@dataclass(frozen=True)
class Stale:
    """A figure that the file prints otherwise than the report's source has it, with the places where it does."""

    figure_id: str
    value: FigureValue | None
    places: list[Difference]
    href: str | None

    @property
    def edited(self) -> bool:
        """Whether a person changed it; otherwise the source has moved on since."""
        return any(each.edited for each in self.places)


@require(Right.VIEW_REPORTS)
@require_safe
def as_word(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    report = report_at(request, pk)
    version = version_at(report, number)
    try:
        return _file(report, version, version.file, _WORD, "docx")
    except MissingFileError as error:
        messages.error(request, str(error))
        return redirect("desk:report", pk)


@require(Right.VIEW_REPORTS)
@require_http_methods(["GET", "HEAD", "POST"])
def as_pdf(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """The version as PDF. The first who asks has it made in the background, and sees how far that is; a POST tries
    again after it failed."""
    report = report_at(request, pk)
    version = version_at(report, number)
    content = pdf_jobs.made(version)
    if content is None:
        job = PdfJob.objects.filter(sha256=version.sha256).first()
        if job is None or request.method == "POST" or job.state == PdfJob.State.DONE:  # done once, its file lost since
            job = pdf_jobs.ask(version, request.user)
        content = pdf_jobs.made(version)
        if content is None:
            return render(request, "desk/reports/pdf.html", _pdf_progress(report, version, job), status=202)
    return _file(report, version, content, "application/pdf", "pdf")


@require(Right.VIEW_REPORTS)
@require_safe
def pdf_progress(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """How far the making of the PDF is: a part of the page that asks for it every second."""
    report = report_at(request, pk)
    version = version_at(report, number)
    job = get_object_or_404(PdfJob, sha256=version.sha256)
    return render(request, "desk/reports/pdf_progress.html", _pdf_progress(report, version, job))


def _pdf_progress(report: Report, version: ReportVersion, job: PdfJob) -> dict[str, Any]:
    waited = now() - job.asked_at
    return {
        "report": report,
        "version": version,
        "job": job,
        "seconds": int((now() - (job.started_at or job.asked_at)).total_seconds()),
        "stuck": job.state == PdfJob.State.WAITING and waited > _STUCK,
    }


@require(Right.WRITE_REPORTS)
@require_POST
def upload(request: HttpRequest, pk: int) -> HttpResponse:
    report = report_at(request, pk)
    file = request.FILES.get("file")
    if file is None:
        messages.error(request, _t("Chưa chọn tệp nào. Hãy chọn bản Word đã sửa rồi tải lên."))
        return redirect("desk:report", pk)
    if (file.size or 0) > safety.MAX_BYTES:
        messages.error(
            request,
            _t("Tệp “%(name)s” quá lớn: tối đa %(most)d MB. Hãy nén hoặc bỏ bớt ảnh.")
            % {"name": file.name, "most": safety.MAX_BYTES // 1_000_000},
        )
        return redirect("desk:report", pk)
    try:
        uploaded = workflow.upload(report, request.user, file.read(), file.name or "")
    except RefusedError as refused:
        for sentence in refused.sentences:
            messages.error(request, sentence)
        return redirect("desk:report", pk)
    except (DocxError, ClosingError, MissingFileError) as error:
        messages.error(request, str(error))
        return redirect("desk:report", pk)
    said = {"number": uploaded.version.number}
    if uploaded.version.branch:
        messages.warning(
            request, _t("Tệp của bạn được giữ thành bản nhánh %(number)s, chưa thay bản mới nhất.") % said
        )
    else:
        messages.success(request, _t("Đã lưu thành phiên bản %(number)s.") % said)
    return redirect("desk:report_version", pk, uploaded.version.number)


@require(Right.VIEW_REPORTS)
@require_safe
def compare(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """A version against the report's figures, and against the version that it was made from."""
    report = report_at(request, pk)
    version = version_at(report, number)
    newest = report.newest
    context: dict[str, Any] = {"report": report, "version": version, "newest": newest}
    try:
        review = Review(report, version)
        changes = _changes(report, version)
        unsourced = review.returned.unsourced
        context |= {
            "stale": _stale(review, request.user),
            "anchors": len(review.returned.anchors),
            "unsourced": unsourced[:_LISTED],
            "unsourced_count": len(unsourced),
            "changes": changes[:_LISTED],
            "changes_count": len(changes),
            "missed": _missed(report, version) if version.branch else [],
            "theirs": _their_changes(report, version, newest) if version.branch else [],
        }
    except (MissingFileError, ClosingError, DocxError) as error:
        context["fault"] = str(error)
    edits = access.may_write(request.user, report.unit) and report.state == State.DRAFT
    context |= {"may_refresh": edits and version == newest, "may_adopt": edits and version != newest}
    return render(request, "desk/reports/compare.html", context)


@require(Right.WRITE_REPORTS)
@require_POST
def refresh(request: HttpRequest, pk: int) -> HttpResponse:
    """Refreshes the figures that were ticked, or all; `closing` names the closing to take them from."""
    report = report_at(request, pk)
    closing = None
    if name := request.POST.get("closing", ""):
        closing = Closing.objects.filter(name=name).first()
        if closing is None:
            messages.error(request, _t("Không có bản chốt nào tên “%(name)s”.") % {"name": name})
            return redirect("desk:report", pk)
    figures = request.POST.getlist("figure") if "choose" in request.POST else None
    if figures == []:
        messages.warning(request, _t("Chưa chọn số liệu nào; mọi số liệu trong tệp được giữ nguyên."))
        return redirect("desk:report", pk)
    done = _t("Đã cập nhật %(count)s số liệu.") % {"count": len(figures or ())}
    return take(
        request,
        report,
        lambda: workflow.refresh(report, request.user, figures=figures, closing=closing, seen=seen_by(request)),
        done if figures else _t("Đã cập nhật mọi số liệu theo nguồn của báo cáo."),
    )


@require(Right.WRITE_REPORTS)
@require_POST
def adopt(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    report = report_at(request, pk)
    version = version_at(report, number)
    return take(
        request,
        report,
        lambda: workflow.adopt(report, request.user, version.number, seen=seen_by(request)),
        _t("Phiên bản %(number)s nay là bản mới nhất; các bản khác vẫn được giữ.") % {"number": number},
    )


def _file(report: Report, version: ReportVersion, content: bytes, kind: str, extension: str) -> HttpResponse:
    plain = f"{report.template}-{report.period.code}-{version.number}.{extension}"
    name = quote(f"{report.title} - {version.number}.{extension}")
    return HttpResponse(
        content,
        content_type=kind,
        headers={
            "Content-Disposition": f"attachment; filename=\"{plain}\"; filename*=UTF-8''{name}",
            "X-Content-Type-Options": "nosniff",
        },
    )


def _stale(review: Review, user: Any) -> list[Stale]:
    address = figure_links(user, scope_of(review.report))
    places: dict[str, list[Difference]] = {}
    for each in review.returned.differences:
        places.setdefault(each.anchor.id, []).append(each)
    values = review.computed.values
    return [Stale(figure_id, values.get(figure_id), found, address(figure_id)) for figure_id, found in places.items()]


def _changes(report: Report, version: ReportVersion) -> list[tuple[str, str]]:
    before = _source_of(report, version)
    return changed_paragraphs(before.file, version.file) if before else []


def _source_of(report: Report, version: ReportVersion) -> ReportVersion | None:
    """The version that this one was made from, where that is known."""
    return report.versions.filter(number=version.based_on).first() if version.based_on else None


def _missed(report: Report, version: ReportVersion) -> list[ReportVersion]:
    """The versions that were made, or came, between this branch and the one it was edited from, oldest first."""
    since = report.versions.filter(branch=False, number__gt=version.based_on or 0, number__lt=version.number)
    return list(since.select_related("made_by__person").order_by("number"))


def _their_changes(report: Report, version: ReportVersion, newest: ReportVersion) -> list[tuple[str, str]]:
    """What others changed since the version that this branch was edited from."""
    before = _source_of(report, version)
    return changed_paragraphs(before.file, newest.file)[:_LISTED] if before else []
