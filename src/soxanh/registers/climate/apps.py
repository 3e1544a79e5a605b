"""Hydrometeorology, climate change, biodiversity."""

from django.utils.translation import gettext_lazy as _

from soxanh.registers.rooms import RoomConfig


class ClimateConfig(RoomConfig):
    name = "soxanh.registers.climate"
    label = "climate"
    verbose_name = _("Khí tượng thủy văn, biến đổi khí hậu, đa dạng sinh học")
