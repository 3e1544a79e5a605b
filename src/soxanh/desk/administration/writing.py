"""How the administrator's pages write: one form a page, every change recorded, no colleague's change written over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import capfirst
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from soxanh.desk import inputs
from soxanh.org.tracked import Conflict

_PER_PAGE = 100


def form_field(field: models.Field, **kwargs: Any) -> Any:
    """A model's field in a form: dates as officials write them."""
    if isinstance(field, models.DateField) and not isinstance(field, models.DateTimeField):
        kwargs["form_class"] = inputs.DateField
    found = field.formfield(**kwargs)
    if isinstance(found, forms.ModelChoiceField):
        found.empty_label = _("– chọn –")
    if found is not None:
        found.label = capfirst(found.label)
    return found


class RecordForm(forms.ModelForm):
    """A form over one row. `given` are the fields that the page itself has set, checked together with the others."""

    seen_version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    given: ClassVar[frozenset[str]] = frozenset()

    class Meta:
        formfield_callback = form_field

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if self.instance.pk is not None:
            self.initial["seen_version"] = self.instance.version

    def _get_validation_exclusions(self) -> set[str]:
        return super()._get_validation_exclusions() - self.given  # type: ignore[misc]

    def save(self, commit: bool = True) -> Any:
        """Raises `Conflict` when somebody else has changed the row since the form was opened."""
        # A form that does not say which version was seen has seen none.
        seen = (self.cleaned_data["seen_version"] or 0) if self.instance.pk else None
        self.instance.save(expected_version=seen)
        return self.instance


def write(
    request: HttpRequest,
    form: Any,
    *,
    title: Any,
    crumbs: Sequence[tuple[str, Any]],
    done: Any,
    to: str,
    note: Any = "",
) -> HttpResponse:
    """The page of a form: drawn, or saved and left for `to`. `crumbs` are (address, words) of the pages above."""
    if request.method == "POST" and form.is_valid():
        try:
            form.save()
        except Conflict as conflict:
            form.add_error(None, str(conflict))
        else:
            messages.success(request, done)
            return redirect(to)
    return render(
        request,
        "desk/administration/form.html",
        {"form": form, "title": title, "crumbs": crumbs, "back": crumbs[-1][0], "note": note},
    )


def page_of(rows: QuerySet | list, request: HttpRequest) -> Page:
    """The page of the rows that the address asks for."""
    return Paginator(rows, _PER_PAGE).get_page(request.GET.get("page"))


def saved(entry: Any) -> str:
    return _t("Đã lưu: %(entry)s.") % {"entry": entry}
