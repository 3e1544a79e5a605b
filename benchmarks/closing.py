"""Figures from a closing: the engine against hand-written DuckDB SQL over the same Parquet, and pandas over CSV."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from benchmarks import by_hand, by_pandas
from benchmarks.figures import END, START, check, ids
from benchmarks.measuring import Bound, Section, fastest, milliseconds, number, times

TITLE = "All figures of a year, all units, from a closing ten times as large"
LEDGER = 10
NAME = "benchmark"


def run() -> Section:
    import duckdb

    from soxanh.calendar import parse_period
    from soxanh.figures import closing, engine
    from soxanh.figures.models import Closing

    year = parse_period("2022")
    frozen = Closing.objects.filter(name=NAME).first() or closing.close(year, year.end, name=NAME)
    source = closing.source(frozen)
    duck = duckdb.connect(":memory:")
    tables = _exported(frozen.folder)

    def with_engine() -> Any:
        return engine.compute(ids(), year, source=source)

    def with_sql() -> by_hand.Amounts:
        return by_hand.compute(
            lambda sql: duck.execute(sql).fetchall(), f"DATE '{START}'", f"DATE '{END}'", str(frozen.folder)
        )

    def with_pandas() -> by_hand.Amounts:
        return by_pandas.compute(tables, START, END)

    def with_few_columns() -> by_hand.Amounts:
        return by_pandas.compute(tables, START, END, every_column=False)

    check(with_engine(), with_sql())
    check(with_engine(), with_pandas())

    def every_room() -> Any:
        return engine.compute(None, year, source=source)

    every_room()
    engine_time, sql_time, every_time = fastest(with_engine, with_sql, every_room, rounds=15)
    engine_again, pandas_time, few_time = fastest(with_engine, with_pandas, with_few_columns, rounds=7)
    besides = min(engine_time, engine_again)
    return Section(
        f"The same figures as above, from a closing of {frozen.rows:,} rows (`soxanh close 2022 --as-of {END}`). The"
        " hand-written SQL is the same as above, reading the closing's Parquet files in DuckDB. pandas reads the"
        " same rows from CSV, only the registers that it counts, with masks and one group-by for each. All three give the"
        " same numbers; that is checked first.",
        ("", "fastest", "against the engine"),
        [
            ("the engine", milliseconds(engine_time), "1 ×"),
            ("the engine, all figures of all rooms", milliseconds(every_time), times(every_time, engine_time)),
            ("hand-written DuckDB SQL", milliseconds(sql_time), times(sql_time, engine_time)),
            ("pandas from CSV", milliseconds(pandas_time), times(pandas_time, besides)),
            ("pandas from CSV, told which columns to read", milliseconds(few_time), times(few_time, besides)),
        ],
        [
            Bound("engine against hand-written DuckDB SQL", engine_time / sql_time, 2),
            Bound("engine against a tenth of pandas' time", besides / (pandas_time / 10), 1),
        ],
        [
            f"pandas takes {number(pandas_time / besides)} times as long as the engine; the promise is at least 10. Told"
            f" for each file which columns to read, it takes {number(few_time / besides)} times as long."
        ],
    )


def _exported(folder: Path) -> Path:
    """The closing's rows as CSV, one file for each register, written once."""
    import pyarrow.csv
    import pyarrow.parquet
    from django.conf import settings

    tables = Path(settings.HOME) / "csv"
    if not tables.exists():
        draft = tables.with_name(tables.name + ".partial")
        draft.mkdir(exist_ok=True)
        for path in folder.glob("*.parquet"):
            pyarrow.csv.write_csv(pyarrow.parquet.read_table(path), draft / f"{path.stem}.csv")
        draft.rename(tables)
    return tables
