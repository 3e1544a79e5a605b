"""What several land registers say alike: who owns, which parcel, which land type."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from soxanh.registers.entry import Entry
from soxanh.registers.fields import ParcelAreaField
from soxanh.registers.places import COMMUNES


class ParcelEntry(Entry):
    """An entry about one parcel, known by commune, map sheet and number.

    The three are not unique: real maps repeat numbers, and sheets are renumbered when communes merge. Repetitions are
    flagged by `rules.parcel_not_repeated`, not refused.
    """

    commune = models.ForeignKey(
        "org.Place",
        models.PROTECT,
        verbose_name=_("Xã, phường, thị trấn"),
        limit_choices_to={"kind__in": COMMUNES},
        related_name="+",
    )
    sheet = models.CharField(_("Tờ bản đồ số"), max_length=16)
    parcel_number = models.CharField(_("Thửa đất số"), max_length=16)
    area = ParcelAreaField(_("Diện tích (m²)"))

    class Meta:
        abstract = True

    def before_save(self) -> None:
        self.sheet, self.parcel_number = self.sheet.strip(), self.parcel_number.strip()
        super().before_save()

    @property
    def parcel_key(self) -> tuple[Any, str, str]:
        return self.commune_id, self.sheet, self.parcel_number
