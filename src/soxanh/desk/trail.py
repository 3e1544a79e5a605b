"""The audit trail: what was done, by whom, when, by which way; and whether the record of it is whole."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms
from django.apps import apps
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from soxanh.calendar import TIME_ZONE
from soxanh.desk import inputs
from soxanh.desk.history import told
from soxanh.org import audit
from soxanh.org.access import Right, may, require
from soxanh.org.audit import Action, AuditHead, AuditRecord, Via
from soxanh.org.models import User
from soxanh.org.tracked import Tracked
from soxanh.registers.declaration import shelf
from soxanh.vi.numbers import print_integer

_PER_PAGE = 50


class TrailFilters(forms.Form):
    """What narrows the trail. `before` is the record at which the page before ended."""

    first = inputs.DateField(label=_("Từ ngày"), required=False)
    last = inputs.DateField(label=_("Đến ngày"), required=False)
    model = forms.ChoiceField(label=_("Sổ"), required=False)
    actor = forms.ModelChoiceField(
        User.objects.select_related("person").order_by("username"),
        label=_("Người thực hiện"),
        required=False,
        empty_label=_("Mọi người"),
    )
    via = forms.ChoiceField(label=_("Qua"), required=False, choices=[("", _("Mọi cách")), *Via.choices])
    action = forms.ChoiceField(label=_("Việc"), required=False, choices=[("", _("Mọi việc")), *Action.choices])
    before = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["model"].choices = [("", _("Mọi sổ")), *_models()]  # type: ignore[attr-defined]
        self.fields["actor"].label_from_instance = lambda user: f"{user.username}: {user.display_name}"  # type: ignore[attr-defined]

    def narrowed(self) -> QuerySet[AuditRecord]:
        """The records asked for, newest first; what was not understood narrows nothing and is said beside its field."""
        self.is_valid()
        asked = self.cleaned_data
        records = AuditRecord.objects.order_by("-sequence")
        for name in ("model", "actor", "via", "action"):
            if asked.get(name):
                records = records.filter(**{name: asked[name]})
        if asked.get("first"):
            records = records.filter(at__gte=_midnight(asked["first"]))
        if asked.get("last"):
            records = records.filter(at__lt=_midnight(asked["last"] + datetime.timedelta(days=1)))
        if asked.get("before"):
            records = records.filter(sequence__lt=asked["before"])
        return records


@require(Right.VIEW_TRAIL)
@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """The trail, newest first. Pages go by the number of the last record shown, so that any of them costs the same."""
    filters = TrailFilters(request.GET)
    records = list(filters.narrowed()[: _PER_PAGE + 1])
    more = len(records) > _PER_PAGE
    records = records[:_PER_PAGE]
    names, slugs = dict(_models()), _slugs() if may(request.user, Right.VIEW) else {}
    events = [
        {
            "event": event,
            "model": names.get(event.record.model, event.record.model),
            "href": _address(event.record, slugs),
        }
        for event in told(records)
    ]
    head = AuditHead.objects.first()
    return render(
        request,
        "desk/trail.html",
        {
            "filters": filters,
            "narrowed": any(request.GET.get(name) for name in filters.fields if name != "before"),
            "events": events,
            "older": records[-1].sequence if more else None,
            "count": print_integer(head.sequence if head else 0),
        },
    )


@require(Right.VIEW_TRAIL)
@require_POST
def check(request: HttpRequest) -> HttpResponse:
    """Walks the whole chain and says whether it is whole, or which record is the first that is not."""
    fault = audit.verify()
    if fault is None:
        messages.success(request, _t("Nhật ký còn nguyên vẹn: không bản ghi nào bị sửa, xóa hoặc chèn thêm."))
    else:
        messages.error(request, f"{_t('Nhật ký không còn nguyên vẹn.')} {fault}")
    return redirect("desk:trail")


def _midnight(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time.min, TIME_ZONE)


def _models() -> list[tuple[str, str]]:
    """Every model whose changes are recorded: (its name in the trail, its name in words), by words."""
    registers: dict[Any, Any] = {pages.model: pages.label for pages in shelf.values()}
    found = [
        (model._meta.label_lower, capfirst(str(registers.get(model, model._meta.verbose_name))))
        for model in apps.get_models()
        if issubclass(model, Tracked)
    ]
    return sorted(found, key=lambda each: each[1])


def _slugs() -> dict[str, str]:
    return {pages.model._meta.label_lower: pages.slug for pages in shelf.values()}


def _address(record: AuditRecord, slugs: dict[str, str]) -> str:
    """The page of the entry; none for one that was deleted, or that has no page."""
    if record.model not in slugs or record.action == Action.DELETE:
        return ""
    return reverse("desk:entry", args=[slugs[record.model], record.object_pk])
