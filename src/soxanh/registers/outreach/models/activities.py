"""Events, donations and postings on the department's site."""

from django.core.validators import URLValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from soxanh.registers.constraints import in_order, one_of, positive
from soxanh.registers.entry import Entry, Part
from soxanh.registers.fields import MoneyField
from soxanh.registers.outreach.choices import Audience, Cause, EventKind, Giver, PostingKind, Topic
from soxanh.registers.places import COMMUNES


class Event(Entry):
    """A training class, conference, campaign or other event, with the number of people who came."""

    title = models.CharField(_("Tên hoạt động"), max_length=300)
    kind = models.CharField(_("Hình thức"), max_length=12, choices=EventKind)
    topic = models.CharField(_("Nội dung"), max_length=16, choices=Topic)
    audience = models.CharField(_("Đối tượng"), max_length=12, choices=Audience)
    held_on = models.DateField(_("Từ ngày"))
    ended_on = models.DateField(_("Đến ngày"), null=True, blank=True)
    place = models.ForeignKey(
        "org.Place", models.PROTECT, verbose_name=_("Địa bàn"), null=True, blank=True, related_name="+"
    )
    venue = models.CharField(_("Địa điểm"), max_length=200, blank=True)
    partner = models.CharField(_("Cơ quan phối hợp"), max_length=200, blank=True)
    attendees = models.PositiveIntegerField(_("Số người dự"), null=True, blank=True)
    plan = models.ForeignKey(
        "documents.OutgoingDocument",
        models.PROTECT,
        verbose_name=_("Kế hoạch, giấy mời"),
        null=True,
        blank=True,
        related_name="+",
    )

    search_fields = ("title", "venue", "partner")
    part_sets = ("communes",)

    class Meta:
        verbose_name = verbose_name_plural = _("Tập huấn, hội nghị, hoạt động tuyên truyền")
        indexes = [models.Index(fields=["unit", "-held_on"])]
        constraints = [
            one_of("kind", EventKind, "event_kind"),
            one_of("topic", Topic, "event_topic"),
            one_of("audience", Audience, "event_audience"),
            in_order("held_on", "ended_on", "event_in_order", _("Ngày kết thúc không được trước ngày bắt đầu.")),
            models.UniqueConstraint(
                fields=["title", "held_on"],
                name="event_once",
                violation_error_message=_("Hoạt động này trong ngày đó đã có trong sổ."),
            ),
            models.CheckConstraint(
                condition=~Q(kind=EventKind.TRAINING) | Q(attendees__isnull=False),
                name="event_trainees",
                violation_error_message=_("Lớp tập huấn phải ghi số người dự."),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class EventCommune(Part):
    """A commune for whose people an event was held."""

    event = models.ForeignKey(Event, models.PROTECT, verbose_name=_("Hoạt động"), related_name="communes")
    commune = models.ForeignKey(
        "org.Place",
        models.PROTECT,
        verbose_name=_("Xã, phường, thị trấn"),
        limit_choices_to={"kind__in": COMMUNES},
        related_name="+",
    )

    whole = "event"
    search_fields = ("commune__name", "event__title")

    class Meta:
        verbose_name = verbose_name_plural = _("Xã dự tập huấn, hoạt động")
        constraints = [
            models.UniqueConstraint(
                fields=["event", "commune"],
                name="event_commune_once",
                violation_error_message=_("Xã này đã ghi cho hoạt động đó."),
            )
        ]

    def __str__(self) -> str:
        return self.commune.name


class Donation(Entry):
    """Money raised or gifts given on one occasion, worth so many đồng."""

    given_on = models.DateField(_("Ngày trao"))
    giver = models.CharField(_("Bên vận động, tặng"), max_length=12, choices=Giver)
    cause = models.CharField(_("Mục đích"), max_length=14, choices=Cause)
    recipient = models.CharField(_("Bên nhận"), max_length=300)
    recipients = models.PositiveIntegerField(_("Số người, hộ, đơn vị nhận"), null=True, blank=True)
    amount = MoneyField(_("Số tiền, giá trị (đồng)"))
    place = models.ForeignKey(
        "org.Place", models.PROTECT, verbose_name=_("Địa bàn"), null=True, blank=True, related_name="+"
    )
    called_by = models.CharField(_("Cơ quan kêu gọi"), max_length=200, blank=True)

    search_fields = ("recipient", "called_by")

    class Meta:
        verbose_name = verbose_name_plural = _("Ủng hộ, quà tặng")
        indexes = [models.Index(fields=["unit", "-given_on"])]
        constraints = [
            one_of("giver", Giver, "donation_giver"),
            one_of("cause", Cause, "donation_cause"),
            positive("amount", "donation_amount"),
        ]

    def __str__(self) -> str:
        return self.recipient


class Posting(Entry):
    """Something posted on the department's site: a news item, a document, or a procedure of the catalogue."""

    title = models.CharField(_("Tên bài, trích yếu"), max_length=300)
    kind = models.CharField(_("Loại bài đăng"), max_length=10, choices=PostingKind)
    posted_on = models.DateField(_("Ngày đăng"))
    symbol = models.CharField(_("Số, ký hiệu văn bản"), max_length=60, blank=True)
    document = models.ForeignKey(
        "documents.OutgoingDocument",
        models.PROTECT,
        verbose_name=_("Văn bản của Sở"),
        null=True,
        blank=True,
        related_name="+",
    )
    procedure = models.ForeignKey(
        "procedures.Procedure",
        models.PROTECT,
        verbose_name=_("Thủ tục hành chính"),
        null=True,
        blank=True,
        related_name="+",
    )
    author = models.CharField(_("Người viết bài"), max_length=120, blank=True)
    address = models.CharField(_("Đường dẫn"), max_length=300, blank=True, validators=[URLValidator()])

    search_fields = ("title", "symbol", "author")

    class Meta:
        verbose_name = verbose_name_plural = _("Bài đăng trên trang thông tin điện tử")
        indexes = [models.Index(fields=["unit", "-posted_on"])]
        constraints = [
            one_of("kind", PostingKind, "posting_kind"),
            models.UniqueConstraint(
                fields=["kind", "title", "posted_on"],
                name="posting_once",
                violation_error_message=_("Bài này đã đăng trong ngày đó."),
            ),
            models.CheckConstraint(
                condition=Q(kind=PostingKind.PROCEDURE, procedure__isnull=False)
                | (~Q(kind=PostingKind.PROCEDURE) & Q(procedure=None)),
                name="posting_procedure",
                violation_error_message=_("Đăng thủ tục hành chính thì chọn thủ tục; bài khác thì để trống."),
            ),
            models.CheckConstraint(
                condition=Q(kind=PostingKind.DOCUMENT) | Q(document=None),
                name="posting_document",
                violation_error_message=_("Chỉ bài đăng văn bản mới chọn văn bản của Sở."),
            ),
        ]

    def __str__(self) -> str:
        return self.title
