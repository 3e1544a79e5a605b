"""Ledgers written down row by row, as a closing keeps them: no constraint of the database holds of them.

Each room's `tests/wrong.py` has `CASES`: entries that cannot be right, each with the identities that tell of it.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from soxanh.calendar import parse_period
from soxanh.figures import engine
from soxanh.figures.closing import write_register
from soxanh.figures.definitions import Register, catalogue
from soxanh.figures.sources import Parquet
from soxanh.figures.units import CountingUnits
from soxanh.figures.values import Computed

YEAR = parse_period("2022")
UNIT = (1, "STNMT", None)
#: The day of an entry that does not say when it came into its register.
SOME_DAY = "2022-06-15"

Columns = Mapping[str, Any]


@dataclass(frozen=True)
class Wrong:
    """An entry that cannot be right.

    `what` says what is wrong, `entry` has the columns that matter (days as ISO text), `right` what some of them should
    have been, `breaks` the texts of all identities that do not hold because of it. `beside` are right entries: register
    and columns.
    """

    what: str
    register: str
    entry: Columns
    right: Columns
    breaks: Sequence[str]
    beside: Sequence[tuple[str, Columns]] = ()

    def __str__(self) -> str:
        return self.what


def counted(folder: Path, entries: Iterable[tuple[str, Columns]]) -> Computed:
    """All figures of 2022, counted from these entries: registers' codes and columns."""
    folder.mkdir()
    by_register: dict[str, list[Columns]] = defaultdict(list)
    for code, columns in entries:
        by_register[code].append(columns)
    for code, rows in by_register.items():
        register = catalogue.registers[code]
        write_register(register, [_row(register, number, each) for number, each in enumerate(rows, 1)], folder)
    return engine.compute(None, YEAR, source=Parquet(folder, CountingUnits([UNIT]), {}))


def _row(register: Register, number: int, columns: Columns) -> tuple:
    """A row of the register's flat table; what is not told is empty, but for key, unit and day."""
    unknown = set(columns) - set(register.columns)
    assert not unknown, f"{register.code} has no {unknown}"
    whole = {"id": number, register.unit_column: UNIT[0], register.dated_by: SOME_DAY, **columns}
    return tuple(_value(kind, whole.get(name)) for name, kind in register.columns.items())


def _value(kind: str, value: Any) -> Any:
    return datetime.date.fromisoformat(value) if kind == "date" and value is not None else value
