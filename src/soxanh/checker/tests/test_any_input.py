"""Whatever the input: an answer, or one sentence that says why not. `make fuzz` looks much further."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from soxanh.checker.annotate import annotate
from soxanh.checker.checking import check
from soxanh.checker.documents import consecutive
from soxanh.checker.reading import UnreadableError, read
from soxanh.checker.summary import summary
from soxanh.checker.tests.wordfiles import docx, notes, paragraph

NAMES = st.sampled_from(["a.txt", "a.md", "a.html", "a.docx", "a.pdf", ""])
PIECES = [
    "Tổng số 761 hồ sơ, trong đó: cũ 47 hồ sơ, mới 714 hồ sơ. ", "đạt 91,9% ", "Quyết định số 09/2022/QĐ-UBND ngày 25/3/2022 ",
    "ngày 31/02/2022 ", "gồm 03 xã: ", "- ", "1. ", "II. ", "|", "\t", "\n", "⁴", ";", ".", "%", "топ ", "\u200b", "o\u0302\u0301", "\r", "…",
]  # fmt: skip
XML = [
    "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>12</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:del>",
    "</w:del>", "<w:tab/>", '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="separate"/>', '<w:footnoteReference w:id="2"/>',
    '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>', '<w:tcPr><w:vMerge/><w:gridSpan w:val="9"/></w:tcPr>', "<w:txbxContent>", "</w:txbxContent>",
]  # fmt: skip
WORD_FILE = docx(paragraph("Có 5 hồ sơ, trong đó 2 hồ sơ cũ."), footnotes=notes("footnotes", n2="x"))


def everything(data, name):
    """All that the command does with a file."""
    try:
        document = read(data, name)
    except UnreadableError as error:
        assert "\n" not in str(error)
        return
    assert consecutive(document)
    result = check(document)
    for finding in result.findings:
        for place in filter(None, (finding.place, finding.other)):
            assert document.text[place.start : place.end] == place.quote
    assert summary(document, result) and json.dumps(result.as_json())
    if data.startswith(b"PK"):
        assert read(annotate(data, name, result.findings), name).text == document.text


@given(st.binary(max_size=300), NAMES)
def test_any_bytes(data, name):
    everything(data, name)


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=40).map("".join), NAMES)
def test_any_text(text, name):
    everything(text.encode("utf8", "surrogatepass"), name)


@settings(max_examples=60)
@given(st.lists(st.sampled_from(XML), max_size=40).map("".join))
def test_any_arrangement_of_word_elements(body):
    everything(docx(f"<w:p>{body}</w:p>"), "a.docx")
    everything(docx(body, footnotes=notes("footnotes", n2="Gồm 5 xã.")), "a.docx")


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, len(WORD_FILE) - 1), st.integers(0, 255)), max_size=8))
def test_a_damaged_word_file(changes):
    damaged = bytearray(WORD_FILE)
    for at, value in changes:
        damaged[at] = value
    everything(bytes(damaged), "a.docx")
