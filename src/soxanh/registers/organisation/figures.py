"""What is counted of the department itself, from its units and its people's dates of service."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from soxanh.figures.definitions import figure, identity, register
from soxanh.org.models import Service, Unit

services = register(Service, "org.services", _("Quá trình công tác"), dated_by="started_on", through=("unit__kind",))
# A unit counts in the unit above it.
units = register(Unit, "org.units", _("Đơn vị thuộc Sở"), dated_by="valid_from", unit="parent")


@figure(services, "org.staff", _("Công chức, viên chức, người lao động có mặt"), unit="người", distinct="person_id")
def staff(s: Any, period: Any) -> Any:
    """Người đang giữ chức vụ, chức danh vào ngày cuối kỳ; mỗi người tính một lần."""
    return (s.started_on <= period.end) & (s.ended_on.isnull() | (s.ended_on >= period.end))


def _standing(u: Any, period: Any) -> Any:
    founded = u.valid_from.isnull() | (u.valid_from <= period.end)
    return founded & (u.valid_to.isnull() | (u.valid_to >= period.end))


@figure(units, "org.divisions", _("Phòng chuyên môn"), unit="phòng")
def divisions(u: Any, period: Any) -> Any:
    """Phòng chuyên môn đang hoạt động vào ngày cuối kỳ."""
    return _standing(u, period) & (u.kind == Unit.Kind.DIVISION.value)


@figure(units, "org.public_units", _("Đơn vị sự nghiệp trực thuộc"), unit="đơn vị")
def public_units(u: Any, period: Any) -> Any:
    """Đơn vị sự nghiệp trực thuộc Sở đang hoạt động vào ngày cuối kỳ."""
    return _standing(u, period) & (u.kind == Unit.Kind.PUBLIC_UNIT.value)


@figure(units, "org.branches", _("Chi nhánh Văn phòng Đăng ký đất đai"), unit="chi nhánh")
def branches(u: Any, period: Any) -> Any:
    """Chi nhánh đang hoạt động vào ngày cuối kỳ."""
    return _standing(u, period) & (u.kind == Unit.Kind.BRANCH.value)


@figure(units, "org.leadership", _("Ban lãnh đạo"), unit="đơn vị")
def leadership(u: Any, period: Any) -> Any:
    """Ban lãnh đạo Sở vào ngày cuối kỳ."""
    return _standing(u, period) & (u.kind == Unit.Kind.LEADERSHIP.value)


@figure(units, "org.sub_departments", _("Chi cục"), unit="đơn vị")
def sub_departments(u: Any, period: Any) -> Any:
    """Chi cục thuộc Sở đang hoạt động vào ngày cuối kỳ."""
    return _standing(u, period) & (u.kind == Unit.Kind.SUB_DEPARTMENT.value)


@figure(units, "org.units_standing", _("Phòng, đơn vị thuộc Sở"), unit="đơn vị")
def units_standing(u: Any, period: Any) -> Any:
    """Mọi phòng, đơn vị, chi nhánh thuộc Sở đang hoạt động vào ngày cuối kỳ, không kể chính Sở."""
    return _standing(u, period) & (u.kind != Unit.Kind.DEPARTMENT.value)


identity(
    _("Ban lãnh đạo + phòng chuyên môn + chi cục + đơn vị sự nghiệp + chi nhánh = phòng, đơn vị thuộc Sở"),
    leadership + divisions + sub_departments + public_units + branches == units_standing,
)


@figure(units, "org.collectives", _("Phòng, đơn vị thuộc Sở, không kể Ban Giám đốc"), unit="đơn vị")
def collectives(u: Any, period: Any) -> Any:
    """Phòng, đơn vị, chi nhánh thuộc Sở đang hoạt động vào ngày cuối kỳ, không kể Ban Giám đốc."""
    return units_standing.predicate(u, period) & (u.kind != Unit.Kind.LEADERSHIP.value)
