"""Water resources: who may use water, what it costs, and how its sources are protected."""

from django.utils.translation import gettext_lazy as _

from soxanh.registers.rooms import RoomConfig


class WaterConfig(RoomConfig):
    name = "soxanh.registers.water"
    label = "water"
    verbose_name = _("Tài nguyên nước")
