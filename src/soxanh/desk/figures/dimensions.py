"""A figure by what its entries say: by field of work, by channel, by kind of counter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import models

from soxanh.desk.figures.asked import Asked
from soxanh.figures import engine
from soxanh.figures.definitions import Counted, Figure, Ratio, Register, Total
from soxanh.figures.values import FigureValue


@dataclass(frozen=True)
class Dimension:
    """A column of a register by which its figures may be shown; `choices` name its values."""

    name: str
    label: Any
    choices: dict[str, Any]


def dimensions_of(item: Figure) -> list[Dimension]:
    """The columns with a closed list of values of the register that the figure counts; none when it counts several."""
    registers = _registers(item)
    if len(registers) != 1:
        return []
    (register,) = registers
    found = []
    for name, kind in register.columns.items():
        path, field = _followed(register, name) if kind == "string" else ([], None)
        if field is not None and field.choices:
            label = ": ".join(str(each.verbose_name) for each in (*path, field)).capitalize()
            found.append(Dimension(name, label, dict(field.flatchoices)))
    return found


def parts(dimension: Dimension, item: Figure, about: Asked) -> list[tuple[Any, FigureValue]]:
    """The figure for each value of the dimension, in the order of its list."""
    computed = engine.compute(
        [item.id], about.period, unit=about.unit or None, by=[dimension.name], source=about.source
    ).by_dimension
    order = {value: number for number, value in enumerate(dimension.choices)}
    return [
        (dimension.choices.get(value, value or "…"), values[item.id])
        for (value,), values in sorted(computed.items(), key=lambda each: order.get(each[0][0], len(order)))
        if values[item.id].amount is not None
    ]


def _registers(item: Figure) -> set[Register]:
    if isinstance(item, Counted):
        return {item.register}
    if isinstance(item, Ratio):
        return _registers(item.part) | _registers(item.of)
    if isinstance(item, Total):
        return {register for _, term in item.terms.terms for register in _registers(term)}
    return set()


def _followed(register: Register, lookup: str) -> tuple[list[models.Field], Any]:
    """The foreign keys that a lookup follows, and the field at its end."""
    model: Any = register.model
    *steps, last = lookup.split("__")
    path = []
    for step in steps:
        path.append(model._meta.get_field(step))
        model = path[-1].related_model
    return path, model._meta.get_field(last)
