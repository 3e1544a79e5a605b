"""What is counted of checks, assessments, appraisals and licences."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from soxanh.figures.definitions import figure, identity, register
from soxanh.registers.licence import granted, in_force
from soxanh.registers.survey.choices import AppraisalKind, LicenceKind
from soxanh.registers.survey.models import Appraisal, ForensicAssessment, MapCheck, ProductCheck, SurveyLicence

# --- Checks ---

product_checks = register(
    ProductCheck, "survey.product_checks", _("Kiểm tra sản phẩm trích đo"), dated_by="checked_on"
)
map_checks = register(MapCheck, "survey.map_checks", _("Kiểm tra bản đồ, hồ sơ địa chính"), dated_by="checked_on")


@figure(
    product_checks,
    "survey.product_checks",
    _("Công trình được kiểm tra sản phẩm trích đo địa chính"),
    unit="công trình",
    distinct="project",
)
def projects_checked(c: Any, period: Any) -> Any:
    """Công trình có sản phẩm trích đo được kiểm tra trong kỳ; kiểm tra nhiều lần chỉ tính một lần."""
    return c.checked_on.between(period.start, period.end)


@figure(
    map_checks,
    "survey.map_checks",
    _("Xã, phường được kiểm tra bản đồ, hồ sơ địa chính"),
    unit="xã",
    distinct="commune_id",
)
def communes_checked(c: Any, period: Any) -> Any:
    """Xã, phường, thị trấn có bản đồ, hồ sơ địa chính được kiểm tra trong kỳ; mỗi nơi tính một lần."""
    return c.checked_on.between(period.start, period.end)


# --- Forensic assessments ---

forensic = register(ForensicAssessment, "survey.forensic", _("Giám định tư pháp"), dated_by="requested_on")


@figure(forensic, "survey.forensic_carried", _("Vụ việc giám định kỳ trước chuyển sang"), unit="vụ việc")
def forensic_carried(f: Any, period: Any) -> Any:
    """Vụ việc nhận trước kỳ mà đến đầu kỳ chưa kết luận."""
    return (f.requested_on < period.start) & (f.concluded_on.isnull() | (f.concluded_on >= period.start))


@figure(forensic, "survey.forensic_requested", _("Vụ việc được trưng cầu giám định"), unit="vụ việc")
def forensic_requested(f: Any, period: Any) -> Any:
    """Vụ việc có ngày nhận trưng cầu giám định trong kỳ."""
    return f.requested_on.between(period.start, period.end)


@figure(forensic, "survey.forensic_cases", _("Vụ việc giám định tư pháp về đo đạc, bản đồ"), unit="vụ việc")
def forensic_cases(f: Any, period: Any) -> Any:
    """Vụ việc có kết luận giám định trong kỳ."""
    return f.concluded_on.between(period.start, period.end)


@figure(forensic, "survey.forensic_pending", _("Vụ việc giám định chưa kết luận"), unit="vụ việc")
def forensic_pending(f: Any, period: Any) -> Any:
    """Vụ việc đã nhận mà đến hết kỳ chưa kết luận."""
    return (f.requested_on <= period.end) & (f.concluded_on.isnull() | (f.concluded_on > period.end))


identity(
    _("Vụ việc giám định chuyển sang + mới = đã kết luận + chưa kết luận"),
    forensic_carried + forensic_requested == forensic_cases + forensic_pending,
)

# --- Appraisals and licences ---

appraisals = register(Appraisal, "survey.appraisals", _("Thẩm định thiết kế, hồ sơ đo đạc"), dated_by="received_on")
licences = register(SurveyLicence, "survey.licences", _("Giấy phép, chứng chỉ đo đạc"), dated_by="granted_on")


@figure(appraisals, "survey.designs_appraised", _("Thiết kế kỹ thuật - dự toán đã thẩm định"), unit="hồ sơ")
def designs_appraised(a: Any, period: Any) -> Any:
    """Thiết kế kỹ thuật - dự toán có kết quả thẩm định trong kỳ."""
    return (a.kind == AppraisalKind.DESIGN.value) & a.appraised_on.between(period.start, period.end)


@figure(appraisals, "survey.applications_appraised", _("Hồ sơ cấp phép đo đạc đã thẩm định"), unit="hồ sơ")
def applications_appraised(a: Any, period: Any) -> Any:
    """Hồ sơ đề nghị cấp giấy phép hoạt động đo đạc, bản đồ có kết quả thẩm định trong kỳ."""
    return (a.kind == AppraisalKind.LICENCE.value) & a.appraised_on.between(period.start, period.end)


@figure(appraisals, "survey.appraisals_carried", _("Thiết kế, hồ sơ đo đạc kỳ trước chuyển sang"), unit="hồ sơ")
def appraisals_carried(a: Any, period: Any) -> Any:
    """Thiết kế, hồ sơ nhận trước kỳ mà đến đầu kỳ chưa có kết quả thẩm định."""
    return (a.received_on < period.start) & (a.appraised_on.isnull() | (a.appraised_on >= period.start))


@figure(appraisals, "survey.appraisals_received", _("Thiết kế, hồ sơ đo đạc nhận thẩm định"), unit="hồ sơ")
def appraisals_received(a: Any, period: Any) -> Any:
    """Thiết kế, hồ sơ có ngày nhận trong kỳ."""
    return a.received_on.between(period.start, period.end)


@figure(appraisals, "survey.appraised", _("Thiết kế, hồ sơ đo đạc đã thẩm định"), unit="hồ sơ")
def appraised(a: Any, period: Any) -> Any:
    """Thiết kế, hồ sơ có kết quả thẩm định trong kỳ."""
    return a.appraised_on.between(period.start, period.end)


@figure(appraisals, "survey.appraisals_pending", _("Thiết kế, hồ sơ đo đạc đang thẩm định"), unit="hồ sơ")
def appraisals_pending(a: Any, period: Any) -> Any:
    """Thiết kế, hồ sơ đã nhận mà đến hết kỳ chưa có kết quả thẩm định."""
    return (a.received_on <= period.end) & (a.appraised_on.isnull() | (a.appraised_on > period.end))


identity(
    _("Thẩm định thiết kế kỹ thuật - dự toán + hồ sơ cấp phép = đã thẩm định"),
    designs_appraised + applications_appraised == appraised,
)
identity(
    _("Thẩm định: chuyển sang + nhận trong kỳ = đã thẩm định + đang thẩm định"),
    appraisals_carried + appraisals_received == appraised + appraisals_pending,
)


@figure(licences, "survey.certificates_granted", _("Chứng chỉ hành nghề đo đạc hạng II đã cấp"), unit="chứng chỉ")
def certificates_granted(c: Any, period: Any) -> Any:
    """Chứng chỉ hành nghề hạng II có ngày cấp trong kỳ, kể cả gia hạn, cấp lại."""
    return (c.kind == LicenceKind.CERTIFICATE.value) & granted(c, period)


@figure(licences, "survey.licences_in_force", _("Giấy phép, chứng chỉ đo đạc còn hiệu lực"), unit="giấy phép")
def licences_in_force(c: Any, period: Any) -> Any:
    """Giấy phép, chứng chỉ đo đạc còn hiệu lực vào ngày cuối kỳ."""
    return in_force(c, period)
