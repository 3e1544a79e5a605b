"""Environmental protection: what is approved and permitted, what is checked, what the fund supports."""

from django.utils.translation import gettext_lazy as _

from soxanh.registers.rooms import RoomConfig


class EnvironmentConfig(RoomConfig):
    name = "soxanh.registers.environment"
    label = "environment"
    verbose_name = _("Môi trường")
