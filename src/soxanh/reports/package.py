"""A .docx as a set of named parts: reading, writing and the properties it carries.

Only what a report needs: no model of the document, just bytes and parsed XML.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from django.utils.translation import gettext as _t
from lxml import etree

DOCUMENT = "word/document.xml"
CUSTOM_PROPERTIES = "docProps/custom.xml"
CORE_PROPERTIES = "docProps/core.xml"
PROPERTY_PREFIX = "soxanh."

_STORY = re.compile(r"word/(document|footnotes|endnotes|header\d*|footer\d*)\.xml")
_EPOCH = (1980, 1, 1, 0, 0, 0)
_CT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_CUSTOM = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}"
_VT = "{http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_DCTERMS = "{http://purl.org/dc/terms/}"
_CUSTOM_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_CUSTOM_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


class DocxError(ValueError):
    """The bytes are not a .docx that can be worked on; the message is Vietnamese, for the person."""


def read_members(docx: bytes) -> dict[str, bytes]:
    """Each part's bytes by its name, in the order of the file."""
    try:
        with zipfile.ZipFile(io.BytesIO(docx)) as archive:
            members = {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}
    # zipfile answers a damaged file with any of these, depending on where the damage is.
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, RuntimeError, NotImplementedError, zlib.error):
        raise DocxError(_t("Tệp bị hỏng, không mở được. Hãy mở bằng Word, lưu lại dạng .docx rồi tải lên.")) from None
    if DOCUMENT not in members:
        raise DocxError(_t("Tệp không phải văn bản Word (.docx). Hãy mở bằng Word và lưu lại dạng .docx."))
    return members


def write_members(members: Mapping[str, bytes]) -> bytes:
    """The .docx of these parts. The same parts give the same bytes: no clock, no platform in the file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(members, key=lambda name: name != "[Content_Types].xml"):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            archive.writestr(info, members[name])
    return buffer.getvalue()


def replace_members(docx: bytes, changed: Mapping[str, bytes]) -> bytes:
    """The same file with some parts replaced; every other part keeps its bytes, date and place."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as source, zipfile.ZipFile(buffer, "w") as target:
        for info in source.infolist():
            target.writestr(info, changed.get(info.filename, source.read(info)))
    return buffer.getvalue()


def story_parts(members: Iterable[str]) -> list[str]:
    """The parts that hold text people read: the document first, then notes, headers and footers."""
    return sorted((name for name in members if _STORY.fullmatch(name)), key=lambda name: (name != DOCUMENT, name))


def parse(xml: bytes) -> etree._Element:
    """The root element. Entities are never resolved and nothing is fetched; raises DocxError."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError:
        raise DocxError(_t("Nội dung tệp bị hỏng, không đọc được. Hãy mở bằng Word, lưu lại rồi tải lên.")) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise DocxError(_t("Tệp chứa khai báo XML không được phép (DTD). Hãy mở bằng Word, lưu lại rồi tải lên."))
    return root


def serialize(root: etree._Element) -> bytes:
    """XML as Word writes it: UTF-8 with a standalone declaration."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def read_properties(members: Mapping[str, bytes]) -> dict[str, str]:
    """The `soxanh.*` document properties, without their prefix. Empty for a file made elsewhere."""
    if CUSTOM_PROPERTIES not in members:
        return {}
    return {
        name.removeprefix(PROPERTY_PREFIX): "".join(map(str, item.itertext()))
        for item in parse(members[CUSTOM_PROPERTIES])
        if (name := item.get("name", "")).startswith(PROPERTY_PREFIX)
    }


def read_title(docx: bytes) -> str:
    """The document's title in its core properties, empty when it has none."""
    members = read_members(docx)
    if CORE_PROPERTIES not in members:
        return ""
    return (parse(members[CORE_PROPERTIES]).findtext(_DC + "title") or "").strip()


def stamp(docx: bytes, properties: Mapping[str, str]) -> bytes:
    """The same document carrying these `soxanh.*` properties beside those that it has."""
    members = read_members(docx)
    write_properties(members, {**read_properties(members), **properties})
    return write_members(members)


def write_properties(members: dict[str, bytes], properties: Mapping[str, str]) -> None:
    """Add `soxanh.*` document properties; those of other programs in the file stay."""
    if CUSTOM_PROPERTIES in members:
        root = parse(members[CUSTOM_PROPERTIES])
        for item in list(root):
            if item.get("name", "").startswith(PROPERTY_PREFIX):
                root.remove(item)
    else:
        namespaces: dict[str | None, str] = {None: _CUSTOM[1:-1], "vt": _VT[1:-1]}
        root = etree.Element(_CUSTOM + "Properties", nsmap=namespaces)  # type: ignore[arg-type]
        _declare_custom_properties(members)
    taken = [int(item.get("pid", "1")) for item in root]
    for pid, (name, value) in enumerate(properties.items(), start=max(taken, default=1) + 1):
        item = etree.SubElement(
            root, _CUSTOM + "property", fmtid=_FORMAT_ID, pid=str(pid), name=PROPERTY_PREFIX + name
        )
        etree.SubElement(item, _VT + "lpwstr").text = value
    members[CUSTOM_PROPERTIES] = serialize(root)


def _declare_custom_properties(members: dict[str, bytes]) -> None:
    types = parse(members["[Content_Types].xml"])
    etree.SubElement(types, _CT + "Override", PartName="/" + CUSTOM_PROPERTIES, ContentType=_CUSTOM_CONTENT_TYPE)
    members["[Content_Types].xml"] = serialize(types)
    relationships = parse(members["_rels/.rels"])
    etree.SubElement(
        relationships,
        _REL + "Relationship",
        Id="rIdSoXanh",
        Type=_CUSTOM_RELATIONSHIP,
        Target=CUSTOM_PROPERTIES,
    )
    members["_rels/.rels"] = serialize(relationships)


def write_creation_time(members: dict[str, bytes], moment: datetime) -> None:
    """Say in the core properties when the report was made (an aware time), instead of when its template was."""
    if CORE_PROPERTIES not in members:
        return
    root = parse(members[CORE_PROPERTIES])
    for name in ("created", "modified"):
        item = root.find(_DCTERMS + name)
        if item is not None:
            item.text = moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    members[CORE_PROPERTIES] = serialize(root)
