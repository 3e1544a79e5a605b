"""Scanned pages: Tesseract reads them, where it is installed with its Vietnamese language data."""

import os
import shutil
import subprocess
from functools import cache

import pypdfium2

MOST_PAGES = 40
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


def picture(page: pypdfium2.PdfPage) -> bytes:
    """The page as a grey picture (PGM, which needs no imaging library)."""
    scale = min(_DOTS_PER_INCH / 72, _MOST_DOTS / max(1, *page.get_size()))
    bitmap = page.render(scale=scale, grayscale=True)
    dots = memoryview(bitmap.buffer).cast("B")
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    rows = b"".join(bytes(dots[row * stride : row * stride + width]) for row in range(height))
    bitmap.close()
    return b"P5 %d %d 255\n" % (width, height) + rows


def recognise(page: bytes) -> str | None:
    """The text on a page, of which this is the picture; None when Tesseract gives up."""
    try:
        answer = subprocess.run(
            ["tesseract", "stdin", "stdout", "-l", "vie", "--dpi", str(_DOTS_PER_INCH)],
            input=page,
            capture_output=True,
            timeout=_SECONDS_A_PAGE,
            check=False,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return None if answer.returncode else answer.stdout.decode("utf-8", errors="replace").replace("\f", "")
