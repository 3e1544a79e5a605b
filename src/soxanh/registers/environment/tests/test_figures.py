"""Figures of environmental protection, worked out by hand."""

import csv
from pathlib import Path

import pytest

from soxanh.calendar import parse_period
from soxanh.figures.definitions import Counted, catalogue
from soxanh.figures.engine import compute, rows
from soxanh.registers.environment.tests.entries import (
    book,
    decision,
    discharge,
    guidance,
    outlet,
    permit,
    rural,
    saved,
    support,
)

GOLDEN = Path(__file__).parents[6] / "shared/golden/lang-son-2022.csv"
YEAR = parse_period("2022")

pytestmark = pytest.mark.django_db


def printed(figure_id, period="2022"):
    return compute([figure_id], parse_period(period))[figure_id].text_with_unit


def test_every_golden_figure_is_counted_in_its_unit():
    if not GOLDEN.exists():
        pytest.skip(f"the facts of the source report are not here: {GOLDEN}")
    with GOLDEN.open(encoding="utf-8") as file:
        golden = [row for row in csv.DictReader(file) if row["register"] == "environment" and row["ledger"] == "yes"]
    assert golden
    for row in golden:
        assert isinstance(catalogue.figures[row["id"]], Counted)
        assert catalogue.figures[row["id"]].unit == row["unit"]


@pytest.mark.parametrize(
    ("on", "counted"), [("31/12/2021", 0), ("01/01/2022", 1), ("31/12/2022", 1), ("01/01/2023", 0)]
)
def test_the_first_and_the_last_day_count(on, counted):
    saved(
        decision("eia", on),
        decision("plan", on),
        permit(on),
        book(2, on),
        guidance("procedure", "Nhà kho Ví Dụ", on),
        guidance("law_review", "Công ty Ví Dụ", on),
        rural("keeping", on=on),
        rural("advanced", on=on),
        support(1_000, "01/01/2021", on),
        discharge("Nhà máy Ví Dụ", on),
    )
    saved(decision("plan", "15/06/2020"), permit("15/06/2020"), book(1, "15/06/2020"))
    saved(guidance("procedure", "Kho", "15/06/2020"), rural("model", on="15/06/2020"))
    saved(support(1_000, "15/06/2020"), discharge("Kho", "15/06/2020"))
    for figure_id in (
        "environment.eia_approved",
        "environment.plans_confirmed",
        "environment.permits",
        "environment.hazwaste_reissued",
        "environment.guidance_projects",
        "environment.law_reviews",
        "environment.ntm_checked_communes",
        "environment.ntm_advanced_checked",
        "environment.fund_communes",
        "environment.discharge_monitored",
    ):
        assert compute([figure_id], YEAR)[figure_id].amount == counted, figure_id
        assert rows(figure_id, YEAR).count() == counted


def test_a_project_decided_on_twice_is_one_project_of_each_kind():
    saved(
        decision("eia", project="Kho A"),
        decision("eia", "20/10/2022", project="Kho A"),
        decision("eia", project="Kho B"),
        decision("plan", project="Kho A"),
        decision("restoration", project="Mỏ C"),
    )
    assert printed("environment.eia_approved") == "02 dự án"
    assert printed("environment.plans_confirmed") == "01 dự án"
    assert printed("environment.restorations_approved") == "01 dự án"


def test_a_permit_replaced_is_not_in_force_any_more_nor_are_its_outlets():
    old = saved(permit("10/01/2022", project="Nhà máy A"))
    saved(outlet(old), outlet(old, "emission"))
    new = saved(permit("10/06/2022", project="Nhà máy A", action="adjust", former=old))
    saved(outlet(new))
    assert printed("environment.permits") == "01 dự án"
    assert printed("environment.permits_in_force", "2022-Q1") == "01 giấy phép"
    assert printed("environment.permits_in_force") == "01 giấy phép"
    assert printed("environment.outlets_permitted", "2022-Q1") == "02 vị trí"
    assert printed("environment.outlets_wastewater") == "01 vị trí"
    assert printed("environment.outlets_emission") == "00 vị trí"


def test_first_and_later_issues_of_a_book_are_told_apart():
    saved(book(1), book(2, "20/05/2022"), book(1, code="20.000912.T"))
    assert printed("environment.hazwaste_issued") == "02 sổ"
    assert printed("environment.hazwaste_reissued") == "01 sổ"
    assert printed("environment.hazwaste_books") == "03 sổ"


def test_a_commune_visited_twice_is_one_commune_and_two_visits():
    saved(
        rural("training", "185.09"),
        rural("keeping", "185.09", result="not_met"),
        rural("keeping", "185.09", "20/08/2022"),
        rural("keeping", "187.03"),
        rural("advanced", "185.09"),
    )
    assert printed("environment.ntm_checked_communes") == "02 xã"
    assert printed("environment.ntm_advanced_checked") == "01 xã"
    assert printed("environment.ntm_checks") == "04 lượt"
    assert printed("environment.ntm_checks_not_met") == "01 lượt"


def test_support_counts_when_it_is_paid():
    saved(
        support(90_000_000, "10/12/2021", "05/01/2022"),
        support(8_831_000, "10/03/2022", "15/03/2022"),
        support(1_000_000, "20/12/2022", "05/01/2023", commune="187.03"),
    )
    assert printed("environment.fund_communes") == "01 xã"
    assert printed("environment.fund_amount") == "98.831.000 đồng"
    assert printed("environment.fund_unpaid", "2021") == "90.000.000 đồng"
    assert printed("environment.fund_unpaid") == "1.000.000 đồng"
    assert printed("environment.fund_decided_to_date") == "99.831.000 đồng"


def test_a_facility_that_exceeded_once_exceeds():
    saved(
        discharge("Nhà máy A", "15/03/2022", "exceeds"),
        discharge("Nhà máy A", "15/09/2022"),
        discharge("Nhà máy B"),
        discharge("Nhà máy C"),
    )
    assert printed("environment.discharge_monitored") == "03 đơn vị"
    assert printed("environment.discharge_exceeding") == "01 đơn vị"
    assert printed("environment.discharge_exceeding_pct") == "33,33%"


def test_nothing_sampled_in_the_year_means_nothing_exceeding():
    saved(discharge("Nhà máy A", "15/03/2021"))
    assert printed("environment.discharge_exceeding") == "00 đơn vị"
