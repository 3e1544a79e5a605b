"""The entries of the surveying registers, one class per register."""

from soxanh.registers.survey.models.cadastre import DatabaseBacklog, DatabaseUpdate, ParcelMap, RecordUpdate
from soxanh.registers.survey.models.management import (
    Appraisal,
    ForensicAssessment,
    MapCheck,
    ProductCheck,
    SurveyLicence,
)

__all__ = [
    "Appraisal",
    "DatabaseBacklog",
    "DatabaseUpdate",
    "ForensicAssessment",
    "MapCheck",
    "ParcelMap",
    "ProductCheck",
    "RecordUpdate",
    "SurveyLicence",
]
