"""Entries that cannot be right, and the identities that tell of them."""

from soxanh.registers.tests.ledgers import Wrong

#: What came and began before the year and is not done with, so that the books are open.
WAITING = [("documents.incoming", {"arrived_on": "2021-12-01", "due_on": "2023-01-15"})]
IN_HAND = [("documents.legal_drafts", {"started_on": "2021-12-01"})]

CASES = (
    Wrong(
        "a document of no known type",
        "documents.outgoing",
        {"kind": "poem"},
        {"kind": "letter"},
        ["Văn bản có tên loại + công văn, thư công = văn bản đi"],
    ),
    Wrong(
        "a document handled before it arrived",
        "documents.incoming",
        {"arrived_on": "2023-01-10", "due_on": "2023-02-01", "handled_on": "2022-06-15"},
        {"arrived_on": "2022-01-10"},
        ["Văn bản có hạn trả lời: chuyển sang + mới đến = đã giải quyết + chưa giải quyết"],
        beside=WAITING,
    ),
    Wrong(
        "a document due before it arrived",
        "documents.incoming",
        {"arrived_on": "2023-01-10", "due_on": "2022-06-15"},
        {"arrived_on": "2022-01-10"},
        ["Văn bản chưa giải quyết trong hạn + quá hạn = chưa giải quyết"],
        beside=WAITING,
    ),
    Wrong(
        "a draft both issued and given up",
        "documents.legal_drafts",
        {"started_on": "2022-02-01", "issued_on": "2022-05-10", "withdrawn_on": "2022-05-11"},
        {"withdrawn_on": None},
        ["Dự thảo: chuyển sang + bắt đầu = ban hành + thôi soạn thảo + đang soạn thảo, trình"],
    ),
    *(
        Wrong(
            f"a draft begun after {step}",
            "documents.legal_drafts",
            {"started_on": "2023-02-01", step: "2022-11-01"},
            {"started_on": "2022-02-01"},
            ["Dự thảo: đang soạn thảo + lấy ý kiến + thẩm định + đã trình = đang trong quá trình"],
            beside=IN_HAND,
        )
        for step in ("consultation_on", "appraisal_on", "submitted_on")
    ),
    Wrong(
        "a comment on a draft of no known kind",
        "documents.draft_comments",
        {"kind": "poem", "commented_on": "2022-06-20"},
        {"kind": "resolution"},
        ["Góp ý dự thảo quyết định + dự thảo nghị quyết = góp ý dự thảo"],
    ),
    Wrong(
        "advised and issued by nobody known",
        "documents.advised",
        {"authority": "ministry", "field": "water", "kind": "QĐ"},
        {"authority": "chairman"},
        ["Văn bản tham mưu theo cơ quan ban hành = mọi văn bản tham mưu"],
    ),
)
