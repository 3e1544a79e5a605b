"""What the settings read from outside: environment variables, the database's address, the secret key."""

import os
import secrets
from datetime import date
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured


def flag(name: str, *, default: bool = False) -> bool:
    """Whether the environment variable says yes ("1", "true", "yes"); `default` when it is not set."""
    value = os.environ.get(name)
    return default if value is None else value.lower() in {"1", "true", "yes"}


def secret_key(home: Path) -> str:
    """The installation's own secret, made at first use and readable by its owner only."""
    path = home / "secret"
    if not path.exists():
        draft = home / f"secret.{os.getpid()}"
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(48))
        try:
            os.link(draft, path)  # unlike a rename, the first of two processes wins
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text()


def demo_day(home: Path) -> date | None:
    """The day at which a demo department's story stands, from the file that `soxanh demo` leaves; None for a real one."""
    path = home / "demo"
    text = path.read_text().strip() if path.exists() else ""
    return date.fromisoformat(text) if text else None


def database(url: str | None, home: Path) -> dict:
    """Django's description of the database at `url`, by default SQLite in `home`.

    Raises ImproperlyConfigured for anything but sqlite:// and postgres:// (or postgresql://).
    """
    if not url:
        return _sqlite(home / "soxanh.sqlite3")
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        # sqlite:///name is relative to the working folder, sqlite:////name is absolute.
        return _sqlite(Path(unquote(parts.path[1:])).absolute())
    if parts.scheme in {"postgres", "postgresql"}:
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path[1:]),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": unquote(parts.hostname or ""),
            "PORT": parts.port or "",
            "CONN_MAX_AGE": 600,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": dict(parse_qsl(parts.query)),
        }
    raise ImproperlyConfigured(
        f"DATABASE_URL phải bắt đầu bằng sqlite:// hoặc postgres://, không phải {parts.scheme}://"
    )


def _sqlite(path: Path) -> dict:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {
            # A transaction takes the write lock when it begins: two writers wait for each other instead of failing.
            "transaction_mode": "IMMEDIATE",
            "timeout": 30,
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY"
            ),
        },
    }
