"""Scanned pages: Tesseract reads them, where it is installed with its Vietnamese language data."""

import shutil
import subprocess
from functools import cache

import pypdfium2

MOST_PAGES = 60
"""Of one file: a page takes some seconds."""
_SECONDS_A_PAGE = 90
_DOTS_PER_INCH = 300
_MOST_DOTS = 6_000
"""On a side."""


@cache
def available() -> bool:
    """Whether Tesseract is installed with Vietnamese."""
    program = shutil.which("tesseract")
    if program is None:
        return False
    try:
        answer = subprocess.run([program, "--list-langs"], capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return "vie" in answer.stdout.split()


def recognise(page: pypdfium2.PdfPage) -> str | None:
    """The text on a page that is a picture; None when it cannot be recognised here."""
    if not available():
        return None
    scale = min(_DOTS_PER_INCH / 72, _MOST_DOTS / max(1, *page.get_size()))
    try:
        answer = subprocess.run(
            ["tesseract", "stdin", "stdout", "-l", "vie", "--dpi", str(round(scale * 72))],
            input=_picture(page, scale),
            capture_output=True,
            timeout=_SECONDS_A_PAGE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    if answer.returncode:
        return None
    return answer.stdout.decode("utf-8", errors="replace").replace("\f", "")


def _picture(page: pypdfium2.PdfPage, scale: float) -> bytes:
    """The page as a grey picture (PGM, which needs no imaging library)."""
    bitmap = page.render(scale=scale, grayscale=True)
    rows = memoryview(bitmap.buffer).cast("B")
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    body = b"".join(bytes(rows[row * stride : row * stride + width]) for row in range(height))
    return b"P5 %d %d 255\n" % (width, height) + body
