"""How the registers of this room look on the shared pages."""

from django.db.models import Q

from soxanh.org.roles import Role
from soxanh.registers.declaration import pages
from soxanh.registers.documents import figures, rules

_OFFICE = (Role.OFFICE,)
_WRITERS = (Role.OFFICE, Role.SPECIALIST, Role.UNIT_HEAD)
_NUMBERED = ("series", "number", "suffix")
_ABOUT = ("kind", "subject", "field", "signer", "urgency", "confidentiality")

pages(
    figures.incoming,
    slug="van-ban-den",
    columns=(
        "number",
        "arrived_on",
        "issuer",
        "symbol",
        "issued_on",
        "kind",
        "subject",
        "due_on",
        "handled_on",
        "unit",
    ),
    filters=("unit", "arrived_on", "issuer", "kind", "field", "urgency", "due_on", "handled_on", "series"),
    form=("arrived_on", *_NUMBERED, "issuer", "symbol", "issued_on", *_ABOUT, "due_on", "unit", "handled_on", "note"),
    key=("series", "arrived_on", "number", "suffix"),
    order=("-arrived_on", "-pk"),
    open=Q(due_on__isnull=False, handled_on__isnull=True),
    due="due_on",
    headline=("documents.arrived", "documents.unhandled", "documents.unhandled_overdue"),
    annex=("number", "arrived_on", "issuer", "symbol", "subject", "due_on", "handled_on"),
    writers=_OFFICE,
    examples=(
        {
            "arrived_on": "12/04/2022",
            "series": "VBD",
            "number": "1415",
            "issuer": "UBND tỉnh",
            "symbol": "245/UBND-KT",
            "issued_on": "11/04/2022",
            "kind": "Công văn",
            "subject": "Giao trả lời kiến nghị của doanh nghiệp về thuê đất",
            "due_on": "26/04/2022",
        },
    ),
)

pages(
    figures.outgoing,
    slug="van-ban-di",
    columns=("symbol", "issued_on", "kind", "subject", "signer", "recipients", "field", "unit"),
    filters=("unit", "issued_on", "kind", "field", "steering", "urgency", "series", "revoked_on"),
    form=(
        *_NUMBERED,
        *_ABOUT,
        "signer_position",
        "drafting_symbol",
        "signed_on",
        "issued_on",
        "recipients",
        "steering",
        "reply_to",
        "replaces",
        "due_on",
        "revoked_on",
        "unit",
        "note",
    ),
    key=("series", "issued_on", "number", "suffix"),
    order=("-issued_on", "-pk"),
    open=Q(issued_on__isnull=True),
    breaches=rules.breaches,
    headline=("documents.issued", "documents.steering_issued"),
    annex=("symbol", "issued_on", "kind", "subject", "signer"),
    writers=_WRITERS,
    examples=(
        {
            "series": "VBDI",
            "number": "12",
            "kind": "Kế hoạch",
            "subject": "Phát động phong trào thi đua năm 2022",
            "field": "Thi đua, khen thưởng",
            "signer": "Nguyễn Thị Hoa Hồi",
            "signed_on": "20/01/2022",
            "issued_on": "20/01/2022",
            "recipients": "Các phòng, đơn vị thuộc Sở",
            "steering": "Có",
        },
    ),
)

pages(
    figures.drafts,
    slug="du-thao-vbqppl",
    columns=(
        "title",
        "kind",
        "field",
        "stage",
        "consultation_on",
        "appraisal_on",
        "submitted_on",
        "issued_on",
        "number",
    ),
    filters=("unit", "kind", "field", "stage", "started_on", "issued_on"),
    form=(
        "title",
        "kind",
        "field",
        "unit",
        "started_on",
        "consultation_on",
        "appraisal_on",
        "submitted_on",
        "issued_on",
        "number",
        "withdrawn_on",
        "note",
    ),
    key=("title",),
    order=("-started_on", "-pk"),
    open=Q(issued_on__isnull=True, withdrawn_on__isnull=True),
    headline=("documents.legal_issued", "documents.legal_in_hand"),
    writers=_WRITERS,
)

pages(
    figures.comments,
    slug="gop-y-du-thao",
    columns=("title", "kind", "agency", "received_on", "due_on", "commented_on", "unit"),
    filters=("unit", "kind", "agency", "received_on", "due_on", "commented_on"),
    form=("title", "kind", "agency", "received_on", "due_on", "request", "unit", "commented_on", "reply", "note"),
    key=("title", "agency", "received_on"),
    order=("-received_on", "-pk"),
    open=Q(commented_on__isnull=True),
    due="due_on",
    writers=_WRITERS,
)

pages(
    figures.texts,
    slug="van-ban-phap-luat-moi",
    columns=("number", "kind", "title", "issuer", "issued_on", "effective_on", "circulated_on"),
    filters=("unit", "kind", "issuer", "issued_on", "effective_on", "circulated_on"),
    form=(
        "number",
        "kind",
        "title",
        "issuer",
        "issued_on",
        "effective_on",
        "circulated_on",
        "document",
        "unit",
        "note",
    ),
    key=("number", "issuer", "issued_on"),
    order=("-circulated_on", "-pk"),
    writers=_WRITERS,
)

pages(
    figures.advised,
    slug="van-ban-tham-muu",
    columns=("number", "kind", "authority", "issued_on", "subject", "field", "unit"),
    filters=("unit", "kind", "authority", "field", "issued_on"),
    form=("number", "kind", "authority", "issued_on", "subject", "field", "submission", "unit", "note"),
    key=("number", "authority", "issued_on"),
    order=("-issued_on", "-pk"),
    writers=_WRITERS,
)

pages(
    figures.series,
    slug="so-van-ban",
    columns=("code", "name", "direction", "agency", "secret", "opened_on"),
    filters=("unit", "direction", "secret"),
    form=("code", "name", "direction", "agency", "opened_on", "secret", "unit", "note"),
    key=("code",),
    order=("code",),
    writers=_OFFICE,
)
