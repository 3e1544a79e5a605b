"""What is read of plain text, Markdown and web pages, in whatever encoding."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soxanh.checker.documents import Kind, consecutive
from soxanh.checker.reading import UnreadableError, encodings, plain, read


def blocks(document, *kinds):
    return [document.words[each.start : each.end] for each in document.blocks if not kinds or each.kind in kinds]


def cells(document, number=0):
    return {(cell.row, cell.column): document.words[cell.start : cell.end] for cell in document.tables[number].cells}


WRAPPED = """1. Kết quả thực hiện
Trong năm 2022, Sở đã tiếp nhận 761 hồ sơ, trong đó 47
hồ sơ từ kỳ trước chuyển sang theo Kế hoạch số 12/KH-
STC; đã giải quyết xong 699 hồ sơ, còn lại 62 hồ sơ, tỷ

2
lệ đạt 91,9% so với kế hoạch được giao từ đầu năm.
Về công tác thanh tra, Sở đã thực hiện được 12 cuộc
gồm:
- 05 cuộc theo kế hoạch;
- 07 cuộc đột xuất.
"""


def test_hard_line_ends_within_a_paragraph_read_as_spaces_and_page_numbers_as_nothing():
    document = read(WRAPPED.encode(), "a.txt")
    assert document.text == WRAPPED
    assert blocks(document) == [
        "1. Kết quả thực hiện",
        "Trong năm 2022, Sở đã tiếp nhận 761 hồ sơ, trong đó 47 hồ sơ từ kỳ trước chuyển sang theo Kế hoạch số "
        "12/KH-STC; đã giải quyết xong 699 hồ sơ, còn lại 62 hồ sơ, tỷ lệ đạt 91,9% so với kế hoạch được giao từ đầu năm.",
        "Về công tác thanh tra, Sở đã thực hiện được 12 cuộc gồm:",
        "- 05 cuộc theo kế hoạch;",
        "- 07 cuộc đột xuất.",
    ]
    assert [each.kind for each in document.blocks] == [
        Kind.HEADING,
        Kind.PARAGRAPH,
        Kind.PARAGRAPH,
        Kind.ITEM,
        Kind.ITEM,
    ]
    start = document.words.index("47 hồ sơ")
    assert document.place(start, start + 8).quote == "47\nhồ sơ"


def test_where_each_line_is_a_paragraph_lines_stay_apart():
    text = "Năm 2022 có 5 dự án\nHuyện Chi Lăng có 3 dự án\nHuyện Lộc Bình có 2 dự án\n\nSở báo cáo."
    assert blocks(read(text.encode(), "a.txt")) == [line for line in text.split("\n") if line]


def test_a_paragraph_that_a_page_cut_in_two_is_one():
    text = "Đã tiếp nhận 36.868 hồ sơ (từ kỳ trước chuyển\n\nsang là 620 hồ sơ).\n\nTiếp theo."
    assert (
        blocks(read(text.encode(), "a.txt"))[0] == "Đã tiếp nhận 36.868 hồ sơ (từ kỳ trước chuyển sang là 620 hồ sơ)."
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_kind(end):
    document = read(f"Một.{end}{end}Hai.{end}".encode(), "a.txt")
    assert document.text == f"Một.{end}{end}Hai.{end}"
    assert document.words == "Một.\n\nHai.\n"
    assert blocks(document) == ["Một.", "Hai."]


def test_pipe_tables_and_tabbed_tables():
    document = read("| Huyện | Hồ sơ |\n|---|--:|\n| Chi Lăng | 12 |\n\nHuyện\tHồ sơ\nLộc Bình\t5\n".encode(), "a.txt")
    assert cells(document) == {(0, 0): "Huyện", (0, 1): "Hồ sơ", (1, 0): "Chi Lăng", (1, 1): "12"}
    assert cells(document, 1) == {(0, 0): "Huyện", (0, 1): "Hồ sơ", (1, 0): "Lộc Bình", (1, 1): "5"}


UNROLLED = """Phụ lục kèm theo báo cáo
|
STT
|
Đơn vị
|
Số thủ tục
|
Tỷ lệ
|
|
Tổng số
|
Cấp tỉnh
|
|
1.
|
Tân Lũng
|
**214**
|
182
|
85%
|
|
2.
|
Mường Khen
|
198
|
|
81%
|
|
3.
|
Sông Rằng
|
207
|
170
|
82%
|
"""


def test_tables_of_which_every_cell_stands_on_a_line_of_its_own():
    document = read(UNROLLED.encode(), "a.txt")
    (found,) = (table.cells for table in document.tables)
    rows = {row: [document.words[c.start : c.end] for c in found if c.row == row] for row in range(6)}
    assert rows[2] == ["1.", "Tân Lũng", "214", "182", "85%"]
    assert rows[5] == ["3.", "Sông Rằng", "207", "170", "82%"]
    assert [(c.column, c.column_span) for c in found if c.row == 0] == [(0, 1), (1, 1), (2, 2), (4, 1)]
    assert [c.column for c in found if c.row == 1] == [2, 3]
    assert document.blocks[0].kind is Kind.PARAGRAPH


@pytest.mark.parametrize("text", ["|\n", "Một dòng\n|\n\nVăn bản.\n", "|\n|\n|\n|\n", "|\nA\n|\nB\n|\n|\n"])
def test_lines_with_a_stroke_alone_make_no_table(text):
    assert not read(text.encode(), "a.txt").tables


def test_footnotes_say_where_they_belong():
    document = read("Kiểm tra 11 xã⁴ của tỉnh.\n\n⁴ Xã Gia Lộc; xã Sao Mai.\n".encode(), "a.txt")
    note = document.blocks[1]
    assert note.kind is Kind.FOOTNOTE and note.anchor is not None and document.words[note.anchor] == "⁴"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Phần I", Kind.HEADING),
        ("2.1. Phong trào thi đua", Kind.HEADING),
        ("KẾT QUẢ THỰC HIỆN", Kind.HEADING),
        ("## Kết quả", Kind.HEADING),
        ("a) Thuận lợi: có nhiều.", Kind.ITEM),
        ("+ Đã cấp 12 giấy phép", Kind.ITEM),
        ("1. Phát động phong trào thi đua nhân dịp kỷ niệm 20 năm.", Kind.ITEM),
        ("12 xã đã đạt chuẩn", Kind.PARAGRAPH),
        ("3.764,15 ha đất", Kind.PARAGRAPH),
        ("**Thái Bình** báo cáo", Kind.PARAGRAPH),
    ],
)
def test_headings_and_items(text, kind):
    assert plain.kind_of(text) is kind


SAMPLE = "Cộng hòa xã hội chủ nghĩa Việt Nam. Báo cáo công tác năm 2022 của Sở đã được thực hiện theo quyết định"


def as_windows_1258(text):
    """Tones apart from their letters, as that code page has them."""
    out = []
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tone = next((part for part in parts[1:] if part in "\u0300\u0301\u0303\u0309\u0323"), "")
        out.append(unicodedata.normalize("NFC", parts.replace(tone, "")) + tone)
    return "".join(out).encode("cp1258")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_in_every_encoding(encoding):
    document = read(SAMPLE.encode(encoding), "a.txt")
    assert (document.text, document.notes) == (SAMPLE, ())


def test_windows_1258_is_recognised_and_said():
    document = read(as_windows_1258(SAMPLE), "a.txt")
    assert document.words == SAMPLE and "1258" in document.notes[0]


# Typed for the fonts .VnTime and VNI-Times.
OLD = {
    "TCVN3": "Céng hßa x· héi chñ nghÜa ViÖt Nam. B¸o c¸o c«ng t¸c n¨m 2022 cña Së ®· ®\u00adîc thùc hiÖn theo quyÕt ®Þnh",
    "VNI": "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Baùo caùo coâng taùc naêm 2022 cuûa Sôû ñaõ ñöôïc thöïc hieän theo quyeát ñònh",
}


@pytest.mark.parametrize("name", OLD)
@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
def test_old_encodings_are_recognised_and_said(name, encoding):
    document = read(OLD[name].encode(encoding), "a.txt")
    assert document.text == SAMPLE and name in document.notes[-1]


def test_single_words_of_the_old_encodings():
    assert (
        encodings.from_tcvn3("§Êt ®ai, n­íc, khÝ t­îng thñy v¨n, ¡, ¢, £, ¤, ¥, ¦")
        == "Đất đai, nước, khí tượng thủy văn, Ă, Â, Ê, Ô, Ơ, Ư"
    )
    assert (
        encodings.from_vni("Ñaát ñai, nöôùc, khí töôïng thuûy vaên, ÑAÁT") == "Đất đai, nước, khí tượng thủy văn, ĐẤT"
    )


def test_french_words_are_left_alone():
    text = "Le café est à côté, garçon : déjà vu à l’hôtel, même là-bas où çà et là"
    assert read(text.encode(), "a.txt").text == text


def test_damaged_bytes_are_said_and_binary_refused():
    assert "1 ký tự" in read(SAMPLE.encode() + b"\xff", "a.txt").notes[0]
    with pytest.raises(UnreadableError, match="không phải văn bản"):
        read(bytes(range(256)) * 40, "a.txt")


def test_markdown_reads_as_it_is_shown():
    source = (
        "# Báo cáo\n\nĐạt **91,9 %** *kế hoạch*\nnăm.\n\n2. Hai\n3. Ba\n\n- gạch\n\n| Tên | Số |\n|--|--|\n| A | 5 |\n"
    )
    document = read(source.encode(), "a.md")
    assert blocks(document) == [
        "Báo cáo",
        "Đạt 91,9 % kế hoạch năm.",
        "2. Hai",
        "3. Ba",
        "- gạch",
        "Tên",
        "Số",
        "A",
        "5",
    ]
    assert document.blocks[0].kind is Kind.HEADING


def test_an_item_of_paragraphs_begins_on_the_line_of_its_number():
    document = read("1. Một\n\n   hai\n\n2. Ba\n".encode(), "a.md")
    assert blocks(document) == ["1. Một", "hai", "2. Ba"]


def test_a_web_page_reads_as_a_browser_shows_it():
    page = """<!DOCTYPE html><html><head><meta charset="windows-1252"><title>x</title><style>p{}</style></head><body>
    <nav>Trang chủ</nav><h2>Kết quả</h2><p>Tiếp nhận <b>761</b>
    hồ&nbsp;sơ</p><p hidden>ẩn</p><div style="display: none">ẩn</div><script>var a = 5;</script>
    <p>Một<br>hai</p>
    <table><thead><tr><th rowspan="2">Huyện</th><th colspan="2">Hồ sơ</th></tr><tr><th>Mới</th><th>Cũ</th></tr></thead>
    <tr><td>Chi Lăng</td><td><p>5</p></td><td>7</td></tr></table></body></html>"""
    document = read(page.encode(), "a.html")
    assert consecutive(document)
    assert blocks(document)[:3] == ["Kết quả", "Tiếp nhận 761 hồ sơ", "Một hai"]
    assert {
        (c.row, c.column, c.row_span, c.column_span): document.words[c.start : c.end] for c in document.tables[0].cells
    } == {
        (0, 0, 2, 1): "Huyện",
        (0, 1, 1, 2): "Hồ sơ",
        (1, 1, 1, 1): "Mới",
        (1, 2, 1, 1): "Cũ",
        (2, 0, 1, 1): "Chi Lăng",
        (2, 1, 1, 1): "5",
        (2, 2, 1, 1): "7",
    }


@pytest.mark.parametrize("data", [b"", b"   \r\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_is_said_to_be_empty(data):
    with pytest.raises(UnreadableError, match="rỗng"):
        read(data, "a.txt")


LINES = st.lists(
    st.sampled_from(
        [
            "Sở có 12 hồ sơ",
            "- một;",
            "| a | b |",
            "|--|--|",
            "x\ty",
            "7",
            "",
            " ",
            "1. Mục",
            "kết thúc.",
            "⁴ Chú thích",
            "\f",
            "a\u0301",
        ]
    ),
    max_size=30,
)


@given(LINES, st.sampled_from(["\n", "\r\n", "\r", "\u2028"]))
def test_any_arrangement_of_lines_is_read_in_order_and_nothing_twice(lines, end):
    text = end.join(["x", *lines])
    document = read(text.encode(), "a.txt")
    assert document.text == text and consecutive(document)
    for block in document.blocks:
        assert document.words[block.start : block.end].strip() == document.words[block.start : block.end] != ""
    for table in document.tables:
        assert all(table.start <= cell.start <= cell.end <= table.end for cell in table.cells)


def test_a_text_may_begin_as_a_picture_does():
    assert read("BMW và các hãng khác đóng 5 loại thuế.".encode(), "a.txt").text.startswith("BMW")
