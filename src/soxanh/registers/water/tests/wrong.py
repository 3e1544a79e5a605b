"""Entries that cannot be right, and the identities that tell of them."""

from soxanh.registers.tests.ledgers import Wrong

CASES = (
    Wrong(
        "a licence of no known kind",
        "water.licences",
        {"granted_on": "2022-03-15", "kind": "rain"},
        {"kind": "surface"},
        ["Giấy phép tài nguyên nước cộng theo loại = tất cả"],
    ),
    Wrong(
        "a marker plan of no known kind",
        "water.marker_plans",
        {"appraised_on": "2022-03-15", "kind": "well"},
        {"kind": "corridor"},
        ["Phương án cắm mốc hồ + hành lang sông, suối = phương án được thẩm định"],
    ),
)
