"""A column of an Excel form: what it may be called, how a cell becomes the field's value, how a value is written."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.encoding import force_str
from django.utils.translation import gettext as _
from django.utils.translation import override

from soxanh.figures.measures import Measure
from soxanh.registers.fields import QuantityField, parse_quantity
from soxanh.registers.sheets.synonyms import ALSO_CALLED
from soxanh.vi import dates, numbers
from soxanh.vi.text import normalise, search_key

#: What a cell of a workbook can hold.
Cell = str | int | float | bool | dt.date | dt.datetime | dt.time | dt.timedelta | None

_NOTHING = {"", "-", "–", "—", "…", "...", "n/a"}
_YES = {"co", "x", "1", "dung", "yes", "true", "v", "✓", "✔", "da", "roi"}
_NO = {"khong", "0", "sai", "no", "false", "chua", "k"}

_AREAS = {
    "ha": Measure("ha", per=numbers.AREA_PER_UNIT["ha"]),
    "hecta": Measure("ha", per=numbers.AREA_PER_UNIT["ha"]),
    "m2": Measure("m²", per=numbers.AREA_PER_UNIT["m²"]),
    "m²": Measure("m²", per=numbers.AREA_PER_UNIT["m²"]),
    "km2": Measure("km²", per=numbers.AREA_PER_UNIT["km²"]),
    "km²": Measure("km²", per=numbers.AREA_PER_UNIT["km²"]),
}
_MONEY = {
    spelling: Measure(name, per=numbers.DONG_PER_UNIT[name])
    for name, spellings in {
        "đồng": ("dong", "d", "vnd"),
        "nghìn đồng": ("nghin dong", "ngan dong", "1000 dong", "1.000 dong"),
        "triệu đồng": ("trieu dong", "trieu", "tr.d"),
        "tỷ đồng": ("ty dong", "ti dong", "ty", "ti"),
    }.items()
    for spelling in spellings
}
_DAYS = {
    "ngay": Measure("ngày", per=10),
    "ngay lam viec": Measure("ngày", per=10),
}


def spellings(label: Any) -> set[str]:
    """A label in every language of the pages: a form filled in Vietnamese can be imported from the English pages."""
    found = set()
    for language, _name in settings.LANGUAGES:
        with override(language):
            found.add(force_str(label))
    return found


def header_key(text: object) -> str:
    """What is compared of a heading: `Ngày tiếp nhận (*)`, `NGAY TIEP NHAN` and `ngày  tiếp nhận:` are one."""
    bare = re.sub(r"\([^)]*\)|\[[^]]*\]", " ", search_key(str(text)))
    return " ".join(re.sub(r"[^\w]|_", " ", bare).split())


def text_of(cell: Cell) -> str:
    """A cell as an official would have typed it; reading that text gives the same value again."""
    match cell:
        case None:
            return ""
        case bool():
            return _("Có") if cell else _("Không")
        case int():
            return str(cell)
        case float():
            return f"{exact(cell):f}".replace(".", ",")
        case dt.datetime():
            if cell.time() == dt.time():
                return dates.print_date(cell.date())
            return f"{dates.print_date(cell.date())} {cell:%H:%M:%S}"
        case dt.date():
            return dates.print_date(cell)
        case dt.time():
            return f"{cell:%H:%M}"
        case _:
            return normalise(str(cell)).replace("\0", "").strip()


def exact(number: float) -> Decimal:
    """The decimal that was typed: Excel keeps 15 digits, what lies behind them is noise of its binary numbers."""
    decimal = Decimal(f"{number:.15g}")
    return decimal.quantize(Decimal(1)) if decimal == decimal.to_integral_value() else decimal


def is_empty(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and normalise(cell).strip() == "")


@dataclass(frozen=True)
class SheetColumn:
    """A column of an Excel form, made from a model field; `example` is shown in the guide."""

    field: Any
    example: str = ""
    optional: bool = False

    @property
    def name(self) -> str:
        return self.field.name

    @property
    def label(self) -> str:
        text = str(self.field.verbose_name)
        return text[:1].upper() + text[1:]

    @cached_property
    def required(self) -> bool:
        return not (self.optional or self.field.blank or self.field.has_default() or self.field.many_to_many)

    @property
    def target(self) -> type[models.Model] | None:
        """The model whose entries the cell names."""
        return self.field.related_model

    @property
    def many(self) -> bool:
        return bool(self.field.many_to_many)

    @cached_property
    def choices(self) -> dict[Any, str]:
        """Value -> label as shown, for a field with a fixed list."""
        return {value: str(label) for value, label in self.field.flatchoices if value not in (None, "")}

    @cached_property
    def keys(self) -> frozenset[str]:
        """The headings under which the column is recognised, as `header_key`."""
        names = {self.name, *spellings(self.field.verbose_name), *ALSO_CALLED.get(self.name, ())}
        return frozenset(header_key(name) for name in names)

    @cached_property
    def _choices_by_key(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for value, label in self.field.flatchoices:
            if value in (None, ""):
                continue
            for text in (str(value), *spellings(label)):
                found.setdefault(search_key(text), value)
        return found

    @property
    def units(self) -> dict[str, Measure]:
        """The units in which people may write this quantity, by spelling without accents."""
        if not isinstance(self.field, QuantityField):
            return {}
        for family in (_AREAS, _MONEY, _DAYS):
            if search_key(self.field.unit_name) in family:
                return family
        return {}

    def unit_in(self, heading: object) -> Measure | None:
        """The unit that a heading states: `Diện tích (m2)`, `Giá trị, ĐVT: triệu đồng`; None when it states none."""
        text = search_key(str(heading))
        stated = re.findall(r"\(([^)]*)\)", text) + re.findall(r"(?:dvt|don vi tinh|don vi)\s*:?\s*([^),;]+)", text)
        for candidate in stated:
            spelling = re.sub(r"^(?:dvt|don vi tinh|don vi)\s*:?\s*", "", candidate).strip()
            if spelling in self.units:
                return self.units[spelling]
        return None

    # --- a cell to a value ---

    def read(self, cell: Cell, unit: Measure | None = None) -> Any:
        """The field's value; None for an empty cell. References are found by `references.py`, not here.

        `unit` is the unit stated in the heading. Raises ValidationError in Vietnamese.
        """
        if is_empty(cell) or (isinstance(cell, str) and not self._is_text and cell.strip().lower() in _NOTHING):
            return None
        if self.field.flatchoices:
            return self._read_choice(cell)
        try:
            return self._read(cell, unit)
        except (dates.DateError, numbers.NumberError) as error:
            raise ValidationError(str(error)) from error

    @property
    def _is_text(self) -> bool:
        return isinstance(self.field, models.CharField | models.TextField) and not self.field.flatchoices

    def _read(self, cell: Cell, unit: Measure | None) -> Any:
        match self.field:
            case QuantityField():
                return self._read_quantity(cell, unit or self.field.unit)
            case models.BooleanField():
                return self._read_yes_or_no(cell)
            case models.DateTimeField():
                moment = dates.parse_datetime(cell)
                return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(settings.TIME_ZONE))
            case models.DateField():
                return dates.parse_date(cell)
            case models.TimeField():
                return self._read_time(cell)
            case models.IntegerField():
                return self._read_integer(cell)
            case models.CharField() | models.SlugField():
                return " ".join(text_of(cell).split())
            case _:
                return text_of(cell)

    def _read_choice(self, cell: Cell) -> Any:
        text = text_of(cell)
        found = self._choices_by_key.get(search_key(text))
        if found is None:
            raise ValidationError(
                _("“%(value)s” không có trong danh sách. Hãy chọn một trong: %(allowed)s.")
                % {"value": text, "allowed": "; ".join(self.choices.values())}
            )
        return found

    def _read_yes_or_no(self, cell: Cell) -> bool:
        if isinstance(cell, bool):
            return cell
        key = search_key(text_of(cell))
        if key in _YES or key in _NO:
            return key in _YES
        raise ValidationError(_("“%(value)s” không rõ là có hay không. Hãy ghi Có hoặc Không.") % {"value": cell})

    def _read_quantity(self, cell: Cell, unit: Measure) -> int:
        if isinstance(cell, bool | dt.date | dt.time | dt.timedelta):
            raise ValidationError(_("Ô này là ngày giờ, không phải là số. Hãy ghi số, ví dụ 1.234,5."))
        if isinstance(cell, int | float):
            return parse_quantity(exact(float(cell)) if isinstance(cell, float) else Decimal(cell), unit)
        text = text_of(cell)
        behind = re.fullmatch(r"(.*\d)\s*([^\d\s.,].*)", text)
        if behind and search_key(behind[2]) in self.units:
            text, unit = behind[1], self.units[search_key(behind[2])]
        return parse_quantity(text, unit)

    def _read_integer(self, cell: Cell) -> int:
        if isinstance(cell, bool | dt.date | dt.time | dt.timedelta):
            raise ValidationError(_("Ô này là ngày giờ, không phải là số. Hãy ghi số, ví dụ 12."))
        number = exact(float(cell)) if isinstance(cell, int | float) else numbers.parse_number(text_of(cell))
        if number != number.to_integral_value():
            raise ValidationError(_("“%(value)s” phải là số nguyên.") % {"value": text_of(cell)})
        return int(number)

    def _read_time(self, cell: Cell) -> dt.time:
        match cell:
            case dt.time():
                return cell
            case dt.datetime():
                return cell.time()
            case dt.timedelta() if dt.timedelta() <= cell < dt.timedelta(days=1):
                return (dt.datetime.min + cell).time()
            case float() if 0 <= cell < 1:
                return (dt.datetime.min + dt.timedelta(seconds=round(cell * 86_400))).time()
            case str() if match := re.fullmatch(
                r"(\d{1,2})\s*(?:[:h]|giờ)\s*(\d{2})?(?::(\d{2}))?\s*(?:phút)?", cell.strip().lower()
            ):
                hour, minute, second = (int(part or 0) for part in match.groups())
                if hour < 24 and minute < 60 and second < 60:
                    return dt.time(hour, minute, second)
        raise ValidationError(_("“%(value)s” không phải là giờ. Hãy ghi như 15:30.") % {"value": text_of(cell)})

    # --- words for people ---

    @property
    def format(self) -> str:
        """How to fill in the column, in words."""
        match self.field:
            case _ if self.many:
                return _("Mã hoặc tên; nhiều giá trị thì ngăn bằng dấu chấm phẩy (;)")
            case _ if self.target:
                return _("Mã hoặc tên đúng như trong danh mục")
            case _ if self.field.flatchoices:
                return _("Chọn trong danh sách")
            case QuantityField():
                return _("Số, đơn vị tính: %(unit)s") % {"unit": self.field.unit_name}
            case models.BooleanField():
                return _("Có hoặc Không")
            case models.DateTimeField():
                return _("Ngày giờ, ví dụ 03/10/2022 15:30")
            case models.DateField():
                return _("Ngày, ví dụ 03/10/2022")
            case models.TimeField():
                return _("Giờ, ví dụ 15:30")
            case models.IntegerField():
                return _("Số nguyên")
            case models.CharField(max_length=int() as length):
                return _("Chữ, tối đa %(count)d ký tự") % {"count": length}
            case _:
                return _("Chữ")


def columns_of(model: type[models.Model], names: Iterable[str], example: dict[str, str], optional: Iterable[str]):
    """The columns of a form for these fields of the model, each once; names that are no fields are left out."""
    optional = frozenset(optional)
    known = {each.name: each for each in (*model._meta.concrete_fields, *model._meta.many_to_many)}
    return tuple(
        SheetColumn(known[name], example.get(name, ""), name in optional)
        for name in dict.fromkeys(names)
        if name in known and known[name].editable
    )
