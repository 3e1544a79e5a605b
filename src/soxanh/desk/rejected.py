"""Rows that an import could not take: mended here cell by cell, or downloaded and mended in Excel."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _t
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from soxanh.desk.imports import excel, job_at, name_of
from soxanh.registers.models import QuarantinedRow
from soxanh.registers.sheets import quarantine
from soxanh.registers.sheets.checking import State
from soxanh.registers.sheets.columns import SheetColumn
from soxanh.registers.sheets.references import References
from soxanh.registers.sheets.sheets import find
from soxanh.registers.sheets.template import rejected_form
from soxanh.vi.text import search_key

#: A list of references longer than this is not offered beside the cell.
_OFFERED = 300


@dataclass(frozen=True)
class MendCell:
    """One cell of a rejected row as the page shows it. `options` are a closed list, `offers` suggestions."""

    column: SheetColumn
    text: str
    messages: list[str]
    options: list[str] = field(default_factory=list)
    offers: list[str] = field(default_factory=list)

    @property
    def chosen(self) -> str:
        """The option that the text means; the text itself when it means none."""
        return next((each for each in self.options if search_key(each) == search_key(self.text)), self.text)


def cells_of(rejected: QuarantinedRow) -> list[MendCell]:
    """The row's cells, those with something wrong first, then in the order of the form."""
    cells = []
    sheet = find(rejected.job.register)
    secret = sheet.secret_in(rejected.cells)
    for column in sheet.columns:
        wrong = rejected.messages_for(column.name)
        text = rejected.cells.get(column.name, "")
        if column.name in secret:
            wrong = [*wrong, _t("Ô này có thể là bí mật theo luật nên không được giữ lại; ghi lại nếu cần.")]
        cells.append(MendCell(column, text, wrong, _options(column), _offers(column, bool(wrong))))
    return sorted(cells, key=lambda cell: not cell.messages)


def _options(column: SheetColumn) -> list[str]:
    if isinstance(column.field, models.BooleanField):
        return [_t("Có"), _t("Không")]
    return list(column.choices.values())


def _offers(column: SheetColumn, wrong: bool) -> list[str]:
    """Suggestions are looked up only for cells that need them."""
    if column.target is None or not wrong:
        return []
    listed = References().of(column.field).listed() or []
    return listed if len(listed) <= _OFFERED else []


def rejected_at(pk: int, user: Any) -> QuarantinedRow:
    """The row at an address. Raises Http404, also for a row that is not the person's to see."""
    rejected = QuarantinedRow.objects.select_related("job").filter(pk=pk).first()
    if rejected is None:
        raise Http404(_t("Dòng này không còn chờ sửa."))
    job_at(rejected.job_id, user)
    return rejected


@require_http_methods(["GET", "HEAD", "POST"])
def mend(request: HttpRequest, pk: int) -> HttpResponse:
    rejected = rejected_at(pk, request.user)
    sheet = find(rejected.job.register)
    if not sheet.may_import(request.user):
        raise PermissionDenied(_t("Vai trò của bạn không cho phép nhập dữ liệu vào sổ này."))
    if rejected.state != QuarantinedRow.State.WAITING:
        messages.info(request, _t("Dòng này không còn chờ sửa."))
        return redirect("desk:import_job", rejected.job_id)
    refused = False
    if request.method == "POST":
        cells = {column.name: request.POST.get(column.name, "").strip() for column in sheet.columns}
        outcome = quarantine.mend(rejected, cells, request.user)
        if outcome.state is not State.BAD:
            text = _t("Dòng %(row)d đã vào sổ.") if outcome.state is State.GOOD else _t("Dòng %(row)d đã có trong sổ.")
            messages.success(request, text % {"row": rejected.number})
            following = _next(rejected)
            return (
                redirect("desk:import_mend", following) if following else redirect("desk:import_job", rejected.job_id)
            )
        refused = True
        rejected.refresh_from_db()
    context = {
        "rejected": rejected,
        "job": rejected.job,
        "sheet": sheet,
        "cells": cells_of(rejected),
        "whole": rejected.messages_for(""),
        "refused": refused,
    }
    return render(request, "desk/imports/mend.html", context, status=422 if refused else 200)


def _next(rejected: QuarantinedRow) -> int | None:
    """The next row of the same import that waits."""
    waiting = rejected.job.rejected.filter(state=QuarantinedRow.State.WAITING).exclude(pk=rejected.pk)
    after = waiting.filter(number__gt=rejected.number).first() or waiting.first()
    return after.pk if after else None


@require_POST
def discard(request: HttpRequest, pk: int) -> HttpResponse:
    rejected = rejected_at(pk, request.user)
    quarantine.discard(rejected, request.user)
    messages.success(request, _t("Đã bỏ dòng %(row)d.") % {"row": rejected.number})
    return redirect("desk:import_job", rejected.job_id)


@require_GET
def download(request: HttpRequest, pk: int) -> HttpResponse:
    """An Excel form of only the rows that wait, each with its reasons."""
    job = job_at(pk, request.user)
    rows = job.rejected.filter(state__in=[QuarantinedRow.State.WAITING, QuarantinedRow.State.FORESEEN])
    return excel(rejected_form(find(job.register), rows), f"{name_of(job)}-dong-loi.xlsx")
