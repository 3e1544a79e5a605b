"""Builds a demo department's places, units, staff and accounts from its data file."""

from __future__ import annotations

import datetime
import random
from dataclasses import dataclass, field
from typing import Any

import yaml
from django.contrib.auth.hashers import make_password

from soxanh.demo.people import FOLDER, Names
from soxanh.org.models import Organisation, Person, Place, RoleAssignment, Service, Unit, User
from soxanh.org.roles import Role

#: The password of every demo account; printed by `soxanh demo`, never used outside a demo.
PASSWORD = "so-xanh-2022"


@dataclass
class Department:
    """What the builders of entries need to know of the department."""

    units: dict[str, Unit] = field(default_factory=dict)
    districts: dict[str, Place] = field(default_factory=dict)
    communes: dict[str, list[Place]] = field(default_factory=dict)
    branch_of: dict[str, str] = field(default_factory=dict)
    staff: dict[str, list[Person]] = field(default_factory=dict)
    users: dict[str, User] = field(default_factory=dict)


def read(name: str) -> dict[str, Any]:
    """The data of the demo department of that name (a folder of `departments`)."""
    return yaml.safe_load((FOLDER / name / "department.yaml").read_text("utf8"))


def names() -> list[str]:
    """The demo departments that there are."""
    return sorted(path.parent.name for path in FOLDER.glob("*/department.yaml"))


def build(data: dict[str, Any], chance: random.Random) -> Department:
    """Places, units, staff with posts and dates of service, accounts with roles, firms from outside."""
    department = Department()
    _places(department, data)
    _units(department, data)
    _staff(department, data, chance)
    _accounts(department, data)
    _firms(data, chance)
    return department


def _places(department: Department, data: dict[str, Any]) -> None:
    province = Place(code=data["province"]["code"], name=data["province"]["name"], kind=Place.Kind.PROVINCE)
    province.save()
    ended = data["districts_end"] - datetime.timedelta(days=1)
    for row in data["districts"]:
        mountainous = row["code"] in data["mountainous"]
        district = Place(
            code=row["code"],
            name=row["name"],
            kind=row["kind"],
            parent=province,
            valid_to=ended,
            mountainous=mountainous,
        )
        district.save()
        department.districts[row["code"]] = district
        department.branch_of[row["code"]] = row["branch"]
        communes = [
            Place(
                code=f"{row['code']}.{number:02d}",
                name=name,
                kind=_commune_kind(name),
                parent=district,
                mountainous=mountainous and name.startswith("xã"),
            )
            for number, name in enumerate(row["communes"], start=1)
        ]
        department.communes[row["code"]] = Place.objects.bulk_create(communes)


_KINDS = {"phường": Place.Kind.WARD, "thị trấn": Place.Kind.TOWNSHIP, "xã": Place.Kind.COMMUNE}


def _commune_kind(name: str) -> str:
    return next(kind for word, kind in _KINDS.items() if name.startswith(f"{word} "))


def _units(department: Department, data: dict[str, Any]) -> None:
    for order, (code, name, short_name, kind, parent, _) in enumerate(data["units"]):
        unit = Unit(
            code=code,
            name=name,
            short_name=short_name,
            kind=kind,
            parent=department.units.get(parent),
            valid_from=data["founded"],
            order=order,
        )
        unit.save()
        department.units[code] = unit


def _staff(department: Department, data: dict[str, Any], chance: random.Random) -> None:
    names = Names(chance)
    people: list[Person] = []
    posts: list[tuple[str, str, str]] = []
    for code, _, _, kind, _, count in data["units"]:
        if not count:
            continue
        posts_of = data["posts"][kind]
        deputy, deputies = posts_of["deputies"]
        post, rank = posts_of["rest"]
        leading = [posts_of["head"], *[deputy] * deputies]
        for number in range(count):
            people.append(
                Person(kind=Person.Kind.STAFF, full_name=names.person(), birth_year=chance.randint(1964, 1997))
            )
            posts.append((code, leading[number] if number < len(leading) else post, rank))
    Person.objects.bulk_create(people)
    services = []
    for person, (code, post, rank) in zip(people, posts, strict=True):
        department.staff.setdefault(code, []).append(person)
        earliest = max(data["founded"].year + 1, (person.birth_year or 1990) + 23)
        started = datetime.date(chance.randint(earliest, 2021), chance.randint(1, 12), 1)
        services.append(
            Service(
                person=person,
                unit=department.units[code],
                post=post,
                rank=rank,
                started_on=started,
            )
        )
    Service.objects.bulk_create(services)


def _accounts(department: Department, data: dict[str, Any]) -> None:
    password = make_password(PASSWORD)  # slow on purpose, so once for all
    for username, role, covered, unit, order in data["accounts"]:
        user = User(username=username, email=f"{username}@soxanh.example", password=password)
        if unit:
            user.person = department.staff[unit][order - 1]
        user.save()
        RoleAssignment(user=user, role=Role(role), unit=department.units[covered]).save()
        department.users[username] = user


def _firms(data: dict[str, Any], chance: random.Random) -> None:
    names = Names(chance)
    different = sorted({names.firm() for _ in range(data["firms"])})
    chance.shuffle(different)
    cooperative = names.cooperative
    Organisation.objects.bulk_create(
        [
            Organisation(
                name=name,
                kind=Organisation.Kind.COOPERATIVE if name.startswith(cooperative) else Organisation.Kind.ENTERPRISE,
                tax_code=f"{data['firm_tax_codes']}{number:05d}",
            )
            for number, name in enumerate(different, start=1)
        ]
    )


def accounts() -> list[tuple[str, str, str]]:
    """Username, role and the unit covered of each account, as printed for whoever tries the demo."""
    found = RoleAssignment.objects.select_related("user", "unit").order_by("pk")
    return [(each.user.username, str(each), each.unit.short_name) for each in found]
