"""What an entry's columns hold, as people read them and as a spreadsheet takes them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import cache
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _t
from django.utils.translation import pgettext

from soxanh.figures.definitions import UNIT_OF_FIGURE
from soxanh.registers.declaration import Column, RegisterPages
from soxanh.registers.fields import QuantityField, print_quantity
from soxanh.vi.dates import print_date
from soxanh.vi.numbers import print_integer


def read(entry: Any, name: str) -> Any:
    """An entry's value by field, lookup (`procedure__field`) or property; choices give their label, many related rows
    their names."""
    *path, last = name.split("__")
    for step in path:
        entry = getattr(entry, step)
        if entry is None:
            return None
    model: type[models.Model] = type(entry)
    value, labels = getattr(entry, last), _labels(model, last)
    if isinstance(value, models.Manager):
        return ", ".join(str(each) for each in value.all())
    return value if labels is None or value is None else str(labels.get(value, value))


@cache
def _labels(model: type[models.Model], name: str) -> dict[Any, Any] | None:
    """The labels of a field with choices. Django's own `get_…_display` translates all of them for each entry."""
    field = next((each for each in model._meta.concrete_fields if each.name == name and each.choices), None)
    return dict(field.flatchoices) if field is not None else None


def kind(field: models.Field | None) -> str:
    """The kind of what a field holds: it decides alignment, filters and the format in Excel."""
    if isinstance(field, models.BooleanField):
        return "flag"
    if isinstance(field, models.DateTimeField):
        return "datetime"
    if isinstance(field, models.DateField):
        return "date"
    if isinstance(field, QuantityField) or (isinstance(field, models.IntegerField) and not field.choices):
        return "year" if _is_year(field) else "number"
    return "text"


def _is_year(field: models.Field | None) -> bool:
    """Whether a whole number names a year: it is written without dots and counts nothing."""
    return field is not None and (field.name == "year" or field.name.endswith("_year"))


def moment(value: datetime.datetime) -> str:
    """`15:30 ngày 03/10/2022`, in the reader's language; the moment is printed as it is, give it in Vietnam's time."""
    return _t("%(time)s ngày %(date)s") % {"time": f"{value:%H:%M}", "date": print_date(value)}


def text(value: Any, field: models.Field | None = None) -> str:
    """A value as officials write it; nothing is written for nothing."""
    match value:
        case None | "":
            return ""
        case bool():
            return _t("Có") if value else _t("Không")
        case datetime.datetime():
            return moment(timezone.localtime(value) if timezone.is_aware(value) else value)
        case datetime.date():
            return print_date(value)
        case datetime.time():
            return f"{value:%H:%M}"
        case int() if isinstance(field, QuantityField):
            # A label like `Diện tích (ha)` has said the unit; the value does not repeat it in every line.
            unit = "" if field.is_unit_labelled else pgettext(UNIT_OF_FIGURE, field.unit_name)
            return f"{print_quantity(value, field.unit)} {unit}".rstrip()
        case int():
            return str(value) if _is_year(field) else print_integer(value)
        case _:
            return str(value)


def plain(entry: Any, column: Column) -> Any:
    """An entry's value for a spreadsheet."""
    return spreadsheet(read(entry, column.name), column)


def spreadsheet(value: Any, column: Column) -> Any:
    """A value for a spreadsheet: real numbers in the printed unit, dates, truth as words, everything else text."""
    if value is None or value == "":
        return None
    if isinstance(column.field, QuantityField) and isinstance(value, int):
        return column.field.unit.number(value)
    if isinstance(value, bool):
        return text(value)
    if isinstance(value, datetime.datetime):
        return timezone.localtime(value).replace(tzinfo=None) if timezone.is_aware(value) else value
    return value if isinstance(value, int | datetime.date) else str(value)


def related(pages: RegisterPages, columns: Iterable[Column]) -> list[str]:
    """The foreign keys that the columns follow, for select_related: so a list costs one query, whatever its length."""
    found = set()
    for column in columns:
        found.update(_foreign_keys(pages.model, column.name))
        prop = getattr(pages.model, column.name, None)
        if isinstance(prop, property):
            found.update(getattr(prop.fget, "select_related", ()))
    return sorted(found)


def _foreign_keys(model: Any, lookup: str) -> list[str]:
    """The longest chain of foreign keys at the beginning of a lookup."""
    path: list[str] = []
    for name in lookup.split("__"):
        if name not in {each.name for each in model._meta.get_fields()}:
            break
        field = model._meta.get_field(name)
        if not isinstance(field, models.ForeignKey):
            break
        path.append(name)
        model = field.related_model
    return ["__".join(path)] if path else []
