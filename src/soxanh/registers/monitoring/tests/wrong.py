"""Entries that cannot be right, and the identities that tell of them."""

from soxanh.registers.tests.ledgers import Wrong

CASES = (
    Wrong(
        "a station of nobody",
        "monitoring.stations",
        {"owner": "village", "connected_on": "2022-03-01"},
        {"owner": "enterprise"},
        ["Trạm do Sở vận hành + trạm của doanh nghiệp = trạm đang truyền dữ liệu về Sở"],
    ),
    Wrong(
        "a result of no known verdict",
        "monitoring.results",
        {"verdict": "perhaps"},
        {"verdict": "not_judged"},
        ["Trong giới hạn + vượt giới hạn + theo giới hạn chưa đối chiếu + chưa so sánh được = kết quả quan trắc"],
    ),
)
