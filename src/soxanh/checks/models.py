"""Documents that people had checked, the checks of their versions, and what was dismissed in them."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from soxanh.calendar import now
from soxanh.checks.labels import CHECKS, SEVERITIES
from soxanh.org.models import Unit
from soxanh.org.tracked import Tracked
from soxanh.reports.models import Report, ReportVersion
from soxanh.reports.store import Store

#: The files that were uploaded to be checked.
FILES = Store("checks")


def _person(label: Any) -> models.ForeignKey:
    return models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=label, related_name="+")


class CheckedDocument(Tracked):
    """A document whose versions are checked one after the other; what is dismissed in one is dismissed in the next.

    `report` is the report of ours whose versions they are; without it they were uploaded by people.
    """

    name = models.CharField(_("tên văn bản"), max_length=255)
    unit = models.ForeignKey(Unit, models.PROTECT, verbose_name=_("đơn vị"), related_name="+")
    owner = _person(_("người kiểm tra"))
    report = models.OneToOneField(
        Report, models.PROTECT, verbose_name=_("báo cáo"), null=True, blank=True, related_name="checked"
    )
    created_at = models.DateTimeField(_("kiểm tra lần đầu lúc"), default=now)

    class Meta:
        verbose_name = _("văn bản được kiểm tra")
        verbose_name_plural = _("văn bản được kiểm tra")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.name


class Check(models.Model):
    """The check of one version of a document: a job while it is waiting or at work, and then its result.

    `text` is the extracted text in which all places count; `layout` its sections (see `layout.py`); `result` is what
    the checker's `--json` prints, with the figures of each relation. These three are large: lists leave them out.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("Chờ kiểm tra")
        READING = "reading", _("Đang đọc tệp")
        CHECKING = "checking", _("Đang kiểm tra")
        DONE = "done", _("Đã kiểm tra")
        FAILED = "failed", _("Không kiểm tra được")

    WORKING = (State.WAITING, State.READING, State.CHECKING)
    LARGE = ("text", "layout", "result")

    document = models.ForeignKey(CheckedDocument, models.PROTECT, verbose_name=_("văn bản"), related_name="checks")
    number = models.PositiveIntegerField(_("bản"))
    version = models.ForeignKey(
        ReportVersion, models.PROTECT, verbose_name=_("phiên bản báo cáo"), null=True, related_name="+"
    )
    period = models.CharField(_("đối chiếu với số liệu của kỳ"), max_length=40, blank=True)
    file_name = models.CharField(_("tệp"), max_length=255)
    suffix = models.CharField(_("loại tệp"), max_length=5)
    sha256 = models.CharField("SHA-256", max_length=64)
    size = models.PositiveIntegerField(_("dung lượng (byte)"))
    user = _person(_("người kiểm tra"))
    state = models.CharField(_("trạng thái"), max_length=10, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(_("số lần chạy"), default=0)
    error = models.TextField(_("lý do"), blank=True)
    text = models.TextField(_("văn bản đọc được"), blank=True)
    layout = models.JSONField(default=list)
    result = models.JSONField(default=dict)
    errors = models.PositiveIntegerField(_("lỗi"), default=0)
    warnings = models.PositiveIntegerField(_("cần xem lại"), default=0)
    dismissed = models.PositiveIntegerField(_("đã bỏ qua"), default=0)
    created_at = models.DateTimeField(_("tải lên lúc"), auto_now_add=True)
    changed_at = models.DateTimeField(_("cập nhật lúc"), auto_now=True)

    class Meta:
        verbose_name = _("lần kiểm tra")
        verbose_name_plural = _("các lần kiểm tra")
        ordering = ["-pk"]
        constraints = [models.UniqueConstraint(fields=["document", "number"], name="check_number_once")]
        indexes = [models.Index(fields=["state"]), models.Index(fields=["sha256"])]

    def __str__(self) -> str:
        return f"{self.file_name} ({self.number})"

    @property
    def is_working(self) -> bool:
        return self.state in self.WORKING

    @property
    def is_word(self) -> bool:
        return self.suffix == "docx"

    @property
    def file(self) -> bytes:
        """The file that was checked. Raises `MissingFileError`."""
        return self.version.file if self.version else FILES.read(self.sha256, self.suffix)


class Dismissal(Tracked):
    """A finding that somebody has looked at and let be, with the reason. `key` is the finding's, and so the dismissal
    holds for the same words in every version of the document."""

    document = models.ForeignKey(CheckedDocument, models.PROTECT, verbose_name=_("văn bản"), related_name="dismissals")
    key = models.CharField(max_length=16, editable=False)
    check_name = models.CharField(_("loại phát hiện"), max_length=20, choices=CHECKS)
    severity = models.CharField(_("mức"), max_length=10, choices=SEVERITIES)
    quote = models.TextField(_("trong văn bản"), blank=True)
    message = models.TextField(_("phát hiện"))
    reason = models.CharField(_("lý do bỏ qua"), max_length=500)
    made_by = _person(_("người bỏ qua"))
    made_at = models.DateTimeField(_("bỏ qua lúc"), default=now)

    class Meta:
        verbose_name = _("phát hiện được bỏ qua")
        verbose_name_plural = _("phát hiện được bỏ qua")
        ordering = ["-made_at", "-pk"]
        constraints = [models.UniqueConstraint(fields=["document", "key"], name="finding_dismissed_once")]

    def __str__(self) -> str:
        return self.message
