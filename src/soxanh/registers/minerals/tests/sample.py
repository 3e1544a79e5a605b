"""Entries for tests: everything that a test does not care about is filled in."""

import datetime
import itertools
from typing import Any

from soxanh.org.models import Place, Unit
from soxanh.registers.minerals.models import (
    Closure,
    ExploitationFee,
    FeeInstalment,
    MarkerHandover,
    MineralLicence,
    ReserveApproval,
    RightAuction,
)

HA = 1_000_000
_numbers = itertools.count(1)


def day(text: str) -> datetime.date:
    """`15/03/2022`."""
    return datetime.datetime.strptime(text, "%d/%m/%Y").date()


def unit(code: str = "KHOANG") -> Unit:
    fields = {"name": f"Đơn vị {code}", "short_name": code, "kind": "division"}
    return Unit.objects.get_or_create(code=code, defaults=fields)[0]


def _of_mine(mine: str = "Mỏ Ví Dụ") -> dict[str, Any]:
    place = Place.objects.get_or_create(code="186.02", defaults={"name": "xã Ví Dụ", "kind": "commune"})[0]
    return {"unit": unit(), "mine": mine, "place": place}


def licence(kind: str, on: str = "15/03/2022", **values: Any) -> MineralLicence:
    fields = {"kind": kind, "number": f"{next(_numbers)}/GP", "granted_on": day(on), "holder_name": "Công ty Ví Dụ"}
    return MineralLicence(**{**_of_mine(), **fields, "mineral": "Đá vôi", "area": HA, **values})


def reserve(mine: str, mineral: str = "Đá vôi", on: str = "15/03/2022", **values: Any) -> ReserveApproval:
    fields = {"mineral": mineral, "quantity": 1000, "quantity_unit": "m3", "decision_number": f"{next(_numbers)}/QĐ"}
    return ReserveApproval(**{**_of_mine(mine), **fields, "decided_on": day(on), **values})


def closure(approved: str, closed: str | None = None) -> Closure:
    fields = {"holder_name": "Công ty Ví Dụ", "scheme_number": f"{next(_numbers)}/QĐ"}
    return Closure(**_of_mine(), **fields, scheme_approved_on=day(approved), closed_on=closed and day(closed))


def fee(amount: int, on: str = "15/03/2022", **values: Any) -> ExploitationFee:
    fields = {"payer": "Công ty Ví Dụ", "decision_number": f"{next(_numbers)}/QĐ", "decided_on": day(on)}
    return ExploitationFee(**{**_of_mine(), **fields, "amount": amount, **values})


def instalment(of: ExploitationFee, amount: int, due: str, paid: str | None = None) -> FeeInstalment:
    return FeeInstalment(fee=of, amount=amount, due_on=day(due), paid_on=paid and day(paid))


def auction(winner: str, on: str = "15/03/2022", **values: Any) -> RightAuction:
    fields = {
        "mineral": "Đất san lấp",
        "held_on": day(on),
        "winner": winner,
        "result": "success" if winner else "failed",
    }
    return RightAuction(**{**_of_mine(f"Mỏ số {next(_numbers)}"), **fields, **values})


def handover(markers: int, on: str = "15/03/2022") -> MarkerHandover:
    return MarkerHandover(**_of_mine(), holder_name="Công ty Ví Dụ", handed_over_on=day(on), markers=markers)


def saved(*entries: Any) -> Any:
    """The entries, in the register; the only one itself."""
    for each in entries:
        each.save()
    return entries[0] if len(entries) == 1 else entries
