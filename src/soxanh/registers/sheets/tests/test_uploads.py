import zipfile
from io import BytesIO

import pytest

from soxanh.registers.sheets import uploads
from soxanh.registers.sheets.tests.conftest import dossier, dossiers
from soxanh.registers.sheets.uploads import UnusableFile, check


def archive(**parts):
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"), content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "Tệp rỗng"),
        (b"%PDF-1.7 ...", "không phải là tệp Excel"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "có mật khẩu"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "kiểu cũ"),
        (b"PK\x03\x04 truncated", "bị hỏng"),
        (archive(word__document_xml="<w/>"), "tệp Word"),
        (archive(anything_xml="<w/>"), "không phải là tệp Excel"),
        (archive(xl__workbook_xml="<w/>", xl__vbaProject_bin="x"), "macro"),
        (archive(xl__workbook_xml="<w/>", xl__worksheets__sheet1_xml='<c r="XFD1048576"><v>1</v></c>'), "quá lớn"),
    ],
)
def test_files_that_are_refused(content, message):
    with pytest.raises(UnusableFile, match=message):
        check(BytesIO(content), "so.xlsx")


def test_a_bomb_is_counted_while_it_is_unpacked(monkeypatch):
    monkeypatch.setattr(uploads, "MAX_UNPACKED", 3 << 20)
    with pytest.raises(UnusableFile, match="quá lớn"):
        check(BytesIO(archive(xl__workbook_xml="<w/>", xl__media_bin=bytes(8 << 20))), "so.xlsx")


def test_a_large_file_is_refused(monkeypatch):
    monkeypatch.setattr(uploads, "MAX_BYTES", 100)
    with pytest.raises(UnusableFile, match="lớn quá"):
        check(BytesIO(dossiers(dossier(1))), "so.xlsx")


def test_a_sound_file_is_left_at_its_beginning():
    file = BytesIO(dossiers(dossier(1)))
    check(file, "so.xlsx")
    assert file.tell() == 0


def test_a_damaged_file_is_refused():
    content = bytearray(dossiers(*(dossier(number) for number in range(200))))
    content[200:900] = bytes(700)
    with pytest.raises(UnusableFile, match="bị hỏng"):
        check(BytesIO(content), "so.xlsx")
