"""The closed lists of this room. Values are stable for ever; labels are what users see."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Owner(TextChoices):
    OWN = "own", _("Sở vận hành")
    ENTERPRISE = "enterprise", _("Doanh nghiệp đầu tư, truyền dữ liệu về Sở")


class Medium(TextChoices):
    AIR = "air", _("Không khí xung quanh")
    SURFACE = "surface", _("Nước mặt")
    GROUNDWATER = "groundwater", _("Nước dưới đất")
    WASTEWATER = "wastewater", _("Nước thải")
    EMISSION = "emission", _("Khí thải")


class LimitTable(TextChoices):
    """The table of limits that a result is judged by: `monitoring.limits.<value>` in the law. What stands under the word
    before the point holds for all tables that begin with it."""

    AIR_1H = "air.1h", _("Không khí xung quanh, trung bình 1 giờ")
    AIR_8H = "air.8h", _("Không khí xung quanh, trung bình 8 giờ")
    AIR_24H = "air.24h", _("Không khí xung quanh, trung bình 24 giờ")
    AIR_YEAR = "air.year", _("Không khí xung quanh, trung bình năm")
    GROUNDWATER = "groundwater", _("Nước dưới đất")
    SURFACE_A1 = "surface.a1", _("Nước mặt, cột A1 (QCVN 08-MT:2015)")
    SURFACE_A2 = "surface.a2", _("Nước mặt, cột A2 (QCVN 08-MT:2015)")
    SURFACE_B1 = "surface.b1", _("Nước mặt, cột B1 (QCVN 08-MT:2015)")
    SURFACE_B2 = "surface.b2", _("Nước mặt, cột B2 (QCVN 08-MT:2015)")
    SURFACE_A = "surface.a", _("Nước mặt, mức A")
    SURFACE_B = "surface.b", _("Nước mặt, mức B")
    SURFACE_C = "surface.c", _("Nước mặt, mức C")


class Verdict(TextChoices):
    WITHIN = "within", _("Trong giới hạn")
    EXCEEDS = "exceeds", _("Vượt giới hạn")
    WITHIN_UNCHECKED = "within_unchecked", _("Trong giới hạn, theo giới hạn chưa đối chiếu văn bản")
    EXCEEDS_UNCHECKED = "exceeds_unchecked", _("Vượt giới hạn, theo giới hạn chưa đối chiếu văn bản")
    NOT_JUDGED = "not_judged", _("Chưa có giới hạn để so sánh")
