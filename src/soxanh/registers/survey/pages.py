"""How the registers of this room look on the shared pages."""

from django.db.models import Q

from soxanh.org.roles import Role
from soxanh.registers.declaration import pages
from soxanh.registers.licence import NOTICE, STANDING
from soxanh.registers.survey.figures import cadastre, management

_DIVISION = (Role.SPECIALIST, Role.UNIT_HEAD)
_REGISTRATION_OFFICE = (Role.SPECIALIST, Role.UNIT_HEAD, Role.COUNTER)

pages(
    management.product_checks,
    slug="kiem-tra-trich-do",
    columns=("project", "surveyor", "purpose", "place", "parcels", "area", "checked_on", "result", "document_number"),
    filters=("unit", "purpose", "place", "checked_on", "result"),
    form=(
        "project",
        "investor",
        "surveyor",
        "purpose",
        "place",
        "parcels",
        "area",
        "checked_on",
        "result",
        "document_number",
        "unit",
        "responsible",
        "note",
    ),
    key=("project", "surveyor", "checked_on"),
    totals=("area",),
    order=("-checked_on", "-pk"),
    headline=("survey.product_checks",),
    annex=("project", "surveyor", "place", "checked_on", "result"),
    writers=_DIVISION,
    examples=(
        {
            "project": "Đường liên xã Ví Dụ",
            "surveyor": "Công ty TNHH Đo đạc Ví Dụ",
            "purpose": "Giải phóng mặt bằng",
            "place": "178.06",
            "parcels": "34",
            "area": "1,25",
            "checked_on": "15/03/2022",
            "result": "Đạt",
        },
    ),
)

pages(
    management.map_checks,
    slug="kiem-tra-ban-do-dia-chinh",
    columns=("commune", "project", "surveyor", "sheets", "parcels", "checked_on", "result", "handed_over_on"),
    filters=("unit", "commune", "checked_on", "result", "handed_over_on"),
    form=(
        "commune",
        "project",
        "surveyor",
        "sheets",
        "parcels",
        "checked_on",
        "result",
        "handed_over_on",
        "unit",
        "responsible",
        "note",
    ),
    key=("commune", "project", "checked_on"),
    order=("-checked_on", "-pk"),
    writers=_DIVISION,
)

pages(
    management.forensic,
    slug="giam-dinh-tu-phap",
    columns=("request_number", "requester", "requested_on", "subject", "place", "due_on", "concluded_on"),
    filters=("unit", "requested_on", "due_on", "concluded_on", "place"),
    form=(
        "requester",
        "request_number",
        "requested_on",
        "subject",
        "place",
        "due_on",
        "concluded_on",
        "conclusion_number",
        "unit",
        "responsible",
        "note",
    ),
    key=("request_number", "requester", "requested_on"),
    order=("-requested_on", "-pk"),
    open=Q(concluded_on__isnull=True),
    due="due_on",
    annex=("request_number", "requester", "subject", "place", "concluded_on"),
    writers=_DIVISION,
)

pages(
    management.appraisals,
    slug="tham-dinh-do-dac",
    columns=("title", "kind", "applicant", "budget", "received_on", "due_on", "appraised_on", "result"),
    filters=("unit", "kind", "received_on", "due_on", "appraised_on", "result"),
    form=(
        "kind",
        "title",
        "applicant",
        "place",
        "budget",
        "received_on",
        "due_on",
        "appraised_on",
        "document_number",
        "result",
        "dossier",
        "unit",
        "responsible",
        "note",
    ),
    key=("title", "applicant", "received_on"),
    totals=("budget",),
    order=("-received_on", "-pk"),
    open=Q(appraised_on__isnull=True),
    due="due_on",
    writers=_DIVISION,
)

pages(
    management.licences,
    slug="giay-phep-do-dac",
    columns=("number", "kind", "action", "holder_name", "granted_on", "valid_from", "valid_to", "ended_on"),
    filters=("unit", "kind", "action", "granted_on", "valid_to", "ended_as"),
    form=(
        "kind",
        "number",
        "granted_on",
        "action",
        "holder_name",
        "organisation",
        "scope",
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
    writers=_DIVISION,
)

pages(
    cadastre.maps,
    slug="trich-do-trich-luc",
    columns=(
        "number",
        "kind",
        "made_on",
        "requester",
        "commune",
        "sheet",
        "parcel_numbers",
        "parcels",
        "area",
        "unit",
    ),
    filters=("unit", "kind", "made_on", "purpose", "commune"),
    form=(
        "kind",
        "number",
        "made_on",
        "requester",
        "purpose",
        "commune",
        "sheet",
        "parcel_numbers",
        "parcels",
        "area",
        "dossier",
        "unit",
        "responsible",
        "note",
    ),
    key=("unit", "kind", "number"),
    totals=("area",),
    order=("-made_on", "-pk"),
    headline=("survey.parcels_measured", "survey.parcels_extracted"),
    annex=("number", "kind", "made_on", "requester", "commune", "parcels", "area"),
    writers=_REGISTRATION_OFFICE,
    examples=(
        {
            "kind": "Trích lục",
            "number": "TL-15/2022",
            "made_on": "15/03/2022",
            "requester": "Hoàng Thị Ví Dụ",
            "purpose": "Cấp Giấy chứng nhận",
            "commune": "178.06",
            "sheet": "12",
            "parcel_numbers": "345, 346",
            "parcels": "2",
            "area": "415,5",
        },
    ),
)

pages(
    cadastre.records,
    slug="cap-nhat-ho-so-dia-chinh",
    columns=("updated_on", "commune", "owner_kind", "content", "parcels", "unit"),
    filters=("unit", "commune", "owner_kind", "updated_on"),
    form=("updated_on", "commune", "owner_kind", "content", "parcels", "unit", "responsible", "note"),
    order=("-updated_on", "-pk"),
    headline=("survey.records_updated",),
    writers=_REGISTRATION_OFFICE,
)

pages(
    cadastre.backlog,
    slug="bien-dong-phai-cap-nhat",
    columns=("commune", "system", "document", "arisen_on", "parcels", "dossiers", "unit"),
    filters=("unit", "commune", "system", "arisen_on"),
    form=("commune", "system", "document", "arisen_on", "parcels", "dossiers", "unit", "responsible", "note"),
    key=("commune", "system", "document"),
    order=("-arisen_on", "commune__code"),
    parts=("survey.database_updates",),
    writers=_REGISTRATION_OFFICE,
)

pages(
    cadastre.updates,
    slug="cap-nhat-co-so-du-lieu",
    columns=("updated_on", "backlog__commune", "backlog__document", "backlog__system", "parcels", "dossiers", "unit"),
    filters=("unit", "backlog__commune", "backlog__system", "updated_on"),
    form=("backlog", "updated_on", "parcels", "dossiers", "responsible", "note"),
    order=("-updated_on", "-pk"),
    headline=("survey.database_updated",),
    writers=_REGISTRATION_OFFICE,
)
