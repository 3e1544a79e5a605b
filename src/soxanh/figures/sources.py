"""Where figures are computed from: the live ledger, or a closing's Parquet files."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, Protocol

import duckdb
from django.db import connection

from soxanh.figures.definitions import Register
from soxanh.figures.queries import Query, positional, with_table
from soxanh.figures.units import CountingUnits

_DIALECTS = {"sqlite": "sqlite", "postgresql": "postgres"}


class Source(Protocol):
    """A place that can run a compiled query over a register."""

    @property
    def dialect(self) -> str: ...

    def units(self) -> CountingUnits:
        """The units as they stand (or stood) there."""

    def has(self, register: Register) -> bool:
        """Whether that register exists there at all."""

    def fetch(
        self, register: Register, query: Query, values: Mapping[str, Any], units: Collection[int] | None = None
    ) -> list[tuple]:
        """The query's rows, counted over the entries of all units or only of these."""

    def manual_values(self, period: Any, unit: str | None) -> dict[str, Any]:
        """Figures entered by hand for exactly this period and unit: id -> (amount, ManualNote)."""


class Live:
    """The ledger as it is now, on Django's own connection."""

    @property
    def dialect(self) -> str:
        return _DIALECTS[connection.vendor]

    def units(self) -> CountingUnits:
        return CountingUnits.load()

    def has(self, register: Register) -> bool:
        return True

    def fetch(
        self, register: Register, query: Query, values: Mapping[str, Any], units: Collection[int] | None = None
    ) -> list[tuple]:
        sql, used = live_sql(register, query, values, units)
        with connection.cursor() as cursor:
            cursor.execute(sql, used)
            return cursor.fetchall()

    def manual_values(self, period: Any, unit: str | None) -> dict[str, Any]:
        from soxanh.figures.models import ManualFigure  # models need the app registry; definitions do not

        return ManualFigure.values_for(period, unit)


def live_sql(
    register: Register, query: Query, values: Mapping[str, Any], units: Collection[int] | None = None
) -> tuple[str, list[Any]]:
    """SQL for Django's connection, with `%s` placeholders, and its parameters."""
    flat = register.model._base_manager.order_by().values_list(*register.columns)
    table_sql, table_values = flat.query.sql_with_params()
    if table_values:
        raise AssertionError("a register's flat table takes no parameters")
    sqlite = connection.vendor == "sqlite"
    return positional(
        with_table(register, table_sql, query, units),
        {name: value.isoformat() if sqlite else value for name, value in values.items()},
        "%s",
    )


class Parquet:
    """A folder of Parquet files, one per register, named by its code."""

    dialect = "duckdb"

    def __init__(self, folder: Path, units: CountingUnits, manual: Mapping[tuple[str, str | None], dict[str, Any]]):
        self.folder, self._units, self._manual = folder, units, manual
        self._duck = duckdb.connect(":memory:")

    def units(self) -> CountingUnits:
        return self._units

    def has(self, register: Register) -> bool:
        return (self.folder / f"{register.code}.parquet").exists()

    def fetch(
        self, register: Register, query: Query, values: Mapping[str, Any], units: Collection[int] | None = None
    ) -> list[tuple]:
        file = str(self.folder / f"{register.code}.parquet").replace("'", "''")
        names = ", ".join(f'"{name}"' for name in register.columns)
        table = f"SELECT {names} FROM read_parquet('{file}')"
        sql, used = positional(with_table(register, table, query, units), values, "?")
        return self._duck.execute(sql.replace("%%", "%"), used).fetchall()

    def manual_values(self, period: Any, unit: str | None) -> dict[str, Any]:
        return self._manual.get((period.code, unit), {})
