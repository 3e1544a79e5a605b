"""Citizens who come, letters that they send, petitions of enterprises."""

from __future__ import annotations

from typing import Any

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from soxanh.registers.constraints import in_order, one_of
from soxanh.registers.entry import Entry
from soxanh.registers.judgement import refuse_failures
from soxanh.registers.oversight import rules
from soxanh.registers.oversight.choices import Field, Handling, LetterKind, Outcome, Reason, Receiver, Round


class ReceptionDay(Entry):
    """A regular day on which the director receives citizens (Law 42/2013/QH13, Article 18), whoever comes or not."""

    held_on = models.DateField(_("Ngày tiếp công dân định kỳ"), unique=True)
    host = models.ForeignKey(
        "org.Person", models.PROTECT, verbose_name=_("Người tiếp"), null=True, blank=True, related_name="+"
    )
    minutes = models.CharField(_("Sổ, biên bản"), max_length=100, blank=True)

    part_sets = ("visits",)

    class Meta:
        verbose_name = verbose_name_plural = _("Ngày tiếp công dân định kỳ của Giám đốc")
        ordering = ["-held_on"]

    def __str__(self) -> str:
        return f"{self.held_on:%d/%m/%Y}"

    def save(self, **kwargs: Any) -> None:  # type: ignore[override]
        with transaction.atomic():
            super().save(**kwargs)
            self.visits.exclude(visited_on=self.held_on).change(visited_on=self.held_on)  # type: ignore[attr-defined]


class Letter(Entry):
    """A complaint, denunciation or petition. `due_on` is the next legal limit: to accept, then to resolve.

    Who denounces is never written here (Law 25/2018/QH14: the name is secret): the inspectorate's sealed book keeps it
    under `sender_code`.
    """

    code = models.CharField(_("Số vào sổ đơn"), max_length=30, unique=True)
    kind = models.CharField(_("Loại đơn"), max_length=12, choices=LetterKind)
    received_on = models.DateField(_("Ngày nhận"))
    sender = models.CharField(
        _("Người gửi"), max_length=200, blank=True, help_text=_("Đơn tố cáo: để trống, chỉ ghi mã người tố cáo.")
    )
    sender_code = models.CharField(_("Mã người tố cáo"), max_length=30, blank=True)
    place = models.ForeignKey(
        "org.Place", models.PROTECT, verbose_name=_("Địa bàn"), null=True, blank=True, related_name="+"
    )
    remote = models.BooleanField(_("Vùng sâu, vùng xa đi lại khó khăn"), default=False)
    assigned_by = models.CharField(_("Nơi chuyển, giao"), max_length=200, blank=True)
    field = models.CharField(_("Lĩnh vực"), max_length=12, choices=Field)
    subject = models.CharField(_("Nội dung"), max_length=500)
    handling = models.CharField(_("Xử lý"), max_length=10, choices=Handling, default=Handling.WITHIN)
    round = models.CharField(_("Lần giải quyết"), max_length=6, choices=Round, default=Round.FIRST)
    accepted_on = models.DateField(_("Ngày thụ lý"), null=True, blank=True)
    extensions = models.PositiveSmallIntegerField(
        _("Số lần gia hạn"), default=0, help_text=_("Vụ việc phức tạp: khiếu nại 1, tố cáo nhiều nhất 2.")
    )
    answer_by = models.DateField(
        _("Hạn trả lời"), null=True, blank=True, help_text=_("Chỉ cho kiến nghị, phản ánh: luật không định thời hạn.")
    )
    due_on = models.DateField(_("Thời hạn"), null=True, editable=False)
    resolved_on = models.DateField(_("Ngày giải quyết, chuyển hoặc lưu"), null=True, blank=True)
    result_number = models.CharField(_("Văn bản giải quyết: số, ký hiệu"), max_length=40, blank=True)
    outcome = models.CharField(_("Kết quả"), max_length=10, choices=Outcome, blank=True)

    search_fields = ("code", "sender", "subject", "result_number")
    secret_unless = {"sender": ("kind", frozenset({LetterKind.COMPLAINT, LetterKind.PETITION}))}

    class Meta:
        verbose_name = verbose_name_plural = _("Đơn khiếu nại, tố cáo, kiến nghị")
        ordering = ["-received_on", "-pk"]
        indexes = [
            models.Index(fields=["unit", "-received_on", "-id"]),
            models.Index(fields=["kind", "resolved_on"]),
            models.Index(fields=["due_on"]),
        ]
        constraints = [
            one_of("kind", LetterKind, "letter_kind"),
            one_of("field", Field, "letter_field"),
            one_of("handling", Handling, "letter_handling"),
            one_of("round", Round, "letter_round"),
            one_of("outcome", Outcome, "letter_outcome", blank=True),
            models.CheckConstraint(
                condition=~Q(kind=LetterKind.DENUNCIATION) | Q(sender=""),
                name="denouncer_not_named",
                violation_error_message=_("Không ghi tên người tố cáo; ghi mã trong sổ riêng của Thanh tra."),
            ),
            models.CheckConstraint(
                condition=Q(extensions=0)
                | Q(kind=LetterKind.COMPLAINT, extensions=1)
                | Q(kind=LetterKind.DENUNCIATION, extensions__lte=2),
                name="letter_extensions",
                violation_error_message=_(
                    "Khiếu nại gia hạn nhiều nhất 1 lần, tố cáo 2 lần, kiến nghị không gia hạn."
                ),
            ),
            models.CheckConstraint(
                condition=Q(answer_by__isnull=True) | Q(kind=LetterKind.PETITION),
                name="letter_answer_by",
                violation_error_message=_(
                    "Hạn trả lời chỉ ghi cho kiến nghị, phản ánh; hạn của loại khác do luật định."
                ),
            ),
            in_order("received_on", "accepted_on", "letter_accepted", _("Ngày thụ lý không được trước ngày nhận.")),
            in_order("received_on", "answer_by", "letter_answer_order", _("Hạn trả lời không được trước ngày nhận.")),
            in_order(
                "received_on", "resolved_on", "letter_resolved", _("Ngày giải quyết không được trước ngày nhận.")
            ),
            in_order(
                "accepted_on",
                "resolved_on",
                "letter_resolved_after",
                _("Ngày giải quyết không được trước ngày thụ lý."),
            ),
        ]

    def __str__(self) -> str:
        return self.code

    def before_save(self) -> None:
        self.due_on = rules.letter_due_on(self)
        super().before_save()


class Visit(Entry):
    """One reception (lượt) of citizens about one matter. The director's stand on a regular day and on its date."""

    day = models.ForeignKey(
        ReceptionDay,
        models.PROTECT,
        verbose_name=_("Kỳ tiếp của Giám đốc"),
        null=True,
        blank=True,
        related_name="visits",
    )
    visited_on = models.DateField(_("Ngày tiếp"))
    received_by = models.CharField(_("Nơi tiếp"), max_length=12, choices=Receiver)
    reason = models.CharField(_("Lý do đến"), max_length=8, choices=Reason)
    visitor = models.CharField(
        _("Công dân"), max_length=200, blank=True, help_text=_("Để trống khi tiếp người tố cáo.")
    )
    people = models.PositiveSmallIntegerField(_("Số người"), default=1)
    field = models.CharField(_("Lĩnh vực"), max_length=12, choices=Field)
    subject = models.CharField(_("Nội dung"), max_length=500)
    outcome = models.CharField(_("Kết quả"), max_length=500, blank=True)
    letter = models.ForeignKey(
        Letter, models.PROTECT, verbose_name=_("Đơn liên quan"), null=True, blank=True, related_name="visits"
    )

    search_fields = ("visitor", "subject")
    secret_unless = {"visitor": ("letter", frozenset({None}))}

    class Meta:
        verbose_name = verbose_name_plural = _("Lượt tiếp công dân")
        ordering = ["-visited_on", "-pk"]
        indexes = [models.Index(fields=["unit", "-visited_on", "-id"])]
        constraints = [
            one_of("received_by", Receiver, "visit_receiver"),
            one_of("reason", Reason, "visit_reason"),
            one_of("field", Field, "visit_field"),
            models.CheckConstraint(
                condition=Q(people__gte=1), name="visit_people", violation_error_message=_("Số người ít nhất là 1.")
            ),
            models.CheckConstraint(
                condition=Q(received_by=Receiver.DIRECTOR, day__isnull=False)
                | Q(received_by=Receiver.INSPECTORATE, day__isnull=True),
                name="visit_director_on_regular_day",
                violation_error_message=_("Lượt Giám đốc tiếp phải ghi kỳ tiếp; lượt Thanh tra tiếp thì để trống."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.visited_on:%d/%m/%Y} {self.subject}"

    def clean(self) -> None:
        super().clean()
        refuse_failures((check(self) for check in rules.VISIT_CHECKS), (each.name for each in self._meta.fields))

    def before_save(self) -> None:
        if self.day is not None:
            self.unit_id, self.visited_on = self.day.unit_id, self.day.held_on
        super().before_save()


class BusinessPetition(Entry):
    """What an enterprise asks or complains of, and the department's answer."""

    enterprise = models.CharField(_("Doanh nghiệp"), max_length=250)
    organisation = models.ForeignKey(
        "org.Organisation",
        models.PROTECT,
        verbose_name=_("Tổ chức (trong danh mục)"),
        null=True,
        blank=True,
        related_name="+",
    )
    received_on = models.DateField(_("Ngày nhận"))
    source = models.CharField(_("Nhận qua"), max_length=200, blank=True)
    field = models.CharField(_("Lĩnh vực"), max_length=12, choices=Field)
    subject = models.CharField(_("Nội dung kiến nghị"), max_length=500)
    due_on = models.DateField(_("Hạn trả lời"), null=True, blank=True)
    answered_on = models.DateField(_("Ngày trả lời"), null=True, blank=True)
    answer = models.ForeignKey(
        "documents.OutgoingDocument",
        models.PROTECT,
        verbose_name=_("Văn bản trả lời"),
        null=True,
        blank=True,
        related_name="+",
    )

    search_fields = ("enterprise", "subject")

    class Meta:
        verbose_name = verbose_name_plural = _("Kiến nghị của doanh nghiệp")
        ordering = ["-received_on", "-pk"]
        indexes = [models.Index(fields=["unit", "-received_on"]), models.Index(fields=["answered_on", "due_on"])]
        constraints = [
            one_of("field", Field, "business_petition_field"),
            in_order("received_on", "due_on", "business_petition_due", _("Hạn trả lời không được trước ngày nhận.")),
            in_order(
                "received_on",
                "answered_on",
                "business_petition_answered",
                _("Ngày trả lời không được trước ngày nhận."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.enterprise}: {self.subject}"
