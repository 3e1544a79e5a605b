"""How the registers of this room look on the shared pages."""

from django.db.models import Q

from soxanh.org.roles import Role
from soxanh.registers.declaration import pages
from soxanh.registers.monitoring import figures, rules

_WRITERS = (Role.SPECIALIST, Role.UNIT_HEAD, Role.STATION_OPERATOR)
_LAST = ("unit", "responsible", "note")

pages(
    figures.stations,
    slug="tram-quan-trac",
    columns=("code", "name", "owner", "operator_name", "medium", "place", "connected_on", "ended_on"),
    filters=("unit", "owner", "medium", "place", "connected_on"),
    form=(
        "code",
        "name",
        "owner",
        "operator_name",
        "organisation",
        "medium",
        "place",
        "parameters",
        "built_on",
        "connected_on",
        "ended_on",
        "data_key",
        *_LAST,
    ),
    key=("code",),
    order=("code",),
    headline=("monitoring.own_stations", "monitoring.enterprise_stations"),
    annex=("code", "name", "operator_name", "place", "connected_on"),
    writers=_WRITERS,
)

pages(
    figures.parameters,
    slug="thong-so-quan-trac",
    columns=("symbol", "name", "measured_in", "listed_on"),
    filters=("measured_in",),
    form=("symbol", "name", "measured_in", "listed_on", *_LAST),
    key=("symbol", "measured_in"),
    order=("symbol",),
    writers=_WRITERS,
)

pages(
    figures.points,
    slug="diem-quan-trac",
    columns=("code", "name", "medium", "commune", "commune__parent", "limit_table", "opened_on", "closed_on"),
    filters=("unit", "medium", "commune__parent", "limit_table"),
    form=(
        "code",
        "name",
        "medium",
        "commune",
        "coordinates",
        "limit_table",
        "opened_on",
        "closed_on",
        *_LAST,
    ),
    key=("code",),
    order=("code",),
    writers=_WRITERS,
)

pages(
    figures.campaigns,
    slug="dot-quan-trac",
    columns=("programme_year", "round", "programme", "starts_on", "ends_on", "report_number", "reported_on"),
    filters=("unit", "programme_year", "starts_on"),
    form=(
        "programme_year",
        "round",
        "programme",
        "starts_on",
        "ends_on",
        "report_number",
        "reported_on",
        *_LAST,
    ),
    key=("unit", "programme_year", "round"),
    order=("-programme_year", "-round"),
    writers=_WRITERS,
)

pages(
    figures.samples,
    slug="mau-quan-trac",
    columns=("code", "campaign", "point", "point__medium", "planned_on", "sampled_on", "laboratory"),
    filters=("unit", "campaign", "point__medium", "point__commune__parent", "planned_on", "sampled_on"),
    form=("code", "campaign", "point", "planned_on", "sampled_on", "laboratory", *_LAST),
    key=("code",),
    order=("-planned_on", "-pk"),
    parts=("monitoring.results",),
    open=Q(sampled_on__isnull=True),
    due="planned_on",
    headline=("monitoring.samples_taken",),
    annex=("code", "point", "sampled_on"),
    writers=_WRITERS,
)

pages(
    figures.results,
    slug="ket-qua-quan-trac",
    columns=("sample", "sample__sampled_on", "parameter", "value", "below_detection", "limit", "verdict"),
    filters=(
        "verdict",
        "parameter",
        "sample__point__medium",
        "sample__campaign",
        "sample__sampled_on",
        "sample__point__commune__parent",
    ),
    form=("sample", "parameter", "value", "below_detection", "limit_table", "note"),
    key=("sample", "parameter"),
    order=("-sample", "pk"),
    headline=("monitoring.results_exceeding",),
    breaches=rules.breaches,
    writers=_WRITERS,
    examples=(
        {"sample": "KK-2022-01-03", "parameter": "SO2 (µg/m³)", "value": "37,5"},
        {"sample": "NM-2022-01-07", "parameter": "Hg (mg/L)", "value": "0,0002", "below_detection": "Có"},
    ),
)
