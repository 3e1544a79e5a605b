"""The catalogues of translations, kept with Babel: no gettext programs are needed.

A room's texts stand in Vietnamese in its code and templates; `locale/en` of the room holds the English for them.
`locale/vi` of a room, where there is one, holds the Vietnamese for a package that speaks English. The program compiles
them itself when it starts (`soxanh.project.catalogues`).
"""

import importlib
import importlib.util
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from django.apps import apps
from django.utils import translation
from django.utils.translation.template import templatize

from soxanh.figures.definitions import UNIT_OF_FIGURE, Counted, Manual, catalogue
from soxanh.registers.judgement import Rule

_KEYWORDS = {
    "_": None,
    "_t": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
_HEADER = rb"""msgid ""
msgstr ""
"Language: en\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"

"""


def rooms() -> list[Path]:
    """The folders of the rooms that have texts of their own."""
    return [Path(config.path) for config in apps.get_app_configs() if config.name.startswith("soxanh.")]


def extracted(room: Path) -> Catalog:
    """The texts of the room's code, templates, figures and rules, with nothing translated."""
    others = [other for other in rooms() if other != room and other.is_relative_to(room)]
    catalog = Catalog(fuzzy=False)
    for path in sorted([*room.rglob("*.py"), *room.rglob("*.html")]):
        if {"tests", "migrations"} & set(path.parts) or any(path.is_relative_to(other) for other in others):
            continue
        source = path.read_text()
        if path.suffix == ".html":
            # What comes out is nearly Python; its indentation means nothing.
            source = "\n".join(line.strip() for line in templatize(source).splitlines())
        for line, message, _comments, context in extract(
            "python", BytesIO(source.encode()), _KEYWORDS, options={"encoding": "utf-8"}
        ):
            catalog.add(message, locations=[(str(path.relative_to(room)), line)], context=context)
    for text in declared(room):
        catalog.add(text)
    if room.name == "figures":
        for item in catalogue.figures.values():
            catalog.add(item.unit, context=UNIT_OF_FIGURE)
    return catalog


def declared(room: Path) -> Iterator[str]:
    """What no call of gettext holds: definitions of the room's figures, sentences of its rules.

    A definition is put together when the program starts (`… Chỉ tính hồ sơ nhận tại chi nhánh.`), so it is asked for.
    """
    with translation.override("vi"):
        for item in catalogue.figures.values():
            if isinstance(item, Counted) and _room_of(item.predicate.__module__) == room:
                yield item.definition
            elif isinstance(item, Manual) and room.name == "reports":
                # Labels of figures entered by hand come from a file.
                yield str(item.label)
    rules = importlib.util.find_spec(f"{_package(room)}.rules")
    if rules:
        for each in vars(importlib.import_module(rules.name)).values():
            if isinstance(each, Rule):
                yield each.sentence


def english(room: Path) -> Catalog:
    """The room's English catalogue, brought up to date with its texts; what is new stands untranslated."""
    path = _po(room, "en")
    known = read_po(BytesIO(path.read_bytes()), locale="en") if path.exists() else Catalog(locale="en")
    catalog = Catalog(locale="en", fuzzy=False)
    for message in extracted(room):
        if message.id:
            old = known.get(message.id, message.context)
            catalog.add(message.id, old.string if old else None, context=message.context, flags=message.flags)
    return catalog


def untranslated(room: Path) -> list[str]:
    """The room's Vietnamese texts that the English catalogue on disk does not have."""
    return [str(message.id) for message in english(room) if message.id and not _is_complete(message)]


def update() -> Iterator[Path]:
    """Bring every English catalogue up to date; gives the files that changed."""
    for room in rooms():
        catalog = english(room)
        if len(catalog):
            yield from _replace(_po(room, "en"), _po_text(catalog))


def _package(room: Path) -> str:
    return next(config.name for config in apps.get_app_configs() if Path(config.path) == room)


def _room_of(module: str) -> Path | None:
    config = apps.get_containing_app_config(module)
    return Path(config.path) if config else None


def _is_complete(message) -> bool:
    return all(message.string) if isinstance(message.string, (tuple, list)) else bool(message.string)


def _po(room: Path, language: str) -> Path:
    return room / "locale" / language / "LC_MESSAGES" / "django.po"


def _po_text(catalog: Catalog) -> bytes:
    # Without dates and line numbers: the file changes when a text changes, and only then.
    text = BytesIO()
    write_po(text, catalog, width=119, no_location=True, omit_header=True, sort_output=True)
    return _HEADER + text.getvalue()


def _replace(path: Path, content: bytes) -> Iterator[Path]:
    if path.exists() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f"{path.suffix}.new")
    draft.write_bytes(content)
    draft.replace(path)
    yield path
