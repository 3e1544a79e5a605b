"""Computed figures, and how officials print them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.utils import translation

from soxanh.calendar import Period
from soxanh.figures.definitions import Figure, Identity
from soxanh.figures.measures import rounded
from soxanh.vi import numbers

#: Printed where nothing was reported: not zero, and never to be mistaken for it.
NOT_REPORTED = "…"


@dataclass(frozen=True)
class ManualNote:
    """Why a figure was entered by hand, from which paper, by whom and when."""

    reason: str
    source: str
    entered_by: str
    entered_at: datetime.datetime


@dataclass(frozen=True)
class FigureValue:
    """One figure for one period and scope.

    `amount` is in ledger integers (see `figures.measures`), None when nothing was reported. A ratio's amount is its
    part and `of` its whole, both ledger integers of the same kind.
    """

    figure: Figure
    amount: int | None
    of: int | None = None
    manual: ManualNote | None = None

    @property
    def is_ratio(self) -> bool:
        return self.figure.unit == "%" and self.of is not None

    @property
    def number(self) -> Decimal | None:
        """The exact value in the printed unit; a ratio's percentage is rounded to four decimals."""
        if self.amount is None:
            return None
        if self.figure.unit == "%" and self.manual is None:
            return rounded(Decimal(self.amount) * 100 / self.of, 4) if self.of else None
        return self.figure.measure.number(self.amount)

    @property
    def text(self) -> str:
        """As printed in running text, without the unit: `37.331`, `02`, `117,18`, `1,8`."""
        number = self.number
        if number is None:
            return NOT_REPORTED
        if self.figure.unit == "%":
            return numbers.print_decimal(number, getattr(self.figure, "places", 2), trim=True)
        if self.figure.measure.places:
            return numbers.print_decimal(number, self.figure.measure.places, trim=True)
        if self.figure.unit == "đồng":
            return numbers.print_integer(int(number))
        return numbers.print_count(int(number))

    @property
    def text_with_unit(self) -> str:
        if self.number is None:
            return NOT_REPORTED
        return f"{self.text}%" if self.figure.unit == "%" else f"{self.text} {self.figure.unit_name}"

    def as_json(self) -> dict[str, Any]:
        """The stable form that `soxanh figures --json` prints, in Vietnamese whatever the reader's language."""
        with translation.override("vi"):
            return self._as_json()

    def _as_json(self) -> dict[str, Any]:
        number = self.number
        row: dict[str, Any] = {
            "value": None
            if number is None
            else int(number)
            if number == number.to_integral_value()
            else float(number),
            "unit": self.figure.unit,
            "label": str(self.figure.label),
            "printed": self.text_with_unit,
        }
        if self.of is not None:
            row["part"], row["of"] = self.amount, self.of
        if self.manual:
            row["manual"] = {
                "reason": self.manual.reason,
                "source": self.manual.source,
                "entered_by": self.manual.entered_by,
                "entered_at": self.manual.entered_at.isoformat(),
            }
        return row


@dataclass(frozen=True)
class FrozenIdentity:
    """An identity as it read when a closing was made."""

    text: str


@dataclass(frozen=True)
class IdentityResult:
    """An identity for one computation. `holds` is None when a term was not reported; `units` are those where it breaks."""

    identity: Identity | FrozenIdentity
    left: int | None
    right: int | None
    holds: bool | None
    units: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return str(self.identity.text)

    @property
    def sign(self) -> str:
        """= or ≤; a frozen identity says it in its text only."""
        relation = getattr(self.identity, "relation", None)
        return relation.sign if relation is not None else "≤" if "≤" in self.text else "="

    @property
    def broken_text(self) -> str:
        """What does not hold, in a line: both sides of the whole, and the units in which it breaks."""
        left, right = (_side(each) for each in (self.left, self.right))
        known = self.left is not None and self.right is not None
        breaks = known and (self.left != self.right if self.sign == "=" else self.left > self.right)  # type: ignore[operator]
        sign = {"=": "≠", "≤": ">"}[self.sign] if breaks else self.sign
        where = f" (sai tại: {', '.join(self.units)})" if self.units else ""
        return f"{self.text}: {left} {sign} {right}{where}"


def _side(amount: int | None) -> str:
    return NOT_REPORTED if amount is None else str(amount)


@dataclass
class Computed:
    """Figures of one period: for the scope asked for, for each unit below it, and for each value of a dimension."""

    period: Period
    unit: str | None
    values: dict[str, FigureValue] = field(default_factory=dict)
    by_unit: dict[str, dict[str, FigureValue]] = field(default_factory=dict)
    by_dimension: dict[tuple, dict[str, FigureValue]] = field(default_factory=dict)
    identities: list[IdentityResult] = field(default_factory=list)

    def __getitem__(self, figure_id: str) -> FigureValue:
        return self.values[figure_id]

    @property
    def broken(self) -> list[IdentityResult]:
        return [each for each in self.identities if each.holds is False]

    def as_json(self) -> dict[str, Any]:
        """The stable, documented form: see docs/command-line.md. In Vietnamese whatever the reader's language."""
        with translation.override("vi"):
            return self._as_json()

    def _as_json(self) -> dict[str, Any]:
        return {
            "period": {"start": self.period.start.isoformat(), "end": self.period.end.isoformat()},
            "unit": self.unit,
            "figures": {figure_id: value._as_json() for figure_id, value in sorted(self.values.items())},
            "identities": [
                {"text": each.text, "holds": each.holds, "left": each.left, "right": each.right, "units": each.units}
                for each in self.identities
                if each.holds is not None
            ],
            "identities_not_known": [each.text for each in self.identities if each.holds is None],
        }
