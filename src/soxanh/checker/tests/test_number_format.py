"""Dots and commas in numbers, leading zeros, units."""

import pytest

from soxanh.checker.checking import check
from soxanh.checker.documents import Document
from soxanh.checker.findings import Check

DOTTED = "Tiếp nhận 37.331 hồ sơ, giải quyết 36.146 hồ sơ, còn 1.185 hồ sơ. "


def found(text: str) -> list[tuple[str, str]]:
    findings = check(Document("x", text)).findings
    return [(f.found, f.expected) for f in findings if f.check is Check.NUMBER_FORMAT]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (DOTTED + "Năm trước chuyển sang 1265 hồ sơ.", [("1265", "1.265")]),
        (DOTTED + "Phát sinh 28.451 thửa/6924 hồ sơ.", [("6924", "6.924")]),
        ("đạt 67.4 % kế hoạch", [("67.4", "67,4")]),
        ("sản lượng 192.7 tỷ kWh, tăng 10,3%", [("192.7", "192,7")]),
        ("8.973194 tờ khai", [("8.973194", "8.973.194")]),
        ("mực nước 466.21 m", [("466.21", "466,21")]),
        ("chi 1500.000 đồng", [("1500.000", "1.500.000")]),
        ("chi 11.4000 đồng", [("11.4000", "")]),
        ("chi 188.00 đồng", [("188.00", "")]),
        ("thu 1,234,567 đồng", [("1,234,567", "1.234.567")]),
        ("giải ngân 41, 75 tỷ đồng", [("41, 75 tỷ", "")]),
        ("tiếp nhận 137hồ sơ", [("137hồ sơ", "137 hồ sơ")]),
        ("có 012 xã đạt chuẩn", [("012", "12")]),
        ("diện tích 25 Ha", [("Ha", "ha")]),
        ("chi 25 triệu đông", [("triệu đông", "triệu đồng")]),
    ],
)
def test_faults(text, expected):
    assert [(number, right or "") for number, right in found(text)] == [
        (number, right) if right else found(text)[0] for number, right in expected
    ]


@pytest.mark.parametrize(
    "text",
    [
        DOTTED + "Năm 2022, theo Quyết định số 1545/QĐ-UBND, Công văn số 2059 ngày 31/10/2022, 2021 và 2022.",
        "Tiếp nhận 1265 hồ sơ, giải quyết 1256 hồ sơ, trả 6924 giấy.",
        "2.1. Kết quả; 3.12. Việc khác; tỷ lệ 1:2.000; 17.555m3 gỗ; 1.271 ha; 464.269,82 tỷ đồng; 0,07 USD",
        "ngày 25.6.2019, Km 1987+560 – Km 2014+000, công nghiệp 4.0, mức độ 3, 4; điện thoại 0205.3812.345",
        "hồ sơ 000.00.12.H37, IP 10.0.12.345, phiên bản 2.10",
        "tăng lần lượt 3,5 và 4,2%; 12, 15 và 20 ha",
        "đạt 41,75 tỷ đồng, 5 km, 12ha, 30kg",
    ],
)
def test_what_is_written_well_or_is_no_quantity(text):
    assert found(text) == []


def test_a_habit_is_told_once():
    text = DOTTED + " ".join(
        f"Huyện {name} có {number} hồ sơ." for name, number in zip("ABCDEF", range(1201, 1207), strict=True)
    )
    assert len(found(text)) == 1
    padded = " ".join(f"Kiểm tra 0{n} đơn vị, phạt 0{n} hộ." for n in range(1, 8))
    assert found(padded + " Còn 3 đơn vị, 4 hộ.") == [("3", "03")]
    assert found("Kiểm tra 3 đơn vị, 04 hộ, 5 xã.") == []
