"""What is counted of the land registers, beside the registers that it is counted from."""

from soxanh.registers.land.figures import decisions, registration

__all__ = ["decisions", "registration"]
