"""What the law says, as dated parameters with their source."""

from soxanh.law.parameters import LawError, LegalParameter, find_parameter, parameter

__all__ = ["LawError", "LegalParameter", "find_parameter", "parameter"]
