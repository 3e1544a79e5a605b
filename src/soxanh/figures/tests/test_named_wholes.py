"""A ratio of a figure that another room declares."""

import datetime

import pytest

from soxanh.calendar import Period
from soxanh.figures.checks import wholes_are_declared
from soxanh.figures.definitions import Manual, Ratio, catalogue
from soxanh.figures.engine import compute
from soxanh.figures.models import ManualFigure

YEAR = Period(datetime.date(2022, 1, 1), datetime.date(2022, 12, 31))


@pytest.fixture
def reached(monkeypatch):
    """928 reached, of a target that is declared elsewhere and later."""
    part = Manual("test.reached", "Đã đạt", "Giấy")
    ratio = Ratio("test.reached_pct", "Tỷ lệ đạt", "%", part, "test.target", 1)
    for each in (part, ratio):
        monkeypatch.setitem(catalogue.figures, each.id, each)
    return ratio


@pytest.fixture
def target(monkeypatch, reached):
    whole = Manual("test.target", "Chỉ tiêu", "Giấy")
    monkeypatch.setitem(catalogue.figures, whole.id, whole)
    return whole


def entered(figure_id, amount):
    ManualFigure.objects.create(
        figure_id=figure_id,
        period_start=YEAR.start,
        period_end=YEAR.end,
        amount=amount,
        reason="Thử",
        source_document="Văn bản thử",
    )


def test_an_id_that_nobody_declares_is_an_error_at_the_start(reached):
    errors = [each for each in wholes_are_declared() if "test.reached_pct" in each.msg]
    assert [each.id for each in errors] == ["figures.E001"]
    assert "test.target" in errors[0].msg


def test_a_declared_id_is_no_error(target):
    assert not [each for each in wholes_are_declared() if "test.reached_pct" in each.msg]


def test_the_whole_belongs_to_what_the_ratio_is_made_of(reached, target):
    assert reached.of is target
    assert list(catalogue.closure(["test.reached_pct"])) == ["test.reached", "test.target", "test.reached_pct"]
    assert reached.definition == "Đã đạt / Chỉ tiêu"


@pytest.mark.django_db
def test_the_ratio_keeps_both_terms(target):
    entered("test.reached", 928)
    entered("test.target", 170)
    value = compute(["test.reached_pct"], YEAR)["test.reached_pct"]
    assert (value.amount, value.of, value.text_with_unit) == (928, 170, "545,9%")


@pytest.mark.django_db
def test_without_a_target_nothing_is_reported(target):
    entered("test.reached", 928)
    assert compute(["test.reached_pct"], YEAR)["test.reached_pct"].number is None
