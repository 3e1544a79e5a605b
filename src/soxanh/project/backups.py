"""Backups: the database and every file that belongs to it, in one gzipped tar with a list of hashes."""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
import sqlite3
import subprocess
import tarfile
import tempfile
from pathlib import Path

from django.conf import settings
from django.db import connection

from soxanh.calendar import now

#: Folders of SOXANH_HOME that belong to the ledger.
FOLDERS = ("files", "closings", "reports", "templates", "checks")
_DATABASES = {"sqlite": "ledger.sqlite3", "postgresql": "ledger.pgdump"}


class BackupError(ValueError):
    """A backup that cannot be made or restored; its text is a Vietnamese sentence."""


def backup(target: Path) -> int:
    """Writes the backup to the side and renames it; returns its size in bytes. Raises `BackupError`."""
    home = Path(settings.HOME)
    target = target.absolute()
    with tempfile.TemporaryDirectory(dir=home) as work:
        database = Path(work) / _DATABASES[connection.vendor]
        _dump(database)
        members = [(database, database.name)]
        for folder in FOLDERS:
            members += [
                (path, str(path.relative_to(home))) for path in sorted((home / folder).rglob("*")) if path.is_file()
            ]
        manifest = Path(work) / "manifest.json"
        manifest.write_text(
            json.dumps(
                {"made_at": now().isoformat(), "files": {name: _sha256(path) for path, name in members}}, indent=1
            )
        )
        draft = target.with_name(f".{target.name}.partial")
        try:
            with gzip.open(draft, "wb", compresslevel=3) as stream, tarfile.open(fileobj=stream, mode="w") as tar:
                tar.add(manifest, "manifest.json")
                for path, name in members:
                    tar.add(path, name)
            draft.replace(target)
        except OSError as error:
            raise BackupError(f"Không ghi được {target}: {error.strerror}.") from error
    return target.stat().st_size


def restore(source: Path) -> Path | None:
    """Brings the backup back into SOXANH_HOME and returns the folder in which what was there is kept, if anything was.

    Nothing is touched before every file of the backup has been read and compared with its hash. Raises `BackupError`.
    """
    home = Path(settings.HOME)
    with tempfile.TemporaryDirectory(dir=home) as work:
        fresh = Path(work)
        try:
            with tarfile.open(source, "r:gz") as tar:
                tar.extractall(fresh, filter="data")
            manifest = json.loads((fresh / "manifest.json").read_text())
        except (OSError, tarfile.TarError, ValueError, EOFError) as error:
            raise BackupError(f"{source} không phải là tệp sao lưu nguyên vẹn của Sổ Xanh.") from error
        for name, digest in manifest["files"].items():
            path = fresh / name
            if not path.is_file() or _sha256(path) != digest:
                raise BackupError(f"Tệp sao lưu {source} bị hỏng ở {name}; chưa có gì bị thay đổi.")
        database = fresh / _DATABASES[connection.vendor]
        if not database.exists():
            raise BackupError("Tệp sao lưu được làm trên loại cơ sở dữ liệu khác với loại đang dùng.")
        kept = home / f"before-restore-{now():%Y%m%d-%H%M%S}"
        _load(database, kept)
        for folder in FOLDERS:
            if (home / folder).exists():
                kept.mkdir(exist_ok=True)
                (home / folder).rename(kept / folder)
            if (fresh / folder).exists():
                (fresh / folder).rename(home / folder)
    return kept if kept.exists() else None


def _dump(target: Path) -> None:
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        copy = sqlite3.connect(target)
        try:
            connection.connection.backup(copy)
        finally:
            copy.close()
    else:
        _postgresql_tool("pg_dump", "--format=custom", f"--file={target}")


def _load(database: Path, kept: Path) -> None:
    if connection.vendor == "sqlite":
        current = Path(settings.DATABASES["default"]["NAME"])
        connection.close()
        if current.exists():
            kept.mkdir(exist_ok=True)
            old = sqlite3.connect(current)
            old.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            old.close()
            current.rename(kept / current.name)
        for suffix in ("-wal", "-shm"):
            current.with_name(current.name + suffix).unlink(missing_ok=True)
        shutil.move(database, current)
    else:
        kept.mkdir(exist_ok=True)
        _dump(kept / database.name)
        connection.close()
        _postgresql_tool("pg_restore", "--clean", "--if-exists", "--single-transaction", "--dbname=", str(database))


def _postgresql_tool(tool: str, *arguments: str) -> None:
    described = settings.DATABASES["default"]
    if shutil.which(tool) is None:
        raise BackupError(f"Cần lệnh {tool} của PostgreSQL (gói postgresql-client) để làm việc này.")
    environment = {
        "PATH": "/usr/bin:/usr/local/bin:/bin",
        "PGHOST": described["HOST"],
        "PGPORT": str(described["PORT"] or 5432),
        "PGUSER": described["USER"],
        "PGPASSWORD": described["PASSWORD"],
        "PGDATABASE": described["NAME"],
    }
    named = [f"--dbname={described['NAME']}" if each == "--dbname=" else each for each in arguments]
    run = subprocess.run([tool, *named], env=environment, capture_output=True, text=True, check=False)
    if run.returncode:
        raise BackupError(f"{tool} báo lỗi: {run.stderr.strip().splitlines()[-1] if run.stderr else run.returncode}")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
