"""What procedures there are: the catalogue, the decisions that change it, the counters."""

from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from soxanh.registers.constraints import in_order, one_of
from soxanh.registers.entry import Entry, Part
from soxanh.registers.fields import DaysField
from soxanh.registers.procedures import rules
from soxanh.registers.procedures.choices import (
    CounterKind,
    Field,
    OldLevel,
    PublicationAction,
    ServiceLevel,
    SimplificationKind,
)


class Procedure(Entry):
    """A procedure of the catalogue (TTHC), with its online level and its time limits."""

    code = models.CharField(
        _("Mã thủ tục"),
        max_length=30,
        unique=True,
        validators=[
            RegexValidator(
                rules.CODE,
                _("Mã thủ tục viết liền, không có dấu cách, ví dụ 1.012766 hoặc 1.012766.000.00.00.H37."),
            )
        ],
    )
    name = models.CharField(_("Tên thủ tục"), max_length=500)
    field = models.CharField(_("Lĩnh vực"), max_length=20, choices=Field)
    old_level = models.PositiveSmallIntegerField(_("Mức độ trực tuyến (cũ)"), choices=OldLevel, null=True, blank=True)
    service_level = models.CharField(_("Mức dịch vụ công trực tuyến"), max_length=10, choices=ServiceLevel, blank=True)
    online_since = models.DateField(_("Cung cấp trực tuyến từ ngày"), null=True, blank=True)
    on_national_portal_since = models.DateField(_("Tích hợp Cổng quốc gia từ ngày"), null=True, blank=True)
    statutory_limit = DaysField(
        _("Thời hạn theo quy định"), null=True, blank=True, help_text=_("Ngày làm việc; để trống nếu không quy định.")
    )
    shortened_limit = DaysField(_("Thời hạn đã cắt giảm"), null=True, blank=True, help_text=_("Ngày làm việc."))
    shortened_from = models.DateField(_("Áp dụng thời hạn cắt giảm từ ngày"), null=True, blank=True)
    valid_from = models.DateField(_("Có hiệu lực từ ngày"))
    valid_to = models.DateField(_("Hết hiệu lực ngày"), null=True, blank=True)

    search_fields = ("code", "name")

    class Meta:
        verbose_name = _("Thủ tục hành chính")
        verbose_name_plural = _("Thủ tục hành chính")
        ordering = ["code"]
        indexes = [models.Index(fields=["unit", "-valid_from"]), models.Index(fields=["field", "code"])]
        constraints = [
            one_of("field", Field, "procedure_field"),
            one_of("old_level", OldLevel, "procedure_old_level"),
            one_of("service_level", ServiceLevel, "procedure_service_level", blank=True),
            in_order(
                "valid_from",
                "valid_to",
                "procedure_valid_in_order",
                _("Ngày hết hiệu lực không được trước ngày có hiệu lực."),
            ),
            models.CheckConstraint(
                condition=Q(statutory_limit__isnull=True) | Q(statutory_limit__gte=0),
                name="procedure_limit_not_negative",
                violation_error_message=_("Thời hạn giải quyết không được âm."),
            ),
            models.CheckConstraint(
                condition=Q(shortened_limit__isnull=True, shortened_from__isnull=True)
                | Q(
                    shortened_from__isnull=False,
                    statutory_limit__isnull=False,
                    shortened_limit__isnull=False,
                    shortened_limit__gte=0,
                    shortened_limit__lte=F("statutory_limit"),
                ),
                name="procedure_shortened_limit",
                violation_error_message=_(
                    "Thời hạn cắt giảm phải có ngày áp dụng và không được dài hơn thời hạn theo quy định."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} – {self.name}"


class Counter(Entry):
    """A one-stop counter: at the provincial centre, or at a branch of the land registration office."""

    code = models.CharField(_("Mã bộ phận một cửa"), max_length=32, unique=True)
    name = models.CharField(_("Tên bộ phận một cửa"), max_length=200)
    kind = models.CharField(_("Loại"), max_length=10, choices=CounterKind)
    place = models.ForeignKey(
        "org.Place", models.PROTECT, verbose_name=_("Địa bàn"), null=True, blank=True, related_name="+"
    )
    opened_on = models.DateField(_("Hoạt động từ ngày"))
    closed_on = models.DateField(_("Hoạt động đến ngày"), null=True, blank=True)

    search_fields = ("code", "name")

    class Meta:
        verbose_name = _("Bộ phận một cửa")
        verbose_name_plural = _("Bộ phận một cửa")
        ordering = ["code"]
        constraints = [
            one_of("kind", CounterKind, "counter_kind"),
            in_order(
                "opened_on",
                "closed_on",
                "counter_opened_in_order",
                _("Ngày kết thúc không được trước ngày bắt đầu hoạt động."),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class PublicationDecision(Entry):
    """A decision of the provincial chairperson that publishes a list of procedures."""

    number = models.CharField(_("Số"), max_length=20)
    symbol = models.CharField(_("Ký hiệu"), max_length=50)
    issued_on = models.DateField(_("Ngày ban hành"))
    issuer = models.CharField(_("Cơ quan ban hành"), max_length=200)
    subject = models.CharField(_("Trích yếu"), max_length=500)

    search_fields = ("number", "symbol", "subject")
    part_sets = ("published",)

    class Meta:
        verbose_name = _("Quyết định công bố thủ tục hành chính")
        verbose_name_plural = _("Quyết định công bố thủ tục hành chính")
        ordering = ["-issued_on", "-pk"]
        indexes = [models.Index(fields=["unit", "-issued_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["number", "symbol", "issued_on"],
                name="publication_decision_once",
                violation_error_message=_("Quyết định này đã có trong sổ."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.number}/{self.symbol}"


class PublishedProcedure(Part):
    """One line of a publication decision's list."""

    decision = models.ForeignKey(
        PublicationDecision, models.PROTECT, verbose_name=_("Quyết định công bố"), related_name="published"
    )
    procedure = models.ForeignKey(Procedure, models.PROTECT, verbose_name=_("Thủ tục"), related_name="publications")
    action = models.CharField(_("Nội dung công bố"), max_length=10, choices=PublicationAction)

    whole = "decision"
    search_fields = ("decision__number", "procedure__code", "procedure__name")

    class Meta:
        verbose_name = _("Thủ tục được công bố")
        verbose_name_plural = _("Thủ tục được công bố")
        ordering = ["decision", "procedure"]
        constraints = [
            one_of("action", PublicationAction, "published_procedure_action"),
            models.UniqueConstraint(
                fields=["decision", "procedure"],
                name="published_procedure_once",
                violation_error_message=_("Quyết định này đã công bố thủ tục này rồi."),
            ),
        ]

    def __str__(self) -> str:
        return self.get_action_display()


class Simplification(Entry):
    """A decision about one procedure: its time limit shortened, or its papers and steps simplified."""

    procedure = models.ForeignKey(Procedure, models.PROTECT, verbose_name=_("Thủ tục"), related_name="simplifications")
    kind = models.CharField(_("Hình thức"), max_length=10, choices=SimplificationKind)
    decision_number = models.CharField(_("Số, ký hiệu quyết định"), max_length=60)
    decided_on = models.DateField(_("Ngày quyết định"))
    days_before = DaysField(_("Thời hạn trước khi cắt giảm"), null=True, blank=True)
    days_after = DaysField(_("Thời hạn sau khi cắt giảm"), null=True, blank=True)
    days_cut = DaysField(_("Số ngày cắt giảm"), null=True, editable=False)

    search_fields = ("decision_number", "procedure__code", "procedure__name")

    class Meta:
        verbose_name = _("Cắt giảm, đơn giản hóa thủ tục")
        verbose_name_plural = _("Cắt giảm, đơn giản hóa thủ tục")
        ordering = ["-decided_on", "-pk"]
        indexes = [models.Index(fields=["unit", "-decided_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["procedure", "kind", "decision_number", "decided_on"],
                name="simplification_once",
                violation_error_message=_("Quyết định này đã được ghi cho thủ tục này."),
            ),
            models.CheckConstraint(
                condition=Q(kind=SimplificationKind.SIMPLIFY, days_before__isnull=True, days_after__isnull=True)
                | Q(
                    kind=SimplificationKind.SHORTEN,
                    days_before__isnull=False,
                    days_after__isnull=False,
                    days_after__gte=0,
                    days_before__gt=F("days_after"),
                ),
                name="simplification_days",
                violation_error_message=_(
                    "Cắt giảm thời hạn phải ghi thời hạn trước và sau, sau ngắn hơn trước; đơn giản hóa thì để trống."
                ),
            ),
            models.CheckConstraint(
                condition=Q(days_before__isnull=True, days_cut__isnull=True)
                | Q(days_cut=F("days_before") - F("days_after")),
                name="simplification_days_cut",
            ),
        ]

    def __str__(self) -> str:
        return self.decision_number

    def before_save(self) -> None:
        if self.days_before is None or self.days_after is None:
            self.days_cut = None
        else:
            self.days_cut = self.days_before - self.days_after
        super().before_save()
