"""Units, places, people, and the roles in which people use the system."""

from datetime import date
from typing import ClassVar, Self

from django.contrib.auth.models import AbstractUser, UserManager
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from soxanh.calendar import today
from soxanh.org.audit import AuditHead, AuditRecord
from soxanh.org.roles import Role
from soxanh.org.search_key import SearchKeyField
from soxanh.org.tracked import Tracked, TrackedQuerySet

__all__ = [
    "AuditHead",
    "AuditRecord",
    "Organisation",
    "Person",
    "Place",
    "RoleAssignment",
    "Service",
    "Unit",
    "User",
]


def _in_order(first: str, last: str, name: str) -> models.CheckConstraint:
    """An open end is no end; an end never comes before its beginning."""
    return models.CheckConstraint(
        condition=Q(**{f"{last}__isnull": True}) | Q(**{f"{first}__isnull": True}) | Q(**{f"{last}__gte": F(first)}),
        name=name,
        violation_error_message=_("Ngày kết thúc không được trước ngày bắt đầu."),
    )


class DatedQuerySet(TrackedQuerySet):
    """Rows with days of validity; both ends are included, an open end is always."""

    first_day, last_day = "valid_from", "valid_to"

    def valid_on(self, day: date | None = None) -> Self:
        """The rows valid on `day`, by default today."""
        day = day or today()
        return self.filter(
            Q(**{f"{self.first_day}__isnull": True}) | Q(**{f"{self.first_day}__lte": day}),
            Q(**{f"{self.last_day}__isnull": True}) | Q(**{f"{self.last_day}__gte": day}),
        )


class UnitQuerySet(DatedQuerySet):
    def subtree(self, unit: "Unit") -> Self:
        """The unit and all units below it."""
        from soxanh.org.tree import UnitTree

        return self.filter(pk__in=UnitTree.load().subtree_ids(unit.pk))


class Unit(Tracked):
    """A unit of the department; the department itself is the root."""

    class Kind(models.TextChoices):
        DEPARTMENT = "department", _("Sở")
        LEADERSHIP = "leadership", _("Ban lãnh đạo")
        DIVISION = "division", _("Phòng chuyên môn")
        SUB_DEPARTMENT = "sub_department", _("Chi cục")
        PUBLIC_UNIT = "public_unit", _("Đơn vị sự nghiệp")
        BRANCH = "branch", _("Chi nhánh")

    code = models.CharField(_("mã đơn vị"), max_length=32, unique=True)
    name = models.CharField(_("tên đơn vị"), max_length=200)
    short_name = models.CharField(_("tên gọi tắt"), max_length=80)
    kind = models.CharField(_("loại đơn vị"), max_length=20, choices=Kind)
    parent = models.ForeignKey(
        "self", models.PROTECT, verbose_name=_("đơn vị cấp trên"), null=True, blank=True, related_name="children"
    )
    valid_from = models.DateField(_("thành lập ngày"), null=True, blank=True)
    valid_to = models.DateField(_("kết thúc ngày"), null=True, blank=True)
    order = models.PositiveSmallIntegerField(_("thứ tự"), default=0)

    objects: ClassVar = UnitQuerySet.as_manager()

    class Meta:
        verbose_name = _("đơn vị")
        verbose_name_plural = _("đơn vị")
        ordering = ["order", "code"]
        constraints = [
            _in_order("valid_from", "valid_to", "unit_valid_in_order"),
            models.CheckConstraint(condition=~Q(parent=F("pk")), name="unit_not_its_own_parent"),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """The department itself is the only unit that stands under no other."""
        if self.parent is None and Unit.objects.filter(parent=None).exclude(code=self.code).exists():
            raise ValidationError({"parent": _("Chỉ riêng Sở không có đơn vị cấp trên; hãy chọn đơn vị cấp trên.")})


class Place(Tracked):
    """An administrative place. Districts ended on 2025-07-01, when local government came down to two tiers."""

    class Kind(models.TextChoices):
        PROVINCE = "province", _("Tỉnh")
        CITY = "city", _("Thành phố")
        TOWN = "town", _("Thị xã")
        DISTRICT = "district", _("Huyện")
        WARD = "ward", _("Phường")
        COMMUNE = "commune", _("Xã")
        TOWNSHIP = "township", _("Thị trấn")

    code = models.CharField(_("mã địa bàn"), max_length=32, unique=True)
    name = models.CharField(_("tên địa bàn"), max_length=120)
    kind = models.CharField(_("cấp"), max_length=20, choices=Kind)
    parent = models.ForeignKey(
        "self", models.PROTECT, verbose_name=_("thuộc"), null=True, blank=True, related_name="children"
    )
    valid_from = models.DateField(_("từ ngày"), null=True, blank=True)
    valid_to = models.DateField(_("đến ngày"), null=True, blank=True)
    mountainous = models.BooleanField(_("miền núi"), default=False)

    objects: ClassVar = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = _("địa bàn")
        verbose_name_plural = _("địa bàn")
        ordering = ["code"]
        constraints = [_in_order("valid_from", "valid_to", "place_valid_in_order")]

    def __str__(self) -> str:
        return self.name


def masked(number: str) -> str:
    """A personal number as it may be shown: the last four characters, the rest hidden."""
    return "*" * 8 + number[-4:] if number else ""


class Person(Tracked):
    """Somebody of the staff, or a citizen from outside."""

    audit_ignored = frozenset({"search"})

    class Kind(models.TextChoices):
        STAFF = "staff", _("Người của Sở")
        CITIZEN = "citizen", _("Công dân")

    kind = models.CharField(_("là"), max_length=10, choices=Kind)
    full_name = models.CharField(_("họ và tên"), max_length=120)
    birth_year = models.PositiveSmallIntegerField(_("năm sinh"), null=True, blank=True)
    id_number = models.CharField(
        _("số căn cước"),
        max_length=12,
        blank=True,
        validators=[RegexValidator(r"^(\d{9}|\d{12})$", _("Số căn cước gồm 12 chữ số (chứng minh cũ: 9 chữ số)."))],
    )
    phone = models.CharField(_("điện thoại"), max_length=20, blank=True)
    address = models.CharField(_("địa chỉ"), max_length=250, blank=True)
    place = models.ForeignKey(
        Place, models.PROTECT, verbose_name=_("địa bàn"), null=True, blank=True, related_name="people"
    )
    search = SearchKeyField(of="full_name")

    class Meta:
        verbose_name = _("cá nhân")
        verbose_name_plural = _("cá nhân")
        ordering = ["full_name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["id_number"],
                condition=~Q(id_number=""),
                name="person_id_number_once",
                violation_error_message=_("Đã có người mang số căn cước này."),
            )
        ]

    def __str__(self) -> str:
        return self.full_name

    @property
    def masked_id_number(self) -> str:
        return masked(self.id_number)

    @property
    def masked_phone(self) -> str:
        return masked(self.phone)


class Organisation(Tracked):
    """An organisation from outside: an applicant, a land user, a partner."""

    audit_ignored = frozenset({"search"})

    class Kind(models.TextChoices):
        ENTERPRISE = "enterprise", _("Doanh nghiệp")
        COOPERATIVE = "cooperative", _("Hợp tác xã")
        AUTHORITY = "authority", _("Cơ quan nhà nước")
        PUBLIC_UNIT = "public_unit", _("Đơn vị sự nghiệp công lập")
        RELIGIOUS = "religious", _("Tổ chức tôn giáo")
        COMMUNITY = "community", _("Cộng đồng dân cư")
        OTHER = "other", _("Tổ chức khác")

    name = models.CharField(_("tên tổ chức"), max_length=250)
    kind = models.CharField(_("loại tổ chức"), max_length=20, choices=Kind)
    tax_code = models.CharField(
        _("mã số thuế"),
        max_length=14,
        blank=True,
        validators=[
            RegexValidator(
                r"^\d{10}(-\d{3})?$", _("Mã số thuế gồm 10 chữ số, đơn vị phụ thuộc thêm gạch và 3 chữ số.")
            )
        ],
    )
    address = models.CharField(_("địa chỉ"), max_length=250, blank=True)
    place = models.ForeignKey(
        Place, models.PROTECT, verbose_name=_("địa bàn"), null=True, blank=True, related_name="organisations"
    )
    search = SearchKeyField(of="name")

    class Meta:
        verbose_name = _("tổ chức")
        verbose_name_plural = _("tổ chức")
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["tax_code"],
                condition=~Q(tax_code=""),
                name="organisation_tax_code_once",
                violation_error_message=_("Đã có tổ chức mang mã số thuế này."),
            )
        ]

    def __str__(self) -> str:
        return self.name


class ServiceQuerySet(DatedQuerySet):
    first_day, last_day = "started_on", "ended_on"


class Service(Tracked):
    """A post that a person holds in a unit; the last day of service is included."""

    class Rank(models.TextChoices):
        CIVIL_SERVANT = "civil_servant", _("Công chức")
        PUBLIC_EMPLOYEE = "public_employee", _("Viên chức")
        LABOURER = "labourer", _("Người lao động")

    person = models.ForeignKey(Person, models.PROTECT, verbose_name=_("người"), related_name="services")
    unit = models.ForeignKey(Unit, models.PROTECT, verbose_name=_("đơn vị"), related_name="services")
    post = models.CharField(_("chức vụ, chức danh"), max_length=120)
    rank = models.CharField(_("diện"), max_length=20, choices=Rank)
    started_on = models.DateField(_("từ ngày"))
    ended_on = models.DateField(_("đến ngày"), null=True, blank=True)

    objects: ClassVar = ServiceQuerySet.as_manager()

    class Meta:
        verbose_name = _("quá trình công tác")
        verbose_name_plural = _("quá trình công tác")
        ordering = ["-started_on", "pk"]
        constraints = [
            _in_order("started_on", "ended_on", "service_in_order"),
            models.UniqueConstraint(
                fields=["person", "unit", "started_on", "post"],
                name="service_once",
                violation_error_message=_("Người này đã có chức danh này ở đơn vị này từ ngày đó."),
            ),
        ]

    def __str__(self) -> str:
        return self.post


class TrackedUserManager(UserManager.from_queryset(TrackedQuerySet)):  # type: ignore[misc]
    use_in_migrations = False  # migrations of other packages update accounts in bulk, before there is a trail


class User(Tracked, AbstractUser):
    """An account. What it may do comes from its role assignments only."""

    audit_masked = frozenset({"password"})
    audit_ignored = frozenset({"last_login"})

    person = models.OneToOneField(
        Person, models.PROTECT, verbose_name=_("người"), null=True, blank=True, related_name="user"
    )
    must_change_password = models.BooleanField(_("phải đổi mật khẩu"), default=False)

    objects: ClassVar = TrackedUserManager()

    class Meta:
        verbose_name = _("tài khoản")
        verbose_name_plural = _("tài khoản")
        constraints = [
            models.UniqueConstraint(
                fields=["email"],
                condition=~Q(email=""),
                name="user_email_once",
                violation_error_message=_("Đã có tài khoản dùng thư điện tử này."),
            )
        ]

    def __str__(self) -> str:
        return self.username

    @property
    def display_name(self) -> str:
        return self.person.full_name if self.person else self.username


class RoleAssignment(Tracked):
    """A role that a user has over a unit and all units below it, for a time."""

    user = models.ForeignKey(User, models.PROTECT, verbose_name=_("tài khoản"), related_name="assignments")
    role = models.CharField(_("vai trò"), max_length=30, choices=Role)
    unit = models.ForeignKey(Unit, models.PROTECT, verbose_name=_("đơn vị"), related_name="assignments")
    valid_from = models.DateField(_("từ ngày"), null=True, blank=True)
    valid_to = models.DateField(_("đến ngày"), null=True, blank=True)

    objects: ClassVar = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = _("phân quyền")
        verbose_name_plural = _("phân quyền")
        ordering = ["user", "pk"]
        constraints = [
            _in_order("valid_from", "valid_to", "role_valid_in_order"),
            models.UniqueConstraint(
                fields=["user", "role", "unit"],
                condition=Q(valid_to__isnull=True),
                name="role_once",
                violation_error_message=_("Tài khoản đang có vai trò này ở đơn vị này."),
            ),
        ]

    def __str__(self) -> str:
        return self.get_role_display()
