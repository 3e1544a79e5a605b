"""Environmental monitoring: stations, and the sampling programme with its results."""

from django.utils.translation import gettext_lazy as _

from soxanh.registers.rooms import RoomConfig


class MonitoringConfig(RoomConfig):
    name = "soxanh.registers.monitoring"
    label = "monitoring"
    verbose_name = _("Quan trắc môi trường")
