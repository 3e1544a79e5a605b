"""The units that figures are counted for, by code: as they stand now, or as a closing froze them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from soxanh.org.models import Unit
from soxanh.org.tree import UnitTree


class CountingUnits:
    """Codes and the tree of units. A row's unit id gives the units that it counts in: its own and all above it."""

    def __init__(self, units: Iterable[tuple[int, str, int | None]]):
        """`units`: id, code and parent's id, brothers in their order."""
        self._units = list(units)
        self._codes = {pk: code for pk, code, _ in self._units}
        self._above: dict[int | None, tuple[str, ...]] = {None: ()}

    @classmethod
    def load(cls) -> CountingUnits:
        return cls(Unit.objects.order_by("order", "pk").values_list("pk", "code", "parent_id"))

    @classmethod
    def from_json(cls, rows: list[list[Any]]) -> CountingUnits:
        return cls((pk, code, parent) for pk, code, parent in rows)

    def as_json(self) -> list[list[Any]]:
        return [list(each) for each in self._units]

    @cached_property
    def _tree(self) -> UnitTree:
        return UnitTree((pk, parent) for pk, _, parent in self._units)

    @cached_property
    def _ids(self) -> dict[str, int]:
        return {code: pk for pk, code in self._codes.items()}

    def __contains__(self, code: str) -> bool:
        return code in self._ids

    def subtree_ids(self, code: str) -> frozenset[int]:
        """The ids of the unit and all units below it."""
        return self._tree.subtree_ids(self._ids[code])

    def codes_in(self, code: str | None) -> list[str]:
        """The unit and all units below it; None: every unit."""
        if code is None:
            return list(self._ids)
        inside = self.subtree_ids(code)
        return [each for each, pk in self._ids.items() if pk in inside]

    def codes_above(self, unit_id: int | None) -> tuple[str, ...]:
        """The unit's own code and those of all units above it."""
        if unit_id not in self._above:
            line = (unit_id, *self._tree.ancestors(unit_id))  # type: ignore[arg-type]
            self._above[unit_id] = tuple(self._codes[pk] for pk in line if pk in self._codes)
        return self._above[unit_id]
