"""The one search box in a ledger ten times as large, beside a full scan of the same search texts."""

from __future__ import annotations

from functools import partial
from typing import Any
from urllib.parse import urlencode

from benchmarks.lists import USER, Desk
from benchmarks.measuring import Bound, Section, fastest, milliseconds, times

TITLE = "The search box over everything, in a ledger ten times as large"
LEDGER = 10
DEPARTMENT_USER = "thidua"  # the emulation officer, who sees the entries of all units
SEARCHES = (
    ("two words, common ones", "nguyễn đất"),
    ("two words without accents", "nguyen dat"),
    ("a dossier's number", "H37.16.10-221230"),
    ("a number and a kind", "quyết định 1256"),
    ("a letter wrong", "giấy chứng nhậm"),
    ("a letter missing, another wrong", "nguyn van suoi reo gieg"),
    ("a number with two digits swapped", "quyet dinh 1265 ubn"),
    ("nothing like it", "xylophon kwzrt"),
)


def run() -> Section:
    from django.db import connection, connections

    from soxanh.registers.declaration import shelf
    from soxanh.vi.text import search_key

    tables = [pages.model._meta.db_table for pages in shelf.values()]
    connection.ensure_connection()

    def scan(text: str) -> Any:
        """What a search without an index must do: read every entry's search text."""
        words = [f"%{word}%" for word in search_key(text).split()]
        condition = " AND ".join(["search LIKE %s"] * len(words))
        with connection.cursor() as cursor:
            for table in tables:
                cursor.execute(f"SELECT id FROM {table} WHERE {condition} ORDER BY id DESC LIMIT 11", words)
                cursor.fetchall()

    count = sum(pages.model._base_manager.count() for pages in shelf.values())
    section = Section(
        f"{count:,} entries of {len(tables)} registers, in SQLite: the page `/tim/` through Django's test client, the fastest"
        " of 3, beside what a search without an index must do: look for the same words in every entry's search text, in the"
        " same run (it finds no misspelt word). Entries that do not have the words as typed come from the nearest"
        " spellings; the page says so.",
        ("search", "sees", "queries", "the page", "a full scan", "the scan against the page"),
    )
    desks = {
        "a specialist of one branch": Desk(connections["default"], USER),
        "an officer of the whole department": Desk(connections["default"], DEPARTMENT_USER),
    }
    for who, desk in desks.items():
        for what, text in SEARCHES:
            address = f"/tim/?{urlencode({'q': text})}"
            desk.get(address)
            page_time, scan_time = fastest(partial(desk.get, address), partial(scan, text), rounds=3)
            section.rows.append(
                (
                    f"{what}: {text}",
                    who,
                    str(desk.queries(address)),
                    milliseconds(page_time),
                    milliseconds(scan_time),
                    times(scan_time, page_time),
                )
            )
            section.bounds.append(Bound(f"{text}, {who}", page_time * 1000, 200, "ms"))
    return section
