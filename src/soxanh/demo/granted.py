"""What was granted follows from dossiers: on the day of the result, to whoever asked."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from soxanh.demo.year import Year
from soxanh.org.models import Organisation
from soxanh.registers.procedures.choices import CounterKind, Result
from soxanh.registers.procedures.models import Dossier


@dataclass(frozen=True)
class Granted:
    """A granted dossier of the provincial centre: day of the result, firm that asked."""

    day: datetime.date
    firm: Organisation
    dossier_id: int


def granted(year: Year, procedure: str, most: int) -> list[Granted]:
    """At most so many granted dossiers of the procedure of that code, in the order of their results; none is given twice."""
    found = (
        Dossier.objects.filter(
            procedure__code=procedure,
            result=Result.GRANTED,
            counter__kind=CounterKind.CENTRE,
            resolved_on__range=(year.period.start, year.period.end),
            organisation__isnull=False,
        )
        .exclude(pk__in=year.followed)
        .select_related("organisation")
        .order_by("resolved_on", "code")[:most]
    )
    cases = [
        Granted(each.resolved_on, each.organisation, each.pk)
        for each in found
        if each.resolved_on and each.organisation
    ]
    year.followed.update(each.dossier_id for each in cases)
    return cases
