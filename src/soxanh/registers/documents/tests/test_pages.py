"""Documents on the shared pages: numbers given by saving a form, what is refused, what the pages show."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from soxanh.org.models import RoleAssignment, User
from soxanh.org.roles import Role
from soxanh.registers.declaration import shelf
from soxanh.registers.documents.models import OutgoingDocument
from soxanh.registers.documents.tests.sample import Registry

pytestmark = pytest.mark.django_db


@pytest.fixture
def registry():
    return Registry()


@pytest.fixture
def office(registry):
    user = User.objects.create(username="vanphong", email="vanphong@soxanh.example")
    RoleAssignment(user=user, role=Role.OFFICE, unit=registry.root).save()
    client = Client()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


@pytest.mark.parametrize(
    "pages", [each for each in shelf.values() if each.room == "documents"], ids=lambda each: each.slug
)
def test_every_list_and_form_opens(office, registry, pages):
    registry.outgoing("2022-05-04")
    registry.incoming("2022-05-04")
    registry.draft("2022-05-04")
    registry.comment("2022-05-04")
    for address in (f"/so/{pages.slug}/?secret=true&steering=false", f"/so/{pages.slug}/moi/"):
        assert office.get(address).status_code == 200, address


def test_the_form_of_a_new_document_takes_the_next_number(office, registry):
    given = {
        "series": registry.outgoing_series.pk,
        "kind": "BC",
        "subject": "Báo cáo mẫu",
        "field": "general",
        "urgency": "normal",
        "confidentiality": "normal",
        "issued_on": "04/05/2022",
        "unit": registry.unit.pk,
    }
    for _ in range(2):
        assert office.post("/so/van-ban-di/moi/", given).status_code == 302
    symbols = OutgoingDocument.objects.order_by("pk").values_list("symbol", flat=True)
    assert list(symbols) == ["01/BC-SOMAU", "02/BC-SOMAU"]
    again = office.post("/so/van-ban-di/moi/", given | {"number": "2"})
    assert again.status_code == 422
    assert "đã cấp cho văn bản khác" in again.content.decode()


def test_a_numbered_document_is_not_deleted(office, registry):
    document = registry.outgoing("2022-05-04")
    assert office.post(f"/so/van-ban-di/{document.pk}/xoa/").status_code == 409
    assert OutgoingDocument.objects.filter(pk=document.pk).exists()


def test_a_secret_document_takes_no_file(office, registry, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    secret = registry.outgoing("2022-05-04", subject="", confidentiality="secret", series=registry.secret_series)
    file = SimpleUploadedFile("mat.txt", b"mat")
    answer = office.post(f"/so/van-ban-di/{secret.pk}/tai-lieu/", {"file": file}, follow=True)
    assert "không nhận tệp đính kèm" in answer.content.decode()
    assert list(tmp_path.iterdir()) == []
