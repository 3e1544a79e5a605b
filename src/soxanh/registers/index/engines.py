"""The index in each database: SQLite keeps the words in FTS5, PostgreSQL in a `tsvector`. Both come with the engine.

It is kept by triggers on the registers' tables, in the transaction that writes the entry: whatever writes, it is exact.
`install` is called after every migration, since SQLite loses the triggers of a table that a migration rebuilds.

Every entry has a `key`: its register's number (`base`) and its own. To its words is added one that names its unit, so that
what a person may see narrows a search inside the index.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Collection, Iterable
from typing import Any, Protocol

from django.apps import apps
from django.db import models, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from soxanh.registers.entry import Entry
from soxanh.registers.index.words import END, UNIT, Every

WORDS, KNOWN, TALLY = "registers_words", "registers_known_words", "registers_tally"
#: The keys of one register.
SPAN = 1 << 32
#: Comes after every letter of a word.
_LAST = "\uffff"


class Engine(Protocol):
    """How a database writes what the index needs."""

    key: str  # the column of the key
    matches: str  # the condition that an entry answers a search, given as a parameter
    create: tuple[str, ...]
    drop: tuple[str, ...]
    empty: tuple[str, ...]
    tidy: tuple[str, ...]  # what makes a much-written index quick again
    installed: str  # the names of all triggers
    before: tuple[str, ...]  # what the triggers stand on

    def text(self, searches: Collection[Every]) -> str:
        """One of the searches, as the engine writes it. Words are letters and digits: nothing needs escaping."""

    def known(self, words: Collection[str]) -> tuple[str, list[Any]]:
        """The query, with its parameters, of those of the words that are in the index."""

    def longer(self, beginning: str, most: int) -> tuple[str, list[Any]]:
        """The query, with its parameters, of the words in the index that begin so."""

    def one_has(self, table: str, first: int) -> str:
        """The condition that an entry of the register answers a search, given as a parameter, written so that entries can
        be tried one after another; empty when the engine is quick to collect all that answer."""

    def fill(self, table: str, first: int) -> str:
        """Indexes a whole register."""

    def triggers(self, table: str, first: int, register: str) -> dict[str, str]:
        """Name -> the trigger that keeps the index of the register's table."""


def base(model: type[models.Model]) -> int:
    """The number under which the register's entries lie: `base` + primary key, the same in every database."""
    return (zlib.crc32(model._meta.label_lower.encode()) >> 1) * SPAN


def indexed() -> list[type[Entry]]:
    """The models of all registers, parts included."""
    return [each for each in apps.get_models() if issubclass(each, Entry)]


class Sqlite(Engine):
    key = "rowid"
    matches = f"{WORDS} MATCH %s"
    # Without the texts (the registers have them), without places and lengths: only which entry has which word.
    create = (
        f"CREATE VIRTUAL TABLE {WORDS} USING fts5"
        "(words, content='', detail=none, columnsize=0, tokenize='unicode61 remove_diacritics 0')",
        f"CREATE VIRTUAL TABLE {KNOWN} USING fts5vocab({WORDS}, row)",
    )
    drop = (f"DROP TABLE {KNOWN}", f"DROP TABLE {WORDS}")
    empty = (f"INSERT INTO {WORDS} ({WORDS}) VALUES ('delete-all')", f"DELETE FROM {TALLY}")
    tidy = (f"INSERT INTO {WORDS} ({WORDS}) VALUES ('optimize')",)
    installed = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    before = ()

    def text(self, searches: Collection[Every]) -> str:
        return _joined(searches, " OR ", " AND ", '"', '" *')

    def known(self, words: Collection[str]) -> tuple[str, list[Any]]:
        # Each is looked up by itself: the first entry that has it is enough.
        return (
            "SELECT each.value FROM json_each(%s) AS each"
            f" WHERE EXISTS (SELECT 1 FROM {WORDS} WHERE {WORDS} MATCH '\"' || each.value || '\"')",
            [json.dumps(list(words), ensure_ascii=False)],
        )

    def longer(self, beginning: str, most: int) -> tuple[str, list[Any]]:
        return (
            f"SELECT term FROM {KNOWN} WHERE term >= %s AND term < %s LIMIT {most}",
            [beginning, beginning + _LAST],
        )

    def one_has(self, table: str, first: int) -> str:
        return ""

    def fill(self, table: str, first: int) -> str:
        return f"INSERT INTO {WORDS} (rowid, words) SELECT {first} + id, search || ' {UNIT}' || unit_id FROM {table}"

    def triggers(self, table: str, first: int, register: str) -> dict[str, str]:
        new = f"INSERT INTO {WORDS} (rowid, words) VALUES ({first} + NEW.id, NEW.search || ' {UNIT}' || NEW.unit_id);"
        old = (
            f"INSERT INTO {WORDS} ({WORDS}, rowid, words)"
            f" VALUES ('delete', {first} + OLD.id, OLD.search || ' {UNIT}' || OLD.unit_id);"
        )
        come = (
            f"INSERT INTO {TALLY} (register, unit, entries) SELECT '{register}', NEW.unit_id, 1 WHERE {{}}"
            " ON CONFLICT (register, unit) DO UPDATE SET entries = entries + 1;"
        )
        gone = (
            f"UPDATE {TALLY} SET entries = entries - 1 WHERE register = '{register}' AND unit = OLD.unit_id AND {{}};"
        )
        moved = "NEW.unit_id <> OLD.unit_id"
        bodies = {
            "insert": ("INSERT", "", new + come.format("true")),
            "delete": ("DELETE", "", old + gone.format("true")),
            "update": (
                "UPDATE OF search, unit_id",
                f"WHEN NEW.search <> OLD.search OR {moved}",
                old + new + gone.format(moved) + come.format(moved),
            ),
        }
        return {
            f"{table}_index_{verb}": f"CREATE TRIGGER {table}_index_{verb} AFTER {what} ON {table} {when} BEGIN {body} END"
            for verb, (what, when, body) in bodies.items()
        }


class Postgresql(Engine):
    key = "key"
    matches = "words @@ %s::tsquery"
    create = (
        f"CREATE TABLE {WORDS} (key bigint PRIMARY KEY, words tsvector NOT NULL)",
        f"CREATE INDEX {WORDS}_gin ON {WORDS} USING gin (words)",
        f'CREATE TABLE {KNOWN} (word text COLLATE "C" PRIMARY KEY)',
    )
    drop = (f"DROP TABLE {WORDS}", f"DROP TABLE {KNOWN}")
    empty = (f"TRUNCATE {WORDS}, {KNOWN}", f"DELETE FROM {TALLY}")
    tidy = ()
    installed = "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
    before = (
        # A word longer than any that a person searches for is kept by its beginning: a tsvector refuses very long ones.
        f"""CREATE OR REPLACE FUNCTION {WORDS}_of(search text, unit bigint) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
            SELECT array_to_tsvector(array_append(ARRAY(
                SELECT DISTINCT left(word, 100) FROM regexp_split_to_table(search, '[^[:alnum:]{END}]+') AS word WHERE word <> ''
            ), '{UNIT}' || unit)) $$""",
        f"""CREATE OR REPLACE FUNCTION {WORDS}_keep() RETURNS trigger LANGUAGE plpgsql AS $$
            DECLARE first bigint := TG_ARGV[0]; own text := TG_ARGV[1];
            BEGIN
            IF TG_OP = 'TRUNCATE' THEN
                DELETE FROM {WORDS} WHERE key BETWEEN first AND first + {SPAN - 1};
                DELETE FROM {TALLY} WHERE register = own;
                RETURN NULL;
            END IF;
            IF TG_OP = 'INSERT' THEN
                WITH made AS (INSERT INTO {WORDS} SELECT first + id, {WORDS}_of(search, unit_id) FROM come RETURNING words)
                INSERT INTO {KNOWN} SELECT DISTINCT unnest(tsvector_to_array(words)) FROM made ON CONFLICT DO NOTHING;
            ELSIF TG_OP = 'DELETE' THEN
                DELETE FROM {WORDS} USING gone WHERE key = first + gone.id;
            ELSE
                WITH made AS (
                    UPDATE {WORDS} SET words = {WORDS}_of(come.search, come.unit_id) FROM come JOIN gone USING (id)
                    WHERE key = first + come.id
                        AND (come.search <> gone.search OR come.unit_id <> gone.unit_id)
                    RETURNING words
                )
                INSERT INTO {KNOWN} SELECT DISTINCT unnest(tsvector_to_array(words)) FROM made ON CONFLICT DO NOTHING;
            END IF;
            IF TG_OP = 'DELETE' THEN
                UPDATE {TALLY} SET entries = entries - less.n
                FROM (SELECT unit_id, count(*) AS n FROM gone GROUP BY unit_id) AS less
                WHERE register = own AND unit = less.unit_id;
            ELSIF TG_OP = 'INSERT' THEN
                INSERT INTO {TALLY} (register, unit, entries) SELECT own, unit_id, count(*) FROM come GROUP BY unit_id
                ON CONFLICT (register, unit) DO UPDATE SET entries = {TALLY}.entries + excluded.entries;
            ELSE
                INSERT INTO {TALLY} (register, unit, entries)
                SELECT own, unit_id, sum(n) FROM (
                    SELECT come.unit_id, 1 AS n FROM come JOIN gone USING (id) WHERE come.unit_id <> gone.unit_id
                    UNION ALL
                    SELECT gone.unit_id, -1 FROM come JOIN gone USING (id) WHERE come.unit_id <> gone.unit_id
                ) AS moved GROUP BY unit_id
                ON CONFLICT (register, unit) DO UPDATE SET entries = {TALLY}.entries + excluded.entries;
            END IF;
            RETURN NULL;
            END $$""",
    )

    def text(self, searches: Collection[Every]) -> str:
        return _joined(searches, "|", "&", "'", "':*")

    def known(self, words: Collection[str]) -> tuple[str, list[Any]]:
        return f"SELECT word FROM {KNOWN} WHERE word = ANY(%s)", [list(words)]

    def longer(self, beginning: str, most: int) -> tuple[str, list[Any]]:
        return (
            f"SELECT word FROM {KNOWN} WHERE word >= %s AND word < %s ORDER BY word LIMIT {most}",
            [beginning, beginning + _LAST],
        )

    def one_has(self, table: str, first: int) -> str:
        # Words that very many entries have are soon met in the list's own order; collecting them all takes long.
        return f'EXISTS (SELECT 1 FROM {WORDS} WHERE key = {first} + "{table}"."id" AND {self.matches})'

    def fill(self, table: str, first: int) -> str:
        return (
            f"WITH made AS (INSERT INTO {WORDS} SELECT {first} + id, {WORDS}_of(search, unit_id) FROM {table} RETURNING words)"
            f" INSERT INTO {KNOWN} SELECT DISTINCT unnest(tsvector_to_array(words)) FROM made ON CONFLICT DO NOTHING"
        )

    def triggers(self, table: str, first: int, register: str) -> dict[str, str]:
        rows = {
            "insert": "REFERENCING NEW TABLE AS come",
            "update": "REFERENCING OLD TABLE AS gone NEW TABLE AS come",
            "delete": "REFERENCING OLD TABLE AS gone",
            "truncate": "",
        }
        return {
            f"{table}_index_{verb}": f"CREATE TRIGGER {table}_index_{verb} AFTER {verb} ON {table} {those}"
            f" FOR EACH STATEMENT EXECUTE FUNCTION {WORDS}_keep({first}, '{register}')"
            for verb, those in rows.items()
        }


def _joined(searches: Collection[Every], either: str, both: str, quote: str, begins: str) -> str:
    def group(words: tuple) -> str:
        return either.join(f"{quote}{word.text}{begins if word.begins else quote}" for word in words)

    return either.join("(" + both.join(f"({group(words)})" for words in every) + ")" for every in searches)


def engine(connection: BaseDatabaseWrapper) -> Engine:
    return Postgresql() if connection.vendor == "postgresql" else Sqlite()


def install(connection: BaseDatabaseWrapper) -> None:
    """Puts the triggers on every register's table. If one was missing, the index is made anew: nobody knows what was
    written meanwhile."""
    its = engine(connection)
    tables = set(connection.introspection.table_names())
    if not {WORDS, TALLY} <= tables:
        return
    registers = [each for each in indexed() if each._meta.db_table in tables]
    wanted: dict[str, str] = {}
    for each in registers:
        wanted |= its.triggers(each._meta.db_table, base(each), each._meta.label_lower)
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        cursor.execute(its.installed)
        missing = set(wanted) - {name for (name,) in cursor.fetchall()}
        if not missing:
            return
        _run(cursor, (*its.before, *(wanted[name] for name in sorted(missing)), *its.empty))
        for each in registers:
            table, label = each._meta.db_table, each._meta.label_lower
            cursor.execute(its.fill(table, base(each)))
            cursor.execute(
                f"INSERT INTO {TALLY} (register, unit, entries)"
                f" SELECT '{label}', unit_id, COUNT(*) FROM {table} GROUP BY unit_id"
            )
        _run(cursor, its.tidy)


def tidy(connection: BaseDatabaseWrapper) -> None:
    """Brings the index into its quickest form; worth doing after very many entries have been written."""
    with connection.cursor() as cursor:
        _run(cursor, engine(connection).tidy)


def _run(cursor: Any, statements: Iterable[str]) -> None:
    for statement in statements:
        cursor.execute(statement)


def remove(connection: BaseDatabaseWrapper) -> None:
    """Takes the triggers away again."""
    its = engine(connection)
    with connection.cursor() as cursor:
        for each in indexed():
            for name in its.triggers(each._meta.db_table, base(each), each._meta.label_lower):
                where = f" ON {each._meta.db_table}" if connection.vendor == "postgresql" else ""
                cursor.execute(f"DROP TRIGGER IF EXISTS {name}{where}")
