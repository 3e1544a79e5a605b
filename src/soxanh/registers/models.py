"""Imports from Excel: which files came, how far they are, which rows wait to be mended. How many entries there are."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from soxanh.vi.numbers import print_integer


class ImportJob(models.Model):
    """One file on its way into one register. `position` counts the rows dealt with; it moves in the same transaction
    as the rows themselves, so that a job that was interrupted goes on where it stopped."""

    class State(models.TextChoices):
        UPLOADED = "uploaded", _("Đã tải lên")
        PREVIEWING = "previewing", _("Đang kiểm tra")
        PREVIEWED = "previewed", _("Chờ xác nhận")
        RUNNING = "running", _("Đang nhập")
        DONE = "done", _("Đã nhập xong")
        FAILED = "failed", _("Không nhập được")

    register = models.CharField(_("Sổ"), max_length=80)
    file = models.FileField(_("Tệp"), upload_to="imports/%Y/%m")
    file_name = models.CharField(_("Tên tệp"), max_length=255)
    sha256 = models.CharField(max_length=64)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("Người nhập"), null=True, related_name="+"
    )
    unit = models.ForeignKey(
        "org.Unit",
        models.PROTECT,
        verbose_name=_("Đơn vị"),
        null=True,
        related_name="+",
        help_text=_("Dòng nào không ghi đơn vị thì vào sổ của đơn vị này."),
    )
    state = models.CharField(_("Trạng thái"), max_length=12, choices=State, default=State.UPLOADED)
    total = models.PositiveIntegerField(_("Số dòng"), default=0)
    position = models.PositiveIntegerField(_("Đã xử lý"), default=0)
    good = models.PositiveIntegerField(_("Dòng nhập được"), default=0)
    bad = models.PositiveIntegerField(_("Dòng lỗi"), default=0)
    already = models.PositiveIntegerField(_("Dòng đã có"), default=0)
    notices = models.JSONField(_("Lưu ý"), default=list)
    #: The first rows as they would go in: [{"row", "state", "cells": [text, …]}], and the headings of the cells.
    sample = models.JSONField(default=dict)
    error = models.TextField(_("Lý do"), blank=True)
    created_at = models.DateTimeField(_("Tải lên lúc"), auto_now_add=True)
    changed_at = models.DateTimeField(_("Cập nhật lúc"), auto_now=True)

    class Meta:
        verbose_name = _("lần nhập từ Excel")
        verbose_name_plural = _("các lần nhập từ Excel")
        ordering = ["-pk"]
        indexes = [models.Index(fields=["register", "-id"]), models.Index(fields=["state"])]

    def __str__(self) -> str:
        return self.file_name

    @property
    def is_working(self) -> bool:
        return self.state in {self.State.PREVIEWING, self.State.RUNNING}

    @property
    def percent(self) -> int:
        return self.position * 100 // self.total if self.total else 0

    @property
    def printed(self) -> dict[str, str]:
        """The counts as officials write numbers: `40.000`."""
        names = ("total", "position", "good", "bad", "already")
        return {name: print_integer(getattr(self, name)) for name in names}


class ImportedRow(models.Model):
    """A row that went into a register, by the hash of its content: the same row of the same file again adds nothing."""

    register = models.CharField(max_length=80)
    fingerprint = models.CharField(max_length=64)
    entry_pk = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["register", "fingerprint"], name="imported_row_once")]

    def __str__(self) -> str:
        return self.fingerprint


class QuarantinedRow(models.Model):
    """A row that could not go in: its cells as text by field name, and what is wrong with each."""

    class State(models.TextChoices):
        FORESEEN = "foreseen", _("Sẽ bị loại")  # found by a preview; nothing has been imported yet
        WAITING = "waiting", _("Chờ sửa")
        MENDED = "mended", _("Đã nhập sau khi sửa")
        DISCARDED = "discarded", _("Đã bỏ")

    job = models.ForeignKey(ImportJob, models.CASCADE, verbose_name=_("Lần nhập"), related_name="rejected")
    number = models.PositiveIntegerField(_("Dòng"))
    cells = models.JSONField(_("Các ô"), default=dict)
    faults = models.JSONField(_("Lý do"), default=list)
    fingerprint = models.CharField(max_length=64)
    state = models.CharField(_("Trạng thái"), max_length=10, choices=State, default=State.WAITING)
    entry_pk = models.BigIntegerField(null=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("Người sửa"), null=True, related_name="+"
    )
    changed_at = models.DateTimeField(_("Sửa lúc"), auto_now=True)

    class Meta:
        verbose_name = _("dòng chờ sửa")
        verbose_name_plural = _("các dòng chờ sửa")
        ordering = ["job", "number"]
        indexes = [models.Index(fields=["job", "state", "number"]), models.Index(fields=["fingerprint"])]

    def __str__(self) -> str:
        return str(self.number)

    def messages_for(self, name: str) -> list[str]:
        """What is wrong with the cell of that field; "" for the row as a whole."""
        return [fault["message"] for fault in self.faults if fault["name"] == name]

    @property
    def reason(self) -> str:
        """All that is wrong, in one text."""
        return " ".join(_fault_text(fault) for fault in self.faults)


def _fault_text(fault: dict[str, Any]) -> str:
    return f"{fault['column']}: {fault['message']}" if fault["column"] else fault["message"]


class Tally(models.Model):
    """How many entries a unit has in a register, kept by the database (see `index.engines`): counting a million rows
    takes longer than showing the hundred that are asked for. `register` is the model's label."""

    register = models.CharField(max_length=80)
    unit = models.BigIntegerField()
    entries = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["register", "unit"], name="tally_once")]

    def __str__(self) -> str:
        return f"{self.register}, {self.unit}: {self.entries}"
