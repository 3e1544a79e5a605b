"""The closed lists of this room. Values are stable for ever; labels are what users see."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Field(TextChoices):
    HYDROMETEOROLOGY = "hydromet", _("Khí tượng thủy văn")
    CLIMATE = "climate", _("Biến đổi khí hậu")
    BIODIVERSITY = "biodiversity", _("Đa dạng sinh học")


class PlanKind(TextChoices):
    PLAN = "plan", _("Kế hoạch")
    PROGRAMME = "programme", _("Chương trình")
    DIRECTIVE = "directive", _("Văn bản chỉ đạo, hướng dẫn")


class Issuer(TextChoices):
    PROVINCE = "province", _("UBND tỉnh")
    DEPARTMENT = "department", _("Sở")


class Sector(TextChoices):
    """The ministry's field under which a facility inventories its greenhouse gases."""

    INDUSTRY = "industry", _("Công Thương")
    TRANSPORT = "transport", _("Giao thông vận tải")
    CONSTRUCTION = "construction", _("Xây dựng")
    ENVIRONMENT = "environment", _("Tài nguyên và Môi trường")
    AGRICULTURE = "agriculture", _("Nông nghiệp")
