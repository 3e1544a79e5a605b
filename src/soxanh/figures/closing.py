"""Closings: a period frozen to Parquet files with a manifest, the same for ever.

A closing's folder holds one Parquet file per register, `units.json` (the tree of units as it stood), `manual.json`
(figures entered by hand), `figures.json` (all figures of the period, for the department and each unit) and
`manifest.json` (hash and row count of each file, period, cut-off, who, when). It is written to the side and renamed, so
that a crash leaves either nothing or the whole.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _t

from soxanh.calendar import Period, now
from soxanh.figures import engine
from soxanh.figures.definitions import Figure, Register, catalogue
from soxanh.figures.models import Closing, ManualFigure, clipped, closings_folder
from soxanh.figures.periods import in_words
from soxanh.figures.sources import Parquet
from soxanh.figures.units import CountingUnits
from soxanh.figures.values import Computed, FigureValue, FrozenIdentity, IdentityResult, ManualNote

_ARROW = {"int64": pa.int64(), "date": pa.date32(), "string": pa.string(), "boolean": pa.bool_()}
_BATCH = 20_000


class ClosingError(ValueError):
    """A closing that cannot be made or read; its text is a Vietnamese sentence."""


Progress = Callable[[str, int, int], None]

#: What later rooms freeze besides: called with the draft folder and the period that is counted. See `reports.annexes`.
also_freeze: list[Callable[[Path, Period], None]] = []


def _silent(register: str, done: int, total: int) -> None:
    pass


def close(
    period: Period, as_of: datetime.date, *, name: str | None = None, user: Any = None, progress: Progress = _silent
) -> Closing:
    """Freezes the ledger for a period, up to the cut-off. Raises `ClosingError`."""
    if as_of < period.start:
        raise ClosingError(
            _t("Ngày chốt %(as_of)s ở trước kỳ báo cáo (%(period)s).")
            % {"as_of": f"{as_of:%d/%m/%Y}", "period": in_words(period)}
        )
    name = name or f"{period.code}-chot-{as_of:%Y%m%d}".replace("..", "-")
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,80}", name):
        raise ClosingError(
            _t("Tên bản chốt “%(name)s” chỉ được gồm chữ cái không dấu, chữ số, dấu gạch nối.") % {"name": name}
        )
    if Closing.objects.filter(name=name).exists():
        raise ClosingError(_t("Đã có bản chốt tên “%(name)s”; hãy đặt tên khác.") % {"name": name})
    folder = closings_folder() / name
    draft = folder.with_name(f".{name}.partial")
    for left_by_a_crash in (draft, folder):
        shutil.rmtree(left_by_a_crash, ignore_errors=True)
    draft.mkdir(parents=True)
    with transaction.atomic(), translation.override("vi"):
        counts = {
            code: write_register(register, _rows(register, as_of, list(register.columns)), draft, progress)
            for code, register in sorted(catalogue.registers.items())
        }
        _write_json(draft / "units.json", CountingUnits.load().as_json())
        _write_json(draft / "manual.json", _manual_as_json(period, clipped(period, as_of)))
        frozen = Parquet(draft, CountingUnits.load(), _manual_from_json(draft))
        computed = engine.compute(None, clipped(period, as_of), source=frozen)
        _write_json(draft / "figures.json", _frozen(computed))
        for freeze in also_freeze:
            freeze(draft, clipped(period, as_of))
        closed_at = now()
        manifest = {
            "name": name,
            "period": {"start": period.start.isoformat(), "end": period.end.isoformat()},
            "as_of": as_of.isoformat(),
            "closed_at": closed_at.isoformat(),
            "closed_by": str(user or ""),
            "rows": counts,
            "files": {path.name: _sha256(path) for path in sorted(draft.iterdir())},
        }
        _write_json(draft / "manifest.json", manifest)
        draft.rename(folder)
        closing = Closing(
            name=name,
            period_start=period.start,
            period_end=period.end,
            as_of=as_of,
            closed_at=closed_at,
            closed_by=user,
            manifest_sha256=_sha256(folder / "manifest.json"),
            rows=sum(counts.values()),
        )
        closing.save()
    return closing


def get(name: str) -> Closing:
    """The closing of that name, its files verified against their hashes. Raises `ClosingError`."""
    closing = Closing.objects.filter(name=name).first()
    if closing is None:
        raise ClosingError(_t("Không có bản chốt nào tên “%(name)s”.") % {"name": name})
    verify(closing)
    return closing


def verify(closing: Closing) -> None:
    """Raises `ClosingError` naming the first file that is missing or is not what was frozen."""
    manifest_file = closing.folder / "manifest.json"
    if not manifest_file.exists() or _sha256(manifest_file) != closing.manifest_sha256:
        raise ClosingError(
            _t("Bản chốt “%(name)s”: bảng kê manifest.json bị mất hoặc đã bị sửa.") % {"name": closing.name}
        )
    for file, digest in json.loads(manifest_file.read_text("utf8"))["files"].items():
        path = closing.folder / file
        if not path.exists() or _sha256(path) != digest:
            raise ClosingError(
                _t("Bản chốt “%(name)s”: tệp %(file)s bị mất hoặc đã bị sửa.") % {"name": closing.name, "file": file}
            )


def closed_units(closing: Closing) -> CountingUnits:
    """The units as they stood when the closing was made."""
    return CountingUnits.from_json(_read_json(closing.folder / "units.json"))


def source(closing: Closing) -> Parquet:
    """The closing as a place to compute figures from."""
    return Parquet(closing.folder, closed_units(closing), _manual_from_json(closing.folder))


def figures(closing: Closing, *, period: Period | None = None, unit: str | None = None) -> Computed:
    """The closing's figures. For its own period they are those computed when it was made, word for word; for a part of
    it they are computed from its files."""
    if period not in (None, closing.period, closing.counted):
        return engine.compute(None, period, unit=unit, source=source(closing))
    frozen = _read_json(closing.folder / "figures.json")
    if unit is not None and unit not in frozen["units"]:
        raise engine.UnknownUnitError(
            _t("Bản chốt “%(name)s” không có đơn vị nào mang mã %(unit)s.") % {"name": closing.name, "unit": unit}
        )
    computed = Computed(closing.counted, unit)
    computed.values = _thawed(frozen["figures"] if unit is None else frozen["units"][unit])
    units = closed_units(closing)
    computed.by_unit = {code: _thawed(frozen["units"][code]) for code in units.codes_in(unit)}
    if unit is None:
        computed.identities = [
            IdentityResult(
                FrozenIdentity(each["text"]), each["left"], each["right"], each["holds"], tuple(each["units"])
            )
            for each in frozen["identities"]
        ]
    return computed


@dataclass
class Difference:
    """What has changed in one register since a closing: entries that count up to its cut-off."""

    register: Register
    added: list[int] = field(default_factory=list)
    removed: list[int] = field(default_factory=list)
    changed: dict[int, dict[str, tuple[Any, Any]]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


def differences(closing: Closing) -> list[Difference]:
    """The ledger now against the closing, register by register; only registers in which something changed."""
    found = []
    for register in catalogue.registers.values():
        difference = _difference(closing, register)
        if difference:
            found.append(difference)
    return found


def changed_figures(closing: Closing) -> list[tuple[FigureValue, FigureValue]]:
    """Figures whose value would be another today: (frozen, now)."""
    frozen = figures(closing).values
    today = engine.compute([each for each in frozen if each in catalogue.figures], closing.counted).values
    return [
        (before, today[figure_id])
        for figure_id, before in frozen.items()
        if figure_id in today and (before.amount, before.of) != (today[figure_id].amount, today[figure_id].of)
    ]


def _difference(closing: Closing, register: Register) -> Difference:
    result = Difference(register)
    path = closing.folder / f"{register.code}.parquet"
    key = register.model._meta.pk.attname
    columns = list(register.columns)
    frozen_columns = set(pq.read_schema(path).names) if path.exists() else set()
    shared = [name for name in columns if name in frozen_columns]
    if key not in shared:
        return result
    table = pq.read_table(path, columns=shared).to_pydict()
    before = dict(zip(table[key], zip(*(table[name] for name in shared), strict=True), strict=True))
    for row in _rows(register, closing.as_of, shared):
        pk = row[shared.index(key)]
        old = before.pop(pk, None)
        if old is None:
            result.added.append(pk)
        elif old != row:
            result.changed[pk] = {
                name: (was, is_) for name, was, is_ in zip(shared, old, row, strict=True) if was != is_
            }
    result.removed = sorted(before)
    return result


def _rows(register: Register, as_of: datetime.date, columns: list[str]) -> Iterator[tuple]:
    chosen = register.model._base_manager.filter(**{f"{register.dated_by}__lte": as_of})
    return chosen.order_by("pk").values_list(*columns).iterator(chunk_size=_BATCH)


def write_register(register: Register, rows: Iterable[tuple], folder: Path, progress: Progress = _silent) -> int:
    """Writes a register's file into the folder; how many rows it holds. A row has the values of `register.columns`, in
    their order."""
    path = folder / f"{register.code}.parquet"
    columns = list(register.columns)
    schema = pa.schema([(name, _ARROW[register.columns[name]]) for name in columns])
    count = 0
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        batch: list[tuple] = []

        def flush() -> None:
            arrays = [
                pa.array(values, type=schema.field(name).type)
                for name, values in zip(columns, zip(*batch, strict=True), strict=True)
            ]
            writer.write_batch(pa.record_batch(arrays, schema=schema))
            batch.clear()

        for row in rows:
            batch.append(row)
            count += 1
            if len(batch) == _BATCH:
                flush()
                progress(str(register.label), count, 0)
        if batch:
            flush()
    progress(str(register.label), count, count)
    return count


def _frozen(computed: Computed) -> dict[str, Any]:
    return {
        "figures": {figure_id: _freeze(value) for figure_id, value in computed.values.items()},
        "units": {
            code: {figure_id: _freeze(value) for figure_id, value in values.items()}
            for code, values in computed.by_unit.items()
        },
        "identities": [
            {"text": each.text, "left": each.left, "right": each.right, "holds": each.holds, "units": each.units}
            for each in computed.identities
        ],
    }


def _freeze(value: FigureValue) -> dict[str, Any]:
    row: dict[str, Any] = {
        "label": str(value.figure.label),
        "unit": value.figure.unit,
        "amount": value.amount,
        "of": value.of,
    }
    if value.manual:
        note = value.manual
        row["manual"] = [note.reason, note.source, note.entered_by, note.entered_at.isoformat()]
    return row


def _thawed(frozen: dict[str, Any]) -> dict[str, FigureValue]:
    return {
        figure_id: FigureValue(
            Figure(figure_id, row["label"], row["unit"]), row["amount"], row["of"], _note(row.get("manual"))
        )
        for figure_id, row in frozen.items()
    }


def _note(row: list[str] | None) -> ManualNote | None:
    return ManualNote(row[0], row[1], row[2], datetime.datetime.fromisoformat(row[3])) if row else None


def _manual_as_json(period: Period, counted: Period) -> list[dict[str, Any]]:
    """Figures entered by hand inside the period; those for the whole period stand for what is counted of it."""
    chosen = ManualFigure.objects.filter(period_start__gte=period.start, period_end__lte=period.end)
    return [
        {
            "figure": each.figure_id,
            "period": (counted if each.period == period else each.period).code,
            "unit": each.unit.code if each.unit else None,
            "amount": each.amount,
            "note": [
                each.manual_note.reason,
                each.manual_note.source,
                each.manual_note.entered_by,
                each.manual_note.entered_at.isoformat(),
            ],
        }
        for each in chosen.select_related("unit", "entered_by").order_by("figure_id", "period_start", "pk")
    ]


def _manual_from_json(folder: Path) -> dict[tuple[str, str | None], dict[str, Any]]:
    found: dict[tuple[str, str | None], dict[str, Any]] = {}
    for row in _read_json(folder / "manual.json"):
        found.setdefault((row["period"], row["unit"]), {})[row["figure"]] = (row["amount"], _note(row["note"]))
    return found


def _write_json(path: Path, value: Any) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1) + "\n", "utf8")


def _read_json(path: Path) -> Any:
    return json.loads(path.read_text("utf8"))


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
