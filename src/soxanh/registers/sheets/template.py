"""The Excel forms that people fill in: the empty one of a register, and the one with only the rejected rows."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any

import xlsxwriter
from django.db import models
from django.utils.translation import gettext as _

from soxanh.registers.fields import QuantityField
from soxanh.registers.models import QuarantinedRow
from soxanh.registers.sheets.columns import SheetColumn
from soxanh.registers.sheets.reading import WAITING
from soxanh.registers.sheets.references import References
from soxanh.registers.sheets.sheets import Sheet

#: Rows of the form that have pick lists and formats.
FILLABLE = 5_000
#: Rows 1 and 2 (hidden names, headings); data begins at index 2.
_FIRST = 2
_FONT = {"font_name": "Times New Roman", "font_size": 12}


def template(sheet: Sheet) -> bytes:
    """The empty form of the register: data sheet, allowed values, guide. A .xlsx file."""
    return _workbook(sheet, [])


def rejected_form(sheet: Sheet, rows: Iterable[QuarantinedRow]) -> bytes:
    """The form holding only these rows, each with its reasons; mended in Excel it is imported like any other file."""
    return _workbook(sheet, list(rows), with_reasons=True)


def _workbook(sheet: Sheet, rows: Sequence[QuarantinedRow], *, with_reasons: bool = False) -> bytes:
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": str(sheet.label), "subject": sheet.code})
    book.set_custom_property("soxanh.register", sheet.code)
    data = book.add_worksheet(_("Dữ liệu"))
    values = book.add_worksheet(_("Giá trị cho phép"))
    guide = book.add_worksheet(_("Hướng dẫn"))
    look = _Look(book)
    allowed = _allowed(sheet)
    places = _write_values(values, allowed, look)
    _write_data(data, sheet, places, look)
    if with_reasons:
        _write_rejected(data, sheet, rows, look)
    _write_guide(guide, sheet, allowed, look)
    book.close()
    return out.getvalue()


class _Look:
    """The formats of the workbook."""

    def __init__(self, book: Any):
        head = {**_FONT, "bold": True, "text_wrap": True, "valign": "vcenter", "align": "center", "border": 1}
        self.required = book.add_format({**head, "bg_color": "#1B6B3A", "font_color": "#FFFFFF"})
        self.optional = book.add_format({**head, "bg_color": "#E3EFE7"})
        self.reason = book.add_format({**head, "bg_color": "#F6D5D0"})
        self.text = book.add_format({**_FONT, "num_format": "@"})
        self.date = book.add_format({**_FONT, "num_format": "dd/mm/yyyy"})
        self.moment = book.add_format({**_FONT, "num_format": "dd/mm/yyyy hh:mm"})
        self.time = book.add_format({**_FONT, "num_format": "hh:mm"})
        self.number = book.add_format({**_FONT, "num_format": "#,##0.########"})
        self.whole = book.add_format({**_FONT, "num_format": "0"})
        self.wrapped = book.add_format({**_FONT, "text_wrap": True, "valign": "top"})
        self.wrong = book.add_format({**_FONT, "num_format": "@", "bg_color": "#FBE9E7"})
        self.title = book.add_format({**_FONT, "bold": True, "font_size": 14})

    def of(self, column: SheetColumn) -> Any:
        match column.field:
            case _ if column.target or column.field.flatchoices:
                return self.text
            case QuantityField():
                return self.number
            case models.DateTimeField():
                return self.moment
            case models.DateField():
                return self.date
            case models.TimeField():
                return self.time
            case models.IntegerField():
                return self.whole
            case _:
                return self.text


def _allowed(sheet: Sheet) -> dict[str, list[str] | None]:
    """The allowed values by field name, for columns that have a list; None where there are too many to list."""
    references = References()
    found: dict[str, list[str] | None] = {}
    for column in sheet.columns:
        if column.target:
            found[column.name] = references.of(column.field).listed()
        elif column.choices:
            found[column.name] = list(column.choices.values())
        elif isinstance(column.field, models.BooleanField):
            found[column.name] = [_("Có"), _("Không")]
    return found


def _write_values(page: Any, allowed: dict[str, list[str] | None], look: _Look) -> dict[str, str]:
    """One column of values for each column of the form; returns where each stands, as Excel writes it."""
    places = {}
    for position, (name, values) in enumerate((name, values) for name, values in allowed.items() if values):
        page.write_string(0, position, name, look.optional)
        for row, value in enumerate(values, start=1):
            page.write_string(row, position, value, look.text)
        page.set_column(position, position, 32)
        letter = xlsxwriter.utility.xl_col_to_name(position)
        places[name] = f"='{page.get_name()}'!${letter}$2:${letter}${len(values) + 1}"
    page.freeze_panes(1, 0)
    return places


def _write_data(page: Any, sheet: Sheet, places: dict[str, str], look: _Look) -> None:
    for position, column in enumerate(sheet.columns):
        page.write_string(0, position, column.name)
        heading = _heading(column)
        page.write_string(1, position, heading, look.required if column.required else look.optional)
        page.set_column(position, position, min(max(len(heading) + 2, 14), 40), look.of(column))
        page.write_comment(1, position, _advice(column), {"x_scale": 2})
        if column.name in places:
            page.data_validation(
                _FIRST,
                position,
                _FIRST + FILLABLE,
                position,
                {
                    "validate": "list",
                    "source": places[column.name],
                    # A name as well as a code is understood, so another text only warns.
                    "error_type": "warning",
                    "error_title": _("Ngoài danh sách"),
                    "error_message": _("Giá trị này không có trong danh sách. Vẫn giữ?"),
                },
            )
        elif isinstance(column.field, models.DateField):
            page.data_validation(
                _FIRST,
                position,
                _FIRST + FILLABLE,
                position,
                {
                    "validate": "any",
                    "input_title": column.label[:32],
                    "input_message": _("Ngày, ví dụ 03/10/2022"),
                },
            )
    page.set_row(0, None, None, {"hidden": True})
    page.set_row(1, 48)
    page.freeze_panes(_FIRST, 1)


def _heading(column: SheetColumn) -> str:
    unit = getattr(column.field, "unit_name", "")
    stated = f" ({unit})" if unit and f"({unit}" not in column.label else ""
    return f"{column.label}{stated}{' *' if column.required else ''}"


def _advice(column: SheetColumn) -> str:
    lines = [
        _("Bắt buộc.") if column.required else _("Không bắt buộc."),
        column.format + ".",
        str(column.field.help_text or ""),
        _("Ví dụ: %(example)s") % {"example": column.example} if column.example else "",
    ]
    return "\n".join(line for line in lines if line)


def _write_rejected(page: Any, sheet: Sheet, rows: Sequence[QuarantinedRow], look: _Look) -> None:
    last = len(sheet.columns)
    for position, (heading, width) in enumerate(((_("Lý do"), 70), (_("Dòng gốc"), 10), (WAITING, 12)), start=last):
        page.write_string(1, position, heading, look.reason)
        page.set_column(position, position, width, look.text)
    for index, row in enumerate(rows, start=_FIRST):
        wrong = {fault["name"] for fault in row.faults}
        for position, column in enumerate(sheet.columns):
            text = row.cells.get(column.name, "")
            # As text, so that what was typed stays what was typed until somebody mends it.
            if text or column.name in wrong:
                page.write_string(index, position, text, look.wrong if column.name in wrong else look.text)
        page.write_string(index, last, row.reason, look.wrapped)
        page.write_string(index, last + 1, str(row.number), look.text)
        page.write_string(index, last + 2, str(row.pk), look.text)


def _write_guide(page: Any, sheet: Sheet, allowed: dict[str, list[str] | None], look: _Look) -> None:
    page.write_string(0, 0, _("Cách điền: %(label)s") % {"label": sheet.label}, look.title)
    lines = [
        _("Mỗi dòng của trang “Dữ liệu” là một mục của sổ. Cột có dấu * là bắt buộc."),
        _("Có thể đổi thứ tự cột, thêm dòng tiêu đề phía trên, bỏ cột không bắt buộc; giữ nguyên tên cột."),
        _("Ngày ghi dạng 03/10/2022; số ghi dạng 1.234,5 hoặc số thường của Excel."),
        _("Cột chọn trong danh mục: ghi mã hoặc tên, có dấu hay không dấu đều được."),
    ]
    if sheet.key:
        keys = ", ".join(column.label for column in sheet.columns if column.name in sheet.key)
        lines.append(
            _("Một mục được nhận ra theo: %(keys)s. Nhập lại mục đã có thì không thêm lần nữa.") % {"keys": keys}
        )
    for row, line in enumerate(lines, start=1):
        page.write_string(row, 0, line)
    top = len(lines) + 2
    headings = (
        _("Cột"),
        _("Bắt buộc"),
        _("Cách ghi"),
        _("Giải thích"),
        _("Ví dụ"),
        _("Giá trị cho phép"),
        _("Tên máy"),
    )
    for position, (heading, width) in enumerate(zip(headings, (32, 10, 36, 48, 24, 48, 22), strict=True)):
        page.write_string(top, position, heading, look.optional)
        page.set_column(position, position, width)
    for row, column in enumerate(sheet.columns, start=top + 1):
        values = allowed.get(column.name, [])
        cells = (
            column.label,
            _("Có") if column.required else "",
            column.format,
            str(column.field.help_text or ""),
            column.example,
            _("Mã hoặc tên có trong danh mục (quá dài để liệt kê)") if values is None else _some(values),
            column.name,
        )
        for position, cell in enumerate(cells):
            page.write_string(row, position, cell, look.wrapped)


def _some(values: list[str]) -> str:
    shown = "; ".join(values[:12])
    return f"{shown}; …" if len(values) > 12 else shown
