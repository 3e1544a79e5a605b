import datetime
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soxanh.demo.amounts import WorkingDays, hectares, shares


def test_an_area_is_split_by_weight_to_the_last_step():
    assert shares(1000, [1, 1, 2], step=10) == [250, 250, 500]


@given(st.lists(st.floats(0.01, 100), min_size=1, max_size=60), st.integers(0, 10_000))
def test_parts_add_up_and_none_is_empty(weights, more):
    total = (len(weights) + more) * 10
    parts = shares(total, weights, step=10)
    assert sum(parts) == total
    assert all(part >= 10 and part % 10 == 0 for part in parts)


@pytest.mark.parametrize(("total", "number"), [(20, 3), (105, 2)])
def test_what_cannot_be_split_is_refused(total, number):
    with pytest.raises(ValueError, match="cannot be split"):
        shares(total, [1] * number, step=10)


@pytest.mark.parametrize(("ha", "ledger"), [(117.18, 117_180_000), (1271, 1_271_000_000), (339.11, 339_110_000)])
def test_hectares_in_the_ledgers_unit(ha, ledger):
    assert hectares(ha) == ledger


def test_days_drawn_are_worked_and_as_busy_as_their_month():
    chance = random.Random(1)
    days = WorkingDays(datetime.date(2022, 1, 1), datetime.date(2022, 3, 31), [1, 0, 3, *[1] * 9])
    drawn = [days.draw(chance) for _ in range(2000)]
    assert datetime.date(2022, 1, 3) not in days.days  # a day off for New Year
    assert not [day for day in drawn if day.weekday() > 4 or day.month == 2]
    march = sum(day.month == 3 for day in drawn)
    # 23 working days of weight 3 against 19 of weight 1
    assert 0.75 < march / len(drawn) < 0.82


def test_the_next_day_at_hand():
    days = WorkingDays(datetime.date(2022, 1, 1), datetime.date(2022, 12, 31), [1] * 12)
    assert days.at_or_after(datetime.date(2022, 1, 29)) == datetime.date(2022, 2, 7)  # after Tết
    assert days.at_or_after(datetime.date(2023, 6, 1)) == datetime.date(2022, 12, 30)
