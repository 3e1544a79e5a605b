"""Entries for tests: everything that a test does not care about is filled in."""

import datetime
import itertools
from typing import Any

from soxanh.org.models import Place, Unit
from soxanh.registers.environment.models import (
    DischargeCheck,
    FundSupport,
    Guidance,
    Permit,
    PermittedDischarge,
    ProjectDecision,
    RuralCriterion,
    WasteBook,
)

_numbers = itertools.count(1)


def day(text: str) -> datetime.date:
    """`15/03/2022`."""
    return datetime.datetime.strptime(text, "%d/%m/%Y").date()


def unit(code: str = "CCBVMT") -> Unit:
    fields = {"name": f"Đơn vị {code}", "short_name": code, "kind": "sub_department"}
    return Unit.objects.get_or_create(code=code, defaults=fields)[0]


def place(code: str = "185.09", kind: str = "commune") -> Place:
    return Place.objects.get_or_create(code=code, defaults={"name": f"xã {code}", "kind": kind})[0]


def decision(kind: str = "eia", on: str = "15/03/2022", **values: Any) -> ProjectDecision:
    number = next(_numbers)
    return ProjectDecision(
        **{
            "unit": unit(),
            "kind": kind,
            "number": f"{number}/QĐ-UBND",
            "decided_on": day(on),
            "project": f"Nhà kho Ví Dụ {number}",
            "owner_name": "Công ty TNHH Ví Dụ Xanh",
            "place": place(),
            **values,
        }
    )


def permit(on: str = "15/03/2022", **values: Any) -> Permit:
    number = next(_numbers)
    return Permit(
        **{
            "unit": unit(),
            "kind": "2",
            "number": f"{number}/GPMT-UBND",
            "granted_on": day(on),
            "project": f"Nhà máy Ví Dụ {number}",
            "holder_name": "Công ty TNHH Ví Dụ Xanh",
            "place": place(),
            **values,
        }
    )


def outlet(of: Permit, medium: str = "wastewater", **values: Any) -> PermittedDischarge:
    fields = {"permit": of, "medium": medium, "outlet": f"Cống xả số {next(_numbers)}", "max_flow": 200}
    return PermittedDischarge(**{**fields, "standard": "QCVN 40:2011/BTNMT, cột A", **values})


def book(times: int = 1, on: str = "15/03/2022", **values: Any) -> WasteBook:
    fields = {"unit": unit(), "code": "20.000911.T", "times": times, "issue": "first" if times == 1 else "reissued"}
    return WasteBook(**{**fields, "issued_on": day(on), "holder_name": "Công ty Ví Dụ", "place": place(), **values})


def guidance(kind: str, subject: str, on: str = "15/03/2022", **values: Any) -> Guidance:
    fields = {"unit": unit(), "kind": kind, "subject": subject, "held_on": day(on), "content": "Hướng dẫn hồ sơ"}
    return Guidance(**{**fields, "place": place(), **values})


def rural(work: str, commune: str = "185.09", on: str = "15/03/2022", **values: Any) -> RuralCriterion:
    result = "" if work == "training" else "met"
    fields = {"unit": unit(), "commune": place(commune), "programme_year": 2022, "work": work, "result": result}
    return RuralCriterion(**{**fields, "done_on": day(on), **values})


def support(amount: int, decided: str, paid: str | None = None, commune: str = "185.09", **values: Any) -> FundSupport:
    return FundSupport(
        **{
            "unit": unit(),
            "commune": place(commune),
            "decision_number": f"{next(_numbers)}/QĐ-QBVMT",
            "decided_on": day(decided),
            "paid_on": day(paid) if paid else None,
            "purpose": "Mua xe đẩy rác",
            "amount": amount,
            **values,
        }
    )


def discharge(facility: str, on: str = "15/03/2022", result: str = "within", **values: Any) -> DischargeCheck:
    fields = {"unit": unit(), "facility": facility, "place": place(), "medium": "wastewater", "sampled_on": day(on)}
    exceeded = "COD 1,4 lần" if result == "exceeds" else ""
    return DischargeCheck(**{**fields, "result": result, "exceeded": exceeded, **values})


def saved(*entries: Any) -> Any:
    """The entries, in the register; the only one itself."""
    for each in entries:
        each.save()
    return entries[0] if len(entries) == 1 else entries
