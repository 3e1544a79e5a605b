"""Registers of outreach: `activities` of the department for others, `contests` that its staff take part in."""

from soxanh.registers.outreach.models.activities import Donation, Event, EventCommune, Posting
from soxanh.registers.outreach.models.contests import Contest, ContestEntries, ContestPrize, ContestRound

__all__ = [
    "Contest",
    "ContestEntries",
    "ContestPrize",
    "ContestRound",
    "Donation",
    "Event",
    "EventCommune",
    "Posting",
]
