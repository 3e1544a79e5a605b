"""A department small enough to count by hand: an office and two branches, one account for each part that people play."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from soxanh.org.models import Person, RoleAssignment, Service, Unit, User
from soxanh.org.roles import Role
from soxanh.registers.procedures.models import Counter, Dossier, Procedure

PASSWORD = "mot-hai-ba-bon"
START = datetime.date(2020, 1, 1)


@dataclass
class Department:
    root: Unit
    east: Unit
    west: Unit
    counter: Counter
    procedure: Procedure
    users: dict[str, User]


def unit(code: str, name: str, parent: Unit | None, kind: str = Unit.Kind.BRANCH) -> Unit:
    found = Unit(code=code, name=name, short_name=name, kind=kind, parent=parent, valid_from=START)
    found.save()
    return found


def account(username: str, full_name: str, role: Role, where: Unit) -> User:
    """Somebody of the staff, serving in the unit, with the role over it."""
    person = Person(kind=Person.Kind.STAFF, full_name=full_name)
    person.save()
    Service(person=person, unit=where, post=str(role.label), rank="civil_servant", started_on=START).save()
    user = User(username=username, person=person)
    user.set_password(PASSWORD)
    user.save()
    RoleAssignment(user=user, role=role, unit=where).save()
    return user


def build() -> Department:
    root = unit("STNMT", "Sở Tài nguyên và Môi trường tỉnh Thí Dụ", None, Unit.Kind.DEPARTMENT)
    east = unit("CN-DONG", "Chi nhánh phía Đông", root)
    west = unit("CN-TAY", "Chi nhánh phía Tây", root)
    users = {
        "director": account("giamdoc", "Trần Thị Thí Dụ", Role.DIRECTOR, root),
        "office": account("vanphong", "Lê Văn Mẫu", Role.OFFICE, root),
        "east": account("dong", "Nguyễn Văn Giả Định", Role.SPECIALIST, east),
        "west": account("tay", "Phạm Thị Ví Dụ", Role.SPECIALIST, west),
        "auditor": account("kiemsoat", "Hoàng Văn Thử", Role.AUDITOR, root),
        "administrator": account("quantri", "Vũ Thị Mẫu", Role.ADMINISTRATOR, root),
        "reviewer": account("thamdinh", "Đỗ Văn Thử", Role.PROVINCIAL_REVIEWER, root),
    }
    procedure = Procedure(
        unit=root,
        code="1.000001",
        name="Đăng ký biến động đất đai",
        field="land",
        statutory_limit=100,
        valid_from=START,
    )
    procedure.save()
    counter = Counter(unit=root, code="MC-01", name="Một cửa Thí Dụ", kind="branch", opened_on=START)
    counter.save()
    return Department(root, east, west, counter, procedure, users)


def dossier(department: Department, number: int, where: Unit, **fields: Any) -> Dossier:
    """A dossier received on 10 January 2022, unless told otherwise."""
    day = fields.get("received_on", datetime.date(2022, 1, 10))
    found = Dossier(
        **{
            "unit": where,
            "code": f"000.00.16.H37-{day:%y%m%d}-{number:04d}",
            "procedure": department.procedure,
            "counter": department.counter,
            "channel": "direct",
            "applicant_name": "Công ty TNHH Thử Nghiệm Đá Xanh",
            "applicant_kind": "organisation",
            "received_on": day,
        }
        | fields
    )
    found.save()
    return found
