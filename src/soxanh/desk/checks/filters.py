"""What narrows the findings that a page shows: kinds of check, severity, whether dismissed ones are shown."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _t

from soxanh.checks.labels import CHECKS, SEVERITIES
from soxanh.checks.results import Opened, StoredFinding


@dataclass(frozen=True)
class Chip:
    """A link that narrows or widens: `current` while it does."""

    name: str
    label: Any
    count: int
    href: str
    current: bool


class Filters:
    """Read from an address such as `?severity=error&check=date&check=ledger&dismissed=1&relations=1`; what is not
    known there narrows nothing."""

    def __init__(self, asked: QueryDict, opened: Opened):
        self._asked = asked
        self._opened = opened
        self.checks = set(asked.getlist("check")) & {value for value, _label in CHECKS}
        severity = asked.get("severity", "")
        self.severity = severity if severity in dict(SEVERITIES) else ""
        self.dismissed = bool(asked.get("dismissed"))
        self.relations = bool(asked.get("relations"))

    @cached_property
    def standing(self) -> list[StoredFinding]:
        return [each for each in self._opened.findings if each.dismissal is None]

    @cached_property
    def findings(self) -> list[StoredFinding]:
        return [
            each
            for each in (self._opened.findings if self.dismissed else self.standing)
            if (not self.checks or each.check in self.checks) and (not self.severity or each.severity == self.severity)
        ]

    @property
    def narrowed(self) -> bool:
        return bool(self.checks or self.severity)

    @property
    def severities(self) -> list[Chip]:
        counts = Counter(each.severity for each in self.standing)
        everything = Chip("all", _t("Tất cả"), len(self.standing), self.address(severity=None), not self.severity)
        return [
            everything,
            *(
                Chip(value, label, counts[value], self.address(severity=value), self.severity == value)
                for value, label in SEVERITIES
            ),
        ]

    @property
    def kinds(self) -> list[Chip]:
        """The kinds of check that found something; a chosen one takes itself back."""
        counts = Counter(each.check for each in self.standing)
        return [
            Chip(value, label, counts[value], self.address(check=self.checks ^ {value}), value in self.checks)
            for value, label in CHECKS
            if counts[value] or value in self.checks
        ]

    @property
    def toggles(self) -> list[Chip]:
        """What is shown besides."""
        return [
            Chip(
                "relations",
                _t("Hiện phép tính đúng"),
                len(self._opened.holding),
                self.address(relations=None if self.relations else "1"),
                self.relations,
            ),
            Chip(
                "dismissed",
                _t("Hiện phát hiện đã bỏ qua"),
                len(self._opened.findings) - len(self.standing),
                self.address(dismissed=None if self.dismissed else "1"),
                self.dismissed,
            ),
        ]

    def address(self, **changed: Any) -> str:
        """The query of this page with some of it changed; None takes a name out, pages begin anew."""
        asked = self._asked.copy()
        asked.pop("page", None)
        for name, value in changed.items():
            asked.pop(name, None)
            if value is not None:
                asked.setlist(name, sorted(map(str, value)) if isinstance(value, set) else [str(value)])
        return f"?{asked.urlencode()}"
