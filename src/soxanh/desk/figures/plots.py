"""Plots drawn on the server as SVG, without script or inline style; the table beside them says the same in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from soxanh.figures.values import FigureValue

WIDTH, HEIGHT = 720, 200
_LEFT, _TOP, _BOTTOM = 8, 22, 24
BASELINE = HEIGHT - _BOTTOM


@dataclass(frozen=True)
class Bar:
    """One column of the plot, in the SVG's units. `known` is False for what was not reported."""

    x: str
    y: str
    width: str
    height: str
    middle: str
    label: Any
    text: str
    known: bool

    @property
    def text_y(self) -> str:
        return f"{Decimal(self.y) - 5:.1f}"


def bars(values: Sequence[tuple[Any, FigureValue]]) -> list[Bar]:
    """Columns of (label, value), scaled to the largest; values are never negative in a plot of counts."""
    if not values:
        return []
    top = max((value.number or Decimal(0) for _, value in values), default=Decimal(0)) or Decimal(1)
    step = Decimal(WIDTH - 2 * _LEFT) / len(values)
    room = Decimal(HEIGHT - _TOP - _BOTTOM)
    drawn = []
    for position, (label, value) in enumerate(values):
        height = max(Decimal(0), (value.number or Decimal(0)) / top * room)
        x = _LEFT + step * position + step / 8
        drawn.append(
            Bar(
                f"{x:.1f}",
                f"{_TOP + room - height:.1f}",
                f"{step * 3 / 4:.1f}",
                f"{height:.1f}",
                f"{x + step * 3 / 8:.1f}",
                label,
                value.text,
                value.number is not None,
            )
        )
    return drawn
