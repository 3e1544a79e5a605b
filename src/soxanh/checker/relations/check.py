"""The relations of a document, what fails among them, and how much of its figures they verify."""

from soxanh.checker.arithmetic import Claim
from soxanh.checker.contradictions import find_contradictions
from soxanh.checker.documents import Document
from soxanh.checker.findings import Reading, Result
from soxanh.checker.relations import find_claims
from soxanh.checker.relations.outline import Outline
from soxanh.checker.verdicts import findings_of, relations_of


def check_relations(document: Document, result: Result) -> None:
    outline = Outline(document.words, frozenset(block.start for block in document.blocks), document.tables)
    claims = find_claims(outline, document.tables)
    result.relations += relations_of(document, claims)
    result.findings += findings_of(document, claims)
    result.findings += find_contradictions(document, outline, claims)
    result.reading = _reading(outline, claims)


def _reading(outline: Outline, claims: list[Claim]) -> Reading:
    """x/y counts once; stretches of time do not count."""
    figures = [q for q in outline.quantities if q.part != 2 and not outline.is_time(q.index)]
    verified = {f.index - (f.part == 2) for claim in claims if claim.holds for f in claim.figures}
    return Reading(len(figures), sum(q.index in verified for q in figures))
