"""Registers of the land registration office: first registrations, certificates with their parcels, mortgages."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from soxanh.registers.constraints import one_of, positive
from soxanh.registers.entry import Entry
from soxanh.registers.judgement import refuse_failures
from soxanh.registers.land import rules
from soxanh.registers.land.choices import CertificateReason, CodeList, OwnerKind, SecuredTransactionKind
from soxanh.registers.land.models.parcels import ParcelEntry


class RegistrationPlan(Entry):
    """How many parcels of one kind of owner a plan wants registered for the first time."""

    search_fields = ("document",)

    document = models.CharField(_("Kế hoạch số, ký hiệu"), max_length=40)
    owner_kind = models.CharField(_("Đối tượng"), max_length=12, choices=OwnerKind)
    planned_parcels = models.PositiveIntegerField(_("Số thửa phải đăng ký"))
    started_on = models.DateField(_("Ngày bắt đầu"))

    class Meta:
        verbose_name = verbose_name_plural = _("Kế hoạch đăng ký đất đai lần đầu")
        indexes = [models.Index(fields=["unit", "-started_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "document", "owner_kind"],
                name="registration_plan_once",
                violation_error_message=_("Kế hoạch này đã có trong sổ."),
            ),
            one_of("owner_kind", OwnerKind, "registration_plan_owner_kind"),
            positive("planned_parcels", "registration_plan_parcels"),
        ]

    def __str__(self) -> str:
        return f"{self.document} ({self.get_owner_kind_display()})"


class FirstRegistration(ParcelEntry):
    """One parcel registered for the first time; under a plan when it counts towards one."""

    search_fields = ("owner_name", "sheet", "parcel_number")

    owner_kind = models.CharField(_("Đối tượng"), max_length=12, choices=OwnerKind)
    owner_name = models.CharField(_("Người sử dụng đất"), max_length=255)
    registered_on = models.DateField(_("Ngày đăng ký"))
    plan = models.ForeignKey(
        RegistrationPlan, models.PROTECT, verbose_name=_("Theo kế hoạch"), null=True, blank=True, related_name="+"
    )
    dossier = models.ForeignKey(
        "procedures.Dossier", models.PROTECT, verbose_name=_("Hồ sơ thủ tục"), null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = verbose_name_plural = _("Đăng ký đất đai lần đầu")
        indexes = [
            models.Index(fields=["unit", "-registered_on", "-id"]),
            models.Index(fields=["-registered_on", "-id"]),
            models.Index(fields=["commune", "sheet", "parcel_number"]),
            models.Index(fields=["unit", "area"]),
        ]
        constraints = [
            one_of("owner_kind", OwnerKind, "first_registration_owner_kind"),
            positive("area", "first_registration_area"),
        ]

    def __str__(self) -> str:
        return f"{self.owner_name}, thửa {self.parcel_number}, tờ {self.sheet}"

    def clean(self) -> None:
        super().clean()
        refuse_failures(
            (check(self) for check in rules.FIRST_REGISTRATION_CHECKS), (each.name for each in self._meta.fields)
        )


class Certificate(Entry):
    """One certificate (Giấy). It may cover several parcels, and a parcel may have several (apartments)."""

    search_fields = ("serial", "register_number", "owner_name", "urban_project")
    part_sets = ("parcels",)

    serial = models.CharField(
        _("Số phát hành (sê-ri)"),
        max_length=12,
        unique=True,
        error_messages={"unique": _("Giấy chứng nhận có số phát hành này đã có trong sổ.")},
    )
    register_number = models.CharField(_("Số vào sổ cấp Giấy"), max_length=30, blank=True)
    owner_kind = models.CharField(_("Đối tượng"), max_length=12, choices=OwnerKind)
    owner_name = models.CharField(_("Người được cấp"), max_length=500)
    issued_on = models.DateField(_("Ngày cấp"))
    reason = models.CharField(_("Trường hợp cấp"), max_length=10, choices=CertificateReason)
    urban_project = models.CharField(_("Dự án khu đô thị"), max_length=255, blank=True)
    decision = models.ForeignKey(
        "land.LandDecision",
        models.PROTECT,
        verbose_name=_("Theo quyết định"),
        null=True,
        blank=True,
        related_name="certificates",
    )
    dossier = models.ForeignKey(
        "procedures.Dossier", models.PROTECT, verbose_name=_("Hồ sơ thủ tục"), null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = verbose_name_plural = _("Giấy chứng nhận")
        indexes = [
            models.Index(fields=["unit", "-issued_on", "-id"]),
            models.Index(fields=["-issued_on", "-id"]),
        ]
        constraints = [
            one_of("owner_kind", OwnerKind, "certificate_owner_kind"),
            one_of("reason", CertificateReason, "certificate_reason"),
        ]

    def __str__(self) -> str:
        return self.serial

    def before_save(self) -> None:
        self.serial = rules.plain_serial(self.serial)
        super().before_save()

    def clean(self) -> None:
        super().clean()
        self.serial = rules.plain_serial(self.serial)
        refuse_failures((check(self) for check in rules.CERTIFICATE_CHECKS), (each.name for each in self._meta.fields))


class CertificateParcel(ParcelEntry):
    """One parcel of one certificate: a register of its own, since parcels and areas are counted apart from papers.

    It stands in its certificate's unit, whatever unit it is given.
    """

    search_fields = ("sheet", "parcel_number")

    certificate = models.ForeignKey(
        Certificate, models.PROTECT, verbose_name=_("Giấy chứng nhận"), related_name="parcels"
    )
    purpose_code = models.CharField(_("Mã loại đất"), max_length=4)
    code_list = models.CharField(_("Bảng mã loại đất"), max_length=10, choices=CodeList)

    class Meta:
        verbose_name = verbose_name_plural = _("Thửa đất trên Giấy chứng nhận")
        indexes = [
            models.Index(fields=["commune", "sheet", "parcel_number"]),
            models.Index(fields=["unit", "area"]),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["certificate", "commune", "sheet", "parcel_number"],
                name="certificate_parcel_once",
                violation_error_message=_("Thửa đất này đã có trên Giấy chứng nhận."),
            ),
            one_of("code_list", CodeList, "certificate_parcel_code_list"),
            positive("area", "certificate_parcel_area"),
        ]

    def __str__(self) -> str:
        return f"{self.certificate} – thửa {self.parcel_number}, tờ {self.sheet}"

    def before_save(self) -> None:
        self.unit_id = self.certificate.unit_id
        super().before_save()

    def clean(self) -> None:
        super().clean()
        refuse_failures(
            (check(self) for check in rules.CERTIFICATE_PARCEL_CHECKS), (each.name for each in self._meta.fields)
        )


class SecuredTransaction(Entry):
    """One security interest in land registered, changed or released."""

    search_fields = ("certificate_serial", "secured_party")

    kind = models.CharField(
        _("Loại đăng ký"), max_length=10, choices=SecuredTransactionKind, default=SecuredTransactionKind.REGISTER
    )
    owner_kind = models.CharField(_("Đối tượng"), max_length=12, choices=OwnerKind)
    registered_on = models.DateField(_("Ngày đăng ký"))
    secured_party = models.CharField(_("Bên nhận bảo đảm"), max_length=255)
    certificate_serial = models.CharField(_("Số phát hành Giấy chứng nhận"), max_length=12, db_index=True)
    dossier = models.ForeignKey(
        "procedures.Dossier", models.PROTECT, verbose_name=_("Hồ sơ thủ tục"), null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = verbose_name_plural = _("Đăng ký biện pháp bảo đảm")
        indexes = [
            models.Index(fields=["unit", "-registered_on", "-id"]),
            models.Index(fields=["-registered_on", "-id"]),
        ]
        constraints = [
            one_of("kind", SecuredTransactionKind, "secured_transaction_kind"),
            one_of("owner_kind", OwnerKind, "secured_transaction_owner_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.certificate_serial} – {self.get_kind_display()}"

    def before_save(self) -> None:
        self.certificate_serial = rules.plain_serial(self.certificate_serial)
        super().before_save()
