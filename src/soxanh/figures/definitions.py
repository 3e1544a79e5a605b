"""What a figure is: a definition over a register, declared beside the entries that it counts.

    dossiers = register(Dossier, "procedures.dossiers", _("Hồ sơ thủ tục hành chính"), dated_by="received_on",
                        through=("counter__kind",))

    @figure(dossiers, "procedures.received_new", _("Hồ sơ tiếp nhận mới"), unit="hồ sơ")
    def received_new(d, period):
        \"\"\"Hồ sơ có ngày tiếp nhận trong kỳ.\"\"\"
        return d.received_on.between(period.start, period.end)

    ratio("procedures.late_pct", _("Tỷ lệ trễ hạn"), resolved_late, of=resolved)
    identity(_("Chuyển sang + tiếp nhận mới = đã giải quyết + đang giải quyết"),
             carried_over + received_new == resolved + pending)

The predicate is an Ibis expression over the register's flat table `d`; `period.start` and `period.end` are Ibis date
parameters, both days included. Its docstring is the definition in words that the catalogue shows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import ibis
from django.db import models
from django.utils.translation import gettext, pgettext

from soxanh.figures.measures import Measure, measure

#: Django field -> Ibis type of the flat table. Decimals are missing on purpose: the ledger holds integers; so are moments
#: and free text, which nothing counts.
IBIS_TYPES: tuple[tuple[type[models.Field], str], ...] = (
    (models.BooleanField, "boolean"),
    (models.DateField, "date"),
    (models.IntegerField, "int64"),
    (models.AutoField, "int64"),
    (models.CharField, "string"),
)

#: The context of units in the catalogues of translations: "xã" alone may mean something else.
UNIT_OF_FIGURE = "đơn vị tính"


class DefinitionError(Exception):
    """A figure or register is declared wrongly; raised when the program starts, never for a user."""


@dataclass(frozen=True, eq=False)
class Register:
    """A register as the engine sees it: one flat table of a model's own columns and of those that it reaches `through`.

    `dated_by` is the day on which an entry came into the register; `unit` the lookup of the unit whose entry it is.
    """

    model: type[models.Model]
    code: str
    label: Any
    dated_by: str
    unit: str = "unit"
    through: tuple[str, ...] = ()

    @cached_property
    def columns(self) -> dict[str, str]:
        """Column of the flat table -> Ibis type. Foreign keys appear as `<name>_id`."""
        found = {}
        for each in self.model._meta.concrete_fields:
            kind = _ibis_type(each)
            if kind is not None and each.name != "version":
                found[each.attname] = kind
        for lookup in (*self.through, self.unit_column, self.dated_by):
            kind = _ibis_type(_resolve(self.model, lookup))
            if kind is None:
                raise DefinitionError(f"{self.code}: {lookup} is of a kind that nothing can count")
            found.setdefault(lookup, kind)
        return found

    @cached_property
    def closed_lists(self) -> frozenset[str]:
        """The columns of the flat table that hold one of a few declared choices."""
        own = {each.attname: each for each in self.model._meta.concrete_fields}
        return frozenset(name for name in self.columns if (own.get(name) or _resolve(self.model, name)).choices)

    @property
    def unit_column(self) -> str:
        return f"{self.unit}_id"

    @cached_property
    def table(self) -> Any:
        """The flat table, unbound, named by the register's code."""
        return ibis.table(self.columns, name=self.code)


@dataclass(frozen=True, eq=False)
class Figure:
    """A number that the department reports. `id` is stable for ever; label and unit are what a reader sees.

    The unit says, in Vietnamese, how the number is measured; `unit_name` is what a reader of either language sees.
    """

    id: str
    label: Any
    unit: str

    @property
    def measure(self) -> Measure:
        return measure(self.unit)

    @property
    def unit_name(self) -> str:
        return pgettext(UNIT_OF_FIGURE, self.unit)

    @property
    def definition(self) -> str:
        """The definition in words."""
        return str(self.label)

    def __add__(self, other: Figure | Sum) -> Sum:
        return Sum.of(self) + other

    def __sub__(self, other: Figure | Sum) -> Sum:
        return Sum.of(self) - other

    def __eq__(self, other: object) -> Any:
        return Sum.of(self) == other

    def __le__(self, other: object) -> Any:
        return Sum.of(self) <= other

    __hash__ = object.__hash__


@dataclass(frozen=True, eq=False)
class Counted(Figure):
    """A predicate and a measure over one register: rows counted, a column summed, or a column's values counted once."""

    register: Register
    predicate: Callable[[Any, Any], Any]
    sum_of: str | None = None
    distinct: str | None = None

    @property
    def definition(self) -> str:
        words = self.predicate.__doc__
        return gettext(" ".join(words.split())) if words else str(self.label)


@dataclass(frozen=True, eq=False)
class Ratio(Figure):
    """Two figures kept apart until they are printed, as a percentage with `places` decimals.

    `whole` is a figure, or the id of one that a room declares which this one does not know.
    """

    part: Figure
    whole: Figure | str
    places: int = 2

    @property
    def of(self) -> Figure:
        """The whole. Raises `KeyError` while no room has declared it."""
        return catalogue.figures[self.whole] if isinstance(self.whole, str) else self.whole

    @property
    def definition(self) -> str:
        return f"{self.part.label} / {self.of.label}"


@dataclass(frozen=True, eq=False)
class Total(Figure):
    """Other figures added up, possibly from several registers."""

    terms: Sum

    @property
    def definition(self) -> str:
        return str(self.terms)


@dataclass(frozen=True, eq=False)
class Manual(Figure):
    """A number that no register can give yet: entered by hand with reason and source, and marked so everywhere."""


@dataclass(frozen=True, eq=False)
class Sum:
    """A linear expression of figures, (sign, figure) by (sign, figure)."""

    terms: tuple[tuple[int, Figure], ...]

    @classmethod
    def of(cls, value: object) -> Sum:
        if isinstance(value, Sum):
            return value
        if isinstance(value, Figure):
            return cls(((1, value),))
        raise TypeError(f"{value!r} is not a figure")

    def __add__(self, other: Figure | Sum) -> Sum:
        return Sum(self.terms + Sum.of(other).terms)

    def __sub__(self, other: Figure | Sum) -> Sum:
        return Sum(self.terms + tuple((-sign, each) for sign, each in Sum.of(other).terms))

    def __eq__(self, other: object) -> Any:
        return Relation(self, "=", Sum.of(other))

    def __le__(self, other: object) -> Any:
        return Relation(self, "≤", Sum.of(other))

    __hash__ = object.__hash__

    def __str__(self) -> str:
        words = []
        for position, (sign, each) in enumerate(self.terms):
            words.append(("" if position == 0 and sign > 0 else "+ " if sign > 0 else "− ") + str(each.label))
        return " ".join(words)


@dataclass(frozen=True)
class Relation:
    """left = right or left ≤ right; never a truth value by itself."""

    left: Sum
    sign: str
    right: Sum

    def __bool__(self) -> bool:
        raise TypeError("a relation of figures holds or fails only for computed values; declare it with identity()")


@dataclass(frozen=True)
class Identity:
    """An equation that holds of every right ledger, and that some wrong one breaks."""

    text: Any
    relation: Relation

    @property
    def figure_ids(self) -> tuple[str, ...]:
        return tuple(each.id for side in (self.relation.left, self.relation.right) for _, each in side.terms)


@dataclass
class Catalogue:
    """Every register, figure and identity that the installed rooms declare, in the order of declaration."""

    registers: dict[str, Register] = field(default_factory=dict)
    figures: dict[str, Figure] = field(default_factory=dict)
    identities: list[Identity] = field(default_factory=list)

    def add(self, item: Figure) -> None:
        if item.id in self.figures:
            raise DefinitionError(f"figure {item.id} is declared twice")
        self.figures[item.id] = item

    def closure(self, ids: Iterable[str]) -> dict[str, Figure]:
        """These figures and all that they are made of. Raises `KeyError` with the id that nobody declares."""
        needed: dict[str, Figure] = {}

        def take(item: Figure) -> None:
            if item.id in needed:
                return
            if isinstance(item, Ratio):
                take(item.part)
                take(item.of)
            elif isinstance(item, Total):
                for _, each in item.terms.terms:
                    take(each)
            needed[item.id] = item

        for figure_id in ids:
            take(self.figures[figure_id])
        return needed


catalogue = Catalogue()


def register(
    model: type[models.Model],
    code: str,
    label: Any,
    *,
    dated_by: str,
    unit: str = "unit",
    through: tuple[str, ...] = (),
) -> Register:
    """Declares a register. `through` names columns of related models that predicates use: `counter__kind`."""
    if code in catalogue.registers:
        raise DefinitionError(f"register {code} is declared twice")
    declared = Register(model, code, label, dated_by, unit, through)
    catalogue.registers[code] = declared
    return declared


def figure(
    source: Register, figure_id: str, label: Any, *, unit: str, sum_of: str | None = None, distinct: str | None = None
) -> Callable[[Callable[[Any, Any], Any]], Counted]:
    """Declares a counted figure: the decorated predicate says which entries count in a period."""

    def declare(predicate: Callable[[Any, Any], Any]) -> Counted:
        declared = Counted(figure_id, label, unit, source, predicate, sum_of, distinct)
        catalogue.add(declared)
        return declared

    return declare


def ratio(figure_id: str, label: Any, part: Figure, *, of: Figure | str, places: int = 2) -> Ratio:
    """Declares a percentage that keeps and shows both its terms. `of` may be the id of a figure declared elsewhere."""
    declared = Ratio(figure_id, label, "%", part, of, places)
    catalogue.add(declared)
    return declared


def total(figure_id: str, label: Any, terms: Sum | Figure, *, unit: str) -> Total:
    """Declares a sum of other figures."""
    declared = Total(figure_id, label, unit, Sum.of(terms))
    catalogue.add(declared)
    return declared


def manual(figure_id: str, label: Any, *, unit: str) -> Manual:
    """Declares a figure that no register gives yet."""
    declared = Manual(figure_id, label, unit)
    catalogue.add(declared)
    return declared


def identity(text: Any, relation: Relation) -> Identity:
    """Declares an equation of figures that is checked at each computation. Its text is unlike that of any other."""
    declared = Identity(text, relation)
    catalogue.identities.append(declared)
    return declared


def _resolve(model: type[models.Model], lookup: str) -> models.Field:
    names = lookup.removesuffix("_id").split("__") if lookup.endswith("_id") else lookup.split("__")
    here: Any = model
    for position, name in enumerate(names):
        found = here._meta.get_field(name)
        if position < len(names) - 1:
            here = found.related_model
    return found


def _ibis_type(each: models.Field) -> str | None:
    if isinstance(each, models.ForeignKey):
        return "int64"
    if isinstance(each, models.DateTimeField):
        return None
    for django_type, kind in IBIS_TYPES:
        if isinstance(each, django_type):
            return kind
    return None
