"""Whether an uploaded workbook may be opened at all: size, kind, password, macros, zip bombs."""

import re
import zipfile
import zlib
from pathlib import PurePath
from typing import BinaryIO

from django.utils.translation import gettext as _

MAX_BYTES = 20 * 1024 * 1024
MAX_UNPACKED = 500 * 1024 * 1024
MAX_ROWS = 200_000
MAX_CELLS = 20_000_000

_BLOCK = 1 << 20
# A cell that holds something; an empty one that is only coloured closes itself.
_CELL = re.compile(rb"""<(?:\w+:)?c\s[^>]*?r=["']([A-Z]{1,3})(\d{1,7})["'][^>/]*>""")


class UnusableFile(Exception):  # noqa: N818 - a state of affairs, told to people
    """The file cannot be imported; the message says in Vietnamese why, and what to do."""


def check(file: BinaryIO, name: str) -> None:
    """Raises UnusableFile unless `file` is a sound .xlsx workbook of bearable size; leaves it at its beginning."""
    file.seek(0, 2)
    size = file.tell()
    file.seek(0)
    head = file.read(8)
    if size == 0:
        raise UnusableFile(_("Tệp rỗng. Hãy chọn lại tệp."))
    if size > MAX_BYTES:
        raise UnusableFile(
            _("Tệp lớn quá (%(size)d MB, tối đa %(most)d MB). Hãy chia thành nhiều tệp nhỏ hơn.")
            % {"size": size >> 20, "most": MAX_BYTES >> 20}
        )
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        file.seek(0)
        if "EncryptedPackage".encode("utf-16-le") in file.read():
            raise UnusableFile(_("Tệp có mật khẩu. Hãy bỏ mật khẩu trong Excel rồi lưu và tải lên lại."))
        raise UnusableFile(_("Tệp Excel kiểu cũ (.xls). Hãy mở bằng Excel, lưu lại kiểu .xlsx rồi tải lên."))
    if not head.startswith(b"PK"):
        raise UnusableFile(
            _("Đây không phải là tệp Excel .xlsx, dù mang tên “%(name)s”. Hãy lưu bảng tính kiểu .xlsx rồi tải lên.")
            % {"name": PurePath(name).name}
        )
    file.seek(0)
    try:
        with zipfile.ZipFile(file) as archive:
            _check_parts(archive)
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, ValueError, zlib.error) as error:
        raise UnusableFile(_("Tệp bị hỏng, không mở được. Hãy mở bằng Excel, lưu lại rồi tải lên.")) from error
    finally:
        file.seek(0)


def _check_parts(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    names = {part.filename.lower() for part in parts}
    if any(part.flag_bits & 1 for part in parts):
        raise UnusableFile(_("Tệp có mật khẩu. Hãy bỏ mật khẩu trong Excel rồi lưu và tải lên lại."))
    if any(name.endswith("vbaproject.bin") for name in names):
        raise UnusableFile(_("Tệp có chứa macro nên không được nhận. Hãy lưu lại kiểu .xlsx (không macro)."))
    if "xl/workbook.xml" not in names:
        if "word/document.xml" in names:
            raise UnusableFile(_("Đây là tệp Word, không phải bảng tính. Hãy chọn tệp Excel .xlsx."))
        raise UnusableFile(_("Đây không phải là tệp Excel .xlsx. Hãy lưu bảng tính kiểu .xlsx rồi tải lên."))
    # The sizes written in the archive can lie, so what is unpacked is counted.
    unpacked = 0
    for part in parts:
        is_sheet = part.filename.lower().endswith(".xml")
        width = height = 0
        rest = b""
        with archive.open(part) as stream:
            while block := stream.read(_BLOCK):
                unpacked += len(block)
                if unpacked > MAX_UNPACKED:
                    raise UnusableFile(_("Tệp giải nén ra quá lớn nên không được nhận. Hãy chia thành nhiều tệp nhỏ."))
                if is_sheet:
                    cells = _CELL.findall(rest + block)
                    rest = block[-64:]
                    if cells:
                        width = max(width, *map(_column, {letters for letters, _row in cells}))
                        height = max(height, *map(int, {row for _letters, row in cells}))
        if height > MAX_ROWS or width * height > MAX_CELLS:
            raise UnusableFile(
                _("Trang tính quá lớn (%(rows)d dòng, %(columns)d cột; tối đa %(most)d dòng). Hãy chia nhỏ tệp.")
                % {"rows": height, "columns": width, "most": MAX_ROWS}
            )


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
