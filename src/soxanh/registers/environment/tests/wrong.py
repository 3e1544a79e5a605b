"""Entries that cannot be right, and the identities that tell of them."""

from soxanh.registers.tests.ledgers import Wrong

#: Support decided and paid in its time.
PAID = [("environment.fund_supports", {"decided_on": "2021-02-10", "paid_on": "2021-03-10", "amount": 700})]

CASES = (
    Wrong(
        "an outlet of no known medium",
        "environment.permitted_discharges",
        {"medium": "noise", "permit__valid_from": "2022-03-01"},
        {"medium": "emission"},
        ["Nước thải + khí thải = vị trí xả thải được cấp phép"],
    ),
    Wrong(
        "a book neither first nor reissued",
        "environment.waste_books",
        {"issue": "lent"},
        {"issue": "reissued"},
        ["Sổ cấp lần đầu + sổ cấp lại = sổ đã cấp"],
    ),
    Wrong(
        "a check without a result",
        "environment.rural",
        {"work": "keeping", "result": ""},
        {"result": "met"},
        ["Lượt kiểm tra đạt + chưa đạt = lượt kiểm tra tiêu chí môi trường"],
    ),
    Wrong(
        "support paid before it is decided",
        "environment.fund_supports",
        {"decided_on": "2023-02-10", "paid_on": "2022-03-10", "amount": 500},
        {"decided_on": "2022-02-10"},
        ["Quỹ đã chi + chưa chi = đã quyết định hỗ trợ, lũy kế"],
        beside=PAID,
    ),
    Wrong(
        "support that is less than none",
        "environment.fund_supports",
        {"decided_on": "2022-02-10", "paid_on": "2022-03-10", "amount": -500},
        {"amount": 500},
        ["Quỹ đã chi lũy kế đến trước kỳ ≤ đã chi lũy kế đến hết kỳ"],
        beside=PAID,
    ),
    Wrong(
        "a discharge of no known result",
        "environment.discharge_checks",
        {"facility": "Nhà máy A", "result": "smells"},
        {"result": "within"},
        ["Lượt giám sát trong giới hạn + vượt giới hạn = lượt giám sát xả thải"],
    ),
)
