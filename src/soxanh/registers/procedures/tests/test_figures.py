"""What the figures of this room count, on data small enough to count by hand."""

import datetime

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from soxanh.calendar import Period, parse_period
from soxanh.figures import closing
from soxanh.figures.definitions import Counted, catalogue
from soxanh.figures.engine import compute, compute_periods, rows
from soxanh.registers.procedures.choices import Channel, Ground, Result
from soxanh.registers.procedures.models import Dossier, PublicationDecision, PublishedProcedure, Simplification
from soxanh.registers.procedures.tests.sample import Office, day, pause

pytestmark = pytest.mark.django_db

MARCH = parse_period("2022-03")
OWN = [each for each in catalogue.figures if each.startswith("procedures.")]


@pytest.fixture
def office():
    return Office()


def values(period, *names, **scope):
    computed = compute([f"procedures.{name}" for name in names], period, **scope)
    return [computed[f"procedures.{name}"].amount for name in names]


def test_the_flow_at_the_boundaries_of_a_month(office):
    office.dossier("2022-02-28", "2022-02-28")  # came and went before
    office.dossier("2022-02-28", "2022-03-01")  # carried over, resolved on the first day
    office.dossier("2022-03-01", "2022-03-31")  # new on the first day, resolved on the last (late)
    office.dossier("2022-03-31")  # new on the last day, pending
    office.dossier("2022-02-01", "2022-04-01")  # carried over, still pending at the end, overdue
    office.dossier("2022-04-01")  # comes afterwards
    assert values(MARCH, "carried_over", "received_new", "received", "resolved", "pending") == [2, 2, 4, 2, 2]
    assert values(MARCH, "resolved_early", "resolved_on_time", "resolved_late") == [1, 0, 1]
    assert values(MARCH, "pending_in_time", "pending_overdue") == [1, 1]
    computed = compute(OWN, MARCH)
    assert not computed.broken
    assert sum(each.holds is True for each in computed.identities) >= 30


@pytest.mark.parametrize(
    ("resolved", "early", "on_time", "late"),
    [("2022-03-14", 1, 0, 0), ("2022-03-15", 0, 1, 0), ("2022-03-16", 0, 0, 1)],
)
def test_early_on_time_late(office, resolved, early, on_time, late):
    office.dossier("2022-03-01", resolved)  # due 15/3
    assert values(MARCH, "resolved_early", "resolved_on_time", "resolved_late") == [early, on_time, late]
    assert values(MARCH, "resolved_in_time") == [early + on_time]


@pytest.mark.parametrize("result", [Result.WITHDRAWN, Result.STOPPED])
@pytest.mark.parametrize("resolved", ["2022-03-02", "2022-03-30"])
def test_what_leaves_without_a_result_is_on_time(office, result, resolved):
    office.dossier("2022-03-01", resolved, result=result)
    assert values(MARCH, "resolved_early", "resolved_on_time", "resolved_late") == [0, 1, 0]


def test_a_refusal_can_be_late(office):
    office.dossier("2022-03-01", "2022-03-30", result=Result.REFUSED)
    assert values(MARCH, "resolved_late") == [1]


def test_without_a_limit_nothing_is_late(office):
    office.dossier("2022-01-04", "2022-03-30", procedure=office.free)
    office.dossier("2022-01-04", procedure=office.free)
    assert values(MARCH, "resolved_on_time", "pending_in_time", "pending_overdue") == [1, 1, 0]


@pytest.mark.parametrize(
    ("end", "overdue"), [("2022-03-14", 0), ("2022-03-15", 0), ("2022-03-16", 1), ("2022-03-31", 1)]
)
def test_on_its_due_day_a_dossier_is_still_in_time(office, end, overdue):
    office.dossier("2022-03-01")  # due 15/3
    period = parse_period(f"2022-03-01..{end}")
    assert values(period, "pending_overdue", "pending_in_time") == [overdue, 1 - overdue]


def test_waiting_for_a_supplement_is_in_time(office):
    dossier = office.dossier("2022-03-01")
    pause(dossier, Ground.SUPPLEMENT, "2022-03-10")
    assert values(MARCH, "pending_in_time", "pending_overdue", "supplement_requests") == [1, 0, 1]


def test_what_happens_after_the_period_does_not_change_it(office):
    late = office.dossier("2022-03-01")
    in_time = office.dossier("2022-03-25")
    names = ("pending", "pending_in_time", "pending_overdue", "resolved")
    before = values(MARCH, *names)
    pause(late, Ground.SUPPLEMENT, "2022-04-05")
    pause(in_time, Ground.SUPPLEMENT, "2022-04-05", "2022-05-05")
    in_time.resolved_on, in_time.result = day("2022-06-30"), Result.GRANTED
    in_time.save()
    assert values(MARCH, *names) == before == [2, 1, 1, 0]


def test_shares_are_of_new_dossiers(office):
    office.dossier("2022-02-28", channel=Channel.ONLINE)  # carried over: in neither term
    office.dossier("2022-03-01", channel=Channel.ONLINE)
    office.dossier("2022-03-01", channel=Channel.ONLINE)
    office.dossier("2022-03-02", channel=Channel.POST)
    share = compute(["procedures.received_online_pct"], MARCH)["procedures.received_online_pct"]
    assert (share.amount, share.of, share.text) == (2, 3, "66,67")
    assert values(MARCH, "received_online", "received_direct", "received_post") == [2, 0, 1]


def test_counters_are_told_apart(office):
    at_centre = {"counter": office.centre_counter, "unit": office.division}
    office.dossier("2022-02-28", **at_centre)
    office.dossier("2022-03-01", "2022-03-02", channel=Channel.ONLINE, **at_centre)
    office.dossier("2022-03-01", "2022-03-30")
    office.dossier("2022-03-30")
    names = ("carried", "new", "received", "online", "resolved", "resolved_in_time", "resolved_late", "pending")
    assert values(MARCH, *(f"centre_{name}" for name in names)) == [1, 1, 2, 1, 1, 1, 0, 1]
    assert values(MARCH, *(f"branch_{name}" for name in names)) == [0, 2, 2, 0, 1, 0, 1, 1]
    assert values(MARCH, "received", unit="PHONGMAU") == [2]
    late = compute(["procedures.branch_late_pct"], MARCH)["procedures.branch_late_pct"]
    assert (late.amount, late.of) == (1, 1)


def test_figures_by_field_and_channel(office):
    office.dossier("2022-03-01", channel=Channel.ONLINE)
    office.dossier("2022-03-01", procedure=office.procedure("1.000003", field="water"))
    found = compute(["procedures.received_new"], MARCH, by=["procedure__field", "channel"]).by_dimension
    counted = {key: each["procedures.received_new"].amount for key, each in found.items()}
    assert counted == {("land", "online"): 1, ("water", "direct"): 1}


def test_the_rows_behind_each_figure_are_as_many_as_it_says(office):
    pause(office.dossier("2022-02-28"), Ground.SUPPLEMENT, "2022-03-02", "2022-03-04")
    office.dossier("2022-03-01", "2022-03-30", channel=Channel.POST)
    office.dossier("2022-03-01", "2022-03-10", counter=office.centre_counter, unit=office.division)
    computed = compute(OWN, MARCH)
    for name in OWN:
        item = catalogue.figures[name]
        if isinstance(item, Counted) and item.sum_of is None and computed[name].amount is not None:
            assert rows(name, MARCH).count() == computed[name].amount, name


def test_publications(office):
    def decision(number, issued_on, procedures):
        made = PublicationDecision.objects.create(
            number=number,
            symbol="QĐ-MAU",
            issued_on=day(issued_on),
            issuer="Tỉnh Mẫu",
            subject="Mẫu",
            unit=office.root,
        )
        for each in procedures:
            PublishedProcedure.objects.create(decision=made, procedure=each, action="amended")

    others = [office.procedure(f"1.00001{n}") for n in range(3)]
    decision("01", "2022-03-31", others)
    decision("02", "2022-03-01", others[:1])
    decision("03", "2022-04-01", others)
    assert values(MARCH, "publication_decisions", "published") == [2, 4]


def test_days_cut(office):
    def cut(procedure, decided_on, before=None, after=None):
        Simplification.objects.create(
            procedure=procedure,
            kind="shorten" if before else "simplify",
            decision_number="01/QĐ-MAU",
            decided_on=day(decided_on),
            days_before=before,
            days_after=after,
            unit=office.root,
        )

    cut(office.land, "2022-03-02", 300, 195)
    cut(office.procedure("1.000011"), "2022-03-31", 75, 70)
    cut(office.procedure("1.000012"), "2022-04-01", 100, 50)
    cut(office.procedure("1.000013"), "2022-03-05")
    assert values(MARCH, "shortened", "days_cut", "days_before_cut", "simplified") == [2, 110, 375, 1]
    computed = compute(["procedures.days_cut", "procedures.days_cut_pct"], MARCH)
    assert computed["procedures.days_cut"].text == "11"
    assert computed["procedures.days_cut_pct"].text == "29,33"


def test_the_catalogue_as_it_stands_at_the_end_of_the_period(office):
    since = day("2022-03-31")
    office.procedure("1.000021", old_level=3, online_since=since, on_national_portal_since=since)
    office.procedure("1.000022", old_level=4, online_since=since)
    office.procedure("1.000023", old_level=4, online_since=day("2022-04-01"))
    office.procedure("1.000024", old_level=2, service_level="full", online_since=since)
    office.procedure("1.000025", service_level="partial", online_since=since)
    office.procedure("1.000026", old_level=2, online_since=since)
    office.procedure("1.000027", old_level=4, online_since=since, valid_to=day("2022-03-30"))
    office.procedure("1.000028", old_level=3)
    assert values(MARCH, "online_level3", "online_level4", "online_catalogue") == [2, 2, 4]
    assert values(MARCH, "online_partial", "online_full", "on_national_portal", "in_force") == [1, 1, 1, 9]
    assert values(parse_period("2022-02"), "online_catalogue", "on_national_portal") == [0, 0]


DAYS = st.dates(day("2022-02-15"), day("2022-04-15"))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    drawn=st.lists(
        st.tuples(
            DAYS,
            st.none() | st.integers(0, 45),
            st.none() | st.integers(0, 200),
            st.sampled_from(Channel.values),
            st.sampled_from(Result.values),
            st.booleans(),
        ),
        max_size=12,
    ),
    ends=st.tuples(DAYS, DAYS),
)
def test_identities_hold_whatever_the_data(office, drawn, ends):
    period = Period(min(ends), max(ends))
    with transaction.atomic():
        entries = []
        for number, (received, after, limit, channel, result, centre) in enumerate(drawn):
            resolved = None if after is None else received + datetime.timedelta(days=after)
            entry = Dossier(
                code=f"H37.16-{received:%y%m%d}-{number:04d}",
                procedure=office.free,
                counter=office.centre_counter if centre else office.branch_counter,
                unit=office.division if centre else office.branch,
                channel=channel,
                applicant_kind="individual",
                received_on=received,
                limit=limit,
                resolved_on=resolved,
                result=result if resolved else "",
            )
            entry.before_save()
            entries.append(entry)
        Dossier.objects.bulk_create(entries)
        computed = compute(OWN, period)
        transaction.set_rollback(True)
    assert not computed.broken
    open_at_end = sum(
        each.received_on <= period.end and (each.resolved_on is None or each.resolved_on > period.end)
        for each in entries
    )
    came_by_then = sum(each.received_on <= period.end for each in entries)
    assert computed["procedures.pending"].amount == (open_at_end if came_by_then else None)


def test_a_closing_counts_the_same(office, settings, tmp_path):
    settings.HOME = tmp_path
    pause(office.dossier("2022-02-01"), Ground.SUPPLEMENT, "2022-02-04")
    office.dossier("2022-02-28", "2022-03-30", procedure=office.free)
    office.dossier("2022-03-01", "2022-03-30", counter=office.centre_counter)
    office.dossier("2022-03-01", "2022-03-30", channel=Channel.ONLINE, result=Result.WITHDRAWN)
    office.procedure("1.000021", old_level=3, online_since=day("2022-01-01"))
    office.procedure("1.000022", service_level="full", online_since=day("2022-01-01"))
    made = closing.close(MARCH, as_of=day("2022-03-31"), name="thang-3")
    live, frozen = compute(OWN, MARCH), compute(OWN, MARCH, source=closing.source(made))
    assert {each.figure.id: each.amount for each in live.values.values()} == {
        each.figure.id: each.amount for each in frozen.values.values()
    }


def test_one_scan_for_all_dossier_figures_of_twelve_months(office, django_assert_num_queries):
    office.dossier("2022-03-01")
    names = [each for each in OWN if each.startswith(("procedures.branch_", "procedures.received"))]
    months = list(parse_period("2022").months())
    with django_assert_num_queries(2 + len(months)):  # units, the scan, figures entered by hand for each month
        computed = compute_periods(names, months)
    assert [each["procedures.received_new"].amount for each in computed][:4] == [None, None, 1, 0]
