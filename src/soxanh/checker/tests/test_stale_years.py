"""Text kept from an earlier year's report."""

import pytest

from soxanh.checker.checking import check
from soxanh.checker.documents import Document
from soxanh.checker.findings import Check

HEAD = "BÁO CÁO\nTổng kết công tác năm 2022, phương hướng nhiệm vụ năm 2023\n\n"


def quotes(text: str) -> list[str]:
    findings = check(Document("x", HEAD + text)).findings
    return [finding.place.quote for finding in findings if finding.check is Check.STALE_YEAR]


@pytest.mark.parametrize(
    "text",
    [
        "Cử đoàn viên tham gia chiến dịch tình nguyện hè 2021, hiến máu nhân đạo.",
        "Tổ chức trao quà Trung thu 2021 cho các cháu.",
        "Hưởng ứng Giờ Trái đất năm 2021 trên toàn tỉnh.",
        "Trong năm 2021, Sở đã tiếp nhận 300 hồ sơ.",
        "II. KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2021\n\nCác việc đã làm.",
        "III. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM NĂM 2022\n\nCác việc sẽ làm.",
    ],
)
def test_an_earlier_year_among_this_years_work(text):
    assert len(quotes(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Số lượt tham gia tình nguyện hè 2022 tăng so với hè 2021.",
        "Tham gia tình nguyện hè 2022, trao quà Trung thu 2022.",
        "Hội nghị tổng kết công tác năm 2021 được tổ chức ngày 15/01/2022.",
        "Khắc phục những hạn chế trong năm 2021.",
        "Vụ Đông Xuân 2021 - 2022 gieo trồng 5.000 ha.",
        "Khen thưởng tập thể có thành tích trong chiến dịch hè 2021.",
        "II. KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2022\n\nIII. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2023\n\nTừ năm 2021, Sở đã số hóa hồ sơ.",
        "Kế hoạch số 70/KH-UBND ngày 15/3/2021 về trồng rừng mùa xuân.",
    ],
)
def test_earlier_years_have_their_places(text):
    assert quotes(text) == []


def test_nothing_is_said_where_the_year_of_the_report_is_not_known():
    findings = check(Document("x", "Tham gia tình nguyện hè 2021.")).findings
    assert [finding for finding in findings if finding.check is Check.STALE_YEAR] == []
