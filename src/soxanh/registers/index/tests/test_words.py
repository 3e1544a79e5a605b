"""What is typed, taken apart; spellings that lie near."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from soxanh.registers.index.words import END, Word, indexed, spellings, typed, without, words_of


def test_words_are_runs_of_letters_and_digits_without_accents():
    assert words_of("000.00.16.H37-220315-0007, Nguyễn Thị Đào") == [
        *("000", "00", "16", "h37", "220315", "0007"),
        *("nguyen", "thi", "dao"),
    ]


def test_only_the_last_word_of_a_run_may_be_the_beginning_of_one():
    assert typed("12/QĐ-UB  a") == [Word("12"), Word("qd"), Word("ub", begins=True), Word("a")]


def test_the_first_word_of_a_run_may_be_the_end_of_a_number_and_a_lone_one_its_middle():
    assert typed("0315-0007") == [Word("0315", ends=True), Word("0007", begins=True)]
    assert typed("2031") == [Word("2031", begins=True, ends=True)]
    assert typed("31/5 dao") == [Word("31"), Word("5"), Word("dao", begins=True)]


def test_the_ends_of_numbers_are_indexed_from_three_signs_on():
    assert indexed("H37-220315-07 Đào") == f"h37-220315-07 dao {END}20315 {END}0315 {END}315"
    assert indexed("BX1234") == f"bx1234 {END}x1234 {END}1234 {END}234"
    assert indexed("9" * 25) == "9" * 25


def test_punctuation_is_nothing_to_search_for():
    assert typed(" / - “” \ue000 ") == []


def test_a_spelling_is_one_letter_wrong_missing_too_many_or_swapped():
    assert {"nhan", "nam", "nhamm", "hnam", "nahm"} <= spellings("nham")
    assert "nham" not in spellings("nham")
    assert "nhmaa" not in spellings("nham")
    assert spellings("an") == frozenset()


def test_a_number_is_mended_by_digits_only():
    assert {"1255", "125", "12566", "1265"} <= spellings("1256")
    assert all(each.isdigit() for each in spellings("1256"))


@given(
    st.text("abcdeghiklmnopqrstuvxy", min_size=3, max_size=8),
    st.text("abcdeghiklmnopqrstuvxy", min_size=2, max_size=9),
)
def test_spellings_are_exactly_those_one_step_away(word, other):
    assert (other in spellings(word)) == (OSA.distance(word, other) == 1)


def test_words_that_name_the_register_are_set_apart():
    words = typed("quyết định 1256")
    assert without(words, "Quyết định về đất đai") == [Word("1256", begins=True, ends=True)]
    assert without(words, "Văn bản đi") == words
    assert without(typed("nguyễn đất"), "Quyết định về đất đai") == typed("nguyễn đất")
    assert without(typed("quyt dinh 7"), "Quyết định về đất đai", nearly=True) == [Word("7")]
