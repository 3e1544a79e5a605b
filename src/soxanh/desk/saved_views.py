"""Saved views of lists: kept, shared with one's unit, thrown away."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.views.decorators.http import require_POST

from soxanh.desk.access import register_at
from soxanh.desk.context import unit_of
from soxanh.desk.models import SavedView
from soxanh.registers.declaration import RegisterPages

#: What of an address is not part of a view: the place in the list, and the forms' own fields.
_PASSING = ("page", "csrfmiddlewaretoken")


def views_of(user: Any, pages: RegisterPages) -> list[SavedView]:
    """The person's own views of the register's list and those shared with their unit."""
    unit = unit_of(user)
    mine = Q(user=user) | (Q(shared_with=unit) if unit else Q())
    return list(SavedView.objects.filter(mine, register=pages.code).select_related("user__person"))


@require_POST
def save(request: Any, slug: str) -> HttpResponse:
    """Keeps the query of the list under a name."""
    assert request.user.is_authenticated
    pages = register_at(slug, request.user)
    query = QueryDict(request.POST.get("query", ""), mutable=True)
    for name in _PASSING:
        query.pop(name, None)
    view = SavedView(
        user=request.user,
        register=pages.code,
        name=request.POST.get("name", "").strip(),
        query=query.urlencode(),
        shared_with=unit_of(request.user) if request.POST.get("shared") else None,
    )
    try:
        view.full_clean()
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        view.save()
        messages.success(request, _t("Đã lưu danh sách “%(name)s”.") % {"name": view.name})
    return redirect(f"{reverse('desk:list', args=[slug])}?{query.urlencode()}")


@require_POST
def forget(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Throws one of the person's own views away."""
    pages = register_at(slug, request.user)
    view = get_object_or_404(SavedView, pk=pk, user=request.user, register=pages.code)
    view.delete()
    messages.success(request, _t("Đã bỏ danh sách “%(name)s”.") % {"name": view.name})
    return redirect("desk:list", slug)
