"""What can be imported: every register, and the basic data (units, places, people …) to which registers refer."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from soxanh.org.access import EVERYTHING, Right, scope_of
from soxanh.org.models import Organisation, Person, Place, Service, Unit
from soxanh.org.roles import Role
from soxanh.registers.declaration import RegisterPages, shelf
from soxanh.registers.entry import Entry
from soxanh.registers.sheets.columns import Cell, SheetColumn, columns_of, is_empty

_UNCLEAR = object()


class UnknownRegister(Exception):  # noqa: N818 - a state of affairs, told to people
    """No register of that name; the message lists the known ones in one line."""


@dataclass(frozen=True)
class Sheet:
    """An importable register: which columns its form has, what recognises an entry, who may import.

    `key` is the natural key (empty: the whole row is). `optional` columns may be left out though the model needs them.
    """

    code: str
    label: Any
    model: type[models.Model]
    fields: tuple[str, ...]
    key: tuple[str, ...] = ()
    writers: frozenset[Role] = frozenset()
    dated_by: str = ""
    slug: str = ""
    optional: tuple[str, ...] = ()
    example: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, pages: RegisterPages) -> Sheet:
        return cls(
            code=pages.code,
            label=pages.label,
            model=pages.model,
            fields=pages.form,
            key=pages.key,
            writers=pages.writers,
            dated_by=pages.register.dated_by,
            slug=pages.slug,
            optional=("unit",),  # the importer's own unit when the file names none
            example=pages.examples[0] if pages.examples else {},
        )

    @cached_property
    def columns(self) -> tuple[SheetColumn, ...]:
        return columns_of(self.model, self.fields, self.example, self.optional)

    def column(self, name: str) -> SheetColumn | None:
        """The column of that field; None when the form has none (a part's unit is its parent's)."""
        return next((column for column in self.columns if column.name == name), None)

    @property
    def is_basic(self) -> bool:
        """Basic data belongs to no unit and is the administrators'."""
        return not issubclass(self.model, Entry)

    @property
    def refers_to_itself(self) -> tuple[str, ...]:
        """The columns by which a row may name another row of the same file (a unit its parent)."""
        return tuple(column.name for column in self.columns if column.target is self.model)

    @property
    def has_secrets(self) -> bool:
        """Whether a file may hold what the ledger must not keep."""
        return bool(self._secret_unless)

    def secret_in(self, cells: Mapping[str, Cell]) -> frozenset[str]:
        """The names of those cells of a row that must not be kept, since the row may be about something secret."""
        return frozenset(
            name
            for name, (decided_by, harmless) in self._secret_unless.items()
            if self._decided(decided_by, cells) not in harmless
        )

    @property
    def _secret_unless(self) -> dict[str, tuple[str, frozenset[Any]]]:
        return getattr(self.model, "secret_unless", {})

    def _decided(self, name: str, cells: Mapping[str, Cell]) -> Any:
        """What a cell says, or the field's default; something that is harmless nowhere when it cannot be understood."""
        column, cell = self.column(name), cells.get(name)
        if column is None or is_empty(cell):
            return self.model._meta.get_field(name).get_default()  # type: ignore[union-attr]
        try:
            return _UNCLEAR if column.target else column.read(cell)
        except ValidationError:
            return _UNCLEAR

    def units(self, user: Any) -> Collection[int]:
        """The ids of the units into whose books the user may import; None (the command line) may into all.

        For basic data all or nothing.
        """
        if user is None:
            return EVERYTHING  # type: ignore[return-value]
        scope = scope_of(user)
        if self.is_basic:
            return EVERYTHING if scope.may(Right.ADMINISTER) else frozenset()  # type: ignore[return-value]
        return scope.units(Right.IMPORT, self.writers)  # type: ignore[return-value]

    def may_import(self, user: Any) -> bool:
        if user is None:
            return True
        return scope_of(user).may(Right.ADMINISTER if self.is_basic else Right.IMPORT, self.writers)


BASIC = (
    Sheet(
        "org.units",
        _("Đơn vị"),
        Unit,
        ("code", "name", "short_name", "kind", "parent", "valid_from", "valid_to", "order"),
        key=("code",),
        slug="don-vi",
        example={"code": "VP", "name": "Văn phòng Sở", "short_name": "Văn phòng", "kind": "Phòng chuyên môn"},
    ),
    Sheet(
        "org.places",
        _("Địa bàn"),
        Place,
        ("code", "name", "kind", "parent", "valid_from", "valid_to", "mountainous"),
        key=("code",),
        slug="dia-ban",
        example={"code": "178", "name": "Huyện Bình Minh", "kind": "Huyện", "valid_to": "30/06/2025"},
    ),
    Sheet(
        "org.people",
        _("Cá nhân"),
        Person,
        ("full_name", "kind", "birth_year", "id_number", "phone", "address", "place"),
        slug="ca-nhan",
        example={"full_name": "Hoàng Thị Ví Dụ", "kind": "Người của Sở", "birth_year": "1985"},
    ),
    Sheet(
        "org.services",
        _("Quá trình công tác"),
        Service,
        ("person", "unit", "post", "rank", "started_on", "ended_on"),
        key=("person", "unit", "started_on", "post"),
        slug="qua-trinh-cong-tac",
        example={"person": "Hoàng Thị Ví Dụ", "unit": "VP", "post": "Chuyên viên", "started_on": "01/03/2015"},
    ),
    Sheet(
        "org.organisations",
        _("Tổ chức"),
        Organisation,
        ("name", "kind", "tax_code", "address", "place"),
        key=("name",),
        slug="to-chuc",
        example={"name": "Công ty TNHH Ví Dụ", "kind": "Doanh nghiệp", "tax_code": "0100000001"},
    ),
)


def sheets() -> dict[str, Sheet]:
    """Everything that can be imported by code: basic data first, then the registers in the order of the menu."""
    return {sheet.code: sheet for sheet in (*BASIC, *map(Sheet.of, shelf.values()))}


def find(name: str) -> Sheet:
    """The sheet of that code (`procedures.dossiers`), unambiguous last part (`dossiers`) or slug (`ho-so`)."""
    known = sheets()
    wanted = name.strip().lower().replace("-", "_")
    if wanted in known:
        return known[wanted]
    found = [
        sheet for code, sheet in known.items() if wanted in (code.rpartition(".")[2], sheet.slug.replace("-", "_"))
    ]
    if len(found) == 1:
        return found[0]
    raise UnknownRegister(
        _t("Không có sổ “%(name)s”. Các sổ nhập được: %(known)s.")
        % {"name": name, "known": ", ".join(sheet.code for sheet in found) or ", ".join(known)}
    )
