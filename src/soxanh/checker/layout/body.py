"""Fonts, sizes and the shape of paragraphs in the text: Decree 30/2020/NĐ-CP, Annex I, Part I."""

from collections import Counter
from collections.abc import Callable, Iterator

from soxanh.checker.documents import Kind
from soxanh.checker.findings import Finding
from soxanh.checker.layout.form import Form, Look, Paragraph, points
from soxanh.checker.layout.heading import Head

_LONG = 100
"""Characters: a paragraph of several lines, of which a shape can be asked."""
_BLACK = ("auto", "000000")
_INDENT_SLACK = 1.0


def findings(form: Form, head: Head) -> Iterator[Finding]:
    yield from _fonts(form)
    running = _running_text(form, head)
    yield from _sizes(form, running)
    yield from _shapes(form, [each for each in running if len(each.text) > _LONG])


def _running_text(form: Form, head: Head) -> list[Paragraph]:
    """The paragraphs of the text itself: not its head, tables, notes, lists of recipients and annexes."""
    kinds = {form.document.in_words(0): Kind.PARAGRAPH}
    kinds |= {block.start: block.kind for block in form.document.blocks}
    own = (Kind.PARAGRAPH, Kind.ITEM, Kind.HEADING)
    running = []
    for paragraph in form.paragraphs[head.last + 1 :]:
        if paragraph.text[:7].lower() == "phụ lục" and paragraph.alignment == "center":
            break
        start, _ = form.bare(paragraph.start, paragraph.end)
        if kinds.get(form.document.in_words(start), Kind.MARGIN) in own:
            running.append(paragraph)
    return running


def _fonts(form: Form) -> Iterator[Finding]:
    asked = form.asks("font.name")
    lengths: dict[Look, int] = {}
    first_of: dict[Look, Paragraph] = {}
    for paragraph in form.paragraphs:
        for look, length in paragraph.looks.items():
            lengths[look] = lengths.get(look, 0) + length
            first_of.setdefault(look, paragraph)
    letters: Counter[str] = Counter()
    colours: Counter[str] = Counter()
    first: dict[str, Paragraph] = {}
    for look, length in lengths.items():
        if look.shows_letters and look.font.lower() != asked.lower():
            letters[look.font] += length
            first.setdefault(look.font, first_of[look])
        if look.colour not in _BLACK:
            colours[look.colour] += length
            first.setdefault(look.colour, first_of[look])
    for font, length in letters.most_common():
        old = "; đây là phông cũ, không phải Unicode" if font.lower().startswith((".vn", "vni-")) else ""
        yield form.finding(
            f"{length} chữ dùng phông {font} (đầu tiên ở đây){old}; Nghị định 30/2020/NĐ-CP quy định phông {asked}.",
            first[font],
        )
    for value, length in colours.most_common():
        yield form.finding(
            f"{length} chữ có màu #{value.upper()} (đầu tiên ở đây); Nghị định 30/2020/NĐ-CP quy định chữ màu đen.",
            first[value],
        )


def _sizes(form: Form, running: list[Paragraph]) -> Iterator[Finding]:
    least, most = form.asks("font.body_size")
    wrong: dict[float, list[Paragraph]] = {}
    for paragraph in running:
        for size in paragraph.sizes:
            if not least <= size <= most:
                wrong.setdefault(size, []).append(paragraph)
    for size, paragraphs in sorted(wrong.items()):
        yield form.finding(
            f"{len(paragraphs)} đoạn có chữ cỡ {points(size)} (đầu tiên ở đây); Nghị định 30/2020/NĐ-CP quy định nội dung cỡ {least}-{most}.",
            paragraphs[0],
        )


def _shapes(form: Form, running: list[Paragraph]) -> Iterator[Finding]:
    """What most paragraphs of the text do otherwise; a single one may have its reason."""
    indents = form.asks("paragraph.first_line_indent")
    spacing = form.asks("paragraph.spacing_min")
    least, most = form.asks("paragraph.line_spacing")
    rules: list[tuple[Callable[[Paragraph], bool], str]] = [
        (lambda each: each.alignment != "both", "không căn đều hai lề"),
        (
            lambda each: not any(abs(each.shape.first_line - indent) <= _INDENT_SLACK for indent in indents),
            f"có chữ đầu dòng không lùi vào {points(indents[0] / 10)} cm hoặc {points(indents[1] / 10)} cm",
        ),
        (
            lambda each: each.shape.space < spacing,
            f"cách nhau dưới {spacing} pt",
        ),
        (
            lambda each: not least - 0.01 <= each.shape.lines <= most + 0.01,
            f"có cách dòng ngoài khoảng từ đơn đến {points(most)} dòng",
        ),
    ]
    for broken, what in rules:
        wrong = [each for each in running if broken(each)]
        if len(wrong) > len(running) / 2:
            yield form.finding(
                f"{len(wrong)}/{len(running)} đoạn {what} (Nghị định 30/2020/NĐ-CP, Phụ lục I).", wrong[0]
            )
