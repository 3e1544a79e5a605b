"""What is counted of the water registers."""

from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from soxanh.figures.definitions import Counted, Sum, figure, identity, register
from soxanh.registers.licence import granted, in_force, run_out
from soxanh.registers.water.choices import ApprovalKind, LicenceKind, MarkerPlanKind
from soxanh.registers.water.models import Approval, ExploitationFee, IntakeZone, MarkerPlan, WaterLicence

licences = register(WaterLicence, "water.licences", _("Giấy phép tài nguyên nước"), dated_by="granted_on")
fees = register(ExploitationFee, "water.fees", _("Tiền cấp quyền khai thác tài nguyên nước"), dated_by="decided_on")
zones = register(IntakeZone, "water.intake_zones", _("Vùng bảo hộ vệ sinh"), dated_by="decided_on")
marker_plans = register(MarkerPlan, "water.marker_plans", _("Phương án cắm mốc"), dated_by="appraised_on")
approvals = register(Approval, "water.approvals", _("Phê duyệt về bảo vệ nước"), dated_by="submitted_on")

# --- Licences ---

licences_granted = figure(licences, "water.licences", _("Giấy phép tài nguyên nước"), unit="giấy phép")(granted)
licences_in_force = figure(
    licences, "water.licences_in_force", _("Giấy phép tài nguyên nước còn hiệu lực"), unit="giấy phép"
)(in_force)
licences_run_out = figure(
    licences, "water.licences_run_out", _("Giấy phép tài nguyên nước hết hạn trong kỳ"), unit="giấy phép"
)(run_out)


def _granted_of(kind: LicenceKind) -> Counted:
    def granted_of_kind(w: Any, period: Any) -> Any:
        return granted(w, period) & (w.kind == kind.value)

    granted_of_kind.__doc__ = f"{granted.__doc__} Loại: {str(kind.label).lower()}."
    label = format_lazy(_("Giấy phép tài nguyên nước: {}"), kind.label)
    return figure(licences, f"water.licences_{kind.value}", label, unit="giấy phép")(granted_of_kind)


identity(
    _("Giấy phép tài nguyên nước cộng theo loại = tất cả"),
    Sum(tuple((1, _granted_of(kind)) for kind in LicenceKind)) == licences_granted,
)

# --- Fees ---


def decided(f: Any, period: Any) -> Any:
    """Quyết định phê duyệt tiền cấp quyền khai thác tài nguyên nước có ngày trong kỳ."""
    return f.decided_on.between(period.start, period.end)


@figure(
    fees,
    "water.fee_works",
    _("Công trình được phê duyệt tiền cấp quyền khai thác tài nguyên nước"),
    unit="công trình",
    distinct="works",
)
def fee_works(f: Any, period: Any) -> Any:
    """Công trình được phê duyệt tiền cấp quyền trong kỳ; mỗi công trình tính một lần."""
    return decided(f, period)


figure(fees, "water.fee_decisions", _("Quyết định tiền cấp quyền tài nguyên nước"), unit="quyết định")(decided)
figure(fees, "water.fee_amount", _("Tiền cấp quyền khai thác tài nguyên nước"), unit="đồng", sum_of="amount")(decided)

# --- Protection of waters ---


@figure(
    zones,
    "water.intake_zones",
    _("Công trình được phê duyệt vùng bảo hộ vệ sinh khu vực lấy nước sinh hoạt"),
    unit="công trình",
    distinct="works",
)
def intake_zones(z: Any, period: Any) -> Any:
    """Công trình có vùng bảo hộ vệ sinh khu vực lấy nước sinh hoạt được phê duyệt trong kỳ."""
    return z.decided_on.between(period.start, period.end)


@figure(marker_plans, "water.marker_plans", _("Phương án cắm mốc được thẩm định"), unit="phương án")
def plans_appraised(p: Any, period: Any) -> Any:
    """Phương án cắm mốc có ngày thẩm định trong kỳ."""
    return p.appraised_on.between(period.start, period.end)


@figure(
    marker_plans, "water.reservoir_marker_plans", _("Phương án cắm mốc hồ thủy điện được thẩm định"), unit="phương án"
)
def reservoir_plans(p: Any, period: Any) -> Any:
    """Phương án cắm mốc hồ thủy điện, thủy lợi có ngày thẩm định trong kỳ."""
    return plans_appraised.predicate(p, period) & (p.kind == MarkerPlanKind.RESERVOIR.value)


@figure(
    marker_plans,
    "water.corridor_marker_plans",
    _("Phương án cắm mốc hành lang bảo vệ nguồn nước được thẩm định"),
    unit="phương án",
)
def corridor_plans(p: Any, period: Any) -> Any:
    """Phương án cắm mốc hành lang bảo vệ sông, suối có ngày thẩm định trong kỳ."""
    return plans_appraised.predicate(p, period) & (p.kind == MarkerPlanKind.CORRIDOR.value)


@figure(marker_plans, "water.marker_plans_approved", _("Phương án cắm mốc được phê duyệt"), unit="phương án")
def plans_approved(p: Any, period: Any) -> Any:
    """Phương án cắm mốc có ngày phê duyệt trong kỳ."""
    return p.approved_on.between(period.start, period.end)


identity(
    _("Phương án cắm mốc hồ + hành lang sông, suối = phương án được thẩm định"),
    reservoir_plans + corridor_plans == plans_appraised,
)


def _approved_of(kind: ApprovalKind, figure_id: str, label: Any) -> Counted:
    def approved_of_kind(a: Any, period: Any) -> Any:
        return a.approved_on.between(period.start, period.end) & (a.kind == kind.value)

    approved_of_kind.__doc__ = f"Nội dung loại “{kind.label}” được phê duyệt trong kỳ."
    return figure(approvals, figure_id, label, unit="quyết định")(approved_of_kind)


capacity_approvals = _approved_of(
    ApprovalKind.CAPACITY, "water.capacity_approvals", _("Phê duyệt khả năng tiếp nhận nước thải, sức chịu tải")
)
restriction_plans = _approved_of(
    ApprovalKind.RESTRICTION, "water.restriction_plans", _("Phê duyệt phương án hạn chế khai thác nước dưới đất")
)
