"""Invented people and firms, the same for the same seed."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "departments"


class Names:
    """Draws names that look invented."""

    def __init__(self, chance: random.Random):
        self._chance = chance
        self._words: dict[str, Any] = yaml.safe_load((FOLDER / "names.yaml").read_text("utf8"))

    def person(self) -> str:
        middle = self._chance.choice(self._words["middle"][self._chance.choice(("male", "female"))])
        return f"{self._chance.choice(self._words['family'])} {middle} {self._chance.choice(self._words['given'])}"

    def firm(self) -> str:
        words = self._words["firm"]
        number = self._chance.randint(1, 400)
        form, line = self._chance.choice(words["form"]), self._chance.choice(words["line"])
        return f"{form} {line} {words['mark']} {self._chance.choice(self._words['given'])} {number:03d}"

    def bank(self) -> str:
        return self._chance.choice(self._words["bank"])

    def urban_project(self) -> str:
        return f"Khu đô thị {self._words['firm']['mark']} {self._chance.choice(self._words['given'])}"

    def forestry(self) -> str:
        return self._words["firm"]["forestry"]

    def project(self) -> str:
        words = self._words
        return f"{self._chance.choice(words['project'])} {words['firm']['mark']} {self._chance.choice(words['given'])}"

    @property
    def cooperative(self) -> str:
        """How the names of cooperatives begin."""
        return self._words["firm"]["cooperative"]
