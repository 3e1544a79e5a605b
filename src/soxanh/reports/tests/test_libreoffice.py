"""The way through LibreOffice: it opens what is compiled, and what it saves is read again."""

import subprocess
from pathlib import Path

import docx
import pytest

from soxanh.reports import pdf
from soxanh.reports.compile import compile_template
from soxanh.reports.html import to_html
from soxanh.reports.reread import differences, metadata, read_anchors, refresh
from soxanh.reports.tables import Table
from soxanh.reports.tests.words import FIGURES, save, texts, with_footnote
from soxanh.reports.unsourced import CatalogueFigure, unsourced

needs_libreoffice = pytest.mark.skipif(
    not pdf.available(), reason="needs LibreOffice: apt install libreoffice-writer-nogui"
)


@pytest.fixture(scope="module")
def compiled() -> bytes:
    document = docx.Document()
    paragraph = document.add_paragraph('Trễ {{ so("procedures.late") }} hồ sơ; ')
    paragraph.add_run('{{ so("land.lease_ha", don_vi=True) }}').bold = True
    paragraph.add_run('; {{ ti_le("tasks.done", "tasks.assigned") }} việc; {{ so("survey.points") }} điểm')
    table = document.add_table(rows=2, cols=2, style="Table Grid")
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "TT", "Xã"
    table.rows[1].cells[0].text = '{{ bang("phu_luc") }}'
    document.sections[0].footer.paragraphs[0].text = 'Nhận {{ so("procedures.received") }}'
    annex = Table(["TT", "Xã"], [["1", "15 hồ sơ"], ["2", "16 hồ sơ"]])
    written = with_footnote(save(document), 'Gồm {{ so("tasks.done") }} việc lớn')
    return compile_template(written, FIGURES, {}, {"phu_luc": annex}, {"period": "2022"})


@pytest.fixture(scope="module")
def saved_by_libreoffice(compiled, tmp_path_factory) -> bytes:
    folder: Path = tmp_path_factory.mktemp("libreoffice")
    (folder / "bc.docx").write_bytes(compiled)
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "docx:MS Word 2007 XML"]
    command += ["--outdir", str(folder / "out"), str(folder / "bc.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=pdf.TIMEOUT_SECONDS)
    return (folder / "out" / "bc.docx").read_bytes()


class TestSavedByLibreOffice:
    pytestmark = [pytest.mark.libreoffice, needs_libreoffice]

    def test_all_figures_are_found_unchanged(self, compiled, saved_by_libreoffice):
        def figures(data: bytes) -> list[tuple[str, str, bool, bool | None]]:
            return sorted((a.id, a.text, a.with_unit, a.edited) for a in read_anchors(data, FIGURES))

        assert figures(saved_by_libreoffice) == figures(compiled)
        assert len(figures(compiled)) == 7
        assert metadata(saved_by_libreoffice) == {"period": "2022"}

    def test_figures_can_be_refreshed(self, saved_by_libreoffice):
        now = {each.id: type(each)(each.id, "99", each.label) for each in FIGURES.values()}
        refreshed = refresh(saved_by_libreoffice, now)
        assert texts(refreshed)[0] == "Trễ 99 hồ sơ; 99; 99/99 việc; 99 điểm"
        assert differences(refreshed, now) == []

    def test_the_annex_is_still_known_as_one(self, saved_by_libreoffice):
        catalogue = [CatalogueFigure(figure_id, "", None, "") for figure_id in FIGURES]
        assert unsourced(saved_by_libreoffice, catalogue) == []

    def test_the_page_shows_the_figures(self, saved_by_libreoffice):
        html = to_html(saved_by_libreoffice, lambda anchor: "/f", FIGURES)
        assert '<a class="figure" data-figure="procedures.late" href="/f">645</a>' in html
        assert '<a class="figure manual" data-figure="survey.points" href="/f">12</a>' in html


class TestPdf:
    @pytest.mark.libreoffice
    @needs_libreoffice
    def test_a_report_becomes_a_pdf(self, compiled):
        assert pdf.to_pdf(compiled).startswith(b"%PDF-")

    def test_without_libreoffice_the_message_says_so(self, monkeypatch):
        monkeypatch.setenv("PATH", "/nonexistent")
        assert not pdf.available()
        with pytest.raises(pdf.PdfError, match="chưa cài LibreOffice"):
            pdf.to_pdf(b"")
