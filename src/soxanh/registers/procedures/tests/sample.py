"""A small invented department: two counters, two procedures, dossiers made by one word."""

import datetime

from soxanh.org.models import Unit
from soxanh.registers.procedures.choices import ApplicantKind, Channel, CounterKind, Field, Ground, Result
from soxanh.registers.procedures.models import Counter, Dossier, Pause, Procedure


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


class Office:
    """Unit DVMAU with a counter of each kind under it, a procedure of 10 working days and one without a limit."""

    def __init__(self) -> None:
        self.root = Unit.objects.create(code="SOMAU", name="Sở Mẫu", short_name="Sở Mẫu", kind=Unit.Kind.DEPARTMENT)
        self.division = self._unit("PHONGMAU", Unit.Kind.DIVISION)
        self.branch = self._unit("CNMAU", Unit.Kind.BRANCH)
        self.centre_counter = self._counter("TT", CounterKind.CENTRE, self.division)
        self.branch_counter = self._counter("CN", CounterKind.BRANCH, self.branch)
        self.land = self.procedure("1.000001")
        self.free = self.procedure("1.000002", statutory_limit=None)
        self._numbers: dict[str, int] = {}

    def _unit(self, code: str, kind: Unit.Kind) -> Unit:
        return Unit.objects.create(code=code, name=code, short_name=code, kind=kind, parent=self.root)

    def _counter(self, code: str, kind: CounterKind, unit: Unit) -> Counter:
        return Counter.objects.create(
            code=code, name=f"Một cửa {code}", kind=kind, unit=unit, opened_on=day("2020-01-01")
        )

    def procedure(self, code: str, **fields) -> Procedure:
        given = {"statutory_limit": 100, "field": Field.LAND, "valid_from": day("2020-01-01"), "unit": self.division}
        return Procedure.objects.create(code=code, name=f"Thủ tục mẫu {code}", **(given | fields))

    def dossier(self, received: str, resolved: str | None = None, *, save: bool = True, **fields) -> Dossier:
        """Received (and granted) on these days at the branch's counter, unless `fields` say otherwise."""
        received_on = day(received)
        number = self._numbers[received] = self._numbers.get(received, 0) + 1
        given = {
            "code": f"H37.16-{received_on:%y%m%d}-{number:04d}",
            "procedure": self.land,
            "counter": self.branch_counter,
            "unit": self.branch,
            "channel": Channel.DIRECT,
            "applicant_name": "Bà Nguyễn Thị Ví Dụ",
            "applicant_kind": ApplicantKind.INDIVIDUAL,
            "received_on": received_on,
            "resolved_on": resolved and day(resolved),
            "result": Result.GRANTED if resolved else "",
        }
        entry = Dossier(**(given | fields))
        if save:
            entry.save()
        return entry


def pause(dossier: Dossier, ground: Ground, started: str, ended: str | None = None) -> Pause:
    entry = Pause.objects.create(
        dossier=dossier, ground=ground, started_on=day(started), ended_on=ended and day(ended)
    )
    dossier.refresh_from_db()
    return entry
