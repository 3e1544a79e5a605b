"""What is read of Word files: what their reader sees, once, in its order."""

import unicodedata

import pytest

from soxanh.checker.documents import Kind, consecutive
from soxanh.checker.reading import UnreadableError, read
from soxanh.checker.tests.wordfiles import NAMESPACES, docx, note_mark, notes, paragraph, run, table, text_box

DELETED = '<w:del w:id="1"><w:r><w:delText>{}</w:delText></w:r></w:del>'
INSERTED = '<w:ins w:id="2"><w:r><w:t>{}</w:t></w:r></w:ins>'


def read_body(*body, **parts):
    document = read(docx(*body, **parts), "bao-cao.docx")
    assert consecutive(document)
    return document


def blocks(document, *kinds):
    return [document.words[each.start : each.end] for each in document.blocks if not kinds or each.kind in kinds]


def cells(document, number=0):
    return {
        (cell.row, cell.column, cell.row_span, cell.column_span): document.words[cell.start : cell.end]
        for cell in document.tables[number].cells
    }


def test_paragraphs_in_order_with_what_they_are():
    document = read_body(
        paragraph("BÁO CÁO NĂM"),
        paragraph("I. KẾT QUẢ"),
        paragraph("Sở tiếp nhận ", run("761", "<w:b/>"), " hồ sơ."),
        paragraph("- Trực tuyến: 275 hồ sơ;"),
        paragraph(""),
    )
    assert document.text == "BÁO CÁO NĂM\nI. KẾT QUẢ\nSở tiếp nhận 761 hồ sơ.\n- Trực tuyến: 275 hồ sơ;\n\n"
    assert [each.kind for each in document.blocks] == [Kind.HEADING, Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM]


def test_tracked_changes_count_as_accepted():
    moved = '<w:moveFrom w:id="3"><w:r><w:t>cũ</w:t></w:r></w:moveFrom><w:moveTo w:id="4"><w:r><w:t>mới</w:t></w:r></w:moveTo>'
    document = read_body(paragraph("Có ", DELETED.format("47"), INSERTED.format("48"), " hồ sơ ", moved))
    assert document.words.strip() == "Có 48 hồ sơ mới"


def test_a_deleted_paragraph_end_joins_two_paragraphs():
    document = read_body(
        paragraph("Có 47 hồ sơ", properties='<w:rPr><w:del w:id="1"/></w:rPr>'),
        paragraph(" chuyển kỳ."),
        paragraph("Hết."),
    )
    assert blocks(document) == ["Có 47 hồ sơ chuyển kỳ.", "Hết."]


def test_deleted_rows_are_gone():
    row = '<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:p><w:r><w:t>9</w:t></w:r></w:p></w:tc></w:tr>'
    document = read_body(f"<w:tbl>{row}<w:tr><w:tc>{paragraph('8')}</w:tc></w:tr></w:tbl>")
    assert cells(document) == {(0, 0, 1, 1): "8"}


def test_merged_cells_span_the_others():
    def cell(text, properties):
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"

    document = read_body(
        paragraph("Trước"),
        table(
            [cell("Huyện", '<w:vMerge w:val="restart"/>'), cell("Hồ sơ", '<w:gridSpan w:val="2"/>')],
            [cell("", "<w:vMerge/>"), "Mới", "Cũ"],
            ["Lộc Bình", "12", "3"],
        ),
        paragraph("Sau"),
    )
    assert cells(document) == {
        (0, 0, 2, 1): "Huyện",
        (0, 1, 1, 2): "Hồ sơ",
        (1, 1, 1, 1): "Mới",
        (1, 2, 1, 1): "Cũ",
        (2, 0, 1, 1): "Lộc Bình",
        (2, 1, 1, 1): "12",
        (2, 2, 1, 1): "3",
    }
    assert blocks(document)[0] == "Trước" and blocks(document)[-1] == "Sau"


def test_a_cell_with_several_paragraphs_and_a_table_within_a_table():
    inner = table(["trong", "7"])
    document = read_body(table([f"<w:tc>{paragraph('một')}{paragraph('hai')}{inner}{paragraph('ba')}</w:tc>", "9"]))
    assert len(document.tables) == 2
    assert blocks(document, Kind.CELL) == ["một", "hai", "trong", "7", "ba", "9"]
    assert cells(document, 1) == {(0, 0, 1, 1): "trong", (0, 1, 1, 1): "7"}


def test_notes_follow_the_body_and_say_where_they_belong():
    document = read_body(
        paragraph("Kiểm tra 11 xã", note_mark(3), " và 12 trường", note_mark(2, "endnote"), "."),
        footnotes=notes("footnotes", n3="Gồm: Chi Lăng, Gia Lộc."),
        endnotes=notes("endnotes", n2="Theo báo cáo huyện."),
    )
    assert document.words.startswith("Kiểm tra 11 xã¹ và 12 trường¹.\n¹ Gồm: Chi Lăng, Gia Lộc.\n")
    first, second = [each for each in document.blocks if each.kind is Kind.FOOTNOTE]
    assert document.words[first.anchor - 2 : first.anchor + 1] == "xã¹"
    assert document.words[second.start : second.end] == "¹ Theo báo cáo huyện."
    assert document.words[: second.anchor].endswith("12 trường")


def test_text_boxes_are_read_once_after_their_paragraph():
    document = read_body(paragraph("Trước", text_box(paragraph("Trong khung")), " sau"), paragraph("Tiếp"))
    assert blocks(document) == ["Trước sau", "Trong khung", "Tiếp"]
    assert blocks(document, Kind.TEXT_BOX) == ["Trong khung"]
    assert [each.anchor for each in document.blocks] == [None, 5, None]


def test_headers_and_footers_are_margins_and_page_numbers_nothing():
    field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    page = (
        field.format("begin")
        + "<w:r><w:instrText> PAGE </w:instrText></w:r>"
        + field.format("separate")
        + run("7")
        + field.format("end")
    )
    document = read_body(
        paragraph("Thân"),
        sections='<w:headerReference r:id="header" w:type="default"/>',
        header=f"<w:hdr {NAMESPACES}>{paragraph('Dự thảo ', page)}</w:hdr>",
        footer=f"<w:ftr {NAMESPACES}>{paragraph('không dùng')}</w:ftr>",
    )
    assert blocks(document, Kind.MARGIN) == ["Dự thảo"]
    assert "7" not in document.text and "không dùng" not in document.text


def test_fields_show_their_result_and_a_table_of_contents_is_no_text():
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    begin, separate, end = (mark.format(kind) for kind in ("begin", "separate", "end"))
    instruction = "<w:r><w:instrText>{}</w:instrText></w:r>"
    document = read_body(
        paragraph(begin, instruction.format(' TOC \\o "1-3"'), separate, "I. KẾT QUẢ 5"),
        paragraph("II. NHIỆM VỤ 9"),
        paragraph(end),
        paragraph("Ngày ", begin, instruction.format(" DATE "), separate, "05/12/2022", end, "."),
    )
    assert blocks(document, Kind.MARGIN) == ["I. KẾT QUẢ 5", "II. NHIỆM VỤ 9"]
    assert blocks(document)[-1] == "Ngày 05/12/2022."


def test_a_field_without_an_end_does_not_swallow_the_rest():
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    assert blocks(read_body(paragraph("a", begin), paragraph("b"), paragraph("c"))) == ["a", "b", "c"]


LISTS = f"""<w:numbering {NAMESPACES}>
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2."/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="2">
<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>"""


def numbered(text, number, level=0):
    return paragraph(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def test_numbers_of_lists_are_written_as_word_shows_them():
    document = read_body(
        numbered("Một", 1), numbered("A", 1, 1), numbered("B", 1, 1), numbered("", 1, 1), numbered("Hai", 1), numbered("C", 1, 1),
        numbered("gạch", 2), numbered("x", 3), numbered("y", 3), numbered("z", 4), paragraph("thường"),
        numbering=LISTS,
    )  # fmt: skip
    assert blocks(document) == [
        "I. Một",
        "1.1. A",
        "1.2. B",
        "II. Hai",
        "2.1. C",
        "- gạch",
        "c) x",
        "d) y",
        "a) z",
        "thường",
    ]


def test_line_breaks_tabs_hyphens_and_symbols():
    document = read_body(
        paragraph("<w:r><w:t>Số:</w:t><w:tab/><w:t>05</w:t><w:noBreakHyphen/><w:t>A</w:t><w:softHyphen/></w:r>"),
        paragraph("<w:r><w:t>Tổng kết công tác</w:t><w:br/><w:t>năm 2022</w:t></w:r>"),
        paragraph("<w:r><w:t>- một;</w:t><w:br/><w:t>- hai.</w:t></w:r>"),
        paragraph('<w:r><w:t>pH </w:t><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 7</w:t></w:r>'),
    )
    assert document.text.startswith("Số:\t05-A\nTổng kết công tác\nnăm 2022\n")
    assert blocks(document) == ["Số: 05-A", "Tổng kết công tác năm 2022", "- một;", "- hai.", "pH ≥ 7"]


def test_hidden_text_is_not_read():
    assert read_body(paragraph("Có 5", run("000", "<w:vanish/>"), " hồ sơ")).words.strip() == "Có 5 hồ sơ"


def test_old_fonts_are_read_in_unicode_and_said():
    styles = (
        f'<w:styles {NAMESPACES}><w:style w:type="paragraph" w:default="1" w:styleId="n">'
        '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:style></w:styles>'
    )
    vni = '<w:rFonts w:ascii="VNI-Times"/>'
    document = read_body(
        paragraph("b¸o c¸o n¨m ", run("céng hßa", '<w:rFonts w:ascii=".VnTimeH"/>'), " ", run("xaõ hoäi", vni)),
        styles=styles,
    )
    assert document.words.strip() == "báo cáo năm CỘNG HÒA xã hội"
    assert len(document.notes) == 2 and "TCVN3" in document.notes[0] and "VNI" in document.notes[1]


def test_decomposed_letters_stay_in_the_text_and_are_composed_in_the_words():
    text = unicodedata.normalize("NFD", "hồ sơ đã giải quyết")
    document = read_body(paragraph(text[:4], text[4:]))
    assert document.text == f"{text}\n"
    assert blocks(document) == ["hồ sơ đã giải quyết"]


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "rỗng"),
        (b"PK\x03\x04" + bytes(200), "hỏng"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), ".doc"),
        (b"{\\rtf1 abc}", "RTF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "ảnh"),
        (docx("<w:p>").replace(b"word/document.xml", b"word/documenx.xml"), "Word"),
        (docx("<w:p><w:broken></w:p>"), "hỏng"),
        (docx(paragraph("a" * 30_000_000)), "phình"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(data, word):
    with pytest.raises(UnreadableError, match=word) as raised:
        read(data, "thu-muc/bao-cao.docx")
    assert "“bao-cao.docx”" in str(raised.value) and "\n" not in str(raised.value)


def test_declared_entities_are_refused():
    data = docx(paragraph("a"), styles='<!DOCTYPE x [<!ENTITY a "aaaa">]><w:styles xmlns:w="x">&a;</w:styles>')
    with pytest.raises(UnreadableError, match="khai báo"):
        read(data, "a.docx")


def test_the_contents_decide_what_a_file_is_not_its_name():
    assert read(docx(paragraph("Trong Word")), "bao-cao.pdf").words == "Trong Word\n"
    assert read("Chỉ là chữ".encode(), "bao-cao.docx").words == "Chỉ là chữ"
