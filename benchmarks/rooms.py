"""What each room of registers took: files and lines, the smallest and the median. `make rooms` writes docs/rooms.md."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
ROOMS = ROOT / "src" / "soxanh" / "registers"
EXAMPLE = ROOT / "tests" / "plain_room"
DEMO = ROOT / "src" / "soxanh" / "demo"
TARGET = ROOT / "docs" / "rooms.md"
#: Parts of `registers/` that all rooms share.
_SHARED = {"sheets", "tests", "migrations"}

_HEAD = """# What a room costs

Lines of Python without blank lines; migrations and translations, which commands write, are left out. `make rooms` writes this
page anew.

| room | registers | figures | Python files | Python lines | of them tests | YAML of the demo | lines per register |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
"""
_TAIL = """
The smallest complete room is [tests/plain_room](../tests/plain_room): one register with its figures and pages, Excel form, history,
permissions and tests in {example} lines of Python. Its entries need a field each in `models.py`, `columns` and `form`; everything
else (list, filters, totals, saved views, entry, forms, search, import with quarantine, export, print, trail, closings, annexes) comes
with the declaration. A room grows with what its law asks for: constraints, rules with their article, figures, identities and the wrong
entries that break them (`tests/wrong.py`).
"""


@dataclass(frozen=True)
class Size:
    name: str
    registers: int
    figures: int
    files: int
    lines: int
    tests: int
    yaml: int

    @property
    def row(self) -> str:
        each = self.lines // max(1, self.registers)
        numbers = (self.registers, self.figures, self.files, self.lines, self.tests, self.yaml, each)
        return f"| {self.name} | " + " | ".join(str(number) for number in numbers) + " |\n"


def lines_of(path: Path) -> int:
    return sum(1 for line in path.read_text("utf8").splitlines() if line.strip())


def python_of(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*.py")) if "migrations" not in path.parts and lines_of(path)]


def size_of(folder: Path) -> Size:
    from soxanh.figures.definitions import catalogue
    from soxanh.registers.declaration import shelf

    files = python_of(folder)
    counted = [each for each in catalogue.figures.values() if _declared_in(each, folder.name)]
    yaml = sum(lines_of(path) for path in (DEMO / "departments").glob(f"*/{folder.name}.yaml"))
    return Size(
        folder.name,
        sum(1 for pages in shelf.values() if pages.room == folder.name),
        len(counted),
        len(files),
        sum(map(lines_of, files)),
        sum(lines_of(path) for path in files if "tests" in path.parts),
        yaml,
    )


def _declared_in(figure: object, room: str) -> bool:
    register = getattr(figure, "register", None)
    return register.code.startswith(f"{room}.") if register else str(getattr(figure, "id", "")).startswith(f"{room}.")


def main() -> None:
    import django

    django.setup()
    folders = [path for path in sorted(ROOMS.iterdir()) if path.is_dir() and path.name not in _SHARED]
    sizes = sorted((size_of(path) for path in folders if (path / "apps.py").exists()), key=lambda size: size.lines)
    full = [size for size in sizes if size.registers]
    middle = [
        int(statistics.median(getattr(size, name) for size in full))
        for name in ("registers", "figures", "files", "lines", "tests", "yaml")
    ]
    rows = "".join(size.row for size in sizes) + Size("**median**", *middle).row
    TARGET.write_text(_HEAD + rows + _TAIL.format(example=sum(map(lines_of, python_of(EXAMPLE)))), "utf8")
    print(TARGET)


if __name__ == "__main__":
    main()
