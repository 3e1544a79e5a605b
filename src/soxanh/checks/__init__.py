"""Stored checks: reports that people had checked, version by version, and the findings that they dismissed."""
