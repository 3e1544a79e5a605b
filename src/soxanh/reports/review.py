"""A report as it stands: its newest version against the figures that it is about. Nothing is computed before it is asked
for, and everything once."""

from __future__ import annotations

import json
from functools import cached_property

from soxanh.figures.values import Computed
from soxanh.reports.compose import Scope
from soxanh.reports.models import Report, ReportVersion
from soxanh.reports.returned import Returned


def scope_of(report: Report) -> Scope:
    """What the report is about, and where its figures come from."""
    return Scope(report.period, report.unit_code, report.closing)


class Review:
    """One version of a report, by default the newest, compared with the report's figures as they are now."""

    def __init__(self, report: Report, version: ReportVersion | None = None):
        self.report = report
        self.version = version or report.newest

    @cached_property
    def computed(self) -> Computed:
        return scope_of(self.report).computed()

    @cached_property
    def returned(self) -> Returned:
        """The version's file read again. Raises `MissingFileError`."""
        return Returned(self.version.file, self.report.template, scope_of(self.report), self.computed)

    @cached_property
    def figures_now(self) -> dict:
        """The figures in the form in which a version keeps those of its own moment."""
        return json.loads(json.dumps(self.computed.as_json()))
