"""`soxanh start`: what `make run` does once everything is installed: the demo department, its report, the pages."""

import argparse
import os
import sys

HELP = "Dựng Sở trình diễn và báo cáo năm nếu chưa có, rồi chạy trang web"
TEMPLATE = "bao-cao-nam"
PERIOD = "2022"
REPORT = "out/bao-cao-2022.docx"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, metavar="CỔNG")


def run(options: argparse.Namespace) -> int:
    from pathlib import Path

    from django.core.management import call_command

    from soxanh.demo import department
    from soxanh.org.models import Unit
    from soxanh.project import server
    from soxanh.project.arguments import write
    from soxanh.project.cli import main

    server.demand_free("127.0.0.1", options.port)
    call_command("migrate", verbosity=0, interactive=False)
    if not Unit.objects.exists():
        status = main(["demo"])
        if status:
            return status
    if not Path(REPORT).exists():
        print("Lập báo cáo năm …", flush=True)
        write(REPORT, _year_report())
    print()
    print(f"Báo cáo năm: {REPORT}")
    print(f"Đăng nhập (mật khẩu chung {department.PASSWORD}): giamdoc, thidua, motcua, locbinh, kiemtoan, quantri …")
    sys.stdout.flush()
    # A process of its own: settings are read once, and the file that says "this is a demo" may be a minute old.
    os.execv(sys.executable, [sys.executable, "-m", "soxanh", "serve", "--port", str(options.port)])


def _year_report() -> bytes:
    """The newest version of the year-end report; drafted by the emulation officer if nobody has done so."""
    from soxanh.org.audit import Via, acting
    from soxanh.org.models import User
    from soxanh.org.roles import Role
    from soxanh.project.arguments import period
    from soxanh.reports import workflow
    from soxanh.reports.compose import Scope
    from soxanh.reports.models import Report

    year = period(PERIOD)
    report = Report.objects.filter(template=TEMPLATE, period_start=year.start, period_end=year.end, unit=None).first()
    if report is None:
        officer = User.objects.filter(assignments__role=Role.EMULATION_OFFICER).order_by("pk").first()
        with acting(officer, via=Via.DEMO):
            report = workflow.draft(officer, TEMPLATE, Scope(year))
    newest = report.newest
    assert newest is not None, "a report is kept with its first version"
    return newest.file
