"""The pages of closings: what is frozen, freezing a period, what has changed in the ledger since."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from soxanh.calendar import Period, PeriodError, parse_period, today
from soxanh.desk import inputs
from soxanh.figures import closing as closings
from soxanh.figures.models import Closing
from soxanh.org.access import Right, demand, may, require, visible
from soxanh.registers import cells
from soxanh.registers.declaration import RegisterPages, shelf
from soxanh.vi.numbers import print_integer

#: Entries listed by name for each register on the page of differences; the command line lists all.
_LISTED = 100


class ClosingForm(forms.Form):
    period = forms.CharField(label=_("Kỳ"), help_text=_("Ví dụ: 2022, 2022-Q1, 2022-03, bc-2022"))
    as_of = inputs.DateField(label=_("Ngày chốt"), help_text=_("Mục ghi từ sau ngày này không tính"))
    name = forms.SlugField(
        label=_("Tên bản chốt"), required=False, help_text=_("Bỏ trống thì đặt theo kỳ và ngày chốt")
    )

    def clean_period(self) -> Period:
        try:
            return parse_period(self.cleaned_data["period"])
        except PeriodError as error:
            raise forms.ValidationError(str(error)) from error


@require(Right.VIEW_FIGURES)
def show_all(request: HttpRequest) -> HttpResponse:
    """All closings, and the form that makes one for those who may."""
    may_close = may(request.user, Right.CLOSE)
    form = ClosingForm(request.POST or None, initial={"period": str(today().year), "as_of": today()})
    if request.method == "POST":
        demand(request.user, Right.CLOSE)
        if form.is_valid():
            try:
                made = closings.close(
                    form.cleaned_data["period"],
                    form.cleaned_data["as_of"],
                    name=form.cleaned_data["name"] or None,
                    user=request.user,
                )
            except closings.ClosingError as error:
                form.add_error(None, str(error))
            else:
                messages.success(request, _t("Đã chốt số liệu: %(rows)s mục.") % {"rows": print_integer(made.rows)})
                return redirect("desk:closing", name=made.name)
    return render(
        request,
        "desk/figures/closings.html",
        {
            "closings": [
                (each, print_integer(each.rows)) for each in Closing.objects.select_related("closed_by__person")
            ],
            "form": form,
            "may_close": may_close,
        },
    )


@require(Right.VIEW_FIGURES)
@require_safe
def show(request: HttpRequest, name: str) -> HttpResponse:
    """One closing, and whether its files are whole."""
    closing = _closing(name)
    return render(request, "desk/figures/closing.html", _facts(closing))


@require(Right.VIEW_FIGURES)
@require_safe
def compare(request: HttpRequest, name: str) -> HttpResponse:
    """What the ledger says otherwise today; a part of the closing's page, or the whole of it for who has no script."""
    closing = _closing(name)
    context = _facts(closing)
    if not context["fault"]:
        context |= {
            "compared": True,
            "changed": closings.changed_figures(closing),
            "differences": [_described(each, request) for each in closings.differences(closing)],
        }
    part = "closing_differences" if request.headers.get("HX-Request") == "true" else "closing"
    return render(request, f"desk/figures/{part}.html", context)


def _closing(name: str) -> Closing:
    return get_object_or_404(Closing.objects.select_related("closed_by__person"), name=name)


def _facts(closing: Closing) -> dict[str, Any]:
    fault = ""
    try:
        closings.verify(closing)
    except closings.ClosingError as error:
        fault = str(error)
    return {"closing": closing, "rows": print_integer(closing.rows), "fault": fault}


def _described(difference: closings.Difference, request: HttpRequest) -> dict[str, Any]:
    """Counts for all; names of entries and of columns only for who may see entries."""
    pages = shelf.get(difference.register.code)
    named = pages is not None and may(request.user, Right.VIEW)
    return {
        "label": difference.register.label,
        "added": len(difference.added),
        "removed": len(difference.removed),
        "changed": len(difference.changed),
        "entries": _entries(difference, pages, request) if named and pages else [],
    }


def _entries(difference: closings.Difference, pages: RegisterPages, request: HttpRequest) -> list[dict[str, Any]]:
    wanted = [*difference.changed, *difference.added][:_LISTED]
    found = visible(pages.model.objects.filter(pk__in=wanted), request.user, pages.register.unit)
    return [
        {
            "entry": entry,
            "slug": pages.slug,
            "new": entry.pk not in difference.changed,
            "columns": [
                {"label": _label(pages, name), "was": cells.text(was), "now": cells.text(is_)}
                for name, (was, is_) in difference.changed.get(entry.pk, {}).items()
            ],
        }
        for entry in found
    ]


def _label(pages: RegisterPages, column: str) -> Any:
    for each in pages.model._meta.concrete_fields:
        if each.attname == column:
            return each.verbose_name
    return column
