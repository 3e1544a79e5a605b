"""Asking the index: the entries that have some words, and how many entries there are."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.db import connection
from django.db.models import BooleanField, QuerySet, Sum
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


def answering(entries: QuerySet, wanted: Every, most: int) -> tuple[QuerySet, int]:
    """Those of a register's entries that have the words; how many entries of the register have them, if at most `most`,
    else `most` + 1."""
    its, first = engine(connection), base(entries.model)
    text = its.text([wanted])
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {its.key} - {first} FROM {WORDS}"
            f" WHERE {its.matches} AND {its.key} BETWEEN {first} AND {first + SPAN - 1} LIMIT {most + 1}",
            [text],
        )
        keys = [key for (key,) in cursor.fetchall()]
    one_has = its.one_has(entries.model._meta.db_table, first)
    if len(keys) <= most:
        found = entries.filter(pk__in=keys)
    elif one_has:
        found = entries.filter(RawSQL(one_has, [text], output_field=BooleanField()))
    else:
        found = entries.filter(pk__in=having(entries.model, wanted))
    return found, len(keys)


def newest(
    wanted: Mapping[type[Entry], Collection[Every]], limit: int, most: int | None = None
) -> dict[type[Entry], list[int]]:
    """The primary keys of each register's newest entries, at most `limit`, that answer one of the searches given for it,
    in the order of the registers; when more than `most` registers have any, one entry of each of the rest.

    Two queries for all registers: which of them have any, then the newest of these.
    """
    its = engine(connection)
    models = {base(model): model for model in wanted}
    searches = {search for each in wanted.values() for search in each}
    there = _registers_with(its, searches)
    read = [(first, model) for first, model in models.items() if first in there]
    parts, values, rest = [], [], {}
    for place, (first, model) in enumerate(read):
        named = most is not None and place >= most
        if named and searches == set(wanted[model]):
            rest[model] = [there[first]]
            continue
        parts.append(
            f"SELECT * FROM (SELECT {its.key} AS found FROM {WORDS}"
            f" WHERE {its.matches} AND {its.key} BETWEEN {first} AND {first + SPAN - 1}"
            f" ORDER BY {its.key} DESC LIMIT {1 if named else int(limit)}) AS part"
        )
        values.append(its.text(wanted[model]))
    found: dict[type[Entry], list[int]] = {}
    if parts:
        with connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(parts), values)
            for (key,) in cursor.fetchall():
                found.setdefault(models[key - key % SPAN], []).append(key % SPAN)
    return found | rest


def _registers_with(its: Engine, searches: Collection[Every]) -> dict[int, int]:
    """The registers (`base`) that have entries which answer one of the searches, each with the primary key of one; found by
    leaping from one to the next."""
    if not searches:
        return {}
    one = f"SELECT {its.key} FROM {WORDS} WHERE {its.matches} {{}} ORDER BY {its.key} LIMIT 1"
    text = its.text(sorted(searches, key=repr))
    with connection.cursor() as cursor:
        cursor.execute(
            f"WITH RECURSIVE leap(place) AS (SELECT ({one.format('')}) UNION ALL"
            f" SELECT ({one.format(f'AND {its.key} >= (place / {SPAN} + 1) * {SPAN}')}) FROM leap WHERE place IS NOT NULL)"
            " SELECT place FROM leap WHERE place IS NOT NULL",
            [text, text],
        )
        return {place - place % SPAN: place % SPAN for (place,) in cursor.fetchall()}


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
