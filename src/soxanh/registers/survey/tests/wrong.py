"""Entries that cannot be right, and the identities that tell of them."""

from soxanh.registers.tests.ledgers import Wrong

#: 10 parcels in 5 dossiers wait to be entered in the database.
BACKLOG = [("survey.database_backlog", {"arisen_on": "2022-02-01", "parcels": 10, "dossiers": 5})]

CASES = (
    Wrong(
        "a map of no known kind",
        "survey.parcel_maps",
        {"kind": "drawn", "parcels": 2, "area": 500},
        {"kind": "extracted"},
        ["Thửa trích đo + thửa trích lục = tất cả", "Diện tích trích đo + diện tích trích lục = tất cả"],
    ),
    Wrong(
        "a map of no parcel",
        "survey.parcel_maps",
        {"kind": "measured", "parcels": 0, "area": 500},
        {"parcels": 1},
        ["Số mảnh không nhiều hơn số thửa trích đo, trích lục"],
    ),
    Wrong(
        "records of no known kind of owner",
        "survey.record_updates",
        {"owner_kind": "village", "parcels": 2},
        {"owner_kind": "household"},
        ["Hồ sơ địa chính: thửa của tổ chức + của hộ gia đình, cá nhân = tất cả"],
    ),
    Wrong(
        "entered in no known system",
        "survey.database_updates",
        {"backlog__system": "paper", "parcels": 4, "dossiers": 2},
        {"backlog__system": "vbdlis"},
        ["Thửa đã cập nhật vào ELIS Cloud + VBDLIS = tất cả"],
        beside=BACKLOG,
    ),
    Wrong(
        "more parcels entered than were waiting",
        "survey.database_updates",
        {"backlog__system": "elis", "parcels": 7, "dossiers": 2},
        {"parcels": 6},
        ["Thửa đã cập nhật ≤ thửa phải cập nhật vào cơ sở dữ liệu"],
        beside=[
            *BACKLOG,
            (
                "survey.database_updates",
                {"updated_on": "2021-12-31", "backlog__system": "elis", "parcels": 4, "dossiers": 2},
            ),
        ],
    ),
    Wrong(
        "more dossiers entered than were waiting",
        "survey.database_updates",
        {"backlog__system": "elis", "parcels": 4, "dossiers": 6},
        {"dossiers": 5},
        ["Hồ sơ đã cập nhật ≤ hồ sơ phải cập nhật vào cơ sở dữ liệu"],
        beside=BACKLOG,
    ),
    Wrong(
        "a case concluded before it was asked for",
        "survey.forensic",
        {"requested_on": "2023-01-10", "concluded_on": "2022-06-15"},
        {"requested_on": "2022-01-10"},
        ["Vụ việc giám định chuyển sang + mới = đã kết luận + chưa kết luận"],
        beside=[("survey.forensic", {"requested_on": "2021-12-01"})],
    ),
    Wrong(
        "an appraisal of no known kind",
        "survey.appraisals",
        {"kind": "drawing", "received_on": "2022-02-01", "appraised_on": "2022-03-01"},
        {"kind": "design"},
        ["Thẩm định thiết kế kỹ thuật - dự toán + hồ sơ cấp phép = đã thẩm định"],
    ),
    Wrong(
        "appraised before it was received",
        "survey.appraisals",
        {"kind": "licence", "received_on": "2023-01-10", "appraised_on": "2022-06-15"},
        {"received_on": "2022-01-10"},
        ["Thẩm định: chuyển sang + nhận trong kỳ = đã thẩm định + đang thẩm định"],
        beside=[("survey.appraisals", {"kind": "design", "received_on": "2021-12-01"})],
    ),
)
