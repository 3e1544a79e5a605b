"""Printing and reading dates."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soxanh.vi.dates import (
    DateError,
    find_dates,
    parse_date,
    parse_datetime,
    print_date,
    print_date_line,
    print_datetime,
)

DAY = dt.date(2022, 10, 3)
DATES = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))


def test_print():
    assert print_date(DAY) == "03/10/2022"
    assert print_datetime(dt.datetime(2022, 10, 3, 7, 5)) == "07:05 ngày 03/10/2022"


def test_date_line_pads_small_days_and_only_the_first_two_months():
    assert print_date_line(dt.date(2022, 12, 5)) == "ngày 05 tháng 12 năm 2022"
    assert print_date_line(dt.date(2022, 2, 10)) == "ngày 10 tháng 02 năm 2022"
    assert print_date_line(dt.date(2022, 3, 1)) == "ngày 01 tháng 3 năm 2022"


@pytest.mark.parametrize(
    "value",
    [
        "3/10/2022",
        "03/10/2022",
        " 03 / 10 / 2022 ",
        "03-10-2022",
        "3.10.2022",
        "2022-10-03",
        "Ngày 3 tháng 10 năm 2022",
        "3 tháng 10 năm 2022",
        "ngày 03/10/2022",
        "2022-10-03T15:30:00",
        "03/10/2022 15:30",
        "15h30 ngày 3/10/2022",
        dt.date(2022, 10, 3),
        dt.datetime(2022, 10, 3, 23, 59),
        44837,
        44837.75,
    ],
)
def test_parse(value):
    assert parse_date(value) == DAY


def test_times_are_kept():
    expected = dt.datetime(2022, 10, 3, 15, 30)
    texts = [
        "03/10/2022 15:30",
        "15:30 ngày 3/10/2022",
        "15 giờ 30 phút, ngày 3 tháng 10 năm 2022",
        "2022-10-03T15:30",
    ]
    assert [parse_datetime(text) for text in texts] == [expected] * 4
    assert parse_datetime(44837.75) == dt.datetime(2022, 10, 3, 18)
    assert parse_datetime("15h ngày 3/10/2022") == dt.datetime(2022, 10, 3, 15)


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("", "Chưa có ngày"),
        (None, "không phải là ngày"),
        (12, "không phải là ngày"),
        (True, "không phải là ngày"),
        ("hôm qua", "không phải là ngày"),
        ("3/10/22", "bốn chữ số"),
        ("10/25/2022", "tháng 25"),
        ("29/02/2022", "Tháng 2 năm 2022 không có ngày 29"),
        ("03/10-2022", "không phải là ngày"),
        ("03/10/2022 25:00", "Giờ"),
    ],
)
def test_bad_dates_are_explained(value, hint):
    with pytest.raises(DateError, match=hint):
        parse_date(value)


@given(DATES)
def test_dates_come_back(day):
    assert parse_date(print_date(day)) == day
    assert parse_date(print_date_line(day)) == day
    assert parse_date(day.isoformat()) == day


@given(st.text("0123456789/-. :hngàythánăm", max_size=24))
def test_any_text_is_a_date_or_an_explained_error(text):
    try:
        parse_date(text)
    except DateError as error:
        assert str(error).endswith(".")


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("ngày 02/8/2017 và 5-8-2018, 25.6.2019", [(2, 8, 2017), (5, 8, 2018), (25, 6, 2019)]),
        ("ngày \n22/6/2017; ngày 17 tháng 12 năm 2018", [(22, 6, 2017), (17, 12, 2018)]),
        ("từ 15/6/2020-16/9/2020", [(15, 6, 2020), (16, 9, 2020)]),
        (
            "ngày 30/4, ngày 2-9, ngày 20 tháng 11, ngày 02/8/17",
            [(30, 4, None), (2, 9, None), (20, 11, None), (2, 8, 2017)],
        ),
        ("tháng 12/2022, 12/2022/QĐ, 3/4 diện tích, 36 tháng 15 ngày, mục 2.2.1, số 0205.3812.345", []),
    ],
)
def test_days_in_running_text(text, dates):
    assert [(day.day, day.month, day.year) for day in find_dates(text)] == dates


def test_days_that_do_not_exist_are_found_with_their_fault():
    impossible, leap = find_dates("ngày 31/4/2022, ngày 29/2")
    assert (impossible.value, impossible.fault) == (None, "tháng 4 chỉ có 30 ngày")
    assert (leap.value, leap.fault) == (None, "")


@given(DATES, st.sampled_from(["{:%d/%m/%Y}", "{0.day}/{0.month}/{0.year}", "{0.day} tháng {0.month} năm {0.year}"]))
def test_every_day_is_found_however_it_is_written(day, spelling):
    (found,) = find_dates(f"ban hành ngày {spelling.format(day)} về việc")
    assert found.value == day
