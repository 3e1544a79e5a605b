"""What the builders of entries share: the department, the shape of its year, how much of it is built, how it is kept."""

from __future__ import annotations

import datetime
import random
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, TypeVar

import yaml

from soxanh.calendar import Period, calendar_period
from soxanh.demo.amounts import SURVEYED, WorkingDays, hectares
from soxanh.demo.department import Department
from soxanh.demo.people import FOLDER, Names
from soxanh.org.models import Place, Unit
from soxanh.registers.entry import Entry

ItemT = TypeVar("ItemT")
EntryT = TypeVar("EntryT", bound=Entry)

#: Entries made and written at a time.
CHUNK = 5_000


@dataclass
class Year:
    """One department's year while it is built.

    The shape is built once per `copy`, each time from other chances, so that N copies are N times the entries and
    every total is N times as large. `sample` builds only one entry in so many, for tests.
    """

    name: str
    shape: dict[str, Any]
    department: Department
    sample: int = 1
    copy: int = 0
    numbers: Counter[Hashable] = field(default_factory=Counter)
    #: The keys of the dossiers that an entry of another room follows from already.
    followed: set[int] = field(default_factory=set)

    @property
    def period(self) -> Period:
        return calendar_period("year", self.shape["year"])

    def has(self, file: str) -> bool:
        """Whether the department has this data file, and so the rooms built from it."""
        return (FOLDER / self.name / file).exists()

    def working_days(self, first: datetime.date | None = None) -> WorkingDays:
        """The year's working days, or those from an earlier day on."""
        return WorkingDays(first or self.period.start, self.period.end, self.shape["dossiers"]["months"])

    def chance(self, builder: str) -> random.Random:
        """The builder's own stream of chances: the same for the same department, copy and sample."""
        return random.Random(f"{self.name}/{builder}/{self.copy}/{self.sample}")

    def names(self, builder: str) -> Names:
        return Names(self.chance(f"{builder}/names"))

    def size(self, whole: int) -> int:
        """How many of `whole` are built; of what there is, at least one."""
        return -(-whole // self.sample)

    def area(self, whole: float) -> int:
        """How much of so many ha is built, in 0,01 m²."""
        return hectares(whole) // (self.sample * SURVEYED) * SURVEYED

    def number(self, series: Hashable) -> int:
        """The next number of a series that never repeats one, whichever copy is built."""
        self.numbers[series] += 1
        return self.numbers[series]

    def decision_number(self, day: datetime.date, symbol: str = "QĐ-UBND") -> str:
        """Number and symbol of a decision of that day; later days have higher numbers."""
        return f"{20 + 6 * day.timetuple().tm_yday + self.number((symbol, day))}/{symbol}"

    def unit(self, code: str) -> Unit:
        return self.department.units[code]

    def somebody(self, chance: random.Random, unit: Unit) -> int | None:
        """The id of somebody of the unit's staff."""
        staff = self.department.staff.get(unit.code)
        return chance.choice(staff).pk if staff else None

    def commune(self, chance: random.Random, district: str | None = None, *, urban: bool = False) -> Place:
        """A commune of the district (None: of any); `urban` for a ward or township."""
        code = district or chance.choice(list(self.department.communes))
        places = self.department.communes[code]
        if urban:
            places = [place for place in places if place.kind != Place.Kind.COMMUNE]
        return chance.choice(places)


def data(name: str, file: str) -> Any:
    """A data file of a demo department."""
    return yaml.safe_load((FOLDER / name / file).read_text("utf8"))


def chunks(items: Iterable[ItemT], size: int = CHUNK) -> Iterator[list[ItemT]]:
    """The items in lists of at most `size`."""
    rest = iter(items)
    while chunk := list(islice(rest, size)):
        yield chunk


def keep(entries: list[EntryT]) -> list[EntryT]:
    """Writes new entries of one register as the pages would: derived fields filled in, each in the audit trail."""
    for entry in entries:
        entry.before_save()
    return type(entries[0]).objects.bulk_create(entries) if entries else []
