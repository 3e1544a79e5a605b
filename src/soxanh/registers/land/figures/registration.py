"""What is counted of first registrations, certificates with their parcels, and secured transactions."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from soxanh.figures.definitions import figure, identity, ratio, register, total
from soxanh.registers.land.choices import OwnerKind
from soxanh.registers.land.models import (
    Certificate,
    CertificateParcel,
    FirstRegistration,
    RegistrationPlan,
    SecuredTransaction,
)

ORGANISATION, HOUSEHOLD = OwnerKind.ORGANISATION.value, OwnerKind.HOUSEHOLD.value

# --- First registration ---

registration_plans = register(
    RegistrationPlan, "land.registration_plans", _("Kế hoạch đăng ký đất đai lần đầu"), dated_by="started_on"
)
registrations = register(
    FirstRegistration,
    "land.first_registrations",
    _("Đăng ký đất đai lần đầu"),
    dated_by="registered_on",
    through=("plan__started_on",),
)


@figure(registrations, "land.first_registration", _("Thửa đất đăng ký lần đầu"), unit="thửa")
def first_registration(r: Any, period: Any) -> Any:
    """Thửa đất được đăng ký lần đầu trong kỳ."""
    return r.registered_on.between(period.start, period.end)


@figure(registrations, "land.first_registration_org", _("Thửa đất đăng ký lần đầu, tổ chức"), unit="thửa")
def first_registration_org(r: Any, period: Any) -> Any:
    """Thửa đất của tổ chức được đăng ký lần đầu trong kỳ."""
    return (r.owner_kind == ORGANISATION) & r.registered_on.between(period.start, period.end)


@figure(
    registrations,
    "land.first_registration_household",
    _("Thửa đất đăng ký lần đầu, hộ gia đình, cá nhân"),
    unit="thửa",
)
def first_registration_household(r: Any, period: Any) -> Any:
    """Thửa đất của hộ gia đình, cá nhân được đăng ký lần đầu trong kỳ."""
    return (r.owner_kind == HOUSEHOLD) & r.registered_on.between(period.start, period.end)


@figure(
    registrations, "land.planned_registration_org", _("Thửa đất đăng ký lần đầu theo kế hoạch, tổ chức"), unit="thửa"
)
def planned_registration_org(r: Any, period: Any) -> Any:
    """Thửa đất của tổ chức được đăng ký lần đầu trong kỳ và tính vào một kế hoạch đăng ký."""
    return (r.owner_kind == ORGANISATION) & r.plan_id.notnull() & r.registered_on.between(period.start, period.end)


@figure(
    registrations,
    "land.planned_registration_household",
    _("Thửa đất đăng ký lần đầu theo kế hoạch, hộ gia đình, cá nhân"),
    unit="thửa",
)
def planned_registration_household(r: Any, period: Any) -> Any:
    """Thửa đất của hộ gia đình, cá nhân được đăng ký lần đầu trong kỳ và tính vào một kế hoạch đăng ký."""
    return (r.owner_kind == HOUSEHOLD) & r.plan_id.notnull() & r.registered_on.between(period.start, period.end)


@figure(
    registrations,
    "land.cumulative_registration_org",
    _("Lũy kế thửa đất đăng ký lần đầu theo kế hoạch, tổ chức"),
    unit="thửa",
)
def cumulative_registration_org(r: Any, period: Any) -> Any:
    """Thửa đất của tổ chức được đăng ký theo kế hoạch, từ ngày kế hoạch bắt đầu đến hết kỳ."""
    return (r.owner_kind == ORGANISATION) & r.registered_on.between(r.plan__started_on, period.end)


@figure(
    registrations,
    "land.cumulative_registration_household",
    _("Lũy kế thửa đất đăng ký lần đầu theo kế hoạch, hộ gia đình, cá nhân"),
    unit="thửa",
)
def cumulative_registration_household(r: Any, period: Any) -> Any:
    """Thửa đất của hộ gia đình, cá nhân được đăng ký theo kế hoạch, từ ngày kế hoạch bắt đầu đến hết kỳ."""
    return (r.owner_kind == HOUSEHOLD) & r.registered_on.between(r.plan__started_on, period.end)


@figure(
    registrations,
    "land.registration_org_before",
    _("Thửa đất đăng ký lần đầu theo kế hoạch trước kỳ, tổ chức"),
    unit="thửa",
)
def registration_org_before(r: Any, period: Any) -> Any:
    """Thửa đất của tổ chức được đăng ký theo kế hoạch, từ ngày kế hoạch bắt đầu đến trước kỳ."""
    return cumulative_registration_org.predicate(r, period) & (r.registered_on < period.start)


@figure(
    registrations,
    "land.registration_household_before",
    _("Thửa đất đăng ký lần đầu theo kế hoạch trước kỳ, hộ gia đình, cá nhân"),
    unit="thửa",
)
def registration_household_before(r: Any, period: Any) -> Any:
    """Thửa đất của hộ gia đình, cá nhân được đăng ký theo kế hoạch, từ ngày kế hoạch bắt đầu đến trước kỳ."""
    return cumulative_registration_household.predicate(r, period) & (r.registered_on < period.start)


@figure(
    registration_plans,
    "land.cumulative_registration_org_plan",
    _("Thửa đất phải đăng ký lần đầu theo kế hoạch, tổ chức"),
    unit="thửa",
    sum_of="planned_parcels",
)
def cumulative_registration_org_plan(p: Any, period: Any) -> Any:
    """Số thửa giao cho tổ chức trong các kế hoạch bắt đầu trước khi hết kỳ."""
    return (p.owner_kind == ORGANISATION) & (p.started_on <= period.end)


@figure(
    registration_plans,
    "land.cumulative_registration_household_plan",
    _("Thửa đất phải đăng ký lần đầu theo kế hoạch, hộ gia đình, cá nhân"),
    unit="thửa",
    sum_of="planned_parcels",
)
def cumulative_registration_household_plan(p: Any, period: Any) -> Any:
    """Số thửa giao cho hộ gia đình, cá nhân trong các kế hoạch bắt đầu trước khi hết kỳ."""
    return (p.owner_kind == HOUSEHOLD) & (p.started_on <= period.end)


ratio(
    "land.cumulative_registration_org_pct",
    _("Tỷ lệ đăng ký lần đầu so với kế hoạch, tổ chức"),
    cumulative_registration_org,
    of=cumulative_registration_org_plan,
    places=1,
)
ratio(
    "land.cumulative_registration_household_pct",
    _("Tỷ lệ đăng ký lần đầu so với kế hoạch, hộ gia đình, cá nhân"),
    cumulative_registration_household,
    of=cumulative_registration_household_plan,
    places=1,
)

identity(
    _("Thửa đăng ký lần đầu của tổ chức + của hộ gia đình, cá nhân = tổng số thửa đăng ký lần đầu"),
    first_registration_org + first_registration_household == first_registration,
)
identity(
    _("Thửa của tổ chức đăng ký theo kế hoạch: trước kỳ + trong kỳ = lũy kế"),
    registration_org_before + planned_registration_org == cumulative_registration_org,
)
identity(
    _("Thửa của hộ gia đình, cá nhân đăng ký theo kế hoạch: trước kỳ + trong kỳ = lũy kế"),
    registration_household_before + planned_registration_household == cumulative_registration_household,
)

# --- Certificates: papers, parcels and areas are three counts ---

certificates = register(Certificate, "land.certificates", _("Giấy chứng nhận"), dated_by="issued_on")
parcels = register(
    CertificateParcel,
    "land.certificate_parcels",
    _("Thửa đất trên Giấy chứng nhận"),
    dated_by="certificate__issued_on",
    unit="certificate__unit",
    through=("certificate__owner_kind",),
)


@figure(certificates, "land.certificates", _("Giấy chứng nhận đã cấp"), unit="Giấy")
def certificates_issued(c: Any, period: Any) -> Any:
    """Giấy chứng nhận có ngày cấp trong kỳ."""
    return c.issued_on.between(period.start, period.end)


@figure(certificates, "land.certificates_org", _("Giấy chứng nhận đã cấp cho tổ chức"), unit="Giấy")
def certificates_org(c: Any, period: Any) -> Any:
    """Giấy chứng nhận cấp cho tổ chức trong kỳ."""
    return (c.owner_kind == ORGANISATION) & c.issued_on.between(period.start, period.end)


@figure(certificates, "land.certificates_household", _("Giấy chứng nhận đã cấp cho hộ gia đình, cá nhân"), unit="Giấy")
def certificates_household(c: Any, period: Any) -> Any:
    """Giấy chứng nhận cấp cho hộ gia đình, cá nhân trong kỳ."""
    return (c.owner_kind == HOUSEHOLD) & c.issued_on.between(period.start, period.end)


@figure(
    certificates,
    "land.certificates_org_urban",
    _("Giấy chứng nhận cấp cho tổ chức trong dự án khu đô thị"),
    unit="Giấy",
)
def certificates_org_urban(c: Any, period: Any) -> Any:
    """Giấy chứng nhận cấp cho tổ chức trong kỳ, có ghi dự án khu đô thị."""
    return (c.owner_kind == ORGANISATION) & (c.urban_project != "") & c.issued_on.between(period.start, period.end)


@figure(parcels, "land.certificates_parcels", _("Thửa đất được cấp Giấy chứng nhận"), unit="thửa")
def certificates_parcels(p: Any, period: Any) -> Any:
    """Thửa đất trên các Giấy chứng nhận cấp trong kỳ."""
    return p.certificate__issued_on.between(period.start, period.end)


@figure(parcels, "land.certificates_org_parcels", _("Thửa đất được cấp Giấy chứng nhận, tổ chức"), unit="thửa")
def certificates_org_parcels(p: Any, period: Any) -> Any:
    """Thửa đất trên các Giấy chứng nhận cấp cho tổ chức trong kỳ."""
    return (p.certificate__owner_kind == ORGANISATION) & p.certificate__issued_on.between(period.start, period.end)


@figure(
    parcels,
    "land.certificates_household_parcels",
    _("Thửa đất được cấp Giấy chứng nhận, hộ gia đình, cá nhân"),
    unit="thửa",
)
def certificates_household_parcels(p: Any, period: Any) -> Any:
    """Thửa đất trên các Giấy chứng nhận cấp cho hộ gia đình, cá nhân trong kỳ."""
    return (p.certificate__owner_kind == HOUSEHOLD) & p.certificate__issued_on.between(period.start, period.end)


@figure(parcels, "land.certificates_ha", _("Diện tích được cấp Giấy chứng nhận"), unit="ha", sum_of="area")
def certificates_ha(p: Any, period: Any) -> Any:
    """Tổng diện tích các thửa đất trên Giấy chứng nhận cấp trong kỳ."""
    return p.certificate__issued_on.between(period.start, period.end)


@figure(
    parcels, "land.certificates_org_ha", _("Diện tích được cấp Giấy chứng nhận, tổ chức"), unit="ha", sum_of="area"
)
def certificates_org_ha(p: Any, period: Any) -> Any:
    """Tổng diện tích các thửa đất trên Giấy chứng nhận cấp cho tổ chức trong kỳ."""
    return (p.certificate__owner_kind == ORGANISATION) & p.certificate__issued_on.between(period.start, period.end)


@figure(
    parcels,
    "land.certificates_household_ha",
    _("Diện tích được cấp Giấy chứng nhận, hộ gia đình, cá nhân"),
    unit="ha",
    sum_of="area",
)
def certificates_household_ha(p: Any, period: Any) -> Any:
    """Tổng diện tích các thửa đất trên Giấy chứng nhận cấp cho hộ gia đình, cá nhân trong kỳ."""
    return (p.certificate__owner_kind == HOUSEHOLD) & p.certificate__issued_on.between(period.start, period.end)


# The targets are set as tasks, in a room that this one does not know: they are named by their ids.
ratio(
    "land.certificates_org_pct",
    _("Tỷ lệ cấp Giấy chứng nhận so với chỉ tiêu giao, tổ chức"),
    certificates_org,
    of="land.certificates_org_target",
    places=1,
)
ratio(
    "land.certificates_household_pct",
    _("Tỷ lệ cấp Giấy chứng nhận so với chỉ tiêu giao, hộ gia đình, cá nhân"),
    certificates_household,
    of="land.certificates_household_target",
    places=0,
)

identity(
    _("Giấy cấp cho tổ chức + cho hộ gia đình, cá nhân = tổng số Giấy đã cấp"),
    certificates_org + certificates_household == certificates_issued,
)
identity(
    _("Thửa được cấp Giấy của tổ chức + của hộ gia đình, cá nhân = tổng số thửa được cấp Giấy"),
    certificates_org_parcels + certificates_household_parcels == certificates_parcels,
)
identity(
    _("Diện tích được cấp Giấy của tổ chức + của hộ gia đình, cá nhân = tổng diện tích được cấp Giấy"),
    certificates_org_ha + certificates_household_ha == certificates_ha,
)

# --- Secured transactions ---

secured = register(
    SecuredTransaction, "land.secured_transactions", _("Đăng ký biện pháp bảo đảm"), dated_by="registered_on"
)


@figure(secured, "land.secured_transactions_org", _("Hồ sơ đăng ký biện pháp bảo đảm của tổ chức"), unit="hồ sơ")
def secured_transactions_org(t: Any, period: Any) -> Any:
    """Hồ sơ đăng ký, thay đổi, xóa đăng ký biện pháp bảo đảm của tổ chức trong kỳ."""
    return (t.owner_kind == ORGANISATION) & t.registered_on.between(period.start, period.end)


@figure(
    secured,
    "land.secured_transactions_household",
    _("Hồ sơ đăng ký biện pháp bảo đảm của hộ gia đình, cá nhân"),
    unit="hồ sơ",
)
def secured_transactions_household(t: Any, period: Any) -> Any:
    """Hồ sơ đăng ký, thay đổi, xóa đăng ký biện pháp bảo đảm của hộ gia đình, cá nhân trong kỳ."""
    return (t.owner_kind == HOUSEHOLD) & t.registered_on.between(period.start, period.end)


total(
    "land.secured_transactions",
    _("Hồ sơ đăng ký biện pháp bảo đảm"),
    secured_transactions_org + secured_transactions_household,
    unit="hồ sơ",
)
