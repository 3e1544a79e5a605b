"""The smallest room that CONTRIBUTING sends people to, run as it would be: in a program that has it."""

import os
import subprocess
import sys
from pathlib import Path

from benchmarks.rooms import EXAMPLE, lines_of, python_of

ROOT = Path(__file__).parents[1]
IDENTITIES = ROOT / "src" / "soxanh" / "registers" / "tests" / "test_identities.py"


def test_a_plain_room_with_its_tests_is_small_and_works(tmp_path):
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "DATABASE_URL"))}
    environment = kept | {"PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--ds=tests.plain_room.settings"]
    done = subprocess.run(
        [*command, str(EXAMPLE / "tests" / "check_loans.py"), str(IDENTITIES), "-k", "loan or every_identity"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:]
    assert sum(map(lines_of, python_of(EXAMPLE))) <= 150
