"""The closed lists of this room. Values are stable for ever; labels are what users see."""

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _


class Field(TextChoices):
    """Lĩnh vực of a procedure."""

    LAND = "land", _("Đất đai")
    WATER = "water", _("Tài nguyên nước")
    MINERALS = "minerals", _("Địa chất và khoáng sản")
    ENVIRONMENT = "environment", _("Môi trường")
    SURVEYING = "surveying", _("Đo đạc, bản đồ và thông tin địa lý")
    HYDROMETEOROLOGY = "hydrometeorology", _("Khí tượng, thủy văn")
    CLIMATE = "climate", _("Biến đổi khí hậu")
    SECURED = "secured", _("Đăng ký biện pháp bảo đảm")
    GENERAL = "general", _("Lĩnh vực chung")


class OldLevel(IntegerChoices):
    """Online level before Decree 42/2022/NĐ-CP. Kept beside the service level: the law asks for a new review."""

    ONE = 1, _("Mức độ 1")
    TWO = 2, _("Mức độ 2")
    THREE = 3, _("Mức độ 3")
    FOUR = 4, _("Mức độ 4")


class ServiceLevel(TextChoices):
    """Online level since Decree 42/2022/NĐ-CP."""

    PARTIAL = "partial", _("Một phần")
    FULL = "full", _("Toàn trình")


class CounterKind(TextChoices):
    CENTRE = "centre", _("Trung tâm Phục vụ hành chính công")
    BRANCH = "branch", _("Bộ phận một cửa thuộc Văn phòng đăng ký đất đai")


class PublicationAction(TextChoices):
    NEW = "new", _("Ban hành mới")
    AMENDED = "amended", _("Sửa đổi, bổ sung")
    REPLACED = "replaced", _("Thay thế")
    ABOLISHED = "abolished", _("Bãi bỏ")


class SimplificationKind(TextChoices):
    SHORTEN = "shorten", _("Cắt giảm thời hạn giải quyết")
    SIMPLIFY = "simplify", _("Đơn giản hóa")


class Channel(TextChoices):
    ONLINE = "online", _("Trực tuyến")
    DIRECT = "direct", _("Trực tiếp")
    POST = "post", _("Dịch vụ bưu chính công ích")


class ApplicantKind(TextChoices):
    HOUSEHOLD = "household", _("Hộ gia đình")
    INDIVIDUAL = "individual", _("Cá nhân")
    ORGANISATION = "organisation", _("Tổ chức")


class Ground(TextChoices):
    """Legal ground on which a dossier's clock stands still; the values are those of `soxanh.calendar.Ground`."""

    SUPPLEMENT = "supplement", _("Chờ bổ sung, hoàn thiện hồ sơ")
    FINANCIAL_OBLIGATION = "financial_obligation", _("Thực hiện nghĩa vụ tài chính")
    OPINION = "opinion", _("Lấy ý kiến cơ quan khác")
    POSTING = "posting", _("Niêm yết công khai")
    SURVEY = "survey", _("Đo đạc, trích đo địa chính")


class Result(TextChoices):
    GRANTED = "granted", _("Đã giải quyết")
    REFUSED = "refused", _("Từ chối giải quyết")
    STOPPED = "stopped", _("Dừng giải quyết, trả lại hồ sơ")
    WITHDRAWN = "withdrawn", _("Người nộp rút hồ sơ")


class State(TextChoices):
    """Where a dossier stands. What is handed in online but not yet accepted has no code and is not in the register."""

    RECEIVED = "received", _("Đã tiếp nhận")
    IN_PROGRESS = "in_progress", _("Đang giải quyết")
    WAITING_SUPPLEMENT = "waiting_supplement", _("Tạm dừng: chờ bổ sung hồ sơ")
    WAITING_FINANCIAL_OBLIGATION = "waiting_financial_obligation", _("Tạm dừng: nghĩa vụ tài chính")
    WAITING_OPINION = "waiting_opinion", _("Tạm dừng: lấy ý kiến")
    WAITING_POSTING = "waiting_posting", _("Tạm dừng: niêm yết công khai")
    WAITING_SURVEY = "waiting_survey", _("Tạm dừng: đo đạc, trích đo")
    RESULT_READY = "result_ready", _("Đã có kết quả")
    RETURNED = "returned", _("Đã trả kết quả")
    REFUSED = "refused", _("Từ chối giải quyết")
    STOPPED = "stopped", _("Dừng giải quyết")
    WITHDRAWN = "withdrawn", _("Đã rút hồ sơ")
