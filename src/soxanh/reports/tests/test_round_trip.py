"""Through the hands of people: compiled, edited with other programs, brought back, refreshed."""

import io
import subprocess
from pathlib import Path

import docx
import pytest

from soxanh.reports import pdf, returned, workflow
from soxanh.reports.package import DocxError
from soxanh.reports.tests.words import TEXT_NODE, save, texts

pytestmark = pytest.mark.django_db


def by_hand(data: bytes) -> bytes:
    """Edited with python-docx: a sentence rewritten, an anchored number changed, a number typed."""
    document = docx.Document(io.BytesIO(data))
    nodes = list(document.element.body.iter(TEXT_NODE))
    for node in nodes:
        if node.text == "03 người":
            node.text = "08 người"
        elif node.text and node.text.startswith("Cuối kỳ còn"):
            node.text = "Hết năm, toàn Sở còn "
    document.add_paragraph("Cả năm có 01 người thôi việc.").runs[0].bold = True
    return save(document)


def through_libreoffice(data: bytes, folder: Path) -> bytes:
    source = folder / "vao" / "bao-cao.docx"
    source.parent.mkdir()
    source.write_bytes(data)
    program = pdf._program()
    assert program
    command = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder), str(source)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return (folder / "bao-cao.docx").read_bytes()


def test_what_people_did_is_told_apart_and_kept(report, writer, hire):
    file = by_hand(report.newest.file)
    hire("VP", "2022-06-01", "2022-07-01")
    found = returned.read(file, "sua.docx")
    assert [(each.anchor.id, each.anchor.text, each.ledger_text, each.edited) for each in found.differences] == [
        ("posts.started", "08 người", "04 người", True),
        ("posts.left", "01", "02", False),
    ]
    (typed,) = found.unsourced
    assert (typed.text, typed.suggestions[0].id) == ("01", "posts.left")

    workflow.upload(report, writer, file, "sua.docx")
    workflow.refresh(report, writer, figures=["posts.left"])
    assert texts(report.newest.file)[2:] == [
        "Trong năm 2022, có 08 người nhận việc, 02 người thôi việc.",
        "Hết năm, toàn Sở còn 02 người.",
        "Tổ chức … buổi gặp mặt.",
        "Cả năm có 01 người thôi việc.",
    ]
    workflow.refresh(report, writer)
    assert texts(report.newest.file)[2] == "Trong năm 2022, có 04 người nhận việc, 02 người thôi việc."


@pytest.mark.libreoffice
@pytest.mark.skipif(not pdf.available(), reason="cần LibreOffice: apt-get install libreoffice-writer-nogui")
def test_saved_by_libreoffice_it_is_still_ours(report, writer, hire, tmp_path):
    file = through_libreoffice(by_hand(report.newest.file), tmp_path)
    hire("VP", "2022-06-01", "2022-07-01")
    uploaded = workflow.upload(report, writer, file, "libreoffice.docx")
    assert not uploaded.version.branch
    found = returned.read(uploaded.version.file, "libreoffice.docx")
    assert [(each.anchor.id, each.anchor.text, each.ledger_text) for each in found.differences] == [
        ("posts.started", "08 người", "04 người"),
        ("posts.left", "01", "02"),
    ]
    workflow.refresh(report, writer)
    said = " ".join(texts(report.newest.file))
    assert "Trong năm 2022, có 04 người nhận việc, 02 người thôi việc." in said
    assert "Hết năm, toàn Sở còn 02 người." in said


def test_a_file_that_is_not_ours_is_not_reread():
    document = docx.Document()
    document.add_paragraph("Có 12 người")
    with pytest.raises(returned.NotOursError, match="không mang thông tin của báo cáo do Sổ Xanh lập"):
        returned.read(save(document), "la.docx")
    with pytest.raises(DocxError):
        returned.read(b"khong phai", "la.docx")
