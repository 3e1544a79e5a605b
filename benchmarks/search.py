"""The one search box in a ledger ten times as large, beside a full scan of the same search texts."""

from __future__ import annotations

from functools import partial
from typing import Any
from urllib.parse import urlencode

from benchmarks.lists import DEPARTMENT_USER, USER, Desk
from benchmarks.measuring import Bound, Section, costs, times

TITLE = "The search box over everything, in a ledger ten times as large"
LEDGER = 10
SEARCHES = (
    ("a number", "H37.16.10-221230"),
    ("a part of a number", "1230-0007"),
    ("the middle of a number", "2123"),
    ("a document's symbol", "qđ-ubnd"),
    ("a number and a kind", "quyết định 1256"),
    ("a name", "Nguyễn Thị Suối Reo"),
    ("the same without accents", "nguyen thi suoi reo"),
    ("a word that nearly every register has", "đất"),
    ("two letters", "th"),
    ("two common words", "nguyễn đất"),
    ("a letter wrong", "giấy chứng nhậm"),
    ("a letter missing, another wrong", "nguyn van suoi reo gieg"),
    ("a number with two digits swapped", "quyet dinh 1265 ubn"),
    ("nothing like it", "xylophon kwzrt"),
)


def run() -> Section:
    from django.db import connection, connections

    from soxanh.org.access import EVERYTHING, visible_units
    from soxanh.registers.declaration import shelf
    from soxanh.vi.text import search_key

    tables = [pages.model._meta.db_table for pages in shelf.values()]
    connection.ensure_connection()

    def scan(text: str, units: list[int]) -> Any:
        """What a search without an index must do: read every entry's search text."""
        words = [f"%{word}%" for word in search_key(text).split()]
        conditions = ["search LIKE %s"] * len(words)
        if units:
            conditions.append(f"unit_id IN ({', '.join(['%s'] * len(units))})")
        with connection.cursor() as cursor:
            for table in tables:
                cursor.execute(
                    f"SELECT id FROM {table} WHERE {' AND '.join(conditions)} ORDER BY id DESC LIMIT 11",
                    [*words, *units],
                )
                cursor.fetchall()

    count = sum(pages.model._base_manager.count() for pages in shelf.values())
    section = Section(
        f"{count:,} entries of {len(tables)} registers, in SQLite: the page `/tim/` through Django's test client, beside what"
        " a search without an index must do: look for the same words in the search text of every entry that the person may"
        " see, in the same run (it finds no misspelt word). Processor time, and in brackets that of the clock on the wall,"
        " each the fastest of 3. Entries that do not have the words as typed come from the nearest spellings; the page says"
        " so.",
        ("search", "sees", "queries", "the page", "a full scan", "the scan against the page"),
    )
    desks = {
        "a specialist of one branch": Desk(connections["default"], USER),
        "an officer of the whole department": Desk(connections["default"], DEPARTMENT_USER),
    }
    for who, desk in desks.items():
        visible = visible_units(desk.user)
        units = [] if visible is EVERYTHING else sorted(visible)
        for what, text in SEARCHES:
            address = f"/tim/?{urlencode({'q': text})}"
            desk.get(address)
            page, scanned = costs(partial(desk.get, address), partial(scan, text, units), rounds=3)
            section.rows.append(
                (
                    f"{what}: {text}",
                    who,
                    str(desk.queries(address)),
                    str(page),
                    str(scanned),
                    times(scanned.cpu, page.cpu),
                )
            )
            section.bounds.append(Bound(f"{text}, {who}, processor time", page.cpu * 1000, 200, "ms"))
    return section
