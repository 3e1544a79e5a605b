"""Reports and their versions; templates that the department has made its own."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField, FSMModelMixin, transition

from soxanh.calendar import Period, now
from soxanh.figures.models import Closing
from soxanh.org.models import Unit
from soxanh.org.tracked import Tracked
from soxanh.reports.store import REPORTS, TEMPLATES


class ImmutableError(TypeError):
    """Something that is kept as it was: a version, an issued report."""


def _person(label: Any, **options: Any) -> models.ForeignKey:
    return models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=label, related_name="+", **options)


class State(models.TextChoices):
    DRAFT = "draft", _("Đang soạn thảo")
    SUBMITTED = "submitted", _("Chờ phê duyệt")
    APPROVED = "approved", _("Đã phê duyệt")
    ISSUED = "issued", _("Đã ban hành")


class Report(FSMModelMixin, Tracked):
    """A report on a period, of the department or of one unit, on its way from draft to issue.

    What each step asks for is in `rules.py`; the steps themselves, with who may take them, in `workflow.py`.
    """

    title = models.CharField(_("tên báo cáo"), max_length=300)
    template = models.CharField(_("mẫu"), max_length=80)
    period_start = models.DateField(_("từ ngày"))
    period_end = models.DateField(_("đến ngày"))
    unit = models.ForeignKey(
        Unit, models.PROTECT, verbose_name=_("đơn vị"), null=True, blank=True, related_name="reports"
    )
    closing = models.ForeignKey(
        Closing, models.PROTECT, verbose_name=_("bản chốt số liệu"), null=True, blank=True, related_name="reports"
    )
    state = FSMField(_("trạng thái"), max_length=20, choices=State, default=State.DRAFT, protected=True)
    drafted_by = _person(_("người lập"))
    drafted_at = models.DateTimeField(_("lập lúc"))
    submitted_by = _person(_("người trình"), null=True, blank=True)
    submitted_at = models.DateTimeField(_("trình lúc"), null=True, blank=True)
    approved_by = _person(_("người phê duyệt"), null=True, blank=True)
    approved_at = models.DateTimeField(_("phê duyệt lúc"), null=True, blank=True)
    returned_by = _person(_("người trả lại"), null=True, blank=True)
    returned_at = models.DateTimeField(_("trả lại lúc"), null=True, blank=True)
    return_reason = models.TextField(_("lý do trả lại"), blank=True)
    symbol = models.CharField(_("số, ký hiệu"), max_length=60, blank=True)
    issued_on = models.DateField(_("ngày ban hành"), null=True, blank=True)
    issued_year = models.PositiveSmallIntegerField(_("năm ban hành"), null=True, blank=True, editable=False)
    issued_by = _person(_("người ban hành"), null=True, blank=True)
    issued_at = models.DateTimeField(_("ban hành lúc"), null=True, blank=True)
    signer = models.CharField(_("người ký"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("báo cáo")
        verbose_name_plural = _("báo cáo")
        ordering = ["-drafted_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(period_end__gte=models.F("period_start")), name="report_period"),
            # Decree 30/2020/NĐ-CP, Article 15(1): a number and symbol is used once a year.
            models.UniqueConstraint(
                fields=["symbol", "issued_year"],
                condition=~Q(symbol=""),
                name="report_symbol_once_a_year",
                violation_error_message=_("Số, ký hiệu này đã dùng trong năm."),
            ),
            models.CheckConstraint(
                condition=~Q(state="issued")
                | (~Q(symbol="") & Q(issued_on__isnull=False) & Q(issued_year__isnull=False)),
                name="report_issued_with_symbol",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["approved", "issued"])
                | (Q(approved_by__isnull=False) & Q(closing__isnull=False)),
                name="report_approved_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True)
                | (~Q(approved_by=models.F("drafted_by")) & ~Q(approved_by=models.F("submitted_by"))),
                name="report_approved_by_another",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def period(self) -> Period:
        return Period(self.period_start, self.period_end)

    @property
    def unit_code(self) -> str | None:
        return self.unit.code if self.unit else None

    @property
    def newest(self) -> ReportVersion:
        """The newest version of the main line; versions put aside as branches are not on it."""
        return self.versions.filter(branch=False).select_related("made_by").latest("number")

    @transition(field=state, source=State.DRAFT, target=State.SUBMITTED)
    def submit(self, user: Any) -> None:
        self.submitted_by, self.submitted_at = user, now()

    @transition(field=state, source=[State.SUBMITTED, State.APPROVED], target=State.DRAFT)
    def give_back(self, user: Any, reason: str) -> None:
        self.returned_by, self.returned_at, self.return_reason = user, now(), reason
        self.submitted_by = self.submitted_at = self.approved_by = self.approved_at = None

    @transition(field=state, source=State.SUBMITTED, target=State.APPROVED)
    def approve(self, user: Any) -> None:
        self.approved_by, self.approved_at = user, now()

    @transition(field=state, source=State.APPROVED, target=State.ISSUED)
    def issue(self, user: Any, symbol: str, issued_on: Any, signer: str) -> None:
        self.symbol, self.issued_on, self.issued_year, self.signer = symbol, issued_on, issued_on.year, signer
        self.issued_by, self.issued_at = user, now()

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk and type(self)._base_manager.filter(pk=self.pk, state=State.ISSUED).exists():
            raise ImmutableError("an issued report stays as it was issued")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        raise ImmutableError("reports are kept")


class ReportVersion(Tracked):
    """A Word file of a report, with the figures of the moment at which it was made. Never changed, never deleted.

    A `branch` is an upload made from a version that was no longer the newest: kept beside the main line.
    """

    class Kind(models.TextChoices):
        COMPILED = "compiled", _("Lập từ mẫu")
        UPLOADED = "uploaded", _("Sửa trong Word, tải lên")
        REFRESHED = "refreshed", _("Cập nhật số liệu")
        ISSUED = "issued", _("Ghi số, ngày ban hành")

    report = models.ForeignKey(Report, models.PROTECT, verbose_name=_("báo cáo"), related_name="versions")
    number = models.PositiveIntegerField(_("phiên bản"))
    kind = models.CharField(_("cách lập"), max_length=20, choices=Kind)
    based_on = models.PositiveIntegerField(_("dựa trên phiên bản"), null=True, blank=True)
    branch = models.BooleanField(_("bản nhánh"), default=False)
    sha256 = models.CharField("SHA-256", max_length=64)
    size = models.PositiveIntegerField(_("dung lượng (byte)"))
    note = models.CharField(_("ghi chú"), max_length=300, blank=True)
    figures = models.JSONField(_("số liệu lúc lập"))
    made_by = _person(_("người lập"))
    made_at = models.DateTimeField(_("lập lúc"))

    class Meta:
        verbose_name = _("phiên bản báo cáo")
        verbose_name_plural = _("phiên bản báo cáo")
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["report", "number"], name="report_version_once")]

    def __str__(self) -> str:
        return str(self.number)

    @property
    def file(self) -> bytes:
        """The .docx. Raises `MissingFileError`."""
        return REPORTS.read(self.sha256)

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk:
            raise ImmutableError("a version stays as it was made")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        raise ImmutableError("versions are kept")


class PdfJob(models.Model):
    """The making of the PDF of one Word file in the background; the PDF itself lies beside the file."""

    class State(models.TextChoices):
        WAITING = "waiting", _("Chờ xuất PDF")
        RUNNING = "running", _("Đang xuất PDF")
        DONE = "done", _("Đã xuất PDF")
        FAILED = "failed", _("Không xuất được PDF")

    sha256 = models.CharField("SHA-256", max_length=64, unique=True)
    state = models.CharField(_("trạng thái"), max_length=8, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(_("số lần thử"), default=0)
    error = models.CharField(_("lý do"), max_length=500, blank=True)
    asked_by = _person(_("người yêu cầu"))
    asked_at = models.DateTimeField(_("yêu cầu lúc"), default=now)
    started_at = models.DateTimeField(_("bắt đầu lúc"), null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = _("việc xuất PDF")

    def __str__(self) -> str:
        return self.sha256

    @property
    def is_unfinished(self) -> bool:
        return self.state in (self.State.WAITING, self.State.RUNNING)


class TemplateVersion(Tracked):
    """A template of the department's own; the newest of a name is used, also in place of a shipped one."""

    name = models.SlugField(_("tên mẫu"), max_length=80)
    number = models.PositiveIntegerField(_("phiên bản"))
    sha256 = models.CharField("SHA-256", max_length=64)
    size = models.PositiveIntegerField(_("dung lượng (byte)"))
    note = models.CharField(_("ghi chú"), max_length=300, blank=True)
    made_by = _person(_("người tải lên"))
    made_at = models.DateTimeField(_("tải lên lúc"))

    class Meta:
        verbose_name = _("mẫu báo cáo")
        verbose_name_plural = _("mẫu báo cáo")
        ordering = ["name", "-number"]
        constraints = [models.UniqueConstraint(fields=["name", "number"], name="template_version_once")]

    def __str__(self) -> str:
        return f"{self.name} {self.number}"

    @property
    def file(self) -> bytes:
        """The .docx. Raises `MissingFileError`."""
        return TEMPLATES.read(self.sha256)

    @classmethod
    def newest(cls, name: str) -> TemplateVersion | None:
        return cls.objects.filter(name=name).order_by("-number").first()
