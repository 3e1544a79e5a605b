"""What may come in to be checked: the formats that the checker reads, each looked at before anything opens it."""

from __future__ import annotations

from pathlib import PurePath

from django.utils.translation import gettext as _t

from soxanh.checker.reading.formats import READABLE_ENDINGS, Format, UnreadableError, recognise
from soxanh.reports import safety
from soxanh.reports.safety import MAX_BYTES, UploadError

__all__ = ["ENDINGS", "MAX_BYTES", "UploadError", "accepted"]

ENDINGS = tuple(each for each in READABLE_ENDINGS if each not in (".docm", ".dotx"))
#: What a text file in a two-byte encoding begins with; any other with a zero in it is no text.
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")


def accepted(data: bytes, filename: str) -> str:
    """The format of an upload, as the ending that a file of it has. Raises `UploadError`, with a Vietnamese sentence.

    Nothing is fetched when a file is checked, so a Word file may name things outside of it.
    """
    name = PurePath(filename).name
    if len(data) > MAX_BYTES:
        raise UploadError(
            _t("Tệp “%(name)s” quá lớn: tối đa %(most)s MB. Hãy nén hoặc bỏ bớt ảnh.")
            % {"name": name, "most": MAX_BYTES // 1_000_000}
        )
    try:
        kind = recognise(data, name)
    except UnreadableError as error:
        raise UploadError(str(error)) from error
    if kind is Format.WORD:
        safety.open_upload(data, name, linked=True)
    elif kind is not Format.PDF and (
        not name.lower().endswith(ENDINGS) or (b"\0" in data and not data.startswith(_WIDE))
    ):
        raise UploadError(
            _t("Không kiểm tra được tệp “%(name)s”. Hãy tải lên tệp .docx, .pdf, .txt, .md hoặc .html.")
            % {"name": name}
        )
    return str(kind)
