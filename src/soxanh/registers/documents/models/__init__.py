"""The entries of this room."""

from soxanh.registers.documents.models.legal import AdvisedDocument, DraftComment, LegalDraft, LegalTextCirculated
from soxanh.registers.documents.models.official import IncomingDocument, OutgoingDocument
from soxanh.registers.documents.models.series import Counter, Series

__all__ = [
    "AdvisedDocument",
    "Counter",
    "DraftComment",
    "IncomingDocument",
    "LegalDraft",
    "LegalTextCirculated",
    "OutgoingDocument",
    "Series",
]
