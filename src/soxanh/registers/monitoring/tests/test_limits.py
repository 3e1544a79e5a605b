"""What exceeds a limit, and by which limit it is judged."""

import pytest
from django.core.exceptions import ValidationError

from soxanh.registers.monitoring.models import Result
from soxanh.registers.monitoring.rules import breaches, limit_of
from soxanh.registers.monitoring.tests.entries import day, point, result, sample, saved

pytestmark = pytest.mark.django_db

ONE = 1_000_000


@pytest.mark.parametrize(
    ("table", "symbol", "on", "printed"),
    [
        ("air.1h", "SO2", "15/04/2022", "≤ 350 µg/m³"),
        ("air.24h", "PM10", "11/09/2023", "≤ 150 µg/m³"),
        ("air.24h", "PM10", "12/09/2023", "≤ 100 µg/m³"),
        ("air.24h", "PM2.5", "31/12/2025", "≤ 50 µg/m³"),
        ("air.24h", "PM2.5", "01/01/2026", "≤ 45 µg/m³"),
        ("groundwater", "pH", "11/09/2023", "5,5 – 8,5"),
        ("groundwater", "pH", "12/09/2023", "5,8 – 8,5"),
        ("groundwater", "Hg", "15/04/2022", "≤ 0,001 mg/L"),
        ("surface.b", "As", "12/09/2023", "≤ 0,01 mg/L"),  # for health, whatever the class
        ("surface.b1", "As", "11/09/2023", "≤ 0,05 mg/L"),
        ("surface.b1", "NO2-N", "15/04/2022", "≤ 0,05 mg/L (chưa đối chiếu văn bản)"),
        ("air.1h", "TSP", "12/09/2023", "≤ 300 µg/m³ (chưa đối chiếu văn bản)"),
        ("surface.a", "NH4-N", "12/09/2023", "≤ 0,3 mg/L"),  # read in the text, so what is remembered is not asked
        ("air.1h", "Bụi lạ", "15/04/2022", "None"),
        ("groundwater", "Hg", "29/02/2016", "None"),
        ("", "SO2", "15/04/2022", "None"),
    ],
)
def test_the_limit_is_the_one_of_the_day(table, symbol, on, printed):
    assert str(limit_of(table, symbol, day(on))) == printed


@pytest.mark.parametrize(
    ("symbol", "measured_in", "value", "below", "verdict"),
    [
        ("Hg", "mg/L", ONE // 1000, False, "within"),
        ("Hg", "mg/L", ONE // 1000 + 1, False, "exceeds"),
        ("Hg", "mg/l", ONE // 1000 + 1, False, "exceeds"),
        ("Hg", "µg/L", ONE // 1000 + 1, False, "not_judged"),
        ("Hg", "mg/L", ONE // 2000, True, "within"),
        ("Hg", "mg/L", ONE // 500, True, "not_judged"),  # the method can't see as little as the limit
        ("pH", "", 55 * ONE // 10, False, "within"),
        ("pH", "", 55 * ONE // 10 - 1, False, "exceeds"),
        ("pH", "", 85 * ONE // 10 + 1, False, "exceeds"),
        ("Màu", "", ONE, False, "not_judged"),
    ],
)
def test_a_result_is_judged_to_the_last_millionth(symbol, measured_in, value, below, verdict):
    taken = sample(point("groundwater", "groundwater"))
    entry = saved(result(taken, value, symbol, measured_in, below_detection=below))
    assert entry.verdict == verdict
    assert bool(breaches(entry, day("01/01/2026"))) == (verdict == "exceeds")


@pytest.mark.parametrize(("value", "verdict"), [(ONE // 20, "within_unchecked"), (ONE // 20 + 1, "exceeds_unchecked")])
def test_a_limit_that_is_only_remembered_is_marked_and_blames_nobody(value, verdict):
    entry = saved(result(sample(point("surface", "surface.b1")), value, "NO2-N", "mg/L"))
    assert entry.verdict == verdict
    assert "chưa đối chiếu văn bản" in entry.get_verdict_display() and "chưa đối chiếu văn bản" in entry.limit
    assert breaches(entry, day("01/01/2026")) == []


def test_what_exceeds_is_told_with_its_limit():
    entry = saved(result(sample(point(code="KK-01")), 400 * ONE))
    assert breaches(entry, day("15/04/2022")) == [
        "SO2 đo được 400 tại KK-01 ngày 15/04/2022: vượt giới hạn ≤ 350 µg/m³ "
        "theo QCVN 05:2013/BTNMT (Thông tư 32/2013/TT-BTNMT)."
    ]
    assert entry.limit == "≤ 350 µg/m³"


def test_another_day_of_sampling_is_another_judgement():
    taken = sample(point(table="air.24h"), "11/09/2023")
    entry = saved(result(taken, 120 * ONE, "PM10"))
    assert entry.verdict == "within"
    taken.sampled_on = day("12/09/2023")
    taken.save()
    assert Result.objects.get().verdict == "exceeds"
    taken.sampled_on = None
    taken.save()
    assert Result.objects.get().verdict == "not_judged"


def test_a_result_keeps_its_table_when_the_point_gets_another():
    place = point("groundwater", "groundwater")
    entry = saved(result(sample(place), ONE, "Hg", "mg/L"))
    place.limit_table = ""
    place.save()
    entry.refresh_from_db()
    entry.save()
    assert (entry.limit_table, entry.verdict) == ("groundwater", "exceeds")


@pytest.mark.parametrize(("medium", "table"), [("surface", "air.1h"), ("air", "groundwater")])
def test_a_table_of_another_medium_is_refused(medium, table):
    with pytest.raises(ValidationError) as refused:
        point(medium, table).full_clean()
    assert list(refused.value.message_dict) == ["limit_table"]
    with pytest.raises(ValidationError) as refused:
        result(sample(point(medium, "")), 1, limit_table=table).clean()
    assert list(refused.value.message_dict) == ["limit_table"]


def test_nothing_is_measured_of_a_sample_not_taken():
    with pytest.raises(ValidationError, match="hãy ghi ngày lấy mẫu trước"):
        result(sample(point(), None), 1).clean()
