"""A stored check as it is shown: findings numbered in the order of the text, with their dismissals and sections."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from soxanh.checker.documents import Document, Place
from soxanh.checker.findings import Check as Kind
from soxanh.checker.findings import Finding, Result, Severity
from soxanh.checks.layout import sections
from soxanh.checks.models import Check, Dismissal

#: What PostgreSQL does not keep in a text; each is one character, and so is what stands for it.
_UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True)
class Passage:
    """`text[start:end]` in the section of that number, counted from 1."""

    start: int
    end: int
    quote: str
    section: int

    @property
    def in_text(self) -> Place:
        return Place(self.start, self.end, self.quote)


@dataclass(frozen=True)
class StoredFinding:
    """A finding of a stored check; `number` counts from 1 in the order of the text and is the same on every page."""

    number: int
    key: str
    check: str
    severity: str
    place: Passage
    other: Passage | None
    message: str
    expected: str
    found: str
    working: str
    dismissal: Dismissal | None

    @property
    def made(self) -> Finding:
        """The finding as the checker made it."""
        return Finding(
            Kind(self.check),
            Severity(self.severity),
            self.place.in_text,
            self.message,
            self.other.in_text if self.other else None,
            self.expected,
            self.found,
            self.working,
        )


@dataclass(frozen=True)
class StoredRelation:
    """A relation that the text states; `marks` are its printed numbers, or its words where these are not known."""

    number: int
    kind: str
    place: Passage
    marks: tuple[tuple[int, int], ...]
    holds: bool
    working: str


class Opened:
    """What a check found. Nothing is read from the database besides the check itself and the dismissals given."""

    def __init__(self, check: Check, dismissals: Iterable[Dismissal] = ()):
        self.check = check
        self.dismissals = {each.key: each for each in dismissals}

    @property
    def sections(self) -> list[dict[str, Any]]:
        return self.check.layout

    @cached_property
    def _starts(self) -> list[int]:
        return [section["start"] for section in self.sections]

    def section_at(self, position: int) -> int:
        """The number of the section in which that character of the text is shown."""
        return max(1, bisect_right(self._starts, position))

    def _passage(self, place: dict[str, Any]) -> Passage:
        return Passage(place["start"], place["end"], place["quote"], self.section_at(place["start"]))

    @cached_property
    def findings(self) -> list[StoredFinding]:
        return [
            StoredFinding(
                number=number,
                key=each["key"],
                check=each["check"],
                severity=each["severity"],
                place=self._passage(each),
                other=self._passage(each["other"]) if each["other"] else None,
                message=each["message"],
                expected=each["expected"],
                found=each["found"],
                working=each["working"],
                dismissal=self.dismissals.get(each["key"]),
            )
            for number, each in enumerate(self.check.result.get("findings", ()), 1)
        ]

    @property
    def standing(self) -> list[Finding]:
        """The findings that nobody dismissed, as the checker made them."""
        return [each.made for each in self.findings if each.dismissal is None]

    @cached_property
    def relations(self) -> list[StoredRelation]:
        return [
            StoredRelation(
                number,
                each["kind"],
                self._passage(each),
                tuple((start, end) for start, end in each["figures"]) or ((each["start"], each["end"]),),
                each["holds"],
                each["working"],
            )
            for number, each in enumerate(self.check.result.get("relations", ()), 1)
        ]

    @property
    def holding(self) -> list[StoredRelation]:
        return [each for each in self.relations if each.holds]

    @property
    def reading(self) -> dict[str, int]:
        """`figures`, `verified` by some relation, `unverified`."""
        return self.check.result.get("reading") or {"figures": 0, "verified": 0, "unverified": 0}

    @property
    def notes(self) -> list[str]:
        """What could not be read, and why."""
        return self.check.result.get("notes", [])


def store(check: Check, document: Document, result: Result) -> None:
    """Puts the result into the check, which is not saved yet."""
    found = result.as_json()
    found["findings"].sort(key=lambda each: (each["start"], each["end"]))
    for stored, relation in zip(found["relations"], result.relations, strict=True):
        stored["figures"] = [[place.start, place.end] for place in relation.figures if place is not None]
    check.text = _UNKEEPABLE.sub("\N{REPLACEMENT CHARACTER}", document.text)
    check.layout = _keepable(sections(document))
    check.result = _keepable(found)


def count(check: Check, dismissed: set[str]) -> None:
    """Counts the findings that stand, and those that are dismissed; the check is not saved yet."""
    findings = check.result.get("findings", ())
    standing = Counter(each["severity"] for each in findings if each["key"] not in dismissed)
    check.errors, check.warnings = standing[Severity.ERROR], standing[Severity.WARNING]
    check.dismissed = sum(each["key"] in dismissed for each in findings)


def _keepable(value: Any) -> Any:
    match value:
        case str():
            return _UNKEEPABLE.sub("\N{REPLACEMENT CHARACTER}", value)
        case list() | tuple():
            return [_keepable(each) for each in value]
        case dict():
            return {name: _keepable(each) for name, each in value.items()}
    return value
