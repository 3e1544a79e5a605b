"""What the checker's checks, severities and relations are called on pages."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from soxanh.checker import findings

CHECKS = [
    (findings.Check.ARITHMETIC.value, _("Số học")),
    (findings.Check.CONTRADICTION.value, _("Mâu thuẫn")),
    (findings.Check.ENUMERATION.value, _("Liệt kê")),
    (findings.Check.DATE.value, pgettext_lazy("kiểm tra", "Ngày tháng")),
    (findings.Check.STALE_YEAR.value, _("Năm cũ còn sót")),
    (findings.Check.CITATION.value, _("Viện dẫn văn bản")),
    (findings.Check.NUMBER_FORMAT.value, _("Cách viết số")),
    (findings.Check.SCRIPT.value, _("Ký tự lạ")),
    (findings.Check.SPELLING.value, _("Chính tả")),
    (findings.Check.LAYOUT.value, _("Thể thức")),
    (findings.Check.LEDGER.value, _("Khác số liệu trong sổ")),
]

SEVERITIES = [
    (findings.Severity.ERROR.value, pgettext_lazy("kiểm tra", "Lỗi")),
    (findings.Severity.WARNING.value, pgettext_lazy("kiểm tra", "Cần xem lại")),
]

RELATIONS = {
    findings.RelationKind.SUM.value: _("Tổng"),
    findings.RelationKind.RATIO.value: _("Tỷ lệ"),
    findings.RelationKind.DIFFERENCE.value: _("Hiệu"),
    findings.RelationKind.CARRY.value: _("Chuyển kỳ"),
    findings.RelationKind.GROWTH.value: _("Tăng, giảm"),
}
