"""What the division does for surveying in the whole province: checks, assessments, appraisals, licences."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from soxanh.registers.constraints import in_order, one_of, positive
from soxanh.registers.entry import Entry
from soxanh.registers.fields import AreaField, MoneyField
from soxanh.registers.licence import Licence
from soxanh.registers.places import COMMUNES
from soxanh.registers.survey.choices import AppraisalKind, LicenceKind, Purpose, Result


class ProductCheck(Entry):
    """One check of the cadastral survey made for a project. A project is checked again until it passes."""

    search_fields = ("project", "surveyor", "document_number")

    project = models.CharField(_("Công trình, dự án"), max_length=255)
    investor = models.CharField(_("Chủ đầu tư"), max_length=255, blank=True)
    surveyor = models.CharField(_("Đơn vị đo đạc"), max_length=255)
    purpose = models.CharField(_("Mục đích đo đạc"), max_length=12, choices=Purpose)
    place = models.ForeignKey("org.Place", models.PROTECT, verbose_name=_("Địa điểm"), related_name="+")
    parcels = models.PositiveIntegerField(_("Số thửa"), null=True, blank=True)
    area = AreaField(_("Diện tích (ha)"), null=True, blank=True)
    checked_on = models.DateField(_("Ngày kiểm tra"))
    result = models.CharField(_("Kết quả"), max_length=8, choices=Result)
    document_number = models.CharField(_("Số, ký hiệu văn bản xác nhận"), max_length=40, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = _("Kiểm tra sản phẩm trích đo")
        indexes = [models.Index(fields=["unit", "-checked_on"])]
        constraints = [
            one_of("purpose", Purpose, "product_check_purpose"),
            one_of("result", Result, "product_check_result"),
            positive("area", "product_check_area"),
        ]

    def __str__(self) -> str:
        return self.project


class MapCheck(Entry):
    """One check of a commune's cadastral maps and records before they are handed over."""

    search_fields = ("project", "surveyor", "commune__name")

    commune = models.ForeignKey(
        "org.Place",
        models.PROTECT,
        verbose_name=_("Xã, phường, thị trấn"),
        limit_choices_to={"kind__in": COMMUNES},
        related_name="+",
    )
    project = models.CharField(_("Dự án đo đạc"), max_length=255)
    surveyor = models.CharField(_("Đơn vị đo đạc"), max_length=255)
    sheets = models.PositiveIntegerField(_("Số mảnh bản đồ"), null=True, blank=True)
    parcels = models.PositiveIntegerField(_("Số thửa"), null=True, blank=True)
    checked_on = models.DateField(_("Ngày kiểm tra"))
    result = models.CharField(_("Kết quả"), max_length=8, choices=Result)
    handed_over_on = models.DateField(_("Ngày bàn giao"), null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = _("Kiểm tra bản đồ, hồ sơ địa chính")
        indexes = [models.Index(fields=["unit", "-checked_on"])]
        constraints = [
            one_of("result", Result, "map_check_result"),
            in_order(
                "checked_on",
                "handed_over_on",
                "map_check_handed_over",
                _("Ngày bàn giao không được trước ngày kiểm tra."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.commune} – {self.checked_on:%d/%m/%Y}"


class ForensicAssessment(Entry):
    """One case in which an investigating or judicial body asked for an assessment in surveying and mapping."""

    search_fields = ("requester", "request_number", "subject", "conclusion_number")

    requester = models.CharField(_("Cơ quan trưng cầu"), max_length=255)
    request_number = models.CharField(_("Số, ký hiệu quyết định trưng cầu"), max_length=40)
    requested_on = models.DateField(_("Ngày nhận trưng cầu"))
    subject = models.CharField(_("Nội dung giám định"), max_length=500)
    place = models.ForeignKey("org.Place", models.PROTECT, verbose_name=_("Địa điểm"), related_name="+")
    due_on = models.DateField(_("Hạn kết luận"), null=True, blank=True)
    concluded_on = models.DateField(_("Ngày kết luận"), null=True, blank=True)
    conclusion_number = models.CharField(_("Số kết luận giám định"), max_length=40, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = _("Giám định tư pháp")
        indexes = [models.Index(fields=["unit", "-requested_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["request_number", "requester", "requested_on"],
                name="forensic_assessment_once",
                violation_error_message=_("Vụ việc này đã có trong sổ."),
            ),
            in_order(
                "requested_on", "due_on", "forensic_assessment_due", _("Hạn kết luận không được trước ngày nhận.")
            ),
            in_order(
                "requested_on",
                "concluded_on",
                "forensic_assessment_concluded",
                _("Ngày kết luận không được trước ngày nhận."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.request_number} – {self.requester}"


class Appraisal(Entry):
    """A technical design with its estimate, or somebody's application for a licence, that the division looks through."""

    search_fields = ("title", "applicant", "document_number")

    kind = models.CharField(_("Loại hồ sơ"), max_length=8, choices=AppraisalKind)
    title = models.CharField(_("Tên dự án, hồ sơ"), max_length=500)
    applicant = models.CharField(_("Đơn vị lập, đề nghị"), max_length=255)
    place = models.ForeignKey(
        "org.Place", models.PROTECT, verbose_name=_("Địa điểm"), null=True, blank=True, related_name="+"
    )
    budget = MoneyField(_("Dự toán (đồng)"), null=True, blank=True)
    received_on = models.DateField(_("Ngày nhận"))
    due_on = models.DateField(_("Hạn trả lời"), null=True, blank=True)
    appraised_on = models.DateField(_("Ngày có kết quả"), null=True, blank=True)
    document_number = models.CharField(_("Số, ký hiệu văn bản trả lời"), max_length=40, blank=True)
    result = models.CharField(_("Kết quả"), max_length=8, choices=Result, blank=True)
    dossier = models.ForeignKey(
        "procedures.Dossier", models.PROTECT, verbose_name=_("Hồ sơ thủ tục"), null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = verbose_name_plural = _("Thẩm định thiết kế, hồ sơ đo đạc")
        indexes = [models.Index(fields=["unit", "-received_on"])]
        constraints = [
            one_of("kind", AppraisalKind, "survey_appraisal_kind"),
            positive("budget", "survey_appraisal_budget"),
            in_order("received_on", "due_on", "survey_appraisal_due", _("Hạn trả lời không được trước ngày nhận.")),
            in_order(
                "received_on",
                "appraised_on",
                "survey_appraisal_done",
                _("Ngày có kết quả không được trước ngày nhận."),
            ),
            models.CheckConstraint(
                condition=models.Q(appraised_on=None, result="")
                | models.Q(appraised_on__isnull=False, result__in=Result.values),
                name="survey_appraisal_result",
                violation_error_message=_("Đã có kết quả thì ghi cả ngày và kết quả; chưa có thì để trống cả hai."),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class SurveyLicence(Licence):
    """A licence to survey, or a certificate of a surveyor's practice."""

    search_fields = ("number", "holder_name")

    kind = models.CharField(_("Loại"), max_length=12, choices=LicenceKind)
    scope = models.CharField(_("Nội dung được phép"), max_length=500, blank=True)

    class Meta(Licence.Meta):
        verbose_name = verbose_name_plural = _("Giấy phép, chứng chỉ đo đạc")
        constraints = [*Licence.Meta.constraints, one_of("kind", LicenceKind, "survey_licence_kind")]
