"""What the checker says of a document: relations and citations that it read, findings, and how much it read."""

from dataclasses import asdict, dataclass, field
from decimal import Decimal
from enum import StrEnum
from hashlib import sha256
from typing import Any

from soxanh.checker.documents import Place


class Check(StrEnum):
    ARITHMETIC = "arithmetic"
    CONTRADICTION = "contradiction"
    ENUMERATION = "enumeration"
    DATE = "date"
    STALE_YEAR = "stale-year"
    CITATION = "citation"
    NUMBER_FORMAT = "number-format"
    SCRIPT = "script"
    SPELLING = "spelling"
    LAYOUT = "layout"
    LEDGER = "ledger"


class Severity(StrEnum):
    ERROR = "error"
    """Cannot be right."""
    WARNING = "warning"
    """Look at it."""


class RelationKind(StrEnum):
    SUM = "sum"
    """numbers: total, part, part, …"""
    RATIO = "ratio"
    """numbers: x, y, stated"""
    DIFFERENCE = "difference"
    """numbers: a, b, a - b"""
    CARRY = "carry"
    """numbers: carried over, received, total; or opening, in, out, closing"""
    GROWTH = "growth"
    """numbers: current, base, per cent; or current, change, per cent (a decrease is negative)"""


@dataclass(frozen=True)
class Relation:
    """A relation that the text states between numbers, and whether it holds at their printed precision.

    `numbers` are on one scale; `working` shows the calculation as a person would write it: `47 + 714 = 761`.
    `figures` are the places of the numbers that are printed, in the order of `numbers` (None where one is not).
    """

    kind: RelationKind
    place: Place
    numbers: tuple[Decimal, ...]
    holds: bool
    working: str = ""
    figures: tuple[Place | None, ...] = ()


@dataclass(frozen=True)
class Citation:
    """A document that the text names by its number; `number` without spaces, `date` ISO."""

    place: Place
    number: str
    date: str | None = None
    type: str = ""
    issuer: str = ""
    subject: str = ""
    own: bool = False
    """The document's own number."""


@dataclass(frozen=True)
class Finding:
    """`message` is one Vietnamese sentence that a tired official understands; `expected` what would be right."""

    check: Check
    severity: Severity
    place: Place
    message: str
    other: Place | None = None
    expected: str = ""
    found: str = ""
    working: str = ""

    @property
    def key(self) -> str:
        """The same finding of the same words, wherever they stand now: what a dismissal holds on to."""
        other = self.other.quote if self.other else ""
        words = "\0".join(" ".join(part.split()) for part in (self.check, self.place.quote, other, self.found))
        return sha256(words.encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Reading:
    """How much was read: figures seen, figures that some relation verifies."""

    figures: int = 0
    verified: int = 0

    @property
    def unverified(self) -> int:
        return self.figures - self.verified


@dataclass
class Result:
    file: str
    relations: list[Relation] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    reading: Reading = Reading()
    notes: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """As `soxanh check --json` prints it; the format is described in docs/command-line.md."""
        return {
            "file": self.file,
            "reading": {**asdict(self.reading), "unverified": self.reading.unverified},
            "notes": list(self.notes),
            "relations": [
                {
                    "kind": str(relation.kind),
                    **asdict(relation.place),
                    "numbers": [_number(number) for number in relation.numbers],
                    "holds": relation.holds,
                    "working": relation.working,
                }
                for relation in self.relations
            ],
            "citations": [
                {
                    **asdict(citation.place),
                    "number": citation.number,
                    "date": citation.date,
                    "type": citation.type,
                    "issuer": citation.issuer,
                    "subject": citation.subject,
                }
                for citation in self.citations
            ],
            "findings": [
                {
                    "check": str(finding.check),
                    "severity": str(finding.severity),
                    **asdict(finding.place),
                    "other": asdict(finding.other) if finding.other else None,
                    "message": finding.message,
                    "expected": finding.expected,
                    "found": finding.found,
                    "working": finding.working,
                    "key": finding.key,
                }
                for finding in self.findings
            ],
        }


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
