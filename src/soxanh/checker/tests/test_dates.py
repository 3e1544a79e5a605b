"""Dates of the text and of the documents that it names."""

import pytest

from soxanh.checker.checking import check
from soxanh.checker.documents import Document
from soxanh.checker.findings import Check, Finding, Severity

HEAD = "Số: 41/BC-SNN\nHòa Bình, ngày 05 tháng 7 năm 2021\n\nBÁO CÁO\nKết quả công tác 6 tháng đầu năm 2021\n\n"


def found(text: str, kind: Check = Check.DATE) -> list[Finding]:
    return [finding for finding in check(Document("x", text)).findings if finding.check == kind]


def quotes(text: str, kind: Check = Check.DATE) -> list[str]:
    return [" ".join(finding.place.quote.split()) for finding in found(text, kind)]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("hạn cuối là ngày 31/4/2022.", "ngày 31/4/2022"),
        ("Đến ngày 30 tháng 02 năm 2020 đã xong.", "ngày 30 tháng 02 năm 2020"),
        ("nộp trước ngày 15/13/2021", "ngày 15/13/2021"),
        ("vào ngày 29/02/2021", "ngày 29/02/2021"),
        ("họp ngày 31/6 tại xã", "ngày 31/6"),
        ("giai đoạn 2025-2021 của tỉnh", "giai đoạn 2025-2021"),
        ("giai đoạn 2021 – 2025, tầm nhìn đến năm 2020", "giai đoạn 2021 – 2025, tầm nhìn đến năm 2020"),
        ("từ ngày 15/6/2020 đến ngày 16/5/2020", "15/6/2020 đến ngày 16/5/2020"),
    ],
)
def test_what_no_calendar_has(text, quote):
    assert quotes(text) == [quote]
    assert found(text)[0].severity is Severity.ERROR


@pytest.mark.parametrize(
    "text",
    [
        "ngày 29/02/2020, ngày 31/12/2022, ngày 30/4 và 1/5, ngày 2-9",
        "giai đoạn 2021-2025, tầm nhìn đến năm 2045; năm học 2020 - 2021",
        "từ ngày 25/12/2020 đến 05/01/2021",
        "xử phạt 36 tháng 15 ngày; 12/15 xã; tỷ lệ 1/2000; phiên bản 31.4",
        "31/4 đơn vị đã nộp",
        "QCVN 14:2008/BTNMT, số 31/4/QĐ",
    ],
)
def test_what_only_looks_like_an_impossible_date(text):
    assert quotes(text) == []


def test_a_document_cannot_be_cited_before_it_was_written():
    text = HEAD + "Thực hiện Quyết định số 318/QĐ-BNN ngày 15/12/2021 của Bộ về kế hoạch."
    (finding,) = found(text)
    assert finding.severity is Severity.ERROR
    assert finding.place.quote == "318/QĐ-BNN ngày 15/12/2021"
    assert finding.other and finding.other.quote == "Hòa Bình, ngày 05 tháng 7 năm 2021"


@pytest.mark.parametrize(
    "text",
    [
        "Phấn đấu đến ngày 31/12/2025 hoàn thành Kế hoạch số 12/KH-UBND ngày 03/2/2021.",
        "Hoàn thành trước ngày 30/9/2023; giai đoạn 2021-2030.",
        "Quyết định số 318/QĐ-BNN ngày 05/7/2021.",
    ],
)
def test_plans_may_lie_ahead(text):
    assert quotes(HEAD + text) == []


def test_a_date_line_with_an_open_day_counts_to_the_end_of_the_month():
    head = "Số:     /BC-SNN\nHòa Bình, ngày     tháng 7 năm 2021\n\n"
    assert quotes(head + "Quyết định số 318/QĐ-BNN ngày 29/7/2021") == []
    assert quotes(head + "Quyết định số 318/QĐ-BNN ngày 02/8/2021") == ["318/QĐ-BNN ngày 02/8/2021"]


def test_without_a_date_line_only_what_is_far_off_is_told():
    body = "".join(f"Kế hoạch số {n}/KH-UBND ngày {n}/3/2020; " for n in range(10, 18))
    assert quotes(body + "Kế hoạch số 90/KH-UBND ngày 05/11/2022") == []
    (finding,) = found(body + "Kế hoạch số 90/KH-UBND ngày 05/11/2026")
    assert finding.severity is Severity.WARNING


def test_one_document_with_two_dates():
    text = (
        "Theo Kế hoạch số 77/KH-SNN ngày 10/3/2021 của Sở. Thực hiện Kế hoạch số 77/KH-SNN ngày 10/3/2021. "
        "Kết quả thực hiện Kế hoạch số 77/KH-SNN ngày 10/5/2021:"
    )
    (finding,) = found(text)
    assert (finding.severity, finding.expected) == (Severity.ERROR, "10/03/2021")
    assert finding.place.quote == "77/KH-SNN ngày 10/5/2021"


def test_numbers_begin_anew_each_year_and_bodies_share_symbols():
    assert quotes("Kế hoạch số 77/KH-SNN ngày 10/3/2020; Kế hoạch số 77/KH-SNN ngày 11/3/2021") == []
    one = "Quyết định số 15/QĐ-UBND ngày 10/3/2021 của UBND huyện An"
    other = "Quyết định số 15/QĐ-UBND ngày 12/5/2021 của UBND huyện Bình"
    assert quotes(f"{one}; {other}") == []


def test_the_year_in_a_symbol_is_that_of_its_date():
    assert quotes("Nghị định số 45/2022/NĐ-CP ngày 07/7/2022") == []
    assert quotes("Nghị định số 45/2022/NĐ-CP ngày 07/7/2021") == ["45/2022/NĐ-CP ngày 07/7/2021"]


def test_numbers_run_with_their_dates():
    series = "Công văn số 105/SNN-TT ngày 14/01/2021; số 209/SNN-TT ngày 23/01/2021; số 815/SNN-TT ngày 17/4/2021; "
    assert quotes(series + "số 958/SNN-TT ngày 06/5/2021") == []
    (finding,) = found(series + "số 958/SNN-TT ngày 06/02/2021")
    assert finding.severity is Severity.WARNING
    assert finding.other
    assert {finding.place.quote[:10], finding.other.quote[:10]} == {"958/SNN-TT", "815/SNN-TT"}
    assert quotes(series + "số 958/SNN-KL ngày 06/02/2021") == []  # another series
    assert quotes(series + "số 958/SNN-TT ngày 06/02/2022") == []  # another year


def test_one_matter_with_two_numbers():
    subject = "về việc đăng ký danh mục thủ tục rà soát trong năm 2021"
    text = f"Công văn số 2019/SNN-VP ngày 23/01/2021 {subject}. Công văn số 209/SNN-VP ngày 23/01/2021 {subject}."
    assert [finding.found for finding in found(text)] == ["209/SNN-VP"]


def test_one_document_twice_in_a_list():
    items = [
        "- Công văn số 141/SNN-KH ngày 15/01/2021 về việc xây dựng kế hoạch.",
        "- Công văn số 105/SNN-VP ngày 14/01/2021 về việc góp ý quy trình.",
        "- Công văn số: 141/SNN-KH ngày 15/01/2021 về việc xây dựng kế hoạch .",
    ]
    assert quotes("Các văn bản:\n" + "\n".join(items), Check.CITATION) == ["141/SNN-KH ngày 15/01/2021"]
    elsewhere = "\n".join(items[:2]) + "\n\nNgoài ra, Sở đã làm nhiều việc.\n\n" + items[2]
    assert quotes(elsewhere, Check.CITATION) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thực hiện Công văn 2059/SNN-TT ngày 3/3/2021", "Công văn số 2059/SNN-TT"),
        ("theo Chỉ thị số 05 CT/TW", "05-CT/TW"),
        ("Nghị quyết số 19/NQ-TW", "19-NQ/TW"),
        ("Kế hoạch số 12-KH/UBND", "12/KH-UBND"),
        ("Công văn số 3020 /SNN-VP", "3020/SNN-VP"),
        ("Quyết định số 45/QD-UBND", "45/QĐ-UBND"),
        ("Quyết định số 5/QĐ-UBND", "05/QĐ-UBND"),
        ("Nghị quyết số 653/2019-UBTVQH14", "653/2019/UBTVQH14"),
        ("Nghị định số 30/NĐ-CP ngày 05/3/2020", "30/2020/NĐ-CP"),
        ("Quyết định số 12/KH-UBND ngày 03/3/2021", ""),
        ("Nghị định số 30/2020/NĐ-CP của Bộ Nội vụ về văn thư", ""),
    ],
)
def test_how_symbols_are_written(text, expected):
    (finding,) = found(text, Check.CITATION)
    assert (finding.severity, finding.expected) == (Severity.WARNING, expected)


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số 09/2022/QĐ-UBND, Chỉ thị số 16-CT/TU, Công văn số: 752/SNN-TT, Nghị định số 45/2022/NĐ-CP của Chính phủ",
        "Quy định số 102-QĐ/TW; Kết luận số 21-KL/TW; Luật số 72/2020/QH14; Nghị quyết số 1211/2016/UBTVQH13",
        "Thông báo kết luận số 102/TB-VPCP; Văn bản số 15/BC-SNN; hướng dẫn số 1419/SNN-TT; Nghị định số 64/CP ngày 27/9/1993",
        "Quyết định số 12/QĐ-\nUBND của Chủ tịch UBND tỉnh; Đề án số 2496/ĐA-SNN",
    ],
)
def test_symbols_that_are_well_written(text):
    assert quotes(text, Check.CITATION) == []


def test_a_habit_is_told_once():
    text = ", ".join(f"Nghị định {n}/2020/NĐ-CP" for n in range(11, 19))
    (finding,) = found(text, Check.CITATION)
    assert "7 chỗ khác" in finding.message
