"""Outreach: what the department teaches, tells, gives and takes part in."""

from django.utils.translation import gettext_lazy as _

from soxanh.registers.rooms import RoomConfig


class OutreachConfig(RoomConfig):
    name = "soxanh.registers.outreach"
    label = "outreach"
    verbose_name = _("Tuyên truyền, vận động")
