"""Two checks of one document side by side: which findings are new, which are gone, which are still there."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from soxanh.checks.results import Opened, StoredFinding


@dataclass(frozen=True)
class Comparison:
    """Findings of `after` that are new, findings of `before` that are gone, findings of `after` that were there."""

    before: Opened
    after: Opened
    new: list[StoredFinding]
    gone: list[StoredFinding]
    still: list[StoredFinding]


def compare(before: Opened, after: Opened) -> Comparison:
    """By the findings' keys: the same finding of the same words is the same wherever these stand now. A finding that
    the text makes three times and made twice before is there twice and new once."""
    left = Counter(each.key for each in before.findings)
    new: list[StoredFinding] = []
    still: list[StoredFinding] = []
    for each in after.findings:
        known = left[each.key] > 0
        left[each.key] -= known
        (still if known else new).append(each)
    gone = []
    for each in reversed(before.findings):  # of several alike, the last ones are those that went
        if left[each.key] > 0:
            left[each.key] -= 1
            gone.append(each)
    return Comparison(before, after, new, gone[::-1], still)
