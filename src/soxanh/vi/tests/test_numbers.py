"""Printing, parsing and finding numbers, with cases as officials write them."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soxanh.vi.numbers import (
    NumberError,
    find_numbers,
    parse_number,
    print_area,
    print_count,
    print_days,
    print_decimal,
    print_integer,
    print_money,
    print_pair,
    print_percent,
)


def test_counts():
    assert print_integer(37331) == "37.331"
    assert print_integer(-1256) == "-1.256"
    assert print_count(4) == "04"
    assert print_count(0, "đơn") == "00 đơn"
    assert print_count(10, "hồ sơ") == "10 hồ sơ"
    assert print_pair(2, 4, "nhiệm vụ") == "02/04 nhiệm vụ"
    assert print_pair(22114, 430000, "thửa") == "22.114/430.000 thửa"


def test_decimals_round_half_up_and_keep_their_zeros_unless_asked():
    assert print_decimal(Decimal("0.125"), 2) == "0,13"
    assert print_decimal(Decimal("-0.125"), 2) == "-0,13"
    assert print_decimal(Decimal("-0.004"), 2) == "0,00"
    assert print_decimal(Fraction(1, 3), 3) == "0,333"
    assert print_decimal(Decimal("574.7"), 2) == "574,70"
    assert print_decimal(Decimal("574.7"), 2, trim=True) == "574,7"
    assert print_decimal(1000, 2, trim=True) == "1.000"
    with pytest.raises(TypeError):
        print_decimal(0.1, 2)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("part", "whole", "places", "printed"),
    [
        (645, 35741, 2, "1,80%"),
        (24072, 35732, 1, "67,4%"),
        (776, 822, 1, "94,4%"),
        (22114, 430000, 1, "5,1%"),
        (928, 170, 1, "545,9%"),
        (1105, 3750, 2, "29,47%"),
        (12456, 9000, 0, "138%"),
    ],
)
def test_percentages_of_a_real_year(part, whole, places, printed):
    assert print_percent(part, whole, places) == printed


def test_money_area_and_days():
    assert print_money(998_831_000) == "998.831.000 đồng"
    assert print_money(1_005_200_000, "triệu đồng") == "1.005,2 triệu đồng"
    assert print_money(1_096_000_000, "triệu đồng") == "1.096,0 triệu đồng"
    assert print_money(7_450_000_000, "tỷ đồng", 2) == "7,45 tỷ đồng"
    assert print_area(117_180_000) == "117,18 ha"
    assert print_area(1_271_000_000) == "1.271,00 ha"
    assert print_area(1_271_000_000, trim=True) == "1.271 ha"
    assert print_area(12_345, "m²", 1) == "123,5 m²"
    assert print_days(1105) == "110,5"
    assert print_days(3750, "ngày") == "375 ngày"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("37.331", "37331"),
        ("6924", "6924"),
        ("04", "4"),
        ("1.005,2", "1005.2"),
        ("117,18", "117.18"),
        ("67.4", "67.4"),
        ("67.40", "67.40"),
        ("12345.6", "12345.6"),
        ("7.450.000.000", "7450000000"),
        (" 7 450 000 ", "7450000"),
        ("7\u00a0450\u00a0000,5", "7450000.5"),
        ("\u22123,5", "-3.5"),
    ],
)
def test_parse(text, value):
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("", "nhập một số"),
        ("1,005.2", "1.005,2"),
        ("1,005,200", "1.005.200"),
        ("0.125", "0,125"),
        ("1234.567", "1234,567"),
        ("12 hồ sơ", "lẫn chữ"),
        ("1.23.456", "không phải"),
        ("--5", "không phải"),
    ],
)
def test_what_is_not_clear_is_refused_with_advice(text, hint):
    with pytest.raises(NumberError, match=hint):
        parse_number(text)


@given(st.integers())
def test_integers_come_back(value):
    assert parse_number(print_integer(value)) == value


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=3))
def test_decimals_come_back_as_rounded(value):
    for places in range(1, 5):
        expected = value.quantize(Decimal(10) ** -places, ROUND_HALF_UP)
        assert parse_number(print_decimal(value, places)) == expected
        assert parse_number(print_decimal(value, places, trim=True)) == expected


@given(st.text("0123456789., -%a", max_size=14))
def test_any_text_is_a_number_or_an_explained_error(text):
    try:
        parse_number(text)
    except NumberError as error:
        assert str(error).endswith(".")


def quantities(text):
    return [(str(found.value), found.unit) for found in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tiếp nhận 37.331 hồ sơ, đạt 86,76%", [("37331", "hồ sơ"), ("86.76", "%")]),
        ("chiếm 67.4 % hồ sơ", [("67.4", "%")]),
        ("diện tích 3.764,15ha; 250 m2", [("3764.15", "ha"), ("250", "m²")]),
        ("số tiền 1.096,0 triệu đồng và 25 tỉ đồng", [("1096.0", "triệu đồng"), ("25", "tỷ đồng")]),
        ("đã cập nhật 20.220/28.451 thửa", [("20220", "thửa"), ("28451", "thửa")]),
        ("28.451 thửa/6924 hồ sơ", [("28451", "thửa"), ("6924", "hồ sơ")]),
        ("hoàn thành 02/04 nhiệm vụ", [("2", "nhiệm vụ"), ("4", "nhiệm vụ")]),
        ("kết quả đạt 05/05.", [("5", ""), ("5", "")]),
        ("trước hạn là 31.361, chiếm", [("31361", "")]),
        ("tổng số 700 Giấy", [("700", "giấy")]),
        ("bình quân mỗi ngày 30 hồ sơ", [("30", "hồ sơ")]),
        ("tại 11 xã⁴ trong tháng", [("11", "xã")]),
        ("tháng 11/2022 01 Quyết định", [("1", "quyết định")]),
        ("mức độ 3 có 40 TTHC, mức độ 4 có 49 TTHC", [("40", "TTHC"), ("49", "TTHC")]),
        ("2022 hồ sơ", [("2022", "hồ sơ")]),
    ],
)
def test_quantities_are_found_with_their_units(text, expected):
    assert quantities(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "ngày 03/10/2022, ngày 3 tháng 10 năm 2022, 2022-10-03, từ 05/8/2002- 05/8/2022",
        "ngày 17/7 và dịp Tết Trung Thu 15/8, Quốc tế phụ nữ 08/3",
        "năm 2022, các năm 2020, 2021 và 2022, giai đoạn 2021-2025, 2021 – 2030, tháng 11/2022, quý 4, tuần 2",
        "Quyết định số 09/2022/QĐ-UBND, Công văn số 752/STNMT-BVMT, Chỉ thị 16-CT/TU, Luật số 45/2013/QH13",
        "theo Nghị định 43/2014/NĐ-CP, khoản 2 Điều 8, Điều 12, 13 và 14, Mẫu số 04, Phụ lục 2",
        "đã nêu tại điểm 2.4 Mục này và mục 1.2.3",
        "dịch vụ công mức độ 3, 4; mức độ 3,4",
        "bản đồ tỷ lệ 1:2.000 và 1/500, QCVN 05:2013/BTNMT, QCVN 05-MT:2015, ISO 9001:2015, VN-2000",
        "điện thoại 0205.3812.345, ĐT: 0205 3812 345, 0912345678, +84 912 345 678",
        "lúc 14 giờ 30 phút, 7h30, 15:00",
        "mã hồ sơ 000.00.16.H37-220105-0001, thủ tục 1.012766, CCCD 001099012345, xã 05977",
        "COVID-19, PM2.5, CO2, khu đất CQ4, Kỳ Cùng 6, hội nghị lần thứ 26, tại khối 3 phường Vĩnh Trại",
        "thửa đất số 12 tờ bản đồ số 5",
        "1. Kết quả\n2.1. Phong trào\n2.2.1. Lĩnh vực đất đai\n3) Khác\n(1) Một\n1.2 Công tác khác",
        "xem https://dichvucong.gov.vn/a/12 hoặc 12abc@langson.gov.vn",
    ],
)
def test_what_counts_nothing_is_left_out(text):
    assert quantities(text) == []


def test_positions_point_at_the_number_alone():
    text = "Đã cấp 12.456 Giấy (đạt 138%)."
    assert [(found.text, text[found.start : found.end]) for found in find_numbers(text)] == [
        ("12.456", "12.456"),
        ("138", "138"),
    ]


@given(st.text("0123456789.,/- ()%:ngàyhồsơĐiềuQĐ\n", max_size=40))
def test_finding_never_fails_and_never_overlaps(text):
    found = find_numbers(text)
    assert all(text[number.start : number.end] == number.text for number in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.integers(min_value=0, max_value=10**12))
def test_a_printed_count_is_found_again(value):
    assert [(number.value, number.unit) for number in find_numbers(f"có {print_count(value, 'hồ sơ')} mới")] == [
        (value, "hồ sơ")
    ]
