"""How the registers of this room look on the shared pages."""

from django.db.models import Q

from soxanh.org.roles import Role
from soxanh.registers.declaration import pages
from soxanh.registers.procedures import figures, rules

_CATALOGUE_WRITERS = (Role.OFFICE, Role.SPECIALIST)
_DOSSIER_WRITERS = (Role.COUNTER, Role.SPECIALIST, Role.UNIT_HEAD)

pages(
    figures.dossiers,
    slug="ho-so",
    columns=(
        "code",
        "procedure",
        "applicant_name",
        "unit",
        "channel",
        "received_on",
        "due_on",
        "resolved_on",
        "state",
    ),
    filters=(
        "unit",
        "counter",
        "counter__kind",
        "procedure__field",
        "procedure",
        "channel",
        "applicant_kind",
        "received_on",
        "due_on",
        "resolved_on",
        "result",
        "state",
    ),
    form=(
        "code",
        "procedure",
        "counter",
        "unit",
        "channel",
        "applicant_name",
        "applicant_kind",
        "person",
        "organisation",
        "received_on",
        "received_time",
        "limit",
        "appointed_on",
        "apologised_on",
        "reappointed_on",
        "resolved_on",
        "result",
        "returned_on",
        "responsible",
        "note",
    ),
    key=("code",),
    order=("-received_on", "-pk"),
    parts=("procedures.pauses",),
    open=Q(resolved_on__isnull=True),
    due="due_on",
    headline=(
        "procedures.received_new",
        "procedures.resolved",
        "procedures.resolved_in_time_pct",
        "procedures.pending",
        "procedures.pending_overdue",
    ),
    breaches=rules.breaches,
    annex=("code", "procedure", "counter", "received_on", "due_on", "state"),
    writers=_DOSSIER_WRITERS,
    examples=(
        {
            "code": "000.00.16.H37-220315-0007",
            "procedure": "1.012766",
            "counter": "BPMC-TT",
            "channel": "Trực tuyến",
            "applicant_name": "Công ty TNHH Ví Dụ Xanh",
            "applicant_kind": "Tổ chức",
            "received_on": "15/03/2022",
            "received_time": "09:30",
            "limit": "10",
            "resolved_on": "25/03/2022",
            "result": "Đã giải quyết",
        },
    ),
)

pages(
    figures.pauses,
    slug="tam-dung",
    columns=("dossier", "ground", "started_on", "ended_on", "unit"),
    filters=("unit", "ground", "started_on", "ended_on"),
    form=("dossier", "ground", "started_on", "ended_on", "note"),
    key=("dossier", "started_on"),
    open=Q(ended_on__isnull=True),
    order=("-started_on", "-pk"),
    writers=_DOSSIER_WRITERS,
)

pages(
    figures.catalogue,
    slug="thu-tuc",
    columns=(
        "code",
        "name",
        "field",
        "old_level",
        "service_level",
        "online_since",
        "on_national_portal_since",
        "statutory_limit",
        "shortened_limit",
        "valid_from",
        "valid_to",
    ),
    filters=("unit", "field", "old_level", "service_level", "online_since", "on_national_portal_since", "valid_from"),
    form=(
        "code",
        "name",
        "field",
        "unit",
        "old_level",
        "service_level",
        "online_since",
        "on_national_portal_since",
        "statutory_limit",
        "shortened_limit",
        "shortened_from",
        "valid_from",
        "valid_to",
        "note",
    ),
    key=("code",),
    order=("code",),
    shared=True,
    writers=_CATALOGUE_WRITERS,
    examples=(
        {
            "code": "1.012766",
            "name": "Đăng ký biến động quyền sử dụng đất",
            "field": "Đất đai",
            "old_level": "Mức độ 3",
            "statutory_limit": "10",
            "valid_from": "01/01/2021",
        },
    ),
)

pages(
    figures.decisions,
    slug="quyet-dinh-cong-bo",
    columns=("full_number", "issued_on", "issuer", "subject", "unit"),
    filters=("unit", "issued_on", "issuer"),
    form=("number", "symbol", "issued_on", "issuer", "subject", "unit", "responsible", "note"),
    key=("number", "symbol", "issued_on"),
    order=("-issued_on", "-pk"),
    parts=("procedures.published_procedures",),
    writers=_CATALOGUE_WRITERS,
)

pages(
    figures.published_lines,
    slug="thu-tuc-duoc-cong-bo",
    columns=("decision", "decision__issued_on", "procedure", "procedure__field", "action"),
    filters=("decision", "decision__issued_on", "procedure__field", "action"),
    form=("decision", "procedure", "action", "note"),
    key=("decision", "procedure"),
    order=("-decision__issued_on", "procedure__code"),
    writers=_CATALOGUE_WRITERS,
)

pages(
    figures.simplifications,
    slug="cat-giam",
    columns=("procedure", "kind", "decision_number", "decided_on", "days_before", "days_after", "days_cut"),
    filters=("unit", "kind", "decided_on", "procedure__field"),
    form=("procedure", "kind", "decision_number", "decided_on", "days_before", "days_after", "unit", "note"),
    key=("procedure", "kind", "decision_number", "decided_on"),
    totals=("days_before", "days_cut"),
    order=("-decided_on", "-pk"),
    writers=_CATALOGUE_WRITERS,
)

pages(
    figures.counters,
    slug="mot-cua",
    columns=("code", "name", "kind", "unit", "place", "opened_on", "closed_on"),
    filters=("unit", "kind"),
    form=("code", "name", "kind", "unit", "place", "opened_on", "closed_on", "note"),
    key=("code",),
    order=("code",),
    shared=True,
    writers=(Role.OFFICE,),
)
