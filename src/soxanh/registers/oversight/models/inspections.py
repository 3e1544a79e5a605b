"""Inspections and checks, what they recommended, what was sanctioned."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from soxanh.registers.constraints import in_order, one_of
from soxanh.registers.entry import Entry, Part
from soxanh.registers.fields import MoneyField
from soxanh.registers.judgement import refuse_failures
from soxanh.registers.oversight import rules
from soxanh.registers.oversight.choices import Authority, Field, InspectionKind, InternalTopic, Lead, PlannedKind


class PlannedInspection(Entry):
    """A unit that the year's plan wants inspected or checked."""

    year = models.PositiveSmallIntegerField(_("Năm kế hoạch"), editable=False)
    plan_number = models.CharField(_("Quyết định phê duyệt kế hoạch"), max_length=40)
    plan_date = models.DateField(_("Ngày quyết định"))
    kind = models.CharField(_("Hình thức"), max_length=10, choices=PlannedKind)
    field = models.CharField(_("Lĩnh vực"), max_length=12, choices=Field)
    inspected = models.CharField(_("Đơn vị được thanh tra, kiểm tra"), max_length=250)
    place = models.ForeignKey(
        "org.Place", models.PROTECT, verbose_name=_("Địa bàn"), null=True, blank=True, related_name="+"
    )
    due_on = models.DateField(_("Phải xong trước ngày"))

    part_sets = ("inspections",)
    part_sets = ("inspections",)
    search_fields = ("inspected", "plan_number")

    class Meta:
        verbose_name = verbose_name_plural = _("Kế hoạch thanh tra, kiểm tra")
        ordering = ["-year", "due_on", "pk"]
        indexes = [models.Index(fields=["unit", "-due_on"])]
        constraints = [
            one_of("kind", PlannedKind, "planned_kind"),
            one_of("field", Field, "planned_field"),
            in_order("plan_date", "due_on", "planned_order", _("Thời hạn không được trước ngày phê duyệt kế hoạch.")),
            models.UniqueConstraint(
                fields=["year", "kind", "field", "inspected"],
                name="planned_once",
                violation_error_message=_("Đơn vị này đã có trong kế hoạch năm."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year}: {self.inspected}"

    def before_save(self) -> None:
        self.year = self.due_on.year
        super().before_save()


class Inspection(Entry):
    """One inspection or check of one unit. What is not in a plan is unplanned; a follow-up checks how an earlier
    conclusion is carried out. What carries out a plan stands in the plan's unit."""

    planned = models.ForeignKey(
        PlannedInspection,
        models.PROTECT,
        verbose_name=_("Theo kế hoạch"),
        null=True,
        blank=True,
        related_name="inspections",
    )
    kind = models.CharField(_("Hình thức"), max_length=10, choices=InspectionKind)
    lead = models.CharField(_("Chủ trì"), max_length=5, choices=Lead, default=Lead.OWN)
    lead_agency = models.CharField(_("Cơ quan chủ trì"), max_length=200, blank=True)
    field = models.CharField(_("Lĩnh vực"), max_length=12, choices=Field)
    inspected = models.CharField(_("Đơn vị được thanh tra, kiểm tra"), max_length=250)
    organisation = models.ForeignKey(
        "org.Organisation",
        models.PROTECT,
        verbose_name=_("Tổ chức (trong danh mục)"),
        null=True,
        blank=True,
        related_name="+",
    )
    place = models.ForeignKey(
        "org.Place", models.PROTECT, verbose_name=_("Địa bàn"), null=True, blank=True, related_name="+"
    )
    works = models.PositiveSmallIntegerField(_("Số công trình được kiểm tra"), default=0)
    decision_number = models.CharField(_("Quyết định: số, ký hiệu"), max_length=40, blank=True)
    decided_on = models.DateField(_("Quyết định: ngày"), null=True, blank=True)
    started_on = models.DateField(_("Công bố, bắt đầu ngày"))
    ended_on = models.DateField(_("Kết thúc ngày"), null=True, blank=True)
    conclusion_number = models.CharField(_("Kết luận: số, ký hiệu"), max_length=40, blank=True)
    concluded_on = models.DateField(_("Kết luận: ngày"), null=True, blank=True)
    findings = models.TextField(_("Nội dung chính của kết luận"), blank=True)
    follows = models.ForeignKey(
        "self",
        models.PROTECT,
        verbose_name=_("Hậu kiểm kết luận của"),
        null=True,
        blank=True,
        related_name="follow_ups",
    )

    part_sets = ("recommendations",)
    search_fields = ("inspected", "decision_number", "conclusion_number")

    class Meta:
        verbose_name = verbose_name_plural = _("Cuộc thanh tra, kiểm tra")
        ordering = ["-started_on", "-pk"]
        indexes = [
            models.Index(fields=["unit", "-started_on", "-id"]),
            models.Index(fields=["field", "-ended_on"]),
        ]
        constraints = [
            one_of("kind", InspectionKind, "inspection_kind"),
            one_of("lead", Lead, "inspection_lead"),
            one_of("field", Field, "inspection_field"),
            in_order(
                "decided_on", "started_on", "inspection_started", _("Ngày công bố không được trước ngày quyết định.")
            ),
            in_order("started_on", "ended_on", "inspection_ended", _("Ngày kết thúc không được trước ngày bắt đầu.")),
            in_order(
                "started_on", "concluded_on", "inspection_concluded", _("Ngày kết luận không được trước ngày bắt đầu.")
            ),
            models.UniqueConstraint(
                fields=["planned"],
                name="inspection_once_as_planned",
                violation_error_message=_("Mục này của kế hoạch đã có cuộc thanh tra, kiểm tra khác thực hiện."),
            ),
            models.CheckConstraint(
                condition=Q(kind=InspectionKind.FOLLOW_UP, follows__isnull=False)
                | (~Q(kind=InspectionKind.FOLLOW_UP) & Q(follows__isnull=True)),
                name="follow_up_of_something",
                violation_error_message=_(
                    "Hậu kiểm phải ghi cuộc thanh tra đã kết luận; hình thức khác thì để trống."
                ),
            ),
            models.CheckConstraint(
                condition=Q(lead=Lead.OWN, lead_agency="")
                | (Q(lead=Lead.JOINT, planned__isnull=True) & ~Q(lead_agency="")),
                name="joint_with_its_leader",
                violation_error_message=_("Cuộc phối hợp phải ghi cơ quan chủ trì và không thuộc kế hoạch của Sở."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.inspected} ({self.started_on:%d/%m/%Y})"

    def clean(self) -> None:
        super().clean()
        refuse_failures((check(self) for check in rules.INSPECTION_CHECKS), (each.name for each in self._meta.fields))

    def before_save(self) -> None:
        if self.planned is not None:
            self.unit_id = self.planned.unit_id
        super().before_save()


class Recommendation(Part):
    """What a conclusion asks for, of whom, and whether it was carried out."""

    inspection = models.ForeignKey(
        Inspection, models.PROTECT, verbose_name=_("Cuộc thanh tra, kiểm tra"), related_name="recommendations"
    )
    text = models.TextField(_("Kiến nghị, yêu cầu"))
    addressee = models.CharField(_("Nơi phải thực hiện"), max_length=250)
    made_on = models.DateField(_("Ngày kiến nghị"))
    due_on = models.DateField(_("Hạn thực hiện"), null=True, blank=True)
    done_on = models.DateField(_("Thực hiện xong ngày"), null=True, blank=True)
    result = models.TextField(_("Kết quả thực hiện"), blank=True)

    whole = "inspection"
    search_fields = ("text", "addressee")

    class Meta:
        verbose_name = verbose_name_plural = _("Kiến nghị sau thanh tra")
        ordering = ["-made_on", "-pk"]
        indexes = [models.Index(fields=["unit", "-made_on"])]
        constraints = [
            in_order("made_on", "due_on", "recommendation_due", _("Hạn không được trước ngày kiến nghị.")),
            in_order(
                "made_on", "done_on", "recommendation_done", _("Ngày thực hiện xong không được trước ngày kiến nghị.")
            ),
        ]

    def __str__(self) -> str:
        return self.text[:80]


class InternalCheck(Entry):
    """A check of one of the department's own units or branches."""

    topic = models.CharField(_("Nội dung"), max_length=10, choices=InternalTopic)
    checked_unit = models.ForeignKey(
        "org.Unit", models.PROTECT, verbose_name=_("Đơn vị được kiểm tra"), related_name="+"
    )
    plan_number = models.CharField(_("Kế hoạch kiểm tra"), max_length=40, blank=True)
    checked_on = models.DateField(_("Ngày kiểm tra"))
    report_number = models.CharField(_("Thông báo kết quả: số, ký hiệu"), max_length=40, blank=True)
    result = models.TextField(_("Kết quả"), blank=True)
    shortcomings = models.PositiveSmallIntegerField(_("Số tồn tại phải khắc phục"), default=0)
    remedied_on = models.DateField(_("Khắc phục xong ngày"), null=True, blank=True)

    search_fields = ("checked_unit__name", "plan_number", "report_number")

    class Meta:
        verbose_name = verbose_name_plural = _("Kiểm tra nội bộ")
        ordering = ["-checked_on", "-pk"]
        indexes = [models.Index(fields=["unit", "-checked_on"])]
        constraints = [
            one_of("topic", InternalTopic, "internal_check_topic"),
            in_order(
                "checked_on",
                "remedied_on",
                "internal_check_order",
                _("Ngày khắc phục không được trước ngày kiểm tra."),
            ),
            models.UniqueConstraint(
                fields=["topic", "checked_unit", "checked_on"],
                name="internal_check_once",
                violation_error_message=_("Lần kiểm tra này đã có trong sổ."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_topic_display()} ({self.checked_on:%d/%m/%Y})"


class Sanction(Entry):
    """A decision to sanction an administrative violation. `total` is the fine with the illegal gain recovered."""

    inspection = models.ForeignKey(
        Inspection,
        models.PROTECT,
        verbose_name=_("Qua thanh tra, kiểm tra"),
        null=True,
        blank=True,
        related_name="sanctions",
    )
    authority = models.CharField(_("Người ra quyết định"), max_length=15, choices=Authority)
    number = models.CharField(_("Số, ký hiệu"), max_length=40)
    minutes_on = models.DateField(_("Ngày lập biên bản"), null=True, blank=True)
    decided_on = models.DateField(_("Ngày quyết định"))
    offender = models.CharField(_("Người, tổ chức vi phạm"), max_length=250)
    organisation = models.ForeignKey(
        "org.Organisation",
        models.PROTECT,
        verbose_name=_("Tổ chức (trong danh mục)"),
        null=True,
        blank=True,
        related_name="+",
    )
    field = models.CharField(_("Lĩnh vực"), max_length=12, choices=Field)
    violation = models.CharField(_("Hành vi vi phạm"), max_length=500)
    remedies = models.CharField(_("Biện pháp khắc phục hậu quả"), max_length=500, blank=True)
    fine = MoneyField(_("Tiền phạt (đồng)"))
    gain = MoneyField(_("Số lợi bất hợp pháp truy thu (đồng)"), default=0, blank=True)
    total = MoneyField(_("Tổng số tiền (đồng)"), editable=False)
    paid = MoneyField(_("Đã nộp (đồng)"), default=0, blank=True)
    paid_on = models.DateField(_("Nộp xong ngày"), null=True, blank=True)

    search_fields = ("number", "offender", "violation")

    class Meta:
        verbose_name = verbose_name_plural = _("Xử phạt vi phạm hành chính")
        ordering = ["-decided_on", "-pk"]
        indexes = [models.Index(fields=["unit", "-decided_on"]), models.Index(fields=["authority", "-decided_on"])]
        constraints = [
            one_of("authority", Authority, "sanction_authority"),
            one_of("field", Field, "sanction_field"),
            in_order(
                "minutes_on",
                "decided_on",
                "sanction_after_minutes",
                _("Ngày quyết định không được trước ngày lập biên bản."),
            ),
            in_order("decided_on", "paid_on", "sanction_paid_after", _("Ngày nộp không được trước ngày quyết định.")),
            models.CheckConstraint(
                condition=Q(fine__gte=0, gain__gte=0, paid__gte=0),
                name="sanction_not_negative",
                violation_error_message=_("Số tiền không được âm."),
            ),
            models.CheckConstraint(
                condition=Q(total=F("fine") + F("gain")),
                name="sanction_total",
                violation_error_message=_("Tổng số tiền sai."),
            ),
            models.CheckConstraint(
                condition=Q(paid__lte=F("total")),
                name="sanction_paid_at_most",
                violation_error_message=_("Số đã nộp không được nhiều hơn tổng số tiền."),
            ),
            models.UniqueConstraint(
                fields=["number", "authority", "decided_on"],
                name="sanction_once",
                violation_error_message=_("Quyết định này đã có trong sổ."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.offender}"

    def clean(self) -> None:
        super().clean()
        refuse_failures((check(self) for check in rules.SANCTION_CHECKS), (each.name for each in self._meta.fields))

    def before_save(self) -> None:
        self.gain, self.paid = self.gain or 0, self.paid or 0
        self.total = (self.fine or 0) + self.gain
        super().before_save()
