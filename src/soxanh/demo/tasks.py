"""Builds the tasks of the year, what was noted of their progress, and their targets."""

from __future__ import annotations

from typing import Any

from soxanh.demo.year import Year, data, keep
from soxanh.registers.tasks.choices import Comparison
from soxanh.registers.tasks.models import ProgressNote, Target, Task


def build(year: Year) -> None:
    """One copy of the tasks."""
    chance = year.chance("tasks")
    for row in data(year.name, "tasks.yaml"):
        unit = year.unit(row["unit"])
        task = Task(
            unit=unit,
            responsible_id=year.somebody(chance, unit),
            code=row["code"] if year.copy == 0 else f"{row['code']}-{year.copy + 1}",
            kind=row["kind"],
            field=row["field"],
            title=row["title"],
            assigned_by=row["by"],
            document_number=row["document"][0],
            document_date=row["document"][1],
            assigned_on=row.get("assigned", row["document"][1]),
            due_on=row["due"],
            started_on=row.get("started"),
            done_on=row.get("done"),
            cancelled_on=row.get("cancelled"),
        )
        keep([task])
        if "with" in row:
            task.set_related("supporting_units", [year.unit(code) for code in row["with"]])
        keep([_note(task, *note) for note in row["notes"]])
        keep([_target(year, task, *target) for target in row.get("targets", ())])


def _note(task: Task, noted_on: Any, percent: int, text: str) -> ProgressNote:
    return ProgressNote(task=task, responsible_id=task.responsible_id, noted_on=noted_on, percent=percent, text=text)


def _target(year: Year, task: Task, figure_id: str, stated: str, comparison: str = Comparison.AT_LEAST) -> Target:
    return Target(
        task=task,
        figure_id=figure_id,
        stated=stated,
        comparison=comparison,
        period_start=year.period.start,
        period_end=year.period.end,
    )
