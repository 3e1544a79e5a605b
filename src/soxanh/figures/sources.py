"""Where figures are computed from: the live ledger, or a closing's Parquet files."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Protocol

import duckdb
from django.db import connection

from soxanh.figures.definitions import Register
from soxanh.figures.queries import Query, positional, with_table
from soxanh.figures.units import CountingUnits

_DIALECTS = {"sqlite": "sqlite", "postgresql": "postgres"}


#: A compiled query and the register that it reads.
Asked = tuple[Register, Query]


class Source(Protocol):
    """A place that can run compiled queries over registers."""

    @property
    def dialect(self) -> str: ...

    def units(self) -> CountingUnits:
        """The units as they stand (or stood) there."""

    def has(self, register: Register) -> bool:
        """Whether that register exists there at all."""

    def fetch(
        self, asked: Sequence[Asked], values: Mapping[str, Any], units: Collection[int] | None = None
    ) -> list[list[tuple]]:
        """The rows of each query, in this order, counted over the entries of all units or only of these."""

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
        self, asked: Sequence[Asked], values: Mapping[str, Any], units: Collection[int] | None = None
    ) -> list[list[tuple]]:
        found = []
        with connection.cursor() as cursor:
            for register, query in asked:
                cursor.execute(*live_sql(register, query, values, units))
                found.append(cursor.fetchall())
        return found

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
        self, asked: Sequence[Asked], values: Mapping[str, Any], units: Collection[int] | None = None
    ) -> list[list[tuple]]:
        def one(each: Asked) -> list[tuple]:
            with self._duck.cursor() as cursor:
                return cursor.execute(*self._sql(*each, values, units)).fetchall()

        # Most registers are small, and DuckDB plans a query of many figures longer than it reads them: side by side.
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            return list(pool.map(one, asked))

    def _sql(
        self, register: Register, query: Query, values: Mapping[str, Any], units: Collection[int] | None
    ) -> tuple[str, list[Any]]:
        file = str(self.folder / f"{register.code}.parquet").replace("'", "''")
        names = ", ".join(f'"{name}"' for name in register.columns)
        table = f"SELECT {names} FROM read_parquet('{file}')"
        sql, used = positional(with_table(register, table, query, units), values, "?")
        return sql.replace("%%", "%"), used

    def manual_values(self, period: Any, unit: str | None) -> dict[str, Any]:
        return self._manual.get((period.code, unit), {})
