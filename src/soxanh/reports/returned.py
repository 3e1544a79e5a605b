"""A report that came back from Word: which figures differ from the ledger, which numbers were typed by hand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _t

from soxanh.calendar import Period, parse_period
from soxanh.figures import closing as closings
from soxanh.figures.values import Computed
from soxanh.reports import reread, safety, unsourced
from soxanh.reports.compose import Scope, printed
from soxanh.reports.reread import Anchor, Difference
from soxanh.reports.unsourced import CatalogueFigure, Unsourced


class NotOursError(ValueError):
    """A Word file that was not compiled here; its text is a Vietnamese sentence."""


@dataclass(frozen=True)
class Returned:
    """A returned file with the scope that it says it is about, and the figures of that scope now."""

    file: bytes
    template: str
    scope: Scope
    computed: Computed

    @cached_property
    def anchors(self) -> list[Anchor]:
        return reread.read_anchors(self.file, self.computed.values)

    @cached_property
    def differences(self) -> list[Difference]:
        return reread.differences(self.file, printed(self.computed.values))

    @cached_property
    def unsourced(self) -> list[Unsourced]:
        with translation.override("vi"):  # labels are compared with the report's own words
            figures = [
                CatalogueFigure(figure_id, str(value.figure.label), value.number, value.figure.unit)
                for figure_id, value in self.computed.values.items()
            ]
        return unsourced.unsourced(self.file, figures)

    def refreshed(self) -> bytes:
        """The file with every anchored figure as the ledger has it; all else as the person left it."""
        return reread.refresh(self.file, printed(self.computed.values), overwrite=list(self.computed.values))

    def as_json(self) -> dict[str, Any]:
        """The stable, documented form: see docs/command-line.md."""
        return {
            "template": self.template,
            "period": self.scope.period.code,
            "unit": self.scope.unit,
            "closing": self.scope.closing.name if self.scope.closing else None,
            "anchored": len(self.anchors),
            "differences": [
                {
                    "id": each.anchor.id,
                    "paragraph": each.anchor.paragraph_index,
                    "in_file": each.anchor.text,
                    "in_ledger": each.ledger_text,
                    "edited": each.edited,
                }
                for each in self.differences
            ],
            "unsourced": [
                {
                    "text": each.text,
                    "value": float(each.value),
                    "paragraph": each.paragraph_index,
                    "context": each.context,
                    "suggestions": [
                        {"id": found.id, "label": found.label, "same_value": found.same_value}
                        for found in each.suggestions
                    ],
                }
                for each in self.unsourced
            ],
        }


def read(data: bytes, filename: str) -> Returned:
    """Reads a returned file. Raises `DocxError` for a file that cannot be used, `NotOursError` for one without figures
    of ours, `ClosingError` when the closing that it names is gone."""
    file = safety.open_upload(data, filename)
    about = reread.metadata(file)
    if "period" not in about:
        raise NotOursError(
            _t("“%(filename)s” không mang thông tin của báo cáo do Sổ Xanh lập; hãy lập báo cáo rồi sửa trên tệp đó.")
            % {"filename": filename}
        )
    closing = closings.get(about["closing"]) if about.get("closing") else None
    period: Period = parse_period(about["period"])
    scope = Scope(period, about.get("unit") or None, closing)
    return Returned(file, about.get("template", ""), scope, scope.computed())
