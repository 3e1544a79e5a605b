from django.utils.translation import gettext_lazy as _

from soxanh.registers.rooms import RoomConfig


class DocumentsConfig(RoomConfig):
    name = "soxanh.registers.documents"
    label = "documents"
    verbose_name = _("Văn bản")
