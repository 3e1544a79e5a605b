"""The closed lists of this room. Values are stable for ever; labels are what users see."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Purpose(TextChoices):
    """What a cadastral survey is made for."""

    RECOVERY = "recovery", _("Thu hồi đất")
    ALLOCATION = "allocation", _("Giao đất")
    LEASE = "lease", _("Cho thuê đất")
    CLEARANCE = "clearance", _("Giải phóng mặt bằng")
    CERTIFICATE = "certificate", _("Cấp Giấy chứng nhận")
    OTHER = "other", _("Mục đích khác")


class Result(TextChoices):
    """What a check or an appraisal came to."""

    PASSED = "passed", _("Đạt")
    MENDED = "mended", _("Đạt sau khi sửa chữa")
    FAILED = "failed", _("Không đạt")


class AppraisalKind(TextChoices):
    DESIGN = "design", _("Thiết kế kỹ thuật - dự toán")
    LICENCE = "licence", _("Hồ sơ đề nghị cấp giấy phép hoạt động")


class LicenceKind(TextChoices):
    ORGANISATION = "organisation", _("Giấy phép hoạt động đo đạc và bản đồ")
    CERTIFICATE = "certificate", _("Chứng chỉ hành nghề hạng II")


class MapKind(TextChoices):
    """A parcel is measured anew, or copied from the cadastral map in force."""

    MEASURED = "measured", _("Trích đo")
    EXTRACTED = "extracted", _("Trích lục")


class OwnerKind(TextChoices):
    ORGANISATION = "organisation", _("Tổ chức")
    HOUSEHOLD = "household", _("Hộ gia đình, cá nhân")


class System(TextChoices):
    """The land information systems that hold cadastral databases."""

    ELIS = "elis", _("ELIS Cloud")
    VBDLIS = "vbdlis", _("VBDLIS")
