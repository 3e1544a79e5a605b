"""All checks of one document."""

from collections.abc import Callable

from soxanh.checker.documents import Document
from soxanh.checker.findings import Result
from soxanh.checker.relations.check import check_relations
from soxanh.checker.script import check_script

CHECKS: list[Callable[[Document, Result], None]] = [
    check_relations,
    check_script,
]
"""Each adds what it found to the result."""


def check(document: Document) -> Result:
    """What can be said of the document: relations, citations, findings in the order of the text."""
    result = Result(document.name, notes=document.notes)
    for add in CHECKS:
        add(document, result)
    result.relations.sort(key=lambda relation: relation.place.start)
    result.citations.sort(key=lambda citation: citation.place.start)
    result.findings.sort(key=lambda finding: finding.place.start)
    return result
