import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from soxanh.registers.land.models import Auction, Certificate, FirstRegistration, LandDecision
from soxanh.registers.procedures.models import Dossier, Procedure
from soxanh.registers.sheets.columns import SheetColumn, header_key, text_of
from soxanh.vi.text import unaccent


def column(model, name):
    return SheetColumn(model._meta.get_field(name))


RECEIVED = column(Dossier, "received_on")
AREA = column(LandDecision, "area")
PARCEL = column(FirstRegistration, "area")
PRICE = column(Auction, "starting_price")
LIMIT = column(Procedure, "statutory_limit")
CHANNEL = column(Dossier, "channel")
TIME = column(Dossier, "received_time")
NAME = column(Dossier, "applicant_name")
SERIAL = column(Certificate, "serial")


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)))
def test_a_day_reads_the_same_as_date_as_moment_and_as_text(day):
    assert (
        RECEIVED.read(day) == RECEIVED.read(dt.datetime.combine(day, dt.time())) == RECEIVED.read(text_of(day)) == day
    )


@given(st.integers(0, 10**12))
def test_ledger_integers_survive_excel_and_text(amount):
    hectares = amount / 1_000_000
    assert AREA.read(hectares) == amount
    assert AREA.read(text_of(hectares)) == amount


@given(st.text(max_size=30))
def test_reading_a_cell_gives_a_value_or_a_message(text):
    for each in (RECEIVED, AREA, LIMIT, CHANNEL, TIME, NAME):
        try:
            each.read(text)
        except ValidationError as error:
            assert all(error.messages)


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("117,18", 117_180_000),
        (117.18, 117_180_000),
        (0.1 + 0.2, 300_000),
        ("1.234,5 ha", 1_234_500_000),
        ("12.000 m2", 1_200_000),
        ("12.000 m²", 1_200_000),
        ("1,5 km2", 150_000_000),
        (3, 3_000_000),
        ("-", None),
        ("  ", None),
    ],
)
def test_areas(cell, value):
    assert AREA.read(cell) == value


def test_the_unit_in_the_heading_counts():
    unit = AREA.unit_in("Diện tích (m2)")
    assert AREA.read(12_000, unit) == 1_200_000
    assert AREA.read("2 ha", unit) == 2_000_000
    assert PARCEL.read(10.5, PARCEL.unit_in("Diện tích (ha)")) == 10_500_000
    assert PRICE.read("1,5", PRICE.unit_in("Giá khởi điểm (ĐVT: triệu đồng)")) == 1_500_000
    assert AREA.unit_in("Diện tích") is None


def test_money_and_days():
    assert PRICE.read("998.831.000") == 998_831_000
    assert PRICE.read("1,2 tỷ đồng") == 1_200_000_000
    assert LIMIT.read("10,5") == 105
    assert LIMIT.read("10,5 ngày làm việc") == 105


@pytest.mark.parametrize("cell", ["Trực tuyến", "TRỰC TUYẾN", "truc tuyen", "online", " Trực  tuyến "])
def test_choices_by_label_or_value(cell):
    assert CHANNEL.read(cell) == "online"


def test_a_wrong_choice_lists_the_right_ones():
    with pytest.raises(ValidationError, match="Trực tuyến"):
        CHANNEL.read("qua chim câu")


@pytest.mark.parametrize("cell", ["15:30", "15h30", "15 giờ 30", dt.time(15, 30), 0.6458333333333334])
def test_times(cell):
    assert TIME.read(cell) == dt.time(15, 30)


@pytest.mark.parametrize(("cell", "text"), [(12.0, "12"), (12, "12"), ("  Ông   A\u200b ", "Ông A")])
def test_texts(cell, text):
    assert NAME.read(cell) == text


@pytest.mark.parametrize("cell", ["32/01/2022", "hôm qua", 12, True, "3/10/22"])
def test_what_is_no_day_is_said(cell):
    with pytest.raises(ValidationError):
        RECEIVED.read(cell)


@given(st.sampled_from(["Ngày tiếp nhận", "Người nộp hồ sơ", "Đối tượng"]), st.booleans(), st.booleans())
def test_headings_are_one_however_written(label, upper, bare):
    written = label.upper() if upper else label
    written = unaccent(written) if bare else written
    assert header_key(f"  {written}  (*) :") == header_key(label)
