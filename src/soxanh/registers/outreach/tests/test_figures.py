"""What the figures of this room count, on data small enough to count by hand."""

import pytest
from django.db import IntegrityError, transaction

from soxanh.calendar import parse_period
from soxanh.figures.definitions import Counted, catalogue
from soxanh.figures.engine import compute
from soxanh.registers.outreach.models import EventCommune
from soxanh.registers.outreach.tests.sample import (
    commune,
    contest_round,
    donation,
    entries,
    event,
    posting,
    prize,
    procedure,
    saved,
    unit,
)

pytestmark = pytest.mark.django_db

YEAR = parse_period("2022")
OWN = [
    each.id
    for each in catalogue.figures.values()
    if isinstance(each, Counted) and each.register.code.startswith("outreach.")
]


def amounts(*ids, period=YEAR, **scope):
    computed = compute(list(ids), period, **scope)
    return [computed[each].amount or 0 for each in ids]


def test_classes_trainees_and_communes_on_the_rural_criterion():
    first = saved(event("01/01/2022", attendees=95))
    second = saved(event("31/12/2022", attendees=30))
    saved(event("31/12/2021"), event("01/01/2023"), event(topic="land"), event(kind="conference"))
    for held, code in ((first, "178.06"), (first, "178.07"), (second, "178.06")):
        EventCommune.objects.create(event=held, commune=commune(code))
    ids = ("classes", "communes")
    assert amounts(*(f"environment.ntm_training_{each}" for each in ids)) == [2, 2]
    assert amounts("environment.ntm_trainees", "outreach.events", "outreach.attendees") == [125, 4, 145]


def test_only_what_taught_is_counted_among_the_taught():
    saved(
        event(kind="conference", topic="environment_law", attendees=62),
        event(kind="conference", topic="environment_law", attendees=None),
        event(kind="campaign", topic="environment_law", attendees=500),
        event(topic="plastic", audience="youth", attendees=100),
        event(topic="plastic", audience="public", attendees=40),
        event(topic="climate", attendees=70),
        event(kind="conference", topic="climate", attendees=50),
        event(kind="campaign", topic="climate", attendees=900),
    )
    assert amounts("environment.law_conferences", "environment.law_attendees") == [2, 62]
    assert amounts("environment.youth_cadres", "climate.attendees") == [100, 120]


def test_donations_by_cause_and_by_giver():
    saved(
        donation(18_350_000),
        donation(7_000_000, "31/12/2022"),
        donation(9_000_000, "31/12/2021"),
        donation(2_800_000, giver="youth", cause="hardship"),
        donation(16_000_000, giver="union", cause="new_year", recipients=31),
        donation(3_000_000, giver="department", cause="new_year", recipients=5),
    )
    assert amounts("outreach.donation_covid", "outreach.donation_youth") == [25_350_000, 2_800_000]
    assert amounts("outreach.tet_gifts", "outreach.tet_gifts_amount") == [31, 16_000_000]
    assert amounts("outreach.donations_amount", "outreach.donation_union") == [47_150_000, 16_000_000]


def test_a_procedure_posted_twice_is_one_procedure():
    for code, on in (("1.01", "01/02/2022"), ("1.01", "05/06/2022"), ("1.02", "05/06/2022"), ("1.03", "05/06/2021")):
        saved(posting("procedure", on, procedure=procedure(code)))
    saved(posting(), posting("document", symbol="12/KH-UBND"))
    assert amounts("portal.procedures_posted", "portal.procedure_postings") == [2, 3]
    assert amounts("portal.news_posted", "portal.documents_posted", "portal.postings") == [1, 1, 5]


def test_contest_entries_by_week_and_by_unit():
    root = unit("SOMAU")
    unit("A", root), unit("B", root)
    weeks = [saved(contest_round(number)) for number in range(1, 6)]
    saved(entries(weeks[0], 20, "A"), entries(weeks[0], 5, "B"), entries(weeks[3], 7, "A"), entries(weeks[4], 2, "B"))
    saved(prize(weeks[0]), prize(weeks[3], on="02/01/2023"), prize(weeks[0], "first"))
    assert amounts("contest.entries", *(f"contest.entries_week{number}" for number in (1, 2, 4))) == [34, 25, 0, 7]
    assert amounts("contest.entries", "contest.entries_later", unit="B") == [7, 2]
    assert amounts("contest.prizes", "contest.prizes_all") == [1, 2]
    assert compute(OWN, YEAR).broken == []


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: event(kind="march"),
        lambda: event(attendees=None),
        lambda: event(ended_on=event("14/03/2022").held_on),
        lambda: donation(0),
        lambda: posting("procedure"),
        lambda: posting("news", procedure=procedure("1.01")),
        lambda: contest_round(0),
    ],
)
def test_the_database_refuses(wrong):
    entry = wrong()
    with pytest.raises(IntegrityError), transaction.atomic():
        entry.save()
