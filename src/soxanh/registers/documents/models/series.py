"""Series of numbers, and who gives the next one."""

from __future__ import annotations

from django.db import models, router
from django.utils.translation import gettext_lazy as _

from soxanh.org.audit import writing
from soxanh.registers.constraints import one_of
from soxanh.registers.documents.choices import Direction
from soxanh.registers.entry import Entry


class Series(Entry):
    """A series in which documents are numbered from 01 each year (Decree 30/2020/NĐ-CP, Article 15.1).

    The head of the agency decides which separate series there are; secret documents always have their own.
    """

    code = models.CharField(_("Mã sổ số"), max_length=20, unique=True)
    name = models.CharField(_("Tên sổ số"), max_length=200)
    direction = models.CharField(_("Dùng cho"), max_length=10, choices=Direction)
    agency = models.CharField(_("Chữ viết tắt tên cơ quan"), max_length=40, help_text=_("Ví dụ STNMT."))
    opened_on = models.DateField(_("Dùng từ ngày"))
    secret = models.BooleanField(_("Sổ văn bản mật"), default=False)

    search_fields = ("code", "name")

    class Meta:
        verbose_name = verbose_name_plural = _("Sổ số văn bản")
        ordering = ["code"]
        constraints = [one_of("direction", Direction, "series_direction")]

    def __str__(self) -> str:
        return self.name

    def take_number(self, year: int) -> int:
        """The next number of the year. Only inside the transaction that writes the document: what is rolled back gives
        its number back, and whoever comes meanwhile waits."""
        using = router.db_for_write(Counter)
        # The end of the audit trail is always locked first, so that two writers can't wait for each other.
        with writing(using):
            counter = Counter.locked(self, year, using)
            counter.last += 1
            counter.save(using=using)
            return counter.last

    def note_number(self, year: int, number: int) -> None:
        """Goes on after a number that came with the document, from a paper book or another system."""
        using = router.db_for_write(Counter)
        with writing(using):
            counter = Counter.locked(self, year, using)
            if counter.last < number:
                counter.last = number
                counter.save(using=using)


class Counter(models.Model):
    """The last number that a series has given in a year."""

    series = models.ForeignKey(Series, models.PROTECT, related_name="counters")
    year = models.PositiveSmallIntegerField(_("Năm"))
    last = models.PositiveIntegerField(_("Số cuối cùng"), default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["series", "year"], name="counter_once")]

    def __str__(self) -> str:
        return f"{self.year}: {self.last}"

    @classmethod
    def locked(cls, series: Series, year: int, using: str) -> Counter:
        """The counter, held until the end of the transaction."""
        return cls.objects.using(using).select_for_update().get_or_create(series=series, year=year)[0]
