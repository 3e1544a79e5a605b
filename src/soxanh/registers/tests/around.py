"""Writing around the ledger: what somebody with the database's password could do."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


@contextmanager
def without_constraint(table: str, name: str) -> Iterator[None]:
    """The table without its check constraints, that of the name among them; rows written meanwhile may stay."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA ignore_check_constraints = ON")
            try:
                yield
            finally:
                cursor.execute("PRAGMA ignore_check_constraints = OFF")
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'c' AND conrelid = %s::regclass",
            [table],
        )
        checks = dict(cursor.fetchall())
        assert name in checks
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # a table with checks still to be made can't be altered
        for check in checks:
            cursor.execute(f'ALTER TABLE "{table}" DROP CONSTRAINT "{check}"')
        yield
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for check, definition in checks.items():
            definition = definition.removesuffix(" NOT VALID")
            cursor.execute(f'ALTER TABLE "{table}" ADD CONSTRAINT "{check}" {definition} NOT VALID')
