"""What a file is, by its contents: names and extensions are often wrong."""

import re
from enum import StrEnum

_ZIP, _OLE, _PDF, _RTF = b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-", b"{\\rtf"
_WORD_PART = b"word/document"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
_BITMAP = re.compile(rb"BM....\0\0\0\0", re.DOTALL)
"""Its two reserved words are zero, as no text has them: one may begin with "BMW"."""
_HTML = (b"<!doctype html", b"<html", b"<head", b"<body")
_MARKDOWN_ENDINGS = (".md", ".markdown")
_HTML_ENDINGS = (".html", ".htm", ".xhtml")

READABLE_ENDINGS = (".docx", ".docm", ".dotx", ".pdf", ".txt", *_MARKDOWN_ENDINGS, *_HTML_ENDINGS)
MOST_BYTES = 50_000_000


class Format(StrEnum):
    WORD = "docx"
    PDF = "pdf"
    HTML = "html"
    MARKDOWN = "md"
    TEXT = "txt"


class UnreadableError(ValueError):
    """The file cannot be read; the message says in Vietnamese what is wrong and what to do."""


def recognise(data: bytes, name: str) -> Format:
    """The format of a file's bytes; its name decides only between kinds of plain text. Raises UnreadableError."""
    if len(data) > MOST_BYTES:
        raise UnreadableError(
            f"Tệp “{name}” quá lớn ({len(data) // 1_000_000} MB; tối đa {MOST_BYTES // 1_000_000} MB). Hãy bỏ bớt ảnh hoặc chia nhỏ tệp."
        )
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise UnreadableError(f"Tệp “{name}” rỗng. Hãy kiểm tra lại tệp.")
    if _PDF in data[:1024]:
        return Format.PDF
    if data.startswith(_ZIP):
        return Format.WORD
    _refuse_others(data, name)
    ending = name.lower()
    if ending.endswith(_HTML_ENDINGS) or data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_HTML):
        return Format.HTML
    return Format.MARKDOWN if ending.endswith(_MARKDOWN_ENDINGS) else Format.TEXT


def _refuse_others(data: bytes, name: str) -> None:
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise UnreadableError(
                f"Tệp “{name}” có mật khẩu. Hãy bỏ mật khẩu trong Word (Tệp, Thông tin, Bảo vệ tài liệu) rồi kiểm tra lại."
            )
        raise UnreadableError(
            f"Tệp “{name}” là dạng Office cũ (.doc, .xls). Hãy mở bằng Word, chọn Lưu thành (Save As), dạng Word Document (.docx)."
        )
    if data.startswith(_RTF):
        raise UnreadableError(f"Tệp “{name}” là dạng RTF. Hãy mở bằng Word và lưu lại dạng .docx.")
    if data.startswith(_PICTURES) or _BITMAP.match(data):
        raise UnreadableError(f"Tệp “{name}” là ảnh. Hãy chuyển thành PDF hoặc gõ lại thành văn bản rồi kiểm tra.")
