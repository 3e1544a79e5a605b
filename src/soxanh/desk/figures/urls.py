"""Addresses of figures and closings, below the desk's."""

from django.urls import path

from soxanh.desk.figures import by_hand, catalogue, closings, frozen_rows

urlpatterns = [
    path("so-lieu/", catalogue.show_all, name="figures"),
    path("so-lieu/<str:figure_id>/", catalogue.show, name="figure"),
    path("so-lieu/<str:figure_id>/xuat.csv", catalogue.as_csv, name="figure_csv"),
    path("so-lieu/<str:figure_id>/muc/", frozen_rows.show, name="figure_rows"),
    path("so-lieu/<str:figure_id>/muc/xuat.csv", frozen_rows.as_csv, name="figure_rows_csv"),
    path("so-lieu/<str:figure_id>/nhap-tay/", by_hand.enter, name="figure_by_hand"),
    path("ban-chot/", closings.show_all, name="closings"),
    path("ban-chot/<slug:name>/", closings.show, name="closing"),
    path("ban-chot/<slug:name>/khac-biet/", closings.compare, name="closing_differences"),
]
