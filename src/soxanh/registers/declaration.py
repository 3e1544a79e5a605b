"""How a room declares the pages of a register: columns, filters, form, writers. The desk draws them for all rooms alike.

pages(
    dossiers,
    slug="ho-so",
    columns=("code", "procedure", "applicant", "received_on", "due_on", "resolved_on", "state"),
    filters=("counter", "procedure__field", "channel", "received_on", "state"),
    form=("code", "procedure", "counter", "channel", "applicant", "received_on", "resolved_on", "result"),
    key=("code",),
    writers=(Role.COUNTER, Role.SPECIALIST),
)
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.text import capfirst

from soxanh.figures.definitions import Register
from soxanh.org.roles import Role
from soxanh.registers.entry import Entry


@dataclass(frozen=True)
class Column:
    """A column of the list, the entry page, the print and the export. `name` is a field, a lookup or a property."""

    name: str
    label: Any
    field: models.Field | None


@dataclass(frozen=True)
class RegisterPages:
    """What the shared pages need to know of a register.

    `columns`, `filters` and `form` name fields, lookups through foreign keys (`procedure__field`) or, for columns only,
    properties of the entry with a `short_description` (and `select_related`, a tuple of lookups, when they follow
    foreign keys). `key` is the natural key by which an import recognises an entry (empty: the whole row is its own
    key). `totals` are quantity columns summed under the list. `parts` are registers whose entries belong to one entry
    of this one (a certificate's parcels), shown on its page.

    What waits on the first page: `open` is the condition that an entry is not finished yet, `due` the date field by
    which it must be, `notice` how many days before that day it begins to wait (None: as soon as it is open).
    `headline` are the ids of the few figures that the first page shows for the person's unit.
    `breaches` tells in sentences what goes against the rules in an entry, as far as known on a day; `progress` tells how
    far its targets are reached on that day, each sentence with the id of the figure that measures it.
    `shared`: a catalogue, whose entries the entries of every unit may name, whoever sees its list.
    `annex` are the columns in which the rows behind a figure are printed in a report's annex (empty: `columns`).
    """

    register: Register
    slug: str
    columns: tuple[str, ...]
    filters: tuple[str, ...]
    form: tuple[str, ...]
    writers: frozenset[Role]
    key: tuple[str, ...] = ()
    totals: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    examples: tuple[dict[str, str], ...] = ()
    open: models.Q | None = None
    due: str = ""
    notice: int | None = None
    headline: tuple[str, ...] = ()
    annex: tuple[str, ...] = ()
    breaches: Callable[[Any, datetime.date], list[str]] | None = None
    progress: Callable[[Any, datetime.date], list[tuple[str, str]]] | None = None
    shared: bool = False

    @property
    def code(self) -> str:
        return self.register.code

    @property
    def room(self) -> str:
        return self.code.partition(".")[0]

    @property
    def label(self) -> Any:
        return self.register.label

    @property
    def model(self) -> type[Entry]:
        model = self.register.model
        assert issubclass(model, Entry)
        return model

    def column(self, name: str) -> Column:
        """The column of that name, with its field when it has one."""
        field = self._field(name)
        if field is not None:
            return Column(name, capfirst(field.verbose_name), field)
        return Column(name, getattr(self.model, name).fget.short_description, None)

    def list_columns(self) -> list[Column]:
        return [self.column(name) for name in self.columns]

    def _field(self, name: str) -> models.Field | None:
        model: Any = self.model
        parts = name.split("__")
        found: Any = None
        for part in parts:
            names = {each.name for each in model._meta.get_fields()}
            if part not in names:
                return None
            found = model._meta.get_field(part)
            model = found.related_model
        return found


#: Every register with pages, by code, in the order of declaration (which is the order of the menu).
shelf: dict[str, RegisterPages] = {}


def pages(
    register: Register,
    *,
    slug: str,
    columns: Iterable[str],
    filters: Iterable[str],
    form: Iterable[str],
    writers: Iterable[Role],
    key: Iterable[str] = (),
    totals: Iterable[str] = (),
    order: Iterable[str] = ("-pk",),
    parts: Iterable[str] = (),
    examples: Iterable[dict[str, str]] = (),
    open: models.Q | None = None,
    due: str = "",
    notice: int | None = None,
    headline: Iterable[str] = (),
    annex: Iterable[str] = (),
    breaches: Callable[[Any, datetime.date], list[str]] | None = None,
    progress: Callable[[Any, datetime.date], list[tuple[str, str]]] | None = None,
    shared: bool = False,
) -> RegisterPages:
    """Puts a register on the shelf."""
    declared = RegisterPages(
        register,
        slug,
        tuple(columns),
        tuple(filters),
        tuple(form),
        frozenset(writers),
        tuple(key),
        tuple(totals),
        tuple(order),
        tuple(parts),
        tuple(examples),
        open,
        due,
        notice,
        tuple(headline),
        tuple(annex),
        breaches,
        progress,
        shared,
    )
    shelf[register.code] = declared
    return declared
