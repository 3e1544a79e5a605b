"""A real kill -9 of a real process in the middle of an import, on a database of its own."""

import os
import signal
import subprocess
import sys

import pytest

from soxanh.registers.sheets.tests.conftest import dossier, dossiers

SETTING_UP = """
import datetime as dt, sys, django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from soxanh.org.models import Unit
from soxanh.registers.procedures.models import Counter, Procedure
from soxanh.registers.sheets import importing
from soxanh.registers.sheets.sheets import find
root = Unit.objects.create(code="P1", name="Sở Ví Dụ", short_name="Sở", kind="department")
Counter.objects.create(code="BP1", name="Quầy Một", kind="centre", unit=root, opened_on=dt.date(2015, 1, 1))
Procedure.objects.create(
    code="1.000001", name="Thủ tục", field="land", unit=root, statutory_limit=100, valid_from=dt.date(2015, 1, 1)
)
importing.create(find("dossiers"), open(sys.argv[1], "rb").read(), "tep.xlsx", None, root)
"""
DYING = """
import os, signal, django
django.setup()
from soxanh.registers.models import ImportJob
from soxanh.registers.sheets import chunks, importing
chunks.CHUNK = 3
advance = importing._advance
def die(job, outcomes):
    advance(job, outcomes)
    if job.position > 3:  # in the second chunk, its rows written but not committed
        os.kill(os.getpid(), signal.SIGKILL)
importing._advance = die
importing.run(ImportJob.objects.get())
"""
COUNTING = """
import django
django.setup()
from soxanh.registers.models import ImportJob
from soxanh.registers.procedures.models import Dossier
job = ImportJob.objects.get()
print(job.state, job.position, Dossier.objects.count())
"""
GOING_ON = """
import django
django.setup()
from soxanh.org import audit
from soxanh.registers.models import ImportJob
from soxanh.registers.sheets import importing
importing.run(ImportJob.objects.get())
assert audit.verify() is None
"""


@pytest.fixture
def python(tmp_path):
    environment = os.environ | {
        "SOXANH_HOME": str(tmp_path),
        "DATABASE_URL": f"sqlite:///{tmp_path}/so.sqlite3",
        "DJANGO_SETTINGS_MODULE": "soxanh.project.settings.test",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }

    def run(code, *arguments):
        command = [sys.executable, "-c", code, *map(str, arguments)]
        return subprocess.run(command, env=environment, check=False, capture_output=True, text=True)

    return run


def test_kill_9_in_the_middle_of_an_import(python, tmp_path):
    file = tmp_path / "tep.xlsx"
    file.write_bytes(dossiers(*(dossier(number) for number in range(1, 11))))
    prepared = python(SETTING_UP, file)
    assert prepared.returncode == 0, prepared.stderr
    assert python(DYING).returncode == -signal.SIGKILL
    assert python(COUNTING).stdout.split() == ["running", "3", "3"]
    finished = python(GOING_ON)
    assert finished.returncode == 0, finished.stderr
    assert python(COUNTING).stdout.split() == ["done", "10", "10"]
