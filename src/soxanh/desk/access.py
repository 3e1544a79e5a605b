"""The way into a register's pages: the register of an address, the entries of it that a person sees and writes."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404
from django.utils.translation import gettext as _t

from soxanh.org.access import EVERYTHING, Right, demand, may, scope_of, visible
from soxanh.org.models import Unit
from soxanh.registers.declaration import RegisterPages, shelf


def register_at(slug: str, user: Any) -> RegisterPages:
    """The register at an address. Raises Http404, or PermissionDenied for whoever sees no entries at all."""
    pages = next((each for each in shelf.values() if each.slug == slug), None)
    if pages is None:
        raise Http404(_t("Không có sổ nào ở địa chỉ này."))
    demand(user, Right.VIEW)
    return pages


def entries_of(pages: RegisterPages, user: Any, entries: QuerySet | None = None) -> QuerySet:
    """Those of the register's entries, or of the `entries` given, that the person may see."""
    found = pages.model._default_manager.all() if entries is None else entries
    return visible(found, user, pages.register.unit)


def nameable(entries: QuerySet, user: Any) -> QuerySet:
    """Those of the entries that the person may name in an entry of their own: what they may see, and catalogues. People
    and organisations belong to no unit."""
    pages = next((each for each in shelf.values() if each.model is entries.model), None)
    return entries if pages is None or pages.shared else entries_of(pages, user, entries)


def entry_at(pages: RegisterPages, pk: int, user: Any, right: Right = Right.VIEW) -> Any:
    """The entry at an address. Raises Http404 when there is none, PermissionDenied when it is not the person's."""
    entry = pages.model._default_manager.select_related("unit", "responsible").filter(pk=pk).first()
    if entry is None:
        raise Http404(_t("Mục này không có trong sổ; có thể đã bị xóa."))
    if not may(user, right, pages.writers, unit_id_of(pages, entry)):
        raise PermissionDenied(
            _t("Mục này thuộc đơn vị ngoài phạm vi của bạn, hoặc vai trò của bạn không cho phép làm việc này.")
        )
    return entry


def unit_id_of(pages: RegisterPages, entry: Any) -> int | None:
    """The id of the unit whose entry it is."""
    *path, last = pages.register.unit_column.split("__")
    for step in path:
        entry = getattr(entry, step)
    return getattr(entry, last)


def writable_units(pages: RegisterPages, user: Any, right: Right = Right.ADD) -> QuerySet:
    """The units in which the person may write in this register."""
    return units_in(scope_of(user).units(right, pages.writers))


def units_in(ids: Any) -> QuerySet[Unit]:
    """The units of a scope."""
    return Unit.objects.all() if ids is EVERYTHING else Unit.objects.filter(pk__in=ids)
