"""A Word file as a package of parts (ECMA-376, Part 2): opened with care, its XML parsed without doing anything else."""

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from soxanh.checker.reading.formats import UnreadableError

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"

# ISO/IEC 29500 Strict uses other names for the same things.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
)

MOST_PARTS = 5_000
MOST_UNPACKED = 200_000_000
"""Bytes, for one part and for all that are read."""
MOST_SWELLING = 500
"""How many times a part may grow when unpacked. A long table of much the same rows reaches 150."""
_SWELLING_MATTERS_FROM = 1_000_000


@dataclass
class Package:
    """The parts of a Word file; `main` is the name of the document itself."""

    name: str
    archive: zipfile.ZipFile = field(repr=False)
    main: str = ""
    strict: bool = False
    """Written by the names of ISO/IEC 29500 Strict, and read as if by the usual ones."""
    _roots: dict[str, etree._Element] = field(default_factory=dict, repr=False)
    _contents: dict[str, bytes] = field(default_factory=dict, repr=False)
    _unpacked: int = 0

    @cached_property
    def parts(self) -> dict[str, zipfile.ZipInfo]:
        return {info.filename: info for info in self.archive.infolist()}

    def bytes_of(self, part: str) -> bytes:
        """The part's bytes. Raises UnreadableError when it is damaged or swells beyond reason."""
        if part in self._contents:
            return self._contents[part]
        info = self.parts[part]
        self._unpacked += info.file_size
        swollen = info.file_size > _SWELLING_MATTERS_FROM and info.file_size > MOST_SWELLING * info.compress_size
        if swollen or self._unpacked > MOST_UNPACKED:
            raise UnreadableError(f"Tệp “{self.name}” phình ra quá lớn khi mở nên không đọc.")
        try:
            self._contents[part] = self.archive.read(info)
        # zipfile answers a damaged file with any of these, depending on where the damage is.
        except (zipfile.BadZipFile, EOFError, OSError, ValueError, RuntimeError, NotImplementedError, zlib.error):
            raise damaged(self.name) from None
        return self._contents[part]

    def root(self, part: str) -> etree._Element:
        """The part's XML. Entities are not resolved, nothing is fetched."""
        if part not in self._roots:
            content = self.in_usual_names(self.bytes_of(part))
            parser = etree.XMLParser(
                resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
            )
            try:
                root = etree.fromstring(content, parser)
            except etree.XMLSyntaxError:
                raise damaged(self.name) from None
            if root.getroottree().docinfo.internalDTD is not None:
                raise UnreadableError(
                    f"Tệp “{self.name}” chứa khai báo XML không được phép. Hãy mở bằng Word và lưu lại."
                )
            self._roots[part] = root
        return self._roots[part]

    def in_usual_names(self, content: bytes) -> bytes:
        for strict, usual in _STRICT:
            self.strict |= strict in content
            content = content.replace(strict, usual)
        return content

    def in_own_names(self, content: bytes) -> bytes:
        """What was read by the usual names, as the file itself writes it."""
        for strict, usual in _STRICT if self.strict else ():
            content = content.replace(usual, strict)
        return content

    def related(self, kind: str) -> list[tuple[str, str]]:
        """Relationships of the document of a kind (`footnotes`, `header`): their ids and the parts that are there."""
        folder, file = posixpath.split(self.main)
        return self._relations(f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels", folder, kind)

    def _relations(self, rels: str, folder: str, kind: str) -> list[tuple[str, str]]:
        if rels not in self.parts:
            return []
        found = []
        for relation in self.root(rels).iter(_RELATIONSHIP):
            target = posixpath.normpath(posixpath.join("/" + folder, relation.get("Target", ""))).lstrip("/")
            if relation.get("Type", "").rsplit("/", 1)[-1] == kind and target in self.parts:
                found.append((relation.get("Id", ""), target))
        return found

    def find_main(self) -> None:
        if any(info.flag_bits & 0x1 for info in self.parts.values()):
            raise UnreadableError(f"Tệp “{self.name}” có mật khẩu. Hãy bỏ mật khẩu rồi kiểm tra lại.")
        documents = self._relations("_rels/.rels", "", "officeDocument")
        if not documents or self.root(documents[0][1]).tag != W + "document":
            raise UnreadableError(
                f"Tệp “{self.name}” không phải văn bản Word (.docx). Hãy mở bằng Word, chọn Lưu thành (Save As), dạng Word Document (.docx)."
            )
        self.main = documents[0][1]


def open_package(data: bytes, name: str) -> Package:
    """The package in a file's bytes. Raises UnreadableError."""
    try:
        package = Package(name, zipfile.ZipFile(io.BytesIO(data)))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError):
        raise damaged(name) from None
    if len(package.archive.infolist()) > MOST_PARTS:
        raise UnreadableError(f"Tệp “{name}” có quá nhiều phần bên trong nên không đọc.")
    package.find_main()
    return package


def damaged(name: str) -> UnreadableError:
    return UnreadableError(f"Tệp “{name}” bị hỏng, không đọc được. Hãy mở bằng Word và lưu lại dạng .docx.")
