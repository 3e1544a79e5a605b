"""Builds the official documents of the year, the legal drafts and what goes with them. A registry has one year only:
copies of the year have no documents of their own."""

from __future__ import annotations

import datetime
from itertools import cycle
from typing import Any

from soxanh.demo.year import Year, data, keep
from soxanh.registers.documents.choices import Confidentiality, DocumentType, DraftKind
from soxanh.registers.documents.models import (
    AdvisedDocument,
    DraftComment,
    IncomingDocument,
    LegalDraft,
    LegalTextCirculated,
    OutgoingDocument,
    Series,
)

_STEPS = ("started_on", "consultation_on", "appraisal_on", "submitted_on", "issued_on", "number")


def build(year: Year) -> None:
    rows = data(year.name, "documents.yaml")
    registry = _Registry(year, rows)
    incoming = registry.arrived()
    outgoing = [*registry.listed(), *registry.secret(), *registry.answers(incoming)]
    outgoing.sort(key=lambda each: each.issued_on or datetime.date.max)
    for document in outgoing:  # one by one: each takes its number
        document.save()
    _legal(year, rows, {each.subject: each for each in outgoing})


class _Registry:
    """The registry's books, and the documents that go into them."""

    def __init__(self, year: Year, rows: dict[str, Any]):
        self._year, self._rows = year, rows
        self._chance, self._days = year.chance("documents"), year.working_days()
        self._unit = year.unit(rows["unit"])
        self._series = {
            code: Series(
                unit=self._unit,
                code=code,
                name=name,
                direction=direction,
                agency=rows["agency"],
                secret=secret,
                opened_on=rows["opened"],
            )
            for code, name, direction, secret in rows["series"]
        }
        keep(list(self._series.values()))

    def arrived(self) -> list[IncomingDocument]:
        letters = self._rows["letters"]
        number, with_deadline = letters["arrived"], letters["with_deadline"]
        days = sorted(self._days.draw(self._chance) for _ in range(number))
        documents = []
        for order, day in enumerate(days):
            sender = self._chance.randrange(len(letters["from"]))
            unit, symbol, field, subjects = self._chance.choice(letters["units"])
            document = IncomingDocument(
                unit=self._year.unit(unit),
                series=self._series["VBD"],
                kind=DocumentType.LETTER,
                field=field,
                arrived_on=day,
                issued_on=day,
                issuer=letters["from"][sender],
                symbol=f"{self._chance.randint(100, 1900)}/{letters['symbols'][sender]}-{symbol}",
                subject=f"V/v {self._chance.choice(subjects)}",
                signer=self._year.names(f"signer {order}").person(),
            )
            if order * with_deadline // number < (order + 1) * with_deadline // number:
                document.due_on = self._days.at_or_after(day + datetime.timedelta(days=self._chance.randint(7, 20)))
                document.due_on = max(document.due_on, day)
            documents.append(document)
        waiting = [each for each in documents if each.due_on][-letters["open"] :]
        for document in documents:
            if document.due_on and document not in waiting:
                late = 3 if self._chance.random() < 0.05 else -self._chance.randint(0, 4)
                handled = document.due_on + datetime.timedelta(days=late)
                document.handled_on = self._days.at_or_after(max(document.arrived_on, handled))
            document.save()
        return documents

    def listed(self) -> list[OutgoingDocument]:
        emulation = [
            self._outgoing(day, kind, "emulation", self._rows["unit"], subject, steering=True)
            for day, kind, subject in self._rows["directives"]
        ]
        other = [
            self._outgoing(day, kind, field, unit, subject, steering=steering)
            for day, kind, field, unit, subject, steering in self._rows["other"]
        ]
        return emulation + other

    def secret(self) -> list[OutgoingDocument]:
        return [
            OutgoingDocument(
                unit=self._unit,
                series=self._series["MAT"],
                kind=DocumentType.REPORT,
                confidentiality=Confidentiality.SECRET,
                signed_on=day,
                issued_on=day,
            )
            for day in self._rows["secret"]
        ]

    def answers(self, incoming: list[IncomingDocument]) -> list[OutgoingDocument]:
        symbols = {unit: symbol for unit, symbol, _, _ in self._rows["letters"]["units"]}
        return [
            self._outgoing(
                each.handled_on,
                DocumentType.LETTER,
                each.field,
                each.unit.code,
                each.subject.replace("V/v", "V/v trả lời về"),
                recipients=f"{each.issuer}; Lưu: VT",
                drafting_symbol=symbols[each.unit.code],
                reply_to=each,
            )
            for each in incoming
            if each.handled_on
        ]

    def _outgoing(
        self, day: datetime.date, kind: str, field: str, unit: str, subject: str, **fields: Any
    ) -> OutgoingDocument:
        kind = DocumentType(kind)
        series = {DocumentType.DECISION: "QD", DocumentType.LETTER: "CV"}.get(kind, "VB")
        leaders = self._year.department.staff["LDS"]
        signer = self._chance.randrange(len(leaders))
        return OutgoingDocument(
            **{
                "unit": self._year.unit(unit),
                "series": self._series[series],
                "kind": kind,
                "field": field,
                "subject": subject,
                "signer": leaders[signer].full_name,
                "signer_position": "Giám đốc" if signer == 0 else "Phó Giám đốc",
                "signed_on": day,
                "issued_on": day,
                "recipients": "Các phòng, đơn vị thuộc Sở; Lưu: VT",
                "responsible_id": self._year.somebody(self._chance, self._year.unit(unit)),
                **fields,
            }
        )


def _legal(year: Year, rows: dict[str, Any], submissions: dict[str, OutgoingDocument]) -> None:
    keep(
        [
            LegalDraft(
                unit=year.unit(unit),
                title=title,
                kind=DraftKind.DECISION,
                field=field,
                **dict(zip(_STEPS, steps, strict=False)),
            )
            for title, field, unit, *steps in rows["drafts"]
        ]
    )
    keep(
        [
            DraftComment(
                unit=year.unit(rows["unit"]),
                title=title,
                kind=kind,
                agency=agency,
                received_on=received,
                due_on=received + datetime.timedelta(days=10),
                commented_on=answered,
            )
            for received, answered, kind, agency, title in rows["comments"]
        ]
    )
    keep(
        [
            AdvisedDocument(
                unit=year.unit(unit),
                number=number,
                kind=kind,
                authority=authority,
                issued_on=day,
                field=field,
                subject=subject,
                submission=submissions[submission],
            )
            for number, kind, authority, day, field, unit, subject, submission in rows["advised"]
        ]
    )
    texts = rows["texts"]
    drawn = zip(range(texts["number"]), cycle(texts["circulated"]), cycle(texts["kinds"]), cycle(texts["subjects"]))
    keep(
        [
            LegalTextCirculated(
                unit=year.unit(rows["unit"]),
                number=f"{201 + order}/{circulated.year}/{symbol}",
                kind=kind,
                title=f"Quy định về {subject} (văn bản mẫu số {order + 1})",
                issuer=issuer,
                issued_on=circulated - datetime.timedelta(days=20 + order),
                effective_on=circulated + datetime.timedelta(days=25),
                circulated_on=circulated,
            )
            for order, circulated, (kind, symbol, issuer), subject in drawn
        ]
    )
