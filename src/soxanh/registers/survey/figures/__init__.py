"""What is counted of the surveying registers, beside the registers that it is counted from."""

from soxanh.registers.survey.figures import cadastre, management

__all__ = ["cadastre", "management"]
