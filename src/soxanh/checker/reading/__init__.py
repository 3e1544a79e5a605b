"""Reading files: `read` makes a document of a file's bytes, whatever its format."""

from pathlib import PurePath

from soxanh.checker.documents import Document
from soxanh.checker.reading import encodings, html, pdf, plain, word
from soxanh.checker.reading.formats import Format, UnreadableError, recognise

__all__ = ["UnreadableError", "read"]


def read(data: bytes, name: str) -> Document:
    """The document in a file's bytes. Raises UnreadableError, whose message tells the person what to do."""
    name = PurePath(name).name
    kind = recognise(data, name)
    match kind:
        case Format.WORD:
            return word.read(data, name)
        case Format.PDF:
            return pdf.read(data, name)
    text, notes = encodings.decode(data, name)
    match kind:
        case Format.HTML:
            return html.read(text, name, notes)
        case Format.MARKDOWN:
            return html.read_markdown(text, name, notes)
    return plain.document(name, text, notes)
