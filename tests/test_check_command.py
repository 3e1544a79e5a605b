"""`soxanh check`: reads, says, writes; needs no ledger."""

import json
import os
import subprocess
import sys

import docx
import pytest

from soxanh.calendar import parse_period
from soxanh.checker.checking import check
from soxanh.checker.findings import Check
from soxanh.checker.reading import read
from soxanh.project.cli import main
from soxanh.reports.compose import Scope, compose

WRONG = "Được xếp trong топ 5 của tỉnh.\n"
RIGHT = "Sở đã tiếp nhận hồ sơ.\n"


@pytest.fixture
def reports(tmp_path):
    (tmp_path / "b-sai.txt").write_text(WRONG, "utf8")
    (tmp_path / "a-dung.md").write_text(RIGHT, "utf8")
    (tmp_path / "nam-2022").mkdir()
    (tmp_path / "nam-2022" / "hong.docx").write_bytes(b"PK\x03\x04" + bytes(50))
    (tmp_path / "~$b-sai.docx").write_bytes(b"x")
    (tmp_path / "anh.png").write_bytes(b"x")
    return tmp_path


def test_a_finding_is_told_with_its_place_and_status_1(capsys, reports):
    assert main(["check", str(reports / "b-sai.txt")]) == 1
    out, err = capsys.readouterr()
    assert "b-sai.txt: 1 chỗ sai" in out and "dòng 1" in out and "trong «топ» 5" in out and "Đã đọc" in out
    assert err == ""


def test_a_clean_file_has_status_0(capsys, reports):
    assert main(["check", str(reports / "a-dung.md")]) == 0
    assert "không thấy lỗi" in capsys.readouterr().out


def test_json_counts_in_the_text_that_is_written(capsys, reports):
    text = reports / "chu.txt"
    assert main(["check", str(reports / "b-sai.txt"), "--json", "--text", str(text)]) == 1
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert text.read_text("utf8")[finding["start"] : finding["end"]] == finding["quote"] == "топ"


def test_only_the_named_checks_are_told(capsys, reports):
    assert main(["check", str(reports / "b-sai.txt"), "--only", "date,arithmetic"]) == 0
    assert main(["check", str(reports / "b-sai.txt"), "--only", "script"]) == 1


def test_a_folder_is_checked_in_order_with_progress(capsys, reports):
    assert main(["check", str(reports), "--json"]) == 2
    out, err = capsys.readouterr()
    answers = json.loads(out)
    assert [each["file"] for each in answers] == ["a-dung.md", "b-sai.txt", "nam-2022/hong.docx"]
    assert "hỏng" in answers[2]["unreadable"] and len(answers[1]["findings"]) == 1
    assert err.splitlines() == ["[1/3] a-dung.md", "[2/3] b-sai.txt", "[3/3] nam-2022/hong.docx"]


def test_an_annotated_copy_is_written(capsys, tmp_path):
    source, copy = tmp_path / "bao-cao.docx", tmp_path / "nhan-xet.docx"
    document = docx.Document()
    document.add_paragraph(WRONG.strip())
    document.save(str(source))
    assert main(["check", str(source), "--annotate", str(copy)]) == 1
    (comment,) = docx.Document(str(copy)).comments
    assert "Kirin" in comment.text


@pytest.mark.parametrize(
    "options",
    [["khong-co.docx"], ["--only", "khong-co"], ["."], [".", "--text", "x.txt"], ["a.txt", "--annotate", "x.docx"]],
)
def test_what_cannot_be_used_is_told_in_one_line(capsys, tmp_path, monkeypatch, options):
    monkeypatch.chdir(tmp_path)
    if "a.txt" in options:
        (tmp_path / "a.txt").write_text(RIGHT, "utf8")
    assert main(["check", *options] if options[0] != "--only" else ["check", "a.txt", *options]) == 2
    out, err = capsys.readouterr()
    assert out == "" and len(err.strip().splitlines()) == 1


def test_it_works_where_django_cannot_be_set_up(reports):
    run = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "soxanh", "check", str(reports / "a-dung.md")],
        env={**os.environ, "DATABASE_URL": "no-such-database://", "DJANGO_SETTINGS_MODULE": "no.such.settings"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr[-500:]
    assert "django" not in run.stderr


@pytest.mark.django_db
@pytest.mark.usefixtures("small_ledger")
@pytest.mark.xdist_group("consistency")
def test_the_compiled_report_is_written_as_the_decree_asks():
    file, _ = compose("bao-cao-nam", Scope(parse_period("2022")))
    found = check(read(file, "bao-cao-nam.docx")).findings
    assert [each for each in found if each.check in (Check.LAYOUT, Check.SCRIPT)] == []
