"""All checks of one document."""

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from soxanh.checker import citations, verdicts
from soxanh.checker.citation_dates import check_citation_dates
from soxanh.checker.citation_forms import check_citation_forms
from soxanh.checker.contradictions import find_contradictions
from soxanh.checker.dates import check_dates
from soxanh.checker.documents import Document
from soxanh.checker.enumerations import check_enumerations
from soxanh.checker.findings import Finding, Result
from soxanh.checker.layout import check_layout
from soxanh.checker.number_format import check_number_format
from soxanh.checker.script import check_script
from soxanh.checker.spelling import check_spelling
from soxanh.checker.stale_years import check_stale_years
from soxanh.checker.understanding import Understanding


def _arithmetic(understood: Understanding) -> Iterable[Finding]:
    return verdicts.findings_of(understood.document, understood.claims)


def _contradictions(understood: Understanding) -> Iterable[Finding]:
    return find_contradictions(understood.document, understood.outline, understood.claims)


CHECKS: list[Callable[[Understanding], Iterable[Finding]]] = [
    _arithmetic,
    _contradictions,
    check_dates,
    check_citation_dates,
    check_citation_forms,
    check_stale_years,
    check_enumerations,
    check_number_format,
    check_spelling,
    check_script,
    check_layout,
]


def check(document: Document) -> Result:
    """What can be said of the document: relations, citations, findings in the order of the text."""
    with _without_collecting():
        return _check(document)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """A long report makes millions of objects that live to the end: looking through them for cycles again and again takes
    a tenth of the time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _check(document: Document) -> Result:
    understood = Understanding(document)
    result = Result(document.name, reading=understood.reading, notes=document.notes)
    result.relations = verdicts.relations_of(document, understood.claims)
    result.relations.sort(key=lambda relation: relation.place.start)
    result.citations = [citations.published(document, named) for named in understood.citations]
    result.findings = [finding for each in CHECKS for finding in each(understood)]
    result.findings.sort(key=lambda finding: (finding.place.start, finding.place.end))
    return result
