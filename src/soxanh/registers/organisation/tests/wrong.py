"""Entries that cannot be right, and the identities that tell of them."""

from soxanh.registers.tests.ledgers import Wrong

CASES = (
    Wrong(
        "a unit of no known kind",
        "org.units",
        {"kind": "guild", "valid_from": "2010-01-01"},
        {"kind": "division"},
        ["Ban lãnh đạo + phòng chuyên môn + chi cục + đơn vị sự nghiệp + chi nhánh = phòng, đơn vị thuộc Sở"],
    ),
)
