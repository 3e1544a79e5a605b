"""Addresses of what staff see."""

from collections.abc import Callable

from django.contrib.auth.decorators import login_required
from django.http.response import HttpResponseBase
from django.urls import URLPattern, include, path
from django.views.i18n import set_language

from soxanh.desk import counting, editing, entries, exports, files, home, lists, saved_views, search, themes, trail
from soxanh.desk.administration import urls as administration
from soxanh.desk.checks import urls as checks
from soxanh.desk.figures import urls as figures
from soxanh.desk.reports import urls as reports


def page(route: str, view: Callable[..., HttpResponseBase], name: str) -> URLPattern:
    """A page for who has signed in."""
    return path(route, login_required(view), name=name)


app_name = "desk"
urlpatterns = [
    page("", home.home, name="home"),
    page("so-lieu-don-vi/", home.figures, name="headlines"),
    page("tim/", search.search, name="search"),
    path("giao-dien/", themes.choose, name="theme"),
    path("ngon-ngu/", set_language, name="language"),
    page("so/<slug:slug>/", lists.show, name="list"),
    page("so/<slug:slug>/in/", lists.printed, name="print"),
    page("so/<slug:slug>/xuat.csv", exports.as_csv, name="csv"),
    page("so/<slug:slug>/xuat.xlsx", exports.as_excel, name="excel"),
    page("so/<slug:slug>/goi-y/", entries.suggest, name="suggest"),
    page("so/<slug:slug>/danh-sach/luu/", saved_views.save, name="save_view"),
    page("so/<slug:slug>/danh-sach/<int:pk>/bo/", saved_views.forget, name="forget_view"),
    page("so/<slug:slug>/moi/", editing.create, name="create"),
    page("so/<slug:slug>/<int:pk>/", entries.show, name="entry"),
    page("so/<slug:slug>/<int:pk>/so-lieu/", counting.show, name="counting"),
    page("so/<slug:slug>/<int:pk>/sua/", editing.change, name="change"),
    page("so/<slug:slug>/<int:pk>/xoa/", editing.delete, name="delete"),
    page("so/<slug:slug>/<int:pk>/tai-lieu/", files.attach, name="attach"),
    page("so/<slug:slug>/<int:pk>/tai-lieu/<int:attachment>/", files.download, name="download"),
    page("so/<slug:slug>/<int:pk>/tai-lieu/<int:attachment>/go/", files.detach, name="detach"),
    path("", include("soxanh.desk.import_urls")),
    *figures.urlpatterns,
    *reports.urlpatterns,
    *checks.urlpatterns,
    page("nhat-ky/", trail.show, name="trail"),
    page("nhat-ky/kiem-tra/", trail.check, name="trail_check"),
    *administration.urlpatterns,
]
