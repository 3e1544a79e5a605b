"""Entries that cannot be right, and the identities that tell of them."""

from soxanh.registers.tests.ledgers import Wrong

CASES = (
    Wrong(
        "brought back before it was lent",
        "loans.loans",
        {"lent_on": "2023-01-10", "returned_on": "2022-06-15"},
        {"lent_on": "2022-01-10"},
        ["Kỳ trước chưa trả + cho mượn = đã trả + đang cho mượn"],
        beside=[("loans.loans", {"lent_on": "2021-12-01"})],
    ),
)
