"""Addresses of the pages: each room brings its own."""

from django.urls import include, path

urlpatterns = [
    path("accounts/", include("allauth.urls")),
    path("", include("soxanh.desk.urls")),
]
