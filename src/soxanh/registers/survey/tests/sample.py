"""Entries for tests: everything that a test does not care about is filled in."""

import datetime
import itertools
from typing import Any

from soxanh.org.models import Place, Unit
from soxanh.registers.survey.models import (
    Appraisal,
    DatabaseBacklog,
    DatabaseUpdate,
    ForensicAssessment,
    MapCheck,
    ParcelMap,
    ProductCheck,
    RecordUpdate,
)

HA = 1_000_000
_numbers = itertools.count(1)


def day(text: str) -> datetime.date:
    """`15/03/2022`."""
    return datetime.datetime.strptime(text, "%d/%m/%Y").date()


def unit(code: str = "VPDK", parent: Unit | None = None) -> Unit:
    fields = {"name": f"Đơn vị {code}", "short_name": code, "kind": "branch", "parent": parent}
    return Unit.objects.get_or_create(code=code, defaults=fields)[0]


def commune(code: str = "178.06") -> Place:
    return Place.objects.get_or_create(code=code, defaults={"name": f"xã {code}", "kind": "commune"})[0]


def product_check(project: str, on: str = "15/03/2022", **values: Any) -> ProductCheck:
    fields = {"unit": unit(), "project": project, "surveyor": "Công ty Ví Dụ", "purpose": "lease", "place": commune()}
    return ProductCheck(**{**fields, "checked_on": day(on), "result": "passed", **values})


def map_check(code: str, on: str = "15/03/2022", **values: Any) -> MapCheck:
    fields = {"unit": unit(), "commune": commune(code), "project": "Dự án Ví Dụ", "surveyor": "Công ty Ví Dụ"}
    return MapCheck(**{**fields, "checked_on": day(on), "result": "passed", **values})


def forensic(requested: str, concluded: str | None = None, **values: Any) -> ForensicAssessment:
    fields = {
        "unit": unit(),
        "requester": "Tòa án Ví Dụ",
        "request_number": f"{next(_numbers)}/QĐ",
        "requested_on": day(requested),
        "subject": "Xác định ranh giới",
        "place": commune(),
        "concluded_on": concluded and day(concluded),
    }
    return ForensicAssessment(**{**fields, **values})


def appraisal(kind: str, received: str, done: str | None = None, **values: Any) -> Appraisal:
    fields = {
        "unit": unit(),
        "kind": kind,
        "title": "Thiết kế Ví Dụ",
        "applicant": "Phòng Ví Dụ",
        "received_on": day(received),
        "appraised_on": done and day(done),
        "result": "passed" if done else "",
    }
    return Appraisal(**{**fields, **values})


def parcel_map(kind: str, parcels: int, area: int = HA, on: str = "15/03/2022", **values: Any) -> ParcelMap:
    fields = {
        "unit": unit(),
        "kind": kind,
        "number": f"TL-{next(_numbers)}",
        "made_on": day(on),
        "requester": "Hoàng Thị Ví Dụ",
        "purpose": "certificate",
        "commune": commune(),
        "parcels": parcels,
        "area": area,
    }
    return ParcelMap(**{**fields, **values})


def record_update(parcels: int, owner: str = "household", on: str = "15/03/2022", **values: Any) -> RecordUpdate:
    fields = {"unit": unit(), "commune": commune(), "updated_on": day(on), "owner_kind": owner, "parcels": parcels}
    return RecordUpdate(**{**fields, **values})


def backlog(parcels: int, dossiers: int = 10, on: str = "04/01/2022", **values: Any) -> DatabaseBacklog:
    fields = {"unit": unit(), "commune": commune(), "system": "elis", "arisen_on": day(on), "parcels": parcels}
    return DatabaseBacklog(**{**fields, "dossiers": dossiers, "document": f"{next(_numbers)}/DS", **values})


def update(of: DatabaseBacklog, parcels: int, dossiers: int = 1, on: str = "15/03/2022") -> DatabaseUpdate:
    return DatabaseUpdate(backlog=of, parcels=parcels, dossiers=dossiers, updated_on=day(on))


def saved(*entries: Any) -> Any:
    """The entries, in the register; the only one itself."""
    for each in entries:
        each.save()
    return entries[0] if len(entries) == 1 else entries
