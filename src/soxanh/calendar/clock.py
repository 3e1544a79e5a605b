"""The department's clock: Vietnam's time, whatever the server's zone."""

import datetime as dt
from zoneinfo import ZoneInfo

TIME_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
_pretended: dt.date | None = None


def now() -> dt.datetime:
    """The moment, with Vietnam's zone."""
    return dt.datetime.now(TIME_ZONE)


def today() -> dt.date:
    """The day it is in Vietnam; in a demo department, the day at which its story stands."""
    return _pretended or now().date()


def pretend(day: dt.date | None) -> None:
    """Makes `today` that day for the whole process (None: the real one again). Moments stay real: `now` does not
    pretend, so the audit trail of a demo tells when things were really done."""
    global _pretended
    _pretended = day
