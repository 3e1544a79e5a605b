"""Compiling: what officials write in Word comes out as anchored figures, in their formatting."""

import io
import re
from datetime import datetime, timedelta, timezone
from decimal import Decimal

import docx
import pytest

from soxanh.reports import package
from soxanh.reports.anchors import AnchorKey, PrintedFigure
from soxanh.reports.compile import compile_template
from soxanh.reports.reread import metadata, read_anchors
from soxanh.reports.tables import Table
from soxanh.reports.tests.words import FIGURES, annex_template, rewritten, save, template, texts, with_footnote

MOMENT = datetime(2022, 12, 5, 8, 30, tzinfo=timezone(timedelta(hours=7)))


def xml_of(data: bytes, part: str = package.DOCUMENT) -> str:
    return package.read_members(data)[part].decode()


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ('Tiếp nhận {{ figures["procedures.received"] }} hồ sơ', "Tiếp nhận 37.331 hồ sơ"),
        ('Tiếp nhận {{ so("procedures.received") }}', "Tiếp nhận 37.331"),
        ('Tiếp nhận {{ so("procedures.received", don_vi=True) }}.', "Tiếp nhận 37.331 hồ sơ."),
        ('{{ ti_le("tasks.done", "tasks.assigned") }} nhiệm vụ', "02/04 nhiệm vụ"),
        ("Tiếp nhận {{ so(“procedures.received”) }}", "Tiếp nhận 37.331"),
        ("Trong kỳ {{ ky }}", "Trong kỳ năm 2022"),
        ('{% if gia_tri("procedures.late") > 600 %}nhiều{% else %}ít{% endif %}', "nhiều"),
        ('{% if gia_tri("water.licences") is none %}chưa có{% endif %}', "chưa có"),
        ("{% for ten in don_vi %}{{ loop.index }}. {{ ten }} {% endfor %}", "1. Nước 2. Đất"),
        ("{% for so_thu_tu in range(3) %}{{ so_thu_tu }}{% endfor %}", "012"),
    ],
)
def test_what_a_placeholder_prints(written, printed):
    context = {"ky": "năm 2022", "don_vi": ["Nước", "Đất"]}
    (text,) = texts(compile_template(template(written), FIGURES, context))
    assert text.strip() == printed


def test_values_with_markup_stay_text():
    (text,) = texts(compile_template(template("Đơn vị {{ ten }}"), {}, {"ten": "A & B <w:p>\x01"}))
    assert text == "Đơn vị A &amp; B &lt;w:p&gt;"


def test_each_figure_is_a_content_control_and_a_bookmark():
    xml = xml_of(compile_template(template('{{ so("tasks.done") }} và {{ so("tasks.done") }}'), FIGURES))
    assert xml.count('<w:tag w:val="soxanh:tasks.done"/>') == 2
    assert xml.count('<w:alias w:val="Nhiệm vụ hoàn thành"/>') == 2
    names = re.findall(r'<w:bookmarkStart w:id="(\d+)" w:name="([^"]+)"/>', xml)
    assert len({number for number, _name in names}) == len({name for _number, name in names}) == 2
    assert all(len(name) <= 40 for _number, name in names)


def test_long_ids_fit_into_words_limits_and_are_read_back():
    figure_id = "procedures.dossiers_received_online_at_the_one_stop_counter_of_the_commune_level"
    figure = PrintedFigure(figure_id, "7", "Một nhãn rất dài " * 10)
    assert len(AnchorKey(figure_id).tag) <= 64
    compiled = compile_template(template(f'{{{{ so("{figure_id}") }}}}'), {figure_id: figure})
    assert [anchor.id for anchor in read_anchors(compiled, [figure_id])] == [figure_id]
    assert max(len(alias) for alias in re.findall(r'<w:alias w:val="([^"]*)"', xml_of(compiled))) <= 64


def test_a_figure_keeps_the_formatting_of_its_placeholder():
    document = docx.Document()
    paragraph = document.add_paragraph("Thuê ")
    paragraph.add_run('{{ so("land.').bold = True
    paragraph.add_run('lease_ha") }}').bold = True
    paragraph.add_run(" ha")
    xml = xml_of(compile_template(save(document), FIGURES))
    assert re.search(r"<w:sdtContent><w:r><w:rPr><w:b/></w:rPr><w:t>117,18</w:t></w:r></w:sdtContent>", xml)
    assert re.search(r'<w:r><w:t xml:space="preserve">Thuê </w:t></w:r>', xml)


def test_a_placeholder_over_two_formats_takes_the_first_and_leaves_the_text_behind_it():
    document = docx.Document()
    paragraph = document.add_paragraph("Thuê ")
    paragraph.add_run("{").bold = True
    paragraph.add_run('{ so("land.')
    paragraph.add_run('lease_ha") }').italic = True
    paragraph.add_run("} ha đất")
    compiled = compile_template(save(document), FIGURES)
    xml = xml_of(compiled)
    assert "<w:r><w:rPr><w:b/></w:rPr><w:t>117,18</w:t></w:r>" in xml
    assert '<w:r><w:t xml:space="preserve"> ha đất</w:t></w:r>' in xml
    assert texts(compiled) == ["Thuê 117,18 ha đất"]


def test_only_manual_figures_are_marked():
    xml = xml_of(compile_template(template('{{ so("survey.points") }}, {{ so("tasks.done") }}'), FIGURES))
    assert xml.count('<w:u w:val="dotted"/>') == 1
    assert '<w:rPr><w:u w:val="dotted"/></w:rPr><w:t>12</w:t>' in xml
    assert '<w:alias w:val="(nhập tay) Điểm đo đạc"/>' in xml


def test_paragraph_blocks_leave_no_empty_paragraph():
    condition = '{%p if gia_tri("procedures.late") > 600 %}'
    written = template("Đầu", condition, 'Trễ {{ so("procedures.late") }}', "{%p endif %}", "Cuối")
    assert texts(compile_template(written, FIGURES)) == ["Đầu", "Trễ 645", "Cuối"]
    none_late = FIGURES | {"procedures.late": PrintedFigure("procedures.late", "0", "", value=0)}
    assert texts(compile_template(written, none_late)) == ["Đầu", "Cuối"]


def test_headers_footers_and_footnotes_are_compiled():
    document = docx.Document()
    document.add_paragraph("Báo cáo")
    document.sections[0].header.paragraphs[0].text = "Kỳ {{ ky }}"
    document.sections[0].footer.paragraphs[0].text = 'Trễ {{ so("procedures.late") }}'
    written = with_footnote(save(document), 'Gồm {{ so("tasks.done") }} nhiệm vụ.')
    compiled = compile_template(written, FIGURES, {"ky": "2022"})
    found = {(anchor.part, anchor.id, anchor.text) for anchor in read_anchors(compiled, FIGURES)}
    assert found == {
        ("word/footer1.xml", "procedures.late", "645"),
        ("word/footnotes.xml", "tasks.done", "02"),
    }
    assert texts(compiled, "word/header1.xml") == ["Kỳ 2022"]


def test_tracked_changes_in_a_template_are_accepted():
    marked = rewritten(
        template("XX"),
        lambda xml: xml.replace(
            "<w:r><w:t>XX</w:t></w:r>",
            '<w:ins w:id="8" w:author="a"><w:r><w:t>Còn {{ so("tasks.done") }}</w:t></w:r></w:ins>'
            '<w:del w:id="9" w:author="a"><w:r><w:delText>{{ so("no.such") }}</w:delText></w:r></w:del>',
        ),
    )
    compiled = compile_template(marked, FIGURES)
    assert texts(compiled) == ["Còn 02"]
    assert "no.such" not in xml_of(compiled)


def test_a_report_used_as_template_loses_its_old_anchors():
    compiled = compile_template(template('Trễ {{ so("procedures.late") }}, KY'), FIGURES)
    again = rewritten(compiled, lambda xml: xml.replace("KY", "{{ so(&quot;tasks.done&quot;) }}"))
    anchors = read_anchors(compile_template(again, FIGURES), FIGURES)
    assert [anchor.id for anchor in anchors] == ["tasks.done"]
    assert texts(compile_template(again, FIGURES)) == ["Trễ 645, 02"]


ROWS = [["1", "Xã A", "3,5"], ["2", "Xã B & C", "4"]]


def test_an_annex_copies_its_model_row():
    compiled = compile_template(annex_template(3), {}, {}, {"phu_luc": Table(["TT", "Xã", "ha"], ROWS)})
    table = docx.Document(io.BytesIO(compiled)).tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["Cột 1", "Cột 2", "Cột 3"], *ROWS]
    assert [row.cells[0].paragraphs[0].runs[0].bold for row in table.rows[1:]] == [True, True]


def test_an_empty_annex_keeps_one_empty_row():
    compiled = compile_template(annex_template(2), {}, {}, {"phu_luc": Table(["TT", "Xã"], [])})
    table = docx.Document(io.BytesIO(compiled)).tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["Cột 1", "Cột 2"], ["", ""]]


def test_annex_title_and_rows_from_a_generator():
    document = docx.Document(io.BytesIO(annex_template(1)))
    document.add_paragraph('{{ ten_bang("phu_luc") }}')
    annex = Table(["TT"], ([str(number)] for number in range(1, 301)), "Danh sách xã")
    compiled = compile_template(save(document), {}, {}, {"phu_luc": annex})
    assert texts(compiled) == ["Cột 1", *map(str, range(1, 301)), "Danh sách xã"]


def test_the_same_inputs_give_the_same_bytes():
    written = template('Kỳ {{ ky }}: {{ so("procedures.late") }}')
    one, two = (
        compile_template(written, FIGURES, {"ky": "2022"}, {}, {"report": "bao-cao-nam"}, MOMENT) for _ in range(2)
    )
    assert one == two


def test_the_file_says_what_it_was_made_from():
    properties = {"report": "bao-cao-nam", "period": "2022", "unit": "STNMT", "closing": "chot-2022"}
    compiled = compile_template(template("Không có số"), {}, {}, {}, properties, MOMENT)
    assert metadata(compiled) == properties | {"generated_at": "2022-12-05T08:30:00+07:00"}
    assert docx.Document(io.BytesIO(compiled)).core_properties.created == MOMENT
    assert metadata(compile_template(compiled, {}, {}, {}, {"period": "2023"})) == {"period": "2023"}
    assert metadata(template("tệp thường")) == {}


def test_other_parts_of_the_template_are_kept():
    written = template('{{ so("tasks.done") }}')
    before, after = package.read_members(written), package.read_members(compile_template(written, FIGURES))
    assert {name for name in before if before[name] != after[name]} == {package.DOCUMENT}


def test_decimal_values_can_be_compared_but_not_printed():
    figures = {"a": PrintedFigure("a", "1,5", "", value=Decimal("1.5"))}
    assert texts(compile_template(template('{{ "lớn" if gia_tri("a") * 2 > 2 else "nhỏ" }}'), figures)) == ["lớn"]
