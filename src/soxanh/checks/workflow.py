"""What people do with checks: bring a file, its next version, dismiss a finding, take that back, check once more."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _t

from soxanh.calendar import Period
from soxanh.checks import access, results, tasks, uploads
from soxanh.checks.models import FILES, Check, CheckedDocument, Dismissal
from soxanh.org.access import figure_units
from soxanh.org.models import Unit
from soxanh.reports import access as reports
from soxanh.reports.models import ReportVersion

LONGEST_REASON = 500


class RefusedError(ValueError):
    """A step that is not taken; its text is a Vietnamese sentence."""


def bring(user: Any, data: bytes, filename: str, unit: Unit, *, period: Period | None = None) -> Check:
    """Takes a file in and has it checked; with a period its figures are compared with the ledger's.

    Raises PermissionDenied, `UploadError`.
    """
    if not access.may_check(user, unit):
        raise PermissionDenied(_t("Vai trò của bạn không cho phép kiểm tra báo cáo của đơn vị này."))
    if period is not None and unit.pk not in figure_units(user):
        raise PermissionDenied(_t("Vai trò của bạn không cho phép xem số liệu của đơn vị này."))
    suffix = uploads.accepted(data, filename)
    with transaction.atomic():
        document = CheckedDocument(name=_stem(filename), unit=unit, owner=user)
        document.save()
        check = _next(document, user, _kept(data, filename, suffix), period.code if period else "")
    return tasks.start(check)


def bring_next(document: CheckedDocument, user: Any, data: bytes, filename: str) -> Check:
    """Takes in the next version of a document and has it checked. Raises PermissionDenied, `UploadError`,
    `RefusedError` for a file that is the newest version already."""
    _demand_judge(user, document)
    if document.report is not None:
        raise RefusedError(_t("Bản mới của báo cáo này được tải lên ở trang của báo cáo, rồi kiểm tra từ đó."))
    suffix = uploads.accepted(data, filename)
    kept = _kept(data, filename, suffix)
    with transaction.atomic():
        document = CheckedDocument.objects.select_for_update().get(pk=document.pk)
        newest = document.checks.defer(*Check.LARGE).latest("number")
        if newest.sha256 == kept["sha256"]:
            raise RefusedError(_t("Tệp này giống hệt bản %(number)s đã kiểm tra.") % {"number": newest.number})
        check = _next(document, user, kept, newest.period)
    return tasks.start(check)


def bring_version(user: Any, version: ReportVersion) -> Check:
    """Has a version of one of our reports checked, also against the ledger; one that was checked before stands.

    Raises PermissionDenied, `MissingFileError`.
    """
    report = version.report
    if not (access.may_check(user) and reports.may_see(user, report)):
        raise PermissionDenied(_t("Báo cáo này chưa ban hành hoặc thuộc đơn vị ngoài phạm vi của bạn."))
    with transaction.atomic():
        document = CheckedDocument.objects.filter(report=report).first()
        if document is None:
            unit = report.unit or Unit.objects.get(parent=None)
            document = CheckedDocument(name=report.title, unit=unit, owner=user, report=report)
            document.save()
        document = CheckedDocument.objects.select_for_update().get(pk=document.pk)
        done = document.checks.defer(*Check.LARGE).filter(version=version).first()
        if done is not None:
            return done
        kept = {
            "file_name": f"{report.title} - {version.number}.docx"[-255:],
            "suffix": "docx",
            "sha256": version.sha256,
            "size": version.size,
            "version": version,
        }
        check = _next(document, user, kept, report.period.code)
    return tasks.start(check)


def again(check: Check, user: Any) -> None:
    """Checks a version once more: after a failure, or when the ledger has moved. Raises PermissionDenied."""
    _demand_judge(user, check.document)
    tasks.start(check, fresh=True)


def dismiss(check: Check, user: Any, key: str, reason: str) -> Dismissal:
    """Lets a finding be, here and in the versions to come. Raises PermissionDenied, `RefusedError`."""
    _demand_judge(user, check.document)
    reason = " ".join(reason.split())
    if not reason:
        raise RefusedError(_t("Hãy ghi lý do bỏ qua, để người sau hiểu vì sao chỗ này không phải sửa."))
    if len(reason) > LONGEST_REASON:
        raise RefusedError(_t("Lý do dài quá %(most)s ký tự. Hãy viết gọn lại.") % {"most": LONGEST_REASON})
    finding = next((each for each in check.result.get("findings", ()) if each["key"] == key), None)
    if finding is None:
        raise RefusedError(_t("Phát hiện này không còn trong lần kiểm tra. Hãy tải lại trang."))
    with transaction.atomic():
        document = CheckedDocument.objects.select_for_update().get(pk=check.document_id)
        dismissal = document.dismissals.filter(key=key).first()
        if dismissal is not None:
            raise RefusedError(_t("Phát hiện này đã được %(who)s bỏ qua.") % {"who": dismissal.made_by.display_name})
        dismissal = Dismissal(
            document=document,
            key=key,
            check_name=finding["check"],
            severity=finding["severity"],
            quote=finding["quote"],
            message=finding["message"],
            reason=reason,
            made_by=user,
        )
        dismissal.save()
        _count_again(document)
    return dismissal


def take_back(dismissal: Dismissal, user: Any) -> None:
    """The finding stands again. Raises PermissionDenied."""
    _demand_judge(user, dismissal.document)
    with transaction.atomic():
        document = CheckedDocument.objects.select_for_update().get(pk=dismissal.document_id)
        for each in document.dismissals.filter(pk=dismissal.pk):
            each.delete()
        _count_again(document)


def remove(document: CheckedDocument, user: Any) -> None:
    """Takes a document away with its files, its checks and what was dismissed in it. Raises PermissionDenied."""
    if not access.may_remove(user, document):
        raise PermissionDenied(_t("Chỉ người đã tải văn bản lên mới xóa được văn bản này."))
    with transaction.atomic():
        files = set(document.checks.values_list("sha256", "suffix"))
        document.checks.all().delete()
        for each in document.dismissals.all():
            each.delete()
        document.delete()
    for sha256, suffix in files:
        if not Check.objects.filter(sha256=sha256, suffix=suffix, version=None).exists():
            FILES.path(sha256, suffix).unlink(missing_ok=True)


def _demand_judge(user: Any, document: CheckedDocument) -> None:
    if not access.may_judge(user, document):
        raise PermissionDenied(
            _t("Chỉ người kiểm tra và người lập báo cáo của đơn vị mới làm được việc này với văn bản.")
        )


def _kept(data: bytes, filename: str, suffix: str) -> dict[str, Any]:
    return {
        "file_name": PurePath(filename).name[-255:],
        "suffix": suffix,
        "sha256": FILES.keep(data, suffix),
        "size": len(data),
    }


def _stem(filename: str) -> str:
    name = PurePath(filename).name
    return (PurePath(name).stem or name)[:255]


def _next(document: CheckedDocument, user: Any, kept: dict[str, Any], period: str) -> Check:
    last = document.checks.order_by("-number").values_list("number", flat=True).first() or 0
    check = Check(document=document, number=last + 1, user=user, period=period, **kept)
    check.save()
    return check


def _count_again(document: CheckedDocument) -> None:
    dismissed = set(document.dismissals.values_list("key", flat=True))
    for check in document.checks.filter(state=Check.State.DONE).defer("text", "layout"):
        results.count(check, dismissed)
        check.save(update_fields=["errors", "warnings", "dismissed"])
