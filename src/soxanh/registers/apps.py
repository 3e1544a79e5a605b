from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RegistersConfig(AppConfig):
    """What all registers share; each room is an app of its own."""

    name = "soxanh.registers"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Sổ")
