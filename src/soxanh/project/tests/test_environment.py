import stat

import pytest
from django.core.exceptions import ImproperlyConfigured

from soxanh.project.environment import database, flag, secret_key


def test_without_an_address_the_database_is_a_file_in_the_home(tmp_path):
    assert database(None, tmp_path)["NAME"] == tmp_path / "soxanh.sqlite3"


def test_addresses_of_databases(tmp_path):
    assert str(database("sqlite:////srv/so%20xanh.sqlite3", tmp_path)["NAME"]) == "/srv/so xanh.sqlite3"
    postgresql = database("postgres://an:m%40t@db.so.vn:5433/soxanh?sslmode=require", tmp_path)
    assert postgresql["ENGINE"] == "django.db.backends.postgresql"
    assert [postgresql[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT")] == [
        "soxanh",
        "an",
        "m@t",
        "db.so.vn",
        5433,
    ]
    assert postgresql["OPTIONS"] == {"sslmode": "require"}


def test_other_databases_are_refused_in_words(tmp_path):
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL phải bắt đầu bằng"):
        database("mysql://db/soxanh", tmp_path)


def test_secret_is_made_once_and_is_nobody_elses(tmp_path):
    secret = secret_key(tmp_path)
    assert len(secret) >= 50 and secret_key(tmp_path) == secret
    assert stat.S_IMODE((tmp_path / "secret").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secret"]


@pytest.mark.parametrize(("value", "expected"), [("1", True), ("yes", True), ("0", False), ("", False), (None, True)])
def test_flags(monkeypatch, value, expected):
    monkeypatch.delenv("SOXANH_THU", raising=False)
    if value is not None:
        monkeypatch.setenv("SOXANH_THU", value)
    assert flag("SOXANH_THU", default=True) is expected
