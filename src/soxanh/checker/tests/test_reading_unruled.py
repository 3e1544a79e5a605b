"""Tables of plain text that nothing rules: one cell to a line, or one row to a line; and what only looks like them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soxanh.checker.documents import Document, consecutive
from soxanh.checker.reading import read

Rows = list[list[str]]


def of_text(text: str) -> Document:
    document = read(text.encode(), "a.txt")
    assert consecutive(document)
    return document


def rows_of(text: str, number: int = 0) -> Rows:
    document = of_text(text)
    rows: dict[int, list[str]] = {}
    for cell in document.tables[number].cells:
        rows.setdefault(cell.row, []).append(" ".join(document.words[cell.start : cell.end].split()))
    return list(rows.values())


COMMUNES = [["Tân Lũng", "1.204", "618", "586"], ["Bình Khê", "987", "-", "482"], ["Sông Rằng", "1.530", "779", "…"]]
HEADING = "Dân số theo xã\n\nXã\n\nTổng số\n\nNam\n\nNữ\n\n"
END = "\n\nCác xã còn lại chưa có số liệu, sẽ được bổ sung trong báo cáo sau."


def test_one_cell_to_a_line() -> None:
    for gap in ("\n", "\n\n", " \n \n"):
        lines = gap.join(cell for row in COMMUNES for cell in row)
        assert rows_of(HEADING + lines + END) == COMMUNES


def test_names_in_two_languages_and_a_group_above() -> None:
    rows = [
        ["Đông Sơn", "12", "5", "7"],
        ["Miền núi Uplands", "31", "14", "17"],
        ["Chia ra Hạ Lang Lower", "9", "5", "4"],
    ]
    text = "Đông Sơn\n12\n5\n7\nMiền núi\nUplands\n31\n14\n17\nChia ra\nHạ Lang\nLower\n9\n5\n4\n"
    assert rows_of(text) == rows


def test_rows_that_begin_with_their_year() -> None:
    rows = [[year, "4.120", "2.060", "51,3%"] for year in ("2019", "2020", "2021")]
    assert rows_of("Số liệu\nNăm\n" + "\n".join(cell for row in rows for cell in row)) == rows
    last = [["Ước 2022", "4.310", "2.155", "50,0%"]]
    assert rows_of("Số liệu\n" + "\n\n".join(cell for row in rows + last for cell in row)) == rows + last


def test_the_numbers_of_rows_are_no_values() -> None:
    numbered = [[str(number), *row] for number, row in enumerate(COMMUNES + COMMUNES, 1)]
    read_as = [[f"{row[0]} {row[1]}", *row[2:]] for row in numbered]
    text = HEADING + "\n".join(cell for row in numbered for cell in row)
    assert rows_of(text) == read_as


def test_a_row_that_lacks_cells_is_read_without_columns() -> None:
    short = [["Hạ Lang", "51", "24"]]
    rows = rows_of("\n".join(cell for row in [*COMMUNES[:2], *short, COMMUNES[2]] for cell in row))
    assert rows == [*COMMUNES[:2], ["Hạ Lang"], ["51"], ["24"], COMMUNES[2]]


def test_one_row_to_a_line() -> None:
    text = "Xã Tổng Nam Nữ\n" + "\n".join(" ".join(row) for row in COMMUNES) + END
    assert rows_of(text) == COMMUNES
    assert len(of_text(text).tables) == 1


def test_a_name_may_end_in_a_number_or_go_over_two_lines() -> None:
    text = "Quốc lộ 7 12,5 31 40,3 %\nĐường tỉnh 3,5 8 12,5 %\nĐường liên xã,\nđường thôn 4,1 22 33,0 %\n"
    assert rows_of(text) == [
        ["Quốc lộ 7", "12,5", "31", "40,3 %"],
        ["Đường tỉnh", "3,5", "8", "12,5 %"],
        ["Đường liên xã,"],
        ["đường thôn", "4,1", "22", "33,0 %"],
    ]
    counted = "Cấp 1 210 104 106\nCấp 2 195 90 105\nCấp 3 80 41 39\n"
    assert [row[0] for row in rows_of(counted)] == ["Cấp 1", "Cấp 2", "Cấp 3"]


def test_two_tables_with_rows_of_different_width() -> None:
    text = "\n".join(" ".join(row) for row in COMMUNES) + "\nXã Hộ Nhân khẩu\n"
    text += "\n".join(" ".join(row[:3]) for row in COMMUNES)
    assert [len(table.cells) for table in of_text(text).tables] == [12, 9]


def test_numbers_of_a_page_are_left_out_and_those_of_a_table_are_not() -> None:
    prose = "Trong năm 2022, huyện đã tiếp nhận và giải quyết các hồ sơ theo đúng\nquy định của pháp luật hiện hành.\n"
    text = prose * 4 + "\n12\n\n" + prose * 4 + "\n".join(f"\n{cell}" for row in COMMUNES for cell in row)
    assert rows_of(text) == COMMUNES


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2022 có 12 dự án, năm 2021 có 9\nHuyện Lũng Vài có 3 dự án, 5 công trình\nHuyện Bình Khê có 2 dự án, 7\n",
        "1. Xã Tân Lũng 12\n2. Xã Bình Khê 15\n3. Xã Sông Rằng 9\n4. Xã Hạ Lang 7\n",
        "Nguyễn Văn An 0912 345 678\nTrần Thị Bình 0987 654 321\nLê Văn Cảnh 0904 111 222\n",
        "Bùi An 201 345 678\nTrần Bình 187 654 321\nLê Cảnh 904 111 222\n",
        "Số 12 phố Chợ 3/4\nSố 15 phố Mới 7/9\nSố 21 phố Đền 2/8\n",
        "Họp ngày 12/3/2022 15/3/2022\nHọp ngày 12/4/2022 15/4/2022\nHọp ngày 12/5/2022 15/5/2022\n",
        "Nhiệm kỳ 2005 2010\nNhiệm kỳ 2010 2015\nNhiệm kỳ 2015 2020\n",
        "Chương một … 5\nChương hai … 12\nChương ba … 31\n",
        "Lũng Vài 24 - 31\nBình Khê 25 - 33\nSông Rằng 22 - 30\n",
        "Tin\nĐọc nhiều\n1\nGiá điện\n2\nGiá nước\n3\nLịch cắt điện\n4\nHọp báo\n",
        "12\n\n13\n\n14\n\n15\n\n16\n\n17\n",
        "Tân Lũng\n12\n5\nBình Khê\n9\n4\n",
        "Tân Lũng 12 5\nBình Khê 9 4\n" + "Sau đó đoàn kiểm tra làm việc với các xã.\n" * 3 + "Hạ Lang 7 3\n",
    ],
)
def test_what_is_no_table(text: str) -> None:
    assert of_text(text).tables == ()


values = st.one_of(
    st.integers(0, 10**6).map(lambda n: f"{n:,}".replace(",", ".")), st.sampled_from(["-", "12,5", "48,6%"])
)


@given(st.integers(2, 6), st.integers(3, 9), st.sampled_from(["\n", "\n\n"]), st.data())
def test_a_table_of_any_size_is_read_cell_by_cell(width: int, height: int, gap: str, data: st.DataObject) -> None:
    names = ["Xã " + "ABCDEFGHI"[number] for number in range(height)]
    rows = [[name, "1.250", "3.417", *(data.draw(values) for _ in range(width - 2))] for name in names]
    assert rows_of("Bảng\n\n" + gap.join(cell for row in rows for cell in row)) == rows
    assert rows_of("Bảng\n\n" + "\n".join(" ".join(row) for row in rows)) == rows
