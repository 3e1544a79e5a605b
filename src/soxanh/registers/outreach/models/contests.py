"""Contests that the staff take part in: their rounds, how often each unit's people took part, prizes won."""

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from soxanh.registers.constraints import in_order, one_of
from soxanh.registers.entry import Entry, Part
from soxanh.registers.outreach.choices import PrizeKind


class Contest(Entry):
    """A contest, with the plans by which it is held and by which the department takes part."""

    title = models.CharField(_("Tên cuộc thi"), max_length=300, unique=True)
    organiser = models.CharField(_("Cơ quan tổ chức"), max_length=200)
    plan_number = models.CharField(_("Số, ký hiệu kế hoạch cuộc thi"), max_length=60, blank=True)
    launched_on = models.DateField(_("Ngày Sở phát động"))

    search_fields = ("title", "plan_number")
    part_sets = ("rounds",)

    class Meta:
        verbose_name = verbose_name_plural = _("Cuộc thi")
        indexes = [models.Index(fields=["unit", "-launched_on"])]

    def __str__(self) -> str:
        return self.title


class ContestRound(Part):
    """A round (week) of a contest."""

    contest = models.ForeignKey(Contest, models.PROTECT, verbose_name=_("Cuộc thi"), related_name="rounds")
    number = models.PositiveSmallIntegerField(_("Tuần, vòng thi thứ"), validators=[MinValueValidator(1)])
    starts_on = models.DateField(_("Từ ngày"))
    ends_on = models.DateField(_("Đến hết ngày"))

    whole = "contest"
    search_fields = ("contest__title",)

    class Meta:
        verbose_name = verbose_name_plural = _("Tuần, vòng thi")
        ordering = ["contest", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["contest", "number"],
                name="contest_round_once",
                violation_error_message=_("Cuộc thi đã có vòng thi số này."),
            ),
            models.CheckConstraint(condition=Q(number__gte=1), name="contest_round_number"),
            in_order(
                "starts_on", "ends_on", "contest_round_in_order", _("Ngày kết thúc không được trước ngày bắt đầu.")
            ),
        ]

    def __str__(self) -> str:
        return f"Tuần {self.number}, từ {self.starts_on:%d/%m/%Y}"


class ContestEntries(Entry):
    """How many times the people of a unit took part in a round."""

    round = models.ForeignKey(ContestRound, models.PROTECT, verbose_name=_("Tuần, vòng thi"), related_name="entries")
    times = models.PositiveIntegerField(_("Số lượt dự thi"))

    search_fields = ("round__contest__title",)

    class Meta:
        verbose_name = verbose_name_plural = _("Lượt dự thi")
        constraints = [
            models.UniqueConstraint(
                fields=["round", "unit"],
                name="contest_entries_once",
                violation_error_message=_("Đơn vị này đã ghi lượt dự thi của vòng đó."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.round}: {self.times}"


class ContestPrize(Entry):
    """A prize won in a round by one of the staff."""

    round = models.ForeignKey(ContestRound, models.PROTECT, verbose_name=_("Tuần, vòng thi"), related_name="prizes")
    winner = models.ForeignKey("org.Person", models.PROTECT, verbose_name=_("Người đạt giải"), related_name="+")
    kind = models.CharField(_("Giải"), max_length=12, choices=PrizeKind)
    awarded_on = models.DateField(_("Ngày công bố giải"))
    decision_number = models.CharField(_("Số, ký hiệu quyết định"), max_length=60, blank=True)

    search_fields = ("winner__full_name", "decision_number")

    class Meta:
        verbose_name = verbose_name_plural = _("Giải thưởng cuộc thi")
        indexes = [models.Index(fields=["unit", "-awarded_on"])]
        constraints = [
            one_of("kind", PrizeKind, "contest_prize_kind"),
            models.UniqueConstraint(
                fields=["round", "winner", "kind"],
                name="contest_prize_once",
                violation_error_message=_("Giải này của người đó trong vòng thi đã có trong sổ."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.winner.full_name}"
