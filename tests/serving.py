"""A department in a folder of its own, worked on by the real program in processes of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

import xlsxwriter

from soxanh.registers.land.choices import OwnerKind, SecuredTransactionKind

_BUILD = """
import django
django.setup()
from django.core.management import call_command
from soxanh.demo.build import build
call_command("migrate", verbosity=0)
build(sample=int(__import__("sys").argv[1]))
"""
#: Seconds in which a server must answer, on the slowest machine.
PATIENCE = 240


@dataclass
class Installation:
    """A SOXANH_HOME with SQLite in it."""

    home: Path
    settings: str = "soxanh.project.settings"
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        kept = {
            name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "PYTEST_XDIST_WORKER")
        }
        return (
            kept
            | {
                "SOXANH_HOME": str(self.home),
                "DJANGO_SETTINGS_MODULE": self.settings,
                "PYTHONPATH": os.pathsep.join(sys.path),
            }
            | self.extra
        )

    def python(self, code: str, *arguments: object) -> subprocess.CompletedProcess[str]:
        return self._run([sys.executable, "-c", code, *map(str, arguments)])

    def soxanh(self, *arguments: object) -> subprocess.CompletedProcess[str]:
        """The command, as a person would type it."""
        return self._run([sys.executable, "-m", "soxanh", *map(str, arguments)])

    def start(self, *arguments: object) -> subprocess.Popen[str]:
        """The same, without waiting for its end; it leads a process group of its own."""
        return subprocess.Popen(
            [sys.executable, "-m", "soxanh", *map(str, arguments)],
            env=self.environment,
            cwd=self.home,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def build(self, sample: int) -> None:
        """The demo department with one entry in `sample`."""
        done = self.python(_BUILD, sample)
        assert done.returncode == 0, done.stderr

    def _run(self, command: list[str]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, env=self.environment, cwd=self.home, check=False, capture_output=True, text=True, timeout=900
        )


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(url: str, server: subprocess.Popen[str]) -> None:
    for _ in range(PATIENCE * 5):
        assert server.poll() is None, server.communicate()
        try:
            urllib.request.urlopen(url, timeout=PATIENCE).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise AssertionError(f"{url} does not answer")


def stop(server: subprocess.Popen[str]) -> int:
    """As Ctrl+C or the system would; gives the exit status."""
    server.send_signal(signal.SIGTERM)
    server.communicate(timeout=PATIENCE)
    return server.returncode


HEADINGS = "Ngày đăng ký", "Loại đăng ký", "Đối tượng", "Bên nhận bảo đảm", "Số phát hành Giấy chứng nhận"


def workbook(path: Path, rows: int, day: str = "15/03/2022") -> Path:
    """Secured transactions, as many as asked for."""
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, HEADINGS)
    for number in range(rows):
        party = f"Ngân hàng Ví Dụ {number}"
        kind, owner = SecuredTransactionKind.labels[0], OwnerKind.labels[0]
        sheet.write_row(number + 1, 0, [day, str(kind), str(owner), party, f"DD {number + 900_000}"])
    book.close()
    return path
