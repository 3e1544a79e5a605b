"""The contract of the command line with scripts: 0 done, 1 done with findings or rejected rows, 2 unusable input."""

import zipfile
from io import BytesIO

import pytest

from soxanh.project.cli import main
from soxanh.registers.procedures.models import Dossier
from tests.serving import workbook

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("small_ledger"), pytest.mark.xdist_group("consistency")]


def assert_one_plain_line(capsys, *command: object) -> None:
    assert main(list(map(str, command))) == 2, command
    out, err = capsys.readouterr()
    assert out == "" and len(err.strip().splitlines()) == 1, (out, err)


def archive(**parts: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"), content)
    return out.getvalue()


ENCRYPTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
UNUSABLE_FILES = {
    "rong": b"",
    "anh": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "mat-khau": ENCRYPTED,
    "hong": b"PK\x03\x04" + bytes(200),
    "zip-khac": archive(anything_xml="<a/>"),
    "excel-macro": archive(xl__workbook_xml="<w/>", xl__vbaProject_bin="x"),
    "word-macro": archive(word__document_xml="<w/>", word__vbaProject_bin="x"),
}


@pytest.mark.parametrize("name", UNUSABLE_FILES)
@pytest.mark.parametrize("command", [("import", "dossiers", "FILE.xlsx"), ("reread", "FILE.docx")])
def test_a_file_that_cannot_be_read_is_told_in_one_line(capsys, tmp_path, command, name):
    *verb, file = command
    path = tmp_path / file.replace("FILE", name)
    path.write_bytes(UNUSABLE_FILES[name])
    assert_one_plain_line(capsys, *verb, path)


@pytest.mark.parametrize(
    "command",
    [
        "",
        "khong-co-lenh",
        "figures",
        "figures --period 2022-13",
        "figures --period 2022-Q9",
        "figures --period 2022-12-31..2022-01-01",
        "figures khong.co --period 2022",
        "figures --period 2022 --unit KHONG",
        "figures --closing khong-co",
        "rows khong.co --period 2022",
        "rows procedures.resolved_late_pct --period 2022",
        "rows procedures.received_new",
        "rows procedures.received_new --closing khong-co",
        "close 2022",
        "close 2022 --as-of 31/02/2022",
        "close hai-nghin --as-of 31/12/2022",
        "close 2022 --as-of 31/12/2022 --name ../ngoai",
        "diff khong-co",
        "report khong-co --period 2022 -o r.docx",
        "report bao-cao-nam --period 2022 -o /proc/khong/ghi-duoc.docx",
        "report ../../etc/passwd --period 2022 -o r.docx",
        "reread khong-co.docx",
        "reread . --refresh",
        "template khong-co -o m.xlsx",
        "template dossiers -o /proc/khong/m.xlsx",
        "import khong-co tep.xlsx",
        "import dossiers khong-co.xlsx",
        "import dossiers . ",
        "import dossiers tep.xlsx --user khong-co",
        "import dossiers tep.xlsx --unit KHONG",
        "restore khong-co.tar.gz",
        "demo --scale 0",
        "demo --scale x",
        "serve --port 0",
        "serve --port 99999999",
        "serve --host khong.co.host.nao.invalid --port 8765",
        "audit",
        "audit sua",
    ],
)
def test_what_cannot_be_used_is_told_in_one_line(capsys, tmp_path, monkeypatch, command):
    monkeypatch.chdir(tmp_path)
    assert_one_plain_line(capsys, *command.split())


@pytest.mark.parametrize(
    ("command", "status"),
    [
        ("figures procedures.received_new --period 2022 --json", 0),
        ("rows procedures.received_new --period 2022-03 --csv", 0),
        ("template dossiers -o mau.xlsx", 0),
        ("audit verify", 0),
        ("import secured_transactions good.xlsx --dry-run --unit VPDK-LB", 0),
        ("import secured_transactions bad.xlsx --dry-run --unit VPDK-LB --json", 1),
    ],
)
def test_what_is_done_says_so(capsys, tmp_path, monkeypatch, command, status):
    monkeypatch.chdir(tmp_path)
    workbook(tmp_path / "good.xlsx", 2)
    workbook(tmp_path / "bad.xlsx", 2, day="31/02/2022")
    assert main(command.split()) == status
    out, err = capsys.readouterr()
    assert out and err == ""


def test_rows_refused_for_one_reason_are_told_in_one_line(capsys, tmp_path):
    bad = workbook(tmp_path / "bad.xlsx", 12, day="31/02/2022")
    assert main(["import", "secured_transactions", str(bad), "--dry-run", "--unit", "VPDK-LB"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Sẽ ghi 0 dòng; 0 dòng đã có; 12 dòng chờ sửa."
    (told,) = [line for line in lines[1:] if "dòng 2" in line]
    assert told.startswith("  dòng 2, 3, 4, 5, 6 và 7 dòng nữa, ") and "31" in told


def test_rows_of_a_closing_are_those_that_it_froze(capsys, tmp_path, settings):
    settings.HOME = tmp_path
    assert main(["close", "2022", "--as-of", "31/12/2022", "--name", "nam-2022"]) == 0
    asked = "rows procedures.received_new --csv"
    capsys.readouterr()
    assert main(f"{asked} --period 2022".split()) == 0
    live = capsys.readouterr().out
    Dossier.objects.filter(received_on__year=2022).first().delete()
    assert main(f"{asked} --closing nam-2022".split()) == 0
    assert capsys.readouterr().out == live
