"""What may happen to a task, and how far its targets are reached."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _t

from soxanh.calendar import Period
from soxanh.figures.definitions import Figure, catalogue
from soxanh.figures.engine import compute
from soxanh.figures.measures import Measure, rounded
from soxanh.registers.fields import parse_quantity
from soxanh.registers.judgement import Finding, Outcome, does_not_apply, fails, holds, holds_if, not_known, rule
from soxanh.registers.tasks.choices import Comparison, State
from soxanh.vi.numbers import print_decimal

if TYPE_CHECKING:
    from soxanh.registers.tasks.models import ProgressNote, Target, Task

#: Percentages are aimed at in 0,01 %.
_PERCENT = Measure("%", per=100, places=2)


class Progress(NamedTuple):
    """How far a target is reached. `value` and `target` in the figure's printed unit, `percent` of the target;
    None where the figure is not reported (or, for `percent`, where nothing was to be reached)."""

    value: Decimal | None
    target: Decimal
    percent: Decimal | None
    reached: bool | None


def state_of(task: Task) -> State:
    """Where the task stands, from its dates."""
    if task.done_on is not None:
        return State.DONE
    if task.cancelled_on is not None:
        return State.CANCELLED
    return State.IN_PROGRESS if task.started_on is not None else State.ASSIGNED


def amount_of(figure_id: str, stated: str) -> int:
    """A stated target in the ledger integers of its figure (0,01 % for a percentage).

    Raises `ValidationError` in Vietnamese for a figure that nobody declares and for what is not a number.
    """
    item = catalogue.figures.get(figure_id)
    if item is None:
        raise ValidationError({"figure_id": figure_in_catalogue.sentence.format(figure_id=figure_id)})
    try:
        return parse_quantity(stated, _measure(item))
    except ValidationError as error:
        raise ValidationError({"stated": error.messages}) from error


def progress(target: Target, on: datetime.date) -> Progress:
    """How far the target is reached on that day: its figure's value from the target's first day on, for its unit."""
    item = catalogue.figures[target.figure_id]
    period = Period(target.period_start, min(max(on, target.period_start), target.period_end))
    value = compute([item.id], period, unit=target.unit.code)[item.id].number
    aim = _measure(item).number(target.amount)
    if value is None:
        return Progress(None, aim, None, None)
    reached = value >= aim if target.comparison == Comparison.AT_LEAST else value <= aim
    return Progress(value, aim, rounded(value * 100 / aim, 2) if aim else None, reached)


def told_progress(task: Task, on: datetime.date) -> list[tuple[str, str]]:
    """How far each target of the task is reached on that day, in a sentence, with the id of the figure that says so."""
    return [(_told(target, progress(target, on)), target.figure_id) for target in task.targets.select_related("unit")]


def _told(target: Target, reached: Progress) -> str:
    item = catalogue.figures[target.figure_id]
    aim = f"{target.stated} {item.unit_name}"
    if reached.value is None:
        return _t("%(figure)s: chưa có số liệu, chỉ tiêu %(aim)s") % {"figure": item.label, "aim": aim}
    value = print_decimal(reached.value, _measure(item).places, trim=True)
    told = f"{item.label}: {value}/{aim}"
    if reached.percent is None:
        return told
    return _t("%(told)s, bằng %(percent)s%% chỉ tiêu") % {
        "told": told,
        "percent": print_decimal(reached.percent, 2, trim=True),
    }


def breaches(task: Task, on: datetime.date) -> list[str]:
    """The sentences of what went wrong with the task, as far as known on that day."""
    judged = [done_in_time(task, on)]
    return [each.sentence for each in judged if each.outcome is Outcome.FAILS]


@rule(field="done_on")
def ends_once(task: Task) -> Finding:
    """Nhiệm vụ không thể vừa hoàn thành (ngày {done_on}) vừa thôi thực hiện (ngày {cancelled_on})."""
    both = task.done_on is not None and task.cancelled_on is not None
    return holds_if(not both, done_on=task.done_on, cancelled_on=task.cancelled_on)


@rule(field="due_on")
def due_after_assignment(task: Task) -> Finding:
    """Hạn hoàn thành ({last}) không được trước ngày giao ({first})."""
    return _in_order(task.assigned_on, task.due_on)


@rule(field="started_on")
def started_after_assignment(task: Task) -> Finding:
    """Ngày bắt đầu ({last}) không được trước ngày giao ({first})."""
    return _in_order(task.assigned_on, task.started_on)


@rule(field="done_on")
def done_after_start(task: Task) -> Finding:
    """Ngày hoàn thành ({last}) không được trước ngày giao, ngày bắt đầu ({first})."""
    return _in_order(task.started_on or task.assigned_on, task.done_on)


@rule(field="cancelled_on")
def cancelled_after_assignment(task: Task) -> Finding:
    """Ngày thôi thực hiện ({last}) không được trước ngày giao ({first})."""
    return _in_order(task.assigned_on, task.cancelled_on)


@rule(field="due_on")
def done_in_time(task: Task, on: datetime.date) -> Finding:
    """Nhiệm vụ phải hoàn thành chậm nhất ngày {due_on}; ngày hoàn thành: {done_on}."""
    if task.due_on is None or task.cancelled_on is not None:
        return does_not_apply()
    if task.done_on is None and on <= task.due_on:
        return not_known(due_on=task.due_on)
    return holds_if(task.done_on is not None and task.done_on <= task.due_on, due_on=task.due_on, done_on=task.done_on)


@rule(field="noted_on")
def noted_after_assignment(note: ProgressNote) -> Finding:
    """Ngày ghi tiến độ ({last}) không được trước ngày giao nhiệm vụ ({first})."""
    if note.task_id is None:
        return not_known()
    return _in_order(note.task.assigned_on, note.noted_on)


@rule(field="figure_id")
def figure_in_catalogue(target: Target) -> Finding:
    """Không có số liệu nào mang mã {figure_id}; hãy chọn một mã trong danh mục số liệu."""
    if not target.figure_id:
        return not_known()
    return holds_if(target.figure_id in catalogue.figures, figure_id=target.figure_id)


@rule(field="stated")
def stated_in_the_figures_unit(target: Target) -> Finding:
    """Chỉ tiêu phải là một số theo đơn vị tính của số liệu. {reason}"""
    if target.figure_id not in catalogue.figures or not target.stated:
        return not_known()
    try:
        amount = amount_of(target.figure_id, target.stated)
    except ValidationError as error:
        return fails(reason=" ".join(error.messages))
    return holds(amount=amount)


@rule(field="period_end")
def target_period_in_order(target: Target) -> Finding:
    """Ngày cuối ({last}) không được trước ngày đầu ({first}) của thời gian áp dụng."""
    return _in_order(target.period_start, target.period_end)


TASK_CHECKS = (
    ends_once,
    due_after_assignment,
    started_after_assignment,
    done_after_start,
    cancelled_after_assignment,
)
NOTE_CHECKS = (noted_after_assignment,)
TARGET_CHECKS = (figure_in_catalogue, stated_in_the_figures_unit, target_period_in_order)


def _measure(item: Figure) -> Measure:
    return _PERCENT if item.unit == "%" else item.measure


def _in_order(first: datetime.date | None, last: datetime.date | None) -> Finding:
    if last is None:
        return does_not_apply()
    if first is None:
        return not_known()
    return holds_if(first <= last, first=first, last=last)
