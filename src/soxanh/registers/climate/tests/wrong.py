"""Entries that cannot be right, and the identities that tell of them."""

from soxanh.registers.tests.ledgers import Wrong

#: A measure without a deadline, so that the book is open.
RUNNING = [("climate.measures", {"started_on": "2021-03-01"})]

CASES = (
    Wrong(
        "a plan on no known matter",
        "climate.plans",
        {"field": "weather"},
        {"field": "hydromet"},
        ["Khí tượng thủy văn + biến đổi khí hậu + đa dạng sinh học = kế hoạch, văn bản đã ban hành"],
    ),
    Wrong(
        "an inventory verified before it was sent",
        "climate.inventories",
        {"submitted_on": "2023-01-15", "verified_on": "2022-12-15"},
        {"submitted_on": "2022-01-15"},
        ["Kiểm kê đã thẩm định + chờ thẩm định = kiểm kê đã nhận, lũy kế"],
        beside=[("climate.inventories", {"submitted_on": "2021-01-15"})],
    ),
    Wrong(
        "a measure done before it began",
        "climate.measures",
        {"started_on": "2023-02-01", "done_on": "2022-11-01"},
        {"started_on": "2022-02-01"},
        ["Hoạt động chuyển sang + bắt đầu = hoàn thành + đang thực hiện"],
        beside=RUNNING,
    ),
    Wrong(
        "a measure due before it began",
        "climate.measures",
        {"started_on": "2023-02-01", "due_on": "2022-11-01"},
        {"started_on": "2022-02-01"},
        ["Hoạt động đang thực hiện trong hạn + quá hạn = hoạt động đang thực hiện"],
        beside=RUNNING,
    ),
)
