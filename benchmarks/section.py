"""`python -m benchmarks.section NAME FILE.json`: one section, in the ledger that the environment names."""

import importlib
import json
import sys
from pathlib import Path

import django

if __name__ == "__main__":
    django.setup()
    measured = importlib.import_module(f"benchmarks.{sys.argv[1]}").run()
    Path(sys.argv[2]).write_text(json.dumps(measured.as_json(), ensure_ascii=False))
