"""What is counted of inspection, of checks of own units, of sanctions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext_lazy as _

from soxanh.figures.definitions import Figure, figure, identity, ratio, register, total
from soxanh.org.models import Unit
from soxanh.registers.organisation.figures import branches
from soxanh.registers.oversight.choices import Authority, Field, InspectionKind, InternalTopic, Lead
from soxanh.registers.oversight.models import (
    Inspection,
    InternalCheck,
    PlannedInspection,
    Recommendation,
    Sanction,
)

Predicate = Callable[[Any, Any], Any]

planned = register(PlannedInspection, "oversight.plan", _("Kế hoạch thanh tra, kiểm tra"), dated_by="due_on")
inspections = register(
    Inspection,
    "oversight.inspections",
    _("Cuộc thanh tra, kiểm tra"),
    dated_by="started_on",
    through=("planned__due_on",),
)
recommendations = register(
    Recommendation, "oversight.recommendations", _("Kiến nghị sau thanh tra"), dated_by="made_on"
)
internal = register(
    InternalCheck,
    "oversight.internal",
    _("Kiểm tra nội bộ"),
    dated_by="checked_on",
    through=("checked_unit__kind",),
)
sanctions = register(
    Sanction,
    "oversight.sanctions",
    _("Xử phạt vi phạm hành chính"),
    dated_by="decided_on",
    through=("inspection__kind",),
)
# --- Inspections and checks: what the plan wants in the period, and how much of that is done by its end ---


def _planned(kind: InspectionKind) -> Predicate:
    def wanted(p: Any, period: Any) -> Any:
        """Đơn vị mà kế hoạch định thanh tra, kiểm tra xong trong kỳ."""
        return (p.kind == kind.value) & p.due_on.between(period.start, period.end)

    return wanted


def _done_of_plan(kind: InspectionKind) -> Predicate:
    def carried_out(i: Any, period: Any) -> Any:
        """Đơn vị mà kế hoạch định thanh tra, kiểm tra xong trong kỳ, đã làm xong đến hết kỳ."""
        wanted = i["planned__due_on"].between(period.start, period.end)
        return (i.kind == kind.value) & wanted & (i.ended_on <= period.end)

    return carried_out


inspections_planned = figure(
    planned, "oversight.inspections_planned", _("Đơn vị thanh tra theo kế hoạch"), unit="đơn vị"
)(_planned(InspectionKind.INSPECTION))
inspections_done = figure(inspections, "oversight.inspections_done", _("Đơn vị đã thanh tra"), unit="đơn vị")(
    _done_of_plan(InspectionKind.INSPECTION)
)
checks_planned = figure(planned, "oversight.checks_planned", _("Đơn vị kiểm tra theo kế hoạch"), unit="đơn vị")(
    _planned(InspectionKind.CHECK)
)
checks_done = figure(inspections, "oversight.checks_done", _("Đơn vị đã kiểm tra"), unit="đơn vị")(
    _done_of_plan(InspectionKind.CHECK)
)
identity(_("Đã thanh tra ≤ thanh tra theo kế hoạch"), inspections_done <= inspections_planned)
identity(_("Đã kiểm tra ≤ kiểm tra theo kế hoạch"), checks_done <= checks_planned)


def _visited(i: Any, period: Any) -> Any:
    """Done in the period at somebody's place: follow-ups look at what became of papers."""
    return i.ended_on.between(period.start, period.end) & (i.kind != InspectionKind.FOLLOW_UP.value)


@figure(inspections, "oversight.all_done", _("Cuộc thanh tra, kiểm tra đã kết thúc"), unit="cuộc")
def all_done(i: Any, period: Any) -> Any:
    """Mọi cuộc thanh tra, kiểm tra, hậu kiểm kết thúc trong kỳ."""
    return i.ended_on.between(period.start, period.end)


@figure(inspections, "oversight.planned_done", _("Cuộc theo kế hoạch đã kết thúc"), unit="cuộc")
def planned_done(i: Any, period: Any) -> Any:
    """Cuộc thanh tra, kiểm tra theo kế hoạch kết thúc trong kỳ."""
    return _visited(i, period) & i.planned_id.notnull()


@figure(inspections, "oversight.unplanned_done", _("Cuộc đột xuất, chuyên đề đã kết thúc"), unit="cuộc")
def unplanned_done(i: Any, period: Any) -> Any:
    """Cuộc thanh tra, kiểm tra do Sở chủ trì, ngoài kế hoạch, kết thúc trong kỳ."""
    return _visited(i, period) & i.planned_id.isnull() & (i.lead == Lead.OWN.value)


@figure(inspections, "oversight.joint_done", _("Cuộc phối hợp đã kết thúc"), unit="cuộc")
def joint_done(i: Any, period: Any) -> Any:
    """Cuộc thanh tra, kiểm tra do cơ quan khác chủ trì, kết thúc trong kỳ."""
    return _visited(i, period) & i.planned_id.isnull() & (i.lead == Lead.JOINT.value)


@figure(inspections, "oversight.followups", _("Kết luận thanh tra được kiểm tra việc thực hiện"), unit="kết luận")
def followups(i: Any, period: Any) -> Any:
    """Cuộc hậu kiểm kết thúc trong kỳ; mỗi cuộc kiểm tra một kết luận."""
    return i.ended_on.between(period.start, period.end) & (i.kind == InspectionKind.FOLLOW_UP.value)


identity(
    _("Theo kế hoạch + ngoài kế hoạch + phối hợp + hậu kiểm = cuộc thanh tra, kiểm tra đã kết thúc"),
    planned_done + unplanned_done + joint_done + followups == all_done,
)


@figure(
    inspections,
    "water.units_inspected",
    _("Đơn vị được kiểm tra về tài nguyên nước"),
    unit="đơn vị",
    distinct="inspected",
)
def water_units(i: Any, period: Any) -> Any:
    """Đơn vị được thanh tra, kiểm tra về tài nguyên nước, kết thúc trong kỳ; mỗi đơn vị tính một lần."""
    return _visited(i, period) & (i.field == Field.WATER.value)


@figure(
    inspections,
    "water.works_inspected",
    _("Công trình được kiểm tra về tài nguyên nước"),
    unit="công trình",
    sum_of="works",
)
def water_works(i: Any, period: Any) -> Any:
    """Công trình được kiểm tra trong các cuộc về tài nguyên nước, kết thúc trong kỳ."""
    return _visited(i, period) & (i.field == Field.WATER.value)


@figure(
    inspections,
    "environment.led_inspections",
    _("Đơn vị do Sở chủ trì kiểm tra về môi trường"),
    unit="đơn vị",
    distinct="inspected",
)
def environment_led(i: Any, period: Any) -> Any:
    """Đơn vị được thanh tra, kiểm tra về môi trường do Sở chủ trì, kết thúc trong kỳ; mỗi đơn vị tính một lần."""
    return _visited(i, period) & (i.field == Field.ENVIRONMENT.value) & (i.lead == Lead.OWN.value)


@figure(
    inspections,
    "environment.joint_inspections",
    _("Đơn vị phối hợp thanh tra, kiểm tra về môi trường"),
    unit="đơn vị",
    distinct="inspected",
)
def environment_joint(i: Any, period: Any) -> Any:
    """Đơn vị được thanh tra, kiểm tra về môi trường do cơ quan khác chủ trì, kết thúc trong kỳ; mỗi đơn vị tính một
    lần."""
    return _visited(i, period) & (i.field == Field.ENVIRONMENT.value) & (i.lead == Lead.JOINT.value)


# --- Recommendations ---


@figure(recommendations, "oversight.recommendations", _("Kiến nghị phải thực hiện"), unit="kiến nghị")
def to_carry_out(r: Any, period: Any) -> Any:
    """Kiến nghị sau thanh tra có đến hết kỳ và đến đầu kỳ chưa thực hiện xong."""
    return (r.made_on <= period.end) & (r.done_on.isnull() | (r.done_on >= period.start))


@figure(recommendations, "oversight.recommendations_done", _("Kiến nghị đã thực hiện xong"), unit="kiến nghị")
def carried_out(r: Any, period: Any) -> Any:
    """Kiến nghị sau thanh tra thực hiện xong trong kỳ."""
    return r.done_on.between(period.start, period.end)


@figure(recommendations, "oversight.recommendations_open", _("Kiến nghị chưa thực hiện xong"), unit="kiến nghị")
def still_open(r: Any, period: Any) -> Any:
    """Kiến nghị sau thanh tra đến hết kỳ chưa thực hiện xong."""
    return (r.made_on <= period.end) & (r.done_on.isnull() | (r.done_on > period.end))


ratio("oversight.recommendations_done_pct", _("Tỷ lệ kiến nghị đã thực hiện"), carried_out, of=to_carry_out)
identity(_("Kiến nghị đã thực hiện + chưa thực hiện = phải thực hiện"), carried_out + still_open == to_carry_out)

# --- The department's own units ---


def _checked(c: Any, period: Any) -> Any:
    return c.checked_on.between(period.start, period.end)


@figure(
    internal,
    "oversight.discipline_branches",
    _("Chi nhánh được kiểm tra kỷ luật, kỷ cương hành chính"),
    unit="chi nhánh",
    distinct="checked_unit_id",
)
def discipline_branches(c: Any, period: Any) -> Any:
    """Chi nhánh được kiểm tra kỷ luật, kỷ cương hành chính trong kỳ; mỗi chi nhánh tính một lần."""
    branch = c["checked_unit__kind"] == Unit.Kind.BRANCH.value
    return _checked(c, period) & branch & (c.topic == InternalTopic.DISCIPLINE.value)


@figure(
    internal,
    "oversight.discipline_internal",
    _("Đơn vị được kiểm tra nội bộ về kỷ luật, kỷ cương"),
    unit="đơn vị",
    distinct="checked_unit_id",
)
def discipline_internal(c: Any, period: Any) -> Any:
    """Phòng, đơn vị (không kể chi nhánh) được kiểm tra kỷ luật, kỷ cương hành chính trong kỳ; mỗi đơn vị tính một lần."""
    return internal_checks.predicate(c, period) & (c.topic == InternalTopic.DISCIPLINE.value)


@figure(
    internal,
    "oversight.internal_checks",
    _("Đơn vị được kiểm tra nội bộ"),
    unit="đơn vị",
    distinct="checked_unit_id",
)
def internal_checks(c: Any, period: Any) -> Any:
    """Phòng, đơn vị thuộc Sở (không kể chi nhánh) được kiểm tra nội bộ trong kỳ; mỗi đơn vị tính một lần."""
    return _checked(c, period) & (c["checked_unit__kind"] != Unit.Kind.BRANCH.value)


total("oversight.branches_total", _("Chi nhánh phải kiểm tra kỷ luật, kỷ cương"), branches, unit="chi nhánh")

# --- Sanctions ---


def _sanctioned(s: Any, period: Any) -> Any:
    """Quyết định xử phạt ban hành trong kỳ."""
    return s.decided_on.between(period.start, period.end)


def _by(authority: Authority) -> Predicate:
    def by_authority(s: Any, period: Any) -> Any:
        return _sanctioned(s, period) & (s.authority == authority.value)

    by_authority.__doc__ = f"Quyết định xử phạt của {authority.label} ban hành trong kỳ."
    return by_authority


def _after_follow_up(s: Any, period: Any) -> Any:
    """Quyết định xử phạt ban hành trong kỳ qua hậu kiểm kết luận thanh tra."""
    return _sanctioned(s, period) & (s["inspection__kind"] == InspectionKind.FOLLOW_UP.value)


all_sanctions = figure(sanctions, "oversight.sanctions", _("Quyết định xử phạt"), unit="quyết định")(_sanctioned)
figure(
    sanctions,
    "oversight.province_sanctions",
    _("Đơn vị bị tỉnh xử phạt vi phạm hành chính"),
    unit="đơn vị",
    distinct="offender",
)(_by(Authority.PROVINCE))
province_decisions = figure(
    sanctions, "oversight.province_decisions", _("Quyết định xử phạt của Chủ tịch UBND tỉnh"), unit="quyết định"
)(_by(Authority.PROVINCE))
department_decisions = figure(
    sanctions,
    "oversight.department_sanctions",
    _("Quyết định xử phạt của Chánh Thanh tra Sở"),
    unit="quyết định",
)(_by(Authority.CHIEF_INSPECTOR))
figure(
    sanctions,
    "oversight.followup_sanctions",
    _("Đơn vị bị xử phạt qua kiểm tra sau thanh tra"),
    unit="đơn vị",
    distinct="offender",
)(_after_follow_up)


def _money(figure_id: str, label: Any, predicate: Predicate, column: str = "total") -> Figure:
    return figure(sanctions, figure_id, label, unit="đồng", sum_of=column)(predicate)


amount = _money("oversight.sanctions_amount", _("Tiền phạt và truy thu"), _sanctioned)
paid = _money("oversight.sanctions_paid", _("Tiền phạt và truy thu đã nộp"), _sanctioned, "paid")
fines = _money("oversight.sanctions_fines", _("Tiền phạt"), _sanctioned, "fine")
gains = _money("oversight.sanctions_gains", _("Số lợi bất hợp pháp truy thu"), _sanctioned, "gain")
province_amount = _money(
    "oversight.province_sanctions_amount", _("Tiền phạt theo quyết định của tỉnh"), _by(Authority.PROVINCE)
)
department_amount = _money(
    "oversight.department_sanctions_amount",
    _("Tiền phạt và truy thu theo quyết định của Chánh Thanh tra Sở"),
    _by(Authority.CHIEF_INSPECTOR),
)
followup_amount = _money(
    "oversight.followup_sanctions_amount", _("Tiền phạt qua kiểm tra sau thanh tra"), _after_follow_up
)
identity(
    _("Quyết định của tỉnh + của Chánh Thanh tra = quyết định xử phạt"),
    province_decisions + department_decisions == all_sanctions,
)
identity(
    _("Tiền theo quyết định của tỉnh + của Chánh Thanh tra = tiền phạt và truy thu"),
    province_amount + department_amount == amount,
)
identity(_("Tiền phạt + truy thu = tổng số tiền"), fines + gains == amount)
identity(_("Đã nộp ≤ tổng số tiền"), paid <= amount)
identity(_("Tiền phạt qua hậu kiểm ≤ tổng số tiền"), followup_amount <= amount)
