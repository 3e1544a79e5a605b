"""Entries that cannot be right, and the identities that tell of them."""

from soxanh.registers.tests.ledgers import Wrong

CASES = (
    Wrong(
        "a decision of no known kind",
        "land.decisions",
        {"kind": "gift", "area": 500},
        {"kind": "extend"},
        [
            "Quyết định giao đất, thu hồi đất + cho thuê đất + chuyển mục đích + gia hạn = quyết định về đất đai",
            "Diện tích giao đất, thu hồi đất + cho thuê đất + chuyển mục đích + gia hạn = diện tích theo quyết định",
        ],
    ),
    Wrong(
        "an auction of no known result",
        "land.auctions",
        {"result": "postponed"},
        {"result": "failed"},
        ["Cuộc đấu giá quyền sử dụng đất thành + không thành = đã tổ chức"],
    ),
    Wrong(
        "land recovered that is less than none",
        "land.forestry_recoveries",
        {"district__code": "180", "area": -500},
        {"area": 500},
        ["Đất công ty lâm nghiệp đã thu hồi ở Đình Lập, Lộc Bình, Hữu Lũng ≤ toàn tỉnh"],
        beside=[("land.forestry_recoveries", {"district__code": "189", "area": 700})],
    ),
    Wrong(
        "a parcel registered for no known kind of owner",
        "land.first_registrations",
        {"owner_kind": "village"},
        {"owner_kind": "household"},
        ["Thửa đăng ký lần đầu của tổ chức + của hộ gia đình, cá nhân = tổng số thửa đăng ký lần đầu"],
    ),
    *(
        Wrong(
            f"a parcel registered before its plan began, {owner}",
            "land.first_registrations",
            {
                "registered_on": "2022-05-31",
                "owner_kind": owner,
                "plan_id": 1,
                "plan__started_on": "2022-06-01",
            },
            {"registered_on": "2022-06-01"},
            [f"Thửa của {words} đăng ký theo kế hoạch: trước kỳ + trong kỳ = lũy kế"],
            beside=[
                (
                    "land.first_registrations",
                    {
                        "registered_on": "2021-11-30",
                        "owner_kind": owner,
                        "plan_id": 2,
                        "plan__started_on": "2021-01-04",
                    },
                )
            ],
        )
        for owner, words in (("organisation", "tổ chức"), ("household", "hộ gia đình, cá nhân"))
    ),
    Wrong(
        "a certificate for no known kind of owner",
        "land.certificates",
        {"owner_kind": "village", "urban_project": ""},
        {"owner_kind": "organisation"},
        ["Giấy cấp cho tổ chức + cho hộ gia đình, cá nhân = tổng số Giấy đã cấp"],
    ),
    Wrong(
        "a certificate's parcel for no known kind of owner",
        "land.certificate_parcels",
        {"certificate__owner_kind": "village", "area": 500},
        {"certificate__owner_kind": "organisation"},
        [
            "Thửa được cấp Giấy của tổ chức + của hộ gia đình, cá nhân = tổng số thửa được cấp Giấy",
            "Diện tích được cấp Giấy của tổ chức + của hộ gia đình, cá nhân = tổng diện tích được cấp Giấy",
        ],
    ),
)
