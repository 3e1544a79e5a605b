"""The closed lists of this room. Values are stable for ever; labels are what users see."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Launcher(TextChoices):
    """Who launched a movement."""

    PRIME_MINISTER = "pm", _("Thủ tướng Chính phủ")
    MINISTRY = "ministry", _("Bộ, ngành trung ương")
    PROVINCE = "province", _("UBND tỉnh")
    CLUSTER = "cluster", _("Cụm, khối thi đua")
    DEPARTMENT = "department", _("Sở")


class Theme(TextChoices):
    """What a movement is about; awards are counted by it."""

    EPIDEMIC = "epidemic", _("Phòng, chống dịch bệnh")
    RURAL = "rural", _("Xây dựng nông thôn mới")
    POOR = "poor", _("Vì người nghèo")
    CULTURE = "culture", _("Văn hóa công sở")
    ENTERPRISE = "enterprise", _("Doanh nghiệp phát triển")
    REFORM = "reform", _("Cải cách hành chính, chuyển đổi số")
    ANNIVERSARY = "anniversary", _("Chào mừng ngày kỷ niệm")
    OTHER = "other", _("Chủ đề khác")


class Grade(TextChoices):
    EXCELLENT = "excellent", _("Hoàn thành xuất sắc nhiệm vụ")
    GOOD = "good", _("Hoàn thành tốt nhiệm vụ")
    DONE = "done", _("Hoàn thành nhiệm vụ")
    FAILED = "failed", _("Không hoàn thành nhiệm vụ")


class Level(TextChoices):
    """Who decides a classification or an award."""

    UNIT_HEAD = "unit_head", _("Thủ trưởng đơn vị")
    DIRECTOR = "director", _("Giám đốc Sở")
    MINISTER = "minister", _("Bộ trưởng")
    PROVINCE = "province", _("Chủ tịch UBND tỉnh")
    PRIME_MINISTER = "pm", _("Thủ tướng Chính phủ")
    PRESIDENT = "president", _("Chủ tịch nước")


class Form(TextChoices):
    """Titles and forms of commendation, by the codes that officials use."""

    LDTT = "LDTT", _("Lao động tiên tiến")
    CSTDCS = "CSTDCS", _("Chiến sĩ thi đua cơ sở")
    CSTDT = "CSTDT", _("Chiến sĩ thi đua cấp Bộ, tỉnh")
    CSTDTQ = "CSTDTQ", _("Chiến sĩ thi đua toàn quốc")
    TTLDTT = "TTLDTT", _("Tập thể lao động tiên tiến")
    TTLDXS = "TTLDXS", _("Tập thể lao động xuất sắc")
    CTDT = "CTDT", _("Cờ thi đua của Bộ, tỉnh")
    CTDCP = "CTDCP", _("Cờ thi đua của Chính phủ")
    GK = "GK", _("Giấy khen")
    BK = "BK", _("Bằng khen")
    HCLD = "HCLD", _("Huân chương Lao động")


#: Titles that only a person, or only a collective, can have; anybody may have the other forms.
PERSONAL = (Form.LDTT, Form.CSTDCS, Form.CSTDT, Form.CSTDTQ)
COLLECTIVE = (Form.TTLDTT, Form.TTLDXS, Form.CTDT, Form.CTDCP)


class Ground(TextChoices):
    ANNUAL = "annual", _("Thành tích công tác năm")
    MOVEMENT = "movement", _("Thành tích trong phong trào thi đua")
    SUDDEN = "sudden", _("Thành tích đột xuất")
