"""The department's own templates: looked at before they are let in, every version kept."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _t

from soxanh.calendar import calendar_period, now, today
from soxanh.figures.definitions import catalogue
from soxanh.reports import access, safety
from soxanh.reports.anchors import PrintedFigure
from soxanh.reports.annexes import NoRows
from soxanh.reports.compile import check_template
from soxanh.reports.compose import context
from soxanh.reports.models import TemplateVersion
from soxanh.reports.store import TEMPLATES
from soxanh.reports.template import Problem, TemplateError

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST = 80


class TemplateNameError(ValueError):
    """A name that a template can't have; the message is Vietnamese."""


def check(data: bytes, filename: str) -> list[Problem]:
    """All that is wrong with a template, each problem with its paragraph and placeholder. Raises `UploadError`."""
    template = safety.open_upload(data, filename)
    # Any value will do: what is checked is what the template says, not what a year was like.
    figures = {
        each.id: PrintedFigure(each.id, "1", str(each.label), text_with_unit=f"1 {each.unit}", value=1)
        for each in catalogue.figures.values()
    }
    period = calendar_period("year", today().year)
    with translation.override("vi"):
        return check_template(template, figures, context(period), NoRows())


def add(user: Any, name: str, data: bytes, filename: str, note: str = "") -> TemplateVersion:
    """Takes a template in as the newest version of its name. What it replaces is kept.

    Raises PermissionDenied, `TemplateNameError`, `UploadError`, `TemplateError`.
    """
    if not access.may_change_templates(user):
        raise PermissionDenied(_t("Chỉ Văn phòng, cán bộ thi đua và lãnh đạo Sở được thay mẫu báo cáo."))
    if not _NAME.fullmatch(name) or len(name) > _LONGEST:
        raise TemplateNameError(_t("Tên mẫu chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ bao-cao-nam."))
    if problems := check(data, filename):
        raise TemplateError(problems)
    with transaction.atomic():
        versions = TemplateVersion.objects.select_for_update().filter(name=name)
        last = max((each.number for each in versions), default=0)
        version = TemplateVersion(
            name=name,
            number=last + 1,
            sha256=TEMPLATES.keep(data),
            size=len(data),
            note=note.strip() or PurePath(filename).name,
            made_by=user,
            made_at=now(),
        )
        version.full_clean()
        version.save()
    return version
