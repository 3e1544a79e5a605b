"""Writing around the ledger: what somebody with the database's password could do."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


@contextmanager
def without_constraint(table: str, name: str) -> Iterator[None]:
    """The table without its check constraints, that of the name among them; SQLite leaves them aside for a while."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA ignore_check_constraints = ON")
        else:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # a table with checks still to be made can't be altered
            cursor.execute(
                "SELECT conname FROM pg_constraint WHERE contype = 'c' AND conrelid = %s::regclass", [table]
            )
            checks = [each for (each,) in cursor.fetchall()]
            assert name in checks
            for check in checks:
                cursor.execute(f'ALTER TABLE "{table}" DROP CONSTRAINT "{check}"')
        try:
            yield
        finally:
            if connection.vendor == "sqlite":
                cursor.execute("PRAGMA ignore_check_constraints = OFF")
