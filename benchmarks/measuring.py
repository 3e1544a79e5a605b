"""Medians of interleaved rounds, what works cost the processor, and the lines that a section reports."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import mean, median
from typing import Any, NamedTuple


@dataclass(frozen=True)
class Bound:
    """A promise: `value` is at most `most`, both in `unit` (`×`, `ms`, `s`)."""

    text: str
    value: float
    most: float
    unit: str = "×"

    @property
    def kept(self) -> bool:
        return self.value <= self.most

    def __str__(self) -> str:
        return f"{self.text}: **{number(self.value)} {self.unit}** (at most {number(self.most)} {self.unit})"


@dataclass
class Section:
    """What a section measured: a table, the promises, and what the reader should know."""

    about: str
    head: Sequence[str]
    rows: list[Sequence[str]] = field(default_factory=list)
    bounds: list[Bound] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, read: dict[str, Any]) -> Section:
        return cls(**{**read, "bounds": [Bound(**each) for each in read["bounds"]]})


def seconds(work: Callable[[], Any]) -> float:
    """How long one call takes. Rubbish of earlier calls is collected before."""
    gc.collect()
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def interleaved(*works: Callable[[], Any], rounds: int = 7, warm: bool = True) -> list[float]:
    """The median seconds of each work, taking turns, so that a busy moment of the machine falls on all of them."""
    if warm:
        for work in works:
            work()
    taken = [[seconds(work) for work in works] for _ in range(rounds)]
    return [median(each) for each in zip(*taken, strict=True)]


def fastest(*works: Callable[[], Any], rounds: int = 7) -> list[float]:
    """The fastest of each work's rounds, taking turns: what the work itself needs, whatever else the machine did."""
    taken = [[seconds(work) for work in works] for _ in range(rounds)]
    return [min(each) for each in zip(*taken, strict=True)]


class Cost(NamedTuple):
    """Seconds: what the processor worked for it, in this process and in the database's, and what a clock on the wall said."""

    cpu: float
    wall: float

    def __str__(self) -> str:
        return f"{printed(self.cpu)} ({printed(self.wall)})"


def costs(*works: Callable[[], Any], rounds: int = 5, server: int | None = None) -> list[Cost]:
    """The fastest of each work's rounds, taking turns. `server`: the number of the database's process, if it has one of
    its own; it is added as the mean of the rounds, for the system counts it in hundredths of a second."""

    def clocks() -> tuple[float, float, float]:
        return time.process_time(), _worked(server), time.perf_counter()

    taken: list[list[list[float]]] = [[] for _ in works]
    for _ in range(rounds):
        for work, each in zip(works, taken, strict=True):
            gc.collect()
            before = clocks()
            work()
            each.append([late - early for late, early in zip(clocks(), before, strict=True)])
    found = []
    for each in taken:
        own, servers, wall = zip(*each, strict=True)
        found.append(Cost(min(own) + mean(servers), min(wall)))
    return found


def _worked(process: int | None) -> float:
    """The seconds that the processor has worked for another process."""
    if process is None:
        return 0.0
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def number(value: float) -> str:
    """Three digits are as many as a measurement deserves."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def milliseconds(value: float) -> str:
    return f"{number(value * 1000)} ms"


def printed(value: float) -> str:
    """Seconds, in the unit in which they are read easily."""
    return milliseconds(value) if value < 5 else f"{number(value)} s"


def times(value: float, other: float) -> str:
    return f"{number(value / other)} ×"
