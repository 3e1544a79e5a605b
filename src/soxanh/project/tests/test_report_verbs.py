"""`soxanh report` and `soxanh reread`, as scripts call them."""

import json

import pytest

from soxanh.figures.definitions import catalogue, identity
from soxanh.project.cli import main
from soxanh.reports import library, pdf
from soxanh.reports.models import TemplateVersion
from soxanh.reports.store import TEMPLATES
from soxanh.reports.tests.posts import *  # noqa: F403 - fixtures
from soxanh.reports.tests.words import edited, template, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def compiled(year_2022, own_template, tmp_path, capsys):
    path = tmp_path / "bao-cao.docx"
    assert main(["report", "bao-cao-thu", "--period", "2022", "-o", str(path)]) == 0
    assert capsys.readouterr().out == f"Đã lập {path}\n"
    return path


def refused(capsys, *arguments: str) -> str:
    """The one line that the verb says when it can't do what was asked."""
    assert main(list(arguments)) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.count("\n") == 1
    return err


def test_report_compiles(compiled):
    assert "Trong năm 2022, có 03 người nhận việc, 01 người thôi việc." in texts(compiled.read_bytes())


def test_report_of_a_unit_from_a_closing(closing, own_template, hire, tmp_path):
    hire("VPDK-A", "2022-05-05")
    path = tmp_path / "moi" / "bao-cao.docx"
    arguments = [
        "report",
        "bao-cao-thu",
        "--period",
        "2022",
        "--unit",
        "VPDK",
        "--closing",
        "nam-2022",
        "-o",
        str(path),
    ]
    assert main(arguments) == 0
    assert "Cuối kỳ còn 01 người." in texts(path.read_bytes())


def test_report_twice_gives_the_same_bytes(compiled, tmp_path):
    again = tmp_path / "lai.docx"
    main(["report", "bao-cao-thu", "--period", "2022", "-o", str(again)])
    assert again.read_bytes() == compiled.read_bytes()


def test_a_broken_identity_is_a_finding(year_2022, own_template, tmp_path, capsys):
    identity("Nhận việc = thôi việc", catalogue.figures["posts.started"] == catalogue.figures["posts.left"])
    assert main(["report", "bao-cao-thu", "--period", "2022", "-o", str(tmp_path / "a.docx")]) == 1
    assert "SAI: Nhận việc = thôi việc: 3 ≠ 1" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"template": "khong-co"}, "Không có mẫu báo cáo nào tên “khong-co”."),
        ({"period": "2022-13"}, "Không có tháng 13"),
        ({"unit": "KHONG"}, "Không có đơn vị nào mang mã KHONG."),
        ({"closing": "khong-co"}, "Không có bản chốt nào tên “khong-co”."),
        ({"period": "2021", "closing": "nam-2022"}, "Bản chốt “nam-2022” là của kỳ 2022, không phải 2021."),
    ],
)
def test_what_report_cannot_use(closing, own_template, tmp_path, capsys, changed, said):
    given = {"template": "bao-cao-thu", "period": "2022"} | changed
    options = [part for name in ("period", "unit", "closing") if name in given for part in (f"--{name}", given[name])]
    assert said in refused(capsys, "report", given["template"], *options, "-o", str(tmp_path / "a.docx"))
    assert not (tmp_path / "a.docx").exists()


def test_a_template_with_several_mistakes_is_still_one_line(year_2022, writer, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(library, "check", lambda data, filename: [])
    library.add(writer, "hong", template("{{ so('a.b') }}", "{{ so('c.d') }}"), "hong.docx")
    said = refused(capsys, "report", "hong", "--period", "2022", "-o", str(tmp_path / "a.docx"))
    assert said.startswith("Mẫu hong có lỗi: Đoạn 1 ") and "(và 1 lỗi khác)" in said


def test_a_template_lost_from_the_disk(year_2022, own_template, tmp_path, capsys):
    newest = TemplateVersion.newest("bao-cao-thu")
    assert newest is not None
    TEMPLATES.path(newest.sha256).unlink()
    said = refused(capsys, "report", "bao-cao-thu", "--period", "2022", "-o", str(tmp_path / "a.docx"))
    assert "bị mất hoặc đã bị sửa" in said


def test_pdf_without_libreoffice(year_2022, own_template, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(pdf, "_program", lambda: None)
    said = refused(capsys, "report", "bao-cao-thu", "--period", "2022", "-o", str(tmp_path / "a.docx"), "--pdf")
    assert "chưa cài LibreOffice" in said


def test_reread_of_an_untouched_report_finds_nothing(compiled, capsys):
    assert main(["reread", str(compiled)]) == 0
    assert "4 số liệu có nguồn; 0 khác với sổ" in capsys.readouterr().out


def test_reread_tells_what_changed_and_refreshes(compiled, hire, tmp_path, capsys):
    hire("VP", "2022-06-01")
    file = edited(compiled.read_bytes(), ("Cuối kỳ còn", "Sau khi nhận 77 người, còn"), (">01<", ">09<"))
    compiled.write_bytes(file)
    assert main(["reread", str(compiled), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert (found["template"], found["period"], found["unit"], found["closing"]) == ("bao-cao-thu", "2022", None, None)
    assert [(each["id"], each["in_file"], each["in_ledger"], each["edited"]) for each in found["differences"]] == [
        ("posts.started", "03 người", "04 người", False),
        ("posts.left", "09", "01", True),
        ("posts.present", "02", "03", False),
    ]
    assert [each["text"] for each in found["unsourced"]] == ["77"]

    fresh = tmp_path / "moi.docx"
    assert main(["reread", str(compiled), "--refresh", "-o", str(fresh)]) == 1
    assert texts(fresh.read_bytes())[2:4] == [
        "Trong năm 2022, có 04 người nhận việc, 01 người thôi việc.",
        "Sau khi nhận 77 người, còn 03 người.",
    ]
    assert compiled.read_bytes() == file


def test_what_reread_cannot_use(compiled, tmp_path, capsys):
    strange = tmp_path / "la.docx"
    strange.write_bytes(template("Có 12 người"))
    damaged = tmp_path / "hong.docx"
    damaged.write_bytes(compiled.read_bytes()[:500])
    assert "không mang thông tin của báo cáo" in refused(capsys, "reread", str(strange))
    assert "bị hỏng" in refused(capsys, "reread", str(damaged))
    assert "Không đọc được tệp" in refused(capsys, "reread", str(tmp_path / "khong-co.docx"))
    assert "--refresh cần -o" in refused(capsys, "reread", str(compiled), "--refresh")
