"""The closed lists of this room. Values are stable for ever; labels are what users see."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class LicenceKind(TextChoices):
    EXPLORATION = "exploration", _("Thăm dò khoáng sản")
    EXPLOITATION = "exploitation", _("Khai thác khoáng sản")
    SALVAGE = "salvage", _("Khai thác tận thu")
    CONFIRMATION = "confirmation", _("Xác nhận khai thác vật liệu san lấp, trong dự án")


class Group(TextChoices):
    """Groups of minerals by the law on geology and minerals; entries from before 2025 may leave it out."""

    I = "I", _("Nhóm I")  # noqa: E741
    II = "II", _("Nhóm II")
    III = "III", _("Nhóm III")
    IV = "IV", _("Nhóm IV")


class QuantityUnit(TextChoices):
    CUBIC_METRE = "m3", _("m³")
    TONNE = "tonne", _("tấn")


class AuctionResult(TextChoices):
    SUCCESS = "success", _("Đấu giá thành")
    FAILED = "failed", _("Đấu giá không thành")
