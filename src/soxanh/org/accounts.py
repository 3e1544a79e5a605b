"""How accounts come to be, which account somebody is trying to open, and how a locked one is opened again."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.models import Authenticator
from axes.models import AccessAttempt
from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest

from soxanh.calendar import now
from soxanh.org.audit import Action, Draft, writing
from soxanh.org.models import User


class AccountAdapter(DefaultAccountAdapter):
    """An administrator makes the accounts; nobody signs up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


def attempted_account(request: HttpRequest, credentials: dict[str, Any] | None) -> str:
    """The account that a sign-in is aimed at, the same by whichever of its names: that is what gets locked."""
    given = credentials or request.POST
    name = next((given[key] for key in ("username", "email", "login") if given.get(key)), "").strip()
    user = User.objects.filter(Q(username__iexact=name) | Q(email__iexact=name)).first() if name else None
    return (user.username if user else name).lower()


def locked_out(users: Iterable[User]) -> set[int]:
    """The ids of those accounts that are locked now, from anywhere, after too many wrong passwords."""
    by_name = {user.username.lower(): user.pk for user in users}
    since = now() - timedelta(hours=settings.AXES_COOLOFF_TIME)
    attempts = AccessAttempt.objects.filter(
        username__in=by_name, failures_since_start__gte=settings.AXES_FAILURE_LIMIT, attempt_time__gte=since
    )
    return {by_name[name] for name in attempts.values_list("username", flat=True)}


def unlock(user: User) -> None:
    """Forget the wrong passwords tried on the account; recorded in the trail."""
    with writing() as chain:
        forgotten, _by_model = AccessAttempt.objects.filter(username=user.username.lower()).delete()
        if forgotten:
            chain.append([Draft(Action.CHANGE, user, {"locked_out": True}, {"locked_out": False})])


def reset_second_factor(user: User) -> None:
    """Remove the account's authenticators, passkeys and recovery codes; recorded in the trail."""
    with writing() as chain:
        removed, _by_model = Authenticator.objects.filter(user=user).delete()
        if removed:
            chain.append([Draft(Action.CHANGE, user, {"second_factor": True}, {"second_factor": False})])


def password_was_changed(sender: Any, user: User, **kwargs: Any) -> None:
    """Receives allauth's signals: the password is now one that only its owner knows."""
    if user.must_change_password:
        user.must_change_password = False
        user.save(update_fields=["must_change_password"])
