"""What is counted of stations, samples and results."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from soxanh.figures.definitions import Counted, figure, identity, ratio, register, total
from soxanh.registers.monitoring.choices import Owner, Verdict
from soxanh.registers.monitoring.models import Campaign, Parameter, Result, Sample, SamplingPoint, Station
from soxanh.registers.places import DISTRICTS

# --- Automatic stations, as they stand at the end of the period ---

stations = register(Station, "monitoring.stations", _("Trạm quan trắc tự động"), dated_by="built_on")


@figure(stations, "monitoring.connected_stations", _("Trạm quan trắc tự động đang truyền dữ liệu về Sở"), unit="trạm")
def connected_stations(s: Any, period: Any) -> Any:
    """Trạm quan trắc tự động đã truyền dữ liệu về Sở, chưa ngừng hoạt động vào ngày cuối kỳ."""
    return (s.connected_on <= period.end) & (s.ended_on.isnull() | (s.ended_on > period.end))


@figure(stations, "monitoring.own_stations", _("Trạm quan trắc tự động do Sở vận hành"), unit="trạm")
def own_stations(s: Any, period: Any) -> Any:
    """Trạm quan trắc tự động do Sở vận hành, đang truyền dữ liệu vào ngày cuối kỳ."""
    return connected_stations.predicate(s, period) & (s.owner == Owner.OWN.value)


@figure(
    stations,
    "monitoring.enterprise_stations",
    _("Trạm quan trắc tự động của doanh nghiệp đã kết nối"),
    unit="trạm",
)
def enterprise_stations(s: Any, period: Any) -> Any:
    """Trạm quan trắc tự động của doanh nghiệp, đang truyền dữ liệu về Sở vào ngày cuối kỳ."""
    return connected_stations.predicate(s, period) & (s.owner == Owner.ENTERPRISE.value)


identity(
    _("Trạm do Sở vận hành + trạm của doanh nghiệp = trạm đang truyền dữ liệu về Sở"),
    own_stations + enterprise_stations == connected_stations,
)

# --- The sampling programme ---

parameters = register(Parameter, "monitoring.parameters", _("Thông số quan trắc"), dated_by="listed_on")
points = register(SamplingPoint, "monitoring.points", _("Điểm quan trắc"), dated_by="opened_on")
campaigns = register(Campaign, "monitoring.campaigns", _("Đợt quan trắc"), dated_by="starts_on")
samples = register(
    Sample,
    "monitoring.samples",
    _("Mẫu quan trắc"),
    dated_by="planned_on",
    through=("point__medium", "point__commune__parent_id", "point__commune__parent__kind"),
)


@figure(points, "monitoring.points", _("Điểm quan trắc của chương trình"), unit="điểm")
def points_open(p: Any, period: Any) -> Any:
    """Điểm thuộc chương trình quan trắc của tỉnh vào ngày cuối kỳ."""
    return (p.opened_on <= period.end) & (p.closed_on.isnull() | (p.closed_on > period.end))


@figure(campaigns, "monitoring.campaigns", _("Đợt quan trắc đã thực hiện"), unit="đợt")
def campaigns_done(c: Any, period: Any) -> Any:
    """Đợt quan trắc có ngày kết thúc trong kỳ."""
    return c.ends_on.between(period.start, period.end)


@figure(samples, "monitoring.samples_due", _("Mẫu quan trắc phải lấy, lũy kế"), unit="mẫu")
def samples_due(s: Any, period: Any) -> Any:
    """Mẫu có ngày dự kiến lấy đến hết kỳ, hoặc đã lấy đến hết kỳ."""
    return (s.planned_on <= period.end) | (s.sampled_on <= period.end)


@figure(samples, "monitoring.samples_taken_to_date", _("Mẫu quan trắc đã lấy, lũy kế"), unit="mẫu")
def samples_taken_to_date(s: Any, period: Any) -> Any:
    """Mẫu đã lấy từ trước đến hết kỳ."""
    return s.sampled_on <= period.end


@figure(samples, "monitoring.samples_outstanding", _("Mẫu quan trắc chưa lấy"), unit="mẫu")
def samples_outstanding(s: Any, period: Any) -> Any:
    """Mẫu có ngày dự kiến lấy đến hết kỳ mà đến hết kỳ chưa lấy."""
    return (s.planned_on <= period.end) & (s.sampled_on.isnull() | (s.sampled_on > period.end))


@figure(samples, "monitoring.samples_taken", _("Mẫu quan trắc đã lấy trong kỳ"), unit="mẫu")
def samples_taken(s: Any, period: Any) -> Any:
    """Mẫu có ngày lấy trong kỳ."""
    return s.sampled_on.between(period.start, period.end)


@figure(samples, "monitoring.points_sampled", _("Điểm quan trắc đã lấy mẫu"), unit="điểm", distinct="point_id")
def points_sampled(s: Any, period: Any) -> Any:
    """Điểm có ít nhất một mẫu lấy trong kỳ; mỗi điểm tính một lần."""
    return s.sampled_on.between(period.start, period.end)


@figure(
    samples,
    "environment.sampled_districts",
    _("Huyện, thành phố được lấy mẫu hiện trường"),
    unit="huyện",
    distinct="point__commune__parent_id",
)
def sampled_districts(s: Any, period: Any) -> Any:
    """Huyện, thành phố, thị xã có điểm được lấy mẫu trong kỳ; mỗi nơi tính một lần."""
    in_district = s.point__commune__parent__kind.isin([kind.value for kind in DISTRICTS])
    return in_district & s.sampled_on.between(period.start, period.end)


# --- What was measured, by the day of sampling ---

results = register(
    Result,
    "monitoring.results",
    _("Kết quả quan trắc"),
    dated_by="sample__sampled_on",
    through=("sample__point__medium", "parameter__symbol"),
)


@figure(results, "monitoring.results", _("Kết quả quan trắc"), unit="kết quả")
def results_all(r: Any, period: Any) -> Any:
    """Kết quả của các mẫu lấy trong kỳ, mỗi thông số một kết quả."""
    return r.sample__sampled_on.between(period.start, period.end)


def _judged(verdict: Verdict, figure_id: str, label: Any, definition: str) -> Counted:
    def judged(r: Any, period: Any) -> Any:
        return results_all.predicate(r, period) & (r.verdict == verdict.value)

    judged.__doc__ = definition
    return figure(results, figure_id, label, unit="kết quả")(judged)


within = _judged(
    Verdict.WITHIN,
    "monitoring.results_within",
    _("Kết quả quan trắc trong giới hạn"),
    "Kết quả của các mẫu lấy trong kỳ, không vượt giới hạn có hiệu lực vào ngày lấy mẫu.",
)
exceeding = _judged(
    Verdict.EXCEEDS,
    "monitoring.results_exceeding",
    _("Kết quả quan trắc vượt giới hạn"),
    "Kết quả của các mẫu lấy trong kỳ, vượt giới hạn có hiệu lực vào ngày lấy mẫu.",
)
not_judged = _judged(
    Verdict.NOT_JUDGED,
    "monitoring.results_not_judged",
    _("Kết quả quan trắc chưa có giới hạn để so sánh"),
    "Kết quả của các mẫu lấy trong kỳ mà thông số không có giới hạn để so sánh.",
)
within_unchecked = _judged(
    Verdict.WITHIN_UNCHECKED,
    "monitoring.results_within_unchecked",
    _("Kết quả quan trắc trong giới hạn chưa đối chiếu văn bản"),
    "Kết quả của các mẫu lấy trong kỳ, không vượt giới hạn mà chương trình chưa đối chiếu được với văn bản quy chuẩn.",
)
exceeding_unchecked = _judged(
    Verdict.EXCEEDS_UNCHECKED,
    "monitoring.results_exceeding_unchecked",
    _("Kết quả quan trắc vượt giới hạn chưa đối chiếu văn bản"),
    "Kết quả của các mẫu lấy trong kỳ, vượt giới hạn mà chương trình chưa đối chiếu được với văn bản quy chuẩn.",
)
judged_results = total(
    "monitoring.results_judged", _("Kết quả quan trắc so sánh được với giới hạn"), within + exceeding, unit="kết quả"
)
ratio("monitoring.exceeding_pct", _("Tỷ lệ kết quả vượt giới hạn"), exceeding, of=judged_results)
identity(
    _("Trong giới hạn + vượt giới hạn + theo giới hạn chưa đối chiếu + chưa so sánh được = kết quả quan trắc"),
    within + exceeding + within_unchecked + exceeding_unchecked + not_judged == results_all,
)
