"""The clocks of letters, counted by hand on the calendar, and what the books refuse."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from soxanh.registers.judgement import Outcome
from soxanh.registers.oversight import rules
from soxanh.registers.oversight.tests.sample import (
    day,
    inspection,
    letter,
    planned,
    reception_day,
    sanction,
    unit,
    visit,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("received", "latest"),
    [
        ("2022-04-05", "2022-04-15"),  # ten days, a Friday
        ("2022-04-06", "2022-04-18"),  # 16 April is a Saturday
        ("2022-04-20", "2022-05-04"),  # 30 April and 1 May fall on a weekend: off until 3 May
    ],
)
def test_a_complaint_is_to_be_accepted_within_ten_days(received, latest):
    assert letter(received_on=received).due_on == day(latest)


@pytest.mark.parametrize(
    ("fields", "latest"),
    [
        ({}, "2022-06-03"),  # 30 days
        ({"extensions": 1}, "2022-06-20"),  # 45 days: 18 June is a Saturday
        ({"remote": True}, "2022-06-20"),
        ({"remote": True, "extensions": 1}, "2022-07-04"),  # 60 days: 3 July is a Sunday
        ({"round": "second"}, "2022-06-20"),
        ({"round": "second", "extensions": 1}, "2022-07-04"),
        ({"round": "second", "remote": True, "extensions": 1}, "2022-07-13"),  # 70 days
    ],
)
def test_an_accepted_complaint_is_to_be_resolved(fields, latest):
    assert letter(accepted_on="2022-05-04", **fields).due_on == day(latest)


@pytest.mark.parametrize(
    ("fields", "latest"),
    [
        ({}, "2022-04-15"),  # seven working days: the Hùng Kings' day, 10 April, is a Sunday, made good on the 11th
        ({"accepted_on": "2022-04-08"}, "2022-05-09"),  # 30 days: 8 May is a Sunday
        ({"accepted_on": "2022-04-08", "extensions": 2}, "2022-07-07"),
    ],
)
def test_a_denunciation_is_classified_in_working_days_and_resolved_in_calendar_days(fields, latest):
    assert letter("denunciation", received_on="2022-04-05", **fields).due_on == day(latest)


def test_other_letters_have_no_clock_of_the_law():
    assert letter("petition").due_on is None
    assert letter("petition", answer_by="2022-04-26").due_on == day("2022-04-26")
    assert letter(handling="forwarded").due_on is None
    assert letter(received_on="2011-04-05").due_on is None  # before the law


@pytest.mark.parametrize(
    ("resolved", "on", "outcome"),
    [
        ("2022-06-03", "2022-12-30", Outcome.HOLDS),
        ("2022-06-06", "2022-12-30", Outcome.FAILS),
        (None, "2022-06-03", Outcome.NOT_KNOWN),
        (None, "2022-06-04", Outcome.FAILS),
    ],
)
def test_resolved_in_time(resolved, on, outcome):
    entry = letter(received_on="2022-05-04", accepted_on="2022-05-04", resolved_on=resolved)
    assert rules.resolved_in_time(entry, day(on)).outcome is outcome
    assert bool(rules.breaches(entry, day(on))) == (outcome is Outcome.FAILS)


@pytest.mark.parametrize(
    ("accepted", "outcome"), [("2022-04-15", Outcome.HOLDS), ("2022-04-18", Outcome.FAILS), (None, Outcome.FAILS)]
)
def test_accepted_in_time(accepted, outcome):
    assert rules.accepted_in_time(letter(accepted_on=accepted), day("2022-04-18")).outcome is outcome


def test_who_denounces_is_never_written():
    with pytest.raises(IntegrityError), transaction.atomic():
        letter("denunciation", sender="Nông Văn Suối Reo")
    about = letter("denunciation", sender_code="NTC-01")
    with pytest.raises(ValidationError, match="không ghi tên"):
        visit("2022-04-06", letter=about, visitor="Nông Văn Suối Reo").clean()
    visit("2022-04-06", letter=about).clean()


@pytest.mark.parametrize(
    "fields",
    [
        {"extensions": 2},
        {"answer_by": "2022-05-05"},
        {"accepted_on": "2022-04-04"},
        {"resolved_on": "2022-04-04"},
        {"accepted_on": "2022-04-08", "resolved_on": "2022-04-07"},
        {"kind": "petition", "extensions": 1},
    ],
)
def test_letters_that_cannot_be_are_refused(fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        letter(**fields)


def test_one_inspection_for_one_line_of_the_plan_in_its_unit():
    line = planned()
    done = inspection(planned=line, unit=unit("CCBVMT"))
    assert done.unit == line.unit
    with pytest.raises(IntegrityError), transaction.atomic():
        inspection(planned=line)
    with pytest.raises(ValidationError, match="đúng như kế hoạch"):
        inspection("inspection", planned=planned()).clean()
    line.unit = unit("KHAC")
    line.save()
    done.refresh_from_db()
    assert done.unit.code == "KHAC"
    with pytest.raises(ProtectedError):
        line.delete()


def test_a_follow_up_is_of_a_conclusion():
    open_one, concluded = inspection(), inspection(started_on="2021-04-05", concluded_on="2021-05-05")
    inspection("follow_up", follows=concluded).clean()
    with pytest.raises(ValidationError, match="chưa có kết luận"):
        inspection("follow_up", follows=open_one).clean()
    for fields in ({"kind": "follow_up"}, {"kind": "check", "follows": concluded}, {"lead": "joint"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            inspection(**fields)


def test_sanctions_add_up_and_are_not_paid_twice():
    entry = sanction("chief_inspector", "2022-05-10", 35_000_000, gain=13_696_000)
    assert entry.total == 48_696_000
    with pytest.raises(IntegrityError), transaction.atomic():
        sanction("chief_inspector", "2022-05-10", 10, paid=11)
    with pytest.raises(ValidationError, match="không được trước khi"):
        sanction("province", "2022-04-04", 10, inspection=inspection(started_on="2022-04-05")).clean()


def test_the_director_receives_on_regular_days():
    regular = reception_day("2022-04-15")
    seen = visit("2022-01-01", of=regular, unit=unit("KHAC"))
    assert (seen.visited_on, seen.unit) == (day("2022-04-15"), regular.unit)
    regular.held_on = day("2022-04-18")
    regular.save()
    seen.refresh_from_db()
    assert seen.visited_on == day("2022-04-18")
    with pytest.raises(IntegrityError), transaction.atomic():
        visit("2022-04-15", received_by="director")
