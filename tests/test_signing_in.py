"""Signing in with a passkey, in a real browser with a virtual key."""

import pytest

from soxanh.org.roles import Role

pytestmark = pytest.mark.browser


@pytest.fixture
def security_key(page):
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    devtools.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )


def sign_in(page, server, user, then):
    page.goto(f"{server.url}/accounts/login/?next={then}")
    page.get_by_label("Tên đăng nhập hoặc thư điện tử").fill(user.username)
    page.get_by_label("Mật khẩu", exact=True).fill("mật khẩu")
    page.get_by_role("button", name="Đăng nhập", exact=True).click()


def confirm_identity(page):
    page.get_by_label("Mật khẩu", exact=True).fill("mật khẩu")
    page.get_by_role("button", name="Xác nhận", exact=True).click()


def test_passkey_is_added_and_opens_the_door(live_server, page, security_key, department):
    sign_in(page, live_server, department.user(Role.SPECIALIST, "VP"), then="/accounts/2fa/webauthn/add/")
    confirm_identity(page)
    page.get_by_label("Không cần mật khẩu").check()
    page.get_by_role("button", name="Thêm", exact=True).click()
    page.wait_for_url("**/accounts/2fa/**codes/**")

    page.context.clear_cookies()
    page.goto(f"{live_server.url}/accounts/login/?next=/accounts/2fa/")
    page.get_by_role("button", name="Đăng nhập bằng khóa truy cập").click()
    page.get_by_text("Đã thêm 1 khóa.").wait_for()


def test_authenticator_page_shows_its_picture(live_server, page, department):
    sign_in(page, live_server, department.user(Role.ADMINISTRATOR), then="/accounts/2fa/totp/activate/")
    confirm_identity(page)
    page.get_by_label("Mã từ ứng dụng xác thực").wait_for()
    assert page.locator("main img").evaluate("picture => picture.naturalWidth") > 0
