"""The characters of a text file, whatever encoding it was saved in."""

import codecs

from soxanh.checker.reading.formats import UnreadableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The text, exactly as it is in the file (line ends, composition); and notes for the reader in Vietnamese."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace"), ()
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        raise UnreadableError(f"Tệp “{name}” không phải văn bản Unicode.") from None
