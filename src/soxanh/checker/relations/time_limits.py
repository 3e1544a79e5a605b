"""Time limits and the steps that share them: "trong thời hạn 15 ngày, trong đó: Sở 10 ngày; Ủy ban nhân dân 5 ngày"."""

import re
from collections.abc import Iterator

from soxanh.checker.arithmetic import Claim
from soxanh.checker.relations.adding import sum_of, true_sum
from soxanh.checker.relations.items import list_end
from soxanh.checker.relations.outline import Outline
from soxanh.vi.text import matches

_DAYS = frozenset({"ngày", "giờ"})
_LIMIT = re.compile(r"thời (?:hạn|gian)|trong vòng|không quá|tối đa|giải quyết|trong$|tổng")
_REST_OF_LIMIT = re.compile(r"\s*(?:làm việc)?[^;.]{0,120}")
_STEP = re.compile(r"bước (\d{1,2})(?!\d)")
_REACH = 12
"""Quantities from a limit to the first of its steps."""
_FEWEST_STEPS = 3
_DOUBT = "thời hạn chung có thể gồm cả bước khác"


def find_time_limits(outline: Outline) -> Iterator[Claim]:
    for limit, quantity in enumerate(outline.quantities):
        named = quantity.noun in _DAYS and outline.adds_up[limit] and _LIMIT.search(outline.before(limit))
        if named and (claim := _announced(outline, limit)):
            yield claim
    yield from _steps(outline)


def _announced(outline: Outline, limit: int) -> Claim | None:
    """What follows "trong đó", "gồm", "cụ thể" in the sentence of the limit or in the items below it."""
    end = outline.quantities[limit].end
    for start, stop in outline.cues_between(end, outline.sentence_end(limit))[:1]:
        if _REST_OF_LIMIT.fullmatch(outline.low, end, start) is None:
            return None
        last, items = list_end(outline, start)
        within = range(outline.first_at(stop), outline.first_at(last))
        parts = [i for i in within if _same_time(outline, limit, i)]
        if len(parts) < 2 or any(outline.quantities[i].value > outline.quantities[limit].value for i in parts):
            return None
        claim = true_sum(outline, limit, parts)
        if claim is None and items and len({outline.paragraph[i] for i in parts}) == len(parts):
            claim = sum_of(outline, limit, parts)
            claim.possible = not claim.holds
            claim.doubt = _DOUBT
        return claim
    return None


def _steps(outline: Outline) -> Iterator[Claim]:
    """ "Bước 1: … 0,5 ngày⏎Bước 2: … 9 ngày⏎Bước 3: … 0,5 ngày": the steps of a procedure, one limit above them."""
    for run in _runs_of_steps(outline):
        ends = [*run[1:], _end_of_last(outline, run[-1])]
        times = [_time_within(outline, start, end) for start, end in zip(run, ends, strict=True)]
        steps = [index for index in times if index is not None]
        if len(steps) < _FEWEST_STEPS or len(steps) < len(run):
            continue
        for limit in range(steps[0] - 1, max(-1, steps[0] - _REACH), -1):
            if _same_time(outline, steps[0], limit) and (claim := true_sum(outline, limit, steps)):
                yield claim
                break


def _runs_of_steps(outline: Outline) -> list[list[int]]:
    """Where the steps of each procedure begin, counted from 1."""
    runs: list[list[int]] = []
    for match in matches(_STEP, outline.low, "bước "):
        start = outline.layout.paragraphs[outline.layout.paragraph(match.start())].start
        if outline.low[start : match.start()].strip(" -+*•–_"):
            continue
        number = int(match[1])
        if number == 1:
            runs.append([match.start()])
        elif runs and number == len(runs[-1]) + 1:
            runs[-1].append(match.start())
    return runs


def _end_of_last(outline: Outline, start: int) -> int:
    following = outline.layout.paragraph(start) + 1
    paragraphs = outline.layout.paragraphs
    return paragraphs[following].start if following < len(paragraphs) else len(outline.words)


def _time_within(outline: Outline, start: int, end: int) -> int | None:
    """The first time that a step takes."""
    within = range(outline.first_at(start), outline.first_at(end))
    return next((i for i in within if outline.quantities[i].noun in _DAYS and outline.adds_up[i]), None)


def _same_time(outline: Outline, one: int, other: int) -> bool:
    return outline.adds_up[other] and outline.quantities[other].noun == outline.quantities[one].noun
