"""Figures of stations, samples and results, worked out by hand; what the registers refuse."""

import pytest
from django.db import IntegrityError

from soxanh.calendar import parse_period
from soxanh.figures.engine import compute, rows
from soxanh.registers.monitoring.models import Sample
from soxanh.registers.monitoring.tests.entries import (
    campaign,
    commune,
    day,
    point,
    result,
    sample,
    saved,
    station,
    unit,
)

pytestmark = pytest.mark.django_db

YEAR = parse_period("2022")
ONE = 1_000_000


def amounts(*names, period="2022"):
    ids = [name if "." in name else f"monitoring.{name}" for name in names]
    computed = compute(ids, parse_period(period))
    assert computed.broken == []
    return [computed[each].amount for each in ids]


def test_stations_count_as_they_stand_at_the_end_of_the_period():
    saved(
        station(),
        station(connected="31/12/2022"),
        station(connected="01/01/2023"),
        station(connected=None),
        station(ended_on=day("31/12/2022")),
        station(ended_on=day("01/01/2023")),
        station("enterprise"),
    )
    assert amounts("own_stations", "enterprise_stations", "connected_stations") == [3, 1, 4]
    assert amounts("own_stations", "enterprise_stations", "connected_stations", period="2023") == [3, 1, 4]


def test_districts_and_points_are_counted_once_by_the_day_of_sampling():
    one, other = point(), point(commune=commune("186.05"))
    sample(one, "01/01/2022", "20/12/2021")
    sample(other, "31/12/2022")
    sample(one, "31/12/2022", campaign=saved(campaign(2)))
    sample(point(commune=commune("187.01")), "01/01/2023")
    sample(point(commune=commune("188.01")), None)
    sample(point(commune=commune("P20.01", "province")), "15/04/2022")  # two-tier local government: no district
    assert amounts("environment.sampled_districts", "points_sampled", "samples_taken") == [1, 3, 4]
    assert rows("environment.sampled_districts", YEAR).count() == 3
    assert amounts("environment.sampled_districts", period="2023") == [1]


def test_samples_are_taken_or_outstanding():
    sample(point(), "15/04/2022")
    sample(point(), "10/01/2023", "20/12/2022")
    sample(point(), "20/12/2022", "10/01/2023")
    sample(point(), None, "31/12/2022")
    sample(point(), None, "01/01/2023")
    assert amounts("samples_taken_to_date", "samples_outstanding", "samples_due") == [2, 2, 4]


def test_results_are_within_beyond_or_not_judged():
    taken = sample(point())
    saved(
        result(taken, 350 * ONE),
        result(taken, 201 * ONE, "NO2"),
        result(taken, 1, "CO"),
        result(taken, 1, "Bụi lạ"),
        result(sample(point(), "01/01/2023"), 999 * ONE),
    )
    assert amounts("results_within", "results_exceeding", "results_not_judged", "results") == [2, 1, 1, 4]
    assert compute(["monitoring.exceeding_pct"], YEAR)["monitoring.exceeding_pct"].text_with_unit == "33,33%"


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: station("nobody"),
        lambda: station(medium="soil"),
        lambda: station(connected="14/06/2018"),
        lambda: station(ended_on=day("14/06/2018")),
        lambda: point("soil", ""),
        lambda: point(table="air.2h"),
        lambda: point(closed_on=day("28/02/2021")),
        lambda: campaign(ends_on=day("10/04/2022")),
        lambda: campaign(reported_on=day("10/04/2022")),
        lambda: result(sample(point()), -1),
        lambda: result(sample(point()), 1, limit_table="air.2h"),
    ],
)
def test_the_database_refuses_what_cannot_be(wrong):
    entry = wrong()
    with pytest.raises(IntegrityError):
        entry.save()


@pytest.mark.parametrize(
    "twice",
    [
        lambda: station(code="LS-KK-01"),
        lambda: point(code="KK-01"),
        lambda: campaign(),
        lambda: Sample(
            unit=unit(),
            code="M",
            campaign=saved(campaign(3)),
            point=saved(point()),
            planned_on=day("15/04/2022"),
        ),
    ],
)
def test_the_same_is_written_once(twice):
    first = saved(twice())
    again = type(first)(**{each.attname: getattr(first, each.attname) for each in first._meta.concrete_fields})
    again.pk = None
    again._state.adding = True
    with pytest.raises(IntegrityError):
        again.save()


def test_two_stations_never_share_a_name_in_data_files_but_may_have_none():
    saved(station(), station(), station(data_key="LS_01"))
    with pytest.raises(IntegrityError):
        station(data_key="LS_01").save()


def test_a_result_stands_in_its_samples_unit():
    taken = sample(point())
    entry = saved(result(taken, 1, unit=unit("VPS")))
    assert entry.unit == unit()
    taken.unit = unit("VPS")
    taken.save()
    entry.refresh_from_db()
    assert entry.unit == unit("VPS")
