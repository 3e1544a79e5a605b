"""What has no rival to be compared with: importing from Excel, exporting to it, building the demo, starting again."""

from __future__ import annotations

import resource
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from benchmarks import ledgers
from benchmarks.lists import DEPARTMENT_USER, Desk
from benchmarks.measuring import Bound, Cost, Section, costs, number, times

TITLE = "Importing, exporting, building, starting"
LEDGER = 1
ROWS = 40_000
_SHEET = "Dữ liệu"
_WITHOUT_INDEX = """\
import django; django.setup()
from django.db import connection
from soxanh.registers.index import engines
engines.remove(connection)
"""


def run() -> Section:
    from django.conf import settings

    home = Path(settings.HOME)
    copy = ledgers.FOLDER / "import"
    _copy(home, copy)
    book = _book(ledgers.FOLDER / "dossiers.xlsx")
    _run(copy, "-c", _WITHOUT_INDEX)
    bare, _said = _run(copy, "-m", "soxanh", "import", "procedures.dossiers", str(book))
    _copy(home, copy)
    taken, said = _run(copy, "-m", "soxanh", "import", "procedures.dossiers", str(book))
    served = _starting(copy)
    shutil.rmtree(copy, ignore_errors=True)
    book.unlink()
    rows, exported = _exporting()
    return Section(
        f"`soxanh import` of {ROWS:,} dossiers from one Excel file into the demo ledger, with every rule, the audit trail"
        " and the check against what is there, with the triggers that keep the index of words and the tally, and without"
        " them; the list of all dossiers as an Excel workbook; `soxanh demo`; and a second `make run`, from the command to"
        " the first page. Processor time, and in brackets that of the clock on the wall.",
        ("", "time", ""),
        [
            (f"importing {ROWS:,} rows", str(taken), f"{number(ROWS / taken.cpu)} rows a second"),
            ("the same, the database keeping no index", str(bare), times(bare.cpu, taken.cpu)),
            (f"exporting {rows:,} rows", str(exported), f"{number(rows / exported.cpu)} rows a second"),
            ("building the demo year", ledgers.seconds_to_build(home), ""),
            ("starting again, to the first page", f"{number(served)} s", ""),
        ],
        [Bound("importing, against a database that keeps no index", taken.cpu / bare.cpu, 1.3)],
        notes=[f"The import said: {said}"],
    )


def _copy(home: Path, copy: Path) -> None:
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(home, copy, ignore=shutil.ignore_patterns("csv"))


def _run(home: Path, *arguments: str) -> tuple[Cost, str]:
    """What a Python process cost, and the first line that it said."""

    def worked() -> float:
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime

    before, started = worked(), time.perf_counter()
    done = subprocess.run(
        [sys.executable, *arguments], env=ledgers.environment(home), capture_output=True, text=True, check=True
    )
    cost = Cost(worked() - before, time.perf_counter() - started)
    return cost, next(iter((done.stdout or done.stderr).strip().splitlines()), "")


def _exporting() -> tuple[int, Cost]:
    """The number of rows of the list of dossiers, and what its workbook costs."""
    from django.db import connections

    from soxanh.registers.procedures.models import Dossier

    desk = Desk(connections["default"], DEPARTMENT_USER)
    (cost,) = costs(lambda: desk.get("/so/ho-so/xuat.xlsx"), rounds=1)
    return Dossier.objects.count(), cost


def _book(path: Path) -> Path:
    """The demo's own dossiers under other codes, as a filled-in form."""
    import openpyxl

    from soxanh.registers.sheets import commands

    book = openpyxl.load_workbook(commands.template("procedures.dossiers", path))
    sheet = book[_SHEET]
    places = {str(cell.value): cell.column - 1 for cell in sheet[1]}
    for row in _dossiers():
        cells: list[object] = [None] * len(places)
        for name, value in row.items():
            cells[places[name]] = value
        sheet.append(cells)
    book.save(path)
    return path


def _dossiers() -> Iterator[dict[str, object]]:
    from soxanh.registers.procedures.models import Dossier

    found = list(Dossier.objects.select_related("procedure", "counter", "unit").order_by("pk"))
    for number_in_file in range(ROWS):
        each = found[number_in_file % len(found)]
        yield {
            "code": f"H37.{10 + number_in_file // 10_000}-{each.received_on:%y%m%d}-{number_in_file % 10_000:05d}",
            "procedure": each.procedure.code,
            "counter": each.counter.code,
            "unit": each.unit.code,
            "channel": each.get_channel_display(),
            "applicant_name": each.applicant_name,
            "applicant_kind": each.get_applicant_kind_display(),
            "received_on": each.received_on,
            "resolved_on": each.resolved_on,
            "result": each.get_result_display(),
        }


def _starting(home: Path) -> float:
    """Seconds from the command to the first page, in a ledger that is there already."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    (home / "out").mkdir(exist_ok=True)
    (home / "out" / "bao-cao-2022.docx").touch()
    started = time.perf_counter()
    server = subprocess.Popen(
        [sys.executable, "-m", "soxanh", "start", "--port", str(port)],
        cwd=home,
        env=ledgers.environment(home),
        stdout=subprocess.DEVNULL,
    )
    try:
        while time.perf_counter() - started < 120:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10).close()
                return time.perf_counter() - started
            except OSError:
                time.sleep(0.1)
    finally:
        server.terminate()
        server.wait(30)
    raise TimeoutError("the server did not answer within two minutes")
