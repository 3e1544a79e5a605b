"""Entries that cannot be right, and the identities that tell of them."""

from soxanh.registers.tests.ledgers import Columns, Wrong

#: Whose identities they are, and the columns of an entry about one.
SUBJECTS: dict[str, Columns] = {"Tập thể": {"collective": "Tổ một"}, "Cá nhân": {"person_id": 7, "collective": ""}}
BOTH = {"person_id": 7, "collective": "Tổ một"}

CASES = (
    Wrong(
        "a movement launched by nobody known",
        "emulation.movements",
        {"launched_by": "village"},
        {"launched_by": "province"},
        ["Phong trào theo từng cấp phát động = mọi phong trào"],
    ),
    Wrong(
        "a registration of both a person and a collective",
        "emulation.registrations",
        {**BOTH, "form": "GK"},
        {"person_id": None},
        ["Lượt đăng ký của tập thể + của cá nhân = lượt đăng ký"],
    ),
    *(
        Wrong(
            f"a classification of no known grade, {subject}",
            "emulation.classifications",
            {**about, "level": "director", "grade": "fair"},
            {"grade": "done"},
            [f"{subject}: bốn mức xếp loại = số đã xếp loại"],
        )
        for subject, about in SUBJECTS.items()
    ),
    Wrong(
        "a classification decided by nobody known",
        "emulation.classifications",
        {"collective": "", "level": "village", "grade": "good"},
        {"level": "unit_head"},
        ["Tập thể + cá nhân do Giám đốc Sở xếp loại + do cấp khác = mọi kết quả xếp loại"],
    ),
    *(
        Wrong(
            f"a certificate both for the year and in a movement, {subject}",
            "emulation.awards",
            {**about, "form": "GK", "level": "director", "ground": "annual", "movement__theme": "culture"},
            {"ground": "movement"},
            [f"{subject}: Giấy khen vì thành tích năm + văn hóa công sở + khác = mọi Giấy khen"],
        )
        for subject, about in SUBJECTS.items()
    ),
    *(
        Wrong(
            f"an award of no known form, {subject}",
            "emulation.awards",
            {**about, "form": "medal", "level": "president", "ground": "annual"},
            {"form": "HCLD"},
            [f"{subject}: Bằng khen của Bộ trưởng + Giấy khen + lao động tiên tiến + khác = mọi khen thưởng"],
        )
        for subject, about in SUBJECTS.items()
    ),
    Wrong(
        "an award of both a person and a collective",
        "emulation.awards",
        {**BOTH, "form": "BK", "level": "minister", "ground": "annual"},
        {"collective": ""},
        ["Khen tập thể + khen cá nhân = mọi khen thưởng"],
    ),
    Wrong(
        "a medal decided before it was asked for",
        "emulation.medals",
        {"submitted_on": "2023-01-10", "decided_on": "2022-06-15"},
        {"submitted_on": "2022-01-10"},
        ["Hồ sơ Kỷ niệm chương chuyển sang + trình trong kỳ = có kết quả + chờ kết quả"],
        beside=[("emulation.medals", {"submitted_on": "2021-11-01"})],
    ),
)
