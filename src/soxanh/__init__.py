"""Sổ Xanh: registers, figures and reports for a provincial department of natural resources and environment."""

__version__ = "0.1.0"
