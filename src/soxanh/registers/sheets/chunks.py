"""Rows into the register, a chunk at a time: in which order, written or only tried, refused rows found."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.db import IntegrityError, models, transaction

from soxanh.registers.entry import Entry
from soxanh.registers.models import ImportedRow
from soxanh.registers.sheets.checking import Checker, Outcome, State
from soxanh.registers.sheets.columns import text_of
from soxanh.registers.sheets.reading import Row, Table
from soxanh.registers.sheets.sheets import Sheet
from soxanh.vi.text import search_key

CHUNK = 500


def size_at(position: int, count: int, levels: Sequence[int]) -> int:
    """How many of `count` rows make one chunk from there: a row and the row that it names are never in the same one."""
    return min(CHUNK, next((level for level in levels if level > position), count) - position)


def chunks(rows: Sequence[Row], levels: Sequence[int]) -> Iterator[Sequence[Row]]:
    position = 0
    while position < len(rows):
        size = size_at(position, len(rows), levels)
        yield rows[position : position + size]
        position += size


def in_order(sheet: Sheet, table: Table) -> tuple[list[Row], list[int]]:
    """The rows so that a row comes after the row of the same file that it names (a unit after its parent).

    The second value is where each further level begins. Rows that name each other in a ring stay in the last level.
    """
    names = [name for name in sheet.refers_to_itself if any(column.name == name for column in table.columns)]
    if not names:
        return table.rows, []
    called = (*sheet.key, "name", "short_name")
    other = {_text(row, name) for row in table.rows for name in names}  # what is named but is not in the file
    other -= {_text(row, name) for row in table.rows for name in called} - {""}
    ordered: list[Row] = []
    levels: list[int] = []
    done: set[str] = set()
    waiting = table.rows
    while waiting:
        ready = [row for row in waiting if all(_text(row, name) in done | other for name in names)] or waiting
        levels.append(len(ordered))
        ordered += ready
        done |= {_text(row, name) for row in ready for name in called}
        numbers = {row.number for row in ready}
        waiting = [row for row in waiting if row.number not in numbers]
    return ordered, levels[1:]


def _text(row: Row, name: str) -> str:
    return search_key(text_of(row.cells.get(name)))


def trial(
    sheet: Sheet, checker: Checker, chunks: Iterator[Sequence[Row]], note: Callable[[list[Outcome]], None]
) -> None:
    """Imports the chunks and takes everything back, so that what is said of a row is what would happen to it.

    Rows that name each other need the earlier ones still there, so such a (small) file is tried in one transaction.
    """
    if sheet.refers_to_itself:
        with transaction.atomic():
            outcomes = [import_chunk(sheet, checker, chunk) for chunk in chunks]
            transaction.set_rollback(True)
        for each in outcomes:
            note(each)
        return
    for chunk in chunks:
        with transaction.atomic():
            outcomes_of_chunk = import_chunk(sheet, checker, chunk)
            transaction.set_rollback(True)
        note(outcomes_of_chunk)


def import_chunk(sheet: Sheet, checker: Checker, rows: Sequence[Row]) -> list[Outcome]:
    """Checks the rows and writes those that are good; one that the database refuses becomes a bad one."""
    outcomes = checker.check(rows)
    _insert(sheet, checker, [outcome for outcome in outcomes if outcome.state is State.GOOD])
    good = [outcome for outcome in outcomes if outcome.state is State.GOOD]
    for outcome in good:
        checker.references.created(outcome.entry)
    fresh = {outcome.fingerprint: outcome.entry.pk for outcome in good}
    ImportedRow.objects.filter(register=sheet.code, fingerprint__in=fresh).delete()  # their entries were deleted since
    ImportedRow.objects.bulk_create(
        ImportedRow(register=sheet.code, fingerprint=fingerprint, entry_pk=pk) for fingerprint, pk in fresh.items()
    )
    return outcomes


def _insert(sheet: Sheet, checker: Checker, outcomes: list[Outcome]) -> None:
    """Writes all at once; when the database refuses, halves until the refused rows are found."""
    if not outcomes:
        return
    try:
        with transaction.atomic():
            _write(sheet, outcomes)
    except IntegrityError:
        if len(outcomes) == 1:
            checker.refused(outcomes[0])
            checker.forget(outcomes[0])
            return
        for outcome in outcomes:
            outcome.entry.pk = None
            outcome.entry._state.adding = True
        middle = len(outcomes) // 2
        _insert(sheet, checker, outcomes[:middle])
        _insert(sheet, checker, outcomes[middle:])


def _write(sheet: Sheet, outcomes: list[Outcome]) -> None:
    model: Any = sheet.model
    if saves_itself(model):
        for outcome in outcomes:
            outcome.entry.save()
    else:
        model._default_manager.bulk_create([outcome.entry for outcome in outcomes])
    for outcome in outcomes:
        for name, entries in outcome.related.items():
            outcome.entry.set_related(name, entries)


def saves_itself(model: type[models.Model]) -> bool:
    """Whether saving a new entry does more than writing it (a pause moves its dossier's due date)."""
    return issubclass(model, Entry) and model.save is not Entry.save
