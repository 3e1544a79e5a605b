"""A small invented department with tasks made by one word."""

import datetime

from soxanh.org.models import Unit
from soxanh.registers.tasks.choices import Comparison, Field, Kind
from soxanh.registers.tasks.models import Target, Task


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


class Office:
    """A department SOMAU with one division PHONGMAU, which leads its tasks."""

    def __init__(self) -> None:
        self.root = Unit.objects.create(code="SOMAU", name="Sở Mẫu", short_name="Sở Mẫu", kind=Unit.Kind.DEPARTMENT)
        self.unit = Unit.objects.create(
            code="PHONGMAU", name="Phòng Mẫu", short_name="Phòng", kind=Unit.Kind.DIVISION, parent=self.root
        )
        self._number = 0

    def task(self, assigned: str, *, save: bool = True, **fields) -> Task:
        self._number += 1
        given = {
            "code": f"NV-{self._number:03d}",
            "kind": Kind.KEY,
            "title": "Nhiệm vụ mẫu",
            "field": Field.LAND,
            "assigned_by": "UBND tỉnh Mẫu",
            "assigned_on": day(assigned),
            "unit": self.unit,
        }
        entry = Task(**(given | fields))
        if save:
            entry.save()
        return entry

    def target(self, figure_id: str, stated: str, **fields) -> Target:
        """For the year 2022, unless `fields` say otherwise."""
        given = {
            "figure_id": figure_id,
            "stated": stated,
            "comparison": Comparison.AT_LEAST,
            "period_start": day("2022-01-01"),
            "period_end": day("2022-12-31"),
        }
        fields.setdefault("task", None)
        task = fields.pop("task") or self.task("2022-01-01")
        return Target.objects.create(task=task, **(given | fields))
