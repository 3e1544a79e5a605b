"""Entries that cannot be right, and the identities that tell of them."""

from soxanh.registers.tests.ledgers import Wrong

COUNTERS = {
    "centre": "Trung tâm Phục vụ hành chính công",
    "branch": "Bộ phận một cửa thuộc Văn phòng đăng ký đất đai",
}
DOSSIER = {"channel": "online", "counter__kind": "centre", "result": ""}
#: A dossier in hand, so that the book is open.
PENDING = [("procedures.dossiers", {**DOSSIER, "received_on": "2021-12-20"})]


def _all_and(counter: str, *texts: str) -> list[str]:
    return [*texts, *(f"{COUNTERS[counter]}: {text}" for text in texts)]


def _at_no_counter(*labels: str) -> list[str]:
    return [f"{each}: Trung tâm + Văn phòng đăng ký đất đai = toàn Sở" for each in labels]


def _flow(counter: str) -> list[Wrong]:
    """What is wrong with a dossier at a counter of that kind breaks the identities of that kind and of all."""
    dossier = {**DOSSIER, "counter__kind": counter}
    return [
        Wrong(
            f"handed in in no known way, {counter}",
            "procedures.dossiers",
            {**dossier, "channel": "fax"},
            {"channel": "post"},
            _all_and(counter, "Trực tuyến + trực tiếp + bưu chính = tiếp nhận mới"),
        ),
        Wrong(
            f"received in the year and resolved in the one before, {counter}",
            "procedures.dossiers",
            {**dossier, "received_on": "2022-01-04", "resolved_on": "2021-12-31", "result": "granted"},
            {"resolved_on": "2022-01-31"},
            _all_and(
                counter,
                "Kỳ trước chuyển sang + tiếp nhận mới = tổng số tiếp nhận",
                "Kỳ trước chuyển sang + tiếp nhận mới = đã giải quyết + đang giải quyết",
            ),
        ),
        Wrong(
            f"resolved in the year and received in the one after, {counter}",
            "procedures.dossiers",
            {**dossier, "received_on": "2023-01-03", "resolved_on": "2022-12-30", "result": "granted"},
            {"received_on": "2022-12-01"},
            _all_and(counter, "Kỳ trước chuyển sang + tiếp nhận mới = đã giải quyết + đang giải quyết"),
            beside=PENDING,
        ),
        Wrong(
            f"resolved in time, it is not known how, {counter}",
            "procedures.dossiers",
            {
                **dossier,
                "received_on": "2022-03-01",
                "due_on": "2022-03-15",
                "resolved_on": "2022-03-14",
                "result": None,
            },
            {"result": "refused"},
            _all_and(
                counter,
                "Trước hạn + đúng hạn + quá hạn = đã giải quyết",
                "Trước và đúng hạn + quá hạn = đã giải quyết",
            ),
        ),
        Wrong(
            f"due before it was received, {counter}",
            "procedures.dossiers",
            {**dossier, "received_on": "2023-02-01", "due_on": "2022-11-01"},
            {"received_on": "2022-10-01"},
            _all_and(counter, "Đang giải quyết trong hạn + quá hạn = đang giải quyết"),
            beside=PENDING,
        ),
    ]


#: Dossiers that are right but for the counter: what they are, their columns, the figures in which they count.
_OF_EACH_KIND = (
    (
        "new, online, in hand",
        {"received_on": "2022-12-01", "channel": "online", "due_on": "2023-01-15"},
        "Hồ sơ tiếp nhận mới|Tổng số hồ sơ tiếp nhận|Hồ sơ tiếp nhận trực tuyến"
        "|Hồ sơ đang giải quyết|Hồ sơ đang giải quyết trong hạn",
    ),
    (
        "new, online, overdue",
        {"received_on": "2022-03-01", "channel": "online", "due_on": "2022-05-01"},
        "Hồ sơ tiếp nhận mới|Tổng số hồ sơ tiếp nhận|Hồ sơ tiếp nhận trực tuyến"
        "|Hồ sơ đang giải quyết|Hồ sơ đang giải quyết quá hạn",
    ),
    (
        "carried over, resolved early",
        {"received_on": "2021-12-20", "due_on": "2022-01-10", "resolved_on": "2022-01-07", "result": "granted"},
        "Hồ sơ kỳ trước chuyển sang|Tổng số hồ sơ tiếp nhận"
        "|Hồ sơ đã giải quyết|Hồ sơ giải quyết trước hạn|Hồ sơ giải quyết trước và đúng hạn",
    ),
    (
        "new, over the counter, resolved on its day",
        {
            "received_on": "2022-03-01",
            "channel": "direct",
            "due_on": "2022-03-15",
            "resolved_on": "2022-03-15",
            "result": "granted",
        },
        "Hồ sơ tiếp nhận mới|Tổng số hồ sơ tiếp nhận|Hồ sơ tiếp nhận trực tiếp"
        "|Hồ sơ đã giải quyết|Hồ sơ giải quyết đúng hạn|Hồ sơ giải quyết trước và đúng hạn",
    ),
    (
        "new, by post, resolved late",
        {
            "received_on": "2022-03-01",
            "channel": "post",
            "due_on": "2022-03-15",
            "resolved_on": "2022-03-16",
            "result": "granted",
        },
        "Hồ sơ tiếp nhận mới|Tổng số hồ sơ tiếp nhận|Hồ sơ tiếp nhận qua bưu chính"
        "|Hồ sơ đã giải quyết|Hồ sơ giải quyết quá hạn",
    ),
)

CASES = (
    *_flow("centre"),
    *_flow("branch"),
    *(
        Wrong(
            f"{what}, at no known counter",
            "procedures.dossiers",
            {**DOSSIER, **columns, "counter__kind": "street"},
            {"counter__kind": "branch"},
            _at_no_counter(*labels.split("|")),
        )
        for what, columns, labels in _OF_EACH_KIND
    ),
    Wrong(
        "offered online at no known level",
        "procedures.catalogue",
        {"valid_from": "2020-01-01", "online_since": "2021-01-01", "service_level": "half"},
        {"service_level": "partial"},
        ["Mức độ 3 + mức độ 4 = tổng số thủ tục trực tuyến"],
    ),
    Wrong(
        "shortened by more days than it took",
        "procedures.simplifications",
        {"kind": "shorten", "procedure_id": 1, "days_before": 100, "days_cut": 105},
        {"days_cut": 95},
        ["Số ngày cắt giảm không nhiều hơn số ngày trước khi cắt giảm"],
    ),
    Wrong(
        "paused on no known ground",
        "procedures.pauses",
        {"ground": "holiday"},
        {"ground": "posting"},
        ["Yêu cầu bổ sung + tạm dừng vì lý do khác = tổng số lượt tạm dừng"],
    ),
)
