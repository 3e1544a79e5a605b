"""Arguments that several verbs take, read in one way."""

import datetime
from pathlib import Path

from soxanh.calendar import Period, PeriodError, parse_period
from soxanh.project.cli import UnusableInput
from soxanh.vi.dates import DateError, parse_date


def period(text: str) -> Period:
    """A period's code (2022, 2022-Q1, 2022-03, 2022-01-01..2022-12-01, bc-2022)."""
    try:
        return parse_period(text)
    except PeriodError as error:
        raise UnusableInput(str(error)) from error


def date(text: str) -> datetime.date:
    """A date in any of the usual spellings."""
    try:
        return parse_date(text)
    except DateError as error:
        raise UnusableInput(str(error)) from error


def readable(path: str) -> bytes:
    """The bytes of a file that is there."""
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise UnusableInput(f"Không đọc được tệp {path}: {error.strerror}.") from error


def write(path: str, content: bytes) -> None:
    """Writes to the side and renames, so that nobody ever sees half a file."""
    target = Path(path)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = target.with_name(f".{target.name}.partial")
        draft.write_bytes(content)
        draft.replace(target)
    except OSError as error:
        raise UnusableInput(f"Không ghi được tệp {path}: {error.strerror}.") from error
