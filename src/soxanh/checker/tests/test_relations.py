"""Sentences made from known numbers: what holds is confirmed, a changed number is reported."""

import io

import docx as python_docx
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from soxanh.checker.checking import check
from soxanh.checker.documents import Block, Cell, Document, Kind, Table
from soxanh.checker.findings import Check, Result, Severity
from soxanh.checker.reading import read
from soxanh.vi.numbers import print_count, print_percent

counts = st.integers(21, 90_000)
halves = counts.flatmap(lambda one: st.tuples(st.just(one), st.integers(max(21, one // 3 + 1), 3 * one)))
results_and_plans = st.integers(101, 90_000).flatmap(
    lambda plan: st.tuples(st.integers(max(101, plan // 11), 4 * plan), st.just(plan))
)

_SUMS = [
    "Tổng số {t} hồ sơ (trong đó trực tiếp {a} hồ sơ, trực tuyến {b} hồ sơ).",
    "Toàn ngành có {t} người, gồm: nam {a} người, nữ {b} người.",
    "Đã giải quyết {t} đơn, trong đó đúng hạn {a} đơn; quá hạn {b} đơn.",
    "Số đơn phải giải quyết là {t} đơn (kỳ trước chuyển sang {a} đơn, tiếp nhận mới {b} đơn).",
    "Trong kỳ tiếp nhận {t} vụ việc; đã giải quyết {a} vụ việc, còn lại {b} vụ việc.",
    "Tổng diện tích là {t} ha, bao gồm:\n- Trong quy hoạch: {a} ha;\n- Ngoài quy hoạch: {b} ha.",
    "Có {t} cơ sở được kiểm tra, chia ra: công lập {a} cơ sở, ngoài công lập {b} cơ sở.",
]
_RATIOS = [
    "Đã giải quyết {x}/{y} hồ sơ, đạt {p}.",
    "Tỷ lệ giải quyết đúng hạn đạt {p} ({x}/{y} hồ sơ).",
    "Toàn tỉnh có {y} hộ, trong đó có {x} hộ nghèo, chiếm {p}.",
    "Có {x}/{y} xã (chiếm {p} tổng số xã) đạt chuẩn.",
    "Đã cấp {x} giấy phép, đạt {p} kế hoạch ({y} giấy phép).",
]
_PLANS = [
    "Kế hoạch giao {y} giấy phép; đã cấp {x} giấy phép, đạt {p} kế hoạch.",
    "Chỉ tiêu giao {y} lao động, thực hiện {x} lao động, đạt {p}.",
    "Đã cấp {x} giấy phép (kế hoạch {y} giấy phép), tăng so với năm trước, đạt {p} kế hoạch.",
    "Dự toán năm 2023 là {y} triệu đồng, thực hiện {x} triệu đồng, bằng {p} dự toán.",
    "Kế hoạch năm là {y} ha rừng. Kết quả trồng được {x} ha rừng, đạt {p} kế hoạch.",
]


def report(text: str) -> Result:
    return check(Document("báo cáo.txt", text))


def arithmetic(result: Result) -> list[str]:
    return [finding.message for finding in result.findings if finding.check is Check.ARITHMETIC]


@given(st.sampled_from(_SUMS), counts, counts)
def test_a_true_sum_is_confirmed(template: str, one: int, other: int) -> None:
    result = report(template.format(t=print_count(one + other), a=print_count(one), b=print_count(other)))
    assert [(relation.holds, sorted(relation.numbers)) for relation in result.relations] == [
        (True, sorted([one + other, one, other]))
    ]
    assert not arithmetic(result)


@given(st.sampled_from(_SUMS), halves, st.integers(1, 9), st.integers(0, 4))
def test_a_sum_with_one_digit_changed_is_reported(template: str, parts: tuple[int, int], by: int, place: int) -> None:
    one, other = parts
    changed = by * 10 ** (place % (len(str(one + other)) - 1))
    total = one + other + changed
    assume(total - one not in (one, other) and total not in (one, other))
    text = template.format(t=print_count(total), a=print_count(one), b=print_count(other))
    assume("ha" not in text or changed > 2)
    assert arithmetic(report(text))


@given(st.sampled_from(_RATIOS), counts, counts)
def test_a_true_share_is_confirmed(template: str, one: int, other: int) -> None:
    x, y = sorted((one, other))
    assume(x < y)
    share = print_percent(x, y)
    assume(share not in ("0%", "100%"))
    result = report(template.format(x=print_count(x), y=print_count(y), p=share))
    assert [relation.holds for relation in result.relations] == [True]
    assert not arithmetic(result)


@given(st.sampled_from(_RATIOS[:2] + _RATIOS[3:]), counts, counts, st.integers(3, 30))
def test_a_wrong_share_is_reported(template: str, one: int, other: int, points: int) -> None:
    x, y = sorted((one, other))
    assume(x < y and x * 100 // y + points < 99)
    text = template.format(x=print_count(x), y=print_count(y), p=print_percent(x * 100 + points * y, y * 100))
    assert arithmetic(report(text))


@given(st.sampled_from(_PLANS), results_and_plans, st.integers(4, 20))
def test_a_share_of_a_plan_that_stands_before_is_judged(template: str, pair: tuple[int, int], percent: int) -> None:
    x, y = pair  # so large that the fault is more than what amounts in millions were rounded by
    assume(x != y)
    share = print_percent(x, y)
    assume(share not in ("0%", "100%"))
    right = report(template.format(x=print_count(x), y=print_count(y), p=share))
    assert [relation.holds for relation in right.relations] == [True]
    assert not arithmetic(right)
    wrong = print_percent(x * (100 + percent), y * 100)
    assume(wrong != "100%")
    assume(abs(x * (100 + percent) / y - 100 * y / x) > 2)  # else it is right the other way round, by chance
    [message] = arithmetic(report(template.format(x=print_count(x), y=print_count(y), p=wrong)))
    assert f"{print_count(x)} / {print_count(y)}" in message


@given(st.text(alphabet="0123456789.,;:()/%- \nhồsơtrongđógồmxãvàđạtgiảm", max_size=120))
def test_no_text_stops_the_checker(text: str) -> None:
    report(text)


def test_the_number_whose_change_mends_all_is_named() -> None:
    text = (
        "Đã giải quyết 1.250 hồ sơ, trong đó đúng hạn 1.180 hồ sơ, quá hạn 52 hồ sơ. "
        "Toàn tỉnh tiếp nhận 1.310 hồ sơ; đã giải quyết 1.232 hồ sơ, còn lại 78 hồ sơ."
    )
    [message] = arithmetic(report(text))
    assert "1.180 + 52 = 1.232" in message


def test_one_quantity_with_two_values_is_a_contradiction() -> None:
    text = (
        "Sở đã trình Chủ tịch Ủy ban nhân dân tỉnh công bố được 05 quyết định về danh mục thủ tục hành chính.\n"
        "Công tác chuyên môn được quan tâm. Nhiều đơn vị hoàn thành sớm kế hoạch năm.\n"
        "Trong năm, Sở trình Chủ tịch Ủy ban nhân dân tỉnh công bố được 04 quyết định về danh mục thủ tục hành chính."
    )
    [finding] = [finding for finding in report(text).findings if finding.check is Check.CONTRADICTION]
    assert finding.other is not None
    assert {finding.found, finding.expected} == {"04 quyết định", "05 quyết định"}


def test_districts_do_not_contradict_each_other() -> None:
    text = (
        "Huyện Bình An tổ chức tuyên truyền phổ biến giáo dục pháp luật về đất đai cho cán bộ cơ sở được 12 lớp.\n"
        "Kết quả tốt. Nhân dân đồng tình.\n"
        "Huyện Hòa Lạc tổ chức tuyên truyền phổ biến giáo dục pháp luật về đất đai cho cán bộ cơ sở được 13 lớp."
    )
    assert not [finding for finding in report(text).findings if finding.check is Check.CONTRADICTION]


@pytest.mark.parametrize(
    "text",
    [
        "Tổng thu ngân sách trên địa bàn tỉnh từ đầu năm đến nay ước đạt 1.272,5 tỷ đồng.\nKết quả tốt. Các ngành cố gắng.\n"
        "Tổng chi ngân sách trên địa bàn tỉnh từ đầu năm đến nay ước đạt 1.272,1 tỷ đồng.",
        "Điểm trung bình môn toán của học sinh lớp mười hai trên toàn tỉnh năm nay đạt mức 412 bài.\nKết quả tốt. Các trường cố gắng.\n"
        "Điểm trung bình môn sử của học sinh lớp mười hai trên toàn tỉnh năm nay đạt mức 421 bài.",
        "Lúc chín giờ, giá gạo bán lẻ tại chợ trung tâm thành phố được các hộ niêm yết ở mức 21.500 đồng.\nChợ đông. Hàng nhiều.\n"
        "Đến chiều, giá gạo bán lẻ tại chợ trung tâm thành phố được các hộ niêm yết ở mức 21.700 đồng.",
        "Hạt kiểm lâm Bình An cấp phép. Trong tháng đã kiểm tra, xử lý và lập biên bản tổng số 1.145 trường hợp vi phạm.\nKết quả tốt. Dân mừng.\n"
        "Hạt kiểm lâm Hòa Lạc cấp phép. Trong tháng đã kiểm tra, xử lý và lập biên bản tổng số 1.225 trường hợp vi phạm.",
        "\n".join(
            f"Nhập toàn bộ diện tích tự nhiên của xã cũ vào xã mới, toàn bộ diện tích tự nhiên là {area} km2.\nDân đồng tình. Việc xong sớm."
            for area in ("5,91", "5,99", "6,15", "6,51")
        ),
    ],
)
def test_what_is_told_of_two_matters_does_not_contradict(text: str) -> None:
    assert not [finding for finding in report(text).findings if finding.check is Check.CONTRADICTION]


def table(rows: list[list[str]]) -> Document:
    text, cells, blocks = "", [], []
    for row, columns in enumerate(rows):
        for column, words in enumerate(columns):
            cells.append(Cell(row, column, len(text), len(text) + len(words)))
            blocks.append(Block(len(text), len(text) + len(words), Kind.CELL))
            text += words + "\n"
    return Document("bảng.docx", text, tuple(blocks), (Table(tuple(cells), 0, len(text)),))


def test_totals_of_a_table_by_row_and_by_column() -> None:
    rows = [
        ["STT", "Đơn vị", "Tổng số", "Trực tiếp", "Trực tuyến"],
        ["", "Tổng cộng", "101", "60", "41"],
        ["1", "Huyện Bình An", "55", "35", "20"],
        ["2", "Huyện Hòa Lạc", "46", "25", "21"],
    ]
    result = check(table(rows))
    assert [relation.holds for relation in result.relations] == [True] * 6
    rows[2][3] = "38"
    broken = check(table(rows))
    assert sorted(relation.working for relation in broken.relations if not relation.holds) == [
        "38 + 20 = 58",
        "38 + 25 = 63",
    ]


@pytest.mark.parametrize("index", [["A", "1", "2", "3"], ["(1)", "(2)", "(3)", "(4=2+3)"], ["", "1", "2=3+4", "3"]])
def test_the_numbers_of_columns_are_no_part_of_their_totals(index: list[str]) -> None:
    rows = [["Huyện", "Tổng số", "Mới", "Cũ"], index, ["Chi Lăng", "10", "6", "4"], ["Lộc Bình", "18", "9", "9"]]
    result = check(table([*rows, ["Tổng cộng", "28", "15", "13"]]))
    assert result.findings == []
    assert len(result.relations) == 6


def test_subtotals_of_a_table() -> None:
    rows = [
        ["TT", "Đơn vị", "Số hồ sơ", "Tỷ lệ (%)"],
        ["", "Tổng cộng", "150", "100"],
        ["I", "Khối huyện", "100", "66,7"],
        ["1", "Huyện Bình An", "72", "48"],
        ["2", "Huyện Hòa Lạc", "28", "18,7"],
        ["II", "Khối tỉnh", "50", "33,3"],
        ["1", "Sở Xây dựng", "19", "12,7"],
        ["2", "Sở Y tế", "31", "20,7"],
    ]
    relations = check(table(rows)).relations
    assert {(each.holds, each.working) for each in relations} == {
        (True, "100 + 50 = 150"),
        (True, "72 + 28 = 100"),
        (True, "19 + 31 = 50"),
        (True, "100 / 150 = 66,67%"),
        (True, "72 / 150 = 48%"),
        (True, "28 / 150 = 18,67%"),
        (True, "50 / 150 = 33,33%"),
        (True, "19 / 150 = 12,67%"),
        (True, "31 / 150 = 20,67%"),
    }
    rows[5][2] = "60"
    (finding,) = check(table(rows)).findings
    assert (finding.found, finding.expected) == ("60", "50")


def test_totals_of_a_word_table_with_two_rows_of_headings() -> None:
    file = python_docx.Document()
    made = file.add_table(rows=0, cols=5)
    for words in [
        ["TT", "Đơn vị", "Số hồ sơ", "", ""],
        ["", "", "Tổng số", "Trực tiếp", "Trực tuyến"],
        ["1", "Huyện Bình An", "55", "35", "20"],
        ["2", "Huyện Hòa Lạc", "46", "25", "21"],
        ["", "Cộng", "101", "60", "41"],
    ]:
        for cell, text in zip(made.add_row().cells, words, strict=True):
            cell.text = text
    for first, last in (((0, 2), (0, 4)), ((0, 0), (1, 0)), ((0, 1), (1, 1))):
        made.cell(*first).merge(made.cell(*last))
    out = io.BytesIO()
    file.save(out)
    relations = check(read(out.getvalue(), "bảng.docx")).relations
    assert {(each.holds, each.working) for each in relations} == {
        (True, "35 + 20 = 55"),
        (True, "25 + 21 = 46"),
        (True, "60 + 41 = 101"),
        (True, "55 + 46 = 101"),
        (True, "35 + 25 = 60"),
        (True, "20 + 21 = 41"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh có 88 giấy phép khai thác còn hiệu lực. Trong đó, Bộ cấp 11 giấy phép, UBND tỉnh cấp 47 giấy phép.",
        "Số vụ đủ điều kiện thi hành trong năm là 2.145 vụ. Đến nay đã thi hành xong 7.783 vụ, đạt 83,12%.",
        "Tổng tài sản đạt 4.520 tỷ đồng, tăng 11% so với đầu năm (4.012 tỷ đồng).",
    ],
)
def test_what_a_slip_or_another_number_may_explain_is_only_worth_a_look(text: str) -> None:
    result = check(Document("báo cáo.txt", text))
    assert [finding.severity for finding in result.findings] == [Severity.WARNING]
    assert "Cần xem lại" in result.findings[0].message
    assert all(relation.holds for relation in result.relations)
