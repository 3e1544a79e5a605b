import gettext
import os
from pathlib import Path

import pytest

from soxanh.project import catalogues


@pytest.fixture
def po(tmp_path, monkeypatch):
    """A writer of one room's English catalogue in a program of its own."""
    source = tmp_path / "program"
    monkeypatch.setattr(catalogues, "_SOURCE", source)

    def write(room: str, *texts: tuple[str, str]) -> Path:
        path = source / room / "locale" / "en" / "LC_MESSAGES" / "django.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n'
        path.write_text(header + "".join(f'\nmsgid "{vi}"\nmsgstr "{en}"\n' for vi, en in texts))
        return path

    return write


def english(folder: Path) -> gettext.NullTranslations:
    return gettext.translation("django", folder, ["en"])


def test_all_rooms_are_compiled_into_one_catalogue(po, tmp_path):
    po("land", ("thửa đất", "parcel"))
    po("tasks", ("nhiệm vụ", "task"), ("hạn", ""))
    speaks = english(catalogues.compiled(tmp_path / "home"))
    assert [speaks.gettext(text) for text in ("thửa đất", "nhiệm vụ", "hạn")] == ["parcel", "task", "hạn"]


def test_a_changed_catalogue_is_compiled_again_and_the_same_one_is_not(po, tmp_path):
    po("land", ("thửa đất", "plot"))
    first = catalogues.compiled(tmp_path / "home")
    assert catalogues.compiled(tmp_path / "home") == first
    path = po("land", ("thửa đất", "lot!"))
    os.utime(path, (0, 0))  # unpacked from an archive: older than what was compiled
    assert english(catalogues.compiled(tmp_path / "home")).gettext("thửa đất") == "lot!"


def test_a_program_that_cannot_be_written_to_is_compiled_all_the_same(po, tmp_path):
    folder = po("land", ("thửa đất", "parcel")).parent
    folder.chmod(0o555)
    try:
        assert english(catalogues.compiled(tmp_path / "home")).gettext("thửa đất") == "parcel"
    finally:
        folder.chmod(0o755)
    assert [path.name for path in folder.iterdir()] == ["django.po"]
