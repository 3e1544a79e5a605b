"""The clocks of letters, and what cannot be in the books of inspection and reception."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from soxanh.calendar import add_working_days, next_working_day
from soxanh.law import find_parameter
from soxanh.registers.judgement import Finding, Outcome, does_not_apply, holds_if, not_known, rule
from soxanh.registers.oversight.choices import Handling, InspectionKind, LetterKind, Round

if TYPE_CHECKING:
    from soxanh.registers.oversight.models import Inspection, Letter, Sanction, Visit

_COMPLAINTS = "Luật Khiếu nại số 02/2011/QH13"
_DENUNCIATIONS = "Luật Tố cáo số 25/2018/QH14"


def letter_due_on(letter: Letter) -> datetime.date | None:
    """The next limit of a letter that the department has to resolve: for accepting it, once accepted for resolving it.

    None for what is forwarded or filed, and where no law sets one. A petition is due when it was promised.
    """
    if letter.handling != Handling.WITHIN:
        return None
    if letter.kind == LetterKind.PETITION:
        return letter.answer_by
    return accept_by(letter) if letter.accepted_on is None else resolve_by(letter)


def accept_by(letter: Letter) -> datetime.date | None:
    """The last day to accept a complaint (calendar days) or to classify a denunciation (working days)."""
    if letter.kind == LetterKind.COMPLAINT:
        days = _days("complaints.accept_days", letter.received_on)
        return _calendar(letter.received_on, days)
    if letter.kind == LetterKind.DENUNCIATION:
        days = _days("denunciations.accept_working_days", letter.received_on)
        return None if days is None else add_working_days(letter.received_on, days)
    return None


def resolve_by(letter: Letter) -> datetime.date | None:
    """The last day to resolve an accepted letter, in calendar days from the acceptance; a day off moves to the next
    working day (Civil Code 91/2015/QH13, Article 148)."""
    accepted = letter.accepted_on
    if accepted is None:
        return None
    if letter.kind == LetterKind.COMPLAINT:
        words = [Round(letter.round).value, *["remote"] * letter.remote, *["complex"] * bool(letter.extensions)]
        return _calendar(accepted, _days(f"complaints.resolve_days.{'_'.join(words)}", accepted))
    if letter.kind == LetterKind.DENUNCIATION:
        days = _days("denunciations.resolve_days", accepted)
        longer = _days("denunciations.extension_days", accepted)
        return None if days is None or longer is None else _calendar(accepted, days + longer * letter.extensions)
    return None


@rule(
    source=f"{_COMPLAINTS}, Điều 27; {_DENUNCIATIONS}, Điều 24",
    field="accepted_on",
    parameters=("complaints.accept_days", "denunciations.accept_working_days"),
)
def accepted_in_time(letter: Letter, on: datetime.date) -> Finding:
    """Đơn nhận ngày {received_on} phải được thụ lý hoặc trả lời không thụ lý chậm nhất ngày {latest}; ngày thụ lý:
    {accepted_on}."""
    latest = accept_by(letter) if letter.handling == Handling.WITHIN else None
    if latest is None:
        return does_not_apply()
    facts = {"received_on": letter.received_on, "latest": latest, "accepted_on": letter.accepted_on}
    acted = letter.accepted_on or letter.resolved_on
    if acted is None and on <= latest:
        return not_known(**facts)
    return holds_if(acted is not None and acted <= latest, **facts)


@rule(
    source=f"{_COMPLAINTS}, Điều 28, Điều 37; {_DENUNCIATIONS}, Điều 30",
    field="resolved_on",
    parameters=("complaints.resolve_days.first", "complaints.resolve_days.second", "denunciations.resolve_days"),
)
def resolved_in_time(letter: Letter, on: datetime.date) -> Finding:
    """Đơn phải giải quyết xong chậm nhất ngày {latest}; ngày giải quyết: {resolved_on}."""
    if letter.handling != Handling.WITHIN:
        return does_not_apply()
    latest = letter.answer_by if letter.kind == LetterKind.PETITION else resolve_by(letter)
    if latest is None:
        return does_not_apply()
    if letter.resolved_on is None and on <= latest:
        return not_known(latest=latest)
    resolved = letter.resolved_on
    return holds_if(resolved is not None and resolved <= latest, latest=latest, resolved_on=resolved)


@rule(field="follows")
def follows_a_conclusion(inspection: Inspection) -> Finding:
    """Hậu kiểm phải ghi một cuộc thanh tra, kiểm tra đã có kết luận; {followed} chưa có kết luận trước ngày {started_on}."""
    if inspection.kind != InspectionKind.FOLLOW_UP or inspection.follows is None:
        return does_not_apply()
    concluded = inspection.follows.concluded_on
    if inspection.started_on is None:
        return not_known()
    return holds_if(
        concluded is not None and concluded <= inspection.started_on,
        followed=inspection.follows,
        started_on=inspection.started_on,
    )


@rule(field="planned")
def carries_out_its_plan(inspection: Inspection) -> Finding:
    """Kế hoạch ghi “{planned}”; hình thức thanh tra, kiểm tra phải đúng như kế hoạch."""
    if inspection.planned is None:
        return does_not_apply()
    return holds_if(inspection.kind == inspection.planned.kind, planned=inspection.planned.get_kind_display())


@rule(source=f"{_DENUNCIATIONS}, bảo vệ bí mật người tố cáo", field="visitor")
def denouncer_not_named(visit: Visit) -> Finding:
    """Lượt tiếp về đơn tố cáo {letter} không ghi tên công dân; tên chỉ có trong sổ riêng của Thanh tra."""
    if visit.letter is None or visit.letter.kind != LetterKind.DENUNCIATION:
        return does_not_apply()
    return holds_if(not visit.visitor, letter=visit.letter)


@rule(field="decided_on")
def sanctioned_after_inspection(sanction: Sanction) -> Finding:
    """Quyết định xử phạt ({decided_on}) không được trước khi cuộc thanh tra, kiểm tra bắt đầu ({started_on})."""
    if sanction.inspection is None:
        return does_not_apply()
    if sanction.decided_on is None:
        return not_known()
    started = sanction.inspection.started_on
    return holds_if(started <= sanction.decided_on, decided_on=sanction.decided_on, started_on=started)


INSPECTION_CHECKS = (follows_a_conclusion, carries_out_its_plan)
VISIT_CHECKS = (denouncer_not_named,)
SANCTION_CHECKS = (sanctioned_after_inspection,)


def breaches(letter: Letter, on: datetime.date) -> list[str]:
    """The sentences of what went against the law with this letter, as far as known on that day."""
    judged = (accepted_in_time(letter, on), resolved_in_time(letter, on))
    return [each.sentence for each in judged if each.outcome is Outcome.FAILS]


def _calendar(start: datetime.date, days: int | None) -> datetime.date | None:
    return None if days is None else next_working_day(start + datetime.timedelta(days=days))


def _days(key: str, on: datetime.date) -> int | None:
    """The law's number of days; None if it said nothing then."""
    found = find_parameter(key, on)
    return int(found.value) if found is not None and isinstance(found.value, int) else None
