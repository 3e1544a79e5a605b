"""`soxanh check --ledger`: a file against the figures of a period."""

import json

import pytest

from soxanh.project.cli import main
from soxanh.reports.tests.posts import *  # noqa: F403 - fixtures
from soxanh.reports.tests.words import edited

pytestmark = pytest.mark.django_db


def ledger_findings(capsys, *arguments: str) -> list[tuple[str, str]]:
    main(["check", "--json", *arguments])
    found = json.loads(capsys.readouterr().out)["findings"]
    return [(each["quote"], each["expected"]) for each in found if each["check"] == "ledger"]


def test_a_report_of_ours_that_somebody_changed(year_2022, own_template, tmp_path, capsys):
    path = tmp_path / "bao-cao.docx"
    main(["report", "bao-cao-thu", "--period", "2022", "-o", str(path)])
    capsys.readouterr()
    assert ledger_findings(capsys, "--ledger", "2022", str(path)) == []
    path.write_bytes(edited(path.read_bytes(), (">03 người<", ">05 người<")))
    assert ledger_findings(capsys, "--ledger", "2022", str(path)) == [("05 người", "03 người")]
    assert ledger_findings(capsys, str(path)) == []


def test_a_text_of_a_unit(year_2022, tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text("Trong năm 2022 có 5 người nhận việc.")
    assert ledger_findings(capsys, "--ledger", "2022", "--unit", "VPDK", str(path)) == [("5", "01 người")]
    assert ledger_findings(capsys, "--ledger", "2022", "--only", "date", str(path)) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--unit", "VPDK"], "--unit chỉ dùng cùng với --ledger"),
        (["--ledger", "năm kia"], "Không hiểu kỳ"),
        (["--ledger", "2022", "--unit", "KHONG"], "KHONG"),
    ],
)
def test_what_cannot_be_compared_is_said_in_one_line(year_2022, tmp_path, capsys, arguments, said):
    path = tmp_path / "a.txt"
    path.write_text("Một.")
    assert main(["check", *arguments, str(path)]) == 2
    out, err = capsys.readouterr()
    assert out == "" and said in err and err.count("\n") == 1
