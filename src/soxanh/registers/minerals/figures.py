"""What is counted of the mineral registers."""

from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from soxanh.figures.definitions import Counted, Sum, figure, identity, register
from soxanh.registers.licence import granted, in_force, run_out
from soxanh.registers.minerals.choices import AuctionResult, LicenceKind
from soxanh.registers.minerals.models import (
    Closure,
    ExploitationFee,
    FeeInstalment,
    MarkerHandover,
    MineralLicence,
    ReserveApproval,
    RightAuction,
)

licences = register(MineralLicence, "minerals.licences", _("Giấy phép khoáng sản"), dated_by="granted_on")
reserves = register(ReserveApproval, "minerals.reserves", _("Phê duyệt trữ lượng"), dated_by="decided_on")
closures = register(Closure, "minerals.closures", _("Đóng cửa mỏ"), dated_by="scheme_approved_on")
fees = register(ExploitationFee, "minerals.fees", _("Tiền cấp quyền khai thác khoáng sản"), dated_by="decided_on")
instalments = register(
    FeeInstalment, "minerals.fee_instalments", _("Kỳ nộp tiền cấp quyền khoáng sản"), dated_by="due_on"
)
auctions = register(RightAuction, "minerals.auctions", _("Đấu giá quyền khai thác khoáng sản"), dated_by="held_on")
handovers = register(MarkerHandover, "minerals.markers", _("Bàn giao mốc giới mỏ"), dated_by="handed_over_on")

# --- Licences ---

licences_granted = figure(licences, "minerals.licences", _("Giấy phép khoáng sản đã cấp"), unit="giấy phép")(granted)
licences_in_force = figure(
    licences, "minerals.licences_in_force", _("Giấy phép khoáng sản còn hiệu lực"), unit="giấy phép"
)(in_force)
licences_run_out = figure(
    licences, "minerals.licences_run_out", _("Giấy phép khoáng sản hết hạn trong kỳ"), unit="giấy phép"
)(run_out)


def _granted_of(kind: LicenceKind) -> Counted:
    def granted_of_kind(m: Any, period: Any) -> Any:
        return granted(m, period) & (m.kind == kind.value)

    granted_of_kind.__doc__ = f"{granted.__doc__} Loại: {str(kind.label).lower()}."
    label = format_lazy(_("Giấy phép khoáng sản: {}"), kind.label)
    return figure(licences, f"minerals.{kind.value}_licences", label, unit="giấy phép")(granted_of_kind)


identity(
    _("Giấy phép khoáng sản cộng theo loại = tất cả"),
    Sum(tuple((1, _granted_of(kind)) for kind in LicenceKind)) == licences_granted,
)


@figure(licences, "minerals.exploitation_area", _("Diện tích khai thác khoáng sản được cấp"), unit="ha", sum_of="area")
def exploitation_area(m: Any, period: Any) -> Any:
    """Diện tích theo các giấy phép khai thác cấp trong kỳ."""
    return granted(m, period) & (m.kind == LicenceKind.EXPLOITATION.value)


# --- Reserves, closures, markers ---


@figure(reserves, "minerals.reserves_approved", _("Mỏ được phê duyệt, xác nhận trữ lượng"), unit="mỏ", distinct="mine")
def reserves_approved(r: Any, period: Any) -> Any:
    """Mỏ có quyết định phê duyệt trữ lượng trong kỳ; mỏ có nhiều loại khoáng sản tính một lần."""
    return r.decided_on.between(period.start, period.end)


@figure(closures, "minerals.closures", _("Đề án đóng cửa mỏ được phê duyệt"), unit="đề án")
def schemes_approved(c: Any, period: Any) -> Any:
    """Đề án đóng cửa mỏ có ngày phê duyệt trong kỳ."""
    return c.scheme_approved_on.between(period.start, period.end)


@figure(closures, "minerals.mines_closed", _("Mỏ đã có quyết định đóng cửa"), unit="mỏ")
def mines_closed(c: Any, period: Any) -> Any:
    """Mỏ có quyết định đóng cửa trong kỳ."""
    return c.closed_on.between(period.start, period.end)


@figure(handovers, "minerals.markers", _("Mốc giới mỏ đã bàn giao"), unit="mốc", sum_of="markers")
def markers_handed_over(h: Any, period: Any) -> Any:
    """Số mốc giới mỏ bàn giao trong kỳ."""
    return h.handed_over_on.between(period.start, period.end)


# --- Money ---


@figure(fees, "minerals.fee_amount", _("Tiền cấp quyền khai thác khoáng sản"), unit="đồng", sum_of="amount")
def fee_amount(f: Any, period: Any) -> Any:
    """Tiền cấp quyền theo các quyết định phê duyệt trong kỳ."""
    return f.decided_on.between(period.start, period.end)


@figure(
    fees,
    "minerals.fee_amount_to_date",
    _("Tiền cấp quyền khai thác khoáng sản đã phê duyệt, lũy kế"),
    unit="đồng",
    sum_of="amount",
)
def fee_amount_to_date(f: Any, period: Any) -> Any:
    """Tiền cấp quyền theo các quyết định phê duyệt từ trước đến hết kỳ."""
    return f.decided_on <= period.end


@figure(
    instalments,
    "minerals.fee_due_to_date",
    _("Tiền cấp quyền khoáng sản đến hạn nộp, lũy kế"),
    unit="đồng",
    sum_of="amount",
)
def fee_due_to_date(i: Any, period: Any) -> Any:
    """Tiền của các kỳ nộp có hạn từ trước đến hết kỳ."""
    return i.due_on <= period.end


@figure(instalments, "minerals.fee_due", _("Tiền cấp quyền khoáng sản đến hạn nộp"), unit="đồng", sum_of="amount")
def fee_due(i: Any, period: Any) -> Any:
    """Tiền của các kỳ nộp có hạn trong kỳ."""
    return i.due_on.between(period.start, period.end)


@figure(
    instalments,
    "minerals.fee_due_paid",
    _("Tiền cấp quyền khoáng sản đến hạn đã nộp"),
    unit="đồng",
    sum_of="amount",
)
def fee_due_paid(i: Any, period: Any) -> Any:
    """Tiền của các kỳ nộp có hạn trong kỳ và đến hết kỳ đã nộp đủ."""
    return fee_due.predicate(i, period) & (i.paid_on <= period.end)


@figure(
    instalments,
    "minerals.fee_due_unpaid",
    _("Tiền cấp quyền khoáng sản đến hạn chưa nộp"),
    unit="đồng",
    sum_of="amount",
)
def fee_due_unpaid(i: Any, period: Any) -> Any:
    """Tiền của các kỳ nộp có hạn trong kỳ mà đến hết kỳ chưa nộp đủ."""
    return fee_due.predicate(i, period) & (i.paid_on.isnull() | (i.paid_on > period.end))


identity(
    _("Tiền cấp quyền đến hạn nộp, lũy kế ≤ tiền cấp quyền đã phê duyệt, lũy kế"),
    fee_due_to_date <= fee_amount_to_date,
)


@figure(auctions, "minerals.auctions", _("Cuộc đấu giá quyền khai thác khoáng sản"), unit="cuộc")
def auctions_held(a: Any, period: Any) -> Any:
    """Cuộc đấu giá quyền khai thác khoáng sản tổ chức trong kỳ."""
    return a.held_on.between(period.start, period.end)


def _auctions_of(result: AuctionResult, name: str, label: Any) -> Counted:
    def auctions_of_result(a: Any, period: Any) -> Any:
        return auctions_held.predicate(a, period) & (a.result == result.value)

    auctions_of_result.__doc__ = f"{auctions_held.definition} Kết quả: {str(result.label).lower()}."
    return figure(auctions, f"minerals.auctions_{name}", label, unit="cuộc")(auctions_of_result)


identity(
    _("Đấu giá quyền khai thác khoáng sản thành + không thành = đã tổ chức"),
    _auctions_of(AuctionResult.SUCCESS, "successful", _("Cuộc đấu giá quyền khai thác khoáng sản thành"))
    + _auctions_of(AuctionResult.FAILED, "failed", _("Cuộc đấu giá quyền khai thác khoáng sản không thành"))
    == auctions_held,
)
