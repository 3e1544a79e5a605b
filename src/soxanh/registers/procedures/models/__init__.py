"""The entries of this room: what procedures there are, and what is done for whom."""

from soxanh.registers.procedures.models.catalogue import (
    Counter,
    Procedure,
    PublicationDecision,
    PublishedProcedure,
    Simplification,
)
from soxanh.registers.procedures.models.dossiers import Dossier, Pause

__all__ = [
    "Counter",
    "Dossier",
    "Pause",
    "Procedure",
    "PublicationDecision",
    "PublishedProcedure",
    "Simplification",
]
