"""How the registers of this room look on the shared pages."""

from django.db.models import Q

from soxanh.org.roles import Role
from soxanh.registers.climate import figures, rules
from soxanh.registers.declaration import pages

_WRITERS = (Role.SPECIALIST, Role.UNIT_HEAD)
_LAST = ("unit", "responsible", "note")

pages(
    figures.plans,
    slug="ke-hoach-khi-hau",
    columns=("number", "issued_on", "kind", "field", "title", "carries_out", "issuer", "report_due"),
    filters=("unit", "kind", "field", "issued_on", "issuer", "report_due"),
    form=(
        "kind",
        "field",
        "number",
        "issued_on",
        "issuer",
        "title",
        "carries_out",
        "carries_out_date",
        "carries_out_title",
        "until_year",
        "report_due",
        "reported_on",
        *_LAST,
    ),
    key=("number", "issued_on", "issuer"),
    order=("-issued_on", "-pk"),
    open=Q(report_due__isnull=False, reported_on__isnull=True),
    due="report_due",
    headline=("climate.plans_issued",),
    annex=("number", "issued_on", "title", "carries_out"),
    writers=_WRITERS,
    examples=(
        {
            "kind": "Kế hoạch",
            "field": "Biến đổi khí hậu",
            "number": "12/KH-UBND",
            "issued_on": "15/09/2022",
            "issuer": "UBND tỉnh",
            "title": "Kế hoạch thực hiện Chiến lược quốc gia về biến đổi khí hậu",
            "carries_out": "896/QĐ-TTg",
            "carries_out_date": "26/07/2022",
        },
    ),
)

pages(
    figures.facilities,
    slug="co-so-kiem-ke-khi-nha-kinh",
    columns=("name", "sector", "place", "energy_toe", "listed_in", "listed_on", "delisted_on", "urged_on"),
    filters=("unit", "sector", "place", "listed_on"),
    form=(
        "name",
        "organisation",
        "place",
        "sector",
        "energy_toe",
        "listed_in",
        "listed_on",
        "delisted_on",
        "urged_on",
        *_LAST,
    ),
    key=("name", "listed_on"),
    order=("name", "pk"),
    parts=("climate.inventories",),
    headline=("climate.ghg_facilities",),
    writers=_WRITERS,
)

pages(
    figures.inventories,
    slug="kiem-ke-khi-nha-kinh",
    columns=("facility", "facility__sector", "inventory_year", "submitted_on", "emission_t", "verified_on"),
    filters=("facility__sector", "inventory_year", "submitted_on", "verified_on"),
    form=("facility", "inventory_year", "submitted_on", "emission_t", "verified_on", "note"),
    key=("facility", "inventory_year"),
    order=("-submitted_on", "-pk"),
    open=Q(verified_on__isnull=True),
    breaches=rules.breaches,
    writers=_WRITERS,
)

pages(
    figures.measures,
    slug="hoat-dong-thich-ung",
    columns=("title", "lead_agency", "place", "plan", "cost", "started_on", "due_on", "done_on"),
    filters=("unit", "place", "plan", "started_on", "due_on", "done_on"),
    form=("title", "plan", "lead_agency", "place", "cost", "started_on", "due_on", "done_on", *_LAST),
    key=("title", "place", "started_on"),
    totals=("cost",),
    order=("-started_on", "-pk"),
    parts=("climate.measure_checks",),
    open=Q(done_on__isnull=True),
    due="due_on",
    writers=_WRITERS,
)

pages(
    figures.checks,
    slug="giam-sat-thich-ung",
    columns=("measure", "checked_on", "percent", "finding"),
    filters=("checked_on", "measure__place"),
    form=("measure", "checked_on", "percent", "finding", "note"),
    key=("measure", "checked_on"),
    order=("-checked_on", "-pk"),
    writers=_WRITERS,
)
