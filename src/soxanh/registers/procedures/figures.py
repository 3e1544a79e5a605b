"""What is counted of procedures: the catalogue, the decisions about it, the flow of dossiers (form II.06a)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from soxanh.figures.definitions import Figure, figure, identity, ratio, register
from soxanh.registers.procedures.choices import Channel, CounterKind, Ground, Result, ServiceLevel, SimplificationKind
from soxanh.registers.procedures.models import (
    Counter,
    Dossier,
    Pause,
    Procedure,
    PublicationDecision,
    PublishedProcedure,
    Simplification,
)

catalogue = register(Procedure, "procedures.catalogue", _("Danh mục thủ tục hành chính"), dated_by="valid_from")
counters = register(Counter, "procedures.counters", _("Bộ phận một cửa"), dated_by="opened_on")
decisions = register(
    PublicationDecision, "procedures.publications", _("Quyết định công bố thủ tục"), dated_by="issued_on"
)
published_lines = register(
    PublishedProcedure,
    "procedures.published_procedures",
    _("Thủ tục được công bố"),
    dated_by="decision__issued_on",
    through=("procedure__field",),
)
simplifications = register(
    Simplification,
    "procedures.simplifications",
    _("Cắt giảm, đơn giản hóa thủ tục"),
    dated_by="decided_on",
    through=("procedure__field",),
)
dossiers = register(
    Dossier,
    "procedures.dossiers",
    _("Hồ sơ thủ tục hành chính"),
    dated_by="received_on",
    through=("procedure__field", "counter__kind", "counter__code"),
)
pauses = register(
    Pause, "procedures.pauses", _("Tạm dừng giải quyết hồ sơ"), dated_by="started_on", through=("dossier__channel",)
)


# --- The catalogue, as it stands at the end of the period ---


@figure(catalogue, "procedures.in_force", _("Thủ tục hành chính đang có hiệu lực"), unit="TTHC")
def in_force(p, period):
    """Thủ tục có hiệu lực vào ngày cuối kỳ."""
    return (p.valid_from <= period.end) & (p.valid_to.isnull() | (p.valid_to >= period.end))


def _online(p, period):
    return in_force.predicate(p, period) & (p.online_since <= period.end)


def _at_level(p, level: int, service_level: ServiceLevel):
    never_rated = p.old_level.isnull() | (p.old_level < 3)
    return (p.old_level == level) | (never_rated & (p.service_level == service_level.value))


@figure(catalogue, "procedures.online_level3", _("Dịch vụ công trực tuyến mức độ 3"), unit="TTHC")
def online_level3(p, period):
    """Thủ tục có hiệu lực, đã cung cấp trực tuyến đến ngày cuối kỳ ở mức độ 3; thủ tục chưa từng xếp mức độ 3, 4 thì
    tính theo mức “một phần”."""
    return _online(p, period) & _at_level(p, 3, ServiceLevel.PARTIAL)


@figure(catalogue, "procedures.online_level4", _("Dịch vụ công trực tuyến mức độ 4"), unit="TTHC")
def online_level4(p, period):
    """Thủ tục có hiệu lực, đã cung cấp trực tuyến đến ngày cuối kỳ ở mức độ 4; thủ tục chưa từng xếp mức độ 3, 4 thì
    tính theo mức “toàn trình”."""
    return _online(p, period) & _at_level(p, 4, ServiceLevel.FULL)


@figure(catalogue, "procedures.online_catalogue", _("Thủ tục cung cấp dịch vụ công trực tuyến"), unit="TTHC")
def online_catalogue(p, period):
    """Thủ tục có hiệu lực, đã cung cấp trực tuyến đến ngày cuối kỳ ở mức độ 3, 4 hoặc mức một phần, toàn trình."""
    return _online(p, period) & ((p.old_level >= 3) | (p.service_level != ""))


@figure(catalogue, "procedures.online_partial", _("Dịch vụ công trực tuyến một phần"), unit="TTHC")
def online_partial(p, period):
    """Thủ tục có hiệu lực, đã cung cấp trực tuyến đến ngày cuối kỳ, được xếp mức “một phần”."""
    return _online(p, period) & (p.service_level == ServiceLevel.PARTIAL.value)


@figure(catalogue, "procedures.online_full", _("Dịch vụ công trực tuyến toàn trình"), unit="TTHC")
def online_full(p, period):
    """Thủ tục có hiệu lực, đã cung cấp trực tuyến đến ngày cuối kỳ, được xếp mức “toàn trình”."""
    return _online(p, period) & (p.service_level == ServiceLevel.FULL.value)


@figure(catalogue, "procedures.on_national_portal", _("Thủ tục tích hợp trên Cổng Dịch vụ công quốc gia"), unit="TTHC")
def on_national_portal(p, period):
    """Thủ tục có hiệu lực, đã tích hợp trên Cổng Dịch vụ công quốc gia đến ngày cuối kỳ."""
    return in_force.predicate(p, period) & (p.on_national_portal_since <= period.end)


@figure(counters, "procedures.counters", _("Bộ phận một cửa đang hoạt động"), unit="bộ phận")
def open_counters(c, period):
    """Bộ phận một cửa đang hoạt động vào ngày cuối kỳ."""
    return (c.opened_on <= period.end) & (c.closed_on.isnull() | (c.closed_on >= period.end))


# --- Decisions in the period ---


@figure(decisions, "procedures.publication_decisions", _("Quyết định công bố thủ tục hành chính"), unit="quyết định")
def publication_decisions(q, period):
    """Quyết định công bố danh mục thủ tục hành chính ban hành trong kỳ."""
    return q.issued_on.between(period.start, period.end)


@figure(published_lines, "procedures.published", _("Thủ tục hành chính được công bố"), unit="TTHC")
def published(q, period):
    """Lượt thủ tục có trong các quyết định công bố ban hành trong kỳ (mới, sửa đổi, thay thế, bãi bỏ)."""
    return q.decision__issued_on.between(period.start, period.end)


@figure(
    simplifications, "procedures.shortened", _("Thủ tục được cắt giảm thời hạn"), unit="TTHC", distinct="procedure_id"
)
def shortened(s, period):
    """Thủ tục có quyết định cắt giảm thời hạn giải quyết trong kỳ; mỗi thủ tục tính một lần."""
    return (s.kind == SimplificationKind.SHORTEN.value) & s.decided_on.between(period.start, period.end)


@figure(simplifications, "procedures.days_cut", _("Số ngày được cắt giảm"), unit="ngày", sum_of="days_cut")
def days_cut(s, period):
    """Tổng số ngày làm việc được cắt giảm theo các quyết định trong kỳ."""
    return shortened.predicate(s, period)


@figure(
    simplifications, "procedures.days_before_cut", _("Số ngày trước khi cắt giảm"), unit="ngày", sum_of="days_before"
)
def days_before_cut(s, period):
    """Tổng thời hạn, trước khi cắt giảm, của các lần cắt giảm trong kỳ."""
    return shortened.predicate(s, period)


@figure(simplifications, "procedures.simplified", _("Thủ tục được đơn giản hóa"), unit="TTHC", distinct="procedure_id")
def simplified(s, period):
    """Thủ tục có quyết định thông qua phương án đơn giản hóa trong kỳ; mỗi thủ tục tính một lần."""
    return (s.kind == SimplificationKind.SIMPLIFY.value) & s.decided_on.between(period.start, period.end)


ratio("procedures.days_cut_pct", _("Tỷ lệ cắt giảm thời gian giải quyết"), days_cut, of=days_before_cut)
identity(_("Mức độ 3 + mức độ 4 = tổng số thủ tục trực tuyến"), online_level3 + online_level4 == online_catalogue)
identity(_("Số ngày cắt giảm không nhiều hơn số ngày trước khi cắt giảm"), days_cut <= days_before_cut)


# --- The flow of dossiers ---


def carried_over(d, period):
    """Hồ sơ tiếp nhận trước kỳ mà đến đầu kỳ chưa có kết quả."""
    return (d.received_on < period.start) & (d.resolved_on.isnull() | (d.resolved_on >= period.start))


def received_new(d, period):
    """Hồ sơ có ngày tiếp nhận trong kỳ."""
    return d.received_on.between(period.start, period.end)


def received(d, period):
    """Hồ sơ kỳ trước chuyển sang và hồ sơ tiếp nhận mới trong kỳ."""
    return (d.received_on <= period.end) & (d.resolved_on.isnull() | (d.resolved_on >= period.start))


def received_online(d, period):
    """Hồ sơ tiếp nhận mới trong kỳ, nộp trực tuyến."""
    return received_new(d, period) & (d.channel == Channel.ONLINE.value)


def received_direct(d, period):
    """Hồ sơ tiếp nhận mới trong kỳ, nộp trực tiếp."""
    return received_new(d, period) & (d.channel == Channel.DIRECT.value)


def received_post(d, period):
    """Hồ sơ tiếp nhận mới trong kỳ, nộp qua dịch vụ bưu chính công ích."""
    return received_new(d, period) & (d.channel == Channel.POST.value)


def resolved(d, period):
    """Hồ sơ có kết quả (kể cả từ chối, dừng giải quyết, rút hồ sơ) trong kỳ."""
    return d.resolved_on.between(period.start, period.end)


def _left_without_result(d):
    return d.result.isin([Result.STOPPED.value, Result.WITHDRAWN.value])


def resolved_early(d, period):
    """Hồ sơ có kết quả trong kỳ, trước ngày hẹn trả."""
    return resolved(d, period) & (d.resolved_on < d.due_on) & ~_left_without_result(d)


def resolved_on_time(d, period):
    """Hồ sơ có kết quả trong kỳ đúng ngày hẹn trả; kể cả hồ sơ trả lại, rút, hồ sơ đang tạm dừng thời hạn và hồ sơ của
    thủ tục không quy định thời hạn."""
    due = (d.resolved_on == d.due_on) | d.due_on.isnull() | _left_without_result(d)
    return resolved(d, period) & due


def resolved_late(d, period):
    """Hồ sơ có kết quả trong kỳ, sau ngày hẹn trả."""
    return resolved(d, period) & (d.resolved_on > d.due_on) & ~_left_without_result(d)


def resolved_in_time(d, period):
    """Hồ sơ có kết quả trong kỳ, trước hoặc đúng ngày hẹn trả."""
    return resolved_early(d, period) | resolved_on_time(d, period)


def pending(d, period):
    """Hồ sơ tiếp nhận đến hết kỳ mà đến hết kỳ chưa có kết quả."""
    return (d.received_on <= period.end) & _without_result_at(d, period.end)


def _without_result_at(d, day):
    return d.resolved_on.isnull() | (d.resolved_on > day)


def pending_in_time(d, period):
    """Hồ sơ đang giải quyết, đến ngày cuối kỳ chưa quá ngày hẹn trả; kể cả hồ sơ đang tạm dừng thời hạn."""
    return pending(d, period) & (d.due_on.isnull() | (d.due_on >= period.end))


def pending_overdue(d, period):
    """Hồ sơ đang giải quyết mà ngày hẹn trả đã qua trước ngày cuối kỳ."""
    # What fell due had come in: asked again, the identity could not tell of a due date before the reception.
    return _without_result_at(d, period.end) & (d.due_on < period.end)


@figure(dossiers, "procedures.overdue", _("Hồ sơ quá hạn trong kỳ"), unit="hồ sơ")
def overdue(d, period):
    """Hồ sơ giải quyết quá hạn trong kỳ và hồ sơ đang giải quyết mà ngày hẹn trả đã qua trước ngày cuối kỳ."""
    return resolved_late(d, period) | pending_overdue(d, period)


Flow = dict[str, Figure]
#: Name of the figure for the whole department, for one kind of counter, label, predicate.
_FLOW: tuple[tuple[str, str, Any, Callable[[Any, Any], Any]], ...] = (
    ("carried_over", "carried", _("Hồ sơ kỳ trước chuyển sang"), carried_over),
    ("received_new", "new", _("Hồ sơ tiếp nhận mới"), received_new),
    ("received", "received", _("Tổng số hồ sơ tiếp nhận"), received),
    ("received_online", "online", _("Hồ sơ tiếp nhận trực tuyến"), received_online),
    ("received_direct", "direct", _("Hồ sơ tiếp nhận trực tiếp"), received_direct),
    ("received_post", "post", _("Hồ sơ tiếp nhận qua bưu chính"), received_post),
    ("resolved", "resolved", _("Hồ sơ đã giải quyết"), resolved),
    ("resolved_early", "resolved_early", _("Hồ sơ giải quyết trước hạn"), resolved_early),
    ("resolved_on_time", "resolved_on_time", _("Hồ sơ giải quyết đúng hạn"), resolved_on_time),
    ("resolved_late", "resolved_late", _("Hồ sơ giải quyết quá hạn"), resolved_late),
    ("resolved_in_time", "resolved_in_time", _("Hồ sơ giải quyết trước và đúng hạn"), resolved_in_time),
    ("pending", "pending", _("Hồ sơ đang giải quyết"), pending),
    ("pending_in_time", "pending_in_time", _("Hồ sơ đang giải quyết trong hạn"), pending_in_time),
    ("pending_overdue", "pending_overdue", _("Hồ sơ đang giải quyết quá hạn"), pending_overdue),
)
_SHARES: tuple[tuple[str, str, Any, str, str], ...] = (
    ("received_online_pct", "online_pct", _("Tỷ lệ hồ sơ trực tuyến"), "received_online", "received_new"),
    ("resolved_early_pct", "early_pct", _("Tỷ lệ giải quyết trước hạn"), "resolved_early", "resolved"),
    ("resolved_on_time_pct", "on_time_pct", _("Tỷ lệ giải quyết đúng hạn"), "resolved_on_time", "resolved"),
    ("resolved_late_pct", "late_pct", _("Tỷ lệ giải quyết quá hạn"), "resolved_late", "resolved"),
    ("resolved_in_time_pct", "in_time_pct", _("Tỷ lệ giải quyết trước và đúng hạn"), "resolved_in_time", "resolved"),
)


def _at(kind: CounterKind, predicate: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    """The same predicate for the counters of one kind."""

    def at_counters(d: Any, period: Any) -> Any:
        return predicate(d, period) & (d.counter__kind == kind.value)

    at_counters.__doc__ = f"{predicate.__doc__} Chỉ tính hồ sơ nhận tại {kind.label}."
    return at_counters


def _declare_flow(kind: CounterKind | None = None) -> Flow:
    """The figures and identities of form II.06a, for all counters or for those of one kind."""

    def named(whole: str, part: str) -> str:
        return f"procedures.{whole}" if kind is None else f"procedures.{kind.value}_{part}"

    def labelled(label: Any) -> Any:
        return label if kind is None else format_lazy("{}: {}", kind.label, label)

    flow: Flow = {}
    for whole, part, label, predicate in _FLOW:
        counts = predicate if kind is None else _at(kind, predicate)
        flow[whole] = figure(dossiers, named(whole, part), labelled(label), unit="hồ sơ")(counts)
    for whole, part, label, numerator, of in _SHARES:
        ratio(named(whole, part), labelled(label), flow[numerator], of=flow[of])
    identity(
        labelled(_("Kỳ trước chuyển sang + tiếp nhận mới = tổng số tiếp nhận")),
        flow["carried_over"] + flow["received_new"] == flow["received"],
    )
    identity(
        labelled(_("Kỳ trước chuyển sang + tiếp nhận mới = đã giải quyết + đang giải quyết")),
        flow["carried_over"] + flow["received_new"] == flow["resolved"] + flow["pending"],
    )
    identity(
        labelled(_("Trực tuyến + trực tiếp + bưu chính = tiếp nhận mới")),
        flow["received_online"] + flow["received_direct"] + flow["received_post"] == flow["received_new"],
    )
    identity(
        labelled(_("Trước hạn + đúng hạn + quá hạn = đã giải quyết")),
        flow["resolved_early"] + flow["resolved_on_time"] + flow["resolved_late"] == flow["resolved"],
    )
    identity(
        labelled(_("Trước và đúng hạn + quá hạn = đã giải quyết")),
        flow["resolved_in_time"] + flow["resolved_late"] == flow["resolved"],
    )
    identity(
        labelled(_("Đang giải quyết trong hạn + quá hạn = đang giải quyết")),
        flow["pending_in_time"] + flow["pending_overdue"] == flow["pending"],
    )
    return flow


whole = _declare_flow()
centre = _declare_flow(CounterKind.CENTRE)
branch = _declare_flow(CounterKind.BRANCH)
for _name, _part, _label, _predicate in _FLOW:
    identity(
        format_lazy(_("{}: Trung tâm + Văn phòng đăng ký đất đai = toàn Sở"), _label),
        centre[_name] + branch[_name] == whole[_name],
    )


@figure(pauses, "procedures.supplement_requests", _("Yêu cầu bổ sung hồ sơ"), unit="lượt")
def supplement_requests(p, period):
    """Lượt yêu cầu người nộp bổ sung, hoàn thiện hồ sơ trong kỳ."""
    return (p.ground == Ground.SUPPLEMENT.value) & p.started_on.between(period.start, period.end)


@figure(pauses, "procedures.pauses", _("Lượt tạm dừng giải quyết hồ sơ"), unit="lượt")
def pauses_begun(p, period):
    """Lượt tạm dừng thời hạn giải quyết hồ sơ bắt đầu trong kỳ, theo mọi lý do."""
    return p.started_on.between(period.start, period.end)


_OTHER_GROUNDS = [each.value for each in Ground if each != Ground.SUPPLEMENT]


@figure(pauses, "procedures.other_pauses", _("Lượt tạm dừng vì lý do khác"), unit="lượt")
def other_pauses(p, period):
    """Lượt tạm dừng bắt đầu trong kỳ vì nghĩa vụ tài chính, lấy ý kiến, niêm yết hoặc đo đạc."""
    return p.ground.isin(_OTHER_GROUNDS) & p.started_on.between(period.start, period.end)


identity(
    _("Yêu cầu bổ sung + tạm dừng vì lý do khác = tổng số lượt tạm dừng"),
    supplement_requests + other_pauses == pauses_begun,
)
