"""The page of one entry: its fields, parts, documents and history."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from soxanh.desk import history, inputs, shown
from soxanh.desk.access import entry_at, nameable, register_at, unit_id_of
from soxanh.desk.models import Attachment
from soxanh.desk.parts import link_of, parts_of, wholes_of
from soxanh.org.access import Right, may
from soxanh.org.audit import AuditRecord
from soxanh.registers import cells
from soxanh.registers.declaration import Column, RegisterPages

_MANAGEMENT = ("unit", "responsible", "note", "created_at", "changed_at")


def facts(pages: RegisterPages, entry: Any) -> list[tuple[Any, list[shown.Cell]]]:
    """The entry's values in groups: the register's own, then those of every entry."""
    own = dict.fromkeys([*pages.form, *pages.columns])
    groups = (
        (_("Nội dung"), [name for name in own if name not in _MANAGEMENT]),
        (_("Quản lý"), _MANAGEMENT),
    )
    return [(label, [shown.cell(entry, pages.column(name)) for name in names]) for label, names in groups]


def with_related(pages: RegisterPages, entry: Any) -> Any:
    """The entry read again with everything that its page names, in one query."""
    names = [*pages.columns, *pages.form, "unit", "responsible"]
    columns: list[Column] = [pages.column(name) for name in dict.fromkeys(names)]
    return pages.model._default_manager.select_related(*cells.related(pages, columns)).get(pk=entry.pk)


@require_safe
def show(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    pages = register_at(slug, request.user)
    entry = with_related(pages, entry_at(pages, pk, request.user))
    attachments = list(Attachment.of(pages.code, entry).select_related("uploaded_by__person"))
    unit = unit_id_of(pages, entry)
    return render(
        request,
        "desk/entry.html",
        {
            "pages": pages,
            "entry": entry,
            "facts": facts(pages, entry),
            "whole": _whole(pages, entry),
            "parts": [
                (part, may(request.user, Right.ADD, part.pages.writers, unit)) for part in parts_of(pages, entry)
            ],
            "attachments": attachments,
            "events": history.told(AuditRecord.objects.of(entry))[::-1],
            "may_change": may(request.user, Right.CHANGE, pages.writers, unit),
            "may_delete": may(request.user, Right.DELETE, pages.writers, unit),
        },
    )


def _whole(pages: RegisterPages, entry: Any) -> tuple[Any, str] | None:
    """The entry of which this one is a part, with its address."""
    for whole in wholes_of(pages):
        owner = getattr(entry, link_of(pages, whole))
        if owner is not None:
            return owner, shown.address(owner)
    return None


@require_safe
def suggest(request: HttpRequest, slug: str) -> HttpResponse:
    """Options for a field that is filled by typing: the entries that have the words typed so far."""
    pages = register_at(slug, request.user)
    name = request.GET.get("field", "")
    column = pages.column(name) if name in {*pages.form, *pages.filters} else None
    if column is None or column.field is None or column.field.related_model is None:
        return JsonResponse({"error": _t("Không có trường này.")}, status=400)
    field: Any = column.field
    queryset = nameable(
        field.related_model._default_manager.complex_filter(field.get_limit_choices_to()), request.user
    )
    typed = request.GET.get(name, "").strip()
    found = inputs.suggestions(queryset, typed) if len(typed) > 1 else []
    return render(request, "desk/suggestions.html", {"names": [inputs.name_of(each) for each in found]})
