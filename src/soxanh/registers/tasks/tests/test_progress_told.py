"""What the entry page says of a task's targets."""

import datetime

import pytest

from soxanh.registers.tasks import rules
from soxanh.registers.tasks.models import Target, Task

DAY = datetime.date(2022, 12, 31)


@pytest.fixture
def task(department):
    made = Task(
        code="TT-01",
        kind="key",
        title="Cấp Giấy chứng nhận",
        field="land",
        assigned_by="UBND tỉnh",
        assigned_on=datetime.date(2022, 1, 25),
        due_on=datetime.date(2022, 12, 15),
        unit=department.unit("STNMT"),
    )
    made.save()
    return made


def test_a_target_is_told_with_its_figure(task):
    Target(
        task=task,
        figure_id="tasks.key_assigned",
        stated="4",
        period_start=datetime.date(2022, 1, 1),
        period_end=DAY,
    ).save()
    assert rules.told_progress(task, DAY) == [
        ("Nhiệm vụ trọng tâm: Nhiệm vụ được giao: 1/4 nhiệm vụ, bằng 25% chỉ tiêu", "tasks.key_assigned")
    ]


def test_a_target_whose_figure_is_not_reported_is_told_so(task):
    Target(
        task=task, figure_id="land.certificates_org", stated="170", period_start=DAY.replace(month=1), period_end=DAY
    ).save()
    assert rules.told_progress(task, DAY)[0][0].endswith("chưa có số liệu, chỉ tiêu 170 Giấy")


def test_a_task_past_its_day_is_told(task):
    assert rules.breaches(task, datetime.date(2022, 12, 15)) == []
    (sentence,) = rules.breaches(task, datetime.date(2022, 12, 16))
    assert "15/12/2022" in sentence
