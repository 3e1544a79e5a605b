"""Emulation and commendation: who joined in, how work was judged, who was honoured."""

from django.utils.translation import gettext_lazy as _

from soxanh.registers.rooms import RoomConfig


class EmulationConfig(RoomConfig):
    name = "soxanh.registers.emulation"
    label = "emulation"
    verbose_name = _("Thi đua, khen thưởng")
