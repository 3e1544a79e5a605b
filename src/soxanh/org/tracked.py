"""Models whose every change is written to the audit trail, and whose rows know their version."""

from collections.abc import Collection, Iterable
from typing import Any, ClassVar

from django.core import checks
from django.db import connections, models, router
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from soxanh.org.audit import Action, AuditRecord, AuditRecordQuerySet, Draft, writing

_CHUNK = 5000  # rows written and hashed at a time; bounds memory, not meaning
_MASK = "********"

State = dict[str, Any]


class Conflict(Exception):  # noqa: N818 - what happened, not an error of the program
    """Somebody else has changed the row since it was read.

    `current` is the row as it is now, None when it was deleted.
    """

    def __init__(self, current: "Tracked | None"):
        self.current = current
        super().__init__(
            _t("Mục này đã bị người khác xóa trong lúc bạn sửa.")
            if current is None
            else _t("Mục này vừa được người khác sửa trong lúc bạn đang mở. Hãy xem bản mới trước khi lưu.")
        )


class NotAudited(TypeError):  # noqa: N818
    """A way of changing rows that would leave no trace in the audit trail."""


class TrackedQuerySet(models.QuerySet[Any]):
    """Every way of writing either leaves its trace or refuses."""

    def update(self, **kwargs):
        raise NotAudited("update() leaves no trace in the audit trail: use change(**fields), or save() each row")

    def delete(self):
        raise NotAudited("delete() of many rows leaves no trace in the audit trail: call delete() on each row")

    def change(self, **fields: Any) -> int:
        """Set the fields in every row of the query, each row audited; returns how many rows really changed."""
        entries = list(self)
        for entry in entries:
            for name, value in fields.items():
                setattr(entry, name, value)
        return self.bulk_update(entries, fields)

    def bulk_create(  # type: ignore[override]
        self, objs: Iterable[Any], batch_size: int | None = None, ignore_conflicts: bool = False, **options: Any
    ) -> list[Any]:
        """Create the rows, each audited; 100,000 and more at a time. All are created or none."""
        if ignore_conflicts or any(options.values()):
            raise NotAudited("bulk_create() must know which rows it created: no conflicts may be ignored or updated")
        objs = list(objs)
        states = _States(self.model)
        with writing(self.db) as chain:
            for start in range(0, len(objs), _CHUNK):
                created = super().bulk_create(objs[start : start + _CHUNK], batch_size)
                chain.append(
                    [Draft(Action.CREATE, entry, None, states.recorded(states.of(entry))) for entry in created]
                )
        return objs

    bulk_create.alters_data = True  # type: ignore[attr-defined]

    def bulk_update(self, objs: Iterable[Any], fields: Iterable[str], batch_size: int | None = None) -> int:
        """Write the fields of the rows, each audited; returns how many rows really changed. Rows that did not
        change are left alone, rows that exist no more are skipped. All are written or none."""
        objs = list(objs)
        columns: list[Any] = [self.model._meta.get_field(name) for name in fields]
        states = _States(self.model, {column.attname for column in columns})
        changed = 0
        with writing(self.db) as chain:
            for start in range(0, len(objs), batch_size or _CHUNK):
                entries = {entry.pk: entry for entry in objs[start : start + (batch_size or _CHUNK)]}
                stored = states.stored(self.model._base_manager.using(self.db).filter(pk__in=entries))
                drafts, written = [], []
                for pk, before in stored.items():
                    entry = entries[pk]
                    differs, recorded = states.difference(before, states.of(entry))
                    entry.version = before["version"] + bool(recorded)
                    if differs:
                        written.append(entry)
                    if recorded:
                        drafts.append(Draft(Action.CHANGE, entry, *recorded))
                self._write(columns, written)
                chain.append(drafts)
                changed += len(drafts)
        return changed

    bulk_update.alters_data = True  # type: ignore[attr-defined]

    def _write(self, columns: list[Any], entries: list["Tracked"]) -> None:
        """One prepared UPDATE by key: quicker than a CASE over thousands of keys."""
        connection = connections[self.db]
        quote = connection.ops.quote_name
        columns = [*columns, self.model._meta.get_field("version")]
        settings = ", ".join(f"{quote(column.column)} = %s" for column in columns)
        with connection.cursor() as cursor:
            cursor.executemany(
                f"UPDATE {quote(self.model._meta.db_table)} SET {settings} "
                f"WHERE {quote(self.model._meta.pk.column)} = %s",
                [
                    [
                        *(column.get_db_prep_save(column.pre_save(entry, False), connection) for column in columns),
                        entry.pk,
                    ]
                    for entry in entries
                ],
            )


class Tracked(models.Model):
    """A row whose every change is written to the audit trail in the same transaction.

    Foreign keys of tracked models must refuse (PROTECT or RESTRICT): what the database changes by itself in other
    rows would leave no trace. `__str__` must not follow foreign keys: it is asked for each row of a bulk write.
    """

    # Fields whose changes are recorded without their values; fields whose changes are not recorded at all.
    audit_masked: frozenset[str] = frozenset()
    audit_ignored: frozenset[str] = frozenset()

    version = models.PositiveIntegerField(_("phiên bản"), default=1, editable=False)

    objects: ClassVar = TrackedQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, expected_version: int | None = None, **kwargs: Any) -> None:
        """Save and record what has changed; nothing changed, nothing written.

        Raises Conflict when the stored row's version is not `expected_version` any more.
        """
        if args:
            raise TypeError("save() takes its options by name")
        using = kwargs["using"] = kwargs.get("using") or router.db_for_write(type(self), instance=self)
        update_fields = kwargs.get("update_fields")
        states = _States(type(self), update_fields)
        with writing(using) as chain:
            before = states.stored_one(self, using)
            if before is None and (expected_version is not None or update_fields is not None):
                raise Conflict(None)
            if before is None:
                super().save(**kwargs)
                chain.append([Draft(Action.CREATE, self, None, states.recorded(states.of(self)))])
                return
            if expected_version not in {None, before["version"]}:
                raise Conflict(type(self)._base_manager.using(using).get(pk=self.pk))
            differs, recorded = states.difference(before, states.of(self))
            if not differs:
                return
            self.version = before["version"] + bool(recorded)
            if update_fields is not None:
                kwargs["update_fields"] = {*update_fields, "version"}
            super().save(**kwargs)
            if recorded:
                # Asked again: fields such as auto_now get their value in saving.
                _differs, recorded = states.difference(before, states.of(self))
                chain.append([Draft(Action.CHANGE, self, *recorded)])  # type: ignore[misc]

    def delete(self, using: str | None = None, keep_parents: bool = False) -> tuple[int, dict[str, int]]:
        using = using or router.db_for_write(type(self), instance=self)
        states = _States(type(self))
        with writing(using) as chain:
            before = states.stored_one(self, using)
            if before is not None:
                chain.append([Draft(Action.DELETE, self, states.recorded(before), None)])
            return super().delete(using=using, keep_parents=keep_parents)

    def set_related(self, field: str, objs: Collection[models.Model]) -> None:
        """Make `objs` the rows at the other end of the many-to-many field, and record it as a change of this row."""
        with writing(router.db_for_write(type(self), instance=self)) as chain:
            manager = getattr(self, field)
            before = sorted(manager.values_list("pk", flat=True))
            after = sorted(obj.pk for obj in objs)
            if before == after:
                return
            manager.set(objs)
            self.version += 1
            models.Model.save(self, update_fields=["version"])
            chain.append([Draft(Action.CHANGE, self, {field: before}, {field: after})])

    @property
    def history(self) -> AuditRecordQuerySet:
        """What has happened to this row, oldest first."""
        return AuditRecord.objects.of(self)

    @classmethod
    def check(cls, **kwargs: Any) -> list[checks.CheckMessage]:
        silent = {models.CASCADE, models.SET_NULL, models.SET_DEFAULT}
        return [
            *super().check(**kwargs),
            *(
                checks.Error(
                    f"{cls._meta.label}.{field.name} changes rows without a trace when the other end is deleted.",
                    hint="Use on_delete=PROTECT or RESTRICT.",
                    id="org.E001",
                )
                for field in cls._meta.local_fields
                if field.remote_field and field.remote_field.on_delete in silent
            ),
        ]


class _States:
    """Reads the fields of a model's rows: as they are in memory, as they are stored, what differs, what of it is
    recorded."""

    def __init__(self, model: type[Tracked], names: Collection[str] | None = None):
        self._model = model
        self._readers = [
            (field.attname, field.to_python)
            for field in model._meta.concrete_fields
            if field.name != "version"
            and not field.generated
            and (names is None or field.name in names or field.attname in names)
        ]
        self._hidden = {"pk", "version", *model.audit_ignored}

    def of(self, entry: Tracked) -> dict[str, Any]:
        values = entry.__dict__
        return {name: to_python(values[name]) for name, to_python in self._readers if name in values}

    def stored(self, rows: models.QuerySet) -> dict[Any, dict[str, Any]]:
        """The stored state of each row by key, with its version; the rows are locked where the database can."""
        names = [name for name, _to_python in self._readers]
        return {row["pk"]: row for row in rows.select_for_update().order_by().values("pk", "version", *names)}

    def stored_one(self, entry: Tracked, using: str) -> dict[str, Any] | None:
        if entry.pk is None:
            return None
        return self.stored(self._model._base_manager.using(using).filter(pk=entry.pk)).get(entry.pk)

    def difference(self, before: State, after: State) -> tuple[bool, tuple[State, State] | None]:
        """Whether anything differs, and before and after of what differs in recorded fields; None for nothing."""
        names = [name for name in after if before[name] != after[name]]
        old = self.recorded({name: before[name] for name in names})
        new = self.recorded({name: after[name] for name in names})
        return bool(names), (old, new) if new else None

    def recorded(self, state: State) -> State:
        """The state as it stands in the trail."""
        masked = self._model.audit_masked
        return {name: _MASK if name in masked else value for name, value in state.items() if name not in self._hidden}
