"""Working days, checked by hand against the printed calendars of 2021–2026."""

import datetime as dt

import pytest
import vnlunar
from hypothesis import given
from hypothesis import strategies as st

from soxanh.calendar import (
    CalendarError,
    add_working_days,
    announced,
    is_working_day,
    next_working_day,
    special_days,
    today,
    working_days_between,
)

DAYS = st.dates(dt.date(2015, 1, 1), dt.date(2035, 12, 31))


def day(text):
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2021-02-10", "2021-02-16"),
        ("2022-01-29", "2022-02-06"),
        ("2022-04-30", "2022-05-03"),
        ("2023-01-20", "2023-01-26"),
        ("2023-04-29", "2023-05-03"),
        ("2023-09-01", "2023-09-04"),
        ("2024-02-08", "2024-02-14"),
        ("2024-04-27", "2024-05-01"),
        ("2025-01-25", "2025-02-02"),
        ("2025-04-30", "2025-05-04"),
        ("2026-01-01", "2026-01-04"),
        ("2026-02-14", "2026-02-22"),
        ("2026-08-29", "2026-09-02"),
        ("2026-11-24", "2026-11-24"),
    ],
)
def test_long_holidays_begin_and_end_where_they_did(first, last):
    """The whole block is off, and the days just outside it are worked."""
    length = (day(last) - day(first)).days + 1
    assert not any(is_working_day(day(first) + dt.timedelta(days=i)) for i in range(length))
    assert is_working_day(day(first) - dt.timedelta(days=1))
    assert is_working_day(day(last) + dt.timedelta(days=1))


@pytest.mark.parametrize("text", ["2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"])
def test_made_up_saturdays_are_worked(text):
    assert day(text).weekday() == 5
    assert is_working_day(day(text))
    assert not is_working_day(day(text) + dt.timedelta(days=7))


def test_the_day_of_culture_is_off_from_2026():
    assert not is_working_day(day("2026-11-24"))
    assert is_working_day(day("2025-11-24"))


def test_counting_over_tet_2022():
    # Fri 28/1 is the last day before Tết (31/1–4/2), Mon 7/2 the first after it.
    assert add_working_days(day("2022-01-28"), 1) == day("2022-02-07")
    assert add_working_days(day("2022-02-07"), -1) == day("2022-01-28")
    assert working_days_between(day("2022-01-26"), day("2022-02-08")) == 4
    assert next_working_day(day("2022-01-30")) == day("2022-02-07")
    assert next_working_day(day("2022-02-07")) == day("2022-02-07")


def test_counting_over_the_swap_of_2024():
    # Off: Sat 27/4 – Wed 1/5; worked: Thu 2/5, Fri 3/5, Sat 4/5, Mon 6/5.
    assert [add_working_days(day("2024-04-26"), number) for number in range(1, 5)] == [
        day("2024-05-02"),
        day("2024-05-03"),
        day("2024-05-04"),
        day("2024-05-06"),
    ]


def test_counting_over_the_swaps_of_2026():
    # Wed 31/12 → Mon 5/1; Sat 10/1 is worked: 5, 6, 7, 8, 9, 10 are six working days.
    assert add_working_days(day("2025-12-31"), 1) == day("2026-01-05")
    assert working_days_between(day("2025-12-31"), day("2026-01-11")) == 6


def test_a_whole_year():
    # 2022: 260 weekdays; off on weekdays: 3/1, five at Tết, 11/4, 2/5, 3/5, 1/9, 2/9 = 11.
    assert working_days_between(day("2021-12-31"), day("2022-12-31")) == 249


def test_years_not_announced_are_computed_and_say_so():
    assert [announced(year) for year in (2020, 2021, 2026, 2027)] == [False, True, True, False]
    assert not is_working_day(day("2027-04-16"))
    assert not is_working_day(day("2027-11-24"))
    assert {special.mark for special in special_days(2027)} == {"computed"}


@pytest.mark.parametrize("year", [2007, 2019, 2027, 2030, 2036])
def test_computed_tet_follows_the_vietnamese_lunar_calendar(year):
    solar = vnlunar.get_solar_date(1, 1, year)
    tet = dt.date(solar["year"], solar["month"], solar["day"])
    assert tet in {special.date for special in special_days(year)}
    assert not is_working_day(tet)


def test_outside_the_calendar():
    with pytest.raises(CalendarError, match="1990"):
        is_working_day(dt.date(1989, 12, 31))
    with pytest.raises(CalendarError, match="2100"):
        add_working_days(dt.date(2099, 12, 31), 30)


def test_today_is_vietnams(monkeypatch):
    moment = dt.datetime(2022, 12, 31, 18, 30, tzinfo=dt.UTC)

    class Clock(dt.datetime):
        @classmethod
        def now(cls, tz=None):
            return moment.astimezone(tz)

    monkeypatch.setattr("soxanh.calendar.clock.dt.datetime", Clock)
    assert today() == dt.date(2023, 1, 1)


@given(DAYS, st.integers(1, 600))
def test_adding_and_counting_are_inverse(start, number):
    end = add_working_days(start, number)
    assert is_working_day(end)
    assert working_days_between(start, end) == number
    assert working_days_between(end, start) == -number


@given(DAYS, st.integers(1, 600))
def test_going_back_is_the_inverse_from_a_working_day(day, number):
    start = next_working_day(day)
    assert add_working_days(add_working_days(start, -number), number) == start


@given(DAYS, DAYS, DAYS)
def test_counts_add_up(one, two, three):
    assert working_days_between(one, three) == working_days_between(one, two) + working_days_between(two, three)


@given(DAYS)
def test_the_next_working_day_skips_nothing(start):
    end = next_working_day(start)
    assert is_working_day(end)
    assert working_days_between(start, end) == (0 if start == end else 1)
