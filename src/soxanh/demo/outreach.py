"""Builds what the department taught, told, gave and took part in. Copies of the year have no events of their own."""

from __future__ import annotations

import datetime
from itertools import product
from typing import Any

from soxanh.demo.amounts import shares
from soxanh.demo.year import Year, data, keep
from soxanh.registers.documents.choices import Confidentiality
from soxanh.registers.documents.models import OutgoingDocument
from soxanh.registers.outreach.choices import Audience, EventKind, PostingKind, Topic
from soxanh.registers.outreach.models import (
    Contest,
    ContestEntries,
    ContestPrize,
    ContestRound,
    Donation,
    Event,
    EventCommune,
    Posting,
)
from soxanh.registers.procedures.models import PublishedProcedure


def build(year: Year) -> None:
    rows = data(year.name, "outreach.yaml")
    _rural(year, rows["rural"])
    _events(year, rows["events"])
    _donations(year, rows["donations"])
    _postings(year, rows["postings"])
    _contest(year, rows["contest"])


def _rural(year: Year, rows: dict[str, Any]) -> None:
    chance, unit = year.chance("rural"), year.unit(rows["unit"])
    for day, district, names, attendees in rows["classes"]:
        communes = {place.name: place for place in year.department.communes[district]}
        (event,) = keep(
            [
                Event(
                    unit=unit,
                    responsible_id=year.somebody(chance, unit),
                    title=f"{rows['title']} {', '.join(names)}",
                    kind=EventKind.TRAINING,
                    topic=Topic.RURAL,
                    audience=Audience.COMMUNES,
                    held_on=day,
                    place=year.department.districts[district],
                    partner=rows["partner"],
                    attendees=attendees,
                )
            ]
        )
        keep([EventCommune(event=event, commune=communes[name]) for name in names])


def _events(year: Year, rows: list[Any]) -> None:
    chance = year.chance("events")
    keep(
        [
            Event(
                unit=year.unit(unit),
                responsible_id=year.somebody(chance, year.unit(unit)),
                title=title,
                kind=kind,
                topic=topic,
                audience=audience,
                held_on=day,
                place=year.department.districts[district],
                partner=partner,
                attendees=attendees,
            )
            for day, kind, topic, audience, unit, district, attendees, partner, title in rows
        ]
    )


def _donations(year: Year, rows: list[Any]) -> None:
    keep(
        [
            Donation(
                unit=year.unit(unit),
                given_on=day,
                giver=giver,
                cause=cause,
                place=year.department.districts.get(district),
                recipients=recipients,
                amount=amount,
                called_by=called_by,
                recipient=recipient,
            )
            for day, giver, cause, unit, district, recipients, amount, called_by, recipient in rows
        ]
    )


def _postings(year: Year, rows: dict[str, Any]) -> None:
    chance, days, unit = year.chance("postings"), year.working_days(), year.unit(rows["unit"])

    def soon_after(day: datetime.date | None) -> datetime.date:
        assert day is not None
        return days.at_or_after(day + datetime.timedelta(days=chance.randint(1, 4)))

    published = PublishedProcedure.objects.select_related("decision", "procedure").order_by("pk")
    procedures = [
        Posting(
            unit=unit,
            kind=PostingKind.PROCEDURE,
            title=f"{each.procedure.code} – {each.procedure.name}"[:300],
            posted_on=soon_after(each.decision.issued_on),
            symbol=str(each.decision)[:60],
            procedure=each.procedure,
        )
        for each in published.filter(decision__issued_on__range=(year.period.start, year.period.end))
    ]
    own = [
        Posting(
            unit=unit,
            kind=PostingKind.DOCUMENT,
            title=each.subject,
            posted_on=soon_after(each.issued_on),
            symbol=each.symbol,
            document=each,
        )
        for each in OutgoingDocument.objects.filter(
            steering=True, confidentiality=Confidentiality.NORMAL, issued_on__isnull=False
        ).order_by("pk")
    ]
    others = []
    for number in range(1, year.size(rows["documents"]) - len(own) + 1):
        symbol, subjects = chance.choice(rows["issuers"])
        others.append(
            Posting(
                unit=unit,
                kind=PostingKind.DOCUMENT,
                title=f"Về {chance.choice(subjects)} (văn bản mẫu số {number})",
                posted_on=days.draw(chance),
                symbol=f"{chance.randint(20, 2400)}/{symbol}",
            )
        )
    told = list(product(rows["subjects"], year.department.districts.values()))
    names = year.names("postings")
    news = [
        Posting(
            unit=unit,
            kind=PostingKind.NEWS,
            title=f"{subject} ở {district.name}",
            posted_on=days.draw(chance),
            author=names.person(),
        )
        for subject, district in chance.sample(told, year.size(rows["news"]))
    ]
    keep(sorted(procedures + own + others + news, key=lambda posting: posting.posted_on))


def _contest(year: Year, rows: dict[str, Any]) -> None:
    contest = Contest(
        unit=year.unit(rows["unit"]),
        title=rows["title"],
        organiser=rows["organiser"],
        plan_number=rows["plan"],
        launched_on=rows["launched_on"],
    )
    keep([contest])
    rounds = keep(
        [
            ContestRound(contest=contest, number=number, starts_on=first, ends_on=last)
            for number, (first, last, _) in enumerate(rows["rounds"], start=1)
        ]
    )
    staff = year.department.staff
    for held, (_, _, total) in zip(rounds, rows["rounds"], strict=True):
        parts = shares(total, [len(people) for people in staff.values()])
        keep(
            [
                ContestEntries(unit=year.unit(code), round=held, times=part)
                for code, part in zip(staff, parts, strict=True)
            ]
        )
    keep(
        [
            ContestPrize(
                unit=year.unit(unit),
                round=rounds[number - 1],
                winner=staff[unit][-1],
                kind=kind,
                awarded_on=rounds[number - 1].ends_on + datetime.timedelta(days=4),
            )
            for number, unit, kind in rows["prizes"]
        ]
    )
