"""Medians of interleaved rounds, and the lines that a section reports."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from statistics import median
from typing import Any


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


def number(value: float) -> str:
    """Three digits are as many as a measurement deserves."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def milliseconds(value: float) -> str:
    return f"{number(value * 1000)} ms"


def times(value: float, other: float) -> str:
    return f"{number(value / other)} ×"
