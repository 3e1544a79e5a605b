"""Entries for tests: everything that a test does not care about is filled in."""

import datetime
import itertools
from typing import Any

from soxanh.org.models import Place, Unit
from soxanh.registers.monitoring.models import Campaign, Parameter, Result, Sample, SamplingPoint, Station

_numbers = itertools.count(1)


def day(text: str) -> datetime.date:
    """`15/03/2022`."""
    return datetime.datetime.strptime(text, "%d/%m/%Y").date()


def unit(code: str = "TTTNMT") -> Unit:
    fields = {"name": f"Đơn vị {code}", "short_name": code, "kind": "public_unit"}
    return Unit.objects.get_or_create(code=code, defaults=fields)[0]


def commune(code: str = "186.02", parent_kind: str = "district") -> Place:
    fields = {"name": f"nơi {code[:3]}", "kind": parent_kind}
    parent = Place.objects.get_or_create(code=code.partition(".")[0], defaults=fields)[0]
    return Place.objects.get_or_create(
        code=code, defaults={"name": f"xã {code}", "kind": "commune", "parent": parent}
    )[0]


def station(owner: str = "own", connected: str | None = "20/06/2018", **values: Any) -> Station:
    number = next(_numbers)
    return Station(
        **{
            "unit": unit(),
            "code": f"LS-{number}",
            "name": f"Trạm Ví Dụ {number}",
            "owner": owner,
            "operator_name": "Đơn vị Ví Dụ",
            "medium": "air",
            "place": commune(),
            "built_on": day("15/06/2018"),
            "connected_on": day(connected) if connected else None,
            **values,
        }
    )


def parameter(symbol: str = "SO2", measured_in: str = "µg/m³") -> Parameter:
    fields = {"unit": unit(), "name": symbol, "listed_on": day("01/01/2021")}
    return Parameter.objects.get_or_create(symbol=symbol, measured_in=measured_in, defaults=fields)[0]


def point(medium: str = "air", table: str = "air.1h", **values: Any) -> SamplingPoint:
    number = next(_numbers)
    return SamplingPoint(
        **{
            "unit": unit(),
            "code": f"D-{number}",
            "name": "Cầu Ví Dụ",
            "medium": medium,
            "commune": commune(),
            "limit_table": table,
            "opened_on": day("01/03/2021"),
            **values,
        }
    )


def campaign(number: int = 1, **values: Any) -> Campaign:
    fields = {"unit": unit(), "programme_year": 2022, "round": number, "programme": "318/QĐ-UBND"}
    return Campaign(**{**fields, "starts_on": day("11/04/2022"), "ends_on": day("29/04/2022"), **values})


def sample(at: SamplingPoint, on: str | None = "15/04/2022", planned: str = "15/04/2022", **values: Any) -> Sample:
    at.save()
    round_ = Campaign.objects.first() or saved(campaign())
    fields = {"unit": unit(), "code": f"M-{next(_numbers)}", "campaign": round_, "point": at}
    return saved(Sample(**{**fields, "planned_on": day(planned), "sampled_on": day(on) if on else None, **values}))


def result(of: Sample, value: int, symbol: str = "SO2", measured_in: str = "µg/m³", **values: Any) -> Result:
    """`value` in whole millionths of the unit."""
    return Result(**{"sample": of, "parameter": parameter(symbol, measured_in), "value": value, **values})


def saved(*entries: Any) -> Any:
    """The entries, in the register; the only one itself."""
    for each in entries:
        each.save()
    return entries[0] if len(entries) == 1 else entries
