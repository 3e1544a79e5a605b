"""What cannot be true of an entry of the surveying registers, and is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Sum

from soxanh.registers.judgement import Finding, holds_if, not_known, rule

if TYPE_CHECKING:
    from soxanh.registers.survey.models import DatabaseUpdate


@rule(field="parcels")
def parcels_within_backlog(update: DatabaseUpdate) -> Finding:
    """Danh sách có {listed} thửa, tính cả lần này đã cập nhật {done} thửa; hãy kiểm tra số thửa."""
    return _within_backlog(update, "parcels")


@rule(field="dossiers")
def dossiers_within_backlog(update: DatabaseUpdate) -> Finding:
    """Danh sách có {listed} hồ sơ, tính cả lần này đã cập nhật {done} hồ sơ; hãy kiểm tra số hồ sơ."""
    return _within_backlog(update, "dossiers")


@rule(field="updated_on")
def updated_after_it_arose(update: DatabaseUpdate) -> Finding:
    """Danh sách biến động thống kê ngày {arisen_on}; ngày cập nhật không được sớm hơn."""
    if update.backlog_id is None or update.updated_on is None:
        return not_known()
    return holds_if(update.updated_on >= update.backlog.arisen_on, arisen_on=update.backlog.arisen_on)


def _within_backlog(update: DatabaseUpdate, counted: str) -> Finding:
    number = getattr(update, counted)
    if update.backlog_id is None or number is None:
        return not_known()
    others = update.backlog.updates.exclude(pk=update.pk).aggregate(total=Sum(counted))["total"] or 0
    listed = getattr(update.backlog, counted)
    return holds_if(others + number <= listed, listed=listed, done=others + number)


DATABASE_UPDATE_CHECKS = (parcels_within_backlog, dossiers_within_backlog, updated_after_it_arose)
