"""A folder of reports: which of its files can be read, in the order of their names."""

from pathlib import Path

from soxanh.checker.reading.formats import READABLE_ENDINGS


def readable_files(folder: Path) -> list[Path]:
    """The files of all depths that have a known ending; not hidden ones, nor those that Word keeps while editing."""
    found = [
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in READABLE_ENDINGS
        and path.is_file()
        and not any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
    ]
    return sorted(found)
