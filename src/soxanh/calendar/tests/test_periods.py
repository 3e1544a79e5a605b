"""Periods and the reports' cut-off."""

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soxanh.calendar import Period, PeriodError, calendar_period, parse_period, reporting_period

YEARS = st.integers(2020, 2098)
DAYS = st.dates(dt.date(2019, 6, 1), dt.date(2098, 12, 31))
KINDS = st.sampled_from([("year", 1), ("half", 2), ("quarter", 4), ("month", 12)])


def period(start, end):
    return Period(dt.date.fromisoformat(start), dt.date.fromisoformat(end))


@pytest.mark.parametrize(
    ("code", "expected", "label"),
    [
        ("2022", period("2022-01-01", "2022-12-31"), "năm 2022"),
        ("2022-H1", period("2022-01-01", "2022-06-30"), "6 tháng đầu năm 2022"),
        ("2022-Q1", period("2022-01-01", "2022-03-31"), "quý I năm 2022"),
        ("2022-Q4", period("2022-10-01", "2022-12-31"), "quý IV năm 2022"),
        ("2022-03", period("2022-03-01", "2022-03-31"), "tháng 3 năm 2022"),
        ("2024-02", period("2024-02-01", "2024-02-29"), "tháng 2 năm 2024"),
        (
            "2022-01-01..2022-12-01",
            period("2022-01-01", "2022-12-01"),
            "từ ngày 01/01/2022 đến ngày 01/12/2022",
        ),
        ("2022-03-05..2022-03-05", period("2022-03-05", "2022-03-05"), "ngày 05/03/2022"),
        (
            "bc-2022",
            period("2021-12-15", "2022-12-14"),
            "kỳ báo cáo năm 2022 (từ ngày 15/12/2021 đến ngày 14/12/2022)",
        ),
        (
            "bc-2022-H1",
            period("2021-12-15", "2022-06-14"),
            "kỳ báo cáo 6 tháng đầu năm 2022 (từ ngày 15/12/2021 đến ngày 14/06/2022)",
        ),
        (
            "bc-2022-H2",
            period("2022-06-15", "2022-12-14"),
            "kỳ báo cáo 6 tháng cuối năm 2022 (từ ngày 15/06/2022 đến ngày 14/12/2022)",
        ),
        (
            "bc-2022-Q1",
            period("2021-12-15", "2022-03-14"),
            "kỳ báo cáo quý I năm 2022 (từ ngày 15/12/2021 đến ngày 14/03/2022)",
        ),
        (
            "bc-2022-03",
            period("2022-02-15", "2022-03-14"),
            "kỳ báo cáo tháng 3 năm 2022 (từ ngày 15/02/2022 đến ngày 14/03/2022)",
        ),
    ],
)
def test_codes_and_labels(code, expected, label):
    assert parse_period(code) == expected
    assert parse_period(f" {code.lower()} ") == expected
    assert expected.code == code
    assert expected.label == label


@pytest.mark.parametrize(
    ("code", "hint"),
    [
        ("", "Không hiểu kỳ"),
        ("quý 1", "Không hiểu kỳ"),
        ("2022-Q5", "Không hiểu kỳ"),
        ("2022-13", "Không có tháng 13"),
        ("2022-00", "Không có tháng 0"),
        ("1822", "Năm 1822"),
        ("2022-02-30..2022-03-01", "không tồn tại"),
        ("2022-03-01..2022-02-01", "ngày cuối trước ngày đầu"),
        ("bc-2018", "kỳ báo cáo năm 2018"),
    ],
)
def test_bad_codes_are_explained(code, hint):
    with pytest.raises(PeriodError, match=hint):
        parse_period(code)


def test_previous():
    pairs = {
        "2022": "2021",
        "2022-Q1": "2021-Q4",
        "2022-03": "2022-02",
        "2022-01": "2021-12",
        "bc-2022-Q2": "bc-2022-Q1",
        "bc-2022-H1": "bc-2021-H2",
        "2022-03-11..2022-03-20": "2022-03-01..2022-03-10",
    }
    assert {code: parse_period(code).previous().code for code in pairs} == pairs


def test_months_of_a_run_of_days_are_cut_at_its_ends():
    assert [month.code for month in parse_period("2022-01-20..2022-03-05").months()] == [
        "2022-01-20..2022-01-31",
        "2022-02",
        "2022-03-01..2022-03-05",
    ]


def test_months_of_a_reporting_period_have_the_same_cut_off():
    months = reporting_period("quarter", 2022, 2).months()
    assert [month.code for month in months] == ["bc-2022-04", "bc-2022-05", "bc-2022-06"]


def test_days_belong_to_their_period():
    march = calendar_period("month", 2022, 3)
    assert dt.date(2022, 3, 31) in march
    assert dt.date(2022, 4, 1) not in march


def assert_tiles(parts, whole):
    assert (parts[0].start, parts[-1].end) == (whole.start, whole.end)
    assert all(later.start - earlier.end == dt.timedelta(days=1) for earlier, later in itertools.pairwise(parts))


@given(DAYS, DAYS)
def test_codes_come_back_and_months_tile(one, other):
    run = Period(min(one, other), max(one, other))
    assert parse_period(run.code) == run
    assert_tiles(run.months(), run)
    before = run.previous()
    assert before.end + dt.timedelta(days=1) == run.start


@given(YEARS, KINDS)
def test_the_parts_of_a_year_tile_it(year, kind_and_count):
    kind, count = kind_and_count
    for make in (calendar_period, reporting_period):
        parts = [make(kind, year, number) for number in range(1, count + 1)]
        assert_tiles(parts, make("year", year))
        for part in parts:
            assert parse_period(part.code) == part
            assert_tiles(part.months(), part)
            assert part.previous().end + dt.timedelta(days=1) == part.start
