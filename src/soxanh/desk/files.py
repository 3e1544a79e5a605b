"""Documents attached to entries: kept under their SHA-256, checked before they are taken in, given out to whom they concern."""

from __future__ import annotations

import hashlib
import os
import tempfile
import zipfile
from pathlib import Path
from typing import IO, Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _t
from django.views.decorators.http import require_POST, require_safe

from soxanh.desk.access import entry_at, register_at
from soxanh.desk.models import Attachment
from soxanh.org.access import Right

MAX_BYTES = 25 * 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_OPEN_XML = "application/vnd.openxmlformats-officedocument."

#: What may be attached: extension -> (how such a file begins, its media type).
KINDS: dict[str, tuple[bytes, str]] = {
    ".pdf": (b"%PDF", "application/pdf"),
    ".docx": (_ZIP, _OPEN_XML + "wordprocessingml.document"),
    ".xlsx": (_ZIP, _OPEN_XML + "spreadsheetml.sheet"),
    ".pptx": (_ZIP, _OPEN_XML + "presentationml.presentation"),
    ".odt": (_ZIP, "application/vnd.oasis.opendocument.text"),
    ".ods": (_ZIP, "application/vnd.oasis.opendocument.spreadsheet"),
    ".png": (b"\x89PNG", "image/png"),
    ".jpg": (b"\xff\xd8\xff", "image/jpeg"),
    ".jpeg": (b"\xff\xd8\xff", "image/jpeg"),
}


def media_type_of(name: str, file: IO[bytes], size: int) -> str:
    """The media type of a file that may be attached. Raises `ValidationError` in Vietnamese for any other."""
    extension = Path(name).suffix.lower()
    if extension in {".docm", ".xlsm", ".pptm", ".doc", ".xls", ".ppt"}:
        raise ValidationError(
            _t("Tệp “%(name)s” có thể chứa macro. Hãy lưu lại thành .docx, .xlsx hoặc .pdf rồi tải lên.")
            % {"name": name}
        )
    if extension not in KINDS:
        raise ValidationError(
            _t("Không nhận tệp “%(name)s”. Các loại tệp nhận được: %(kinds)s.")
            % {"name": name, "kinds": ", ".join(sorted(KINDS))}
        )
    if size == 0:
        raise ValidationError(_t("Tệp “%(name)s” rỗng.") % {"name": name})
    if size > MAX_BYTES:
        raise ValidationError(
            _t("Tệp “%(name)s” lớn quá %(most)d MB. Hãy giảm dung lượng hoặc tách ra.")
            % {"name": name, "most": MAX_BYTES // 1024**2}
        )
    beginning, media_type = KINDS[extension]
    file.seek(0)
    first = file.read(8)
    if first.startswith(_OLE) and beginning == _ZIP:
        raise ValidationError(_t("Tệp “%(name)s” có mật khẩu. Hãy bỏ mật khẩu rồi tải lên.") % {"name": name})
    if not first.startswith(beginning):
        raise ValidationError(
            _t("Nội dung tệp “%(name)s” không phải %(kind)s; có thể tệp đã bị đổi tên hoặc hỏng.")
            % {"name": name, "kind": extension}
        )
    if beginning == _ZIP:
        _check_zip(name, file)
    return media_type


def _check_zip(name: str, file: IO[bytes]) -> None:
    try:
        names = zipfile.ZipFile(file).namelist()
    except zipfile.BadZipFile:
        raise ValidationError(_t("Tệp “%(name)s” bị hỏng, không mở được.") % {"name": name}) from None
    if any(each.lower().endswith("vbaproject.bin") for each in names):
        raise ValidationError(_t("Tệp “%(name)s” chứa macro. Hãy lưu lại không có macro.") % {"name": name})


def keep(file: UploadedFile) -> str:
    """Writes the file under its SHA-256, once; returns the hash."""
    folder = Path(settings.MEDIA_ROOT)
    folder.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256()
    descriptor, draft = tempfile.mkstemp(dir=folder)
    with os.fdopen(descriptor, "wb") as kept:
        for chunk in file.chunks():
            digest.update(chunk)
            kept.write(chunk)
    path = path_of(digest.hexdigest())
    path.parent.mkdir(exist_ok=True)
    Path(draft).replace(path)
    return digest.hexdigest()


def path_of(sha256: str) -> Path:
    """Where the file with that hash is kept."""
    return Path(settings.MEDIA_ROOT) / sha256[:2] / sha256


@require_POST
def attach(request: Any, slug: str, pk: int) -> HttpResponse:
    pages = register_at(slug, request.user)
    entry = entry_at(pages, pk, request.user, Right.CHANGE)
    files = request.FILES.getlist("file")
    if not entry.takes_files:
        messages.error(request, _t("Mục này không nhận tệp đính kèm."))
        files = []
    elif not files:
        messages.error(request, _t("Chưa chọn tệp nào."))
    for file in files:
        name = Path(file.name or "").name[-200:]
        try:
            attachment = Attachment(
                register=pages.code,
                entry_pk=entry.pk,
                name=name,
                media_type=media_type_of(name, file, file.size or 0),
                sha256=keep(file),
                size=file.size,
                uploaded_by=request.user,
            )
            attachment.full_clean()
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        else:
            attachment.save()
            messages.success(request, _t("Đã đính kèm “%(name)s”.") % {"name": name})
    return redirect("desk:entry", slug, pk)


@require_safe
def download(request: HttpRequest, slug: str, pk: int, attachment: int) -> HttpResponseBase:
    """The document, for whoever may see the entry it is attached to."""
    found, _entry = _attached(request, slug, pk, attachment, Right.VIEW)
    path = path_of(found.sha256)
    if not path.exists():
        messages.error(
            request, _t("Không tìm thấy tệp “%(name)s” trong kho. Hãy báo quản trị hệ thống.") % {"name": found}
        )
        return redirect("desk:entry", slug, pk)
    return FileResponse(path.open("rb"), as_attachment=True, filename=found.name, content_type=found.media_type)


@require_POST
def detach(request: HttpRequest, slug: str, pk: int, attachment: int) -> HttpResponse:
    found, _entry = _attached(request, slug, pk, attachment, Right.CHANGE)
    found.delete()
    messages.success(request, _t("Đã gỡ tài liệu “%(name)s”.") % {"name": found.name})
    return redirect("desk:entry", slug, pk)


def _attached(request: HttpRequest, slug: str, pk: int, attachment: int, right: Right) -> tuple[Attachment, Any]:
    pages = register_at(slug, request.user)
    entry = entry_at(pages, pk, request.user, right)
    return get_object_or_404(Attachment.of(pages.code, entry), pk=attachment), entry
