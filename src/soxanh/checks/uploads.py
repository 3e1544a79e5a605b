"""What may come in to be checked: the formats that the checker reads, each looked at before anything opens it."""

from __future__ import annotations

from pathlib import PurePath

from django.utils.translation import gettext as _t

from soxanh.reports import safety
from soxanh.reports.safety import MAX_BYTES, UploadError

__all__ = ["MAX_BYTES", "SUFFIXES", "UploadError", "accepted"]

SUFFIXES = ("docx", "pdf", "txt", "md", "html", "htm")
_PLAIN = {"txt", "md", "html", "htm"}
_WIDE = (b"\xff\xfe", b"\xfe\xff")


def accepted(data: bytes, filename: str) -> str:
    """The format of an upload, as the ending that a file of it has. Raises `UploadError`, with a Vietnamese sentence.

    Nothing is fetched when a file is checked, so a Word file may name things outside of it.
    """
    name = PurePath(filename).name
    suffix = PurePath(name).suffix.lower().removeprefix(".")
    if len(data) > MAX_BYTES:
        raise UploadError(
            _t("Tệp “%(name)s” quá lớn: tối đa %(most)s MB. Hãy nén hoặc bỏ bớt ảnh.")
            % {"name": name, "most": MAX_BYTES // 1_000_000}
        )
    if not data.strip():
        raise UploadError(_t("Tệp “%(name)s” rỗng. Hãy kiểm tra và tải lên lại.") % {"name": name})
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if suffix == "docx" or data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf")):
        safety.open_upload(data, name, linked=True)
        return "docx"
    if suffix not in SUFFIXES:
        raise UploadError(
            _t("Chưa kiểm tra được loại tệp của “%(name)s”. Hãy tải lên tệp .docx, .pdf, .txt, .md hoặc .html.")
            % {"name": name}
        )
    if suffix not in _PLAIN or (b"\0" in data and not data.startswith(_WIDE)):
        raise UploadError(
            _t("Nội dung tệp “%(name)s” không đúng với đuôi .%(suffix)s. Hãy mở và lưu lại tệp rồi tải lên.")
            % {"name": name, "suffix": suffix}
        )
    return suffix
