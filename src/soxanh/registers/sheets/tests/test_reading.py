import datetime as dt
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soxanh.registers.sheets.reading import find_header, read
from soxanh.registers.sheets.sheets import find
from soxanh.registers.sheets.tests.conftest import DOSSIER_HEADINGS, dossier, workbook
from soxanh.registers.sheets.uploads import UnusableFile
from soxanh.vi.text import unaccent

NAMES = (
    "code",
    "procedure",
    "counter",
    "unit",
    "channel",
    "applicant_name",
    "applicant_kind",
    "received_on",
    "resolved_on",
    "result",
)


def table(content):
    return read(BytesIO(content), "tep.xlsx", find("dossiers"))


@st.composite
def headings(draw):
    """Headings in any order, each its label or field name, in any case, perhaps without accents or marked required."""
    order = draw(st.permutations(list(zip(DOSSIER_HEADINGS, NAMES, strict=True))))
    written = []
    for label, name in order:
        text = draw(st.sampled_from([label, name, label.upper(), unaccent(label), f"{label} (*)", f" {label}: "]))
        written.append((text, name))
    return written


@given(headings(), st.integers(0, 5), st.integers(0, 3))
def test_the_heading_row_is_found_wherever_it_stands(written, above, left):
    cells = [["DANH SÁCH HỒ SƠ"], ["Năm 2022", "", "Đơn vị: Phòng Đất đai"], [], ["", "Biểu 01"], []][:above]
    cells.append(["STT"] * left + [text for text, _name in written])
    cells.append([""] * left + ["x"] * len(written))
    header = find_header(cells, find("dossiers").columns)
    assert header is not None
    assert header.index == above
    assert [column.name for _position, column in sorted(header.columns.items())] == [name for _text, name in written]


def test_titles_numbering_blank_lines_totals_and_signatures_are_left_out():
    found = table(
        workbook(
            ("SỞ VÍ DỤ",),
            ("DANH SÁCH HỒ SƠ TIẾP NHẬN",),
            (),
            ("STT", *DOSSIER_HEADINGS),
            tuple(f"({number})" for number in range(1, 12)),
            (1, *dossier(1)),
            (),
            (2, *dossier(2)),
            ("Tổng cộng", 2),
            ("", "", "", "", "", "", "Người lập biểu"),
            merged=[(1, 0, 1, 6, "DANH SÁCH HỒ SƠ TIẾP NHẬN")],
        )
    )
    assert [row.number for row in found.rows] == [6, 8]
    assert [row.cells["received_on"] for row in found.rows] == [dt.date(2022, 3, 14)] * 2
    assert len(found.notices) == 2
    assert "Dòng 9 là dòng cộng" in found.notices[0]
    assert "Người lập biểu" in found.notices[1]


def test_a_heading_of_two_rows():
    upper = [*DOSSIER_HEADINGS[:7], "Ngày", None, "Kết quả"]
    lower = [None] * 7 + ["tiếp nhận", "có kết quả", None]
    found = table(
        workbook(
            upper,
            lower,
            dossier(1, resolved=dt.date(2022, 3, 21), result="granted"),
            merged=[(0, 7, 0, 8, "Ngày"), (0, 0, 1, 0, "Mã hồ sơ")],
        )
    )
    (row,) = found.rows
    assert set(row.cells) == set(NAMES)
    assert row.cells["resolved_on"] == dt.date(2022, 3, 21)
    assert row.cells["code"] == "H37.16-220314-0001"


def test_cells_merged_downwards_hold_for_each_row():
    rows = [list(dossier(number)) for number in (1, 2, 3)]
    rows[1][3] = rows[2][3] = None
    found = table(workbook(DOSSIER_HEADINGS, *rows, merged=[(1, 3, 3, 3, "P1")]))
    assert [row.cells["unit"] for row in found.rows] == ["P1"] * 3


def test_unknown_columns_are_left_out_and_said():
    found = table(workbook((*DOSSIER_HEADINGS, "Màu sắc"), (*dossier(1), "xanh")))
    assert "Màu sắc" in found.notices[0]
    assert "xanh" not in found.rows[0].cells.values()


def test_missing_columns_are_named():
    with pytest.raises(UnusableFile, match=r"Thiếu cột bắt buộc: Thủ tục, .*dòng 1"):
        table(workbook(("Mã hồ sơ", "Người nộp hồ sơ"), ("a", "b")))


def test_a_file_without_any_heading_is_refused():
    with pytest.raises(UnusableFile, match="Không tìm thấy dòng tiêu đề"):
        table(workbook(("a", "b"), ("c", "d")))


def test_an_empty_sheet_is_refused():
    with pytest.raises(UnusableFile, match="Không tìm thấy dòng tiêu đề"):
        table(workbook())
