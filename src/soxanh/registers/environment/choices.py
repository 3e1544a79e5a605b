"""The closed lists of this room. Values are stable for ever; labels are what users see."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Group(TextChoices):
    """Group of an investment project by its risk to the environment (Law 72/2020/QH14, Article 28)."""

    ONE = "1", _("Nhóm I")
    TWO = "2", _("Nhóm II")
    THREE = "3", _("Nhóm III")
    FOUR = "4", _("Nhóm IV")


class DecisionKind(TextChoices):
    EIA = "eia", _("Phê duyệt kết quả thẩm định báo cáo đánh giá tác động môi trường")
    PLAN = "plan", _("Xác nhận kế hoạch bảo vệ môi trường")
    RESTORATION = "restoration", _("Phê duyệt phương án cải tạo, phục hồi môi trường")


class Authority(TextChoices):
    MINISTRY = "ministry", _("Bộ")
    PROVINCE = "province", _("UBND tỉnh")
    DEPARTMENT = "department", _("Sở")
    DISTRICT = "district", _("UBND cấp huyện")


class Medium(TextChoices):
    """What a permit allows to be discharged (the annexes of the permit)."""

    WASTEWATER = "wastewater", _("Nước thải")
    EMISSION = "emission", _("Khí thải")


class Issue(TextChoices):
    FIRST = "first", _("Cấp lần đầu")
    REISSUED = "reissued", _("Cấp lại")


class GuidanceKind(TextChoices):
    PROCEDURE = "procedure", _("Hướng dẫn thủ tục về môi trường cho dự án")
    LAW_REVIEW = "law_review", _("Rà soát, hướng dẫn thực hiện Luật Bảo vệ môi trường")


class RuralWork(TextChoices):
    TRAINING = "training", _("Tập huấn tiêu chí môi trường")
    STANDARD = "standard", _("Kiểm tra đạt chuẩn nông thôn mới")
    KEEPING = "keeping", _("Kiểm tra duy trì tiêu chí môi trường")
    ADVANCED = "advanced", _("Kiểm tra nông thôn mới nâng cao")
    MODEL = "model", _("Kiểm tra nông thôn mới kiểu mẫu")


class CheckResult(TextChoices):
    MET = "met", _("Đạt")
    NOT_MET = "not_met", _("Chưa đạt")


class DischargeResult(TextChoices):
    WITHIN = "within", _("Trong giới hạn cho phép")
    EXCEEDS = "exceeds", _("Vượt giới hạn cho phép")
