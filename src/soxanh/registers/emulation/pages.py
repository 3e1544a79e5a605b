"""How the registers of this room look on the shared pages."""

from django.db.models import Q

from soxanh.org.roles import Role
from soxanh.registers.declaration import pages
from soxanh.registers.emulation import figures, rules

_WRITERS = (Role.EMULATION_OFFICER, Role.OFFICE)

pages(
    figures.movements,
    slug="phong-trao-thi-dua",
    columns=("title", "launched_by", "theme", "launched_on", "ended_on", "document_number"),
    filters=("launched_by", "theme", "launched_on"),
    form=(
        "title",
        "theme",
        "launched_by",
        "document_number",
        "launched_on",
        "ended_on",
        "plan",
        "unit",
        "responsible",
        "note",
    ),
    key=("title",),
    order=("-launched_on", "-pk"),
    parts=("emulation.awards",),
    headline=("emulation.movements",),
    annex=("title", "launched_by", "launched_on"),
    writers=_WRITERS,
)

pages(
    figures.registrations,
    slug="dang-ky-thi-dua",
    columns=("subject", "unit", "year", "form", "registered_on"),
    filters=("unit", "year", "form", "registered_on"),
    form=("unit", "person", "collective", "year", "form", "registered_on", "responsible", "note"),
    key=("person", "unit", "collective", "year", "form"),
    order=("-registered_on", "-pk"),
    headline=("emulation.units_registered_pct", "emulation.staff_registered_pct"),
    writers=(*_WRITERS, Role.UNIT_HEAD),
    examples=({"year": "2022", "form": "Tập thể lao động tiên tiến", "registered_on": "28/02/2022"},),
)

pages(
    figures.classifications,
    slug="xep-loai",
    breaches=rules.decided_breaches,
    columns=("subject", "unit", "year", "grade", "level", "decision_number", "decided_on"),
    filters=("unit", "year", "grade", "level", "decided_on"),
    form=(
        "unit",
        "person",
        "collective",
        "year",
        "grade",
        "level",
        "decision_number",
        "decided_on",
        "document",
        "responsible",
        "note",
    ),
    key=("person", "unit", "collective", "year"),
    order=("-decided_on", "-pk"),
    annex=("subject", "unit", "year", "grade", "decision_number"),
    writers=(*_WRITERS, Role.UNIT_HEAD),
    examples=(
        {
            "year": "2021",
            "grade": "Hoàn thành tốt nhiệm vụ",
            "level": "Giám đốc Sở",
            "decision_number": "12/QĐ-STNMT",
            "decided_on": "28/01/2022",
        },
    ),
)

pages(
    figures.awards,
    slug="khen-thuong",
    breaches=rules.award_breaches,
    columns=("subject", "unit", "form", "level", "ground", "year", "decision_number", "decided_on"),
    filters=("unit", "form", "level", "ground", "year", "movement", "decided_on"),
    form=(
        "unit",
        "person",
        "collective",
        "form",
        "level",
        "ground",
        "movement",
        "year",
        "decision_number",
        "decided_on",
        "document",
        "responsible",
        "note",
    ),
    key=("person", "unit", "collective", "form", "level", "year", "decision_number"),
    order=("-decided_on", "-pk"),
    headline=("emulation.awards",),
    annex=("subject", "unit", "form", "decision_number", "decided_on"),
    writers=_WRITERS,
    examples=(
        {
            "form": "Tập thể lao động tiên tiến",
            "level": "Giám đốc Sở",
            "ground": "Thành tích công tác năm",
            "year": "2021",
            "decision_number": "15/QĐ-STNMT",
            "decided_on": "10/02/2022",
        },
    ),
)

pages(
    figures.medals,
    slug="ky-niem-chuong",
    columns=("person", "medal", "submitted_to", "submitted_on", "decided_on", "granted", "unit"),
    filters=("unit", "granted", "submitted_on", "decided_on"),
    form=(
        "person",
        "medal",
        "submitted_to",
        "submitted_on",
        "decided_on",
        "granted",
        "decision_number",
        "unit",
        "responsible",
        "note",
    ),
    key=("person", "medal", "submitted_on"),
    order=("-submitted_on", "-pk"),
    open=Q(decided_on__isnull=True),
    headline=("emulation.medal_files",),
    writers=_WRITERS,
)
