"""How the registers of this room look on the shared pages."""

from django.db.models import Q

from soxanh.org.roles import Role
from soxanh.registers.declaration import pages
from soxanh.registers.licence import NOTICE, STANDING
from soxanh.registers.water import figures

_WRITERS = (Role.SPECIALIST, Role.UNIT_HEAD)

pages(
    figures.licences,
    slug="giay-phep-nuoc",
    columns=("number", "kind", "action", "holder_name", "works", "place", "granted_on", "valid_to", "ended_on"),
    filters=("unit", "kind", "action", "place", "granted_on", "valid_to", "ended_as"),
    form=(
        "kind",
        "number",
        "granted_on",
        "action",
        "holder_name",
        "organisation",
        "works",
        "place",
        "source",
        "use",
        "daily_volume",
        "valid_from",
        "valid_to",
        "former",
        "ended_on",
        "ended_as",
        "dossier",
        "unit",
        "responsible",
        "note",
    ),
    key=("number", "granted_on"),
    order=("-granted_on", "-pk"),
    open=STANDING,
    due="valid_to",
    notice=NOTICE,
    headline=("water.licences", "water.licences_in_force"),
    annex=("number", "granted_on", "kind", "holder_name", "works", "valid_to"),
    writers=_WRITERS,
    examples=(
        {
            "kind": "Khai thác nước mặt",
            "number": "15/GP-UBND",
            "granted_on": "15/03/2022",
            "action": "Cấp mới",
            "holder_name": "Công ty TNHH Ví Dụ Xanh",
            "works": "Trạm bơm Ví Dụ",
            "place": "178.06",
            "source": "Sông Kỳ Cùng",
            "daily_volume": "1200",
            "valid_to": "15/03/2032",
        },
    ),
)

pages(
    figures.fees,
    slug="tien-cap-quyen-nuoc",
    columns=("decision_number", "decided_on", "works", "payer", "charged_from", "charged_to", "amount"),
    filters=("unit", "decided_on", "charged_to"),
    form=(
        "works",
        "payer",
        "licence",
        "decision_number",
        "decided_on",
        "charged_from",
        "charged_to",
        "amount",
        "unit",
        "responsible",
        "note",
    ),
    key=("decision_number", "decided_on", "works"),
    totals=("amount",),
    order=("-decided_on", "-pk"),
    headline=("water.fee_amount",),
    annex=("decision_number", "decided_on", "works", "payer", "amount"),
    writers=_WRITERS,
)

pages(
    figures.zones,
    slug="vung-bao-ho-ve-sinh",
    columns=("works", "operator", "place", "extent", "decision_number", "decided_on"),
    filters=("unit", "place", "decided_on"),
    form=(
        "works",
        "operator",
        "place",
        "extent",
        "decision_number",
        "decided_on",
        "unit",
        "responsible",
        "note",
    ),
    key=("works", "decision_number", "decided_on"),
    order=("-decided_on", "-pk"),
    writers=_WRITERS,
)

pages(
    figures.marker_plans,
    slug="phuong-an-cam-moc",
    columns=("name", "kind", "proposer", "place", "appraised_on", "approved_on", "markers", "handed_over_on"),
    filters=("unit", "kind", "place", "appraised_on", "approved_on"),
    form=(
        "kind",
        "name",
        "proposer",
        "place",
        "appraised_on",
        "decision_number",
        "approved_on",
        "markers",
        "handed_over_on",
        "unit",
        "responsible",
        "note",
    ),
    key=("name", "appraised_on"),
    order=("-appraised_on", "-pk"),
    open=Q(handed_over_on__isnull=True),
    writers=_WRITERS,
)

pages(
    figures.approvals,
    slug="phe-duyet-bao-ve-nuoc",
    columns=("title", "kind", "submitted_on", "due_on", "decision_number", "approved_on"),
    filters=("unit", "kind", "submitted_on", "approved_on"),
    form=(
        "kind",
        "title",
        "submitted_on",
        "due_on",
        "decision_number",
        "approved_on",
        "unit",
        "responsible",
        "note",
    ),
    key=("title", "submitted_on"),
    order=("-submitted_on", "-pk"),
    open=Q(approved_on__isnull=True),
    due="due_on",
    writers=_WRITERS,
)
