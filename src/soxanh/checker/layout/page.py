"""Paper, margins and page numbers: Decree 30/2020/NĐ-CP, Annex I, Part I, section I."""

from collections.abc import Iterator

from lxml import etree

from soxanh.checker.findings import Finding
from soxanh.checker.layout.form import TWIPS_PER_MM, Form, points
from soxanh.checker.reading.package import R, W
from soxanh.checker.reading.styles import VAL, is_on

_SLACK = 1.0
"""mm: Word rounds to its own units, and so do people."""
_SIDES = (("top", "trên"), ("bottom", "dưới"), ("left", "trái"), ("right", "phải"))
_LONG = 4_000
"""Characters that no single page holds."""


def findings(form: Form) -> Iterator[Finding]:
    sections = form.source.sections
    seen = set()
    for section in sections:
        for found in [*_paper(form, section), *_margins(form, section)]:
            if found.message not in seen:
                seen.add(found.message)
                yield found
    if sections and len(form.document.text) > _LONG:
        yield from _page_numbers(form, sections)


def _paper(form: Form, section: etree._Element) -> Iterator[Finding]:
    size = section.find(f"{W}pgSz")
    if size is None:
        return
    sides = sorted((_mm(size.get(f"{W}w")), _mm(size.get(f"{W}h"))))
    asked = sorted((form.asks("page.width"), form.asks("page.height")))
    if any(abs(side - should) > 2 for side, should in zip(sides, asked, strict=True)):
        yield form.finding(
            f"Khổ giấy {sides[0]:.0f} × {sides[1]:.0f} mm; Nghị định 30/2020/NĐ-CP quy định khổ A4 ({asked[0]} × {asked[1]} mm)."
        )


def _margins(form: Form, section: etree._Element) -> Iterator[Finding]:
    """Of upright pages: lying ones are for tables, whose sides change places."""
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    if margins is None or (size is not None and _mm(size.get(f"{W}w")) > _mm(size.get(f"{W}h"))):
        return
    for side, name in _SIDES:
        width = _mm(margins.get(f"{W}{side}")) + (_mm(margins.get(f"{W}gutter")) if side == "left" else 0)
        least, most = form.asks(f"page.margin_{side}")
        if not least - _SLACK <= abs(width) <= most + _SLACK:
            yield form.finding(
                f"Lề {name} {points(round(width, 1))} mm; Nghị định 30/2020/NĐ-CP quy định {least}-{most} mm."
            )


def _page_numbers(form: Form, sections: list[etree._Element]) -> Iterator[Finding]:
    parts = dict(form.source.package.related("header") + form.source.package.related("footer"))
    numbered: dict[tuple[str, str], etree._Element] = {}
    for reference in sections[0].iter(f"{W}headerReference", f"{W}footerReference"):
        part = parts.get(reference.get(f"{R}id", ""))
        field = None if part is None else _page_field(form.source.package.root(part))
        if field is not None:
            kind = "header" if reference.tag.endswith("headerReference") else "footer"
            numbered[kind, reference.get(f"{W}type", "default")] = field
    if not numbered:
        yield form.finding("Văn bản nhiều trang nhưng không có số trang; số trang đặt canh giữa, ở lề trên.")
        return
    if ("header", "default") not in numbered:
        yield form.finding("Số trang đặt ở cuối trang; Nghị định 30/2020/NĐ-CP quy định canh giữa, ở lề trên.")
    elif not _is_centred(form, numbered["header", "default"]):
        yield form.finding("Số trang không canh giữa; Nghị định 30/2020/NĐ-CP quy định canh giữa, ở lề trên.")
    first_differs = is_on(sections[0].find(f"{W}titlePg"))
    on_first = ("header", "first") in numbered or ("footer", "first") in numbered if first_differs else True
    if on_first and not form.asks("page.number_on_first_page"):
        yield form.finding(
            "Số trang hiện cả ở trang đầu; trang thứ nhất không hiển thị số trang (chọn “Different First Page” trong Word)."
        )


def _page_field(root: etree._Element) -> etree._Element | None:
    """The paragraph that shows the page's number."""
    for paragraph in root.iter(f"{W}p"):
        instructions = [each.get(f"{W}instr", "") for each in paragraph.iter(f"{W}fldSimple")]
        instructions.append("".join(each.text or "" for each in paragraph.iter(f"{W}instrText")))
        if any(instruction.split()[:1] == ["PAGE"] for instruction in instructions):
            return paragraph
    return None


def _is_centred(form: Form, paragraph: etree._Element) -> bool:
    """By its alignment, by a tab stop in the middle, or by a frame there."""
    alignment = form.source.styles.paragraph_property(paragraph, "jc")
    if alignment is not None and alignment.get(VAL) == "center":
        return True
    frame = form.source.styles.paragraph_property(paragraph, "framePr")
    if frame is not None and frame.get(f"{W}xAlign") == "center":
        return True
    return paragraph.find(f".//{W}tab") is not None or any(
        above.tag == f"{W}txbxContent" for above in paragraph.iterancestors()
    )


def _mm(twips: str | None) -> float:
    try:
        return float(twips or 0) / TWIPS_PER_MM
    except ValueError:
        return 0.0
