"""Figures about the department itself: its staff and its units. The room keeps no entries of its own."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationConfig(AppConfig):
    name = "soxanh.registers.organisation"
    label = "organisation"
    verbose_name = _("Tổ chức bộ máy")

    def ready(self) -> None:
        import_module(f"{self.name}.figures")
