"""Model fields for the ledger's exact quantities: integers in the database, Vietnamese numbers for people."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from soxanh.figures.measures import Measure, measure
from soxanh.vi import numbers


class QuantityFormField(forms.CharField):
    """Takes `117,18`, `1.271` or `998.831.000` and gives the ledger's integer."""

    def __init__(self, *, unit: Measure, **kwargs: Any):
        self.unit = unit
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        return parse_quantity(text, self.unit) if text else None

    def prepare_value(self, value: Any) -> Any:
        return print_quantity(value, self.unit) if isinstance(value, int) else value


class QuantityField(models.BigIntegerField):
    """An exact quantity in ledger integers; `unit_name` is the unit in which people read and write it."""

    unit_name = ""

    @property
    def unit(self) -> Measure:
        return measure(self.unit_name)

    @property
    def is_unit_labelled(self) -> bool:
        """Whether nobody need be told the unit: the label ends with it (`Diện tích (ha)`), or there is none."""
        return not self.unit_name or str(self.verbose_name).endswith(")")

    def formfield(self, **kwargs: Any) -> Any:
        help_text = self.help_text
        if not help_text and not self.is_unit_labelled:
            help_text = _("Đơn vị tính: %(unit)s") % {"unit": self.unit.name}
        return QuantityFormField(
            unit=self.unit,
            required=not self.blank,
            label=kwargs.get("label", self.verbose_name),
            help_text=kwargs.get("help_text", help_text),
            initial=kwargs.get("initial"),
        )


class AreaField(QuantityField):
    """An area in 0,01 m², read and written in ha."""

    unit_name = "ha"


class ParcelAreaField(QuantityField):
    """An area in 0,01 m², read and written in m²."""

    unit_name = "m²"


class MoneyField(QuantityField):
    """Money in đồng."""

    unit_name = "đồng"


class DaysField(QuantityField):
    """Working days in 0,1 day, since procedures are cut by half days."""

    unit_name = "ngày"


def parse_quantity(text: str | int | float | Decimal, unit: Measure) -> int:
    """A number as officials (or Excel) write it to ledger integers. Raises `ValidationError` in Vietnamese."""
    if isinstance(text, str):
        try:
            number = numbers.parse_number(text.strip().removesuffix(unit.name).strip())
        except numbers.NumberError as error:
            raise ValidationError(str(error), code="number") from error
    else:
        number = Decimal(str(text))
    amount = number * unit.per
    if amount != amount.to_integral_value():
        raise ValidationError(
            _("%(value)s %(unit)s chi tiết hơn mức sổ ghi được; hãy làm tròn trước khi ghi."),
            code="precision",
            params={"value": text, "unit": unit.name},
        )
    return int(amount)


def print_quantity(amount: int, unit: Measure) -> str:
    """Ledger integers as a number in the unit, all decimals that it has: `117,18`, `1.271`."""
    places = len(str(unit.per)) - 1
    return numbers.print_decimal(unit.number(amount), places, trim=True)
