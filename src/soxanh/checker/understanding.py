"""What several checks need to know of a document, worked out once."""

from dataclasses import dataclass
from functools import cached_property

from soxanh.checker.arithmetic import Claim
from soxanh.checker.citations import Named, find_citations
from soxanh.checker.dating import Dating, find_dating
from soxanh.checker.documents import Document
from soxanh.checker.findings import Reading
from soxanh.checker.relations import find_claims
from soxanh.checker.relations.outline import Outline
from soxanh.vi.dates import FoundDate, find_dates


@dataclass
class Understanding:
    document: Document

    @property
    def words(self) -> str:
        return self.document.words

    @property
    def lower(self) -> str:
        return self.document.lower

    @cached_property
    def dates(self) -> list[FoundDate]:
        return list(find_dates(self.words))

    @cached_property
    def citations(self) -> list[Named]:
        return find_citations(self.document, self.dates)

    @cached_property
    def dating(self) -> Dating:
        return find_dating(self.words)

    @cached_property
    def outline(self) -> Outline:
        return Outline(self.words, frozenset(block.start for block in self.document.blocks), self.document.tables)

    @cached_property
    def claims(self) -> list[Claim]:
        """The relations that the text states between its numbers."""
        return find_claims(self.outline, self.document.tables)

    @property
    def reading(self) -> Reading:
        """How many figures there are, and how many a relation confirms; x/y counts once, stretches of time do not."""
        figures = [q for q in self.outline.quantities if q.part != 2 and not self.outline.is_time(q.index)]
        figures += self.outline.cells.values()
        verified = {f.index - (f.part == 2) for claim in self.claims if claim.holds for f in claim.figures}
        return Reading(len(figures), sum(q.index in verified for q in figures))
