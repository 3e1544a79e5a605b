"""Asking the index: the entries that have some words, and how many entries there are."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.db import connection
from django.db.models import Sum
from django.db.models.expressions import RawSQL

from soxanh.registers.entry import Entry
from soxanh.registers.index.engines import SPAN, WORDS, Engine, base, engine
from soxanh.registers.index.words import UNIT, Alternatives, Every, Word
from soxanh.registers.models import Tally


def of_units(units: Iterable[int]) -> Alternatives:
    """The entry stands in one of these units."""
    return tuple(Word(f"{UNIT}{unit}") for unit in sorted(units)) or (Word(f"{UNIT}0"),)


def having(model: type[Entry], wanted: Every) -> RawSQL:
    """A subquery of the primary keys of the register's entries that have the words, for `pk__in`."""
    its, first = engine(connection), base(model)
    return RawSQL(
        f"SELECT {its.key} - {first} FROM {WORDS}"
        f" WHERE {its.matches} AND {its.key} BETWEEN {first} AND {first + SPAN - 1}",
        [its.text([wanted])],
    )


def newest(
    wanted: Mapping[type[Entry], Collection[Every]], limit: int, most: int | None = None
) -> dict[type[Entry], list[int]]:
    """The primary keys of each register's newest entries, at most `limit`, that answer one of the searches given for it,
    in the order of the registers; when more than `most` registers have any, one entry of each of the rest.

    Two queries for all registers: which of them have any, then the newest of these.
    """
    its = engine(connection)
    models = {base(model): model for model in wanted}
    there = set(_registers_with(its, {search for searches in wanted.values() for search in searches}))
    parts, values = [], []
    for first, model in models.items():
        if first not in there:
            continue
        number = limit if most is None or len(parts) < most else 1
        parts.append(
            f"SELECT * FROM (SELECT {its.key} AS found FROM {WORDS}"
            f" WHERE {its.matches} AND {its.key} BETWEEN {first} AND {first + SPAN - 1}"
            f" ORDER BY {its.key} DESC LIMIT {int(number)}) AS part"
        )
        values.append(its.text(wanted[model]))
    found: dict[type[Entry], list[int]] = {}
    if parts:
        with connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(parts), values)
            for (key,) in cursor.fetchall():
                found.setdefault(models[key - key % SPAN], []).append(key % SPAN)
    return found


def _registers_with(its: Engine, searches: Collection[Every]) -> list[int]:
    """The registers (`base`) that have entries which answer one of the searches, found by leaping from one to the next."""
    if not searches:
        return []
    one = f"SELECT {its.key} FROM {WORDS} WHERE {its.matches} {{}} ORDER BY {its.key} LIMIT 1"
    text = its.text(sorted(searches, key=repr))
    with connection.cursor() as cursor:
        cursor.execute(
            f"WITH RECURSIVE leap(place) AS (SELECT ({one.format('')}) UNION ALL"
            f" SELECT ({one.format(f'AND {its.key} >= (place / {SPAN} + 1) * {SPAN}')}) FROM leap WHERE place IS NOT NULL)"
            " SELECT place FROM leap WHERE place IS NOT NULL",
            [text, text],
        )
        return [place - place % SPAN for (place,) in cursor.fetchall()]


def known(words: Collection[str]) -> set[str]:
    """Those of the words that some entry has."""
    with connection.cursor() as cursor:
        cursor.execute(*engine(connection).known(words))
        return {word for (word,) in cursor.fetchall()}


def longer(beginning: str, most: int) -> list[str]:
    """Words of entries that begin so, the beginning itself included; no more than `most`."""
    with connection.cursor() as cursor:
        cursor.execute(*engine(connection).longer(beginning, most))
        return [word for (word,) in cursor.fetchall()]


def count(model: type[Entry], units: Collection[int] | None) -> int:
    """How many entries the register has, of all units (None) or of these: exact, and read in no time."""
    kept: Any = Tally.objects.filter(register=model._meta.label_lower)
    if units is not None:
        kept = kept.filter(unit__in=units)
    return kept.aggregate(entries=Sum("entries"))["entries"] or 0
