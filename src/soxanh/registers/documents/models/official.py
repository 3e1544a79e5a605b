"""Incoming and outgoing documents, numbered in their series."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from typing import Any, ClassVar

from django.core.validators import MinValueValidator
from django.db import models, router
from django.db.models import ProtectedError, Q
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from soxanh.org.audit import writing
from soxanh.registers.constraints import in_order, one_of
from soxanh.registers.documents import rules
from soxanh.registers.documents.choices import Confidentiality, Direction, DocumentType, Field, Urgency
from soxanh.registers.documents.models.series import Series
from soxanh.registers.entry import Entry
from soxanh.registers.judgement import refuse_failures


class OfficialDocument(Entry):
    """What incoming and outgoing documents have in common (Decree 30/2020/NĐ-CP, Annex VI part II).

    The number is given on saving, once the day (`dated_by`) is known; a number that is typed in came with the document
    from an older book. A number once given stays, and its document is never deleted: a document that should not have
    been is revoked.
    """

    direction: ClassVar[Direction]
    dated_by: ClassVar[str]

    series = models.ForeignKey(Series, models.PROTECT, verbose_name=_("Sổ số"), related_name="+")
    number = models.PositiveIntegerField(
        _("Số"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("Để trống: hệ thống cấp số tiếp theo. Chỉ ghi khi nhập lại văn bản của sổ giấy."),
    )
    suffix = models.CharField(_("Chữ kèm số"), max_length=1, blank=True, help_text=_("Ví dụ a trong 12a."))
    year = models.PositiveSmallIntegerField(_("Năm"), null=True, editable=False)
    symbol = models.CharField(_("Số, ký hiệu"), max_length=60, blank=True)
    kind = models.CharField(_("Loại văn bản"), max_length=10, choices=DocumentType)
    subject = models.CharField(_("Trích yếu"), max_length=500, blank=True)
    field = models.CharField(_("Lĩnh vực"), max_length=12, choices=Field, default=Field.GENERAL)
    signer = models.CharField(_("Người ký"), max_length=120, blank=True)
    urgency = models.CharField(_("Độ khẩn"), max_length=12, choices=Urgency, default=Urgency.NORMAL)
    confidentiality = models.CharField(
        _("Độ mật"), max_length=10, choices=Confidentiality, default=Confidentiality.NORMAL
    )
    due_on = models.DateField(_("Hạn trả lời"), null=True, blank=True)

    search_fields: ClassVar[tuple[str, ...]] = ("symbol", "subject", "signer")
    secret_unless: ClassVar[dict[str, tuple[str, frozenset[Any]]]] = {
        name: ("confidentiality", frozenset({Confidentiality.NORMAL}))
        for name in ("subject", "signer", "note", "recipients", "reply_to")
    }

    class Meta:
        abstract = True

    @property
    def day(self) -> datetime.date | None:
        """The day under which the number is given; None while there is none."""
        return getattr(self, self.dated_by)

    @property
    def takes_files(self) -> bool:  # type: ignore[override]
        """Files of secret documents never come into this ledger."""
        return self.confidentiality == Confidentiality.NORMAL

    def __str__(self) -> str:
        return " ".join(text for text in (self.symbol, self.subject) if text) or _t("Văn bản chưa có số")

    def clean(self) -> None:
        super().clean()
        refuse_failures(
            (check(self) for check in rules.DOCUMENT_CHECKS), (each.name for each in self._meta.concrete_fields)
        )

    def before_save(self) -> None:
        self.year = self.day.year if self.day else None
        super().before_save()

    def validate_constraints(self, exclude: Collection[str] | None = None) -> None:
        waiting = {"number"} if self.number is None and self.day else set()  # it is given on saving
        super().validate_constraints(exclude={*(exclude or ()), *waiting})

    def save(self, **kwargs: Any) -> None:  # type: ignore[override]
        with writing(kwargs.get("using") or router.db_for_write(type(self), instance=self)):
            day = self.day
            if day and self.number is None:
                self.number = self.series.take_number(day.year)
            elif day and self.number:
                self.series.note_number(day.year, self.number)
            super().save(**kwargs)

    def delete(self, using: str | None = None, keep_parents: bool = False) -> tuple[int, dict[str, int]]:
        if self.number is not None:
            raise ProtectedError(
                _t("Văn bản đã cấp số thì không xóa được, vì sổ số sẽ thiếu số; hãy ghi ngày thu hồi."), {self.series}
            )
        return super().delete(using=using, keep_parents=keep_parents)


def _constraints() -> list[Any]:
    """Django gives each heir its own names."""
    own = "%(class)s_"
    return [
        one_of("kind", DocumentType, f"{own}kind"),
        one_of("field", Field, f"{own}field"),
        one_of("urgency", Urgency, f"{own}urgency"),
        one_of("confidentiality", Confidentiality, f"{own}confidentiality"),
        models.UniqueConstraint(
            fields=["series", "year", "number", "suffix"],
            name=f"{own}number_once",
            violation_error_message=_("Số này trong năm đã cấp cho văn bản khác của sổ số."),
        ),
        models.CheckConstraint(
            condition=Q(confidentiality=Confidentiality.NORMAL) | Q(subject="", signer="", note=""),
            name=f"{own}secret_without_content",
            violation_error_message=_("Văn bản mật chỉ ghi số và ngày; hãy xóa trích yếu, người ký, ghi chú."),
        ),
    ]


class IncomingDocument(OfficialDocument):
    """A document that came in: numbered in the order of arrival, with the sender's own number and symbol."""

    direction = Direction.INCOMING
    dated_by = "arrived_on"

    arrived_on = models.DateField(_("Ngày đến"))
    issuer = models.CharField(_("Cơ quan ban hành"), max_length=200)
    issued_on = models.DateField(_("Ngày văn bản"), null=True, blank=True)
    handled_on = models.DateField(_("Ngày giải quyết xong"), null=True, blank=True)

    search_fields = ("symbol", "subject", "issuer", "signer")

    class Meta:
        verbose_name = verbose_name_plural = _("Văn bản đến")
        ordering = ["-arrived_on", "-pk"]
        indexes = [
            models.Index(fields=["unit", "-arrived_on", "-id"]),
            models.Index(fields=["handled_on", "due_on"]),
        ]
        constraints = [
            *_constraints(),
            models.CheckConstraint(
                condition=Q(number__isnull=False),
                name="incomingdocument_numbered",
                violation_error_message=_("Thiếu số đến."),
            ),
            in_order("issued_on", "arrived_on", "incoming_after_issue", _("Ngày đến không được trước ngày văn bản.")),
            in_order(
                "arrived_on",
                "handled_on",
                "incoming_handled_in_order",
                _("Ngày giải quyết xong không được trước ngày đến."),
            ),
            in_order("arrived_on", "due_on", "incoming_due_in_order", _("Hạn trả lời không được trước ngày đến.")),
        ]


class OutgoingDocument(OfficialDocument):
    """A document of the department. Its number is given when it is issued; until then it is a draft without one."""

    direction = Direction.OUTGOING
    dated_by = "issued_on"

    drafting_symbol = models.CharField(
        _("Ký hiệu đơn vị soạn thảo"), max_length=20, blank=True, help_text=_("Cho công văn, ví dụ QLĐĐ.")
    )
    signed_on = models.DateField(_("Ngày ký"), null=True, blank=True)
    issued_on = models.DateField(_("Ngày ban hành"), null=True, blank=True)
    signer_position = models.CharField(_("Chức vụ người ký"), max_length=120, blank=True)
    recipients = models.TextField(_("Nơi nhận"), blank=True)
    steering = models.BooleanField(_("Văn bản chỉ đạo, điều hành"), default=False)
    reply_to = models.ForeignKey(
        IncomingDocument,
        models.PROTECT,
        verbose_name=_("Trả lời văn bản đến"),
        null=True,
        blank=True,
        related_name="replies",
    )
    replaces = models.ForeignKey(
        "self", models.PROTECT, verbose_name=_("Thay thế văn bản"), null=True, blank=True, related_name="replaced_by"
    )
    revoked_on = models.DateField(pgettext_lazy("văn bản", "Ngày thu hồi"), null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = _("Văn bản đi")
        ordering = ["-issued_on", "-pk"]
        indexes = [
            models.Index(fields=["unit", "-issued_on", "-id"]),
            models.Index(fields=["field", "-issued_on"]),
        ]
        constraints = [
            *_constraints(),
            models.CheckConstraint(
                condition=Q(number__isnull=True, issued_on__isnull=True)
                | Q(number__isnull=False, issued_on__isnull=False),
                name="outgoing_numbered_when_issued",
                violation_error_message=_("Số chỉ cấp khi ban hành: ghi số thì phải ghi ngày ban hành."),
            ),
            models.CheckConstraint(
                condition=Q(confidentiality=Confidentiality.NORMAL) | Q(recipients="", reply_to__isnull=True),
                name="outgoing_secret_without_recipients",
                violation_error_message=_("Văn bản mật chỉ ghi số và ngày; hãy xóa nơi nhận, văn bản được trả lời."),
            ),
            in_order("signed_on", "issued_on", "outgoing_signed_first", _("Ngày ban hành không được trước ngày ký.")),
            in_order(
                "issued_on",
                "revoked_on",
                "outgoing_revoked_in_order",
                _("Ngày thu hồi không được trước ngày ban hành."),
            ),
        ]

    def before_save(self) -> None:
        self.symbol = rules.outgoing_symbol(self)
        super().before_save()
