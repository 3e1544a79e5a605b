"""Definitions to SQL: one grouped scan per register, whatever the number of figures, periods and units.

A register is read as one flat table, put in front of the compiled query as a common table expression: Django's own
SELECT on the live database, `read_parquet` on a closing. So one definition serves both, and the rows behind a figure are
the same predicate used as a filter.
"""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import ibis
from ibis.expr import operations as ops

from soxanh.figures.definitions import Counted, Register

#: Years that stand for the periods' parameters while Ibis compiles; no entry can be dated so early.
_FIRST_STAND_IN_YEAR = 1001
_STAND_IN = re.compile(r"'(1\d{3})-(01-01|12-31)'|MAKE_DATE\((1\d{3}), (1, 1|12, 31)\)")


@dataclass(frozen=True)
class SymbolicPeriod:
    """What a predicate sees of a period: two Ibis dates. Calendar arithmetic on them is Ibis arithmetic."""

    start: Any
    end: Any


@dataclass(frozen=True)
class Query:
    """SQL over a register's flat table with named parameters `%(s0)s`, `%(e0)s`, … for the periods' bounds."""

    sql: str
    columns: tuple[str, ...]


def parameters(periods: Sequence[Any]) -> dict[str, datetime.date]:
    """The values of a query's parameters for these periods."""
    values = {}
    for position, period in enumerate(periods):
        values[f"s{position}"] = period.start
        values[f"e{position}"] = period.end
    return values


@dataclass(frozen=True)
class Place:
    """Where a figure stands in the rows of a grouped scan: the column in its period's block, counted from 1 (0 holds the
    entries up to the period's end), and the group in which it counts when it does not count in all."""

    figure: Counted
    column: int
    group: Any = None


@dataclass(frozen=True)
class GroupedScan:
    """Columns of the query: unit, the dimensions, `split` if there is one, then a block of `width` for each period."""

    query: Query
    split: str | None
    places: tuple[Place, ...]
    width: int

    def block(self, row: Sequence[Any], dimensions: int, period: int) -> Sequence[Any]:
        """The columns of the period of that position, the first of which is the number of entries up to its end."""
        first = 1 + dimensions + bool(self.split) + period * self.width
        return row[first : first + self.width]

    def counted(self, row: Sequence[Any], dimensions: int = 0, period: int = 0) -> list[tuple[Counted, int]]:
        """What a row adds to each figure in the period of that position."""
        block = self.block(row, dimensions, period)
        group = row[1 + dimensions] if self.split else None
        return [
            (place.figure, int(block[place.column] or 0) if place.group in (None, group) else 0)
            for place in self.places
        ]


@lru_cache(maxsize=512)
def grouped_scan(
    register: Register, figures: tuple[Counted, ...], periods: int, by: tuple[str, ...], dialect: str
) -> GroupedScan:
    """One scan for all figures, periods and units.

    Registers count the same things for each kind of counter, task or owner. Such a column becomes one of the groups
    (`split`), so that each condition is evaluated once for a row and not once more for every kind.
    """
    table = register.table
    symbols = [_symbol(position) for position in range(periods)]
    split = _best_split(register, [_terms(item, symbols[0][0]) for item in figures], by)
    measures = {}
    places: list[Place] = []
    for position, (period, _) in enumerate(symbols):
        measures[f"open_{position}"] = _count(table[register.dated_by] <= period.end)
        columns: dict[Any, int] = {}
        places = []
        for item in figures:
            terms = _terms(item, period)
            group = _required(terms).get(split)
            rest = tuple(term for term in terms if group is None or _equality(term) != (split, group))
            column = columns.setdefault((frozenset(rest), item.sum_of), len(columns) + 1)
            places.append(Place(item, column, group))
            holds = ibis.and_(*(term.to_expr() for term in rest))
            counted = _count(holds) if rest else table.count()
            measure = table[item.sum_of].sum(where=holds) if item.sum_of else counted
            measures.setdefault(f"f{column}_{position}", measure)
    keys = [register.unit_column, *by, *([split] if split else [])]
    expression = table.group_by(keys).aggregate(**measures)
    return GroupedScan(_compiled(expression, symbols, dialect), split, tuple(places), len(measures) // periods)


def _count(holds: Any) -> Any:
    """How many rows hold, as a sum of noughts and ones: DuckDB adds these up a quarter faster than it counts filtered
    rows. NULL for no row at all."""
    return holds.cast("int32").sum()


def _terms(item: Counted, period: SymbolicPeriod) -> tuple[ops.Node, ...]:
    """The conditions that must all hold for an entry to count."""

    def taken_apart(node: ops.Node) -> Iterator[ops.Node]:
        if isinstance(node, ops.And):
            yield from taken_apart(node.left)
            yield from taken_apart(node.right)
        else:
            yield node

    return tuple(taken_apart(item.predicate(item.register.table, period).op()))


def _equality(term: ops.Node) -> tuple[str, Any] | None:
    """(column, value) of a condition that says that a column has a value."""
    if isinstance(term, ops.Equals) and isinstance(term.left, ops.Field) and isinstance(term.right, ops.Literal):
        return term.left.name, term.right.value
    return None


def _required(terms: tuple[ops.Node, ...]) -> dict[str | None, Any]:
    """Column -> the value that it must have. A column of which two are asked counts with the first; the other stays."""
    found: dict[str | None, Any] = {}
    for column, value in filter(None, map(_equality, terms)):
        found.setdefault(column, value)
    return found


def _best_split(register: Register, figures: Sequence[tuple[ops.Node, ...]], by: tuple[str, ...]) -> str | None:
    """The closed list by which most figures differ that are otherwise the same."""
    values: dict[str, set[Any]] = defaultdict(set)
    saved: dict[str, int] = {}
    for terms in figures:
        for column, value in _required(terms).items():
            if column in register.closed_lists and column not in by:
                values[column].add(value)
    for column in values:
        left = {frozenset(term for term in terms if (_equality(term) or ("",))[0] != column) for terms in figures}
        saved[column] = len(set(map(frozenset, figures))) - len(left)
    best = max(saved, key=lambda column: saved[column], default=None)
    return best if best is not None and saved[best] > 0 else None


@lru_cache(maxsize=512)
def distinct_scan(item: Counted, periods: int, by: tuple[str, ...], dialect: str) -> Query:
    """Columns: period number, unit, the dimensions of `by`, value: what a figure counts once, per unit."""
    table = item.register.table
    symbols = [_symbol(position) for position in range(periods)]
    parts = []
    for position, (period, _) in enumerate(symbols):
        chosen = table.filter(item.predicate(table, period) & table[item.distinct].notnull())
        parts.append(
            chosen.select(
                period=ibis.literal(position),
                unit=table[item.register.unit_column],
                **{f"by_{name}": table[name] for name in by},
                value=table[item.distinct].cast("string"),
            )
        )
    return _compiled(ibis.union(*parts, distinct=True) if len(parts) > 1 else parts[0].distinct(), symbols, dialect)


@lru_cache(maxsize=512)
def row_filter(item: Counted, dialect: str) -> Query:
    """The primary keys of the rows behind a figure: the figure's predicate, used as a filter."""
    table = item.register.table
    symbols = [_symbol(0)]
    key = item.register.model._meta.pk.attname
    return _compiled(table.filter(item.predicate(table, symbols[0][0])).select(key), symbols, dialect)


def _symbol(position: int) -> tuple[SymbolicPeriod, dict[Any, datetime.date]]:
    year = _FIRST_STAND_IN_YEAR + position
    start, end = ibis.param("date"), ibis.param("date")
    return SymbolicPeriod(start, end), {start: datetime.date(year, 1, 1), end: datetime.date(year, 12, 31)}


def _compiled(expression: Any, symbols: list, dialect: str) -> Query:
    stand_ins: dict[Any, datetime.date] = {}
    for _, values in symbols:
        stand_ins.update(values)
    sql = str(ibis.to_sql(expression, dialect=dialect, params=stand_ins)).replace("%", "%%")

    def named(match: re.Match) -> str:
        year, day = (match[1], match[2]) if match[1] else (match[3], match[4])
        side = "s" if day in ("01-01", "1, 1") else "e"
        return f"%({side}{int(year) - _FIRST_STAND_IN_YEAR})s"

    return Query(_STAND_IN.sub(named, sql), tuple(expression.columns))


def with_table(register: Register, table_sql: str, query: Query, units: Collection[int] | None = None) -> str:
    """The query with its register's flat table in front, of all units or only of these."""
    names = ", ".join(f'"{name}"' for name in register.columns)
    if units is not None:
        within = ", ".join(str(int(each)) for each in sorted(units)) or "NULL"
        table_sql = f'SELECT * FROM ({table_sql}) AS "every_unit" WHERE "{register.unit_column}" IN ({within})'
    return f'WITH "{register.code}" ({names}) AS ({table_sql})\n{query.sql}'


def positional(sql: str, values: Mapping[str, Any], placeholder: str) -> tuple[str, list[Any]]:
    """The same SQL with one placeholder per use of a parameter, and the values in that order."""
    used: list[Any] = []

    def take(match: re.Match) -> str:
        used.append(values[match[1]])
        return placeholder

    return re.sub(r"%\((\w+)\)s", take, sql), used
