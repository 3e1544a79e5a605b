"""What is lent from the archive."""

from django.db import models

from soxanh.registers.constraints import in_order, one_of
from soxanh.registers.entry import Entry


class Kind(models.TextChoices):
    MAP = "map", "Bản đồ"
    FILE = "file", "Hồ sơ"


class Loan(Entry):
    search_fields = ("title", "borrower")

    kind = models.CharField("Loại tài liệu", max_length=10, choices=Kind)
    title = models.CharField("Tên tài liệu", max_length=200)
    borrower = models.CharField("Người mượn", max_length=120)
    lent_on = models.DateField("Ngày mượn")
    due_on = models.DateField("Hạn trả")
    returned_on = models.DateField("Ngày trả", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "Sổ mượn tài liệu"
        constraints = (
            one_of("kind", Kind, "loan_kind"),
            in_order("lent_on", "returned_on", "loan_returned", "Ngày trả không được trước ngày mượn."),
        )

    def __str__(self) -> str:
        return self.title
