"""What is counted of documents."""

from __future__ import annotations

from functools import reduce
from operator import add
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from soxanh.figures.definitions import Counted, figure, identity, ratio, register
from soxanh.registers.documents.choices import Authority, DocumentType, DraftKind, Field
from soxanh.registers.documents.models import (
    AdvisedDocument,
    DraftComment,
    IncomingDocument,
    LegalDraft,
    LegalTextCirculated,
    OutgoingDocument,
    Series,
)

_UNNAMED = [DocumentType.LETTER.value, DocumentType.COURTESY.value]
_NAMED = [each.value for each in DocumentType if each.value not in _UNNAMED]

series = register(Series, "documents.series", _("Sổ số văn bản"), dated_by="opened_on")

# --- Outgoing ---

outgoing = register(OutgoingDocument, "documents.outgoing", _("Văn bản đi"), dated_by="issued_on")


@figure(outgoing, "documents.issued", _("Văn bản đi đã ban hành"), unit="văn bản")
def issued(d: Any, period: Any) -> Any:
    """Văn bản đi có ngày ban hành trong kỳ."""
    return d.issued_on.between(period.start, period.end)


@figure(outgoing, "documents.issued_named", _("Văn bản đi có tên loại"), unit="văn bản")
def issued_named(d: Any, period: Any) -> Any:
    """Văn bản đi có tên loại (quyết định, kế hoạch, báo cáo …) ban hành trong kỳ."""
    return issued.predicate(d, period) & d.kind.isin(_NAMED)


@figure(outgoing, "documents.issued_letters", _("Công văn, thư công đã ban hành"), unit="văn bản")
def issued_letters(d: Any, period: Any) -> Any:
    """Công văn, thư công ban hành trong kỳ."""
    return issued.predicate(d, period) & d.kind.isin(_UNNAMED)


@figure(outgoing, "documents.steering_issued", _("Văn bản chỉ đạo, điều hành đã ban hành"), unit="văn bản")
def steering_issued(d: Any, period: Any) -> Any:
    """Văn bản chỉ đạo, điều hành ban hành trong kỳ."""
    return issued.predicate(d, period) & d.steering


@figure(outgoing, "emulation.directives_issued", _("Văn bản chỉ đạo công tác thi đua, khen thưởng"), unit="văn bản")
def emulation_directives(d: Any, period: Any) -> Any:
    """Văn bản chỉ đạo, điều hành về thi đua, khen thưởng ban hành trong kỳ."""
    return steering_issued.predicate(d, period) & (d.field == Field.EMULATION.value)


identity(_("Văn bản có tên loại + công văn, thư công = văn bản đi"), issued_named + issued_letters == issued)

# --- Incoming ---

incoming = register(IncomingDocument, "documents.incoming", _("Văn bản đến"), dated_by="arrived_on")


def _not_handled_at(d: Any, day: Any) -> Any:
    return d.handled_on.isnull() | (d.handled_on > day)


@figure(incoming, "documents.arrived", _("Văn bản đến"), unit="văn bản")
def arrived(d: Any, period: Any) -> Any:
    """Văn bản có ngày đến trong kỳ."""
    return d.arrived_on.between(period.start, period.end)


@figure(incoming, "documents.arrived_with_deadline", _("Văn bản đến có hạn trả lời"), unit="văn bản")
def arrived_with_deadline(d: Any, period: Any) -> Any:
    """Văn bản đến trong kỳ, có hạn trả lời."""
    return arrived.predicate(d, period) & d.due_on.notnull()


@figure(incoming, "documents.brought_in", _("Văn bản có hạn trả lời, kỳ trước chuyển sang"), unit="văn bản")
def brought_in(d: Any, period: Any) -> Any:
    """Văn bản có hạn trả lời đến trước kỳ, đến đầu kỳ chưa giải quyết xong."""
    return (
        d.due_on.notnull() & (d.arrived_on < period.start) & (d.handled_on.isnull() | (d.handled_on >= period.start))
    )


@figure(incoming, "documents.handled", _("Văn bản có hạn trả lời đã giải quyết"), unit="văn bản")
def handled(d: Any, period: Any) -> Any:
    """Văn bản có hạn trả lời, giải quyết xong trong kỳ."""
    return d.due_on.notnull() & d.handled_on.between(period.start, period.end)


@figure(incoming, "documents.handled_late", _("Văn bản giải quyết quá hạn"), unit="văn bản")
def handled_late(d: Any, period: Any) -> Any:
    """Văn bản giải quyết xong trong kỳ, sau hạn trả lời."""
    return handled.predicate(d, period) & (d.handled_on > d.due_on)


@figure(incoming, "documents.unhandled", _("Văn bản có hạn trả lời chưa giải quyết"), unit="văn bản")
def unhandled(d: Any, period: Any) -> Any:
    """Văn bản có hạn trả lời, đến hết kỳ chưa giải quyết xong."""
    return d.due_on.notnull() & (d.arrived_on <= period.end) & _not_handled_at(d, period.end)


@figure(incoming, "documents.unhandled_in_time", _("Văn bản chưa giải quyết, trong hạn"), unit="văn bản")
def unhandled_in_time(d: Any, period: Any) -> Any:
    """Văn bản chưa giải quyết mà đến ngày cuối kỳ chưa quá hạn trả lời."""
    return unhandled.predicate(d, period) & (d.due_on >= period.end)


@figure(incoming, "documents.unhandled_overdue", _("Văn bản chưa giải quyết, quá hạn"), unit="văn bản")
def unhandled_overdue(d: Any, period: Any) -> Any:
    """Văn bản chưa giải quyết mà hạn trả lời đã qua trước ngày cuối kỳ."""
    # What fell due had arrived: asked again, the identity could not tell of days out of order.
    return _not_handled_at(d, period.end) & (d.due_on < period.end)


ratio("documents.handled_late_pct", _("Tỷ lệ văn bản giải quyết quá hạn"), handled_late, of=handled)
identity(
    _("Văn bản có hạn trả lời: chuyển sang + mới đến = đã giải quyết + chưa giải quyết"),
    brought_in + arrived_with_deadline == handled + unhandled,
)
identity(
    _("Văn bản chưa giải quyết trong hạn + quá hạn = chưa giải quyết"),
    unhandled_in_time + unhandled_overdue == unhandled,
)

# --- Legal drafting ---

drafts = register(LegalDraft, "documents.legal_drafts", _("Dự thảo văn bản quy phạm pháp luật"), dated_by="started_on")


def _not_ended_at(d: Any, day: Any) -> Any:
    return ~_by(d.issued_on, day) & ~_by(d.withdrawn_on, day)


def _by(column: Any, day: Any) -> Any:
    return column.notnull() & (column <= day)


@figure(drafts, "documents.legal_brought_in", _("Dự thảo kỳ trước chuyển sang"), unit="văn bản")
def legal_brought_in(d: Any, period: Any) -> Any:
    """Dự thảo bắt đầu trước kỳ, đến đầu kỳ chưa ban hành, chưa thôi soạn thảo."""
    ended_before = (d.issued_on.notnull() & (d.issued_on < period.start)) | (
        d.withdrawn_on.notnull() & (d.withdrawn_on < period.start)
    )
    return (d.started_on < period.start) & ~ended_before


@figure(drafts, "documents.legal_started", _("Dự thảo bắt đầu soạn thảo"), unit="văn bản")
def legal_started(d: Any, period: Any) -> Any:
    """Dự thảo bắt đầu soạn thảo trong kỳ."""
    return d.started_on.between(period.start, period.end)


@figure(drafts, "documents.legal_issued", _("Văn bản quy phạm pháp luật tham mưu tỉnh ban hành"), unit="văn bản")
def legal_issued(d: Any, period: Any) -> Any:
    """Văn bản quy phạm pháp luật do Sở soạn thảo, ban hành trong kỳ."""
    return d.issued_on.between(period.start, period.end)


@figure(drafts, "documents.legal_withdrawn", _("Dự thảo thôi soạn thảo"), unit="văn bản")
def legal_withdrawn(d: Any, period: Any) -> Any:
    """Dự thảo thôi soạn thảo trong kỳ."""
    return d.withdrawn_on.between(period.start, period.end)


@figure(drafts, "documents.legal_in_hand", _("Dự thảo đang trong quá trình soạn thảo, trình"), unit="văn bản")
def legal_in_hand(d: Any, period: Any) -> Any:
    """Dự thảo đến hết kỳ chưa ban hành, chưa thôi soạn thảo."""
    return (d.started_on <= period.end) & _not_ended_at(d, period.end)


@figure(drafts, "documents.legal_drafting", _("Dự thảo đang soạn thảo"), unit="văn bản")
def legal_drafting(d: Any, period: Any) -> Any:
    """Dự thảo đến hết kỳ chưa lấy ý kiến, chưa gửi thẩm định, chưa trình."""
    begun = _by(d.consultation_on, period.end) | _by(d.appraisal_on, period.end) | _by(d.submitted_on, period.end)
    return legal_in_hand.predicate(d, period) & ~begun


# What has come to a later step was begun before: asked again, the identity could not tell of steps out of order.


@figure(
    drafts,
    "documents.legal_in_consultation",
    _("Dự thảo văn bản quy phạm pháp luật đang lấy ý kiến công khai"),
    unit="văn bản",
)
def legal_in_consultation(d: Any, period: Any) -> Any:
    """Dự thảo đến hết kỳ đã đăng tải lấy ý kiến, chưa gửi thẩm định, chưa trình."""
    later = _by(d.appraisal_on, period.end) | _by(d.submitted_on, period.end)
    return _not_ended_at(d, period.end) & _by(d.consultation_on, period.end) & ~later


@figure(drafts, "documents.legal_in_appraisal", _("Dự thảo văn bản quy phạm pháp luật đang thẩm định"), unit="văn bản")
def legal_in_appraisal(d: Any, period: Any) -> Any:
    """Dự thảo đến hết kỳ đã gửi thẩm định, chưa trình."""
    return _not_ended_at(d, period.end) & _by(d.appraisal_on, period.end) & ~_by(d.submitted_on, period.end)


@figure(drafts, "documents.legal_submitted", _("Dự thảo quyết định đã trình UBND tỉnh"), unit="quyết định")
def legal_submitted(d: Any, period: Any) -> Any:
    """Dự thảo đến hết kỳ đã trình UBND tỉnh, chưa ban hành."""
    return _not_ended_at(d, period.end) & _by(d.submitted_on, period.end)


identity(
    _("Dự thảo: chuyển sang + bắt đầu = ban hành + thôi soạn thảo + đang soạn thảo, trình"),
    legal_brought_in + legal_started == legal_issued + legal_withdrawn + legal_in_hand,
)
identity(
    _("Dự thảo: đang soạn thảo + lấy ý kiến + thẩm định + đã trình = đang trong quá trình"),
    legal_drafting + legal_in_consultation + legal_in_appraisal + legal_submitted == legal_in_hand,
)

# --- Drafts of others, texts circulated, documents issued on the department's advice ---

comments = register(
    DraftComment, "documents.draft_comments", _("Góp ý dự thảo của cơ quan khác"), dated_by="received_on"
)
texts = register(
    LegalTextCirculated,
    "documents.legal_texts",
    _("Văn bản pháp luật mới được phổ biến"),
    dated_by="circulated_on",
)
advised = register(AdvisedDocument, "documents.advised", _("Văn bản tham mưu ban hành"), dated_by="issued_on")


@figure(
    comments,
    "documents.draft_comments",
    _("Dự thảo văn bản quy phạm pháp luật của cơ quan khác đã góp ý"),
    unit="dự thảo",
)
def draft_comments(d: Any, period: Any) -> Any:
    """Dự thảo của cơ quan khác mà Sở góp ý trong kỳ."""
    return d.commented_on.between(period.start, period.end)


@figure(comments, "documents.draft_comments_decisions", _("Dự thảo quyết định đã góp ý"), unit="dự thảo")
def draft_comments_decisions(d: Any, period: Any) -> Any:
    """Dự thảo quyết định của cơ quan khác mà Sở góp ý trong kỳ."""
    return draft_comments.predicate(d, period) & (d.kind == DraftKind.DECISION.value)


@figure(comments, "documents.draft_comments_resolutions", _("Dự thảo nghị quyết đã góp ý"), unit="dự thảo")
def draft_comments_resolutions(d: Any, period: Any) -> Any:
    """Dự thảo nghị quyết của cơ quan khác mà Sở góp ý trong kỳ."""
    return draft_comments.predicate(d, period) & (d.kind == DraftKind.RESOLUTION.value)


identity(
    _("Góp ý dự thảo quyết định + dự thảo nghị quyết = góp ý dự thảo"),
    draft_comments_decisions + draft_comments_resolutions == draft_comments,
)


@figure(
    texts,
    "documents.legal_texts_circulated",
    _("Văn bản quy phạm pháp luật mới được tổng hợp, gửi các cơ quan"),
    unit="văn bản",
)
def legal_texts_circulated(t: Any, period: Any) -> Any:
    """Văn bản quy phạm pháp luật có ngày phổ biến trong kỳ."""
    return t.circulated_on.between(period.start, period.end)


@figure(advised, "documents.advised_issued", _("Văn bản tỉnh ban hành do Sở tham mưu"), unit="văn bản")
def advised_issued(a: Any, period: Any) -> Any:
    """Văn bản của tỉnh do Sở tham mưu, ban hành trong kỳ."""
    return a.issued_on.between(period.start, period.end)


def _advised_by(authority: Authority) -> Counted:
    def issued_by_authority(a: Any, period: Any) -> Any:
        return advised_issued.predicate(a, period) & (a.authority == authority.value)

    issued_by_authority.__doc__ = f"Văn bản do Sở tham mưu, ban hành trong kỳ. Cơ quan ban hành: {authority.label}."
    label = format_lazy(_("Văn bản tỉnh ban hành do Sở tham mưu: {}"), authority.label)
    return figure(advised, f"documents.advised_{authority.value}", label, unit="văn bản")(issued_by_authority)


identity(
    _("Văn bản tham mưu theo cơ quan ban hành = mọi văn bản tham mưu"),
    reduce(add, map(_advised_by, Authority)) == advised_issued,
)


@figure(advised, "land.council_resolutions", _("Nghị quyết của HĐND tỉnh về đất đai"), unit="nghị quyết")
def council_resolutions_on_land(a: Any, period: Any) -> Any:
    """Nghị quyết của HĐND tỉnh về đất đai do Sở tham mưu, ban hành trong kỳ."""
    about_land = (a.authority == Authority.COUNCIL.value) & (a.field == Field.LAND.value)
    return advised_issued.predicate(a, period) & about_land & (a.kind == DocumentType.RESOLUTION.value)
