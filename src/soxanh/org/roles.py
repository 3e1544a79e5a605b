"""The roles in which people use the system."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    DIRECTOR = "director", _("Lãnh đạo Sở")
    OFFICE = "office", _("Văn phòng Sở")
    EMULATION_OFFICER = "emulation_officer", _("Cán bộ thi đua, khen thưởng")
    COUNTER = "counter", _("Cán bộ Bộ phận một cửa")
    SPECIALIST = "specialist", _("Chuyên viên")
    INSPECTOR = "inspector", _("Thanh tra viên")
    STATION_OPERATOR = "station_operator", _("Cán bộ vận hành trạm quan trắc")
    UNIT_HEAD = "unit_head", _("Trưởng phòng, thủ trưởng đơn vị")
    PROVINCIAL_REVIEWER = "provincial_reviewer", _("Cán bộ thẩm định cấp tỉnh")
    AUDITOR = "auditor", _("Kiểm soát viên")
    ADMINISTRATOR = "administrator", _("Quản trị hệ thống")

    @property
    def needs_second_factor(self) -> bool:
        """Whoever manages accounts must sign in with more than a password; everybody else may."""
        return self is Role.ADMINISTRATOR
