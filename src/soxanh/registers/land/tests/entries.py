"""Entries for tests: everything that a test does not care about is filled in."""

import datetime
import itertools
from typing import Any

from soxanh.org.models import Place, Unit
from soxanh.registers.land.models import (
    Auction,
    Certificate,
    CertificateParcel,
    DistrictPlan,
    FirstRegistration,
    ForestryRecovery,
    LandDecision,
    RegistrationPlan,
    SecuredTransaction,
    SpecificPrice,
)

HA = 1_000_000
M2 = 100
_numbers = itertools.count(1)


def day(text: str) -> datetime.date:
    """`15/03/2022`."""
    return datetime.datetime.strptime(text, "%d/%m/%Y").date()


def unit(code: str = "VPDK", parent: Unit | None = None) -> Unit:
    fields = {"name": f"Đơn vị {code}", "short_name": code, "kind": "branch", "parent": parent}
    return Unit.objects.get_or_create(code=code, defaults=fields)[0]


def place(code: str = "178.06", kind: str = "commune") -> Place:
    return Place.objects.get_or_create(code=code, defaults={"name": f"xã {code}", "kind": kind})[0]


def district(code: str) -> Place:
    return place(code, "district")


def decision(kind: str = "allocate", on: str = "15/03/2022", **values: Any) -> LandDecision:
    return LandDecision(
        **{
            "unit": unit(),
            "kind": kind,
            "number": f"{next(_numbers)}/QĐ-UBND",
            "decided_on": day(on),
            "subject": "Giao đất xây dựng trường học",
            "land_user": "Trường Ví Dụ",
            "place": place(),
            "area": HA,
            **values,
        }
    )


def price(project: str, on: str = "15/03/2022", **values: Any) -> SpecificPrice:
    number = f"{next(_numbers)}/QĐ-UBND"
    fields = {"unit": unit(), "project": project, "decision_number": number, "decided_on": day(on), "place": place()}
    return SpecificPrice(**{**fields, **values})


def district_plan(code: str, on: str = "15/03/2022", **values: Any) -> DistrictPlan:
    fields = {"unit": unit(), "district": district(code), "plan_year": 2022, "decision_number": f"{code}/QĐ-UBND"}
    return DistrictPlan(**{**fields, "approved_on": day(on), **values})


def plan(
    owner_kind: str = "organisation", parcels: int = 100, on: str = "01/03/2021", **values: Any
) -> RegistrationPlan:
    fields = {"unit": unit(), "document": f"{next(_numbers)}/KH-UBND", "owner_kind": owner_kind}
    return RegistrationPlan(**{**fields, "planned_parcels": parcels, "started_on": day(on), **values})


def registration(owner_kind: str = "organisation", on: str = "15/03/2022", **values: Any) -> FirstRegistration:
    return FirstRegistration(
        **{
            "unit": unit(),
            "owner_kind": owner_kind,
            "owner_name": "Hợp tác xã Ví Dụ",
            "registered_on": day(on),
            "commune": place(),
            "sheet": "12",
            "parcel_number": str(next(_numbers)),
            "area": 500 * M2,
            **values,
        }
    )


def certificate(owner_kind: str = "organisation", on: str = "15/03/2022", **values: Any) -> Certificate:
    return Certificate(
        **{
            "unit": unit(),
            "serial": f"DD{next(_numbers):06}",
            "owner_kind": owner_kind,
            "owner_name": "Công ty TNHH Ví Dụ Xanh",
            "issued_on": day(on),
            "reason": "change",
            **values,
        }
    )


def parcel(of: Certificate, area: int = 500 * M2, **values: Any) -> CertificateParcel:
    return CertificateParcel(
        **{
            "certificate": of,
            "commune": place(),
            "sheet": "12",
            "parcel_number": str(next(_numbers)),
            "area": area,
            "purpose_code": "ONT",
            "code_list": "TT25-2014",
            **values,
        }
    )


def transaction(owner_kind: str = "organisation", on: str = "15/03/2022", **values: Any) -> SecuredTransaction:
    fields = {"unit": unit(), "owner_kind": owner_kind, "registered_on": day(on), "certificate_serial": "DD000001"}
    return SecuredTransaction(**{**fields, "secured_party": "Ngân hàng Ví Dụ", **values})


def auction(proceeds: int | None, on: str = "15/03/2022", **values: Any) -> Auction:
    return Auction(
        **{
            "unit": unit(),
            "plot": f"Khu đất số {next(_numbers)}",
            "place": place(),
            "held_on": day(on),
            "result": "failed" if proceeds is None else "success",
            "starting_price": 1_000_000_000,
            "proceeds": proceeds,
            **values,
        }
    )


def recovery(code: str, area: int, on: str = "15/03/2022", **values: Any) -> ForestryRecovery:
    fields = {"unit": unit(), "company": "Công ty Lâm nghiệp Ví Dụ", "district": district(code)}
    return ForestryRecovery(**{**fields, "recovered_on": day(on), "area": area, **values})


def saved(*entries: Any) -> Any:
    """The entries, in the register; the only one itself."""
    for each in entries:
        each.save()
    return entries[0] if len(entries) == 1 else entries
