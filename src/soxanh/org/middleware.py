"""What happens around every request: who is acting, how long they may stay, with how many factors they came in."""

from collections.abc import Callable

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import SESSION_KEY, logout
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _t

from soxanh.calendar import now
from soxanh.org.access import scope_of
from soxanh.org.audit import Via, acting

View = Callable[[HttpRequest], HttpResponse]


class ActingMiddleware:
    """Changes made by a request are recorded as the signed-in user's."""

    def __init__(self, get_response: View):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with acting(request.user, Via.WEB):
            return self.get_response(request)


class SessionLimitMiddleware:
    """Signs out whoever did nothing for SESSION_IDLE_LIMIT minutes or came in SESSION_ABSOLUTE_LIMIT minutes ago."""

    _STAMP_EVERY = 60  # seconds; writing the session at each request would cost a write each

    def __init__(self, get_response: View):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if SESSION_KEY in request.session:
            at = int(now().timestamp())
            came, seen = request.session.get("came", at), request.session.get("seen", 0) or at
            if at - came > settings.SESSION_ABSOLUTE_LIMIT * 60 or at - seen > settings.SESSION_IDLE_LIMIT * 60:
                return self._sign_out(request)
            if "seen" not in request.session or at - seen >= self._STAMP_EVERY:
                request.session.update({"came": came, "seen": at})
        return self.get_response(request)

    def _sign_out(self, request: HttpRequest) -> HttpResponse:
        logout(request)
        messages.info(request, _t("Phiên làm việc đã hết hạn. Mời đăng nhập lại."))
        response = redirect_to_login(request.get_full_path() if request.method == "GET" else "/")
        if request.headers.get("HX-Request") == "true":
            # A fragment cannot be replaced by the sign-in page: let the browser load it whole.
            return HttpResponse(headers={"HX-Redirect": response.url})
        return response


class FirstPasswordMiddleware:
    """Leads whoever signed in with a password that somebody else gave them to the page where they choose their own."""

    def __init__(self, get_response: View):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if (
            request.user.is_authenticated
            and request.user.must_change_password
            and not request.path.startswith(reverse("account_login").removesuffix("login/"))
        ):
            messages.warning(
                request,
                _t("Mật khẩu này do người quản trị đặt. Hãy đổi sang mật khẩu của riêng bạn trước khi làm việc."),
            )
            return redirect("account_change_password")
        return self.get_response(request)


class SecondFactorMiddleware:
    """Leads whoever has a role that needs a second factor, and has none, to the page where one is set up."""

    def __init__(self, get_response: View):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if (
            settings.REQUIRE_MFA
            and request.user.is_authenticated
            and not request.path.startswith(reverse("account_login").removesuffix("login/"))
            and any(role.needs_second_factor for role in scope_of(request.user).roles)
            and not is_mfa_enabled(request.user)
        ):
            messages.warning(
                request, _t("Vai trò của bạn đòi hỏi xác thực hai bước. Hãy thiết lập trước khi làm việc.")
            )
            return redirect("mfa_index")
        return self.get_response(request)
