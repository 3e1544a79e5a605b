"""What may happen to a dossier, and when it is due.

`DOSSIER_CHECKS` and `PAUSE_CHECKS` refuse an entry that can't be true. The other rules judge what really happened and
may have been against the law: the ledger takes it in and says so.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from soxanh.calendar import Ground as ClockGround
from soxanh.calendar import Pause as ClockPause
from soxanh.calendar import counted_from, due_date, working_days_between
from soxanh.law import find_parameter
from soxanh.registers.judgement import (
    Finding,
    Outcome,
    does_not_apply,
    fails,
    holds,
    holds_if,
    not_known,
    rule,
)
from soxanh.registers.procedures.choices import Ground, Result, State

if TYPE_CHECKING:
    from soxanh.registers.procedures.models import Dossier, Pause, Procedure

_ONE_STOP = "Nghị định số 61/2018/NĐ-CP (từ 01/7/2025: Nghị định số 118/2025/NĐ-CP)"

#: A code is written in one piece. Its form is no reason to refuse: older catalogues and systems have their own.
CODE = r"^\S+$"
#: Agency identifier (of four levels until 2020, shorter since), day of reception, number of the day.
_NATIONAL_DOSSIER_CODE = r"^(?:\d{3}\.\d{2}\.\d{2}\.)?[A-Z]\d{2}(?:\.\d{2,3})*-\d{6}-\d{4,5}$"

SUSPENDED = {
    Ground.SUPPLEMENT: State.WAITING_SUPPLEMENT,
    Ground.FINANCIAL_OBLIGATION: State.WAITING_FINANCIAL_OBLIGATION,
    Ground.OPINION: State.WAITING_OPINION,
    Ground.POSTING: State.WAITING_POSTING,
    Ground.SURVEY: State.WAITING_SURVEY,
}
ENDED_WITHOUT_RESULT = {
    Result.REFUSED: State.REFUSED,
    Result.STOPPED: State.STOPPED,
    Result.WITHDRAWN: State.WITHDRAWN,
}
RESOLVABLE = (State.RECEIVED, State.IN_PROGRESS)
OPEN_STATES = (*RESOLVABLE, *SUSPENDED.values())
ENDED_STATES = (State.RESULT_READY, State.RETURNED, *ENDED_WITHOUT_RESULT.values())


def limit_at(procedure: Procedure, day: datetime.date) -> int | None:
    """The procedure's time limit in 0,1 working day for what is received that day; None when it has none."""
    if procedure.shortened_from is not None and day >= procedure.shortened_from:
        return procedure.shortened_limit
    return procedure.statutory_limit


def due_on(dossier: Dossier) -> datetime.date | None:
    """The dossier's due date; None while its clock stands still, and when nothing limits it.

    Counted by `soxanh.calendar.due_date`. The date on the appointment slip, where it is another, stands for a limit of
    as many working days.
    """
    received, pauses = _reception(dossier), dossier.clock_pauses()
    limit = dossier.limit
    if dossier.appointed_on is not None:
        if not pauses:
            return dossier.appointed_on
        limit = 10 * max(0, working_days_between(counted_from(received), dossier.appointed_on))
    if limit is None:
        return None
    clock = [ClockPause(each.started_on, each.ended_on, ClockGround(each.ground)) for each in pauses]
    return due_date(received, limit, clock)


def state_of(dossier: Dossier) -> State:
    """Where the dossier stands, from its dates, its result and its open pause."""
    if dossier.resolved_on is not None:
        if dossier.result in ENDED_WITHOUT_RESULT:
            return ENDED_WITHOUT_RESULT[Result(dossier.result)]
        return State.RETURNED if dossier.returned_on else State.RESULT_READY
    pauses = dossier.clock_pauses()
    for pause in pauses:
        if pause.ended_on is None:
            return SUSPENDED[Ground(pause.ground)]
    return State.RECEIVED if dossier.state == State.RECEIVED and not pauses else State.IN_PROGRESS


@rule(source=_ONE_STOP, field="code")
def code_carries_reception_day(dossier: Dossier) -> Finding:
    """Sáu chữ số giữa mã hồ sơ là ngày tiếp nhận (năm, tháng, ngày): ngày tiếp nhận {received_on} thì phải là
    {expected}, mã hồ sơ đang ghi {written}."""
    if not dossier.code or not re.match(_NATIONAL_DOSSIER_CODE, dossier.code) or dossier.received_on is None:
        return not_known()
    written, expected = dossier.code.split("-")[1], f"{dossier.received_on:%y%m%d}"
    return holds_if(written == expected, written=written, expected=expected, received_on=dossier.received_on)


@rule(field="resolved_on")
def resolved_after_reception(dossier: Dossier) -> Finding:
    """Ngày có kết quả ({resolved_on}) không được trước ngày tiếp nhận ({received_on})."""
    return _in_order(received_on=dossier.received_on, resolved_on=dossier.resolved_on)


@rule(field="result")
def result_with_its_day(dossier: Dossier) -> Finding:
    """Kết quả và ngày có kết quả phải cùng ghi hoặc cùng để trống."""
    return holds_if(bool(dossier.result) == (dossier.resolved_on is not None))


@rule(field="returned_on")
def returned_after_result(dossier: Dossier) -> Finding:
    """Ngày trả kết quả ({returned_on}) phải sau hoặc trùng ngày có kết quả ({resolved_on})."""
    if dossier.returned_on is None:
        return does_not_apply()
    if dossier.resolved_on is None:
        return fails(returned_on=dossier.returned_on)
    return _in_order(resolved_on=dossier.resolved_on, returned_on=dossier.returned_on)


@rule(field="appointed_on")
def appointed_after_reception(dossier: Dossier) -> Finding:
    """Ngày hẹn trả trên giấy hẹn ({appointed_on}) không được trước ngày tiếp nhận ({received_on})."""
    return _in_order(received_on=dossier.received_on, appointed_on=dossier.appointed_on)


@rule(field="reappointed_on")
def reappointed_after_reception(dossier: Dossier) -> Finding:
    """Ngày hẹn lại ({reappointed_on}) không được trước ngày tiếp nhận ({received_on})."""
    return _in_order(received_on=dossier.received_on, reappointed_on=dossier.reappointed_on)


@rule(
    source=f"{_ONE_STOP}, Điều 19",
    field="reappointed_on",
    parameters=("procedures.reappointments_max",),
)
def reappointed_at_most_as_often_as_allowed(dossier: Dossier) -> Finding:
    """Chỉ được hẹn lại {allowed} lần, hồ sơ này đã hẹn lại ngày {first}. Nếu ngày cũ ghi nhầm, hãy xóa, lưu rồi ghi lại."""
    if dossier.reappointed_on is None or dossier.pk is None:
        return does_not_apply()
    allowed = _number("procedures.reappointments_max", dossier.received_on)
    if allowed is None:
        return not_known()
    stored = type(dossier)._base_manager.filter(pk=dossier.pk).values_list("reappointed_on", flat=True).first()
    before = 0 if stored in (None, dossier.reappointed_on) else 1
    return holds_if(before + 1 <= allowed, first=stored, allowed=allowed)


@rule(
    source=f"{_ONE_STOP}, Điều 19",
    field="apologised_on",
    parameters=("procedures.apology_days_before",),
)
def apologised_in_time(dossier: Dossier) -> Finding:
    """Văn bản xin lỗi và hẹn lại phải gửi chậm nhất {days} ngày trước ngày hẹn trả {due_on}; đã gửi ngày
    {apologised_on}."""
    if dossier.reappointed_on is None and dossier.apologised_on is None:
        return does_not_apply()
    days = _number("procedures.apology_days_before", dossier.received_on)
    if dossier.apologised_on is None or dossier.due_on is None or days is None:
        return not_known(due_on=dossier.due_on)
    latest = dossier.due_on - datetime.timedelta(days=days)
    return holds_if(
        dossier.apologised_on <= latest, days=days, due_on=dossier.due_on, apologised_on=dossier.apologised_on
    )


@rule(field="procedure")
def procedure_in_force(dossier: Dossier) -> Finding:
    """Thủ tục phải đang có hiệu lực vào ngày tiếp nhận {received_on}; thủ tục có hiệu lực từ {valid_from} đến
    {valid_to}."""
    if dossier.procedure_id is None or dossier.received_on is None:
        return not_known()
    first, last = dossier.procedure.valid_from, dossier.procedure.valid_to
    inside = first <= dossier.received_on and (last is None or dossier.received_on <= last)
    return holds_if(inside, received_on=dossier.received_on, valid_from=first, valid_to=last)


@rule(source=f"{_ONE_STOP}, Điều 19", field="resolved_on")
def resolved_in_time(dossier: Dossier, on: datetime.date) -> Finding:
    """Hồ sơ phải có kết quả chậm nhất ngày {due_on}; ngày có kết quả: {resolved_on}."""
    if dossier.due_on is None:
        return does_not_apply()
    if dossier.result in (Result.WITHDRAWN, Result.STOPPED):
        return does_not_apply(resolved_on=dossier.resolved_on)
    if dossier.resolved_on is None and on <= dossier.due_on:
        return not_known(due_on=dossier.due_on)
    in_time = dossier.resolved_on is not None and dossier.resolved_on <= dossier.due_on
    return holds_if(in_time, due_on=dossier.due_on, resolved_on=dossier.resolved_on)


@rule(field="state")
def transition_allowed(dossier: Dossier, target: State) -> Finding:
    """Hồ sơ đang ở trạng thái “{state}” không chuyển được sang “{target}”."""
    reachable = {each.target for each in dossier.get_available_state_transitions()}  # type: ignore[attr-defined]
    return holds_if(target in reachable, state=State(dossier.state).label, target=State(target).label)


@rule(field="started_on")
def pause_inside_dossier(pause: Pause) -> Finding:
    """Thời gian tạm dừng (từ {started_on}) phải nằm giữa ngày tiếp nhận {received_on} và ngày có kết quả
    {resolved_on}."""
    if pause.dossier_id is None or pause.started_on is None:
        return not_known()
    received, resolved = pause.dossier.received_on, pause.dossier.resolved_on
    last = pause.ended_on or pause.started_on
    inside = received <= pause.started_on and (resolved is None or last <= resolved)
    return holds_if(inside, started_on=pause.started_on, received_on=received, resolved_on=resolved)


@rule(field="ended_on")
def pause_in_order(pause: Pause) -> Finding:
    """Ngày tiếp tục ({ended_on}) không được trước ngày tạm dừng ({started_on})."""
    return _in_order(started_on=pause.started_on, ended_on=pause.ended_on)


@rule(field="started_on")
def pauses_do_not_overlap(pause: Pause) -> Finding:
    """Hồ sơ đã có lần tạm dừng từ {from_day} đến {to_day} trùng với thời gian này."""
    if pause.dossier_id is None or pause.started_on is None:
        return not_known()
    for other in pause.dossier.clock_pauses():
        apart = (other.ended_on is not None and other.ended_on <= pause.started_on) or (
            pause.ended_on is not None and pause.ended_on <= other.started_on
        )
        if other.pk != pause.pk and not apart:
            return fails(from_day=other.started_on, to_day=other.ended_on)
    return holds()


@rule(
    source=f"{_ONE_STOP}, Điều 19",
    field="ground",
    parameters=("procedures.supplement_requests_max",),
)
def supplement_asked_at_most_as_often_as_allowed(pause: Pause) -> Finding:
    """Chỉ được yêu cầu bổ sung hồ sơ {allowed} lần, trừ trường hợp pháp luật quy định khác; đây là lần thứ {number}."""
    if pause.ground != Ground.SUPPLEMENT:
        return does_not_apply()
    allowed = _number("procedures.supplement_requests_max", pause.dossier.received_on)
    if allowed is None:
        return not_known()
    earlier = [
        each for each in pause.dossier.clock_pauses() if each.ground == Ground.SUPPLEMENT and each.pk != pause.pk
    ]
    return holds_if(len(earlier) < allowed, allowed=allowed, number=len(earlier) + 1)


DOSSIER_CHECKS = (
    resolved_after_reception,
    result_with_its_day,
    returned_after_result,
    appointed_after_reception,
    reappointed_after_reception,
    reappointed_at_most_as_often_as_allowed,
)
PAUSE_CHECKS = (pause_in_order, pause_inside_dossier, pauses_do_not_overlap)


def breaches(dossier: Dossier, on: datetime.date) -> list[str]:
    """The sentences of what went against the law with this dossier, as far as known on that day."""
    judged = [code_carries_reception_day(dossier), procedure_in_force(dossier)]
    judged += [apologised_in_time(dossier), resolved_in_time(dossier, on)]
    judged += [supplement_asked_at_most_as_often_as_allowed(pause) for pause in dossier.clock_pauses()[-1:]]
    return [each.sentence for each in judged if each.outcome is Outcome.FAILS]


def _in_order(**days: datetime.date | None) -> Finding:
    first, last = days.values()
    if last is None:
        return does_not_apply(**days)
    if first is None:
        return not_known(**days)
    return holds_if(first <= last, **days)


def _number(key: str, on: datetime.date) -> int | None:
    """The law's number on that day; None if it said nothing then."""
    found = find_parameter(key, on)
    return int(found.value) if found is not None and isinstance(found.value, int) else None


def _reception(dossier: Dossier) -> datetime.datetime | datetime.date:
    if dossier.received_time is None:
        return dossier.received_on
    return datetime.datetime.combine(dossier.received_on, dossier.received_time)
