"""Previews and imports in the background, for files too large to wait for.

A worker beside the server does them. One that was killed leaves its job where the last chunk ended;
`resume_unfinished` puts such jobs in the queue again, and `importing.run` goes on from there.
"""

from collections.abc import Callable

from django.utils.translation import gettext as _
from django_tasks import task

from soxanh.registers.models import ImportJob
from soxanh.registers.sheets import importing

#: Files up to so many rows are dealt with while the page waits.
INLINE = 500


@task()
def preview(job: int) -> None:
    _work(importing.preview, job)


@task()
def run(job: int) -> None:
    _work(importing.run, job)


def _work(step: Callable[[ImportJob], None], pk: int) -> None:
    """Does the step; an error nobody foresaw ends the job in plain words and goes to the log."""
    job = ImportJob.objects.filter(pk=pk).first()
    if job is None:  # given up meanwhile
        return
    try:
        step(job)
    except Exception:
        importing.fail(
            job,
            _("Có lỗi ngoài dự kiến khi xử lý tệp. Các dòng đã nhập vẫn còn; hãy báo quản trị hệ thống rồi nhập lại."),
        )
        raise


def start_preview(job: ImportJob) -> None:
    if job.total <= INLINE:
        _work(importing.preview, job.pk)
    else:
        ImportJob.objects.filter(pk=job.pk).update(state=ImportJob.State.PREVIEWING)
        preview.enqueue(job.pk)


def start_import(job: ImportJob) -> None:
    if job.total <= INLINE:
        _work(importing.run, job.pk)
    else:
        importing.begin(job)
        run.enqueue(job.pk)


def go_on(job: ImportJob) -> None:
    """Puts a job that nobody works on any more into the queue again."""
    (run if job.state == ImportJob.State.RUNNING else preview).enqueue(job.pk)


def resume_unfinished() -> int:
    """Queues the jobs that a stopped worker has left; returns how many. Only to be called while no worker runs.

    A job that is queued twice by this is still imported once.
    """
    unfinished = ImportJob.objects.filter(state__in=[ImportJob.State.PREVIEWING, ImportJob.State.RUNNING])
    for job in unfinished:
        go_on(job)
    return len(unfinished)
