"""Entering a figure that no register gives."""

from __future__ import annotations

from typing import Any, ClassVar, cast

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from soxanh.calendar import Period
from soxanh.desk.figures.asked import asked
from soxanh.figures.definitions import Figure, Manual, catalogue
from soxanh.figures.models import ManualFigure
from soxanh.figures.values import FigureValue
from soxanh.org.access import Right, demand, require
from soxanh.org.audit import writing
from soxanh.org.models import Unit, User
from soxanh.org.tracked import Conflict
from soxanh.registers.fields import QuantityFormField


class ManualFigureForm(forms.ModelForm):
    """Value, reason and source of one figure for one period and unit."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = ManualFigure
        fields = ("reason", "source_document")
        widgets: ClassVar = {"reason": forms.Textarea(attrs={"rows": 2})}

    def __init__(self, figure: Figure, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        unit = figure.measure
        self.fields["amount"] = QuantityFormField(
            unit=unit, label=_("Giá trị"), help_text=_("Đơn vị tính: %(unit)s") % {"unit": figure.unit_name}
        )
        self.order_fields(["amount", "reason", "source_document", "version"])
        if self.instance.pk:
            self.initial["amount"] = self.instance.amount
            self.initial["version"] = self.instance.version


@require(Right.WRITE_REPORTS)
def enter(request: HttpRequest, figure_id: str) -> HttpResponse:
    """The form for the period and unit of the address."""
    figure = catalogue.figures.get(figure_id)
    if not isinstance(figure, Manual):
        raise Http404
    about = asked(request)
    unit = Unit.objects.filter(code=about.unit).first() if about.unit else None
    demand(request.user, Right.WRITE_REPORTS, unit=unit or Unit.objects.get(parent=None))
    entered = _entered(figure_id, about.period, unit) or ManualFigure(
        figure_id=figure_id, period_start=about.period.start, period_end=about.period.end, unit=unit
    )
    form = ManualFigureForm(figure, request.POST or None, instance=entered)
    conflict: Conflict | None = None
    if request.method == "POST" and form.is_valid():
        entered.amount = form.cleaned_data["amount"]
        entered.entered_by = cast(User, request.user)  # whoever has a right is signed in
        try:
            with writing():
                if entered.pk is None and (first := _entered(figure_id, about.period, unit)):
                    raise Conflict(first)
                # Without a version the person saw no number there: one entered meanwhile is not written over unseen.
                entered.save(expected_version=(form.cleaned_data["version"] or 0) if entered.pk else None)
        except Conflict as clash:
            conflict = clash
            form = _again(figure, request, clash.current)
        else:
            messages.success(request, _t("Đã ghi số liệu nhập tay."))
            return redirect(f"{reverse('desk:figure', args=[figure_id])}?{about.query}")
    current = conflict.current if conflict else None
    return render(
        request,
        "desk/figures/by_hand.html",
        {
            "figure": figure,
            "asked": about,
            "unit": unit,
            "form": form,
            "conflict": conflict,
            "current": FigureValue(figure, current.amount, manual=current.manual_note) if current else None,  # type: ignore[attr-defined]
        },
    )


def _again(figure: Figure, request: HttpRequest, current: Any) -> ManualFigureForm:
    """What was typed, for a second saving that knows of the colleague's."""
    data = request.POST.copy()
    data["version"] = str(current.version) if current else ""
    return ManualFigureForm(figure, data, instance=current)


def _entered(figure_id: str, period: Period, unit: Unit | None) -> ManualFigure | None:
    return ManualFigure.objects.filter(
        figure_id=figure_id, period_start=period.start, period_end=period.end, unit=unit
    ).first()
