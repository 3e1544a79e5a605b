"""The tree of units, in memory."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Self

from soxanh.org.models import Unit


class UnitTree:
    """Which unit is below which, for all units of all times; read with one query. Asking it costs none."""

    def __init__(self, units: Iterable[tuple[int, int | None]]):
        """`units`: pairs of a unit's id and its parent's id (None: a root), brothers in their order."""
        self._parents = dict(units)
        self._children = defaultdict(list)
        for unit, parent in self._parents.items():
            self._children[parent].append(unit)
        self._subtrees: dict[int, frozenset[int]] = {}

    @classmethod
    def load(cls) -> Self:
        return cls(Unit.objects.values_list("pk", "parent_id"))

    @property
    def roots(self) -> tuple[int, ...]:
        return tuple(self._children[None])

    def children(self, unit: int) -> tuple[int, ...]:
        return tuple(self._children.get(unit, ()))

    def subtree_ids(self, unit: int) -> frozenset[int]:
        """The unit and all units below it; nothing for a unit that there is not."""
        if unit not in self._subtrees:
            found = {unit} if unit in self._parents else set()
            waiting = list(found)
            while waiting:
                below = [child for child in self._children.get(waiting.pop(), ()) if child not in found]
                found.update(below)
                waiting.extend(below)
            self._subtrees[unit] = frozenset(found)
        return self._subtrees[unit]

    def ancestors(self, unit: int) -> tuple[int, ...]:
        """The units above the unit, its parent first, the root last."""
        found: list[int] = []
        parent = self._parents.get(unit)
        while parent is not None and parent not in found:
            found.append(parent)
            parent = self._parents.get(parent)
        return tuple(found)
