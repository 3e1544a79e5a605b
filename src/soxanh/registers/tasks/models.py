"""The entries of this room: tasks, what is noted of their progress, and the targets that a figure measures."""

from __future__ import annotations

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from soxanh.figures.definitions import catalogue
from soxanh.registers.constraints import in_order, one_of
from soxanh.registers.entry import Entry, Part
from soxanh.registers.judgement import refuse_failures
from soxanh.registers.tasks import rules
from soxanh.registers.tasks.choices import Comparison, Field, Kind, State


class Task(Entry):
    """A task assigned to the department or inside it. Its unit is the one that leads; the state follows from the dates."""

    code = models.CharField(_("Mã nhiệm vụ"), max_length=40, unique=True)
    kind = models.CharField(_("Loại nhiệm vụ"), max_length=15, choices=Kind)
    title = models.CharField(_("Nội dung nhiệm vụ"), max_length=500)
    field = models.CharField(_("Lĩnh vực"), max_length=15, choices=Field)
    assigned_by = models.CharField(_("Nơi giao"), max_length=200)
    document_number = models.CharField(_("Văn bản giao: số, ký hiệu"), max_length=60, blank=True)
    document_date = models.DateField(_("Văn bản giao: ngày"), null=True, blank=True)
    assigned_on = models.DateField(_("Ngày giao"))
    due_on = models.DateField(_("Hạn hoàn thành"), null=True, blank=True)
    supporting_units = models.ManyToManyField(
        "org.Unit", verbose_name=_("Đơn vị phối hợp"), blank=True, related_name="+"
    )
    started_on = models.DateField(_("Bắt đầu thực hiện"), null=True, blank=True)
    done_on = models.DateField(_("Ngày hoàn thành"), null=True, blank=True)
    cancelled_on = models.DateField(_("Ngày thôi thực hiện"), null=True, blank=True)
    state = models.CharField(_("Trạng thái"), max_length=15, choices=State, default=State.ASSIGNED, editable=False)

    part_sets = ("progress_notes", "targets")
    search_fields = ("code", "title", "assigned_by", "document_number")

    class Meta:
        verbose_name = _("Nhiệm vụ")
        verbose_name_plural = _("Nhiệm vụ")
        ordering = ["-assigned_on", "-pk"]
        indexes = [
            models.Index(fields=["unit", "-assigned_on", "-id"]),
            models.Index(fields=["kind", "-assigned_on"]),
            models.Index(fields=["state", "due_on"]),
        ]
        constraints = [
            one_of("kind", Kind, "task_kind"),
            one_of("field", Field, "task_field"),
            in_order("assigned_on", "due_on", "task_due_in_order", _("Hạn hoàn thành không được trước ngày giao.")),
            in_order(
                "assigned_on", "started_on", "task_started_in_order", _("Ngày bắt đầu không được trước ngày giao.")
            ),
            in_order("assigned_on", "done_on", "task_done_in_order", _("Ngày hoàn thành không được trước ngày giao.")),
            in_order(
                "assigned_on",
                "cancelled_on",
                "task_cancelled_in_order",
                _("Ngày thôi thực hiện không được trước ngày giao."),
            ),
            models.CheckConstraint(
                condition=Q(done_on__isnull=True) | Q(started_on__isnull=True) | Q(done_on__gte=F("started_on")),
                name="task_done_after_start",
                violation_error_message=_("Ngày hoàn thành không được trước ngày bắt đầu."),
            ),
            models.CheckConstraint(
                condition=Q(done_on__isnull=True) | Q(cancelled_on__isnull=True),
                name="task_ends_once",
                violation_error_message=_("Nhiệm vụ không thể vừa hoàn thành vừa thôi thực hiện."),
            ),
            models.CheckConstraint(
                condition=Q(state=State.DONE, done_on__isnull=False)
                | Q(state=State.CANCELLED, cancelled_on__isnull=False)
                | Q(state__in=[State.ASSIGNED, State.IN_PROGRESS], done_on__isnull=True, cancelled_on__isnull=True),
                name="task_state_follows_dates",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} – {self.title}"

    def clean(self) -> None:
        super().clean()
        refuse_failures((check(self) for check in rules.TASK_CHECKS), (each.name for each in self._meta.fields))

    def before_save(self) -> None:
        self.state = rules.state_of(self)
        super().before_save()


class ProgressNote(Part):
    """What was reached on a day, in words, with a percentage where one can be given."""

    task = models.ForeignKey(Task, models.PROTECT, verbose_name=_("Nhiệm vụ"), related_name="progress_notes")
    noted_on = models.DateField(_("Ngày"))
    text = models.TextField(_("Tiến độ, kết quả"))
    percent = models.PositiveSmallIntegerField(
        _("Tỷ lệ hoàn thành (%)"), null=True, blank=True, validators=[MaxValueValidator(100)]
    )

    whole = "task"
    search_fields = ("task__code", "text")

    class Meta:
        verbose_name = _("Ghi chép tiến độ")
        verbose_name_plural = _("Ghi chép tiến độ")
        ordering = ["-noted_on", "-pk"]
        indexes = [models.Index(fields=["unit", "-noted_on"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(percent__isnull=True) | Q(percent__lte=100),
                name="progress_note_percent",
                violation_error_message=_("Tỷ lệ hoàn thành không quá 100%."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.task.code} – {self.noted_on:%d/%m/%Y}"

    def clean(self) -> None:
        super().clean()
        refuse_failures((check(self) for check in rules.NOTE_CHECKS), (each.name for each in self._meta.fields))


class Target(Part):
    """A number to reach in a time, measured by a figure: the figure's value is the progress, nobody types it in.

    `stated` is the number as people write it, in the figure's printed unit; `amount` is the same in ledger integers.
    """

    task = models.ForeignKey(Task, models.PROTECT, verbose_name=_("Nhiệm vụ"), related_name="targets")
    figure_id = models.CharField(
        _("Mã số liệu"), max_length=80, help_text=_("Mã trong danh mục số liệu, ví dụ land.certificates_org.")
    )
    stated = models.CharField(
        _("Chỉ tiêu"), max_length=30, help_text=_("Theo đơn vị tính của số liệu, ví dụ 9.000 hoặc 117,18.")
    )
    amount = models.BigIntegerField(_("Chỉ tiêu (số nguyên trong sổ)"), editable=False)
    comparison = models.CharField(_("Đạt khi"), max_length=10, choices=Comparison, default=Comparison.AT_LEAST)
    period_start = models.DateField(_("Áp dụng từ ngày"))
    period_end = models.DateField(_("Áp dụng đến ngày"))

    whole = "task"
    search_fields = ("task__code", "task__title", "figure_id")

    class Meta:
        verbose_name = _("Chỉ tiêu")
        verbose_name_plural = _("Chỉ tiêu")
        ordering = ["-period_start", "figure_id"]
        indexes = [models.Index(fields=["unit", "-period_start"]), models.Index(fields=["figure_id", "period_start"])]
        constraints = [
            one_of("comparison", Comparison, "target_comparison"),
            in_order(
                "period_start", "period_end", "target_period_in_order", _("Ngày cuối không được trước ngày đầu.")
            ),
            models.CheckConstraint(
                condition=Q(amount__gte=0),
                name="target_not_negative",
                violation_error_message=_("Chỉ tiêu không được âm."),
            ),
            models.UniqueConstraint(
                fields=["task", "figure_id", "period_start", "period_end"],
                name="target_once",
                violation_error_message=_("Nhiệm vụ này đã có chỉ tiêu theo số liệu đó trong thời gian đó."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.figure}: {self.stated}"

    @property
    def figure(self) -> str:
        """The figure as people call it; its id for one that is no longer declared."""
        item = catalogue.figures.get(self.figure_id)
        return self.figure_id if item is None else str(item.label)

    figure.fget.short_description = _("Đo bằng số liệu")  # type: ignore[attr-defined]

    def clean(self) -> None:
        super().clean()
        refuse_failures((check(self) for check in rules.TARGET_CHECKS), (each.name for each in self._meta.fields))

    def before_save(self) -> None:
        self.amount = rules.amount_of(self.figure_id, self.stated)
        super().before_save()
