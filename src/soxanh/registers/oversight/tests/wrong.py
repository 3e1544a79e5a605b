"""Entries that cannot be right, and the identities that tell of them."""

from soxanh.registers.tests.ledgers import Wrong

VISIT = {"received_by": "inspectorate", "reason": "enquiry", "people": 1}
SANCTION = {"authority": "province", "fine": 8, "gain": 2, "total": 10, "paid": 10}
LETTERS = {"complaint": "Đơn khiếu nại", "denunciation": "Đơn tố cáo", "petition": "Đơn kiến nghị"}

CASES = (
    Wrong(
        "a visitor on a day that the director did not hold",
        "oversight.visits",
        {**VISIT, "day_id": 2},
        {"day_id": 1},
        ["Kỳ có công dân đến ≤ kỳ tiếp của Giám đốc"],
        beside=[("oversight.reception_days", {"id": 1}), ("oversight.visits", {**VISIT, "day_id": 1})],
    ),
    Wrong(
        "a visitor received by nobody known",
        "oversight.visits",
        {**VISIT, "received_by": "deputy"},
        {"received_by": "director"},
        ["Lượt tiếp của Giám đốc + của Thanh tra = lượt tiếp công dân"],
    ),
    Wrong(
        "a visitor who came for no known reason",
        "oversight.visits",
        {**VISIT, "reason": "tea"},
        {"reason": "invited"},
        ["Lượt được mời + lượt đến hỏi = lượt tiếp công dân"],
    ),
    *(
        Wrong(
            f"a {kind} resolved before it came",
            "oversight.letters",
            {"kind": kind, "handling": "within", "received_on": "2023-01-10", "resolved_on": "2022-06-15"},
            {"received_on": "2022-01-10"},
            [f"{label}: đã giải quyết + chưa giải quyết = phải giải quyết"],
            beside=[("oversight.letters", {"kind": kind, "handling": "filed", "received_on": "2021-11-01"})],
        )
        for kind, label in LETTERS.items()
    ),
    Wrong(
        "a letter handled in no known way",
        "oversight.letters",
        {"kind": "petition", "handling": "lost"},
        {"handling": "forwarded"},
        ["Đơn thuộc thẩm quyền + chuyển + lưu = đơn tiếp nhận"],
    ),
    Wrong(
        "a letter of no known kind",
        "oversight.letters",
        {"kind": "praise", "handling": "filed"},
        {"kind": "petition"},
        ["Đơn khiếu nại + tố cáo + kiến nghị tiếp nhận = đơn tiếp nhận"],
    ),
    Wrong(
        "an enterprise answered before it asked",
        "oversight.business_petitions",
        {"received_on": "2023-01-10", "answered_on": "2022-06-15"},
        {"received_on": "2022-01-10"},
        ["Kiến nghị của doanh nghiệp: đã trả lời + chưa trả lời = phải trả lời"],
        beside=[("oversight.business_petitions", {"received_on": "2021-11-01"})],
    ),
    *(
        Wrong(
            f"an {kind} done that the plan has as an {planned}",
            "oversight.inspections",
            {
                "kind": kind,
                "planned_id": 1,
                "planned__due_on": "2022-06-30",
                "ended_on": "2022-05-01",
                "lead": "own",
            },
            {"kind": planned},
            [text],
            beside=[("oversight.plan", {"kind": planned, "due_on": "2022-06-30"})],
        )
        for kind, planned, text in (
            ("inspection", "check", "Đã thanh tra ≤ thanh tra theo kế hoạch"),
            ("check", "inspection", "Đã kiểm tra ≤ kiểm tra theo kế hoạch"),
        )
    ),
    Wrong(
        "an inspection that nobody known led",
        "oversight.inspections",
        {"kind": "check", "ended_on": "2022-05-01", "lead": "village"},
        {"lead": "joint"},
        ["Theo kế hoạch + ngoài kế hoạch + phối hợp + hậu kiểm = cuộc thanh tra, kiểm tra đã kết thúc"],
    ),
    Wrong(
        "a recommendation carried out before it was made",
        "oversight.recommendations",
        {"made_on": "2023-01-10", "done_on": "2022-06-15"},
        {"made_on": "2022-01-10"},
        ["Kiến nghị đã thực hiện + chưa thực hiện = phải thực hiện"],
        beside=[("oversight.recommendations", {"made_on": "2021-11-01"})],
    ),
    Wrong(
        "a sanction of no known authority",
        "oversight.sanctions",
        {**SANCTION, "authority": "village"},
        {"authority": "chief_inspector"},
        [
            "Quyết định của tỉnh + của Chánh Thanh tra = quyết định xử phạt",
            "Tiền theo quyết định của tỉnh + của Chánh Thanh tra = tiền phạt và truy thu",
        ],
    ),
    Wrong(
        "a total that is not fine and gain",
        "oversight.sanctions",
        {**SANCTION, "total": 11},
        {"total": 10},
        ["Tiền phạt + truy thu = tổng số tiền"],
    ),
    Wrong(
        "more paid than was owed",
        "oversight.sanctions",
        {**SANCTION, "paid": 11},
        {"paid": 10},
        ["Đã nộp ≤ tổng số tiền"],
    ),
    Wrong(
        "a fine that is less than none",
        "oversight.sanctions",
        {**SANCTION, "fine": -7, "total": -5, "paid": -5},
        {"fine": 3, "total": 5, "paid": 5},
        ["Tiền phạt qua hậu kiểm ≤ tổng số tiền"],
        beside=[("oversight.sanctions", {**SANCTION, "inspection__kind": "follow_up"})],
    ),
)
