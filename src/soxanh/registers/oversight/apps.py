from django.utils.translation import gettext_lazy as _

from soxanh.registers.rooms import RoomConfig


class OversightConfig(RoomConfig):
    name = "soxanh.registers.oversight"
    label = "oversight"
    verbose_name = _("Thanh tra, kiểm tra, tiếp dân")
