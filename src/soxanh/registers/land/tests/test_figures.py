"""Figures of the land registers, worked out by hand."""

import csv
from pathlib import Path

import pytest

from soxanh.calendar import parse_period
from soxanh.figures.definitions import Manual, catalogue
from soxanh.figures.engine import compute, rows
from soxanh.figures.models import ManualFigure
from soxanh.registers.land.tests.entries import (
    HA,
    M2,
    auction,
    certificate,
    decision,
    district,
    district_plan,
    parcel,
    plan,
    price,
    recovery,
    registration,
    saved,
    transaction,
    unit,
)

GOLDEN = Path(__file__).parents[6] / "shared/golden/lang-son-2022.csv"
YEAR = parse_period("2022")


def printed(figure_id, period="2022", **scope):
    return compute([figure_id], parse_period(period), **scope)[figure_id].text_with_unit


def test_every_golden_figure_is_declared_in_its_unit():
    if not GOLDEN.exists():
        pytest.skip(f"the facts of the source report are not here: {GOLDEN}")
    with GOLDEN.open(encoding="utf-8") as file:
        golden = [row for row in csv.DictReader(file) if row["register"] == "land" and row["ledger"] == "yes"]
    assert golden
    assert {row["id"]: row["unit"] for row in golden} == {
        row["id"]: getattr(catalogue.figures.get(row["id"]), "unit", None) for row in golden
    }


@pytest.mark.django_db
class TestDecisions:
    def test_kinds_are_counted_apart_and_together(self):
        saved(
            decision("allocate", area=17 * HA),
            decision("recover", area=18 * HA // 100),
            decision("recover", area=100 * HA),
            decision("lease", area=10827 * HA // 100),
            decision("purpose", area=5 * HA),
        )
        assert printed("land.allocation_decisions") == "01 quyết định"
        assert printed("land.recovery_decisions") == "02 quyết định"
        assert printed("land.allocation_recovery_decisions") == "03 quyết định"
        assert printed("land.allocation_recovery_ha") == "117,18 ha"
        assert printed("land.lease_decisions") == "01 quyết định"
        assert printed("land.lease_ha") == "108,27 ha"

    @pytest.mark.parametrize(
        ("on", "counted"), [("31/12/2021", 0), ("01/01/2022", 1), ("31/12/2022", 1), ("01/01/2023", 0)]
    )
    def test_the_first_and_the_last_day_count(self, on, counted):
        saved(decision("lease", on), decision("recover", "01/01/2020"))
        assert compute(["land.lease_decisions"], YEAR)["land.lease_decisions"].amount == counted
        assert rows("land.lease_decisions", YEAR).count() == counted

    def test_nothing_written_yet_is_not_zero(self):
        assert printed("land.lease_decisions") == "…"
        saved(decision("recover"))
        assert printed("land.lease_decisions") == "00 quyết định"

    def test_a_project_with_two_price_decisions_is_one_project(self):
        saved(
            price("Khu dân cư A"), price("Khu dân cư A", "20/06/2022"), price("Khu dân cư B"), price("C", "01/01/2023")
        )
        assert printed("land.price_projects") == "02 dự án"

    def test_plans_are_counted_by_day_of_approval(self):
        saved(district_plan("178"), district_plan("180"), district_plan("181", "31/12/2021"))
        assert printed("land.district_plans") == "02 kế hoạch"

    def test_proceeds_are_those_of_successful_auctions(self):
        saved(auction(7_450_000_000), auction(None), auction(2_000_000_000, "05/01/2023"))
        assert printed("land.auctions") == "02 cuộc"
        assert printed("land.auctions_successful") == "01 cuộc"
        assert printed("land.auction_proceeds") == "7.450.000.000 đồng"

    def test_forestry_land_is_told_by_district(self):
        saved(
            recovery("189", 1271 * HA),
            recovery("188", 339 * HA),
            recovery("188", 11 * HA // 100),
            recovery("186", 5747 * HA // 10),
            recovery("180", HA),
        )
        assert printed("land.forestry_recovered_dinh_lap") == "1.271 ha"
        assert printed("land.forestry_recovered_loc_binh") == "339,11 ha"
        assert printed("land.forestry_recovered_huu_lung") == "574,7 ha"
        assert printed("land.forestry_recovered") == "2.185,81 ha"
        assert district("188").code == "188"


@pytest.mark.django_db
class TestFirstRegistration:
    def test_cumulative_runs_from_the_beginning_of_the_plan_to_the_end_of_the_period(self):
        of_plan = saved(plan("organisation", parcels=8, on="01/03/2021"))
        for on in ("01/03/2021", "31/12/2021", "01/01/2022", "31/12/2022", "01/01/2023"):
            saved(registration("organisation", on, plan=of_plan))
        saved(registration("organisation", "15/03/2022"))
        assert printed("land.first_registration_org") == "03 thửa"
        assert printed("land.planned_registration_org") == "02 thửa"
        assert printed("land.cumulative_registration_org", "2021") == "02 thửa"
        assert printed("land.cumulative_registration_org") == "04 thửa"
        assert printed("land.cumulative_registration_org_plan") == "08 thửa"
        assert printed("land.cumulative_registration_org_pct") == "50%"
        assert printed("land.cumulative_registration_org", "2023") == "05 thửa"

    def test_kinds_of_owner_have_plans_of_their_own(self):
        households = saved(plan("household", parcels=430_000))
        saved(plan("organisation", parcels=822), plan("household", parcels=70, on="01/01/2023"))
        saved(registration("household", plan=households), registration("organisation"))
        assert printed("land.cumulative_registration_household") == "01 thửa"
        assert printed("land.cumulative_registration_household_plan") == "430.000 thửa"
        assert printed("land.cumulative_registration_household_plan", "2023") == "430.070 thửa"
        assert printed("land.cumulative_registration_org") == "00 thửa"
        assert printed("land.first_registration") == "02 thửa"


@pytest.mark.django_db
class TestCertificates:
    def test_papers_parcels_and_hectares_are_three_counts(self):
        one = saved(certificate("organisation", urban_project="Khu đô thị Ví Dụ"))
        two = saved(certificate("organisation"))
        three = saved(certificate("household", "31/12/2022"))
        old = saved(certificate("household", "31/12/2021"))
        for paper, area in ((one, 2 * HA), (two, 30_000 * M2), (two, 400 * M2), (three, 1_200 * M2), (old, HA)):
            saved(parcel(paper, area))
        assert printed("land.certificates") == "03 Giấy"
        assert printed("land.certificates_org") == "02 Giấy"
        assert printed("land.certificates_org_urban") == "01 Giấy"
        assert printed("land.certificates_org_parcels") == "03 thửa"
        assert printed("land.certificates_org_ha") == "5,04 ha"
        assert printed("land.certificates_household") == "01 Giấy"
        assert printed("land.certificates_household_parcels") == "01 thửa"
        assert printed("land.certificates_household_ha") == "0,12 ha"
        assert printed("land.certificates_parcels") == "04 thửa"
        assert printed("land.certificates_ha") == "5,16 ha"

    def test_parcels_count_in_the_unit_of_their_certificate(self):
        office = unit("VPDK")
        here, there = unit("VPDK-LS", office), unit("VPDK-BG", office)
        saved(parcel(saved(certificate(unit=here)), HA), parcel(saved(certificate(unit=there)), 2 * HA))
        assert printed("land.certificates_org_ha", unit="VPDK-LS") == "1 ha"
        assert printed("land.certificates_org_ha", unit="VPDK") == "3 ha"
        assert rows("land.certificates_org_ha", YEAR, unit="VPDK-BG").get().area == 2 * HA

    def test_the_share_of_the_target_is_of_a_figure_named_by_its_id(self, monkeypatch):
        target = Manual("land.certificates_org_target", "Chỉ tiêu cấp Giấy cho tổ chức", "Giấy")
        monkeypatch.setitem(catalogue.figures, target.id, target)
        ManualFigure.objects.create(
            figure_id=target.id,
            period_start=YEAR.start,
            period_end=YEAR.end,
            amount=2,
            reason="Chỉ tiêu giao đầu năm",
            source_document="Quyết định thử",
        )
        saved(certificate(), certificate(), certificate("household"))
        saved(certificate(), certificate(), certificate())
        value = compute(["land.certificates_org_pct"], YEAR)["land.certificates_org_pct"]
        assert (value.amount, value.of, value.text_with_unit) == (5, 2, "250%")


@pytest.mark.django_db
def test_secured_transactions_of_all_kinds_are_counted_by_owner():
    saved(transaction(kind="register"), transaction(kind="release"), transaction("household"))
    assert printed("land.secured_transactions_org") == "02 hồ sơ"
    assert printed("land.secured_transactions_household") == "01 hồ sơ"
    assert printed("land.secured_transactions") == "03 hồ sơ"
