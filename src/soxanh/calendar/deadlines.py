"""Deadlines of dossiers: a clock that starts at reception, stops for pauses and goes on.

The day of reception is day 0. What comes after the cut-off hour, or on a day off, counts as received on the next
working day. Limits are in 0,1 day; a started day counts whole, as results are due by the end of the day. The rules that
may change are read from `soxanh.law` by the day of reception; the procedure's own text may set others.
"""

import datetime as dt
import enum
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from soxanh.calendar.clock import TIME_ZONE
from soxanh.calendar.working_days import add_working_days, next_working_day, working_days_between
from soxanh.law import find_parameter

Unit = Literal["working", "calendar"]


class Ground(enum.StrEnum):
    """Why a clock stands still."""

    SUPPLEMENT = "supplement"
    """Waiting for the applicant's missing papers: afterwards the clock starts anew (Decree 61/2018/NĐ-CP, Đ.19)."""
    FINANCIAL_OBLIGATION = "financial_obligation"
    OPINION = "opinion"
    POSTING = "posting"
    SURVEY = "survey"
    OTHER = "other"


class Outcome(enum.StrEnum):
    """How a result stands to its due date (trước hạn, đúng hạn, quá hạn)."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"


@dataclass(frozen=True)
class Pause:
    """The clock stands from `start`, a day that still counts, to `end`, which is day 0 again; None: still standing."""

    start: dt.date
    end: dt.date | None
    ground: Ground = Ground.OTHER

    def __post_init__(self) -> None:
        if self.end is not None and self.end < self.start:
            raise ValueError(f"Thời gian tạm dừng kết thúc ngày {self.end:%d/%m/%Y}, trước khi bắt đầu.")


def counted_from(received: dt.datetime | dt.date) -> dt.date:
    """The day that counts as day 0: the day of reception, or the next working day if it came late or on a day off.

    A plain date has no hour to be late; a naive datetime is taken as Vietnam's time.
    """
    if not isinstance(received, dt.datetime):
        return next_working_day(received)
    if received.tzinfo is not None:
        received = received.astimezone(TIME_ZONE)
    day = received.date()
    if (cutoff := _cutoff(day)) and received.time() > cutoff:
        return add_working_days(day, 1)
    return next_working_day(day)


def due_date(
    received: dt.datetime | dt.date,
    limit_tenths: int,
    pauses: Iterable[Pause] = (),
    *,
    unit: Unit = "working",
) -> dt.date | None:
    """The last day for the result, None while the clock stands ("đồng hồ đang dừng").

    `limit_tenths` is the limit in 0,1 working or calendar day; a calendar limit that ends on a day off moves to the
    next working day. A pause moves the due date by the days paused, and a supplement starts the limit anew at the
    resubmission. A pause that begins when the dossier is already overdue moves nothing.
    """
    if limit_tenths < 0:
        raise ValueError("Thời hạn giải quyết không được âm.")
    limit = -(-limit_tenths // 10)
    day_0 = counted_from(received)
    restarts = _restarts(day_0)
    start, extra, stopped_until = day_0, 0, day_0
    for pause in sorted(pauses, key=lambda pause: (pause.start, pause.end or dt.date.max)):
        if pause.start > _end(start, limit + extra, unit):
            break
        if pause.end is None:
            return None
        if pause.end <= start:
            continue
        # Pauses may overlap: a day is paused once.
        resumed = max(pause.end, stopped_until)
        if restarts and pause.ground is Ground.SUPPLEMENT:
            start, extra = next_working_day(resumed), 0
        else:
            extra += _days(max(pause.start, stopped_until), resumed, unit)
        stopped_until = max(resumed, start)
    return _end(start, limit + extra, unit)


def outcome(due: dt.date | None, finished: dt.date) -> Outcome:
    """Early, on time or late. Ended while the clock stood (no due date) counts as on time, as in form II.06a."""
    if due is None or finished == due:
        return Outcome.ON_TIME
    return Outcome.EARLY if finished < due else Outcome.LATE


def _end(start: dt.date, days: int, unit: Unit) -> dt.date:
    if unit == "working":
        return add_working_days(start, days)
    end = start + dt.timedelta(days=days)
    rule = find_parameter("procedures.calendar_limit_moves_to_working_day", start)
    return next_working_day(end) if rule and rule.value else end


def _days(start: dt.date, end: dt.date, unit: Unit) -> int:
    return working_days_between(start, end) if unit == "working" else (end - start).days


def _cutoff(day: dt.date) -> dt.time | None:
    rule = find_parameter("procedures.reception_cutoff_hour", day)
    return dt.time(int(rule.value)) if rule and isinstance(rule.value, int) else None


def _restarts(day: dt.date) -> bool:
    rule = find_parameter("procedures.supplement_restarts_clock", day)
    return bool(rule and rule.value)
