"""One search over all registers, without accents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from soxanh.desk import shown
from soxanh.desk.access import entries_of
from soxanh.org.access import Right, require
from soxanh.registers.declaration import RegisterPages, shelf
from soxanh.vi.text import search_key

_SHOWN = 10


@dataclass(frozen=True)
class Found:
    """What one register has: its first entries, and where all of them are listed when there are more."""

    pages: RegisterPages
    entries: list[tuple[Any, str]]
    more: str


@require_safe
@require(Right.VIEW)
def search(request: HttpRequest) -> HttpResponse:
    query = request.GET.get("q", "").strip()
    words = search_key(query).split()
    found = [each for pages in shelf.values() if (each := _in_register(pages, request.user, words, query)).entries]
    return render(request, "desk/search.html", {"query": query, "found": found})


def _in_register(pages: RegisterPages, user: Any, words: list[str], query: str) -> Found:
    if not words:
        return Found(pages, [], "")
    entries = entries_of(pages, user)
    for word in words:
        entries = entries.filter(search__contains=word)
    first = list(entries.order_by("-pk")[: _SHOWN + 1])
    more = urlencode({"q": query}) if len(first) > _SHOWN else ""
    return Found(pages, [(each, shown.address(each)) for each in first[:_SHOWN]], more)
