"""Reading files: `read` makes a document of a file's bytes, whatever its format."""

from pathlib import PurePath

from soxanh.checker.documents import Document
from soxanh.checker.reading import encodings, plain, word
from soxanh.checker.reading.formats import Format, UnreadableError, recognise


def read(data: bytes, name: str) -> Document:
    """The document in a file's bytes. Raises UnreadableError, whose message tells the person what to do."""
    name = PurePath(name).name
    kind = recognise(data, name)
    if kind is Format.WORD:
        return word.read(data, name)
    if kind in (Format.TEXT, Format.MARKDOWN, Format.HTML):
        text, notes = encodings.decode(data, name)
        return plain.document(name, text, notes)
    raise UnreadableError(f"Tệp “{name}”: chưa đọc được dạng {kind}.")
