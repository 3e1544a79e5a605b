"""What the database itself keeps true of an entry, whichever way it comes in."""

from typing import Any

from django.db.models import CheckConstraint, F, Q
from django.db.models.enums import Choices
from django.utils.translation import gettext_lazy as _


def one_of(field: str, choices: type[Choices], name: str, *, blank: bool = False) -> CheckConstraint:
    """Only values of the closed list. Figures that split a register by kind add up because of it."""
    allowed = [*choices.values, *([""] if blank else [])]
    return CheckConstraint(
        condition=Q(**{f"{field}__in": allowed}),
        name=name,
        violation_error_message=_("Giá trị không có trong danh sách cho phép."),
    )


def in_order(first: str, last: str, name: str, message: Any) -> CheckConstraint:
    """`last` is not before `first`; a missing end is no end."""
    return CheckConstraint(
        condition=Q(**{f"{last}__isnull": True}) | Q(**{f"{last}__gte": F(first)}),
        name=name,
        violation_error_message=message,
    )


def positive(field: str, name: str) -> CheckConstraint:
    """A quantity greater than zero, or none at all where the column may be empty."""
    return CheckConstraint(condition=Q(**{f"{field}__gt": 0}), name=name, violation_error_message=_("Phải lớn hơn 0."))
