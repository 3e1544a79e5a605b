"""Every register of the room on the shared pages."""

import pytest
from django.test import Client

from soxanh.org.models import RoleAssignment, User
from soxanh.org.roles import Role
from soxanh.registers.declaration import shelf
from soxanh.registers.oversight.tests.sample import (
    business_petition,
    inspection,
    internal_check,
    letter,
    planned,
    reception_day,
    recommendation,
    sanction,
    unit,
    visit,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def inspector():
    user = User.objects.create(username="thanhtra", email="thanhtra@soxanh.example")
    RoleAssignment(user=user, role=Role.INSPECTOR, unit=unit()).save()
    client = Client()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


@pytest.mark.parametrize(
    "pages", [each for each in shelf.values() if each.room == "oversight"], ids=lambda each: each.slug
)
def test_every_list_entry_and_form_opens(inspector, pages):
    recommendation(inspection(planned=planned()), made_on="2022-05-02")
    visit("2022-04-15", of=reception_day("2022-04-15"), letter=letter())
    internal_check("CN-A", "branch", "2022-04-01")
    sanction("province", "2022-04-05", 10)
    business_petition("2022-04-05")
    addresses = [f"/so/{pages.slug}/", f"/so/{pages.slug}/{pages.model.objects.latest('pk').pk}/"]
    if Role.INSPECTOR in pages.writers:
        addresses.append(f"/so/{pages.slug}/moi/")
    for address in addresses:
        assert inspector.get(address).status_code == 200, address


def test_a_late_letter_is_told_on_its_page(inspector):
    late = letter(received_on="2022-04-05", accepted_on="2022-04-29")
    assert "chậm nhất ngày 15/04/2022" in inspector.get(f"/so/don-thu/{late.pk}/so-lieu/").content.decode()
