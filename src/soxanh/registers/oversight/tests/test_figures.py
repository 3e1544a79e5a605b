"""What the figures of this room count, on data small enough to count by hand."""

from typing import Any

import pytest
from django.db import connection

from soxanh.calendar import parse_period
from soxanh.figures.definitions import Counted, catalogue
from soxanh.figures.engine import compute, rows
from soxanh.registers.oversight.models import Inspection
from soxanh.registers.oversight.tests.sample import (
    business_petition,
    inspection,
    internal_check,
    letter,
    planned,
    reception_day,
    recommendation,
    sanction,
    unit,
    visit,
)

pytestmark = pytest.mark.django_db

Q2 = parse_period("2022-Q2")
COUNTED = [
    each
    for each in catalogue.figures.values()
    if isinstance(each, Counted) and each.register.code.startswith("oversight.")
]
OWN = [each.id for each in COUNTED]


def values(*names, period=Q2):
    ids = [name if "." in name else f"oversight.{name}" for name in names]
    computed = compute(ids, period)
    return [computed[each].amount for each in ids]


def unbroken():
    computed = compute(OWN, Q2)
    assert computed.identities
    return computed.broken == []


def test_what_the_plan_wants_and_what_is_done_of_it():
    for due, ended in (
        ("2022-03-31", "2022-04-01"),  # wanted before, done late
        ("2022-04-01", "2022-01-20"),  # done before its time
        ("2022-06-30", "2022-06-30"),
        ("2022-06-30", "2022-07-01"),
        ("2022-06-30", None),
        ("2022-07-01", "2022-06-30"),
    ):
        line = planned(due_on=due)
        if ended:
            inspection(planned=line, started_on="2022-01-10", ended_on=ended)
    inspection("inspection", planned=planned("inspection"), ended_on="2022-05-01")
    inspection(ended_on="2022-05-01")  # in no plan
    assert values("checks_planned", "checks_done", "inspections_planned", "inspections_done") == [4, 2, 1, 1]
    assert values("checks_planned", "checks_done", period=parse_period("2022")) == [6, 5]
    assert values("all_done", "planned_done", "unplanned_done") == [5, 4, 1]
    assert unbroken()


def test_units_and_works_by_field():
    cases: tuple[tuple[str, dict[str, Any]], ...] = (
        ("water", {"inspected": "Thủy điện Mẫu", "works": 2}),
        ("water", {"inspected": "Thủy điện Mẫu", "works": 1}),
        ("water", {"inspected": "Trạm cấp nước Mẫu", "works": 4, "ended_on": "2022-07-01"}),
        ("land", {"works": 8}),
        ("environment", {}),
        ("environment", {"lead": "joint", "lead_agency": "Công an tỉnh"}),
        ("environment", {"lead": "joint", "lead_agency": "Công an tỉnh"}),
        (
            "environment",
            {"kind": "follow_up", "follows": inspection(started_on="2021-01-05", concluded_on="2021-02-05")},
        ),
    )
    for field, fields in cases:
        inspection(**{"field": field, "ended_on": "2022-06-30", **fields})
    assert values("water.units_inspected", "water.works_inspected") == [1, 3]
    assert values("environment.led_inspections", "environment.joint_inspections", "followups") == [1, 2, 1]
    assert unbroken()


def test_recommendations_and_their_carrying_out():
    source = inspection(started_on="2022-01-05")
    for made, done in (
        ("2022-01-10", "2022-03-31"),
        ("2022-01-10", "2022-04-01"),
        ("2022-06-30", None),
        ("2022-07-01", None),
    ):
        recommendation(source, made_on=made, done_on=done)
    assert values("recommendations", "recommendations_done", "recommendations_open") == [2, 1, 1]


def test_own_units_and_branches_are_counted_once():
    internal_check("CN-A", "branch", "2022-04-01")
    internal_check("CN-A", "branch", "2022-06-30")
    internal_check("CN-B", "branch", "2022-05-01", topic="duties")
    internal_check("PHONG", "division", "2022-05-01")
    internal_check("TRUNGTAM", "public_unit", "2022-05-01", topic="duties")
    internal_check("TRUNGTAM", "public_unit", "2022-07-01")
    assert values("discipline_branches", "discipline_internal", "internal_checks", "branches_total") == [1, 1, 2, 2]
    assert unbroken()


def test_sanctions_by_authority_with_what_is_paid():
    concluded = inspection(started_on="2021-01-05", concluded_on="2021-02-05")
    after = inspection("follow_up", started_on="2022-04-01", follows=concluded)
    sanction("province", "2022-04-01", 420_000_000, offender="Công ty Mẫu A")
    sanction("province", "2022-06-30", 80_000_000, offender="Công ty Mẫu A", paid=80_000_000)
    sanction("province", "2022-07-01", 1)
    sanction("chief_inspector", "2022-05-10", 35_000_000, gain=13_696_000, paid=10_000_000)
    sanction("chief_inspector", "2022-05-11", 45_000_000, inspection=after)
    assert values("province_sanctions", "province_decisions", "province_sanctions_amount") == [1, 2, 500_000_000]
    assert values("department_sanctions", "department_sanctions_amount") == [2, 93_696_000]
    assert values("followup_sanctions", "followup_sanctions_amount") == [1, 45_000_000]
    assert values("sanctions_fines", "sanctions_gains", "sanctions_paid") == [580_000_000, 13_696_000, 90_000_000]
    assert unbroken()


def test_receptions_by_whom_and_why():
    busy, late = reception_day("2022-04-15"), reception_day("2022-07-15")
    reception_day("2022-05-16")
    visit("2022-04-15", of=busy, people=3)
    visit("2022-04-15", "invited", of=busy)
    visit("2022-07-15", of=late)
    visit("2022-04-01", "invited")
    visit("2022-06-30")
    visit("2022-03-31")
    assert values("director_days", "director_days_visited", "director_days_empty") == [2, 1, 1]
    assert values("receptions", "receptions_director", "receptions_inspectorate", "visitors") == [4, 2, 2, 6]
    assert values("receptions_invited", "receptions_enquiry") == [2, 2]
    assert unbroken()


@pytest.mark.parametrize(
    ("kind", "name"), [("complaint", "complaints"), ("denunciation", "denunciations"), ("petition", "petitions")]
)
def test_letters_to_resolve(kind, name):
    for received, resolved in (
        ("2022-01-10", "2022-03-31"),
        ("2022-01-10", "2022-04-01"),  # brought in
        ("2022-06-30", "2022-06-30"),
        ("2022-04-05", "2022-07-01"),
        ("2022-04-05", None),
        ("2022-07-01", None),
    ):
        letter(kind, received, resolved_on=resolved)
    letter(kind, "2022-04-05", handling="forwarded", resolved_on="2022-04-12")
    letter(kind, "2022-04-05", handling="filed")
    assert values(name, f"{name}_resolved", f"{name}_pending") == [4, 2, 2]
    assert values("letters_received", "letters_within", "letters_forwarded", "letters_filed") == [5, 3, 1, 1]
    assert unbroken()


def test_petitions_of_enterprises():
    for received, answered in (
        ("2022-01-10", "2022-04-01"),
        ("2022-06-30", None),
        ("2022-06-01", "2022-06-30"),
        ("2022-01-10", "2022-03-31"),
    ):
        business_petition(received, answered)
    names = (
        "outreach.business_petitions",
        "outreach.business_petitions_answered",
        "outreach.business_petitions_pending",
    )
    assert values(*names) == [3, 2, 1]


def test_the_rows_behind_each_figure_are_as_many_as_it_says():
    recommendation(inspection(planned=planned(), ended_on="2022-05-01"), made_on="2022-05-02")
    letter()
    visit("2022-04-05")
    business_petition("2022-04-05")
    computed = compute(OWN, Q2)
    for each in COUNTED:
        if each.sum_of is None and each.distinct is None:
            assert rows(each.id, Q2).count() == (computed[each.id].amount or 0), each.id


def test_what_stands_in_another_unit_than_its_plan_is_told():
    """Written around the ledger: an inspection that left its plan's unit."""
    done = inspection(planned=planned(), ended_on="2022-05-01")
    table = Inspection._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {table} SET unit_id = %s WHERE id = %s", [unit("KHAC").pk, done.pk])
        cursor.execute(f"UPDATE {table} SET kind = 'check'")
    planned(unit=unit("KHAC"), due_on="2022-03-01")
    assert "Đã kiểm tra ≤ kiểm tra theo kế hoạch" in [each.text for each in compute(OWN, Q2).broken]
