"""What the land registration office does parcel by parcel: maps of parcels, cadastral records, the cadastral database.

Parcels come in hundreds, so an entry is a piece of work as the office hands it on (a map drawn for somebody, a commune's
changes of a week), with the number of parcels in it.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from soxanh.registers.constraints import one_of, positive
from soxanh.registers.entry import Entry, Part
from soxanh.registers.fields import ParcelAreaField
from soxanh.registers.judgement import refuse_failures
from soxanh.registers.places import COMMUNES
from soxanh.registers.survey import rules
from soxanh.registers.survey.choices import MapKind, OwnerKind, Purpose, System


class CommuneEntry(Entry):
    """An entry about parcels of one commune."""

    commune = models.ForeignKey(
        "org.Place",
        models.PROTECT,
        verbose_name=_("Xã, phường, thị trấn"),
        limit_choices_to={"kind__in": COMMUNES},
        related_name="+",
    )
    parcels = models.PositiveIntegerField(_("Số thửa"))

    class Meta:
        abstract = True


class ParcelMap(CommuneEntry):
    """A map of one or several parcels, measured anew or extracted from the cadastral map, drawn for one requester."""

    search_fields = ("number", "requester", "parcel_numbers")

    kind = models.CharField(_("Loại"), max_length=10, choices=MapKind)
    number = models.CharField(_("Số hiệu"), max_length=40)
    made_on = models.DateField(_("Ngày lập"))
    requester = models.CharField(_("Người đề nghị"), max_length=255)
    purpose = models.CharField(_("Mục đích"), max_length=12, choices=Purpose)
    sheet = models.CharField(_("Tờ bản đồ số"), max_length=16, blank=True)
    parcel_numbers = models.CharField(_("Các thửa đất số"), max_length=500, blank=True)
    area = ParcelAreaField(_("Diện tích (m²)"))
    dossier = models.ForeignKey(
        "procedures.Dossier", models.PROTECT, verbose_name=_("Hồ sơ thủ tục"), null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = verbose_name_plural = _("Trích đo, trích lục thửa đất")
        indexes = [models.Index(fields=["unit", "-made_on", "-id"]), models.Index(fields=["-made_on", "-id"])]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "kind", "number"],
                name="parcel_map_once",
                violation_error_message=_("Mảnh trích đo, trích lục có số hiệu này đã có trong sổ của đơn vị."),
            ),
            one_of("kind", MapKind, "parcel_map_kind"),
            one_of("purpose", Purpose, "parcel_map_purpose"),
            positive("parcels", "parcel_map_parcels"),
            positive("area", "parcel_map_area"),
        ]

    def __str__(self) -> str:
        return self.number


class RecordUpdate(CommuneEntry):
    """Changes of a commune's parcels entered in the cadastral map, the parcel list and the cadastral book in one go."""

    search_fields = ("commune__name", "content")

    updated_on = models.DateField(_("Ngày cập nhật"))
    owner_kind = models.CharField(_("Đối tượng"), max_length=12, choices=OwnerKind)
    content = models.CharField(_("Nội dung biến động"), max_length=255, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = _("Cập nhật hồ sơ địa chính")
        indexes = [models.Index(fields=["unit", "-updated_on", "-id"]), models.Index(fields=["-updated_on", "-id"])]
        constraints = [
            one_of("owner_kind", OwnerKind, "record_update_owner_kind"),
            positive("parcels", "record_update_parcels"),
        ]

    def __str__(self) -> str:
        return f"{self.commune} – {self.updated_on:%d/%m/%Y}"


class DatabaseBacklog(CommuneEntry):
    """Changes of a commune that its cadastral database does not show yet, as counted on a day (usually at New Year)."""

    search_fields = ("commune__name", "document")
    part_sets = ("updates",)

    system = models.CharField(_("Hệ thống"), max_length=8, choices=System)
    arisen_on = models.DateField(_("Ngày phát sinh, thống kê"))
    dossiers = models.PositiveIntegerField(_("Số hồ sơ"))
    document = models.CharField(_("Biên bản, danh sách"), max_length=100)

    class Meta:
        verbose_name = verbose_name_plural = _("Biến động phải cập nhật vào cơ sở dữ liệu")
        indexes = [models.Index(fields=["unit", "-arisen_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["commune", "system", "document"],
                name="database_backlog_once",
                violation_error_message=_("Danh sách biến động này của xã đã có trong sổ."),
            ),
            one_of("system", System, "database_backlog_system"),
            positive("parcels", "database_backlog_parcels"),
            positive("dossiers", "database_backlog_dossiers"),
        ]

    def __str__(self) -> str:
        return f"{self.document} – {self.commune}"


class DatabaseUpdate(Part):
    """Parcels of such a list entered in the database on a day; it stands in the unit of its list."""

    whole = "backlog"
    search_fields = ("backlog__document", "backlog__commune__name")

    backlog = models.ForeignKey(
        DatabaseBacklog, models.PROTECT, verbose_name=_("Danh sách biến động"), related_name="updates"
    )
    updated_on = models.DateField(_("Ngày cập nhật"))
    parcels = models.PositiveIntegerField(_("Số thửa"))
    dossiers = models.PositiveIntegerField(_("Số hồ sơ"))

    class Meta:
        verbose_name = verbose_name_plural = _("Cập nhật cơ sở dữ liệu địa chính")
        indexes = [models.Index(fields=["unit", "-updated_on"]), models.Index(fields=["-updated_on", "-id"])]
        constraints = [positive("parcels", "database_update_parcels")]

    def __str__(self) -> str:
        return f"{self.backlog} – {self.updated_on:%d/%m/%Y}"

    def clean(self) -> None:
        super().clean()
        refuse_failures(
            (check(self) for check in rules.DATABASE_UPDATE_CHECKS), (each.name for each in self._meta.fields)
        )
