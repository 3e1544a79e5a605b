"""Accounts, units, staff and places, as the administrator keeps them."""

import datetime

import pytest
from allauth.mfa.models import Authenticator
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from soxanh.desk.tests.department import PASSWORD, account
from soxanh.org.access import Right, may
from soxanh.org.audit import AuditRecord
from soxanh.org.models import Person, Place, RoleAssignment, Service, Unit, User
from soxanh.org.roles import Role

OK, NO, FOUND = 200, 403, 302


@pytest.fixture
def admin(signed_in):
    return signed_in("administrator")


@pytest.fixture
def addresses(department):
    user, person = department.users["east"], department.users["east"].person
    place = Place(code="01", name="Huyện Thí Dụ", kind="district")
    place.save()
    return [
        "/tai-khoan/",
        "/tai-khoan/moi/",
        f"/tai-khoan/{user.pk}/",
        f"/tai-khoan/{user.pk}/mat-khau/",
        f"/tai-khoan/{user.pk}/vai-tro/moi/",
        f"/tai-khoan/{user.pk}/vai-tro/{user.assignments.get().pk}/",
        "/don-vi/",
        "/don-vi/moi/",
        f"/don-vi/{department.east.pk}/",
        "/dia-ban/",
        "/dia-ban/moi/",
        f"/dia-ban/{place.pk}/",
        "/nhan-su/",
        "/nhan-su/moi/",
        f"/nhan-su/{person.pk}/",
        f"/nhan-su/{person.pk}/sua/",
        f"/nhan-su/{person.pk}/chuc-vu/moi/",
        f"/nhan-su/{person.pk}/chuc-vu/{person.services.get().pk}/",
    ]


@pytest.mark.parametrize(
    ("who", "status"),
    [("administrator", OK), ("director", NO), ("office", NO), ("east", NO), ("auditor", NO), ("reviewer", NO)],
)
def test_only_the_administrator_comes_in(signed_in, addresses, who, status):
    client = signed_in(who)
    assert {address: client.get(address).status_code for address in addresses} == dict.fromkeys(addresses, status)


@pytest.mark.parametrize("what", ["ngung", "dung-lai", "mo-khoa", "bo-hai-buoc"])
def test_nobody_else_acts_on_accounts(signed_in, department, what):
    assert signed_in("director").post(f"/tai-khoan/{department.users['east'].pk}/viec/{what}/").status_code == NO


@pytest.mark.parametrize("address", ["/tai-khoan/", "/nhan-su/", "/nhan-su/?q=thi", "/don-vi/"])
def test_lists_cost_the_same_however_long(admin, department, address):
    def queries():
        admin.get(address)
        with CaptureQueriesContext(connection) as captured:
            admin.get(address)
        return len(captured)

    few = queries()
    for number in range(5):
        account(f"nguoi{number}", f"Người Thí Dụ {number}", Role.SPECIALIST, department.west)
        Unit(code=f"U{number}", name="Đơn vị", short_name="Đơn vị", kind="branch", parent=department.east).save()
    assert queries() == few


def test_an_account_is_made_given_a_role_and_its_password_changed_first(admin, department):
    person = Person(kind="staff", full_name="Bùi Thị Thử")
    person.save()
    first = "mat-khau-dau-tien-9"
    data = {"person": person.pk, "username": "thu", "email": "", "password": first}
    response = admin.post("/tai-khoan/moi/", data)
    user = User.objects.get(username="thu")
    assert response.url == f"/tai-khoan/{user.pk}/vai-tro/moi/"
    admin.post(response.url, {"role": "specialist", "unit": department.east.pk, "valid_from": "1/1/2022"})
    assert may(user, Right.VIEW, unit=department.east)
    assert not may(user, Right.VIEW, unit=department.west)
    made = AuditRecord.objects.get(model="org.user", object_pk=str(user.pk), action="create")
    assert made.actor == department.users["administrator"]
    assert first not in str(made.after)

    newcomer = Client()
    newcomer.post("/accounts/login/", {"login": "thu", "password": first})
    assert newcomer.get("/").headers["Location"] == "/accounts/password/change/"
    own = "đường xa trăm dặm"
    newcomer.post("/accounts/password/change/", {"oldpassword": first, "password1": own, "password2": own})
    assert newcomer.get("/").status_code == OK
    assert not User.objects.get(pk=user.pk).must_change_password


@pytest.mark.parametrize(
    ("field", "value"), [("person", ""), ("username", "DONG"), ("password", "12345"), ("email", "không phải thư")]
)
def test_an_account_asked_for_wrongly_says_what_is_wrong(admin, department, field, value):
    person = Person(kind="staff", full_name="Bùi Thị Thử")
    person.save()
    data = {"person": person.pk, "username": "thu", "email": "", "password": "mat-khau-dau-9"} | {field: value}
    assert field in admin.post("/tai-khoan/moi/", data).context["form"].errors


def test_a_role_held_already_is_refused_in_words(admin, department):
    user = department.users["east"]
    data = {"role": "specialist", "unit": department.east.pk}
    response = admin.post(f"/tai-khoan/{user.pk}/vai-tro/moi/", data)
    assert "Tài khoản đang có vai trò này" in response.content.decode()
    assert user.assignments.count() == 1


def test_a_role_ends_with_its_last_day(admin, department):
    user = department.users["east"]
    held = user.assignments.get()
    data = {"role": "specialist", "unit": department.east.pk, "valid_to": "31/1/2020", "seen_version": held.version}
    assert admin.post(f"/tai-khoan/{user.pk}/vai-tro/{held.pk}/", data).status_code == FOUND
    assert not may(User.objects.get(pk=user.pk), Right.VIEW)


def test_what_a_colleague_changed_meanwhile_is_not_written_over(admin, department):
    seen = department.east.version
    department.east.name = "Chi nhánh Đông mới"
    department.east.save()
    data = {"name": "khác", "short_name": "k", "kind": "branch", "parent": department.root.pk, "order": 0}
    for version in (seen, ""):
        response = admin.post(f"/don-vi/{department.east.pk}/", data | {"seen_version": version})
        assert "vừa được người khác sửa" in response.content.decode()
    assert Unit.objects.get(code="CN-DONG").name == "Chi nhánh Đông mới"


def test_an_account_is_stopped_and_resumed(admin, department, signed_in):
    user, east = department.users["east"], signed_in("east")
    admin.post(f"/tai-khoan/{user.pk}/viec/ngung/")
    assert east.get("/").status_code == FOUND
    admin.post(f"/tai-khoan/{user.pk}/viec/dung-lai/")
    assert User.objects.get(pk=user.pk).is_active


def test_nobody_shuts_themselves_out(admin, department):
    own = department.users["administrator"]
    admin.post(f"/tai-khoan/{own.pk}/viec/ngung/")
    held = own.assignments.get()
    admin.post(
        f"/tai-khoan/{own.pk}/vai-tro/{held.pk}/", {"role": "specialist", "unit": held.unit_id, "seen_version": 1}
    )
    assert User.objects.get(pk=own.pk).is_active
    assert RoleAssignment.objects.get(pk=held.pk).role == Role.ADMINISTRATOR


def test_who_was_locked_out_is_let_in_again(admin, department):
    user, guesser = department.users["east"], Client()
    for _ in range(5):
        guesser.post("/accounts/login/", {"login": "dong", "password": "sai"})
    assert guesser.post("/accounts/login/", {"login": "dong", "password": PASSWORD}).status_code != FOUND
    page = f"/tai-khoan/{user.pk}/"
    assert "đang bị khóa" in admin.get("/tai-khoan/").content.decode()
    assert admin.get(page).context["locked"]
    admin.post(f"{page}viec/mo-khoa/")
    assert guesser.post("/accounts/login/", {"login": "dong", "password": PASSWORD}).status_code == FOUND
    assert "bị khóa đăng nhập" in admin.get(page).content.decode()


def test_a_lost_second_factor_is_removed_and_recorded(admin, department):
    user = department.users["east"]
    Authenticator.objects.create(user=user, type="totp", data={"secret": "x"})
    admin.post(f"/tai-khoan/{user.pk}/viec/bo-hai-buoc/")
    assert not Authenticator.objects.filter(user=user).exists()
    assert AuditRecord.objects.latest("sequence").after == {"second_factor": False}


def test_a_forgotten_password_is_replaced_by_one_to_be_changed(admin, department):
    user = department.users["east"]
    data = {"password": "mat-khau-thay-the-7", "seen_version": user.version}
    assert admin.post(f"/tai-khoan/{user.pk}/mat-khau/", data).status_code == FOUND
    stored = User.objects.get(pk=user.pk)
    assert stored.check_password("mat-khau-thay-the-7")
    assert stored.must_change_password


def test_a_newcomer_takes_up_a_post_and_leaves_it(admin, department):
    response = admin.post("/nhan-su/moi/", {"full_name": "Bùi Thị Thử"})
    person = Person.objects.get(full_name="Bùi Thị Thử")
    assert response.url == f"/nhan-su/{person.pk}/chuc-vu/moi/"
    post = {"unit": department.east.pk, "post": "Chuyên viên", "rank": "civil_servant", "started_on": "1/3/2022"}
    admin.post(response.url, post)
    held = person.services.get()
    assert held.started_on == datetime.date(2022, 3, 1)
    assert "Bùi Thị Thử" in admin.get("/nhan-su/?q=bui&unit=CN-DONG").content.decode()
    page = f"/nhan-su/{person.pk}/chuc-vu/{held.pk}/"
    wrong = admin.post(page, post | {"ended_on": "1/2/2022", "seen_version": held.version})
    assert "Ngày kết thúc không được trước ngày bắt đầu" in wrong.content.decode()
    admin.post(page, post | {"ended_on": "30/6/2022", "seen_version": held.version})
    assert Service.objects.get(pk=held.pk).ended_on == datetime.date(2022, 6, 30)
    assert "Bùi Thị Thử" not in admin.get("/nhan-su/?unit=CN-DONG").content.decode()


def test_the_same_post_twice_is_refused_in_words(admin, department):
    person = department.users["east"].person
    held = person.services.get()
    data = {"unit": held.unit_id, "post": held.post, "rank": held.rank, "started_on": "1/1/2020"}
    response = admin.post(f"/nhan-su/{person.pk}/chuc-vu/moi/", data)
    assert "Người này đã có chức danh này" in response.content.decode()


def test_a_citizen_is_none_of_the_staff(admin, department):
    citizen = Person(kind="citizen", full_name="Công dân Thí Dụ")
    citizen.save()
    assert admin.get(f"/nhan-su/{citizen.pk}/").status_code == 404
    assert "Công dân Thí Dụ" not in admin.get("/nhan-su/").content.decode()


@pytest.mark.parametrize("above", ["none", "itself", "below"])
def test_units_stay_a_tree(admin, department, above):
    below = Unit(code="TO", name="Tổ", short_name="Tổ", kind="branch", parent=department.east)
    below.save()
    parent = {"none": "", "itself": department.east.pk, "below": below.pk}[above]
    data = {"name": "Đông", "short_name": "Đông", "kind": "branch", "parent": parent, "order": 0, "seen_version": 1}
    assert "parent" in admin.post(f"/don-vi/{department.east.pk}/", data).context["form"].errors


def test_units_and_places_are_founded(admin, department):
    data = {"code": "CN-BAC", "name": "Chi nhánh phía Bắc", "short_name": "Bắc", "kind": "branch", "order": 3}
    admin.post("/don-vi/moi/", data | {"parent": department.root.pk, "valid_from": "1/3/2022"})
    assert Unit.objects.get(code="CN-BAC").valid_from == datetime.date(2022, 3, 1)
    assert "Chi nhánh phía Bắc" in admin.get("/don-vi/").content.decode()
    admin.post("/dia-ban/moi/", {"code": "99", "name": "Xã Thí Dụ", "kind": "commune"})
    assert "Xã Thí Dụ" in admin.get("/dia-ban/?q=xa+thi+du").content.decode()


def test_navigation_offers_each_what_they_may_see(signed_in, department):
    pages = {"so-lieu": "/so-lieu/", "trail": "/nhat-ky/", "accounts": "/tai-khoan/"}
    offered = {
        who: {name for name, href in pages.items() if f'href="{href}"' in signed_in(who).get("/").content.decode()}
        for who in ("director", "auditor", "administrator")
    }
    assert offered == {"director": {"so-lieu"}, "auditor": {"so-lieu", "trail"}, "administrator": {"accounts"}}
