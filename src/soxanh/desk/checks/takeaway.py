"""What can be taken home: the findings as Excel and CSV, the file itself, its copy with Word comments."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import PurePath
from urllib.parse import quote

import xlsxwriter
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.text import slugify
from django.utils.translation import gettext as _t
from django.views.decorators.http import require_safe

from soxanh.checker.annotate import annotate
from soxanh.checker.reading import UnreadableError
from soxanh.checks.models import Check
from soxanh.desk.checks.filters import Filters
from soxanh.desk.checks.found import finished_at
from soxanh.desk.checks.page import labelled
from soxanh.desk.exports import XLSX, csv_lines
from soxanh.org.access import Right, require
from soxanh.reports.store import MissingFileError

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_WIDTHS = (5, 14, 18, 40, 60, 40, 16, 16, 40, 30, 20, 16)


@require(Right.VIEW_REPORTS)
@require_safe
def as_csv(request: HttpRequest, pk: int) -> HttpResponse:
    """The findings that the page's filters let through, dismissed ones with their reasons."""
    found = finished_at(request, pk)
    lines = csv_lines(_head(), _rows(Filters(request.GET, found)))
    return _file(found.check, "".join(lines).encode(), "text/csv; charset=utf-8", "csv")


@require(Right.VIEW_REPORTS)
@require_safe
def as_excel(request: HttpRequest, pk: int) -> HttpResponse:
    found = finished_at(request, pk)
    content = io.BytesIO()
    workbook = xlsxwriter.Workbook(
        content, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    sheet = workbook.add_worksheet(_t("Phát hiện"))
    bold = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width, wrapped)
    sheet.freeze_panes(1, 0)
    sheet.write_row(0, 0, _head(), bold)
    count = 0
    for count, row in enumerate(_rows(Filters(request.GET, found)), 1):
        sheet.write_number(count, 0, int(row[0]))
        for column, text in enumerate(row[1:], 1):
            sheet.write_string(count, column, text[:32_767])
    sheet.autofilter(0, 0, max(1, count), len(_WIDTHS) - 1)
    workbook.close()
    return _file(found.check, content.getvalue(), XLSX, "xlsx")


@require(Right.VIEW_REPORTS)
@require_safe
def original(request: HttpRequest, pk: int) -> HttpResponse:
    """The file that was checked, never to be opened by the browser itself."""
    check = finished_at(request, pk).check
    try:
        return _file(check, check.file, "application/octet-stream", check.suffix)
    except MissingFileError as error:
        messages.error(request, str(error))
        return redirect("desk:check", pk)


@require(Right.VIEW_REPORTS)
@require_safe
def annotated(request: HttpRequest, pk: int) -> HttpResponse:
    """The Word file with a comment at each finding that stands."""
    found = finished_at(request, pk)
    check = found.check
    if not check.is_word:
        raise Http404(_t("Chỉ tệp Word (.docx) mới có bản ghi chú."))
    try:
        content = annotate(check.file, check.file_name, found.standing)
    except (MissingFileError, UnreadableError) as error:
        messages.error(request, str(error))
        return redirect("desk:check", pk)
    return _file(check, content, _WORD, "docx", _t("ghi chú"))


def _head() -> list[str]:
    return [
        _t("STT"),
        _t("Mức"),
        _t("Loại"),
        _t("Trong văn bản"),
        _t("Phát hiện"),
        _t("Phép tính"),
        _t("Đang ghi"),
        _t("Gợi ý"),
        _t("Chỗ kia"),
        _t("Lý do bỏ qua"),
        _t("Người bỏ qua"),
        _t("Lúc"),
    ]


def _rows(filters: Filters) -> Iterator[list[str]]:
    for each, check, severity in labelled(filters.findings):
        yield [
            str(each.number),
            str(severity),
            str(check),
            each.place.quote,
            each.message,
            each.working,
            each.found,
            each.expected,
            each.other.quote if each.other else "",
            *(
                (
                    each.dismissal.reason,
                    each.dismissal.made_by.display_name,
                    f"{each.dismissal.made_at:%d/%m/%Y %H:%M}",
                )
                if each.dismissal
                else ("", "", "")
            ),
        ]


def _file(check: Check, content: bytes, kind: str, extension: str, what: str = "") -> HttpResponse:
    name = PurePath(check.file_name).stem
    full = f"{name} - {what}" if what else name
    plain = slugify(full.replace("đ", "d").replace("Đ", "D")) or f"kiem-tra-{check.pk}"
    return HttpResponse(
        content,
        content_type=kind,
        headers={
            "Content-Disposition": (
                f"attachment; filename=\"{plain}.{extension}\"; filename*=UTF-8''{quote(f'{full}.{extension}')}"
            ),
            "X-Content-Type-Options": "nosniff",
        },
    )
