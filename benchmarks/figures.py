"""All figures of a year for all units: the engine against hand-written SQL, on one SQLite file."""

from __future__ import annotations

import sqlite3
import time

from benchmarks import by_hand
from benchmarks.measuring import Bound, Section, interleaved, milliseconds, times

TITLE = "All figures of a year, all units, on the live ledger"
LEDGER = 1
START, END = "2022-01-01", "2022-12-31"
ROOMS = ("procedures", "tasks", "land")  # those that the hand-written programs know


def ids() -> list[str]:
    """All figures of those rooms: counted ones, ratios, sums; and those that they count for other rooms."""
    from soxanh.figures.definitions import catalogue

    own = [each for each in catalogue.figures if each.partition(".")[0] in ROOMS]
    return list(dict.fromkeys([*own, *by_hand.FIGURES]))


def run() -> Section:
    from django.db import connection

    from soxanh.calendar import parse_period
    from soxanh.figures import engine
    from soxanh.figures.definitions import catalogue
    from soxanh.org.models import Unit

    year = parse_period("2022")
    connection.ensure_connection()
    started = time.perf_counter()
    computed = engine.compute(ids(), year)
    first = time.perf_counter() - started
    own = sqlite3.connect(connection.settings_dict["NAME"])
    own.execute("PRAGMA cache_size=-65536")  # as the program's own connection has it

    def with_engine() -> object:
        return engine.compute(ids(), year)

    def with_sql() -> by_hand.Amounts:
        return by_hand.compute(lambda sql: own.execute(sql).fetchall(), f"'{START}'", f"'{END}'")

    check(computed, with_sql())
    engine_time, sql_time = interleaved(with_engine, with_sql, rounds=15)
    again = interleaved(with_engine, with_sql, rounds=15)
    (every_room,) = interleaved(lambda: engine.compute(None, year), rounds=5)
    ratio = min(engine_time / sql_time, again[0] / again[1])
    rows = sum(
        each.model._base_manager.count()
        for code, each in catalogue.registers.items()
        if code.partition(".")[0] in ROOMS
    )
    return Section(
        f"{len(by_hand.FIGURES)} counted figures of procedures, tasks and land for {Unit.objects.count()} units and the"
        f" department, over {rows:,} rows. The engine computes these and all ratios, sums and identities on top"
        f" ({len(ids())} figures). The hand-written SQL (benchmarks/by_hand.py) is one grouped SELECT for"
        " each table, added up the tree of units in Python. Both give the same numbers; that is checked first.",
        ("", "median", "against hand-written SQL"),
        [
            ("hand-written SQL", milliseconds(sql_time), "1 ×"),
            ("the engine", milliseconds(engine_time), times(engine_time, sql_time)),
            ("the engine, its first call in a process", milliseconds(first), times(first, sql_time)),
            (f"the engine, all {len(catalogue.figures)} figures of all rooms", milliseconds(every_room), ""),
        ],
        [Bound("engine against hand-written SQL on SQLite", ratio, 2)],
        ["The first call also translates the definitions into SQL, once per process; a server does that once."],
    )


def check(computed: object, amounts: by_hand.Amounts) -> None:
    """Both have counted the same: every figure, the department and every unit."""
    scopes = {None: computed.values, **computed.by_unit}  # type: ignore[attr-defined]
    wrong = [
        (code, name, values[name].amount, amounts[code][name])
        for code, values in scopes.items()
        for name in by_hand.FIGURES
        if (values[name].amount or 0) != amounts[code][name]
    ]
    if wrong:
        raise AssertionError(f"the engine and the hand-written SQL disagree: {wrong[:5]} …")
