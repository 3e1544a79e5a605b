import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from soxanh.org.models import Person, Place, Service
from soxanh.registers.procedures.models import Dossier
from soxanh.registers.sheets.references import Directory, References


@pytest.fixture
def namesakes(house):
    """Two people of one name: one in the first division until the end of 2021, one in the second since 2020."""
    found = []
    for unit, born, first, last in (
        (house.first, 1980, dt.date(2010, 1, 1), dt.date(2021, 12, 31)),
        (house.second, 1990, dt.date(2020, 1, 1), None),
    ):
        person = Person.objects.create(kind="staff", full_name="Đỗ Văn Trùng", birth_year=born)
        Service.objects.create(
            person=person, unit=unit, post="Chuyên viên", rank="civil_servant", started_on=first, ended_on=last
        )
        found.append(person)
    return found


def people():
    return References().of(Dossier._meta.get_field("responsible"))


def test_of_two_namesakes_the_one_who_serves_in_the_unit_is_meant(house, namesakes):
    first, second = namesakes
    assert people().find("do van trung", unit=house.first.pk) == first
    assert people().find("Đỗ Văn Trùng", unit=house.second.pk) == second
    assert people().find("Đỗ Văn Trùng", dt.date(2022, 5, 1)) == second


@pytest.mark.parametrize(
    ("text", "which"), [("Đỗ Văn Trùng (1980)", 0), ("do van trung (p2)", 1), ("Đỗ Văn Trùng (P. Nước)", 1)]
)
def test_namesakes_are_told_apart_in_brackets(namesakes, text, which):
    assert people().find(text) == namesakes[which]


def test_namesakes_that_cannot_be_told_apart_are_asked_about(house, namesakes):
    with pytest.raises(ValidationError, match=r"Có 2 cá nhân cùng tên .*Đỗ Văn Trùng \(1980\), Đỗ Văn Trùng \(1990\)"):
        people().find("Đỗ Văn Trùng", unit=house.root.pk)


def test_what_a_template_lists_is_understood(namesakes):
    listed = people().listed()
    assert listed == ["Đỗ Văn Trùng (1980)", "Đỗ Văn Trùng (1990)"]
    assert [people().find(text) for text in listed] == namesakes


def test_of_two_places_of_one_name_the_one_of_that_day_is_meant(db):
    before = Place.objects.create(code="1", name="Xã Cũ Mới", kind="commune", valid_to=dt.date(2025, 6, 30))
    after = Place.objects.create(code="2", name="Xã Cũ Mới", kind="commune", valid_from=dt.date(2025, 7, 1))
    places = Directory(Place)
    assert places.find("xa cu moi", dt.date(2025, 6, 30)) == before
    assert places.find("xa cu moi", dt.date(2025, 7, 1)) == after
    with pytest.raises(ValidationError, match="bằng mã: 1, 2"):
        places.find("xa cu moi")
