"""Entries that cannot be right, and the identities that tell of them."""

from soxanh.registers.tests.ledgers import Wrong

CASES = (
    Wrong(
        "a licence of no known kind",
        "minerals.licences",
        {"granted_on": "2022-03-15", "kind": "panning"},
        {"kind": "salvage"},
        ["Giấy phép khoáng sản cộng theo loại = tất cả"],
    ),
    Wrong(
        "more falls due than was ever approved",
        "minerals.fee_instalments",
        {"due_on": "2022-03-31", "amount": 300},
        {"amount": 200},
        ["Tiền cấp quyền đến hạn nộp, lũy kế ≤ tiền cấp quyền đã phê duyệt, lũy kế"],
        beside=[("minerals.fees", {"decided_on": "2021-05-10", "amount": 200})],
    ),
    Wrong(
        "an auction of no known result",
        "minerals.auctions",
        {"held_on": "2022-03-15", "result": "postponed"},
        {"result": "failed"},
        ["Đấu giá quyền khai thác khoáng sản thành + không thành = đã tổ chức"],
    ),
)
