"""Periods in the reader's language; `Period.label` is what reports print, always Vietnamese."""

from django.utils.translation import gettext as _t

from soxanh.calendar import Period
from soxanh.vi.dates import print_date

_QUARTERS = ("I", "II", "III", "IV")


def in_words(period: Period) -> str:
    """`năm 2022`, `tháng 3 năm 2022`; in English `2022`, `month 3 of 2022`."""
    days = {"start": print_date(period.start), "end": print_date(period.end)}
    if period.whole is None:
        return (
            _t("ngày %(start)s") % days
            if period.start == period.end
            else _t("từ ngày %(start)s đến ngày %(end)s") % days
        )
    reporting, kind, year, number = period.whole
    name = {
        "year": _t("năm %(year)d"),
        "half": _t("6 tháng đầu năm %(year)d") if number == 1 else _t("6 tháng cuối năm %(year)d"),
        "quarter": _t("quý %(quarter)s năm %(year)d"),
        "month": _t("tháng %(month)d năm %(year)d"),
    }[kind] % {"year": year, "month": number, "quarter": _QUARTERS[min(number, 4) - 1]}
    if not reporting:
        return name
    return _t("kỳ báo cáo %(name)s (từ ngày %(start)s đến ngày %(end)s)") % {"name": name, **days}
