"""Units in which figures are printed, and how many ledger units make one of them.

The ledger holds integers only: đồng, 0,01 m², 0,1 day, pieces. A printed unit says how many of those it is worth, so
that sums stay exact until they are printed.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal


@dataclass(frozen=True)
class Measure:
    """A printed unit: `per` ledger integers make one, printed with at most `places` decimals."""

    name: str
    per: int = 1
    places: int = 0

    def number(self, amount: int) -> Decimal:
        """The exact value of a ledger integer in this unit."""
        return Decimal(amount) / self.per if self.per != 1 else Decimal(amount)


MEASURES = {
    measure.name: measure
    for measure in (
        Measure("ha", per=1_000_000, places=2),
        Measure("m²", per=100, places=1),
        Measure("ngày", per=10, places=1),
        Measure("triệu đồng", per=1_000_000, places=1),
        Measure("tỷ đồng", per=1_000_000_000, places=2),
    )
}


def measure(name: str) -> Measure:
    """The printed unit of that name; an unknown name counts pieces (hồ sơ, Giấy, thửa, đồng …)."""
    return MEASURES.get(name) or Measure(name)


def rounded(value: Decimal, places: int) -> Decimal:
    """Half-up rounding, as officials round."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
