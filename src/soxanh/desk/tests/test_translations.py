"""English for every text, found where texts stand: in code, templates, definitions and rules."""

from django.utils import translation

from soxanh.desk.translations import extracted, rooms, untranslated
from soxanh.org.models import Unit
from soxanh.org.roles import Role

ORG = next(room for room in rooms() if room.name == "org")


def test_every_text_of_this_room_has_its_english():
    assert untranslated(ORG) == []


def test_texts_are_found_in_code_and_in_templates():
    texts = {message.id for message in extracted(ORG)}
    assert "Chi cục" in texts
    assert "Chưa có tài khoản? Hãy liên hệ người quản trị hệ thống của Sở." in texts


def test_each_language_is_spoken():
    assert str(Unit.Kind.SUB_DEPARTMENT.label) == "Chi cục"
    with translation.override("en"):
        assert str(Unit.Kind.SUB_DEPARTMENT.label) == "Sub-department"
        assert str(Role.COUNTER.label) == "One-stop counter officer"
    with translation.override("vi"):
        assert translation.gettext("Recovery codes") == "Mã dự phòng"
