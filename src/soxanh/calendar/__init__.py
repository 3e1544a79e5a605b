"""Working days, public holidays, reporting periods, deadlines that stop and go on."""

from soxanh.calendar.clock import TIME_ZONE, now, pretend, today
from soxanh.calendar.deadlines import Ground, Outcome, Pause, counted_from, due_date, outcome
from soxanh.calendar.holidays import SpecialDay, announced, special_days
from soxanh.calendar.periods import Period, PeriodError, calendar_period, parse_period, reporting_period
from soxanh.calendar.working_days import (
    CalendarError,
    add_working_days,
    is_working_day,
    next_working_day,
    working_days_between,
)

__all__ = [
    "TIME_ZONE",
    "CalendarError",
    "Ground",
    "Outcome",
    "Pause",
    "Period",
    "PeriodError",
    "SpecialDay",
    "add_working_days",
    "announced",
    "calendar_period",
    "counted_from",
    "due_date",
    "is_working_day",
    "next_working_day",
    "now",
    "outcome",
    "parse_period",
    "pretend",
    "reporting_period",
    "special_days",
    "today",
    "working_days_between",
]
