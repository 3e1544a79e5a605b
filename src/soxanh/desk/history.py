"""An entry's history in words: what was changed from what to what, by whom, when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import models
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _

from soxanh.org.audit import AuditRecord
from soxanh.registers import cells

#: Fields that follow from others or say nothing to a reader.
_UNSPOKEN = {"id", "search", "created_at", "changed_at", "version"}


#: What is recorded of an account besides its fields.
_BESIDES = {"locked_out": _("bị khóa đăng nhập"), "second_factor": _("xác thực hai bước")}


@dataclass(frozen=True)
class Change:
    label: Any
    before: str
    after: str


@dataclass(frozen=True)
class Event:
    """One record of the trail. `changes` of a creation have no before."""

    record: AuditRecord
    changes: list[Change]

    @property
    def at(self) -> datetime:
        return self.record.at

    @property
    def is_creation(self) -> bool:
        return self.record.before_json is None


def told(records: Iterable[AuditRecord]) -> list[Event]:
    """The records in words. The names behind foreign keys cost one query for each kind of thing named."""
    records = list(records)
    names = _Names(records)
    return [Event(record, _changes(record, names)) for record in records]


def _changes(record: AuditRecord, names: _Names) -> list[Change]:
    model = apps.get_model(record.model)
    before, after = record.before or {}, record.after or {}
    changes = []
    for field in model._meta.get_fields():
        name = getattr(field, "attname", field.name)
        if name in _UNSPOKEN or not (name in before or name in after) or not isinstance(field, models.Field):
            continue
        old, new = (_words(field, each.get(name), names) for each in (before, after))
        if old or new:
            changes.append(Change(field.verbose_name, old, new))
    changes += [
        Change(label, cells.text(before.get(name)), cells.text(after.get(name)))
        for name, label in _BESIDES.items()
        if name in after
    ]
    return changes


def _words(field: Any, value: Any, names: _Names) -> str:
    if value is None or value == "":
        return ""
    if isinstance(field, models.ForeignKey):
        return names.of(field.related_model, value)
    if isinstance(field, models.ManyToManyField):
        return ", ".join(names.of(field.related_model, each) for each in value)
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(field, models.DateTimeField) and isinstance(value, str):
        value = parse_datetime(value)
    return cells.text(field.to_python(value), field)


class _Names:
    """What the foreign keys in some records are called, looked up for all of them at once."""

    def __init__(self, records: Iterable[AuditRecord]):
        wanted: dict[Any, set[Any]] = defaultdict(set)
        for record in records:
            for field in apps.get_model(record.model)._meta.get_fields():
                if not isinstance(field, models.ForeignKey | models.ManyToManyField):
                    continue
                for state in (record.before or {}, record.after or {}):
                    value = state.get(field.attname)
                    if value:
                        wanted[field.related_model].update(value if isinstance(value, list) else [value])
        self._found = {model: model._base_manager.in_bulk(keys) for model, keys in wanted.items()}

    def of(self, model: Any, key: Any) -> str:
        entry = self._found.get(model, {}).get(key)
        return f"#{key}" if entry is None else str(entry)
