"""One version against the one before: what is new, what is gone, what is still there."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _t
from django.views.decorators.http import require_safe

from soxanh.checks.comparison import compare
from soxanh.checks.models import Check
from soxanh.checks.results import Opened
from soxanh.desk.checks.found import finished_at
from soxanh.desk.checks.page import labelled
from soxanh.org.access import Right, require


@require(Right.VIEW_REPORTS)
@require_safe
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """With the version before that was checked, or with the one that `?with=` numbers."""
    after = finished_at(request, pk)
    check = after.check
    done = check.document.checks.filter(state=Check.State.DONE).exclude(pk=pk)
    asked = request.GET.get("with", "")
    other = (
        done.filter(number=asked).first()
        if asked.isdecimal() and len(asked) < 6
        else done.filter(number__lt=check.number).order_by("-number").first()
    )
    if other is None:
        raise Http404(_t("Chưa có bản nào khác của văn bản này đã kiểm tra xong để so sánh."))
    compared = compare(Opened(other, after.dismissals.values()), after)
    context = {
        "check": check,
        "document": check.document,
        "other": other,
        "numbers": done.order_by("number").values_list("number", flat=True),
        "groups": [
            ("new", _t("Mới có ở bản %(number)s") % {"number": check.number}, labelled(compared.new), check.pk),
            ("still", _t("Vẫn còn"), labelled(compared.still), check.pk),
            ("gone", _t("Đã hết so với bản %(number)s") % {"number": other.number}, labelled(compared.gone), other.pk),
        ],
    }
    return render(request, "desk/checks/compare.html", context)
