"""Plans with the decision that they carry out, facilities that inventory greenhouse gases, measures of adaptation."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from soxanh.registers.climate.choices import Field, Issuer, PlanKind, Sector
from soxanh.registers.constraints import in_order, one_of
from soxanh.registers.entry import Entry, Part
from soxanh.registers.fields import MoneyField


class Plan(Entry):
    """A plan, programme or directive, and the decision from above that it carries out."""

    search_fields = ("number", "title", "carries_out", "carries_out_title")

    kind = models.CharField(_("Loại văn bản"), max_length=10, choices=PlanKind)
    field = models.CharField(_("Lĩnh vực"), max_length=12, choices=Field)
    number = models.CharField(_("Số, ký hiệu"), max_length=60)
    issued_on = models.DateField(_("Ngày ban hành"))
    issuer = models.CharField(_("Nơi ban hành"), max_length=10, choices=Issuer)
    title = models.CharField(_("Tên, trích yếu"), max_length=500)
    carries_out = models.CharField(
        _("Thực hiện văn bản: số, ký hiệu"), max_length=60, blank=True, help_text=_("Ví dụ: 888/QĐ-TTg.")
    )
    carries_out_date = models.DateField(_("Thực hiện văn bản: ngày"), null=True, blank=True)
    carries_out_title = models.CharField(_("Thực hiện văn bản: tên"), max_length=500, blank=True)
    until_year = models.PositiveSmallIntegerField(_("Thực hiện đến năm"), null=True, blank=True)
    report_due = models.DateField(_("Hạn báo cáo kết quả"), null=True, blank=True)
    reported_on = models.DateField(_("Ngày báo cáo kết quả"), null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = _("Kế hoạch, chương trình")
        indexes = [models.Index(fields=["unit", "-issued_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["number", "issued_on", "issuer"],
                name="climate_plan_once",
                violation_error_message=_("Văn bản này đã có trong sổ."),
            ),
            one_of("kind", PlanKind, "climate_plan_kind"),
            one_of("field", Field, "climate_plan_field"),
            one_of("issuer", Issuer, "climate_plan_issuer"),
            models.CheckConstraint(
                condition=Q(carries_out="", carries_out_date=None)
                | ~Q(carries_out="") & Q(carries_out_date__isnull=False, carries_out_date__lte=F("issued_on")),
                name="climate_plan_carries_out",
                violation_error_message=_(
                    "Văn bản được thực hiện phải ghi cả số và ngày, ngày không sau ngày ban hành văn bản này."
                ),
            ),
            in_order(
                "issued_on", "report_due", "climate_plan_report_due", _("Hạn báo cáo không được trước ngày ban hành.")
            ),
            in_order("issued_on", "reported_on", "climate_plan_reported", _("Không thể báo cáo trước ngày ban hành.")),
        ]

    def __str__(self) -> str:
        return self.number


class Facility(Entry):
    """A facility that a list obliges to inventory its greenhouse gases."""

    search_fields = ("name", "listed_in")
    part_sets = ("inventories",)

    name = models.CharField(_("Cơ sở"), max_length=255)
    organisation = models.ForeignKey(
        "org.Organisation",
        models.PROTECT,
        verbose_name=_("Tổ chức (trong danh mục)"),
        null=True,
        blank=True,
        related_name="+",
    )
    place = models.ForeignKey("org.Place", models.PROTECT, verbose_name=_("Địa điểm"), related_name="+")
    sector = models.CharField(_("Ngành"), max_length=12, choices=Sector)
    energy_toe = models.PositiveIntegerField(_("Năng lượng tiêu thụ (TOE/năm)"), null=True, blank=True)
    listed_in = models.CharField(_("Danh mục: số, ký hiệu quyết định"), max_length=60)
    listed_on = models.DateField(_("Vào danh mục ngày"))
    delisted_on = models.DateField(_("Ra khỏi danh mục ngày"), null=True, blank=True)
    urged_on = models.DateField(_("Ngày đôn đốc gần nhất"), null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = _("Cơ sở phải kiểm kê khí nhà kính")
        indexes = [models.Index(fields=["unit", "sector"])]
        constraints = [
            models.UniqueConstraint(
                fields=["name", "listed_on"],
                name="ghg_facility_once",
                violation_error_message=_("Cơ sở này đã có trong danh mục."),
            ),
            one_of("sector", Sector, "ghg_facility_sector"),
            in_order("listed_on", "delisted_on", "ghg_facility_delisted", _("Ngày ra phải sau ngày vào danh mục.")),
        ]

    def __str__(self) -> str:
        return self.name


class Inventory(Part):
    """A facility's inventory of one year's greenhouse gases."""

    whole = "facility"
    search_fields = ("facility__name",)

    facility = models.ForeignKey(Facility, models.PROTECT, verbose_name=_("Cơ sở"), related_name="inventories")
    inventory_year = models.PositiveSmallIntegerField(
        _("Kiểm kê năm"), validators=[MinValueValidator(2010), MaxValueValidator(2100)]
    )
    submitted_on = models.DateField(_("Ngày gửi kết quả"))
    emission_t = models.PositiveIntegerField(_("Phát thải (tấn CO2 tương đương)"))
    verified_on = models.DateField(_("Ngày thẩm định"), null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = _("Kết quả kiểm kê khí nhà kính")
        indexes = [models.Index(fields=["unit", "-submitted_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["facility", "inventory_year"],
                name="ghg_inventory_once",
                violation_error_message=_("Cơ sở đã có kết quả kiểm kê của năm này."),
            ),
            in_order(
                "submitted_on", "verified_on", "ghg_inventory_verified", _("Thẩm định sau khi cơ sở gửi kết quả.")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.facility} ({self.inventory_year})"


class Measure(Entry):
    """A measure of adaptation to climate change, followed until it is done."""

    search_fields = ("title", "lead_agency")
    part_sets = ("checks",)

    title = models.CharField(_("Hoạt động thích ứng"), max_length=500)
    plan = models.ForeignKey(
        Plan, models.PROTECT, verbose_name=_("Thuộc kế hoạch"), null=True, blank=True, related_name="measures"
    )
    lead_agency = models.CharField(_("Cơ quan chủ trì"), max_length=255)
    place = models.ForeignKey("org.Place", models.PROTECT, verbose_name=_("Địa bàn"), related_name="+")
    cost = MoneyField(_("Kinh phí (đồng)"), null=True, blank=True)
    started_on = models.DateField(_("Bắt đầu ngày"))
    due_on = models.DateField(_("Hạn hoàn thành"), null=True, blank=True)
    done_on = models.DateField(_("Hoàn thành ngày"), null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = _("Hoạt động thích ứng với biến đổi khí hậu")
        indexes = [models.Index(fields=["unit", "-started_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["title", "place", "started_on"],
                name="measure_once",
                violation_error_message=_("Hoạt động này đã có trong sổ."),
            ),
            in_order("started_on", "due_on", "measure_due", _("Hạn hoàn thành không được trước ngày bắt đầu.")),
            in_order("started_on", "done_on", "measure_done", _("Ngày hoàn thành không được trước ngày bắt đầu.")),
        ]

    def __str__(self) -> str:
        return self.title


class MeasureCheck(Part):
    """What was seen of a measure on a day."""

    whole = "measure"
    search_fields = ("measure__title", "finding")

    measure = models.ForeignKey(Measure, models.PROTECT, verbose_name=_("Hoạt động"), related_name="checks")
    checked_on = models.DateField(_("Ngày giám sát"))
    percent = models.PositiveSmallIntegerField(
        _("Tỷ lệ hoàn thành (%)"), null=True, blank=True, validators=[MaxValueValidator(100)]
    )
    finding = models.CharField(_("Kết quả giám sát"), max_length=500)

    class Meta:
        verbose_name = verbose_name_plural = _("Giám sát hoạt động thích ứng")
        indexes = [models.Index(fields=["unit", "-checked_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["measure", "checked_on"],
                name="measure_check_once",
                violation_error_message=_("Lần giám sát này đã có trong sổ."),
            ),
            models.CheckConstraint(
                condition=Q(percent__isnull=True) | Q(percent__lte=100),
                name="measure_check_percent",
                violation_error_message=_("Tỷ lệ hoàn thành không quá 100%."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.measure} – {self.checked_on:%d/%m/%Y}"
