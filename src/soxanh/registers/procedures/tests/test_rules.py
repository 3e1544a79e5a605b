"""What the ledger refuses, and what it takes in and calls a breach."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.forms import modelform_factory
from django_fsm import TransitionNotAllowed

from soxanh.registers.declaration import shelf
from soxanh.registers.judgement import Outcome
from soxanh.registers.procedures import rules
from soxanh.registers.procedures.choices import Ground, Result, SimplificationKind, State
from soxanh.registers.procedures.models import (
    Dossier,
    Pause,
    Procedure,
    PublicationDecision,
    PublishedProcedure,
    Simplification,
)
from soxanh.registers.procedures.tests.sample import Office, day, pause

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return Office()


def refused_fields(entry):
    with pytest.raises(ValidationError) as caught:
        entry.clean()
    return caught.value.message_dict


@pytest.mark.parametrize(
    ("code", "fine"),
    [
        ("000.00.16.H37-220301-0007", True),
        ("H37.16-220301-0007", True),
        ("H37.16.02-220301-00007", True),
        ("0123/HS-TNMT", True),
        ("H37.16-220301 0007", False),
        ("", False),
    ],
)
def test_dossier_codes(office, code, fine):
    dossier = office.dossier("2022-03-01", code=code, save=False)
    dossier.before_save()
    if fine:
        dossier.full_clean()
    else:
        with pytest.raises(ValidationError) as caught:
            dossier.full_clean()
        assert set(caught.value.message_dict) == {"code"}


@pytest.mark.parametrize("digits", ["220302", "221301", "210301"])
def test_the_code_carries_the_day_of_reception(office, digits):
    """Otherwise it is said beside the entry: a dossier handed in online at night has the day before in its code."""
    dossier = office.dossier("2022-03-01", code=f"H37.16-{digits}-0001")
    (sentence,) = rules.breaches(dossier, day("2022-03-01"))
    assert "01/03/2022" in sentence and "220301" in sentence and digits in sentence
    assert rules.breaches(office.dossier("2022-03-01", code="H37.16-220301-0001"), day("2022-03-01")) == []
    assert rules.breaches(office.dossier("2022-03-01", code="0123/HS-TNMT"), day("2022-03-01")) == []


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"resolved_on": day("2022-02-28"), "result": Result.GRANTED}, "resolved_on"),
        ({"resolved_on": day("2022-03-02")}, "result"),
        ({"result": Result.GRANTED}, "result"),
        ({"returned_on": day("2022-03-03")}, "returned_on"),
        (
            {"resolved_on": day("2022-03-03"), "result": Result.GRANTED, "returned_on": day("2022-03-02")},
            "returned_on",
        ),
        ({"appointed_on": day("2022-02-28")}, "appointed_on"),
        ({"reappointed_on": day("2022-02-28")}, "reappointed_on"),
    ],
)
def test_days_that_cannot_be_are_refused_beside_their_field(office, fields, field):
    assert field in refused_fields(office.dossier("2022-03-01", save=False, **fields))


@pytest.mark.parametrize(
    "fields",
    [
        {"resolved_on": day("2022-02-28"), "result": Result.GRANTED},
        {"resolved_on": day("2022-03-02"), "result": ""},
        {"result": Result.GRANTED},
        {"returned_on": day("2022-03-03")},
        {"limit": -10, "appointed_on": day("2022-03-03")},
    ],
)
def test_the_database_refuses_them_too(office, fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        office.dossier("2022-03-01", **fields)


def test_a_code_stands_once(office):
    office.dossier("2022-03-01")
    with pytest.raises(IntegrityError), transaction.atomic():
        office.dossier("2022-03-01", code="H37.16-220301-0001")


def test_the_form_says_it_in_vietnamese_beside_the_field(office):
    form_class = modelform_factory(Dossier, fields=shelf["procedures.dossiers"].form)
    form = form_class(
        {
            "code": "H37.16-220301-0001",
            "procedure": office.land.pk,
            "counter": office.branch_counter.pk,
            "unit": office.branch.pk,
            "channel": "direct",
            "applicant_name": "Ông Trần Văn Mẫu",
            "applicant_kind": "individual",
            "received_on": "2022-03-01",
            "appointed_on": "2022-02-25",
            "limit": "2,5",
        }
    )
    assert set(form.errors) == {"appointed_on"}
    assert "25/02/2022" in form.errors["appointed_on"][0]
    assert form.cleaned_data["limit"] == 25


def test_a_dossier_goes_through_its_states(office):
    dossier = office.dossier("2022-03-01")
    assert dossier.state == State.RECEIVED
    dossier.start()
    dossier.save()
    dossier.grant(day("2022-03-10"))
    dossier.save()
    dossier.hand_over(day("2022-03-11"))
    dossier.save()
    dossier.refresh_from_db()
    assert (dossier.state, dossier.result) == (State.RETURNED, Result.GRANTED)
    with pytest.raises(TransitionNotAllowed):
        dossier.withdraw(day("2022-03-12"))
    judged = rules.transition_allowed(dossier, State.WITHDRAWN)
    assert judged.outcome is Outcome.FAILS
    assert judged.sentence == "Hồ sơ đang ở trạng thái “Đã trả kết quả” không chuyển được sang “Đã rút hồ sơ”."


def test_nothing_is_granted_while_the_clock_stands(office):
    dossier = office.dossier("2022-03-01")
    pause(dossier, Ground.SUPPLEMENT, "2022-03-02")
    assert rules.transition_allowed(dossier, State.RESULT_READY).outcome is Outcome.FAILS
    assert rules.transition_allowed(dossier, State.STOPPED).outcome is Outcome.HOLDS


def test_the_state_follows_the_result_that_is_written(office):
    assert office.dossier("2022-03-01", "2022-03-02", result=Result.REFUSED).state == State.REFUSED
    assert office.dossier("2022-03-01", "2022-03-02").state == State.RESULT_READY


@pytest.mark.parametrize(
    ("apologised", "outcome"),
    [("2022-03-14", Outcome.HOLDS), ("2022-03-15", Outcome.FAILS), (None, Outcome.NOT_KNOWN)],
)
def test_an_apology_goes_out_a_day_before_the_due_date(office, apologised, outcome):
    dossier = office.dossier(
        "2022-03-01", reappointed_on=day("2022-03-25"), apologised_on=apologised and day(apologised)
    )
    assert rules.apologised_in_time(dossier).outcome is outcome


def test_no_apology_is_asked_for_when_nothing_was_put_off(office):
    assert rules.apologised_in_time(office.dossier("2022-03-01")).outcome is Outcome.DOES_NOT_APPLY


def test_a_second_reappointment_is_refused(office):
    dossier = office.dossier("2022-03-01", reappointed_on=day("2022-03-25"))
    dossier.clean()
    dossier.reappointed_on = day("2022-04-01")
    message = refused_fields(dossier)["reappointed_on"][0]
    assert "đã hẹn lại ngày 25/03/2022" in message


@pytest.mark.parametrize(
    ("resolved", "on", "outcome"),
    [
        ("2022-03-15", "2022-12-31", Outcome.HOLDS),
        ("2022-03-16", "2022-12-31", Outcome.FAILS),
        (None, "2022-03-15", Outcome.NOT_KNOWN),
        (None, "2022-03-16", Outcome.FAILS),
    ],
)
def test_in_time(office, resolved, on, outcome):
    assert rules.resolved_in_time(office.dossier("2022-03-01", resolved), day(on)).outcome is outcome


def test_breaches_are_told_not_refused(office):
    old = office.procedure("1.000005", valid_to=day("2021-12-31"))
    dossier = office.dossier("2022-03-01", "2022-03-30", procedure=old)
    dossier.clean()
    said = rules.breaches(dossier, day("2022-12-31"))
    assert len(said) == 2
    assert "31/12/2021" in said[0] and "30/03/2022" in said[1]


def test_a_second_request_for_supplement_is_a_breach(office):
    dossier = office.dossier("2022-03-01")
    pause(dossier, Ground.SUPPLEMENT, "2022-03-02", "2022-03-04")
    assert rules.breaches(dossier, day("2022-03-04")) == []
    pause(dossier, Ground.SUPPLEMENT, "2022-03-09", "2022-03-10")
    assert "lần thứ 2" in rules.breaches(dossier, day("2022-03-10"))[0]


@pytest.mark.parametrize(
    ("started", "ended", "field"),
    [
        ("2022-02-28", "2022-03-02", "started_on"),  # before reception
        ("2022-03-08", "2022-03-07", "ended_on"),
        ("2022-03-05", "2022-03-12", "started_on"),  # overlaps 4–7/3
    ],
)
def test_pauses_that_cannot_be_are_refused(office, started, ended, field):
    dossier = office.dossier("2022-03-01")
    pause(dossier, Ground.OPINION, "2022-03-04", "2022-03-07")
    second = Pause(dossier=dossier, ground=Ground.POSTING, started_on=day(started), ended_on=day(ended))
    assert field in refused_fields(second)


def test_the_database_keeps_one_open_pause(office):
    dossier = office.dossier("2022-03-01")
    pause(dossier, Ground.OPINION, "2022-03-04")
    with pytest.raises(IntegrityError), transaction.atomic():
        pause(dossier, Ground.POSTING, "2022-03-08")


def test_a_pause_stands_in_its_dossiers_unit(office):
    assert pause(office.dossier("2022-03-01"), Ground.OPINION, "2022-03-04").unit == office.branch


@pytest.mark.parametrize("code", ["1.012766", "1.012766.000.00.00.H37", "T-LSN-264923-TT"])
def test_procedure_codes(office, code):
    office.procedure(code).full_clean()


@pytest.mark.parametrize("code", ["1. 012766", "thủ tục 1"])
def test_codes_that_are_none(office, code):
    with pytest.raises(ValidationError, match="Mã thủ tục viết liền"):
        office.procedure(code).full_clean()


@pytest.mark.parametrize(
    "fields",
    [
        {"valid_to": day("2019-12-31")},
        {"statutory_limit": -10},
        {"shortened_limit": 110, "shortened_from": day("2022-01-01")},
        {"shortened_limit": 50},
        {"shortened_limit": 50, "shortened_from": day("2022-01-01"), "statutory_limit": None},
    ],
)
def test_the_database_refuses_procedures_that_cannot_be(office, fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        office.procedure("1.000007", **fields)
    assert not Procedure.objects.filter(code="1.000007").exists()


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        (SimplificationKind.SHORTEN, 100, 100),
        (SimplificationKind.SHORTEN, 100, None),
        (SimplificationKind.SHORTEN, None, None),
        (SimplificationKind.SHORTEN, 100, -10),
        (SimplificationKind.SIMPLIFY, 100, 50),
    ],
)
def test_the_database_refuses_simplifications_that_cannot_be(office, kind, before, after):
    with pytest.raises(IntegrityError), transaction.atomic():
        Simplification.objects.create(
            procedure=office.land,
            kind=kind,
            decision_number="01/QĐ-MAU",
            decided_on=day("2022-06-02"),
            days_before=before,
            days_after=after,
            unit=office.division,
        )


def test_a_decision_publishes_a_procedure_once(office):
    decision = PublicationDecision.objects.create(
        number="01",
        symbol="QĐ-MAU",
        issued_on=day("2022-02-02"),
        issuer="Tỉnh Mẫu",
        subject="Mẫu",
        unit=office.division,
    )
    line = {"decision": decision, "procedure": office.land, "action": "new"}
    assert PublishedProcedure.objects.create(**line).unit == office.division
    with pytest.raises(IntegrityError), transaction.atomic():
        PublishedProcedure.objects.create(**line)
