"""What is counted of plans, greenhouse gases and adaptation."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from soxanh.figures.definitions import Counted, figure, identity, register
from soxanh.registers.climate.choices import Field
from soxanh.registers.climate.models import Facility, Inventory, Measure, MeasureCheck, Plan

# --- Plans, programmes, directives ---

plans = register(Plan, "climate.plans", _("Kế hoạch, chương trình"), dated_by="issued_on")


@figure(plans, "climate.plans_issued", _("Kế hoạch, chương trình, văn bản chỉ đạo đã ban hành"), unit="văn bản")
def plans_issued(p: Any, period: Any) -> Any:
    """Kế hoạch, chương trình, văn bản chỉ đạo về khí tượng thủy văn, biến đổi khí hậu, đa dạng sinh học ban hành trong kỳ."""
    return p.issued_on.between(period.start, period.end)


def _issued_on(field: Field, figure_id: str, label: Any) -> Counted:
    def issued(p: Any, period: Any) -> Any:
        return plans_issued.predicate(p, period) & (p.field == field.value)

    issued.__doc__ = f"{label}, có ngày ban hành trong kỳ."
    return figure(plans, figure_id, label, unit="văn bản")(issued)


identity(
    _("Khí tượng thủy văn + biến đổi khí hậu + đa dạng sinh học = kế hoạch, văn bản đã ban hành"),
    _issued_on(Field.HYDROMETEOROLOGY, "climate.plans_hydromet", _("Kế hoạch, văn bản về khí tượng thủy văn"))
    + _issued_on(Field.CLIMATE, "climate.plans_climate", _("Kế hoạch, văn bản về biến đổi khí hậu"))
    + _issued_on(Field.BIODIVERSITY, "climate.plans_biodiversity", _("Kế hoạch, văn bản về đa dạng sinh học"))
    == plans_issued,
)


@figure(
    plans, "climate.plans_carrying_out", _("Kế hoạch, văn bản ban hành để thực hiện văn bản cấp trên"), unit="văn bản"
)
def plans_carrying_out(p: Any, period: Any) -> Any:
    """Kế hoạch, văn bản ban hành trong kỳ có ghi văn bản cấp trên mà nó thực hiện."""
    return plans_issued.predicate(p, period) & (p.carries_out != "")


@figure(plans, "climate.reports_overdue", _("Kế hoạch quá hạn báo cáo kết quả"), unit="văn bản")
def reports_overdue(p: Any, period: Any) -> Any:
    """Kế hoạch, văn bản có hạn báo cáo trước ngày cuối kỳ mà đến hết kỳ chưa báo cáo."""
    return (p.report_due < period.end) & (p.reported_on.isnull() | (p.reported_on > period.end))


# --- Greenhouse gases ---

facilities = register(Facility, "climate.facilities", _("Cơ sở phải kiểm kê khí nhà kính"), dated_by="listed_on")
inventories = register(
    Inventory,
    "climate.inventories",
    _("Kết quả kiểm kê khí nhà kính"),
    dated_by="submitted_on",
    through=("facility__sector",),
)


@figure(facilities, "climate.ghg_facilities", _("Cơ sở phải kiểm kê khí nhà kính"), unit="cơ sở")
def ghg_facilities(f: Any, period: Any) -> Any:
    """Cơ sở có trong danh mục phải kiểm kê khí nhà kính vào ngày cuối kỳ."""
    return (f.listed_on <= period.end) & (f.delisted_on.isnull() | (f.delisted_on > period.end))


@figure(inventories, "climate.ghg_inventories", _("Kết quả kiểm kê khí nhà kính đã nhận, lũy kế"), unit="bản")
def ghg_inventories(i: Any, period: Any) -> Any:
    """Kết quả kiểm kê khí nhà kính các cơ sở gửi từ trước đến hết kỳ."""
    return i.submitted_on <= period.end


@figure(
    inventories, "climate.ghg_inventories_verified", _("Kết quả kiểm kê khí nhà kính đã thẩm định, lũy kế"), unit="bản"
)
def ghg_inventories_verified(i: Any, period: Any) -> Any:
    """Kết quả kiểm kê khí nhà kính đã thẩm định đến hết kỳ."""
    return i.verified_on <= period.end


@figure(inventories, "climate.ghg_inventories_waiting", _("Kết quả kiểm kê khí nhà kính chờ thẩm định"), unit="bản")
def ghg_inventories_waiting(i: Any, period: Any) -> Any:
    """Kết quả kiểm kê khí nhà kính đã nhận mà đến hết kỳ chưa thẩm định."""
    return (i.submitted_on <= period.end) & (i.verified_on.isnull() | (i.verified_on > period.end))


@figure(
    inventories,
    "climate.ghg_emissions",
    _("Phát thải khí nhà kính theo kết quả kiểm kê"),
    unit="tấn CO2tđ",
    sum_of="emission_t",
)
def ghg_emissions(i: Any, period: Any) -> Any:
    """Tổng phát thải theo các kết quả kiểm kê gửi trong kỳ."""
    return i.submitted_on.between(period.start, period.end)


identity(
    _("Kiểm kê đã thẩm định + chờ thẩm định = kiểm kê đã nhận, lũy kế"),
    ghg_inventories_verified + ghg_inventories_waiting == ghg_inventories,
)

# --- Adaptation ---

measures = register(Measure, "climate.measures", _("Hoạt động thích ứng với biến đổi khí hậu"), dated_by="started_on")
checks = register(MeasureCheck, "climate.measure_checks", _("Giám sát hoạt động thích ứng"), dated_by="checked_on")


@figure(measures, "climate.measures_carried", _("Hoạt động thích ứng từ kỳ trước chuyển sang"), unit="hoạt động")
def measures_carried(m: Any, period: Any) -> Any:
    """Hoạt động bắt đầu trước kỳ mà đến đầu kỳ chưa hoàn thành."""
    return (m.started_on < period.start) & (m.done_on.isnull() | (m.done_on >= period.start))


@figure(measures, "climate.measures_begun", _("Hoạt động thích ứng bắt đầu trong kỳ"), unit="hoạt động")
def measures_begun(m: Any, period: Any) -> Any:
    """Hoạt động thích ứng có ngày bắt đầu trong kỳ."""
    return m.started_on.between(period.start, period.end)


@figure(measures, "climate.measures_done", _("Hoạt động thích ứng đã hoàn thành"), unit="hoạt động")
def measures_done(m: Any, period: Any) -> Any:
    """Hoạt động thích ứng hoàn thành trong kỳ."""
    return m.done_on.between(period.start, period.end)


@figure(measures, "climate.measures_running", _("Hoạt động thích ứng đang thực hiện"), unit="hoạt động")
def measures_running(m: Any, period: Any) -> Any:
    """Hoạt động đã bắt đầu mà đến hết kỳ chưa hoàn thành."""
    return (m.started_on <= period.end) & _not_done_at(m, period.end)


def _not_done_at(m: Any, day: Any) -> Any:
    return m.done_on.isnull() | (m.done_on > day)


@figure(measures, "climate.measures_in_time", _("Hoạt động thích ứng đang thực hiện, trong hạn"), unit="hoạt động")
def measures_in_time(m: Any, period: Any) -> Any:
    """Hoạt động đang thực hiện, đến ngày cuối kỳ chưa quá hạn; kể cả hoạt động không có hạn."""
    return measures_running.predicate(m, period) & (m.due_on.isnull() | (m.due_on >= period.end))


@figure(measures, "climate.measures_overdue", _("Hoạt động thích ứng quá hạn"), unit="hoạt động")
def measures_overdue(m: Any, period: Any) -> Any:
    """Hoạt động đang thực hiện mà hạn hoàn thành đã qua trước ngày cuối kỳ."""
    # What fell due had begun: asked again, the identity could not tell of days out of order.
    return _not_done_at(m, period.end) & (m.due_on < period.end)


@figure(checks, "climate.measure_checks", _("Lượt giám sát hoạt động thích ứng"), unit="lượt")
def measure_checks(c: Any, period: Any) -> Any:
    """Lượt giám sát hoạt động thích ứng trong kỳ."""
    return c.checked_on.between(period.start, period.end)


@figure(
    checks, "climate.measures_checked", _("Hoạt động thích ứng được giám sát"), unit="hoạt động", distinct="measure_id"
)
def measures_checked(c: Any, period: Any) -> Any:
    """Hoạt động được giám sát ít nhất một lần trong kỳ; mỗi hoạt động tính một lần."""
    return c.checked_on.between(period.start, period.end)


identity(
    _("Hoạt động chuyển sang + bắt đầu = hoàn thành + đang thực hiện"),
    measures_carried + measures_begun == measures_done + measures_running,
)
identity(
    _("Hoạt động đang thực hiện trong hạn + quá hạn = hoạt động đang thực hiện"),
    measures_in_time + measures_overdue == measures_running,
)
