"""The figures room as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FiguresConfig(AppConfig):
    name = "soxanh.figures"
    label = "figures"
    verbose_name = _("Số liệu")

    def ready(self) -> None:
        from soxanh.figures import checks  # noqa: F401 - declares them
