"""What is read of PDF files, made here byte by byte."""

from collections.abc import Mapping

import pypdfium2
import pytest

from soxanh.checker.documents import Kind, consecutive
from soxanh.checker.reading import UnreadableError, read, scanned


def pdf(*pages: str, encrypted: bool = False, letters: Mapping[int, str] | None = None) -> bytes:
    """A PDF of these pages' content streams, in Helvetica: Latin letters, some of them read as `letters` says."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b""]
    objects.append(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 4 0 R>>")
    read_as = "".join(f"<{code:02X}><{ord(letter):04X}>" for code, letter in (letters or {}).items())
    objects.append(_stream(f"{len(letters or {})} beginbfchar {read_as} endbfchar"))
    kids = []
    for content in pages:
        objects.append(_stream(content))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>"
            % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    out = b"%PDF-1.4\n"
    places = []
    for number, each in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    locked = b"/Encrypt<</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -4>>/ID[(a)(a)]" % (b"x" * 32, b"y" * 32)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1, table, len(objects) + 1, locked if encrypted else b"", len(out),
    )  # fmt: skip


def _stream(content: str) -> bytes:
    return b"<</Length %d>>stream\n%s\nendstream" % (len(content), content.encode("latin-1"))


def line(text: str, x: float, y: float, size: float = 14) -> str:
    return f"BT /F {size} Tf {x} {y} Td ({text}) Tj ET\n"


def box(left: float, bottom: float, width: float, height: float) -> str:
    return f"{left} {bottom} {width} {height} re S\n"


def blocks(document, *kinds):
    return [document.words[each.start : each.end] for each in document.blocks if not kinds or each.kind in kinds]


def test_lines_are_joined_and_page_numbers_left_out():
    def page(number, first, second):
        return line(str(number), 290, 800) + line(first, 80, 760) + line(second, 80, 740)

    document = read(
        pdf(
            line("Trong nam So da tiep nhan tong cong 761 ho so thu tuc hanh", 80, 760)
            + line("chinh va giai quyet xong phan lon trong thoi gian theo quy", 80, 740),
            page(2, "dinh cua phap luat, trong do co 47 ho so chuyen tu ky truoc", "sang va 714 ho so tiep nhan moi."),
        ),
        "a.pdf",
    )
    assert consecutive(document)
    assert blocks(document) == [
        "Trong nam So da tiep nhan tong cong 761 ho so thu tuc hanh chinh va giai quyet xong phan lon trong thoi gian "
        "theo quy dinh cua phap luat, trong do co 47 ho so chuyen tu ky truoc sang va 714 ho so tiep nhan moi."
    ]
    assert "\n2\n" in document.text


def test_a_ruled_table_is_read_row_by_row():
    lines = "".join(
        box(80 + 100 * column, 600 + 30 * row, 100, 30)
        for row in range(2)
        for column in range(3)
        if (row, column) != (1, 2)
    )
    lines = lines.replace(box(180, 630, 100, 30), box(180, 630, 200, 30))  # the upper right cell spans two columns
    texts = [("Huyen", 90, 640), ("Ho so", 190, 640), ("Chi Lang", 90, 610), ("12", 190, 610), ("7", 290, 610)]
    document = read(
        pdf(line("Truoc bang", 80, 700) + lines + "".join(line(*each) for each in texts) + line("Sau bang", 80, 500)),
        "a.pdf",
    )
    (table,) = document.tables
    assert {(c.row, c.column, c.column_span): document.words[c.start : c.end] for c in table.cells} == {
        (0, 0, 1): "Huyen", (0, 1, 2): "Ho so", (1, 0, 1): "Chi Lang", (1, 1, 1): "12", (1, 2, 1): "7",
    }  # fmt: skip
    assert blocks(document)[0] == "Truoc bang" and blocks(document)[-1] == "Sau bang"


def test_raised_digits_are_marks_of_notes_and_notes_go_to_the_end():
    first = line("Kiem tra 11 xa", 80, 700) + line("4", 172, 706, 8) + line("trong tinh va", 180, 700)
    note = line("4", 80, 104, 6) + line("Gom cac xa da neu.", 86, 100, 10)
    document = read(pdf(first + note, line("ket thuc dot kiem tra.", 80, 700)), "a.pdf")
    assert "xa\u2074" in document.words
    assert blocks(document, Kind.FOOTNOTE) == ["\u2074 Gom cac xa da neu."]
    assert blocks(document)[0].endswith("va ket thuc dot kiem tra.")


def test_running_heads_are_left_out():
    pages = [
        line("UBND TINH - Bao cao nam", 80, 800) + line(f"Doan van thu {word} cua bao cao.", 80, 700)
        for word in ("nhat", "hai", "ba", "tu")
    ]
    assert blocks(read(pdf(*pages), "a.pdf")) == [
        f"Doan van thu {word} cua bao cao." for word in ("nhat", "hai", "ba", "tu")
    ]


@pytest.mark.parametrize(
    ("data", "word"),
    [(b"%PDF-1.4\nrubbish", "hỏng"), (pdf(line("a", 1, 1), encrypted=True), "mật khẩu"), (pdf(""), "không có chữ")],
)
def test_what_cannot_be_read_is_said(data, word):
    with pytest.raises(UnreadableError, match=word):
        read(data, "a.pdf")


PICTURE = "q 400 0 0 400 50 300 cm BI /W 2 /H 2 /BPC 8 /CS /G ID \x00\xff\xff\x00 EI Q"


def test_a_scanned_file_asks_for_another_where_there_is_no_tesseract(monkeypatch):
    monkeypatch.setattr(scanned, "available", lambda: False)
    with pytest.raises(UnreadableError, match="tesseract-ocr-vie"):
        read(pdf(PICTURE), "a.pdf")


def test_a_scanned_page_among_others_is_said_to_be_missing(monkeypatch):
    monkeypatch.setattr(scanned, "available", lambda: False)
    document = read(pdf(line("Trang co lop chu hoan toan.", 80, 700), PICTURE, PICTURE), "a.pdf")
    assert document.notes == (
        "Trang 2-3 là bản quét, chưa đọc được: máy này chưa cài Tesseract với gói tiếng Việt (tesseract-ocr-vie).",
    )


def test_a_scanned_page_is_recognised_and_said(monkeypatch):
    monkeypatch.setattr(scanned, "available", lambda: True)
    monkeypatch.setattr(
        scanned, "recognise", lambda picture: "Sở có 12 hồ sơ." if picture.startswith(b"P5 ") else None
    )
    document = read(pdf(PICTURE), "a.pdf")
    assert blocks(document) == ["Sở có 12 hồ sơ."]
    assert "Trang 1 là bản quét" in document.notes[0]


@pytest.mark.skipif(not scanned.available(), reason="needs Tesseract: apt-get install tesseract-ocr tesseract-ocr-vie")
def test_the_numbers_of_a_real_scan_are_read():
    written = pdf(line("Tong so 761 ho so, gom 47 ho so cu va 714 ho so moi.", 60, 700, 18))
    page = pypdfium2.PdfDocument(written)[0]
    bitmap = page.render(scale=2, grayscale=True)
    dots = memoryview(bitmap.buffer).cast("B")
    rows = "".join(dots[at : at + bitmap.width].hex() for at in range(0, bitmap.height * bitmap.stride, bitmap.stride))
    image = f"q 595 0 0 842 0 0 cm BI /W {bitmap.width} /H {bitmap.height} /BPC 8 /CS /G /F /AHx ID {rows}> EI Q"
    document = read(pdf(image), "quet.pdf")
    assert {"761", "47", "714"} <= set(" ".join(blocks(document)).replace(",", " ").split())
    assert "bản quét" in document.notes[0]
