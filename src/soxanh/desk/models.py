"""What people keep on their desks: views of lists, documents attached to entries."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from soxanh.org.tracked import Tracked


class SavedView(Tracked):
    """A list as somebody likes it: the register and the query of its address. Shared with a unit, or one's own."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("Của"), related_name="+")
    register = models.CharField(_("Sổ"), max_length=80)
    name = models.CharField(_("Tên"), max_length=80)
    query = models.TextField(_("Điều kiện"), blank=True)
    shared_with = models.ForeignKey(
        "org.Unit", models.PROTECT, verbose_name=_("Dùng chung trong đơn vị"), null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = _("Danh sách đã lưu")
        verbose_name_plural = _("Danh sách đã lưu")
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "register", "name"],
                name="saved_view_once",
                violation_error_message=_("Bạn đã lưu một danh sách mang tên này ở sổ này."),
            )
        ]

    def __str__(self) -> str:
        return self.name


class Attachment(Tracked):
    """A document attached to an entry. The file is kept by its SHA-256, once however often it is attached."""

    register = models.CharField(_("Sổ"), max_length=80)
    entry_pk = models.BigIntegerField(_("Mục"))
    name = models.CharField(_("Tên tệp"), max_length=200)
    sha256 = models.CharField("SHA-256", max_length=64)
    size = models.BigIntegerField(_("Dung lượng (byte)"))
    media_type = models.CharField(_("Loại tệp"), max_length=100)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("Người tải lên"), related_name="+"
    )
    uploaded_at = models.DateTimeField(_("Tải lên lúc"), auto_now_add=True)

    class Meta:
        verbose_name = _("Tài liệu kèm theo")
        verbose_name_plural = _("Tài liệu kèm theo")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["register", "entry_pk", "sha256"],
                name="attachment_once",
                violation_error_message=_("Tệp này đã được đính kèm vào mục này."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def of(cls, register: str, entry: Any) -> models.QuerySet[Attachment]:
        """The documents attached to an entry of the register."""
        return cls.objects.filter(register=register, entry_pk=entry.pk)
