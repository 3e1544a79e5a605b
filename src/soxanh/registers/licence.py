"""What licences of every field have alike: a holder, a term, a licence that they follow, an end before their time."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from soxanh.law.parameters import find_parameter
from soxanh.registers.constraints import in_order, one_of
from soxanh.registers.entry import Entry
from soxanh.registers.judgement import (
    Finding,
    does_not_apply,
    fails,
    holds,
    not_known,
    refuse_failures,
    rule,
)

if TYPE_CHECKING:
    from soxanh.org.models import Organisation


class Action(models.TextChoices):
    """By what act a licence came to be."""

    NEW = "new", _("Cấp mới")
    EXTEND = "extend", _("Gia hạn")
    ADJUST = "adjust", _("Điều chỉnh")
    REISSUE = "reissue", _("Cấp lại")


class Ending(models.TextChoices):
    """Why a licence ceased before its term ran out, or was let run out."""

    REPLACED = "replaced", _("Thay bằng giấy phép khác")
    RETURNED = "returned", _("Trả lại")
    REVOKED = "revoked", _("Thu hồi")
    EXPIRED = "expired", _("Hết hạn, không gia hạn")


#: Licences that somebody must still look after: none of these ended. Use with `due="valid_to"` and `notice=NOTICE`.
STANDING = Q(ended_on__isnull=True)
#: Days before the end of its term from which a licence waits on the first page.
NOTICE = 90


class Licence(Entry):
    """One licence. Saving one that follows another ends the other on the day from which the new one is valid.

    Rooms add what is licensed and `kind`. `term_parameter` is the key under which the law keeps the terms, in years,
    by kind: (longest, longest extension); `unlimited` are the kinds of which it says nothing.
    """

    term_parameter: ClassVar[str] = ""
    unlimited: ClassVar[frozenset[str]] = frozenset()
    kind: Any

    number = models.CharField(_("Số giấy phép"), max_length=40)
    granted_on = models.DateField(_("Ngày cấp"))
    action = models.CharField(_("Hình thức cấp"), max_length=10, choices=Action, default=Action.NEW)
    holder_name = models.CharField(_("Tổ chức, cá nhân được cấp phép"), max_length=255)
    organisation: models.ForeignKey[Organisation | None, Organisation | None] = models.ForeignKey(
        "org.Organisation",
        models.PROTECT,
        verbose_name=_("Tổ chức (trong danh mục)"),
        null=True,
        blank=True,
        related_name="+",
    )
    valid_from = models.DateField(_("Hiệu lực từ ngày"), blank=True, help_text=_("Để trống thì lấy ngày cấp."))
    valid_to = models.DateField(_("Hiệu lực đến ngày"), null=True, blank=True)
    former = models.ForeignKey(
        "self", models.PROTECT, verbose_name=_("Thay giấy phép"), null=True, blank=True, related_name="successors"
    )
    ended_on = models.DateField(_("Ngày chấm dứt"), null=True, blank=True)
    ended_as = models.CharField(_("Lý do chấm dứt"), max_length=10, choices=Ending, blank=True)
    dossier = models.ForeignKey(
        "procedures.Dossier", models.PROTECT, verbose_name=_("Hồ sơ thủ tục"), null=True, blank=True, related_name="+"
    )

    class Meta:
        abstract = True
        indexes = [models.Index(fields=["unit", "-granted_on"]), models.Index(fields=["valid_to"])]
        constraints = [
            models.UniqueConstraint(
                fields=["number", "granted_on"],
                name="%(app_label)s_%(class)s_once",
                violation_error_message=_("Giấy phép này đã có trong sổ."),
            ),
            one_of("action", Action, "%(app_label)s_%(class)s_action"),
            in_order(
                "valid_from",
                "valid_to",
                "%(app_label)s_%(class)s_term",
                _("Ngày hết hiệu lực không được trước ngày bắt đầu hiệu lực."),
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None, ended_as="")
                | Q(ended_on__isnull=False, ended_on__gte=F("granted_on"), ended_as__in=Ending.values),
                name="%(app_label)s_%(class)s_end",
                violation_error_message=_(
                    "Đã chấm dứt thì ghi cả ngày (không trước ngày cấp) và lý do; chưa thì để trống cả hai."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.number

    def before_save(self) -> None:
        self.valid_from = self.valid_from or self.granted_on
        super().before_save()

    def save(self, **kwargs: Any) -> None:  # type: ignore[override]
        with transaction.atomic():
            super().save(**kwargs)
            former = self.former
            if former is not None and former.ended_on is None:
                former.ended_on, former.ended_as = max(self.valid_from, former.granted_on), Ending.REPLACED
                former.save()

    def clean(self) -> None:
        super().clean()
        refuse_failures((check(self) for check in CHECKS), (each.name for each in self._meta.fields))


@rule(field="valid_to")
def term_within_law(licence: Licence) -> Finding:
    """Thời hạn không được quá {years} năm đối với {kind}, theo {source}; hãy xem lại ngày hết hiệu lực."""
    begun = licence.valid_from or licence.granted_on
    if not licence.term_parameter or licence.kind in licence.unlimited or licence.valid_to is None:
        return does_not_apply()
    if begun is None or not licence.kind:
        return not_known()
    law = find_parameter(f"{licence.term_parameter}.{licence.kind}", licence.granted_on or begun)
    if law is None or not law.verified:
        return not_known()
    assert isinstance(law.value, tuple)
    years = law.value[1 if licence.action == Action.EXTEND else 0]
    facts = {"years": years, "kind": str(licence.get_kind_display()).lower(), "source": law.source}  # type: ignore[attr-defined]
    return holds(**facts) if licence.valid_to <= _years_later(begun, int(str(years))) else fails(**facts)


@rule(field="former")
def follows_an_earlier_licence(licence: Licence) -> Finding:
    """Giấy phép {former} cấp ngày {granted_on}; giấy phép thay nó phải khác nó và không được cấp trước."""
    former = licence.former
    if former is None:
        return does_not_apply()
    if licence.granted_on is None:
        return not_known()
    facts = {"former": former.number, "granted_on": former.granted_on}
    good = former.pk != licence.pk and former.granted_on <= licence.granted_on
    return holds(**facts) if good else fails(**facts)


CHECKS = (term_within_law, follows_an_earlier_licence)


def granted(licences: Any, period: Any) -> Any:
    """Giấy phép có ngày cấp trong kỳ, kể cả gia hạn, điều chỉnh, cấp lại."""
    return licences.granted_on.between(period.start, period.end)


def in_force(licences: Any, period: Any) -> Any:
    """Giấy phép còn hiệu lực vào ngày cuối kỳ."""
    term = licences.valid_to.isnull() | (licences.valid_to >= period.end)
    standing = licences.ended_on.isnull() | (licences.ended_on > period.end)
    return (licences.valid_from <= period.end) & term & standing


def run_out(licences: Any, period: Any) -> Any:
    """Giấy phép hết hạn trong kỳ mà trước đó chưa được thay, trả lại hoặc thu hồi."""
    ended_before = licences.ended_on.notnull() & (licences.ended_on <= licences.valid_to)
    return licences.valid_to.between(period.start, period.end) & ~ended_before


def _years_later(day: datetime.date, years: int) -> datetime.date:
    """The same day so many years later; 29 February becomes 1 March."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return datetime.date(day.year + years, 3, 1)
