"""The entries behind a figure as a closing froze them, whatever has become of them since."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cached_property
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Field, prefetch_related_objects
from django.utils.translation import gettext as _t

from soxanh.calendar import Period
from soxanh.figures import closing as closings
from soxanh.figures import engine, queries
from soxanh.figures.definitions import Counted, catalogue
from soxanh.figures.models import Closing
from soxanh.registers import cells
from soxanh.registers.declaration import Column, RegisterPages, shelf

_BATCH = 2000


class FrozenRows:
    """The entries behind a figure, from a closing's files.

    `unit` is the code of the unit asked for (None: the whole department), `seen` the ids of the units whose entries the
    reader may see (None: all). An entry comes as an unsaved instance that holds what was frozen; the names of units,
    places and whatever else it refers to are today's. Columns that a closing does not keep (long texts) are left out.

    Raises `UnknownFigureError` for a figure that counts no entries, `UnknownUnitError`, and `ClosingError` for a closing
    that is too old to have what the figure asks for.
    """

    def __init__(
        self,
        closing: Closing,
        figure_id: str,
        period: Period,
        *,
        unit: str | None = None,
        seen: Collection[int] | None = None,
    ):
        item = catalogue.figures.get(figure_id)
        if not isinstance(item, Counted) or item.register.code not in shelf:
            raise engine.UnknownFigureError(
                _t("Số liệu %(figure_id)s không đếm trực tiếp một sổ nào; hãy xem các số hạng của nó.")
                % {"figure_id": figure_id}
            )
        self.pages: RegisterPages = shelf[item.register.code]
        self._register = item.register
        self._path = closing.folder / f"{item.register.code}.parquet"
        keys = self._keys(closing, item, period, unit)
        self.counted = len(keys)
        self._table = self._sorted(keys, seen)

    @property
    def count(self) -> int:
        """How many entries the reader may see."""
        return self._table.num_rows

    @cached_property
    def columns(self) -> list[Column]:
        """The columns of the register's list that the closing has."""
        return [each for each in self.pages.list_columns() if each.field is None or self._is_frozen(each)]

    def entries(self, first: int = 0, most: int | None = None) -> Iterator[Any]:
        """The entries from that position on, in the order of the register's list."""
        for start in range(first, self.count if most is None else min(first + most, self.count), _BATCH):
            size = _BATCH if most is None else min(_BATCH, first + most - start)
            found = [self._entry(row) for row in self._table.slice(start, size).to_pylist()]
            # Not by select_related: the entries themselves may be gone from the ledger.
            prefetch_related_objects(found, *cells.related(self.pages, self.columns))
            yield from found

    def read(self, entry: Any, column: Column) -> Any:
        """A frozen entry's value in a column; None for the name of what no longer exists."""
        try:
            return cells.read(entry, column.name)
        except ObjectDoesNotExist:
            return None

    def changed_since(self, entries: Collection[Any]) -> dict[int, bool]:
        """Key of each of the entries that is still in the ledger -> whether it reads otherwise today."""
        today = {
            row[self._key]: row
            for row in self.pages.model._default_manager.filter(pk__in=[each.pk for each in entries]).values(
                self._key, *self._own
            )
        }
        return {
            each.pk: any(today[each.pk][name] != getattr(each, name) for name in self._own)
            for each in entries
            if each.pk in today
        }

    def _keys(self, closing: Closing, item: Counted, period: Period, unit: str | None) -> list[int]:
        source = closings.source(closing)
        if unit is not None and unit not in source.units():
            raise engine.UnknownUnitError(_t("Không có đơn vị nào mang mã %(unit)s.") % {"unit": unit})
        within = None if unit is None else source.units().subtree_ids(unit)
        query = queries.row_filter(item, source.dialect)
        try:
            (rows,) = source.fetch([(item.register, query)], queries.parameters([period]), within)
        except duckdb.Error as error:
            raise closings.ClosingError(
                _t("Bản chốt “%(name)s” được lập từ trước khi sổ có đủ các cột mà số liệu này cần.")
                % {"name": closing.name}
            ) from error
        return [key for (key,) in rows]

    def _sorted(self, keys: list[int], seen: Collection[int] | None) -> pa.Table:
        table = pq.read_table(self._path)
        table = table.filter(pc.is_in(table[self._key], value_set=pa.array(keys, pa.int64())))
        if seen is not None:
            units = pa.array(sorted(seen), pa.int64())
            table = table.filter(pc.is_in(table[self._register.unit_column], value_set=units))
        order = []
        for each in (*self.pages.order, "-pk"):
            name = each.removeprefix("-").replace("pk", self._key)
            if name in table.column_names:
                order.append((name, "descending" if each.startswith("-") else "ascending"))
        return table.sort_by(order)

    @cached_property
    def _fields(self) -> dict[str, Field]:
        return {each.attname: each for each in self.pages.model._meta.concrete_fields}

    @property
    def _key(self) -> str:
        return self.pages.model._meta.pk.attname

    @cached_property
    def _own(self) -> list[str]:
        """The register's own columns that the closing has."""
        return [name for name in self._table.column_names if name in self._fields]

    def _is_frozen(self, column: Column) -> bool:
        first = self.pages.model._meta.get_field(column.name.partition("__")[0])
        return getattr(first, "attname", "") in self._own

    def _entry(self, row: dict[str, Any]) -> Any:
        entry = self.pages.model(**{name: row[name] for name in self._own})
        entry._state.adding = False  # or nothing would be prefetched for it
        return entry
