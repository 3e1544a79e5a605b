"""Searching, sorting and normalising Vietnamese text."""

import random
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from soxanh.vi.text import normalise, search_key, sort_key, unaccent

VIETNAMESE = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậỳỷỹýỵờởỡớợừửữứự ", max_size=12)


def test_unaccent_keeps_case_and_spacing():
    assert unaccent("Đất đai,  Ước đạt") == "Dat dai,  Uoc dat"


def test_unaccent_reads_decomposed_text():
    assert unaccent(unicodedata.normalize("NFD", "Lạng Sơn: Hữu Lũng")) == "Lang Son: Huu Lung"


def test_search_key_finds_whatever_the_spelling():
    keys = {
        search_key("Hoà Bình"),
        search_key("Hòa  bình "),
        search_key("HÒA\u200b BÌNH"),
        search_key("hoa\u00a0binh"),
    }
    assert keys == {"hoa binh"}


def test_normalise_composes_and_drops_what_cannot_be_seen():
    assert normalise(unicodedata.normalize("NFD", "Sở\u200b Tài\ufeff nguyên")) == "Sở Tài nguyên"
    assert normalise("hoà") == "hoà", "where the tone stands is the writer's business"


def assert_sorts(expected):
    shuffled = expected[:]
    random.Random(1).shuffle(shuffled)
    assert sorted(shuffled, key=sort_key) == expected


def test_alphabet_order():
    assert_sorts(list("aăâbcdđeêghiklmnoôơpqrstuưvxy"))


def test_tones_decide_after_the_letters():
    words = ["ba", "bà", "bả", "bã", "bá", "bạ", "ban", "bàn", "băn", "bân", "bê"]
    assert_sorts(words)


def test_places_sort_as_in_a_printed_list():
    places = [
        "Bắc Sơn",
        "Bình Gia",
        "Cao Lộc",
        "Chi Lăng",
        "Đình Lập",
        "Hữu Lũng",
        "Lạng Sơn",
        "Lộc Bình",
        "Tràng Định",
    ]
    assert_sorts(places)


@given(VIETNAMESE)
def test_keys_do_not_depend_on_the_unicode_form(text):
    decomposed = unicodedata.normalize("NFD", text)
    assert sort_key(text) == sort_key(decomposed)
    assert search_key(text) == search_key(decomposed)


@given(VIETNAMESE, VIETNAMESE)
def test_different_words_never_share_a_sort_key(one, other):
    same = " ".join(one.split()) == " ".join(other.split())
    assert (sort_key(one) == sort_key(other)) == same
