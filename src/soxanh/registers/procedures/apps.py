from django.utils.translation import gettext_lazy as _

from soxanh.registers.rooms import RoomConfig


class ProceduresConfig(RoomConfig):
    name = "soxanh.registers.procedures"
    label = "procedures"
    verbose_name = _("Thủ tục hành chính")
