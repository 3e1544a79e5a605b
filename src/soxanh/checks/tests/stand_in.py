"""A checker of one kind of sentence, so that what is tested here does not move when the real one learns something:
`2 + 3 = 5` is a sum, `Cục Thi đua` a slip for `Cụm Thi đua`, every number a figure."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

import pytest

from soxanh.checker import checking
from soxanh.checker.documents import Block, Document
from soxanh.checker.findings import Check, Finding, Reading, Relation, RelationKind, Result, Severity

_SUM = re.compile(r"(\d+) \+ (\d+) = (\d+)")


def check(document: Document) -> Result:
    result = Result(document.name, notes=document.notes)
    for match in _SUM.finditer(document.words):
        one, other, total = (int(each) for each in match.groups())
        places = tuple(document.place(*match.span(number)) for number in (3, 1, 2))
        whole = document.place(*match.span())
        working = f"{one} + {other} = {one + other}"
        holds = one + other == total
        numbers = (Decimal(total), Decimal(one), Decimal(other))
        result.relations.append(Relation(RelationKind.SUM, whole, numbers, holds, working, places))
        if not holds:
            message = f"Tổng ghi {total}, cộng lại được {one + other}."
            result.findings.append(
                Finding(
                    Check.ARITHMETIC,
                    Severity.ERROR,
                    whole,
                    message,
                    expected=str(one + other),
                    found=str(total),
                    working=working,
                )
            )
    right = document.words.find("Cụm Thi đua")
    for match in re.finditer("Cục Thi đua", document.words):
        other_place = document.place(right, right + len("Cụm Thi đua")) if right >= 0 else None
        result.findings.append(
            Finding(
                Check.SPELLING,
                Severity.WARNING,
                document.place(*match.span()),
                "Có lẽ là “Cụm Thi đua”, như ở chỗ khác trong văn bản.",
                other=other_place,
                expected="Cụm Thi đua",
                found=match[0],
            )
        )
    figures = len(re.findall(r"\d+", document.words))
    result.reading = Reading(figures, 3 * len(result.relations))
    return result


def lines(*texts: str) -> Document:
    """A document of plain paragraphs."""
    ends = [0]
    for each in texts:
        ends.append(ends[-1] + len(each) + 1)
    blocks = tuple(Block(start, end - 1) for start, end in pairwise(ends))
    return Document("thu.txt", "\n".join(texts), blocks)


@pytest.fixture
def stand_in(monkeypatch, settings, tmp_path):
    """The tiny checker in place of the real one, and a folder of the test's own for files."""
    monkeypatch.setattr(checking, "check", check)
    settings.HOME = tmp_path
