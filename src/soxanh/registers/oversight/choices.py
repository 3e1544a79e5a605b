"""The closed lists of this room. Values are stable for ever; labels are what users see."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Field(TextChoices):
    LAND = "land", _("Đất đai")
    WATER = "water", _("Tài nguyên nước")
    MINERALS = "minerals", _("Khoáng sản")
    ENVIRONMENT = "environment", _("Môi trường")
    SURVEYING = "surveying", _("Đo đạc và bản đồ")
    CLIMATE = "climate", _("Khí tượng thủy văn, biến đổi khí hậu")
    SEVERAL = "several", _("Nhiều lĩnh vực")
    OTHER = "other", _("Lĩnh vực khác")


class InspectionKind(TextChoices):
    INSPECTION = "inspection", _("Thanh tra")
    CHECK = "check", _("Kiểm tra")
    FOLLOW_UP = "follow_up", _("Hậu kiểm kết luận thanh tra")


class PlannedKind(TextChoices):
    INSPECTION = "inspection", _("Thanh tra")
    CHECK = "check", _("Kiểm tra")


class Lead(TextChoices):
    OWN = "own", _("Sở chủ trì")
    JOINT = "joint", _("Phối hợp với cơ quan khác chủ trì")


class InternalTopic(TextChoices):
    DISCIPLINE = "discipline", _("Kỷ luật, kỷ cương hành chính")
    DUTIES = "duties", _("Thực hiện nhiệm vụ chuyên môn")


class Authority(TextChoices):
    PROVINCE = "province", _("Chủ tịch UBND tỉnh")
    CHIEF_INSPECTOR = "chief_inspector", _("Chánh Thanh tra Sở")


class Receiver(TextChoices):
    DIRECTOR = "director", _("Giám đốc Sở")
    INSPECTORATE = "inspectorate", _("Thanh tra Sở")


class Reason(TextChoices):
    INVITED = "invited", _("Được mời đến làm rõ nội dung đơn")
    ENQUIRY = "enquiry", _("Đến hỏi, đề nghị, phản ánh")


class LetterKind(TextChoices):
    COMPLAINT = "complaint", _("Khiếu nại")
    DENUNCIATION = "denunciation", _("Tố cáo")
    PETITION = "petition", _("Kiến nghị, phản ánh")


class Handling(TextChoices):
    """What becomes of a letter; only what is within the department's authority has to be resolved by it."""

    WITHIN = "within", _("Thuộc thẩm quyền, giải quyết")
    FORWARDED = "forwarded", _("Chuyển cơ quan có thẩm quyền")
    FILED = "filed", _("Lưu đơn (trùng, nặc danh, không đủ điều kiện)")


class Round(TextChoices):
    FIRST = "first", _("Lần đầu")
    SECOND = "second", _("Lần hai")


class Outcome(TextChoices):
    RIGHT = "right", _("Đúng")
    PARTLY = "partly", _("Đúng một phần")
    WRONG = "wrong", _("Sai")
    ANSWERED = "answered", _("Đã trả lời, hướng dẫn")
    WITHDRAWN = "withdrawn", _("Người gửi đơn rút đơn")
