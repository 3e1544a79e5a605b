"""What is counted in this room."""

from soxanh.registers.oversight.figures.citizens import business, days, letters, visits
from soxanh.registers.oversight.figures.inspections import inspections, internal, planned, recommendations, sanctions

__all__ = [
    "business",
    "days",
    "inspections",
    "internal",
    "letters",
    "planned",
    "recommendations",
    "sanctions",
    "visits",
]
