"""The entries of the land registers, one class per register."""

from soxanh.registers.land.models.decisions import Auction, DistrictPlan, ForestryRecovery, LandDecision, SpecificPrice
from soxanh.registers.land.models.registration import (
    Certificate,
    CertificateParcel,
    FirstRegistration,
    RegistrationPlan,
    SecuredTransaction,
)

__all__ = [
    "Auction",
    "Certificate",
    "CertificateParcel",
    "DistrictPlan",
    "FirstRegistration",
    "ForestryRecovery",
    "LandDecision",
    "RegistrationPlan",
    "SecuredTransaction",
    "SpecificPrice",
]
