"""Signing in, being locked out, being signed out, the second factor, and what every page carries."""

from datetime import datetime, timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.core.cache import cache
from django.urls import reverse
from freezegun import freeze_time

from soxanh.calendar import now
from soxanh.org.audit import AuditRecord
from soxanh.org.roles import Role

pytestmark = pytest.mark.django_db
LOGIN = "/accounts/login/"


@pytest.fixture(autouse=True)
def _nobody_has_tried_yet():
    cache.clear()


def sign_in(client, user, password="mật khẩu"):
    return client.post(LOGIN, {"login": user.username, "password": password})


def signed_in(client) -> bool:
    return "_auth_user_id" in client.session


def test_sign_in_page_is_vietnamese_and_loads_nothing_from_outside(client):
    response = client.get(LOGIN)
    page = response.content.decode()
    assert "<h1>Đăng nhập</h1>" in page and "Tên đăng nhập" in page and "Quên mật khẩu?" in page
    assert "http://" not in page and "https://" not in page
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy and "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy and "script-src" not in policy


def test_by_username_and_by_mail_address(client, department):
    user = department.user(Role.SPECIALIST, "VP")
    user.email = "an.thu@so.example"
    user.save()
    assert sign_in(client, user).status_code == 302 and signed_in(client)
    client.logout()
    client.post(LOGIN, {"login": "an.thu@so.example", "password": "mật khẩu"})
    assert signed_in(client)


def test_wrong_password_is_told_in_vietnamese(client, department):
    page = sign_in(client, department.user(Role.SPECIALIST), "đoán").content.decode()
    assert "không đúng" in page


def test_nobody_signs_up(client):
    page = client.get("/accounts/signup/").content.decode()
    assert "Tài khoản do người quản trị hệ thống của Sở cấp." in page


def test_five_failures_lock_the_account_for_a_quarter_of_an_hour(client, department):
    user, other = department.user(Role.SPECIALIST, "VP"), department.user(Role.SPECIALIST, "QLDD")
    with freeze_time("2022-03-01 08:00+07:00") as clock:
        for _ in range(4):
            assert sign_in(client, user, "đoán").status_code == 200
        response = sign_in(client, user, "đoán")
        assert response.status_code == 429 and "Tạm khóa đăng nhập" in response.content.decode()
        clock.tick(timedelta(minutes=14))
        assert sign_in(client, user).status_code == 429 and not signed_in(client)
        sign_in(client, other)
        assert signed_in(client)
        client.logout()
        clock.tick(timedelta(minutes=2))
        sign_in(client, user)
        assert signed_in(client)


def test_mail_address_and_username_share_the_count(client, department):
    user = department.user(Role.SPECIALIST)
    user.email = "an.thu@so.example"
    user.save()
    for name in (user.username, user.email, user.username.upper(), user.email.upper()):
        assert client.post(LOGIN, {"login": name, "password": "đoán"}).status_code == 200
    assert client.post(LOGIN, {"login": user.email, "password": "đoán"}).status_code == 429
    assert sign_in(client, user).status_code == 429


def code_at(secret: str, moment: datetime) -> str:
    return format_hotp_value(hotp_value(secret, int(moment.timestamp()) // 30))


def test_second_factor_is_asked_for_and_not_to_be_guessed(client, department):
    user, secret = department.user(Role.ADMINISTRATOR), generate_totp_secret()
    TOTP.activate(user, secret)
    with freeze_time("2022-03-01 08:00+07:00") as clock:
        assert sign_in(client, user).url == "/accounts/2fa/authenticate/"
        wrong = "000000" if code_at(secret, now()) != "000000" else "000001"
        for _ in range(11):
            page = client.post("/accounts/2fa/authenticate/", {"code": wrong}).content.decode()
        assert "quá nhiều lần" in page
        client.post("/accounts/2fa/authenticate/", {"code": code_at(secret, now())})
        assert not signed_in(client)
        clock.tick(timedelta(minutes=16))
        sign_in(client, user)
        client.post("/accounts/2fa/authenticate/", {"code": code_at(secret, now())})
        assert signed_in(client)


def test_idle_session_ends_after_an_hour(client_as, settings):
    with freeze_time("2022-03-01 08:00+07:00") as clock:
        client = client_as(Role.SPECIALIST)
        for _ in range(3):
            clock.tick(timedelta(minutes=59))
            assert client.get("/accounts/password/change/").status_code == 200
        clock.tick(timedelta(minutes=61))
        response = client.get("/accounts/password/change/")
        assert response.url == "/accounts/login/?next=/accounts/password/change/"
        assert not signed_in(client)
        assert "Phiên làm việc đã hết hạn" in client.get(LOGIN).content.decode()


def test_session_ends_after_twelve_hours_however_busy(client_as):
    with freeze_time("2022-03-01 06:00+07:00") as clock:
        client = client_as(Role.SPECIALIST)
        for _ in range(24):
            assert client.get("/accounts/password/change/").status_code == 200
            clock.tick(timedelta(minutes=30))
        clock.tick(timedelta(minutes=1))
        assert client.get("/accounts/password/change/").status_code == 302
        assert not signed_in(client)


def test_fragment_of_an_ended_session_loads_the_sign_in_page_whole(client_as):
    with freeze_time("2022-03-01 08:00+07:00") as clock:
        client = client_as(Role.SPECIALIST)
        client.get("/accounts/password/change/")
        clock.tick(timedelta(hours=2))
        response = client.get("/accounts/password/change/", headers={"HX-Request": "true"})
    assert response.headers["HX-Redirect"].startswith(LOGIN)


def test_administrator_is_led_to_the_second_factor(client_as, department, settings):
    settings.REQUIRE_MFA = True
    client = client_as(Role.ADMINISTRATOR)
    assert client.get("/khong-co").url == reverse("mfa_index")
    assert client.get(reverse("mfa_index")).status_code == 200
    Authenticator.objects.create(user=department.user(Role.ADMINISTRATOR), type="totp", data={"secret": "x"})
    assert client.get("/khong-co").status_code == 404


@pytest.mark.parametrize("required", [True, False])
def test_others_are_not(client_as, settings, required):
    settings.REQUIRE_MFA = required
    assert client_as(Role.SPECIALIST).get("/khong-co").status_code == 404
    assert client_as(Role.ADMINISTRATOR).get("/khong-co").status_code == (302 if required else 404)


def test_pages_of_the_second_factor_are_vietnamese(client_as):
    client = client_as(Role.SPECIALIST)
    for path in ("/accounts/2fa/", "/accounts/password/change/", "/accounts/logout/"):
        page = client.get(path).content.decode()
        for word in ("Authenticator App", "Password", "Sign Out", "Security Keys", "Recovery Codes"):
            assert word not in page


def test_password_change_on_the_web_is_recorded_as_the_users(client, department):
    user = department.user(Role.SPECIALIST)
    sign_in(client, user)
    new = "đường dài hơn trăm dặm"
    client.post("/accounts/password/change/", {"oldpassword": "mật khẩu", "password1": new, "password2": new})
    record = AuditRecord.objects.latest("sequence")
    assert (record.model, record.actor, record.via, record.after) == (
        "org.user",
        user,
        "web",
        {"password": "********"},
    )
