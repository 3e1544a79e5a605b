"""The closed lists of this room. Values are stable for ever; labels are what users see."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class LicenceKind(TextChoices):
    SURFACE = "surface", _("Khai thác nước mặt")
    GROUND = "ground", _("Khai thác nước dưới đất")
    SEA = "sea", _("Khai thác nước biển")
    EXPLORATION = "exploration", _("Thăm dò nước dưới đất")
    DRILLING = "drilling", _("Hành nghề khoan nước dưới đất")
    DISCHARGE = "discharge", _("Xả nước thải vào nguồn nước (đến hết năm 2021)")


class MarkerPlanKind(TextChoices):
    """What is marked out on the ground."""

    RESERVOIR = "reservoir", _("Hồ thủy điện, thủy lợi")
    CORRIDOR = "corridor", _("Hành lang bảo vệ sông, suối")


class ApprovalKind(TextChoices):
    """Plans and assessments for the waters of the whole province."""

    CAPACITY = "capacity", _("Khả năng tiếp nhận nước thải, sức chịu tải")
    RESTRICTION = "restriction", _("Hạn chế khai thác nước dưới đất")
    CORRIDOR_LIST = "corridors", _("Danh mục hành lang bảo vệ nguồn nước")
    OTHER = "other", _("Nội dung khác")
