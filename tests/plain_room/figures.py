"""What is counted of loans."""

from soxanh.figures.definitions import figure, identity, register
from tests.plain_room.models import Loan

loans = register(Loan, "loans.loans", "Sổ mượn tài liệu", dated_by="lent_on")


@figure(loans, "loans.lent", "Tài liệu cho mượn", unit="lượt")
def lent(d, period):
    """Tài liệu có ngày mượn trong kỳ."""
    return d.lent_on.between(period.start, period.end)


@figure(loans, "loans.returned", "Tài liệu mượn trong kỳ đã trả", unit="lượt")
def returned(d, period):
    """Tài liệu mượn trong kỳ và đã trả trong kỳ."""
    return lent.predicate(d, period) & d.returned_on.between(period.start, period.end)


identity("Tài liệu đã trả ≤ tài liệu cho mượn", returned <= lent)
