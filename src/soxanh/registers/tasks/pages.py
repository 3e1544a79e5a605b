"""How the registers of this room look on the shared pages."""

from django.db.models import Q

from soxanh.org.roles import Role
from soxanh.registers.declaration import pages
from soxanh.registers.tasks import figures, rules

_WRITERS = (Role.OFFICE, Role.SPECIALIST, Role.UNIT_HEAD)

pages(
    figures.tasks,
    slug="nhiem-vu",
    columns=("code", "kind", "title", "unit", "assigned_by", "assigned_on", "due_on", "done_on", "state"),
    filters=("unit", "kind", "field", "state", "assigned_on", "due_on", "done_on"),
    form=(
        "code",
        "kind",
        "title",
        "field",
        "assigned_by",
        "document_number",
        "document_date",
        "assigned_on",
        "due_on",
        "unit",
        "supporting_units",
        "responsible",
        "started_on",
        "done_on",
        "cancelled_on",
        "note",
    ),
    key=("code",),
    order=("-assigned_on", "-pk"),
    parts=("tasks.targets", "tasks.progress_notes"),
    open=Q(done_on__isnull=True, cancelled_on__isnull=True),
    due="due_on",
    headline=("tasks.assigned", "tasks.done", "tasks.not_done", "tasks.overdue"),
    annex=("code", "title", "unit", "assigned_on", "due_on", "done_on"),
    breaches=rules.breaches,
    progress=rules.told_progress,
    writers=_WRITERS,
    examples=(
        {
            "code": "TT-2022-01",
            "kind": "Nhiệm vụ trọng tâm",
            "title": "Hoàn thành hồ sơ địa chính của năm xã mẫu",
            "field": "Đất đai",
            "assigned_by": "UBND tỉnh",
            "document_number": "12/QĐ-UBND",
            "document_date": "25/01/2022",
            "assigned_on": "25/01/2022",
            "due_on": "15/12/2022",
        },
    ),
)

pages(
    figures.targets,
    slug="chi-tieu",
    columns=("task", "figure", "comparison", "stated", "period_start", "period_end", "unit"),
    filters=("unit", "task__kind", "figure_id", "period_start", "period_end"),
    form=("task", "figure_id", "comparison", "stated", "period_start", "period_end", "note"),
    key=("task", "figure_id", "period_start", "period_end"),
    order=("-period_start", "figure_id", "pk"),
    writers=_WRITERS,
)

pages(
    figures.notes,
    slug="tien-do",
    columns=("task", "noted_on", "text", "percent", "unit"),
    filters=("unit", "task__kind", "noted_on"),
    form=("task", "noted_on", "text", "percent", "note"),
    order=("-noted_on", "-pk"),
    writers=_WRITERS,
)
