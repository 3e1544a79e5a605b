"""How the registers of this room look on the shared pages."""

from django.db.models import Q

from soxanh.org.roles import Role
from soxanh.registers.declaration import pages
from soxanh.registers.licence import NOTICE, STANDING
from soxanh.registers.minerals import figures

_WRITERS = (Role.SPECIALIST, Role.UNIT_HEAD)
_MINE = ("mine", "place", "licence")
_ENTRY = ("unit", "responsible", "note")

pages(
    figures.licences,
    slug="giay-phep-khoang-san",
    columns=(
        "number",
        "kind",
        "mineral",
        "holder_name",
        "mine",
        "place",
        "area",
        "granted_on",
        "valid_to",
        "ended_on",
    ),
    filters=("unit", "kind", "action", "group", "place", "granted_on", "valid_to", "ended_as"),
    form=(
        "kind",
        "number",
        "granted_on",
        "action",
        "holder_name",
        "organisation",
        "mineral",
        "group",
        "mine",
        "place",
        "area",
        "yearly_output",
        "quantity_unit",
        "valid_from",
        "valid_to",
        "former",
        "ended_on",
        "ended_as",
        "dossier",
        *_ENTRY,
    ),
    key=("number", "granted_on"),
    totals=("area",),
    order=("-granted_on", "-pk"),
    open=STANDING,
    due="valid_to",
    notice=NOTICE,
    headline=("minerals.exploration_licences", "minerals.exploitation_licences", "minerals.licences_in_force"),
    annex=("number", "granted_on", "mineral", "holder_name", "mine", "area", "valid_to"),
    writers=_WRITERS,
    examples=(
        {
            "kind": "Thăm dò khoáng sản",
            "number": "15/GP-UBND",
            "granted_on": "15/03/2022",
            "action": "Cấp mới",
            "holder_name": "Công ty TNHH Ví Dụ Xanh",
            "mineral": "Đá vôi làm vật liệu xây dựng thông thường",
            "mine": "Mỏ đá Ví Dụ",
            "place": "186.02",
            "area": "4,5",
            "valid_to": "15/03/2023",
        },
    ),
)

pages(
    figures.reserves,
    slug="tru-luong-khoang-san",
    columns=("mine", "place", "mineral", "quantity", "quantity_unit", "decision_number", "decided_on"),
    filters=("unit", "place", "quantity_unit", "decided_on"),
    form=(*_MINE, "mineral", "quantity", "quantity_unit", "decision_number", "decided_on", *_ENTRY),
    key=("decision_number", "decided_on", "mineral"),
    order=("-decided_on", "-pk"),
    writers=_WRITERS,
)

pages(
    figures.closures,
    slug="dong-cua-mo",
    columns=("mine", "place", "holder_name", "scheme_number", "scheme_approved_on", "due_on", "closed_on"),
    filters=("unit", "place", "scheme_approved_on", "due_on", "closed_on"),
    form=(
        *_MINE,
        "holder_name",
        "scheme_number",
        "scheme_approved_on",
        "due_on",
        "closing_number",
        "closed_on",
        *_ENTRY,
    ),
    key=("scheme_number", "scheme_approved_on"),
    order=("-scheme_approved_on", "-pk"),
    open=Q(closed_on__isnull=True),
    due="due_on",
    writers=_WRITERS,
)

pages(
    figures.fees,
    slug="tien-cap-quyen-khoang-san",
    columns=("decision_number", "decided_on", "mine", "place", "payer", "amount"),
    filters=("unit", "place", "decided_on"),
    form=(*_MINE, "payer", "decision_number", "decided_on", "amount", *_ENTRY),
    key=("decision_number", "decided_on"),
    totals=("amount",),
    order=("-decided_on", "-pk"),
    parts=("minerals.fee_instalments",),
    headline=("minerals.fee_amount",),
    annex=("decision_number", "decided_on", "mine", "payer", "amount"),
    writers=_WRITERS,
)

pages(
    figures.instalments,
    slug="ky-nop-tien-khoang-san",
    columns=("fee", "fee__payer", "due_on", "amount", "notified_on", "paid_on"),
    filters=("unit", "due_on", "notified_on", "paid_on"),
    form=("fee", "due_on", "amount", "notified_on", "paid_on", "responsible", "note"),
    key=("fee", "due_on"),
    totals=("amount",),
    order=("-due_on", "-pk"),
    open=Q(paid_on__isnull=True),
    due="due_on",
    notice=NOTICE,
    writers=_WRITERS,
)

pages(
    figures.auctions,
    slug="dau-gia-khoang-san",
    columns=("mine", "place", "mineral", "round", "held_on", "result", "winner", "approved_on"),
    filters=("unit", "place", "held_on", "result"),
    form=(
        *_MINE,
        "mineral",
        "round",
        "held_on",
        "result",
        "winner",
        "approval_number",
        "approved_on",
        *_ENTRY,
    ),
    key=("mine", "place", "held_on"),
    order=("-held_on", "-pk"),
    writers=_WRITERS,
)

pages(
    figures.handovers,
    slug="ban-giao-moc-mo",
    columns=("mine", "place", "holder_name", "handed_over_on", "markers", "minutes_number"),
    filters=("unit", "place", "handed_over_on"),
    form=(*_MINE, "holder_name", "handed_over_on", "markers", "minutes_number", *_ENTRY),
    key=("mine", "place", "handed_over_on"),
    order=("-handed_over_on", "-pk"),
    writers=_WRITERS,
)
