"""What the ledger refuses of tasks, and how far a target is reached."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.forms import modelform_factory

from soxanh.org.models import Unit
from soxanh.registers.declaration import shelf
from soxanh.registers.judgement import Outcome
from soxanh.registers.tasks import rules
from soxanh.registers.tasks.choices import Comparison, Kind, State
from soxanh.registers.tasks.models import ProgressNote, Target
from soxanh.registers.tasks.tests.sample import Office, day

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return Office()


def refused_fields(entry):
    with pytest.raises(ValidationError) as caught:
        entry.clean()
    return caught.value.message_dict


@pytest.mark.parametrize(
    ("days", "state"),
    [
        ({}, State.ASSIGNED),
        ({"started_on": day("2022-02-01")}, State.IN_PROGRESS),
        ({"started_on": day("2022-02-01"), "done_on": day("2022-03-01")}, State.DONE),
        ({"done_on": day("2022-03-01")}, State.DONE),
        ({"started_on": day("2022-02-01"), "cancelled_on": day("2022-03-01")}, State.CANCELLED),
    ],
)
def test_the_state_follows_the_dates(office, days, state):
    assert office.task("2022-01-25", **days).state == state


@pytest.mark.parametrize(
    ("days", "field"),
    [
        ({"due_on": day("2022-01-24")}, "due_on"),
        ({"started_on": day("2022-01-24")}, "started_on"),
        ({"done_on": day("2022-01-24")}, "done_on"),
        ({"started_on": day("2022-02-02"), "done_on": day("2022-02-01")}, "done_on"),
        ({"cancelled_on": day("2022-01-24")}, "cancelled_on"),
        ({"done_on": day("2022-02-01"), "cancelled_on": day("2022-02-01")}, "done_on"),
    ],
)
def test_days_that_cannot_be_are_refused_by_form_and_database(office, days, field):
    assert field in refused_fields(office.task("2022-01-25", save=False, **days))
    with pytest.raises(IntegrityError), transaction.atomic():
        office.task("2022-01-25", **days)


@pytest.mark.parametrize(
    ("done_on", "on", "outcome"),
    [
        ("2022-12-15", "2022-12-31", Outcome.HOLDS),
        ("2022-12-16", "2022-12-31", Outcome.FAILS),
        (None, "2022-12-15", Outcome.NOT_KNOWN),
        (None, "2022-12-16", Outcome.FAILS),
    ],
)
def test_in_time(office, done_on, on, outcome):
    task = office.task("2022-01-25", due_on=day("2022-12-15"), done_on=done_on and day(done_on))
    assert rules.done_in_time(task, day(on)).outcome is outcome


def test_a_task_without_a_limit_cannot_be_late(office):
    assert rules.done_in_time(office.task("2022-01-25"), day("2030-01-01")).outcome is Outcome.DOES_NOT_APPLY


def test_a_note_is_not_older_than_its_task_and_stands_in_its_unit(office):
    task = office.task("2022-01-25")
    assert "noted_on" in refused_fields(ProgressNote(task=task, noted_on=day("2022-01-24"), text="Đã họp"))
    assert ProgressNote.objects.create(task=task, noted_on=day("2022-01-25"), text="Đã họp").unit == office.unit
    with pytest.raises(IntegrityError), transaction.atomic():
        ProgressNote.objects.create(task=task, noted_on=day("2022-01-26"), text="Quá", percent=101)


def test_parts_go_with_their_task_to_another_unit(office):
    task = office.task("2022-01-25")
    target = office.target("tasks.done", "3", task=task)
    note = ProgressNote.objects.create(task=task, noted_on=day("2022-01-25"), text="Đã họp")
    task.unit = office.root
    task.save()
    target.refresh_from_db()
    note.refresh_from_db()
    assert target.unit == note.unit == office.root


def test_supporting_units_are_recorded(office):
    task = office.task("2022-01-25")
    other = Unit.objects.create(code="BAN", name="Đơn vị bạn", short_name="Bạn", kind=Unit.Kind.DIVISION)
    task.set_related("supporting_units", [other])
    assert task.history.last().after == {"supporting_units": [other.pk]}


def target_form(office, **fields):
    form_class = modelform_factory(Target, fields=shelf["tasks.targets"].form)
    given = {
        "task": office.task("2022-01-25").pk,
        "figure_id": "tasks.done",
        "comparison": "at_least",
        "stated": "9.000",
        "period_start": "2022-01-01",
        "period_end": "2022-12-31",
    }
    return form_class(given | fields)


def test_a_target_is_written_in_the_figures_unit(office):
    assert target_form(office).save().amount == 9000


@pytest.mark.parametrize(
    ("fields", "field", "said"),
    [
        ({"figure_id": "tasks.nothing"}, "figure_id", "tasks.nothing"),
        ({"stated": "nhiều"}, "stated", "phải là một số"),
        ({"stated": "2,5"}, "stated", "làm tròn"),
        ({"period_end": "2021-12-31"}, "period_end", "31/12/2021"),
    ],
)
def test_a_target_that_nothing_measures_is_refused(office, fields, field, said):
    errors = target_form(office, **fields).errors
    assert set(errors) == {field}
    assert said in errors[field][0]


@pytest.mark.parametrize(
    ("figure_id", "stated", "amount"),
    [("procedures.days_cut", "110,5", 1105), ("procedures.branch_late_pct", "1,8", 180), ("tasks.done", "12", 12)],
)
def test_amounts_are_ledger_integers(figure_id, stated, amount):
    assert rules.amount_of(figure_id, stated) == amount


@pytest.fixture
def four_tasks_two_done(office):
    for done_on in ("2022-03-31", "2022-06-30", None, None):
        office.task("2022-01-25", done_on=done_on and day(done_on), unit=office.unit)
    office.task("2022-01-25", done_on=day("2022-03-01"), unit=office.root)  # another unit's


@pytest.mark.parametrize(
    ("on", "value", "percent", "reached"),
    [
        ("2022-03-30", 0, "0", False),
        ("2022-03-31", 1, "33.33", False),
        ("2022-12-31", 2, "66.67", False),
        ("2023-12-31", 2, "66.67", False),
    ],
)
def test_progress_is_what_the_figure_says(office, four_tasks_two_done, on, value, percent, reached):
    target = office.target("tasks.done", "3")
    assert rules.progress(target, day(on)) == (value, 3, Decimal(percent), reached)


def test_progress_of_a_target_not_to_be_exceeded(office, four_tasks_two_done):
    target = office.target("tasks.not_done", "3", comparison=Comparison.AT_MOST)
    # At the end of the year the target's own task is open, too.
    assert rules.progress(target, day("2022-12-31")) == (3, 3, 100, True)


def test_progress_of_a_percentage(office, four_tasks_two_done):
    target = office.target("tasks.done_pct", "62,5")
    assert rules.progress(target, day("2022-12-31")) == (40, Decimal("62.5"), 64, False)


def test_progress_is_not_known_when_the_figure_is_not_reported(office):
    target = office.target("procedures.resolved", "100")
    assert rules.progress(target, day("2022-12-31")) == (None, 100, None, None)


def test_one_target_for_one_figure_and_time(office):
    task = office.task("2022-01-25", kind=Kind.KEY)
    office.target("tasks.done", "3", task=task)
    with pytest.raises(IntegrityError), transaction.atomic():
        office.target("tasks.done", "4", task=task)
