"""Hand-counted due dates. 2022: Tết from Monday 31/1 to Friday 4/2; 30/4 and 1/5 made up on 2/5 and 3/5."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from soxanh.registers.procedures import rules
from soxanh.registers.procedures.choices import Ground, State
from soxanh.registers.procedures.models import Dossier, Pause
from soxanh.registers.procedures.tests.sample import Office, day, pause

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return Office()


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2022-03-01", "2022-03-15"),  # Tuesday + 10 working days
        ("2022-01-24", "2022-02-14"),  # 25–28/1 four, Tết, 7–11/2 five, 14/2 the tenth
        ("2022-04-20", "2022-05-06"),  # 21, 22, 25–29/4 seven; 4, 5, 6/5
        ("2022-03-05", "2022-03-21"),  # a Saturday counts as Monday 7/3
    ],
)
def test_ten_working_days(office, received, due):
    assert office.dossier(received).due_on == day(due)


@pytest.mark.parametrize(
    ("time", "due"), [((15, 0), "2022-03-15"), ((15, 1), "2022-03-16"), (None, "2022-03-15"), ((8, 0), "2022-03-15")]
)
def test_what_comes_after_the_cutoff_counts_from_the_next_working_day(office, time, due):
    assert office.dossier("2022-03-01", received_time=time and datetime.time(*time)).due_on == day(due)


def test_half_a_day_ends_on_the_day_that_it_begins(office):
    assert office.dossier("2022-03-01", limit=25).due_on == day("2022-03-04")


def test_the_same_day_when_the_limit_is_nothing(office):
    assert office.dossier("2022-03-01", limit=0).due_on == day("2022-03-01")


def test_no_due_date_without_a_limit(office):
    assert office.dossier("2022-03-01", procedure=office.free).due_on is None


def test_a_shortened_limit_binds_what_is_received_from_its_day_on(office):
    faster = office.procedure("1.000003", shortened_limit=70, shortened_from=day("2022-06-02"))
    before = office.dossier("2022-06-01", procedure=faster)
    after = office.dossier("2022-06-02", procedure=faster)
    assert (before.limit, before.due_on) == (100, day("2022-06-15"))
    assert (after.limit, after.due_on) == (70, day("2022-06-13"))


def test_the_limit_stays_as_it_was_at_reception(office):
    dossier = office.dossier("2022-03-01")
    office.land.statutory_limit = 50
    office.land.save()
    dossier = Dossier.objects.get(pk=dossier.pk)
    dossier.save()
    assert dossier.due_on == day("2022-03-15")


def test_a_pause_adds_the_working_days_in_it(office):
    dossier = office.dossier("2022-03-01")
    pause(dossier, Ground.FINANCIAL_OBLIGATION, "2022-03-04", "2022-03-09")  # 7, 8, 9/3
    assert dossier.due_on == day("2022-03-18")


def test_a_supplement_starts_the_clock_anew(office):
    dossier = office.dossier("2022-03-01")
    pause(dossier, Ground.SUPPLEMENT, "2022-03-10", "2022-03-21")
    assert dossier.due_on == day("2022-04-04")


def test_no_due_date_while_the_clock_stands(office):
    dossier = office.dossier("2022-03-01")
    waiting = pause(dossier, Ground.OPINION, "2022-03-04")
    assert (dossier.due_on, dossier.state) == (None, State.WAITING_OPINION)
    waiting.ended_on = day("2022-03-07")
    waiting.save()
    dossier.refresh_from_db()
    assert (dossier.due_on, dossier.state) == (day("2022-03-16"), State.IN_PROGRESS)


def test_a_pause_that_begins_too_late_mends_nothing(office):
    dossier = office.dossier("2022-03-01")
    pause(dossier, Ground.SUPPLEMENT, "2022-03-16")
    assert dossier.due_on == day("2022-03-15")


def test_deleting_a_pause_gives_the_old_due_date_back(office):
    dossier = office.dossier("2022-03-01")
    pause(dossier, Ground.POSTING, "2022-03-02", "2022-03-22").delete()
    dossier.refresh_from_db()
    assert dossier.due_on == day("2022-03-15")


def test_the_date_on_the_slip_goes_before_the_count(office):
    dossier = office.dossier("2022-03-01", appointed_on=day("2022-03-08"))
    assert dossier.due_on == day("2022-03-08")
    pause(dossier, Ground.FINANCIAL_OBLIGATION, "2022-03-03", "2022-03-07")  # 4, 7/3
    assert dossier.due_on == day("2022-03-10")


def test_dossiers_in_bulk_get_due_dates_and_are_moved_by_saving_them_after_their_pauses(office):
    dossiers = [office.dossier("2022-03-01", save=False) for _ in range(3)]
    for each in dossiers:
        each.before_save()
    Dossier.objects.bulk_create(dossiers)
    assert {each.due_on for each in Dossier.objects.all()} == {day("2022-03-15")}
    late = Pause(dossier=dossiers[0], ground=Ground.SURVEY, started_on=day("2022-03-03"), ended_on=day("2022-03-04"))
    late.before_save()
    Pause.objects.bulk_create([late])
    paused = Dossier.objects.filter(pauses__isnull=False).prefetch_related("pauses").get()
    paused.before_save()
    Dossier.objects.bulk_update([paused], ["due_on", "state"])
    assert Dossier.objects.get(pk=paused.pk).due_on == day("2022-03-16")


def test_saving_asks_as_many_queries_with_five_pauses_as_with_one(office):
    counted = []
    for pauses in (["2022-03-02"], ["2022-03-02", "2022-03-04", "2022-03-08", "2022-03-10", "2022-03-14"]):
        dossier = office.dossier("2022-03-01")
        for first in pauses:
            pause(dossier, Ground.OPINION, first, first)
        again = Dossier.objects.get(pk=dossier.pk)
        with CaptureQueriesContext(connection) as queries:
            again.note = "Ghi thêm"
            again.save()
        counted.append(len(queries))
    assert counted[0] == counted[1]


def test_rules_name_their_article_and_parameters():
    assert "Điều 19" in rules.apologised_in_time.source
    assert rules.apologised_in_time.parameters == ("procedures.apology_days_before",)


def test_a_pause_moved_to_another_dossier_frees_the_first(office):
    first, second = office.dossier("2022-03-01"), office.dossier("2022-03-01")
    moved = pause(first, Ground.OPINION, "2022-03-04", "2022-03-07")
    moved.dossier = second
    moved.save()
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.due_on, second.due_on) == (day("2022-03-15"), day("2022-03-16"))


def test_pauses_go_with_their_dossier_to_another_unit(office):
    dossier = office.dossier("2022-03-01")
    pause(dossier, Ground.OPINION, "2022-03-04")
    dossier.unit = office.division
    dossier.save()
    assert Pause.objects.get().unit == office.division
