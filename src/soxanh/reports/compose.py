"""From the ledger to the compiled report: the figures, the texts and the annexes that a template asks for."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from django.utils import translation
from django.utils.translation import gettext as _t

from soxanh.calendar import Period
from soxanh.figures import closing as closings
from soxanh.figures import engine
from soxanh.figures.models import Closing
from soxanh.figures.values import Computed, FigureValue
from soxanh.org.models import Place, Service, Unit
from soxanh.reports.anchors import PrintedFigure
from soxanh.reports.annexes import Annexes, FrozenAnnexes, freeze
from soxanh.reports.compile import compile_template
from soxanh.reports.models import TemplateVersion
from soxanh.reports.package import read_title
from soxanh.reports.store import MissingFileError
from soxanh.reports.tables import Table
from soxanh.vi.dates import print_date

SHIPPED = Path(__file__).parent / "templates"
_NOT_SIGNED_YET = "ngày      tháng {month} năm {year}"


class UnknownTemplateError(ValueError):
    """No such template; its text is a Vietnamese sentence."""


@dataclass(frozen=True)
class Scope:
    """What a report is about: a period, for the department or one unit, from the ledger or a closing."""

    period: Period
    unit: str | None = None
    closing: Closing | None = None

    def computed(self) -> Computed:
        if self.closing is None:
            return engine.compute(None, self.period, unit=self.unit)
        computed = closings.figures(self.closing, unit=self.unit)
        if self.unit is not None:
            # A closing freezes the identities of the whole department; those of a unit are checked in its files.
            source = closings.source(self.closing)
            computed.identities = engine.compute(None, computed.period, unit=self.unit, source=source).identities
        return computed

    def annexes(self, counted: Period) -> Mapping[str, Table]:
        """What the template's `bang("…")` may name."""
        return FrozenAnnexes(self.closing, self.unit) if self.closing else Annexes(counted, self.unit)


def template(name: str) -> bytes:
    """A template's bytes: the department's own newest one of that name, else the shipped one."""
    own = TemplateVersion.newest(name)
    if own is not None:
        return own.file
    if name in _shipped():
        return (SHIPPED / f"{name}.docx").read_bytes()
    known = ", ".join(template_names())
    raise UnknownTemplateError(
        _t("Không có mẫu báo cáo nào tên “%(name)s”. Các mẫu đang có: %(known)s.") % {"name": name, "known": known}
    )


def template_names() -> list[str]:
    """All templates, the department's own and the shipped ones."""
    return sorted({*TemplateVersion.objects.values_list("name", flat=True), *_shipped()})


def _shipped() -> set[str]:
    return {path.stem for path in SHIPPED.glob("*.docx")}


def template_title(name: str) -> str:
    """What the template calls itself in its document properties; without that, its name."""
    try:
        return read_title(template(name)) or name
    except MissingFileError:
        return name


def compose(name: str, scope: Scope, *, texts: Mapping[str, str] | None = None) -> tuple[bytes, Computed]:
    """The compiled report and the figures in it. `texts` override the texts that templates may use (`so_hieu`)."""
    with translation.override("vi"):
        computed = scope.computed()
        properties = {
            "template": name,
            "period": scope.period.code,
            "unit": scope.unit or "",
            "closing": scope.closing.name if scope.closing else "",
        }
        file = compile_template(
            template(name),
            printed(computed.values),
            {**context(computed.period), **(texts or {})},
            scope.annexes(computed.period),
            properties,
        )
    return file, computed


def freeze_annexes(folder: Path, period: Period) -> None:
    """What a closing keeps for reports: the annexes that today's templates ask for."""
    freeze((template(name) for name in template_names()), folder, period)


def printed(values: Mapping[str, FigureValue]) -> dict[str, PrintedFigure]:
    """Figures as the Word engine takes them."""
    return {
        figure_id: PrintedFigure(
            figure_id,
            value.text,
            str(value.figure.label),
            manual=value.manual is not None,
            text_with_unit=value.text_with_unit,
            value=value.number,
        )
        for figure_id, value in values.items()
    }


def context(period: Period) -> dict[str, str]:
    """The texts that every template may use, read from the department's own units, places and posts."""
    year = period.end.year
    root = Unit.objects.filter(parent=None).order_by("order", "pk").first()
    province = Place.objects.filter(kind=Place.Kind.PROVINCE).order_by("pk").first()
    province_name = province.name if province else ""
    seat = province_name.removeprefix("tỉnh ").removeprefix("thành phố ")
    name = root.name if root else ""
    return {
        "ky": period.label,
        "nam": str(year),
        "nam_truoc": str(year - 1),
        "nam_sau": str(year + 1),
        "tu_ngay": print_date(period.start),
        "den_ngay": print_date(period.end),
        "so_hieu": "       /BC-" + (root.code if root else ""),
        "dia_danh": seat,
        "ngay_ky": _NOT_SIGNED_YET.format(month=period.end.month, year=year),
        "co_quan_cap_tren": f"UBND {province_name}".upper(),
        "co_quan": name.removesuffix(province_name).strip().upper(),
        "ten_so": name,
        "tinh": province_name,
        "nguoi_ky": _head(root, period.end),
    }


def _head(root: Unit | None, day: datetime.date) -> str:
    """Who heads the department on that day: the first post of its leadership, or of the root itself."""
    posts = Service.objects.valid_on(day).select_related("person", "unit").order_by("unit__order", "pk")
    found = posts.filter(unit__kind=Unit.Kind.LEADERSHIP).first() or posts.filter(unit=root).first()
    return found.person.full_name if found else ""
