"""The demo ledgers that the sections read: built once under build/bench (or BENCH_HOME), then kept."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = Path(os.environ.get("BENCH_HOME", ROOT / "build" / "bench"))
_SECONDS = "seconds-to-build"


def home(scale: int) -> Path:
    """Where the ledger of that scale lives."""
    return FOLDER / f"scale-{scale}"


def environment(folder: Path, database: str = "") -> dict[str, str]:
    """The environment of a process that works in the ledger of that folder, or of that database."""
    chosen = {"SOXANH_HOME": str(folder), "DJANGO_SETTINGS_MODULE": "soxanh.project.settings"}
    chosen |= {"DATABASE_URL": database} if database else {}
    path = os.pathsep.join(filter(None, (str(ROOT / "src"), str(ROOT), os.environ.get("PYTHONPATH"))))
    inherited = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return {**inherited, **chosen, "PYTHONPATH": path}


def make(scale: int, database: str = "") -> Path:
    """The folder of the ledger of that scale, built now if it is not there. The demo's progress goes to stderr."""
    folder = home(scale) if not database else FOLDER / f"postgresql-{scale}"
    if (folder / "demo").exists():
        _migrate(folder, database)
        return folder
    folder.mkdir(parents=True, exist_ok=True)
    print(f"Building the demo department, --scale {scale}: once, kept in {folder}", file=sys.stderr)
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "soxanh", "demo", "--scale", str(scale)],
        env=environment(folder, database),
        stdout=sys.stderr,
        check=True,
    )
    (folder / _SECONDS).write_text(f"{time.perf_counter() - started:.0f}")
    return folder


def _migrate(folder: Path, database: str) -> None:
    """Brings a kept ledger up to the program as it is now."""
    subprocess.run(
        [sys.executable, "-m", "soxanh", "manage", "migrate", "--verbosity", "0"],
        env=environment(folder, database),
        stdout=sys.stderr,
        check=True,
    )


def seconds_to_build(folder: Path) -> str:
    """How long the demo took to build, when that was measured here."""
    path = folder / _SECONDS
    return f"{path.read_text()} s" if path.exists() else "not measured"
