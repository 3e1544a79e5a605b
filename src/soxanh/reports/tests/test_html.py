"""The report as a web page."""

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH

from soxanh.reports.compile import compile_template
from soxanh.reports.html import to_html
from soxanh.reports.tables import Table
from soxanh.reports.tests.words import FIGURES, annex_template, rewritten, save, template, with_footnote


def link(figure_id: str) -> str:
    return f"/so-lieu/{figure_id}?ky=2022&x=1"


def test_every_figure_is_a_link():
    report = compile_template(template('Trễ {{ so("procedures.late") }} hồ sơ'), FIGURES)
    href = "/so-lieu/procedures.late?ky=2022&amp;x=1"
    anchor = f'<a class="figure" data-figure="procedures.late" href="{href}">645</a>'
    assert to_html(report, link) == f"<p>Trễ {anchor} hồ sơ</p>\n"
    assert '<span class="figure" data-figure="procedures.late">645</span>' in to_html(report, lambda figure_id: None)


def test_manual_figures_show():
    report = compile_template(template('{{ so("survey.points") }}'), FIGURES)
    assert 'class="figure manual"' in to_html(report, link)
    assert "<u>" not in to_html(report, link)


def test_structure_and_formatting():
    document = docx.Document()
    document.add_heading("Phần I", 1)
    document.add_heading("1. Đặc điểm", 2)
    centred = document.add_paragraph()
    centred.alignment = WD_ALIGN_PARAGRAPH.CENTER
    centred.add_run("Đậm").bold = True
    centred.add_run(" nghiêng").italic = True
    document.add_paragraph("")
    title = document.styles.add_style("Trích yếu", 1)
    title.font.bold = True
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    document.add_paragraph("Tổng kết", style="Trích yếu")
    assert to_html(save(document), link) == (
        "<h2>Phần I</h2>\n<h3>1. Đặc điểm</h3>\n"
        '<p class="align-center"><strong>Đậm</strong><em> nghiêng</em></p>\n'
        '<p class="align-justify"><strong>Tổng kết</strong></p>\n'
    )


def test_tables_with_and_without_lines():
    document = docx.Document()
    heading = document.add_table(rows=1, cols=2)
    heading.rows[0].cells[0].text, heading.rows[0].cells[1].text = "UBND", "CỘNG HÒA"
    grid = document.add_table(rows=3, cols=2, style="Table Grid")
    grid.cell(0, 0).merge(grid.cell(0, 1)).text = "Ngang"
    grid.cell(1, 0).merge(grid.cell(2, 0)).text = "Dọc"
    html = to_html(save(document), link).replace("\n", "")
    assert '<table class="layout"><tr><td><p>UBND</p></td><td><p>CỘNG HÒA</p></td></tr></table>' in html
    assert (
        '<table class="grid"><tr><td colspan="2"><p>Ngang</p></td></tr>'
        '<tr><td rowspan="2"><p>Dọc</p></td><td></td></tr><tr><td></td></tr></table>'
    ) in html


def test_an_annex_leads_to_its_entries():
    annex = {"procedures.late": Table(["TT", "Mã"], [["1", "H37"], ["2", "H38"]])}
    report = compile_template(annex_template(2, '{{ bang("procedures.late") }}'), FIGURES, {}, annex)
    href = "/so-lieu/procedures.late?ky=2022&amp;x=1"
    leading = f'<p class="rows screen-only"><a data-figure="procedures.late" href="{href}">Các mục của bảng này trong sổ</a></p>'
    assert to_html(report, link, ["procedures.late"]).endswith(f"</table>\n{leading}\n")
    assert 'class="rows' not in to_html(report, lambda figure_id: None, ["procedures.late"])


def test_footnotes_are_a_list_with_links_both_ways():
    report = compile_template(with_footnote(template("Kế hoạch"), 'Gồm {{ so("tasks.done") }} việc'), FIGURES)
    html = to_html(report, link)
    assert '<p>Kế hoạch<sup class="note"><a id="goi-chu-thich-1" href="#chu-thich-1">1</a></sup></p>' in html
    assert '<section class="footnotes"><ol><li id="chu-thich-1">Gồm <a class="figure"' in html
    assert '<a href="#goi-chu-thich-1"' in html


def test_text_is_escaped_and_nothing_can_run():
    report = compile_template(template("{{ ten }}"), {}, {"ten": "<script>alert('x')</script> \"&"})
    assert to_html(report, link) == "<p>&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt; &quot;&amp;</p>\n"


def test_only_web_links_are_followed():
    def linked(target: str) -> str:
        rels = rewritten(
            template("XX"),
            lambda xml: xml.replace(
                "</Relationships>",
                '<Relationship Id="rIdL" TargetMode="External" Target="' + target + '" Type="http://schemas.openxml'
                'formats.org/officeDocument/2006/relationships/hyperlink"/></Relationships>',
            ),
            "word/_rels/document.xml.rels",
        )
        run = "<w:r><w:t>XX</w:t></w:r>"
        return to_html(
            rewritten(rels, lambda xml: xml.replace(run, f'<w:hyperlink r:id="rIdL">{run}</w:hyperlink>')), link
        )

    assert linked("https://example.vn") == '<p><a href="https://example.vn" rel="noopener noreferrer">XX</a></p>\n'
    assert linked("javascript:alert(1)") == "<p>XX</p>\n"


def test_tracked_changes_show_as_accepted():
    report = rewritten(
        template("XX"),
        lambda xml: xml.replace(
            "<w:r><w:t>XX</w:t></w:r>",
            '<w:del w:id="1" w:author="a"><w:r><w:delText>cũ</w:delText></w:r></w:del>'
            '<w:ins w:id="2" w:author="a"><w:r><w:t>mới</w:t></w:r></w:ins>',
        ),
    )
    assert to_html(report, link) == "<p>mới</p>\n"
