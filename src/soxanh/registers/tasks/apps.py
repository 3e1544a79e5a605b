from django.utils.translation import gettext_lazy as _

from soxanh.registers.rooms import RoomConfig


class TasksConfig(RoomConfig):
    name = "soxanh.registers.tasks"
    label = "tasks"
    verbose_name = _("Nhiệm vụ được giao")
