"""From rows to entries, or to the reasons why not. Nothing is written here; queries are per chunk, not per row."""

import datetime as dt
import hashlib
import json
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.utils.translation import gettext as _

from soxanh.registers.entry import Entry, Part
from soxanh.registers.fields import QuantityField, print_quantity
from soxanh.registers.models import ImportedRow
from soxanh.registers.sheets.columns import SheetColumn, text_of
from soxanh.registers.sheets.reading import Row, Table
from soxanh.registers.sheets.references import References
from soxanh.registers.sheets.sheets import Sheet


class State(StrEnum):
    GOOD = "good"
    BAD = "bad"
    ALREADY = "already"


@dataclass(frozen=True)
class Fault:
    """Why a row cannot go in: field name ("" for the whole row), its label, what is wrong and what to do."""

    name: str
    column: str
    message: str

    def as_json(self) -> dict[str, str]:
        return {"name": self.name, "column": self.column, "message": self.message}


@dataclass
class Outcome:
    """What becomes of a row. `entry` is the new entry, not saved yet; for `already` the one that is in the register."""

    row: Row
    state: State = State.GOOD
    faults: list[Fault] = field(default_factory=list)
    entry: Any = None
    related: dict[str, list[Any]] = field(default_factory=dict)
    fingerprint: str = ""

    def fail(self, column: SheetColumn | None, message: str) -> None:
        self.state = State.BAD
        self.faults.append(Fault(column.name if column else "", column.label if column else "", message))


class Checker:
    """Checks the rows of one file, chunk by chunk, in their order.

    `units` are the ids of the units into whose books may be written; `unit` is the book of rows that name none.
    """

    def __init__(self, sheet: Sheet, table: Table, units: Collection[int], unit: models.Model | None = None):
        self.sheet = sheet
        self.columns = table.columns
        self.references = References()
        # The unit first: of two people with one name, the one who serves there is meant.
        self._naming = sorted((each for each in table.columns if each.target), key=lambda each: each.name != "unit")
        self._stated = table.units
        self._units = units
        self._unit = unit
        self._key: list[Any] = [sheet.model._meta.get_field(name) for name in sheet.key]
        # Of this file: natural key -> (row number, content), and how often a row without a key has come.
        self._seen: dict[tuple[Any, ...], tuple[int, tuple[Any, ...]]] = {}
        self._times: Counter[str] = Counter()

    def check(self, rows: Sequence[Row]) -> list[Outcome]:
        """What would become of each row if it were imported now. Database constraints are left to the database."""
        self._prepare(rows)
        outcomes = [self._build(row) for row in rows]
        for outcome in outcomes:
            if outcome.state is State.GOOD:
                self._validate(outcome)
        self._recognise([outcome for outcome in outcomes if outcome.state is State.GOOD])
        return outcomes

    def skip(self, rows: Sequence[Row]) -> None:
        """Rows that an earlier run has dealt with: only their number of times is counted."""
        if not self._key:
            self._prepare(rows)
            for outcome in map(self._build, rows):
                self._fingerprint(outcome)

    # --- cells to an entry ---

    def _prepare(self, rows: Sequence[Row]) -> None:
        for column in self.columns:
            if column.target:
                directory = self.references.of(column.field)
                directory.prepare(text for row in rows for text in _named(column, row))

    def _build(self, row: Row) -> Outcome:
        outcome = Outcome(row, entry=self.sheet.model())
        given = set()
        for column in self.columns:
            if column.target:
                continue
            try:
                value = column.read(row.cells[column.name], self._stated.get(column.name))
            except ValidationError as error:
                outcome.fail(column, " ".join(error.messages))
                continue
            if value is not None:
                setattr(outcome.entry, column.name, value)
                given.add(column.name)
        day = getattr(outcome.entry, self.sheet.dated_by, None) if self.sheet.dated_by else None
        for column in self._naming:
            if self._refer(outcome, column, day if isinstance(day, dt.date) else None):
                given.add(column.name)
        for column in self.sheet.columns:
            if column.required and column.name not in given and column.name not in {f.name for f in outcome.faults}:
                outcome.fail(column, _("Chưa ghi. Cột này bắt buộc."))
        return outcome

    def _refer(self, outcome: Outcome, column: SheetColumn, day: dt.date | None) -> bool:
        found = []
        unit = getattr(outcome.entry, "unit_id", None)
        for text in _named(column, outcome.row):
            try:
                found.append(self.references.of(column.field).find(text, day, unit))
            except ValidationError as error:
                outcome.fail(column, " ".join(error.messages))
        if found and column.many:
            outcome.related[column.name] = found
        elif found:
            setattr(outcome.entry, column.name, found[0])
        return bool(found)

    # --- the model's own rules ---

    def _validate(self, outcome: Outcome) -> None:
        entry = outcome.entry
        if isinstance(entry, Part):
            entry.unit_id = getattr(entry, entry.whole).unit_id
        elif isinstance(entry, Entry) and entry.unit_id is None:
            if self._unit is None:
                outcome.fail(self.sheet.column("unit"), _("Chưa ghi đơn vị. Hãy ghi mã hoặc tên đơn vị."))
                return
            entry.unit = self._unit
        references = {each.name for each in entry._meta.concrete_fields if each.is_relation}
        try:
            # References were just found; asking for each again would be a query per cell.
            entry.clean_fields(exclude=references | {each.name for each in entry._meta.fields if not each.editable})
            entry.clean()
            if not self.sheet.is_basic:
                entry.before_save()
        except ValidationError as error:
            self._fail_with(outcome, error)
            return
        if self.sheet.is_basic:
            if not self._units:
                outcome.fail(None, _("Chỉ quản trị hệ thống được nhập dữ liệu nền."))
        elif entry.unit_id not in self._units:
            outcome.fail(
                self.sheet.column("unit"),
                _("Bạn không được ghi vào sổ của %(unit)s. Hãy chuyển dòng này cho đơn vị đó.") % {"unit": entry.unit},
            )

    def _fail_with(self, outcome: Outcome, error: ValidationError) -> None:
        columns = {column.name: column for column in self.sheet.columns}
        if not hasattr(error, "error_dict"):
            outcome.fail(None, " ".join(error.messages))
            return
        for name, messages in error.message_dict.items():
            column = columns.get(name) if name != NON_FIELD_ERRORS else None
            outcome.fail(column, " ".join(messages))

    def refused(self, outcome: Outcome) -> None:
        """The database has refused the row: says which of the model's constraints it breaks."""
        try:
            outcome.entry.pk = None
            outcome.entry.validate_unique()
            outcome.entry.validate_constraints()
        except ValidationError as error:
            self._fail_with(outcome, error)
        else:
            outcome.fail(None, _("Sổ không nhận dòng này vì trái ràng buộc dữ liệu. Hãy kiểm tra lại các ô."))

    # --- what is there already ---

    def _recognise(self, outcomes: list[Outcome]) -> None:
        """Marks rows that the register or an earlier row of this file has already, same or different."""
        for outcome in outcomes:
            self._fingerprint(outcome)
        imported = dict(
            ImportedRow.objects.filter(
                register=self.sheet.code, fingerprint__in=[outcome.fingerprint for outcome in outcomes]
            ).values_list("fingerprint", "entry_pk")
        )
        living = self.sheet.model._default_manager.in_bulk(set(imported.values()))
        stored = self._stored(outcomes)
        for outcome in outcomes:
            before = living.get(imported.get(outcome.fingerprint))
            if before is not None:
                outcome.state, outcome.entry = State.ALREADY, before
            elif self._key:
                self._compare(outcome, stored)

    def _fingerprint(self, outcome: Outcome) -> None:
        values = self._content(outcome)
        text = json.dumps([self.sheet.code, *values], ensure_ascii=False, default=str)
        outcome.fingerprint = hashlib.sha256(text.encode()).hexdigest()
        if not self._key:  # the same row twice in a file is two entries, the same file twice is not
            self._times[outcome.fingerprint] += 1
            text += f"×{self._times[outcome.fingerprint]}"
            outcome.fingerprint = hashlib.sha256(text.encode()).hexdigest()

    def _content(self, outcome: Outcome, entry: Any = None) -> tuple[Any, ...]:
        """The values of the columns that the file has; of another entry to compare with, or of the row's own."""
        entry = entry or outcome.entry
        return tuple(
            (
                column.name,
                sorted(each.pk for each in outcome.related.get(column.name, ()))
                if column.many
                else getattr(entry, column.field.attname),
            )
            for column in sorted(self.columns, key=lambda column: column.name)
        )

    def _key_of(self, entry: Any) -> tuple[Any, ...]:
        return tuple(getattr(entry, each.attname) for each in self._key)

    def _stored(self, outcomes: list[Outcome]) -> dict[tuple[Any, ...], Any]:
        if not self._key or not outcomes:
            return {}
        conditions = {
            f"{each.attname}__in": {getattr(outcome.entry, each.attname) for outcome in outcomes}
            for each in self._key
            if all(getattr(outcome.entry, each.attname) is not None for outcome in outcomes)
        }
        return {self._key_of(entry): entry for entry in self.sheet.model._default_manager.filter(**conditions)}

    def _compare(self, outcome: Outcome, stored: dict[tuple[Any, ...], Any]) -> None:
        key = self._key_of(outcome.entry)
        content = self._content(outcome)
        if key in stored:
            if differences := self._differences(outcome, stored[key]):
                outcome.fail(
                    None,
                    _("Đã có trong sổ nhưng khác: %(differences)s. Hãy sửa mục trong sổ hoặc sửa dòng này.")
                    % {"differences": "; ".join(differences)},
                )
            else:
                outcome.state, outcome.entry = State.ALREADY, stored[key]
        elif key in self._seen:
            row, before = self._seen[key]
            if before == content:
                outcome.state = State.ALREADY
            else:
                outcome.fail(
                    None,
                    _("Trùng với dòng %(row)d của tệp nhưng nội dung khác. Chỉ giữ lại dòng đúng.") % {"row": row},
                )
        else:
            self._seen[key] = outcome.row.number, content

    def forget(self, outcome: Outcome) -> None:
        """The row did not go in after all, so a later one with the same key is no repetition."""
        self._seen.pop(self._key_of(outcome.entry), None)

    def _differences(self, outcome: Outcome, stored: Any) -> list[str]:
        differences = []
        secret = self.sheet.secret_in(outcome.row.cells)
        for column in self.columns:
            if column.many or column.name in secret:
                continue
            there, here = (getattr(each, column.field.attname) for each in (stored, outcome.entry))
            if there != here:
                differences.append(
                    _("%(column)s: sổ ghi “%(there)s”, tệp ghi “%(here)s”")
                    % {
                        "column": column.label,
                        "there": shown(column, stored) or "…",
                        "here": text_of(outcome.row.cells[column.name]) or "…",
                    }
                )
        return differences


def _named(column: SheetColumn, row: Row) -> list[str]:
    """The texts in a cell that name entries."""
    text = text_of(row.cells.get(column.name))
    parts = text.replace("\n", ";").split(";") if column.many else [" ".join(text.split())]
    return [part.strip() for part in parts if part.strip()]


def shown(column: SheetColumn, entry: Any) -> str:
    """A stored value as the form would have it written."""
    value = getattr(entry, column.name)
    if value is None:
        return ""
    if column.choices:
        return column.choices.get(value, str(value))
    if isinstance(column.field, QuantityField):
        return print_quantity(value, column.field.unit)
    return text_of(value)
