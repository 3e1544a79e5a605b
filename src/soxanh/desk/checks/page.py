"""The page of one check: how far it is, how much was read, the text with its findings or the findings alone."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_safe
from django_htmx.http import HttpResponseClientRefresh

from soxanh.calendar import now
from soxanh.checks import access
from soxanh.checks.labels import CHECKS, RELATIONS, SEVERITIES
from soxanh.checks.models import Check
from soxanh.checks.results import Opened, StoredFinding, StoredRelation
from soxanh.desk.checks.filters import Filters
from soxanh.desk.checks.found import check_at, finished_at, opened
from soxanh.desk.checks.marked import Section
from soxanh.desk.imports import STUCK
from soxanh.org.access import Right, require
from soxanh.vi.numbers import print_integer, print_percent

_PER_PAGE = 50
VIEWS = {
    "text": _("Trong văn bản"),
    "list": _("Danh sách"),
    "relations": _("Phép tính đã thấy"),
    "dismissed": _("Đã bỏ qua"),
}


@require(Right.VIEW_REPORTS)
@require_safe
def show(request: HttpRequest, pk: int) -> HttpResponse:
    check = check_at(request, pk)
    context: dict[str, Any] = {
        "check": check,
        "document": check.document,
        "may_judge": access.may_judge(request.user, check.document),
        "may_remove": access.may_remove(request.user, check.document),
        "stuck": is_stuck(check),
    }
    if check.state == Check.State.DONE:
        context |= _result(request, opened(check))
    return render(request, "desk/checks/check.html", context)


@require(Right.VIEW_REPORTS)
@require_GET
def progress(request: HttpRequest, pk: int) -> HttpResponse:
    check = check_at(request, pk)
    if not check.is_working:
        return HttpResponseClientRefresh()
    context = {
        "check": check,
        "stuck": is_stuck(check),
        "may_judge": access.may_judge(request.user, check.document),
    }
    return render(request, "desk/checks/progress.html", context)


@require(Right.VIEW_REPORTS)
@require_safe
def printed(request: HttpRequest, pk: int) -> HttpResponse:
    """All findings that the filters let through, on paper."""
    found = finished_at(request, pk)
    filters = Filters(request.GET, found)
    context = {
        "check": found.check,
        "document": found.check.document,
        "filters": filters,
        "findings": labelled(filters.findings),
        "reading": _reading(found),
        "notes": found.notes,
        "dismissed": _dismissals(found),
    }
    return render(request, "desk/checks/print.html", context)


def is_stuck(check: Check) -> bool:
    """Whether nobody seems to be working on a check that is not finished."""
    return check.is_working and now() - check.changed_at > STUCK


def labelled(findings: list[StoredFinding]) -> list[tuple[StoredFinding, Any, Any]]:
    """Findings with what their check and their severity are called."""
    checks, severities = dict(CHECKS), dict(SEVERITIES)
    return [(each, checks.get(each.check, each.check), severities.get(each.severity, "")) for each in findings]


def _result(request: HttpRequest, found: Opened) -> dict[str, Any]:
    check = found.check
    filters = Filters(request.GET, found)
    view = request.GET.get("view", "")
    view = view if view in VIEWS else "text"
    versions = list(check.document.checks.only("number", "state", "created_at").order_by("number"))
    before = next((each for each in reversed(versions) if each.number < check.number and not each.is_working), None)
    context: dict[str, Any] = {
        "found": found,
        "filters": filters,
        "view": view,
        "views": [
            (name, label, filters.address(view=None if name == "text" else name, section=None), count)
            for (name, label), count in zip(
                VIEWS.items(),
                (None, len(filters.standing), len(found.relations), len(_dismissals(found))),
                strict=True,
            )
        ],
        "reading": _reading(found),
        "versions": versions,
        "newest": versions[-1],
        "before": before if before and before.state == Check.State.DONE else None,
    }
    match view:
        case "text":
            number = request.GET.get("section", "")
            section = Section(found, int(number) if number.isdecimal() and len(number) < 6 else 1, filters)
            context |= {
                "section": section,
                "lines": [(line, labelled(line.findings)) for line in section.lines],
                "relations": _named(section.relations),
                "sections": _sections(found, filters, section.number),
            }
        case "list":
            findings = Paginator(filters.findings, _PER_PAGE).get_page(request.GET.get("page"))
            context |= {"page": findings, "findings": labelled(list(findings))}
        case "relations":
            relations = Paginator(found.relations, _PER_PAGE).get_page(request.GET.get("page"))
            context |= {"page": relations, "relations": _named(list(relations))}
        case "dismissed":
            context["dismissals"] = _dismissals(found)
    return context


def _named(relations: list[StoredRelation]) -> list[tuple[StoredRelation, Any]]:
    return [(each, RELATIONS.get(each.kind, each.kind)) for each in relations]


def _dismissals(found: Opened) -> list[tuple[Any, StoredFinding | None]]:
    """What was dismissed in the document, each with the finding of this version that it silences, if there is one."""
    here = {each.key: each for each in reversed(found.findings)}
    return [(each, here.get(key)) for key, each in found.dismissals.items()]


def _sections(found: Opened, filters: Filters, current: int) -> dict[str, Any]:
    """The way through a long text: the sections with how much was found in each."""
    counts: dict[int, int] = {}
    for each in filters.findings:
        counts[each.place.section] = counts.get(each.place.section, 0) + 1
    listed = [
        {
            "number": number,
            "title": section["title"] or _t("Phần %(number)s") % {"number": number},
            "count": counts.get(number, 0),
            "href": filters.address(section=number),
            "current": number == current,
        }
        for number, section in enumerate(found.sections, 1)
    ]
    with_findings = sorted(counts)
    return {
        "all": listed,
        "count": len(listed),
        "previous": listed[current - 2]["href"] if current > 1 else "",
        "next": listed[current]["href"] if current < len(listed) else "",
        "next_with_findings": next((listed[each - 1]["href"] for each in with_findings if each > current), ""),
    }


def _reading(found: Opened) -> dict[str, Any]:
    """How much was read, as numbers and as the lengths of a bar that is 100 long."""
    seen, verified = found.reading["figures"], found.reading["verified"]
    return {
        "figures": print_integer(seen),
        "verified": print_integer(verified),
        "unverified": print_integer(seen - verified),
        "percent": print_percent(verified, seen, 0) if seen else "",
        "length": f"{100 * verified / seen:.1f}" if seen else "0",
        "holding": print_integer(len(found.holding)),
        "notes": found.notes,
    }
