"""What is counted of parcels: measured, extracted, updated in cadastral records and in the cadastral database."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from soxanh.figures.definitions import figure, identity, ratio, register, total
from soxanh.registers.survey.choices import MapKind, OwnerKind, System
from soxanh.registers.survey.models import DatabaseBacklog, DatabaseUpdate, ParcelMap, RecordUpdate

# --- Maps of parcels ---

maps = register(ParcelMap, "survey.parcel_maps", _("Trích đo, trích lục thửa đất"), dated_by="made_on")


def made(m: Any, period: Any) -> Any:
    """Trích đo, trích lục lập trong kỳ."""
    return m.made_on.between(period.start, period.end)


def measured(m: Any, period: Any) -> Any:
    """Trích đo lập trong kỳ."""
    return made(m, period) & (m.kind == MapKind.MEASURED.value)


def extracted(m: Any, period: Any) -> Any:
    """Trích lục lập trong kỳ."""
    return made(m, period) & (m.kind == MapKind.EXTRACTED.value)


maps_made = figure(maps, "survey.parcel_maps", _("Mảnh trích đo, trích lục đã lập"), unit="mảnh")(made)
parcels_mapped, parcels_measured, parcels_extracted = (
    figure(maps, figure_id, label, unit="thửa", sum_of="parcels")(counts)
    for figure_id, label, counts in (
        ("survey.parcels_mapped", _("Thửa đất trích đo, trích lục"), made),
        ("survey.parcels_measured", _("Thửa đất trích đo"), measured),
        ("survey.parcels_extracted", _("Thửa đất trích lục"), extracted),
    )
)
mapped_ha, measured_ha, extracted_ha = (
    figure(maps, figure_id, label, unit="ha", sum_of="area")(counts)
    for figure_id, label, counts in (
        ("survey.parcels_mapped_ha", _("Diện tích trích đo, trích lục"), made),
        ("survey.parcels_measured_ha", _("Diện tích trích đo"), measured),
        ("survey.parcels_extracted_ha", _("Diện tích trích lục"), extracted),
    )
)
identity(_("Thửa trích đo + thửa trích lục = tất cả"), parcels_measured + parcels_extracted == parcels_mapped)
identity(_("Diện tích trích đo + diện tích trích lục = tất cả"), measured_ha + extracted_ha == mapped_ha)
identity(_("Số mảnh không nhiều hơn số thửa trích đo, trích lục"), maps_made <= parcels_mapped)

# --- Cadastral records ---

records = register(RecordUpdate, "survey.record_updates", _("Cập nhật hồ sơ địa chính"), dated_by="updated_on")


@figure(
    records,
    "survey.records_updated",
    _("Thửa đất cập nhật, chỉnh lý vào hồ sơ địa chính"),
    unit="thửa",
    sum_of="parcels",
)
def records_updated(r: Any, period: Any) -> Any:
    """Thửa đất có biến động được cập nhật, chỉnh lý vào hồ sơ địa chính trong kỳ."""
    return r.updated_on.between(period.start, period.end)


@figure(
    records,
    "survey.records_updated_org",
    _("Thửa đất của tổ chức cập nhật vào hồ sơ địa chính"),
    unit="thửa",
    sum_of="parcels",
)
def records_updated_org(r: Any, period: Any) -> Any:
    """Thửa đất của tổ chức được cập nhật, chỉnh lý vào hồ sơ địa chính trong kỳ."""
    return records_updated.predicate(r, period) & (r.owner_kind == OwnerKind.ORGANISATION.value)


@figure(
    records,
    "survey.records_updated_household",
    _("Thửa đất của hộ gia đình, cá nhân cập nhật vào hồ sơ địa chính"),
    unit="thửa",
    sum_of="parcels",
)
def records_updated_household(r: Any, period: Any) -> Any:
    """Thửa đất của hộ gia đình, cá nhân được cập nhật, chỉnh lý vào hồ sơ địa chính trong kỳ."""
    return records_updated.predicate(r, period) & (r.owner_kind == OwnerKind.HOUSEHOLD.value)


identity(
    _("Hồ sơ địa chính: thửa của tổ chức + của hộ gia đình, cá nhân = tất cả"),
    records_updated_org + records_updated_household == records_updated,
)

# --- The cadastral database: what a period has to enter is all that has arisen less what was entered before it ---

backlog = register(
    DatabaseBacklog,
    "survey.database_backlog",
    _("Biến động phải cập nhật vào cơ sở dữ liệu"),
    dated_by="arisen_on",
)
updates = register(
    DatabaseUpdate,
    "survey.database_updates",
    _("Cập nhật cơ sở dữ liệu địa chính"),
    dated_by="updated_on",
    through=("backlog__system",),
)


def arisen(b: Any, period: Any) -> Any:
    """Biến động phát sinh, thống kê từ trước đến hết kỳ."""
    return b.arisen_on <= period.end


def updated(u: Any, period: Any) -> Any:
    """Biến động được cập nhật vào cơ sở dữ liệu địa chính trong kỳ."""
    return u.updated_on.between(period.start, period.end)


def updated_before(u: Any, period: Any) -> Any:
    """Biến động được cập nhật vào cơ sở dữ liệu địa chính trước kỳ."""
    return u.updated_on < period.start


parcels_arisen = figure(
    backlog, "survey.database_arisen_parcels", _("Thửa đất biến động đã thống kê"), unit="thửa", sum_of="parcels"
)(arisen)
dossiers_arisen = figure(
    backlog, "survey.database_arisen_dossiers", _("Hồ sơ biến động đã thống kê"), unit="hồ sơ", sum_of="dossiers"
)(arisen)
parcels_updated_before = figure(
    updates,
    "survey.database_updated_before",
    _("Thửa đất đã cập nhật vào cơ sở dữ liệu địa chính trước kỳ"),
    unit="thửa",
    sum_of="parcels",
)(updated_before)
dossiers_updated_before = figure(
    updates,
    "survey.database_updated_dossiers_before",
    _("Hồ sơ biến động đã cập nhật vào cơ sở dữ liệu địa chính trước kỳ"),
    unit="hồ sơ",
    sum_of="dossiers",
)(updated_before)
database_updated = figure(
    updates,
    "survey.database_updated",
    _("Thửa đất đã cập nhật vào cơ sở dữ liệu địa chính"),
    unit="thửa",
    sum_of="parcels",
)(updated)
dossiers_updated = figure(
    updates,
    "survey.database_updated_dossiers",
    _("Hồ sơ biến động đã cập nhật vào cơ sở dữ liệu địa chính"),
    unit="hồ sơ",
    sum_of="dossiers",
)(updated)


@figure(
    updates, "survey.database_updated_elis", _("Thửa đất đã cập nhật vào ELIS Cloud"), unit="thửa", sum_of="parcels"
)
def updated_elis(u: Any, period: Any) -> Any:
    """Thửa đất được cập nhật vào hệ thống ELIS Cloud trong kỳ."""
    return updated(u, period) & (u.backlog__system == System.ELIS.value)


@figure(updates, "survey.database_updated_vbdlis", _("Thửa đất đã cập nhật vào VBDLIS"), unit="thửa", sum_of="parcels")
def updated_vbdlis(u: Any, period: Any) -> Any:
    """Thửa đất được cập nhật vào hệ thống VBDLIS trong kỳ."""
    return updated(u, period) & (u.backlog__system == System.VBDLIS.value)


backlog_parcels = total(
    "survey.database_backlog_parcels",
    _("Thửa đất biến động phải cập nhật vào cơ sở dữ liệu địa chính"),
    parcels_arisen - parcels_updated_before,
    unit="thửa",
)
backlog_dossiers = total(
    "survey.database_backlog_dossiers",
    _("Hồ sơ biến động phải cập nhật vào cơ sở dữ liệu địa chính"),
    dossiers_arisen - dossiers_updated_before,
    unit="hồ sơ",
)
total(
    "survey.database_pending_parcels",
    _("Thửa đất biến động chưa cập nhật vào cơ sở dữ liệu địa chính"),
    backlog_parcels - database_updated,
    unit="thửa",
)
ratio(
    "survey.database_updated_pct",
    _("Tỷ lệ thửa đất đã cập nhật vào cơ sở dữ liệu địa chính"),
    database_updated,
    of=backlog_parcels,
    places=1,
)
ratio(
    "survey.database_target_pct",
    _("Kết quả cập nhật cơ sở dữ liệu địa chính so với chỉ tiêu"),
    database_updated,
    of="survey.database_target",
)
identity(_("Thửa đã cập nhật vào ELIS Cloud + VBDLIS = tất cả"), updated_elis + updated_vbdlis == database_updated)
identity(_("Thửa đã cập nhật ≤ thửa phải cập nhật vào cơ sở dữ liệu"), database_updated <= backlog_parcels)
identity(_("Hồ sơ đã cập nhật ≤ hồ sơ phải cập nhật vào cơ sở dữ liệu"), dossiers_updated <= backlog_dossiers)
