"""The catalogues of translations as the program reads them: compiled where the program writes, not kept with the code.

The program may be installed where it cannot write, and compiled files that are kept conflict at each merge.
"""

import hashlib
import shutil
import tempfile
from pathlib import Path

import soxanh

_SOURCE = Path(soxanh.__file__).parent


def compiled(home: Path) -> Path:
    """A folder `<language>/LC_MESSAGES/django.mo` with the texts of all rooms, made anew when a catalogue has changed."""
    catalogues = sorted(_SOURCE.rglob("locale/*/LC_MESSAGES/django.po"))
    folder = home / "locale" / _fingerprint(catalogues)
    if not folder.exists():
        _compile(catalogues, folder)
    return folder


def _fingerprint(catalogues: list[Path]) -> str:
    # Looked up at each start, so the files are not read; a copied or unpacked file differs in time or size.
    state = [(str(path), status.st_size, status.st_mtime_ns) for path in catalogues for status in [path.stat()]]
    return hashlib.sha256(repr(state).encode()).hexdigest()[:16]


def _compile(catalogues: list[Path], folder: Path) -> None:
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    merged: dict[str, Catalog] = {}
    for path in catalogues:
        language = path.parts[-3]
        whole = merged.setdefault(language, Catalog(locale=language))
        with path.open("rb") as file:
            for message in read_po(file, locale=language):
                if message.id:
                    whole[message.id] = message
    folder.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(dir=folder.parent, prefix="draft-"))
    for language, whole in merged.items():
        (draft / language / "LC_MESSAGES").mkdir(parents=True)
        with (draft / language / "LC_MESSAGES" / "django.mo").open("wb") as file:
            write_mo(file, whole)
    try:
        draft.rename(folder)
    except OSError:  # another process was first
        shutil.rmtree(draft)
