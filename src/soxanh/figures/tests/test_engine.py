"""Figures of a tiny department, counted by hand."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from soxanh.calendar import Period, parse_period
from soxanh.figures import engine
from soxanh.figures.definitions import DefinitionError, Figure, figure, identity, manual, ratio
from soxanh.figures.models import ManualFigure
from soxanh.figures.values import FrozenIdentity, IdentityResult

YEAR = parse_period("2022")


@pytest.fixture
def year_2022(services, hire):
    """Two were there before the year (one left in May), three came in it (one left again), one came later."""
    hire("VP", "Chuyên viên", "2020-01-01")
    hire("VPDK-A", "Viên chức", "2021-12-31", "2022-05-15")
    hire("VPDK-A", "Viên chức", "2022-01-01")
    hire("VPDK-B", "Trưởng nhóm", "2022-12-31")
    hire("VPDK-B", "Viên chức", "2022-02-01", "2022-02-28")
    hire("VP", "Chuyên viên", "2023-01-01")


def amounts(computed):
    return {name.removeprefix("test."): value.amount for name, value in computed.values.items()}


def test_both_ends_of_the_period_count(year_2022):
    assert amounts(engine.compute(None, YEAR)) == {
        "started": 3,
        "carried": 2,
        "left": 2,
        "present": 3,
        "posts": 3,
        "left_pct": 2,
        "all": 5,
    }


def test_a_unit_counts_with_all_below_it(year_2022):
    computed = engine.compute(["test.started", "test.posts"], YEAR, unit="VPDK")
    assert amounts(computed) == {"started": 3, "posts": 2}
    assert {code: values["test.started"].amount for code, values in computed.by_unit.items()} == {
        "VPDK": 3,
        "VPDK-A": 1,
        "VPDK-B": 2,
    }
    assert computed.by_unit["VPDK-B"]["test.posts"].amount == 2


def test_nothing_reported_is_not_zero(year_2022):
    computed = engine.compute(None, parse_period("2022-03"))
    assert computed["test.left"].amount == 0
    assert computed["test.left"].text == "00"
    before_the_first_entry = engine.compute(None, parse_period("2019"))
    assert before_the_first_entry["test.started"].amount is None
    assert before_the_first_entry["test.started"].text == "…"
    assert before_the_first_entry.as_json()["figures"]["test.started"]["value"] is None
    assert engine.compute(None, YEAR).by_unit["QLDD"]["test.started"].amount is None


def test_a_ratio_keeps_its_two_terms(year_2022):
    value = engine.compute(["test.left_pct"], YEAR)["test.left_pct"]
    assert (value.amount, value.of) == (2, 3)
    assert value.text_with_unit == "66,67%"
    row = value.as_json()
    assert (row["part"], row["of"], row["value"]) == (2, 3, 66.6667)


def test_a_ratio_of_nothing_is_not_known(services, hire):
    hire("VP", "Chuyên viên", "2020-01-01", "2020-12-31")
    value = engine.compute(["test.left_pct"], YEAR)["test.left_pct"]
    assert value.number is None and value.text == "…"


def test_figures_that_ask_for_nothing_but_a_kind_count_all_entries_of_it(services, hire):
    for rank in ("civil_servant", "labourer"):

        @figure(services, f"test.{rank}", rank, unit="người")
        def of_the_rank(d, period, rank=rank):
            return d.rank == rank

    hire("VP", "Chuyên viên", "2020-01-01")
    hire("VPDK-A", "Viên chức", "2021-12-31")
    assert amounts(engine.compute(["test.civil_servant", "test.labourer"], YEAR)) == {
        "civil_servant": 2,
        "labourer": 0,
    }


def test_months_of_a_year_come_from_one_scan(year_2022, services):
    with CaptureQueriesContext(connection) as queries:
        months = engine.compute_periods(["test.started", "test.left"], YEAR.months())
    assert [month["test.started"].amount for month in months] == [1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]
    assert [month["test.left"].amount for month in months] == [0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]
    scans = [query for query in queries.captured_queries if "org_service" in query["sql"]]
    assert len(scans) == 1


def test_all_units_and_figures_cost_a_constant_number_of_queries(year_2022, hire, django_assert_num_queries):
    # units, one grouped scan, one scan for what is counted once, figures entered by hand
    with django_assert_num_queries(4):
        engine.compute(None, YEAR)
    for number in range(20):
        hire("VPDK-A", f"Chức danh {number}", "2022-06-01")
    with django_assert_num_queries(4):
        engine.compute(None, YEAR)


def test_by_a_dimension_of_the_register(year_2022):
    computed = engine.compute(["test.started", "test.posts"], YEAR, by=["unit__kind"])
    assert {key: values["test.started"].amount for key, values in computed.by_dimension.items()} == {
        ("branch",): 3,
        ("division",): 0,
    }
    assert computed["test.started"].amount == 3
    assert computed.by_dimension["branch",]["test.posts"].amount == 2


def test_the_rows_are_those_that_were_counted(year_2022):
    for figure_id in ("test.started", "test.carried", "test.left", "test.present"):
        for unit in (None, "VPDK", "VPDK-A"):
            value = engine.compute([figure_id], YEAR, unit=unit)[figure_id]
            assert engine.rows(figure_id, YEAR, unit=unit).count() == value.amount
    assert {str(each.started_on) for each in engine.rows("test.left", YEAR)} == {"2021-12-31", "2022-02-01"}


def test_rows_of_a_figure_that_counts_nothing_itself_are_refused(year_2022):
    with pytest.raises(engine.UnknownFigureError, match="các số hạng"):
        engine.rows("test.left_pct", YEAR)


def test_unknown_figures_and_units_are_named(year_2022):
    with pytest.raises(engine.UnknownFigureError, match=r"test\.nothing"):
        engine.compute(["test.nothing"], YEAR)
    with pytest.raises(engine.UnknownUnitError, match="XYZ"):
        engine.compute(None, YEAR, unit="XYZ")


def test_an_identity_that_holds(year_2022):
    (result,) = engine.compute(None, YEAR).identities
    assert (result.left, result.right, result.holds, result.units) == (5, 5, True, ())


def test_an_identity_that_breaks_names_the_units(year_2022, definitions):
    started, left = definitions.figures["test.started"], definitions.figures["test.left"]
    identity("Ai nhận việc cũng thôi việc", started <= left)
    result = engine.compute(None, YEAR).identities[-1]
    assert (result.left, result.right, result.holds) == (3, 2, False)
    assert set(result.units) == {"STNMT", "VPDK", "VPDK-B"}


def test_a_broken_identity_is_told_as_it_stands(year_2022, definitions):
    started, left = (definitions.figures[f"test.{name}"] for name in ("started", "left"))
    identity("Nhận việc = thôi việc", started == left)
    identity("Nhận việc ≤ thôi việc", started <= left)
    _, equal, most = engine.compute(None, YEAR).identities
    assert equal.broken_text.startswith(f"Nhận việc = thôi việc: {equal.left} ≠ {equal.right}")
    assert most.broken_text.startswith(f"Nhận việc ≤ thôi việc: {most.left} > {most.right}")
    frozen = IdentityResult(FrozenIdentity("A ≤ B"), 2, 3, False, ("VP",))
    assert frozen.broken_text == "A ≤ B: 2 ≤ 3 (sai tại: VP)"


def test_an_identity_with_an_unreported_term_is_not_known(year_2022, definitions):
    identity(
        "Nhập tay", Figure.__eq__(manual("test.by_hand", "Nhập tay", unit="người"), definitions.figures["test.left"])
    )
    computed = engine.compute(None, YEAR)
    assert computed.identities[-1].holds is None
    assert computed.as_json()["identities_not_known"] == ["Nhập tay"]


def test_a_figure_entered_by_hand_carries_its_reason(year_2022, department, definitions):
    by_hand = manual("test.by_hand", "Nhập tay", unit="ha")
    ratio("test.by_hand_pct", "Tỷ lệ", by_hand, of=definitions.figures["test.left"])
    ManualFigure(
        figure_id="test.by_hand",
        period_start=YEAR.start,
        period_end=YEAR.end,
        amount=117_180_000,
        reason="Chưa lập sổ",
        source_document="Báo cáo số 12/BC-QLDD",
    ).save()
    value = engine.compute(["test.by_hand"], YEAR)["test.by_hand"]
    assert value.text_with_unit == "117,18 ha"
    assert value.as_json()["manual"]["source"] == "Báo cáo số 12/BC-QLDD"
    another_period = engine.compute(["test.by_hand"], Period(YEAR.start, parse_period("2022-11").end))
    assert another_period["test.by_hand"].amount is None


def test_a_figure_is_declared_once(services):
    with pytest.raises(DefinitionError, match=r"test\.started"):
        figure(services, "test.started", "Hai lần", unit="người")(lambda d, period: d.started_on <= period.end)


def test_a_relation_has_no_truth_value(services, definitions):
    started, left = definitions.figures["test.started"], definitions.figures["test.left"]
    with pytest.raises(TypeError):
        bool(started == left)


@pytest.mark.parametrize(
    ("unit", "amount", "printed"),
    [
        ("hồ sơ", 37331, "37.331 hồ sơ"),
        ("hồ sơ", 4, "04 hồ sơ"),
        ("đồng", 998831000, "998.831.000 đồng"),
        ("triệu đồng", 1005200000, "1.005,2 triệu đồng"),
        ("ha", 117_180_000, "117,18 ha"),
        ("ha", 1_271_000_000, "1.271 ha"),
        ("ngày", 1105, "110,5 ngày"),
    ],
)
def test_printed_as_officials_print(unit, amount, printed):
    from soxanh.figures.values import FigureValue

    assert FigureValue(Figure("test.printed", "Số", unit), amount).text_with_unit == printed
