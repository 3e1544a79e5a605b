"""Where uploaded and compiled files are kept: under their SHA-256 in a folder of SOXANH_HOME, written once and never changed.

A file is on the disk before the row that names it: a crash in between leaves a file that nothing names, never a row
without its file.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _t


class MissingFileError(RuntimeError):
    """A file of the store is gone or has been changed on the disk; the message is Vietnamese."""


@dataclass(frozen=True)
class Store:
    """The folder of that name in SOXANH_HOME."""

    name: str

    def path(self, sha256: str, suffix: str = "docx") -> Path:
        return Path(settings.HOME) / self.name / sha256[:2] / f"{sha256}.{suffix}"

    def keep(self, content: bytes, suffix: str = "docx") -> str:
        """Writes the content to the side, renames it, and returns its SHA-256."""
        digest = hashlib.sha256(content).hexdigest()
        put(self.path(digest, suffix), content)
        return digest

    def read(self, sha256: str, suffix: str = "docx") -> bytes:
        """The content kept under that hash. Raises `MissingFileError`."""
        try:
            content = self.path(sha256, suffix).read_bytes()
        except OSError:
            content = b""
        if hashlib.sha256(content).hexdigest() != sha256:
            raise MissingFileError(
                _t(
                    "Tệp của phiên bản này bị mất hoặc đã bị sửa trong kho. Hãy báo quản trị để phục hồi từ bản sao lưu."
                )
            )
        return content


def put(path: Path, content: bytes) -> None:
    """Puts a file in its place at once and for good: whoever looks sees the whole of it or nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, draft = tempfile.mkstemp(dir=path.parent, prefix=".")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(draft).replace(path)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise


REPORTS = Store("reports")
TEMPLATES = Store("templates")
