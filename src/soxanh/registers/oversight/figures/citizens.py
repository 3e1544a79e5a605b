"""What is counted of citizen reception, of letters, of petitions of enterprises."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from soxanh.figures.definitions import Figure, figure, identity, register, total
from soxanh.registers.oversight.choices import Handling, LetterKind, Reason, Receiver
from soxanh.registers.oversight.models import BusinessPetition, Letter, ReceptionDay, Visit

Predicate = Callable[[Any, Any], Any]

days = register(
    ReceptionDay, "oversight.reception_days", _("Ngày tiếp công dân định kỳ của Giám đốc"), dated_by="held_on"
)
visits = register(Visit, "oversight.visits", _("Lượt tiếp công dân"), dated_by="visited_on")
letters = register(Letter, "oversight.letters", _("Đơn khiếu nại, tố cáo, kiến nghị"), dated_by="received_on")
business = register(
    BusinessPetition, "oversight.business_petitions", _("Kiến nghị của doanh nghiệp"), dated_by="received_on"
)

# --- Citizen reception ---


@figure(days, "oversight.director_days", _("Kỳ tiếp công dân của Giám đốc Sở"), unit="kỳ")
def director_days(d: Any, period: Any) -> Any:
    """Kỳ tiếp công dân định kỳ của Giám đốc tổ chức trong kỳ báo cáo, có hay không có công dân đến."""
    return d.held_on.between(period.start, period.end)


@figure(
    visits, "oversight.director_days_visited", _("Kỳ tiếp của Giám đốc có công dân đến"), unit="kỳ", distinct="day_id"
)
def director_days_visited(v: Any, period: Any) -> Any:
    """Kỳ tiếp công dân của Giám đốc trong kỳ báo cáo có ít nhất một lượt tiếp."""
    return v.visited_on.between(period.start, period.end)


total(
    "oversight.director_days_empty",
    _("Kỳ tiếp của Giám đốc không có công dân đến"),
    director_days - director_days_visited,
    unit="kỳ",
)
identity(_("Kỳ có công dân đến ≤ kỳ tiếp của Giám đốc"), director_days_visited <= director_days)


@figure(visits, "oversight.receptions", _("Lượt tiếp công dân"), unit="lượt")
def receptions(v: Any, period: Any) -> Any:
    """Lượt tiếp công dân trong kỳ."""
    return v.visited_on.between(period.start, period.end)


@figure(visits, "oversight.visitors", _("Công dân được tiếp"), unit="người", sum_of="people")
def visitors(v: Any, period: Any) -> Any:
    """Số người trong các lượt tiếp công dân trong kỳ."""
    return v.visited_on.between(period.start, period.end)


def _visits(column: str, value: str, words: str) -> Predicate:
    def chosen(v: Any, period: Any) -> Any:
        return receptions.predicate(v, period) & (v[column] == value)

    chosen.__doc__ = f"Lượt tiếp công dân trong kỳ, {words}."
    return chosen


by_director = figure(visits, "oversight.receptions_director", _("Lượt tiếp công dân của Giám đốc Sở"), unit="lượt")(
    _visits("received_by", Receiver.DIRECTOR.value, "do Giám đốc Sở tiếp")
)
by_inspectorate = figure(
    visits, "oversight.receptions_inspectorate", _("Lượt tiếp công dân của Thanh tra Sở"), unit="lượt"
)(_visits("received_by", Receiver.INSPECTORATE.value, "do Thanh tra Sở tiếp"))
invited = figure(visits, "oversight.receptions_invited", _("Lượt công dân được mời đến làm việc"), unit="lượt")(
    _visits("reason", Reason.INVITED.value, "do Sở mời đến làm rõ nội dung đơn")
)
enquiries = figure(visits, "oversight.receptions_enquiry", _("Lượt công dân đến hỏi thông tin"), unit="lượt")(
    _visits("reason", Reason.ENQUIRY.value, "công dân tự đến")
)
identity(_("Lượt tiếp của Giám đốc + của Thanh tra = lượt tiếp công dân"), by_director + by_inspectorate == receptions)
identity(_("Lượt được mời + lượt đến hỏi = lượt tiếp công dân"), invited + enquiries == receptions)

# --- Letters: those that the department has to resolve, by kind; the rest is forwarded or filed ---


def _within(d: Any, kind: LetterKind) -> Any:
    return (d.kind == kind.value) & (d.handling == Handling.WITHIN.value)


def _letters(kind: LetterKind, name: str, label: Any) -> tuple[Figure, Figure, Figure]:
    """To resolve, resolved and pending letters of one kind: `oversight.<name>`, `…_resolved`, `…_pending`."""

    def to_resolve(d: Any, period: Any) -> Any:
        """Đơn thuộc thẩm quyền nhận đến hết kỳ và đến đầu kỳ chưa giải quyết."""
        unresolved = d.resolved_on.isnull() | (d.resolved_on >= period.start)
        return _within(d, kind) & (d.received_on <= period.end) & unresolved

    def resolved(d: Any, period: Any) -> Any:
        """Đơn thuộc thẩm quyền giải quyết xong trong kỳ."""
        return _within(d, kind) & d.resolved_on.between(period.start, period.end)

    def pending(d: Any, period: Any) -> Any:
        """Đơn thuộc thẩm quyền đến hết kỳ chưa giải quyết xong."""
        unresolved = d.resolved_on.isnull() | (d.resolved_on > period.end)
        return _within(d, kind) & (d.received_on <= period.end) & unresolved

    found = (
        figure(letters, f"oversight.{name}", label, unit="đơn")(to_resolve),
        figure(letters, f"oversight.{name}_resolved", format_lazy(_("{} đã giải quyết"), label), unit="đơn")(resolved),
        figure(letters, f"oversight.{name}_pending", format_lazy(_("{} chưa giải quyết"), label), unit="đơn")(pending),
    )
    identity(
        format_lazy(_("{}: đã giải quyết + chưa giải quyết = phải giải quyết"), label), found[1] + found[2] == found[0]
    )
    return found


_letters(LetterKind.COMPLAINT, "complaints", _("Đơn khiếu nại"))
_letters(LetterKind.DENUNCIATION, "denunciations", _("Đơn tố cáo"))
_letters(LetterKind.PETITION, "petitions", _("Đơn kiến nghị"))


@figure(letters, "oversight.letters_received", _("Đơn tiếp nhận"), unit="đơn")
def letters_received(d: Any, period: Any) -> Any:
    """Đơn khiếu nại, tố cáo, kiến nghị nhận trong kỳ."""
    return d.received_on.between(period.start, period.end)


def _handled_as(handling: Handling) -> Predicate:
    def chosen(d: Any, period: Any) -> Any:
        return letters_received.predicate(d, period) & (d.handling == handling.value)

    chosen.__doc__ = f"Đơn nhận trong kỳ. Xử lý: {str(handling.label).lower()}."
    return chosen


letters_within = figure(letters, "oversight.letters_within", _("Đơn tiếp nhận thuộc thẩm quyền"), unit="đơn")(
    _handled_as(Handling.WITHIN)
)
letters_forwarded = figure(letters, "oversight.letters_forwarded", _("Đơn chuyển cơ quan khác"), unit="đơn")(
    _handled_as(Handling.FORWARDED)
)
letters_filed = figure(letters, "oversight.letters_filed", _("Đơn lưu"), unit="đơn")(_handled_as(Handling.FILED))
identity(
    _("Đơn thuộc thẩm quyền + chuyển + lưu = đơn tiếp nhận"),
    letters_within + letters_forwarded + letters_filed == letters_received,
)


def _received_of(kind: LetterKind, name: str, label: Any) -> Figure:
    def received(d: Any, period: Any) -> Any:
        return letters_received.predicate(d, period) & (d.kind == kind.value)

    received.__doc__ = f"Đơn nhận trong kỳ. Loại: {str(kind.label).lower()}."
    return figure(letters, f"oversight.{name}_received", label, unit="đơn")(received)


identity(
    _("Đơn khiếu nại + tố cáo + kiến nghị tiếp nhận = đơn tiếp nhận"),
    _received_of(LetterKind.COMPLAINT, "complaints", _("Đơn khiếu nại tiếp nhận"))
    + _received_of(LetterKind.DENUNCIATION, "denunciations", _("Đơn tố cáo tiếp nhận"))
    + _received_of(LetterKind.PETITION, "petitions", _("Đơn kiến nghị tiếp nhận"))
    == letters_received,
)

# --- Petitions of enterprises ---


@figure(business, "outreach.business_petitions", _("Kiến nghị của doanh nghiệp phải trả lời"), unit="kiến nghị")
def business_petitions(b: Any, period: Any) -> Any:
    """Kiến nghị của doanh nghiệp nhận đến hết kỳ và đến đầu kỳ chưa trả lời."""
    return (b.received_on <= period.end) & (b.answered_on.isnull() | (b.answered_on >= period.start))


@figure(business, "outreach.business_petitions_answered", _("Kiến nghị của doanh nghiệp đã trả lời"), unit="kiến nghị")
def business_answered(b: Any, period: Any) -> Any:
    """Kiến nghị của doanh nghiệp trả lời trong kỳ."""
    return b.answered_on.between(period.start, period.end)


@figure(
    business, "outreach.business_petitions_pending", _("Kiến nghị của doanh nghiệp chưa trả lời"), unit="kiến nghị"
)
def business_pending(b: Any, period: Any) -> Any:
    """Kiến nghị của doanh nghiệp đến hết kỳ chưa trả lời."""
    return (b.received_on <= period.end) & (b.answered_on.isnull() | (b.answered_on > period.end))


identity(
    _("Kiến nghị của doanh nghiệp: đã trả lời + chưa trả lời = phải trả lời"),
    business_answered + business_pending == business_petitions,
)
