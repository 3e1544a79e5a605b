"""What holds of licences of every field, tried on those of water."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from soxanh.calendar import parse_period
from soxanh.figures.engine import compute
from soxanh.registers.licence import Action, Ending
from soxanh.registers.water.models import WaterLicence
from soxanh.registers.water.tests.sample import day, licence, saved

pytestmark = pytest.mark.django_db


def amounts(period, *names):
    computed = compute([f"water.{name}" for name in names], parse_period(period))
    return [computed[f"water.{name}"].amount for name in names]


def test_a_licence_is_valid_from_the_day_of_its_grant_unless_it_says_otherwise():
    assert saved(licence(on="15/03/2022")).valid_from == day("15/03/2022")
    assert saved(licence(on="15/03/2022", valid_from=day("01/04/2022"))).valid_from == day("01/04/2022")


def test_the_last_day_of_the_term_is_still_in_force():
    saved(licence(on="31/12/2021", until="31/12/2022"), licence(on="01/01/2020"))
    assert amounts("2022", "licences_in_force", "licences_run_out") == [2, 1]
    assert amounts("2021", "licences_in_force", "licences_run_out") == [2, 0]
    assert amounts("2023", "licences_in_force", "licences_run_out") == [1, 0]


def test_what_was_given_back_does_not_run_out():
    saved(licence(on="01/01/2020", until="30/06/2022", ended_on=day("15/03/2022"), ended_as=Ending.RETURNED))
    saved(licence(on="01/01/2020", until="30/06/2022", ended_on=day("01/07/2022"), ended_as=Ending.EXPIRED))
    assert amounts("2022-03", "licences_in_force") == [1]
    assert amounts("2022", "licences_in_force", "licences_run_out") == [0, 1]


def test_a_licence_that_follows_another_ends_it_when_it_becomes_valid():
    old = saved(licence(on="01/01/2020", until="30/06/2022"))
    saved(licence(on="15/05/2022", valid_from=day("01/07/2022"), former=old, action=Action.EXTEND))
    old.refresh_from_db()
    assert (old.ended_on, old.ended_as) == (day("01/07/2022"), Ending.REPLACED)
    assert amounts("2022-06", "licences_in_force", "licences_run_out") == [1, 1]
    assert amounts("2022-07", "licences_in_force") == [1]


def test_an_end_that_is_written_already_is_left_as_it_is():
    old = saved(licence(on="01/01/2020", ended_on=day("02/02/2022"), ended_as=Ending.REVOKED))
    saved(licence(on="15/05/2022", former=old))
    old.refresh_from_db()
    assert (old.ended_on, old.ended_as) == (day("02/02/2022"), Ending.REVOKED)


@pytest.mark.parametrize(
    "wrong",
    [
        {"until": "14/03/2022"},
        {"ended_on": day("01/04/2022")},
        {"ended_as": Ending.RETURNED},
        {"ended_on": day("14/03/2022"), "ended_as": Ending.RETURNED},
        {"action": "gift"},
    ],
)
def test_the_database_refuses_what_cannot_be(wrong):
    with pytest.raises(IntegrityError):
        licence(on="15/03/2022", **wrong).save()


def test_a_number_of_a_day_stands_once():
    saved(licence(number="5/GP"), licence(number="5/GP", on="16/03/2022"))
    with pytest.raises(ValidationError, match="đã có trong sổ"):
        licence(number="5/GP").full_clean()


def refusals(entry: WaterLicence) -> dict:
    try:
        entry.full_clean()
    except ValidationError as refused:
        return refused.message_dict
    return {}


@pytest.mark.parametrize(
    ("kind", "on", "until", "action", "refused"),
    [
        ("surface", "01/07/2024", "01/07/2034", Action.NEW, False),
        ("surface", "01/07/2024", "02/07/2034", Action.NEW, True),
        ("surface", "01/07/2024", "02/07/2029", Action.EXTEND, True),
        ("ground", "29/02/2028", "01/03/2033", Action.NEW, False),
        ("ground", "29/02/2028", "02/03/2033", Action.NEW, True),
        ("ground", "01/07/2024", None, Action.NEW, False),
        ("surface", "30/06/2024", "30/06/2054", Action.NEW, False),  # that law is only remembered
        ("drilling", "01/07/2024", "01/07/2054", Action.NEW, False),  # so is this one
    ],
)
def test_a_term_is_as_long_as_the_law_of_its_day_allows(kind, on, until, action, refused):
    assert (list(refusals(licence(kind, on, until, action=action))) == ["valid_to"]) is refused


def test_the_refusal_says_what_the_law_is():
    (sentence,) = refusals(licence("surface", "01/07/2024", "01/07/2040"))["valid_to"]
    assert "10 năm đối với khai thác nước mặt" in sentence
    assert "28/2023/QH15" in sentence


def test_a_licence_follows_an_earlier_one():
    later = saved(licence(on="16/03/2022"))
    assert list(refusals(licence(on="15/03/2022", former=later))) == ["former"]
    assert refusals(licence(on="16/03/2022", former=later)) == {}
