"""By when a facility must have sent its inventory."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from soxanh.law.parameters import find_parameter
from soxanh.registers.judgement import Finding, Outcome, does_not_apply, holds_if, not_known, rule

if TYPE_CHECKING:
    from soxanh.registers.climate.models import Inventory


@rule(field="submitted_on", parameters=("climate.inventory_deadline",), source="Nghị định 06/2022/NĐ-CP, Điều 11")
def inventory_in_time(inventory: Inventory) -> Finding:
    """Kiểm kê khí nhà kính năm {year} phải gửi chậm nhất ngày {deadline}."""
    law = find_parameter("climate.inventory_deadline", inventory.submitted_on)
    if law is None:
        return does_not_apply()
    if not law.verified:
        return not_known()
    assert isinstance(law.value, tuple)
    day, month = (int(str(each)) for each in law.value)
    deadline = datetime.date(inventory.inventory_year + 1, month, day)
    return holds_if(inventory.submitted_on <= deadline, year=inventory.inventory_year, deadline=deadline)


def breaches(inventory: Inventory, on: datetime.date) -> list[str]:
    """The sentence of an inventory sent too late; the same on any day."""
    del on
    judged = inventory_in_time(inventory)
    return [judged.sentence] if judged.outcome is Outcome.FAILS else []
