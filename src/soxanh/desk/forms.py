"""The form in which an entry is written: messages beside the field, and nothing typed is lost to a colleague."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from soxanh.desk import inputs
from soxanh.desk.access import writable_units
from soxanh.desk.context import unit_of
from soxanh.desk.parts import wholes_of
from soxanh.org.access import Right
from soxanh.org.models import Person
from soxanh.registers.declaration import RegisterPages

#: What every entry has besides the register's own fields.
_EVERY_ENTRY = ("unit", "responsible", "note")
#: Longer texts are sentences, written in a box of their own; up to this a field holds a name.
_NAME = 300


@dataclass(frozen=True)
class Clash:
    """A field that somebody else changed meanwhile: its value when this person began, theirs, and what was typed.

    `taken`: this person had not touched it, so the form now holds the colleague's value.
    """

    label: Any
    began: str
    theirs: str
    mine: str
    taken: bool


class EntryForm(forms.ModelForm):
    """Base of every register's form. `seen_version` and `began` are what the entry was when the form was opened."""

    seen_version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    began = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, pages: RegisterPages, user: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.pages, self._user = pages, user
        self._offer_units(user)
        for name, field in self.fields.items():
            if isinstance(field, inputs.NamedField):
                field.offer_to(user, getattr(self.instance, f"{name}_id"))
        if "responsible" in self.fields:
            self.fields["responsible"].queryset = Person.objects.filter(kind=Person.Kind.STAFF)  # type: ignore[attr-defined]
            if self.instance.pk is None:
                self.initial["responsible"] = self.initial.get("responsible") or user.person_id
        if self.instance.pk is not None:
            self.initial["seen_version"] = self.instance.version
            self.initial["began"] = json.dumps(self.written(), ensure_ascii=False)

    def _offer_units(self, user: Any) -> None:
        if "unit" not in self.fields:
            return
        right = Right.ADD if self.instance.pk is None else Right.CHANGE
        offered = writable_units(self.pages, user, right)
        self.fields["unit"].queryset = offered  # type: ignore[attr-defined]
        if self.instance.pk is None:
            mine = unit_of(user)
            self.initial["unit"] = self.initial.get("unit") or (mine.pk if mine else None)

    @property
    def groups(self) -> list[tuple[Any, list[forms.BoundField]]]:
        """The fields as drawn: the register's own, then those of every entry."""
        own = [self[name] for name in self.pages.form if name not in _EVERY_ENTRY]
        rest = [self[name] for name in _EVERY_ENTRY if name in self.fields]
        return [(_("Nội dung"), own), (_("Quản lý"), rest)]

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        if self.errors:
            return
        # Fields that follow from others are brought up to date, so that the database's own rules speak here, in words.
        self.instance.before_save()
        try:
            self.instance.validate_constraints()
        except ValidationError as error:
            self._update_errors(error)  # type: ignore[attr-defined]

    def _save_m2m(self) -> None:
        # Through the audited way: Django's own would leave no trace.
        for field in self._meta.model._meta.many_to_many:
            if field.name in self.cleaned_data:
                self.instance.set_related(field.name, self.cleaned_data[field.name])

    def written(self) -> dict[str, str]:
        """The entry's values as the form writes them."""
        return {
            name: _text(field.prepare_value(self._initial_of(name)))
            for name, field in self.fields.items()
            if name not in ("seen_version", "began") and not isinstance(field, forms.ModelMultipleChoiceField)
        }

    def _initial_of(self, name: str) -> Any:
        return self.initial.get(name, self.fields[name].initial)

    def merged(self, current: models.Model) -> tuple[QueryDict, list[Clash]]:
        """What was typed, laid over the entry as somebody else has just saved it.

        Fields that this person did not touch take the colleague's value; the others keep what was typed.
        """
        theirs = type(self)(instance=current, pages=self.pages, user=self._user).written()
        began = _loaded(self.data.get("began", ""))
        data: Any = self.data.copy()  # type: ignore[attr-defined]
        clashes = []
        for name, value in theirs.items():
            mine, start = _text(self.data.get(self.add_prefix(name))), began.get(name, value)
            if value in (start, mine):
                continue
            taken = mine == start
            if taken:
                data[self.add_prefix(name)] = value
            label = self.fields[name].label
            words = [self._words(name, each) for each in (start, value, mine)]
            clashes.append(Clash(label, words[0], words[1], words[2], taken))
        data["seen_version"] = str(getattr(current, "version", ""))
        data["began"] = json.dumps(theirs, ensure_ascii=False)
        return data, clashes

    def _words(self, name: str, value: str) -> str:
        field: Any = self.fields[name]
        if isinstance(field, forms.ModelChoiceField) and value:
            model: Any = field.queryset.model  # type: ignore[union-attr]
            return str(model._base_manager.filter(pk=value).first() or value)
        if isinstance(field, forms.ChoiceField):
            choices: Any = field.choices
            return str(dict(choices).get(value, value))
        return value


def _text(value: Any) -> str:
    if value is None or value is False:
        return ""
    return "on" if value is True else str(getattr(value, "pk", value)).replace("\r\n", "\n")


def _loaded(text: str) -> dict[str, str]:
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def form_of(pages: RegisterPages) -> type[EntryForm]:
    """The register's own form class."""
    suggest = reverse("desk:suggest", args=[pages.slug])

    def form_field(field: models.Field, **kwargs: Any) -> Any:
        required = not field.blank
        if isinstance(field, models.ForeignKey) and field.name not in ("unit", "responsible"):
            return inputs.foreign_key_field(
                field,
                field.name,
                suggest=suggest,
                required=required,
                label=field.verbose_name,
                help_text=field.help_text,
            )
        if isinstance(field, models.DateTimeField):
            return field.formfield(form_class=inputs.DateTimeField, **kwargs)
        if isinstance(field, models.DateField):
            return field.formfield(form_class=inputs.DateField, **kwargs)
        if field.choices:
            return forms.TypedChoiceField(
                choices=[("", _("– chọn –")), *field.flatchoices],
                coerce=field.to_python,
                empty_value=None if field.null else "",
                required=required,
                label=field.verbose_name,
                help_text=field.help_text,
                initial=field.get_default() if field.has_default() else None,
            )
        found: Any = field.formfield(**kwargs)
        if isinstance(found, forms.ModelChoiceField) and not isinstance(field, models.ManyToManyField):
            found.empty_label = _("– chọn –")
        if isinstance(field, models.ManyToManyField):
            found.widget = forms.CheckboxSelectMultiple()
            found.widget.choices = found.choices
            found.widget.wide = True
        if isinstance(field, models.TextField) or (getattr(field, "max_length", None) or 0) > _NAME:
            found.widget = forms.Textarea(attrs={"rows": 2})
            found.widget.wide = True
        return found

    # A part stands in the book of the unit whose entry it belongs to.
    everywhere = ("note",) if wholes_of(pages) else _EVERY_ENTRY
    fields = [*pages.form, *(name for name in everywhere if name not in pages.form)]
    return forms.modelform_factory(  # type: ignore[return-value]
        pages.model, form=EntryForm, fields=fields, formfield_callback=form_field
    )
