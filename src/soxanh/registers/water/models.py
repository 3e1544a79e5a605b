"""The entries of the water registers: licences, fees, protection zones, marker plans, approvals."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from soxanh.registers.constraints import in_order, one_of, positive
from soxanh.registers.entry import Entry
from soxanh.registers.fields import MoneyField
from soxanh.registers.licence import Licence
from soxanh.registers.water.choices import ApprovalKind, LicenceKind, MarkerPlanKind


class WaterLicence(Licence):
    """A licence to explore, take or discharge water, or to drill for it."""

    search_fields = ("number", "holder_name", "works", "source")
    term_parameter = "water.licence_term"

    kind = models.CharField(_("Loại giấy phép"), max_length=12, choices=LicenceKind)
    works = models.CharField(_("Công trình"), max_length=255, blank=True)
    place = models.ForeignKey("org.Place", models.PROTECT, verbose_name=_("Địa điểm"), related_name="+")
    source = models.CharField(_("Nguồn nước"), max_length=255, blank=True)
    use = models.CharField(_("Mục đích sử dụng"), max_length=255, blank=True)
    daily_volume = models.PositiveBigIntegerField(_("Lưu lượng lớn nhất (m³/ngày đêm)"), null=True, blank=True)

    class Meta(Licence.Meta):
        verbose_name = verbose_name_plural = _("Giấy phép tài nguyên nước")
        constraints = [
            *Licence.Meta.constraints,
            one_of("kind", LicenceKind, "water_licence_kind"),
            positive("daily_volume", "water_licence_volume"),
        ]


class ExploitationFee(Entry):
    """A decision that approves what the right to exploit water costs for one works."""

    search_fields = ("works", "payer", "decision_number")

    works = models.CharField(_("Công trình"), max_length=255)
    payer = models.CharField(_("Đơn vị nộp"), max_length=255)
    licence = models.ForeignKey(
        WaterLicence, models.PROTECT, verbose_name=_("Giấy phép"), null=True, blank=True, related_name="fees"
    )
    decision_number = models.CharField(_("Số, ký hiệu quyết định"), max_length=40)
    decided_on = models.DateField(_("Ngày quyết định"))
    charged_from = models.DateField(_("Tính từ ngày"), null=True, blank=True)
    charged_to = models.DateField(_("Tính đến ngày"), null=True, blank=True)
    amount = MoneyField(_("Tiền cấp quyền (đồng)"))

    class Meta:
        verbose_name = verbose_name_plural = _("Tiền cấp quyền khai thác tài nguyên nước")
        indexes = [models.Index(fields=["unit", "-decided_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["decision_number", "decided_on", "works"],
                name="water_fee_once",
                violation_error_message=_("Quyết định này đã có trong sổ."),
            ),
            positive("amount", "water_fee_amount"),
            in_order("charged_from", "charged_to", "water_fee_charged", _("Ngày cuối không được trước ngày đầu.")),
        ]

    def __str__(self) -> str:
        return f"{self.decision_number} – {self.works}"


class IntakeZone(Entry):
    """A zone in which a source of drinking water is protected, around the intake of one works."""

    search_fields = ("works", "operator", "decision_number")

    works = models.CharField(_("Công trình khai thác"), max_length=255)
    operator = models.CharField(_("Đơn vị quản lý"), max_length=255)
    place = models.ForeignKey("org.Place", models.PROTECT, verbose_name=_("Địa điểm"), related_name="+")
    extent = models.CharField(_("Phạm vi vùng bảo hộ"), max_length=500)
    decision_number = models.CharField(_("Số, ký hiệu quyết định"), max_length=40)
    decided_on = models.DateField(_("Ngày phê duyệt"))

    class Meta:
        verbose_name = verbose_name_plural = _("Vùng bảo hộ vệ sinh khu vực lấy nước sinh hoạt")
        indexes = [models.Index(fields=["unit", "-decided_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["works", "decision_number", "decided_on"],
                name="intake_zone_once",
                violation_error_message=_("Vùng bảo hộ này đã có trong sổ."),
            )
        ]

    def __str__(self) -> str:
        return self.works


class MarkerPlan(Entry):
    """A plan to mark out a reservoir's or a river's protection corridor: appraised, approved, set in the ground."""

    search_fields = ("name", "proposer", "decision_number")

    kind = models.CharField(_("Đối tượng cắm mốc"), max_length=10, choices=MarkerPlanKind)
    name = models.CharField(_("Tên phương án"), max_length=255)
    proposer = models.CharField(_("Đơn vị lập"), max_length=255)
    place = models.ForeignKey("org.Place", models.PROTECT, verbose_name=_("Địa điểm"), related_name="+")
    appraised_on = models.DateField(_("Ngày thẩm định"))
    decision_number = models.CharField(_("Số, ký hiệu quyết định phê duyệt"), max_length=40, blank=True)
    approved_on = models.DateField(_("Ngày phê duyệt"), null=True, blank=True)
    markers = models.PositiveIntegerField(_("Số mốc"), null=True, blank=True)
    handed_over_on = models.DateField(_("Ngày bàn giao mốc"), null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = _("Phương án cắm mốc bảo vệ nguồn nước")
        indexes = [models.Index(fields=["unit", "-appraised_on"])]
        constraints = [
            one_of("kind", MarkerPlanKind, "marker_plan_kind"),
            in_order(
                "appraised_on", "approved_on", "marker_plan_approved", _("Phê duyệt không được trước khi thẩm định.")
            ),
            models.CheckConstraint(
                condition=models.Q(handed_over_on=None)
                | models.Q(approved_on__isnull=False, handed_over_on__gte=models.F("approved_on")),
                name="marker_plan_handed_over",
                violation_error_message=_("Bàn giao mốc không được trước khi phê duyệt phương án."),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Approval(Entry):
    """A plan or assessment for the province's waters, submitted to the province and approved by it."""

    search_fields = ("title", "decision_number")

    kind = models.CharField(_("Loại"), max_length=12, choices=ApprovalKind)
    title = models.CharField(_("Nội dung"), max_length=500)
    submitted_on = models.DateField(_("Ngày trình"))
    due_on = models.DateField(_("Hạn trình phê duyệt xong"), null=True, blank=True)
    decision_number = models.CharField(_("Số, ký hiệu quyết định"), max_length=40, blank=True)
    approved_on = models.DateField(_("Ngày phê duyệt"), null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = _("Phê duyệt về bảo vệ tài nguyên nước")
        indexes = [models.Index(fields=["unit", "-submitted_on"])]
        constraints = [
            one_of("kind", ApprovalKind, "water_approval_kind"),
            in_order(
                "submitted_on", "approved_on", "water_approval_approved", _("Phê duyệt không được trước khi trình.")
            ),
        ]

    def __str__(self) -> str:
        return self.title
