"""How a value is written for people."""

import pytest

from soxanh.registers import cells
from soxanh.registers.climate.models import Inventory
from soxanh.registers.land.models import LandDecision, SpecificPrice
from soxanh.registers.minerals.models import MineralLicence
from soxanh.registers.procedures.models import Procedure


@pytest.mark.parametrize(
    ("model", "name", "value", "written", "kind"),
    [
        # The label says the unit: Diện tích (ha), Giá thấp nhất (đồng/m²).
        (LandDecision, "area", 12_500, "0,0125", "number"),
        (SpecificPrice, "price_from", 7_120_000, "7.120.000", "number"),
        # It does not: Thời hạn theo quy định.
        (Procedure, "statutory_limit", 315, "31,5 ngày", "number"),
        # A year is no quantity, what is dug in a year is one.
        (Inventory, "inventory_year", 2021, "2021", "year"),
        (MineralLicence, "yearly_output", 88_888, "88.888", "number"),
    ],
)
def test_a_number_is_written_as_its_field_asks(model, name, value, written, kind):
    field = model._meta.get_field(name)
    assert (cells.text(value, field), cells.kind(field)) == (written, kind)
