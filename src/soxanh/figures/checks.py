"""Django's system checks of the catalogue: what the rooms say of each other's figures must be true at the start."""

from typing import Any

from django.core import checks

from soxanh.figures.definitions import Ratio, catalogue


@checks.register
def wholes_are_declared(**kwargs: Any) -> list[checks.CheckMessage]:
    """Every ratio of a figure named by its id finds that figure among the installed rooms."""
    return [
        checks.Error(
            f"The ratio {each.id} is of {each.whole}, which no installed room declares.",
            hint="Correct the id, or install the room that declares the figure.",
            id="figures.E001",
        )
        for each in catalogue.figures.values()
        if isinstance(each, Ratio) and isinstance(each.whole, str) and each.whole not in catalogue.figures
    ]
