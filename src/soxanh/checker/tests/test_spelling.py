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
        ("ứng dụng công nghiệ thông tin", [("nghiệ", "nghệ")]),
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
        "thu tiền thuế đất phi nông nghiệp; cơ quan cùng cấp; lấy máu xét nghiệm; giá đắt",
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
        # words that belong to the other neighbour, or are ordinary
        "ngành chế biến chế tạo; khả năng xuất hiện lũ; tương ứng dung tích hồ; cửa hàng nằm ven đường; người bị cận thị",
        "bên lề hội nghị; đại hội thường niên thông qua; ba lượng vàng; nợ thuê tài chính; giai đoạn kết thúc; thành phố Hà Nội đứng đầu",
        "máy chạy dầu mazút, xe rơmoóc, quặng bôxit",
        "nhiệm vụ trọng tâm, trọng điểm; Cụm thi đua số II; Nhân dân các dân tộc",
    ],
)
def test_what_is_right(text):
    assert found(text) == []


COMMUNE = "Đoàn đến xã Hữu Kiên, họp ở xã Hữu Kiên. Dân xã Hữu Kiên đồng tình; bãi rác xã Hữu Kiên đã đóng."
PERSON = "Mời ông Nông Văn Tài, ông Nông Văn Tài vắng. Hỏi ông Nông Văn Tài; giao ông Nông Văn Tài lo."
GATE = "Qua cửa Bắc Xa có lợi. Ở cửa Bắc Xa, ra cửa Bắc Xa và vào cửa Bắc Xa đều mở."
SYSTEM = "Dùng phần mềm VBDLIS; có phần mềm VBDLIS, nhờ phần mềm VBDLIS, mua phần mềm VBDLIS."
AGENCY = "Sở Nông nghiệp họp. Với Sở Nông nghiệp, nhờ Sở Nông nghiệp, của Sở Nông nghiệp."
ESSAY = "Việc trên địa bàn tỉnh; có trên địa bàn tỉnh, làm trên địa bàn tỉnh, ở trên địa bàn tỉnh."
# Other words, so that names stand far enough from each other not to be a list.
BETWEEN = " Năm nay trời mưa nhiều hơn mọi năm, đường đi lại rất khó khăn cho bà con. "


@pytest.mark.parametrize(
    ("usual", "text", "expected"),
    [
        (COMMUNE, "Rác từ xã Hữu Kiến chở đi.", ("xã Hữu Kiến", "xã Hữu Kiên")),
        (COMMUNE, "Rác từ xã Hửu Kiên chở đi.", ("xã Hửu Kiên", "xã Hữu Kiên")),
        (COMMUNE, "Rác từ xã Hữu Kiêb chở đi.", ("xã Hữu Kiêb", "xã Hữu Kiên")),
        (GATE, "Hàng qua cửa Bắc Xạ hôm nay.", ("cửa Bắc Xạ", "cửa Bắc Xa")),
        (PERSON, "Chiều nay ông Nông Vặn Tài về.", ("Nông Vặn Tài", "Nông Văn Tài")),
        (SYSTEM, "Cài phần mềm VBDLSI.", ("mềm VBDLSI", "mềm VBDLIS")),
        (AGENCY, "Hỏi Sở Nồng nghiệp sau.", ("Sở Nồng nghiệp", "Sở Nông nghiệp")),
        (ESSAY, "Rừng trên đọa bàn tỉnh.", ("trên đọa bàn", "trên địa bàn")),
    ],
)
def test_what_the_document_writes_otherwise(usual, text, expected):
    assert found(usual + BETWEEN + text) == [expected]
    assert found(text + BETWEEN + usual) == [expected]


def test_the_message_says_how_often_the_document_writes_it_otherwise():
    (finding,) = check(Document("x", COMMUNE + BETWEEN + "Rác từ xã Hữu Kiến chở đi.")).findings
    assert finding.message == "Viết “xã Hữu Kiến”, có lẽ là “xã Hữu Kiên” (văn bản này viết “xã Hữu Kiên” 4 lần)."


@pytest.mark.parametrize(
    ("usual", "text"),
    [
        # one too few
        (COMMUNE.replace("Kiên, họp", "Lũng, họp"), "Rác từ xã Hữu Kiến chở đi."),
        # as often as not: twice
        (COMMUNE, "Rác từ xã Hữu Kiến chở đi. Dân xã Hữu Kiến vui."),
        # two letters away, another first letter, another spelling of the same
        (COMMUNE, "Rác từ xã Hữu Kiểm chở đi."),
        (COMMUNE, "Rác từ xã Hữu Kêni chở đi."),
        (COMMUNE, "Rác từ xã Hữu Liên chở đi."),
        ("Ở xã Mỹ An, đi xã Mỹ An; về xã Mỹ An, qua xã Mỹ An.", "Rác từ xã Mĩ An chở đi."),
        # the syllable is one of other names
        (COMMUNE, "Rác từ xã Hữu Kiến chở đi. Trước đó, hồ Kiến Sơn cạn."),
        # two persons
        (PERSON, "Chiều nay ông Nông Văn Tại về."),
        (PERSON, "Chiều nay ông Nồng Văn Tài về."),
        # shorter abbreviations, numerals
        ("Do Bộ BTNMT lo; Bộ BTNMT gửi, Bộ BTNMT nhận, Bộ BTNMT trả.", "Nay Bộ BNNMT lo."),
        ("Xem mục XXXVII; ở mục XXXVII, theo mục XXXVII, cả mục XXXVII.", "Xem mục XXXIII."),
        # words with a meaning of their own
        ("Có tại các xã. Họp tại các xã; làm tại các xã, dân tại các xã.", "Mưa tại cả xã."),
        ("Hộ được cấp nhà; đã được cấp nhà, chưa được cấp nhà, cần được cấp nhà.", "Sổ được cập nhật."),
        ("Họp các hội viên; gặp các hội viên, hỏi các hội viên, mời các hội viên.", "Mời các đội viên."),
        ("Sản lượng cam đủ; tăng sản lượng cam đủ, có sản lượng cam đủ, là sản lượng cam đủ.", "Sản lượng cám đủ."),
        (
            "Đã được sự quan tâm; nhờ được sự quan tâm, có được sự quan tâm, là được sự quan tâm.",
            "Đã được Sở quan tâm.",
        ),
        ("Mời các Sở họp; nhắc các Sở họp, chờ các Sở họp, giục các Sở họp.", "Xem các Sổ họp."),
        ("Dự hội thi tỉnh; xem hội thi tỉnh, mở hội thi tỉnh, vui hội thi tỉnh.", "Các hội tại tỉnh."),
        # a name in capitals at the beginning of a sentence, after a break
        (COMMUNE, "Đi xã. Hữu Kiến tạo."),
    ],
)
def test_what_a_document_may_write_beside_its_usual_phrases(usual, text):
    assert found(usual + BETWEEN + text) == []


def test_two_names_in_one_list_are_two():
    assert found(COMMUNE + BETWEEN + "Gồm các xã Hữu Kiên, xã Hữu Kiến.") == []


def test_a_text_without_accents_is_left_alone():
    assert found("bao cao ket qua thuc hien nhiem vu, Quy che lam viec, phong chuyen mon") == []


@given(st.sampled_from(sorted(lexicon().phrases)), st.sampled_from(sorted(lexicon().phrases)))
def test_phrases_of_the_list_are_right_in_any_order(first, second):
    assert found(f"{' '.join(first)}; {' '.join(second)}.") == []
