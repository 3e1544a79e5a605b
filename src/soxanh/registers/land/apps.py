"""Land administration: what the State decides on land, and what is registered of it."""

from django.utils.translation import gettext_lazy as _

from soxanh.registers.rooms import RoomConfig


class LandConfig(RoomConfig):
    name = "soxanh.registers.land"
    label = "land"
    verbose_name = _("Đất đai")
