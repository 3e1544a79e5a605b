"""Which syllables Vietnamese spelling allows."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soxanh.vi.syllables import is_syllable, split_syllables, syllables

TEXT = """Căn cứ tình hình thực tế, Ủy ban nhân dân huyện giao Phòng Tài nguyên và Môi trường chủ trì, phối hợp kiểm tra việc quản lý,
sử dụng đất đai; khuyến khích người dân chuyển đổi giống lúa, nuôi tôm, trồng quế, hồi; nghiêm cấm khai thác cát, sỏi lòng sông;
giữ gìn vệ sinh, thu gom rác thải; quyết liệt xử lý vi phạm, kể cả khuyết điểm nhỏ; yêu cầu các xã báo cáo trước ngày mười lăm
hằng tháng, gửi kèm biểu thuyết minh; ghi rõ họ tên, chức vụ, quê quán, điện thoại; huy động thanh niên, phụ nữ, cựu chiến binh
tham gia; ứng phó xoáy lốc, ngập úng, khuya khoắt, nguệch ngoạc, khúc khuỷu, quạnh quẽ, giếng khoan, gì cũng quý, uỳnh uỵch"""


def test_running_text_is_made_of_syllables():
    words = [word for word in "".join(c if c.isalpha() else " " for c in TEXT.lower()).split() if len(word) > 1]
    assert [word for word in words if not is_syllable(word)] == []


@pytest.mark.parametrize(
    "word", "hoà hòa khoẻ khỏe thuý thúy quý giờ giết gìn yêu yên kỹ kĩ ở ý oa uyên thuở loong".split()
)
def test_spellings_in_use(word):
    assert is_syllable(unicodedata.normalize("NFC", word))


@pytest.mark.parametrize(
    "word",
    "thưc quyêt hòan tòan thúôc ngiêm ghang kách céo nghành iêu công' ccấp cghi hưu7 tyên gíêng đươc nhưg".split(),
)
def test_what_is_no_syllable(word):
    assert not is_syllable(word)


@given(st.sampled_from(sorted(syllables())))
def test_stopped_syllables_have_a_tone(syllable):
    marks = unicodedata.normalize("NFD", syllable)
    if syllable.endswith(("c", "ch", "p", "t")):
        assert "\u0301" in marks or "\u0323" in marks
    assert syllable == unicodedata.normalize("NFC", syllable)


def test_words_written_together():
    assert split_syllables("ôtô") == ["ô", "tô"]
    assert split_syllables("kilôgam") == ["ki", "lô", "gam"]
    assert split_syllables("đất") is None
    assert split_syllables("xyzt") is None
