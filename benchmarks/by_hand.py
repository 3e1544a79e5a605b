"""The figures of procedures, tasks and land in hand-written SQL, as somebody would write it who needs only these.

One grouped SELECT for each table, over what distinguishes the figures (unit, kind of counter, kind of task, owner …), so
that each condition is evaluated once; the groups are added up the tree of units in Python. The same SELECTs run on
SQLite, where they name tables and joins, and on DuckDB, where they read a closing's flat Parquet files.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

#: Unit code (None: the department) -> figure id -> ledger integer.
Amounts = dict[str | None, dict[str, int]]
#: Runs SQL, gives rows.
Fetch = Callable[[str], Iterable[tuple]]


@dataclass(frozen=True)
class Select:
    """A SELECT over one register: `sums` are aggregates, `figures` say which of them, over which kinds, is a figure."""

    register: str
    live: str  # FROM on SQLite
    sums: dict[str, str]
    figures: dict[str, tuple[str, tuple[str, ...] | None]]
    kind: str = "NULL"
    parquet: dict[str, str] = field(default_factory=dict)  # columns that are called otherwise in Parquet
    unit: str = "unit_id"

    def sql(self, source: str, start: str, end: str) -> str:
        aggregates = ", ".join(self.sums.values())
        kind = f", {self.kind}" if self.kind != "NULL" else ""
        text = f"SELECT {self.unit}, {self.kind}, {aggregates} FROM {source} GROUP BY {self.unit}{kind}"
        return text.replace(":start", start).replace(":end", end)


def _count(condition: str) -> str:
    return f"COUNT(*) FILTER (WHERE {condition})"


_IN = "BETWEEN :start AND :end"
_ENDED = f"resolved_on {_IN}"
_LEFT = "result IN ('stopped', 'withdrawn')"
_OPEN = "received_on <= :end AND (resolved_on IS NULL OR resolved_on > :end)"

FLOW = {
    ("carried_over", "carried"): "received_on < :start AND (resolved_on IS NULL OR resolved_on >= :start)",
    ("received_new", "new"): f"received_on {_IN}",
    ("received", "received"): "received_on <= :end AND (resolved_on IS NULL OR resolved_on >= :start)",
    ("received_online", "online"): f"received_on {_IN} AND channel = 'online'",
    ("received_direct", "direct"): f"received_on {_IN} AND channel = 'direct'",
    ("received_post", "post"): f"received_on {_IN} AND channel = 'post'",
    ("resolved", "resolved"): _ENDED,
    ("resolved_early", "resolved_early"): f"{_ENDED} AND resolved_on < due_on AND NOT {_LEFT}",
    ("resolved_on_time", "resolved_on_time"): f"{_ENDED} AND (resolved_on = due_on OR due_on IS NULL OR {_LEFT})",
    ("resolved_late", "resolved_late"): f"{_ENDED} AND resolved_on > due_on AND NOT {_LEFT}",
    ("resolved_in_time", "resolved_in_time"): f"{_ENDED} AND (resolved_on <= due_on OR due_on IS NULL OR {_LEFT})",
    ("pending", "pending"): _OPEN,
    ("pending_in_time", "pending_in_time"): f"{_OPEN} AND (due_on IS NULL OR due_on >= :end)",
    ("pending_overdue", "pending_overdue"): f"{_OPEN} AND due_on < :end",
}
_OVERDUE = f"({_ENDED} AND resolved_on > due_on AND NOT {_LEFT}) OR ({_OPEN} AND due_on < :end)"

_IN_FORCE = "valid_from <= :end AND (valid_to IS NULL OR valid_to >= :end)"
_ONLINE = f"{_IN_FORCE} AND online_since <= :end"
_RATED = "(old_level = {} OR ((old_level IS NULL OR old_level < 3) AND service_level = '{}'))"

_UNDONE = (
    "assigned_on <= :end AND (done_on IS NULL OR done_on > :end) AND (cancelled_on IS NULL OR cancelled_on > :end)"
)
TASKS = {
    "assigned": "assigned_on <= :end AND (done_on IS NULL OR done_on >= :start)"
    " AND (cancelled_on IS NULL OR cancelled_on >= :start)",
    "assigned_new": f"assigned_on {_IN}",
    "done": f"done_on {_IN}",
    "done_late": f"done_on {_IN} AND done_on > due_on",
    "cancelled": f"cancelled_on {_IN}",
    "not_done": _UNDONE,
    "in_progress": f"{_UNDONE} AND started_on <= :end",
    "not_started": f"{_UNDONE} AND (started_on IS NULL OR started_on > :end)",
    "in_time": f"{_UNDONE} AND (due_on IS NULL OR due_on >= :end)",
    "overdue": f"{_UNDONE} AND due_on < :end",
}
_TARGETS = {
    "land.certificates_org_target": "land.certificates_org",
    "land.certificates_household_target": "land.certificates_household",
    "survey.database_target": "survey.database_updated",
}
_APPLIES = "period_start <= :end AND period_end >= :end"
_ORG, _HOUSEHOLD = ("organisation",), ("household",)


def _simple(register: str, table: str, conditions: dict[str, str]) -> Select:
    """Figures that are one aggregate each; a condition counts its rows."""
    sums = {name: text if text.startswith("SUM(") else _count(text) for name, text in conditions.items()}
    return Select(register, table, sums, {name: (name, None) for name in conditions})


def _flow() -> Select:
    sums = {whole: _count(condition) for (whole, _), condition in FLOW.items()} | {"overdue": _count(_OVERDUE)}
    figures: dict[str, tuple[str, tuple[str, ...] | None]] = {"procedures.overdue": ("overdue", None)}
    for whole, part in FLOW:
        figures[f"procedures.{whole}"] = (whole, None)
        for kind in ("centre", "branch"):
            figures[f"procedures.{kind}_{part}"] = (whole, (kind,))
    # Counters are few: kinds are told by counter, and no row is joined.
    return Select("procedures.dossiers", "procedures_dossier", sums, figures, kind="counter_id")


SELECTS: tuple[Select, ...] = (
    _simple(
        "procedures.catalogue",
        "procedures_procedure",
        {
            "procedures.in_force": _IN_FORCE,
            "procedures.online_level3": f"{_ONLINE} AND {_RATED.format(3, 'partial')}",
            "procedures.online_level4": f"{_ONLINE} AND {_RATED.format(4, 'full')}",
            "procedures.online_catalogue": f"{_ONLINE} AND (old_level >= 3 OR service_level <> '')",
            "procedures.online_partial": f"{_ONLINE} AND service_level = 'partial'",
            "procedures.online_full": f"{_ONLINE} AND service_level = 'full'",
            "procedures.on_national_portal": f"{_IN_FORCE} AND on_national_portal_since <= :end",
        },
    ),
    _simple(
        "procedures.counters",
        "procedures_counter",
        {"procedures.counters": "opened_on <= :end AND (closed_on IS NULL OR closed_on >= :end)"},
    ),
    _simple(
        "procedures.publications",
        "procedures_publicationdecision",
        {"procedures.publication_decisions": f"issued_on {_IN}"},
    ),
    Select(
        "procedures.published_procedures",
        "procedures_publishedprocedure p JOIN procedures_publicationdecision d ON d.id = p.decision_id",
        {"count": _count(f"d.issued_on {_IN}")},
        {"procedures.published": ("count", None)},
        unit="p.unit_id",
        parquet={"p.unit_id": "unit_id", "d.issued_on": "decision__issued_on"},
    ),
    _simple(
        "procedures.simplifications",
        "procedures_simplification",
        {
            "procedures.days_cut": f"SUM(days_cut) FILTER (WHERE kind = 'shorten' AND decided_on {_IN})",
            "procedures.days_before_cut": f"SUM(days_before) FILTER (WHERE kind = 'shorten' AND decided_on {_IN})",
        },
    ),
    _flow(),
    _simple(
        "procedures.pauses",
        "procedures_pause",
        {
            "procedures.supplement_requests": f"ground = 'supplement' AND started_on {_IN}",
            "procedures.other_pauses": f"ground <> 'supplement' AND started_on {_IN}",
            "procedures.pauses": f"started_on {_IN}",
        },
    ),
    Select(
        "tasks.tasks",
        "tasks_task",
        {name: _count(condition) for name, condition in TASKS.items()},
        {f"tasks.{name}": (name, None) for name in TASKS}
        | {
            f"tasks.{kind}_{name}": (name, (kind,))
            for kind in ("key", "breakthrough", "professional")
            for name in TASKS
        },
        kind="kind",
    ),
    _simple("tasks.progress_notes", "tasks_progressnote", {"tasks.progress_notes": f"noted_on {_IN}"}),
    _simple(
        "tasks.targets",
        "tasks_target",
        {"tasks.targets": _APPLIES}
        | {
            name: f"SUM(amount) FILTER (WHERE {_APPLIES} AND figure_id = '{measured}')"
            for name, measured in _TARGETS.items()
        },
    ),
    Select(
        "land.decisions",
        "land_landdecision",
        {"count": _count(f"decided_on {_IN}"), "area": f"SUM(area) FILTER (WHERE decided_on {_IN})"},
        {
            "land.allocation_decisions": ("count", ("allocate",)),
            "land.recovery_decisions": ("count", ("recover",)),
            "land.allocation_recovery_decisions": ("count", ("allocate", "recover")),
            "land.allocation_ha": ("area", ("allocate",)),
            "land.recovery_ha": ("area", ("recover",)),
            "land.allocation_recovery_ha": ("area", ("allocate", "recover")),
            "land.lease_decisions": ("count", ("lease",)),
            "land.lease_ha": ("area", ("lease",)),
            "land.purpose_decisions": ("count", ("purpose",)),
            "land.purpose_ha": ("area", ("purpose",)),
            "land.extension_decisions": ("count", ("extend",)),
            "land.extension_ha": ("area", ("extend",)),
            "land.decisions": ("count", None),
            "land.decisions_ha": ("area", None),
        },
        kind="kind",
    ),
    _simple("land.district_plans", "land_districtplan", {"land.district_plans": f"approved_on {_IN}"}),
    _simple(
        "land.auctions",
        "land_auction",
        {
            "land.auctions": f"held_on {_IN}",
            "land.auctions_successful": f"result = 'success' AND held_on {_IN}",
            "land.auctions_failed": f"result = 'failed' AND held_on {_IN}",
            "land.auction_proceeds": f"SUM(proceeds) FILTER (WHERE result = 'success' AND held_on {_IN})",
        },
    ),
    Select(
        "land.forestry_recoveries",
        "land_forestryrecovery f JOIN org_place p ON p.id = f.district_id",
        {"area": f"SUM(f.area) FILTER (WHERE f.recovered_on {_IN})"},
        {
            "land.forestry_recovered": ("area", None),
            "land.forestry_recovered_dinh_lap": ("area", ("189",)),
            "land.forestry_recovered_loc_binh": ("area", ("188",)),
            "land.forestry_recovered_huu_lung": ("area", ("186",)),
        },
        kind="p.code",
        unit="f.unit_id",
        parquet={"f.": "", "p.code": "district__code"},
    ),
    Select(
        "land.registration_plans",
        "land_registrationplan",
        {"planned": "SUM(planned_parcels) FILTER (WHERE started_on <= :end)"},
        {
            "land.cumulative_registration_org_plan": ("planned", _ORG),
            "land.cumulative_registration_household_plan": ("planned", _HOUSEHOLD),
        },
        kind="owner_kind",
    ),
    Select(
        "land.first_registrations",
        "land_firstregistration r LEFT JOIN land_registrationplan p ON p.id = r.plan_id",
        {
            "count": _count(f"r.registered_on {_IN}"),
            "planned": _count(f"r.plan_id IS NOT NULL AND r.registered_on {_IN}"),
            "cumulative": _count("r.registered_on BETWEEN p.started_on AND :end"),
            "before": _count("r.registered_on >= p.started_on AND r.registered_on < :start"),
        },
        {
            "land.first_registration": ("count", None),
            "land.first_registration_org": ("count", _ORG),
            "land.first_registration_household": ("count", _HOUSEHOLD),
            "land.planned_registration_org": ("planned", _ORG),
            "land.planned_registration_household": ("planned", _HOUSEHOLD),
            "land.cumulative_registration_org": ("cumulative", _ORG),
            "land.cumulative_registration_household": ("cumulative", _HOUSEHOLD),
            "land.registration_org_before": ("before", _ORG),
            "land.registration_household_before": ("before", _HOUSEHOLD),
        },
        kind="r.owner_kind",
        unit="r.unit_id",
        parquet={"r.": "", "p.started_on": "plan__started_on"},
    ),
    Select(
        "land.certificates",
        "land_certificate",
        {"count": _count(f"issued_on {_IN}"), "urban": _count(f"urban_project <> '' AND issued_on {_IN}")},
        {
            "land.certificates": ("count", None),
            "land.certificates_org": ("count", _ORG),
            "land.certificates_household": ("count", _HOUSEHOLD),
            "land.certificates_org_urban": ("urban", _ORG),
        },
        kind="owner_kind",
    ),
    Select(
        "land.certificate_parcels",
        "land_certificateparcel p JOIN land_certificate c ON c.id = p.certificate_id",
        {"count": _count(f"c.issued_on {_IN}"), "area": f"SUM(p.area) FILTER (WHERE c.issued_on {_IN})"},
        {
            "land.certificates_parcels": ("count", None),
            "land.certificates_org_parcels": ("count", _ORG),
            "land.certificates_household_parcels": ("count", _HOUSEHOLD),
            "land.certificates_ha": ("area", None),
            "land.certificates_org_ha": ("area", _ORG),
            "land.certificates_household_ha": ("area", _HOUSEHOLD),
        },
        kind="c.owner_kind",
        unit="c.unit_id",
        parquet={"c.": "certificate__", "p.": ""},
    ),
    Select(
        "land.secured_transactions",
        "land_securedtransaction",
        {"count": _count(f"registered_on {_IN}")},
        {
            "land.secured_transactions_org": ("count", _ORG),
            "land.secured_transactions_household": ("count", _HOUSEHOLD),
        },
        kind="owner_kind",
    ),
)


@dataclass(frozen=True)
class Once:
    """A figure that counts different values: unit, value."""

    figure: str
    register: str
    live: str
    value: str
    condition: str


ONCE = (
    Once(
        "procedures.shortened",
        "procedures.simplifications",
        "procedures_simplification",
        "procedure_id",
        f"kind = 'shorten' AND decided_on {_IN}",
    ),
    Once(
        "procedures.simplified",
        "procedures.simplifications",
        "procedures_simplification",
        "procedure_id",
        f"kind = 'simplify' AND decided_on {_IN}",
    ),
    Once("land.price_projects", "land.prices", "land_specificprice", "project", f"decided_on {_IN}"),
)

FIGURES = frozenset({name for each in SELECTS for name in each.figures} | {each.figure for each in ONCE})


def compute(fetch: Fetch, start: str, end: str, parquet: str = "") -> Amounts:
    """All figures of all units. `start` and `end` are SQL dates; `parquet` the folder of a closing, empty on SQLite."""
    lines, kinds = _units(fetch, parquet), _counter_kinds(fetch, parquet)
    amounts: Amounts = defaultdict(lambda: defaultdict(int))
    for select in SELECTS:
        sql = select.sql(_source(parquet, select.register, select.live), start, end)
        if parquet:
            for name, flat in select.parquet.items():
                sql = sql.replace(name, flat)
        order = list(select.sums)
        wanted = [(name, order.index(column), of) for name, (column, of) in select.figures.items()]
        for unit, kind, *values in fetch(sql):
            if select.kind == "counter_id":
                kind = kinds[kind]
            counted = [(name, values[at] or 0) for name, at, of in wanted if of is None or kind in of]
            for code in lines.get(unit, (None,)):
                into = amounts[code]
                for name, value in counted:
                    into[name] += value
    for once in ONCE:
        seen: dict[str | None, set] = defaultdict(set)
        source = _source(parquet, once.register, once.live)
        sql = f"SELECT DISTINCT unit_id, {once.value} FROM {source} WHERE {once.condition}"
        for unit, value in fetch(sql.replace(":start", start).replace(":end", end)):
            for code in lines.get(unit, (None,)):
                seen[code].add(value)
        for code, values_seen in seen.items():
            amounts[code][once.figure] = len(values_seen)
    return amounts


def _source(parquet: str, register: str, table: str) -> str:
    return f"read_parquet('{parquet}/{register}.parquet')" if parquet else table


def _units(fetch: Fetch, parquet: str) -> dict[int, tuple[str | None, ...]]:
    """Unit's id -> the codes that its rows count in: its own, those above it, None for the department."""
    rows = list(fetch(f"SELECT id, code, parent_id FROM {_source(parquet, 'org.units', 'org_unit')}"))
    known = {pk: (code, parent) for pk, code, parent in rows}
    lines: dict[int, tuple[str | None, ...]] = {}
    for pk in known:
        line: list[str | None] = [None]
        at = pk
        while at in known:
            line.append(known[at][0])
            at = known[at][1]
        lines[pk] = tuple(line)
    return lines


def _counter_kinds(fetch: Fetch, parquet: str) -> dict[int, str]:
    return dict(fetch(f"SELECT id, kind FROM {_source(parquet, 'procedures.counters', 'procedures_counter')}"))
