"""Figures of the mineral registers, worked out by hand; what the registers refuse."""

import pytest
from django.db import IntegrityError
from django.db.models import ProtectedError

from soxanh.calendar import parse_period
from soxanh.figures.definitions import catalogue
from soxanh.figures.engine import compute, rows
from soxanh.registers.minerals.models import FeeInstalment
from soxanh.registers.minerals.tests.sample import (
    HA,
    auction,
    closure,
    day,
    fee,
    handover,
    instalment,
    licence,
    reserve,
    saved,
    unit,
)

pytestmark = pytest.mark.django_db

YEAR = parse_period("2022")
OWN = [each for each in catalogue.figures if each.startswith("minerals.")]


def printed(figure_id, period="2022"):
    return compute([figure_id], parse_period(period))[figure_id].text_with_unit


def test_licences_are_counted_by_kind_and_together():
    saved(licence("exploration", "01/01/2022"), licence("exploration", "31/12/2022"), licence("salvage"))
    saved(licence("exploitation", area=3 * HA), licence("exploitation", area=HA // 2))
    saved(licence("exploration", "31/12/2021"), licence("exploitation", "01/01/2023", area=HA))
    assert printed("minerals.licences") == "05 giấy phép"
    assert printed("minerals.exploration_licences") == "02 giấy phép"
    assert printed("minerals.exploitation_licences") == "02 giấy phép"
    assert printed("minerals.exploitation_area") == "3,5 ha"
    assert rows("minerals.exploration_licences", YEAR).count() == 2
    assert compute(OWN, YEAR).broken == []


def test_a_mine_with_two_minerals_is_one_mine():
    saved(reserve("Mỏ A"), reserve("Mỏ A", "Đất sét"), reserve("Mỏ B"), reserve("Mỏ C", on="01/01/2023"))
    assert printed("minerals.reserves_approved") == "02 mỏ"


def test_closures_are_counted_by_scheme_and_by_closing():
    saved(closure("31/12/2021", "15/01/2022"), closure("01/01/2022", "15/01/2023"), closure("31/12/2022"))
    assert printed("minerals.closures") == "02 đề án"
    assert printed("minerals.mines_closed") == "01 mỏ"


def test_markers_are_summed_not_handovers():
    saved(handover(3), handover(2, "31/12/2022"), handover(9, "01/01/2023"))
    assert printed("minerals.markers") == "05 mốc"


def test_money_is_approved_once_and_paid_by_instalments():
    approved = saved(fee(900_000_000))
    saved(fee(105_200_000, "31/12/2022"), fee(7, "31/12/2021"))
    saved(instalment(approved, 300_000_000, "31/12/2022", "31/12/2022"))
    saved(
        instalment(approved, 250_000_000, "30/11/2022", "01/01/2023"), instalment(approved, 50_000_000, "30/06/2022")
    )
    saved(instalment(approved, 300_000_000, "01/01/2023"))
    assert printed("minerals.fee_amount") == "1.005.200.000 đồng"
    assert printed("minerals.fee_due") == "600.000.000 đồng"
    assert printed("minerals.fee_due_paid") == "300.000.000 đồng"
    assert printed("minerals.fee_due_unpaid") == "300.000.000 đồng"
    assert compute(OWN, YEAR).broken == []


def test_auctions():
    saved(auction("Công ty Ví Dụ"), auction(""), auction("", "01/01/2023"))
    assert printed("minerals.auctions") == "02 cuộc"
    assert printed("minerals.auctions_successful") == "01 cuộc"
    assert printed("minerals.auctions_failed") == "01 cuộc"


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: licence("gold"),
        lambda: licence("salvage", group="V"),
        lambda: licence("salvage", area=0),
        lambda: licence("exploitation", yearly_output=5),
        lambda: reserve("Mỏ", quantity=0),
        lambda: reserve("Mỏ", quantity_unit="bao"),
        lambda: closure("15/03/2022", "14/03/2022"),
        lambda: fee(0),
        lambda: instalment(saved(fee(1)), 0, "31/12/2022"),
        lambda: auction("", result="success"),
        lambda: auction("Công ty", result="failed"),
        lambda: auction("Công ty", approved_on=day("14/03/2022")),
        lambda: handover(0),
    ],
)
def test_the_database_refuses_what_cannot_be(wrong):
    with pytest.raises(IntegrityError):
        wrong().save()


def test_instalments_stand_in_the_unit_of_their_fee():
    approved = saved(fee(9))
    saved(instalment(approved, 9, "31/12/2022"))
    approved.unit = unit("KHAC")
    approved.save()
    assert FeeInstalment.objects.get().unit.code == "KHAC"


def test_a_licence_with_entries_stays():
    granted = saved(licence("exploration"))
    saved(reserve("Mỏ Ví Dụ", licence=granted))
    with pytest.raises(ProtectedError):
        granted.delete()
