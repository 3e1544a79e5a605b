"""Clocks of dossiers that stop and go on, worked by hand."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soxanh.calendar import (
    Ground,
    Outcome,
    Pause,
    add_working_days,
    counted_from,
    due_date,
    is_working_day,
    outcome,
)

DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2027, 12, 31))
LIMITS = st.integers(1, 900)


def day(text):
    return dt.date.fromisoformat(text)


def at(text):
    return dt.datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("received", "day_0"),
    [
        ("2022-10-03T09:00", "2022-10-03"),
        ("2022-10-03T15:00", "2022-10-03"),
        ("2022-10-03T15:01", "2022-10-04"),
        ("2022-10-07T16:00", "2022-10-10"),
        ("2022-10-08T09:00", "2022-10-10"),
        ("2022-01-28T15:30", "2022-02-07"),
        ("2022-10-03T07:30+00:00", "2022-10-03"),
        ("2022-10-03T08:30+00:00", "2022-10-04"),
        ("2017-10-03T16:00", "2017-10-03"),
    ],
)
def test_reception_counts_from(received, day_0):
    assert counted_from(at(received)) == day(day_0)


def test_a_plain_date_is_never_too_late_in_the_day():
    assert counted_from(day("2022-10-03")) == day("2022-10-03")
    assert counted_from(day("2022-10-08")) == day("2022-10-10")


@pytest.mark.parametrize(
    ("received", "tenths", "due"),
    [
        ("2022-10-03T09:00", 50, "2022-10-10"),
        ("2022-10-03T16:00", 50, "2022-10-11"),
        # Fri 28/1 is day 0, Tết is off, Mon 7/2 is day 1.
        ("2022-01-28T09:00", 30, "2022-02-09"),
        ("2022-10-03T09:00", 5, "2022-10-04"),
        ("2022-10-03T09:00", 75, "2022-10-13"),
        ("2022-10-03T09:00", 0, "2022-10-03"),
        # Thu 2/5, Fri 3/5 and the made-up Sat 4/5.
        ("2024-04-26T09:00", 30, "2024-05-04"),
    ],
)
def test_limits_in_working_days(received, tenths, due):
    assert due_date(at(received), tenths) == day(due)


def test_limits_in_calendar_days_end_on_a_working_day():
    assert due_date(day("2022-10-03"), 100, unit="calendar") == day("2022-10-13")
    assert due_date(day("2022-10-05"), 100, unit="calendar") == day("2022-10-17"), "15/10/2022 is a Saturday"


@pytest.mark.parametrize(
    ("pauses", "due"),
    [
        # Received Mon 3/10, 10 days: due Mon 17/10 if nothing stops the clock.
        ([], "2022-10-17"),
        # Stopped on Wed 5/10, on again Mon 10/10: three working days later.
        ([Pause(day("2022-10-05"), day("2022-10-10"))], "2022-10-20"),
        # Two pauses that overlap count once.
        ([Pause(day("2022-10-05"), day("2022-10-10")), Pause(day("2022-10-06"), day("2022-10-07"))], "2022-10-20"),
        ([Pause(day("2022-10-05"), day("2022-10-10")), Pause(day("2022-10-07"), day("2022-10-11"))], "2022-10-21"),
        # Over a weekend only: no working day lost.
        ([Pause(day("2022-10-07"), day("2022-10-09"))], "2022-10-17"),
        # Supplement handed in on Wed 12/10: ten days from there.
        ([Pause(day("2022-10-06"), day("2022-10-12"), Ground.SUPPLEMENT)], "2022-10-26"),
        # ... and a later pause of two days.
        (
            [
                Pause(day("2022-10-18"), day("2022-10-20")),
                Pause(day("2022-10-06"), day("2022-10-12"), Ground.SUPPLEMENT),
            ],
            "2022-10-28",
        ),
        # A pause after the due date doesn't help.
        ([Pause(day("2022-10-18"), day("2022-10-25"), Ground.SUPPLEMENT)], "2022-10-17"),
        ([Pause(day("2022-10-18"), None)], "2022-10-17"),
        # On the due date it does.
        ([Pause(day("2022-10-17"), day("2022-10-19"))], "2022-10-19"),
        # The clock stands.
        ([Pause(day("2022-10-06"), None, Ground.FINANCIAL_OBLIGATION)], None),
    ],
)
def test_pauses(pauses, due):
    assert due_date(at("2022-10-03T09:00"), 100, pauses) == (due and day(due))


def test_pauses_of_calendar_limits_are_calendar_days():
    # Mon 3/10 + 10 days = 13/10; stopped 5/10–10/10, five days: 18/10.
    assert due_date(day("2022-10-03"), 100, [Pause(day("2022-10-05"), day("2022-10-10"))], unit="calendar") == day(
        "2022-10-18"
    )


def test_impossible_clocks_are_refused():
    with pytest.raises(ValueError, match="trước khi bắt đầu"):
        Pause(day("2022-10-10"), day("2022-10-05"))
    with pytest.raises(ValueError, match="không được âm"):
        due_date(day("2022-10-03"), -1)


def test_outcomes():
    due = day("2022-10-17")
    assert outcome(due, day("2022-10-14")) is Outcome.EARLY
    assert outcome(due, due) is Outcome.ON_TIME
    assert outcome(due, day("2022-10-18")) is Outcome.LATE
    assert outcome(None, due) is Outcome.ON_TIME


@given(DAYS, LIMITS, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 30)), max_size=4))
def test_pauses_never_bring_the_due_date_forward(received, limit, spans):
    pauses = [
        Pause(received + dt.timedelta(days=start), received + dt.timedelta(days=start + length))
        for start, length in spans
    ]
    due, undisturbed = due_date(received, limit, pauses), due_date(received, limit)
    assert due and undisturbed and undisturbed <= due
    assert is_working_day(due)
    assert due == due_date(received, limit, reversed(pauses))


@given(DAYS, LIMITS, st.integers(1, 40))
def test_a_pause_moves_the_due_date_by_its_working_days(received, limit, length):
    start = counted_from(received)
    pause = Pause(start, add_working_days(start, length))
    undisturbed = due_date(received, limit)
    assert undisturbed and due_date(received, limit, [pause]) == add_working_days(undisturbed, length)


@given(DAYS, LIMITS, st.integers(0, 20))
def test_a_supplement_gives_the_whole_limit_again(received, limit, length):
    start = counted_from(received)
    handed_in = add_working_days(start, length)
    pause = Pause(start, handed_in, Ground.SUPPLEMENT)
    assert due_date(received, limit, [pause]) == due_date(handed_in, limit)
