from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class RegistersConfig(AppConfig):
    """What all registers share; each room is an app of its own."""

    name = "soxanh.registers"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Sổ")

    def ready(self) -> None:
        post_migrate.connect(_keep_index, sender=self)


def _keep_index(using: str, **kwargs: Any) -> None:
    from soxanh.registers.index import engines

    engines.install(connections[using])
