"""Reading files: `read` makes a document of a file's bytes, whatever its format."""

from pathlib import PurePath

from soxanh.checker.documents import Document
from soxanh.checker.reading import encodings, plain
from soxanh.checker.reading.formats import Format, UnreadableError, recognise

__all__ = ["UnreadableError", "read"]


def read(data: bytes, name: str) -> Document:
    """The document in a file's bytes. Raises UnreadableError, whose message tells the person what to do."""
    name = PurePath(name).name
    kind = recognise(data, name)
    # Each format's libraries are loaded when they are needed: starting is most of the time of checking a small file.
    if kind is Format.WORD:
        from soxanh.checker.reading import word

        return word.read(data, name)
    if kind is Format.PDF:
        from soxanh.checker.reading import pdf

        return pdf.read(data, name)
    text, notes = encodings.decode(data, name)
    if kind is Format.TEXT:
        return plain.document(name, text, notes)
    from soxanh.checker.reading import html

    return html.read(text, name, notes) if kind is Format.HTML else html.read_markdown(text, name, notes)
