"""The entries of the mineral registers: licences, reserves, closures, fees with their instalments, auctions, markers."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from soxanh.registers.constraints import in_order, one_of, positive
from soxanh.registers.entry import Entry, Part
from soxanh.registers.fields import AreaField, MoneyField
from soxanh.registers.licence import Licence
from soxanh.registers.minerals.choices import AuctionResult, Group, LicenceKind, QuantityUnit


class MineEntry(Entry):
    """An entry about one mine, known by its name and place; with the licence where the ledger holds it."""

    mine = models.CharField(_("Mỏ, khu vực khoáng sản"), max_length=255)
    place = models.ForeignKey("org.Place", models.PROTECT, verbose_name=_("Địa điểm"), related_name="+")
    licence = models.ForeignKey(
        "minerals.MineralLicence",
        models.PROTECT,
        verbose_name=_("Giấy phép"),
        null=True,
        blank=True,
        related_name="%(class)s_entries",
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.mine


class MineralLicence(Licence):
    """A licence to explore or exploit one mineral in one area."""

    search_fields = ("number", "holder_name", "mine", "mineral")
    term_parameter = "minerals.licence_term"
    unlimited = frozenset({LicenceKind.CONFIRMATION.value})

    kind = models.CharField(_("Loại giấy phép"), max_length=12, choices=LicenceKind)
    mineral = models.CharField(_("Loại khoáng sản"), max_length=100)
    group = models.CharField(_("Nhóm khoáng sản"), max_length=3, choices=Group, blank=True)
    mine = models.CharField(_("Mỏ, khu vực khoáng sản"), max_length=255)
    place = models.ForeignKey("org.Place", models.PROTECT, verbose_name=_("Địa điểm"), related_name="+")
    area = AreaField(_("Diện tích (ha)"))
    yearly_output = models.PositiveBigIntegerField(_("Công suất khai thác mỗi năm"), null=True, blank=True)
    quantity_unit = models.CharField(_("Đơn vị tính"), max_length=5, choices=QuantityUnit, blank=True)

    class Meta(Licence.Meta):
        verbose_name = verbose_name_plural = _("Giấy phép hoạt động khoáng sản")
        constraints = [
            *Licence.Meta.constraints,
            one_of("kind", LicenceKind, "mineral_licence_kind"),
            one_of("group", Group, "mineral_licence_group", blank=True),
            positive("area", "mineral_licence_area"),
            models.CheckConstraint(
                condition=Q(yearly_output=None) | ~Q(quantity_unit=""),
                name="mineral_licence_output_unit",
                violation_error_message=_("Đã ghi công suất thì phải chọn đơn vị tính."),
            ),
        ]


class ReserveApproval(MineEntry):
    """A decision that approves what reserve exploration has found in a mine."""

    search_fields = ("mine", "mineral", "decision_number")

    mineral = models.CharField(_("Loại khoáng sản"), max_length=100)
    quantity = models.PositiveBigIntegerField(_("Trữ lượng"))
    quantity_unit = models.CharField(_("Đơn vị tính"), max_length=5, choices=QuantityUnit)
    decision_number = models.CharField(_("Số, ký hiệu quyết định"), max_length=40)
    decided_on = models.DateField(_("Ngày phê duyệt"))

    class Meta:
        verbose_name = verbose_name_plural = _("Phê duyệt trữ lượng khoáng sản")
        indexes = [models.Index(fields=["unit", "-decided_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["decision_number", "decided_on", "mineral"],
                name="reserve_approval_once",
                violation_error_message=_("Quyết định này đã có trong sổ."),
            ),
            one_of("quantity_unit", QuantityUnit, "reserve_approval_unit"),
            positive("quantity", "reserve_approval_quantity"),
        ]


class Closure(MineEntry):
    """The closing of one mine: its scheme approved, the work accepted, the mine declared closed."""

    search_fields = ("mine", "holder_name", "scheme_number", "closing_number")

    holder_name = models.CharField(_("Đơn vị khai thác"), max_length=255)
    scheme_number = models.CharField(_("Số, ký hiệu quyết định phê duyệt đề án"), max_length=40)
    scheme_approved_on = models.DateField(_("Ngày phê duyệt đề án"))
    due_on = models.DateField(_("Hạn hoàn thành đóng cửa mỏ"), null=True, blank=True)
    closing_number = models.CharField(_("Số, ký hiệu quyết định đóng cửa mỏ"), max_length=40, blank=True)
    closed_on = models.DateField(_("Ngày đóng cửa mỏ"), null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = _("Đóng cửa mỏ")
        indexes = [models.Index(fields=["unit", "-scheme_approved_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["scheme_number", "scheme_approved_on"],
                name="closure_once",
                violation_error_message=_("Đề án này đã có trong sổ."),
            ),
            in_order(
                "scheme_approved_on",
                "closed_on",
                "closure_closed",
                _("Đóng cửa mỏ không được trước khi phê duyệt đề án."),
            ),
        ]


class ExploitationFee(MineEntry):
    """A decision that approves what the right to exploit a mine costs in all."""

    search_fields = ("mine", "payer", "decision_number")
    part_sets = ("instalments",)

    payer = models.CharField(_("Đơn vị nộp"), max_length=255)
    decision_number = models.CharField(_("Số, ký hiệu quyết định"), max_length=40)
    decided_on = models.DateField(_("Ngày quyết định"))
    amount = MoneyField(_("Tiền cấp quyền (đồng)"))

    class Meta:
        verbose_name = verbose_name_plural = _("Tiền cấp quyền khai thác khoáng sản")
        indexes = [models.Index(fields=["unit", "-decided_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["decision_number", "decided_on"],
                name="mineral_fee_once",
                violation_error_message=_("Quyết định này đã có trong sổ."),
            ),
            positive("amount", "mineral_fee_amount"),
        ]

    def __str__(self) -> str:
        return f"{self.decision_number} – {self.mine}"


class FeeInstalment(Part):
    """What is to be paid of such a fee by a day, told to the tax office, and what was paid."""

    whole = "fee"
    search_fields = ("fee__mine", "fee__payer", "fee__decision_number")

    fee = models.ForeignKey(
        ExploitationFee, models.PROTECT, verbose_name=_("Quyết định tiền cấp quyền"), related_name="instalments"
    )
    due_on = models.DateField(_("Hạn nộp"))
    amount = MoneyField(_("Phải nộp (đồng)"))
    notified_on = models.DateField(_("Ngày gửi cơ quan thuế"), null=True, blank=True)
    paid_on = models.DateField(_("Ngày nộp đủ"), null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = _("Kỳ nộp tiền cấp quyền khoáng sản")
        indexes = [models.Index(fields=["unit", "due_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["fee", "due_on"],
                name="fee_instalment_once",
                violation_error_message=_("Kỳ nộp này đã có trong sổ."),
            ),
            positive("amount", "fee_instalment_amount"),
        ]

    def __str__(self) -> str:
        return f"{self.fee} – {self.due_on:%d/%m/%Y}"


class RightAuction(MineEntry):
    """One auction of the right to exploit one mine."""

    search_fields = ("mine", "mineral", "winner", "approval_number")

    mineral = models.CharField(_("Loại khoáng sản"), max_length=100)
    round = models.CharField(_("Đợt đấu giá"), max_length=50, blank=True)
    held_on = models.DateField(_("Ngày đấu giá"))
    result = models.CharField(_("Kết quả"), max_length=8, choices=AuctionResult)
    winner = models.CharField(_("Đơn vị trúng đấu giá"), max_length=255, blank=True)
    approval_number = models.CharField(_("Số, ký hiệu quyết định phê duyệt kết quả"), max_length=40, blank=True)
    approved_on = models.DateField(_("Ngày phê duyệt kết quả"), null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = _("Đấu giá quyền khai thác khoáng sản")
        indexes = [models.Index(fields=["unit", "-held_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["mine", "place", "held_on"],
                name="right_auction_once",
                violation_error_message=_("Cuộc đấu giá này đã có trong sổ."),
            ),
            models.CheckConstraint(
                condition=(Q(result=AuctionResult.SUCCESS) & ~Q(winner=""))
                | Q(result=AuctionResult.FAILED, winner="", approved_on=None),
                name="right_auction_result",
                violation_error_message=_(
                    "Đấu giá thành thì ghi đơn vị trúng; không thành thì để trống đơn vị trúng và ngày phê duyệt."
                ),
            ),
            models.CheckConstraint(
                condition=Q(approved_on=None) | Q(approved_on__gte=F("held_on")),
                name="right_auction_approved",
                violation_error_message=_("Phê duyệt kết quả không được trước ngày đấu giá."),
            ),
        ]


class MarkerHandover(MineEntry):
    """Boundary markers of one mine checked in the field and handed over to who exploits it."""

    search_fields = ("mine", "holder_name", "minutes_number")

    holder_name = models.CharField(_("Đơn vị nhận bàn giao"), max_length=255)
    handed_over_on = models.DateField(_("Ngày bàn giao"))
    markers = models.PositiveIntegerField(_("Số mốc"))
    minutes_number = models.CharField(_("Số biên bản"), max_length=40, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = _("Bàn giao mốc giới mỏ")
        indexes = [models.Index(fields=["unit", "-handed_over_on"])]
        constraints = [positive("markers", "marker_handover_markers")]
