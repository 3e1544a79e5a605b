"""How the registers of this room look on the shared pages."""

from django.db.models import Q

from soxanh.org.roles import Role
from soxanh.registers.declaration import pages
from soxanh.registers.environment import figures
from soxanh.registers.environment.choices import CheckResult, DischargeResult
from soxanh.registers.licence import NOTICE, STANDING

_WRITERS = (Role.SPECIALIST, Role.UNIT_HEAD)
_LAST = ("unit", "responsible", "note")
_PROJECT = ("project", "owner_name", "organisation", "place", "group", "dossier")

pages(
    figures.decisions,
    slug="quyet-dinh-moi-truong",
    columns=("number", "decided_on", "kind", "project", "owner_name", "place", "group", "authority"),
    filters=("unit", "kind", "decided_on", "authority", "group", "place"),
    form=("kind", "number", "decided_on", "authority", *_PROJECT, *_LAST),
    key=("number", "decided_on", "authority"),
    order=("-decided_on", "-pk"),
    headline=("environment.eia_approved",),
    annex=("number", "decided_on", "project", "owner_name", "place"),
    writers=_WRITERS,
    examples=(
        {
            "kind": "Xác nhận kế hoạch bảo vệ môi trường",
            "number": "1234/GXN-STNMT",
            "decided_on": "15/03/2022",
            "authority": "Sở",
            "project": "Nhà kho Ví Dụ",
            "owner_name": "Công ty TNHH Ví Dụ Xanh",
            "place": "178.06",
            "group": "Nhóm III",
        },
    ),
)

pages(
    figures.permits,
    slug="giay-phep-moi-truong",
    columns=("number", "granted_on", "project", "holder_name", "kind", "place", "valid_to", "ended_on"),
    filters=("unit", "kind", "action", "granted_on", "valid_to", "authority", "place", "ended_as"),
    form=(
        "number",
        "granted_on",
        "authority",
        "action",
        "project",
        "kind",
        "holder_name",
        "organisation",
        "place",
        "valid_from",
        "valid_to",
        "hazardous_kg",
        "former",
        "ended_on",
        "ended_as",
        "dossier",
        *_LAST,
    ),
    key=("number", "granted_on"),
    order=("-granted_on", "-pk"),
    parts=("environment.permitted_discharges",),
    open=STANDING & Q(valid_to__isnull=False),
    due="valid_to",
    notice=NOTICE,
    headline=("environment.permits", "environment.permits_in_force"),
    annex=("number", "granted_on", "project", "holder_name", "valid_to"),
    writers=_WRITERS,
    examples=(
        {
            "number": "1234/GPMT-UBND",
            "granted_on": "15/03/2022",
            "authority": "UBND tỉnh",
            "action": "Cấp mới",
            "project": "Nhà máy Ví Dụ",
            "kind": "Nhóm II",
            "holder_name": "Công ty TNHH Ví Dụ Xanh",
            "place": "178.06",
            "valid_to": "15/03/2032",
        },
    ),
)

pages(
    figures.discharges,
    slug="xa-thai-duoc-cap-phep",
    columns=("permit", "permit__project", "medium", "outlet", "max_flow", "standard", "receiver"),
    filters=("medium", "permit__place", "permit__valid_to"),
    form=("permit", "medium", "outlet", "max_flow", "standard", "receiver", "note"),
    key=("permit", "medium", "outlet"),
    order=("-permit", "pk"),
    writers=_WRITERS,
)

pages(
    figures.books,
    slug="so-chu-nguon-thai",
    columns=("code", "issue", "times", "issued_on", "holder_name", "place", "waste_kg"),
    filters=("unit", "issue", "issued_on", "place"),
    form=(
        "code",
        "issue",
        "times",
        "issued_on",
        "holder_name",
        "organisation",
        "place",
        "waste_kg",
        "dossier",
        *_LAST,
    ),
    key=("code", "times"),
    order=("-issued_on", "-pk"),
    writers=_WRITERS,
)

pages(
    figures.guidance,
    slug="huong-dan-moi-truong",
    columns=("held_on", "kind", "subject", "place", "content"),
    filters=("unit", "kind", "held_on", "place"),
    form=("kind", "subject", "organisation", "place", "held_on", "content", *_LAST),
    key=("kind", "subject", "held_on"),
    order=("-held_on", "-pk"),
    writers=_WRITERS,
)

pages(
    figures.rural,
    slug="tieu-chi-nong-thon-moi",
    columns=("commune", "commune__parent", "programme_year", "work", "done_on", "result", "mend_by", "mended_on"),
    filters=("unit", "work", "programme_year", "done_on", "result", "commune__parent"),
    form=("commune", "programme_year", "work", "done_on", "result", "finding", "mend_by", "mended_on", *_LAST),
    key=("commune", "work", "done_on"),
    order=("-done_on", "-pk"),
    open=Q(result=CheckResult.NOT_MET, mended_on__isnull=True),
    due="mend_by",
    headline=("environment.ntm_checked_communes",),
    writers=_WRITERS,
    examples=(
        {
            "commune": "178.06",
            "programme_year": "2022",
            "work": "Kiểm tra duy trì tiêu chí môi trường",
            "done_on": "15/03/2022",
            "result": "Chưa đạt",
            "finding": "Chưa có điểm trung chuyển rác thải.",
            "mend_by": "30/06/2022",
        },
    ),
)

pages(
    figures.support,
    slug="quy-bao-ve-moi-truong",
    columns=("decision_number", "decided_on", "commune", "purpose", "amount", "paid_on"),
    filters=("unit", "decided_on", "paid_on", "commune__parent"),
    form=("commune", "decision_number", "decided_on", "purpose", "amount", "paid_on", *_LAST),
    key=("decision_number", "decided_on", "commune", "purpose"),
    totals=("amount",),
    order=("-decided_on", "-pk"),
    writers=_WRITERS,
)

pages(
    figures.discharge,
    slug="giam-sat-xa-thai",
    columns=("facility", "place", "medium", "sampled_on", "result", "exceeded", "report_number", "handed_on"),
    filters=("unit", "medium", "sampled_on", "result", "place"),
    form=(
        "facility",
        "organisation",
        "place",
        "medium",
        "sampled_on",
        "result",
        "exceeded",
        "report_number",
        "handed_on",
        *_LAST,
    ),
    key=("facility", "medium", "sampled_on"),
    order=("-sampled_on", "-pk"),
    open=Q(result="") | Q(result=DischargeResult.EXCEEDS, handed_on__isnull=True),
    headline=("environment.discharge_monitored",),
    writers=_WRITERS,
)
