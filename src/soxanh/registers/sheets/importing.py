"""Import jobs: a file is kept, previewed, imported chunk by chunk; an interrupted job goes on where it stopped.

Each chunk is one transaction: its entries, its rejected rows and the job's position are written together or not at all.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.translation import gettext as _

from soxanh.org.audit import Via, acting
from soxanh.org.models import Unit
from soxanh.registers.models import ImportJob, QuarantinedRow
from soxanh.registers.sheets.checking import Checker, Outcome, State
from soxanh.registers.sheets.chunks import chunks, import_chunk, in_order, size_at, trial
from soxanh.registers.sheets.quarantine import put_aside, settle, texts
from soxanh.registers.sheets.reading import read
from soxanh.registers.sheets.sheets import Sheet, find
from soxanh.registers.sheets.uploads import UnusableFile

SAMPLE = 100


@dataclass(frozen=True)
class Counts:
    good: int = 0
    bad: int = 0
    already: int = 0

    @classmethod
    def of(cls, outcomes: Sequence[Outcome]) -> "Counts":
        states = [outcome.state for outcome in outcomes]
        return cls(states.count(State.GOOD), states.count(State.BAD), states.count(State.ALREADY))


def create(sheet: Sheet, content: bytes, name: str, user: Any, unit: Unit | None = None) -> ImportJob:
    """Keeps an uploaded file as a job; nothing is imported yet.

    `unit` is the book for rows that name none. Raises PermissionDenied, and UnusableFile for what is no sound
    workbook with this register's columns.
    """
    if not sheet.may_import(user):
        raise PermissionDenied(_("Vai trò của bạn không cho phép nhập dữ liệu vào sổ này."))
    table = read(BytesIO(content), name, sheet)
    if not table.rows:
        raise UnusableFile(_("Tệp không có dòng dữ liệu nào dưới dòng tiêu đề."))
    job = ImportJob(
        register=sheet.code,
        file_name=PurePath(name).name[:255],
        sha256=hashlib.sha256(content).hexdigest(),
        user=user,
        unit=unit,
        total=len(table.rows),
        notices=table.notices,
    )
    job.file.save(f"{job.sha256[:16]}.xlsx", ContentFile(content), save=False)
    job.save()
    return job


def preview(job: ImportJob) -> None:
    """Says of each row what would become of it: counts, the first rows, and the bad rows with their reasons.

    Does nothing for a job that is further than that.
    """
    if job.state not in {ImportJob.State.UPLOADED, ImportJob.State.PREVIEWING}:
        return
    _begin(job, ImportJob.State.PREVIEWING)
    job.position = job.good = job.bad = job.already = 0
    job.rejected.filter(state=QuarantinedRow.State.FORESEEN).delete()
    try:
        run = _Run(job)
    except UnusableFile as error:
        return fail(job, str(error))
    sample: list[dict[str, Any]] = []

    def note(outcomes: list[Outcome]) -> None:
        for outcome in outcomes[: SAMPLE - len(sample)]:
            kept = texts(outcome.row, run.table, run.sheet)
            cells = [kept[column.name] for column in run.table.columns]
            sample.append({"row": outcome.row.number, "state": outcome.state, "cells": cells})
        put_aside(job, outcomes, run.table, QuarantinedRow.State.FORESEEN)
        _advance(job, outcomes)

    with acting(job.user, Via.IMPORT):
        trial(run.sheet, run.checker, chunks(run.rows, run.levels), note)
    job.sample = {"headings": [column.label for column in run.table.columns], "rows": sample}
    job.state = ImportJob.State.PREVIEWED
    job.save()


def begin(job: ImportJob) -> None:
    """From here on the job is an import under way, to be gone on with by `run`, whoever calls it."""
    with transaction.atomic():
        job.position = job.good = job.bad = job.already = 0
        job.rejected.filter(state=QuarantinedRow.State.FORESEEN).delete()
        _begin(job, ImportJob.State.RUNNING)


def run(job: ImportJob, progress: Callable[[ImportJob], None] | None = None) -> None:
    """Imports what is not imported yet. May be called again after a crash, and twice at once: no row goes in twice."""
    if job.state in {ImportJob.State.DONE, ImportJob.State.FAILED}:
        return
    if job.state != ImportJob.State.RUNNING:
        begin(job)
    try:
        work = _Run(job)
    except UnusableFile as error:
        return fail(job, str(error))
    with acting(job.user, Via.IMPORT):
        position = -1
        while job.position < len(work.rows):
            if job.position != position:  # the beginning, or another run of this job has been faster
                position = job.position
                work.start_at(position)
            size = size_at(position, len(work.rows), work.levels)
            with transaction.atomic():
                job = ImportJob.objects.select_for_update().get(pk=job.pk)
                if job.position == position:
                    outcomes = import_chunk(work.sheet, work.checker, work.rows[position : position + size])
                    settle(job, outcomes, work.table)
                    _advance(job, outcomes)
                    position = job.position
            if progress:
                progress(job)
    ImportJob.objects.filter(pk=job.pk).update(state=ImportJob.State.DONE)
    _forget_secrets(job)


class _Run:
    """What a preview or an import of a job needs: the sheet, the rows in order of work, the checker."""

    def __init__(self, job: ImportJob):
        self.sheet = find(job.register)
        with job.file.open("rb") as file:
            self.table = read(BytesIO(file.read()), job.file_name, self.sheet)
        self.rows, self.levels = in_order(self.sheet, self.table)
        self._job = job
        self.start_at(0)

    def start_at(self, position: int) -> None:
        self.checker = Checker(self.sheet, self.table, self.sheet.units(self._job.user), self._job.unit)
        self.checker.skip(self.rows[:position])


# --- the job's books ---


def _begin(job: ImportJob, state: ImportJob.State) -> None:
    job.state, job.error = state, ""
    job.save()


def fail(job: ImportJob, reason: str) -> None:
    """Ends the job for a reason that people read. What went in stays; the file may be imported anew."""
    ImportJob.objects.filter(pk=job.pk).update(state=ImportJob.State.FAILED, error=reason)
    _forget_secrets(job)
    job.refresh_from_db()


def _forget_secrets(job: ImportJob) -> None:
    """A file that may name denouncers or tell of secret documents is not kept longer than it is worked on."""
    if find(job.register).has_secrets and job.file.name:
        job.file.storage.delete(job.file.name)


def _advance(job: ImportJob, outcomes: list[Outcome]) -> None:
    counts = Counts.of(outcomes)
    job.position += len(outcomes)
    job.good += counts.good
    job.bad += counts.bad
    job.already += counts.already
    job.save(update_fields=["position", "good", "bad", "already", "changed_at"])
