"""Columns of percentages in tables: what they are of is read from headings and rows, and a row that breaks it is reported."""

import io
from copy import deepcopy

import docx as python_docx
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from soxanh.checker.checking import check
from soxanh.checker.documents import Document
from soxanh.checker.findings import Check, Finding, RelationKind, Severity
from soxanh.checker.reading import read
from soxanh.checker.tests.test_relations import table
from soxanh.vi.numbers import print_count, print_percent

Rows = list[list[str]]

PLAN = [
    ["TT", "Đơn vị", "Kế hoạch", "Thực hiện", "Tỷ lệ (%)"],
    ["1", "Xã A", "120", "95", "79,2"],
    ["2", "Xã B", "80", "84", "105"],
    ["3", "Xã C", "150", "131", "87,3"],
    ["4", "Xã D", "210", "188", "89,5"],
]
YEARS = [
    ["Chỉ tiêu", "Đơn vị tính", "Năm 2022", "Năm 2023", "Tăng, giảm so với cùng kỳ (%)"],
    ["Thu ngân sách", "tỷ đồng", "1.250", "1.134", "-9,3"],
    ["Chi ngân sách", "tỷ đồng", "980", "1.045", "6,6"],
    ["Tỷ lệ hộ nghèo", "%", "6,5", "5,2", "-1,3"],
    ["Đàn lợn", "con", "21.540", "20.118", "-6,6"],
]
BOTH = [
    ["Chỉ tiêu", "ĐVT", "Thực hiện 2022", "Kế hoạch 2023", "Thực hiện 2023", "So với KH (%)", "So với cùng kỳ (%)"],
    ["Thu ngân sách", "tỷ đồng", "1.250", "1.200", "1.134", "94,5", "90,7"],
    ["Chi ngân sách", "tỷ đồng", "980", "1.100", "1.045", "95,0", "106,6"],
    ["Sản lượng lúa", "tấn", "45.210", "46.000", "46.800", "101,7", "103,5"],
    ["Đàn lợn", "con", "21.540", "22.000", "20.118", "91,4", "93,4"],
]
SHARES = [
    ["STT", "Loại đất", "Diện tích (ha)", "Cơ cấu (%)"],
    ["", "Tổng cộng", "128.640", "100"],
    ["1", "Lúa", "76.215", "59,2"],
    ["2", "Ngô", "31.870", "24,8"],
    ["3", "Cây khác", "20.555", "16,0"],
]
WAYS = [
    ["TT", "Đơn vị", "Tổng số", "Trực tiếp", "Tỷ lệ (%)", "Trực tuyến", "Tỷ lệ (%)"],
    ["", "Tổng cộng", "351", "220", "62,7", "131", "37,3"],
    ["1", "Xã A", "120", "95", "79,2", "25", "20,8"],
    ["2", "Xã B", "80", "44", "55", "36", "45"],
    ["3", "Xã C", "151", "81", "53,6", "70", "46,4"],
]


def changed(rows: Rows, row: int, column: int, words: str) -> Document:
    rows = deepcopy(rows)
    rows[row][column] = words
    return table(rows)


def findings(document: Document) -> list[Finding]:
    return [finding for finding in check(document).findings if finding.check is Check.ARITHMETIC]


@pytest.mark.parametrize(
    ("rows", "count"), [(PLAN, 4), (YEARS, 3), (BOTH, 8), (SHARES, 4), (WAYS, 15)], ids=lambda each: str(each)[:30]
)
def test_what_holds_is_confirmed_row_by_row(rows: Rows, count: int) -> None:
    result = check(table(rows))
    assert [relation.holds for relation in result.relations] == [True] * count
    assert not findings(table(rows))


@pytest.mark.parametrize(
    ("rows", "row", "column", "wrong", "right"),
    [
        (PLAN, 3, 4, "83,7", "87,3%"),
        (PLAN[:4], 3, 4, "83,7", "87,3%"),
        (PLAN[:3], 1, 4, "72,9", "79,2%"),
        (YEARS, 2, 4, "8,6", "6,6%"),
        (BOTH, 4, 5, "94,1", "91,4%"),
        (BOTH, 1, 6, "97,0", "90,7%"),
        (SHARES, 3, 3, "28,4", "24,8%"),
        (WAYS, 3, 4, "53", "55%"),
    ],
)
def test_a_wrong_percentage_is_an_error(rows: Rows, row: int, column: int, wrong: str, right: str) -> None:
    [finding] = findings(changed(rows, row, column, wrong))
    assert (finding.severity, finding.found, finding.expected) == (Severity.ERROR, wrong, right)


WHOLE_ABOVE = """Xuất khẩu: 184,6 tỷ USD; nhập khẩu: 171,9 tỷ USD.

| Mặt hàng | Giá trị (tỷ USD) | % tổng xuất khẩu |
|---|---|---|
| Gạo | 24,31 | 13,2% |
| Cà phê | 15,87 | 8,6% |
| Hạt điều | 9,42 | 5,1% |
| Cao su | 6,65 | 3,6% |
"""


def test_the_whole_of_a_column_of_shares_may_stand_above_the_table() -> None:
    relations = check(read(WHOLE_ABOVE.encode(), "báo cáo.md")).relations
    assert [(float(relation.numbers[1]), relation.holds) for relation in relations] == [(184.6, True)] * 4
    [finding] = findings(read(WHOLE_ABOVE.replace("8,6%", "6,8%").encode(), "báo cáo.md"))
    assert (finding.found, finding.expected) == ("6,8%", "8,6%")


def test_a_wrong_part_that_breaks_sum_and_share_is_named() -> None:
    [finding] = findings(changed(SHARES, 3, 2, "38.170"))
    assert (finding.severity, finding.found, finding.expected) == (Severity.ERROR, "38.170", "31.870")


def test_one_row_alone_is_only_doubted() -> None:
    [finding] = findings(changed(PLAN[:2], 1, 4, "72,9"))
    assert finding.severity is Severity.WARNING
    assert "95 / 120 = 79,17%" in finding.message


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            [
                ["TT", "Đơn vị", "Kế hoạch năm", "Thực hiện 6 tháng", "Tỷ lệ (%) so với kế hoạch 6 tháng"],
                ["1", "Xã A", "1.200", "790", "131,7"],
                ["2", "Xã B", "800", "505", "126,3"],
            ],
            id="the half year's plan is not printed",
        ),
        pytest.param(
            [
                ["TT", "Đơn vị", "Kế hoạch", "Thực hiện", "Tỷ lệ đúng hạn (%)"],
                ["1", "Xã A", "120", "95", "81"],
                ["2", "Xã B", "80", "84", "97"],
                ["3", "Xã C", "150", "131", "95"],
            ],
            id="a percentage of something else",
        ),
        pytest.param(
            [
                ["TT", "Chỉ tiêu", "Kế hoạch", "Thực hiện", "% so cùng kỳ"],
                ["1", "Thu", "1.200", "1.134", "98,3"],
                ["2", "Chi", "1.100", "1.045", "97,2"],
            ],
            id="last year is not printed",
        ),
        pytest.param(
            [
                ["STT", "Trình độ", "Số lượng", "Tỷ lệ (%)"],
                ["", "Tổng số", "2.314", "100"],
                ["1", "Thạc sĩ", "86", "3,72"],
                ["2", "Đại học", "1.874", "80,99"],
                ["", "Trong đó nữ", "912", "48,67"],
                ["3", "Cao đẳng", "102", "4,41"],
                ["4", "Khác", "252", "10,89"],
            ],
            id="a share of the row above",
        ),
        pytest.param(
            [
                ["TT", "Đơn vị", "Kế hoạch", "Thực hiện", "Tỷ lệ (%)"],
                ["", "Tổng", "350", "310", "90,5"],
                *PLAN[1:4],
            ],
            id="the mean of the rows",
        ),
        pytest.param(
            [PLAN[0], ["A", "B", "1", "2", "3=2/1"], *PLAN[1:]],
            id="numbered columns",
        ),
        pytest.param(
            [
                PLAN[0],
                *PLAN[1:],
                ["5", "Xã E", "90", "99", "100"],
                ["6", "Xã G", "40", "0", "0"],
                ["7", "Xã H", "", "3", ""],
            ],
            id="more than all, and nothing",
        ),
    ],
)
def test_what_has_another_reading_is_not_reported(rows: Rows) -> None:
    assert not findings(table(rows))


def test_word_and_markdown_tables() -> None:
    file = python_docx.Document()
    made = file.add_table(rows=0, cols=5)
    for words in PLAN:
        for cell, text in zip(made.add_row().cells, words, strict=True):
            cell.text = text
    out = io.BytesIO()
    made.cell(3, 4).text = "83,7"
    file.save(out)
    lines = [f"| {' | '.join(words)} |" for words in PLAN]
    lines.insert(1, "|---|---|---|---|---|")
    for document in (
        read(out.getvalue(), "bảng.docx"),
        read("\n".join(lines).replace("87,3", "83,7").encode(), "bảng.md"),
    ):
        [finding] = findings(document)
        assert (finding.found, finding.expected) == ("83,7", "87,3%")


plans = st.tuples(st.integers(150, 90_000), st.integers(60, 1_500).filter(lambda share: not 985 < share < 1_015))


@given(st.lists(plans, min_size=4, max_size=8, unique_by=lambda plan: plan[1] // 20), st.data())
def test_one_wrong_row_among_right_ones(made: list[tuple[int, int]], data: st.DataObject) -> None:
    pairs = [(plan * share // 1000, plan) for plan, share in made]
    rows = [
        [str(number), f"Xã {number}", print_count(plan), print_count(done), print_percent(done, plan)]
        for number, (done, plan) in enumerate(pairs, 1)
    ]
    assert not [finding for finding in findings(table([PLAN[0], *rows])) if finding.expected.endswith("%")]
    at = data.draw(st.integers(0, len(rows) - 1))
    done, plan = pairs[at]
    rows[at][4] = print_percent(done * 6, plan * 5)
    assume(rows[at][4] != "100%")
    assert any(finding.found == rows[at][4] for finding in findings(table([PLAN[0], *rows])))


def test_a_total_in_a_row_is_that_of_the_columns_below_its_heading() -> None:
    rows = ["STT|Xã|Số thủ tục|Đã công bố|Tỷ lệ", "Tổng số|Cấp tỉnh|Cấp xã"]
    rows += ["1.|Tân Lũng|2214|1790|424|2098|94,8%", "2.|Bình Khê|2180|1766|414|2097|96,2%"]
    rows += ["3.|Sông Rằng|2195|1801|384|2150|97,9%"]
    unrolled = "".join("|\n" + row.replace("|", "\n|\n") + "\n|\n" for row in rows)
    sums = [each for each in check(read(unrolled.encode(), "a.txt")).relations if each.kind is RelationKind.SUM]
    assert [(sorted(map(int, each.numbers)), each.holds) for each in sums] == [
        ([424, 1790, 2214], True),
        ([414, 1766, 2180], True),
        ([384, 1801, 2195], False),
    ]
