"""A process killed between the file and its row: nothing is lost, nothing is doubled."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[3]

_PREPARE = """
from django.core.management import call_command
call_command("migrate", verbosity=0)
from soxanh.org.models import Person, RoleAssignment, Unit, User
from soxanh.org.roles import Role
unit = Unit(code="STNMT", kind=Unit.Kind.DEPARTMENT, name="Sở Thử", short_name="Sở"); unit.save()
user = User(username="nguoi.thu"); user.save()
RoleAssignment(user=user, role=Role.EMULATION_OFFICER, unit=unit).save()
from soxanh.calendar import parse_period
from soxanh.reports import library, workflow
from soxanh.reports.compose import Scope
from soxanh.reports.tests.words import template
library.add(user, "mau", template("Kỳ {{ ky }} của Sở"), "mau.docx")
workflow.draft(user, "mau", Scope(parse_period("2022")), "Thử")
"""

_UPLOAD = """
import os, signal
from soxanh.org.models import User
from soxanh.reports import workflow
from soxanh.reports.models import Report, ReportVersion
from soxanh.reports.tests.words import edited
if KILL:
    save = ReportVersion.save
    def killed(self, **options):
        os.kill(os.getpid(), signal.SIGKILL)  # the file is in its place, its row is not
    ReportVersion.save = killed
report = Report.objects.get()
workflow.upload(report, User.objects.get(), edited(report.newest.file, ("của Sở", "của toàn Sở")), "sua.docx")
"""

_LOOK = """
from soxanh.org.audit import verify
from soxanh.reports.models import Report
from soxanh.reports.tests.words import texts
report = Report.objects.get()
assert verify() is None
print([version.number for version in report.versions.all()], texts(report.newest.file))
"""

_PDF = """
import os, signal
from soxanh.org.models import User
from soxanh.reports import pdf, pdf_jobs
from soxanh.reports.models import PdfJob, ReportVersion
def killed(file):
    os.kill(os.getpid(), signal.SIGKILL)
pdf.to_pdf = killed if KILL else lambda file: b"%PDF-1.7"
if PdfJob.objects.exists():
    pdf_jobs.resume_unfinished()
else:
    pdf_jobs.ask(ReportVersion.objects.get(), User.objects.get())
job = PdfJob.objects.get()
print(job.state, job.attempts, (pdf_jobs.made(ReportVersion.objects.get()) or b"").decode(), job.error)
"""


def run(home: Path, code: str) -> subprocess.CompletedProcess:
    environment = {
        **os.environ,
        "SOXANH_HOME": str(home),
        "DATABASE_URL": f"sqlite:///{home}/so.sqlite3",
        "DJANGO_SETTINGS_MODULE": "soxanh.project.settings.test",
        "PYTHONPATH": str(SOURCE),
    }
    started = f"import django; django.setup()\n{code}"
    return subprocess.run(
        [sys.executable, "-c", started], env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture
def home(tmp_path):
    prepared = run(tmp_path, _PREPARE)
    assert prepared.returncode == 0, prepared.stderr
    return tmp_path


def test_killed_between_the_file_and_its_row(home):
    assert run(home, "KILL = True\n" + _UPLOAD).returncode == -signal.SIGKILL
    assert run(home, _LOOK).stdout.strip() == "[1] ['Kỳ năm 2022 của Sở']"
    again = run(home, "KILL = False\n" + _UPLOAD)
    assert again.returncode == 0, again.stderr
    assert run(home, _LOOK).stdout.strip() == "[2, 1] ['Kỳ năm 2022 của toàn Sở']"
    left = [path.name for path in (home / "reports").rglob(".*")]
    assert left == []


def test_a_pdf_whose_worker_was_killed_is_made_by_the_next(home):
    assert run(home, "KILL = True\n" + _PDF).returncode == -signal.SIGKILL
    assert run(home, "KILL = False\n" + _PDF).stdout.split() == ["done", "2", "%PDF-1.7"]
    assert run(home, "KILL = False\n" + _PDF).stdout.split() == ["done", "2", "%PDF-1.7"]


def test_a_pdf_that_kills_every_worker_is_given_up(home):
    for _ in range(3):
        assert run(home, "KILL = True\n" + _PDF).returncode == -signal.SIGKILL
    assert run(home, "KILL = True\n" + _PDF).stdout.startswith("failed 3  Đã thử 3 lần")
