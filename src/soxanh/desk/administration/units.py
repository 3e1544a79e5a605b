"""Units and places: what there is, since when and until when."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from soxanh.calendar import today
from soxanh.desk.administration.writing import RecordForm, page_of, saved, write
from soxanh.org.access import Right, require
from soxanh.org.models import Place, Unit
from soxanh.org.tree import UnitTree
from soxanh.vi.text import search_key


class _CodedForm(RecordForm):
    """Codes are what files, closings and links name a row by, so they stay as they were given."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if self.instance.pk is not None:
            self.fields["code"].disabled = True
            self.fields["code"].help_text = _("Mã không đổi được: tệp, bản chốt và đường dẫn gọi theo mã này.")


class UnitForm(_CodedForm):
    class Meta(RecordForm.Meta):
        model = Unit
        fields: ClassVar = ["code", "name", "short_name", "kind", "parent", "order", "valid_from", "valid_to"]

    def clean_parent(self) -> Unit | None:
        parent = self.cleaned_data["parent"]
        if parent is not None and self.instance.pk and parent.pk in UnitTree.load().subtree_ids(self.instance.pk):
            raise forms.ValidationError(_t("Đơn vị cấp trên không thể là chính đơn vị này hoặc đơn vị thuộc nó."))
        return parent


class PlaceForm(_CodedForm):
    class Meta(RecordForm.Meta):
        model = Place
        fields: ClassVar = ["code", "name", "kind", "parent", "mountainous", "valid_from", "valid_to"]


@require(Right.ADMINISTER)
@require_safe
def show_units(request: HttpRequest) -> HttpResponse:
    """The tree of units, those that have ended among them."""
    units = {unit.pk: unit for unit in Unit.objects.all()}
    tree = UnitTree((unit.pk, unit.parent_id) for unit in units.values())
    rows: list[tuple[int, Unit]] = []

    def add(keys: tuple[int, ...], depth: int) -> None:
        for key in keys:
            rows.append((min(depth, 4), units[key]))
            add(tree.children(key), depth + 1)

    add(tree.roots, 0)
    return render(request, "desk/administration/units.html", {"rows": rows, "today": today()})


@require(Right.ADMINISTER)
def write_unit(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    unit = get_object_or_404(Unit, pk=pk) if pk else Unit()
    form = UnitForm(request.POST or None, instance=unit)
    return write(
        request,
        form,
        title=str(unit) if pk else _t("Đơn vị mới"),
        crumbs=[(reverse("desk:units"), pgettext("danh mục", "Đơn vị"))],
        done=saved(form.data.get("name") or unit),
        to=reverse("desk:units"),
    )


@require(Right.ADMINISTER)
@require_safe
def show_places(request: HttpRequest) -> HttpResponse:
    words = search_key(request.GET.get("q", "")).split()
    places = Place.objects.select_related("parent")
    found = [each for each in places if all(word in search_key(f"{each.code} {each.name}") for word in words)]
    return render(
        request, "desk/administration/places.html", {"page": page_of(found, request), "q": request.GET.get("q", "")}
    )


@require(Right.ADMINISTER)
def write_place(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    place = get_object_or_404(Place, pk=pk) if pk else Place()
    form = PlaceForm(request.POST or None, instance=place)
    return write(
        request,
        form,
        title=str(place) if pk else _t("Địa bàn mới"),
        crumbs=[(reverse("desk:places"), pgettext("danh mục", "Địa bàn"))],
        done=saved(form.data.get("name") or place),
        to=reverse("desk:places"),
    )
