"""Entries that cannot be right, and the identities that tell of them."""

from soxanh.registers.tests.ledgers import Wrong

KINDS = {"key": "Nhiệm vụ trọng tâm", "breakthrough": "Nhiệm vụ đột phá", "professional": "Nhiệm vụ chuyên môn"}
#: A task in time, so that the book is open.
RIGHT = [("tasks.tasks", {"kind": "key", "assigned_on": "2022-01-04", "started_on": "2022-01-10"})]


def _all_and(kind: str, text: str) -> list[str]:
    return [text, f"{KINDS[kind]}: {text}"]


def _of_no_kind(*labels: str) -> list[str]:
    return [f"{each}: trọng tâm + đột phá + chuyên môn = tất cả" for each in labels]


CASES = (
    *(
        Wrong(
            f"both done and given up, {kind}",
            "tasks.tasks",
            {"kind": kind, "assigned_on": "2022-02-01", "done_on": "2022-05-01", "cancelled_on": "2022-06-01"},
            {"cancelled_on": None},
            _all_and(kind, "Đã hoàn thành + chưa hoàn thành + thôi thực hiện = được giao"),
        )
        for kind in KINDS
    ),
    *(
        Wrong(
            f"begun before it was assigned, {kind}",
            "tasks.tasks",
            {"kind": kind, "assigned_on": "2023-02-01", "started_on": "2022-11-01"},
            {"assigned_on": "2022-10-01"},
            _all_and(kind, "Đang thực hiện + chưa thực hiện = chưa hoàn thành"),
            beside=RIGHT,
        )
        for kind in KINDS
    ),
    *(
        Wrong(
            f"due before it was assigned, {kind}",
            "tasks.tasks",
            {"kind": kind, "assigned_on": "2023-02-01", "due_on": "2022-11-01"},
            {"assigned_on": "2022-10-01"},
            _all_and(kind, "Chưa hoàn thành trong hạn + quá hạn = chưa hoàn thành"),
            beside=RIGHT,
        )
        for kind in KINDS
    ),
    Wrong(
        "done late, of no known kind",
        "tasks.tasks",
        {"kind": "other", "assigned_on": "2022-02-01", "due_on": "2022-03-01", "done_on": "2022-04-01"},
        {"kind": "key"},
        _of_no_kind(
            "Nhiệm vụ được giao", "Nhiệm vụ giao mới", "Nhiệm vụ đã hoàn thành", "Nhiệm vụ hoàn thành quá hạn"
        ),
    ),
    Wrong(
        "given up, of no known kind",
        "tasks.tasks",
        {"kind": "other", "assigned_on": "2021-02-01", "cancelled_on": "2022-04-01"},
        {"kind": "breakthrough"},
        _of_no_kind("Nhiệm vụ được giao", "Nhiệm vụ thôi thực hiện"),
    ),
    Wrong(
        "in progress, of no known kind",
        "tasks.tasks",
        {"kind": "other", "assigned_on": "2021-02-01", "started_on": "2022-03-01", "due_on": "2023-03-01"},
        {"kind": "professional"},
        _of_no_kind(
            "Nhiệm vụ được giao",
            "Nhiệm vụ chưa hoàn thành",
            "Nhiệm vụ đang thực hiện",
            "Nhiệm vụ chưa hoàn thành, trong hạn",
        ),
    ),
    Wrong(
        "not begun and overdue, of no known kind",
        "tasks.tasks",
        {"kind": "other", "assigned_on": "2021-02-01", "due_on": "2022-03-01"},
        {"kind": "key"},
        _of_no_kind(
            "Nhiệm vụ được giao",
            "Nhiệm vụ chưa hoàn thành",
            "Nhiệm vụ chưa thực hiện",
            "Nhiệm vụ chưa hoàn thành, quá hạn",
        ),
    ),
)
