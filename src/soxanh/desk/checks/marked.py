"""A section of a checked text as HTML: its words escaped, findings and relations marked in them.

A mark is a link to what is said of it, reached and followed with the keyboard; it carries the number of its finding
and is described by the finding's sentence. Where marks overlap, the words are cut at their edges.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise, takewhile
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from soxanh.checks.results import Opened, StoredFinding, StoredRelation
from soxanh.desk.checks.filters import Filters

_TABLE = "table"


@dataclass(frozen=True)
class _Mark:
    """`shown` is the number behind the words; `tip` what is shown over them; marks of lower `rank` win."""

    start: int
    end: int
    rank: int
    css: str
    name: str
    href: str
    described_by: str = ""
    shown: str = ""
    tip: str = ""


@dataclass
class Line:
    """A paragraph or a table of the text, with the findings in it."""

    kind: str
    html: SafeString = field(default_factory=SafeString)
    rows: list[list[tuple[SafeString, int, int]]] = field(default_factory=list)
    """Of a table: cells as text, row span, column span."""
    findings: list[StoredFinding] = field(default_factory=list)


class Section:
    """The section of that number, from 1: its lines, and the relations in it that hold, if these are asked for."""

    def __init__(self, opened: Opened, number: int, filters: Filters):
        self.number = min(max(number, 1), max(len(opened.sections), 1))
        self._opened = opened
        self._text = opened.check.text
        self._filters = filters
        self._findings = [each for each in filters.findings if each.place.section == self.number]
        here = [each for each in opened.holding if each.place.section == self.number]
        self.relations: list[StoredRelation] = here if filters.relations else []
        self._named: set[str] = set()
        self._marks = sorted(self._all_marks(), key=lambda each: (each.start, each.rank, -each.end))
        self.lines = self._lines(opened.sections[self.number - 1]["items"] if opened.sections else [])

    # --- What is marked ---

    def _all_marks(self) -> Iterable[_Mark]:
        for each in self._findings:
            css = f"mark {each.severity}" + (" dismissed" if each.dismissal else "")
            yield _Mark(
                each.place.start,
                each.place.end,
                0,
                css,
                f"cho-{each.number}",
                f"#loi-{each.number}",
                f"loi-{each.number}-noi",
                str(each.number),
            )
        for each in self._filters.findings:
            if each.other and each.other.section == self.number and each.other.end > each.other.start:
                here = each.place.section == self.number
                href = "" if here else self._filters.address(section=each.place.section)
                yield _Mark(
                    each.other.start,
                    each.other.end,
                    1,
                    "mark other",
                    f"kia-{each.number}",
                    f"{href}#loi-{each.number}",
                    f"loi-{each.number}-noi" if here else "",
                    str(each.number),
                )
        at: dict[tuple[int, int], list[StoredRelation]] = {}
        for relation in self.relations:
            for mark in relation.marks:
                at.setdefault(mark, []).append(relation)
        for (start, end), relations in at.items():
            first = relations[0].number
            tip = " · ".join(dict.fromkeys(each.working for each in relations if each.working))
            yield _Mark(
                start, end, 2, "holds", f"so-{start}-{end}", f"#phep-{first}", f"phep-{first}-noi", tip=tip or "✓"
            )

    # --- The text ---

    def _lines(self, items: Sequence[Any]) -> list[Line]:
        lines = []
        starts = [item[1] for item in items]
        for item in items:
            if item[0] == _TABLE:
                rows = [
                    [(self._html(start, end), rows, columns) for start, end, rows, columns in row] for row in item[3]
                ]
                lines.append(Line(_TABLE, rows=rows))
            else:
                lines.append(Line(item[0], self._html(item[1], item[2])))
        for each in self._findings:
            if not lines:
                lines.append(Line("paragraph"))
            lines[max(0, bisect_right(starts, each.place.start) - 1)].findings.append(each)
        return lines

    def _html(self, start: int, end: int) -> SafeString:
        """The words from `start` to `end` with their marks. Asked for in the order of the text."""
        marks = self._at(start, end)
        edges = {start, end, *(edge for each in marks for edge in (each.start, each.end) if start < edge < end)}
        html = [self._points(marks, start)]
        for first, last in pairwise(sorted(edges)):
            over = [each for each in marks if each.start < last and each.end > first]
            html += [self._words(escape(self._text[first:last]), over, first), self._points(marks, last)]
        return mark_safe("".join(html))

    def _at(self, start: int, end: int) -> list[_Mark]:
        """The marks that touch the words; those that ended before are not looked at again."""
        self._marks = [each for each in self._marks if each.end >= start]
        return list(takewhile(lambda each: each.start <= end, self._marks))

    def _points(self, marks: list[_Mark], position: int) -> str:
        """What is found between two letters."""
        return "".join(self._link(each, "") for each in marks if each.start == each.end == position)

    def _words(self, words: str, over: list[_Mark], first: int) -> str:
        """Words under any number of marks: a link where one begins to be shown, plain where it goes on."""
        if not over:
            return words
        over = sorted(over, key=lambda each: each.rank)
        begun = [each for each in over if each.name not in self._named]
        if begun and begun[0].rank == over[0].rank:
            html = self._link(begun.pop(0), words)
        else:
            html = f'<span class="{over[0].css}">{words}</span>'
        return html + "".join(self._link(each, "") for each in begun if each.shown)

    def _link(self, mark: _Mark, words: str) -> str:
        if mark.name in self._named:
            return ""
        self._named.add(mark.name)
        described = f' aria-describedby="{mark.described_by}"' if mark.described_by else ""
        # Behind words the number is for the eye: it would be read as a part of them.
        hidden = ' aria-hidden="true"' if words else ""
        number = f"<sup{hidden}>{mark.shown}</sup>" if mark.shown else ""
        tip = f'<span class="tip" aria-hidden="true">{escape(mark.tip)}</span>' if mark.tip else ""
        css = mark.css if words else f"{mark.css} point"
        return f'<a class="{css}" id="{mark.name}" href="{escape(mark.href)}"{described}>{words}{number}{tip}</a>'
