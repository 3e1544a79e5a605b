"""Reports of ours and others' against the ledger: in 2022 three people came and one left."""

import io

import docx
import pytest

from soxanh.checker.documents import Block, Document, Kind
from soxanh.checker.findings import Result, Severity
from soxanh.checker.reading import read
from soxanh.checks import workflow
from soxanh.checks.ledger import Ledger
from soxanh.checks.models import Check
from soxanh.checks.tests.stand_in import lines
from soxanh.org.roles import Role
from soxanh.reports import workflow as reports
from soxanh.reports.compose import Scope
from soxanh.reports.tests.posts import YEAR
from soxanh.reports.tests.words import edited

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stand_in")]


def said(text: str) -> list[tuple[str, str | None]]:
    """The words found fault with, and the value that the ledger has for them."""
    return against_the_ledger(lines(*text.split("\n")), text.encode())


def against_the_ledger(document: Document, file: bytes) -> list[tuple[str, str | None]]:
    result = Result(document.name)
    Ledger(Scope(YEAR)).join(result, document, file)
    assert {each.severity for each in result.findings} <= {Severity.WARNING}
    return [(each.place.quote, each.expected) for each in result.findings]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Số người nhận việc trong kỳ là 05 người.", [("05", "03 người")]),
        ("Trong kỳ có 4 người thôi việc.", [("4", "01 người")]),
        ("Trong năm 2022 có 5 người nhận việc, 2 người thôi việc.", [("5", "03 người"), ("2", "01 người")]),
        # What is right, or cannot be told, is not spoken of.
        ("Số người nhận việc trong kỳ là 03 người.", []),
        ("Có 5 người nhận việc so với năm trước.", []),
        ("Năm 2021 có 5 người nhận việc.", []),
        ("Kế hoạch: 5 người nhận việc.", []),
        ("Hội nghị có 5 người dự.", []),
        ("Có 5/7 người nhận việc.", []),
        ("Chi cho người nhận việc 5 triệu đồng.", []),
        ("Người nhận việc ở các phòng chuyên môn thuộc khối văn phòng của Sở gồm 5 người.", []),
        ("Tổ chức 12 buổi gặp mặt.", []),  # nobody has entered that figure
    ],
)
def test_a_typed_number_is_compared_when_it_is_plain_what_it_means(year_2022, text, found):
    assert said(text) == found


NAMED = "Số người nhận việc trong kỳ"


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (f"TT | Chỉ tiêu | Đơn vị tính | Năm 2022\n1 | {NAMED} | người | 05", [("05", "03 người")]),
        (f"Chỉ tiêu | Kết quả thực hiện\nA | (1)\n1. {NAMED} | 5 người\n2. Số người thôi việc (người) | 2",
         [("5", "03 người"), ("2", "01 người")]),
        ("Phòng | Nhận việc | Thôi việc\nĐo đạc | 2 | 1\nTổng số người | 5 | 1", [("5", "03 người")]),
        # What is right, or cannot be told, is not spoken of.
        (f"Chỉ tiêu | Số lượng\n{NAMED} | 03", []),
        (f"Chỉ tiêu | Năm 2021 | Kế hoạch | 6 tháng | Quý I | So với cùng kỳ\n{NAMED} | 5 | 6 | 7 | 8 | 9", []),
        (f"Năm 2021\n\nChỉ tiêu | Số lượng\n{NAMED} | 5", []),
        (f"Bảng 1. Tình hình quý I\n\nChỉ tiêu | Số lượng\n{NAMED} | 5", []),
        (f"Chỉ tiêu | Văn phòng | Chi nhánh\n{NAMED} | 5 | 4", []),
        ("Phòng | Số người nhận việc\nĐo đạc | 5\nVăn phòng | 4", []),
        (f"Chỉ tiêu | Số lượng\nVăn phòng |\n{NAMED} | 5", []),
        (f"Chỉ tiêu | Số lượng\n1. Số cuộc họp | 7\n- {NAMED} | 5", []),
        (f"TT | Chỉ tiêu | Số lượng\nI | Số cuộc họp | 7\n1 | {NAMED} | 5", []),
        ("Tháng | Số người nhận việc\n1 | 5\n2 | 4", []),
        ("Năm | Số người nhận việc\n2021 | 5\n2022 | 4", []),
        ("Chỉ tiêu | Số lượng\nSố người có mặt | 5", []),  # at the beginning or at the end
        (f"Chỉ tiêu | Số tiền (triệu đồng)\n{NAMED} | 5", []),
        (f"Chỉ tiêu | Ghi chú\n{NAMED} | tăng 5", []),
    ],
)  # fmt: skip
def test_a_number_in_a_table_is_compared_where_its_row_and_column_name_one_figure(year_2022, rows, found):
    lines = [f"| {line} |" if "|" in line else line for line in rows.split("\n")]
    written = "\n".join(lines).encode()
    assert against_the_ledger(read(written, "a.txt"), written) == found


def test_a_table_of_a_word_file_is_compared(year_2022):
    file = docx.Document()
    table = file.add_table(3, 4)
    for cell, text in zip(
        (cell for row in table.rows for cell in row.cells),
        ["Phòng", "Số người", "", "Ghi chú", "", "Nhận việc", "Thôi việc", "", "Cộng", "5", "1", "3"],
        strict=True,
    ):
        cell.text = text
    table.cell(0, 1).merge(table.cell(0, 2))
    written = io.BytesIO()
    file.save(written)
    assert against_the_ledger(read(written.getvalue(), "a.docx"), written.getvalue()) == [("5", "03 người")]


def test_headings_and_table_cells_without_a_table_are_left_alone(year_2022):
    text = "Số người nhận việc 5 người"
    for kind in (Kind.HEADING, Kind.CELL, Kind.MARGIN):
        result = Result("a.txt")
        document = Document("a.txt", text, (Block(0, len(text), kind),))
        Ledger(Scope(YEAR)).join(result, document, text.encode())
        assert result.findings == []


def test_what_a_report_prints_otherwise_is_an_error(report, writer):
    changed = edited(report.newest.file, (">03 người<", ">05 người<"), (">01<", ">02<"))
    version = reports.upload(report, writer, changed, "sua.docx").version
    check = workflow.bring_version(writer, version)
    check.refresh_from_db()
    found = [each for each in check.result["findings"] if each["check"] == "ledger"]
    assert [(each["quote"], each["expected"], each["severity"]) for each in found] == [
        ("05 người", "03 người", "error"),
        ("02", "01", "error"),
    ]
    assert found[0]["message"] == (
        "“Số người nhận việc trong kỳ” trong văn bản là 05 người, theo sổ (năm 2022) là 03 người."
    )


def test_a_report_is_checked_against_its_closing(closed_report, writer, hire):
    hire("VP", "2022-06-01")  # after the closing
    check = workflow.bring_version(writer, closed_report.newest)
    check.refresh_from_db()
    assert [each for each in check.result["findings"] if each["check"] == "ledger"] == []
    assert check.document.report == closed_report


def test_a_version_is_checked_once_and_again_when_asked(report, writer, hire):
    check = workflow.bring_version(writer, report.newest)
    assert workflow.bring_version(writer, report.newest) == check
    hire("VP", "2022-06-01")
    workflow.again(check, writer)
    check.refresh_from_db()
    assert [each["expected"] for each in check.result["findings"] if each["check"] == "ledger"] == [
        "04 người",
        "03",
    ]


def test_an_upload_is_compared_with_the_period_that_was_named(year_2022, writer, department):
    text = "Trong năm 2022 có 5 người nhận việc.".encode()
    check = workflow.bring(writer, text, "a.txt", department.unit("STNMT"), period=YEAR)
    check.refresh_from_db()
    assert [each["expected"] for each in check.result["findings"]] == ["03 người"]
    assert Check.objects.get().period == "2022"


def test_a_unit_is_compared_with_its_own_figures(year_2022, department):
    head = department.user(Role.UNIT_HEAD, "VPDK")
    text = "Trong năm 2022 có 5 người nhận việc.".encode()
    check = workflow.bring(head, text, "a.txt", department.unit("VPDK-A"), period=YEAR)
    check.refresh_from_db()
    assert [each["expected"] for each in check.result["findings"]] == ["01 người"]
