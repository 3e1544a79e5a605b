"""Registers of environmental protection."""

from __future__ import annotations

from typing import ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from soxanh.registers.constraints import in_order, one_of, positive
from soxanh.registers.entry import Entry, Part
from soxanh.registers.environment.choices import (
    Authority,
    CheckResult,
    DecisionKind,
    DischargeResult,
    Group,
    GuidanceKind,
    Issue,
    Medium,
    RuralWork,
)
from soxanh.registers.fields import MoneyField
from soxanh.registers.licence import Licence
from soxanh.registers.places import COMMUNES


def _place() -> models.ForeignKey:
    return models.ForeignKey("org.Place", models.PROTECT, verbose_name=_("Địa điểm"), related_name="+")


def _commune() -> models.ForeignKey:
    return models.ForeignKey(
        "org.Place",
        models.PROTECT,
        verbose_name=_("Xã, phường, thị trấn"),
        limit_choices_to={"kind__in": COMMUNES},
        related_name="+",
    )


def _organisation() -> models.ForeignKey:
    return models.ForeignKey(
        "org.Organisation",
        models.PROTECT,
        verbose_name=_("Tổ chức (trong danh mục)"),
        null=True,
        blank=True,
        related_name="+",
    )


def _dossier() -> models.ForeignKey:
    return models.ForeignKey(
        "procedures.Dossier", models.PROTECT, verbose_name=_("Hồ sơ thủ tục"), null=True, blank=True, related_name="+"
    )


class ProjectDecision(Entry):
    """A decision on the environment of an investment project before it runs: assessment, plan, restoration."""

    search_fields = ("number", "project", "owner_name")

    kind = models.CharField(_("Loại quyết định"), max_length=12, choices=DecisionKind)
    number = models.CharField(_("Số, ký hiệu"), max_length=40)
    decided_on = models.DateField(_("Ngày quyết định"))
    authority = models.CharField(_("Cấp quyết định"), max_length=10, choices=Authority, default=Authority.PROVINCE)
    project = models.CharField(_("Dự án"), max_length=255)
    owner_name = models.CharField(_("Chủ dự án"), max_length=255)
    organisation = _organisation()
    place = _place()
    group = models.CharField(_("Nhóm dự án"), max_length=1, choices=Group, blank=True)
    dossier = _dossier()

    class Meta:
        verbose_name = verbose_name_plural = _("Quyết định về môi trường của dự án")
        indexes = [models.Index(fields=["unit", "-decided_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["number", "decided_on", "authority"],
                name="environment_decision_once",
                violation_error_message=_("Quyết định này đã có trong sổ."),
            ),
            one_of("kind", DecisionKind, "environment_decision_kind"),
            one_of("authority", Authority, "environment_decision_authority"),
            one_of("group", Group, "environment_decision_group", blank=True),
        ]

    def __str__(self) -> str:
        return self.number


class Permit(Licence):
    """An environmental permit. `kind` is the project's group, by which the law sets the longest term."""

    search_fields = ("number", "project", "holder_name")
    part_sets = ("discharges",)
    term_parameter = "environment.permit_term"
    unlimited: ClassVar[frozenset[str]] = frozenset({Group.FOUR})

    kind = models.CharField(_("Nhóm dự án"), max_length=1, choices=Group)
    project = models.CharField(_("Dự án, cơ sở"), max_length=255)
    authority = models.CharField(_("Cấp cấp phép"), max_length=10, choices=Authority, default=Authority.PROVINCE)
    place = _place()
    hazardous_kg = models.PositiveIntegerField(_("Chất thải nguy hại (kg/năm)"), null=True, blank=True)

    class Meta(Licence.Meta):
        verbose_name = verbose_name_plural = _("Giấy phép môi trường")
        constraints = [
            *Licence.Meta.constraints,
            one_of("kind", Group, "environment_permit_kind"),
            one_of("authority", Authority, "environment_permit_authority"),
        ]


class PermittedDischarge(Part):
    """What a permit allows at one outlet: the most that may flow, and the limits that it must keep."""

    whole = "permit"
    search_fields = ("permit__number", "outlet")

    permit = models.ForeignKey(Permit, models.PROTECT, verbose_name=_("Giấy phép"), related_name="discharges")
    medium = models.CharField(_("Loại xả thải"), max_length=10, choices=Medium)
    outlet = models.CharField(_("Vị trí xả thải"), max_length=255)
    max_flow = models.PositiveIntegerField(
        _("Lưu lượng lớn nhất"), help_text=_("Nước thải tính bằng m³/ngày đêm, khí thải tính bằng m³/giờ.")
    )
    standard = models.CharField(_("Quy chuẩn, cột áp dụng"), max_length=80)
    receiver = models.CharField(_("Nguồn tiếp nhận"), max_length=255, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = _("Xả thải được cấp phép")
        indexes = [models.Index(fields=["unit", "medium"])]
        constraints = [
            models.UniqueConstraint(
                fields=["permit", "medium", "outlet"],
                name="permitted_discharge_once",
                violation_error_message=_("Vị trí xả thải này đã có trong giấy phép."),
            ),
            one_of("medium", Medium, "permitted_discharge_medium"),
            positive("max_flow", "permitted_discharge_flow"),
        ]

    def __str__(self) -> str:
        return self.outlet


class WasteBook(Entry):
    """A register book of a generator of hazardous waste (under the rules before the Law 72/2020/QH14)."""

    search_fields = ("code", "holder_name")

    code = models.CharField(_("Mã số quản lý chất thải nguy hại"), max_length=30)
    issue = models.CharField(_("Hình thức cấp"), max_length=10, choices=Issue)
    times = models.PositiveSmallIntegerField(_("Cấp lần thứ"), default=1)
    issued_on = models.DateField(_("Ngày cấp"))
    holder_name = models.CharField(_("Chủ nguồn thải"), max_length=255)
    organisation = _organisation()
    place = _place()
    waste_kg = models.PositiveIntegerField(_("Chất thải nguy hại đăng ký (kg/năm)"), null=True, blank=True)
    dossier = _dossier()

    class Meta:
        verbose_name = verbose_name_plural = _("Sổ đăng ký chủ nguồn thải chất thải nguy hại")
        indexes = [models.Index(fields=["unit", "-issued_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["code", "times"],
                name="waste_book_once",
                violation_error_message=_("Lần cấp này của sổ đăng ký đã được ghi."),
            ),
            models.CheckConstraint(
                condition=Q(issue=Issue.FIRST, times=1) | Q(issue=Issue.REISSUED, times__gt=1),
                name="waste_book_times",
                violation_error_message=_("Cấp lần đầu là lần thứ 1; cấp lại từ lần thứ 2 trở đi."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} ({self.times})"


class Guidance(Entry):
    """A project guided through its procedures, or a unit with which its duties under the law were gone through."""

    search_fields = ("subject", "content")

    kind = models.CharField(_("Loại việc"), max_length=10, choices=GuidanceKind)
    subject = models.CharField(_("Dự án, đơn vị"), max_length=255)
    organisation = _organisation()
    place = _place()
    held_on = models.DateField(_("Ngày hướng dẫn, làm việc"))
    content = models.CharField(_("Nội dung"), max_length=500)

    class Meta:
        verbose_name = verbose_name_plural = _("Hướng dẫn, rà soát về môi trường")
        indexes = [models.Index(fields=["unit", "-held_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "subject", "held_on"],
                name="guidance_once",
                violation_error_message=_("Lần hướng dẫn, làm việc này đã có trong sổ."),
            ),
            one_of("kind", GuidanceKind, "guidance_kind"),
        ]

    def __str__(self) -> str:
        return self.subject


class RuralCriterion(Entry):
    """What was done on one day with a commune for the environment criterion of new rural areas in a year's programme."""

    search_fields = ("commune__name", "finding")

    commune = _commune()
    programme_year = models.PositiveSmallIntegerField(
        _("Năm của chương trình"), validators=[MinValueValidator(2010), MaxValueValidator(2100)]
    )
    work = models.CharField(_("Việc đã làm"), max_length=10, choices=RuralWork)
    done_on = models.DateField(_("Ngày thực hiện"))
    result = models.CharField(_("Kết quả kiểm tra"), max_length=10, choices=CheckResult, blank=True)
    finding = models.CharField(_("Nội dung cần khắc phục"), max_length=500, blank=True)
    mend_by = models.DateField(_("Hạn khắc phục"), null=True, blank=True)
    mended_on = models.DateField(_("Ngày khắc phục xong"), null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = _("Tiêu chí môi trường nông thôn mới")
        indexes = [models.Index(fields=["unit", "-done_on"]), models.Index(fields=["commune", "programme_year"])]
        constraints = [
            models.UniqueConstraint(
                fields=["commune", "work", "done_on"],
                name="rural_criterion_once",
                violation_error_message=_("Việc này ở xã này đã có trong sổ."),
            ),
            one_of("work", RuralWork, "rural_criterion_work"),
            models.CheckConstraint(
                condition=Q(work=RuralWork.TRAINING, result="")
                | (~Q(work=RuralWork.TRAINING) & Q(result__in=CheckResult)),
                name="rural_criterion_result",
                violation_error_message=_("Kiểm tra thì phải ghi kết quả đạt hay chưa đạt; tập huấn thì để trống."),
            ),
            models.CheckConstraint(
                condition=Q(mend_by=None, mended_on=None) | Q(result=CheckResult.NOT_MET),
                name="rural_criterion_mending",
                violation_error_message=_("Chỉ ghi việc khắc phục khi kết quả kiểm tra là chưa đạt."),
            ),
            in_order(
                "done_on", "mend_by", "rural_criterion_mend_by", _("Hạn khắc phục không được trước ngày kiểm tra.")
            ),
            in_order(
                "done_on", "mended_on", "rural_criterion_mended", _("Khắc phục không thể xong trước ngày kiểm tra.")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.commune} – {self.get_work_display()}"


class FundSupport(Entry):
    """Support that the environment protection fund grants a commune."""

    search_fields = ("commune__name", "decision_number", "purpose")

    commune = _commune()
    decision_number = models.CharField(_("Số, ký hiệu quyết định"), max_length=40)
    decided_on = models.DateField(_("Ngày quyết định"))
    purpose = models.CharField(_("Nội dung hỗ trợ"), max_length=500)
    amount = MoneyField(_("Số tiền (đồng)"))
    paid_on = models.DateField(_("Ngày chi"), null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = _("Hỗ trợ từ Quỹ Bảo vệ môi trường")
        indexes = [models.Index(fields=["unit", "-decided_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["decision_number", "decided_on", "commune", "purpose"],
                name="fund_support_once",
                violation_error_message=_("Khoản hỗ trợ này đã có trong sổ."),
            ),
            positive("amount", "fund_support_amount"),
            in_order("decided_on", "paid_on", "fund_support_paid", _("Không thể chi trước ngày quyết định hỗ trợ.")),
        ]

    def __str__(self) -> str:
        return f"{self.decision_number} – {self.commune}"


class DischargeCheck(Entry):
    """One round of monitoring what a facility at risk of polluting discharges."""

    search_fields = ("facility", "report_number")

    facility = models.CharField(_("Cơ sở"), max_length=255)
    organisation = _organisation()
    place = _place()
    medium = models.CharField(_("Loại xả thải"), max_length=10, choices=Medium)
    sampled_on = models.DateField(_("Ngày lấy mẫu"))
    result = models.CharField(_("Kết quả"), max_length=10, choices=DischargeResult, blank=True)
    exceeded = models.CharField(
        _("Thông số vượt, số lần vượt"), max_length=255, blank=True, help_text=_("Ví dụ: COD 1,4 lần; amoni 2,1 lần.")
    )
    report_number = models.CharField(_("Số báo cáo, phiếu kết quả"), max_length=60, blank=True)
    handed_on = models.DateField(_("Ngày chuyển xử lý vi phạm"), null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = _("Giám sát xả thải")
        indexes = [models.Index(fields=["unit", "-sampled_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["facility", "medium", "sampled_on"],
                name="discharge_check_once",
                violation_error_message=_("Lần giám sát này đã có trong sổ."),
            ),
            one_of("medium", Medium, "discharge_check_medium"),
            one_of("result", DischargeResult, "discharge_check_result", blank=True),
            models.CheckConstraint(
                condition=Q(result=DischargeResult.EXCEEDS) & ~Q(exceeded="")
                | ~Q(result=DischargeResult.EXCEEDS) & Q(exceeded="", handed_on=None),
                name="discharge_check_exceeded",
                violation_error_message=_("Kết quả vượt giới hạn thì ghi thông số vượt; không vượt thì để trống."),
            ),
            models.CheckConstraint(
                condition=Q(handed_on=None) | Q(handed_on__gte=F("sampled_on")),
                name="discharge_check_handed",
                violation_error_message=_("Không thể chuyển xử lý trước ngày lấy mẫu."),
            ),
        ]

    def __str__(self) -> str:
        return self.facility
