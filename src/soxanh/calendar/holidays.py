"""Days off and made-up Saturdays of state employees.

`holidays.yaml` holds the years as announced: public holidays (Labour Code 45/2019/QH14, Articles 111 and 112), their
substitutes and the days swapped with the Prime Minister's consent. Other years are computed and can only guess: which
days around Tết and 2/9, and which swaps, is announced each year.
"""

import datetime as dt
import enum
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml


class Kind(enum.StrEnum):
    """Why a day differs from the week's pattern; of these only `SWAP_WORK` is a working day."""

    HOLIDAY = "holiday"
    SUBSTITUTE = "substitute"
    SWAP_OFF = "swap_off"
    SWAP_WORK = "swap_work"


@dataclass(frozen=True)
class SpecialDay:
    """A day that differs from Monday–Friday; `mark` as in `soxanh.law`, or `computed` in years not yet announced."""

    date: dt.date
    kind: Kind
    name: str
    source: str
    mark: str


def announced(year: int) -> bool:
    """Whether the days off of that year are known. If not, deadlines in it may still move: say so."""
    return year in _official()


@cache
def special_days(year: int) -> tuple[SpecialDay, ...]:
    """The special days of a year in the order of their dates, as announced or else as computed."""
    return tuple(_official().get(year) or _computed(year))


@cache
def _official() -> dict[int, list[SpecialDay]]:
    rows = yaml.safe_load((Path(__file__).parent / "holidays.yaml").read_text(encoding="utf-8"))
    years: dict[int, list[SpecialDay]] = {}
    for row in rows:
        day = SpecialDay(**{**row, "kind": Kind(row["kind"])})
        years.setdefault(day.date.year, []).append(day)
    return years


def _computed(year: int) -> list[SpecialDay]:
    # Slow to import and rarely needed.
    import holidays

    days = holidays.country_holidays("VN", years=year, language="vi")
    return [
        SpecialDay(date, Kind.HOLIDAY, name, "Tính theo Bộ luật Lao động, chưa có thông báo", "computed")
        for date, name in sorted(days.items())
    ]
