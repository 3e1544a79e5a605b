"""Figures that only the report knows: those entered by hand, and what is computed from several rooms."""

from __future__ import annotations

from pathlib import Path

import yaml
from django.utils.translation import gettext_lazy as _

from soxanh.figures.definitions import Manual, manual

by_hand: dict[str, Manual] = {
    figure_id: manual(figure_id, _(label), unit=unit)
    for figure_id, unit, label in yaml.safe_load(
        (Path(__file__).parent / "manual_figures.yaml").read_text(encoding="utf-8")
    )
}
