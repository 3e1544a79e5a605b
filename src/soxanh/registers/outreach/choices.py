"""The closed lists of this room. Values are stable for ever; labels are what users see."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class EventKind(TextChoices):
    TRAINING = "training", _("Lớp tập huấn")
    CONFERENCE = "conference", _("Hội nghị, hội thảo")
    CAMPAIGN = "campaign", _("Lễ phát động, chiến dịch")
    OTHER = "other", _("Hoạt động khác")


class Topic(TextChoices):
    """What an event is about; the figures of the year-end report tell these apart."""

    RURAL = "rural", _("Tiêu chí môi trường nông thôn mới")
    ENVIRONMENT_LAW = "environment_law", _("Pháp luật về bảo vệ môi trường")
    PLASTIC = "plastic", _("Chống rác thải nhựa")
    CLIMATE = "climate", _("Thích ứng với biến đổi khí hậu")
    ENVIRONMENT = "environment", _("Môi trường, đa dạng sinh học")
    LAND = "land", _("Đất đai, đo đạc và bản đồ")
    WATER = "water", _("Tài nguyên nước, khoáng sản")
    REFORM = "reform", _("Cải cách hành chính")
    OTHER = "other", _("Nội dung khác")


class Audience(TextChoices):
    COMMUNES = "communes", _("Cán bộ, người dân xã")
    AGENCIES = "agencies", _("Sở, ban, ngành, UBND cấp huyện")
    ENTERPRISES = "enterprises", _("Doanh nghiệp")
    YOUTH = "youth", _("Cán bộ đoàn, thanh niên")
    STAFF = "staff", _("Công chức, viên chức của Sở")
    PUBLIC = "public", _("Đông đảo người dân")


class Cause(TextChoices):
    """What money is raised or gifts are given for."""

    COVID = "covid", _("Phòng, chống dịch COVID-19")
    SCHOOLS = "schools", _("Trường học bị thiên tai")
    FARMERS_FUND = "farmers_fund", _("Quỹ Hỗ trợ nông dân")
    POOR = "poor", _("Hộ nghèo")
    HARDSHIP = "hardship", _("Người có hoàn cảnh khó khăn")
    NEW_YEAR = "new_year", _("Quà Tết")
    OTHER = "other", _("Mục đích khác")


class Giver(TextChoices):
    DEPARTMENT = "department", _("Cơ quan Sở")
    UNION = "union", _("Công đoàn")
    YOUTH = "youth", _("Chi đoàn thanh niên")
    OTHER = "other", _("Tổ chức khác trong Sở")


class PostingKind(TextChoices):
    NEWS = "news", _("Tin, bài")
    DOCUMENT = "document", _("Văn bản chỉ đạo, điều hành")
    PROCEDURE = "procedure", _("Thủ tục hành chính")


class PrizeKind(TextChoices):
    FIRST = "first", _("Giải Nhất")
    SECOND = "second", _("Giải Nhì")
    THIRD = "third", _("Giải Ba")
    CONSOLATION = "consolation", _("Giải Khuyến khích")
