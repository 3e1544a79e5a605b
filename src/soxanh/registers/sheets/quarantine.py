"""Rows that could not go in: they wait with their reasons, and are mended one by one or by another file."""

import hashlib
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from soxanh.org.audit import Via, acting
from soxanh.registers.models import ImportJob, QuarantinedRow
from soxanh.registers.sheets.checking import Checker, Outcome, State
from soxanh.registers.sheets.chunks import import_chunk
from soxanh.registers.sheets.columns import text_of
from soxanh.registers.sheets.reading import Row, Table
from soxanh.registers.sheets.sheets import Sheet, find


def settle(job: ImportJob, outcomes: list[Outcome], table: Table) -> None:
    """Rows that mend rejected ones close them; the other bad rows wait."""
    sheet = find(job.register)
    bad = [outcome for outcome in outcomes if outcome.state is State.BAD]
    numbers = {outcome.row.waiting for outcome in outcomes if outcome.row.waiting is not None}
    waiting = {
        each.pk: each
        for each in QuarantinedRow.objects.filter(
            pk__in=numbers, job__register=job.register, state=QuarantinedRow.State.WAITING
        ).select_related("job")
        if visible(each.job, job.user)
    }
    for outcome in outcomes:
        rejected = waiting.get(outcome.row.waiting or 0)
        if rejected is None:
            continue
        if outcome.state is not State.BAD:
            rejected.state, rejected.entry_pk = QuarantinedRow.State.MENDED, outcome.entry.pk
        else:
            rejected.cells = texts(outcome.row, table, sheet)
            rejected.faults = [fault.as_json() for fault in outcome.faults]
        rejected.changed_by = job.user
        rejected.save()
    new = [outcome for outcome in bad if outcome.row.waiting not in waiting]
    put_aside(job, new, table, QuarantinedRow.State.WAITING)


def put_aside(job: ImportJob, outcomes: list[Outcome], table: Table, state: QuarantinedRow.State) -> None:
    sheet = find(job.register)
    rows = [
        QuarantinedRow(
            job=job,
            number=outcome.row.number,
            cells=texts(outcome.row, table, sheet),
            faults=[fault.as_json() for fault in outcome.faults],
            fingerprint=raw_fingerprint(outcome.row, table, sheet),
            state=state,
        )
        for outcome in outcomes
        if outcome.state is State.BAD
    ]
    if state == QuarantinedRow.State.WAITING:
        # The same bad row of an earlier import of the file waits once, under its latest import.
        QuarantinedRow.objects.filter(
            job__register=job.register,
            job__user=job.user,
            state=state,
            fingerprint__in=[row.fingerprint for row in rows],
        ).exclude(job=job).delete()
    QuarantinedRow.objects.bulk_create(rows)


def texts(row: Row, table: Table, sheet: Sheet) -> dict[str, str]:
    """The cells as texts that can be read again without the file's headings: `12,5` under `(m²)` is `12,5 m²`.

    What may be secret (who denounces, what a secret document says) is left empty, so that it is kept nowhere.
    """
    secret = sheet.secret_in(row.cells)
    found = {name: "" if name in secret else text_of(cell) for name, cell in row.cells.items()}
    for name, unit in table.units.items():
        if found[name][-1:].isdigit():
            found[name] += f" {unit.name}"
    return found


def raw_fingerprint(row: Row, table: Table, sheet: Sheet) -> str:
    return hashlib.sha256(repr(sorted(texts(row, table, sheet).items())).encode()).hexdigest()


def visible(job: ImportJob, user: Any) -> bool:
    """Whether the user may see the job: it is their own, or in a book into which they may import."""
    if user is None or job.user_id == user.pk:
        return True
    sheet = find(job.register)
    return sheet.may_import(user) and job.unit_id in sheet.units(user)


def mend(rejected: QuarantinedRow, cells: dict[str, str], user: Any) -> Outcome:
    """Tries a rejected row again with other cells. Good: it goes in. Bad: the cells and the new reasons are kept."""
    sheet = find(rejected.job.register)
    if not sheet.may_import(user) or not visible(rejected.job, user):
        raise PermissionDenied(_("Vai trò của bạn không cho phép nhập dữ liệu vào sổ này."))
    with acting(user, Via.IMPORT), transaction.atomic():
        rejected = (
            QuarantinedRow.objects.select_for_update(of=("self",)).select_related("job__unit").get(pk=rejected.pk)
        )
        columns = [column for column in sheet.columns if column.name in cells]
        row = Row(rejected.number, {column.name: cells[column.name] for column in columns})
        if rejected.state != QuarantinedRow.State.WAITING:
            return Outcome(row, State.ALREADY)
        table = Table(columns)
        checker = Checker(sheet, table, sheet.units(user), rejected.job.unit)
        (outcome,) = import_chunk(sheet, checker, [row])
        rejected.cells, rejected.faults = texts(row, table, sheet), [fault.as_json() for fault in outcome.faults]
        rejected.changed_by = user
        if outcome.state is not State.BAD:
            rejected.state, rejected.entry_pk = QuarantinedRow.State.MENDED, outcome.entry.pk
        rejected.save()
    return outcome


def discard(rejected: QuarantinedRow, user: Any) -> None:
    """Gives a rejected row up; it stays in the records."""
    if not visible(rejected.job, user):
        raise PermissionDenied(_("Vai trò của bạn không cho phép nhập dữ liệu vào sổ này."))
    QuarantinedRow.objects.filter(pk=rejected.pk, state=QuarantinedRow.State.WAITING).update(
        state=QuarantinedRow.State.DISCARDED, changed_by=user
    )
