"""Form fields that take what officials type: dates in their spelling, entries named by a few words."""

from __future__ import annotations

import datetime
import json
import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from soxanh.desk.access import nameable
from soxanh.org.models import Organisation, Person
from soxanh.registers.entry import Entry
from soxanh.registers.index import lookup
from soxanh.registers.index.words import every, typed
from soxanh.vi.dates import DateError, parse_date, parse_datetime, print_date
from soxanh.vi.text import search_key

#: A list with more choices than this is asked by typing, not by scrolling.
LONG_LIST = 300
SUGGESTIONS = 20


class DateField(forms.DateField):
    """`3/10/2022`, `ngày 3 tháng 10 năm 2022`, `2022-10-03`."""

    widget = forms.TextInput

    def __init__(self, **kwargs: Any):
        super().__init__(**kwargs)
        self.widget.attrs |= {"placeholder": _("ngày/tháng/năm"), "autocomplete": "off", "class": "date"}

    def to_python(self, value: Any) -> datetime.date | None:
        if value in self.empty_values:
            return None
        try:
            return parse_date(value)
        except DateError as error:
            raise ValidationError(str(error), code="date") from error

    def prepare_value(self, value: Any) -> Any:
        return print_date(value) if isinstance(value, datetime.date) else value


class DateTimeField(forms.DateTimeField):
    """`15:30 3/10/2022`."""

    def to_python(self, value: Any) -> datetime.datetime | None:
        if value in self.empty_values:
            return None
        try:
            return super().to_python(parse_datetime(value))
        except DateError as error:
            raise ValidationError(str(error), code="date") from error

    def prepare_value(self, value: Any) -> Any:
        value = super().prepare_value(value)
        return f"{print_date(value)} {value:%H:%M}" if isinstance(value, datetime.datetime) else value


class NamedField(forms.CharField):
    """One of many entries, found by typing a few words: `Công ty TNHH Mẫu [#123]`.

    The suggestions come from the server while the person types; without scripts the number in brackets can be typed.
    """

    #: Id of the list of suggestions that goes with the input.
    suggestions_id = ""
    #: The entries that may be named; `offer_to` leaves those that the person may.
    offered: models.QuerySet

    def __init__(self, *, queryset: models.QuerySet, **kwargs: Any):
        self.queryset = self.offered = queryset
        super().__init__(**kwargs)
        self.widget.attrs |= {"autocomplete": "off"}

    def offer_to(self, user: Any, current: int | None = None) -> None:
        """Only what the person may name, and the entry that is named already."""
        allowed = nameable(self.queryset, user)
        if allowed is not self.queryset:
            self.offered = self.queryset.filter(
                models.Q(pk__in=allowed.order_by().values("pk")) | models.Q(pk=current)
            )

    def to_python(self, value: Any) -> Any:
        if isinstance(value, models.Model):
            return value
        text = super().to_python(value) or ""
        if not text:
            return None
        number = re.search(r"\[#(\d+)\]$|^#?(\d+)$", text)
        found = self.offered.filter(pk=number[1] or number[2]).first() if number else self._only_match(text)
        if found is None:
            raise ValidationError(
                _("Chưa rõ “%(text)s” là mục nào. Hãy gõ vài chữ rồi chọn trong danh sách gợi ý."),
                code="unknown",
                params={"text": text},
            )
        return found

    def _only_match(self, text: str) -> Any:
        found = suggestions(self.offered, text)[:2]
        same = [each for each in found if search_key(str(each)) == search_key(text)]
        return same[0] if len(same) == 1 else found[0] if len(found) == 1 else None

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, int):
            value = self.queryset.filter(pk=value).first()
        return name_of(value) if isinstance(value, models.Model) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        return str(self.prepare_value(initial) or "") != str(data or "")


def name_of(entry: models.Model) -> str:
    """How an entry is written in a `NamedField`."""
    return f"{entry} [#{entry.pk}]"


def suggestions(queryset: models.QuerySet, text: str) -> list[Any]:
    """The first entries that have all the words typed, without accents; an entry's words may be typed by their beginning."""
    model = queryset.model
    words = search_key(text).split()
    if issubclass(model, Entry):
        wanted = every(typed(text))
        return list(queryset.filter(pk__in=lookup.having(model, wanted))[:SUGGESTIONS]) if wanted else []
    if model in (Person, Organisation):
        for word in words:
            queryset = queryset.filter(search__contains=word)
        return list(queryset[:SUGGESTIONS])
    return [each for each in queryset if all(word in search_key(str(each)) for word in words)][:SUGGESTIONS]


def foreign_key_field(field: models.ForeignKey, name: str, *, suggest: str, **kwargs: Any) -> forms.Field:
    """A select for a short list; for a long one, typing with suggestions from the address `suggest`."""
    queryset = field.related_model._default_manager.complex_filter(field.get_limit_choices_to())
    is_long = field.related_model in (Person, Organisation) or queryset.order_by()[LONG_LIST : LONG_LIST + 1].exists()
    if not is_long:
        return forms.ModelChoiceField(queryset, empty_label=_("– chọn –"), **kwargs)
    named = NamedField(queryset=queryset, **kwargs)
    listed = f"{name}-suggestions"
    named.widget.attrs |= {
        "list": listed,
        "hx-get": suggest,
        "hx-trigger": "input changed delay:250ms",
        "hx-target": f"#{listed}",
        # Lists are swapped whole by their own rules, which the field must not take over.
        "hx-swap": "innerHTML",
        "hx-select": "unset",
        "hx-push-url": "false",
        "hx-vals": json.dumps({"field": name}),
    }
    named.suggestions_id = listed
    return named
