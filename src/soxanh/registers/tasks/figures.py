"""What is counted of tasks, and the targets that other rooms' figures are measured against."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from soxanh.figures.definitions import Counted, Figure, figure, identity, ratio, register
from soxanh.registers.tasks.choices import Kind
from soxanh.registers.tasks.models import ProgressNote, Target, Task

tasks = register(Task, "tasks.tasks", _("Nhiệm vụ được giao"), dated_by="assigned_on")
notes = register(
    ProgressNote, "tasks.progress_notes", _("Tiến độ nhiệm vụ"), dated_by="noted_on", through=("task__kind",)
)
targets = register(Target, "tasks.targets", _("Chỉ tiêu được giao"), dated_by="period_start", through=("task__kind",))


def _not_ended_at(t, day):
    done_later = t.done_on.isnull() | (t.done_on > day)
    cancelled_later = t.cancelled_on.isnull() | (t.cancelled_on > day)
    return done_later & cancelled_later


def assigned(t, period):
    """Nhiệm vụ phải thực hiện trong kỳ: giao đến hết kỳ và đến đầu kỳ chưa hoàn thành, chưa thôi thực hiện."""
    not_done_before = t.done_on.isnull() | (t.done_on >= period.start)
    not_cancelled_before = t.cancelled_on.isnull() | (t.cancelled_on >= period.start)
    return (t.assigned_on <= period.end) & not_done_before & not_cancelled_before


def assigned_new(t, period):
    """Nhiệm vụ có ngày giao trong kỳ."""
    return t.assigned_on.between(period.start, period.end)


def done(t, period):
    """Nhiệm vụ hoàn thành trong kỳ."""
    return t.done_on.between(period.start, period.end)


def done_late(t, period):
    """Nhiệm vụ hoàn thành trong kỳ, sau hạn."""
    return done(t, period) & (t.done_on > t.due_on)


def cancelled(t, period):
    """Nhiệm vụ thôi thực hiện trong kỳ."""
    return t.cancelled_on.between(period.start, period.end)


def not_done(t, period):
    """Nhiệm vụ đến hết kỳ chưa hoàn thành, chưa thôi thực hiện."""
    return (t.assigned_on <= period.end) & _not_ended_at(t, period.end)


# What has begun or has fallen due was assigned before: asked again, the identities could not tell of days out of order.


def in_progress(t, period):
    """Nhiệm vụ đã bắt đầu mà đến hết kỳ chưa hoàn thành, chưa thôi thực hiện."""
    return _not_ended_at(t, period.end) & (t.started_on <= period.end)


def not_started(t, period):
    """Nhiệm vụ đến hết kỳ chưa bắt đầu thực hiện."""
    return not_done(t, period) & (t.started_on.isnull() | (t.started_on > period.end))


def in_time(t, period):
    """Nhiệm vụ chưa hoàn thành, đến ngày cuối kỳ chưa quá hạn; kể cả nhiệm vụ không có hạn."""
    return not_done(t, period) & (t.due_on.isnull() | (t.due_on >= period.end))


def overdue(t, period):
    """Nhiệm vụ chưa hoàn thành mà hạn đã qua trước ngày cuối kỳ."""
    return _not_ended_at(t, period.end) & (t.due_on < period.end)


_FIGURES: tuple[tuple[str, Any, Callable[[Any, Any], Any]], ...] = (
    ("assigned", _("Nhiệm vụ được giao"), assigned),
    ("assigned_new", _("Nhiệm vụ giao mới"), assigned_new),
    ("done", _("Nhiệm vụ đã hoàn thành"), done),
    ("done_late", _("Nhiệm vụ hoàn thành quá hạn"), done_late),
    ("cancelled", _("Nhiệm vụ thôi thực hiện"), cancelled),
    ("not_done", _("Nhiệm vụ chưa hoàn thành"), not_done),
    ("in_progress", _("Nhiệm vụ đang thực hiện"), in_progress),
    ("not_started", _("Nhiệm vụ chưa thực hiện"), not_started),
    ("in_time", _("Nhiệm vụ chưa hoàn thành, trong hạn"), in_time),
    ("overdue", _("Nhiệm vụ chưa hoàn thành, quá hạn"), overdue),
)


def _of(kind: Kind, predicate: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    """The same predicate for the tasks of one kind."""

    def of_kind(t: Any, period: Any) -> Any:
        return predicate(t, period) & (t.kind == kind.value)

    of_kind.__doc__ = f"{predicate.__doc__} Chỉ tính {str(kind.label).lower()}."
    return of_kind


def _declare(kind: Kind | None = None) -> dict[str, Figure]:
    """The figures and identities of all tasks, or of one kind."""

    def labelled(label: Any) -> Any:
        return label if kind is None else format_lazy("{}: {}", kind.label, label)

    declared: dict[str, Figure] = {}
    for name, label, predicate in _FIGURES:
        figure_id = f"tasks.{name}" if kind is None else f"tasks.{kind.value}_{name}"
        counts = predicate if kind is None else _of(kind, predicate)
        declared[name] = figure(tasks, figure_id, labelled(label), unit="nhiệm vụ")(counts)
    ratio(
        "tasks.done_pct" if kind is None else f"tasks.{kind.value}_done_pct",
        labelled(_("Tỷ lệ hoàn thành")),
        declared["done"],
        of=declared["assigned"],
    )
    identity(
        labelled(_("Đã hoàn thành + chưa hoàn thành + thôi thực hiện = được giao")),
        declared["done"] + declared["not_done"] + declared["cancelled"] == declared["assigned"],
    )
    identity(
        labelled(_("Đang thực hiện + chưa thực hiện = chưa hoàn thành")),
        declared["in_progress"] + declared["not_started"] == declared["not_done"],
    )
    identity(
        labelled(_("Chưa hoàn thành trong hạn + quá hạn = chưa hoàn thành")),
        declared["in_time"] + declared["overdue"] == declared["not_done"],
    )
    return declared


every_kind = _declare()
by_kind = {kind: _declare(kind) for kind in Kind}
for _name, _label, _predicate in _FIGURES:
    identity(
        format_lazy(_("{}: trọng tâm + đột phá + chuyên môn = tất cả"), _label),
        by_kind[Kind.KEY][_name] + by_kind[Kind.BREAKTHROUGH][_name] + by_kind[Kind.PROFESSIONAL][_name]
        == every_kind[_name],
    )


@figure(notes, "tasks.progress_notes", _("Lượt ghi tiến độ nhiệm vụ"), unit="lượt")
def progress_notes(n, period):
    """Lượt ghi tiến độ có ngày trong kỳ."""
    return n.noted_on.between(period.start, period.end)


def _applies(t, period):
    return (t.period_start <= period.end) & (t.period_end >= period.end)


@figure(targets, "tasks.targets", _("Chỉ tiêu được giao"), unit="chỉ tiêu")
def targets_in_force(t, period):
    """Chỉ tiêu mà thời gian áp dụng có ngày cuối kỳ."""
    return _applies(t, period)


def target(figure_id: str, label: Any, *, measured_by: str, unit: str) -> Counted:
    """Declares the sum of the targets set for the figure `measured_by`, in that figure's unit."""

    def set_for_figure(t: Any, period: Any) -> Any:
        return _applies(t, period) & (t.figure_id == measured_by)

    set_for_figure.__doc__ = f"Tổng chỉ tiêu giao theo số liệu {measured_by}, còn áp dụng vào ngày cuối kỳ."
    return figure(targets, figure_id, label, unit=unit, sum_of="amount")(set_for_figure)


certificates_org_target = target(
    "land.certificates_org_target",
    _("Chỉ tiêu cấp Giấy chứng nhận cho tổ chức"),
    measured_by="land.certificates_org",
    unit="Giấy",
)
certificates_household_target = target(
    "land.certificates_household_target",
    _("Chỉ tiêu cấp Giấy chứng nhận cho hộ gia đình, cá nhân"),
    measured_by="land.certificates_household",
    unit="Giấy",
)
target(
    "survey.database_target",
    _("Chỉ tiêu cập nhật cơ sở dữ liệu địa chính"),
    measured_by="survey.database_updated",
    unit="thửa",
)
