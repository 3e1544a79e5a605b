"""Columns and rows of tables that add up although no heading says so, and the one number that keeps one from it."""

from copy import deepcopy

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from soxanh.checker.checking import check
from soxanh.checker.documents import Document
from soxanh.checker.findings import Check, Finding, Relation, RelationKind, Severity
from soxanh.checker.reading import read
from soxanh.checker.tests.test_relations import table
from soxanh.vi.numbers import print_count

Rows = list[list[str]]

PEOPLE = [
    ["Xã", "Dân số", "Nam", "Nữ", "Thị trấn", "Thôn bản"],
    ["Tân Lũng", "12.043", "6.118", "5.925", "3.207", "8.836"],
    ["Bình Khê", "9.871", "4.902", "4.969", "1.118", "8.753"],
    ["Sông Rằng", "15.306", "7.790", "7.516", "6.411", "8.895"],
    ["Hạ Lang", "7.412", "3.655", "3.757", "902", "6.510"],
]
DOSSIERS = [
    ["Lĩnh vực", "Tiếp nhận", "Đã xong", "Trước hạn", "Đúng hạn", "Trễ hạn", "Đang làm"],
    ["Đất đai", "2.417", "2.204", "1.380", "799", "25", "213"],
    ["Hộ tịch", "1.865", "1.851", "1.502", "349", "0", "14"],
    ["Xây dựng", "743", "688", "214", "461", "13", "55"],
    ["Môi trường", "318", "297", "105", "188", "4", "21"],
]
GROUPS = [
    ["Cơ sở", "Số giường", "Cán bộ"],
    ["Tuyến huyện", "1.218", "846"],
    ["Lũng Vài", "407", "291"],
    ["Bình Khê", "436", "318"],
    ["Sông Rằng", "375", "237"],
    ["Tuyến xã", "683", "512"],
    ["Tân Lũng", "214", "176"],
    ["Hạ Lang", "251", "183"],
    ["Đông Sơn", "218", "153"],
]


def sums(document: Document) -> list[Relation]:
    return [relation for relation in check(document).relations if relation.kind is RelationKind.SUM]


def told(document: Document) -> list[list[int]]:
    return [[int(number) for number in relation.numbers] for relation in sums(document) if relation.holds]


def findings(document: Document) -> list[Finding]:
    return [finding for finding in check(document).findings if finding.check is Check.ARITHMETIC]


def changed(rows: Rows, row: int, column: int, words: str) -> Document:
    rows = deepcopy(rows)
    rows[row][column] = words
    return table(rows)


def test_a_column_is_the_sum_of_the_columns_behind_it_and_once_more() -> None:
    numbers = [[int(cell.replace(".", "")) for cell in row[1:]] for row in PEOPLE[1:]]
    expected = [parts for row in numbers for parts in (row[:3], [row[0], *row[3:]])]
    assert sorted(told(table(PEOPLE))) == sorted(expected)
    assert not findings(table(PEOPLE))


def test_a_part_that_is_itself_a_sum() -> None:
    found = told(table(DOSSIERS))
    assert [2417, 2204, 213] in found
    assert [2204, 1380, 799, 25] in found
    assert len(found) == 8


def test_rows_that_are_the_sums_of_those_below_them() -> None:
    found = told(table(GROUPS))
    assert sorted(found) == [[512, 176, 183, 153], [683, 214, 251, 218], [846, 291, 318, 237], [1218, 407, 436, 375]]


def test_a_row_below_those_that_it_sums() -> None:
    rows = [*GROUPS[:1], *GROUPS[2:5], GROUPS[1]]
    assert sorted(told(table(rows))) == [[846, 291, 318, 237], [1218, 407, 436, 375]]


@pytest.mark.parametrize(
    ("rows", "row", "column", "wrong", "right"),
    [
        (PEOPLE, 2, 1, "9.817", "9.871"),
        (PEOPLE, 3, 3, "7.576", "7.516"),
        (PEOPLE, 4, 5, "6.501", "6.510"),
        (DOSSIERS, 1, 5, "52", "25"),
    ],
)
def test_the_cell_that_breaks_it_is_named(rows: Rows, row: int, column: int, wrong: str, right: str) -> None:
    [finding] = findings(changed(rows, row, column, wrong))
    assert (finding.severity, finding.check) == (Severity.ERROR, Check.ARITHMETIC)
    assert wrong in finding.working or (finding.found, finding.expected) == (wrong, right)


def test_what_is_no_slip_is_a_warning_with_its_doubt() -> None:
    [finding] = findings(changed(PEOPLE, 2, 3, "4.433"))
    assert finding.severity is Severity.WARNING
    assert "gồm cả mục khác" in finding.message


def test_numbers_that_were_rounded() -> None:
    rows = [
        ["Năm", "Sản lượng", "Vụ đông", "Vụ mùa"],
        ["Một", "412,6", "201,3", "211,4"],
        ["Hai", "438,2", "215,9", "222,3"],
        ["Ba", "451,7", "220,4", "231,2"],
        ["Bốn", "470,3", "233,1", "237,2"],
        ["Năm", "488,8", "240,6", "248,2"],
    ]
    assert [relation.holds for relation in sums(table(rows))] == [True] * 5
    assert not findings(table(rows))


@pytest.mark.parametrize(
    "rows",
    [
        # Yields are no sums, and one column of changes holds decreases without their sign.
        [
            ["Xã", "Diện tích", "Năng suất (tạ/ha)", "Sản lượng"],
            ["Cả ba xã", "1.284", "52,1", "6.690"],
            ["Tân Lũng", "412", "51,4", "2.118"],
            ["Bình Khê", "507", "53,0", "2.687"],
            ["Sông Rằng", "365", "51,6", "1.885"],
        ],
        [
            ["Xã", "Năm nay", "Năm trước", "Chênh lệch"],
            ["Tân Lũng", "1.412", "1.305", "107"],
            ["Bình Khê", "1.268", "1.307", "39"],
            ["Sông Rằng", "1.365", "1.216", "149"],
            ["Hạ Lang", "2.045", "1.988", "57"],
            ["Đông Sơn", "977", "903", "74"],
        ],
        # Too few, and too small.
        [["Xã", "A", "B", "C"], ["Tân Lũng", "1.412", "1.305", "107"], ["Bình Khê", "1.268", "1.200", "68"]],
        [["Xã", "A", "B", "C"], ["Một", "3", "2", "1"], ["Hai", "5", "2", "4"], ["Ba", "2", "1", "1"], ["Tư", "4", "3", "1"]],
        [["Xã", "A", "B", "C"], ["Một", "5", "0", "5"], ["Hai", "0", "0", "0"], ["Ba", "7", "7", "0"]],
    ],
)  # fmt: skip
def test_what_says_nothing_is_not_reported(rows: Rows) -> None:
    assert not findings(table(rows))


def test_percentages_between_the_parts_are_theirs() -> None:
    rows = [
        "Đất đai 2204 1380 62,6% 824 37,4%",
        "Hộ tịch 1851 1502 81,1% 349 18,9%",
        "Xây dựng 688 214 31,1% 474 68,9%",
    ]
    relations = check(read("\n".join(rows).encode(), "a.txt")).relations
    assert [relation.holds for relation in relations] == [True] * 9
    assert sum(relation.kind is RelationKind.RATIO for relation in relations) == 6
    bare = check(read("\n".join(rows).replace("%", "").encode(), "a.txt")).relations
    assert sorted(relation.numbers for relation in bare) == sorted(relation.numbers for relation in relations)


def test_a_row_of_percentages_that_two_rows_give() -> None:
    rows = [
        "Tổng số hộ hộ 41220 42182 42340 43248",
        "Hộ nghèo hộ 6337 5108 4454 3838",
        "Tỷ lệ hộ nghèo % 15,37 12,11 10,52 8,87",
    ]
    relations = check(read("\n".join(rows).encode(), "a.txt")).relations
    assert [(relation.kind, relation.holds) for relation in relations] == [(RelationKind.RATIO, True)] * 4
    wrong = "\n".join(rows).replace("12,11", "11,12")
    [finding] = findings(read(wrong.encode(), "a.txt"))
    assert (finding.found, finding.expected) == ("11,12", "12,11%")


def test_a_headed_total_is_read_as_the_rows_agree() -> None:
    rows = deepcopy(PEOPLE)
    rows[0] = ["Xã", "Tổng số", "Nam", "Nữ", "Hộ nghèo"]
    rows = [[*row[:4], "Hộ nghèo" if number == 0 else str(100 + 37 * number)] for number, row in enumerate(rows)]
    assert [relation.holds for relation in sums(table(rows))] == [True] * 4
    assert not findings(table(rows))


counts = st.integers(120, 60_000)


@given(st.lists(st.tuples(counts, counts, counts), min_size=5, max_size=9, unique=True), st.data())
def test_one_wrong_number_among_right_ones(made: list[tuple[int, int, int]], data: st.DataObject) -> None:
    names = ["Tân Lũng", "Bình Khê", "Sông Rằng", "Hạ Lang", "Đông Sơn", "Lũng Vài", "Nà Rì", "Pác Mò", "Khuổi Slao"]
    numbers = [[sum(parts), *parts] for parts in made]
    heading = ["Xã", "Dân số", "Nhóm một", "Nhóm hai", "Nhóm ba"]

    def document() -> Document:
        rows = [[name, *map(print_count, row)] for name, row in zip(names, numbers, strict=False)]
        return table([heading, *rows])

    assert {tuple(row) for row in numbers} <= {tuple(row) for row in told(document())}
    assert not findings(document())
    row, column = data.draw(st.integers(0, len(made) - 1)), data.draw(st.integers(0, 3))
    digits = str(numbers[row][column])
    at = data.draw(st.integers(0, len(digits) - 1))
    wrong = digits[:at] + str((int(digits[at]) + data.draw(st.integers(1, 9))) % 10) + digits[at + 1 :]
    assume(wrong[0] != "0" and all(abs(int(wrong) - int(digits)) != 2 * part for part in numbers[row][1:]))
    numbers[row][column] = int(wrong)
    assert any(print_count(int(wrong)) in f"{finding.working} {finding.found}" for finding in findings(document()))
