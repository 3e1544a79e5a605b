"""What every entry of every register has: a unit whose book it stands in, somebody who answers for it, a history."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from soxanh.org.tracked import Tracked
from soxanh.registers.index.words import indexed


class Entry(Tracked):
    """One entry of a register. Rooms subclass it with typed fields and database constraints.

    `search_fields` names the attributes (also through foreign keys: `applicant__full_name`) found by the search box;
    their text is kept without accents in `search`, from which the database keeps its index. `part_sets` names the reverse
    relations to entries that are parts of this one (see `Part`).
    """

    search_fields: ClassVar[tuple[str, ...]] = ()
    part_sets: ClassVar[tuple[str, ...]] = ()
    #: Fields that may be secret, with the field that decides it and its values with which they are not: of a rejected
    #: row of an import their cells are not kept otherwise.
    secret_unless: ClassVar[dict[str, tuple[str, frozenset[Any]]]] = {}
    #: Whether files may be attached; rooms whose law forbids it for some entries make it a property.
    takes_files: bool | property = True
    audit_ignored = frozenset({"search", "created_at", "changed_at"})

    unit = models.ForeignKey("org.Unit", models.PROTECT, verbose_name=_("Đơn vị"), related_name="+")
    responsible = models.ForeignKey(
        "org.Person", models.PROTECT, verbose_name=_("Người phụ trách"), null=True, blank=True, related_name="+"
    )
    note = models.TextField(_("Ghi chú"), blank=True)
    search = models.TextField(editable=False, blank=True, default="")
    created_at = models.DateTimeField(_("Ghi sổ lúc"), auto_now_add=True)
    changed_at = models.DateTimeField(_("Sửa lần cuối lúc"), auto_now=True)

    class Meta:
        abstract = True

    def save(self, **kwargs: Any) -> None:  # type: ignore[override]
        self.before_save()
        if not self.part_sets:
            super().save(**kwargs)
            return
        with transaction.atomic():
            super().save(**kwargs)
            for name in self.part_sets:
                getattr(self, name).exclude(unit=self.unit_id).change(unit_id=self.unit_id)

    def before_save(self) -> None:
        """Brings derived fields up to date; also called for entries created in bulk. Rooms extend it."""
        self.search = indexed(" ".join(str(value) for value in self.searched() if value))

    def searched(self) -> list[Any]:
        """The values of `search_fields`, None where there is none."""
        values = []
        for name in self.search_fields:
            value: Any = self
            for part in name.split("__"):
                value = getattr(value, part, None)
                if value is None:
                    break
            values.append(value)
        return values


class Part(Entry):
    """An entry that belongs to one entry of another register: it stands in that entry's unit, whatever it is given.

    `whole` names the foreign key that leads there; the whole names its parts in `part_sets`, so they move with it.
    """

    whole: ClassVar[str] = ""

    class Meta:
        abstract = True

    def before_save(self) -> None:
        self.unit_id = getattr(self, self.whole).unit_id
        super().before_save()
