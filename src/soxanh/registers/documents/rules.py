"""How documents are numbered, what may be written of secret ones, and how far a legal draft has come."""

from __future__ import annotations

import datetime
from itertools import combinations
from typing import TYPE_CHECKING

from soxanh.calendar import add_working_days
from soxanh.law import find_parameter
from soxanh.registers.documents.choices import Confidentiality, DocumentType, Stage
from soxanh.registers.judgement import Finding, Outcome, does_not_apply, holds_if, not_known, rule
from soxanh.vi.symbols import Style, Symbol

if TYPE_CHECKING:
    from soxanh.registers.documents.models import LegalDraft, OutgoingDocument
    from soxanh.registers.documents.models.official import OfficialDocument

_DECREE = "Nghị định số 30/2020/NĐ-CP"

#: The steps of a legal draft; one may be left out (the shortened procedure), none comes before an earlier one.
_STEPS = ("started_on", "consultation_on", "appraisal_on", "submitted_on", "issued_on")
STEPS_IN_ORDER = (*combinations(_STEPS, 2), ("started_on", "withdrawn_on"))


def outgoing_symbol(document: OutgoingDocument) -> str:
    """`05/BC-STNMT`, `752/STNMT-QLĐĐ`; empty until the number is given."""
    if document.number is None or document.series_id is None:
        return ""
    kind = DocumentType(document.kind).abbreviation
    style = Style.NAMED if kind else Style.LETTER
    unit = "" if kind else document.drafting_symbol
    return str(Symbol(document.number, style, document.series.agency, kind, unit, suffix=document.suffix))


def stage_of(draft: LegalDraft) -> Stage:
    """Where the draft stands, from the last step that has a date."""
    if draft.withdrawn_on is not None:
        return Stage.WITHDRAWN
    if draft.issued_on is not None:
        return Stage.ISSUED
    if draft.submitted_on is not None:
        return Stage.SUBMITTED
    if draft.appraisal_on is not None:
        return Stage.APPRAISAL
    return Stage.CONSULTATION if draft.consultation_on is not None else Stage.DRAFTING


@rule(source=f"{_DECREE}, Điều 15", field="series")
def series_fits(document: OfficialDocument) -> Finding:
    """Sổ số “{series}” không dùng cho văn bản này: văn bản đến, văn bản đi và văn bản mật có sổ số riêng."""
    if document.series_id is None:
        return not_known()
    series = document.series
    secret = document.confidentiality == Confidentiality.SECRET
    return holds_if(series.direction == document.direction and series.secret == secret, series=series.name)


@rule(source=f"{_DECREE}, Điều 15", field="number")
def number_stays(document: OfficialDocument) -> Finding:
    """Văn bản đã được cấp số {number} năm {year}; số và năm đã cấp không đổi được."""
    if document.pk is None:
        return does_not_apply()
    stored = (
        type(document)
        ._base_manager.filter(pk=document.pk, number__isnull=False)
        .values_list("series_id", "year", "number", "suffix")
        .first()
    )
    if stored is None:
        return does_not_apply()
    now = (document.series_id, document.day.year if document.day else None, document.number, document.suffix)
    return holds_if(stored == now, number=stored[2], year=stored[1])


@rule(source=f"{_DECREE}, Điều 15 khoản 2", field="issued_on", parameters=("documents.number_within_working_days",))
def numbered_in_time(document: OutgoingDocument) -> Finding:
    """Văn bản ký ngày {signed_on} phải được cấp số, ban hành chậm nhất ngày {latest}; ban hành ngày {issued_on}."""
    if document.signed_on is None or document.issued_on is None:
        return not_known()
    limit = find_parameter("documents.number_within_working_days", document.signed_on)
    if limit is None or not isinstance(limit.value, int):
        return not_known()
    latest = add_working_days(document.signed_on, limit.value)
    facts = {"signed_on": document.signed_on, "latest": latest, "issued_on": document.issued_on}
    return holds_if(document.issued_on <= latest, **facts)


@rule(source=f"{_DECREE}, Điều 15 khoản 1", field="issued_on")
def numbers_follow_days(document: OutgoingDocument) -> Finding:
    """Trong một sổ số, số lớn hơn không được ban hành sớm hơn; số {number} ban hành ngày {issued_on}, trong khi {other}
    ban hành ngày {other_day}."""
    if document.number is None or document.issued_on is None:
        return does_not_apply()
    series = type(document)._base_manager.filter(series=document.series_id, year=document.year)
    earlier = series.filter(number__lt=document.number, issued_on__gt=document.issued_on)
    later = series.filter(number__gt=document.number, issued_on__lt=document.issued_on)
    other = earlier.first() or later.first()
    if other is None:
        return holds_if(True)
    return holds_if(
        False,
        number=document.symbol,
        issued_on=document.issued_on,
        other=other.symbol,
        other_day=other.issued_on,
    )


DOCUMENT_CHECKS = (series_fits, number_stays)


def breaches(document: OutgoingDocument, on: datetime.date) -> list[str]:
    """The sentences of what went against the rules of numbering with this document, whatever the day."""
    judged = (numbered_in_time(document), numbers_follow_days(document))
    return [each.sentence for each in judged if each.outcome is Outcome.FAILS]
