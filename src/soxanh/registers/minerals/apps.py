"""Minerals: who may look for them and dig them, what is known to be there, what the right costs, how mines close."""

from django.utils.translation import gettext_lazy as _

from soxanh.registers.rooms import RoomConfig


class MineralsConfig(RoomConfig):
    name = "soxanh.registers.minerals"
    label = "minerals"
    verbose_name = _("Khoáng sản")
