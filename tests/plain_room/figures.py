"""What is counted of loans."""

from soxanh.figures.definitions import figure, identity, register
from tests.plain_room.models import Loan

loans = register(Loan, "loans.loans", "Sổ mượn tài liệu", dated_by="lent_on")


@figure(loans, "loans.lent", "Tài liệu cho mượn", unit="lượt")
def lent(d, period):
    """Tài liệu có ngày mượn trong kỳ."""
    return d.lent_on.between(period.start, period.end)


@figure(loans, "loans.returned", "Tài liệu đã trả", unit="lượt")
def returned(d, period):
    """Tài liệu có ngày trả trong kỳ."""
    return d.returned_on.between(period.start, period.end)


@figure(loans, "loans.out_before", "Tài liệu mượn từ kỳ trước chưa trả", unit="lượt")
def out_before(d, period):
    """Tài liệu mượn trước kỳ mà đến đầu kỳ chưa trả."""
    return (d.lent_on < period.start) & (d.returned_on.isnull() | (d.returned_on >= period.start))


@figure(loans, "loans.out", "Tài liệu đang cho mượn", unit="lượt")
def out(d, period):
    """Tài liệu mượn đến hết kỳ mà chưa trả."""
    return (d.lent_on <= period.end) & (d.returned_on.isnull() | (d.returned_on > period.end))


identity("Kỳ trước chưa trả + cho mượn = đã trả + đang cho mượn", out_before + lent == returned + out)
