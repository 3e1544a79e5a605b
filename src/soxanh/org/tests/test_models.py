"""What the database itself refuses, and what is shown of personal data."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from soxanh.org.models import Organisation, Person, Place, RoleAssignment, Service, Unit
from soxanh.org.roles import Role

pytestmark = pytest.mark.django_db


def test_service_does_not_end_before_it_began(department):
    person = Person.objects.create(kind="staff", full_name="Người Thử")
    service = Service(
        person=person,
        unit=department.unit("VP"),
        post="Chuyên viên",
        rank="civil_servant",
        started_on=date(2022, 3, 1),
        ended_on=date(2022, 2, 28),
    )
    with pytest.raises(ValidationError, match="Ngày kết thúc không được trước ngày bắt đầu"):
        service.full_clean()
    with pytest.raises(IntegrityError):
        service.save()


def test_service_of_one_day_is_in_order(department):
    person = Person.objects.create(kind="staff", full_name="Người Thử")
    day = date(2022, 3, 1)
    Service.objects.create(
        person=person, unit=department.unit("VP"), post="Chuyên viên", rank="labourer", started_on=day, ended_on=day
    )
    assert Service.objects.valid_on(day).count() == 1
    assert Service.objects.valid_on(date(2022, 3, 2)).count() == 0


def test_unit_is_not_its_own_parent(department):
    unit = department.unit("VP")
    unit.parent = unit
    with pytest.raises(IntegrityError):
        unit.save()


def test_codes_and_numbers_are_given_once(department):
    with pytest.raises(IntegrityError):
        Unit.objects.create(code="VP", name="Khác", short_name="Khác", kind="division")


def test_id_number_is_given_once_but_may_be_unknown():
    for name in ("Một", "Hai"):
        Person.objects.create(kind="citizen", full_name=name)
    Person.objects.create(kind="citizen", full_name="Ba", id_number="012345678901")
    with pytest.raises(IntegrityError):
        Person.objects.create(kind="citizen", full_name="Bốn", id_number="012345678901")


def test_tax_code_is_checked():
    Organisation(name="Công ty Thử", kind="enterprise", tax_code="4900000001-001").full_clean()
    with pytest.raises(ValidationError, match="Mã số thuế"):
        Organisation(name="Công ty Thử", kind="enterprise", tax_code="49").full_clean()


def test_role_is_given_once_at_a_time(department):
    user = department.user(Role.SPECIALIST, "VP")
    with pytest.raises(IntegrityError):
        RoleAssignment.objects.create(user=user, role=Role.SPECIALIST, unit=department.unit("VP"))


def test_district_ended_with_the_two_tier_government(department):
    assert "991" in set(Place.objects.valid_on(date(2025, 6, 30)).values_list("code", flat=True))
    assert "991" not in set(Place.objects.valid_on(date(2025, 7, 1)).values_list("code", flat=True))


def test_personal_numbers_are_masked():
    person = Person(full_name="Người Thử", id_number="012345671234", phone="0900000567")
    assert person.masked_id_number == "********1234"
    assert person.masked_phone == "********0567"
    assert Person().masked_id_number == ""
