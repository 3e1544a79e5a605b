"""Movements, registrations of titles, annual classification, awards, medal dossiers."""

from typing import ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from soxanh.registers.constraints import in_order, one_of
from soxanh.registers.emulation.choices import COLLECTIVE, PERSONAL, Form, Grade, Ground, Launcher, Level, Theme
from soxanh.registers.entry import Entry


class Movement(Entry):
    """An emulation movement, with the document that launched it and the department's plan to carry it out."""

    title = models.CharField(_("Tên phong trào"), max_length=300, unique=True)
    theme = models.CharField(_("Chủ đề"), max_length=12, choices=Theme)
    launched_by = models.CharField(_("Cấp phát động"), max_length=12, choices=Launcher)
    document_number = models.CharField(_("Số, ký hiệu văn bản phát động"), max_length=60, blank=True)
    launched_on = models.DateField(_("Ngày phát động"))
    ended_on = models.DateField(_("Ngày kết thúc"), null=True, blank=True)
    plan = models.ForeignKey(
        "documents.OutgoingDocument",
        models.PROTECT,
        verbose_name=_("Kế hoạch thực hiện của Sở"),
        null=True,
        blank=True,
        related_name="+",
    )

    search_fields = ("title", "document_number")

    class Meta:
        verbose_name = verbose_name_plural = _("Phong trào thi đua")
        indexes = [models.Index(fields=["unit", "-launched_on"])]
        constraints = [
            one_of("theme", Theme, "movement_theme"),
            one_of("launched_by", Launcher, "movement_launched_by"),
            in_order(
                "launched_on", "ended_on", "movement_in_order", _("Ngày kết thúc không được trước ngày phát động.")
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Honoured(Entry):
    """An entry about a person of the unit, about a named group within it, or about the unit itself."""

    person = models.ForeignKey(
        "org.Person",
        models.PROTECT,
        verbose_name=_("Cá nhân"),
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Để trống nếu là tập thể."),
    )
    collective = models.CharField(
        _("Tập thể trong đơn vị"),
        max_length=200,
        blank=True,
        help_text=_("Để trống nếu là cá nhân hoặc cả đơn vị."),
    )
    year = models.PositiveSmallIntegerField(
        _("Thành tích năm"), validators=[MinValueValidator(1990), MaxValueValidator(2100)]
    )

    search_fields: ClassVar[tuple[str, ...]] = ("person__full_name", "collective", "unit__name")

    class Meta:
        abstract = True

    @property
    def subject(self) -> str:
        return self.person.full_name if self.person else self.collective or self.unit.name

    subject.fget.short_description = _("Cá nhân, tập thể")  # type: ignore[attr-defined]
    subject.fget.select_related = ("person", "unit")  # type: ignore[attr-defined]


def _subject(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(person=None) | Q(collective=""),
        name=f"{name}_subject",
        violation_error_message=_("Chỉ ghi cá nhân hoặc tập thể, không ghi cả hai."),
    )


def _once(name: str, *fields: str, condition: Q | None = None) -> list[models.UniqueConstraint]:
    """Once for a person, once for a collective, as far as `condition` holds."""
    message = _("Mục này của cá nhân, tập thể đó đã có trong sổ.")
    extra = condition or Q()
    return [
        models.UniqueConstraint(
            fields=["person", *fields],
            condition=Q(person__isnull=False) & extra,
            name=f"{name}_once_person",
            violation_error_message=message,
        ),
        models.UniqueConstraint(
            fields=["unit", "collective", *fields],
            condition=Q(person=None) & extra,
            name=f"{name}_once_collective",
            violation_error_message=message,
        ),
    ]


def _fits_subject(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=(~Q(form__in=PERSONAL) | Q(person__isnull=False)) & (~Q(form__in=COLLECTIVE) | Q(person=None)),
        name=f"{name}_fits_subject",
        violation_error_message=_("Danh hiệu này không dành cho đối tượng đã ghi: hãy xem lại cá nhân hay tập thể."),
    )


class Registration(Honoured):
    """A title or commendation that a person or a collective set out to earn in a year."""

    form = models.CharField(_("Danh hiệu, hình thức đăng ký"), max_length=8, choices=Form)
    registered_on = models.DateField(_("Ngày đăng ký"))

    class Meta:
        verbose_name = verbose_name_plural = _("Đăng ký danh hiệu thi đua")
        indexes = [models.Index(fields=["unit", "-registered_on"])]
        constraints = [
            one_of("form", Form, "registration_form"),
            _subject("registration"),
            _fits_subject("registration"),
            *_once("registration", "year", "form"),
        ]

    def __str__(self) -> str:
        return f"{self.subject}: {self.get_form_display()} ({self.year})"


class Decided(Honoured):
    """What a decision says of somebody's work. The decision itself stands in the registry of documents."""

    level = models.CharField(_("Cấp quyết định"), max_length=10, choices=Level, default=Level.DIRECTOR)
    decision_number = models.CharField(_("Số, ký hiệu quyết định"), max_length=60)
    decided_on = models.DateField(_("Ngày quyết định"))
    document = models.ForeignKey(
        "documents.OutgoingDocument",
        models.PROTECT,
        verbose_name=_("Quyết định trong sổ văn bản"),
        null=True,
        blank=True,
        related_name="+",
    )

    search_fields = (*Honoured.search_fields, "decision_number")

    class Meta:
        abstract = True


class Classification(Decided):
    """How the work of a person or a collective in one year was judged (Decree 90/2020/NĐ-CP)."""

    grade = models.CharField(_("Mức xếp loại"), max_length=10, choices=Grade)

    class Meta:
        verbose_name = verbose_name_plural = _("Đánh giá, xếp loại")
        indexes = [models.Index(fields=["unit", "-decided_on"])]
        constraints = [
            one_of("grade", Grade, "classification_grade"),
            one_of("level", Level, "classification_level"),
            _subject("classification"),
            *_once("classification", "year"),
        ]

    def __str__(self) -> str:
        return f"{self.subject}: {self.get_grade_display()} ({self.year})"


class Award(Decided):
    """A title or a form of commendation given to a person or a collective."""

    form = models.CharField(_("Danh hiệu, hình thức"), max_length=8, choices=Form)
    ground = models.CharField(_("Căn cứ"), max_length=10, choices=Ground, default=Ground.ANNUAL)
    movement = models.ForeignKey(
        Movement, models.PROTECT, verbose_name=_("Phong trào"), null=True, blank=True, related_name="awards"
    )

    class Meta:
        verbose_name = verbose_name_plural = _("Khen thưởng, danh hiệu thi đua")
        indexes = [models.Index(fields=["unit", "-decided_on"])]
        constraints = [
            one_of("form", Form, "award_form"),
            one_of("ground", Ground, "award_ground"),
            one_of("level", Level, "award_level"),
            _subject("award"),
            _fits_subject("award"),
            *_once("award", "year", "form", "level", condition=Q(ground=Ground.ANNUAL)),
            models.CheckConstraint(
                condition=Q(ground=Ground.MOVEMENT, movement__isnull=False)
                | (~Q(ground=Ground.MOVEMENT) & Q(movement=None)),
                name="award_movement",
                violation_error_message=_("Khen trong phong trào thì chọn phong trào; căn cứ khác thì để trống."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject}: {self.get_form_display()}"


class MedalDossier(Entry):
    """A dossier that asks for a commemorative medal for somebody, until it is decided."""

    person = models.ForeignKey("org.Person", models.PROTECT, verbose_name=_("Cá nhân"), related_name="+")
    medal = models.CharField(_("Kỷ niệm chương"), max_length=200)
    submitted_to = models.CharField(_("Cơ quan xét tặng"), max_length=200)
    submitted_on = models.DateField(_("Ngày trình"))
    decided_on = models.DateField(_("Ngày có kết quả"), null=True, blank=True)
    granted = models.BooleanField(_("Được tặng"), default=False)
    decision_number = models.CharField(_("Số, ký hiệu quyết định"), max_length=60, blank=True)

    search_fields = ("person__full_name", "medal", "decision_number")

    class Meta:
        verbose_name = verbose_name_plural = _("Hồ sơ Kỷ niệm chương")
        indexes = [models.Index(fields=["unit", "-submitted_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "medal", "submitted_on"],
                name="medal_dossier_once",
                violation_error_message=_("Hồ sơ này đã có trong sổ."),
            ),
            in_order(
                "submitted_on", "decided_on", "medal_in_order", _("Ngày có kết quả không được trước ngày trình.")
            ),
            models.CheckConstraint(
                condition=Q(granted=False) | Q(decided_on__isnull=False),
                name="medal_granted_when_decided",
                violation_error_message=_("Đã được tặng thì ghi ngày có kết quả."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person.full_name}: {self.medal}"
