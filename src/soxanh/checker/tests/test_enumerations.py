"""Announced counts and the lists that follow."""

import pytest

from soxanh.checker.checking import check
from soxanh.checker.documents import Block, Document, Kind
from soxanh.checker.findings import Check, Finding


def found(document: Document) -> list[Finding]:
    return [finding for finding in check(document).findings if finding.check is Check.ENUMERATION]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        # subsections
        ("2. Kết quả 03 phong trào thi đua\n2.1. Phong trào A\nabc.\n2.2. Phong trào B\n2.3. Phong trào C\n", None),
        (
            "2. Kết quả 03 phong trào\n2.1. Phong trào A\n2.2. Phong trào B\n2.3. Phong trào C\n2.4. Phong trào D\n3. Khác",
            ("03", "04"),
        ),
        ("2. Kết quả 03 phong trào\n2.1. Chỉ đạo\n2.2. Phong trào B\n2.3. Kết quả\n2.4. Đánh giá\n", None),
        # items
        ("Tập trung vào 03 nhiệm vụ sau:\n- Một việc.\n- Hai việc.\n- Ba việc.\n", None),
        ("Tập trung vào 03 nhiệm vụ sau:\n- Một việc.\n- Hai việc.\n", ("03", "02")),
        ("Sở đề ra 04 giải pháp chủ yếu sau đây:\na) Rà soát.\nb) Tuyên truyền.\nc) Kiểm tra.\nHết.", ("04", "03")),
        (
            "Gồm 02 nhóm nội dung như sau:\n1. Nhóm đầu.\n- chi tiết\n- chi tiết\n2. Nhóm sau.\n3. Nhóm cuối.\n",
            ("02", "03"),
        ),
        ("Công bố 70 thủ tục, bao gồm các Quyết định sau:\n- Quyết định A.\n- Quyết định B.\n", None),
        ("Kiểm tra 05 đơn vị sau:\n- 02 phòng\n- 03 trung tâm\n", None),
        ("Có 03 dự án, trong đó:\n- Dự án A.\n- Dự án B.\n", None),
        # names in the sentence
        ("triển khai tại 04 huyện gồm: Bắc Yên, Mộc Châu, Sông Mã và Thuận Châu.", None),
        ("triển khai tại 05 huyện gồm: Bắc Yên, Mộc Châu, Sông Mã và Thuận Châu.", ("05", "04")),
        ("đã kiểm tra 03 xã (Chiềng An, Hua La, Chiềng Xôm).", None),
        ("đã kiểm tra 03 xã (Chiềng An, Hua La).", ("03", "02")),
        ("kiểm tra 04 xã, phường (phường Tô Hiệu, thành phố Sơn La; xã Hua La, xã Chiềng An).", None),
        ("làm việc với 05 huyện, gồm: Bắc Yên, Mộc Châu và các huyện khác.", None),
        ("01 huyện (Vân Hồ), 10 xã trên địa bàn.", None),
        # numbered points
        ("đề ra 03 nhóm giải pháp: (1) rà soát; (2) tuyên truyền; (3) kiểm tra.", None),
        ("đề ra 03 nhóm giải pháp: (1) rà soát; (2) tuyên truyền; (3) kiểm tra; (4) báo cáo.", ("03", "04")),
        ("nêu hai kiến nghị: Một là, bổ sung vốn. Hai là, giao thêm người. Ba là, sửa quy định.", ("02", "03")),
    ],
)
def test_counts_against_lists(text, counts):
    findings = found(Document("x", text))
    assert [(finding.found, finding.expected) for finding in findings] == ([counts] if counts else [])


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("Xã Chiềng An; xã Hua La; xã Chiềng Xôm.", False),
        ("Xã Chiềng An; xã Hua La.", True),
        ("Quy chế tiếp nhận hồ sơ; cấp, cấp đổi Giấy chứng nhận; giá dịch vụ; mức thu.", False),
        ("Xã Chiềng An; xã Hua La; …", False),
    ],
)
def test_names_in_a_footnote(note, told):
    body = "Đã kiểm tra thực tế tại 03 xã⁴ trên địa bàn huyện."
    text = f"{body}\n⁴ {note}"
    blocks = (
        Block(0, len(body), Kind.PARAGRAPH),
        Block(len(body) + 1, len(text), Kind.FOOTNOTE, anchor=body.index("⁴")),
    )
    assert bool(found(Document("x", text, blocks=blocks))) is told
