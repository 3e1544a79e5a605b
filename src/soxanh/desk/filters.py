"""The filters of a register's list, built from what the room declares."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import django_filters
from django import forms
from django.db import models
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from soxanh.calendar import today
from soxanh.desk import inputs
from soxanh.desk.access import units_in
from soxanh.org.access import EVERYTHING, visible_units
from soxanh.org.models import Unit
from soxanh.org.tree import UnitTree
from soxanh.registers import cells
from soxanh.registers.declaration import RegisterPages
from soxanh.registers.fields import QuantityField, QuantityFormField
from soxanh.registers.index import lookup
from soxanh.registers.index.words import every, typed

#: So many entries of a narrowed list are counted; of more it is said that they are more.
COUNTED = 10_000


@dataclass(frozen=True)
class Filter:
    """A declared filter as drawn: one field, or the two ends of a range."""

    label: Any
    fields: list[forms.BoundField]


class RegisterFilters(django_filters.FilterSet):
    """What narrows a list: the words searched, the unit with all below it, the declared filters, and, in a register whose
    entries are finished by a day, which of them are late."""

    q = django_filters.CharFilter(method="search", label=_("Tìm"))
    unit = django_filters.ModelChoiceFilter(
        queryset=Unit.objects.none(),
        to_field_name="code",
        method="below",
        label=_("Đơn vị"),
        empty_label=_("Mọi đơn vị"),
    )
    declared: tuple[tuple[Any, tuple[str, ...]], ...] = ()
    unit_path = "unit"
    pages: RegisterPages
    #: How many of the register's entries that the person sees have the words searched, if at most `COUNTED`, else one more.
    having_words: int | None = None

    def __init__(self, *args: Any, user: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self._units = visible_units(user)
        self.filters["unit"].queryset = units_in(self._units)
        for each in self.filters.values():
            if isinstance(each, _Foreign):
                each.user = user

    def search(self, entries: QuerySet, name: str, value: str) -> QuerySet:
        words = every(typed(value))
        if not words:
            return entries
        # The index is told whose entries they may be, so that it need not give the rest of the department's.
        within = () if self._units is EVERYTHING else (lookup.of_units(self._units),)
        found, self.having_words = lookup.answering(entries, (*words, *within), COUNTED)
        return found

    def late(self, entries: QuerySet, name: str, value: str) -> QuerySet:
        return entries.filter(self.pages.open, **{f"{self.pages.due}__lt": today()})

    def below(self, entries: QuerySet, name: str, value: Unit) -> QuerySet:
        return entries.filter(**{f"{self.unit_path}__in": UnitTree.load().subtree_ids(value.pk)})

    @property
    def groups(self) -> list[tuple[Any, tuple[str, ...]]]:
        """(label, the names of its fields), the unit first, then in the order of declaration."""
        return [(self.filters["unit"].label, ("unit",)), *self.declared]

    @property
    def drawn(self) -> list[Filter]:
        return [Filter(label, [self.form[name] for name in names]) for label, names in self.groups]

    @property
    def chosen(self) -> list[tuple[str, str, str]]:
        """What narrows the list now: (label, value in words, parameter)."""
        values = self.form.cleaned_data if self.form.is_valid() else {}
        return [
            (self._ends(label, name), self._words(name, values[name]), name)
            for label, names in [(self.filters["q"].label, ("q",)), *self.groups]
            for name in names
            if values.get(name) not in (None, "")
        ]

    def _ends(self, label: Any, name: str) -> str:
        if name.endswith("_from"):
            return f"{label} {_('từ')}"
        return f"{label} {_('đến')}" if name.endswith("_to") else str(label)

    def _words(self, name: str, value: Any) -> str:
        field = self.form.fields[name]
        if isinstance(field, QuantityFormField):
            return f"{field.prepare_value(value)} {field.unit.name}"
        choices = getattr(field, "choices", None)
        if choices is not None and not isinstance(value, models.Model):
            return str(dict(choices).get(str(value), value))
        return cells.text(value)


def filters_of(pages: RegisterPages) -> type[RegisterFilters]:
    """The register's own class of filters."""
    members: dict[str, Any] = {}
    declared = []
    for name in pages.filters:
        if name == "unit":
            continue
        field, label = pages.column(name).field, pages.column(name).label
        if "__" in name:
            label = format_lazy("{} ({})", label, pages.column(name.rpartition("__")[0]).label)
        built = _build(pages, name, field)
        members |= built
        declared.append((label, tuple(built)))
    if pages.open is not None and pages.due:
        members["late"] = django_filters.ChoiceFilter(
            method="late", choices=[("true", _("Có"))], label=_("Quá hạn"), empty_label=_("Tất cả")
        )
        declared.append((_("Quá hạn"), ("late",)))
    members |= {"pages": pages, "declared": tuple(declared), "unit_path": pages.register.unit}
    return type("Filters", (RegisterFilters,), members)


def _build(pages: RegisterPages, name: str, field: Any) -> dict[str, django_filters.Filter]:
    label = field.verbose_name
    if isinstance(field, QuantityField):
        return _range(name, label, lambda: QuantityFormField(unit=field.unit, required=False))
    if isinstance(field, models.DateField):
        suffix = "__date" if isinstance(field, models.DateTimeField) else ""
        return _range(name, label, lambda: inputs.DateField(required=False), suffix)
    if isinstance(field, models.BooleanField):
        choices = [("", _("Tất cả")), ("true", _("Có")), ("false", _("Không"))]
        return {name: django_filters.TypedChoiceFilter(name, choices=choices, coerce="true".__eq__, label=label)}
    if field.choices:
        return {name: django_filters.ChoiceFilter(name, choices=field.choices, label=label, empty_label=_("Tất cả"))}
    if isinstance(field, models.ForeignKey):
        return {name: _Foreign(pages, name, field)}
    if isinstance(field, models.IntegerField):
        return _range(name, label, lambda: forms.IntegerField(required=False))
    return {name: django_filters.CharFilter(name, lookup_expr="icontains", label=label)}


class _Ready(django_filters.Filter):
    """A filter around a form field that is made anew for each list."""

    def __init__(self, make: Callable[[], forms.Field], **kwargs: Any):
        super().__init__(**kwargs)
        self._make = make

    @property
    def field(self) -> forms.Field:
        return self._make()


class _Foreign(_Ready):
    """A filter by a foreign key: a select, or typing when the list is long."""

    user: Any = None

    def __init__(self, pages: RegisterPages, name: str, field: models.ForeignKey):
        suggest = reverse("desk:suggest", args=[pages.slug])

        def make() -> forms.Field:
            found = inputs.foreign_key_field(field, name, suggest=suggest, required=False)
            if isinstance(found, forms.ModelChoiceField):
                found.empty_label = _("Tất cả")
            return found

        super().__init__(make, field_name=name, label=field.verbose_name)

    @property
    def field(self) -> forms.Field:
        found = super().field
        if isinstance(found, inputs.NamedField):
            found.offer_to(self.user)
        return found


def _range(name: str, label: Any, make: Callable[[], forms.Field], suffix: str = "") -> dict[str, Any]:
    return {
        f"{name}_from": _Ready(make, field_name=f"{name}{suffix}", lookup_expr="gte", label=label),
        f"{name}_to": _Ready(make, field_name=f"{name}{suffix}", lookup_expr="lte", label=label),
    }
