"""Builds the year's dossiers: exactly as many carried over, new, in time, late and pending as the shape says.

Each lot is drawn by itself until its dates fit: what is pending at the end of the year came in so late that its time
has not run out, so long limits are commoner there, as they are in real backlogs.
"""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate

from django.db.models import prefetch_related_objects

from soxanh.calendar import Ground as ClockGround
from soxanh.calendar import Pause as ClockPause
from soxanh.calendar import add_working_days, due_date, working_days_between
from soxanh.demo.amounts import WorkingDays
from soxanh.demo.procedures import Catalogue, Work
from soxanh.demo.year import Year, chunks, keep
from soxanh.org.models import Organisation, Unit
from soxanh.registers.procedures import rules
from soxanh.registers.procedures.choices import ApplicantKind, Channel, CounterKind, Result, State
from soxanh.registers.procedures.models import Counter, Dossier, Pause

_TEN_DAYS, _ONE_DAY = 100, 10  # limits are in 0,1 day


@dataclass(slots=True)
class Case:
    """A dossier's dates before it is written."""

    work: Work
    counter: Counter
    received: datetime.datetime
    due: datetime.date | None
    pauses: list[ClockPause] = field(default_factory=list)
    resolved: datetime.date | None = None
    result: str = ""
    channel: str = Channel.DIRECT
    new: bool = True

    @property
    def late(self) -> bool:
        return self.resolved is not None and self.due is not None and self.resolved > self.due


@dataclass(frozen=True, slots=True)
class Outcome:
    """A granted dossier, as the land registers need to know it."""

    dossier_id: int
    unit: Unit
    district: str
    day: datetime.date
    name: str
    organisation_id: int | None


#: What a granted dossier leaves in the land registers -> kind of counter -> the dossiers.
Outcomes = dict[str, dict[str, list[Outcome]]]


def build(year: Year, catalogue: Catalogue) -> Outcomes:
    """One copy of the year's dossiers with the pauses of their clocks."""
    cases = [case for kind in CounterKind.values for case in _Lots(year, catalogue, kind).cases()]
    cases.sort(key=lambda case: case.received)
    writer = _Writer(year, catalogue)
    for chunk in chunks(cases):
        writer.write(chunk)
    return writer.outcomes


class _Lots:
    """Draws the cases of one kind of counter."""

    def __init__(self, year: Year, catalogue: Catalogue, kind: str):
        self._shape = year.shape["dossiers"]
        self._counts = {name: year.size(number) for name, number in self._shape[kind].items()}
        self._chance = year.chance(f"dossiers/{kind}")
        self._days = year.working_days()
        before = year.period.start - datetime.timedelta(days=1)
        self._days_before = WorkingDays(before.replace(month=1, day=1), before, self._shape["months"])
        self._works = [work for work in catalogue.works if work.frequency[kind]]
        self._often = list(accumulate(work.frequency[kind] for work in self._works))
        self._waiting = list(
            accumulate(work.frequency[kind] * (work.procedure.statutory_limit or 1) for work in self._works)
        )
        self._counters = [each for each in catalogue.counters if each.kind == kind]
        self._busy = list(accumulate(self._shape["busy"].get(each.code, 1) for each in self._counters))

    def cases(self) -> list[Case]:
        counts = self._counts
        late = counts["resolved_late"]
        carried_late = min(late // 20, counts["carried"])
        carried = [self._carried(late=False) for _ in range(counts["carried"] - carried_late)]
        carried += [self._carried(late=True) for _ in range(carried_late)]
        new = [self._new(late=True) for _ in range(late - carried_late)]
        new += [self._new(late=False) for _ in range(counts["resolved_in_time"] - counts["carried"] + carried_late)]
        new += [self._pending() for _ in range(counts["pending_in_time"])]
        new += [self._overdue() for _ in range(counts["pending_overdue"])]
        self._choose_channels(new, counts["online"])
        self._choose_channels(carried, counts["online"] * len(carried) // len(new))
        return carried + new

    def _new(self, *, late: bool) -> Case:
        """Received and resolved in the year."""
        while True:
            case = self._received(self._days.draw(self._chance), self._often)
            if case is not None and self._resolve(case, case.received.date(), late=late):
                return case

    def _carried(self, *, late: bool) -> Case:
        """Received in the year before, resolved in this one."""
        while True:
            case = self._waiting_at_the_end_of(self._days_before)
            if case is not None and self._resolve(case, self._days.days[0], late=late):
                case.new = False
                return case

    def _pending(self) -> Case:
        """Its time has not run out at the end of the year, or stands still."""
        while True:
            case = self._waiting_at_the_end_of(self._days)
            if case is None:
                continue
            if case.work.pause and self._chance.random() < self._shape["paused"]:
                day = case.received.date()
                begun = add_working_days(day, self._chance.randint(0, working_days_between(day, self._days.days[-1])))
                case.pauses.append(ClockPause(begun, None, ClockGround(case.work.pause)))
                case.due = None
            return case

    def _overdue(self) -> Case:
        """Its time has run out in the last weeks of the year, and there is no result."""
        while True:
            day = self._days.days[-1 - self._chance.randint(12, 30)]
            case = self._received(day, self._waiting)
            if case and case.due and self._days.days[-15] <= case.due <= self._days.days[-3]:
                return case

    def _waiting_at_the_end_of(self, days: WorkingDays) -> Case | None:
        """Received so lately that its time runs out after the last of these days."""
        work = self._draw(self._works, self._waiting)
        reach = -(-(work.procedure.statutory_limit or 1) // _ONE_DAY)
        case = self._received(days.days[-self._chance.randint(1, reach)], work=work)
        return case if case and case.due and case.due > days.days[-1] else None

    def _received(self, day: datetime.date, often: list[float] | None = None, work: Work | None = None) -> Case | None:
        """A dossier of that day; None if its procedure was not in force."""
        work = work or self._draw(self._works, often or self._often)
        procedure, chance = work.procedure, self._chance
        if day < procedure.valid_from or (procedure.valid_to and day > procedure.valid_to):
            return None
        hour = chance.choice((7, 8, 8, 9, 9, 9, 10, 10, 11, 13, 14, 14, 14, 15, 16))
        received = datetime.datetime(day.year, day.month, day.day, hour, chance.randrange(60))
        due = due_date(received, rules.limit_at(procedure, day) or 0)
        return Case(work, self._draw(self._counters, self._busy), received, due)

    def _resolve(self, case: Case, earliest: datetime.date, *, late: bool) -> bool:
        """Gives the case its result in or after its time; False if that would not be in the year."""
        chance, limit = self._chance, case.work.procedure.statutory_limit or 0
        if case.work.pause and limit >= _TEN_DAYS and chance.random() < self._shape["paused"]:
            earliest = max(earliest, self._pause(case))
        assert case.due is not None
        if late:
            if limit <= _ONE_DAY:
                return False
            behind = min(int(chance.expovariate(1 / 4)) + 1, self._shape["late_days"])
            case.resolved = add_working_days(case.due, behind)
        else:
            left = working_days_between(earliest, case.due)
            if left < 0:
                return False
            before = 0
            if left and chance.random() >= self._shape["on_the_day"]:
                before = min(left, 1 + int(left * chance.betavariate(1.3, 3)))
            case.resolved = add_working_days(case.due, -before)
        if not earliest <= case.resolved <= self._days.days[-1]:
            return False
        case.result = Result.GRANTED if late else self._ending()
        return True

    def _pause(self, case: Case) -> datetime.date:
        """The case's clock stands still for some days; gives the day on which it goes on."""
        assert case.due is not None
        day = case.received.date()
        begun = add_working_days(day, self._chance.randint(1, max(1, working_days_between(day, case.due) - 1)))
        ended = add_working_days(begun, self._chance.randint(3, 22))
        case.pauses.append(ClockPause(begun, ended, ClockGround(case.work.pause)))
        case.due = due_date(case.received, rules.limit_at(case.work.procedure, day) or 0, case.pauses)
        return ended

    def _ending(self) -> str:
        drawn = self._chance.random()
        for ending, share in self._shape["ended"].items():
            if drawn < share:
                return Result(ending)
            drawn -= share
        return Result.GRANTED

    def _choose_channels(self, cases: list[Case], online: int) -> None:
        """Exactly so many online, of those whose procedure is offered online; a few of the rest by post."""
        offered = [
            case
            for case in cases
            if (since := case.work.procedure.online_since) is not None and since <= case.received.date()
        ]
        chosen = {id(case) for case in self._chance.sample(offered, min(online, len(offered)))}
        for case in cases:
            if id(case) in chosen:
                case.channel = Channel.ONLINE
            elif self._chance.random() < self._shape["by_post"]:
                case.channel = Channel.POST

    def _draw(self, items: list, bounds: list[float]):
        return items[bisect_right(bounds, self._chance.random() * bounds[-1], hi=len(items) - 1)]


class _Writer:
    """Writes cases as dossiers, in the order of their reception, and remembers what they lead to."""

    def __init__(self, year: Year, catalogue: Catalogue):
        self._year = year
        self._agencies = catalogue.agencies
        self._chance = year.chance("dossiers/written")
        self._names = year.names("dossiers")
        self._last_day = year.working_days().days[-1]
        self._firms = list(Organisation.objects.filter(kind=Organisation.Kind.ENTERPRISE).order_by("pk"))
        self._districts: dict[int | None, str] = {each.pk: code for code, each in year.department.districts.items()}
        self._codes = list(year.department.districts)
        self.outcomes: Outcomes = defaultdict(lambda: defaultdict(list))

    def write(self, cases: list[Case]) -> None:
        dossiers = keep([self._dossier(case) for case in cases])
        paused = [(dossier, case) for dossier, case in zip(dossiers, cases, strict=True) if case.pauses]
        keep(list(self._pauses(paused)))
        self._stop_clocks([dossier for dossier, _ in paused])
        for dossier, case in zip(dossiers, cases, strict=True):
            if case.work.leaves and dossier.result == Result.GRANTED:
                assert dossier.resolved_on is not None
                # The centre takes in what concerns any district.
                at_centre = case.counter.kind == CounterKind.CENTRE
                place = None if at_centre else case.counter.place_id
                district = self._chance.choice(self._codes) if place is None else self._districts[place]
                unit = case.work.procedure.unit if at_centre else case.counter.unit
                self.outcomes[case.work.leaves][case.counter.kind].append(
                    Outcome(
                        dossier.pk,
                        unit,
                        district,
                        dossier.resolved_on,
                        dossier.applicant_name,
                        dossier.organisation_id,
                    )
                )

    def _dossier(self, case: Case) -> Dossier:
        at_centre = case.counter.kind == CounterKind.CENTRE
        day, chance = case.received.date(), self._chance
        unit = case.work.procedure.unit if at_centre else case.counter.unit
        number = self._year.number((case.counter.code, day))
        dossier = Dossier(
            unit_id=unit.pk,
            responsible_id=self._year.somebody(chance, unit),
            code=f"{self._agencies[case.counter.code]}-{day:%y%m%d}-{number:04d}",
            procedure=case.work.procedure,
            counter_id=case.counter.pk,
            channel=case.channel,
            received_on=day,
            received_time=case.received.time(),
            resolved_on=case.resolved,
            result=case.result,
            state=State.RECEIVED if day >= self._last_day else State.IN_PROGRESS,
        )
        if at_centre:
            firm = chance.choice(self._firms)
            dossier.organisation_id, dossier.applicant_name = firm.pk, firm.name
            dossier.applicant_kind = ApplicantKind.ORGANISATION
        else:
            dossier.applicant_name = self._names.person()
            dossier.applicant_kind = ApplicantKind.INDIVIDUAL if chance.random() < 0.6 else ApplicantKind.HOUSEHOLD
        self._finish(dossier, case)
        return dossier

    def _finish(self, dossier: Dossier, case: Case) -> None:
        """What follows the result: it is fetched, or the office has apologised for the delay."""
        if case.resolved is None:
            return
        if case.result in (Result.GRANTED, Result.REFUSED):
            fetched = add_working_days(case.resolved, self._chance.choice((0, 0, 0, 1, 1, 2, 4)))
            dossier.returned_on = fetched if fetched <= self._last_day else None
        if case.late and self._chance.random() < 0.7:
            assert case.due is not None
            dossier.apologised_on = add_working_days(case.due, -1)
            dossier.reappointed_on = case.resolved

    def _pauses(self, paused: list[tuple[Dossier, Case]]) -> Iterator[Pause]:
        for dossier, case in paused:
            for pause in case.pauses:
                yield Pause(dossier=dossier, ground=str(pause.ground), started_on=pause.start, ended_on=pause.end)

    def _stop_clocks(self, dossiers: list[Dossier]) -> None:
        """Due dates and states follow from the pauses, now that these are in the book."""
        prefetch_related_objects(dossiers, "pauses")
        for dossier in dossiers:
            dossier.before_save()
        Dossier.objects.bulk_update(dossiers, ["due_on", "state"])
