"""Figures of the water registers, worked out by hand; what the registers refuse."""

import pytest
from django.db import IntegrityError
from django.db.models import ProtectedError

from soxanh.calendar import parse_period
from soxanh.figures.definitions import catalogue
from soxanh.figures.engine import compute, rows
from soxanh.registers.water.tests.sample import approval, day, fee, licence, marker_plan, saved, zone

pytestmark = pytest.mark.django_db

YEAR = parse_period("2022")
OWN = [each for each in catalogue.figures if each.startswith("water.") and not each.endswith("_inspected")]


def printed(figure_id, period="2022"):
    return compute([figure_id], parse_period(period))[figure_id].text_with_unit


def test_licences_are_counted_by_kind_and_together():
    saved(licence("surface", "01/01/2022"), licence("ground", "31/12/2022"), licence("ground", "01/06/2022"))
    saved(licence("drilling", "31/12/2021"), licence("surface", "01/01/2023"))
    assert printed("water.licences") == "03 giấy phép"
    assert printed("water.licences_surface") == "01 giấy phép"
    assert printed("water.licences_ground") == "02 giấy phép"
    assert printed("water.licences_drilling") == "00 giấy phép"
    assert rows("water.licences_ground", YEAR).count() == 2
    assert compute(OWN, YEAR).broken == []


def test_a_works_with_two_fees_is_one_works():
    saved(fee("Thủy điện A", 300_000_000), fee("Thủy điện A", 50_000, "20/06/2022"), fee("Giếng B", 785_000))
    saved(fee("Giếng C", 1_000, "31/12/2021"))
    assert printed("water.fee_works") == "02 công trình"
    assert printed("water.fee_decisions") == "03 quyết định"
    assert printed("water.fee_amount") == "300.835.000 đồng"


def test_protection_of_waters():
    saved(zone("Trạm cấp nước A"), zone("Trạm cấp nước B"), zone("Trạm cấp nước C", "01/01/2023"))
    saved(marker_plan("reservoir", "01/03/2022", "01/04/2022"), marker_plan("reservoir", "01/03/2021", "05/01/2022"))
    saved(marker_plan("corridor", "31/12/2022"), marker_plan("corridor", "01/03/2022", "01/02/2023"))
    saved(approval("capacity", "01/12/2021", "10/01/2022"), approval("restriction", "01/12/2022"))
    assert printed("water.intake_zones") == "02 công trình"
    assert printed("water.reservoir_marker_plans") == "01 phương án"
    assert printed("water.corridor_marker_plans") == "02 phương án"
    assert printed("water.marker_plans") == "03 phương án"
    assert printed("water.marker_plans_approved") == "02 phương án"
    assert printed("water.capacity_approvals") == "01 quyết định"
    assert printed("water.restriction_plans") == "00 quyết định"


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: licence("rain"),
        lambda: licence(daily_volume=0),
        lambda: fee("Giếng", 0),
        lambda: fee("Giếng", 1, charged_from=day("02/01/2022"), charged_to=day("01/01/2022")),
        lambda: marker_plan("road", "01/03/2022"),
        lambda: marker_plan("corridor", "01/03/2022", "28/02/2022"),
        lambda: marker_plan("corridor", "01/03/2022", handed_over_on=day("01/04/2022")),
        lambda: marker_plan("corridor", "01/03/2022", "01/04/2022", handed_over_on=day("31/03/2022")),
        lambda: approval("gift", "01/03/2022"),
        lambda: approval("capacity", "01/03/2022", "28/02/2022"),
    ],
)
def test_the_database_refuses_what_cannot_be(wrong):
    with pytest.raises(IntegrityError):
        wrong().save()


def test_a_licence_with_a_fee_stays():
    granted = saved(licence())
    saved(fee("Giếng", 1, licence=granted))
    with pytest.raises(ProtectedError):
        granted.delete()
