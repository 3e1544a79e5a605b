"""What the figures of this room count, on data small enough to count by hand."""

import pytest

from soxanh.calendar import parse_period
from soxanh.figures.definitions import Counted, catalogue
from soxanh.figures.engine import compute, compute_periods, rows
from soxanh.registers.tasks.choices import Kind
from soxanh.registers.tasks.models import ProgressNote
from soxanh.registers.tasks.tests.sample import Office, day

pytestmark = pytest.mark.django_db

Q2 = parse_period("2022-Q2")
OWN = [each for each in catalogue.figures if each.startswith("tasks.")]


@pytest.fixture
def office():
    return Office()


def values(period, *names):
    computed = compute([f"tasks.{name}" for name in names], period)
    return [computed[f"tasks.{name}"].amount for name in names]


def test_tasks_at_the_boundaries_of_a_quarter(office):
    started = {"started_on": day("2022-02-01")}
    office.task("2022-01-25", done_on=day("2022-03-31"))  # done before
    office.task("2022-01-25", done_on=day("2022-04-01"))  # brought in, done on the first day
    office.task("2022-06-30")  # assigned on the last day, not begun
    office.task("2022-01-25", done_on=day("2022-07-01"), **started)  # in progress at the end
    office.task("2022-01-25", cancelled_on=day("2022-06-30"), **started)
    office.task("2022-01-25", cancelled_on=day("2022-07-01"), **started)  # in progress at the end
    office.task("2022-07-01")  # comes afterwards
    assert values(Q2, "assigned", "assigned_new", "done", "cancelled", "not_done") == [5, 1, 1, 1, 3]
    assert values(Q2, "in_progress", "not_started") == [2, 1]
    computed = compute(OWN, Q2)
    assert not computed.broken
    assert all(each.holds for each in computed.identities)


@pytest.mark.parametrize(("due_on", "overdue"), [("2022-06-29", 1), ("2022-06-30", 0), (None, 0)])
def test_overdue_after_its_last_day(office, due_on, overdue):
    office.task("2022-01-25", due_on=due_on and day(due_on))
    assert values(Q2, "overdue") == [overdue]


@pytest.mark.parametrize(("done_on", "late"), [("2022-05-31", 0), ("2022-06-01", 1)])
def test_done_late(office, done_on, late):
    office.task("2022-01-25", due_on=day("2022-05-31"), done_on=day(done_on))
    assert values(Q2, "done", "done_late") == [1, late]


def test_kinds_are_told_apart(office):
    for kind, number in ((Kind.KEY, 1), (Kind.BREAKTHROUGH, 2), (Kind.PROFESSIONAL, 3)):
        for _ in range(number):
            office.task("2022-04-01", kind=kind)
    names = ("key_assigned", "breakthrough_assigned", "professional_assigned", "assigned")
    assert values(Q2, *names) == [1, 2, 3, 6]


def test_the_rows_behind_each_figure_are_as_many_as_it_says(office):
    first = office.task("2022-04-01", done_on=day("2022-05-01"))
    office.task("2022-04-01", kind=Kind.BREAKTHROUGH, due_on=day("2022-05-01"))
    office.target("tasks.done", "5")
    ProgressNote.objects.create(task=first, noted_on=day("2022-06-30"), text="Đã họp")
    computed = compute(OWN, Q2)
    assert computed["tasks.progress_notes"].amount == 1
    for name in OWN:
        if isinstance(catalogue.figures[name], Counted):
            assert rows(name, Q2).count() == computed[name].amount, name


def test_targets_are_summed_by_the_figure_that_measures_them(office):
    """A year's target is a target of each part of the year; last year's is none of this year's."""
    office.target("land.certificates_org", "100")
    office.target("land.certificates_org", "70")
    office.target("land.certificates_household", "9.000")
    office.target("land.certificates_org", "50", period_start=day("2021-01-01"), period_end=day("2021-12-31"))
    names = ["land.certificates_org_target", "land.certificates_household_target"]
    for text in ("2022", "2022-03", "2021-12-15..2022-12-14"):
        computed = compute(names, parse_period(text))
        assert [computed[name].amount for name in names] == [170, 9000]
    assert compute(names, parse_period("2021"))[names[0]].amount == 50
    assert compute(names, parse_period("2023"))[names[0]].amount == 0
    assert values(parse_period("2022"), "targets") == [3]


def test_the_target_of_a_room_below_or_beside(office):
    office.target("survey.database_updated", "15.000")
    computed = compute(["survey.database_target"], parse_period("2022"))
    assert computed["survey.database_target"].text_with_unit == "15.000 thửa"


def test_one_scan_for_all_task_figures_of_twelve_months(office, django_assert_num_queries):
    office.task("2022-04-01")
    names = [each for each in OWN if each.endswith(("_assigned", "_done", "_overdue"))]
    months = list(parse_period("2022").months())
    with django_assert_num_queries(2 + len(months)):  # units, the scan, figures entered by hand for each month
        compute_periods(names, months)
