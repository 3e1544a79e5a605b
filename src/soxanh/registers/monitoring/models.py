"""Stations, parameters, points, campaigns, samples and results."""

from __future__ import annotations

from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from soxanh.registers.constraints import in_order, one_of
from soxanh.registers.entry import Entry, Part
from soxanh.registers.judgement import refuse_failures
from soxanh.registers.monitoring import rules
from soxanh.registers.monitoring.choices import LimitTable, Medium, Owner, Verdict
from soxanh.registers.monitoring.quantities import ConcentrationField
from soxanh.registers.places import COMMUNES


class Station(Entry):
    """An automatic, continuous station. It counts from the day on which its data come in until it ends."""

    search_fields = ("code", "name", "operator_name", "data_key")

    code = models.CharField(_("Mã trạm"), max_length=40, unique=True)
    name = models.CharField(_("Tên trạm"), max_length=255)
    owner = models.CharField(_("Chủ trạm"), max_length=10, choices=Owner)
    operator_name = models.CharField(_("Đơn vị vận hành"), max_length=255)
    organisation = models.ForeignKey(
        "org.Organisation",
        models.PROTECT,
        verbose_name=_("Tổ chức (trong danh mục)"),
        null=True,
        blank=True,
        related_name="+",
    )
    medium = models.CharField(_("Thành phần quan trắc"), max_length=12, choices=Medium)
    place = models.ForeignKey("org.Place", models.PROTECT, verbose_name=_("Địa điểm"), related_name="+")
    parameters = models.CharField(
        _("Thông số truyền dữ liệu"), max_length=255, blank=True, help_text=_("Ví dụ: pH, COD, TSS, lưu lượng.")
    )
    built_on = models.DateField(_("Ngày vận hành"))
    connected_on = models.DateField(_("Ngày truyền dữ liệu về Sở"), null=True, blank=True)
    ended_on = models.DateField(_("Ngày ngừng hoạt động"), null=True, blank=True)
    data_key = models.CharField(
        _("Tên trạm trong tệp dữ liệu"),
        max_length=80,
        blank=True,
        help_text=_("Phần đầu tên tệp, trước thời điểm đo."),
    )

    class Meta:
        verbose_name = verbose_name_plural = _("Trạm quan trắc tự động")
        indexes = [models.Index(fields=["unit", "owner"])]
        constraints = [
            one_of("owner", Owner, "station_owner"),
            one_of("medium", Medium, "station_medium"),
            in_order("built_on", "connected_on", "station_connected", _("Trạm truyền dữ liệu sau khi vận hành.")),
            in_order(
                "built_on", "ended_on", "station_ended", _("Ngày ngừng hoạt động không được trước ngày vận hành.")
            ),
            models.UniqueConstraint(
                fields=["data_key"],
                condition=~Q(data_key=""),
                name="station_data_key_once",
                violation_error_message=_("Đã có trạm mang tên này trong tệp dữ liệu."),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Parameter(Entry):
    """What is measured, and in which unit. The symbol is that of the tables of limits."""

    search_fields = ("symbol", "name")

    symbol = models.CharField(_("Ký hiệu"), max_length=20)
    name = models.CharField(_("Tên thông số"), max_length=120)
    measured_in = models.CharField(_("Đơn vị đo"), max_length=20, blank=True)
    listed_on = models.DateField(_("Dùng từ ngày"))

    class Meta:
        verbose_name = verbose_name_plural = _("Thông số quan trắc")
        ordering = ["symbol"]
        constraints = [
            models.UniqueConstraint(
                fields=["symbol", "measured_in"],
                name="parameter_once",
                violation_error_message=_("Thông số này, đo bằng đơn vị này, đã có trong sổ."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.symbol} ({self.measured_in})" if self.measured_in else self.symbol


class SamplingPoint(Entry):
    """A point of the province's sampling programme, and the table of limits that its water or air has to keep."""

    search_fields = ("code", "name", "commune__name")

    code = models.CharField(_("Mã điểm"), max_length=20, unique=True)
    name = models.CharField(_("Vị trí"), max_length=255)
    medium = models.CharField(_("Thành phần quan trắc"), max_length=12, choices=Medium)
    commune = models.ForeignKey(
        "org.Place",
        models.PROTECT,
        verbose_name=_("Xã, phường, thị trấn"),
        limit_choices_to={"kind__in": COMMUNES},
        related_name="+",
    )
    coordinates = models.CharField(_("Tọa độ VN-2000"), max_length=60, blank=True)
    limit_table = models.CharField(_("Bảng giới hạn áp dụng"), max_length=12, choices=LimitTable, blank=True)
    opened_on = models.DateField(_("Đưa vào chương trình ngày"))
    closed_on = models.DateField(_("Thôi quan trắc ngày"), null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = _("Điểm quan trắc")
        ordering = ["code"]
        indexes = [models.Index(fields=["unit", "medium"])]
        constraints = [
            one_of("medium", Medium, "sampling_point_medium"),
            one_of("limit_table", LimitTable, "sampling_point_table", blank=True),
            in_order(
                "opened_on", "closed_on", "sampling_point_closed", _("Ngày thôi quan trắc phải sau ngày đưa vào.")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} – {self.name}"

    def clean(self) -> None:
        super().clean()
        refuse_failures((check(self) for check in rules.POINT_CHECKS), (each.name for each in self._meta.fields))


class Campaign(Entry):
    """One round of a year's sampling programme."""

    search_fields = ("programme", "report_number")

    programme_year = models.PositiveSmallIntegerField(
        _("Năm"), validators=[MinValueValidator(2010), MaxValueValidator(2100)]
    )
    round = models.PositiveSmallIntegerField(_("Đợt"), validators=[MinValueValidator(1)])
    programme = models.CharField(_("Chương trình quan trắc: số, ký hiệu quyết định"), max_length=60)
    starts_on = models.DateField(_("Từ ngày"))
    ends_on = models.DateField(_("Đến ngày"))
    report_number = models.CharField(_("Số báo cáo kết quả"), max_length=60, blank=True)
    reported_on = models.DateField(_("Ngày báo cáo"), null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = _("Đợt quan trắc")
        ordering = ["-programme_year", "-round"]
        indexes = [models.Index(fields=["unit", "-starts_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "programme_year", "round"],
                name="campaign_once",
                violation_error_message=_("Đợt quan trắc này đã có trong sổ."),
            ),
            in_order("starts_on", "ends_on", "campaign_in_order", _("Ngày cuối không được trước ngày đầu.")),
            in_order("starts_on", "reported_on", "campaign_reported", _("Không thể báo cáo trước khi đợt bắt đầu.")),
        ]

    def __str__(self) -> str:
        return f"Đợt {self.round} năm {self.programme_year}"


class Sample(Entry):
    """A point's sample in a campaign: planned first, then taken. Its results are judged by the day on which it was."""

    search_fields = ("code", "point__code", "point__name", "laboratory")
    part_sets = ("results",)

    code = models.CharField(_("Mã mẫu"), max_length=40, unique=True)
    campaign = models.ForeignKey(Campaign, models.PROTECT, verbose_name=_("Đợt quan trắc"), related_name="samples")
    point = models.ForeignKey(SamplingPoint, models.PROTECT, verbose_name=_("Điểm quan trắc"), related_name="samples")
    planned_on = models.DateField(_("Ngày dự kiến lấy mẫu"))
    sampled_on = models.DateField(_("Ngày lấy mẫu"), null=True, blank=True)
    laboratory = models.CharField(_("Đơn vị phân tích"), max_length=200, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = _("Mẫu quan trắc")
        indexes = [models.Index(fields=["unit", "-planned_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "point"],
                name="sample_once",
                violation_error_message=_("Điểm này đã có mẫu trong đợt quan trắc."),
            ),
        ]

    def __str__(self) -> str:
        return self.code

    def save(self, **kwargs: Any) -> None:  # type: ignore[override]
        with transaction.atomic():
            super().save(**kwargs)
            for result in self.results.select_related("parameter"):
                result.sample = self
                if result.verdict != rules.verdict_on(result):
                    result.save()


class Result(Part):
    """What was measured of one parameter in one sample. The verdict follows from the limit in force on that day."""

    whole = "sample"
    search_fields = ("sample__code", "parameter__symbol", "parameter__name")

    sample = models.ForeignKey(Sample, models.PROTECT, verbose_name=_("Mẫu"), related_name="results")
    parameter = models.ForeignKey(Parameter, models.PROTECT, verbose_name=_("Thông số"), related_name="+")
    value = ConcentrationField(_("Kết quả"), help_text=_("Theo đơn vị đo của thông số."))
    below_detection = models.BooleanField(
        _("Dưới giới hạn phát hiện"),
        default=False,
        help_text=_("Khi đó kết quả ghi giới hạn phát hiện của phương pháp."),
    )
    limit_table = models.CharField(
        _("Bảng giới hạn"),
        max_length=12,
        choices=LimitTable,
        blank=True,
        help_text=_("Để trống thì lấy theo điểm quan trắc."),
    )
    verdict = models.CharField(
        _("So với giới hạn"), max_length=20, choices=Verdict, default=Verdict.NOT_JUDGED, editable=False
    )

    class Meta:
        verbose_name = verbose_name_plural = _("Kết quả quan trắc")
        indexes = [models.Index(fields=["unit", "verdict"])]
        constraints = [
            models.UniqueConstraint(
                fields=["sample", "parameter"],
                name="result_once",
                violation_error_message=_("Thông số này của mẫu đã có kết quả."),
            ),
            one_of("verdict", Verdict, "result_verdict"),
            one_of("limit_table", LimitTable, "result_table", blank=True),
            models.CheckConstraint(
                condition=Q(value__gte=0),
                name="result_not_negative",
                violation_error_message=_("Kết quả không được âm."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sample}: {self.parameter}"

    def clean(self) -> None:
        super().clean()
        refuse_failures((check(self) for check in rules.RESULT_CHECKS), (each.name for each in self._meta.fields))

    def before_save(self) -> None:
        self.limit_table = self.limit_table or self.sample.point.limit_table
        self.verdict = rules.verdict_on(self)
        super().before_save()

    @property
    def medium(self) -> str:
        return self.sample.point.medium if self.sample_id else ""

    @property
    def limit(self) -> str:
        sampled_on = self.sample.sampled_on
        found = sampled_on and rules.limit_of(self.limit_table, self.parameter.symbol, sampled_on)
        return str(found) if found else ""

    limit.fget.short_description = _("Giới hạn")  # type: ignore[attr-defined]
    limit.fget.select_related = ("sample", "parameter")  # type: ignore[attr-defined]
