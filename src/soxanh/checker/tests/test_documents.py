"""The way from the words that are understood back to the text that was read."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from soxanh.checker.documents import Document

PIECES = st.lists(
    st.sampled_from([*"ab 12,.\n", "ồ", "đ", "ạ", "o\u0302\u0300", "\u200b", "\u00a0", "топ", "…", "u\u031b\u0301"]),
    max_size=40,
)


def test_words_read_as_a_person_reads_them():
    document = Document("x", unicodedata.normalize("NFD", "tổng số hồ sơ") + " 12\u00a0ha, th\u200bửa")
    assert document.words == "tổng số hồ sơ 12 ha, thửa"
    for word, quote in (("hồ", "ho\u0302\u0300"), ("12 ha", "12\u00a0ha"), ("thửa", "th\u200bửa")):
        start = document.words.index(word)
        assert document.place(start, start + len(word)).quote == quote


@given(PIECES)
def test_every_place_leads_back_to_letters_that_read_the_same(pieces):
    document = Document("x", "".join(pieces))
    words = document.words
    for start in range(len(words)):
        place = document.place(start, start + 1)
        assert place.quote == document.text[place.start : place.end]
        assert Document("y", place.quote).words == words[start : start + 1]


def test_a_text_in_one_composition_is_its_own_words():
    text = "Đã tiếp nhận: 37.331 hồ sơ, đạt 94,4 % – “đúng hạn”…"
    assert Document("x", text).words == text
