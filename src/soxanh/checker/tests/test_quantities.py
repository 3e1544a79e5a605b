"""What is a quantity and what only looks like one."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soxanh.checker.numerals import spelled
from soxanh.checker.quantities import Quantity
from soxanh.checker.scanning import find_quantities


def quantities(text: str) -> list[Quantity]:
    return find_quantities(text, text.lower())[0]


@pytest.mark.parametrize(
    ("text", "printed", "unit", "noun"),
    [
        ("Đã tiếp nhận 37.331 hồ sơ.", "37331", "", "hồ sơ"),
        ("với số tiền 1.005,2 triệu đồng", "1005.2", "đồng", ""),
        ("đạt 566 tỷ 384 triệu đồng", "566384", "đồng", ""),
        ("chiếm 67.4 % hồ sơ", "67.4", "%", ""),
        ("giao 07 đồng chí", "7", "", "đồng chí"),
        ("kiên cố hóa 36,6km kênh", "36.6", "m", ""),
        ("cấp cho 26 DN", "26", "", "doanh nghiệp"),
        ("luồng xanh 8.973194 tờ khai", "8973194", "", "tờ khai"),
        ("thu hồi 41, 75 tỷ đồng", "41.75", "đồng", ""),
        ("đã trồng hai mươi ba cây", "23", "", "cây"),
        ("tổng số 700 Giấy", "700", "", "giấy chứng nhận"),
        ("tại 11 xã⁴ trên địa bàn", "11", "", ""),
    ],
)
def test_a_number_with_what_it_counts(text: str, printed: str, unit: str, noun: str) -> None:
    [quantity] = quantities(text)
    assert (quantity.printed, quantity.unit) == (Decimal(printed), unit)
    if noun:
        assert quantity.noun == noun


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số 943/QĐ-UBND ngày 02/6/2022",
        "Nghị quyết số 18-NQ/TW ngày 25/10/2017, Nghị định 68",
        "giai đoạn 2021 - 2025, nhiệm kỳ 2015-2020, năm học 2022-2023",
        "tháng 10, quý 3/2020, hè 2021, ngày 30 tháng 4",
        "bản đồ tỷ lệ 1:2.000 và 1:5.000",
        "khoản 2 Điều 15, điểm 2.4, Phụ lục 3, mức độ 3, 4",
        "điện thoại 0205 3812 345, fax: 0205.3812.346",
        "phường 5, khối 3, thôn 12, COVID-19, CQ4, QL 1A",
        "tính đến 31/12 và 9/2 hằng năm",
        "2.1. Lĩnh vực đất đai",
        "xem https://example.vn/2021/01/2449_6.jpg và hình (3)",
    ],
)
def test_what_counts_nothing_is_no_quantity(text: str) -> None:
    assert quantities(text) == []


def test_numbers_of_items_count_nothing_however_long_their_list() -> None:
    items = [f"{number}. Xã {letter}: {number + 5} vụ" for number, letter in enumerate("ABCDE", start=98)]
    items[3:3] = ["1. Thôn một: 6 vụ", "2. Thôn hai: 9 vụ"]
    assert [quantity.printed for quantity in quantities("\n".join(items))] == [103, 104, 105, 6, 9, 106, 107]
    # A number that a line's end put first is none of an item.
    assert [quantity.printed for quantity in quantities("98. Xã A\n99. Xã B tiếp nhận\n714. Đã giải quyết")] == [714]


def test_a_pair_shares_its_unit() -> None:
    done, all_of_them = quantities("hoàn thành 82/97 xã")
    assert (done.part, all_of_them.part) == (1, 2)
    assert done.noun == all_of_them.noun == "xã"
    assert [q.part for q in quantities("có 1.845 hộ/1.912 hộ")] == [1, 2]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("đạt 72%", "71.5", "72.5"),
        ("đạt 67,37%", "67.365", "67.375"),
        ("có 644 lượt", "644", "644"),
        ("hơn 15,4 nghìn người", "15350", "15500"),
        ("gần 95 tỷ đồng", "94000000000", "95500000000"),
        ("ước đạt 6.900 tấn", "6899500", "6900500"),
    ],
)
def test_what_a_printed_number_may_stand_for(text: str, low: str, high: str) -> None:
    assert quantities(text)[0].interval == (Decimal(low), Decimal(high))


@given(st.text(alphabet="0123456789.,/%()-: ngàyhồsơtỷđồng\n½²", max_size=60))
def test_no_text_is_too_strange(text: str) -> None:
    for quantity in quantities(text):
        low, high = quantity.interval
        assert low <= quantity.value <= high
        assert text[quantity.start : quantity.end]


_ONES = "không một hai ba bốn năm sáu bảy tám chín".split()


@given(st.integers(20, 99))
def test_tens_in_words(number: int) -> None:
    tens, ones = divmod(number, 10)
    words = [_ONES[tens], "mươi", *([_ONES[ones]] if ones else [])]
    assert spelled(words) == number
