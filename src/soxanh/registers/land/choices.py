"""The closed lists of this room. Values are stable for ever; labels are what users see."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class OwnerKind(TextChoices):
    """The two kinds of land user by which certificates and registrations are counted and targets are set."""

    ORGANISATION = "organisation", _("Tổ chức")
    HOUSEHOLD = "household", _("Hộ gia đình, cá nhân")


class CodeList(TextChoices):
    """The list that gives a land-type code its meaning: the same letters (SKN, DSK …) mean different things in each."""

    TT25_2014 = "TT25-2014", _("Thông tư 25/2014/TT-BTNMT, 27/2018/TT-BTNMT")
    TT08_2024 = "TT08-2024", _("Thông tư 08/2024/TT-BTNMT")


class DecisionKind(TextChoices):
    ALLOCATE = "allocate", _("Giao đất")
    RECOVER = "recover", _("Thu hồi đất")
    LEASE = "lease", _("Cho thuê đất")
    PURPOSE = "purpose", _("Cho phép chuyển mục đích sử dụng đất")
    EXTEND = "extend", _("Gia hạn, điều chỉnh thời hạn sử dụng đất")


class Authority(TextChoices):
    PROVINCE = "province", _("UBND tỉnh")
    DISTRICT = "district", _("UBND cấp huyện")
    COMMUNE = "commune", _("UBND cấp xã")


class FinancialForm(TextChoices):
    FREE = "free", _("Không thu tiền sử dụng đất")
    LEVIED = "levied", _("Có thu tiền sử dụng đất")
    YEARLY_RENT = "yearly", _("Thuê đất trả tiền hằng năm")
    SINGLE_RENT = "single", _("Thuê đất trả tiền một lần")


class AuctionResult(TextChoices):
    SUCCESS = "success", _("Đấu giá thành")
    FAILED = "failed", _("Đấu giá không thành")


class CertificateReason(TextChoices):
    FIRST = "first", _("Cấp lần đầu")
    CHANGE = "change", _("Đăng ký biến động")
    REISSUE = "reissue", _("Cấp đổi, cấp lại")


class SecuredTransactionKind(TextChoices):
    REGISTER = "register", _("Đăng ký thế chấp")
    CHANGE = "change", _("Đăng ký thay đổi")
    RELEASE = "release", _("Xóa đăng ký")
