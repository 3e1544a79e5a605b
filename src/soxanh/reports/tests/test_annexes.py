"""The rows behind a figure, printed in the report; from a closing they stay what they were."""

import datetime

import pytest

from soxanh.calendar import parse_period
from soxanh.figures import closing as closings
from soxanh.registers.procedures.tests.sample import Office
from soxanh.reports.annexes import Annexes, FrozenAnnexes, asked_for
from soxanh.reports.compose import Scope, compose
from soxanh.reports.tests.words import template

YEAR = parse_period("2022")
LATE = "procedures.overdue"


@pytest.fixture
def office(db, settings, tmp_path):
    settings.HOME = tmp_path
    return Office()


def codes(table):
    return [row[1] for row in table.rows]


def test_an_annex_is_the_rows_behind_its_figure(office):
    office.dossier("2022-03-01", "2022-03-02")
    late = office.dossier("2022-03-01", "2022-06-01")
    waiting = office.dossier("2022-11-01")
    table = Annexes(YEAR, None)[LATE]
    assert table.headers[:2] == ["TT", "Mã hồ sơ"]
    assert {row[0]: row[1] for row in table.rows} == {"1": waiting.code, "2": late.code}
    assert codes(Annexes(YEAR, office.division.code)[LATE]) == []


def test_a_closing_keeps_the_annex_whatever_happens_later(office):
    late = office.dossier("2022-03-01", "2022-06-01")
    closing = closings.close(YEAR, datetime.date(2022, 12, 31))
    office.dossier("2022-04-01", "2022-09-01")
    late.applicant_name = "Ông Trần Văn Thử"
    late.resolved_on = datetime.date(2022, 3, 2)
    late.save()
    assert codes(Annexes(YEAR, None)[LATE]) != [late.code]
    assert codes(FrozenAnnexes(closing, None)[LATE]) == [late.code]
    assert codes(FrozenAnnexes(closing, office.branch.code)[LATE]) == [late.code]
    assert codes(FrozenAnnexes(closing, office.division.code)[LATE]) == []


def test_a_report_from_a_closing_is_the_same_for_ever(office):
    late = office.dossier("2022-03-01", "2022-06-01")
    closing = closings.close(YEAR, datetime.date(2022, 12, 31))
    scope = Scope(YEAR, closing=closing)
    before, _ = compose("bao-cao-nam", scope)
    late.resolved_on = datetime.date(2022, 3, 2)
    late.save()
    assert compose("bao-cao-nam", scope)[0] == before
    assert compose("bao-cao-nam", Scope(YEAR))[0] != before


def test_the_annexes_that_a_template_asks_for():
    assert asked_for(template('{{ bang("a.b") }} {{ so("c.d") }}', "{{ bang(“e.f”) }}")) == {"a.b", "e.f"}
