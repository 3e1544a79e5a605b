"""The closed lists of this room. Values are stable for ever; labels are what users see."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Kind(TextChoices):
    KEY = "key", _("Nhiệm vụ trọng tâm")
    BREAKTHROUGH = "breakthrough", _("Nhiệm vụ đột phá")
    PROFESSIONAL = "professional", _("Nhiệm vụ chuyên môn")


class Field(TextChoices):
    """Lĩnh vực of a task."""

    LAND = "land", _("Đất đai")
    SURVEYING = "surveying", _("Đo đạc và bản đồ")
    WATER = "water", _("Tài nguyên nước")
    MINERALS = "minerals", _("Địa chất và khoáng sản")
    ENVIRONMENT = "environment", _("Môi trường")
    CLIMATE = "climate", _("Khí tượng, thủy văn và biến đổi khí hậu")
    SEA = "sea", _("Biển và hải đảo")
    INSPECTION = "inspection", _("Thanh tra, kiểm tra")
    REFORM = "reform", _("Cải cách hành chính")
    DIGITAL = "digital", _("Chuyển đổi số")
    GENERAL = "general", _("Công tác chung")


class State(TextChoices):
    ASSIGNED = "assigned", _("Đã giao, chưa thực hiện")
    IN_PROGRESS = "in_progress", _("Đang thực hiện")
    DONE = "done", _("Đã hoàn thành")
    CANCELLED = "cancelled", _("Thôi thực hiện")


class Comparison(TextChoices):
    AT_LEAST = "at_least", _("Ít nhất")
    AT_MOST = "at_most", _("Không quá")
