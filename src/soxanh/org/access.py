"""Who may see and do what.

A role assignment gives a role over a unit and all units below it. What a role may do, and how far, is one pure
function (`reach`); everything else here applies it to a user's assignments. They are read once per request.

Registers say which roles write in them (`room_writers`). Two roles never write, whatever a register says: the auditor,
who reads everything including the trail, and the administrator, who manages accounts and sees no entries.
"""

from collections.abc import Callable, Collection, Iterable
from enum import Enum, StrEnum
from functools import cached_property, wraps
from typing import Any, Final, NamedTuple

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _t

from soxanh.org.models import RoleAssignment, Unit
from soxanh.org.roles import Role
from soxanh.org.tree import UnitTree


class Right(StrEnum):
    """What can be done. The first seven are done to the entries of a register."""

    VIEW = "view"
    ADD = "add"
    CHANGE = "change"
    DELETE = "delete"
    IMPORT = "import"
    EXPORT = "export"
    APPROVE = "approve"
    VIEW_FIGURES = "view_figures"
    CLOSE = "close"  # freeze a period
    VIEW_REPORTS = "view_reports"  # issued ones; drafts are for those who write or approve reports
    WRITE_REPORTS = "write_reports"  # compile, edit, submit; enter figures by hand
    VIEW_TRAIL = "view_trail"
    ADMINISTER = "administer"  # accounts, roles, units, people


class Reach(Enum):
    NOWHERE = 0
    SUBTREE = 1  # the unit of the assignment and all below it
    EVERYWHERE = 2


class _Everything(Enum):
    """The set of all units, those not yet founded included."""

    UNITS = "units"

    def __contains__(self, unit: object) -> bool:
        return True

    def __repr__(self) -> str:
        return "EVERYTHING"


EVERYTHING: Final = _Everything.UNITS

_WRITING = frozenset({Right.ADD, Right.CHANGE, Right.DELETE, Right.IMPORT})
_READING = frozenset({Right.VIEW, Right.EXPORT, Right.VIEW_FIGURES, Right.VIEW_REPORTS})
_NEVER_WRITE = frozenset({Role.AUDITOR, Role.ADMINISTRATOR, Role.PROVINCIAL_REVIEWER})

_EVERYWHERE: dict[Role, frozenset[Right]] = {
    Role.DIRECTOR: _READING | {Right.APPROVE, Right.CLOSE},
    Role.OFFICE: _READING | {Right.CLOSE, Right.WRITE_REPORTS},
    Role.EMULATION_OFFICER: _READING | {Right.CLOSE, Right.WRITE_REPORTS},
    Role.PROVINCIAL_REVIEWER: frozenset({Right.VIEW_FIGURES, Right.VIEW_REPORTS}),
    Role.AUDITOR: _READING | {Right.VIEW_TRAIL},
    Role.ADMINISTRATOR: frozenset({Right.ADMINISTER}),
}
_SUBTREE: dict[Role, frozenset[Right]] = {
    Role.UNIT_HEAD: _READING | {Right.APPROVE, Right.WRITE_REPORTS},
    Role.COUNTER: _READING,
    Role.SPECIALIST: _READING,
    Role.INSPECTOR: _READING,
    Role.STATION_OPERATOR: _READING,
}


def reach(role: Role, right: Right, room_writers: Collection[Role] = ()) -> Reach:
    """How far `role` has `right`, in a register in which `room_writers` write."""
    if right in _WRITING:
        return Reach.SUBTREE if role in room_writers and role not in _NEVER_WRITE else Reach.NOWHERE
    if right in _EVERYWHERE.get(role, ()):
        return Reach.EVERYWHERE
    return Reach.SUBTREE if right in _SUBTREE.get(role, ()) else Reach.NOWHERE


class Grant(NamedTuple):
    role: Role
    unit: int


class Scope:
    """What one user may see and do, from the assignments valid now."""

    def __init__(self, grants: Iterable[Grant], tree: Callable[[], UnitTree] = UnitTree.load):
        self.grants = tuple(grants)
        self._load_tree = tree

    @cached_property
    def _tree(self) -> UnitTree:
        return self._load_tree()

    @property
    def roles(self) -> frozenset[Role]:
        return frozenset(grant.role for grant in self.grants)

    def units(self, right: Right | str, room_writers: Collection[Role] = ()) -> frozenset[int] | _Everything:
        """The ids of the units in which the user has the right."""
        found: frozenset[int] = frozenset()
        for role, unit in self.grants:
            match reach(role, Right(right), room_writers):
                case Reach.EVERYWHERE:
                    return EVERYTHING
                case Reach.SUBTREE:
                    found |= self._tree.subtree_ids(unit)
        return found

    def may(self, right: Right | str, room_writers: Collection[Role] = (), unit: Unit | int | None = None) -> bool:
        """Whether the user has the right in the unit; without a unit, whether anywhere at all."""
        if unit is None:
            return any(reach(role, Right(right), room_writers) is not Reach.NOWHERE for role, _unit in self.grants)
        return (unit.pk if isinstance(unit, Model) else unit) in self.units(right, room_writers)


def scope_of(user: Any) -> Scope:
    """The user's scope, read with one query and kept on the user object, that is for one request."""
    if not user.is_authenticated or not user.is_active:
        return Scope(())
    scope = getattr(user, "_scope", None)
    if scope is None:
        assignments = RoleAssignment.objects.filter(user=user.pk).valid_on().order_by("pk")
        scope = user._scope = Scope(Grant(Role(role), unit) for role, unit in assignments.values_list("role", "unit"))
    return scope


def visible_units(user: Any) -> frozenset[int] | _Everything:
    """The units whose entries the user may see."""
    return scope_of(user).units(Right.VIEW)


def figure_units(user: Any) -> frozenset[int] | _Everything:
    """The units whose figures the user may see; the provincial reviewer sees all figures but no entries."""
    return scope_of(user).units(Right.VIEW_FIGURES)


def visible(entries: QuerySet, user: Any, path: str = "unit") -> QuerySet:
    """Those of the entries that the user may see; `path` leads from an entry to its unit."""
    units = visible_units(user)
    return entries if isinstance(units, _Everything) else entries.filter(**{f"{path}__in": units})


def may(user: Any, right: Right | str, room_writers: Collection[Role] = (), unit: Unit | int | None = None) -> bool:
    """Whether the user has the right in the unit; without a unit, whether anywhere at all."""
    return scope_of(user).may(right, room_writers, unit)


def demand(user: Any, right: Right | str, room_writers: Collection[Role] = (), unit: Unit | int | None = None) -> None:
    """Raises PermissionDenied, which is answered with the 403 page, unless `may(...)`."""
    if not may(user, right, room_writers, unit):
        raise PermissionDenied(_t("Vai trò của bạn không cho phép làm việc này."))


def require(right: Right | str, room_writers: Collection[Role] = ()) -> Callable:
    """View decorator: who is not signed in goes to the sign-in page, who lacks the right gets the 403 page."""

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            demand(request.user, right, room_writers)
            return view(request, *args, **kwargs)

        return guarded

    return decorate


class RequireMixin:
    """The same for class-based views: set `required_right`, and `room_writers` where it depends on the register."""

    required_right: Right | str
    room_writers: Collection[Role] = ()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return require(self.required_right, self.room_writers)(super().dispatch)(request, *args, **kwargs)  # type: ignore[misc]
