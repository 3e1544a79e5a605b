"""docs/benchmarks.md, from the sections' results."""

from __future__ import annotations

import datetime
import importlib
import os
import platform
from collections.abc import Iterable, Mapping
from pathlib import Path

from benchmarks.ledgers import ROOT
from benchmarks.measuring import Section

_INTRODUCTION = """\
# Benchmarks

What `make bench` measured: this program beside what one would write by hand for the same data, in one process, taking
turns, so that a busy moment of the machine falls on both. Times are medians unless a line says otherwise. Each promise
is a bound; when one is broken, `make bench` ends with exit status 1.

    make bench                                   all sections
    .venv/bin/python -m benchmarks figures       one of: {names}

The demo ledgers (`soxanh demo --scale N`: N times the entries of the demo year) are built at the first run and kept
under build/bench; another folder is chosen by BENCH_HOME, another PostgreSQL database by BENCH_POSTGRES.

Measured on {day}: {machine}, {cores} cores, Python {python}. The ratios tell more than the times, which are
this machine's.
"""


def write(sections: Mapping[str, Section]) -> None:
    """Writes the page, whole or not at all."""
    parts = [
        _INTRODUCTION.format(
            names=", ".join(sections),
            day=datetime.datetime.now(datetime.UTC).date().isoformat(),
            machine=_machine(),
            cores=os.cpu_count(),
            python=platform.python_version(),
        )
    ]
    for name, section in sections.items():
        parts.append(_section(importlib.import_module(f"benchmarks.{name}").TITLE, section))
    draft = ROOT / "docs" / ".benchmarks.md"
    draft.write_text("\n".join(parts), "utf8")
    draft.replace(ROOT / "docs" / "benchmarks.md")


def _section(title: str, section: Section) -> str:
    lines = [f"## {title}", "", section.about, "", _row(section.head), _row("---" for _ in section.head)]
    lines += [_row(row) for row in section.rows]
    broken = [each for each in section.bounds if not each.kept]
    if len(section.bounds) > 8 and not broken:
        lines += ["", f"All {len(section.bounds)} promises are kept; the nearest to its bound:", ""]
        timed = [each for each in section.bounds if each.most]
        lines.append(f"- {max(timed, key=lambda each: each.value / each.most)}")
    else:
        lines += ["", "Promises:", ""]
        lines += [f"- {each}{'' if each.kept else ' — broken'}" for each in section.bounds]
    lines += ["", *section.notes, ""] if section.notes else [""]
    return "\n".join(lines)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _machine() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf8").splitlines()
        return next(line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.machine()
