"""What is measured of the environment: whole millionths of the parameter's own unit, so that comparing is exact."""

from soxanh.figures.measures import Measure
from soxanh.registers.fields import QuantityField

CONCENTRATION = Measure("", per=1_000_000, places=6)


class ConcentrationField(QuantityField):
    """A measured value, read and written in the unit of its parameter."""

    @property
    def unit(self) -> Measure:
        return CONCENTRATION
