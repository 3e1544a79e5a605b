"""Legal drafting, comments on the drafts of others, legal texts circulated, what others issued on the department's advice."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from soxanh.registers.constraints import in_order, one_of
from soxanh.registers.documents import rules
from soxanh.registers.documents.choices import Authority, DocumentType, DraftKind, Field, LegalType, Stage
from soxanh.registers.documents.models.official import IncomingDocument, OutgoingDocument
from soxanh.registers.entry import Entry


class LegalDraft(Entry):
    """A legal normative document that the department drafts for the province; the stage follows from the dates."""

    title = models.CharField(_("Tên dự thảo"), max_length=500, unique=True)
    kind = models.CharField(_("Hình thức"), max_length=10, choices=DraftKind)
    field = models.CharField(_("Lĩnh vực"), max_length=12, choices=Field)
    started_on = models.DateField(_("Bắt đầu soạn thảo"))
    consultation_on = models.DateField(_("Đăng tải, lấy ý kiến từ ngày"), null=True, blank=True)
    appraisal_on = models.DateField(_("Gửi Sở Tư pháp thẩm định ngày"), null=True, blank=True)
    submitted_on = models.DateField(_("Trình UBND tỉnh ngày"), null=True, blank=True)
    issued_on = models.DateField(_("Ban hành ngày"), null=True, blank=True)
    number = models.CharField(_("Số, ký hiệu văn bản ban hành"), max_length=40, blank=True)
    withdrawn_on = models.DateField(_("Thôi soạn thảo ngày"), null=True, blank=True)
    stage = models.CharField(_("Giai đoạn"), max_length=12, choices=Stage, default=Stage.DRAFTING, editable=False)

    search_fields = ("title", "number")

    class Meta:
        verbose_name = verbose_name_plural = _("Dự thảo văn bản quy phạm pháp luật")
        ordering = ["-started_on", "-pk"]
        indexes = [models.Index(fields=["unit", "-started_on"]), models.Index(fields=["stage"])]
        constraints = [
            one_of("kind", DraftKind, "legal_draft_kind"),
            one_of("field", Field, "legal_draft_field"),
            *(
                in_order(first, last, f"legal_draft_{first}_{last}", _("Các bước phải theo thứ tự thời gian."))
                for first, last in rules.STEPS_IN_ORDER
            ),
            models.CheckConstraint(
                condition=Q(issued_on__isnull=True, number="") | (Q(issued_on__isnull=False) & ~Q(number="")),
                name="legal_draft_number_with_day",
                violation_error_message=_("Số, ký hiệu và ngày ban hành phải cùng ghi hoặc cùng để trống."),
            ),
            models.CheckConstraint(
                condition=Q(issued_on__isnull=True) | Q(withdrawn_on__isnull=True),
                name="legal_draft_ends_once",
                violation_error_message=_("Dự thảo không thể vừa ban hành vừa thôi soạn thảo."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def before_save(self) -> None:
        self.stage = rules.stage_of(self)
        super().before_save()


class DraftComment(Entry):
    """The department's comments on a draft that another agency sent."""

    title = models.CharField(_("Tên dự thảo"), max_length=500)
    kind = models.CharField(_("Hình thức"), max_length=10, choices=DraftKind)
    agency = models.CharField(_("Cơ quan đề nghị"), max_length=200)
    received_on = models.DateField(_("Ngày nhận"))
    due_on = models.DateField(_("Hạn góp ý"), null=True, blank=True)
    commented_on = models.DateField(_("Ngày góp ý"), null=True, blank=True)
    request = models.ForeignKey(
        IncomingDocument, models.PROTECT, verbose_name=_("Văn bản đề nghị"), null=True, blank=True, related_name="+"
    )
    reply = models.ForeignKey(
        OutgoingDocument, models.PROTECT, verbose_name=_("Văn bản góp ý"), null=True, blank=True, related_name="+"
    )

    search_fields = ("title", "agency")

    class Meta:
        verbose_name = verbose_name_plural = _("Góp ý dự thảo của cơ quan khác")
        ordering = ["-received_on", "-pk"]
        indexes = [models.Index(fields=["unit", "-received_on"])]
        constraints = [
            one_of("kind", DraftKind, "draft_comment_kind"),
            in_order("received_on", "due_on", "draft_comment_due", _("Hạn góp ý không được trước ngày nhận.")),
            in_order("received_on", "commented_on", "draft_comment_done", _("Ngày góp ý không được trước ngày nhận.")),
            models.UniqueConstraint(
                fields=["title", "agency", "received_on"],
                name="draft_comment_once",
                violation_error_message=_("Dự thảo này nhận ngày đó đã có trong sổ."),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class LegalTextCirculated(Entry):
    """A new legal normative document that the department gathered and sent round."""

    number = models.CharField(_("Số, ký hiệu"), max_length=40)
    kind = models.CharField(_("Loại văn bản"), max_length=5, choices=LegalType)
    title = models.CharField(_("Tên văn bản"), max_length=500)
    issuer = models.CharField(_("Cơ quan ban hành"), max_length=200)
    issued_on = models.DateField(_("Ngày ban hành"))
    effective_on = models.DateField(_("Ngày có hiệu lực"), null=True, blank=True)
    circulated_on = models.DateField(_("Ngày phổ biến"))
    document = models.ForeignKey(
        OutgoingDocument, models.PROTECT, verbose_name=_("Văn bản phổ biến"), null=True, blank=True, related_name="+"
    )

    search_fields = ("number", "title", "issuer")

    class Meta:
        verbose_name = verbose_name_plural = _("Văn bản pháp luật mới được phổ biến")
        ordering = ["-circulated_on", "-pk"]
        indexes = [models.Index(fields=["unit", "-circulated_on"])]
        constraints = [
            one_of("kind", LegalType, "legal_text_kind"),
            in_order(
                "issued_on", "circulated_on", "legal_text_order", _("Ngày phổ biến không được trước ngày ban hành.")
            ),
            in_order(
                "issued_on", "effective_on", "legal_text_effect", _("Ngày có hiệu lực không được trước ngày ban hành.")
            ),
            models.UniqueConstraint(
                fields=["number", "issuer", "issued_on"],
                name="legal_text_once",
                violation_error_message=_("Văn bản này đã có trong sổ."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"


class AdvisedDocument(Entry):
    """A document that the province's council, committee, chairman or Party committee issued on the department's advice.

    Legal normative documents stand among the legal drafts, with the way they came.
    """

    number = models.CharField(_("Số, ký hiệu"), max_length=40)
    kind = models.CharField(_("Loại văn bản"), max_length=10, choices=DocumentType)
    authority = models.CharField(_("Cơ quan ban hành"), max_length=10, choices=Authority)
    issued_on = models.DateField(_("Ngày ban hành"))
    subject = models.CharField(_("Trích yếu"), max_length=500)
    field = models.CharField(_("Lĩnh vực"), max_length=12, choices=Field)
    submission = models.ForeignKey(
        OutgoingDocument, models.PROTECT, verbose_name=_("Tờ trình của Sở"), null=True, blank=True, related_name="+"
    )

    search_fields = ("number", "subject")

    class Meta:
        verbose_name = verbose_name_plural = _("Văn bản tham mưu ban hành")
        ordering = ["-issued_on", "-pk"]
        indexes = [models.Index(fields=["unit", "-issued_on"])]
        constraints = [
            one_of("kind", DocumentType, "advised_kind"),
            one_of("authority", Authority, "advised_authority"),
            one_of("field", Field, "advised_field"),
            models.UniqueConstraint(
                fields=["number", "authority", "issued_on"],
                name="advised_once",
                violation_error_message=_("Văn bản này đã có trong sổ."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.subject}"
