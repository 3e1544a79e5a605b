"""The audit trail: every change of every tracked row, in one append-only chain of hashes.

Each record carries the hash of the record before it, and `AuditHead` carries the last one. So a record that was
edited, removed or cut off the end is found by `verify()`; database triggers (see `triggers.py`) refuse such edits in
the first place. Writing to the trail is serialised by the head: a row lock on PostgreSQL, the write lock that every
transaction takes when it begins on SQLite.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any, Literal, NamedTuple, Self

from django.conf import settings
from django.db import connections, models, router, transaction
from django.db.models.fields.files import FieldFile
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from soxanh.calendar import now

GENESIS = "0" * 64


class Via(models.TextChoices):
    WEB = "web", _("trang web")
    IMPORT = "import", _("nhập từ tệp")
    CLI = "cli", _("dòng lệnh")
    DEMO = "demo", _("dữ liệu trình diễn")
    SYSTEM = "system", _("hệ thống")


class Action(models.TextChoices):
    CREATE = "create", _("thêm")
    CHANGE = "change", _("sửa")
    DELETE = "delete", _("xóa")


# --- Who is acting ---


@dataclass
class Actor:
    """Who changes things, and by which way they came in. The name is looked up at the first change only."""

    user: Any = None
    via: str = Via.SYSTEM

    @property
    def identity(self) -> tuple[int | None, str]:
        if self.user is None or not self.user.is_authenticated:
            return None, ""
        return self.user.pk, self.user.display_name


_actor: ContextVar[Actor] = ContextVar("actor", default=Actor())  # noqa: B039 - never changed in place


@contextmanager
def acting(user: Any, via: str = Via.WEB) -> Iterator[None]:
    """All changes inside the block are recorded as `user`'s (None: nobody in particular), made by way of `via`."""
    token = _actor.set(Actor(user, Via(via)))
    try:
        yield
    finally:
        _actor.reset(token)


# --- The records ---


class AuditRecordQuerySet(models.QuerySet["AuditRecord"]):
    def of(self, entry: models.Model) -> Self:
        """The history of one row, oldest first."""
        return self.filter(model=entry._meta.label_lower, object_pk=str(entry.pk))

    def update(self, **kwargs):
        raise TrailIsAppendOnly

    def delete(self):
        raise TrailIsAppendOnly


class TrailIsAppendOnly(TypeError):  # noqa: N818 - a rule, said as a sentence
    def __init__(self):
        super().__init__("records of the audit trail are never changed or deleted")


class AuditRecord(models.Model):
    """One change of one row. `before` and `after` hold the changed fields; a creation has no before, a deletion no
    after. Foreign keys are ids, dates ISO 8601, moments ISO 8601 in UTC."""

    sequence = models.BigIntegerField(_("số thứ tự"), primary_key=True)
    at = models.DateTimeField(_("lúc"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("người thực hiện"), null=True, related_name="+"
    )
    actor_name = models.CharField(_("tên người thực hiện"), max_length=200)
    via = models.CharField(_("qua"), max_length=10, choices=Via)
    action = models.CharField(_("việc"), max_length=10, choices=Action)
    model = models.CharField(_("sổ"), max_length=100)
    object_pk = models.CharField(_("mã mục"), max_length=64)
    object_label = models.CharField(_("mục"), max_length=200)
    # The canonical text that was hashed, letter for letter; a JSON column would not give it back unchanged.
    # Whose entry it was, for finding what changed in somebody's units. Not hashed: it follows from the row's own history.
    unit = models.BigIntegerField(_("mã số đơn vị"), null=True)
    before_json = models.TextField(null=True)  # noqa: DJ001 - null is "no before", not an empty text
    after_json = models.TextField(null=True)  # noqa: DJ001
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    objects = AuditRecordQuerySet.as_manager()

    class Meta:
        verbose_name = _("bản ghi nhật ký")
        verbose_name_plural = _("nhật ký thay đổi")
        ordering = ["sequence"]
        indexes = [
            models.Index(fields=["model", "object_pk", "sequence"], name="audit_of_object"),
            models.Index(fields=["at"], name="audit_at"),
            models.Index(fields=["unit", "sequence"], name="audit_of_unit"),
        ]

    def __str__(self) -> str:
        return f"{self.sequence}: {self.get_action_display()} {self.object_label}"

    def save(self, *args, **kwargs):
        raise TrailIsAppendOnly

    def delete(self, *args, **kwargs):
        raise TrailIsAppendOnly

    @property
    def before(self) -> dict[str, Any] | None:
        return None if self.before_json is None else json.loads(self.before_json)

    @property
    def after(self) -> dict[str, Any] | None:
        return None if self.after_json is None else json.loads(self.after_json)

    def computed_hash(self, previous_hash: str) -> str:
        """The hash that this record must have when it follows a record with `previous_hash`."""
        return _hash([getattr(self, name) for name in _HASHED], previous_hash)


class AuditHead(models.Model):
    """The one row that knows where the chain ends; whoever writes to the chain holds it."""

    sequence = models.BigIntegerField(default=0)
    hash = models.CharField(max_length=64, default=GENESIS)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="audit_head_is_one_row")]

    def __str__(self) -> str:
        return f"{self.sequence}: {self.hash}"


_HASHED = (
    "sequence",
    "at",
    "actor_id",
    "actor_name",
    "via",
    "action",
    "model",
    "object_pk",
    "object_label",
    "before_json",
    "after_json",
)
_COLUMNS = (*_HASHED, "unit", "previous_hash", "hash")


def canonical(value: Any) -> str:
    """JSON with one spelling for one value: sorted keys, no blanks, Vietnamese letters as they are."""
    return _CANONICAL.encode(value)


def _plain(value: Any) -> Any:
    match value:
        case datetime():
            return value.astimezone(UTC).isoformat(timespec="microseconds")
        case date() | time():
            return value.isoformat()
        case FieldFile():
            return value.name
        case _:
            return str(value)  # decimals, UUIDs, durations


_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain)


def _hash(values: Sequence[Any], previous_hash: str) -> str:
    """SHA-256 of the canonical JSON [sequence, at, actor, name, via, action, model, key, label, before, after,
    previous hash], into which before and after, canonical JSON themselves, are set as they are."""
    *plain, before, after = values
    text = f'[{canonical(plain)[1:-1]},{before or "null"},{after or "null"},"{previous_hash}"]'
    return hashlib.sha256(text.encode()).hexdigest()


# --- Writing ---


class Draft(NamedTuple):
    """A change that is to be recorded."""

    action: str
    entry: models.Model
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


class Chain:
    """The chain while a transaction holds its end."""

    def __init__(self, using: str):
        self._using = using
        self._head, _created = AuditHead.objects.using(using).select_for_update().get_or_create(pk=1)

    def append(self, drafts: list[Draft]) -> None:
        """Record the changes, in this order, as done now by whoever is acting."""
        if not drafts:
            return
        at, (actor_id, actor_name), via = now(), _actor.get().identity, str(_actor.get().via)
        sequence, previous_hash = self._head.sequence, self._head.hash
        rows = []
        for action, entry, before, after in drafts:
            sequence += 1
            values = [
                sequence,
                at,
                actor_id,
                actor_name,
                via,
                str(action),
                entry._meta.label_lower,
                str(entry.pk),
                str(entry)[:200],
                None if before is None else canonical(before),
                None if after is None else canonical(after),
            ]
            digest = _hash(values, previous_hash)
            rows.append((*values, entry.__dict__.get("unit_id"), previous_hash, digest))
            previous_hash = digest
        self._insert(rows)
        self._head.sequence, self._head.hash = sequence, previous_hash
        self._head.save(using=self._using, update_fields=["sequence", "hash"])

    def _insert(self, rows: list[tuple]) -> None:
        connection = connections[self._using]
        table = connection.ops.quote_name(AuditRecord._meta.db_table)
        columns = ", ".join(connection.ops.quote_name(name) for name in _COLUMNS)
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
                    for row in rows:
                        copy.write_row(row)
            else:
                places = ", ".join(["%s"] * len(_COLUMNS))
                moment = connection.ops.adapt_datetimefield_value(rows[0][1])
                cursor.executemany(
                    f"INSERT INTO {table} ({columns}) VALUES ({places})",
                    [(row[0], moment, *row[2:]) for row in rows],
                )


@contextmanager
def writing(using: str | None = None) -> Iterator[Chain]:
    """A transaction that holds the end of the chain from its beginning, so that whoever reads rows in order to
    change them reads what the writer before has left."""
    using = using or router.db_for_write(AuditRecord)
    with transaction.atomic(using=using):
        yield Chain(using)


# --- Checking ---


@dataclass(frozen=True)
class FirstFault:
    """The first place where the chain is not as it was written. `record` is None where a row is missing."""

    sequence: int
    kind: Literal["changed", "missing", "added"]
    record: AuditRecord | None = None

    def __str__(self) -> str:
        match self.kind:
            case "missing":
                return _t("Bản ghi số %(n)d của nhật ký đã bị xóa.") % {"n": self.sequence}
            case "added":
                text = _t("Bản ghi số %(n)d của nhật ký được chèn thêm từ bên ngoài")
            case _:
                text = _t("Bản ghi số %(n)d của nhật ký đã bị sửa")
        return f"{text} ({self.record.model}, {self.record.object_label})." % {"n": self.sequence}  # type: ignore[union-attr]


def verify(using: str | None = None) -> FirstFault | None:
    """Walk the whole chain, one record at a time; None when it is whole."""
    records = AuditRecord.objects.using(using)
    sequence, previous_hash = 0, GENESIS
    # Asked in this order, the head is never behind the records, whoever writes meanwhile.
    last = records.aggregate(last=models.Max("sequence"))["last"] or 0
    head = AuditHead.objects.using(using).filter(pk=1).first() or AuditHead()
    for record in records.filter(sequence__lte=last).iterator(chunk_size=5000):
        sequence += 1
        if record.sequence != sequence:
            return FirstFault(sequence, "missing")
        if sequence > head.sequence:
            return FirstFault(sequence, "added", record)
        if record.previous_hash != previous_hash or record.hash != record.computed_hash(previous_hash):
            return FirstFault(sequence, "changed", record)
        previous_hash = record.hash
        if sequence == head.sequence and previous_hash != head.hash:
            return FirstFault(sequence, "changed", record)
    if head.sequence > sequence and not records.filter(sequence=sequence + 1).exists():
        return FirstFault(sequence + 1, "missing")
    return None
