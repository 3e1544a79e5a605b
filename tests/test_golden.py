"""The demo department's year against the facts of the report that it was shaped after."""

import csv
import datetime
from collections import Counter
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from django.db.models import Count, F

from soxanh.calendar import Period, is_working_day, parse_period, working_days_between
from soxanh.figures import engine
from soxanh.figures.values import Computed
from soxanh.registers.judgement import Outcome
from soxanh.registers.land.models import Certificate, FirstRegistration, SecuredTransaction
from soxanh.registers.procedures import rules
from soxanh.registers.procedures.models import Dossier, Pause

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("demo"), pytest.mark.usefixtures("demo_ledger")]

GOLDEN = Path(__file__).parents[2] / "shared" / "golden" / "lang-son-2022.csv"
YEAR = parse_period("2022")


@pytest.fixture(scope="module")
def computed(demo_ledger) -> Computed:
    return engine.compute(None, YEAR)


def test_every_fact_of_the_report_that_can_be_true_is_a_figure_of_the_ledger(computed):
    if not GOLDEN.exists():
        pytest.skip(f"the facts of the source report are not here: {GOLDEN}")
    with GOLDEN.open(encoding="utf-8") as file:
        facts = [row for row in csv.DictReader(file) if row["ledger"] == "yes"]
    different = {}
    for fact in facts:
        stated, value = Decimal(fact["value"]), computed.values.get(fact["id"])
        number = None if value is None else value.number
        if number is None:
            different[fact["id"]] = "not reported"
        elif "hơn " in fact["quote"]:  # more than
            if not stated <= number < stated * Decimal("1.1"):
                different[fact["id"]] = f"{number}, more than {stated} was stated"
        elif number.quantize(stated, ROUND_HALF_UP) != stated:
            different[fact["id"]] = f"{number}, {stated} was stated"
    assert len(facts) > 180
    assert different == {}


def test_all_identities_hold_in_the_year_and_in_each_month(computed):
    assert len(computed.identities) > 50
    for each in [computed, *engine.compute_periods(None, YEAR.months())]:
        assert [(str(item.text), item.units) for item in each.broken] == []


def test_dossiers_come_in_on_working_days_all_through_the_year():
    days = Counter(Dossier.objects.filter(received_on__year=2022).values_list("received_on", flat=True))
    assert [day for day in days if day.weekday() > 4 or not is_working_day(day)] == []
    months = Counter()
    for day, number in days.items():
        months[day.month] += number
    assert min(months, key=months.__getitem__) == 2  # Tết
    assert max(months.values()) < 3 * min(months.values())


def test_due_dates_are_counted_in_working_days():
    unpaused = Dossier.objects.filter(pauses=None, appointed_on=None).order_by("pk")[::97]
    wrong = []
    for dossier in unpaused:
        days, day_0 = -(-dossier.limit // 10), dossier.received_on
        if dossier.received_time > datetime.time(15):
            days += 1  # what comes in after 15:00 counts from the next working day
        if working_days_between(day_0, dossier.due_on) != days or not is_working_day(dossier.due_on):
            wrong.append(dossier.code)
    assert len(unpaused) > 300
    assert wrong == []


def test_stored_due_dates_and_states_follow_from_the_stored_pauses():
    paused = Dossier.objects.exclude(pauses=None).prefetch_related("pauses").distinct()
    assert paused.count() > 300
    for dossier in paused:
        assert (dossier.due_on, dossier.state) == (rules.due_on(dossier), rules.state_of(dossier)), dossier.code


def test_dossiers_and_pauses_keep_the_rules_of_their_register():
    checks = [check for check in rules.DOSSIER_CHECKS if check.name != "reappointed_at_most_as_often_as_allowed"]
    for dossier in Dossier.objects.order_by("pk")[::53]:
        assert [each.name for each in checks if each(dossier).outcome is Outcome.FAILS] == [], dossier.code
    for pause in Pause.objects.select_related("dossier").prefetch_related("dossier__pauses"):
        failed = [each.name for each in rules.PAUSE_CHECKS if each(pause).outcome is Outcome.FAILS]
        assert failed == [], pause.dossier.code


def test_results_fall_on_working_days_and_delays_are_spread_over_the_branches():
    resolved = set(Dossier.objects.filter(resolved_on__isnull=False).values_list("resolved_on", flat=True))
    assert [day for day in resolved if not is_working_day(day)] == []
    late = engine.rows("procedures.branch_resolved_late", YEAR)
    delays = [working_days_between(due, done) for due, done in late.values_list("due_on", "resolved_on")]
    assert (min(delays), max(delays)) == (1, 15)
    assert sorted(delays)[len(delays) // 2] <= 5
    assert late.values("unit").distinct().count() == 11


def test_the_overdue_dossier_stands_in_the_annex():
    (pending,) = engine.rows("procedures.pending_overdue", YEAR)
    assert pending in engine.rows("procedures.overdue", YEAR)


def test_what_is_registered_follows_from_a_granted_dossier_of_the_same_unit():
    for model, day in (
        (Certificate, "issued_on"),
        (FirstRegistration, "registered_on"),
        (SecuredTransaction, "registered_on"),
    ):
        linked = model.objects.filter(dossier__isnull=False)
        assert linked.count() > 0.9 * model.objects.filter(**{f"{day}__year": 2022}).count()
        consistent = linked.filter(
            dossier__unit=F("unit"), dossier__result="granted", dossier__applicant_name__isnull=False
        ).filter(**{day: F("dossier__resolved_on")})
        assert consistent.count() == linked.count()
    shared = Certificate.objects.filter(urban_project="").values("dossier").annotate(papers=Count("pk"))
    assert max(shared.exclude(dossier=None).values_list("papers", flat=True)) == 1


def test_most_results_come_early_and_few_late(computed):
    assert Decimal(84) < computed["procedures.resolved_early_pct"].number < Decimal(89)
    assert Decimal(9) < computed["procedures.resolved_on_time_pct"].number < Decimal(14)


def test_figures_of_the_branches_add_up_to_the_departments():
    whole = engine.compute(["procedures.branch_new", "land.certificates_household_ha"], YEAR)
    for figure_id, value in whole.values.items():
        branches = [by[figure_id].amount or 0 for code, by in whole.by_unit.items() if code.startswith("VPDK-")]
        assert sum(branches) == value.amount
        assert all(branches)


def test_months_add_up_to_the_year(computed):
    ids = ["procedures.received_new", "procedures.resolved", "land.certificates_ha", "land.lease_ha"]
    months = engine.compute_periods(ids, YEAR.months())
    for figure_id in ids:
        assert sum(month[figure_id].amount or 0 for month in months) == computed[figure_id].amount


def test_the_dossiers_carried_over_are_those_pending_the_year_before(computed):
    before = engine.compute(["procedures.pending"], Period(YEAR.previous().start, YEAR.previous().end))
    assert before["procedures.pending"].amount == computed["procedures.carried_over"].amount
