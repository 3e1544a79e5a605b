"""Figures of the surveying registers, worked out by hand."""

import csv
from pathlib import Path

import pytest

from soxanh.calendar import parse_period
from soxanh.figures.definitions import catalogue
from soxanh.figures.engine import compute, rows
from soxanh.registers.survey.tests.sample import (
    HA,
    appraisal,
    backlog,
    day,
    forensic,
    map_check,
    parcel_map,
    product_check,
    record_update,
    saved,
    unit,
    update,
)
from soxanh.registers.tasks.models import Target, Task

pytestmark = pytest.mark.django_db

GOLDEN = Path(__file__).parents[6] / "shared/golden/lang-son-2022.csv"
YEAR = parse_period("2022")
OWN = [
    each for each in catalogue.figures if each.startswith("survey.") and not each.startswith("survey.database_target")
]


def printed(figure_id, period="2022", **scope):
    return compute([figure_id], parse_period(period), **scope)[figure_id].text_with_unit


@pytest.mark.parametrize("room", ["survey", "water", "minerals"])
def test_every_golden_figure_is_declared_in_its_unit(room):
    if not GOLDEN.exists():
        pytest.skip("the golden facts are not here")
    with GOLDEN.open(encoding="utf-8") as file:
        golden = [row for row in csv.DictReader(file) if row["register"] == room and row["ledger"] == "yes"]
    assert golden
    assert {row["id"]: row["unit"] for row in golden} == {
        row["id"]: getattr(catalogue.figures.get(row["id"]), "unit", None) for row in golden
    }


@pytest.mark.parametrize(
    ("on", "counted"), [("31/12/2021", 0), ("01/01/2022", 1), ("31/12/2022", 1), ("01/01/2023", 0)]
)
def test_the_first_and_the_last_day_count(on, counted):
    saved(product_check("Đường", on), parcel_map("measured", 1, on=on), record_update(1, on=on))
    saved(product_check("Chợ", "01/01/2020"), parcel_map("extracted", 1, on="01/01/2020"))
    saved(record_update(1, on="01/01/2020"))
    names = ["survey.product_checks", "survey.parcel_maps", "survey.records_updated"]
    computed = compute(names, YEAR)
    assert [computed[name].amount for name in names] == [counted] * 3
    assert rows("survey.parcel_maps", YEAR).count() == counted


def test_what_is_checked_twice_is_one_project_and_one_commune():
    saved(product_check("Đường", result="failed"), product_check("Đường", "20/04/2022"), product_check("Chợ"))
    saved(map_check("178.03"), map_check("178.03", "20/04/2022"), map_check("186.08"))
    assert printed("survey.product_checks") == "02 công trình"
    assert printed("survey.map_checks") == "02 xã"


def test_forensic_cases_flow_from_year_to_year():
    saved(forensic("20/12/2021", "31/12/2021"), forensic("21/12/2021", "01/01/2022"), forensic("22/12/2021"))
    saved(forensic("01/03/2022", "31/12/2022"), forensic("02/03/2022", "01/01/2023"))
    computed = compute(OWN, YEAR)
    values = [computed[f"survey.forensic_{name}"].amount for name in ("carried", "requested", "cases", "pending")]
    assert values == [2, 2, 2, 2]
    assert computed.broken == []


def test_designs_and_applications_are_counted_by_the_day_of_their_result():
    saved(appraisal("design", "01/12/2021", "05/01/2022"), appraisal("design", "01/12/2022"))
    saved(appraisal("licence", "01/06/2022", "20/06/2022"), appraisal("design", "01/12/2022", "01/01/2023"))
    assert printed("survey.designs_appraised") == "01 hồ sơ"
    assert printed("survey.applications_appraised") == "01 hồ sơ"
    assert printed("survey.appraisals_pending") == "02 hồ sơ"


def test_maps_parcels_and_hectares_are_three_counts():
    saved(parcel_map("measured", 3, 2 * HA), parcel_map("measured", 1, HA // 4))
    saved(parcel_map("extracted", 2, HA // 2), parcel_map("extracted", 9, on="01/01/2023"))
    assert printed("survey.parcel_maps") == "03 mảnh"
    assert printed("survey.parcels_measured") == "04 thửa"
    assert printed("survey.parcels_measured_ha") == "2,25 ha"
    assert printed("survey.parcels_extracted") == "02 thửa"
    assert printed("survey.parcels_extracted_ha") == "0,5 ha"
    assert printed("survey.parcels_mapped") == "06 thửa"
    assert printed("survey.parcels_mapped_ha") == "2,75 ha"


def test_records_are_told_by_owner():
    saved(record_update(40), record_update(2, "organisation"), record_update(5, on="31/12/2022"))
    assert printed("survey.records_updated_household") == "45 thửa"
    assert printed("survey.records_updated_org") == "02 thửa"
    assert printed("survey.records_updated") == "47 thửa"


class TestDatabase:
    def test_what_a_period_has_to_enter_is_what_was_not_entered_before_it(self):
        first, second = saved(backlog(100, 20), backlog(60, 9, system="vbdlis"))
        saved(
            update(first, 30, 5, "31/01/2022"), update(second, 10, 2, "28/02/2022"), update(first, 7, 1, "01/03/2022")
        )
        assert printed("survey.database_backlog_parcels") == "160 thửa"
        assert printed("survey.database_backlog_dossiers") == "29 hồ sơ"
        assert printed("survey.database_updated") == "47 thửa"
        assert printed("survey.database_updated_elis") == "37 thửa"
        assert printed("survey.database_updated_vbdlis") == "10 thửa"
        assert printed("survey.database_pending_parcels") == "113 thửa"
        assert printed("survey.database_updated_pct") == "29,4%"
        assert printed("survey.database_backlog_parcels", "2022-03") == "120 thửa"
        assert printed("survey.database_backlog_dossiers", "2022-03") == "22 hồ sơ"
        assert printed("survey.database_backlog_parcels", "2023") == "113 thửa"

    def test_the_target_is_measured_by_the_branches_entering(self):
        office = unit("VPDK")
        branch = unit("VPDK-LS", office)
        task = saved(
            Task(
                unit=office,
                code="T1",
                kind="key",
                title="Cập nhật",
                field="land",
                assigned_by="Sở",
                assigned_on=day("04/01/2022"),
            )
        )
        Target.objects.create(
            task=task,
            figure_id="survey.database_updated",
            stated="20",
            period_start=YEAR.start,
            period_end=YEAR.end,
        )
        saved(update(saved(backlog(100, unit=branch)), 27))
        assert printed("survey.database_target_pct") == "135%"
        assert printed("survey.database_target_pct", unit="VPDK") == "135%"
