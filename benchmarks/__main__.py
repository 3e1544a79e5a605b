"""`python -m benchmarks [section …]`: runs the sections and writes docs/benchmarks.md."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from pathlib import Path

from benchmarks import ledgers, page
from benchmarks.measuring import Section

SECTIONS = ("figures", "closing", "report", "lists", "search", "postgresql", "imports", "checker")
_RESULTS = "results.json"


def main(names: list[str]) -> int:
    unknown = [each for each in names if each not in SECTIONS]
    if unknown:
        print(f"No such section: {', '.join(unknown)}. There are {', '.join(SECTIONS)}.", file=sys.stderr)
        return 2
    kept = ledgers.FOLDER / _RESULTS
    results = json.loads(kept.read_text()) if kept.exists() else {}
    broken = False
    for name in names or SECTIONS:
        measured = _measure(name)
        if measured is None:
            continue
        results[name] = measured.as_json()
        kept.write_text(json.dumps(results, ensure_ascii=False, indent=1))
        for row in measured.rows:
            print("   ", " | ".join(row))
        for bound in measured.bounds:
            print("  ok  " if bound.kept else "  TOO SLOW  ", str(bound).replace("*", ""), flush=True)
            broken |= not bound.kept
    page.write({name: Section.from_json(results[name]) for name in SECTIONS if name in results})
    return 1 if broken else 0


def _measure(name: str) -> Section | None:
    """Runs the section in a process of its own. None when what it needs is not there."""
    module = importlib.import_module(f"benchmarks.{name}")
    missing = module.missing() if hasattr(module, "missing") else ""
    if missing:
        print(f"Skipped {name}: {missing}")
        return None
    print(f"{name}: {module.TITLE}", flush=True)
    database = module.database() if hasattr(module, "database") else ""
    for scale in getattr(module, "OTHER_LEDGERS", ()):
        ledgers.make(scale)
    folder = ledgers.make(module.LEDGER, database)
    answer = ledgers.FOLDER / f"{name}.json"
    subprocess.run(
        [sys.executable, "-m", "benchmarks.section", name, str(answer)],
        env=ledgers.environment(folder, database),
        check=True,
    )
    return Section.from_json(json.loads(Path(answer).read_text()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
