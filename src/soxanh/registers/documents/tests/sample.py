"""A small invented department with a registry of documents."""

import datetime

from soxanh.org.models import Unit
from soxanh.registers.documents.choices import Direction
from soxanh.registers.documents.models import DraftComment, IncomingDocument, LegalDraft, OutgoingDocument, Series


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


class Registry:
    """A department SOMAU with one division and four series: incoming, outgoing and the secret ones of both."""

    def __init__(self) -> None:
        self.root = Unit.objects.create(code="SOMAU", name="Sở Mẫu", short_name="Sở Mẫu", kind=Unit.Kind.DEPARTMENT)
        self.unit = Unit.objects.create(
            code="PHONGMAU", name="Phòng Mẫu", short_name="Phòng", kind=Unit.Kind.DIVISION, parent=self.root
        )
        self.incoming_series = self._series("VBD", Direction.INCOMING)
        self.outgoing_series = self._series("VBDI", Direction.OUTGOING)
        self.secret_series = self._series("MAT", Direction.OUTGOING, secret=True)

    def _series(self, code: str, direction: Direction, *, secret: bool = False) -> Series:
        return Series.objects.create(
            unit=self.root,
            code=code,
            name=f"Sổ {code}",
            direction=direction,
            agency="SOMAU",
            secret=secret,
            opened_on=day("2020-01-01"),
        )

    def outgoing(self, issued: str | None, *, save: bool = True, **fields) -> OutgoingDocument:
        given = {
            "unit": self.unit,
            "series": self.outgoing_series,
            "kind": "KH",
            "subject": "Kế hoạch mẫu",
            "issued_on": issued and day(issued),
        }
        return _kept(OutgoingDocument(**(given | fields)), save)

    def incoming(self, arrived: str, *, save: bool = True, **fields) -> IncomingDocument:
        given = {
            "unit": self.unit,
            "series": self.incoming_series,
            "kind": "letter",
            "subject": "Công văn mẫu",
            "issuer": "UBND tỉnh Mẫu",
            "arrived_on": day(arrived),
        }
        return _kept(IncomingDocument(**(given | fields)), save)

    def draft(self, started: str, *, save: bool = True, **fields) -> LegalDraft:
        number = LegalDraft.objects.count() + 1
        given = {
            "unit": self.unit,
            "title": f"Quy định mẫu {number}",
            "kind": "decision",
            "field": "land",
            "started_on": day(started),
        }
        return _kept(LegalDraft(**(given | fields)), save)

    def comment(self, commented: str | None, kind: str = "decision") -> DraftComment:
        number = DraftComment.objects.count() + 1
        return DraftComment.objects.create(
            unit=self.unit,
            title=f"Dự thảo {number}",
            kind=kind,
            agency="Sở Mẫu khác",
            received_on=day("2022-01-01"),
            commented_on=commented and day(commented),
        )


def _kept(entry, save):
    if save:
        entry.save()
    return entry
