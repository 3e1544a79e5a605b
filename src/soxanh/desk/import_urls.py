"""Addresses of the pages that bring Excel files into registers; included by `urls.py`."""

from collections.abc import Callable

from django.contrib.auth.decorators import login_required
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path

from soxanh.desk import imports, rejected


def _page(route: str, view: Callable[..., HttpResponseBase], name: str) -> URLPattern:
    return path(f"nhap/{route}", login_required(view), name=f"import_{name}")


urlpatterns = [
    _page("", imports.jobs, "jobs"),
    _page("lan/<int:pk>/", imports.job, "job"),
    _page("lan/<int:pk>/tien-do/", imports.progress, "progress"),
    _page("lan/<int:pk>/ghi/", imports.confirm, "confirm"),
    _page("lan/<int:pk>/bo/", imports.cancel, "cancel"),
    _page("lan/<int:pk>/dong-loi.xlsx", rejected.download, "rejected"),
    _page("dong/<int:pk>/", rejected.mend, "mend"),
    _page("dong/<int:pk>/bo/", rejected.discard, "discard"),
    _page("<slug:slug>/", imports.upload, "upload"),
    _page("<slug:slug>/mau.xlsx", imports.template, "template"),
]
