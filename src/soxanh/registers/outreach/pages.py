"""How the registers of this room look on the shared pages."""

from soxanh.org.roles import Role
from soxanh.registers.declaration import pages
from soxanh.registers.outreach import figures

_WRITERS = (Role.OFFICE, Role.SPECIALIST, Role.UNIT_HEAD, Role.EMULATION_OFFICER)

pages(
    figures.events,
    slug="tuyen-truyen",
    columns=("held_on", "title", "kind", "topic", "audience", "place", "attendees", "unit"),
    filters=("unit", "kind", "topic", "audience", "held_on", "place"),
    form=(
        "title",
        "kind",
        "topic",
        "audience",
        "held_on",
        "ended_on",
        "place",
        "venue",
        "partner",
        "attendees",
        "plan",
        "unit",
        "responsible",
        "note",
    ),
    key=("title", "held_on"),
    totals=("attendees",),
    order=("-held_on", "-pk"),
    parts=("outreach.event_communes",),
    headline=("outreach.events", "outreach.attendees"),
    annex=("held_on", "title", "place", "attendees"),
    writers=_WRITERS,
    examples=(
        {
            "title": "Tập huấn tiêu chí môi trường cho xã mẫu",
            "kind": "Lớp tập huấn",
            "topic": "Tiêu chí môi trường nông thôn mới",
            "audience": "Cán bộ, người dân xã",
            "held_on": "15/03/2022",
            "attendees": "95",
        },
    ),
)

pages(
    figures.communes,
    slug="xa-du-tap-huan",
    columns=("event", "event__held_on", "commune", "unit"),
    filters=("unit", "event__topic", "event__held_on", "commune"),
    form=("event", "commune", "note"),
    key=("event", "commune"),
    order=("-event", "pk"),
    writers=_WRITERS,
)

pages(
    figures.donations,
    slug="ung-ho-qua-tang",
    columns=("given_on", "giver", "cause", "recipient", "recipients", "amount", "unit"),
    filters=("unit", "giver", "cause", "given_on", "place"),
    form=(
        "given_on",
        "giver",
        "cause",
        "recipient",
        "recipients",
        "amount",
        "place",
        "called_by",
        "unit",
        "responsible",
        "note",
    ),
    totals=("amount", "recipients"),
    order=("-given_on", "-pk"),
    headline=("outreach.donations_amount",),
    annex=("given_on", "giver", "recipient", "amount"),
    writers=_WRITERS,
    examples=(
        {
            "given_on": "15/03/2022",
            "giver": "Công đoàn",
            "cause": "Quà Tết",
            "recipient": "Đoàn viên có hoàn cảnh khó khăn",
            "recipients": "31",
            "amount": "16.000.000",
        },
    ),
)

pages(
    figures.postings,
    slug="bai-dang",
    columns=("posted_on", "kind", "title", "symbol", "author", "unit"),
    filters=("unit", "kind", "posted_on"),
    form=(
        "kind",
        "title",
        "posted_on",
        "symbol",
        "document",
        "procedure",
        "author",
        "address",
        "unit",
        "responsible",
        "note",
    ),
    key=("kind", "title", "posted_on"),
    order=("-posted_on", "-pk"),
    headline=("portal.news_posted", "portal.documents_posted"),
    annex=("posted_on", "kind", "title", "symbol"),
    writers=_WRITERS,
    examples=({"kind": "Tin, bài", "title": "Ra quân làm sạch môi trường ở xã mẫu", "posted_on": "15/03/2022"},),
)

pages(
    figures.contests,
    slug="cuoc-thi",
    columns=("title", "organiser", "plan_number", "launched_on", "unit"),
    filters=("unit", "launched_on"),
    form=("title", "organiser", "plan_number", "launched_on", "unit", "responsible", "note"),
    key=("title",),
    order=("-launched_on", "-pk"),
    parts=("outreach.contest_rounds",),
    writers=_WRITERS,
)

pages(
    figures.rounds,
    slug="vong-thi",
    columns=("contest", "number", "starts_on", "ends_on"),
    filters=("contest", "starts_on"),
    form=("contest", "number", "starts_on", "ends_on", "note"),
    key=("contest", "number"),
    order=("-starts_on", "-pk"),
    parts=("outreach.contest_entries", "outreach.contest_prizes"),
    writers=_WRITERS,
)

pages(
    figures.entries,
    slug="luot-du-thi",
    columns=("round", "round__ends_on", "unit", "times"),
    filters=("unit", "round", "round__ends_on"),
    form=("round", "unit", "times", "responsible", "note"),
    key=("round", "unit"),
    totals=("times",),
    order=("-round", "unit"),
    headline=("contest.entries",),
    writers=_WRITERS,
)

pages(
    figures.prizes,
    slug="giai-cuoc-thi",
    columns=("awarded_on", "kind", "winner", "unit", "round", "decision_number"),
    filters=("unit", "kind", "awarded_on"),
    form=("round", "winner", "kind", "awarded_on", "decision_number", "unit", "responsible", "note"),
    key=("round", "winner", "kind"),
    order=("-awarded_on", "-pk"),
    writers=_WRITERS,
)
