"""The same figures in pandas, from CSV files: masks, one group-by for each register, units added up in Python."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd

from benchmarks.by_hand import FLOW, TASKS, Amounts

Masks = Callable[[pd.DataFrame, pd.Timestamp, pd.Timestamp], dict[str, pd.Series]]


def compute(folder: Path, start: str, end: str, *, every_column: bool = True) -> Amounts:
    """All figures of all units from the CSV files of `folder`, read whole or only the columns that are needed."""
    first, last = pd.Timestamp(start), pd.Timestamp(end)
    amounts: Amounts = defaultdict(lambda: defaultdict(int))
    lines = _lines(folder)
    for register, (unit, columns, dates, masks) in _REGISTERS.items():
        needed = None if every_column else sorted({unit, *columns, *dates})
        table = pd.read_csv(folder / f"{register}.csv", usecols=needed, parse_dates=list(dates), low_memory=False)
        counted = pd.DataFrame(masks(table, first, last))
        for code, row in counted.groupby(table[unit]).sum().iterrows():
            for line in lines[code]:
                for name, value in row.items():
                    amounts[line][str(name)] += int(value)
    for name, register, value, kind, day in _ONCE:
        table = pd.read_csv(folder / f"{register}.csv", parse_dates=[day])
        chosen = table[table[day].between(first, last) & ((table["kind"] == kind) if kind else True)]
        seen: dict[str | None, set[Any]] = defaultdict(set)
        for unit_id, different in chosen.groupby("unit_id")[value]:
            for line in lines[unit_id]:
                seen[line] |= set(different)
        for line, found in seen.items():
            amounts[line][name] = len(found)
    return amounts


def _lines(folder: Path) -> dict[Any, list[str | None]]:
    units = pd.read_csv(folder / "org.units.csv", usecols=["id", "code", "parent_id"]).set_index("id")
    lines: dict[Any, list[str | None]] = {}
    for pk in units.index:
        line, at = [None], pk
        while at in units.index:
            line.append(units.code[at])
            at = units.parent_id[at]
        lines[pk] = line
    return lines


def _flow(d: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp) -> dict[str, pd.Series]:
    new, ended = d.received_on.between(start, end), d.resolved_on.between(start, end)
    left = d.result.isin(["stopped", "withdrawn"])
    undone = (d.received_on <= end) & (d.resolved_on.isna() | (d.resolved_on > end))
    on_time = (d.resolved_on == d.due_on) | d.due_on.isna() | left
    early = ended & (d.resolved_on < d.due_on) & ~left
    late = ended & (d.resolved_on > d.due_on) & ~left
    masks = {
        "carried_over": (d.received_on < start) & (d.resolved_on.isna() | (d.resolved_on >= start)),
        "received_new": new,
        "received": (d.received_on <= end) & (d.resolved_on.isna() | (d.resolved_on >= start)),
        "received_online": new & (d.channel == "online"),
        "received_direct": new & (d.channel == "direct"),
        "received_post": new & (d.channel == "post"),
        "resolved": ended,
        "resolved_early": early,
        "resolved_on_time": ended & on_time,
        "resolved_late": late,
        "resolved_in_time": early | (ended & on_time),
        "pending": undone,
        "pending_in_time": undone & (d.due_on.isna() | (d.due_on >= end)),
        "pending_overdue": undone & (d.due_on < end),
    }
    found = {"procedures.overdue": late | masks["pending_overdue"]}
    for whole, part in FLOW:
        found[f"procedures.{whole}"] = masks[whole]
        for kind in ("centre", "branch"):
            found[f"procedures.{kind}_{part}"] = masks[whole] & (d.counter__kind == kind)
    return found


def _tasks(t: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp) -> dict[str, pd.Series]:
    done = t.done_on.between(start, end)
    undone = (
        (t.assigned_on <= end)
        & (t.done_on.isna() | (t.done_on > end))
        & (t.cancelled_on.isna() | (t.cancelled_on > end))
    )
    masks = {
        "assigned": (t.assigned_on <= end)
        & (t.done_on.isna() | (t.done_on >= start))
        & (t.cancelled_on.isna() | (t.cancelled_on >= start)),
        "assigned_new": t.assigned_on.between(start, end),
        "done": done,
        "done_late": done & (t.done_on > t.due_on),
        "cancelled": t.cancelled_on.between(start, end),
        "not_done": undone,
        "in_progress": undone & (t.started_on <= end),
        "not_started": undone & (t.started_on.isna() | (t.started_on > end)),
        "in_time": undone & (t.due_on.isna() | (t.due_on >= end)),
        "overdue": undone & (t.due_on < end),
    }
    found = {f"tasks.{name}": masks[name] for name in TASKS}
    for kind in ("key", "breakthrough", "professional"):
        found |= {f"tasks.{kind}_{name}": masks[name] & (t.kind == kind) for name in TASKS}
    return found


def _procedures(p: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp) -> dict[str, pd.Series]:
    in_force = (p.valid_from <= end) & (p.valid_to.isna() | (p.valid_to >= end))
    online = in_force & (p.online_since <= end)
    unrated = p.old_level.isna() | (p.old_level < 3)
    return {
        "procedures.in_force": in_force,
        "procedures.online_level3": online & ((p.old_level == 3) | (unrated & (p.service_level == "partial"))),
        "procedures.online_level4": online & ((p.old_level == 4) | (unrated & (p.service_level == "full"))),
        "procedures.online_catalogue": online & ((p.old_level >= 3) | p.service_level.notna()),
        "procedures.online_partial": online & (p.service_level == "partial"),
        "procedures.online_full": online & (p.service_level == "full"),
        "procedures.on_national_portal": in_force & (p.on_national_portal_since <= end),
    }


def _targets(t: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp) -> dict[str, pd.Series]:
    applies = (t.period_start <= end) & (t.period_end >= end)
    return {"tasks.targets": applies} | {
        target: t.amount.where(applies & (t.figure_id == measured), 0)
        for target, measured in (
            ("land.certificates_org_target", "land.certificates_org"),
            ("land.certificates_household_target", "land.certificates_household"),
            ("survey.database_target", "survey.database_updated"),
        )
    }


def _decisions(d: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp) -> dict[str, pd.Series]:
    inside = d.decided_on.between(start, end)
    masks = {
        "allocation": inside & (d.kind == "allocate"),
        "recovery": inside & (d.kind == "recover"),
        "allocation_recovery": inside & d.kind.isin(["allocate", "recover"]),
        "lease": inside & (d.kind == "lease"),
        "purpose": inside & (d.kind == "purpose"),
        "extension": inside & (d.kind == "extend"),
    }
    every = {"land.decisions": inside, "land.decisions_ha": d.area.where(inside, 0)}
    return (
        every
        | {f"land.{name}_decisions": mask for name, mask in masks.items()}
        | {f"land.{name}_ha": d.area.where(mask, 0) for name, mask in masks.items()}
    )


def _auctions(a: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp) -> dict[str, pd.Series]:
    held = a.held_on.between(start, end)
    won = held & (a.result == "success")
    return {
        "land.auctions": held,
        "land.auctions_successful": won,
        "land.auctions_failed": held & (a.result == "failed"),
        "land.auction_proceeds": a.proceeds.where(won, 0).fillna(0),
    }


def _forestry(f: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp) -> dict[str, pd.Series]:
    inside = f.recovered_on.between(start, end)
    found = {"land.forestry_recovered": f.area.where(inside, 0)}
    for name, code in (("dinh_lap", 189), ("loc_binh", 188), ("huu_lung", 186)):
        found[f"land.forestry_recovered_{name}"] = f.area.where(inside & (f.district__code == code), 0)
    return found


def _by_owner(name: str, mask: pd.Series, owner: pd.Series) -> dict[str, pd.Series]:
    return {
        name.format("_org"): mask & (owner == "organisation"),
        name.format("_household"): mask & (owner == "household"),
    }


def _plans(p: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp) -> dict[str, pd.Series]:
    masks = _by_owner("land.cumulative_registration{}_plan", p.started_on <= end, p.owner_kind)
    return {name: p.planned_parcels.where(mask, 0) for name, mask in masks.items()}


def _registrations(r: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp) -> dict[str, pd.Series]:
    inside = r.registered_on.between(start, end)
    cumulative = (r.registered_on >= r.plan__started_on) & (r.registered_on <= end)
    return {
        "land.first_registration": inside,
        **_by_owner("land.first_registration{}", inside, r.owner_kind),
        **_by_owner("land.planned_registration{}", inside & r.plan_id.notna(), r.owner_kind),
        **_by_owner("land.cumulative_registration{}", cumulative, r.owner_kind),
        **_by_owner("land.registration{}_before", cumulative & (r.registered_on < start), r.owner_kind),
    }


def _certificates(c: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp) -> dict[str, pd.Series]:
    inside = c.issued_on.between(start, end)
    masks = {"land.certificates": inside, **_by_owner("land.certificates{}", inside, c.owner_kind)}
    masks["land.certificates_org_urban"] = masks["land.certificates_org"] & c.urban_project.notna()
    return masks


def _parcels(p: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp) -> dict[str, pd.Series]:
    inside = p.certificate__issued_on.between(start, end)
    masks = {"": inside, **_by_owner("{}", inside, p.certificate__owner_kind)}
    return {f"land.certificates{name}_parcels": mask for name, mask in masks.items()} | {
        f"land.certificates{name}_ha": p.area.where(mask, 0) for name, mask in masks.items()
    }


def _simplifications(s: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp) -> dict[str, pd.Series]:
    cut = s.decided_on.between(start, end) & (s.kind == "shorten")
    return {
        "procedures.days_cut": s.days_cut.where(cut, 0).fillna(0),
        "procedures.days_before_cut": s.days_before.where(cut, 0).fillna(0),
    }


def _pauses(p: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp) -> dict[str, pd.Series]:
    begun = p.started_on.between(start, end)
    supplement = p.ground == "supplement"
    return {
        "procedures.pauses": begun,
        "procedures.supplement_requests": begun & supplement,
        "procedures.other_pauses": begun & ~supplement,
    }


def _dated(name: str, day: str) -> Masks:
    return lambda table, start, end: {name: table[day].between(start, end)}


def _counters(c: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp) -> dict[str, pd.Series]:
    return {"procedures.counters": (c.opened_on <= end) & (c.closed_on.isna() | (c.closed_on >= end))}


#: Register -> the column of the unit, other columns, dates, what is counted.
_REGISTERS: dict[str, tuple[str, tuple[str, ...], tuple[str, ...], Masks]] = {
    "procedures.dossiers": (
        "unit_id",
        ("channel", "result", "counter__kind"),
        ("received_on", "due_on", "resolved_on"),
        _flow,
    ),
    "procedures.catalogue": (
        "unit_id",
        ("old_level", "service_level"),
        ("valid_from", "valid_to", "online_since", "on_national_portal_since"),
        _procedures,
    ),
    "procedures.counters": ("unit_id", (), ("opened_on", "closed_on"), _counters),
    "procedures.publications": (
        "unit_id",
        (),
        ("issued_on",),
        _dated("procedures.publication_decisions", "issued_on"),
    ),
    "procedures.published_procedures": (
        "unit_id",
        (),
        ("decision__issued_on",),
        _dated("procedures.published", "decision__issued_on"),
    ),
    "procedures.simplifications": ("unit_id", ("kind", "days_cut", "days_before"), ("decided_on",), _simplifications),
    "procedures.pauses": ("unit_id", ("ground",), ("started_on",), _pauses),
    "tasks.tasks": (
        "unit_id",
        ("kind",),
        ("assigned_on", "due_on", "started_on", "done_on", "cancelled_on"),
        _tasks,
    ),
    "tasks.progress_notes": ("unit_id", (), ("noted_on",), _dated("tasks.progress_notes", "noted_on")),
    "tasks.targets": ("unit_id", ("figure_id", "amount"), ("period_start", "period_end"), _targets),
    "land.decisions": ("unit_id", ("kind", "area"), ("decided_on",), _decisions),
    "land.district_plans": ("unit_id", (), ("approved_on",), _dated("land.district_plans", "approved_on")),
    "land.auctions": ("unit_id", ("result", "proceeds"), ("held_on",), _auctions),
    "land.forestry_recoveries": ("unit_id", ("area", "district__code"), ("recovered_on",), _forestry),
    "land.registration_plans": ("unit_id", ("owner_kind", "planned_parcels"), ("started_on",), _plans),
    "land.first_registrations": (
        "unit_id",
        ("owner_kind", "plan_id"),
        ("registered_on", "plan__started_on"),
        _registrations,
    ),
    "land.certificates": ("unit_id", ("owner_kind", "urban_project"), ("issued_on",), _certificates),
    "land.certificate_parcels": (
        "certificate__unit_id",
        ("certificate__owner_kind", "area"),
        ("certificate__issued_on",),
        _parcels,
    ),
    "land.secured_transactions": (
        "unit_id",
        ("owner_kind",),
        ("registered_on",),
        lambda t, start, end: _by_owner(
            "land.secured_transactions{}", t.registered_on.between(start, end), t.owner_kind
        ),
    ),
}
#: Figure, register, what is counted once, its kind, its date.
_ONCE = (
    ("procedures.shortened", "procedures.simplifications", "procedure_id", "shorten", "decided_on"),
    ("procedures.simplified", "procedures.simplifications", "procedure_id", "simplify", "decided_on"),
    ("land.price_projects", "land.prices", "project", "", "decided_on"),
)
