"""The steps of a report: drafted, edited, submitted, approved, issued.

Each step is one transaction. Files are written before the rows that name them, and slow work (computing, compiling,
reading an upload) is done before the transaction begins; inside it is checked that nobody was quicker.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _t

from soxanh.calendar import now
from soxanh.figures.models import Closing
from soxanh.org.models import Unit
from soxanh.registers.judgement import Judgement
from soxanh.reports import access, issued, package, reread, rules, safety
from soxanh.reports.compose import Scope, compose, printed, template_title
from soxanh.reports.models import Report, ReportVersion
from soxanh.reports.review import Review, scope_of
from soxanh.reports.store import REPORTS

Kind = ReportVersion.Kind


class RefusedError(ValueError):
    """A step that is not taken; its text is Vietnamese, one sentence for each reason."""

    def __init__(self, *sentences: str):
        super().__init__("\n".join(sentences))
        self.sentences = sentences


class OvertakenError(RefusedError):
    """Somebody else has made a newer version since the page was opened."""

    def __init__(self, newest: ReportVersion):
        super().__init__(
            _t("Trong lúc bạn đang xem, %(who)s đã lưu phiên bản %(number)s. Hãy xem phiên bản mới rồi làm lại.")
            % {"who": newest.made_by.display_name, "number": newest.number}
        )
        self.newest = newest


@dataclass(frozen=True)
class Uploaded:
    """An upload that was kept. `missed` are the versions made since the one that it was edited from, oldest first:
    when there are any, the upload is a branch beside them."""

    version: ReportVersion
    missed: list[ReportVersion]


def draft(user: Any, template: str, scope: Scope, title: str = "") -> Report:
    """A new report, compiled from a template. Raises PermissionDenied, `RefusedError`, `TemplateError`, and what
    `compose` raises for an unknown template."""
    unit = Unit.objects.filter(code=scope.unit).first() if scope.unit else None
    if scope.unit and unit is None:
        raise RefusedError(_t("Không có đơn vị nào mang mã %(code)s.") % {"code": scope.unit})
    access.demand_write(user, unit)
    file, computed = compose(template, scope)
    with transaction.atomic():
        report = Report(
            title=title.strip() or f"{template_title(template).removesuffix(' năm')} {scope.period.label}",
            template=template,
            period_start=scope.period.start,
            period_end=scope.period.end,
            unit=unit,
            closing=scope.closing,
            drafted_by=user,
            drafted_at=now(),
        )
        report.save()
        _keep(report, user, file, Kind.COMPILED, computed.as_json())
    return report


def upload(report: Report, user: Any, data: bytes, filename: str) -> Uploaded:
    """Keeps a file that was edited in Word as the next version; as a branch when it was edited from an older one.

    Raises PermissionDenied, `DocxError` for a file that can't be let in, `RefusedError`.
    """
    access.demand_write(user, report.unit)
    file = safety.open_upload(data, filename)
    about = reread.metadata(file)
    _refuse_another_reports_file(report, about, PurePath(filename).name)
    figures = Review(report).figures_now
    with _locked(report) as current:
        _refuse_failed([rules.is_draft(current)])
        newest = current.newest
        same = current.versions.filter(sha256=hashlib.sha256(data).hexdigest()).first()
        if same is not None:
            raise RefusedError(
                _t("Tệp này giống hệt phiên bản %(number)s, không có gì mới để lưu.") % {"number": same.number}
            )
        stated = about.get("version", "")
        based_on = int(stated) if stated.isdigit() else None
        missed = list(
            current.versions.filter(branch=False, number__gt=based_on or 0)
            .select_related("made_by")
            .order_by("number")
        )
        version = _keep(
            current,
            user,
            file,
            Kind.UPLOADED,
            figures,
            based_on=based_on,
            branch=based_on != newest.number,
            note=PurePath(filename).name[:300],
        )
    return Uploaded(version, missed if version.branch else [])


def adopt(report: Report, user: Any, number: int, *, seen: int | None = None) -> ReportVersion:
    """Makes an earlier version or a branch the newest, as a new version: those made in between are kept.

    Raises PermissionDenied, `RefusedError`, `ReportVersion.DoesNotExist`.
    """
    access.demand_write(user, report.unit)
    figures = Review(report).figures_now
    with _locked(report, seen) as current:
        _refuse_failed([rules.is_draft(current)])
        chosen = current.versions.get(number=number)
        if chosen == current.newest:
            raise RefusedError(_t("Phiên bản %(number)s đang là phiên bản mới nhất.") % {"number": number})
        note = _t("Dùng lại phiên bản %(number)s") % {"number": number}
        return _keep(current, user, chosen.file, Kind.UPLOADED, figures, based_on=number, note=note)


def refresh(
    report: Report,
    user: Any,
    *,
    figures: Collection[str] | None = None,
    closing: Closing | None = None,
    seen: int | None = None,
) -> ReportVersion:
    """Brings figures of the newest version up to date in place: those named, or all; `closing` makes the report take its
    figures from that closing from now on. Text around the figures stays as people wrote it.

    Raises PermissionDenied, `RefusedError` (also when there is nothing to change).
    """
    access.demand_write(user, report.unit)
    _refuse_failed([rules.is_draft(report)])
    if closing is not None:
        report.closing = closing
        if report.period not in (closing.period, closing.counted):
            raise RefusedError(rules.made_from_a_closing(Review(report)).sentence)
    review = Review(report)
    known = printed(review.computed.values)
    wanted = known if figures is None else {each: known[each] for each in figures if each in known}
    file = reread.refresh(review.version.file, wanted, overwrite=list(wanted))
    with _locked(report, seen or review.version.number) as current:
        _refuse_failed([rules.is_draft(current)])
        newest = current.newest
        if newest != review.version:
            raise OvertakenError(newest)
        if file == newest.file and newest.figures == review.figures_now and current.closing == report.closing:
            raise RefusedError(_t("Số liệu trong tệp đã đúng với nguồn của báo cáo, không có gì để cập nhật."))
        current.closing = report.closing
        current.save()
        return _keep(
            current,
            user,
            file,
            Kind.REFRESHED,
            review.figures_now,
            based_on=newest.number,
            note=_t("Theo bản chốt %(name)s") % {"name": closing.name} if closing else "",
        )


def submit(report: Report, user: Any, *, seen: int | None = None) -> None:
    """Raises PermissionDenied, `RefusedError`."""
    access.demand_write(user, report.unit)
    with _locked(report, seen) as current:
        _refuse_failed(rules.to_submit(Review(current)))
        current.submit(user)
        current.save()


def give_back(report: Report, user: Any, reason: str, *, seen: int | None = None) -> None:
    """Back to draft, with a reason. Raises PermissionDenied, `RefusedError`."""
    access.demand_approve(user, report.unit)
    if not reason.strip():
        raise RefusedError(_t("Hãy ghi lý do trả lại để người soạn biết cần sửa gì."))
    with _locked(report, seen) as current:
        _refuse_failed([rules.can_be_given_back(current)])
        current.give_back(user, reason.strip())
        current.save()


def approve(report: Report, user: Any, *, seen: int | None = None) -> None:
    """Raises `RefusedError` with everything that is still missing."""
    access.demand_approve(user, report.unit)
    review = Review(report)
    _refuse_failed(rules.to_approve(review, user))
    with _locked(report, seen or review.version.number) as current:
        if current.version != report.version:
            _refuse_failed(rules.to_approve(Review(current), user))
        current.approve(user)
        current.save()


def issue(report: Report, user: Any, symbol: str, issued_on: datetime.date, signer: str) -> bool:
    """Gives the report its number and date, in the text too; whether the text says both afterwards.

    Raises PermissionDenied, `RefusedError`.
    """
    access.demand_write(user, report.unit)
    if not signer.strip():
        raise RefusedError(_t("Hãy ghi họ tên người ký báo cáo."))
    with _locked(report) as current:
        _refuse_failed(rules.to_issue(current, symbol, issued_on))
        symbol = rules.normal_symbol(symbol)
        newest = current.newest
        file, said = issued.with_number_and_date(newest.file, symbol, issued_on)
        _keep(current, user, file, Kind.ISSUED, newest.figures, based_on=newest.number, note=symbol)
        current.issue(user, symbol, issued_on, signer.strip())
        current.save()
    return said


@contextmanager
def _locked(report: Report, seen: int | None = None) -> Iterator[Report]:
    """The report as it is stored, nobody else changing it until the transaction ends. Raises `OvertakenError` when its
    newest version is not the one that was `seen`."""
    with transaction.atomic():
        # The lock is on the report's own row: PostgreSQL can't lock the outer side of a join.
        Report.objects.select_for_update().get(pk=report.pk)
        current = Report.objects.select_related(
            "unit", "closing", "drafted_by__person", "submitted_by__person", "approved_by__person"
        ).get(pk=report.pk)
        if seen is not None and current.newest.number != seen:
            raise OvertakenError(current.newest)
        yield current


def _keep(
    report: Report,
    user: Any,
    file: bytes,
    kind: str,
    figures: dict[str, Any],
    *,
    based_on: int | None = None,
    branch: bool = False,
    note: str = "",
) -> ReportVersion:
    """The next version. Its file says which version of which report it is, and so is known when it comes back."""
    last = report.versions.order_by("-number").values_list("number", flat=True).first() or 0
    file = package.stamp(
        file,
        {
            "report": str(report.pk),
            "version": str(last + 1),
            "template": report.template,
            "period": report.period.code,
            "unit": report.unit_code or "",
            "closing": report.closing.name if report.closing else "",
        },
    )
    version = ReportVersion(
        report=report,
        number=last + 1,
        kind=kind,
        based_on=based_on,
        branch=branch,
        sha256=REPORTS.keep(file),
        size=len(file),
        note=note,
        figures=figures,
        made_by=user,
        made_at=now(),
    )
    version.save()
    return version


def _refuse_failed(judgements: list[Judgement]) -> None:
    failed = rules.failed(judgements)
    if failed:
        raise RefusedError(*(each.sentence for each in failed))


def _refuse_another_reports_file(report: Report, about: dict[str, str], filename: str) -> None:
    scope = scope_of(report)
    expected = {"report": str(report.pk), "period": scope.period.code, "unit": scope.unit or ""}
    if any(name in about and about[name] != value for name, value in expected.items()):
        raise RefusedError(
            _t(
                "“%(file)s” là tệp của một báo cáo khác. Hãy tải bản Word từ trang của báo cáo này rồi sửa trên bản đó."
            )
            % {"file": filename}
        )
