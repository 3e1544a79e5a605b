"""Entries for tests: everything that a test does not care about is filled in."""

import datetime
import itertools
from typing import Any

from soxanh.org.models import Place, Unit
from soxanh.registers.water.models import Approval, ExploitationFee, IntakeZone, MarkerPlan, WaterLicence

_numbers = itertools.count(1)


def day(text: str) -> datetime.date:
    """`15/03/2022`."""
    return datetime.datetime.strptime(text, "%d/%m/%Y").date()


def unit(code: str = "NUOC") -> Unit:
    fields = {"name": f"Đơn vị {code}", "short_name": code, "kind": "division"}
    return Unit.objects.get_or_create(code=code, defaults=fields)[0]


def place() -> Place:
    return Place.objects.get_or_create(code="178.06", defaults={"name": "xã Ví Dụ", "kind": "commune"})[0]


def licence(kind: str = "surface", on: str = "15/03/2022", until: str | None = None, **values: Any) -> WaterLicence:
    fields = {
        "unit": unit(),
        "kind": kind,
        "number": f"{next(_numbers)}/GP-UBND",
        "granted_on": day(on),
        "holder_name": "Công ty Ví Dụ",
        "place": place(),
        "valid_to": until and day(until),
    }
    return WaterLicence(**{**fields, **values})


def fee(works: str, amount: int, on: str = "15/03/2022", **values: Any) -> ExploitationFee:
    fields = {"unit": unit(), "works": works, "payer": "Công ty Ví Dụ", "decision_number": f"{next(_numbers)}/QĐ"}
    return ExploitationFee(**{**fields, "decided_on": day(on), "amount": amount, **values})


def zone(works: str, on: str = "15/03/2022") -> IntakeZone:
    fields = {"unit": unit(), "works": works, "operator": "Công ty Ví Dụ", "place": place(), "extent": "Bán kính 20 m"}
    return IntakeZone(**fields, decision_number=f"{next(_numbers)}/QĐ", decided_on=day(on))


def marker_plan(kind: str, appraised: str, approved: str | None = None, **values: Any) -> MarkerPlan:
    fields = {"unit": unit(), "kind": kind, "name": "Phương án Ví Dụ", "proposer": "Công ty Ví Dụ", "place": place()}
    dates = {"appraised_on": day(appraised), "approved_on": approved and day(approved)}
    return MarkerPlan(**{**fields, **dates, **values})


def approval(kind: str, submitted: str, approved: str | None = None) -> Approval:
    dates = {"submitted_on": day(submitted), "approved_on": approved and day(approved)}
    return Approval(unit=unit(), kind=kind, title="Nội dung Ví Dụ", **dates)


def saved(*entries: Any) -> Any:
    """The entries, in the register; the only one itself."""
    for each in entries:
        each.save()
    return entries[0] if len(entries) == 1 else entries
