"""Writing in a register: a new entry, a changed one, a deleted one."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError, RestrictedError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _t
from django.views.decorators.http import require_http_methods

from soxanh.desk import shown
from soxanh.desk.access import entry_at, register_at
from soxanh.desk.forms import EntryForm, form_of
from soxanh.desk.models import Attachment
from soxanh.desk.parts import link_of, wholes_of
from soxanh.org.access import Right, demand
from soxanh.org.audit import AuditRecord
from soxanh.org.tracked import Conflict
from soxanh.registers.declaration import RegisterPages

_SHOWN_DEPENDANTS = 50


@require_http_methods(["GET", "HEAD", "POST"])
def create(request: HttpRequest, slug: str) -> HttpResponse:
    """A new entry. Fields named in the address are filled in: `?certificate=12` adds a part of that certificate."""
    pages = register_at(slug, request.user)
    demand(request.user, Right.ADD, pages.writers)
    entry = pages.model()
    whole = _whole(pages, request, entry)
    initial = {name: request.GET[name] for name in pages.form if name in request.GET}
    form = form_of(pages)(
        request.POST or None, request.FILES or None, instance=entry, initial=initial, pages=pages, user=request.user
    )
    if request.method == "POST" and form.is_valid():
        unit_id = form.instance.unit_id
        demand(request.user, Right.ADD, pages.writers, unit_id)
        if _saved(form, None):
            messages.success(request, _t("Đã ghi “%(entry)s” vào sổ.") % {"entry": form.instance})
            if "another" in request.POST:
                return redirect(request.get_full_path())
            return redirect(shown.address(whole or form.instance))
    return _form_page(request, pages, form, None, whole=whole)


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    pages = register_at(slug, request.user)
    entry = entry_at(pages, pk, request.user, Right.CHANGE)
    form = form_of(pages)(request.POST or None, request.FILES or None, instance=entry, pages=pages, user=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            if _saved(form, form.cleaned_data.get("seen_version") or entry.version):
                messages.success(request, _t("Đã lưu “%(entry)s”.") % {"entry": form.instance})
                return redirect(_next(request) or shown.address(form.instance))
        except Conflict as conflict:
            return _conflict_page(request, pages, form, conflict)
    return _form_page(request, pages, form, entry)


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Deletes an entry with its documents, or says what stands on it."""
    pages = register_at(slug, request.user)
    entry = entry_at(pages, pk, request.user, Right.DELETE)
    standing: list[tuple[str, str]] = []
    if request.method == "POST":
        name = str(entry)
        try:
            with transaction.atomic():
                for attachment in Attachment.of(pages.code, entry):
                    attachment.delete()
                entry.delete()
        except (ProtectedError, RestrictedError) as error:
            objects: Any = getattr(error, "protected_objects", None) or getattr(error, "restricted_objects", ())
            standing = [
                (f"{each._meta.verbose_name}: {each}", shown.address(each))
                for each in list(objects)[:_SHOWN_DEPENDANTS]
            ]
        else:
            messages.success(request, _t("Đã xóa “%(entry)s” khỏi sổ.") % {"entry": name})
            return redirect("desk:list", slug)
    context = {"pages": pages, "entry": entry, "address": shown.address(entry), "standing": standing}
    return render(request, "desk/delete.html", context, status=409 if standing else 200)


def _whole(pages: RegisterPages, request: HttpRequest, entry: Any) -> Any:
    """The entry of which the new one will be a part, named in the address; the part takes its unit."""
    for whole in wholes_of(pages):
        link = link_of(pages, whole)
        key = request.GET.get(link, "")
        if key.isdigit():
            owner = entry_at(whole, int(key), request.user)
            setattr(entry, link, owner)
            entry.unit_id = owner.unit_id
            return owner
    return None


def _saved(form: EntryForm, expected_version: int | None) -> bool:
    """Whether the entry could be saved; otherwise the form says why not."""
    try:
        with transaction.atomic():
            if expected_version is None:
                form.instance.save()
            else:
                form.instance.save(expected_version=expected_version)
            form._save_m2m()  # type: ignore[attr-defined]
    except IntegrityError:
        form.add_error(
            None,
            _t("Sổ không nhận mục này: có giá trị trái với quy tắc của sổ hoặc trùng với mục khác. Hãy kiểm tra lại."),
        )
        return False
    return True


def _conflict_page(request: HttpRequest, pages: RegisterPages, form: EntryForm, conflict: Conflict) -> HttpResponse:
    """What the colleague changed, beside what was typed; saving again puts it on top of theirs."""
    current = conflict.current
    if current is None:
        form.add_error(None, str(conflict))
        return _form_page(request, pages, form, None, status=409)
    data, clashes = form.merged(current)
    again = form_of(pages)(data, instance=current, pages=pages, user=request.user)
    again.is_valid()
    last = AuditRecord.objects.of(current).last()
    return _form_page(request, pages, again, current, status=409, conflict=conflict, clashes=clashes, last=last)


def _form_page(
    request: HttpRequest, pages: RegisterPages, form: EntryForm, entry: Any, *, status: int | None = None, **more: Any
) -> HttpResponse:
    context = {"pages": pages, "form": form, "entry": entry, "address": shown.address(entry) if entry else "", **more}
    return render(request, "desk/form.html", context, status=status or (422 if form.errors else 200))


def _next(request: HttpRequest) -> str:
    """Where the form was opened from, when that is one of our own pages."""
    asked = request.POST.get("next", "")
    return asked if url_has_allowed_host_and_scheme(asked, {request.get_host()}) else ""
