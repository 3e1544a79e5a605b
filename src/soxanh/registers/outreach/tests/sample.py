"""Entries for tests: everything that a test does not care about is filled in."""

import datetime
import itertools
from typing import Any

from soxanh.org.models import Person, Place, Unit
from soxanh.registers.outreach.models import (
    Contest,
    ContestEntries,
    ContestPrize,
    ContestRound,
    Donation,
    Event,
    Posting,
)
from soxanh.registers.procedures.models import Procedure

_numbers = itertools.count(1)


def day(text: str) -> datetime.date:
    """`15/03/2022`."""
    return datetime.datetime.strptime(text, "%d/%m/%Y").date()


def unit(code: str = "VPS", parent: Unit | None = None) -> Unit:
    fields = {"name": f"Đơn vị {code}", "short_name": code, "kind": "division", "parent": parent}
    return Unit.objects.get_or_create(code=code, defaults=fields)[0]


def commune(code: str = "178.06") -> Place:
    return Place.objects.get_or_create(code=code, defaults={"name": f"xã {code}", "kind": "commune"})[0]


def event(on: str = "15/03/2022", **values: Any) -> Event:
    fields = {"unit": unit(), "title": f"Hoạt động mẫu {next(_numbers)}", "kind": "training", "topic": "rural"}
    return Event(**{**fields, "audience": "communes", "held_on": day(on), "attendees": 10, **values})


def donation(amount: int = 1_000_000, on: str = "15/03/2022", **values: Any) -> Donation:
    fields = {"unit": unit(), "giver": "department", "cause": "covid", "recipient": "Quỹ Ví Dụ"}
    return Donation(**{**fields, "given_on": day(on), "amount": amount, **values})


def posting(kind: str = "news", on: str = "15/03/2022", **values: Any) -> Posting:
    fields = {"unit": unit(), "kind": kind, "title": f"Bài mẫu {next(_numbers)}", "posted_on": day(on)}
    return Posting(**{**fields, **values})


def procedure(code: str) -> Procedure:
    fields = {"unit": unit(), "name": f"Thủ tục {code}", "field": "land", "statutory_limit": 100}
    return Procedure.objects.get_or_create(code=code, defaults={**fields, "valid_from": day("01/01/2021")})[0]


def contest_round(number: int = 1, ends: str = "09/10/2022") -> ContestRound:
    fields = {"unit": unit(), "organiser": "UBND tỉnh Mẫu", "launched_on": day("21/09/2022")}
    contest = Contest.objects.get_or_create(title="Cuộc thi mẫu", defaults=fields)[0]
    return ContestRound(contest=contest, number=number, starts_on=day(ends), ends_on=day(ends))


def entries(of: ContestRound, times: int, code: str = "VPS") -> ContestEntries:
    return ContestEntries(unit=unit(code), round=of, times=times)


def prize(of: ContestRound, kind: str = "consolation", on: str = "15/10/2022") -> ContestPrize:
    winner = Person.objects.get_or_create(full_name="Hoàng Thị Ví Dụ", defaults={"kind": "staff"})[0]
    return ContestPrize(unit=unit(), round=of, winner=winner, kind=kind, awarded_on=day(on))


def saved(*given: Any) -> Any:
    """The entries, in the register; the only one itself."""
    for each in given:
        each.save()
    return given[0] if len(given) == 1 else given
