"""Definitions to values: one grouped scan per register, rolled up the tree of units."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL
from django.utils.translation import gettext as _t

from soxanh.calendar import Period
from soxanh.figures import queries
from soxanh.figures.definitions import Counted, Figure, Identity, Manual, Ratio, Register, Sum, Total, catalogue
from soxanh.figures.sources import Live, Source, live_sql
from soxanh.figures.units import CountingUnits
from soxanh.figures.values import Computed, FigureValue, IdentityResult

#: A group of counted entries: unit code (None: the whole scope), then the values of the dimensions asked for.
Group = tuple


class UnknownFigureError(ValueError):
    """A figure id that no room declares; its text is a Vietnamese sentence."""


class UnknownUnitError(ValueError):
    """A unit code that does not exist; its text is a Vietnamese sentence."""


def compute(
    ids: Iterable[str] | None,
    period: Period,
    *,
    unit: str | None = None,
    by: Sequence[str] = (),
    source: Source | None = None,
) -> Computed:
    """Figures of a period. `ids` None means all; `unit` a unit's code (with all below it), None the whole department;
    `by` names dimension columns of the registers counted, whose values become `by_dimension`."""
    return compute_periods(ids, [period], unit=unit, by=by, source=source)[0]


def compute_periods(
    ids: Iterable[str] | None,
    periods: Sequence[Period],
    *,
    unit: str | None = None,
    by: Sequence[str] = (),
    source: Source | None = None,
) -> list[Computed]:
    """The same figures for several periods (the months of a year), still one scan per register."""
    source = source or Live()
    wanted = list(catalogue.figures) if ids is None else list(ids)
    unknown = [each for each in wanted if each not in catalogue.figures]
    if unknown:
        raise UnknownFigureError(_t("Không có số liệu nào mang mã %(ids)s.") % {"ids": ", ".join(unknown)})
    figures = catalogue.closure(wanted)
    units = source.units()
    if unit is not None and unit not in units:
        raise UnknownUnitError(_t("Không có đơn vị nào mang mã %(unit)s.") % {"unit": unit})
    amounts = _scan(figures.values(), periods, units, unit, tuple(by), source)
    identities = [each for each in catalogue.identities if all(name in figures for name in each.figure_ids)]
    computed = []
    for number, period in enumerate(periods):
        result = Computed(period, unit)
        manual = source.manual_values(period, unit)
        groups = amounts[number]
        whole = (None,) * len(by)
        top = groups.get((unit, *whole), {})
        result.values = _values(figures, wanted, top, manual)
        for code in units.codes_in(unit):
            result.by_unit[code] = _values(figures, wanted, groups.get((code, *whole), {}), {})
        for key, each in groups.items():
            if by and key[0] == unit and all(value is not None for value in key[1:]):
                result.by_dimension[key[1:]] = _values(figures, wanted, each, {})
        result.identities = [_check(each, top, groups, result.by_unit, len(by), manual) for each in identities]
        computed.append(result)
    return computed


def rows(figure_id: str, period: Period, *, unit: str | None = None) -> QuerySet:
    """The entries behind a counted figure, as a queryset of its register's model.

    Raises `UnknownFigureError` for an id that nobody declares or that counts no entries (a ratio, a sum, a figure
    entered by hand): ask for its terms instead.
    """
    item = catalogue.figures.get(figure_id)
    if not isinstance(item, Counted):
        raise UnknownFigureError(
            _t("Số liệu %(figure_id)s không đếm trực tiếp một sổ nào; hãy xem các số hạng của nó.")
            % {"figure_id": figure_id}
        )
    source = Live()
    query = queries.row_filter(item, source.dialect)
    sql, used = live_sql(item.register, query, queries.parameters([period]))
    found = item.register.model._default_manager.filter(pk__in=RawSQL(sql, used))
    if unit is not None:
        units = source.units()
        if unit not in units:
            raise UnknownUnitError(_t("Không có đơn vị nào mang mã %(unit)s.") % {"unit": unit})
        found = found.filter(**{f"{item.register.unit_column}__in": units.subtree_ids(unit)})
    return found


def _scan(
    figures: Iterable[Figure],
    periods: Sequence[Period],
    units: CountingUnits,
    unit: str | None,
    by: tuple[str, ...],
    source: Source,
) -> list[dict[Group, dict[str, int | None]]]:
    """Per period: group -> figure id -> amount. A register in which a group has no entry yet reports nothing."""
    by_register: dict[Register, list[Counted]] = defaultdict(list)
    for each in figures:
        if isinstance(each, Counted) and source.has(each.register):
            by_register[each.register].append(each)
    dimensions = {register: tuple(name for name in by if name in register.columns) for register in by_register}
    scans = {
        register: queries.grouped_scan(
            register,
            tuple(each for each in items if each.distinct is None),
            len(periods),
            dimensions[register],
            source.dialect,
        )
        for register, items in by_register.items()
    }
    once = [each for items in by_register.values() for each in items if each.distinct is not None]
    asked = [(register, scan.query) for register, scan in scans.items()]
    asked += [
        (each.register, queries.distinct_scan(each, len(periods), dimensions[each.register], source.dialect))
        for each in once
    ]
    fetched = source.fetch(asked, queries.parameters(periods), None if unit is None else units.subtree_ids(unit))
    result: list[dict[Group, dict[str, int | None]]] = [defaultdict(dict) for _ in periods]
    opened: dict[Register, set[tuple[int, Group]]] = defaultdict(set)
    for (register, scan), rows in zip(scans.items(), fetched, strict=False):
        within = dimensions[register]
        places = opened[register]
        dated_later = []
        for row in rows:
            keys = _groups(units, row[0], _in_order(by, within, row[1 : 1 + len(within)]))
            for position in range(len(periods)):
                entries, *counts = scan.block(row, len(within), position)
                if entries:
                    places.update((position, key) for key in keys)
                    _add(scan.counted(row, len(within), position), result[position], keys)
                elif any(counts):
                    dated_later.append((position, keys, row))
        # Entries that count before the day on which they came can't be right: where there is a book, it has to show it.
        for position, keys, row in dated_later:
            known = [key for key in keys if (position, key) in places]
            _add(scan.counted(row, len(within), position), result[position], known)
    for item, rows in zip(once, fetched[len(scans) :], strict=True):
        within = dimensions[item.register]
        seen: dict[tuple[int, Group], set[str]] = defaultdict(set)
        for row in rows:
            for key in _groups(units, row[1], _in_order(by, within, row[2 : 2 + len(within)])):
                seen[int(row[0]), key].add(row[-1])
        for position, key in opened[item.register]:
            result[position][key][item.id] = len(seen.get((position, key), ()))
    return result


def _add(counted: list[tuple[Counted, int]], groups: dict[Group, dict[str, int | None]], keys: list[Group]) -> None:
    for key in keys:
        into = groups[key]
        for item, amount in counted:
            into[item.id] = (into.get(item.id) or 0) + amount


def _in_order(by: tuple[str, ...], dimensions: tuple[str, ...], values: Sequence[Any]) -> tuple:
    """The row's values of the dimensions asked for; None where the register does not have one."""
    found = dict(zip(dimensions, values, strict=True))
    return tuple(found.get(name) for name in by)


def _groups(units: CountingUnits, unit_id: int | None, dimensions: tuple) -> list[Group]:
    """Every group that a row counts in: its unit, all units above it and the department, with and without dimensions."""
    whole = (None,) * len(dimensions)
    codes = [None, *units.codes_above(unit_id)]
    return [(code, *each) for code in codes for each in {whole, dimensions}]


def _values(
    figures: dict[str, Figure], wanted: list[str], amounts: dict[str, int | None], manual: dict[str, Any]
) -> dict[str, FigureValue]:
    return {each: _value(figures[each], amounts, manual) for each in wanted}


def _value(item: Figure, amounts: dict[str, int | None], manual: dict[str, Any]) -> FigureValue:
    if isinstance(item, Ratio):
        part, whole = _amount(item.part, amounts, manual), _amount(item.of, amounts, manual)
        known = part is not None and whole
        return FigureValue(item, part if known else None, whole if known else None)
    if isinstance(item, Manual):
        amount, note = manual.get(item.id, (None, None))
        return FigureValue(item, amount, manual=note)
    return FigureValue(item, _amount(item, amounts, manual))


def _amount(item: Figure, amounts: dict[str, int | None], manual: dict[str, Any]) -> int | None:
    """A figure's ledger integer; a total of which one term is not known is not known."""
    if isinstance(item, Counted):
        return amounts.get(item.id)
    if isinstance(item, Manual):
        return manual.get(item.id, (None, None))[0]
    if isinstance(item, Total):
        return _sum(item.terms, amounts, manual)
    raise TypeError(f"{item.id} has no amount of its own")


def _sum(terms: Sum, amounts: dict[str, int | None], manual: dict[str, Any]) -> int | None:
    parts = [(sign, _amount(each, amounts, manual)) for sign, each in terms.terms]
    if any(amount is None for _, amount in parts):
        return None
    return sum(sign * amount for sign, amount in parts if amount is not None)


def _check(
    item: Identity,
    top: dict[str, int | None],
    groups: dict[Group, dict[str, int | None]],
    codes: Iterable[str],
    dimensions: int,
    manual: dict[str, Any],
) -> IdentityResult:
    whole = (None,) * dimensions
    left, right, holds = _holds(item, top, manual)
    broken = tuple(code for code in codes if _holds(item, groups.get((code, *whole), {}), {})[2] is False)
    return IdentityResult(item, left, right, False if broken and holds else holds, broken)


def _holds(
    item: Identity, amounts: dict[str, int | None], manual: dict[str, Any]
) -> tuple[int | None, int | None, bool | None]:
    left = _sum(item.relation.left, amounts, manual)
    right = _sum(item.relation.right, amounts, manual)
    if left is None or right is None:
        return left, right, None
    return left, right, left == right if item.relation.sign == "=" else left <= right
