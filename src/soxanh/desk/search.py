"""One search over all registers: numbers, symbols, names, subjects, without accents and in spite of typing mistakes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from soxanh.desk import shown
from soxanh.desk.access import entries_of
from soxanh.org.access import EVERYTHING, Right, require, visible_units
from soxanh.registers.declaration import RegisterPages, shelf
from soxanh.registers.index import finding
from soxanh.registers.index.words import typed, without

_SHOWN = 10
#: Of a word that nearly every register has, the first registers show their entries; the rest are named.
_READ = 20
#: Near matches are for recognising what was meant, not for reading through.
_NEAREST = 20


@dataclass(frozen=True)
class Line:
    """An entry that was found: its name, its address, and the texts by which it was found."""

    entry: Any
    address: str
    about: str


@dataclass(frozen=True)
class Found:
    """What one register has, and the address at which all of it is listed when there is more."""

    pages: RegisterPages
    lines: list[Line]
    more: str = ""


@require_safe
@require(Right.VIEW)
def search(request: HttpRequest) -> HttpResponse:
    query = request.GET.get("q", "").strip()
    by_model = {pages.model: pages for pages in shelf.values()}
    with translation.override("vi"):  # what is typed names a register as it is called in the department
        names = {model: str(pages.label) for model, pages in by_model.items()}
    places = {model: place for place, model in enumerate(names)}
    units = visible_units(request.user)
    found = finding.find(query, names, None if units is EVERYTHING else units, _SHOWN + 1, _READ)
    in_order = sorted(found.keys.items(), key=lambda each: places[each[0]])
    read = [
        (by_model[model], entries)
        for model, keys in (in_order[:_READ] if found.exact else in_order)
        if (entries := _read(by_model[model], request.user, keys))
    ]
    elsewhere = [by_model[model] for model, _keys in in_order[_READ:]] if found.exact else []
    words = typed(query)
    named = [by_model[model] for model, name in names.items() if words and not without(words, name)]
    if found.exact:
        results = [_listed(query, names[pages.model], pages, entries) for pages, entries in read]
    else:
        results = _near(query, names, read)
    return render(
        request,
        "desk/search.html",
        {
            "query": query,
            "exact": found.exact,
            "named": named,
            "found": results,
            "elsewhere": [(pages, _rest(query, names[pages.model])) for pages in elsewhere],
        },
    )


def _read(pages: RegisterPages, user: Any, keys: list[int]) -> list[Any]:
    """The entries in this order; those that are not the person's to see are left out, whatever the index said."""
    paths = {name.rpartition("__")[0] for name in pages.model.search_fields} - {""}
    found = entries_of(pages, user).select_related(*sorted(paths)).in_bulk(keys)
    return [found[key] for key in keys if key in found]


def _listed(query: str, name: str, pages: RegisterPages, entries: list[Any]) -> Found:
    more = _rest(query, name) if len(entries) > _SHOWN else ""
    return Found(pages, [_line(entry) for entry in entries[:_SHOWN]], more)


def _rest(query: str, name: str) -> str:
    """The address's query of the list of a register with this name that has all of what was found."""
    words = typed(query)
    return urlencode({"q": " ".join(word.text for word in without(words, name) or words)})


def _near(query: str, names: dict[Any, str], read: list[tuple[RegisterPages, list[Any]]]) -> list[Found]:
    """What comes nearest, in registers in the order of their best."""
    ranked = [
        (likeness, pages, entry)
        for pages, entries in read
        for entry in entries
        if finding.is_near(likeness := finding.likeness(query, entry, names[pages.model]))
    ]
    ranked.sort(key=lambda each: -each[0])
    groups: dict[str, Found] = {}
    for _likeness, pages, entry in ranked[:_NEAREST]:
        groups.setdefault(pages.code, Found(pages, [])).lines.append(_line(entry))
    return list(groups.values())


def _line(entry: Any) -> Line:
    name = str(entry)
    texts = dict.fromkeys(str(value) for value in entry.searched() if value and str(value) not in name)
    return Line(entry, shown.address(entry), " · ".join(texts))
