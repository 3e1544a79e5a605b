"""Figures entered by hand, and closings."""

from __future__ import annotations

import datetime
from pathlib import Path

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from soxanh.calendar import Period
from soxanh.figures.values import ManualNote
from soxanh.org.tracked import Tracked

_ONCE = _("Số liệu này đã được nhập cho kỳ và đơn vị đó; hãy sửa số đã nhập.")


class ManualFigure(Tracked):
    """A number that no register can give, entered by hand for one period; everywhere it is shown, it is marked so."""

    figure_id = models.CharField(_("Mã số liệu"), max_length=80)
    period_start = models.DateField(_("Từ ngày"))
    period_end = models.DateField(_("Đến ngày"))
    unit = models.ForeignKey(
        "org.Unit", models.PROTECT, verbose_name=_("Đơn vị"), null=True, blank=True, related_name="+"
    )
    amount = models.BigIntegerField(_("Giá trị"), help_text=_("Số nguyên theo đơn vị của sổ"))
    reason = models.CharField(_("Lý do nhập tay"), max_length=500)
    source_document = models.CharField(_("Văn bản nguồn"), max_length=300)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("Người nhập"), null=True, blank=True, related_name="+"
    )
    entered_at = models.DateTimeField(_("Nhập lúc"), auto_now=True)

    class Meta:
        verbose_name = _("Số liệu nhập tay")
        verbose_name_plural = _("Số liệu nhập tay")
        ordering = ("figure_id", "-period_end")
        constraints = (
            models.UniqueConstraint(
                fields=("figure_id", "period_start", "period_end", "unit"),
                condition=models.Q(unit__isnull=False),
                name="figures_manual_once",
                violation_error_message=_ONCE,
            ),
            models.UniqueConstraint(
                fields=("figure_id", "period_start", "period_end"),
                condition=models.Q(unit__isnull=True),
                name="figures_manual_once_for_all",
                violation_error_message=_ONCE,
            ),
            models.CheckConstraint(
                condition=models.Q(period_end__gte=models.F("period_start")), name="figures_manual_period"
            ),
            models.CheckConstraint(
                condition=~models.Q(reason="") & ~models.Q(source_document=""),
                name="figures_manual_sourced",
                violation_error_message=_("Số liệu nhập tay phải có lý do và văn bản nguồn."),
            ),
        )

    def __str__(self) -> str:
        return f"{self.figure_id} {self.period_start:%d/%m/%Y}-{self.period_end:%d/%m/%Y}"

    @property
    def period(self) -> Period:
        return Period(self.period_start, self.period_end)

    @classmethod
    def values_for(cls, period: Period, unit: str | None) -> dict[str, tuple[int, ManualNote]]:
        """What was entered for exactly this period and unit (None: the whole department)."""
        chosen = cls.objects.filter(period_start=period.start, period_end=period.end)
        chosen = chosen.filter(unit=None) if unit is None else chosen.filter(unit__code=unit)
        return {each.figure_id: (each.amount, each.manual_note) for each in chosen.select_related("entered_by")}

    @property
    def manual_note(self) -> ManualNote:
        by = self.entered_by.display_name if self.entered_by else ""
        return ManualNote(self.reason, self.source_document, by, self.entered_at)


class Closing(Tracked):
    """A period frozen to Parquet files (chốt số liệu). The folder is never written again once the row exists."""

    name = models.SlugField(_("Tên bản chốt"), max_length=80, unique=True, allow_unicode=False)
    period_start = models.DateField(_("Từ ngày"))
    period_end = models.DateField(_("Đến ngày"))
    as_of = models.DateField(_("Ngày chốt"))
    closed_at = models.DateTimeField(_("Chốt lúc"))
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("Người chốt"), null=True, blank=True, related_name="+"
    )
    manifest_sha256 = models.CharField(_("Mã băm của bảng kê"), max_length=64)
    rows = models.PositiveBigIntegerField(_("Số mục"))

    class Meta:
        verbose_name = _("Bản chốt số liệu")
        verbose_name_plural = _("Các bản chốt số liệu")
        ordering = ("-closed_at",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(period_end__gte=models.F("period_start")), name="figures_closing_period"
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def period(self) -> Period:
        return Period(self.period_start, self.period_end)

    @property
    def counted(self) -> Period:
        """The part of the period that is counted: up to the cut-off."""
        return clipped(self.period, self.as_of)

    @property
    def folder(self) -> Path:
        return closings_folder() / self.name

    @classmethod
    def covering(cls, period: Period) -> models.QuerySet[Closing]:
        """Closings of exactly that period, newest first."""
        return cls.objects.filter(period_start=period.start, period_end=period.end)


def closings_folder() -> Path:
    return Path(settings.HOME) / "closings"


def clipped(period: Period, as_of: datetime.date) -> Period:
    """The period up to the cut-off."""
    return Period(period.start, min(period.end, as_of))
