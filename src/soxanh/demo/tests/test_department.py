import random

import pytest

from soxanh.demo import department
from soxanh.org.models import Organisation, Place, RoleAssignment, Service, Unit, User
from soxanh.org.roles import Role


@pytest.fixture
def built(db):
    return department.build(department.read("lang-son"), random.Random(1))


def test_units_staff_and_places_of_the_source_document(built):
    assert Unit.objects.filter(kind=Unit.Kind.DIVISION).count() == 5
    assert Unit.objects.filter(kind=Unit.Kind.BRANCH, parent__code="VPDK").count() == 11
    assert Service.objects.count() == 231
    assert Place.objects.filter(kind__in=[Place.Kind.DISTRICT, Place.Kind.CITY]).count() == 11
    assert set(built.branch_of) == set(built.districts)


def test_districts_ended_with_two_level_local_government(built):
    ends = set(Place.objects.filter(code__in=built.districts).values_list("valid_to", flat=True))
    assert [f"{end:%d/%m/%Y}" for end in ends] == ["30/06/2025"]


def test_service_begins_when_the_department_exists_and_the_person_is_grown_up(built):
    for service in Service.objects.select_related("person", "unit"):
        assert service.started_on >= service.unit.valid_from
        assert 20 <= service.started_on.year - service.person.birth_year <= 60


def test_every_role_has_an_account_that_signs_in_with_the_printed_password(built):
    assert set(RoleAssignment.objects.values_list("role", flat=True)) == set(Role.values)
    assert User.objects.get(username="giamdoc").check_password(department.PASSWORD)
    listed = department.accounts()
    assert len(listed) == User.objects.count()
    assert ("motcua.locbinh", "Cán bộ Bộ phận một cửa", "CN Lộc Bình") in listed


def test_firms_have_one_name_and_one_tax_code_each(built):
    firms = Organisation.objects.values_list("name", "tax_code")
    assert len({name for name, _ in firms}) == len({code for _, code in firms}) == len(firms) > 100
    for organisation in Organisation.objects.all()[:20]:
        organisation.full_clean()


def test_the_same_chance_makes_the_same_people(built):
    names = list(Service.objects.order_by("pk").values_list("person__full_name", "started_on"))
    assert len(set(names)) > 200
    again = random.Random(1)
    from soxanh.demo.people import Names

    assert Names(again).person() == names[0][0]
