"""Accounts: who may sign in, in which roles over which units, and what to do when somebody cannot."""

from __future__ import annotations

import secrets
from typing import Any, ClassVar

from allauth.mfa.models import Authenticator
from django import forms
from django.contrib import messages
from django.contrib.auth.password_validation import validate_password
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from soxanh.calendar import today
from soxanh.desk.administration.writing import RecordForm, page_of, saved, write
from soxanh.desk.history import told
from soxanh.org.access import Right, require
from soxanh.org.accounts import locked_out, reset_second_factor, unlock
from soxanh.org.models import Person, RoleAssignment, User
from soxanh.org.roles import Role

_RECENT = 20


class PasswordForm(RecordForm):
    """A password that the administrator hands over, and that its owner must change at the first sign-in."""

    password = forms.CharField(
        label=_("Mật khẩu ban đầu"),
        help_text=_("Đưa tận tay; người dùng phải đổi ngay khi đăng nhập lần đầu."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )

    class Meta(RecordForm.Meta):
        model = User
        fields: ClassVar[list[str]] = []

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.initial["password"] = secrets.token_urlsafe(9)

    def clean_password(self) -> str:
        password = self.cleaned_data["password"]
        validate_password(password, self.instance)
        return password

    def save(self, commit: bool = True) -> User:
        self.instance.set_password(self.cleaned_data["password"])
        self.instance.must_change_password = True
        return super().save(commit)


class AccountForm(PasswordForm):
    class Meta(PasswordForm.Meta):
        fields: ClassVar = ["username", "person", "email"]

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("Thư điện tử")
        self.fields["username"].help_text = _("Chữ cái, chữ số và các dấu @ . + - _")
        self.fields["person"].queryset = Person.objects.filter(kind=Person.Kind.STAFF, user=None)  # type: ignore[attr-defined]
        self.fields["person"].required = True
        self.order_fields(["person", "username", "email", "password"])

    def clean_username(self) -> str:
        username = self.cleaned_data["username"]
        # Signing in does not tell capitals from small letters.
        if User.objects.filter(username__iexact=username).exists():
            raise forms.ValidationError(_t("Đã có tài khoản mang tên này."))
        return username


class AssignmentForm(RecordForm):
    given = frozenset({"user"})

    class Meta(RecordForm.Meta):
        model = RoleAssignment
        fields: ClassVar = ["role", "unit", "valid_from", "valid_to"]


@require(Right.ADMINISTER)
@require_safe
def show_all(request: HttpRequest) -> HttpResponse:
    """The accounts with their roles of today; those not in use last."""
    assignments = RoleAssignment.objects.valid_on().select_related("unit")
    users = (
        User.objects.select_related("person")
        .prefetch_related(Prefetch("assignments", assignments, to_attr="valid"))
        .order_by("-is_active", "username")
    )
    page = page_of(users, request)
    shown = list(page.object_list)
    locked = locked_out(shown)
    secured = set(Authenticator.objects.filter(user__in=shown).values_list("user_id", flat=True))
    rows = [{"user": user, "locked": user.pk in locked, "secured": user.pk in secured} for user in shown]
    return render(request, "desk/administration/accounts.html", {"page": page, "rows": rows})


@require(Right.ADMINISTER)
@require_safe
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """One account: its roles now, before and to come, and what can be done to it."""
    user = get_object_or_404(User.objects.select_related("person"), pk=pk)
    return render(
        request,
        "desk/administration/account.html",
        {
            "account": user,
            "own": user.pk == request.user.pk,
            "locked": bool(locked_out([user])),
            "secured": Authenticator.objects.filter(user=user).exists(),
            "assignments": [(each, _is_own_key(each, request)) for each in user.assignments.select_related("unit")],
            "today": today(),
            "events": told(user.history.order_by("-sequence")[:_RECENT]),
        },
    )


@require(Right.ADMINISTER)
def create(request: HttpRequest) -> HttpResponse:
    form = AccountForm(request.POST or None, instance=User())
    response = write(
        request,
        form,
        title=_t("Tài khoản mới"),
        crumbs=[(reverse("desk:accounts"), _t("Tài khoản và vai trò"))],
        done=_t("Đã tạo tài khoản. Hãy giao vai trò cho tài khoản này."),
        to=reverse("desk:accounts"),
    )
    return redirect("desk:new_assignment", form.instance.pk) if response.status_code == 302 else response


@require(Right.ADMINISTER)
def give_password(request: HttpRequest, pk: int) -> HttpResponse:
    """A new first password, for somebody who has forgotten theirs."""
    user = get_object_or_404(User, pk=pk)
    page = reverse("desk:account", args=[pk])
    return write(
        request,
        PasswordForm(request.POST or None, instance=user),
        title=_t("Đặt lại mật khẩu"),
        crumbs=[(reverse("desk:accounts"), _t("Tài khoản và vai trò")), (page, user.username)],
        done=_t("Đã đặt mật khẩu mới; người dùng phải đổi ngay khi đăng nhập."),
        to=page,
    )


@require(Right.ADMINISTER)
def write_assignment(request: HttpRequest, user: int, pk: int | None = None) -> HttpResponse:
    """A role given over a unit, mended, or ended by its last day."""
    account = get_object_or_404(User, pk=user)
    page = reverse("desk:account", args=[user])
    assignment = get_object_or_404(RoleAssignment, pk=pk, user=account) if pk else RoleAssignment(user=account)
    if pk and _is_own_key(assignment, request):
        messages.error(request, _t("Bạn không tự bỏ quyền quản trị của mình được; hãy nhờ một quản trị viên khác."))
        return redirect(page)
    form = AssignmentForm(request.POST or None, instance=assignment)
    return write(
        request,
        form,
        title=_t("Sửa vai trò") if pk else _t("Giao vai trò"),
        crumbs=[(reverse("desk:accounts"), _t("Tài khoản và vai trò")), (page, account.display_name)],
        done=saved(dict(Role.choices).get(form.data.get("role", ""), "")),
        to=page,
        note=_t("Vai trò có hiệu lực ở đơn vị được chọn và mọi đơn vị thuộc nó. Bỏ trống ngày là không giới hạn."),
    )


@require(Right.ADMINISTER)
@require_POST
def act(request: HttpRequest, pk: int, what: str) -> HttpResponse:
    """Stops or resumes the account's use, opens it after too many wrong passwords, removes its second factor."""
    user = get_object_or_404(User, pk=pk)
    match what:
        case "ngung" if user.pk == request.user.pk:
            messages.error(request, _t("Bạn không tự ngừng tài khoản của mình được."))
            return redirect("desk:account", pk)
        case "ngung" | "dung-lai":
            user.is_active = what == "dung-lai"
            user.save()
            done = _t("Tài khoản đã được dùng lại.") if user.is_active else _t("Tài khoản đã ngừng sử dụng.")
        case "mo-khoa":
            unlock(user)
            done = _t("Đã mở khóa đăng nhập.")
        case "bo-hai-buoc":
            reset_second_factor(user)
            done = _t("Đã bỏ xác thực hai bước; người dùng thiết lập lại khi đăng nhập.")
        case _:
            raise Http404
    messages.success(request, done)
    return redirect("desk:account", pk)


def _is_own_key(assignment: RoleAssignment, request: HttpRequest) -> bool:
    """Whether it is what lets the person administer; so there is always an administrator left."""
    return assignment.user_id == request.user.pk and assignment.role == Role.ADMINISTRATOR
