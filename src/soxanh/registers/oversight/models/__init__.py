"""The entries of this room."""

from soxanh.registers.oversight.models.citizens import BusinessPetition, Letter, ReceptionDay, Visit
from soxanh.registers.oversight.models.inspections import (
    Inspection,
    InternalCheck,
    PlannedInspection,
    Recommendation,
    Sanction,
)

__all__ = [
    "BusinessPetition",
    "Inspection",
    "InternalCheck",
    "Letter",
    "PlannedInspection",
    "ReceptionDay",
    "Recommendation",
    "Sanction",
    "Visit",
]
