"""Reports of ours and others' against the ledger: in 2022 three people came and one left."""

import pytest

from soxanh.checker.documents import Block, Document, Kind
from soxanh.checker.findings import Result, Severity
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


def said(text: str) -> list[tuple[str, str]]:
    """The words found fault with, and the value that the ledger has for them."""
    document = lines(*text.split("\n"))
    result = Result("a.txt")
    Ledger(Scope(YEAR)).join(result, document, text.encode())
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


def test_headings_and_table_cells_are_left_alone(year_2022):
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
