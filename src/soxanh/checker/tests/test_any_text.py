"""Whatever is read, the checks answer, and what they quote stands where they say."""

import re

from hypothesis import given
from hypothesis import strategies as st

from soxanh.checker.checking import check
from soxanh.checker.documents import Document
from soxanh.checker.tests.test_sentences import CASES

PIECES = [
    *(
        "số",
        " 12/QĐ-UBND",
        "Số: 5/BC-",
        "ngày ",
        "31/4/2022",
        "\n",
        "\n- ",
        "1. ",
        "2.1. ",
        "03 xã gồm: ",
        "A, B và C",
        "(1) ",
    ),
    *(
        "giai đoạn 2025-2021",
        "đơn đốc",
        "thực hiện thực hiện",
        "8.973194 ",
        "67.4 %",
        "hè 2021",
        "BÁO CÁO năm 2022",
        "thưc",
    ),
    *(
        "e\u0302\u0301",
        "\u200b",
        "\u00a0",
        "⁴",
        "…",
        "топ",
        "İ",
        "ß",
        "12-CT/",
        "TU",
        ":",
        ";",
        "của UBND tỉnh ",
        "1,5",
        "Công văn ",
    ),
]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=40))
def test_any_text(pieces):
    document = Document("x", "".join(pieces))
    result = check(document)
    for citation in result.citations:
        assert document.text[citation.place.start : citation.place.end] == citation.place.quote
        assert citation.place.quote
    for finding in result.findings:
        for place in (finding.place, finding.other):
            if place:
                assert document.text[place.start : place.end] == place.quote
                assert place.quote
        assert finding.message


NUMBERS = [
    *("0", "00", "0,0", "0,00", "1", "01", "2", "100", "100,0", "1.000", "1000", "99,99", "0,01"),
    *(
        "1.234.567.890.123",
        "0 tỷ 0 triệu",
        "2 tỷ 30 triệu",
        "9" * 40,
        "1,5/0",
        "0/0",
        "3/2",
        "0.5",
        "1,000.5",
        "-5",
        "12-15",
        "một",
        "không",
    ),
]


@given(st.sampled_from(CASES), st.data())
def test_any_number_in_a_sentence_that_states_relations(case, data):
    text = re.sub(
        r"\d+(?:[.,]\d+)*",
        lambda match: data.draw(st.sampled_from([match[0], *NUMBERS])),
        case[0].replace("⏎", "\n"),
    )
    assert check(Document("x", text)).reading
