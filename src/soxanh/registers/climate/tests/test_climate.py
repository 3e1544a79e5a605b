"""Figures of plans, greenhouse gases and adaptation, worked out by hand; what the registers refuse."""

import datetime
import itertools
from typing import Any

import pytest
from django.db import IntegrityError

from soxanh.calendar import parse_period
from soxanh.figures.engine import compute
from soxanh.law.parameters import LegalParameter
from soxanh.org.models import Place, Unit
from soxanh.registers.climate.models import Facility, Inventory, Measure, MeasureCheck, Plan
from soxanh.registers.climate.rules import breaches, inventory_in_time
from soxanh.registers.judgement import Outcome

pytestmark = pytest.mark.django_db

YEAR = parse_period("2022")
_numbers = itertools.count(1)


def day(text: str) -> datetime.date:
    """`15/03/2022`."""
    return datetime.datetime.strptime(text, "%d/%m/%Y").date()


def unit(code: str = "CCBVMT") -> Unit:
    fields = {"name": f"Đơn vị {code}", "short_name": code, "kind": "sub_department"}
    return Unit.objects.get_or_create(code=code, defaults=fields)[0]


def place() -> Place:
    return Place.objects.get_or_create(code="187", defaults={"name": "huyện Ví Dụ", "kind": "district"})[0]


def plan(field: str = "climate", on: str = "15/03/2022", **values: Any) -> Plan:
    fields = {
        "unit": unit(),
        "kind": "plan",
        "field": field,
        "number": f"{next(_numbers)}/KH-UBND",
        "issuer": "province",
    }
    return Plan(**{**fields, "issued_on": day(on), "title": "Kế hoạch Ví Dụ", **values})


def facility(listed: str = "18/01/2022", **values: Any) -> Facility:
    fields = {"unit": unit(), "name": f"Nhà máy Ví Dụ {next(_numbers)}", "place": place(), "sector": "industry"}
    return Facility(**{**fields, "listed_in": "01/2022/QĐ-TTg", "listed_on": day(listed), **values})


def inventory(of: Facility, on: str = "15/03/2022", verified: str | None = None, **values: Any) -> Inventory:
    fields = {"facility": of, "inventory_year": 2021, "submitted_on": day(on), "emission_t": 1_000}
    return Inventory(**{**fields, "verified_on": day(verified) if verified else None, **values})


def measure(started: str = "15/03/2022", due: str | None = None, done: str | None = None, **values: Any) -> Measure:
    return Measure(
        **{
            "unit": unit(),
            "title": f"Trồng rừng Ví Dụ {next(_numbers)}",
            "lead_agency": "UBND huyện Ví Dụ",
            "place": place(),
            "started_on": day(started),
            "due_on": day(due) if due else None,
            "done_on": day(done) if done else None,
            **values,
        }
    )


def check(of: Measure, on: str = "15/06/2022", **values: Any) -> MeasureCheck:
    return MeasureCheck(**{"measure": of, "checked_on": day(on), "finding": "Đúng tiến độ", **values})


def saved(*entries: Any) -> Any:
    for each in entries:
        each.save()
    return entries[0]


def amounts(*names: str, period: str = "2022") -> list[int | None]:
    computed = compute([f"climate.{name}" for name in names], parse_period(period))
    assert computed.broken == []
    return [computed[f"climate.{name}"].amount for name in names]


def test_plans_are_counted_by_field_and_by_what_they_carry_out():
    saved(
        plan("hydromet", "01/01/2022", carries_out="60-KH/TU", carries_out_date=day("01/01/2022")),
        plan("climate", "31/12/2022"),
        plan("climate"),
        plan("biodiversity", "31/12/2021"),
        plan("biodiversity", "01/01/2023"),
    )
    names = ("plans_hydromet", "plans_climate", "plans_biodiversity", "plans_issued", "plans_carrying_out")
    assert amounts(*names) == [1, 2, 0, 3, 1]


def test_a_report_is_overdue_until_it_is_made():
    saved(
        plan(report_due=day("30/12/2022")),
        plan(report_due=day("31/12/2022")),
        plan(report_due=day("30/06/2022"), reported_on=day("05/01/2023")),
        plan(report_due=day("30/06/2022"), reported_on=day("05/07/2022")),
    )
    assert amounts("reports_overdue") == [2]


def test_facilities_count_while_they_are_listed():
    saved(
        facility(),
        facility("31/12/2022"),
        facility("01/01/2023"),
        facility(delisted_on=day("31/12/2022")),
        facility(delisted_on=day("01/01/2023")),
    )
    assert amounts("ghg_facilities") == [3]


def test_inventories_are_verified_or_wait():
    one = saved(facility())
    saved(
        inventory(one, "31/12/2021", inventory_year=2019),
        inventory(one, "01/01/2022", "31/12/2022", inventory_year=2020),
        inventory(one, "31/12/2022", "01/01/2023"),
        inventory(one, "01/01/2023", inventory_year=2022),
    )
    names = ("ghg_inventories_verified", "ghg_inventories_waiting", "ghg_inventories", "ghg_emissions")
    assert amounts(*names) == [1, 2, 3, 2_000]


def test_measures_flow_from_one_period_to_the_next():
    saved(
        measure("31/12/2021"),
        measure("31/12/2021", done="31/12/2021"),
        measure("01/01/2022", done="31/12/2022"),
        measure("31/12/2022", due="31/12/2022"),
        measure("15/03/2022", due="30/12/2022", done="01/01/2023"),
    )
    names = ("measures_carried", "measures_begun", "measures_done", "measures_running", "measures_overdue")
    assert amounts(*names) == [1, 3, 1, 3, 1]
    assert amounts(*names, period="2023") == [3, 0, 1, 2, 1]


def test_a_measure_seen_twice_is_one_measure():
    one = saved(measure())
    saved(check(one), check(one, "15/09/2022"), check(saved(measure())), check(one, "15/01/2023"))
    assert amounts("measures_checked", "measure_checks") == [2, 3]


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: plan("weather"),
        lambda: plan(kind="letter"),
        lambda: plan(issuer="ministry"),
        lambda: plan(carries_out="888/QĐ-TTg"),
        lambda: plan(carries_out_date=day("15/03/2022")),
        lambda: plan(carries_out="888/QĐ-TTg", carries_out_date=day("16/03/2022")),
        lambda: plan(report_due=day("14/03/2022")),
        lambda: plan(reported_on=day("14/03/2022")),
        lambda: facility(sector="space"),
        lambda: facility(delisted_on=day("17/01/2022")),
        lambda: inventory(saved(facility()), verified="14/03/2022"),
        lambda: measure(due="14/03/2022"),
        lambda: measure(done="14/03/2022"),
        lambda: check(saved(measure()), percent=101),
    ],
)
def test_the_database_refuses_what_cannot_be(wrong):
    entry = wrong()
    with pytest.raises(IntegrityError):
        entry.save()


@pytest.mark.parametrize(
    "twice",
    [
        lambda: plan(number="7/KH-UBND"),
        lambda: facility(name="Nhà máy"),
        lambda: inventory(Facility.objects.first() or saved(facility())),
        lambda: measure(title="Kè"),
        lambda: check(Measure.objects.first() or saved(measure())),
    ],
)
def test_the_same_is_written_once(twice):
    saved(twice())
    with pytest.raises(IntegrityError):
        twice().save()


def test_parts_stand_in_the_unit_of_their_whole():
    one, other = saved(facility()), saved(measure())
    parts = [inventory(one, unit=unit("VPS")), check(other, unit=unit("VPS"))]
    saved(*parts)
    assert [each.unit for each in parts] == [unit(), unit()]


def test_a_late_inventory_is_told_once_the_deadline_has_been_read(monkeypatch):
    late = inventory(saved(facility()), "01/04/2025", inventory_year=2024)
    assert inventory_in_time(late).outcome is Outcome.NOT_KNOWN
    assert inventory_in_time(inventory(late.facility, "31/12/2024")).outcome is Outcome.DOES_NOT_APPLY
    read = LegalParameter("deadline", (31, 3), day("01/01/2025"), "Nghị định Ví Dụ", "Điều 1", "text")
    monkeypatch.setattr("soxanh.registers.climate.rules.find_parameter", lambda key, on: read)
    assert breaches(late, day("01/05/2025")) == ["Kiểm kê khí nhà kính năm 2024 phải gửi chậm nhất ngày 31/03/2025."]
    assert breaches(inventory(late.facility, "31/03/2025", inventory_year=2024), day("01/05/2025")) == []
