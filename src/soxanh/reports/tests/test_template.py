"""A wrong template: each message names the paragraph and the placeholder; nothing runs away or looks inside."""

import docx
import pytest

from soxanh.reports import sandbox
from soxanh.reports.compile import check_template, compile_template
from soxanh.reports.tables import Table
from soxanh.reports.template import TemplateError
from soxanh.reports.tests.words import FIGURES, annex_template, save, template

CONTEXT = {"ky": "năm 2022"}


@pytest.mark.parametrize(
    ("written", "placeholder", "message"),
    [
        ('Có {{ so("procedures.recieved") }}', '{{ so("procedures.recieved") }}', "gần nhất: procedures.received"),
        ('Có {{ figures["land.lease"] }}', '{{ figures["land.lease"] }}', "gần nhất: land.lease_ha"),
        ("Có {{ so(ky) }}", "{{ so(ky) }}", "không có số liệu “năm 2022”"),
        ('{{ ti_le("tasks.done", "x") }}', '{{ ti_le("tasks.done", "x") }}', "không có số liệu “x”"),
        ('{{ bang("x") }}', '{{ bang("x") }}', "không có bảng “x”"),
        ("Kỳ {{ kyy }}", "{{ kyy }}", "không có giá trị hay hàm “kyy”; gần nhất: ky"),
        ('{{ ky }} {{ So("tasks.done") }}', '{{ So("tasks.done") }}', "không có giá trị hay hàm “So”; gần nhất: so"),
        ('{{ so("tasks.done" }}', '{{ so("tasks.done" }}', "viết sai cú pháp"),
        ('{{ so("tasks.done") }', '{{ so("tasks.done") }', "dấu ngoặc không đủ cặp"),
        ('Còn so("tasks.done") }}', 'so("tasks.done") }}', "dấu ngoặc không đủ cặp"),
        ("{% if ky %}có", "{% if ky %}", "khối if chưa được đóng bằng endif"),
        ("có{% endfor %}", "{% endfor %}", "endfor không có lệnh mở"),
        ("{% foo %}", "{% foo %}", "không có lệnh “foo”"),
        ("{{ ky.phong }}", "{{ ky.phong }}", "giá trị ở đây chưa có"),
        ('{{ gia_tri("water.licences") > 1 }}', '{{ gia_tri("water.licences") > 1 }}', "không tính được"),
        ('{{ gia_tri("land.lease_ha") }}', '{{ gia_tri("land.lease_ha") }}', "không in ra được"),
        ("a {%p if ky %} b{%p endif %}", "{%p if ky %}", "không được có gì khác"),
    ],
)
def test_what_is_wrong_and_where(written, placeholder, message):
    with pytest.raises(TemplateError) as caught:
        compile_template(template("Đoạn mở đầu", written), FIGURES, CONTEXT)
    (problem,) = caught.value.problems
    assert (problem.paragraph, problem.placeholder) == (2, placeholder)
    assert message in str(caught.value)
    assert str(caught.value).startswith("Đoạn 2 (“")


@pytest.mark.parametrize(
    "written",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ ky.__class__ }}",
        '{{ ky["__class__"] }}',
        '{{ so.__globals__["os"] }}',
        '{{ ky.format("x") }}',
        '{{ "%1000000000d" % 1 }}',
        '{{ "x" * 1000000000 }}',
        "{{ 9 ** 999999999 }}",
        '{{ ky ~ ky }}{{ ky|replace("", ky) }}',
        "{% set danh_sach = [ky, ky] %}{{ danh_sach }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        '{% include "/etc/passwd" %}',
        "{{ so(*ky) }}",
        "{% for i in range(10 * 1000 * 1000) %}{% endfor %}",
        "{% for i in range(9999) %}{% for j in range(9999) %}{% endfor %}{% endfor %}",
        "{{ ky|tojson }}",
        "{{ cycler }}{{ namespace }}{{ lipsum() }}",
        "{{ self }}",
    ],
)
def test_what_a_template_must_not_do(written):
    with pytest.raises(TemplateError, match=r"^Đoạn 1 "):
        compile_template(template(written), FIGURES, CONTEXT)


@pytest.mark.parametrize(
    "written",
    ["{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}", "{% for i in range(1) %}" * 40 + "{% endfor %}" * 40],
)
def test_what_is_nested_too_deeply_is_refused(written):
    with pytest.raises(TemplateError, match="lồng nhau quá nhiều"):
        compile_template(template(written), FIGURES, CONTEXT)


def test_huge_output_is_refused(monkeypatch):
    monkeypatch.setattr(sandbox, "MAX_OUTPUT", 20_000)
    with pytest.raises(TemplateError, match="kết quả quá lớn"):
        compile_template(template("{% for i in range(5000) %}{{ ky }}{% endfor %}"), {}, CONTEXT)


def test_a_slow_template_is_stopped(monkeypatch):
    monkeypatch.setattr(sandbox, "MAX_SECONDS", -1.0)
    with pytest.raises(TemplateError, match="mẫu chạy quá"):
        compile_template(template("{% for i in range(3) %}{{ ky }}{% endfor %}"), {}, CONTEXT)


def test_all_problems_are_told_at_once():
    written = template('{{ so("a") }} và {{ b }}', "Được", '{{ so("tasks.dome") }}')
    problems = check_template(written, FIGURES, CONTEXT)
    assert [problem.paragraph for problem in problems] == [1, 1, 3]
    assert check_template(template("{{ ky }}"), FIGURES, CONTEXT) == []


def test_branches_not_taken_are_checked_too():
    with pytest.raises(TemplateError, match=r"Đoạn 1 .*“x\.y”"):
        compile_template(template('{% if false %}{{ so("x.y") }}{% endif %}'), FIGURES, CONTEXT)


def test_names_may_be_asked_about_before_use():
    assert check_template(template('{{ ghi_chu|default("Không") }}{% if them is defined %}{% endif %}'), {}) == []


def test_a_placeholder_split_over_paragraphs_is_named():
    with pytest.raises(TemplateError, match=r"Đoạn 1 .*dấu ngoặc không đủ cặp") as caught:
        compile_template(template('Có {{ so("tasks', '.done") }}'), FIGURES)
    assert len(caught.value.problems) == 2


def test_a_block_over_two_cells_is_named():
    document = docx.Document()
    document.add_paragraph("Bảng")
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    cells[0].text, cells[1].text = "{% if ky %}a", "b{% endif %}"
    with pytest.raises(TemplateError, match=r"Đoạn 2 .*khối if mở ở đoạn 2 và đóng ở đoạn 3"):
        compile_template(save(document), {}, CONTEXT)


def test_wrong_annex_places_are_named():
    annexes = {"phu_luc": Table(["TT", "Xã"], [["1", "A"]])}
    with pytest.raises(TemplateError, match=r"Đoạn 4 .*có 3 ô, nhưng bảng có 2 cột"):
        compile_template(annex_template(3), {}, {}, annexes)
    with pytest.raises(TemplateError, match=r"Đoạn 1 .*phải đặt trong ô đầu của một dòng mẫu"):
        compile_template(template('{{ bang("phu_luc") }}'), {}, {}, annexes)


def test_a_footer_is_named():
    document = docx.Document()
    document.sections[0].footer.paragraphs[0].text = "{{ trang }}"
    with pytest.raises(TemplateError, match="Đoạn 1 ở phần chân trang"):
        compile_template(save(document), {}, CONTEXT)


def test_a_cut_figure_is_refused():
    with pytest.raises(TemplateError, match="không in được"):
        compile_template(template('{{ so("tasks.done")|first }}'), FIGURES)
