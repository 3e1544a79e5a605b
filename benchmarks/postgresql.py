"""A million dossiers on PostgreSQL: pages of the list, as an ordinary user and as one who sees all."""

from __future__ import annotations

import os
import sys
from functools import partial
from urllib.parse import urlsplit

from benchmarks.lists import DEPARTMENT_USER, USER, Desk
from benchmarks.measuring import Bound, Section, costs, milliseconds

TITLE = "A million dossiers on PostgreSQL"
LEDGER = 1
COPIES = 27  # of the demo year's dossiers: a little more than a million
_SERVER = "postgres://postgres@127.0.0.1:5432/soxanh_bench"


def database() -> str:
    """The address of the database that the ledger is kept in."""
    return os.environ.get("BENCH_POSTGRES", _SERVER)


def missing() -> str:
    """Why the section can't run; empty when it can. Makes the database if the server has none of that name."""
    import psycopg

    name = urlsplit(database()).path[1:]
    server = database().removesuffix(name) + "postgres"
    try:
        with psycopg.connect(server, connect_timeout=3, autocommit=True) as server_connection:
            known = server_connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
            if not known:
                server_connection.execute(f'CREATE DATABASE "{name}"')
    except psycopg.Error as error:
        return f"no PostgreSQL at {server} ({str(error).strip().splitlines()[0]}); give BENCH_POSTGRES=postgres://…"
    return ""


def run() -> Section:
    from django.db import connection, connections

    from soxanh.registers.procedures.models import Dossier

    _multiply()
    count = Dossier.objects.count()
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        version = cursor.fetchone()[0]
    section = Section(
        f"{count:,} dossiers: those of the demo year, {COPIES} times, under codes of their own; PostgreSQL {version.split()[0]}"
        " as it comes from its package, nothing tuned. They are copied inside the database (INSERT … SELECT, with the index"
        " of words and the tally that the database keeps): `soxanh demo --scale 25` writes as many with their audit trail,"
        " but takes the better part of an hour. Django's test client, pages of 100: the time that the processor worked in the"
        " program and in the database, and that of the clock on the wall, each of the fastest of 9. Open Zaak publishes 200 ms for a page of 100 of a"
        " million cases.",
        ("page of 100 dossiers", "sees", "queries", "processor", "clock"),
    )
    desks = {
        "a specialist of one branch": Desk(connections["default"], USER),
        "an officer of the whole department": Desk(connections["default"], DEPARTMENT_USER),
    }
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        server = cursor.fetchone()[0]
    unit = desks["a specialist of one branch"].unit
    for who, desk in desks.items():
        for what, query in (
            ("the newest", ""),
            ("the last page", "page=-1"),
            ("page 5,000", "page=5000"),
            ("of one unit", f"unit={unit}"),
            ("received in the year", "received_on_from=1/1/2022&received_on_to=31/12/2022"),
            ("the last page of these", "received_on_from=1/1/2022&received_on_to=31/12/2022&page=-1"),
            ("received online", "channel=online"),
            ("in progress", "state=in_progress"),
            ("withdrawn, which are few", "state=withdrawn"),
            ("late", "late=true"),
            ("sorted by due date", "sort=due_on"),
            ("found by a common name", "q=nguyen"),
            ("the last page of these", "q=nguyen&page=-1"),
            ("found by a name", "q=nguyen+thi+suoi+reo"),
            ("found by a number", "q=220315-0007"),
            ("found by a part of a number", "q=0315-0007"),
        ):
            address = f"/so/ho-so/?per=100&{query}"
            desk.get(address)
            (cost,) = costs(partial(desk.get, address), rounds=9, server=server)
            section.rows.append(
                (what, who, str(desk.queries(address)), milliseconds(cost.cpu), milliseconds(cost.wall))
            )
            section.bounds.append(Bound(f"{what}, {who}, processor time", cost.cpu * 1000, 200, "ms"))
    return section


def _multiply() -> None:
    """Copies the demo's dossiers inside the database, once: `soxanh demo --scale 25` writes as many, with their audit
    trail, but takes the better part of an hour."""
    from django.db import connection, transaction

    from soxanh.registers.procedures.models import Dossier

    if Dossier.objects.filter(code__endswith=f"/{COPIES - 1}").exists():
        return
    columns = [each.column for each in Dossier._meta.concrete_fields if each.column not in ("id", "code")]
    names = ", ".join(f'"{column}"' for column in columns)
    with transaction.atomic(), connection.cursor() as cursor:
        for copy in range(1, COPIES):
            print(f"Copying the dossiers, {copy}/{COPIES - 1}", file=sys.stderr, flush=True)
            cursor.execute(
                f"INSERT INTO procedures_dossier (code, {names})"
                f" SELECT code || '/{copy}', {names} FROM procedures_dossier WHERE strpos(code, '/') = 0"
            )
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE procedures_dossier, registers_words")
