"""All checks of one document."""

from collections.abc import Callable, Iterable

from soxanh.checker import citations, verdicts
from soxanh.checker.documents import Document
from soxanh.checker.findings import Finding, Result
from soxanh.checker.understanding import Understanding


def _arithmetic(understood: Understanding) -> Iterable[Finding]:
    return verdicts.findings_of(understood.document, understood.claims)


CHECKS: list[Callable[[Understanding], Iterable[Finding]]] = [
    _arithmetic,
]


def check(document: Document) -> Result:
    """What can be said of the document: relations, citations, findings in the order of the text."""
    understood = Understanding(document)
    result = Result(document.name, reading=understood.reading, notes=document.notes)
    result.relations = verdicts.relations_of(document, understood.claims)
    result.relations.sort(key=lambda relation: relation.place.start)
    result.citations = [citations.published(document, named) for named in understood.citations]
    result.findings = [finding for each in CHECKS for finding in each(understood)]
    result.findings.sort(key=lambda finding: (finding.place.start, finding.place.end))
    return result
