"""What may come in: an uploaded file is looked at before anything reads it."""

import io
import re
import zipfile
from pathlib import PurePath

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from soxanh.reports.package import DOCUMENT, DocxError, parse, read_members, story_parts

MAX_BYTES = 25_000_000
MAX_UNPACKED_BYTES = 200_000_000
MAX_PARTS = 2_000
MAX_RATIO = 500
"""How many times a part may grow when unpacked. A long annex of much the same rows reaches 150."""
_RATIO_MATTERS_FROM = 1_000_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE_AGAIN = _("Hãy mở bằng Word, chọn Lưu thành (Save As), dạng Word Document (.docx), rồi tải lên.")
_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TEMPLATE_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"


class UploadError(DocxError):
    """A file that is not let in; the message says in Vietnamese what is wrong and what to do."""


def open_upload(data: bytes, filename: str, *, linked: bool = False) -> bytes:
    """The bytes, when they are a .docx safe to work on; raises `UploadError` otherwise.

    `linked` lets a file in that names things outside of it: for one that is only read, never opened or passed on.
    """
    name = PurePath(filename).name
    if len(data) > MAX_BYTES:
        raise UploadError(
            _t("Tệp “%(name)s” quá lớn: tối đa %(most)s MB. Hãy nén hoặc bỏ bớt ảnh.")
            % {"name": name, "most": MAX_BYTES // 1_000_000}
        )
    _refuse_other_formats(data, name)
    _refuse_bomb(data, name)
    try:
        members = read_members(data)
        _refuse_macros(members, name)
        _refuse_xml_tricks(members, name)
        if not linked:
            _refuse_outside(members, name)
        for part in story_parts(members):
            parse(members[part])
    except UploadError:
        raise
    except DocxError as error:
        raise UploadError(_t("Tệp “%(name)s”: %(error)s") % {"name": name, "error": error}) from None
    return data


def _refuse_other_formats(data: bytes, name: str) -> None:
    if not data:
        raise UploadError(_t("Tệp “%(name)s” rỗng. Hãy kiểm tra và tải lên lại.") % {"name": name})
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise UploadError(
                _t("Tệp “%(name)s” có mật khẩu. Hãy bỏ mật khẩu trong Word (Tệp, Thông tin) rồi tải lên.")
                % {"name": name}
            )
        raise UploadError(
            _t("Tệp “%(name)s” là dạng Word cũ (.doc). %(save_again)s") % {"name": name, "save_again": _SAVE_AGAIN}
        )
    if data.startswith(b"%PDF"):
        raise UploadError(
            _t("Tệp “%(name)s” là PDF, không phải văn bản Word. Hãy tải lên bản .docx.") % {"name": name}
        )
    if data.startswith(b"{\\rtf"):
        raise UploadError(_t("Tệp “%(name)s” là dạng RTF. %(save_again)s") % {"name": name, "save_again": _SAVE_AGAIN})
    if not data.startswith(b"PK"):
        raise UploadError(
            _t("Tệp “%(name)s” không phải văn bản Word (.docx) hoặc bị hỏng. %(save_again)s")
            % {"name": name, "save_again": _SAVE_AGAIN}
        )


def _refuse_bomb(data: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise UploadError(
            _t("Tệp “%(name)s” bị hỏng, không mở được. %(save_again)s") % {"name": name, "save_again": _SAVE_AGAIN}
        ) from None
    names = [part.filename for part in parts]
    if any(part.flag_bits & 0x1 for part in parts):
        raise UploadError(_t("Tệp “%(name)s” có mật khẩu. Hãy bỏ mật khẩu rồi tải lên.") % {"name": name})
    # The sizes that a file states are those its unpacking is held to: zipfile stops reading there.
    swollen = any(
        part.file_size > _RATIO_MATTERS_FROM and part.file_size > MAX_RATIO * part.compress_size for part in parts
    )
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES or swollen:
        raise UploadError(
            _t("Tệp “%(name)s” phình ra quá lớn khi mở nên không được nhận. %(save_again)s")
            % {"name": name, "save_again": _SAVE_AGAIN}
        )
    if len(set(names)) != len(names) or any(".." in part.split("/") or part.startswith("/") for part in names):
        raise UploadError(
            _t("Tệp “%(name)s” có cấu trúc không hợp lệ. %(save_again)s") % {"name": name, "save_again": _SAVE_AGAIN}
        )
    if "mimetype" in names and DOCUMENT not in names:
        raise UploadError(
            _t("Tệp “%(name)s” là dạng OpenDocument (.odt). Hãy lưu lại dạng .docx rồi tải lên.") % {"name": name}
        )


def _refuse_macros(members: dict[str, bytes], name: str) -> None:
    types = members.get("[Content_Types].xml", b"")
    if b"macroEnabled" in types or any(part.lower().endswith(("vbaproject.bin", "vbadata.xml")) for part in members):
        raise UploadError(
            _t("Tệp “%(name)s” có macro nên không được nhận. %(save_again)s")
            % {"name": name, "save_again": _SAVE_AGAIN}
        )
    if _MAIN_TYPE.encode() not in types and _TEMPLATE_TYPE.encode() not in types:
        raise UploadError(
            _t("Tệp “%(name)s” không phải văn bản Word (.docx). %(save_again)s")
            % {"name": name, "save_again": _SAVE_AGAIN}
        )


def _refuse_xml_tricks(members: dict[str, bytes], name: str) -> None:
    for part, content in members.items():
        if not part.endswith((".xml", ".rels")):
            continue
        # UTF-16 would hide a declaration from the search; Word and LibreOffice write UTF-8.
        if content[:2] in (b"\xff\xfe", b"\xfe\xff") or re.search(rb"<!\s*(DOCTYPE|ENTITY)", content):
            raise UploadError(
                _t("Tệp “%(name)s” có khai báo XML không được phép (ở %(part)s). %(save_again)s")
                % {"name": name, "part": part, "save_again": _SAVE_AGAIN}
            )


def _refuse_outside(members: dict[str, bytes], name: str) -> None:
    for part, content in members.items():
        if not part.endswith(".rels"):
            continue
        for relationship in parse(content):
            kind = relationship.get("Type", "").rsplit("/", 1)[-1]
            if relationship.get("TargetMode") == "External" and kind != "hyperlink":
                what = _t("mẫu") if kind == "attachedTemplate" else _t("nội dung")
                raise UploadError(
                    _t(
                        "Tệp “%(name)s” nạp %(what)s từ bên ngoài (%(target)s). Hãy bỏ liên kết đó (Nhà phát triển, Mẫu tài liệu; hoặc nhúng ảnh vào tệp) rồi tải lên."
                    )
                    % {"name": name, "what": what, "target": relationship.get("Target", "")[:80]}
                )
