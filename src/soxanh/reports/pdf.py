"""A report as PDF, through LibreOffice where it is installed."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from django.utils.translation import gettext as _t

#: LibreOffice lays out some hundred pages a minute; what takes longer than this has got stuck.
TIMEOUT_SECONDS = 15 * 60


class PdfError(RuntimeError):
    """No PDF could be made; the message says why in Vietnamese."""


def available() -> bool:
    """Whether this machine can make PDFs."""
    return _program() is not None


def to_pdf(docx: bytes) -> bytes:
    """The PDF of a .docx. Raises `PdfError` when LibreOffice is absent, fails or takes too long."""
    program = _program()
    if program is None:
        raise PdfError(_t("Máy chủ chưa cài LibreOffice nên chưa xuất được PDF. Hãy tải bản Word, hoặc báo quản trị."))
    # A profile of its own: LibreOffice lets only one process use a profile at a time.
    with tempfile.TemporaryDirectory(prefix="soxanh-pdf-") as folder:
        source = Path(folder, "bao-cao.docx")
        source.write_bytes(docx)
        profile = Path(folder, "profile").as_uri()
        command = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
        try:
            done = subprocess.run(
                [*command, "--outdir", folder, str(source)], capture_output=True, timeout=TIMEOUT_SECONDS, check=False
            )
        except subprocess.TimeoutExpired:
            raise PdfError(
                _t("LibreOffice không xuất xong PDF trong %(minutes)s phút. Hãy thử lại sau.")
                % {"minutes": TIMEOUT_SECONDS // 60}
            ) from None
        result = source.with_suffix(".pdf")
        if done.returncode or not result.exists():
            raise PdfError(
                _t("LibreOffice không xuất được PDF từ văn bản này. Hãy mở bằng Word để kiểm tra rồi thử lại.")
            )
        return result.read_bytes()


def _program() -> str | None:
    return shutil.which("soffice") or shutil.which("libreoffice")
