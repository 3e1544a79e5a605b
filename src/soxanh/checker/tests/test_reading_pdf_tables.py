"""Tables of PDF files that are set by columns of white space alone, and what only looks like one."""

import pytest

from soxanh.checker.checking import check
from soxanh.checker.documents import Kind, consecutive
from soxanh.checker.reading import read
from soxanh.checker.tests.test_reading_pdf import blocks, box, line, pdf

_DIGIT, _POINT = 0.556, 0.278
"""The widths of Helvetica, in sizes of the letters."""

LETTERS = {0xD0: "ộ", 0xD1: "ổ", 0xD2: "ố"}


def flush_right(text: str, right: float, y: float, size: float = 12) -> str:
    width = sum(_POINT if letter in ".," else _DIGIT for letter in text)
    return line(text, right - width * size, y, size)


def centred(text: str, middle: float, y: float, size: float = 12) -> str:
    return line(text, middle - _DIGIT * size * len(text) / 2, y, size)


def row(y: float, label: str, *numbers: str) -> str:
    """A label, and numbers that end at 300, 400, 500."""
    values = [flush_right(number, 300 + 100 * column, y) for column, number in enumerate(numbers)]
    return line(label, 80, y, 12) + "".join(values)


HEADING = "".join(line(text, x, 700, 12) for text, x in [("Huyen", 80), ("Tong so", 258), ("Moi", 375), ("Cu", 485)])
ROWS = (
    row(680, "Chi Lang", "12", "7", "5")
    + row(660, "Loc Binh", "1.008", "1.000", "8")
    + row(640, "Bac Son", "9", "9", "0")
)


def cells(document):
    return [
        [document.words[cell.start : cell.end] for cell in table.cells if cell.row == number]
        for table in document.tables
        for number in sorted({cell.row for cell in table.cells})
    ]


def test_numbers_flush_right_under_a_heading_are_a_table():
    page = line("Truoc bang co mot cau.", 80, 760) + HEADING + ROWS + line("Sau bang co mot cau.", 80, 600)
    document = read(pdf(page), "a.pdf")
    assert cells(document) == [
        ["Huyen", "Tong so", "Moi", "Cu"],
        ["Chi Lang", "12", "7", "5"],
        ["Loc Binh", "1.008", "1.000", "8"],
        ["Bac Son", "9", "9", "0"],
    ]
    assert consecutive(document)
    assert blocks(document, Kind.PARAGRAPH) == ["Truoc bang co mot cau.", "Sau bang co mot cau."]


def test_centred_numbers_and_empty_cells():
    page = HEADING
    for y, label, *numbers in [
        (680, "Chi Lang", "12", "7", ""), (660, "Loc Binh", "1008", "1000", "8"), (640, "Bac Son", "9", "-", "12"), (620, "Cong", "1029", "1007", "120"),
    ]:  # fmt: skip
        page += line(label, 80, y, 12) + "".join(centred(n, 280 + 105 * c, y) for c, n in enumerate(numbers) if n)
    assert cells(read(pdf(page), "a.pdf"))[1:] == [
        ["Chi Lang", "12", "7", ""],
        ["Loc Binh", "1008", "1000", "8"],
        ["Bac Son", "9", "-", "12"],
        ["Cong", "1029", "1007", "120"],
    ]


def test_labels_and_headings_over_several_lines():
    page = line("So ho so", 255, 714, 12) + line("Trong do", 430, 714, 12) + HEADING.replace("Tong so", "da nhan")
    page += line("Van phong", 80, 690, 12) + row(680, "", "12", "7", "5") + line("dang ky dat dai", 80, 670, 12)
    page += row(650, "Phong Khoang san", "1.008", "1.000", "8") + line("va tai nguyen nuoc", 80, 636, 12)
    page += line("Cac phong khac", 80, 620, 12) + row(600, "Thanh tra", "9", "9", "0")
    assert cells(read(pdf(page), "a.pdf")) == [
        ["Trong do"],
        ["Huyen", "So ho so da nhan", "Moi", "Cu"],
        ["Van phong dang ky dat dai", "12", "7", "5"],
        ["Phong Khoang san va tai nguyen nuoc", "1.008", "1.000", "8"],
        ["Cac phong khac", "", "", ""],
        ["Thanh tra", "9", "9", "0"],
    ]


def test_totals_are_checked():
    page = HEADING.replace("Tong so", "T\xd1ng s\xd2") + ROWS + row(620, "C\xd0ng", "1.029", "1.017", "13")
    assert wrong(pdf(page, letters=LETTERS)) == [("1.017", "1.016")]
    assert wrong(pdf(page.replace("1.017", "1.016"), letters=LETTERS)) == []


def wrong(file: bytes) -> list[tuple[str | None, str | None]]:
    """What is said to be wrong, and what would be right."""
    return [(finding.found, finding.expected) for finding in check(read(file, "a.pdf")).findings]


def test_a_table_goes_on_over_the_end_of_a_page():
    number = line("2", 290, 800, 12)
    more = row(760, "Cao Loc", "20", "15", "5") + row(740, "C\xd0ng", "1.049", "1.031", "19")
    page = HEADING.replace("Tong so", "T\xd1ng s\xd2") + ROWS
    file = pdf(
        line("Truoc bang.", 80, 760) + page, number + more + line("Sau bang co mot cau.", 80, 600), letters=LETTERS
    )
    document = read(file, "a.pdf")
    assert len(document.tables) == 1
    assert cells(document)[-2:] == [["Cao Loc", "20", "15", "5"], ["Cộng", "1.049", "1.031", "19"]]
    assert blocks(document, Kind.PARAGRAPH) == ["Truoc bang.", "Sau bang co mot cau."]
    assert wrong(file) == [("19", "18")]


def test_a_table_with_lines_goes_on_over_the_end_of_a_page():
    def page(*rows: tuple[str, ...]) -> str:
        return "".join(
            box(80 + 100 * column, 700 - 30 * number, 100, 30) + line(text, 90 + 100 * column, 710 - 30 * number)
            for number, each in enumerate(rows)
            for column, text in enumerate(each)
        )

    first, second = page(("Huyen", "Ho so"), ("Chi Lang", "12")), page(("Loc Binh", "7"), ("Cong", "19"))
    (table,) = read(pdf(first, second), "a.pdf").tables
    assert [cell.row for cell in table.cells] == [0, 0, 1, 1, 2, 2, 3, 3]
    # Words between them, or another number of columns: two tables.
    assert len(read(pdf(first, line("Bang 2", 80, 780) + second), "a.pdf").tables) == 2
    assert len(read(pdf(first, page(("Loc Binh", "7", "5"), ("Cong", "19", "3"))), "a.pdf").tables) == 2


def text_column(x: float, *lines: str) -> str:
    return "".join(line(each, x, 700 - 20 * number, 12) for number, each in enumerate(lines))


JUSTIFIED = [
    "Trong nam da tiep nhan 761 ho so gom 47 cu va 714 moi theo",
    "quy dinh cua phap luat voi 12 vu viec va 15 don thu o 11 xa",
    "da giai quyet xong 700 ho so dung han va 61 ho so qua han la",
    "ket qua cua 24 phong ban thuoc 3 khoi trong 12 thang cua nam",
]


@pytest.mark.parametrize(
    "page",
    [
        # Lines stretched to both margins, word by word.
        "".join(
            line(word, 80 + 33 * at, 700 - 20 * number, 12)
            for number, text in enumerate(JUSTIFIED)
            for at, word in enumerate(text.split())
        ),
        # The head of a document, and its end.
        text_column(80, "UBND TINH", "SO TAI NGUYEN", "So: 12/BC-STNMT", "2022")
        + text_column(320, "CONG HOA XA HOI", "Doc lap - Tu do", "Ngay 5 thang 1", "2023"),
        text_column(80, "Noi nhan:", "- Nhu tren;", "- Luu: VT, 12.", "3") + text_column(380, "GIAM DOC", "", "", "Nguyen Van A"),
        # Text in two columns.
        text_column(80, *JUSTIFIED) + text_column(420, "co 12 ho so", "va 15 don thu", "700 ho so", "24 phong"),
        # Lists with numbers, in front and behind.
        text_column(80, "Cac viec", "1.", "2.", "10.") + text_column(110, "", "Ho so 12", "Don thu 15", "Vu viec 7"),
        text_column(80, "Ket qua gom:", "- Ho so:", "- Don thu:", "- Vu viec:") + text_column(300, "", "12 ho so", "15 don", "17 vu"),
        # A table of contents.
        text_column(80, "Noi dung", *(f"Phan {word} {'.' * 60}" for word in ("mot", "hai", "ba")))
        + text_column(480, "Trang", " 1", "12", "23"),
        # Only two rows of numbers.
        HEADING + row(680, "Chi Lang", "12", "7", "5") + row(660, "Loc Binh", "8", "1", "7"),
        # Numbers that stand neither flush right nor centred.
        HEADING + "".join(
            line(label, 80, y, 12) + line(number, x, y, 12)
            for label, number, x, y in [("Chi Lang", "12", 260, 680), ("Loc Binh", "7", 290, 660), ("Bac Son", "1.000", 270, 640)]
        ),
    ],
)  # fmt: skip
def test_what_is_no_table(page):
    assert read(pdf(line("Bao cao ket qua nam 2022 cua So", 80, 780) + page), "a.pdf").tables == ()
