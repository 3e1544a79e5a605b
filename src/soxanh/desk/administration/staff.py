"""The staff and the posts that they hold."""

from __future__ import annotations

from typing import ClassVar

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.views.decorators.http import require_safe

from soxanh.calendar import today
from soxanh.desk.administration.writing import RecordForm, page_of, saved, write
from soxanh.org.access import Right, require
from soxanh.org.models import Person, Service, Unit
from soxanh.vi.text import search_key


class PersonForm(RecordForm):
    class Meta(RecordForm.Meta):
        model = Person
        fields: ClassVar = ["full_name", "birth_year", "phone"]


class ServiceForm(RecordForm):
    given = frozenset({"person"})

    class Meta(RecordForm.Meta):
        model = Service
        fields: ClassVar = ["unit", "post", "rank", "started_on", "ended_on"]


@require(Right.ADMINISTER)
@require_safe
def show_all(request: HttpRequest) -> HttpResponse:
    """The staff with the posts that they hold today, found by name and unit."""
    words = search_key(request.GET.get("q", "")).split()
    people = Person.objects.filter(kind=Person.Kind.STAFF)
    unit = Unit.objects.filter(code=request.GET.get("unit", "")).first()
    if unit is not None:
        people = people.filter(pk__in=Service.objects.valid_on().filter(unit=unit).values("person"))
    held = Service.objects.valid_on().select_related("unit")
    people = people.select_related("user").prefetch_related(Prefetch("services", held, to_attr="held"))
    found = [each for each in people if all(word in search_key(each.full_name) for word in words)] if words else people
    return render(
        request,
        "desk/administration/staff.html",
        {
            "page": page_of(found, request),
            "q": request.GET.get("q", ""),
            "units": Unit.objects.all(),
            "unit": unit,
        },
    )


@require(Right.ADMINISTER)
@require_safe
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """One of the staff: the posts held now and before, and the account."""
    person = get_object_or_404(Person.objects.select_related("user"), pk=pk, kind=Person.Kind.STAFF)
    services = person.services.select_related("unit")
    return render(
        request, "desk/administration/person.html", {"person": person, "services": services, "today": today()}
    )


@require(Right.ADMINISTER)
def write_person(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """A new member of the staff, whose post is asked for next; or the name of one mended."""
    person = get_object_or_404(Person, pk=pk, kind=Person.Kind.STAFF) if pk else Person(kind=Person.Kind.STAFF)
    form = PersonForm(request.POST or None, instance=person)
    crumbs = [(reverse("desk:staff"), _t("Nhân sự"))]
    if pk:
        crumbs.append((reverse("desk:person", args=[pk]), str(person)))
    response = write(
        request,
        form,
        title=_t("Sửa") if pk else _t("Người mới"),
        crumbs=crumbs,
        done=saved(form.data.get("full_name") or person),
        to=crumbs[-1][0],
    )
    if response.status_code == 302 and not pk:
        return redirect("desk:new_service", person.pk)
    return response


@require(Right.ADMINISTER)
def write_service(request: HttpRequest, person: int, pk: int | None = None) -> HttpResponse:
    """A post taken up, mended, or ended by its last day."""
    who = get_object_or_404(Person, pk=person, kind=Person.Kind.STAFF)
    service = get_object_or_404(Service, pk=pk, person=who) if pk else Service(person=who, started_on=today())
    form = ServiceForm(request.POST or None, instance=service)
    page = reverse("desk:person", args=[who.pk])
    return write(
        request,
        form,
        title=_t("Sửa chức vụ") if pk else _t("Thêm chức vụ"),
        crumbs=[(reverse("desk:staff"), _t("Nhân sự")), (page, str(who))],
        done=saved(form.data.get("post") or service),
        to=page,
        note=_t("Người thôi chức vụ: ghi ngày cuối cùng giữ chức vụ vào ô “Đến ngày”."),
    )
