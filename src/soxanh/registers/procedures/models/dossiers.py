"""What is done for whom: dossiers, and the pauses of their clocks."""

from __future__ import annotations

import datetime
from typing import Any

from django.core.validators import RegexValidator
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField, transition

from soxanh.registers.constraints import in_order, one_of
from soxanh.registers.entry import Entry, Part
from soxanh.registers.fields import DaysField
from soxanh.registers.judgement import refuse_failures
from soxanh.registers.procedures import rules
from soxanh.registers.procedures.choices import ApplicantKind, Channel, Ground, Result, State
from soxanh.registers.procedures.models.catalogue import Counter, Procedure


class Dossier(Entry):
    """A dossier handed in at a counter. Its unit is the one that resolves it.

    `limit`, `due_on` and `state` follow from the other fields each time it is saved: the limit is the procedure's on the
    day of reception, the due date follows from limit and pauses (`rules.due_on`), the state from the dates and the
    result. `due_on` is empty while the clock stands still and when the procedure has no limit.
    """

    code = models.CharField(
        _("Mã hồ sơ"),
        max_length=40,
        unique=True,
        validators=[
            RegexValidator(rules.CODE, _("Mã hồ sơ viết liền, không có dấu cách, ví dụ 000.00.16.H37-220103-0001."))
        ],
    )
    procedure = models.ForeignKey(Procedure, models.PROTECT, verbose_name=_("Thủ tục"), related_name="dossiers")
    counter = models.ForeignKey(Counter, models.PROTECT, verbose_name=_("Bộ phận một cửa"), related_name="dossiers")
    channel = models.CharField(_("Hình thức nộp"), max_length=10, choices=Channel)
    applicant_name = models.CharField(_("Người nộp hồ sơ"), max_length=250)
    applicant_kind = models.CharField(_("Đối tượng"), max_length=15, choices=ApplicantKind)
    person = models.ForeignKey(
        "org.Person", models.PROTECT, verbose_name=_("Cá nhân"), null=True, blank=True, related_name="+"
    )
    organisation = models.ForeignKey(
        "org.Organisation", models.PROTECT, verbose_name=_("Tổ chức"), null=True, blank=True, related_name="+"
    )
    received_on = models.DateField(_("Ngày tiếp nhận"))
    received_time = models.TimeField(
        _("Giờ tiếp nhận"),
        null=True,
        blank=True,
        help_text=_("Nhận sau 15 giờ thì thời hạn tính từ ngày làm việc sau."),
    )
    limit = DaysField(
        _("Thời hạn giải quyết"), null=True, blank=True, help_text=_("Ngày làm việc; để trống sẽ lấy theo thủ tục.")
    )
    appointed_on = models.DateField(
        _("Ngày hẹn trả trên giấy hẹn"),
        null=True,
        blank=True,
        help_text=_("Chỉ ghi khi giấy hẹn ghi ngày khác ngày tính theo thời hạn."),
    )
    due_on = models.DateField(_("Ngày hẹn trả"), null=True, editable=False)
    reappointed_on = models.DateField(_("Ngày hẹn lại"), null=True, blank=True)
    apologised_on = models.DateField(_("Ngày xin lỗi"), null=True, blank=True)
    resolved_on = models.DateField(_("Ngày có kết quả"), null=True, blank=True)
    result = models.CharField(_("Kết quả"), max_length=10, choices=Result, blank=True)
    returned_on = models.DateField(_("Ngày trả kết quả"), null=True, blank=True)
    state = FSMField(_("Trạng thái"), max_length=30, choices=State.choices, default=State.RECEIVED, editable=False)

    search_fields = ("code", "applicant_name", "procedure__code", "procedure__name")
    part_sets = ("pauses",)

    class Meta:
        verbose_name = _("Hồ sơ thủ tục hành chính")
        verbose_name_plural = _("Hồ sơ thủ tục hành chính")
        ordering = ["-received_on", "-pk"]
        indexes = [
            models.Index(fields=["unit", "-received_on", "-id"]),
            models.Index(fields=["-received_on", "-id"]),
            models.Index(fields=["unit", "resolved_on"]),
            models.Index(fields=["unit", "due_on", "-id"]),
            models.Index(fields=["due_on", "-id"]),
            models.Index(fields=["unit", "due_on"], condition=Q(resolved_on__isnull=True), name="dossier_open_due"),
        ]
        constraints = [
            one_of("channel", Channel, "dossier_channel"),
            one_of("applicant_kind", ApplicantKind, "dossier_applicant_kind"),
            one_of("result", Result, "dossier_result", blank=True),
            in_order(
                "received_on",
                "resolved_on",
                "dossier_resolved_after_reception",
                _("Ngày có kết quả không được trước ngày tiếp nhận."),
            ),
            models.CheckConstraint(
                condition=Q(resolved_on__isnull=True, result="") | (Q(resolved_on__isnull=False) & ~Q(result="")),
                name="dossier_result_with_its_day",
                violation_error_message=_("Kết quả và ngày có kết quả phải cùng ghi hoặc cùng để trống."),
            ),
            models.CheckConstraint(
                condition=Q(returned_on__isnull=True)
                | Q(returned_on__gte=F("resolved_on"), resolved_on__isnull=False),
                name="dossier_returned_after_result",
                violation_error_message=_("Ngày trả kết quả không được trước ngày có kết quả."),
            ),
            in_order(
                "received_on",
                "due_on",
                "dossier_due_after_reception",
                _("Ngày hẹn trả không được trước ngày tiếp nhận."),
            ),
            models.CheckConstraint(
                condition=Q(limit__isnull=True) | Q(limit__gte=0),
                name="dossier_limit_not_negative",
                violation_error_message=_("Thời hạn giải quyết không được âm."),
            ),
            models.CheckConstraint(
                condition=Q(resolved_on__isnull=True, state__in=rules.OPEN_STATES)
                | Q(resolved_on__isnull=False, state__in=rules.ENDED_STATES),
                name="dossier_state_follows_result",
            ),
        ]

    def __str__(self) -> str:
        return self.code

    def clean(self) -> None:
        super().clean()
        refuse_failures((check(self) for check in rules.DOSSIER_CHECKS), (each.name for each in self._meta.fields))

    def before_save(self) -> None:
        if self.limit is None:
            self.limit = rules.limit_at(self.procedure, self.received_on)
        self.due_on = rules.due_on(self)
        self.state = rules.state_of(self)
        super().before_save()

    def clock_pauses(self) -> list[Pause]:
        """The pauses in order of their beginning; none is asked for before the dossier is in the book."""
        return sorted(self.pauses.all(), key=lambda each: each.started_on) if self.pk else []

    @transition(field=state, source=State.RECEIVED, target=State.IN_PROGRESS)
    def start(self) -> None:
        """The resolving unit takes the dossier up."""

    @transition(field=state, source=rules.RESOLVABLE, target=State.RESULT_READY)
    def grant(self, day: datetime.date) -> None:
        """The result is there, waiting at the counter."""
        self.resolved_on, self.result = day, Result.GRANTED

    @transition(field=state, source=State.RESULT_READY, target=State.RETURNED)
    def hand_over(self, day: datetime.date) -> None:
        """The applicant has the result."""
        self.returned_on = day

    @transition(field=state, source=rules.OPEN_STATES, target=State.REFUSED)
    def refuse(self, day: datetime.date) -> None:
        self.resolved_on, self.result = day, Result.REFUSED

    @transition(field=state, source=rules.OPEN_STATES, target=State.STOPPED)
    def stop(self, day: datetime.date) -> None:
        self.resolved_on, self.result = day, Result.STOPPED

    @transition(field=state, source=rules.OPEN_STATES, target=State.WITHDRAWN)
    def withdraw(self, day: datetime.date) -> None:
        self.resolved_on, self.result = day, Result.WITHDRAWN


class Pause(Part):
    """A time in which a dossier's clock stands still, on a legal ground; as with reception, its first day is day 0.

    Saving or deleting one brings its dossier's due date and state up to date. Pauses created in bulk don't: save their
    dossiers afterwards.
    """

    dossier = models.ForeignKey(Dossier, models.PROTECT, verbose_name=_("Hồ sơ"), related_name="pauses")
    ground = models.CharField(_("Lý do"), max_length=20, choices=Ground)
    started_on = models.DateField(_("Tạm dừng từ ngày"))
    ended_on = models.DateField(
        _("Tiếp tục từ ngày"), null=True, blank=True, help_text=_("Ngày nhận đủ bổ sung, chứng từ hoặc ý kiến.")
    )

    whole = "dossier"
    search_fields = ("dossier__code",)

    class Meta:
        verbose_name = _("Lần tạm dừng hồ sơ")
        verbose_name_plural = _("Các lần tạm dừng hồ sơ")
        ordering = ["-started_on", "-pk"]
        indexes = [models.Index(fields=["unit", "-started_on"])]
        constraints = [
            one_of("ground", Ground, "pause_ground"),
            in_order("started_on", "ended_on", "pause_in_order", _("Ngày tiếp tục không được trước ngày tạm dừng.")),
            models.UniqueConstraint(
                fields=["dossier"],
                condition=Q(ended_on__isnull=True),
                name="pause_open_once",
                violation_error_message=_("Hồ sơ này đang tạm dừng; hãy ghi ngày tiếp tục của lần đó trước."),
            ),
            models.UniqueConstraint(
                fields=["dossier", "started_on"],
                name="pause_once",
                violation_error_message=_("Hồ sơ này đã có một lần tạm dừng bắt đầu ngày đó."),
            ),
        ]

    def __str__(self) -> str:
        return self.get_ground_display()

    def clean(self) -> None:
        super().clean()
        refuse_failures((check(self) for check in rules.PAUSE_CHECKS), (each.name for each in self._meta.fields))

    def save(self, **kwargs: Any) -> None:  # type: ignore[override]
        with transaction.atomic():
            before = Pause.objects.filter(pk=self.pk).values_list("dossier", flat=True).first()
            super().save(**kwargs)
            _bring_up_to_date({before, self.dossier_id} - {None})

    def delete(self, **kwargs: Any) -> tuple[int, dict[str, int]]:  # type: ignore[override]
        with transaction.atomic():
            done = super().delete(**kwargs)
            _bring_up_to_date({self.dossier_id})
        return done


def _bring_up_to_date(dossiers: set[Any]) -> None:
    for each in Dossier.objects.filter(pk__in=dossiers):
        each.save()
