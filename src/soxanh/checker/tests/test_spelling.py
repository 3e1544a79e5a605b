"""Impossible syllables, slips in phrases, words written twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soxanh.checker.checking import check
from soxanh.checker.documents import Document
from soxanh.checker.findings import Check
from soxanh.checker.phrases import lexicon


def found(text: str) -> list[tuple[str, str]]:
    findings = check(Document("x", text)).findings
    return [(f.found, f.expected) for f in findings if f.check is Check.SPELLING]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("việc thưc hiện nhiệm vụ", [("thưc", "thực")]),
        ("lập bảng quyêt toán vốn", [("quyêt", "quyết")]),
        ("đã ccaasp đổi 12 giấy", [("ccaasp", "cấp")]),
        ("trong tháng đã cghi nhận hai vụ", [("cghi", "ghi")]),
        ("đã hòan trả, thúôc men, vâỵ thì", [("hòan", "hoàn"), ("thúôc", "thuốc"), ("vâỵ", "vậy")]),
        ("theo huớng mới, tuơng đối đuợc", [("huớng", "hướng"), ("tuơng", "tương"), ("đuợc", "được")]),
        ("BIÊN BẢN NGIỆM THU", [("NGIỆM", "NGHIỆM")]),
    ],
)
def test_syllables_that_do_not_exist(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thường xuyên đơn đốc các đơn vị", ("đơn đốc", "đôn đốc")),
        ("tổ chức cấm mốc hành lang", ("cấm mốc", "cắm mốc")),
        ("chỉ tiêu tình giao năm nay", ("tình giao", "tỉnh giao")),
        ("đón Tết Nguyên đán Nhâm dân, Công đoàn", ("Nhâm dân", "Nhâm Dần")),
        ("cơ quan tiến hàng kiểm tra kho", ("tiến hàng kiểm tra", "tiến hành kiểm tra")),
        ("do Cục thi đua số 3 phát động", ("Cục thi đua", "Cụm thi đua")),
        ("phòng chống tại nạn thương tích", ("tại nạn thương tích", "tai nạn thương tích")),
        ("Đông thời, ban hành văn bản", ("Đông thời", "Đồng thời")),
        ("việc đo đạc, giái phóng mặt bằng", ("giái phóng mặt bằng", "giải phóng mặt bằng")),
        ("công tác giao dục pháp luật", ("giao dục pháp luật", "giáo dục pháp luật")),
        ("xử phạt vị phạm hành chính", ("xử phạt vị phạm hành chính", "xử phạt vi phạm hành chính")),
        ("nâng cao tinh thần trách nhiện", ("trách nhiện", "trách nhiệm")),
    ],
)
def test_slips_in_phrases(text, expected):
    assert expected in found(text)
    assert len(found(text)) == 1


@pytest.mark.parametrize(
    ("text", "once"),
    [
        ("phát động hưởng ứng hưởng ứng chiến dịch", "hưởng ứng"),
        ("hướng dẫn thực hiện thực hiện tiêu chí", "thực hiện"),
        ("số thu đã giảm giảm gần một nửa", "giảm"),
        ("tại các xã của của huyện", "của"),
    ],
)
def test_words_written_twice(text, once):
    assert [right for _, right in found(text)] == [once]


@pytest.mark.parametrize(
    "text",
    [
        # doubled on purpose, or where two phrases meet
        "ngày ngày, luôn luôn, dần dần, song song, xã xã thi đua, năm năm qua, từng bước từng bước",
        "người dân dân tộc thiểu số; Quyết định quy định quy tắc ứng xử; sản xuất xuất khẩu",
        "họp, họp; bàn. Bàn tiếp",
        # loans, names, abbreviations, other languages, addresses
        "ôtô, ximăng, kilôgam, container, logistics, email, alumin, bê tông, xăng, a-xít, nitơ",
        "huyện Đắk R’Lấp, xã Đắk Sin, Krông Nô, Kon Plông, ông K’Choi, Ea H’leo, A Lưới, Mường Nhé",
        "UBND, HĐND, TTHC, ĐVQHNS, GPMB, KH&ĐT, TTg, TW, PCCC&CNCH",
        "Global Petrol Prices, Work From Home, https://thử.vn/ngiêm-túc/12, tên@miền.vn",
        # both places of the tone, i and y
        "hoà bình, hòa bình, uỷ ban, ủy ban, thuỷ sản, thủy sản, khoẻ, khỏe, kĩ thuật, kỹ thuật, tỉ lệ, tỷ lệ",
        # phrases that look like others
        "các bộ, ngành; cộng tác viên; có quan hệ; dự toán; thứ trưởng; quá trình; truyền thống; tiến trình; biểu mẫu",
        "giá cá tra; đường liên thôn; tính hợp pháp; nhờ đầu tư; hội nông dân; thu hồi đạt 90%; hàng quý; mở rộng sản xuất",
        "ông Đỗ Thị, bà Lâm Phát; Hàm Giả là tên",
        "nhiệm vụ trọng tâm, trọng điểm; Cụm thi đua số II; Nhân dân các dân tộc",
    ],
)
def test_what_is_right(text):
    assert found(text) == []


def test_a_text_without_accents_is_left_alone():
    assert found("bao cao ket qua thuc hien nhiem vu, Quy che lam viec, phong chuyen mon") == []


@given(st.sampled_from(sorted(lexicon().phrases)), st.sampled_from(sorted(lexicon().phrases)))
def test_phrases_of_the_list_are_right_in_any_order(first, second):
    assert found(f"{' '.join(first)}; {' '.join(second)}.") == []
