"""Registers of what the State decides: land decisions, prices, plans, auctions, forestry land recovered."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from soxanh.registers.constraints import one_of, positive
from soxanh.registers.entry import Entry
from soxanh.registers.fields import AreaField, MoneyField
from soxanh.registers.judgement import refuse_failures
from soxanh.registers.land import rules
from soxanh.registers.land.choices import AuctionResult, Authority, CodeList, DecisionKind, FinancialForm
from soxanh.registers.places import DISTRICTS


class LandDecision(Entry):
    """One decision to allocate, recover, lease, convert or extend, with the whole area that it disposes of."""

    search_fields = ("number", "land_user", "subject")

    kind = models.CharField(_("Loại quyết định"), max_length=10, choices=DecisionKind)
    number = models.CharField(_("Số, ký hiệu"), max_length=40)
    decided_on = models.DateField(_("Ngày quyết định"))
    authority = models.CharField(_("Cấp quyết định"), max_length=10, choices=Authority, default=Authority.PROVINCE)
    subject = models.CharField(_("Trích yếu"), max_length=500)
    land_user = models.CharField(_("Người sử dụng đất"), max_length=255)
    organisation = models.ForeignKey(
        "org.Organisation",
        models.PROTECT,
        verbose_name=_("Tổ chức (trong danh mục)"),
        null=True,
        blank=True,
        related_name="+",
    )
    person = models.ForeignKey(
        "org.Person",
        models.PROTECT,
        verbose_name=_("Cá nhân (trong danh mục)"),
        null=True,
        blank=True,
        related_name="+",
    )
    place = models.ForeignKey("org.Place", models.PROTECT, verbose_name=_("Địa điểm khu đất"), related_name="+")
    area = AreaField(_("Diện tích (ha)"))
    purpose_code = models.CharField(_("Mã loại đất"), max_length=4, blank=True)
    former_purpose_code = models.CharField(_("Mã loại đất trước khi chuyển"), max_length=4, blank=True)
    code_list = models.CharField(_("Bảng mã loại đất"), max_length=10, choices=CodeList, blank=True)
    listed_in = models.CharField(
        _("Nghị quyết thông qua danh mục dự án"),
        max_length=100,
        blank=True,
        help_text=_("Số, ký hiệu nghị quyết của HĐND tỉnh; cần khi chuyển đất trồng lúa, đất rừng."),
    )
    financial_form = models.CharField(_("Hình thức tài chính"), max_length=10, choices=FinancialForm, blank=True)
    term_until = models.DateField(_("Sử dụng đến ngày"), null=True, blank=True)
    dossier = models.ForeignKey(
        "procedures.Dossier", models.PROTECT, verbose_name=_("Hồ sơ thủ tục"), null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = verbose_name_plural = _("Quyết định về đất đai")
        indexes = [models.Index(fields=["unit", "-decided_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["number", "decided_on", "authority", "place"],
                name="land_decision_once",
                violation_error_message=_("Quyết định này đã có trong sổ."),
            ),
            one_of("kind", DecisionKind, "land_decision_kind"),
            one_of("authority", Authority, "land_decision_authority"),
            one_of("financial_form", FinancialForm, "land_decision_financial_form", blank=True),
            positive("area", "land_decision_area"),
            models.CheckConstraint(
                condition=models.Q(organisation=None) | models.Q(person=None),
                name="land_decision_one_user",
                violation_error_message=_("Chỉ chọn tổ chức hoặc cá nhân, không chọn cả hai."),
            ),
            models.CheckConstraint(
                condition=models.Q(purpose_code="", former_purpose_code="") | ~models.Q(code_list=""),
                name="land_decision_code_list",
                violation_error_message=_("Đã ghi mã loại đất thì phải chọn bảng mã loại đất."),
            ),
            models.CheckConstraint(
                condition=models.Q(term_until=None) | models.Q(term_until__gt=models.F("decided_on")),
                name="land_decision_term",
                violation_error_message=_("Thời hạn sử dụng phải sau ngày quyết định."),
            ),
        ]

    def __str__(self) -> str:
        return self.number

    def clean(self) -> None:
        super().clean()
        refuse_failures((check(self) for check in rules.DECISION_CHECKS), (each.name for each in self._meta.fields))


class SpecificPrice(Entry):
    """A decision approving the specific land price of a project. A project may have several, by stages or by places."""

    search_fields = ("project", "decision_number")

    project = models.CharField(_("Dự án"), max_length=255)
    decision_number = models.CharField(_("Số, ký hiệu quyết định"), max_length=40)
    decided_on = models.DateField(_("Ngày quyết định"))
    place = models.ForeignKey("org.Place", models.PROTECT, verbose_name=_("Địa điểm"), related_name="+")
    area = AreaField(_("Diện tích (ha)"), null=True, blank=True)
    price_from = MoneyField(_("Giá thấp nhất (đồng/m²)"), null=True, blank=True)
    price_to = MoneyField(_("Giá cao nhất (đồng/m²)"), null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = _("Giá đất cụ thể")
        indexes = [models.Index(fields=["unit", "-decided_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["decision_number", "decided_on", "project"],
                name="specific_price_once",
                violation_error_message=_("Quyết định giá đất này đã có trong sổ."),
            ),
            positive("area", "specific_price_area"),
            positive("price_from", "specific_price_from"),
            models.CheckConstraint(
                condition=models.Q(price_to__gte=models.F("price_from")),
                name="specific_price_range",
                violation_error_message=_("Giá cao nhất không được thấp hơn giá thấp nhất."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.decision_number} – {self.project}"


class DistrictPlan(Entry):
    """A district's land-use plan of one year, approved by the province."""

    search_fields = ("decision_number",)

    district = models.ForeignKey(
        "org.Place",
        models.PROTECT,
        verbose_name=_("Huyện, thành phố"),
        limit_choices_to={"kind__in": DISTRICTS},
        related_name="+",
    )
    plan_year = models.PositiveSmallIntegerField(_("Năm kế hoạch"))
    decision_number = models.CharField(_("Số, ký hiệu quyết định"), max_length=40)
    approved_on = models.DateField(_("Ngày phê duyệt"))

    class Meta:
        verbose_name = verbose_name_plural = _("Kế hoạch sử dụng đất cấp huyện")
        indexes = [models.Index(fields=["unit", "-approved_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["district", "plan_year", "decision_number"],
                name="district_plan_once",
                violation_error_message=_("Kế hoạch sử dụng đất này đã có trong sổ."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.decision_number} ({self.plan_year})"


class Auction(Entry):
    """One auction of land-use rights over one plot."""

    search_fields = ("plot",)

    plot = models.CharField(_("Khu đất, thửa đất"), max_length=255)
    place = models.ForeignKey("org.Place", models.PROTECT, verbose_name=_("Địa điểm"), related_name="+")
    held_on = models.DateField(_("Ngày đấu giá"))
    result = models.CharField(_("Kết quả"), max_length=10, choices=AuctionResult)
    starting_price = MoneyField(_("Giá khởi điểm (đồng)"))
    proceeds = MoneyField(_("Tiền trúng đấu giá (đồng)"), null=True, blank=True)
    markers_handed_on = models.DateField(_("Ngày bàn giao mốc giới"), null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = _("Đấu giá quyền sử dụng đất")
        indexes = [models.Index(fields=["unit", "-held_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["plot", "place", "held_on"],
                name="auction_once",
                violation_error_message=_("Cuộc đấu giá này đã có trong sổ."),
            ),
            positive("starting_price", "auction_starting_price"),
            models.CheckConstraint(
                condition=models.Q(
                    result=AuctionResult.SUCCESS, proceeds__isnull=False, proceeds__gte=models.F("starting_price")
                )
                | models.Q(result=AuctionResult.FAILED, proceeds=None, markers_handed_on=None),
                name="auction_result",
                violation_error_message=_(
                    "Đấu giá thành thì ghi tiền trúng đấu giá, không thấp hơn giá khởi điểm; "
                    "không thành thì để trống tiền và ngày bàn giao mốc giới."
                ),
            ),
            models.CheckConstraint(
                condition=models.Q(markers_handed_on__gte=models.F("held_on")),
                name="auction_markers",
                violation_error_message=_("Ngày bàn giao mốc giới không được trước ngày đấu giá."),
            ),
        ]

    def __str__(self) -> str:
        return self.plot


class ForestryRecovery(Entry):
    """Encroached or disputed land of a forestry company that the company has got back."""

    search_fields = ("company",)

    company = models.CharField(_("Công ty lâm nghiệp"), max_length=255)
    district = models.ForeignKey(
        "org.Place",
        models.PROTECT,
        verbose_name=_("Huyện, thành phố"),
        limit_choices_to={"kind__in": DISTRICTS},
        related_name="+",
    )
    recovered_on = models.DateField(_("Ngày thu hồi"))
    area = AreaField(_("Diện tích (ha)"))

    class Meta:
        verbose_name = verbose_name_plural = _("Thu hồi đất bị lấn chiếm của công ty lâm nghiệp")
        indexes = [models.Index(fields=["unit", "-recovered_on"])]
        constraints = [positive("area", "forestry_recovery_area")]

    def __str__(self) -> str:
        return self.company
