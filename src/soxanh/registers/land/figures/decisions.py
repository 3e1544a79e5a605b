"""What is counted of decisions, prices, plans, auctions and forestry land."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from soxanh.figures.definitions import Counted, figure, identity, register
from soxanh.registers.land.choices import AuctionResult, DecisionKind
from soxanh.registers.land.models import Auction, DistrictPlan, ForestryRecovery, LandDecision, SpecificPrice

ALLOCATE, RECOVER, LEASE = DecisionKind.ALLOCATE.value, DecisionKind.RECOVER.value, DecisionKind.LEASE.value
PURPOSE, EXTEND = DecisionKind.PURPOSE.value, DecisionKind.EXTEND.value
SUCCESS, FAILED = AuctionResult.SUCCESS.value, AuctionResult.FAILED.value

# --- What the State decides ---

decisions = register(LandDecision, "land.decisions", _("Quyết định về đất đai"), dated_by="decided_on")
prices = register(SpecificPrice, "land.prices", _("Giá đất cụ thể"), dated_by="decided_on")
plans = register(DistrictPlan, "land.district_plans", _("Kế hoạch sử dụng đất cấp huyện"), dated_by="approved_on")


@figure(decisions, "land.allocation_decisions", _("Quyết định giao đất"), unit="quyết định")
def allocation_decisions(d: Any, period: Any) -> Any:
    """Quyết định giao đất có ngày quyết định trong kỳ."""
    return (d.kind == ALLOCATE) & d.decided_on.between(period.start, period.end)


@figure(decisions, "land.recovery_decisions", _("Quyết định thu hồi đất"), unit="quyết định")
def recovery_decisions(d: Any, period: Any) -> Any:
    """Quyết định thu hồi đất có ngày quyết định trong kỳ."""
    return (d.kind == RECOVER) & d.decided_on.between(period.start, period.end)


@figure(decisions, "land.allocation_recovery_decisions", _("Quyết định giao đất, thu hồi đất"), unit="quyết định")
def allocation_recovery_decisions(d: Any, period: Any) -> Any:
    """Quyết định giao đất hoặc thu hồi đất có ngày quyết định trong kỳ."""
    return d.kind.isin([ALLOCATE, RECOVER]) & d.decided_on.between(period.start, period.end)


@figure(decisions, "land.allocation_ha", _("Diện tích giao đất"), unit="ha", sum_of="area")
def allocation_ha(d: Any, period: Any) -> Any:
    """Diện tích theo các quyết định giao đất trong kỳ."""
    return (d.kind == ALLOCATE) & d.decided_on.between(period.start, period.end)


@figure(decisions, "land.recovery_ha", _("Diện tích thu hồi đất"), unit="ha", sum_of="area")
def recovery_ha(d: Any, period: Any) -> Any:
    """Diện tích theo các quyết định thu hồi đất trong kỳ."""
    return (d.kind == RECOVER) & d.decided_on.between(period.start, period.end)


@figure(decisions, "land.allocation_recovery_ha", _("Diện tích giao đất, thu hồi đất"), unit="ha", sum_of="area")
def allocation_recovery_ha(d: Any, period: Any) -> Any:
    """Diện tích theo các quyết định giao đất hoặc thu hồi đất trong kỳ."""
    return d.kind.isin([ALLOCATE, RECOVER]) & d.decided_on.between(period.start, period.end)


@figure(decisions, "land.lease_decisions", _("Quyết định cho thuê đất"), unit="quyết định")
def lease_decisions(d: Any, period: Any) -> Any:
    """Quyết định cho thuê đất có ngày quyết định trong kỳ."""
    return (d.kind == LEASE) & d.decided_on.between(period.start, period.end)


@figure(decisions, "land.lease_ha", _("Diện tích cho thuê đất"), unit="ha", sum_of="area")
def lease_ha(d: Any, period: Any) -> Any:
    """Diện tích theo các quyết định cho thuê đất trong kỳ."""
    return (d.kind == LEASE) & d.decided_on.between(period.start, period.end)


@figure(decisions, "land.purpose_decisions", _("Quyết định cho phép chuyển mục đích sử dụng đất"), unit="quyết định")
def purpose_decisions(d: Any, period: Any) -> Any:
    """Quyết định cho phép chuyển mục đích sử dụng đất có ngày quyết định trong kỳ."""
    return (d.kind == PURPOSE) & d.decided_on.between(period.start, period.end)


@figure(
    decisions, "land.extension_decisions", _("Quyết định gia hạn, điều chỉnh thời hạn sử dụng đất"), unit="quyết định"
)
def extension_decisions(d: Any, period: Any) -> Any:
    """Quyết định gia hạn, điều chỉnh thời hạn sử dụng đất có ngày quyết định trong kỳ."""
    return (d.kind == EXTEND) & d.decided_on.between(period.start, period.end)


@figure(decisions, "land.purpose_ha", _("Diện tích cho phép chuyển mục đích sử dụng"), unit="ha", sum_of="area")
def purpose_ha(d: Any, period: Any) -> Any:
    """Diện tích theo các quyết định cho phép chuyển mục đích sử dụng đất trong kỳ."""
    return purpose_decisions.predicate(d, period)


@figure(decisions, "land.extension_ha", _("Diện tích gia hạn, điều chỉnh thời hạn sử dụng"), unit="ha", sum_of="area")
def extension_ha(d: Any, period: Any) -> Any:
    """Diện tích theo các quyết định gia hạn, điều chỉnh thời hạn sử dụng đất trong kỳ."""
    return extension_decisions.predicate(d, period)


@figure(decisions, "land.decisions", _("Quyết định về đất đai"), unit="quyết định")
def all_decisions(d: Any, period: Any) -> Any:
    """Mọi quyết định về đất đai có ngày quyết định trong kỳ."""
    return d.decided_on.between(period.start, period.end)


@figure(decisions, "land.decisions_ha", _("Diện tích theo quyết định về đất đai"), unit="ha", sum_of="area")
def all_decisions_ha(d: Any, period: Any) -> Any:
    """Diện tích theo mọi quyết định về đất đai trong kỳ."""
    return all_decisions.predicate(d, period)


@figure(prices, "land.price_projects", _("Dự án được phê duyệt giá đất cụ thể"), unit="dự án", distinct="project")
def price_projects(p: Any, period: Any) -> Any:
    """Dự án có quyết định giá đất cụ thể trong kỳ; dự án có nhiều quyết định chỉ tính một lần."""
    return p.decided_on.between(period.start, period.end)


@figure(plans, "land.district_plans", _("Kế hoạch sử dụng đất cấp huyện được phê duyệt"), unit="kế hoạch")
def district_plans(p: Any, period: Any) -> Any:
    """Kế hoạch sử dụng đất hằng năm của cấp huyện có ngày phê duyệt trong kỳ."""
    return p.approved_on.between(period.start, period.end)


identity(
    _("Quyết định giao đất, thu hồi đất + cho thuê đất + chuyển mục đích + gia hạn = quyết định về đất đai"),
    allocation_recovery_decisions + lease_decisions + purpose_decisions + extension_decisions == all_decisions,
)
identity(
    _("Diện tích giao đất, thu hồi đất + cho thuê đất + chuyển mục đích + gia hạn = diện tích theo quyết định"),
    allocation_recovery_ha + lease_ha + purpose_ha + extension_ha == all_decisions_ha,
)

# --- Auctions ---

auctions = register(Auction, "land.auctions", _("Đấu giá quyền sử dụng đất"), dated_by="held_on")


@figure(auctions, "land.auctions", _("Cuộc đấu giá quyền sử dụng đất"), unit="cuộc")
def auctions_held(a: Any, period: Any) -> Any:
    """Cuộc đấu giá quyền sử dụng đất tổ chức trong kỳ."""
    return a.held_on.between(period.start, period.end)


@figure(auctions, "land.auctions_successful", _("Cuộc đấu giá quyền sử dụng đất thành"), unit="cuộc")
def auctions_successful(a: Any, period: Any) -> Any:
    """Cuộc đấu giá thành tổ chức trong kỳ."""
    return (a.result == SUCCESS) & a.held_on.between(period.start, period.end)


@figure(auctions, "land.auctions_failed", _("Cuộc đấu giá quyền sử dụng đất không thành"), unit="cuộc")
def auctions_failed(a: Any, period: Any) -> Any:
    """Cuộc đấu giá không thành tổ chức trong kỳ."""
    return (a.result == FAILED) & a.held_on.between(period.start, period.end)


@figure(auctions, "land.auction_proceeds", _("Tiền trúng đấu giá quyền sử dụng đất"), unit="đồng", sum_of="proceeds")
def auction_proceeds(a: Any, period: Any) -> Any:
    """Tiền trúng đấu giá của các cuộc đấu giá thành trong kỳ."""
    return (a.result == SUCCESS) & a.held_on.between(period.start, period.end)


identity(
    _("Cuộc đấu giá quyền sử dụng đất thành + không thành = đã tổ chức"),
    auctions_successful + auctions_failed == auctions_held,
)

# --- Land that forestry companies got back ---

forestry = register(
    ForestryRecovery,
    "land.forestry_recoveries",
    _("Thu hồi đất bị lấn chiếm của công ty lâm nghiệp"),
    dated_by="recovered_on",
    through=("district__code",),
)


@figure(forestry, "land.forestry_recovered", _("Đất công ty lâm nghiệp đã thu hồi"), unit="ha", sum_of="area")
def forestry_recovered(f: Any, period: Any) -> Any:
    """Diện tích đất bị lấn chiếm, tranh chấp mà các công ty lâm nghiệp thu hồi được trong kỳ."""
    return f.recovered_on.between(period.start, period.end)


def _recovered_in(district: str, figure_id: str, label: Any) -> Counted:
    """The area recovered in the district of that code (the national statistical one)."""

    @figure(forestry, figure_id, label, unit="ha", sum_of="area")
    def recovered(f: Any, period: Any) -> Any:
        """Diện tích đất công ty lâm nghiệp thu hồi được trong kỳ trên địa bàn huyện."""
        return (f.district__code == district) & f.recovered_on.between(period.start, period.end)

    return recovered


# The districts with forestry companies.
dinh_lap = _recovered_in("189", "land.forestry_recovered_dinh_lap", _("Đất công ty lâm nghiệp đã thu hồi, Đình Lập"))
loc_binh = _recovered_in("188", "land.forestry_recovered_loc_binh", _("Đất công ty lâm nghiệp đã thu hồi, Lộc Bình"))
huu_lung = _recovered_in("186", "land.forestry_recovered_huu_lung", _("Đất công ty lâm nghiệp đã thu hồi, Hữu Lũng"))

identity(
    _("Đất công ty lâm nghiệp đã thu hồi ở Đình Lập, Lộc Bình, Hữu Lũng ≤ toàn tỉnh"),
    dinh_lap + loc_binh + huu_lung <= forestry_recovered,
)
