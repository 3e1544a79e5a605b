"""The annotated copy: comments where the findings are, and not another thing changed."""

import io
import re
import zipfile

import docx as python_docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from soxanh.checker.annotate import annotate
from soxanh.checker.findings import Check, Finding, Severity
from soxanh.checker.reading import UnreadableError, read
from soxanh.checker.reading.package import R, W
from soxanh.checker.tests.wordfiles import docx, note_mark, notes, paragraph, run, table, text_box

BODY = (
    paragraph("Tiếp nhận ", run("47", "<w:b/>"), run(" + 714 = 7", "<w:i/>"), run("60 hồ sơ", "<w:i/>"), " mới."),
    paragraph("<w:r><w:rPr><w:b/></w:rPr><w:t>Một</w:t><w:tab/><w:t>hai</w:t><w:br/><w:t>ba</w:t></w:r>"),
    table(["Huyện", "Hồ sơ"], ["Chi Lăng", "12"]),
    paragraph("Kiểm tra 11 xã", note_mark(2), text_box(paragraph("Trong khung 5 hồ sơ")), " nữa"),
    paragraph(f'<w:hyperlink r:id="x">{run("liên kết 3")}</w:hyperlink><w:ins w:id="9">{run("thêm 4")}</w:ins>'),
)
FILE = docx(*BODY, footnotes=notes("footnotes", n2="Gồm 10 xã."))
TEXT = read(FILE, "a.docx").text
_STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument"


def finding(start: int, end: int, other: tuple[int, int] | None = None) -> Finding:
    document = read(FILE, "a.docx")
    return Finding(
        Check.ARITHMETIC,
        Severity.ERROR,
        document.place_in_text(start, end),
        "Tổng không khớp.",
        other=document.place_in_text(*other) if other else None,
        working="47 + 714 = 761",
        expected="761",
    )


def at(quote: str) -> tuple[int, int]:
    start = TEXT.index(quote)
    return start, start + len(quote)


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def commented(data):
    """What each comment's range covers, in the order of the comments' numbers."""
    body = etree.fromstring(parts(data)["word/document.xml"])
    covered: dict[str, str] = {}
    open_now: set[str] = set()
    for element in body.iter():
        name = element.get(f"{W}id", "")
        if element.tag == f"{W}commentRangeStart":
            open_now.add(name)
            covered[name] = ""
        elif element.tag == f"{W}commentRangeEnd":
            open_now.remove(name)
        elif element.tag == f"{W}t":
            for each in open_now:
                covered[each] += element.text or ""
    assert not open_now
    return [covered[each] for each in sorted(covered, key=int)]


def parent_of(element):
    return element.getparent()


def without_comments(document_xml):
    """Each character of the document with the properties of its run; runs' borders do not count."""
    body = etree.fromstring(document_xml)
    for each in list(body.iter(f"{W}commentRangeStart", f"{W}commentRangeEnd")):
        parent_of(each).remove(each)
    for each in list(body.iter(f"{W}commentReference")):
        holder = parent_of(each)
        parent_of(holder).remove(holder)
    shown: list[tuple[object, ...]] = []
    for element in body.iter():
        if element.tag in (f"{W}r", f"{W}rPr") or any(above.tag == f"{W}rPr" for above in element.iterancestors()):
            continue
        above = element.getparent()
        properties = None if above is None else above.find(f"{W}rPr")
        look = b"" if properties is None else etree.tostring(properties)
        if element.tag == f"{W}t":
            shown += [(letter, re.sub(rb' xmlns:\w+="[^"]*"', b"", look)) for letter in element.text or ""]
        else:
            shown.append((element.tag, tuple(element.attrib.items())))
    return shown


def test_the_comment_covers_exactly_what_was_found():
    quotes = ["47 + 714 = 760", "760", "Tiếp", "mới.", "hai", "12", "liên kết 3", "kết 3thêm", "Kiểm tra 11 xã"]
    copy = annotate(FILE, "a.docx", [finding(*at(quote)) for quote in quotes])
    assert commented(copy) == quotes


def test_the_comment_says_what_is_wrong_and_word_can_read_it():
    document = python_docx.Document(io.BytesIO(annotate(FILE, "a.docx", [finding(*at("760"))])))
    (comment,) = document.comments
    assert comment.author == "Sổ Xanh"
    assert comment.text == "SAI – số học: Tổng không khớp.\nTính: 47 + 714 = 761\nGợi ý: 761"


def test_the_second_place_gets_a_comment_too():
    assert commented(annotate(FILE, "a.docx", [finding(*at("760"), other=at("12"))])) == ["760", "12"]


def test_what_is_in_a_footnote_or_a_text_box_is_commented_where_the_text_refers_to_it():
    copy = annotate(FILE, "a.docx", [finding(*at("10 xã")), finding(*at("khung 5"))])
    body = parts(copy)["word/document.xml"]
    assert re.search(
        rb'<w:commentRangeStart w:id="0"/><w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeEnd w:id="0"/>',
        body,
    )
    assert re.search(rb'<w:commentRangeStart w:id="1"/><w:r><mc:AlternateContent>', body)
    (box, _) = re.findall(rb"<w:txbxContent>.*?</w:txbxContent>", body)
    assert b"commentRange" not in box


def test_a_finding_without_a_place_is_commented_at_the_beginning():
    assert commented(annotate(FILE, "a.docx", [finding(0, 0)])) == ["Tiếp nhận "]


def test_nothing_else_changes():
    copy = annotate(FILE, "a.docx", [finding(*at("714 = 760")), finding(*at("hai")), finding(*at("10 xã"))])
    before, after = parts(FILE), parts(copy)
    new = {"word/comments.xml"}
    changed = {"word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
    assert after.keys() - before.keys() == new
    assert {name for name in before if before[name] != after[name]} == changed
    assert without_comments(before["word/document.xml"]) == without_comments(after["word/document.xml"])
    for name in changed - {"word/document.xml"}:
        assert len(etree.fromstring(after[name])) == len(etree.fromstring(before[name])) + 1
    assert read(copy, "a.docx").text == TEXT


def test_comments_that_are_there_stay_and_more_can_follow():
    once = annotate(FILE, "a.docx", [finding(*at("760"))])
    twice = annotate(once, "a.docx", [finding(*at("12"))])
    assert commented(twice) == ["760", "12"]
    assert len(list(python_docx.Document(io.BytesIO(twice)).comments)) == 2


def test_without_findings_the_file_is_the_same():
    assert annotate(FILE, "a.docx", []) == FILE


def test_only_word_files_take_comments():
    with pytest.raises(UnreadableError, match="Word"):
        annotate(b"abc", "a.txt", [])


SPANS = st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(sorted), min_size=1, max_size=6)


@given(SPANS)
def test_wherever_comments_go_the_document_reads_and_looks_the_same(spans):
    copy = annotate(FILE, "a.docx", [finding(*span) for span in spans])
    assert read(copy, "a.docx").text == TEXT
    assert without_comments(parts(FILE)["word/document.xml"]) == without_comments(parts(copy)["word/document.xml"])
    assert len(commented(copy)) == len(spans)


def test_a_strict_file_stays_strict() -> None:
    names = {W[1:-1]: "http://purl.oclc.org/ooxml/wordprocessingml/main", R[1:-1]: f"{_STRICT_OFFICE}/relationships"}

    def renamed(content: bytes) -> bytes:
        for usual, strict in names.items():
            content = content.replace(usual.encode(), strict.encode())
        return content

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts(FILE).items():
            archive.writestr(name, renamed(content))
    strict = out.getvalue()
    assert read(strict, "a.docx").text == TEXT
    marked = annotate(strict, "a.docx", [finding(*at("47 + 714 = 760 hồ sơ"))])
    assert read(marked, "a.docx").text == TEXT
    made = parts(marked)
    assert "Tổng không khớp.".encode() in made["word/comments.xml"]
    assert b"commentRangeStart" in made["word/document.xml"]
    assert f"{_STRICT_OFFICE}/relationships/comments".encode() in made["word/_rels/document.xml.rels"]
    assert not any(usual.encode() in content for content in made.values() for usual in names)
    again = annotate(marked, "a.docx", [finding(*at("12"))])
    assert parts(again)["word/comments.xml"].count(b"<w:comment ") == 2
