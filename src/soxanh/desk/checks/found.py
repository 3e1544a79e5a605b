"""The check at an address, as far as the person may see it."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _t

from soxanh.checks import access
from soxanh.checks.models import Check
from soxanh.checks.results import Opened

_SEEN_WITH = ("document__unit", "document__owner__person", "document__report", "user__person", "version")


def check_at(request: HttpRequest, pk: int) -> Check:
    """Raises Http404 when there is none, PermissionDenied when it is not the person's to see."""
    check = Check.objects.select_related(*_SEEN_WITH).defer(*Check.LARGE).filter(pk=pk).first()
    if check is None:
        raise Http404(_t("Không có lần kiểm tra nào ở địa chỉ này."))
    if not access.may_see(request.user, check.document):
        raise PermissionDenied(_t("Văn bản này do người khác kiểm tra và ngoài phạm vi của bạn."))
    return check


def opened(check: Check) -> Opened:
    """What the check found, with what was dismissed in its document."""
    check.refresh_from_db(fields=Check.LARGE)
    return Opened(check, check.document.dismissals.select_related("made_by__person"))


def finished_at(request: HttpRequest, pk: int) -> Opened:
    """The same for a check that is done. Raises Http404 for one that is not."""
    check = check_at(request, pk)
    if check.state != Check.State.DONE:
        raise Http404(_t("Văn bản này chưa kiểm tra xong."))
    return opened(check)


def uploaded(request: HttpRequest) -> tuple[bytes, str] | None:
    """The file that came with a form, None when there is none."""
    file: Any = request.FILES.get("file")
    return None if file is None else (file.read(), file.name or "")
