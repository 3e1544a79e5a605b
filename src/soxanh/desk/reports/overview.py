"""The list of reports, and the page of one: how it stands, what is missing, the text with its figures."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Max, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from soxanh.desk.reports.found import figure_links, report_at
from soxanh.figures.closing import ClosingError
from soxanh.figures.models import Closing
from soxanh.figures.values import FigureValue
from soxanh.org.access import Right, may, require
from soxanh.registers.judgement import Judgement, Outcome
from soxanh.reports import access, pdf, rules
from soxanh.reports.html import to_html
from soxanh.reports.models import Report, State
from soxanh.reports.package import DocxError
from soxanh.reports.review import Review, scope_of
from soxanh.reports.store import MissingFileError

#: Rows of an annex that the page shows; all of them are in the Word file.
_ANNEX_ROWS = 30

_MARKS = {
    Outcome.HOLDS: ("✓", "holds", _("đạt")),
    Outcome.FAILS: ("✗", "fails", _("chưa đạt")),
    Outcome.NOT_KNOWN: ("?", "unknown", _("chưa biết")),
}


@dataclass(frozen=True)
class Check:
    """A rule's judgement as the page shows it."""

    judgement: Judgement

    @property
    def sentence(self) -> str:
        return " ".join(self.judgement.sentence.split())

    @property
    def mark(self) -> str:
        return _MARKS[self.judgement.outcome][0]

    @property
    def css(self) -> str:
        return _MARKS[self.judgement.outcome][1]

    @property
    def word(self) -> str:
        return str(_MARKS[self.judgement.outcome][2])


@require(Right.VIEW_REPORTS)
@require_safe
def show_all(request: HttpRequest) -> HttpResponse:
    """The reports that the person may see; `?state=` narrows them."""
    seen = access.visible_reports(request.user)
    counts = dict(seen.order_by().values_list("state").annotate(Count("pk")))
    chosen = request.GET.get("state", "")
    found = seen.filter(state=chosen) if chosen in State else seen
    reports = found.select_related("unit", "closing", "drafted_by__person").annotate(
        newest_number=Max("versions__number", filter=Q(versions__branch=False))
    )
    return render(
        request,
        "desk/reports/list.html",
        {
            "reports": reports,
            "states": [(state.value, state.label, counts.get(state.value, 0)) for state in State],
            "chosen": chosen if chosen in State else "",
            "total": sum(counts.values()),
            "may_write": may(request.user, Right.WRITE_REPORTS),
        },
    )


@require(Right.VIEW_REPORTS)
@require_safe
def show(request: HttpRequest, pk: int) -> HttpResponse:
    report = report_at(request, pk)
    review = Review(report)
    fault, text = "", ""
    checks: list[Check] = []
    unsourced = 0
    try:
        computed = review.computed
        links = figure_links(request.user, scope_of(report))
        text = mark_safe(to_html(review.version.file, links, computed.values, most_rows=_ANNEX_ROWS))
        judged = _judgements(review, request)
        checks = [Check(each) for each in judged if each.outcome is not Outcome.DOES_NOT_APPLY]
        unsourced = len(review.returned.unsourced) if report.state == State.DRAFT else 0
    except (MissingFileError, ClosingError, DocxError) as error:
        fault = str(error)
    writes = access.may_write(request.user, report.unit)
    approves = access.may_approve(request.user, report.unit)
    return render(
        request,
        "desk/reports/report.html",
        {
            "report": report,
            "version": review.version,
            "versions": report.versions.select_related("made_by__person"),
            "fault": fault,
            "text": text,
            "checks": checks,
            "missing": [each for each in checks if each.judgement.outcome is Outcome.FAILS],
            "unsourced": unsourced,
            "identities": [] if fault else review.computed.identities,
            "broken": [] if fault else review.computed.broken,
            "by_hand": [] if fault else _by_hand(review),
            "steps": _steps(report),
            "may_edit": writes and report.state == State.DRAFT,
            "may_approve": approves and report.state == State.SUBMITTED,
            "may_give_back": approves and report.state in (State.SUBMITTED, State.APPROVED),
            "may_issue": writes and report.state == State.APPROVED,
            "closings": Closing.covering(report.period) if writes else [],
            "pdf_available": pdf.available(),
        },
    )


def _judgements(review: Review, request: HttpRequest) -> list[Judgement]:
    """What the next step asks for. Who the approver must be is told to approvers, for the others it's about the text."""
    state = review.report.state
    if state == State.SUBMITTED and access.may_approve(request.user, review.report.unit):
        return rules.to_approve(review, request.user)
    return [] if state == State.ISSUED else rules.figures_in_order(review)


def _by_hand(review: Review) -> list[tuple[FigureValue, int]]:
    """The figures entered by hand that the text prints, and how often."""
    printed: dict[str, int] = {}
    for anchor in review.returned.anchors:
        printed[anchor.id] = printed.get(anchor.id, 0) + 1
    values = review.computed.values
    return [(values[each], count) for each, count in printed.items() if each in values and values[each].manual]


def _steps(report: Report) -> list[tuple[str, str, str]]:
    """The way to issue: (state, who and when, how far: done, here or ahead)."""
    facts = {
        State.DRAFT: (report.drafted_by, report.drafted_at),
        State.SUBMITTED: (report.submitted_by, report.submitted_at),
        State.APPROVED: (report.approved_by, report.approved_at),
        State.ISSUED: (report.issued_by, report.issued_at),
    }
    order = list(State)
    here = order.index(State(report.state))
    names = {
        State.DRAFT: _t("Soạn thảo"),
        State.SUBMITTED: _t("Trình"),
        State.APPROVED: _t("Phê duyệt"),
        State.ISSUED: _t("Ban hành"),
    }
    return [
        (names[state], facts[state], "done" if at < here else "here" if at == here else "ahead")  # type: ignore[misc]
        for at, state in enumerate(order)
    ]
