"""Uploads: what is refused and what the person is told."""

import io
import zipfile

import pytest

from soxanh.reports import package, safety
from soxanh.reports.safety import UploadError, open_upload
from soxanh.reports.tests.words import rewritten, template


def with_member(name: str, content: bytes) -> bytes:
    return package.write_members(package.read_members(template("Báo cáo")) | {name: content})


def with_relationship(kind: str, target: str) -> bytes:
    added = (
        '<Relationship Id="rIdOut" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        f'{kind}" Target="{target}" TargetMode="External"/></Relationships>'
    )
    rels = "word/_rels/document.xml.rels"
    return rewritten(template("Báo cáo"), lambda xml: xml.replace("</Relationships>", added), rels)


def zip_of(**members: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


OLE = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600
GOOD = template("Báo cáo")
MACRO_TYPE = "application/vnd.ms-word.document.macroEnabled.main+xml"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "rỗng"),
        (b"xin chao", "không phải văn bản Word"),
        (OLE, "dạng Word cũ"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "có mật khẩu"),
        (b"%PDF-1.7 ...", "là PDF"),
        (b"{\\rtf1 ...}", "dạng RTF"),
        (GOOD[: len(GOOD) // 2], "bị hỏng"),
        (GOOD[:200] + b"\xff" * 400 + GOOD[600:], "bị hỏng"),
        (zip_of(mimetype="application/vnd.oasis.opendocument.text"), "OpenDocument"),
        (zip_of(hello="x"), "không phải văn bản Word"),
        (with_member("word/vbaProject.bin", b"x"), "có macro"),
        (
            rewritten(GOOD, lambda xml: xml.replace(WORD_TYPE, MACRO_TYPE), "[Content_Types].xml"),
            "có macro",
        ),
        (with_member("word/media/image1.bin", b"\0" * 5_000_000), "phình ra quá lớn"),
        (with_member("../evil.xml", b"<a/>"), "cấu trúc không hợp lệ"),
        (with_relationship("attachedTemplate", "http://evil.example/t.dotm"), "nạp mẫu từ bên ngoài"),
        (with_relationship("image", "http://evil.example/i.png"), "nạp nội dung từ bên ngoài"),
        (
            rewritten(GOOD, lambda xml: xml.replace("<w:document", '<!DOCTYPE d [<!ENTITY a "b">]><w:document')),
            "khai báo XML không được phép",
        ),
        (rewritten(GOOD, lambda xml: "<broken"), "bị hỏng"),
    ],
)
def test_what_is_refused(data, message):
    with pytest.raises(UploadError, match=r"^Tệp “bc.docx”") as caught:
        open_upload(data, "thu/muc/bc.docx")
    assert message in str(caught.value)


def test_too_many_parts_or_bytes(monkeypatch):
    monkeypatch.setattr(safety, "MAX_PARTS", 3)
    with pytest.raises(UploadError, match="phình ra"):
        open_upload(GOOD, "bc.docx")
    monkeypatch.setattr(safety, "MAX_BYTES", 100)
    with pytest.raises(UploadError, match="quá lớn"):
        open_upload(GOOD, "bc.docx")


def test_what_is_let_in():
    assert open_upload(GOOD, "bc.docx") == GOOD
    linked = with_relationship("hyperlink", "https://example.vn")
    assert open_upload(linked, "bc.docx") == linked
