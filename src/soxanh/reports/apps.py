from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReportsConfig(AppConfig):
    name = "soxanh.reports"
    label = "reports"
    verbose_name = _("Báo cáo")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import_module(f"{self.name}.figures")
        compose = import_module(f"{self.name}.compose")
        import_module("soxanh.figures.closing").also_freeze.append(compose.freeze_annexes)
