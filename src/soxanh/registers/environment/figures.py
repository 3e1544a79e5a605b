"""What is counted of environmental protection. Projects, units and communes are counted once, however often they appear."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from soxanh.figures.definitions import Counted, figure, identity, ratio, register
from soxanh.registers import licence
from soxanh.registers.environment.choices import (
    CheckResult,
    DecisionKind,
    DischargeResult,
    GuidanceKind,
    Issue,
    Medium,
    RuralWork,
)
from soxanh.registers.environment.models import (
    DischargeCheck,
    FundSupport,
    Guidance,
    Permit,
    PermittedDischarge,
    ProjectDecision,
    RuralCriterion,
    WasteBook,
)

# --- What is approved, permitted, confirmed ---

decisions = register(
    ProjectDecision, "environment.decisions", _("Quyết định về môi trường của dự án"), dated_by="decided_on"
)
permits = register(Permit, "environment.permits", _("Giấy phép môi trường"), dated_by="granted_on")
discharges = register(
    PermittedDischarge,
    "environment.permitted_discharges",
    _("Xả thải được cấp phép"),
    dated_by="permit__granted_on",
    through=("permit__valid_from", "permit__valid_to", "permit__ended_on"),
)
books = register(
    WasteBook, "environment.waste_books", _("Sổ đăng ký chủ nguồn thải chất thải nguy hại"), dated_by="issued_on"
)


@figure(
    decisions,
    "environment.eia_approved",
    _("Dự án được phê duyệt báo cáo đánh giá tác động môi trường"),
    unit="dự án",
    distinct="project",
)
def eia_approved(d: Any, period: Any) -> Any:
    """Dự án có quyết định phê duyệt kết quả thẩm định báo cáo đánh giá tác động môi trường trong kỳ; mỗi dự án tính một
    lần."""
    return (d.kind == DecisionKind.EIA.value) & d.decided_on.between(period.start, period.end)


@figure(
    decisions,
    "environment.plans_confirmed",
    _("Dự án được xác nhận kế hoạch bảo vệ môi trường"),
    unit="dự án",
    distinct="project",
)
def plans_confirmed(d: Any, period: Any) -> Any:
    """Dự án có văn bản xác nhận kế hoạch bảo vệ môi trường trong kỳ; mỗi dự án tính một lần."""
    return (d.kind == DecisionKind.PLAN.value) & d.decided_on.between(period.start, period.end)


@figure(
    decisions,
    "environment.restorations_approved",
    _("Dự án được phê duyệt phương án cải tạo, phục hồi môi trường"),
    unit="dự án",
    distinct="project",
)
def restorations_approved(d: Any, period: Any) -> Any:
    """Dự án có quyết định phê duyệt phương án cải tạo, phục hồi môi trường trong kỳ; mỗi dự án tính một lần."""
    return (d.kind == DecisionKind.RESTORATION.value) & d.decided_on.between(period.start, period.end)


@figure(permits, "environment.permits", _("Dự án được cấp giấy phép môi trường"), unit="dự án", distinct="project")
def permits_granted(p: Any, period: Any) -> Any:
    """Dự án, cơ sở được cấp giấy phép môi trường trong kỳ, kể cả cấp lại, điều chỉnh; mỗi dự án tính một lần."""
    return licence.granted(p, period)


figure(permits, "environment.permits_in_force", _("Giấy phép môi trường còn hiệu lực"), unit="giấy phép")(
    licence.in_force
)


@figure(discharges, "environment.outlets_permitted", _("Vị trí xả nước thải, khí thải được cấp phép"), unit="vị trí")
def outlets_permitted(d: Any, period: Any) -> Any:
    """Vị trí xả thải theo các giấy phép môi trường còn hiệu lực vào ngày cuối kỳ."""
    term = d.permit__valid_to.isnull() | (d.permit__valid_to >= period.end)
    standing = d.permit__ended_on.isnull() | (d.permit__ended_on > period.end)
    return (d.permit__valid_from <= period.end) & term & standing


@figure(discharges, "environment.outlets_wastewater", _("Vị trí xả nước thải được cấp phép"), unit="vị trí")
def outlets_wastewater(d: Any, period: Any) -> Any:
    """Vị trí xả nước thải theo các giấy phép môi trường còn hiệu lực vào ngày cuối kỳ."""
    return outlets_permitted.predicate(d, period) & (d.medium == Medium.WASTEWATER.value)


@figure(discharges, "environment.outlets_emission", _("Vị trí xả khí thải được cấp phép"), unit="vị trí")
def outlets_emission(d: Any, period: Any) -> Any:
    """Vị trí xả khí thải theo các giấy phép môi trường còn hiệu lực vào ngày cuối kỳ."""
    return outlets_permitted.predicate(d, period) & (d.medium == Medium.EMISSION.value)


@figure(books, "environment.hazwaste_books", _("Sổ đăng ký chủ nguồn thải chất thải nguy hại đã cấp"), unit="sổ")
def hazwaste_books(b: Any, period: Any) -> Any:
    """Sổ đăng ký chủ nguồn thải chất thải nguy hại có ngày cấp trong kỳ, cả cấp lần đầu và cấp lại."""
    return b.issued_on.between(period.start, period.end)


@figure(books, "environment.hazwaste_issued", _("Sổ đăng ký chủ nguồn thải chất thải nguy hại cấp lần đầu"), unit="sổ")
def hazwaste_issued(b: Any, period: Any) -> Any:
    """Sổ đăng ký chủ nguồn thải chất thải nguy hại cấp lần đầu trong kỳ."""
    return hazwaste_books.predicate(b, period) & (b.issue == Issue.FIRST.value)


@figure(books, "environment.hazwaste_reissued", _("Sổ đăng ký chủ nguồn thải chất thải nguy hại cấp lại"), unit="sổ")
def hazwaste_reissued(b: Any, period: Any) -> Any:
    """Sổ đăng ký chủ nguồn thải chất thải nguy hại cấp lại trong kỳ."""
    return hazwaste_books.predicate(b, period) & (b.issue == Issue.REISSUED.value)


identity(
    _("Nước thải + khí thải = vị trí xả thải được cấp phép"),
    outlets_wastewater + outlets_emission == outlets_permitted,
)
identity(_("Sổ cấp lần đầu + sổ cấp lại = sổ đã cấp"), hazwaste_issued + hazwaste_reissued == hazwaste_books)

# --- Guidance ---

guidance = register(Guidance, "environment.guidance", _("Hướng dẫn, rà soát về môi trường"), dated_by="held_on")


@figure(
    guidance,
    "environment.guidance_projects",
    _("Dự án được hướng dẫn thủ tục về môi trường"),
    unit="dự án",
    distinct="subject",
)
def guidance_projects(g: Any, period: Any) -> Any:
    """Dự án được hướng dẫn thủ tục về môi trường trong kỳ; mỗi dự án tính một lần."""
    return (g.kind == GuidanceKind.PROCEDURE.value) & g.held_on.between(period.start, period.end)


@figure(
    guidance,
    "environment.law_reviews",
    _("Đơn vị được rà soát, hướng dẫn thực hiện Luật Bảo vệ môi trường"),
    unit="đơn vị",
    distinct="subject",
)
def law_reviews(g: Any, period: Any) -> Any:
    """Đơn vị được rà soát, hướng dẫn thực hiện Luật Bảo vệ môi trường trong kỳ; mỗi đơn vị tính một lần."""
    return (g.kind == GuidanceKind.LAW_REVIEW.value) & g.held_on.between(period.start, period.end)


# --- The environment criterion of new rural areas ---

rural = register(RuralCriterion, "environment.rural", _("Tiêu chí môi trường nông thôn mới"), dated_by="done_on")


def _communes(work: RuralWork, figure_id: str, label: Any, definition: str) -> Counted:
    """The communes in which that was done; a commune counts once however often it was."""

    def done(r: Any, period: Any) -> Any:
        return (r.work == work.value) & r.done_on.between(period.start, period.end)

    done.__doc__ = definition
    return figure(rural, figure_id, label, unit="xã", distinct="commune_id")(done)


_communes(
    RuralWork.KEEPING,
    "environment.ntm_checked_communes",
    _("Xã được kiểm tra việc duy trì tiêu chí môi trường"),
    "Xã được kiểm tra thực tế việc duy trì tiêu chí môi trường trong kỳ; mỗi xã tính một lần.",
)
_communes(
    RuralWork.ADVANCED,
    "environment.ntm_advanced_checked",
    _("Xã được kiểm tra tiêu chí môi trường nông thôn mới nâng cao"),
    "Xã được kiểm tra tiêu chí môi trường nông thôn mới nâng cao trong kỳ; mỗi xã tính một lần.",
)


@figure(rural, "environment.ntm_checks", _("Lượt kiểm tra tiêu chí môi trường nông thôn mới"), unit="lượt")
def ntm_checks(r: Any, period: Any) -> Any:
    """Lượt kiểm tra tiêu chí môi trường tại các xã trong kỳ, mọi loại kiểm tra."""
    return (r.work != RuralWork.TRAINING.value) & r.done_on.between(period.start, period.end)


@figure(rural, "environment.ntm_checks_met", _("Lượt kiểm tra tiêu chí môi trường đạt"), unit="lượt")
def ntm_checks_met(r: Any, period: Any) -> Any:
    """Lượt kiểm tra tiêu chí môi trường trong kỳ có kết quả đạt."""
    return (r.result == CheckResult.MET.value) & r.done_on.between(period.start, period.end)


@figure(rural, "environment.ntm_checks_not_met", _("Lượt kiểm tra tiêu chí môi trường chưa đạt"), unit="lượt")
def ntm_checks_not_met(r: Any, period: Any) -> Any:
    """Lượt kiểm tra tiêu chí môi trường trong kỳ có kết quả chưa đạt."""
    return (r.result == CheckResult.NOT_MET.value) & r.done_on.between(period.start, period.end)


identity(
    _("Lượt kiểm tra đạt + chưa đạt = lượt kiểm tra tiêu chí môi trường"),
    ntm_checks_met + ntm_checks_not_met == ntm_checks,
)

# --- Support of the environment protection fund ---

support = register(
    FundSupport, "environment.fund_supports", _("Hỗ trợ từ Quỹ Bảo vệ môi trường"), dated_by="decided_on"
)


@figure(
    support, "environment.fund_communes", _("Xã được Quỹ Bảo vệ môi trường hỗ trợ"), unit="xã", distinct="commune_id"
)
def fund_communes(s: Any, period: Any) -> Any:
    """Xã được Quỹ Bảo vệ môi trường chi tiền hỗ trợ trong kỳ; mỗi xã tính một lần."""
    return s.paid_on.between(period.start, period.end)


@figure(support, "environment.fund_amount", _("Tiền hỗ trợ của Quỹ Bảo vệ môi trường"), unit="đồng", sum_of="amount")
def fund_amount(s: Any, period: Any) -> Any:
    """Tiền Quỹ Bảo vệ môi trường đã chi hỗ trợ các xã trong kỳ."""
    return s.paid_on.between(period.start, period.end)


@figure(
    support,
    "environment.fund_decided_to_date",
    _("Tiền Quỹ Bảo vệ môi trường đã quyết định hỗ trợ, lũy kế"),
    unit="đồng",
    sum_of="amount",
)
def fund_decided_to_date(s: Any, period: Any) -> Any:
    """Tiền hỗ trợ theo các quyết định từ trước đến hết kỳ."""
    return s.decided_on <= period.end


@figure(
    support,
    "environment.fund_paid_to_date",
    _("Tiền Quỹ Bảo vệ môi trường đã chi, lũy kế"),
    unit="đồng",
    sum_of="amount",
)
def fund_paid_to_date(s: Any, period: Any) -> Any:
    """Tiền hỗ trợ đã chi từ trước đến hết kỳ."""
    return s.paid_on <= period.end


@figure(support, "environment.fund_unpaid", _("Tiền Quỹ Bảo vệ môi trường chưa chi"), unit="đồng", sum_of="amount")
def fund_unpaid(s: Any, period: Any) -> Any:
    """Tiền đã quyết định hỗ trợ mà đến hết kỳ chưa chi."""
    return (s.decided_on <= period.end) & (s.paid_on.isnull() | (s.paid_on > period.end))


identity(
    _("Quỹ đã chi + chưa chi = đã quyết định hỗ trợ, lũy kế"), fund_paid_to_date + fund_unpaid == fund_decided_to_date
)
identity(
    _("Quỹ đã chi lũy kế đến trước kỳ ≤ đã chi lũy kế đến hết kỳ"),
    fund_paid_to_date - fund_amount <= fund_paid_to_date,
)

# --- Monitoring of discharges ---

discharge = register(DischargeCheck, "environment.discharge_checks", _("Giám sát xả thải"), dated_by="sampled_on")


@figure(
    discharge, "environment.discharge_monitored", _("Đơn vị được giám sát xả thải"), unit="đơn vị", distinct="facility"
)
def discharge_monitored(d: Any, period: Any) -> Any:
    """Cơ sở được lấy mẫu giám sát xả thải trong kỳ; mỗi cơ sở tính một lần."""
    return d.sampled_on.between(period.start, period.end)


@figure(
    discharge,
    "environment.discharge_exceeding",
    _("Đơn vị xả thải vượt giới hạn cho phép"),
    unit="đơn vị",
    distinct="facility",
)
def discharge_exceeding(d: Any, period: Any) -> Any:
    """Cơ sở được lấy mẫu trong kỳ có ít nhất một lần vượt giới hạn cho phép; mỗi cơ sở tính một lần."""
    return discharge_monitored.predicate(d, period) & (d.result == DischargeResult.EXCEEDS.value)


ratio(
    "environment.discharge_exceeding_pct",
    _("Tỷ lệ đơn vị xả thải vượt giới hạn"),
    discharge_exceeding,
    of=discharge_monitored,
)


@figure(discharge, "environment.discharge_checks", _("Lượt giám sát xả thải"), unit="lượt")
def discharge_checks(d: Any, period: Any) -> Any:
    """Lượt lấy mẫu giám sát xả thải trong kỳ."""
    return d.sampled_on.between(period.start, period.end)


@figure(
    discharge, "environment.discharge_checks_within", _("Lượt giám sát xả thải trong giới hạn cho phép"), unit="lượt"
)
def discharge_checks_within(d: Any, period: Any) -> Any:
    """Lượt lấy mẫu giám sát xả thải trong kỳ có kết quả trong giới hạn cho phép."""
    return discharge_checks.predicate(d, period) & (d.result == DischargeResult.WITHIN.value)


@figure(
    discharge, "environment.discharge_checks_exceeding", _("Lượt giám sát xả thải vượt giới hạn cho phép"), unit="lượt"
)
def discharge_checks_exceeding(d: Any, period: Any) -> Any:
    """Lượt lấy mẫu giám sát xả thải trong kỳ có kết quả vượt giới hạn cho phép."""
    return discharge_checks.predicate(d, period) & (d.result == DischargeResult.EXCEEDS.value)


identity(
    _("Lượt giám sát trong giới hạn + vượt giới hạn = lượt giám sát xả thải"),
    discharge_checks_within + discharge_checks_exceeding == discharge_checks,
)
