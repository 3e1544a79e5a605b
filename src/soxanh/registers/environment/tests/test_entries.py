"""What the registers take and what they refuse, whichever way it comes in."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from soxanh.law import parameters
from soxanh.registers.environment.tests.entries import (
    book,
    day,
    decision,
    discharge,
    guidance,
    outlet,
    permit,
    place,
    rural,
    saved,
    support,
    unit,
)
from soxanh.registers.judgement import Outcome
from soxanh.registers.licence import term_within_law

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: decision("permit"),
        lambda: decision(authority="ward"),
        lambda: decision(group="5"),
        lambda: permit(kind="5"),
        lambda: permit(authority="ward"),
        lambda: permit(valid_to=day("14/03/2022")),
        lambda: outlet(saved(permit()), "noise"),
        lambda: outlet(saved(permit()), max_flow=0),
        lambda: book(2, issue="first"),
        lambda: book(1, issue="reissued"),
        lambda: guidance("audit", "Kho"),
        lambda: rural("visit"),
        lambda: rural("keeping", result=""),
        lambda: rural("training", result="met"),
        lambda: rural("keeping", mend_by=day("20/03/2022")),
        lambda: rural("keeping", result="not_met", mend_by=day("14/03/2022")),
        lambda: rural("keeping", result="not_met", mended_on=day("14/03/2022")),
        lambda: support(0, "15/03/2022"),
        lambda: support(1, "15/03/2022", "14/03/2022"),
        lambda: discharge("Nhà máy", result="exceeds", exceeded=""),
        lambda: discharge("Nhà máy", exceeded="COD 1,4 lần"),
        lambda: discharge("Nhà máy", result="", handed_on=day("20/03/2022")),
        lambda: discharge("Nhà máy", result="exceeds", handed_on=day("14/03/2022")),
    ],
)
def test_the_database_refuses_what_cannot_be(wrong):
    entry = wrong()
    with pytest.raises(IntegrityError):
        entry.save()


@pytest.mark.parametrize(
    "twice",
    [
        lambda: decision(number="7/QĐ-UBND"),
        lambda: permit(number="7/GPMT-UBND"),
        lambda: book(),
        lambda: guidance("procedure", "Kho"),
        lambda: rural("keeping"),
        lambda: support(1, "15/03/2022", decision_number="7/QĐ-QBVMT"),
        lambda: discharge("Nhà máy"),
    ],
)
def test_the_same_is_written_once(twice):
    saved(twice())
    with pytest.raises(IntegrityError):
        twice().save()


def test_an_outlet_stands_in_its_permits_unit():
    paper = saved(permit())
    entry = saved(outlet(paper, unit=unit("VPS")))
    assert entry.unit == unit()
    paper.unit = unit("VPS")
    paper.save()
    entry.refresh_from_db()
    assert entry.unit == unit("VPS")


def test_only_communes_have_the_criterion_and_the_funds_support():
    for entry in (rural("keeping", commune="185"), support(1, "15/03/2022", commune="185")):
        entry.commune = place("D185", "district")
        with pytest.raises(ValidationError) as refused:
            entry.full_clean()
        assert list(refused.value.message_dict) == ["commune"]


def test_a_remembered_term_refuses_nobody_and_a_read_one_does(monkeypatch):
    long = permit(kind="1", valid_to=day("15/03/2030"))
    assert term_within_law(long).outcome is Outcome.NOT_KNOWN
    read = parameters.LegalParameter("term", (7, 7), datetime.date(2022, 1, 1), "Luật Ví Dụ", "Điều 1", "text")
    monkeypatch.setattr("soxanh.registers.licence.find_parameter", lambda key, on: read)
    assert term_within_law(long).outcome is Outcome.FAILS
    assert term_within_law(permit(kind="1", valid_to=day("15/03/2029"))).outcome is Outcome.HOLDS
    assert term_within_law(permit(kind="4", valid_to=day("15/03/2049"))).outcome is Outcome.DOES_NOT_APPLY
