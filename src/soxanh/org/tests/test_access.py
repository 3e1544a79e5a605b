"""Who may do what, as a table; how far; and that refusals are pages."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse

from soxanh.calendar import today
from soxanh.org.access import (
    EVERYTHING,
    Grant,
    Reach,
    Right,
    Scope,
    demand,
    figure_units,
    may,
    reach,
    require,
    scope_of,
    visible,
    visible_units,
)
from soxanh.org.models import RoleAssignment, Service, User
from soxanh.org.roles import Role
from soxanh.org.tree import UnitTree

N, S, E = Reach.NOWHERE, Reach.SUBTREE, Reach.EVERYWHERE

# In a register in which everybody writes who may write at all.
TABLE = {
    #                         view add chg del imp exp apr fig cls rep wrt trl adm
    Role.DIRECTOR:            (E,  S,  S,  S,  S,  E,  E,  E,  E,  E,  N,  N,  N),
    Role.OFFICE:              (E,  S,  S,  S,  S,  E,  N,  E,  E,  E,  E,  N,  N),
    Role.EMULATION_OFFICER:   (E,  S,  S,  S,  S,  E,  N,  E,  E,  E,  E,  N,  N),
    Role.COUNTER:             (S,  S,  S,  S,  S,  S,  N,  S,  N,  S,  N,  N,  N),
    Role.SPECIALIST:          (S,  S,  S,  S,  S,  S,  N,  S,  N,  S,  N,  N,  N),
    Role.INSPECTOR:           (S,  S,  S,  S,  S,  S,  N,  S,  N,  S,  N,  N,  N),
    Role.STATION_OPERATOR:    (S,  S,  S,  S,  S,  S,  N,  S,  N,  S,  N,  N,  N),
    Role.UNIT_HEAD:           (S,  S,  S,  S,  S,  S,  S,  S,  N,  S,  S,  N,  N),
    Role.PROVINCIAL_REVIEWER: (N,  N,  N,  N,  N,  N,  N,  E,  N,  E,  N,  N,  N),
    Role.AUDITOR:             (E,  N,  N,  N,  N,  E,  N,  E,  N,  E,  N,  E,  N),
    Role.ADMINISTRATOR:       (N,  N,  N,  N,  N,  N,  N,  N,  N,  N,  N,  N,  E),
}  # fmt: skip
RIGHTS = [
    "view",
    "add",
    "change",
    "delete",
    "import",
    "export",
    "approve",
    "view_figures",
    "close",
    "view_reports",
    "write_reports",
    "view_trail",
    "administer",
]


def test_table_is_complete():
    assert set(TABLE) == set(Role)
    assert [str(right) for right in Right] == RIGHTS


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("right", Right)
def test_reach_of_each_role(role, right):
    assert reach(role, right, frozenset(Role)) is TABLE[role][RIGHTS.index(right)]


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("right", ["add", "change", "delete", "import"])
def test_nobody_writes_in_a_register_that_does_not_name_them(role, right):
    assert reach(role, Right(right), frozenset(Role) - {role}) is Reach.NOWHERE


#      1
#    /   \
#   2     3
#  / \
# 4   5
TREE = UnitTree([(1, None), (2, 1), (3, 1), (4, 2), (5, 2)])


def scope(*grants: tuple[Role, int]) -> Scope:
    return Scope((Grant(role, unit) for role, unit in grants), lambda: TREE)


def test_units_of_several_roles_add_up():
    both = scope((Role.SPECIALIST, 4), (Role.UNIT_HEAD, 3))
    assert both.units("view") == {3, 4}
    assert both.units("approve") == {3}
    assert both.units("add", {Role.SPECIALIST}) == {4}


def test_a_role_of_the_whole_department_sees_beyond_its_unit_but_writes_within():
    office = scope((Role.OFFICE, 2))
    assert office.units("view") is EVERYTHING
    assert office.may("view", unit=3)
    assert office.may("change", {Role.OFFICE}, unit=4)
    assert not office.may("change", {Role.OFFICE}, unit=3)


def test_without_a_unit_the_question_is_whether_anywhere():
    assert scope((Role.SPECIALIST, 4)).may("add", {Role.SPECIALIST})
    assert not scope((Role.SPECIALIST, 4)).may("add", {Role.COUNTER})
    assert not scope().may("view")


def test_a_mistyped_right_is_an_error_not_a_refusal():
    with pytest.raises(ValueError, match="chnage"):
        scope((Role.OFFICE, 1)).may("chnage")


@pytest.mark.django_db
class TestOfUsers:
    def test_one_query_for_assignments_and_one_for_the_tree(self, department, django_assert_num_queries):
        user = User.objects.get(pk=department.user(Role.UNIT_HEAD, "VPDK").pk)
        with django_assert_num_queries(2):
            for _ in range(3):
                units = visible_units(user)
                assert may(user, "approve", unit=department.unit("VPDK-A"))
        assert units == {department.unit(code).pk for code in ("VPDK", "VPDK-A", "VPDK-B")}

    def test_whole_department_needs_no_tree(self, department, django_assert_num_queries):
        user = User.objects.get(pk=department.user(Role.DIRECTOR).pk)
        with django_assert_num_queries(1):
            assert visible_units(user) is EVERYTHING

    def test_assignments_count_on_their_days_only(self, department):
        user = department.user(Role.SPECIALIST, "VP")
        past = RoleAssignment.objects.create(
            user=user, role=Role.UNIT_HEAD, unit=department.unit(), valid_to=today() - timedelta(days=1)
        )
        RoleAssignment.objects.create(
            user=user, role=Role.DIRECTOR, unit=department.unit(), valid_from=today() + timedelta(days=1)
        )
        assert scope_of(User.objects.get(pk=user.pk)).roles == {Role.SPECIALIST}
        past.valid_to = today()
        past.save()
        assert scope_of(User.objects.get(pk=user.pk)).roles == {Role.SPECIALIST, Role.UNIT_HEAD}

    def test_entries_are_filtered_by_what_may_be_seen(self, department):
        department.user(Role.SPECIALIST, "QLDD")
        branch = department.user(Role.SPECIALIST, "VPDK-A")
        assert [service.unit.code for service in visible(Service.objects.all(), branch)] == ["VPDK-A"]
        assert visible(Service.objects.all(), department.user(Role.AUDITOR)).count() == 3
        assert not visible(Service.objects.all(), department.user(Role.ADMINISTRATOR)).exists()

    def test_provincial_reviewer_sees_figures_but_no_entries(self, department):
        reviewer = department.user(Role.PROVINCIAL_REVIEWER)
        assert visible_units(reviewer) == frozenset()
        assert figure_units(reviewer) is EVERYTHING

    def test_locked_account_may_nothing(self, department):
        user = department.user(Role.DIRECTOR)
        user.is_active = False
        assert not may(user, "view")

    def test_demand_refuses_in_words(self, department):
        with pytest.raises(PermissionDenied, match="Vai trò của bạn không cho phép"):
            demand(department.user(Role.AUDITOR), "change", {Role.SPECIALIST})

    def test_require_guards_a_view(self, department, rf):
        view = require("change", {Role.SPECIALIST})(lambda request: HttpResponse("được"))
        request = rf.get("/so")
        request.user = department.user(Role.SPECIALIST, "VP")
        assert view(request).content.decode() == "được"
        request.user = department.user(Role.AUDITOR)
        with pytest.raises(PermissionDenied):
            view(request)
        from django.contrib.auth.models import AnonymousUser

        request.user = AnonymousUser()
        assert view(request).url == "/accounts/login/?next=/so"


def test_second_factor_is_for_those_who_manage_accounts():
    assert [role for role in Role if role.needs_second_factor] == [Role.ADMINISTRATOR]
