"""Entries for tests: everything that a test does not care about is filled in."""

import datetime
import itertools
from typing import Any

from soxanh.org.models import Unit
from soxanh.registers.oversight.models import (
    BusinessPetition,
    Inspection,
    InternalCheck,
    Letter,
    PlannedInspection,
    ReceptionDay,
    Recommendation,
    Sanction,
    Visit,
)

_numbers = itertools.count(1)
_DAYS = {
    "due_on",
    "started_on",
    "ended_on",
    "concluded_on",
    "made_on",
    "done_on",
    "decided_on",
    "checked_on",
    "held_on",
}
_DAYS |= {"visited_on", "received_on", "accepted_on", "answer_by", "resolved_on", "answered_on"}


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def unit(code: str = "TTRA", kind: str = "division") -> Unit:
    fields = {"name": f"Đơn vị {code}", "short_name": code, "kind": kind, "valid_from": day("2003-09-30")}
    return Unit.objects.get_or_create(code=code, defaults=fields)[0]


def _made(model: Any, given: dict[str, Any], values: dict[str, Any]) -> Any:
    days = {name: day(value) for name, value in values.items() if name in _DAYS and isinstance(value, str)}
    entry = model(**{"unit": unit(), **given, **values, **days})
    entry.save()
    return entry


def planned(kind: str = "check", due_on: str = "2022-05-31", **values: Any) -> PlannedInspection:
    given = {
        "plan_number": "419/QĐ-SOMAU",
        "plan_date": day("2021-12-15"),
        "kind": kind,
        "field": "land",
        "inspected": f"Công ty Mẫu {next(_numbers)}",
    }
    return _made(PlannedInspection, given, {"due_on": due_on, **values})


def inspection(kind: str = "check", started_on: str = "2022-04-05", **values: Any) -> Inspection:
    given = {"kind": kind, "field": "land", "inspected": f"Công ty Mẫu {next(_numbers)}"}
    return _made(Inspection, given, {"started_on": started_on, **values})


def recommendation(of: Inspection, **values: Any) -> Recommendation:
    return _made(Recommendation, {"inspection": of, "text": "Cắm mốc", "addressee": "Công ty Mẫu"}, values)


def sanction(authority: str, decided_on: str, fine: int, **values: Any) -> Sanction:
    given = {
        "authority": authority,
        "number": f"{next(_numbers)}/QĐ-XPHC",
        "offender": f"Công ty Mẫu {next(_numbers)}",
        "field": "land",
        "violation": "Hành vi mẫu",
        "fine": fine,
    }
    return _made(Sanction, given, {"decided_on": decided_on, **values})


def internal_check(code: str, kind: str, checked_on: str, topic: str = "discipline") -> InternalCheck:
    return _made(InternalCheck, {"topic": topic, "checked_unit": unit(code, kind)}, {"checked_on": checked_on})


def reception_day(held_on: str) -> ReceptionDay:
    return _made(ReceptionDay, {}, {"held_on": held_on})


def visit(visited_on: str, reason: str = "enquiry", of: ReceptionDay | None = None, **values: Any) -> Visit:
    given = {
        "day": of,
        "received_by": "director" if of else "inspectorate",
        "reason": reason,
        "field": "land",
        "subject": "Hỏi về thửa đất",
    }
    return _made(Visit, given, {"visited_on": visited_on, **values})


def letter(kind: str = "complaint", received_on: str = "2022-04-05", **values: Any) -> Letter:
    given = {"code": f"D-{next(_numbers)}", "kind": kind, "field": "land", "subject": "Về thửa đất"}
    return _made(Letter, given, {"received_on": received_on, **values})


def business_petition(received_on: str, answered_on: str | None = None) -> BusinessPetition:
    given = {"enterprise": "Công ty Mẫu", "field": "land", "subject": "Về đơn giá thuê đất"}
    return _made(BusinessPetition, given, {"received_on": received_on, "answered_on": answered_on})
