"""The closed lists of this room. Values are stable for ever; labels are what users see."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class DocumentType(TextChoices):
    """The 29 types of Decree 30/2020/NĐ-CP, Article 7, by their abbreviation (Annex III); the last two have none."""

    RESOLUTION = "NQ", _("Nghị quyết")
    DECISION = "QĐ", _("Quyết định")
    DIRECTIVE = "CT", _("Chỉ thị")
    STATUTE = "QC", _("Quy chế")
    REGULATION = "QyĐ", _("Quy định")
    COMMUNIQUE = "TC", _("Thông cáo")
    NOTICE = "TB", _("Thông báo")
    GUIDANCE = "HD", _("Hướng dẫn")
    PROGRAMME = "CTr", _("Chương trình")
    PLAN = "KH", _("Kế hoạch")
    SCHEME = "PA", _("Phương án")
    PROPOSAL = "ĐA", _("Đề án")
    PROJECT = "DA", _("Dự án")
    REPORT = "BC", pgettext_lazy("loại văn bản", "Báo cáo")
    MINUTES = "BB", _("Biên bản")
    SUBMISSION = "TTr", _("Tờ trình")
    CONTRACT = "HĐ", _("Hợp đồng")
    TELEGRAM = "CĐ", _("Công điện")
    MEMORANDUM = "BGN", _("Bản ghi nhớ")
    AGREEMENT = "BTT", _("Bản thỏa thuận")
    AUTHORISATION = "GUQ", _("Giấy ủy quyền")
    INVITATION = "GM", _("Giấy mời")
    INTRODUCTION = "GGT", _("Giấy giới thiệu")
    LEAVE = "GNP", _("Giấy nghỉ phép")
    SENDING_SLIP = "PG", _("Phiếu gửi")
    TRANSFER_SLIP = "PC", _("Phiếu chuyển")
    NOTIFICATION_SLIP = "PB", _("Phiếu báo")
    LETTER = "letter", _("Công văn")
    COURTESY = "courtesy", _("Thư công")

    @property
    def abbreviation(self) -> str:
        return "" if self in (DocumentType.LETTER, DocumentType.COURTESY) else self.value


class LegalType(TextChoices):
    """Types of legal normative documents (Law 80/2015/QH13, Article 4) that a department meets."""

    LAW = "L", _("Luật")
    ORDINANCE = "PL", _("Pháp lệnh")
    DECREE = "NĐ", _("Nghị định")
    CIRCULAR = "TT", _("Thông tư")
    RESOLUTION = "NQ", _("Nghị quyết")
    DECISION = "QĐ", _("Quyết định")


class Direction(TextChoices):
    INCOMING = "incoming", _("Văn bản đến")
    OUTGOING = "outgoing", _("Văn bản đi")


class Urgency(TextChoices):
    """Decree 30/2020/NĐ-CP, Annex I, box 10b."""

    NORMAL = "normal", _("Thường")
    URGENT = "urgent", _("Khẩn")
    VERY_URGENT = "very_urgent", _("Thượng khẩn")
    FLASH = "flash", _("Hỏa tốc")


class Confidentiality(TextChoices):
    """Of a secret document, whatever its level, this ledger holds the number and the date only."""

    NORMAL = "normal", _("Không mật")
    SECRET = "secret", _("Có độ mật (chỉ ghi số, ngày)")


class Field(TextChoices):
    """Lĩnh vực that a document is about."""

    LAND = "land", _("Đất đai")
    SURVEYING = "surveying", _("Đo đạc và bản đồ")
    WATER = "water", _("Tài nguyên nước")
    MINERALS = "minerals", _("Địa chất và khoáng sản")
    ENVIRONMENT = "environment", _("Môi trường")
    CLIMATE = "climate", _("Khí tượng, thủy văn và biến đổi khí hậu")
    INSPECTION = "inspection", _("Thanh tra, kiểm tra, tiếp công dân")
    REFORM = "reform", _("Cải cách hành chính, kiểm soát thủ tục hành chính")
    DIGITAL = "digital", _("Chuyển đổi số")
    EMULATION = "emulation", _("Thi đua, khen thưởng")
    STAFF = "staff", _("Tổ chức, cán bộ")
    FINANCE = "finance", _("Kế hoạch, tài chính")
    GENERAL = "general", _("Công tác chung")


class Authority(TextChoices):
    """Who issues what the department drafts or advises."""

    COUNCIL = "council", _("HĐND tỉnh")
    COMMITTEE = "committee", _("UBND tỉnh")
    CHAIRMAN = "chairman", _("Chủ tịch UBND tỉnh")
    PARTY = "party", _("Tỉnh ủy")


class DraftKind(TextChoices):
    DECISION = "decision", _("Quyết định")
    RESOLUTION = "resolution", _("Nghị quyết")


class Stage(TextChoices):
    """How far a legal draft has come."""

    DRAFTING = "drafting", _("Đang soạn thảo")
    CONSULTATION = "consultation", _("Đang lấy ý kiến")
    APPRAISAL = "appraisal", _("Đang thẩm định")
    SUBMITTED = "submitted", _("Đã trình")
    ISSUED = "issued", _("Đã ban hành")
    WITHDRAWN = "withdrawn", _("Thôi soạn thảo")
