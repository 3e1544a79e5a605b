"""Numbers typed by hand, each with the figure that it most likely means."""

from decimal import Decimal

from soxanh.reports.compile import compile_template
from soxanh.reports.tables import Table
from soxanh.reports.tests.words import FIGURES, annex_template, template
from soxanh.reports.unsourced import CatalogueFigure, unsourced

CATALOGUE = [
    CatalogueFigure("procedures.received", "Hồ sơ tiếp nhận", Decimal(37331), "hồ sơ"),
    CatalogueFigure("procedures.late", "Hồ sơ trả trễ hạn", Decimal(645), "hồ sơ"),
    CatalogueFigure("procedures.rejected", "Hồ sơ trả lại", Decimal(645), "hồ sơ"),
    CatalogueFigure("land.lease_ha", "Diện tích cho thuê đất", Decimal("117.1849"), "ha"),
    CatalogueFigure("land.rent", "Tiền thuê đất", Decimal(1_005_187_000), "đồng"),
    CatalogueFigure("water.licences", "Giấy phép tài nguyên nước", None, "giấy phép"),
]


def found_in(text: str) -> list[tuple[str, str | None]]:
    report = compile_template(template(text), FIGURES)
    return [(each.text, each.suggestions[0].id if each.suggestions else None) for each in unsourced(report, CATALOGUE)]


def test_anchored_numbers_are_not_listed():
    assert (
        found_in('Tiếp nhận {{ so("procedures.received") }} hồ sơ, {{ ti_le("tasks.done", "tasks.assigned") }} việc')
        == []
    )


def test_the_equal_value_comes_first_and_the_words_around_decide_among_equals():
    assert found_in("Số hồ sơ trả lại là 645 hồ sơ.") == [("645", "procedures.rejected")]
    assert found_in("Số hồ sơ trả trễ hạn là 645 hồ sơ.") == [("645", "procedures.late")]


def test_only_the_words_of_the_own_clause_count():
    text = "Trả lại 645 hồ sơ; trễ hạn 645 hồ sơ."
    assert found_in(text) == [("645", "procedures.rejected"), ("645", "procedures.late")]


def test_a_number_typed_less_precisely_is_the_same_value():
    assert found_in("Cho thuê 117,18 ha đất") == [("117,18", "land.lease_ha")]
    assert found_in("Cho thuê 1.171.849 m2 đất") == [("1.171.849", "land.lease_ha")]
    assert found_in("Thu 1.005,2 triệu đồng") == [("1.005,2", "land.rent")]
    assert found_in("Thu 1 tỷ đồng") == [("1", "land.rent")]


def test_a_wrong_value_still_gets_the_figure_that_the_words_name():
    report = template("Diện tích cho thuê đất 120 ha")
    (number,) = unsourced(report, CATALOGUE)
    assert (number.text, number.value, number.unit, number.paragraph_index) == ("120", Decimal(120), "ha", 1)
    (best, *_rest) = number.suggestions
    assert (best.id, best.same_value) == ("land.lease_ha", False)


def test_a_number_that_means_nothing_known_is_listed_without_suggestions():
    assert found_in("Trồng 12.345 cây") == [("12.345", None)]


def test_the_context_shows_the_anchored_figures_too():
    report = compile_template(template('Tiếp nhận {{ so("procedures.received") }}, còn 9 hồ sơ'), FIGURES)
    (number,) = unsourced(report, CATALOGUE)
    assert number.context == "Tiếp nhận 37.331, còn 9 hồ sơ"


def test_annex_rows_come_from_the_register():
    rows = [["1", "Xã A", "645 hồ sơ"], ["2", "Xã B", "12 ha"]]
    report = compile_template(annex_template(3), {}, {}, {"phu_luc": Table(["TT", "Xã", "Số"], rows)})
    assert unsourced(report, CATALOGUE) == []
