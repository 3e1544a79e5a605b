"""What several checks need to know of a document, worked out once."""

from dataclasses import dataclass
from functools import cached_property

from soxanh.checker.citations import Named, find_citations
from soxanh.checker.dating import Dating, find_dating
from soxanh.checker.documents import Document
from soxanh.vi.dates import FoundDate, find_dates


@dataclass
class Understanding:
    document: Document

    @property
    def words(self) -> str:
        return self.document.words

    @cached_property
    def dates(self) -> list[FoundDate]:
        return list(find_dates(self.words))

    @cached_property
    def citations(self) -> list[Named]:
        return find_citations(self.document, self.dates)

    @cached_property
    def dating(self) -> Dating:
        return find_dating(self.words)
