"""What must not be lost, doubled or left half done when something breaks; the real program, in processes of its own."""

import os
import shutil
import signal
import sqlite3
import subprocess
import time
import zipfile

import docx
import psycopg
import pytest
from django.db import connection

from tests.serving import Installation, workbook

pytestmark = pytest.mark.xdist_group("bad_days")

ROWS = 3000
TABLE = "land_securedtransaction"


@pytest.fixture(scope="module")
def original(tmp_path_factory) -> Installation:
    found = Installation(tmp_path_factory.mktemp("original"))
    found.build(sample=200)
    return found


@pytest.fixture
def department(original, tmp_path) -> Installation:
    """A small demo department of the test's own."""
    shutil.copytree(original.home, tmp_path / "home")
    return Installation(tmp_path / "home")


def count(department: Installation, table: str = TABLE) -> int:
    with sqlite3.connect(f"file:{department.home}/soxanh.sqlite3?mode=ro", uri=True) as database:
        return database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def kill(running: subprocess.Popen) -> None:
    os.killpg(running.pid, signal.SIGKILL)
    running.communicate()
    assert running.returncode == -signal.SIGKILL


def wait_until(condition, running: subprocess.Popen) -> None:
    for _ in range(6000):
        if condition():
            return
        assert running.poll() is None, running.communicate()
        time.sleep(0.01)
    raise AssertionError("it never came to this")


# --- kill -9 ---


def test_an_import_that_was_killed_goes_on_and_doubles_nothing(department, tmp_path):
    before = count(department)
    command = "import", "secured_transactions", workbook(tmp_path / "bao-dam.xlsx", ROWS), "--unit", "VPDK-LB"
    running = department.start(*command)
    wait_until(lambda: count(department) > before, running)
    kill(running)
    assert before < count(department) < before + ROWS

    again = department.soxanh(*command)
    assert (again.returncode, again.stderr) == (0, "")
    assert count(department) == before + ROWS
    third = department.soxanh(*command)
    assert third.returncode == 0 and f"{ROWS} dòng đã có" in third.stdout
    assert count(department) == before + ROWS
    assert department.soxanh("audit", "verify").returncode == 0


@pytest.mark.parametrize("moment", ["at its first file", "at its last files"])
def test_a_closing_that_was_killed_is_not_there_and_can_be_made(department, moment):
    command = "close", "2022", "--as-of", "31/12/2022", "--name", "nam-2022"
    closings = department.home / "closings"

    def reached() -> bool:
        files = [path for path in closings.rglob("*") if path.is_file()] if closings.exists() else []
        return len(files) >= 1 if moment == "at its first file" else any("figures" in path.name for path in files)

    running = department.start(*command)
    wait_until(reached, running)
    kill(running)
    assert count(department, "figures_closing") == 0
    assert department.soxanh("diff", "nam-2022").returncode == 2

    assert department.soxanh(*command).returncode in (0, 1)
    assert department.soxanh("diff", "nam-2022").returncode == 0
    assert [path.name for path in closings.iterdir()] == ["nam-2022"]


def test_a_report_that_was_killed_leaves_no_half_file(department, tmp_path):
    target = tmp_path / "out" / "bao-cao.docx"
    command = "report", "bao-cao-nam", "--period", "2022", "-o", target
    running = department.start(*command)
    wait_until(target.parent.exists, running)
    kill(running)
    assert not target.exists() or zipfile.ZipFile(target).testzip() is None
    assert department.soxanh(*command).returncode in (0, 1)
    assert docx.Document(str(target)).paragraphs
    assert [path.name for path in target.parent.iterdir() if path.name != target.name] == []


# --- Backups and the trail ---


def test_a_backup_brings_everything_back(department, tmp_path):
    before, file = count(department), tmp_path / "sao-luu.tar.gz"
    department.soxanh("close", "2022", "--as-of", "31/12/2022", "--name", "nam-2022")
    frozen = department.soxanh("figures", "--closing", "nam-2022", "--json").stdout
    assert department.soxanh("backup", file).returncode == 0
    department.soxanh("import", "secured_transactions", workbook(tmp_path / "b.xlsx", 5), "--unit", "VPDK-LB")
    shutil.rmtree(department.home / "closings")
    assert count(department) == before + 5

    restored = department.soxanh("restore", file)
    assert (restored.returncode, restored.stderr) == (0, "")
    assert count(department) == before
    assert department.soxanh("figures", "--closing", "nam-2022", "--json").stdout == frozen
    (kept,) = department.home.glob("before-restore-*")
    with sqlite3.connect(kept / "soxanh.sqlite3") as old:
        assert old.execute(f"SELECT count(*) FROM {TABLE}").fetchone()[0] == before + 5


@pytest.mark.parametrize("damage", ["cut off", "changed inside", "not a backup", "missing"])
def test_a_damaged_backup_is_refused_and_nothing_is_touched(department, tmp_path, damage):
    file = tmp_path / "sao-luu.tar.gz"
    assert department.soxanh("backup", file).returncode == 0
    content = file.read_bytes()
    match damage:
        case "cut off":
            file.write_bytes(content[: len(content) // 2])
        case "changed inside":
            middle = len(content) // 2
            file.write_bytes(content[:middle] + bytes(1000) + content[middle + 1000 :])
        case "not a backup":
            file.write_bytes(b"khong phai ban sao luu")
        case "missing":
            file.unlink()
    before = {path: path.stat().st_mtime_ns for path in department.home.rglob("*.sqlite3")}, count(department)
    refused = department.soxanh("restore", file)
    assert_one_plain_line(refused)
    assert (
        {path: path.stat().st_mtime_ns for path in department.home.rglob("*.sqlite3")},
        count(department),
    ) == before


def test_a_row_of_the_trail_that_was_tampered_with_is_named(department):
    assert department.soxanh("audit", "verify").returncode == 0
    with sqlite3.connect(department.home / "soxanh.sqlite3") as database:
        for (name,) in database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'org_auditrecord'"
        ).fetchall():
            database.execute(f"DROP TRIGGER {name}")
        database.execute("UPDATE org_auditrecord SET object_label = 'khác' WHERE sequence = 7")
    found = department.soxanh("audit", "verify")
    assert found.returncode == 1
    assert found.stdout.startswith("Bản ghi số 7 ")


# --- Nothing to work on ---


def assert_one_plain_line(done: subprocess.CompletedProcess) -> None:
    assert done.returncode == 2, done
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr


VERBS = "figures --period 2022", "audit verify", "diff khong-co", "import dossiers khong-co.xlsx"


@pytest.mark.parametrize("command", VERBS)
def test_a_database_without_tables_is_told_in_one_line(tmp_path, command):
    assert_one_plain_line(Installation(tmp_path).soxanh(*command.split()))


@pytest.mark.postgres
@pytest.mark.django_db
@pytest.mark.parametrize("command", VERBS)
def test_an_empty_postgresql_is_told_in_one_line(tmp_path, command):
    given = connection.settings_dict
    address = "postgres://{USER}:{PASSWORD}@{HOST}:{PORT}/".format(**given)
    name = f"soxanh_empty_{os.getpid()}"
    with psycopg.connect(address + "postgres", autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
        try:
            empty = Installation(tmp_path, extra={"DATABASE_URL": address + name})
            assert_one_plain_line(empty.soxanh(*command.split()))
        finally:
            server.execute(f"DROP DATABASE {name}")


@pytest.mark.parametrize("command", ["demo", "demo --department khong-co"])
def test_a_ledger_with_entries_is_not_built_over(original, command):
    before = count(original)
    assert_one_plain_line(original.soxanh(*command.split()))
    assert count(original) == before


def test_a_backup_that_cannot_be_written_is_told_in_one_line(original):
    assert_one_plain_line(original.soxanh("backup", "/proc/khong/sao-luu.tar.gz"))
