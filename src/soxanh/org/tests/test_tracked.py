"""Every way of writing leaves its trace or refuses."""

from datetime import date

import pytest
from django.db import models
from django.test.utils import isolate_apps

from soxanh.org.audit import AuditRecord, acting, verify
from soxanh.org.models import Person, Place, Unit, User
from soxanh.org.roles import Role
from soxanh.org.tracked import Conflict, NotAudited, Tracked

pytestmark = pytest.mark.django_db


def trail():
    return [(r.action, r.object_label, r.before, r.after) for r in AuditRecord.objects.all()]


def test_creation_records_every_field():
    place = Place.objects.create(code="98", name="Tỉnh Mẫu", kind="province", valid_from="2020-01-02")
    assert trail() == [
        (
            "create",
            "Tỉnh Mẫu",
            None,
            {
                "id": place.pk,
                "code": "98",
                "name": "Tỉnh Mẫu",
                "kind": "province",
                "parent_id": None,
                "valid_from": "2020-01-02",
                "valid_to": None,
                "mountainous": False,
            },
        )
    ]


def test_change_records_changed_fields_only_and_raises_the_version():
    place = Place.objects.create(code="98", name="Tỉnh Mẫu", kind="province")
    place.valid_to = date(2025, 6, 30)
    place.save()
    assert trail()[1:] == [("change", "Tỉnh Mẫu", {"valid_to": None}, {"valid_to": "2025-06-30"})]
    assert place.version == 2
    place.save()
    assert len(trail()) == 2
    assert Place.objects.get().version == 2


def test_change_is_measured_against_the_stored_row():
    Place.objects.create(code="98", name="Tỉnh Mẫu", kind="province")
    one, other = Place.objects.get(), Place.objects.get()
    one.name = "Tỉnh Một"
    one.save()
    other.mountainous = True
    other.save(update_fields=["mountainous"])
    assert trail()[2:] == [("change", "Tỉnh Mẫu", {"mountainous": False}, {"mountainous": True})]
    stored = Place.objects.get()
    assert (stored.name, stored.mountainous, stored.version) == ("Tỉnh Một", True, 3)


def test_deletion_records_what_was_there():
    place = Place.objects.create(code="98", name="Tỉnh Mẫu", kind="province")
    pk = place.pk
    place.delete()
    action, label, before, after = trail()[-1]
    assert (action, label, after, before["id"], before["code"]) == ("delete", "Tỉnh Mẫu", None, pk, "98")


def test_second_of_two_editors_is_told():
    Place.objects.create(code="98", name="Tỉnh Mẫu", kind="province")
    one, other = Place.objects.get(), Place.objects.get()
    one.name = "Tỉnh Một"
    one.save(expected_version=one.version)
    other.name = "Tỉnh Hai"
    with pytest.raises(Conflict) as conflict:
        other.save(expected_version=other.version)
    assert str(conflict.value.current) == "Tỉnh Một"
    assert Place.objects.get().name == "Tỉnh Một"
    one.delete()
    with pytest.raises(Conflict) as conflict:
        other.save(expected_version=1)
    assert conflict.value.current is None
    assert not Place.objects.exists()


def test_bulk_writes_without_trace_refuse():
    Place.objects.create(code="98", name="Tỉnh Mẫu", kind="province")
    with pytest.raises(NotAudited):
        Place.objects.update(name="X")
    with pytest.raises(NotAudited):
        Place.objects.all().delete()
    with pytest.raises(NotAudited):
        Place.objects.bulk_create([Place(code="98", name="Y", kind="province")], ignore_conflicts=True)
    assert Place.objects.get().name == "Tỉnh Mẫu"


def test_bulk_create_records_every_row_in_order():
    Place.objects.bulk_create([Place(code=f"{n:05}", name=f"Xã {n}", kind="commune") for n in range(6001)])
    assert [label for _a, label, _b, _c in trail()] == [f"Xã {n}" for n in range(6001)]
    first = AuditRecord.objects.get(sequence=1)
    assert (first.after or {})["code"] == "00000" and first.object_pk == str(Place.objects.get(code="00000").pk)
    assert verify() is None


def test_change_of_many_rows_records_those_that_changed():
    for code, mountainous in [("1", True), ("2", False), ("3", False)]:
        Place.objects.create(code=code, name=f"Xã {code}", kind="commune", mountainous=mountainous)
    assert Place.objects.filter(code__in=["1", "2"]).change(mountainous=True) == 1
    assert trail()[3:] == [("change", "Xã 2", {"mountainous": False}, {"mountainous": True})]
    assert list(Place.objects.order_by("code").values_list("mountainous", "version")) == [
        (True, 1),
        (True, 2),
        (False, 1),
    ]


def test_bulk_update_writes_foreign_keys_and_dates():
    parent = Place.objects.create(code="1", name="Huyện", kind="district")
    children = Place.objects.bulk_create([Place(code=f"1{n}", name=f"Xã {n}", kind="commune") for n in range(3)])
    for child in children:
        child.parent, child.valid_from = parent, date(2022, 3, 1)
    assert Place.objects.bulk_update(children, ["parent", "valid_from"]) == 3
    assert trail()[-1][2:] == (
        {"parent_id": None, "valid_from": None},
        {"parent_id": parent.pk, "valid_from": "2022-03-01"},
    )
    assert set(parent.children.values_list("valid_from", flat=True)) == {date(2022, 3, 1)}


def test_passwords_are_not_in_the_trail_and_signing_in_is_no_change():
    user = User.objects.create_user("an.thu", password="mật khẩu")
    user.set_password("mật khẩu khác")
    user.save()
    assert trail()[-1][2:] == ({"password": "********"}, {"password": "********"})
    assert "password" in (AuditRecord.objects.get(sequence=1).after or {}) and user.password not in str(trail())
    count = len(trail())
    user.last_login = "2022-03-01T08:00:00Z"
    user.save(update_fields=["last_login"])
    assert len(trail()) == count and User.objects.get().last_login.year == 2022


def test_record_names_who_and_by_which_way(department):
    user = department.user(Role.OFFICE)
    with acting(user, "import"):
        Place.objects.create(code="97", name="Tỉnh Nhập", kind="province")
    Place.objects.create(code="96", name="Tỉnh Không", kind="province")
    by_import, by_nobody = AuditRecord.objects.order_by("-sequence")[:2][::-1]
    assert (by_import.actor, by_import.actor_name, by_import.via) == (user, user.person.full_name, "import")
    assert (by_nobody.actor, by_nobody.actor_name, by_nobody.via) == (None, "", "system")


def test_related_rows_are_recorded(department):
    from django.contrib.auth.models import Group

    user, group = department.user(Role.OFFICE), Group.objects.create(name="Nhóm")
    user.set_related("groups", [group])
    assert trail()[-1][2:] == ({"groups": []}, {"groups": [group.pk]})
    assert list(user.groups.all()) == [group]
    assert User.objects.get(pk=user.pk).version == user.version == 2


@isolate_apps("soxanh.org")
def test_what_the_database_would_change_by_itself_is_an_error_of_the_program():
    class Silent(Tracked):
        parent = models.ForeignKey(Place, models.CASCADE)

        class Meta:
            app_label = "org"

    class Loud(Tracked):
        parent = models.ForeignKey(Place, models.PROTECT)

        class Meta:
            app_label = "org"

    assert "org.E001" in [error.id for error in Silent.check()]
    assert "org.E001" not in [error.id for error in Loud.check()]


def test_fields_that_follow_from_others_are_written_but_not_recorded(department, monkeypatch):
    monkeypatch.setattr(Unit, "audit_ignored", frozenset({"short_name"}))
    unit = department.unit("VP")
    unit.short_name = "V"
    unit.save()
    assert Unit.objects.get(pk=unit.pk).short_name == "V" and unit.version == 1 and len(unit.history) == 1
    unit.name, unit.short_name = "Văn phòng", "W"
    unit.save()
    assert unit.history.latest("sequence").after == {"name": "Văn phòng"} and unit.version == 2


def test_history_of_one_row(department):
    unit = department.unit("VP")
    unit.short_name = "Văn phòng"
    unit.save()
    assert [record.action for record in unit.history] == ["create", "change"]
    person = Person.objects.create(kind="citizen", full_name="Người Ngoài")
    assert [record.object_label for record in person.history] == ["Người Ngoài"]
    assert Unit.objects.get(pk=unit.pk).version == 2
