"""PDFs of reports, made in the background: LibreOffice may need minutes for a long annex.

A job that a killed worker left is tried again by the next one, but a file at which the worker dies each time is given up
with a reason after `MOST_ATTEMPTS`.
"""

from __future__ import annotations

from typing import Any

from django.db.models import F
from django.utils.translation import gettext as _t
from django_tasks import task

from soxanh.calendar import now
from soxanh.reports import pdf
from soxanh.reports.models import PdfJob, ReportVersion
from soxanh.reports.store import REPORTS, MissingFileError, put

MOST_ATTEMPTS = 3


def made(version: ReportVersion) -> bytes | None:
    """The version's PDF, if it has been made."""
    kept = REPORTS.path(version.sha256, "pdf")
    return kept.read_bytes() if kept.exists() else None


def ask(version: ReportVersion, user: Any) -> PdfJob:
    """Has the PDF made; asking again while that goes on changes nothing, asking after it failed tries again."""
    job, new = PdfJob.objects.get_or_create(sha256=version.sha256, defaults={"asked_by": user})
    if not new:
        if job.is_unfinished:
            return job
        _change(
            job.pk, state=PdfJob.State.WAITING, attempts=0, error="", asked_by=user, asked_at=now(), started_at=None
        )
    make.enqueue(job.pk)
    job.refresh_from_db()
    return job


@task()
def make(pk: int) -> None:
    """Makes the PDF of a waiting job; one that is not waiting any more is left alone."""
    waiting = PdfJob.objects.filter(pk=pk, state=PdfJob.State.WAITING)
    if not waiting.update(state=PdfJob.State.RUNNING, attempts=F("attempts") + 1, started_at=now()):
        return
    job = PdfJob.objects.get(pk=pk)
    try:
        put(REPORTS.path(job.sha256, "pdf"), pdf.to_pdf(REPORTS.read(job.sha256)))
    except (pdf.PdfError, MissingFileError) as error:
        _change(pk, state=PdfJob.State.FAILED, error=str(error))
    except Exception:
        _change(
            pk,
            state=PdfJob.State.FAILED,
            error=_t("Có lỗi ngoài dự kiến khi xuất PDF. Hãy thử lại, hoặc báo quản trị hệ thống."),
        )
        raise
    else:
        _change(pk, state=PdfJob.State.DONE)


def resume_unfinished() -> int:
    """Queues the jobs that a stopped worker has left; returns how many. Only to be called while no worker runs."""
    count = 0
    for job in PdfJob.objects.filter(state__in=[PdfJob.State.WAITING, PdfJob.State.RUNNING]):
        if job.attempts >= MOST_ATTEMPTS:
            said = _t("Đã thử %(attempts)d lần nhưng lần nào cũng bị ngắt giữa chừng. Hãy báo quản trị hệ thống.")
            _change(job.pk, state=PdfJob.State.FAILED, error=said % {"attempts": job.attempts})
            continue
        _change(job.pk, state=PdfJob.State.WAITING, started_at=None)
        make.enqueue(job.pk)
        count += 1
    return count


def _change(pk: int, **values: Any) -> None:
    PdfJob.objects.filter(pk=pk).update(**values)
